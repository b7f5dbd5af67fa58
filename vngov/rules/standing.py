"""By which rules a document is judged: its family, its day and the regimes that are possible then.

The day is the one asked for, else the document's own date of issue, never today's.

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from vngov.registries.authorities import authorities
from vngov.registries.family import Family
from vngov.registries.regimes import RegimeChoice, RegimeEntry, regimes
from vngov.rules.grounds import Grounds, grounds_under

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vngov.model import Document
    from vngov.values.partial_date import PartialDate

__all__ = ["Standing", "standing_of"]

_DAY = timedelta(days=1)


@frozen
class Standing:
    """Under what law a document stands.

    ``family`` is None for a text of no kind, ``as_of`` where no whole day is known; ``candidates`` are the
    regimes that may be the right ones; with ``has_gap`` there may be none on that day.
    """

    family: Family | None
    as_of: date | None
    candidates: tuple[RegimeEntry, ...] = ()
    has_gap: bool = False

    @property
    def regimes(self) -> tuple[str, ...]:
        """The ids of the regimes, sorted."""
        return tuple(sorted({entry.id for entry in self.candidates}))

    @cached_property
    def grounds(self) -> Grounds:
        """On what each rule rests."""
        return grounds_under(self.family, self.candidates, has_gap=self.has_gap, is_dated=self.as_of is not None)


def standing_of(document: Document, as_of: date | None = None) -> Standing:
    """Return how *document* is to be judged, on its own day or on *as_of*."""
    family = document.family
    first, last = _days(document.issued_on) if as_of is None else (as_of, as_of)
    as_of = first if first == last else None
    if family is None:
        return Standing(None, as_of)
    before = None if as_of is not None else min(last, date.max - _DAY) + _DAY
    choices = [
        regimes.for_document(family, issuer, issued_on=first, issued_before=before)
        for issuer in _issuers(document, family, as_of)
    ]
    found = dict.fromkeys(entry for choice in choices for entry in choice.candidates)
    is_dated = first != date.min
    return Standing(family, as_of, tuple(found), is_dated and any(map(_leaves_gap, choices)))


def _leaves_gap(choice: RegimeChoice) -> bool:
    """Whether no regime at all may be right: near a first day that is not sure."""
    return not choice.certain and len({entry.id for entry in choice.candidates}) == 1


def _days(issued: PartialDate | None) -> tuple[date, date]:
    """Return the first and the last day that a date of issue can mean."""
    if issued is None or issued.year is None:
        return date.min, date.max
    return issued.first_day(), issued.last_day()


def _issuers(document: Document, family: Family, as_of: date | None) -> Iterable[str | None]:
    """Return the categories of issuers that the document may come from; None stands for any."""
    if family is not Family.NORMATIVE or document.kind is None:
        return (None,)
    organs = document.number.symbol.organs if document.number else ()
    if organs and (one := authorities.by_code(organs[0])):
        return (one,)
    if as_of is None or as_of < authorities.floor:
        return (None,)
    able = {entry.id for entry in authorities.issuers_of(document.kind, as_of=as_of, family=family)}
    return sorted(id_ for id_ in able if not (organs and authorities.has_code(id_))) or (None,)
