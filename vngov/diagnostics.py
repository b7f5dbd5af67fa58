"""What a reader has to say about its input: data with a place, made into prose last.

    >>> from vngov.diagnostics import Diagnostic, Severity, Span
    >>> note = Diagnostic("odd-characters", Severity.INFO, "{count} look-alike letters repaired",
    ...                   (("count", 2),), Span(0, 9))
    >>> note.message("en")
    '2 look-alike letters repaired'

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from vngov.i18n import Lang, translate

__all__ = ["Diagnostic", "Params", "Severity", "Span"]

Params: TypeAlias = tuple[tuple[str, str | int], ...]


class Span(NamedTuple):
    """A stretch of the source text: character offsets, half-open."""

    start: int
    end: int


class Severity(StrEnum):
    """How much a diagnostic or a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen
class Diagnostic:
    """One remark of a reader about its input.

    ``code`` is a stable slug; ``template`` an English msgid with named placeholders; ``span`` the place
    in the *original* text, None when the remark is about the whole input.
    """

    code: str
    severity: Severity
    template: str
    params: Params = ()
    span: Span | None = field(default=None)

    def message(self, lang: Lang = "en") -> str:
        """Return the remark in *lang*."""
        return translate(self.template, lang).format(**dict(self.params))
