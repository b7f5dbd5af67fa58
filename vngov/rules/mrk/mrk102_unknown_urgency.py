"""MRK102: the mark of urgency is none of those of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.text import new_tones
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UnknownUrgency"]


_LEVELS = ("HỎA TỐC", "THƯỢNG KHẨN", "KHẨN")
_TIMED = "HỎA TỐC HẸN GIỜ"


def _marked(mark: str, year: int) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(year, 4, 7))
    return Document(
        Header(number="31/KH-SYT", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place, urgency=mark)
    )


class UnknownUrgency(Rule):
    """The mark of urgency is none of those of its day.

    *Why.*  Since 2020 there are three levels; “HỎA TỐC HẸN GIỜ” is no longer one.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2 (from 05/03/2020): HỎA
      TỐC, THƯỢNG KHẨN, KHẨN. TT 01/2011/TT-BNV, Điều 15, knew “HỎA TỐC HẸN GIỜ” too (from memory).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 10 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 10 (from
      27/05/2026): the same three.

    *Fix.*  None: the level is decided by the signer.
    """

    id = "MRK102"
    name = "unknown-urgency"
    since = "0.1"
    severity = Severity.ERROR
    sources = (tt01("Điều 15", Confidence.MEMORY), nd30("Mục III, khoản 2"), hd36("Phụ lục 1, ô 10"), hd05("ô 10"))
    message = N_("“{found}” is no level of urgency of that day; the levels are {expected}")
    examples = (
        Example(
            document=_marked("HỎA TỐC HẸN GIỜ", 2023),
            expect=("header.urgency",),
            messages=(
                (
                    ("“HỎA TỐC HẸN GIỜ” is no level of urgency of that day; the levels are HỎA TỐC, THƯỢNG KHẨN, KHẨN"),
                    (
                        "“HỎA TỐC HẸN GIỜ” không phải là mức độ khẩn theo quy định; các mức độ khẩn là HỎA TỐC,"
                        " THƯỢNG KHẨN, KHẨN"
                    ),
                ),
            ),
        ),
        Example(document=_marked("HỎA TỐC HẸN GIỜ", 2014)),
        Example(document=_marked("KHẨN", 2023)),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the mark with the levels of the regime."""
        mark = document.header.urgency
        levels = (*_LEVELS, _TIMED) if context.source.regime == "ADM-2" else _LEVELS
        if mark is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no mark of urgency"))
        elif new_tones(mark.text) not in levels:
            yield self.finding(context, "header.urgency", mark.spans, found=mark.text, expected=", ".join(levels))
