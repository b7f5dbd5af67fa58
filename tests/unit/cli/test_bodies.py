"""``vngov bodies`` and ``vngov bodies-in`` as they are used: cards, timelines, classes, JSON, unknown names."""

from __future__ import annotations

import json

import pytest

from vngov.cli import main
from vngov.cli._console import ExitCode


def run(capsys, *arguments):
    """Run the command and return its exit code and what it printed."""
    code = main(["--lang", "en", *arguments])
    return code, capsys.readouterr()


def test_a_card_has_the_body_its_past_and_its_future(capsys) -> None:
    """Codes, kind, parent; what it was made from, what became of it."""
    code, printed = run(capsys, "bodies", "Bộ KH&ĐT", "--as-of", "2009-11-04")
    lines = printed.out.splitlines()

    assert code == ExitCode.CLEAN
    assert lines[0] == "Bộ Kế hoạch và Đầu tư (BKHĐT, BKH) - ministry, cấp trung ương [bo-ke-hoach-va-dau-tu]"
    assert lines[1] == "  ^ Chính phủ [chinh-phu]"
    assert [line.split(";")[0] for line in lines[2:4]] == [
        "  1995-11-01  <- Ủy ban Kế hoạch Nhà nước [uy-ban-ke-hoach-nha-nuoc], merged",
        "  1995-11-01  <- Ủy ban Nhà nước về Hợp tác và Đầu tư [uy-ban-nha-nuoc-ve-hop-tac-va-dau-tu], merged",
    ]
    assert lines[4].startswith("  1995-11-01/2025-03-01  Bộ Kế hoạch và Đầu tư  Nghị định 75-CP")
    assert lines[5].startswith("  2025-03-01  -> Bộ Tài chính [bo-tai-chinh], absorbed")


def test_a_body_that_ended_says_so_first(capsys) -> None:
    """With the bodies that took over."""
    code, printed = run(capsys, "bodies", "UBND huyện Duy Xuyên", "--as-of", "2026-06-30")
    lines = printed.out.splitlines()

    assert code == ExitCode.CLEAN
    assert lines[0] == "not in force on 2026-06-30"
    assert lines[1] == "Ủy ban nhân dân huyện Duy Xuyên (UBND, UB) - people's committee, cấp huyện [508/ubnd]"
    assert sum(" -> " in line for line in lines) == 4


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("bo-y-te", "Bộ Y tế (BYT)"), ("lang-son/so-y-te", "Sở Y tế tỉnh Lạng Sơn (SYT)"),
        ("TW", "5 bodies can be meant"), ("UBND phường 14", "and 1 more"), ("các Bộ", "các Bộ [cac-bo]: 14, resolved"),
        ("các sở, ngành", "[so-nganh]: 0, needs a place"),
    ],
)  # fmt: skip
def test_ids_codes_and_classes_answer_too(capsys, query, said) -> None:
    """Several bodies are listed, the likeliest first."""
    code, printed = run(capsys, "bodies", query)

    assert code == ExitCode.CLEAN
    assert said in printed.out


def test_json_has_everything_of_the_card(capsys) -> None:
    """And of a class the members."""
    _, printed = run(capsys, "bodies", "BTTTT", "--as-of", "2026-01-01", "--json")
    answer = json.loads(printed.out)
    (body,) = answer["bodies"]

    assert (answer["reason"], answer["ended_on"]) == ("not in force", "2025-03-01")
    assert [one["id"] for one in body["successors"]] == [
        "bo-khoa-hoc-va-cong-nghe", "bo-van-hoa-the-thao-va-du-lich", "bo-cong-an"
    ]  # fmt: skip
    assert (body["id"], body["codes"], body["parent"]) == ("bo-thong-tin-va-truyen-thong", ["BTTTT"], "chinh-phu")
    assert body["predecessors"][0]["kind"] == "merged"

    _, printed = run(capsys, "bodies", "các Bộ", "--as-of", "2009-11-04", "--json")
    assert len(json.loads(printed.out)["members"]) == 18


@pytest.mark.parametrize(("query", "options"), [("Bộ Kế hoạch xx", ()), ("Bộ Y tế", ("--as-of", "1970-01-01"))])
def test_an_unknown_body_is_a_fault_of_usage(capsys, query, options) -> None:
    """So is a day before the floor; the message names what is near."""
    code, printed = run(capsys, "bodies", query, *options)

    assert code == ExitCode.USAGE
    assert "bo-ke-hoach-va-dau-tu" in printed.err or "1992-09-24" in printed.err


def test_the_bodies_in_a_file(capsys, tmp_path) -> None:
    """One line a mention: place, words, body; classes with the number of members."""
    file = tmp_path / "a.txt"
    file.write_text("Giao Bộ Y tế.\nUBND tỉnh và các Bộ\n", encoding="utf-8")
    code, printed = run(capsys, "bodies-in", str(file), "--as-of", "2009-11-04")

    assert code == ExitCode.CLEAN
    assert printed.out.splitlines() == [
        f"{file}:1:6: Bộ Y tế = bo-y-te", f"{file}:2:1: UBND tỉnh = needs a place", f"{file}:2:14: các Bộ = cac-bo (18)"
    ]  # fmt: skip

    _, printed = run(capsys, "bodies-in", str(file), "--as-of", "2009-11-04", "--json")
    assert [one["body"] for one in json.loads(printed.out)] == ["bo-y-te", None, None]
    _, printed = run(capsys, "bodies-in", str(file), "--as-of", "2009-11-04", "--csv")
    assert printed.out.splitlines()[1].endswith("5,12,Bộ Y tế,bo-y-te,,resolved,bo-y-te,")
