"""What a check costs, as a ratio to reading the same documents in the same run."""

from __future__ import annotations

import time
from statistics import median

import pytest

from vngov.readers import parse
from vngov.rules import check
from vngov.rules.specimens import specimen, specimen_names

pytestmark = pytest.mark.slow

MOST = 3  # the goal is 1; the rest is room for a noisy machine and for the measuring of coverage


def seconds(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def test_checking_costs_no_more_than_reading() -> None:
    """All rules together take about as long as the reader."""
    texts = [specimen(name) for name in specimen_names()] * 5
    documents = [parse(text).document for text in texts]
    for document in documents[: len(specimen_names())]:
        check(document)

    ratios = [
        seconds(lambda: [check(document) for document in documents]) / seconds(lambda: [parse(text) for text in texts])
        for _ in range(5)
    ]
    print(f"check ÷ parse: {median(ratios):.2f}")

    assert median(ratios) < MOST
