"""Mentions of administrative units in a text: where they stand and which unit of that day they mean.

Units of the province level are found by their names; districts and communes only after the word for their kind
(``xã``, ``phường``, ``huyện`` …), also in lists with one word for all.  What is not certain stays open: the mention
then has ranked candidates and a reason.

    >>> from datetime import date
    >>> from vngov.extract.places import find_places
    >>> text = "UBND các tỉnh: Gia Lai, Đắk Lắk và Khánh Hoà"
    >>> [(one.text, one.resolved) for one in find_places(text, as_of=date(2026, 6, 1))]
    [('Gia Lai', 'gia-lai-2025'), ('Đắk Lắk', 'dak-lak-2025'), ('Khánh Hoà', 'khanh-hoa-2025')]

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from vngov.diagnostics import Span
from vngov.extract._place_scan import FoundPlace, ids_above, in_context, scan
from vngov.registries.places import PlaceEntry, PlaceLevel, places
from vngov.text import Folded, fold, fold_with_spans

__all__ = ["PlaceMention", "PlaceReason", "find_places"]

_LEVELS = tuple(PlaceLevel)


class PlaceReason(StrEnum):
    """Why a mention is resolved, or is not."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    NEEDS_DATE = "needs a date"
    NOT_IN_FORCE = "not in force"
    BEFORE_FLOOR = "before the floor"


@frozen
class PlaceMention:
    """One name in a text: ``text`` is ``span`` of it, ``kind_word`` what announces it, empty for a bare name.

    ``candidates`` are ids, the likeliest first; ``resolved`` is the only one that the day and the context leave.
    """

    span: Span
    text: str
    kind_word: str
    candidates: tuple[str, ...]
    resolved: str | None
    reason: PlaceReason


def find_places(text: str, *, as_of: date | None = None, province: str | None = None) -> tuple[PlaceMention, ...]:
    """Return the mentions of places in *text*, in order.

    *as_of* is the day whose units count; *province* is the id of the one that the text is about: units below the
    province level are looked for in it first.
    """
    folded = fold_with_spans(text)
    found = in_context(list(scan(text, folded)), folded.text)
    home = frozenset(entry.name_key for entry in places.history(province)) if province else frozenset[str]()
    return tuple(_mention(text, folded, one, as_of, home) for one in found)


def _mention(text: str, folded: Folded, one: FoundPlace, as_of: date | None, home: frozenset[str]) -> PlaceMention:
    entries = _at_home(one.entries, home)
    held = entries if as_of is None else tuple(entry for entry in entries if entry.is_in_force(as_of))
    reason = _reason(one.name, held, as_of)
    rest = sorted((entry for entry in entries if entry not in held), key=_newest_first)
    ids = tuple(dict.fromkeys(entry.id for entry in (*sorted(held, key=_newest_first), *rest)))
    span = folded.spans.to_source((one.start, one.end))
    resolved = ids[0] if reason is PlaceReason.RESOLVED else None
    return PlaceMention(span, text[span.start : span.end], one.kind_word, ids, resolved, reason)


def _at_home(entries: tuple[PlaceEntry, ...], home: frozenset[str]) -> tuple[PlaceEntry, ...]:
    inside = tuple(
        entry
        for entry in entries
        if any(above.name_key in home for id_ in ids_above(entry) for above in places.history(id_)[-1:])
    )
    return inside or entries


def _reason(name: str, held: tuple[PlaceEntry, ...], as_of: date | None) -> PlaceReason:
    ids = {entry.id for entry in held}
    if not ids:
        return PlaceReason.NOT_IN_FORCE
    if as_of is None and len(ids) > 1:
        same = len({entry.name_key or entry.code for entry in held}) == 1
        return PlaceReason.NEEDS_DATE if same else PlaceReason.AMBIGUOUS
    if as_of is not None and any(as_of < _floor(entry) for entry in held):
        return PlaceReason.BEFORE_FLOOR
    if len(ids) > 1 or all(name in map(fold, entry.aliases_ambiguous) for entry in held):
        return PlaceReason.AMBIGUOUS
    return PlaceReason.RESOLVED


def _floor(entry: PlaceEntry) -> date:
    return places.floor if entry.level is PlaceLevel.PROVINCE else places.communes.floor


def _newest_first(entry: PlaceEntry) -> tuple[int, int, str]:
    return _LEVELS.index(entry.level), -(entry.valid_from or date.min).toordinal(), entry.id
