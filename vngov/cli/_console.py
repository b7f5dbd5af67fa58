"""What every verb needs: the language, the exit codes, and one way to open inputs and to say what failed.

.. versionadded:: 0.1
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from attrs import define, field

from vngov.cli._inputs import inputs_of
from vngov.cli._progress import progress
from vngov.errors import MissingExtraError, ReadError, RuleConfigError, VngovError
from vngov.i18n import LANGUAGES, N_, Lang, translate

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Generator, Iterator, Sequence

    from vngov.cli._inputs import Input
    from vngov.cli._work import Answer
    from vngov.model import ReadResult

__all__ = ["MAX_SIZE", "Console", "ExitCode", "bug_message", "environment", "explain", "language"]


_T = TypeVar("_T")
MAX_SIZE = 100_000_000  # bytes, as in vngov.readers.files, which is not loaded for it


class ExitCode(IntEnum):
    """What the process returns; of several files the highest counts."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    BUG = 70


def language(environment: dict[str, str]) -> Lang:
    """Return the language of the messages: ``VNGOV_LANG``, else the locale's, else Vietnamese."""
    asked = environment.get("VNGOV_LANG", "").lower()
    # The first of these that is set is the locale, as in POSIX; so LC_ALL=C hides LANG.
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "").lower()
    for value in (asked, locale):
        for lang in LANGUAGES:
            if re.match(rf"{lang}(?![a-z])", value):
                return lang
    return "vi"


@define
class Console:
    """Where a verb reads from and speaks to."""

    lang: Lang
    debug: bool = False
    total: int = 1
    has_bug: bool = False
    failures: list[str] = field(factory=list[str])
    fault: ReadError | None = None

    def say(self, text: str = "") -> None:
        """Print a line of the result."""
        print(text)

    def tell(self, message: str, **values: object) -> None:
        """Print a translated line of the result."""
        self.say(translate(message, self.lang).format(**values))

    def warn(self, text: str) -> None:
        """Print a line that is no part of the result."""
        print(text, file=sys.stderr)

    def fail(self, name: str, reason: str) -> None:
        """Remember that an input failed; with several inputs it is said at the end, else at once."""
        self.failures.append(reason if name in reason else f"{name}: {reason}")
        if self.total < 2:  # noqa: PLR2004 - more than one
            self.warn(f"vngov: {self.failures[-1]}")

    @contextmanager
    def guarded(self, name: str) -> Generator[None]:
        """Keep a bug that shows on one input from stopping the rest."""
        try:
            yield
        except (OSError, MissingExtraError, RuleConfigError):
            raise
        except Exception as error:
            if self.debug:
                raise
            self.has_bug = True
            self.fail(name, bug_message(error, self.lang))

    def inputs(self, names: Sequence[str], max_size: int | None = MAX_SIZE) -> list[Input]:
        """Return every document that *names* mean; folders and archives are gone through."""
        found = inputs_of(names, max_size)
        self.total = len(found)
        return found

    def each(
        self, work: Callable[[Console, str, ReadResult, argparse.Namespace], _T], options: argparse.Namespace
    ) -> Iterator[tuple[Input, Answer[_T]]]:
        """Do *work* on each input of *options*, in as many processes as they say; see :mod:`vngov.cli._work`."""
        from vngov.cli._work import Task, answers  # noqa: PLC0415 - the parts of the standard library it needs are slow

        items = self.inputs(options.files, options.max_size)
        task = Task(work, options, self.lang, self.debug, options.max_size)
        with progress(len(items), stream=sys.stderr, results=sys.stdout) as tell:
            for done, (item, answer) in enumerate(zip(items, answers(task, items, options.jobs), strict=True)):
                tell(done)
                for is_result, text in answer.said:
                    (self.say if is_result else self.warn)(text)
                self.has_bug |= answer.has_bug
                for failure in answer.failures:
                    self.fail(item.name, failure)
                yield item, answer

    def finish(self, code: int) -> int:
        """Sum up what failed and return the exit code: a bug outweighs unreadable input, and that findings."""
        if self.failures and self.total > 1:
            summary = translate(N_("{count} of {total} files failed:"), self.lang)
            self.warn("vngov: " + summary.format(count=len(self.failures), total=self.total))
            for failure in self.failures:
                self.warn(f"  {failure}")
        if self.has_bug:
            return ExitCode.BUG
        return ExitCode.UNREADABLE if self.failures else code

    def read(self, item: Input, max_size: int | None) -> ReadResult | None:
        """Read *item*; None, and the reason remembered, where that cannot be done."""
        from vngov.readers import read  # noqa: PLC0415 - keeps `vngov --version` quick

        try:
            source = sys.stdin.buffer if item.path == "-" else item.source(max_size)
            result = read(source, max_size=max_size)
        except ReadError as error:
            self.fault = ReadError(item.name, error.code)
            self.fail(item.name, self.fault.message(self.lang))
            return None
        if not result.text.strip():
            scan = next((note for note in result.diagnostics if note.code == "scan"), None)
            reason = translate(N_("the file holds no text"), self.lang) if scan is None else scan.message(self.lang)
            self.fault = ReadError(item.name, "no-text" if scan is None else "scan")
            self.fail(item.name, reason)
            return None
        return result


def bug_message(error: Exception, lang: Lang) -> str:
    """Return what to say of an exception that nobody foresaw."""
    message = translate(N_("this is a bug of vngov, please report it: {error}"), lang)
    return message.format(error=f"{type(error).__name__}: {error}")


def explain(error: VngovError, lang: Lang) -> str:
    """Return the message of one of our exceptions."""
    return f"vngov: {error.message(lang)}"


def environment() -> dict[str, str]:
    """Return the environment, the only place where the package looks at it."""
    return dict(os.environ)
