"""Dates with unknown parts."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import InvalidDateError
from vngov.values import DateStyle, PartialDate

READ = [
    ("ngày 04 tháng 11 năm 2009", (2009, 11, 4)),
    ("ngày 4 tháng 11 năm 2009", (2009, 11, 4)),
    ("NGÀY 04 THÁNG 7 NĂM 2025", (2025, 7, 4)),
    ("ngày 24 Tháng 01 năm 2025", (2025, 1, 24)),
    ("ngày04 tháng11 năm2009", (2009, 11, 4)),
    ("ngay 4 thang 11 nam 2009", (2009, 11, 4)),
    ("ngày 04 tháng 11, năm 2009", (2009, 11, 4)),
    ("ngày\u00a004\ntháng 11 năm 2009.", (2009, 11, 4)),
    ("29/8/2005", (2005, 8, 29)),
    ("05/2/2018", (2018, 2, 5)),
    ("ngày 17/8/1994", (1994, 8, 17)),
    ("01-10-1997", (1997, 10, 1)),
    ("25–10–2017", (2017, 10, 25)),
    ("28.5.2004", (2004, 5, 28)),
    ("09 / 01 / 2026", (2026, 1, 9)),
    ("tháng 7/2023", (2023, 7)),
    ("7/2023", (2023, 7)),
    ("tháng 7 năm 2023", (2023, 7)),
    ("tháng 7", (None, 7)),
    ("năm 2030", (2030,)),
    ("2030", (2030,)),
    ("quý III/2025", (2025, None, None, 3)),
    ("Quý IV năm 2026", (2026, None, None, 4)),
    ("quý 2 năm 2026", (2026, None, None, 2)),
    ("quý III", (None, None, None, 3)),
    ("Q3/2025", (2025, None, None, 3)),
    ("2025-07-01", (2025, 7, 1)),
    ("2023-07", (2023, 7)),
    ("2025-Q3", (2025, None, None, 3)),
    ("XXXX-04-30", (None, 4, 30)),
    ("2026-XX-05", (2026, None, 5)),
    ("Ngày 30 tháng 4", (None, 4, 30)),
    ("30/4", (None, 4, 30)),
    ("ngày 30/4 năm 1975", (1975, 4, 30)),
    ("ngày   tháng 5 năm 2026", (2026, 5)),
    ("ngày … tháng … năm 2025", (2025,)),
    ("ngày ... tháng ... năm 2025", (2025,)),
    ("ngày ___ tháng 5 năm 20…", (None, 5)),
    ("ngày 05 tháng … năm 2026", (2026, None, 5)),
    ("ngày hai mươi chín tháng tám năm hai nghìn không trăm lẻ năm", (2005, 8, 29)),
    ("ngày mùng năm tháng năm năm hai nghìn không trăm hai mươi", (2020, 5, 5)),
    ("tháng tư năm hai nghìn không trăm mười", (2010, 4)),
    ("tháng giêng", (None, 1)),
    ("tháng Chạp", (None, 12)),
]

REFUSED = [
    ("", "empty", ""),
    ("hôm qua", "unrecognised", "hôm qua"),
    ("31/02/2020", "bad-day", "31"),
    ("29/02/2019", "bad-day", "29"),
    ("ngày 31 tháng 4", "bad-day", "31"),
    ("ngày 00 tháng 4 năm 2020", "bad-day", "00"),
    ("12/13/2020", "bad-month", "13"),
    ("tháng 13/2020", "bad-month", "13"),
    ("năm 0000", "bad-year", "0000"),
    ("29/8/05", "no-century", "05"),
    ("ngày … tháng … năm …", "blank", "ngày … tháng … năm …"),
    ("ngày 05", "unrecognised", "ngày 05"),
    ("quý V/2025", "unrecognised", "quý V/2025"),
    ("01/10-1997", "unrecognised", "01/10-1997"),
    ("ngày mười tháng mười ba", "bad-month", "ngày mười tháng mười ba"),
    ("ngày mưa tháng gió", "unrecognised", "ngày mưa tháng gió"),
    ("Hà Nội, ngày 04 tháng 11 năm 2009", "unrecognised", "Hà Nội, ngày 04 tháng 11 năm 2009"),
]


@pytest.mark.parametrize(("text", "parts"), READ, ids=[row[0] for row in READ])
def test_spellings_met_in_documents(text, parts) -> None:
    """Words, figures and ISO 8601, with gaps where a draft has them."""
    assert PartialDate(*parts) == PartialDate.parse(text)


@pytest.mark.parametrize(("text", "code", "faulty"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_no_date_is_refused_at_its_fault(text, code, faulty) -> None:
    """Impossible days, years without their century, and everything else."""
    with pytest.raises(InvalidDateError) as caught:
        PartialDate.parse(text)

    error = caught.value
    assert code == error.code
    assert faulty == (text[slice(*error.span)] if error.span else "")
    assert PartialDate.try_parse(text) is None


def test_span_of_a_decomposed_text_is_the_whole_text() -> None:
    """Where composing the letters moved them, no closer place is claimed."""
    with pytest.raises(InvalidDateError) as caught:
        PartialDate.parse("nga\u0300y 31/02/2020")

    assert caught.value.span == (0, 16)


def test_century_is_for_the_caller_to_say() -> None:
    """A year of two figures means nothing by itself."""
    assert PartialDate.parse("29/8/05", century=2000).year == 2005
    assert PartialDate.parse("29/8/05", century=1900).year == 1905


def test_misread_figures_are_guessed_on_request_only() -> None:
    """``I8`` is 18 for a scanner only; words stay words."""
    assert PartialDate.parse("ngày I8 tháng 9 năm l986", ocr=True) == PartialDate(1986, 9, 18)
    assert PartialDate.parse("ngày O5 tháng 9 năm 2O17", ocr=True) == PartialDate(2017, 9, 5)
    assert PartialDate.parse("quý III/2025", ocr=True) == PartialDate(2025, quarter=3)
    assert PartialDate.try_parse("ngày I8 tháng 9 năm 1986") is None


def test_overlong_text_is_refused() -> None:
    """Nothing longer than 200 characters is a date."""
    with pytest.raises(InvalidDateError) as caught:
        PartialDate.parse("năm 2030" + " " * 200)

    assert caught.value.code == "too-long"


PRINTED = [
    ((2009, 11, 4), "ngày 04 tháng 11 năm 2009", "04/11/2009", "04/11/2009", "2009-11-04", "4 November 2009"),
    ((2018, 2, 5), "ngày 05 tháng 02 năm 2018", "05/02/2018", "05/02/2018", "2018-02-05", "5 February 2018"),
    ((2005, 8, 29), "ngày 29 tháng 8 năm 2005", "29/8/2005", "29/08/2005", "2005-08-29", "29 August 2005"),
    ((2023, 7), "tháng 7 năm 2023", "tháng 7/2023", "tháng 07/2023", "2023-07", "July 2023"),
    ((None, 4, 30), "ngày 30 tháng 4", "30/4", "30/04", "XXXX-04-30", "30 April"),
    ((None, 4), "tháng 4", "tháng 4", "tháng 04", "XXXX-04", "April"),
    ((2030,), "năm 2030", "năm 2030", "năm 2030", "2030", "2030"),
    ((2025, None, None, 3), "quý III năm 2025", "quý III/2025", "quý III/2025", "2025-Q3", "Q3 2025"),
    ((None, None, None, 3), "quý III", "quý III", "quý III", "XXXX-Q3", "Q3"),
    (
        (2026, None, 5),
        "ngày 05 tháng … năm 2026",
        "ngày 05 tháng … năm 2026",
        "ngày 05 tháng … năm 2026",
        "2026-XX-05",
        "5 2026",
    ),
]


@pytest.mark.parametrize("row", PRINTED, ids=lambda row: row[1])
def test_spellings_printed(row) -> None:
    """The law pads days below 10, and of the months January and February only."""
    parts, plain, short, numeric, iso, english = row
    day = PartialDate(*parts)

    assert plain == str(day)
    assert short == day.format(DateStyle.STATE_SHORT) == day.format("party-short")
    assert numeric == day.format("numeric")
    assert iso == day.format("iso")
    assert english == day.format("en")


def test_long_form_leaves_gaps_for_what_is_blank() -> None:
    """A draft's head is filled in by hand."""
    assert PartialDate(2026, 5).format("state-long") == "ngày      tháng 5 năm 2026"
    assert PartialDate(2026).format("party-long") == "ngày      tháng      năm 2026"
    assert PartialDate(None, 4, 30).format() == "ngày 30 tháng 4 năm     "
    assert PartialDate(2025, quarter=3).format() == "quý III năm 2025"


def test_unknown_style_is_a_programming_error() -> None:
    """Styles are a closed list."""
    with pytest.raises(ValueError, match="roman"):
        PartialDate(2026).format("roman")


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (PartialDate(2025, quarter=3), date(2025, 7, 1), date(2025, 9, 30)),
        (PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(2030), date(2030, 1, 1), date(2030, 12, 31)),
        (PartialDate(2026, None, 31), date(2026, 1, 31), date(2026, 12, 31)),
        (PartialDate(2009, 11, 4), date(2009, 11, 4), date(2009, 11, 4)),
    ],
    ids=str,
)
def test_first_and_last_day(day, first, last) -> None:
    """The days that it can mean, from the first to the last."""
    assert (first, last) == (day.first_day(), day.last_day())


def test_days_need_a_year() -> None:
    """Without a year there is no first day, and nothing certain."""
    with pytest.raises(InvalidDateError) as caught:
        PartialDate(None, 4, 30).first_day()

    assert caught.value.code == "no-year"
    assert not PartialDate(None, 4, 30).certainly_before(PartialDate(2030))
    assert not PartialDate(2020).certainly_before(PartialDate(None, 4, 30))


def test_contains_the_days_it_can_mean() -> None:
    """What is unknown may be anything."""
    assert PartialDate(None, 4, 30).contains(date(1975, 4, 30))
    assert not PartialDate(None, 4, 30).contains(date(1975, 5, 30))
    assert PartialDate(2025, quarter=3).contains(date(2025, 9, 30))
    assert not PartialDate(2025, quarter=3).contains(date(2025, 10, 1))


def test_overlapping_dates_are_not_ordered() -> None:
    """Before means before on every reading."""
    assert PartialDate(2025, 6).certainly_before(PartialDate(2025, quarter=3))
    assert not PartialDate(2025, 7).certainly_before(PartialDate(2025, quarter=3))
    assert not PartialDate(2025).certainly_before(PartialDate(2025))


def test_only_a_whole_date_becomes_a_day() -> None:
    """No part is made up."""
    with pytest.raises(InvalidDateError) as caught:
        PartialDate(2025, 7).to_date()

    assert caught.value.code == "incomplete"
    assert PartialDate(2025, 7, 1).to_date() == date(2025, 7, 1)
    assert not PartialDate(2025, 7).is_complete


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((), "blank"),
        ((None, None, 5), "blank"),
        ((2025, 7, None, 3), "quarter-and-month"),
        ((2025, None, 5, 3), "quarter-and-month"),
        ((2025, None, None, 5), "bad-quarter"),
        ((10_000,), "bad-year"),
        ((2025, None, 32), "bad-day"),
        ((None, 2, 30), "bad-day"),
    ],
)
def test_constructor_refuses_impossible_dates(parts, code) -> None:
    """29 February is possible while the year is unknown, 30 February never."""
    with pytest.raises(InvalidDateError) as caught:
        PartialDate(*parts)

    assert code == caught.value.code
    assert PartialDate(None, 2, 29).day == 29
