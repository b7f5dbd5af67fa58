"""How far a run over several files has come, on a terminal only.

.. versionadded:: 0.1
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

__all__ = ["progress"]

_ERASE = "\r\x1b[K"


@contextmanager
def progress(total: int, *, stream: TextIO, results: TextIO) -> Generator[Callable[[int], None]]:
    """Give a function that is told how many of *total* files are done: a bar, or without rich a counter.

    Where the results go to the same terminal they are the progress, and a bar would run through them.
    """
    if total < 2 or not stream.isatty() or results.isatty():  # noqa: PLR2004 - one file is no progress
        yield lambda _done: None
        return
    try:
        from rich.console import Console as Terminal  # noqa: PLC0415 - an extra
        from rich.progress import Progress  # noqa: PLC0415 - an extra
    except ImportError:
        with _counter(total, stream) as tell:
            yield tell
    else:
        with Progress(console=Terminal(file=stream), transient=True, redirect_stdout=False) as bar:
            task = bar.add_task("vngov", total=total)
            yield lambda done: bar.update(task, completed=done)


@contextmanager
def _counter(total: int, stream: TextIO) -> Generator[Callable[[int], None]]:

    def count(done: int) -> None:
        stream.write(f"{_ERASE}{done}/{total}")
        stream.flush()

    try:
        yield count
    finally:
        stream.write(_ERASE)
        stream.flush()
