"""The targets that stand in a task: each goes to the node whose words it is part of."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import evolve

from vngov.diagnostics import Span
from vngov.model.phrase import Spans
from vngov.model.target import Target
from vngov.model.task import Task
from vngov.model.task_tree import TaskTree

__all__ = ["with_targets"]


def with_targets(tree: TaskTree, targets: Iterable[Target]) -> TaskTree:
    """Return the tree in which every node has the *targets* that stand in it.

    Where both have places in the source these tell, else the words do, in the order of the text.
    """
    nodes = [task for _, task in tree.walk()]
    holders = _Holders(nodes)
    found: dict[int, list[str]] = defaultdict(list)
    for target in targets:
        at = holders.of(target)
        if at is not None and str(target) not in found[at]:
            found[at].append(str(target))
    if not found:
        return tree
    places = iter(range(len(nodes)))

    def rebuilt(tasks: Sequence[Task]) -> tuple[Task, ...]:
        return tuple(
            evolve(task, targets=found.get(next(places), ()), children=rebuilt(task.children)) for task in tasks
        )

    return evolve(tree, nodes=rebuilt(tree.nodes))


class _Holders:
    """The nodes by where they stand."""

    def __init__(self, nodes: Sequence[Task]) -> None:
        self._nodes = nodes
        placed = [(_whole(task.spans), at) for at, task in enumerate(nodes) if task.spans]
        self._placed = sorted(placed, key=_first)
        self._starts = [span.start for span, _ in self._placed]
        self._ends = list(accumulate((span.end for span, _ in self._placed), max))
        self._text = "\n".join(task.text for task in nodes)
        self._offsets = list(accumulate((len(task.text) + 1 for task in nodes), initial=0))
        self._read = 0

    def of(self, target: Target) -> int | None:
        """Return the place of the node that holds *target*: of several the shortest that has its words."""
        if not target.spans or not self._placed:
            return self._by_words(target.text)
        span = _whole(target.spans)
        words = target.text.strip()
        near = list(self._around(span))
        saying = [(len(self._nodes[at].text), at) for _, at in near if words in self._nodes[at].text]
        return min(saying)[1] if saying else max(near)[1] if near else None

    def _around(self, span: Span) -> Iterator[tuple[int, int]]:
        """Yield the nodes that overlap a stretch, each behind how much they do."""
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._ends[index] > span.start:
            own, at = self._placed[index]
            overlap = min(own.end, span.end) - max(own.start, span.start)
            if overlap > 0:
                yield overlap, at
            index -= 1

    def _by_words(self, words: str) -> int | None:
        start = self._text.find(words.strip(), self._read) if words.strip() else -1
        if start < 0:
            return None
        self._read = start
        return bisect_left(self._offsets, start + 1) - 1


def _whole(spans: Spans) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _first(pair: tuple[Span, int]) -> tuple[int, int, int]:
    span, at = pair
    return span.start, span.end, at
