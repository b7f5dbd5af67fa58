"""First mentions of acts: what a list shares, and what the words before a citation have said already.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.model.citation import CitationKind, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.extract.resolution import CitedAct
    from vngov.model.citation import Citation
    from vngov.rules.survey import Survey

__all__ = ["first_mentions", "list_tail", "words_before"]

_BY_NAME = frozenset({"luat", "bo-luat", "phap-lenh", "hien-phap"})
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
    run, place = survey.citation_lists[first.path, first.span.start]
    return tuple(run[place:])


def words_before(survey: Survey, first: Citation) -> str:
    """Return the words before a citation, as far as they may say whose act it is."""
    return survey.text_at(first.path)[max(0, first.span.start - _NEAR) : first.span.start]
