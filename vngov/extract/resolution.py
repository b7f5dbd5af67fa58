"""Which act a citation means: mentions of one act put together, and nothing made up where that cannot be told.

Numbers of the State start anew each year (NĐ 30/2020/NĐ-CP, Phụ lục I), those of the Party with each term of the
committee (36-HD/VPTW, 05-HD/VPTW): ``53-NQ/TW`` of two terms are two acts.  A short form means an act only where one
alone fits.

    >>> from vngov.extract.citations import find_citations
    >>> from vngov.extract.resolution import resolve_citations
    >>> text = "Nghị quyết số 06-NQ/TW, ngày 24/01/2022 của Bộ Chính trị; Nghị quyết 06 và Nghị quyết số 06-NQ/TW"
    >>> resolution = resolve_citations(find_citations(text))
    >>> [(act.id, len(act.mentions), act.issuer) for act in resolution.acts]
    [('06-NQ/TW (XIII)', 3, 'Bộ Chính trị')]

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import frozen

from vngov.extract._act_groups import ActGroup, ActGroups, act_id
from vngov.i18n import Lang
from vngov.model import Document
from vngov.model.citation import Citation, CitationKind
from vngov.registries.laws import LawEntry, LawRegistry
from vngov.registries.laws import laws as packaged_laws
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate

__all__ = ["CitedAct", "Resolution", "ResolutionReason", "Unresolved", "resolve_citations"]


class ResolutionReason(StrEnum):
    """Why a mention stays open."""

    SEVERAL_ACTS = "nhiều văn bản cùng phù hợp"
    """More than one act of the text fits."""
    NO_FULL_FORM = "không có lần viện dẫn đầy đủ"
    """A short form without a full one."""

    def label(self, lang: Lang) -> str:
        """Return the reason in *lang*."""
        return self.value if lang == "vi" else self.name.lower().replace("_", " ")


@frozen
class CitedAct:
    """One act and where it is mentioned.

    The fields are those of the fullest mention, what it lacks filled from the others.  ``id`` is made of the number,
    with the year or the term where the number alone does not tell the act.  ``conflicts`` names the fields in which
    mentions differ; ``law`` is the entry of the registry of laws, None where it has none.
    """

    id: str
    kind_id: str | None
    mentions: tuple[Citation, ...]
    number: DocumentNumber | None = None
    date: PartialDate | None = None
    issuer: str | None = None
    title: str | None = None
    term: str | None = None
    law: LawEntry | None = None
    conflicts: tuple[str, ...] = ()


@frozen
class Unresolved:
    """A mention whose act cannot be told, with the ids of those it may mean."""

    citation: Citation
    reason: ResolutionReason
    candidates: tuple[str, ...] = ()


@frozen
class Resolution:
    """The acts by their first mention, the mentions that stay open, and the places in the document itself."""

    acts: tuple[CitedAct, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    own: tuple[Citation, ...] = ()

    def act_of(self, citation: Citation) -> CitedAct | None:
        """Return the act that a citation means, None where that is open."""
        return next((act for act in self.acts if citation in act.mentions), None)


def resolve_citations(
    citations: Iterable[Citation],
    document: Document | None = None,
    *,
    as_of: date | None = None,
    laws: LawRegistry = packaged_laws,
) -> Resolution:
    """Put the mentions of one act together.

    *as_of* is the day whose laws a law cited by name alone means, where *laws* knows them; without it, the day of the
    *document* is taken.
    """
    everything = tuple(citations)
    if as_of is None and document is not None and document.issued_on is not None and document.issued_on.is_complete:
        as_of = document.issued_on.to_date()
    groups = ActGroups(as_of, laws)
    full = [one for one in everything if one.kind in {CitationKind.NUMBERED, CitationKind.NAMED}]
    short = [one for one in everything if one.kind is CitationKind.SHORT]
    open_ = [*groups.add_full(full), *groups.add_short(short)]
    order = {id(one): index for index, one in enumerate(everything)}
    acts = [_act(group, order) for group in groups.groups]
    acts.sort(key=lambda act: order[id(act.mentions[0])])
    unresolved = sorted(open_, key=lambda pair: order[id(pair[0])])
    return Resolution(
        tuple(acts),
        tuple(
            Unresolved(
                one,
                ResolutionReason.SEVERAL_ACTS if found else ResolutionReason.NO_FULL_FORM,
                tuple(act_id(group) for group in found),
            )
            for one, found in unresolved
        ),
        tuple(one for one in everything if one.kind is CitationKind.INTERNAL),
    )


def _act(group: ActGroup, order: dict[int, int]) -> CitedAct:
    """Return the act of a group, from its fullest mention and what the others add."""
    mentions = tuple(sorted(group.mentions, key=lambda one: order[id(one)]))
    days = Counter(one.date for one in mentions if one.date is not None and one.date.is_complete)
    kinds = Counter(one.kind_id for one in mentions if one.kind_id)
    number = next((one.number for one in mentions if one.number is not None), None)
    if number is None and group.law is not None:
        number = DocumentNumber.try_parse(group.law.id)
    partial = next((one.date for one in mentions if one.date is not None), None)
    return CitedAct(
        act_id(group),
        kinds.most_common(1)[0][0] if kinds else None,
        mentions,
        number,
        days.most_common(1)[0][0] if days else partial,
        max((one.issuer for one in mentions if one.issuer), key=len, default=None),
        next((one.title for one in mentions if one.title), None),
        group.key.term,
        group.law,
        ("date",) if len(days) > 1 else (),
    )
