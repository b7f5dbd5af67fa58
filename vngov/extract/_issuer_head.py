"""What the head of a document says of its issuer: the lines, the days, the units, and the words of the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from vngov.extract._printed_names import units_called
from vngov.model import Document, walk
from vngov.registries.places import PlaceEntry, PlaceLevel, places
from vngov.text import fold, fold_with_spans

__all__ = ["in_own_text", "issue_days", "printed_lines", "units_of"]

_EDGES = re.compile(r"^[\W_]+|[^\w)]+$")
_KIND_WORDS = frozenset({"tinh", "thanh pho", "tp", "huyen", "quan", "thi xa", "phuong", "xa", "thi tran", "dac khu"})
_LONGEST_PLACE = 8  # words, that for its kind included
_LAST_WORDS = 3
_TEXT = 30_000  # characters of the document's own text that are searched for a spelling
_REFERENCE = re.compile(r"\bsố\s*$|quyết định$|theo$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def issue_days(document: Document) -> tuple[date | None, date | None]:
    """Return the first and the last day on which the document may have been issued."""
    issued = document.issued_on
    if issued is not None and issued.year is not None:
        return issued.first_day(), issued.last_day()
    number, line = document.number, document.header.place_and_date
    found = _YEAR.search(line.text or line.raw) if line is not None else None
    year = int(found[0]) if found else number.year if number is not None else None
    return (date(year, 1, 1), date(year, 12, 31)) if year is not None else (None, None)


def printed_lines(document: Document) -> Iterator[str]:
    """Yield the lines of the head without stray marks, the issuer last."""
    issuer = document.issuer
    if issuer is None:
        return
    waiting = ""
    for phrase in (*issuer.parents, issuer.name):
        text = _EDGES.sub("", f"{waiting} {phrase.text}".strip()) if waiting else _EDGES.sub("", phrase.text)
        waiting = ""
        if _REFERENCE.search(text) and phrase is not issuer.name:
            waiting = text  # a name that cites an act runs on: THEO QUYẾT ĐỊNH / SỐ 12/QĐ-SCT
        elif text:
            yield text


def units_of(document: Document, days: tuple[date, ...]) -> tuple[PlaceEntry, ...]:
    """Return the units that the head names and those above them, of the days where there are any, higher ones first."""
    place = document.header.place_and_date
    names = [(place.place, True)] if place is not None and place.place else []
    for text in printed_lines(document):
        names += _place_names(text)
    found: dict[PlaceEntry, None] = {}
    for name, mended in names:
        for unit in units_called(name, mended=mended):
            versions = [one for one in places.history(unit.id) if any(one.is_in_force(day) for day in days)] or [unit]
            for version in versions:
                found[version] = None
                day = next(filter(version.is_in_force, days), version.valid_from or places.communes.floor)
                if above := places.parent(version, as_of=day):
                    found.setdefault(above)
    held = [unit for unit in found if any(unit.is_in_force(day) for day in days)]
    levels = tuple(PlaceLevel)
    return tuple(sorted(held or found, key=lambda unit: levels.index(unit.level)))


def _place_names(text: str) -> Iterator[tuple[str, bool]]:
    """Yield what in a line may name its unit, and whether a damaged name counts, too.

    What begins with the word for a kind of unit is such a name, damaged or not; the last words may be one.
    """
    words = text.split()[-_LONGEST_PLACE - 1 :]
    bare = [fold(word, accents=False).strip(".,") for word in words]
    for start in range(1, len(words)):
        has_kind = bare[start] in _KIND_WORDS or " ".join(bare[start : start + 2]) in _KIND_WORDS
        if has_kind or len(words) - start <= _LAST_WORDS:
            yield " ".join(words[start:]), has_kind


def in_own_text(text: str, document: Document) -> str:
    """Return the spelling that the running text has for a name, empty where it has none."""
    words = fold(text, accents=False).split()
    if len(words) < 3:  # noqa: PLR2004 - shorter ones are found everywhere
        return ""
    pattern = re.compile(r"\b" + r"\s+".join(map(re.escape, words)) + r"\b")
    for passage in _passages(document):
        folded = fold_with_spans(passage, accents=False)
        for found in pattern.finditer(folded.text):
            start, end = folded.spans.to_source(found.span())
            spelt = " ".join(passage[start:end].split())
            if not spelt.isupper() and spelt[:1].isupper():
                return spelt
    return ""


def _passages(document: Document) -> Iterator[str]:
    left = _TEXT
    if document.abstract:
        yield document.abstract
    for basis in document.preamble.bases if document.preamble else ():
        yield basis.text
    for block in document.body:
        for _, node in walk(block):
            text = getattr(node, "text", "")
            if isinstance(text, str) and text:
                yield text[:left]
                left -= len(text)
                if left <= 0:
                    return
