"""DAT104: the date of issue is not written in the long form."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, PlaceAndDate
from vngov.rules.dating import is_guessed
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DateInFigures"]


def _plan(year: int, raw: str) -> Document:
    place = PlaceAndDate("Lào Cai", PartialDate(year, 3, 14), raw=raw)
    return Document(Header(number="12/KH-SYT", place_and_date=place))


_LONG = re.compile(r"ngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE | re.DOTALL)


class DateInFigures(Rule):
    """The date of issue is not written in the long form.

    *Why.*  The long form leaves no doubt which figure is the day and which the month.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (from 05/03/2020): ``ngày
      dd tháng mm năm yyyy``; TT 01/2011/TT-BNV, Điều 9, at second hand.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 4; 05-HD/VPTW, ô 4 (from 27/05/2026).

    *Fix.*  The date is written in the long form, unless its day is a guess from misread figures.
    """

    id = "DAT104"
    name = "date-in-figures"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (tt01("Điều 9"), nd30("Mục II, khoản 4"), hd36("Phụ lục 1, ô 4"), hd05("ô 4"))
    message = N_("the date of issue is written “{found}”, its form is “{expected}”")
    examples = (
        Example(
            document=_plan(2024, "Lào Cai, ngày 14/3/2024"),
            fixed=_plan(2024, "Lào Cai, ngày 14 tháng 3 năm 2024"),
            expect=("header.place_and_date",),
            messages=(
                (
                    ("the date of issue is written “Lào Cai, ngày 14/3/2024”, its form is “ngày 14 tháng 3 năm 2024”"),
                    (
                        "thời gian ban hành ghi là “Lào Cai, ngày 14/3/2024”, đúng thể thức là “ngày 14 tháng 3"
                        " năm 2024”"
                    ),
                ),
            ),
        ),
        Example(
            document=_plan(2024, "Lào Cai, ngày l4/3/2024"),
            expect=("header.place_and_date",),
            messages=(
                (
                    "the date of issue is written “Lào Cai, ngày l4/3/2024”, its form is “ngày 14 tháng 3 năm 2024”",
                    (
                        "thời gian ban hành ghi là “Lào Cai, ngày l4/3/2024”, đúng thể thức là “ngày 14 tháng 3"
                        " năm 2024”"
                    ),
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(document=_plan(2001, "Lào Cai, ngày 14/3/2001"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words of the long form in the line as printed."""
        line = document.header.place_and_date
        if line is None or line.date is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no date of issue is printed"))
        elif not line.raw:
            yield Abstention(Outcome.NOT_EVALUATED, N_("how the date is printed is not known"))
        elif not _LONG.search(unicodedata.normalize("NFC", line.raw)):
            fix = FixKind.NONE if is_guessed(line) else self.fix
            yield self.finding(
                context, "header.place_and_date", line.spans, fix=fix, found=line.raw, expected=str(line.date)
            )

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write place and date in the long form."""
        del finding, context
        line = document.header.place_and_date
        if line is None or line.date is None:
            return document
        raw = f"{line.place}, {line.date}" if line.place else str(line.date)
        return evolve(document, header=evolve(document.header, place_and_date=evolve(line, raw=raw)))
