"""Suppressions: findings that are kept out of a report, each with the reason why.

    >>> from vngov.rules.suppression import Suppression
    >>> old = Suppression(["date-padding"], "scanned before 2010", places=["header.*"], documents=["*/QĐ-UBND"])
    >>> old.covers_place("header.place_and_date"), old.covers_place("body[0].children[3]")
    (True, False)

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.diagnostics import Span
from vngov.errors import RuleConfigError
from vngov.i18n import N_
from vngov.rules.discovery import find_rules
from vngov.rules.finding import Finding
from vngov.text.remarks import remarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document

__all__ = ["Suppressed", "Suppression", "inline_suppressions"]

_IGNORE = re.compile(r"ignore[ \t]+([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)[ \t:]+(\S.*)")


@frozen
class Suppression:
    """Which findings not to report, and why.

    ``rules`` are ids, names, areas or ``ALL``.  ``documents`` are patterns of the number, ``places`` of the
    path inside the document (``body[*].children[*]``), ``files`` of the name of the file; none means any.
    ``within`` is a stretch of the text, for those that stand in it; None means any place;
    ``is_inline`` tells that the text itself says so.
    In a pattern ``*`` stands for anything up to the next separator, ``**`` for anything, ``?`` for one character.
    """

    rules: tuple[str, ...] = field(converter=tuple[str, ...])
    reason: str
    documents: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    places: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    files: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    within: Span | None = None
    is_inline: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.reason.strip():
            raise RuleConfigError("suppress", N_("a suppression needs a reason"))
        _ = self.ids

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rules it names."""
        return frozenset(rule.id for selector in self.rules for rule in find_rules(selector))

    def covers_place(self, path: str) -> bool:
        """Whether a path of a document is among its places."""
        return not self.places or any(_pattern(place, ".").fullmatch(path) for place in self.places)

    def covers_file(self, name: str) -> bool:
        """Whether a file, named with slashes, is among its files."""
        return not self.files or any(_pattern(file, "/").fullmatch(name) for file in self.files)

    def covers_document(self, document: Document) -> bool:
        """Whether the number of a document is among its documents."""
        number = "" if document.number is None else str(document.number)
        return not self.documents or any(_pattern(text, "").fullmatch(number) for text in self.documents)

    def covers(self, finding: Finding, document: Document) -> bool:
        """Whether it keeps *finding* out of the report on *document*."""
        if self.within is not None and (finding.span is None or not _touch(finding.span, self.within)):
            return False
        return finding.rule in self.ids and self.covers_document(document) and self.covers_place(finding.path)


@frozen
class Suppressed:
    """A finding that was kept out of the report, with the reason given; ``is_inline`` where the text itself says so."""

    finding: Finding
    reason: str
    is_inline: bool = False


def inline_suppressions(text: str) -> Iterator[Suppression]:
    r"""Yield the suppressions that stand in *text*: ``<!-- vngov: ignore RULE, RULE reason -->``.

    One covers the next line; one above all text covers the document.  Without a reason, or with a rule that there
    is not, it is none: a document is never refused, and the finding stays.

        >>> text = "ỦY BAN NHÂN DÂN\n<!-- vngov: ignore NUM101, NUM104 as was printed -->\nSố: 012 /UBND-VX"
        >>> [(one.rules, one.reason, text[slice(*one.within)]) for one in inline_suppressions(text)]
        [(('NUM101', 'NUM104'), 'as was printed', 'Số: 012 /UBND-VX')]
    """
    for remark in remarks(text):
        if (found := _IGNORE.fullmatch(remark.words)) is not None:
            with suppress(RuleConfigError):
                yield Suppression(found[1].replace(",", " ").split(), found[2], within=remark.covers, is_inline=True)


def _touch(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


@functools.lru_cache(maxsize=512)
def _pattern(text: str, separator: str) -> re.Pattern[str]:
    one = f"[^{re.escape(separator)}]" if separator else "."
    signs = {"**": ".*", "*": f"{one}*", "?": one}
    pieces = re.split(r"(\*\*|\*|\?)", text)
    return re.compile("".join(signs.get(piece) or re.escape(piece) for piece in pieces), re.DOTALL)
