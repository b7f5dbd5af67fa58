"""Edges of single rules: what is just allowed, what is just not, and the second fault behind what is none."""

from __future__ import annotations

import pytest
from attrs import evolve

from vngov.model import Document
from vngov.readers import parse
from vngov.rules import Config, Outcome, check
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

PHASED = ("2. Sở Tài chính cân đối kinh phí", "2. Sở Tài chính cân đối kinh phí giai đoạn 2016-2020")
DUE = "trước ngày 25 tháng 01 năm 2021"
ITEM = "Nội dung sát thực tế"
STATE_HEAD = "ĐẢNG CỘNG SẢN VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
CASES = {
    "due in the year after the period": ("TSK104", "letter", [PHASED, (DUE, "chậm nhất ngày 31 tháng 12 năm 2021")], ()),
    "due in the second year": ("TSK104", "letter", [PHASED, (DUE, "chậm nhất ngày 01 tháng 01 năm 2022")], ("body[2]",)),
    "due on the day of issue": ("TSK103", "letter", [(DUE, "chậm nhất ngày 15 tháng 01 năm 2021")], ()),
    "due the day before": ("TSK103", "letter", [(DUE, "chậm nhất ngày 14 tháng 01 năm 2021")], ("body[2]",)),
    "part due with the whole": (
        "TSK105", "letter",
        [
            ("thị xã Sa Pa:", "thị xã Sa Pa hoàn thành trước ngày 25 tháng 01 năm 2021:"),
            ("kịch bản khai mạc;", "kịch bản khai mạc trước ngày 25 tháng 01 năm 2021;"),
        ],
        (),
    ),
    "act of the same day": ("CIT104", "letter", [("04 tháng 01 năm 2021", "15 tháng 01 năm 2021")], ()),
    "wrong citation behind a right one": (
        "CIT103", "plan", [(ITEM, "Theo Quyết định số 12/QĐ-TTg và Quyết định số 13/CT-TTg")],
        ("body[1].children[1].children[0]",),
    ),
    "replaced act that is no basis": (
        "CIT105", "plan", [(ITEM, "Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ có 4 chương")], (),
    ),
    "basis without a mark": ("BAS102", "decision", [("năm 2015;", "năm 2015")], ("preamble.bases[0]",)),
    "last child of a list": ("STR104", "letter", [("a) Xây dựng kịch bản khai mạc;\n", "")], ()),
    "both lines of the State": (
        "HDR110", "party-programme", [("ĐẢNG CỘNG SẢN VIỆT NAM\n", STATE_HEAD)],
        ("header.national_title", "header.motto"),
    ),
}  # fmt: skip


def findings(rule, source):
    """Return the findings of one rule."""
    return check(source, config=Config(select=[rule])).findings


@pytest.mark.parametrize(
    ("rule", "name", "changes", "paths"), CASES.values(), ids=[f"{case[0]}-{name}" for name, case in CASES.items()]
)
def test_edge_of_a_rule(rule, name, changes, paths) -> None:
    """At these places, and nowhere else."""
    assert tuple(one.path for one in findings(rule, parse(specimen(name, *changes)))) == paths


def test_bas102_shows_a_missing_mark_as_three_dots() -> None:
    """There is no sign to quote."""
    [found] = findings("BAS102", parse(specimen("decision", ("năm 2015;", "năm 2015"))))

    assert dict(found.params)["found"] == "…"


def test_num105_quotes_nothing_where_nothing_is_printed() -> None:
    """An absent label has no letters."""
    head = parse(specimen("plan")).document.header
    [found] = findings("NUM105", Document(evolve(head, number=evolve(head.number, raw="31/KH-SYT"))))

    assert dict(found.params)["found"] == ""


def test_lay130_looks_at_the_gaps_of_word_files_alone() -> None:
    """On a printed page the gap is read off, and says nothing of the setting."""
    result = parse(specimen("decision"))
    close = [(component, "after", 0) for component in ("body", "article", "clause", "point")]
    page = Sketch(*close).of(result.document)
    word, printed = (evolve(result, page=evolve(page, origin=origin)) for origin in ("docx", "pdf"))

    assert len(findings("LAY130", word)) == 1
    assert check(printed, config=Config(select=["LAY130"])).outcomes == {"LAY130": Outcome.NOT_EVALUATED}


def test_cit104_compares_whole_days_alone() -> None:
    """Of a month no day is before or after another."""
    document = parse(specimen("letter", ("04 tháng 01 năm 2021", "31 tháng 01 năm 2021"))).document
    line = evolve(document.header.place_and_date, date=PartialDate(2021, 1))
    monthly = evolve(document, header=evolve(document.header, place_and_date=line))

    assert check(document, config=Config(select=["CIT104"])).outcomes == {"CIT104": Outcome.FAIL}
    assert check(monthly, config=Config(select=["CIT104"])).outcomes == {"CIT104": Outcome.NOT_EVALUATED}
