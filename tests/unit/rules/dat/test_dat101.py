"""DAT101: odd dates."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from vngov.model import Document, Header, PlaceAndDate
from vngov.rules import Config, Outcome, check
from vngov.values.partial_date import PartialDate

SIGNED = PartialDate(2021, 3, 5)
ONLY = Config(select=["DAT101"])


def dated(raw, day=SIGNED) -> Document:
    """Return a letter whose date is printed so."""
    return Document(Header(number="12/UBND-VX", place_and_date=PlaceAndDate("Lào Cai", day, raw=raw)))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Lào Cai, ngày 5 tháng 3 năm 2021", "Lào Cai, ngày 05 tháng 3 năm 2021"),
        ("Lào Cai, ngày 05 tháng 03 năm 2021", "Lào Cai, ngày 05 tháng 3 năm 2021"),
        ("Lào Cai, Ngày 5  tháng 1 năm 2021", "Lào Cai, Ngày 05  tháng 01 năm 2021"),
        ("Lào Cai, ngày 15 tháng 2 năm 2021", "Lào Cai, ngày 15 tháng 02 năm 2021"),
        ("Lào Cai, ngày05 tháng3 năm 2021", None),
        ("Lào Cai, ngày 30 tháng 12 năm 2021", None),
        ("Lào Cai, ngày 10 tháng 02 năm 2021", None),
    ],
)
def test_zeros_are_put_right_and_nothing_else(raw, expected) -> None:
    """Blanks and case stay as printed."""
    report = check(dated(raw), config=ONLY)

    assert report.outcomes == {"DAT101": Outcome.FAIL if expected else Outcome.PASS}
    assert report.fixed().header.place_and_date.raw == (expected or raw)


def test_decomposed_letters_are_read() -> None:
    """A date in NFD is the same date."""
    report = check(dated(unicodedata.normalize("NFD", "Lào Cai, ngày 5 tháng 3 năm 2021")), config=ONLY)

    assert dict(report.findings[0].params) == {"found": "ngày 5 tháng 3", "expected": "ngày 05 tháng 3"}


@pytest.mark.parametrize(
    ("document", "outcome"),
    [
        pytest.param(dated(""), Outcome.NOT_EVALUATED, id="built by hand"),
        pytest.param(dated("Lào Cai, 5/3/2021"), Outcome.NOT_APPLICABLE, id="in figures"),
        pytest.param(dated("Lào Cai, ngày … tháng …", None), Outcome.NOT_APPLICABLE, id="blank"),
        pytest.param(Document(Header(number="12/UBND-VX")), Outcome.NOT_APPLICABLE, id="no line"),
    ],
)
def test_what_shows_no_padding_is_not_judged(document, outcome) -> None:
    """No printed day and month, no finding."""
    assert check(document, as_of=date(2021, 3, 5), config=ONLY).outcomes == {"DAT101": outcome}
