"""What a check gives back."""

from __future__ import annotations

import json
import pickle
from datetime import date

from vngov.model import Document, Header, PlaceAndDate, ReadResult
from vngov.readers import parse
from vngov.rules import Config, Outcome, Suppression, check
from vngov.values.partial_date import PartialDate

TEXT = """\
BỘ NỘI VỤ
Số: 8/QĐ-BNV
Hà Nội, ngày 9 tháng 01 năm 2024
QUYẾT ĐỊNH
Về việc thành lập Tổ biên tập sổ tay văn thư
"""
LETTER = Document(Header(number="12/UBND-VX", place_and_date=PlaceAndDate("Lào Cai", PartialDate(2021, 3, 5))))
HEAD = Config(select=["HDR101", "HDR102", "DAT101"], suppress=[Suppression(["HDR102"], "pre-printed paper")])


def test_what_was_read_may_be_checked_as_it_is() -> None:
    """A result of a reader stands for its document."""
    result = parse(TEXT)

    assert isinstance(result, ReadResult)
    assert check(result.document) == check(result)


def test_span_of_a_finding_is_the_place_in_the_source() -> None:
    """The text of the span is the line at fault."""
    found = {
        finding.rule: TEXT[slice(*finding.span)]
        for finding in check(parse(TEXT), config=Config(select=["NUM101", "DAT101"])).findings
    }

    assert found == {"NUM101": "Số: 8/QĐ-BNV", "DAT101": "Hà Nội, ngày 9 tháng 01 năm 2024"}


def test_report_is_plain_data_in_both_languages() -> None:
    """Everything a program needs, and nothing that JSON cannot hold."""
    report = check(LETTER, config=HEAD)
    source = {
        "regime": "ADM-3",
        "act": "30/2020/NĐ-CP",
        "provision": "Điều 8, khoản 2, điểm a; Phụ lục I, Phần I, Mục II, khoản 1",
        "confidence": "verified",
    }
    title = {
        "rule": "HDR101",
        "name": "missing-national-title",
        "severity": "error",
        "message": "thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
        "params": {"expected": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        "path": "header.national_title",
        "span": None,
        "source": source,
        "fix": "safe",
    }
    data = json.loads(json.dumps(report.to_dict("vi")))

    assert [data[key] for key in ("family", "as_of", "regimes")] == ["administrative", "2021-03-05", ["ADM-3"]]
    assert data["outcomes"] == {"DAT101": "not-evaluated", "HDR101": "fail", "HDR102": "fail"}
    assert [title] == data["findings"]
    assert data["abstentions"] == [
        {
            "rule": "DAT101",
            "outcome": "not-evaluated",
            "reason": "không biết thời gian ban hành được trình bày thế nào",
        }
    ]
    assert [data["suppressed"][0][key] for key in ("rule", "reason")] == ["HDR102", "pre-printed paper"]
    assert report.to_dict()["suppressed"][0]["message"] == "the motto “Độc lập - Tự do - Hạnh phúc” is missing"


def test_span_is_two_numbers() -> None:
    """A span is written as a list."""
    found = [finding for finding in check(parse(TEXT)).to_dict()["findings"] if finding["rule"] == "NUM101"]

    assert [TEXT.index("Số"), TEXT.index("\nHà")] == found[0]["span"]


def test_report_on_a_page_of_no_kind_says_so() -> None:
    """There is no family, no day and no regime to name."""
    data = check(Document()).to_dict()

    assert [data[key] for key in ("family", "as_of", "regimes")] == [None, None, []]
    assert data["findings"] == []


def test_summary_counts_and_lists() -> None:
    """One line of counts, then one for each finding."""
    report = check(LETTER, config=HEAD)

    assert report.summary("en") == (
        "errors: 1; warnings: 0; remarks: 0; failed: 2; not evaluated: 1; suppressed: 1\n"
        "HDR101 header.national_title: the national title “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” is missing"
    )
    assert report.summary().startswith("lỗi: 1; cảnh báo: 0; lưu ý: 0; không đạt: 2; chưa đánh giá được: 1;")


def test_summary_of_a_clean_document_is_one_line() -> None:
    """Outcomes and suppressions that there are none of are not counted."""
    assert check(Document(), config=Config(select=["HDR101"])).summary("en") == (
        "errors: 0; warnings: 0; remarks: 0; not applicable: 1"
    )


def test_severity_set_by_the_user_wins() -> None:
    """Also over what the confidence in the provision allows."""
    config = Config(select=["HDR101"], severity={"HDR": "error"})

    assert check(LETTER, as_of=date(2012, 1, 1), config=config).findings[0].severity == "error"


def test_rules_not_asked_have_no_outcome() -> None:
    """Neither passed nor failed."""
    assert check(LETTER, config=Config(select=["NUM101"])).outcomes == {"NUM101": Outcome.NOT_EVALUATED}


def test_report_can_be_sent_to_another_process() -> None:
    """A report survives pickling and keeps its fixes."""
    report = check(LETTER, config=HEAD)
    copy = pickle.loads(pickle.dumps(report))

    assert report == copy
    assert report.fixed() == copy.fixed()
