"""NUM101: odd numbers."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from vngov.model import Document, Header, KindLine, NumberLine
from vngov.rules import Config, FixKind, Outcome, check

ONLY = Config(select=["NUM101"])
DAY = date(2021, 3, 5)


def numbered(line, **head) -> Document:
    """Return a document with that line."""
    return Document(Header(number=line, kind=KindLine("quyet-dinh", "QUYẾT ĐỊNH"), **head))


@pytest.mark.parametrize(
    ("number", "raw", "fixed"),
    [
        ("08/QĐ-BNV", "Số: 8/QĐ-BNV", "Số: 08/QĐ-BNV"),
        ("08/QĐ-BNV", "Số:008 /QĐ-BNV.", "Số:08/QĐ-BNV"),
        ("08/QĐ-BNV", "Quyết định số 08/QĐ - BNV", "Quyết định số 08/QĐ-BNV"),
        ("2403/QĐ-UBND", "Số: 2403/Q\u00d0-UBND", "Số: 2403/QĐ-UBND"),
        ("157/TB-UBND", "Số: 157/TB_UBND", "Số: 157/TB-UBND"),
        ("08/QĐ-BNV", "Số: 08/QĐ-BNV", None),
        ("08/QĐ-BNV", "Số: 08/QĐ-BNV.", None),
        ("08/QĐ-BNV", unicodedata.normalize("NFD", "Số: 08/QĐ-BNV"), None),
        ("2631/QĐ-ĐC-UBND", "Số: 2631/QĐ-ĐC-UBND", None),
    ],
)
def test_number_is_written_in_its_form_and_the_label_stays(number, raw, fixed) -> None:
    """Only what follows the label changes."""
    report = check(numbered(NumberLine(number, raw=raw)), as_of=DAY, config=ONLY)

    assert report.outcomes == {"NUM101": Outcome.FAIL if fixed else Outcome.PASS}
    assert report.fixed().header.number.raw == (fixed or raw)


@pytest.mark.parametrize(
    ("document", "outcome"),
    [
        pytest.param(numbered(None), Outcome.NOT_APPLICABLE, id="no line"),
        pytest.param(numbered(NumberLine()), Outcome.NOT_APPLICABLE, id="a label alone"),
        pytest.param(numbered(NumberLine("/QĐ-BNV", raw="Số: ..../QĐ-BNV")), Outcome.NOT_APPLICABLE, id="blank"),
        pytest.param(numbered(NumberLine("08/QĐ-BNV")), Outcome.NOT_EVALUATED, id="built by hand"),
        pytest.param(numbered(NumberLine(None, "tám/QĐ")), Outcome.FAIL, id="no number"),
    ],
)
def test_what_is_not_printed_is_not_judged(document, outcome) -> None:
    """A blank is a draft's right."""
    assert check(document, as_of=DAY, config=ONLY).outcomes == {"NUM101": outcome}


def test_number_that_cannot_be_told_is_left_as_it_is() -> None:
    """There is no fix for a number that is none, nor for one of the other form."""
    documents = [
        numbered(NumberLine(None, "tám/QĐ", raw="Số: tám/QĐ")),
        numbered(NumberLine("08/QĐ-TU", raw="Số: 08/QĐ-TU"), party_title="ĐẢNG CỘNG SẢN VIỆT NAM"),
    ]

    for document in documents:
        report = check(document, as_of=DAY, config=ONLY)
        assert [finding.fix for finding in report.findings] == [FixKind.NONE]
        assert report.fixed() is document


@pytest.mark.parametrize(
    ("number", "raw", "fixed"),
    [("08/QĐ-BNV", "Số:008/QĐ-BNV.", "Số:08/QĐ-BNV."), ("129/QĐ-BNV", "Số: 0129/QĐ-BNV", "Số: 129/QĐ-BNV")],
)
def test_a_zero_too_many_is_one_fault(number, raw, fixed) -> None:
    """It is that of NUM104 alone, which mends it."""
    report = check(numbered(NumberLine(number, raw=raw)), as_of=DAY, config=Config(select=("NUM",)))

    assert [finding.rule for finding in report.findings] == ["NUM104"]
    assert report.fixed().header.number.raw == fixed
