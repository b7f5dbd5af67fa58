"""DAT105: the place of issue is abbreviated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AbbreviatedPlace"]

_WORDS = {"tp": "Thành phố", "tx": "Thị xã", "tt": "Thị trấn", "q": "Quận", "h": "Huyện", "p": "Phường", "t": "Tỉnh"}
_SHORT = re.compile(r"(?i:(tp|tx|tt|q|h|p|t))(?:\.\s*|\s+)(?=\w)")


class AbbreviatedPlace(Rule):
    """The place of issue is abbreviated.

    *Why.*  The place is the official name of the unit where the head office stands.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, and Phụ lục II, Mục III
      (from 05/03/2020); TT 01/2011/TT-BNV, Điều 9, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 4, names short forms (TP, TX, TT, Q) that may be used,
      and is left out.

    *Fix.*  The word for the unit is written out.
    """

    id = "DAT105"
    name = "abbreviated-place"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (tt01("Điều 9", Confidence.MEMORY), nd30("Mục II, khoản 4"))
    message = N_("the place of issue is written “{found}”, in full it is “{expected}”")
    examples = (
        Example(
            specimen("plan", ("Kiên Giang, ngày", "TP. Hồ Chí Minh, ngày")),
            fixed=specimen("plan", ("Kiên Giang, ngày", "Thành phố Hồ Chí Minh, ngày")),
            expect=("header.place_and_date",),
            messages=(
                (
                    "the place of issue is written “TP. Hồ Chí Minh”, in full it is “Thành phố Hồ Chí Minh”",
                    "địa danh ghi là “TP. Hồ Chí Minh”, viết đầy đủ là “Thành phố Hồ Chí Minh”",
                ),
            ),
        ),
        Example(specimen("plan", ("Kiên Giang, ngày", "Thành phố Hồ Chí Minh, ngày"))),
        Example(specimen("plan")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a short form of the word for the unit."""
        line = document.header.place_and_date
        if line is None or not line.place:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no place of issue is printed"))
        elif (found := _SHORT.match(line.place)) is not None:
            expected = _full(found, line.place)
            yield self.finding(context, "header.place_and_date", line.spans, found=line.place, expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the word for the unit in full."""
        del finding, context
        line = document.header.place_and_date
        if line is None or not line.place or (found := _SHORT.match(line.place)) is None:
            return document
        place = _full(found, line.place)
        fixed = evolve(line, place=place, raw=line.raw.replace(line.place, place, 1))
        return evolve(document, header=evolve(document.header, place_and_date=fixed))


def _full(found: re.Match[str], place: str) -> str:
    return f"{_WORDS[found[1].lower()]} {place[found.end() :]}"
