"""Periods of years, horizons and numbered terms."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import InvalidPeriodError
from vngov.values import Period, PeriodKind

READ = [
    ("thời kỳ 2021-2030, tầm nhìn đến năm 2050", Period(PeriodKind.PLANNING, 2021, 2030, vision=2050)),
    ("thời kỳ 2021 – 2030, tầm nhìn 2050", Period(PeriodKind.PLANNING, 2021, 2030, vision=2050)),
    ("Thời kì 2021-2030 (tầm nhìn đến 2050)", Period(PeriodKind.PLANNING, 2021, 2030, vision=2050)),
    ("nhiệm kỳ 2020 - 2025", Period(PeriodKind.TERM, 2020, 2025)),
    ("giai đoạn 2021 – 2030", Period(PeriodKind.PHASE, 2021, 2030)),
    ("GIAI ĐOẠN 2026-2030", Period(PeriodKind.PHASE, 2026, 2030)),
    ("giai đoạn từ năm 2021 đến năm 2025", Period(PeriodKind.PHASE, 2021, 2025)),
    ("Giai đoạn 1 (2026 - 2027)", Period(PeriodKind.PHASE, 2026, 2027, ordinal=1)),
    ("giai đoạn II (2028-2030)", Period(PeriodKind.PHASE, 2028, 2030, ordinal=2)),
    ("5 năm 2021-2025", Period(PeriodKind.YEARS, 2021, 2025, length=5)),
    ("các năm 2021-2025", Period(PeriodKind.YEARS, 2021, 2025)),
    ("2021-2030", Period(PeriodKind.YEARS, 2021, 2030)),
    ("từ 2021 đến 2025", Period(PeriodKind.YEARS, 2021, 2025)),
    ("đến năm 2030", Period(PeriodKind.HORIZON, None, 2030)),
    ("đến năm 2030, tầm nhìn 2045", Period(PeriodKind.HORIZON, None, 2030, vision=2045)),
    ("đến năm 2030 và tầm nhìn đến năm 2045", Period(PeriodKind.HORIZON, None, 2030, vision=2045)),
    ("tầm nhìn đến năm 2050", Period(PeriodKind.HORIZON, vision=2050)),
    ("Quốc hội khóa XV", Period(PeriodKind.ASSEMBLY, ordinal=15)),
    ("Quốc hội khoá 15", Period(PeriodKind.ASSEMBLY, ordinal=15)),
    ("khóa XIII", Period(PeriodKind.SESSION, ordinal=13)),
    ("nhiệm kỳ khóa XV", Period(PeriodKind.SESSION, ordinal=15)),
    ("nhiệm kỳ XIII", Period(PeriodKind.TERM, ordinal=13)),
    ("Đại hội XIII", Period(PeriodKind.CONGRESS, ordinal=13)),
    ("Đại hội Đảng lần thứ XIII", Period(PeriodKind.CONGRESS, ordinal=13)),
    ("Đại hội đại biểu toàn quốc lần thứ XIII", Period(PeriodKind.CONGRESS, ordinal=13)),
    ("Đại hội lần thứ XVI, nhiệm kỳ 2015 - 2020", Period(PeriodKind.CONGRESS, 2015, 2020, ordinal=16)),
    ("khóa X, nhiệm kỳ 2021-2026", Period(PeriodKind.SESSION, 2021, 2026, ordinal=10)),
]

REFUSED = [
    ("", "empty"),
    ("mùa thu 2021", "unrecognised"),
    ("giai đoạn 2030-2021", "reversed"),
    ("giai đoạn 2021", "unrecognised"),
    ("thời kỳ 2021-2030, tầm nhìn đến năm 2025", "vision-before-end"),
    ("khóa IIII", "unrecognised"),
    ("khóa 0", "bad-ordinal"),
    ("khóa CC", "bad-ordinal"),
    ("khóa XVa", "unrecognised"),
    ("0 năm 2021-2025", "out-of-range"),
    ("giai đoạn 1 (2026-2027", "unrecognised"),
    ("giai đoạn 2021-2030" + " " * 200, "too-long"),
]


@pytest.mark.parametrize(("text", "period"), READ, ids=[row[0] for row in READ])
def test_spellings_met_in_documents(text, period) -> None:
    """Words of the kind, any dash, Roman or Arabic numerals, old and new tones."""
    assert period == Period.parse(text)
    assert period == Period.parse(str(period))


@pytest.mark.parametrize(("text", "code"), REFUSED, ids=[row[0][:30] for row in REFUSED])
def test_what_is_no_period_is_refused(text, code) -> None:
    """Reversed years, numerals that are none, and everything else."""
    with pytest.raises(InvalidPeriodError) as caught:
        Period.parse(text)

    assert code == caught.value.code
    assert Period.try_parse(text) is None


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period(PeriodKind.PLANNING, 2021, 2030, vision=2050), "thời kỳ 2021-2030, tầm nhìn đến năm 2050"),
        (Period(PeriodKind.YEARS, 2021, 2025, length=5), "5 năm 2021-2025"),
        (Period(PeriodKind.YEARS, 2021, 2025), "2021-2025"),
        (Period(PeriodKind.PHASE, 2026, 2027, ordinal=1), "giai đoạn 1 (2026-2027)"),
        (Period(PeriodKind.HORIZON, None, 2030, vision=2045), "đến năm 2030, tầm nhìn đến năm 2045"),
        (Period(PeriodKind.CONGRESS, 2015, 2020, ordinal=16), "Đại hội XVI, nhiệm kỳ 2015-2020"),
        (Period(PeriodKind.ASSEMBLY, ordinal=15), "Quốc hội khóa XV"),
    ],
)
def test_official_spelling(period, text) -> None:
    """Years without spaces around the hyphen, terms in Roman numerals, the vision in full."""
    assert text == str(period)


def test_contains_whole_years() -> None:
    """Both years are included; a horizon is open at its beginning, an undated term contains nothing."""
    plan = Period.parse("giai đoạn 2021-2025")

    assert plan.contains(date(2021, 1, 1))
    assert plan.contains(date(2025, 12, 31))
    assert not plan.contains(date(2026, 1, 1))
    assert not plan.contains(date(2020, 12, 31))
    assert Period.parse("đến năm 2030").contains(date(2026, 5, 1))
    assert not Period.parse("đến năm 2030").contains(date(2031, 1, 1))
    assert not Period.parse("khóa XV").contains(date(2022, 1, 1))


def test_overlaps_share_a_year() -> None:
    """Neighbouring terms that print the same year share it."""
    term = Period.parse("nhiệm kỳ 2020-2025")

    assert term.overlaps(Period.parse("nhiệm kỳ 2025-2030"))
    assert not term.overlaps(Period.parse("giai đoạn 2026-2030"))
    assert not Period.parse("giai đoạn 2026-2030").overlaps(term)
    assert not term.overlaps(Period.parse("khóa XV"))
    assert not Period.parse("tầm nhìn đến năm 2050").overlaps(term)


@pytest.mark.parametrize("kind", PeriodKind)
def test_label_in_both_languages(kind) -> None:
    """The Vietnamese label is the value."""
    assert kind.label() == kind.label("vi") == kind.value
    assert kind.label("en").isascii()


@pytest.mark.parametrize(
    ("fields", "options", "code"),
    [
        ((PeriodKind.PLANNING,), {}, "incomplete"),
        ((PeriodKind.PLANNING, 2021), {}, "incomplete"),
        ((PeriodKind.PLANNING, 2021, 2030), {"ordinal": 1}, "incomplete"),
        ((PeriodKind.PHASE, 2021, 2030), {"ordinal": 1, "vision": 2050}, "incomplete"),
        ((PeriodKind.HORIZON,), {}, "incomplete"),
        ((PeriodKind.HORIZON, 2021, 2030), {}, "incomplete"),
        ((PeriodKind.SESSION, 2021, 2026), {}, "incomplete"),
        ((PeriodKind.SESSION, 2021), {"ordinal": 1}, "incomplete"),
        ((PeriodKind.ASSEMBLY,), {"ordinal": 15, "vision": 2050}, "incomplete"),
        ((PeriodKind.TERM,), {}, "incomplete"),
        ((PeriodKind.TERM, 2021, 2026), {"ordinal": 1}, "incomplete"),
        ((PeriodKind.YEARS, 1000, 2000), {}, "bad-year"),
        ((PeriodKind.PHASE, 2021, 2025), {"length": 5}, "out-of-range"),
        ((PeriodKind.ASSEMBLY,), {"ordinal": 100}, "bad-ordinal"),
    ],
)
def test_constructor_refuses_what_no_period_has(fields, options, code) -> None:
    """Each kind has its parts, and no others."""
    with pytest.raises(InvalidPeriodError) as caught:
        Period(*fields, **options)

    assert code == caught.value.code
