"""``vngov kinds`` as it is used: cards with the codes of each period, JSON, unknown words."""

from __future__ import annotations

import json

import pytest

from vngov.cli import main
from vngov.cli._console import ExitCode


def run(capsys, *arguments):
    """Run the verb and return its exit code and what it printed."""
    code = main(["--lang", "en", "kinds", *arguments])
    return code, capsys.readouterr()


def test_a_card_has_the_codes_of_each_period(capsys) -> None:
    """Family by family, with the act of each row and how sure it is."""
    code, printed = run(capsys, "ban-thoa-thuan")

    assert code == ExitCode.CLEAN
    assert printed.out.splitlines() == [
        "Agreement [ban-thoa-thuan]",
        "  administrative",
        "    2010-04-01/2020-03-05   TTh    09/2010/NĐ-CP; 01/2011/TT-BNV, Phụ lục I và V [verified]",
        "    2020-03-05/..           BTT    30/2020/NĐ-CP, Điều 7; Phụ lục III [verified]",
    ]


def test_on_a_day_one_row_a_family_is_left(capsys) -> None:
    """With aliases, spellings met, and the categories that may issue it that day."""
    code, printed = run(capsys, "chương trình hành động", "--as-of", "2021-01-01")

    lines = printed.out.splitlines()
    assert code == ExitCode.CLEAN
    assert lines[:2] == ["Programme [chuong-trinh]", "  also: Chương trình hành động"]
    assert lines[3] == "    2020-03-05/..           CTr   (Ctr)  30/2020/NĐ-CP, Điều 7; Phụ lục III [verified]"
    assert lines[-1].startswith("  may be issued by: ")
    assert "Provincial Party Committee" in lines[-1]


def test_a_code_of_two_kinds_gives_two_cards(capsys) -> None:
    """Apart by a blank line."""
    _, printed = run(capsys, "QĐ", "--as-of", "2026-06-01")

    assert [card.splitlines()[0] for card in printed.out.split("\n\n")] == [
        "Decision [quyet-dinh]",
        "Regulation [quy-dinh]",
    ]


def test_json_has_everything_of_the_rows(capsys) -> None:
    """And who may issue the kind in each period."""
    code, printed = run(capsys, "nghi-dinh", "--json")

    rows = json.loads(printed.out)
    assert code == ExitCode.CLEAN
    assert {row["code"] for row in rows} == {"NĐ"}
    assert {tuple(row["issuers"]) for row in rows} == {("chinh-phu",)}
    assert rows[-1]["period"] == "2025-04-01/.."
    assert (rows[-1]["name"], rows[-1]["name_en"], rows[-1]["confidence"]) == ("Nghị định", "Decree", "verified")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("thong-tuu",), "thong-tu"),
        (("phieu-bao", "--as-of", "2019-01-01"), "2019-01-01"),
        (("quyet-dinh", "--as-of", "1990-01-01"), "1997-01-01"),
    ],
    ids=["misspelt", "not in force", "before the floor"],
)
def test_what_is_not_there_is_a_fault_of_usage(capsys, arguments, said) -> None:
    """With the nearest kinds, or the first day known."""
    code, printed = run(capsys, *arguments)

    assert code == ExitCode.USAGE
    assert said in printed.err
