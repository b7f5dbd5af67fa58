"""Short names that a text gives to acts (``sau đây gọi là …``, ``viết tắt là …``), and their uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from attrs import evolve

from vngov.diagnostics import Span
from vngov.extract._citation_words import KindWords
from vngov.model.citation import Citation, CitationKind, CitationReason

__all__ = ["with_aliases"]

_NAME = r"(?:\s{1,3}chung)?\s{1,3}là\s?:?\s{1,3}[\"“']?(?P<name>[^()\"”“;.\n]{2,80})"
# "tắt" and "gọi" from their rare letter on, which alone is searched for
_DEFINITIONS = (re.compile(rf"ắ(?<=tắ)t{_NAME}"), re.compile(rf"ọ(?<=gọ)i{_NAME}"))
_REACH = 500
_MOST, _NEAREST = 40, 5
_FIGURES = re.compile(r"[0-9]+")


def with_aliases(text: str, found: list[Citation], words: KindWords) -> Iterable[Citation]:
    """Return the citations with the aliases that are defined and used among them."""
    if not found:
        return found
    starts = [one.span.start for one in found]
    aliases: dict[str, int] = {}
    result = list(found)
    definitions = [match for pattern in _DEFINITIONS for match in pattern.finditer(text)]
    definitions.sort(key=_start)
    for match in definitions:
        alias = " ".join(match["name"].rstrip(" *").split())
        before = found[: bisect_left(starts, match.start())][-_NEAREST:]
        owner = _owner(text, before, match.start(), alias, words)
        if owner is not None and alias not in aliases and len(aliases) < _MOST:
            aliases[alias] = match.start("name")
            index = found.index(owner)
            result[index] = evolve(result[index], alias_defined=alias)
    if not aliases:
        return result
    result = [_marked(one, aliases) for one in result]
    return sorted([*result, *_uses(text, result, aliases, words)], key=lambda one: one.span)


def _owner(text: str, found: list[Citation], at: int, alias: str, words: KindWords) -> Citation | None:
    """Return which of the citations before *at* is the act that *alias* names."""
    opening = words.at.match(alias)
    if opening is None:
        return None
    kind_id = words.id_of(opening[0])
    figures = _FIGURES.search(alias)
    for one in reversed(found):
        between = text[one.span.end : at]
        if len(between) > _REACH or re.search(r"\n\s*\n|[.]\s+[A-ZĐ]", between):
            return None
        if one.kind is CitationKind.INTERNAL or one.kind_id != kind_id:
            continue
        if figures and not (one.number_text and one.number_text.lstrip("0").startswith(figures[0].lstrip("0"))):
            continue
        return one
    return None


def _marked(one: Citation, aliases: dict[str, int]) -> Citation:
    name = " ".join(one.text.split())
    for alias, defined in aliases.items():
        if one.span.start >= defined and (name == alias or name.startswith(f"{alias} ")):
            return evolve(one, alias_used=alias)
    return one


def _uses(text: str, found: list[Citation], aliases: dict[str, int], words: KindWords) -> list[Citation]:
    """Return the uses of aliases that no rule found: names of several words, not a kind alone."""
    taken = [one.span for one in found]
    starts = [span.start for span in taken]
    uses: list[Citation] = []
    for alias, defined in aliases.items():
        opening = words.at.match(alias)
        if opening is None or opening.end() == len(alias):
            continue
        kind_id = words.id_of(opening[0])
        at = text.find(alias, defined)
        while at >= 0:
            end = at + len(alias)
            index = bisect_left(starts, end)
            whole = not text[end : end + 1].isalnum()
            if whole and not (index and taken[index - 1].end > at):
                uses.append(
                    Citation(
                        Span(at, end),
                        alias,
                        CitationKind.SHORT,
                        kind_id,
                        reason=CitationReason.SHORT_FORM,
                        alias_used=alias,
                    )
                )
            at = text.find(alias, end)
    return uses


def _start(match: re.Match[str]) -> int:
    return match.start()
