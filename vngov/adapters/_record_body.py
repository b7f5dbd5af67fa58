"""The body that issued what a record is about: its official name and its id on that day; of a joint document all."""

from __future__ import annotations

import functools
import re
from datetime import date
from typing import NamedTuple

from vngov.adapters._record_initials import NumberHints, is_shortened, read_initials
from vngov.adapters._record_issuer import canonical_issuer
from vngov.registries.bodies import BodyEntry, LocalBody, bodies
from vngov.registries.body_resolution import BodyReason, BodyResolution, choose_body
from vngov.text import fold

__all__ = ["RecordBody", "read_bodies"]

_POSTS = ("Bộ trưởng ", "Thủ trưởng ", "Chủ tịch ", "Giám đốc ", "Chánh Văn phòng ", "Tổng Giám đốc ")
_BETWEEN = re.compile(r"(\s*[,;/\n]\s*|\s+[-–+&]\s+|\s+và\s+)", re.IGNORECASE)
_WORDED = frozenset({"-", "–", "và"})  # what stands between names in a head and in running text
_LINES = frozenset({"", "/"})  # what parts the lines of a head
_TERM = re.compile(r",? khóa (?:[IVXL]+|\d+)$")  # of an assembly or a committee: it is the same body
_MOST = 8  # bodies of a joint document


class RecordBody(NamedTuple):
    """One issuer of a record: its name, what was mended in it, what it means, and whether initials told the name."""

    name: str
    repairs: tuple[str, ...]
    resolution: BodyResolution
    is_by_initials: bool


def read_bodies(cell: str, hints: NumberHints, day: date | None) -> tuple[str, tuple[RecordBody, ...]]:
    """Return the issuer of a cell in official spelling, and what it names: several bodies for a joint document.

    >>> read_bodies("BTC, BTP", NumberHints(), None)[0]
    'Bộ Tài chính, Bộ Tư pháp'
    """
    if not cell.strip():
        return "", ()
    whole = _read(cell, hints, day)
    pieces = _BETWEEN.split(cell)
    if whole.resolution.body is not None or not 1 < len(pieces[::2]) <= _MOST or not all(pieces[::2]):
        return whole.name, (whole,)
    several = tuple(_read(part, hints, day) for part in pieces[::2])
    if not all(_of(one.resolution) or one.is_by_initials for one in several):
        return whole.name, (whole,)
    if lower := _below_another(several):
        return (lower.name, (lower,)) if pieces[1].strip() in _LINES else (whole.name, (whole,))
    name = several[0].name
    for between, one in zip(pieces[1::2], several[1:], strict=True):
        mark = between.strip().lower()
        name += f" {mark} {one.name}" if mark in _WORDED else f", {one.name}"
    return name, several


def _of(resolution: BodyResolution) -> BodyEntry | None:
    """Return the central body that a name certainly is, in force or not."""
    known = resolution.candidates[:1]
    central = [body for body in known if not isinstance(body, LocalBody)]
    names = {body.name_vi for body in resolution.candidates}
    return central[0] if central and len(names) == 1 else None


def _below_another(several: tuple[RecordBody, ...]) -> RecordBody | None:
    """Return the issuer where these are the lines of one head: ``Bộ Tài chính / Tổng cục Thuế``."""
    found = [(one, body) for one in several if (body := _of(one.resolution)) is not None]
    ids = {body.id for _, body in found}
    below = [one for one, body in found if body.parent_id in ids]
    return below[-1] if below else several[-1] if len(ids) < len(found) else None


def _read(cell: str, hints: NumberHints, day: date | None) -> RecordBody:
    written = read_initials(cell.strip(" .,;:-"), hints, day)
    name, repairs = canonical_issuer(cell)
    if written is not None and fold(written) != fold(name):
        name, repairs = written, ("abbreviation",)
    found = _resolved(name, day if day is not None and day >= bodies.floor else None)
    meant = {body.name_vi for body in found.candidates} if found.body is None else {found.body.name_vi}
    if (
        ("abbreviation" in repairs or is_shortened(name))
        and len(meant) == 1
        and not (name.startswith(_POSTS) or _TERM.search(name))
    ):
        official = meant.pop()
        name = name if fold(official) == fold(name) else official
    return RecordBody(name, repairs, found, written is not None)


@functools.lru_cache(maxsize=4096)
def _resolved(name: str, day: date | None) -> BodyResolution:
    """Return what a name means; a post such as the minister's stands for its body.  Registers repeat names."""
    bare = next((name.removeprefix(post) for post in _POSTS if name.startswith(post)), name)
    for text in dict.fromkeys((name, bare, _TERM.sub("", bare))):
        central = (body for body in bodies.find(text) if not isinstance(body, LocalBody))
        known = (*central, *bodies.local.named(text, as_of=day))
        if known:
            return choose_body(known, day)
    return BodyResolution(None, (), BodyReason.UNKNOWN)
