"""Many documents, each read and worked on by itself: in this process, or in several.

A *work* is a function of a module, ``(console, name, result, options) -> answer``.  In another process what it
says is recorded and said here, in the order of the inputs; a process that dies takes no input but its own with it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import define, field

from vngov.cli._console import Console
from vngov.errors import ReadError
from vngov.i18n import N_, Lang, translate

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from vngov.cli._inputs import Input
    from vngov.model import ReadResult

__all__ = ["Answer", "Task", "answers"]

_T = TypeVar("_T")
_AHEAD = 4  # inputs for each process that may wait


@define
class Answer(Generic[_T]):
    """What came of an input: the answer of the work, or nothing; what it said; why it failed."""

    value: _T | None
    said: list[tuple[bool, str]] = field(factory=list[tuple[bool, str]])
    failures: list[str] = field(factory=list[str])
    has_bug: bool = False
    fault: ReadError | None = None


@define
class Task(Generic[_T]):
    """What to do with each document."""

    work: Callable[[Console, str, ReadResult, argparse.Namespace], _T]
    options: argparse.Namespace
    lang: Lang
    debug: bool = False
    max_size: int | None = None

    def __call__(self, item: Input) -> Answer[_T]:
        """Read *item* and work on it."""
        recorder = _Recorder(self.lang, self.debug, total=2)
        value = None
        with recorder.guarded(item.name):
            result = recorder.read(item, self.max_size)
            if result is not None:
                value = self.work(recorder, item.name, result, self.options)
        return Answer(value, recorder.said, recorder.failures, recorder.has_bug, recorder.fault)


@define
class _Recorder(Console):
    """A console that remembers what is said."""

    said: list[tuple[bool, str]] = field(factory=list[tuple[bool, str]])

    def say(self, text: str = "") -> None:
        """Remember a line of the result."""
        self.said.append((True, text))

    def warn(self, text: str) -> None:
        """Remember a line that is no part of the result."""
        self.said.append((False, text))


def answers(task: Task[_T], items: Sequence[Input], jobs: int) -> Iterator[Answer[_T]]:
    """Yield the answer to each of *items*, in order."""
    if jobs < 2 or len(items) < 2:  # noqa: PLR2004 - nothing to share out
        yield from map(task, items)
        return
    remaining = deque(items)
    running: deque[tuple[Input, Future[Answer[_T]]]] = deque()
    pool = _pool(jobs)
    try:
        while remaining or running:
            while remaining and len(running) < jobs * _AHEAD:
                item = remaining.popleft()
                running.append((item, pool.submit(task, item)))
            item, future = running.popleft()
            try:
                answer = future.result()
            except BrokenProcessPool:  # one of those that ran; each is tried once more, alone
                yield _alone(task, item)
                for other, _ in running:
                    yield _alone(task, other)
                running.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(jobs)
                continue
            yield answer
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))


def _alone(task: Task[_T], item: Input) -> Answer[_T]:
    with _pool(1) as pool:
        try:
            return pool.submit(task, item).result()
        except BrokenProcessPool:
            reason = translate(N_("the process that read the file died"), task.lang)
            return Answer(None, [], [f"{item.name}: {reason}"])
