"""The figures of a town in a sentence."""

from decimal import Decimal

import pytest

from vngov.extract.urban_profiles import find_profile
from vngov.model.urban import UrbanProfile


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("dân số toàn đô thị 12.500 người, trong đó khu vực nội thị 8.200 người",
         {"population": 12500, "population_core": 8200}),
        ("Quy mô dân số đạt khoảng 1,2 triệu người; mật độ dân số 2.000 người/km²",
         {"population": 1200000, "density": 2000}),
        ("tỷ lệ lao động phi nông nghiệp khu vực nội thị đạt 75%", {"nonfarm_labour_core": 75}),
        ("dân số từ 10 - 12 nghìn người", {"population": 12000}),
        ("dân số trên 50.000 người", {}),
        ("có 300 người tham dự, 40% đại biểu", {}),
        ("Năm 2022 dân số 5.000 người, năm 2023 dân số 6.000 người", {"population": 5000}),
        ("", {}),
    ],
)  # fmt: skip
def test_what_a_sentence_gives(text, figures) -> None:
    """By the word before the figure, and its unit; an open bound gives nothing."""
    assert find_profile(text, "Sông Mới") == UrbanProfile("Sông Mới", **figures)
    assert all(isinstance(value, Decimal) for value in [find_profile(text).population] if value is not None)
