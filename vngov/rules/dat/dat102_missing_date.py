"""DAT102: the place and date of issue are missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingDate"]


_DATED_IN_TEXT = frozenset({"bien-ban"})


class MissingDate(Rule):
    """The place and date of issue are missing.

    *Why.*  The date decides from when a document counts and by which rules it is judged.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm d (from 05/03/2020). Minutes carry their
      time in the text.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 4 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 4 (from
      27/05/2026).

    *Fix.*  None: the date is not known.
    """

    id = "DAT102"
    name = "missing-date"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Điều 8, khoản 2, điểm d"), hd36("Phụ lục 1, ô 4"), hd05("ô 4"))
    message = N_("the place and date of issue are missing")
    examples = (
        Example(
            specimen("letter", ("Lào Cai, ngày 15 tháng 01 năm 2021\n", "")),
            as_of=date(2021, 1, 15),
            expect=("header.place_and_date",),
            messages=(("the place and date of issue are missing", "thiếu địa danh và thời gian ban hành văn bản"),),
        ),
        Example(specimen("letter")),
        Example(specimen("party-letter")),
        Example(
            specimen("letter", ("Lào Cai, ngày 15 tháng 01 năm 2021\n", "")),
            as_of=date(2008, 1, 15),
            outcome=Outcome.NOT_APPLICABLE,
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the line of place and date."""
        if document.kind in _DATED_IN_TEXT:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("such a document carries its time in the text"))
        elif document.header.place_and_date is None:
            yield self.finding(context, "header.place_and_date")
