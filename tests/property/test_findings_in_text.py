"""What holds of targets and mentions of towns in any text."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.extract.targets import find_targets
from vngov.extract.urban_mentions import find_urban_mentions

PIECES = (
    "Mục tiêu", "chỉ tiêu", ":", "; ", ". ", "\n", "\n\n", "- ", "1. ", "II. ", "(", ")", ", ", " và ", "đến năm 2030", "giai đoạn 2026 - 2030",
    "đạt ", "37%", "11 - 16%", "03 đô thị", "đô thị loại ", "IV", "V", "Sông Mới", "thị trấn An Hòa", " là ", "từ ", " lên ", "trên 2.000 ha",
    "gồm ", "chuỗi đô thị ", "(huyện Đồng Lộc)", " | ", "Năm 2025", "12.500", "trở lên", "“", "”", "hiện trạng", "tỷ lệ ",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join)


class TestAnyText:
    """Readers never raise on text, and every span slices the source."""

    @given(texts)
    def test_targets_are_in_the_text(self, text) -> None:
        """In order of their figures; a figure is a figure of the text."""
        for one in find_targets(text, as_of=date(2022, 1, 1)):
            [span] = one.spans
            assert 0 <= span.start <= span.end <= len(text)
            assert one.year is None or 1900 <= one.year <= 2099
            assert one.period is None or one.period.end == one.year

    @given(texts)
    def test_mentions_are_in_the_text(self, text) -> None:
        """A mention is a name, a number or a group."""
        for one in find_urban_mentions(text, as_of=date(2022, 1, 1)):
            [span] = one.spans
            assert 0 <= span.start < span.end <= len(text)
            assert one.horizon is None or one.horizon[0] <= one.horizon[1]
            assert one.count is None or one.name is None
            assert one.name is None or one.name.strip()


@pytest.mark.parametrize("finder", [find_targets, find_urban_mentions])
@pytest.mark.parametrize(
    "piece",
    ["đô thị loại IV, ", "(đô thị loại ", "37% ", "Mục tiêu ", "An Hòa, ", "- 5 đô thị\n", "từ 3% lên ", "a | b ", "đến năm 2030 ", "((", "chuỗi đô thị "],
)  # fmt: skip
def test_time_grows_with_the_text_only(finder, piece) -> None:
    """Four times the text takes no more than twelve times the time, or is quick anyway."""

    def cost(count: int) -> float:
        text = piece * count
        begin = time.process_time()
        finder(text)
        return time.process_time() - begin

    cost(200)
    small, large = cost(1500), cost(6000)
    assert large < max(12 * small, 0.6)
