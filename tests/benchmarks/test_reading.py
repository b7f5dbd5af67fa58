"""How fast reading is, as a ratio to two floors measured in the same run; no absolute times."""

import re
import sys
import time
import unicodedata
from statistics import median

import pytest
from attrs import frozen

import vngov
from vngov.cli._demo import examples

pytestmark = pytest.mark.slow

_CITATION = re.compile(
    r"(?:Nghị quyết|Quyết định|Nghị định|Thông tư|Chỉ thị|Công văn) số \d+(?:/\d{4})?[/-][\w-]+(?:/\w+)?"
)
_MARKER = re.compile(r"\s*(?:(Điều \d+\.|[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|\(\d+\)|[-+])\s+)?(.*)")


@frozen
class Node:
    """What the bare pipeline makes of a line."""

    marker: str | None
    text: str
    span: tuple[int, int]
    children: tuple["Node", ...] = ()
    citations: tuple[str, ...] = ()


def markers_only(text: str) -> list[Node]:
    """Do the least: NFC check, lines, one pattern and one object a line, no tree."""
    assert unicodedata.is_normalized("NFC", text)
    nodes = []
    position = 0
    for line in text.split("\n"):
        found = _MARKER.match(line)
        nodes.append(Node(found[1], found[2], (position, position + len(line))))
        position += len(line) + 1
    return nodes


def bare(text: str) -> list[Node]:
    """Do what a hand-written reader without any rule would: NFC check, lines, markers, a tree, citations."""
    assert unicodedata.is_normalized("NFC", text)
    root: list[Node] = []
    stack: list[tuple[str, str, str, tuple[int, int], tuple[str, ...], list[Node]]] = []

    def close(depth: int) -> None:
        while len(stack) > depth:
            _, marker, words, span, cited, below = stack.pop()
            (stack[-1][5] if stack else root).append(Node(marker, words, span, tuple(below), cited))

    position = 0
    for line in text.split("\n"):
        found = _MARKER.match(line)
        span = (position, position + len(line))
        cited = tuple(_CITATION.findall(line))
        position += len(line) + 1
        if found[1] is None:
            (stack[-1][5] if stack else root).append(Node(None, found[2], span, (), cited))
            continue
        kind = re.sub(r"[0-9IVXa-zđ]+", "1", found[1])
        kinds = [entry[0] for entry in stack]
        close(kinds.index(kind) if kind in kinds else len(stack))
        stack.append((kind, found[1], found[2], span, cited, []))
    close(0)
    return root


def sample(megabytes: float) -> str:
    """Return a long programme: the packaged one with its body repeated in paragraphs of a real length."""
    text = dict(examples())["3-party-programme"]
    head, _, rest = text.partition("    I. MỤC TIÊU\n")
    body, _, foot = rest.partition("\nNơi nhận:")
    body = "    I. MỤC TIÊU\n" + re.sub(r"\n(?=[^ \n])", " ", body)
    sentence = " Các cấp ủy, chính quyền lãnh đạo, chỉ đạo thực hiện quy hoạch, xây dựng và phát triển đô thị bền vững."
    body = body.replace(".\n", "." + sentence * 2 + "\n")
    times = int(megabytes * 1_000_000 / len(body.encode())) + 1
    return head + body * times + "\nNơi nhận:" + foot


def seconds(work, *arguments) -> float:
    """Return how long one run takes."""
    start = time.process_time()
    work(*arguments)
    return time.process_time() - start


def test_reading_keeps_its_pace(record_property) -> None:
    """One megabyte, floors and reader in turn, medians.

    The goal is a quarter of the bare pipeline with a tree, reached with room; the other floor makes no tree.  Under a
    tracer, which costs the reader's many lines more than the floors' few, the bounds only guard against a fall.
    """
    text = sample(1)
    size = len(text.encode()) / 1e6
    works = (_CITATION.findall, markers_only, bare, vngov.parse)
    runs = [[seconds(work, text) for work in works] for _ in range(3)]
    scan, least, floor, ours = (size / median(column) for column in zip(*runs, strict=True))

    for name, value in (("scan", scan), ("markers_only", least), ("bare", floor), ("parse", ours)):
        record_property(f"{name}_mb_per_s", round(value, 1))
    print(f"{size:.1f} MB: scan {scan:.0f}, markers {least:.0f}, bare {floor:.1f}, parse {ours:.1f} MB/s")
    of_bare, of_markers = (0.04, 0.01) if sys.gettrace() is not None else (0.25, 0.12)
    assert ours / floor >= of_bare, f"{ours / floor:.2f} of the bare pipeline"
    assert ours / least >= of_markers, f"{ours / least:.2f} of the pipeline without a tree"


def test_reading_is_linear() -> None:
    """Sixteen times the text takes far less than the 256 times of a quadratic reader."""
    small, middle, large = (min(seconds(vngov.parse, sample(size)) for _ in range(3)) for size in (0.05, 0.2, 0.8))

    print(f"1x {small:.3f}, 4x {middle:.3f}, 16x {large:.3f} s")
    assert large <= 100 * small
