"""The head of a document found in flattened text: title, issuers, number, place and date, kind, abstract.

The components are recognised by what they say, not by where they stand, since every converter leaves the
two columns of the head in another order (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục IV; 36-HD/VPTW, Phụ lục 1).

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from vngov.model import Header, Issuer, KindLine, NumberLine, Phrase, PlaceAndDate, Unclassified, UnclassifiedReason
from vngov.readers.text import words
from vngov.readers.text.abstract import read_abstract
from vngov.readers.text.catalogue import catalogue_title, read_catalogue_head
from vngov.readers.text.cells import cells_of, trimmed
from vngov.readers.text.issuers import join_issuers
from vngov.readers.text.joint import of_several
from vngov.readers.text.lines import Line, Source, line_at, one_blank
from vngov.readers.text.misread import read_date
from vngov.readers.text.titles import read_title
from vngov.readers.text.words import LONGEST, flat
from vngov.readers.text.zone import Leftovers, Zone, is_issuer_like
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.registries.places import places
from vngov.text import new_tones
from vngov.values import DocumentNumber

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


__all__ = ["Head", "read_components", "read_head"]

_ANCHOR = re.compile(
    r"C[ỘOỌÔ]NG\s+H[ÒOÓÕÔỎ]\s?[ÀÁA]{0,2}\s+X[ÃA]\s+H[ỘOỌÔ]I|Đ[ẢA]NG\s+C[ỘO]NG\s+S[ẢA]N(?:\s+VI[ỆE]T\s+NAM|\s*$)",
    re.MULTILINE,
)
_KINDS_AND_BODIES = frozenset({"CT", "TC"})  # chỉ thị or cục thuế, tổng cục
_JOINT_KINDS = frozenset({"thong-tu-lien-tich", "nghi-quyet-lien-tich"})
_FILLER = re.compile(r"ng\w{2}[\s.…_]*tháng[\s.…_]*năm[\s.…_]*")
_CUT_PLACE = re.compile(r"(?:^|[\n|])[ \t*_]*(?P<name>(?:[A-ZĐ]\w{0,8}\.?[ ]?|phố ){1,4})[ ]*\n[ \t*_]*$")
_ZONE_LINES = 40
_SEARCH_LINES = 60
_ABOVE_LINES = 12
_MAX_TITLE = 90


@define
class Head:
    """What was read of the head, and the line after it."""

    header: Header
    next_line: int
    aside: list[Unclassified] = field(factory=list[Unclassified])


def read_head(source: Source, lines: Sequence[Line]) -> Head | None:
    """Read the head of the document that *lines* hold; None where there is none."""
    if (early := catalogue_title(source, lines)) is not None:
        return _read_bare_head(source, lines, early)
    anchor = _ANCHOR.search(source.text, lines[0].start, lines[-1].end) if lines else None
    title = _title_line(lines, 0 if anchor is None else line_at(lines, anchor.start()))
    if anchor is None:
        return _read_bare_head(source, lines, title)
    at = line_at(lines, anchor.start())
    stop = title if title is not None else _front_line(lines, at)
    first = _first_line(source, lines, at, anchor.start())
    zone = Zone(source, lines[first].start, lines[stop - 1].end if stop > first else lines[first].end)
    header, aside = read_components(zone, has_title=title is not None)
    next_line = stop
    if title is not None:
        kind, abstract, next_line, extra = _kind_and_abstract(source, lines, title, header)
        aside += extra
        header = _with_kind(header, kind, abstract)
    else:
        header = _with_kind(header, _kind_by_number(header, source.as_of), header.abstract)
    before = [
        Unclassified(one_blank(line.text) or "*", _reason_above(line), (source.span(line.start, line.end),))
        for line in lines[:first]
    ]
    return Head(header, next_line, before + aside)


def _reason_above(line: Line) -> UnclassifiedReason:
    plain = flat(line.text[:LONGEST])
    if words.PANEL.match(plain):
        return UnclassifiedReason.SIGNATURE_PANEL
    if words.RUNNING_HEAD.match(plain) or words.PAGE_NUMBER.match(plain):
        return UnclassifiedReason.PAGE_FURNITURE
    if not line.text or words.ORNAMENT.match(line.text):
        return UnclassifiedReason.ORNAMENT
    return UnclassifiedReason.WEB_PAGE


def _title_line(lines: Sequence[Line], start: int) -> int | None:
    """Return the first line that prints the name of a kind, near *start*."""
    for index in range(start, min(len(lines), start + _SEARCH_LINES)):
        if read_title(lines[index].text):
            return index
        plain = flat(lines[index].text[:LONGEST])
        if words.ADDRESSEES.match(plain) or words.BASIS.match(plain):
            return None
    return None


def _front_line(lines: Sequence[Line], at: int) -> int:
    """Return the line after the head of a document that prints no kind."""
    last = at
    for index in range(at, min(len(lines), at + _ZONE_LINES)):
        plain = flat(lines[index].text[:LONGEST])
        if words.ADDRESSEES.match(plain) or words.BASIS.match(plain):
            return index
        if (
            words.NUMBER.match(plain) or words.MOTTO.search(plain) or words.NATIONAL.search(plain)
            or words.DATE.search(plain) or words.DATE_IN_FIGURES.search(plain) or words.SUBJECT.match(plain)
        ):  # fmt: skip
            last = index
    return _after_subject(lines, last)


def _after_subject(lines: Sequence[Line], last: int) -> int:
    """Go past the lines of an abstract that ends a head without addressees."""
    index = last + 1
    while index < len(lines) and lines[index].gap == 0 and lines[index].text[:1].islower():
        index += 1
    return index


def _first_line(source: Source, lines: Sequence[Line], at: int, anchor: int) -> int:
    """Return the first line of the head: the issuer may stand above the title or left of it."""
    if source.text[lines[at].start : anchor].strip(" \t|*"):
        first = at
        while first and lines[first].gap == 0 and _is_head_like(lines[first - 1].text):
            first -= 1
        return first
    first = at
    candidate = at
    while candidate and at - candidate < _ABOVE_LINES and _may_be_head(lines[candidate - 1].text):
        candidate -= 1
        if _is_head_like(lines[candidate].text):
            first = candidate
    return first


def _is_head_like(text: str) -> bool:
    return is_issuer_like(text) or (";" in text and words.DIGITAL_SIGNATURE.search(flat(text)) is not None)


def _may_be_head(text: str) -> bool:
    """Tell whether a line above the title may still belong to the head: a name, a number, a line of the abstract."""
    plain = flat(text[:_MAX_TITLE])
    if words.SUBJECT.match(plain):
        return True
    return len(text) <= _MAX_TITLE and not words.PANEL.match(plain) and not text.endswith((".", ";"))


def read_components(zone: Zone, *, has_title: bool) -> tuple[Header, list[Unclassified]]:
    """Take the components out of the zone; what is left is issuers, an abstract, marks or nothing."""
    text = zone.source.text
    plain = flat(text[zone.start : zone.end])

    def find(pattern: re.Pattern[str]) -> tuple[int, int] | None:
        found = pattern.search(plain)
        return None if found is None else (zone.start + found.start(), zone.start + found.end())

    def phrase(place: tuple[int, int] | None) -> Phrase | None:
        if place is None:
            return None
        return Phrase(one_blank(text[place[0] : place[1]].replace("*", "")), zone.take(*place))

    digital = None
    if (signed := words.DIGITAL_SIGNATURE.search(plain)) is not None:
        digital = phrase((zone.start + signed.start("text"), zone.start + signed.end("text")))
        plain = _without_taken(zone, plain)
    national = _official(phrase(find(words.NATIONAL)))
    motto = phrase(find(words.MOTTO))
    party = phrase(find(words.PARTY)) if national is None else None
    plain = _without_taken(zone, plain)
    number = _number_line(zone, plain)
    place_and_date = _place_and_date(zone, plain)
    cells = list(cells_of(text, zone.rest()))
    is_whole = national is not None and flat(national.text).endswith("nam")
    fields = Leftovers(zone, has_title=has_title, national_is_whole=is_whole)
    has_title_of_state = national is not None or party is not None
    for cell in cells:
        if not has_title_of_state and words.YOUTH.match(flat(cell.text)):  # it stands where the title of the State does
            fields.aside.append(
                Unclassified(cell.text, UnclassifiedReason.ORNAMENT, (zone.source.span(cell.start, cell.end),))
            )
        else:
            fields.put(cell)
    national = (
        _completed(national, fields.title_pieces) if national else (_rebuilt(fields.title_pieces, words.NATIONAL_START))
    )
    if party is None and national is None:
        party = _rebuilt(fields.title_pieces, words.PARTY_START)
    issuers = join_issuers(fields.issuers)
    header = Header(
        issuers=issuers,
        national_title=national,
        motto=motto,
        party_title=party,
        number=of_several(number, len(issuers)),
        place_and_date=place_and_date,
        abstract=_joined(fields.abstract),
        secrecy=fields.marks.get("secrecy"),
        urgency=fields.marks.get("urgency"),
        circulation=fields.circulation,
        digital_signature=digital,
    )
    return header, fields.aside


def _official(title: Phrase | None) -> Phrase | None:
    """Return the national title in its official spelling: it is a formula, not a text of the author."""
    return None if title is None else Phrase(new_tones(title.text), title.spans)


def _joined(phrases: list[Phrase]) -> Phrase | None:
    if not phrases:
        return None
    return Phrase(one_blank(" ".join(p.text for p in phrases)), tuple(s for p in phrases for s in p.spans))


def _completed(title: Phrase, pieces: list[Phrase]) -> Phrase:
    """Append the end of a title that its column had cut."""
    for piece in list(pieces):
        if words.NATIONAL_END.match(flat(piece.text)) and not flat(title.text).endswith("nam"):
            pieces.remove(piece)
            title = Phrase(f"{title.text} {piece.text}", title.spans + piece.spans)
    return title


def _rebuilt(pieces: list[Phrase], start: re.Pattern[str]) -> Phrase | None:
    if not pieces or not start.match(flat(pieces[0].text)):
        return None
    return _joined(pieces)


def _number_line(zone: Zone, plain: str) -> NumberLine | None:
    places = [found for found in words.NUMBER.finditer(plain) if _starts_cell(zone, found.start())]
    if not places:
        places = [
            found
            for found in words.DAMAGED_NUMBER.finditer(plain)
            if zone.source.text[zone.start + found.start("symbol") : zone.start + found.end("symbol")].isupper()
        ]
    if not places:
        return None
    found = next((place for place in places if ":" in place["label"]), places[0])
    text = zone.source.text
    start, end = trimmed(text, zone.start + found.start("label"), zone.start + found.end("number"))
    printed = one_blank(text[zone.start + found.start("number") : end].replace("*", ""))
    spans = zone.take(start, end)
    number = DocumentNumber.try_parse(printed)
    raw = one_blank(text[start:end].replace("*", ""))
    return NumberLine(number, "" if number is not None else printed, raw, spans)


def _starts_cell(zone: Zone, offset: int) -> bool:
    before = zone.source.text[max(0, zone.start + offset - 3) : zone.start + offset].rpartition("\n")[2]
    here = zone.source.text[zone.start + offset : zone.start + offset + 4]
    labelled = here[:1] == "S" and ":" in here and before[-2:-1].isupper()
    return not before.strip() or before[-1:] in "\n\t|*" or before.endswith(("  ", "/ ", "| ")) or labelled


def _place_and_date(zone: Zone, plain: str) -> PlaceAndDate | None:
    blanked = _without_taken(zone, plain)
    for found in (
        *words.DATE.finditer(blanked),
        *words.DATE_IN_FIGURES.finditer(blanked),
        *words.DATE_AFTER_BLANK.finditer(blanked),
    ):
        place_start, date_end = zone.start + found.start("place"), zone.start + found.end("date")
        text = zone.source.text
        start, end = trimmed(text, place_start, date_end)
        if any(sign in found["place"] for sign in ("so ", "ve viec", "nghi quyet", "quyet dinh")):
            continue
        if found.re is words.DATE_AFTER_BLANK and not text[place_start : zone.start + found.end("place")].istitle():
            continue
        tail = re.compile(r"[.\s*]{0,3}(?=\n|$)").match(text, end)
        end = tail.end() if tail and tail[0].strip() else end
        if (first := _place_above(text, zone.start, start)) is not None:
            start = place_start = first
        raw = one_blank(text[start:end].replace("*", "")).strip()
        place = one_blank(text[place_start : zone.start + found.end("place")].replace("*", "")).strip(" |_-")
        printed = one_blank(text[zone.start + found.start("date") : date_end].replace("*", ""))
        date, _ = read_date(printed)
        is_blank = date is not None or _FILLER.fullmatch(printed) is not None  # dots for filling in by hand
        return PlaceAndDate(place or None, date, "" if is_blank else printed, raw, zone.take(start, end))
    return None


def _place_above(text: str, floor: int, start: int) -> int | None:
    """Return where the name of a place begins that was cut above *start*: ``Hà`` / ``Nội, ngày``; else None."""
    found = _CUT_PLACE.search(text[max(floor, start - _MAX_TITLE) : start])
    if found is None:
        return None
    comma = text.find(",", start, start + _MAX_TITLE)
    below = one_blank(text[start:comma].replace("*", "")).strip() if comma > 0 else ""
    if not below or places.find(below) or not places.find(f"{one_blank(found['name'])} {below}"):
        return None
    return start - len(found[0]) + found.start("name") - found.start()


def _without_taken(zone: Zone, plain: str) -> str:
    """Return the zone with what is taken made into breaks, so that nothing is matched across it."""
    for start, end in zone.taken:
        plain = plain[: start - zone.start] + "\n" * (end - start) + plain[end - zone.start :]
    return plain


def _with_kind(header: Header, kind: KindLine | None, abstract: Phrase | None) -> Header:
    issuers = header.issuers
    if kind is not None and kind.id in _JOINT_KINDS and len(issuers) == 1:
        issuers = tuple(Issuer(body) for body in (*issuers[0].parents, issuers[0].name))  # side by side, none above
    return evolve(header, kind=kind, abstract=abstract, issuers=issuers)


def _kind_by_number(header: Header, as_of: date | None) -> KindLine | None:
    """Tell the kind of a head that prints none: an official letter, unless the symbol says otherwise."""
    number = header.number.number if header.number else None
    if number is None:
        return KindLine("cong-van") if header.abstract and words.SUBJECT.match(flat(header.abstract.text)) else None
    code = number.symbol.kind_code
    if (
        code is None
        or code == "CV"
        or (code in _KINDS_AND_BODIES and header.abstract and words.SUBJECT.match(flat(header.abstract.text)))
    ):
        return KindLine("cong-van")
    printed = header.place_and_date.date if header.place_and_date else None
    if as_of is None and printed is not None and printed.is_complete:
        as_of = printed.to_date()
    family = Family.PARTY if number.is_party else None
    entries = kinds.by_code(code, as_of=as_of, family=family) or kinds.by_code(code, family=family)
    return KindLine(entries[0].id) if entries else KindLine("cong-van")


def _kind_and_abstract(
    source: Source, lines: Sequence[Line], title: int, header: Header
) -> tuple[KindLine | None, Phrase | None, int, list[Unclassified]]:
    line = lines[title]
    found = read_title(line.text)
    if found is None:
        raise AssertionError("the caller has found a title here")
    kind = KindLine(found.kind, found.text, (source.span(line.start, line.end),))
    abstract, next_line, aside = read_abstract(source, lines, title + 1, header, found.rest, kind=kind.id)
    return kind, abstract, next_line, aside


def _read_head_by_number(source: Source, lines: Sequence[Line]) -> Head | None:
    """Read a head that prints neither title nor kind: an issuer, a number and addressees are enough."""
    for index, line in enumerate(lines[:_ABOVE_LINES]):
        found = words.NUMBER.match(flat(line.text[:LONGEST]))
        if found is None or ":" not in found["label"]:
            continue
        stop = _front_line(lines, index)
        is_addressed = stop < len(lines) and words.ADDRESSEES.match(flat(lines[stop].text)) is not None
        if not (is_addressed and any(is_issuer_like(above.text) for above in lines[:index])):
            return None
        zone = Zone(source, lines[0].start, lines[stop - 1].end)
        header, aside = read_components(zone, has_title=False)
        return Head(_with_kind(header, _kind_by_number(header, source.as_of), header.abstract), stop, aside)
    return None


def _read_bare_head(source: Source, lines: Sequence[Line], title: int | None) -> Head | None:
    """Read a document whose head was lost but for its kind (or its number)."""
    if title is None:
        return _read_head_by_number(source, lines)
    if title > 12:  # noqa: PLR2004 - further down it is a word of a page, not a head
        return None
    header = Header()
    aside: list[Unclassified] = []
    if title:
        zone = Zone(source, lines[0].start, lines[title - 1].end)
        header, aside = read_components(zone, has_title=True)
    end = lines[min(title + _ABOVE_LINES, len(lines) - 1)].end
    probe = header if header.issuers else read_catalogue_head(source, header, lines[title].end, end)[0]
    kind, abstract, next_line, extra = _kind_and_abstract(source, lines, title, probe)
    if header.number is None and abstract is not None and next_line > title + 1:
        header, rest = read_catalogue_head(source, header, lines[title + 1].start, lines[next_line - 1].end)
        abstract = rest if header.number is not None else abstract
    return Head(_with_kind(header, kind, abstract), next_line, aside + extra)
