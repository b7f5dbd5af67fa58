"""Pages that are no pages: time and memory grow with their size and no more, and nothing is raised or lost."""

import time
import tracemalloc

import pytest

import vngov
from vngov.readers.html import read_html

DEEP = 100_000
BAD = {
    "nested": "<div>" * DEEP + "đáy" + "</div>" * DEEP,
    "bold": "<b>" * DEEP + "đáy",
    "tables": "<table><tr><td>a" * (DEEP // 4),
    "lists": "<ul><li>a" * (DEEP // 4),
    "unknown": "<x>a" * DEEP,
    "fonts": "<p><font><b>x" * (DEEP // 4),
    "stray-ends": "<p>a</b></i></div>" * (DEEP // 4),
    "less-than": "<" * DEEP,
    "ampersands": "&" * DEEP,
    "attributes": "<a " + "x=1 " * DEEP + ">y",
    "comments": "a<!--" * DEEP,
    "quotes": "a<a href='" * DEEP,
    "cells": "<table>" + "<tr>" + "<td>1" * DEEP,
    "breaks": "<br>" * DEEP + "a",
    "styles": "<style>" + "a{b" * DEEP + "</style>a",
    "rules": "<style>" + ".a{color:red}" * DEEP + "</style>a",
    "classes": "".join(f"<p class='c{n}' style='width:{n}px'>a" for n in range(DEEP // 4)),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_markup_loses_nothing(name) -> None:
    """Every letter that is shown is in the document."""
    result = vngov.read(BAD[name].encode(), format="html")

    assert result.coverage == 1.0
    if name in {"nested", "bold"}:
        assert result.text.strip() == "đáy"


@pytest.mark.parametrize(
    "name", ["nested", "tables", "lists", "unknown", "fonts", "comments", "quotes", "cells", "rules"]
)
def test_time_and_memory_grow_with_the_size(name) -> None:
    """Four times the page takes about four times as long, in no more than a set multiple of its size."""
    page = BAD[name].encode()[: 5 * DEEP // 4]
    quarter = page[: len(page) // 4]

    def seconds(data: bytes) -> float:
        best = 9e9
        for _ in range(3):
            start = time.process_time()
            read_html(data)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(page) < 10 * seconds(quarter) + 0.05
    tracemalloc.start()
    read_html(page)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 300 * len(page) + 5_000_000
