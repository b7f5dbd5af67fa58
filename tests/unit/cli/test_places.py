"""``vngov places`` as it is used: cards with a timeline, JSON, unknown names."""

from __future__ import annotations

import json

import pytest

from vngov.cli import main
from vngov.cli._console import ExitCode


def run(capsys, *arguments):
    """Run the verb and return its exit code and what it printed."""
    code = main(["--lang", "en", "places", *arguments])
    return code, capsys.readouterr()


def test_a_card_has_the_place_its_past_and_its_future(capsys) -> None:
    """What it was made from, its versions, what became of it."""
    code, printed = run(capsys, "24", "--as-of", "2026-01-01")

    assert code == ExitCode.CLEAN
    assert printed.out.splitlines() == [
        "tỉnh Bắc Ninh (24) - cấp tỉnh [bac-ninh-2025]",
        "  2025-07-01  <- tỉnh Bắc Giang [bac-giang], whole; 202/2025/QH15",
        "  2025-07-01  <- tỉnh Bắc Ninh [bac-ninh], whole; 202/2025/QH15",
        "  2025-07-01/2026-09-20  tỉnh Bắc Ninh  202/2025/QH15 [verified]",
        "  2026-09-20  -> thành phố Bắc Ninh [bac-ninh-2026], whole; 39/2026/QH16",
    ]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ha-tay", "tỉnh Hà Tây (28) - cấp tỉnh [ha-tay]"),
        ("24", "thành phố Bắc Ninh (24) - cấp tỉnh [bac-ninh-2026]"),
        ("Hà Sơn Bình", "tỉnh Hà Sơn Bình - cấp tỉnh [ha-son-binh]"),
        ("00004", "phường Trúc Bạch, quận Ba Đình, thành phố Hà Nội (00004) - cấp xã [00004]"),
    ],
)
def test_without_a_day_the_newest_version_answers(capsys, query, first) -> None:
    """By id, code and name."""
    code, printed = run(capsys, query)

    assert code == ExitCode.CLEAN
    assert printed.out.splitlines()[0] == first


def test_json_has_the_successions(capsys) -> None:
    """Everything of the card, for programs."""
    code, printed = run(capsys, "xã Duy Hải, huyện Duy Xuyên", "--as-of", "2025-06-30", "--json")

    [place] = json.loads(printed.out)
    [heir] = place["successors"]
    assert code == ExitCode.CLEAN
    assert (place["id"], heir["full_name"], heir["share"], heir["on"]) == (
        "20638",
        "xã Duy Nghĩa",
        "whole",
        "2025-07-01",
    )


@pytest.mark.parametrize("options", [(), ("--as-of", "2026-01-01"), ("--as-of", "1970-01-01")])
def test_an_unknown_place_is_a_fault_of_usage(capsys, options) -> None:
    """So is a day before the floor; the message names what is near."""
    code, printed = run(capsys, "Quảng Namm", *options)

    assert code == ExitCode.USAGE
    assert "tỉnh Quảng Nam" in printed.err or "1976-07-02" in printed.err
