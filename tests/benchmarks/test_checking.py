"""What a check costs, as a ratio to reading the same documents in the same run."""

from __future__ import annotations

import time
from statistics import median

import pytest

from vngov.readers import parse
from vngov.rules import check
from vngov.rules.specimens import specimen, specimen_names

pytestmark = pytest.mark.slow

MOST = 4  # the goal is 1, and 2.5 is reached, half of it for reading the tasks; coverage makes 3.3 of it


def seconds(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def test_checking_costs_a_few_times_what_reading_costs() -> None:
    """All rules together, extraction included, take some times what the reader takes, and never hundreds."""
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
