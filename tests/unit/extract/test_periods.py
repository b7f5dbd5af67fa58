"""Periods in running text."""

from __future__ import annotations

import unicodedata

import pytest

from vngov.extract.periods import find_periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thời kỳ 2021-2030, tầm nhìn đến năm 2050.", ["thời kỳ 2021-2030, tầm nhìn đến năm 2050"]),
        ("giai đoạn 2025 - 2030 và 2031-2035", ["giai đoạn 2025-2030", "2031-2035"]),
        ("về đô thị đến năm 2030, tầm nhìn 2045 (viết tắt)", ["đến năm 2030, tầm nhìn đến năm 2045"]),
        ("Đại hội lần thứ XVI, nhiệm kỳ 2015 - 2020", ["Đại hội XVI, nhiệm kỳ 2015-2020"]),
        ("Đại hội XI Đảng bộ tỉnh, nhiệm kỳ 2020 – 2025;", ["Đại hội XI", "nhiệm kỳ 2020-2025"]),
        ("Quốc hội khóa XV; Ban Chấp hành khóa XIII", ["Quốc hội khóa XV", "khóa XIII"]),
        ("kế hoạch 5 năm 2026 - 2030", ["5 năm 2026-2030"]),
        ("đến năm 2010, định hướng đến năm 2020", ["đến năm 2010", "đến năm 2020"]),
        ("trong giai đoạn tới, nhiệm kỳ này", []),
        ("giai đoạn 2030 - 2025", []),
        ("", []),
    ],
)
def test_every_form_of_period(text, expected) -> None:
    """As long as it can be read, and no longer."""
    assert [str(one.period) for one in find_periods(text)] == expected


def test_spans_point_into_the_text_as_it_is() -> None:
    """Composed or not."""
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, "Trong thời kỳ 2021-2030, tỉnh")
        [one] = find_periods(text)
        assert text[one.span.start : one.span.end] == one.text
        assert unicodedata.normalize("NFC", one.text) == "thời kỳ 2021-2030"
