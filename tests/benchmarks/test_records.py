"""Rows of a register against the number alone: what the rest of a row costs, and that rows cost the same."""

from __future__ import annotations

import time

import pytest

from vngov.adapters import normalize_record
from vngov.values import DocumentNumber

NUMBERS = [f"{ordinal}/QĐ-UBND" for ordinal in range(1, 2001)]


def seconds(work) -> float:
    """Return the best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.slow
def test_a_row_costs_a_few_times_its_number() -> None:
    """The floor is parsing the same numbers in the same run."""
    normalize_record(number=NUMBERS[0], issuer="UBND tỉnh Lào Cai", date="02/01/2020")  # reads the tables
    floor = seconds(lambda: [DocumentNumber.parse(number) for number in NUMBERS])
    rows = seconds(
        lambda: [normalize_record(number=number, issuer="UBND tỉnh Lào Cai", date="02/01/2020") for number in NUMBERS]
    )

    print(f"a row costs {rows / floor:.1f} times its number, {rows / len(NUMBERS) * 1e6:.0f} microseconds here")
    assert rows < 150 * floor


@pytest.mark.slow
def test_twice_the_rows_cost_twice() -> None:
    """Nothing grows with the table."""
    once = seconds(lambda: [normalize_record(number=number) for number in NUMBERS])
    twice = seconds(lambda: [normalize_record(number=number) for number in NUMBERS * 2])

    assert twice < 4 * once
