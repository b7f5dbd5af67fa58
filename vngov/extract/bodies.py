"""Mentions of bodies in a text: where they stand and which body of that day and place they mean.

Central bodies by name, alias and code; local ones by what opens their name and the place after it; classes (*các sở,
ban, ngành*); lists with one word for all (*Các Bộ: Tài chính, Nội vụ*).  What is not certain stays open: the mention
then has ranked candidates and a reason.

    >>> from datetime import date
    >>> from vngov.extract.bodies import find_bodies
    >>> text = "Kính gửi: Các Bộ: Kế hoạch và Đầu tư, Tài chính; UBND các tỉnh, thành phố: Hồ Chí Minh, Long An."
    >>> for one in find_bodies(text, as_of=date(2009, 11, 4)):
    ...     print(one.text, "=", one.resolved)
    Các Bộ: Kế hoạch và Đầu tư = bo-ke-hoach-va-dau-tu
    Tài chính = bo-tai-chinh
    UBND các tỉnh, thành phố: Hồ Chí Minh = ho-chi-minh/ubnd
    Long An = long-an/ubnd

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from vngov.diagnostics import Span
from vngov.extract._body_scan import BodyScanner, FoundBody
from vngov.extract._issuer_head import issue_days
from vngov.extract._place_scan import ids_above
from vngov.extract.issuers import ResolvedIssuer, resolve_issuer
from vngov.model import Document, ReadResult, walk
from vngov.registries._local_names import chain
from vngov.registries.bodies import BodyEntry, LocalBody, bodies
from vngov.registries.body_classes import BodyClass, ClassExpansion, expand_patterns
from vngov.registries.body_resolution import BodyReason, choose_body
from vngov.registries.places import PlaceEntry, places
from vngov.text import fold_with_spans

__all__ = ["BodyMention", "find_bodies", "own_unit", "unit_of", "unit_versions"]

_CHAINED = re.compile(r"(?:, ?(?:và )?|; ?|/| và | - )(?:các )?")
_HEADS = frozenset(
    {"hdnd", "ubnd", "cap-uy", "mttq", "tt-hdnd", "btt-mttq", "tt-cap-uy", "btv-cap-uy", "chu-tich-ubnd",
     "pho-chu-tich-ubnd", "doan-dai-bieu-quoc-hoi"}
)  # fmt: skip


@frozen
class BodyMention:
    """One name in a text: ``text`` is ``span`` of it.

    ``body`` is the only one that the day, the place and the context leave, ``candidates`` all that it can mean, the
    likeliest first.  Of several at once, ``members`` are the bodies on the day, and of a class ``body_class`` is set.
    ``path`` is the node of a document that the span lies in, empty for a text.
    """

    span: Span
    text: str
    body: BodyEntry | None
    candidates: tuple[BodyEntry, ...]
    reason: BodyReason
    body_class: BodyClass | None = None
    members: tuple[BodyEntry, ...] = ()
    path: str = ""

    @property
    def resolved(self) -> str | None:
        """The id of the body, None where that is not certain."""
        return self.body.id if self.body else None


def find_bodies(
    source: str | Document | ReadResult, *, as_of: date | None = None, place: PlaceEntry | None = None
) -> tuple[BodyMention, ...]:
    """Return the mentions of bodies in a text or a document, in order.

    *as_of* is the day whose bodies count, *place* the unit that answers for names without one; a document brings both.
    Spans point into the text; those of a document alone point into the text of the node that ``path`` names.
    """
    if isinstance(source, str):
        return tuple(_in_text(source, (as_of, as_of), place))
    document = source.document if isinstance(source, ReadResult) else source
    days = (as_of, as_of) if as_of else issue_days(document)
    place = place or own_unit(document, days[1])
    if isinstance(source, ReadResult):
        return tuple(_in_text(source.text, days, place))
    return tuple(
        evolve(one, path=path)
        for path, node in walk(document)
        if isinstance(text := getattr(node, "text", None), str) and text and not path.startswith("unclassified")
        for one in _in_text(text, days, place)
    )


def own_unit(document: Document, day: date | None) -> PlaceEntry | None:
    """Return the unit whose body issued a document, None for one of the centre, or where that is not certain.

    .. versionadded:: 0.1
    """
    return unit_of(resolve_issuer(document, as_of=day), day)


def unit_of(issuer: ResolvedIssuer | None, day: date | None) -> PlaceEntry | None:
    """Return the unit of an issuer as it was on a day, as :func:`own_unit` does.

    .. versionadded:: 0.1
    """
    bodies_of_place = [body for body in issuer.candidates if isinstance(body, LocalBody)] if issuer else []
    if not bodies_of_place or (issuer and issuer.body and not isinstance(issuer.body, LocalBody)):
        return None
    versions = places.history(bodies_of_place[0].place_id)
    return next((unit for unit in versions if day and unit.is_in_force(day)), versions[-1])


def _in_text(text: str, days: tuple[date | None, date | None], place: PlaceEntry | None) -> Iterator[BodyMention]:
    first, as_of = days
    folded = fold_with_spans(text)
    context = chain(places, place, as_of if as_of and as_of >= places.floor else None)
    home = frozenset(other.id for unit in context for other in unit_versions(unit))
    found = _with_places(list(BodyScanner(text, folded).run()), folded.text)
    expansions: dict[str, ClassExpansion] = {}
    for one in found:
        span = folded.spans.to_source((one.start, one.end))
        given = text[span.start : span.end]
        if one.classes:
            (body_class, *_) = one.classes
            if body_class.id not in expansions:
                expansions[body_class.id] = body_class.expand(as_of=as_of, place=place)
            expansion = expansions[body_class.id]
            yield BodyMention(span, given, None, (), expansion.reason, body_class, expansion.members)
            continue
        topic = ""
        if one.topic:
            words = folded.spans.to_source(one.topic)
            topic = " ".join(text[words.start : words.end].split())
        if one.is_plural:
            expansion = expand_patterns(one.patterns, one.kinds, as_of=as_of, place=place)
            yield BodyMention(span, given, None, (), expansion.reason, None, expansion.members)
            continue
        known = (*one.central, *_local(one, topic, context, home))
        if not known:
            yield BodyMention(span, given, None, (), BodyReason.NEEDS_PLACE if not one.units else BodyReason.UNKNOWN)
            continue
        chosen = choose_body(known, as_of)
        if first != as_of and choose_body(known, first).body != chosen.body:
            chosen = evolve(chosen, body=None, reason=BodyReason.NEEDS_DATE)
        yield BodyMention(span, given, chosen.body, chosen.candidates, chosen.reason)


def _local(one: FoundBody, topic: str, context: tuple[PlaceEntry, ...], home: frozenset[str]) -> Iterator[BodyEntry]:
    """Yield the local bodies that a name can mean, those at home alone if there are any."""
    units = one.units or tuple(
        other for unit in [unit for unit in context if unit.kind in one.kinds][:1] for other in unit_versions(unit)
    )
    near = tuple(unit for unit in units if unit.id in home or ids_above(unit) & home)
    for unit in near or units:
        for pattern in one.patterns:
            if pattern.fits(unit):
                suffix = f":{topic.replace(' ', '_')}" if topic and pattern.is_open else ""
                yield from bodies.history(f"{unit.id}/{pattern.id}{suffix}")


def unit_versions(unit: PlaceEntry) -> tuple[PlaceEntry, ...]:
    """Return the versions of a province under one name: it goes on under a new id after a merger.

    .. versionadded:: 0.1
    """
    if not unit.name_key:
        return (unit,)
    return (unit, *(other for other in places.provinces if other.name_key == unit.name_key and other != unit))


def _with_places(found: list[FoundBody], line: str) -> list[FoundBody]:
    """Give a body without a place that of the next one in the same row: *HĐND, UBND tỉnh Quảng Nam*."""
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        chained = _together(one) and _together(following) and following.units and not one.units
        if chained and _CHAINED.fullmatch(line, one.end, following.start):
            units = tuple(unit for unit in following.units if any(pattern.fits(unit) for pattern in one.patterns))
            if units:
                found[index] = evolve(one, units=units)
    return found


def _together(one: FoundBody) -> bool:
    """Whether a body is one of those that stand at the head of a place, and share its name in a row."""
    return any(pattern.id in _HEADS for pattern in one.patterns)
