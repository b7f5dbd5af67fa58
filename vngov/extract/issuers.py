"""Who issued a document: the lines of its head in their official spelling, and the body of that day.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 2: the head prints the issuing body below the one that it belongs to, in
capitals and often without its place.  Damaged letters are mended, capitals restored from the registry, else from the
document's own text, else by the rule of Phụ lục II.

    >>> from vngov.extract.issuers import resolve_issuer
    >>> from vngov.model import Document, Header, Issuer, PlaceAndDate
    >>> from vngov.values import PartialDate
    >>> day = PartialDate(2017, 11, 7)
    >>> head = Header([Issuer("SỞ Y TẾ", ["UBND TỈNH KIÊN GIANG"])], place_and_date=PlaceAndDate("Kiên Giang", day))
    >>> issuer = resolve_issuer(Document(head))
    >>> issuer.name, issuer.parents, issuer.body.name_vi
    ('Sở Y tế', ('UBND tỉnh Kiên Giang',), 'Sở Y tế tỉnh Kiên Giang')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from attrs import evolve, frozen

from vngov.extract._capitals import has_head, restore_capitals
from vngov.extract._issuer_head import in_own_text, issue_days, printed_lines, units_of
from vngov.extract._printed_names import Printed, bare, likeness, match_name
from vngov.model import Document, Header, Issuer, SigningAuthority
from vngov.registries.bodies import BodyEntry, BodyKind, LocalBody, bodies
from vngov.registries.body_resolution import BodyReason, choose_body
from vngov.registries.places import PlaceEntry, places
from vngov.text import fold, new_tones

__all__ = ["ResolvedIssuer", "SpellingBasis", "resolve_issuer"]

_BREAK = re.compile(r"\s+/\s+|\n")
_JOINT = re.compile(r"\s*(?<=[\w)]\s)[-–]\s*(?=\w)|(?<=\w)\s*[-–]\s+(?=\w)")
_LAW_MAKERS = {
    "hien-phap": "quoc-hoi",
    "bo-luat": "quoc-hoi",
    "luat": "quoc-hoi",
    "phap-lenh": "uy-ban-thuong-vu-quoc-hoi",
}
_LONGEST_NAME = 400  # characters; what is longer is no name
_ALIKE = 0.7  # where number or place say already what to expect
_COLLECTIVES = frozenset({BodyKind.PARTY_LEADING, BodyKind.COUNCIL_ORGAN})
_COMMITTEES = frozenset(map(bare, ("Ban Chấp hành Trung ương", "Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư")))
_LONG = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "BTV": "Ban Thường vụ", "TP": "thành phố"}
_SHORT = re.compile(rf"\b(?:{'|'.join(_LONG)})\b\.?(?=\s)")


class SpellingBasis(StrEnum):
    """What the spelling of an issuer rests on, the surest first."""

    REGISTRY = "registry"
    MENDED = "mended"
    """The registry has a name that differs in damaged letters or diacritics."""
    INFERRED = "inferred"
    """Not printed: from the number, the signature or the kind of the document."""
    DOCUMENT = "document"
    """The document itself has the name in small letters."""
    RULE = "rule"
    """Capitals by NĐ 30/2020/NĐ-CP, Phụ lục II."""


@frozen
class ResolvedIssuer:
    """The issuing body of a document.

    ``name`` is what the head prints in official spelling with abbreviations written out, ``parents`` the lines above
    it as they are printed, the nearest last; ``printed`` and
    ``printed_parents`` the same with the tones where the head has them (*uỷ*).  ``body`` is the body of the day where
    that is certain; else there are ``candidates`` and a ``reason``.
    """

    name: str
    parents: tuple[str, ...]
    printed: str
    printed_parents: tuple[str, ...]
    basis: SpellingBasis
    body: BodyEntry | None = None
    candidates: tuple[BodyEntry, ...] = ()
    reason: BodyReason = BodyReason.UNKNOWN

    @property
    def full_name(self) -> str:
        """The whole official name with its place, as far as the body is known."""
        known = self.body or next(iter(self.candidates), None)
        return known.name_vi if known else " ".join((self.name, *self.parents[-1:]))


@frozen
class _Line:
    """One line of the head: as printed, in official spelling, and what it can be."""

    printed: str
    text: str
    official: str
    basis: SpellingBasis
    found: tuple[Printed, ...] = ()

    @property
    def known(self) -> tuple[BodyEntry, ...]:
        return tuple(dict.fromkeys(body for one in self.found for body in one.bodies))

    @property
    def units(self) -> tuple[PlaceEntry, ...]:
        return tuple(dict.fromkeys(one.unit for one in self.found if one.unit is not None))


def resolve_issuer(source: Document | str, *, as_of: date | None = None) -> ResolvedIssuer | None:
    """Return who issued a document, None for a text that names nobody.

    The day is that of the document unless *as_of* names another.  Of a joint document, the leading body.  The name of
    an issuer as somebody typed it (*UBND Tỉnh*, lines parted by ``/``) will do as well.
    """
    document = source if isinstance(source, Document) else _typed(source)
    first, last = (as_of, as_of) if as_of else issue_days(document)
    day = last
    units = units_of(document, tuple(one for one in (first, last) if one))
    lines = [_read(text, document, units) for text in printed_lines(document)]
    lines = _without_noise(lines)
    if not lines:
        return _unprinted(document, units, day)
    lines = _completed(_mended(lines, document, units, day), document, units, day)
    line, parents = lines[-1], lines[:-1]
    known = _of_a_union(line, parents, document, units, day) or _together(line, parents)
    chosen = choose_body(known, day)
    if first != last and choose_body(known, first).body != chosen.body:
        chosen = evolve(chosen, body=None, reason=BodyReason.NEEDS_DATE)
    return ResolvedIssuer(
        line.official,
        tuple(parent.text for parent in parents),
        _tones_asprinted_lines(line.official, line.printed),
        tuple(_tones_asprinted_lines(parent.text, parent.printed) for parent in parents),
        line.basis,
        chosen.body,
        chosen.candidates,
        chosen.reason,
    )


def _typed(name: str) -> Document:
    joined = " ".join(_BREAK.sub(" ", name).split())
    return Document(Header([Issuer(joined)] if joined else []))


def _read(text: str, document: Document, units: tuple[PlaceEntry, ...]) -> _Line:
    if len(text) > _LONGEST_NAME:
        return _Line(text, text, text, SpellingBasis.RULE)
    key = bare(text)
    if any(key in {bare(unit.full_name), bare(unit.name_vi)} for unit in units):
        return _Line(text, text, text, SpellingBasis.RULE)  # a place alone: the name of the body is lost
    found, mended = match_name(text, units)
    if found:
        best = found[0]
        spelt, official = best.text, best.official
        if best.is_principal and not best.has_place and best.pattern and best.unit:
            spelt = official = bodies.local.patterns.write(best.pattern.name_vi, best.unit)
        return _Line(text, spelt, official, SpellingBasis.MENDED if mended else SpellingBasis.REGISTRY, found)
    if tail := _known_tail(text, units):
        return _read(tail, document, units)
    parts = _JOINT.split(text, maxsplit=1)
    if len(parts) > 1:
        one, two = (_read(part, document, units) for part in parts)
        if one.found:
            return _Line(text, f"{one.text} - {two.text}", f"{one.official} - {two.official}", one.basis, one.found)
    if spelt := in_own_text(text, document):
        return _Line(text, spelt, _written_out(spelt), SpellingBasis.DOCUMENT)
    spelt = restore_capitals(new_tones(text))
    return _Line(text, spelt, _written_out(spelt), SpellingBasis.RULE)


def _known_tail(text: str, units: tuple[PlaceEntry, ...]) -> str:
    """Return the name that a line ends with where what stands before it is no body: the rubric of a web page."""
    words = text.split()
    if has_head(text):
        return ""
    for start in range(1, len(words) - 1):
        tail = " ".join(words[start:])
        found, _ = match_name(tail, units, mend=False)
        if found and found[0].has_place:
            return tail
    return ""


def _written_out(name: str) -> str:
    """Return a name with the commonest abbreviations written out."""
    return _SHORT.sub(lambda found: _LONG[found[0].rstrip(".")], name)


def _without_noise(lines: list[_Line]) -> list[_Line]:
    """Drop stamps and repetitions above the issuer."""
    if not lines:
        return lines
    issuer = lines[-1]
    kept = [line for line in lines[:-1] if line.found or (_is_in_capitals(line.printed) and not _is_top(issuer))]
    return [line for line in kept if line.text != issuer.text] + [issuer]


def _is_in_capitals(text: str) -> bool:
    """Whether most letters are capital; a scanner makes small ones of some."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) * 4 > len(letters) * 3


def _is_top(line: _Line) -> bool:
    """Whether nothing is printed above such a body: a council or committee, or one of the centre."""
    return any(one.is_principal or one.body is not None for one in line.found[:1])


def _mended(lines: list[_Line], document: Document, units: tuple[PlaceEntry, ...], day: date | None) -> list[_Line]:
    """Read lines that are damaged beyond the names of all bodies by the number, and parents by the place."""
    *parents, line = lines
    if line.basis is SpellingBasis.RULE:
        for body in _by_number(document, units, day):
            own = _own_words(body)
            if likeness(own, line.printed) >= _ALIKE:
                form = Printed(own, own, None, None, body, has_place=False)
                line = _Line(line.printed, own, own, SpellingBasis.MENDED, (form,))
                break
    for index, parent in enumerate(parents):
        for body in _principal_bodies(units) if parent.basis is SpellingBasis.RULE else ():
            form = Printed(body.short_name, body.name_vi, None, None, body, has_place=True)
            if likeness(body.short_name, parent.printed) >= _ALIKE:
                parents[index] = _Line(parent.printed, body.short_name, body.name_vi, SpellingBasis.MENDED, (form,))
                break
    return [*parents, line]


def _principal_bodies(units: tuple[PlaceEntry, ...]) -> Iterator[LocalBody]:
    for unit in units:
        for pattern in ("ubnd", "cap-uy", "hdnd"):
            yield from bodies.local.history(f"{unit.id}/{pattern}")


def _completed(lines: list[_Line], document: Document, units: tuple[PlaceEntry, ...], day: date | None) -> list[_Line]:
    """Add what the head leaves out: the body that the number names, or the collective that the signature names."""
    if len(lines) > 1:
        return lines
    line = lines[0]
    by_number = _by_number(document, (*line.units, *units), day)
    if not line.found and any(bare(line.printed) in {bare(unit.full_name), bare(unit.name_vi)} for unit in units):
        return [_inferred(line.printed, by_number[0])] if by_number else lines
    ids = {body.id for body in line.known}
    below = [body for body in by_number if body.parent_id in ids and body.id not in ids]
    if below and not any(body.id in ids for body in by_number):
        return [line, _inferred(_own_words(below[0]), below[0])]
    for principal in _principals(document):
        for body in _collectives(line):
            if bare(principal) in _own_keys(body):
                return [line, _inferred(principal, body)]
    return lines


def _by_number(document: Document, units: tuple[PlaceEntry, ...], day: date | None) -> tuple[BodyEntry, ...]:
    symbol = document.header.number.symbol if document.header.number else None
    if symbol is None:
        return ()
    found: dict[BodyEntry, None] = {}
    for organ in symbol.organs:
        for unit in units:
            when = day or (unit.valid_to - timedelta(days=1) if unit.valid_to else places.checked_on)
            found.update(dict.fromkeys(bodies.local.by_code(organ, place=unit, as_of=when)))
        code = f"{organ}{symbol.term}" if symbol.term else organ
        found.update(dict.fromkeys(bodies.by_code(code, as_of=day)))
    return tuple(found)


def _inferred(printed: str, body: BodyEntry) -> _Line:
    form = Printed(body.name_vi, body.name_vi, None, None, body, has_place=True)
    own = printed if body.kind not in _COLLECTIVES and bare(printed) in _own_keys(body) else body.name_vi
    return _Line("", own, own, SpellingBasis.INFERRED, (form,))


def _own_words(body: BodyEntry) -> str:
    """Return the name of a local body without its place, as a head prints it."""
    if not isinstance(body, LocalBody):
        return body.name_vi
    pattern = next(iter(bodies.local.patterns.by_id[body.pattern_id]))
    return pattern.name_vi.partition(" {")[0]


def _own_keys(body: BodyEntry) -> set[str]:
    keys = {bare(name) for name in body.sure_names}
    if isinstance(body, LocalBody):
        for pattern in bodies.local.patterns.by_id[body.pattern_id]:
            keys |= {bare(form.partition(" {")[0]) for form in pattern.forms}
    return keys


def _principals(document: Document) -> Iterator[str]:
    """Yield for whom the document is signed, and who decides in it."""
    for signature in document.signatures[:1]:
        for authority in signature.authorities:
            if authority.right is SigningAuthority.ON_BEHALF:
                yield authority.principal
    if document.preamble and document.preamble.authority:
        yield document.preamble.authority.text


def _collectives(line: _Line) -> Iterator[BodyEntry]:
    """Yield the collectives within a printed body that issue under its name and code."""
    for body in line.known:
        if isinstance(body, LocalBody):
            for pattern, rows in bodies.local.patterns.by_id.items():
                if rows[0].kind in _COLLECTIVES and body.pattern_id in rows[0].parents:
                    yield from bodies.history(f"{body.place_id}/{pattern}")
        else:
            yield from (other for other in bodies if other.parent_id == body.id and other.kind in _COLLECTIVES)


def _unprinted(document: Document, units: tuple[PlaceEntry, ...], day: date | None) -> ResolvedIssuer | None:
    """Return the issuer of a text whose head names none: by its kind, or by its number."""
    maker = _LAW_MAKERS.get(document.kind or "")
    known = bodies.history(maker) if maker else ()
    if not known and document.header.number is not None:
        known = tuple(body for body in _by_number(document, units, day))[:1]
    if not known:
        return None
    chosen = choose_body(known, day)
    name = known[0].name_vi
    return ResolvedIssuer(name, (), name, (), SpellingBasis.INFERRED, chosen.body, chosen.candidates, chosen.reason)


def _of_a_union(
    line: _Line, parents: list[_Line], document: Document, units: tuple[PlaceEntry, ...], day: date | None
) -> tuple[BodyEntry, ...]:
    """Return the union whose committee a head names: ``BAN CHẤP HÀNH TRUNG ƯƠNG`` of *TWĐTN* is not the Party's.

    Unions print their own name where the Party prints its; the number, or the line above, tells which one it is.
    """
    if bare(line.text) not in _COMMITTEES:
        return ()
    above = tuple(body for parent in parents[-1:] for body in parent.known if body.kind is BodyKind.MASS_ORGANISATION)
    numbered = _by_number(document, units, day)
    return above or tuple(body for body in numbered if body.kind is BodyKind.MASS_ORGANISATION)


def _together(line: _Line, parents: list[_Line]) -> tuple[BodyEntry, ...]:
    """Return what the issuer can be, those at the place of its parents or under them first."""
    above = {body.id for parent in parents for body in parent.known}
    under = tuple(body for body in line.known if body.parent_id in above)
    if under or not parents:
        return under or line.known
    units = parents[-1].units
    for name in (line.text, f"{line.text} {parents[-1].text}"):
        here = tuple(
            body for unit in units for body in bodies.local.named(name, place=unit) if body.place_id == unit.id
        )
        if here := tuple(body for body in here if body.parent_id in above or name != line.text or not line.known):
            return here
    ids = {unit.id for unit in units}
    return tuple(body for body in line.known if isinstance(body, LocalBody) and body.place_id in ids) or line.known


def _tones_asprinted_lines(text: str, printed: str) -> str:
    """Return *text* with each syllable as the head has it, where only the place of the tone differs."""
    words, given = text.split(" "), printed.split()
    if len(words) != len(given):
        return text
    return " ".join(
        _cased(other, word) if word != other and fold(word) == fold(other) and len(word) == len(other) else word
        for word, other in zip(words, given, strict=True)
    )


def _cased(letters: str, like: str) -> str:
    return "".join(
        letter.upper() if model.isupper() else letter.lower() for letter, model in zip(letters, like, strict=True)
    )
