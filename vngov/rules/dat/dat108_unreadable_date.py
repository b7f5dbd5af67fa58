"""DAT108: the line of place and date holds something that is no date."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UnreadableDate"]


_FIGURES = re.compile(r"ngày\s+[0-9]+\s+tháng\s+[0-9]+")


def _plan(text: str) -> Document:
    place = PlaceAndDate("Kiên Giang", text=text)
    return Document(Header(number="31/KH-SYT", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place))


class UnreadableDate(Rule):
    """The line of place and date holds something that is no date.

    *Why.*  A date that cannot be read cannot be registered.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 4 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 4 (from
      27/05/2026).
    - A draft, whose day is left blank, is no fault.

    *Fix.*  None: the date meant is not known.
    """

    id = "DAT108"
    name = "unreadable-date"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục II, khoản 4"), hd36("Phụ lục 1, ô 4"), hd05("ô 4"))
    message = N_("“{found}” is no date")
    examples = (
        Example(
            document=_plan("ngày 31 tháng 02 năm 2023"),
            as_of=date(2023, 3, 1),
            expect=("header.place_and_date",),
            messages=(
                (
                    "“ngày 31 tháng 02 năm 2023” is no date",
                    "“ngày 31 tháng 02 năm 2023” không phải là thời gian hợp lệ",
                ),
            ),
        ),
        Example(document=_plan("ngày … tháng … năm …"), as_of=date(2023, 3, 1)),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at what stands in the line instead of a date."""
        line = document.header.place_and_date
        if line is None or line.date is not None or not line.text:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is nothing in the line that is no date"))
        elif _FIGURES.search(line.text):
            yield self.finding(context, "header.place_and_date", line.spans, found=line.text)
