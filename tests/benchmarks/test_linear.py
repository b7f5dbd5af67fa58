"""Four times the input takes about four times as long: words that patterns could go back over, and long documents."""

from __future__ import annotations

import time
from datetime import date
from statistics import median

import pytest

from vngov.analysis.comparison import compare
from vngov.extract.places import find_places
from vngov.extract.tasks import find_tasks
from vngov.model import Document, Item, Table
from vngov.readers import parse
from vngov.rules import check
from vngov.rules.specimens import specimen
from vngov.serde import loads
from vngov.values import Marker

pytestmark = pytest.mark.slow

SPRING = date(2025, 3, 15)
LENGTH = 20_000  # characters of the small input
NOISE = 0.1


def seconds(work) -> float:
    """Return the middle of three runs."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return median(spent)


def is_linear(work, small, large) -> bool:
    """Tell whether the large input, four times the small one, takes less than ten times as long."""
    return seconds(lambda: work(large)) < 10 * seconds(lambda: work(small)) + NOISE


@pytest.mark.parametrize("unit", ["xã ", "các tỉnh, ", "Quảng Nam, ", "các xã Phú Mỹ, ", "P.", "TP", "a-", "Phú Mỹ-"])
def test_places_in_the_worst_text(unit) -> None:
    """No pattern goes back over what it has read."""

    def work(length: int) -> None:
        find_places("xã " + unit * (length // len(unit)), as_of=SPRING)

    assert is_linear(work, LENGTH, 4 * LENGTH)


@pytest.mark.parametrize("unit", ["Sở, ", "Giao ", "phối hợp với ", "(", "hằng năm "])
def test_tasks_in_the_worst_text(unit) -> None:
    """Names, commas and brackets without end."""

    def work(length: int) -> None:
        find_tasks(Document(body=[Item(Marker.parse("1."), unit * (length // len(unit)) + "Sở Y tế: ")]))

    assert is_linear(work, LENGTH, 4 * LENGTH)


def programme(size: int) -> Document:
    """Return a programme of *size* targets, each with a citation."""
    aims = "\n".join(
        f"- Theo Nghị quyết số {n}/NQ-HĐND, tỷ lệ xã {n} đạt chuẩn đến năm 2030 đạt {n}." for n in range(size)
    )
    changed = ("1. Phát triển hệ thống đô thị xanh.", f"1. Mục tiêu:\n{aims}")
    return parse(specimen("party-programme", changed)).document


def test_checking_a_long_programme() -> None:
    """The texts that targets and citations stand in are found without looking at all the others."""
    assert is_linear(check, programme(400), programme(1600))


def test_comparing_rows_that_are_alike() -> None:
    """What is the same at both ends is set aside."""

    def work(size: int) -> None:
        rows = [["-", "-"]] * size
        compare(Document(body=[Table([*rows, ["1", "một"]])]), Document(body=[Table([*rows, ["1", "hai"]])]))

    assert is_linear(work, 1000, 4000)


def test_reading_an_object_with_a_name_twice() -> None:
    """The fault is found in one pass over the names."""

    def work(size: int) -> None:
        names = "".join(f'"k{number}": 1, ' for number in range(size))
        with pytest.raises(ValueError, match="given twice"):
            loads(f'{{{names}"k{size - 1}": 2}}')

    assert is_linear(work, 4000, 16_000)
