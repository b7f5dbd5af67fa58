"""First mentions of acts: what a list shares, and what the words before a citation have said already.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.model import node_at
from vngov.model.citation import CitationKind, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.extract.resolution import CitedAct
    from vngov.model.citation import Citation
    from vngov.rules.survey import Survey

__all__ = ["first_mentions", "list_tail", "words_before"]

_BY_NAME = frozenset({"luat", "bo-luat", "phap-lenh", "hien-phap"})
_JOINT = re.compile(r"\s*(?:[,;]|và|,\s*và|hoặc)?\s*(?:các\s+)?(?:số\s+)?")
_NEAR = 60  # characters


def first_mentions(survey: Survey) -> Iterator[tuple[CitedAct, Citation]]:
    """Yield the acts cited by number with their first mention: no laws, no appendices, no titles of other acts."""
    for act in survey.resolution.acts:
        first = act.mentions[0]
        if act.kind_id in _BY_NAME or act.number is None or first.kind is not CitationKind.NUMBERED:
            continue
        if first.path.startswith("appendices") or first.subject is not None or first.relation is Relation.AMENDED_BY:
            continue
        yield act, first


def list_tail(survey: Survey, first: Citation) -> tuple[Citation, ...]:
    """Return the citation with those that follow it in one list: they share the date and the issuer at its end."""
    text = _text(survey, first.path)
    same = [one for one in survey.citations if one.path == first.path and one.span.start >= first.span.start]
    found = [first]
    for one in same[1:]:
        if _JOINT.fullmatch(text[found[-1].span.end : one.span.start]) is None:
            break
        found.append(one)
    return tuple(found)


def words_before(survey: Survey, first: Citation) -> str:
    """Return the words before a citation, as far as they may say whose act it is."""
    return _text(survey, first.path)[max(0, first.span.start - _NEAR) : first.span.start]


def _text(survey: Survey, path: str) -> str:
    text = getattr(node_at(survey.document, path), "text", "")
    return text if isinstance(text, str) else ""
