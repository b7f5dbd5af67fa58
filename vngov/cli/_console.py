"""What every verb needs: the language, the exit codes, and one way to open inputs and to say what failed.

.. versionadded:: 0.1
"""

from __future__ import annotations

import os
import sys
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field

from vngov.errors import ReadError, VngovError
from vngov.i18n import N_, Lang, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vngov.model import ReadResult

__all__ = ["Console", "ExitCode", "language"]


class ExitCode(IntEnum):
    """What the process returns; of several files the highest counts."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    BUG = 70


def language(environment: dict[str, str]) -> Lang:
    """Return the language of the messages: ``VNGOV_LANG``, else the locale's, else Vietnamese."""
    for name in ("VNGOV_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").lower()
        if value.startswith("en"):
            return "en"
        if value.startswith("vi"):
            return "vi"
    return "vi"


@define
class Console:
    """Where a verb reads from and speaks to."""

    lang: Lang
    failures: list[tuple[str, str]] = field(factory=list[tuple[str, str]])

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
        """Remember that an input could not be read, and say so."""
        self.failures.append((name, reason))
        self.warn(f"vngov: {name}: {reason}")

    def results(self, names: Iterable[str]) -> Iterator[tuple[str, ReadResult]]:
        """Read each input in turn; one that cannot be read is reported and passed over.  ``-`` is standard input."""
        from vngov.readers import read  # noqa: PLC0415 - keeps `vngov --version` quick

        names = list(names)
        shows_progress = len(names) > 1 and sys.stderr.isatty()
        for position, name in enumerate(names, 1):
            if shows_progress:
                print(f"\r{position}/{len(names)} ", end="", file=sys.stderr, flush=True)
            try:
                result = read(sys.stdin.buffer if name == "-" else Path(name))
            except ReadError as error:
                self.fail(name, error.message(self.lang))
                continue
            if not result.text.strip():
                self.fail(name, translate(N_("the file holds no text"), self.lang))
                continue
            yield name, result
        if shows_progress:
            print("\r        \r", end="", file=sys.stderr)

    def finish(self, code: int) -> int:
        """Sum up what failed and return the exit code: unreadable input outweighs findings."""
        if len(self.failures) > 1:
            self.warn(translate(N_("{count} files could not be read"), self.lang).format(count=len(self.failures)))
        return ExitCode.UNREADABLE if self.failures else code


def explain(error: VngovError, lang: Lang) -> str:
    """Return the message of one of our exceptions."""
    return f"vngov: {error.message(lang)}"


def environment() -> dict[str, str]:
    """Return the environment, the only place where the package looks at it."""
    return dict(os.environ)
