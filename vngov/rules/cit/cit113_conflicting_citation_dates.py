"""CIT113: two mentions of one act give it different days."""

from __future__ import annotations

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


__all__ = ["ConflictingCitationDates"]


class ConflictingCitationDates(Rule):
    """Two mentions of one act give it different days.

    *Why.*  One of the days is wrong, and the reader cannot tell which.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which day is right takes the act itself.
    """

    id = "CIT113"
    name = "conflicting-citation-dates"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 6, điểm b"), hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("“{act}” is dated {found} here, and {before} before")
    examples = (
        Example(
            specimen(
                "letter",
                (
                    "1. Sở Văn hóa và Thể thao chủ trì",
                    "1. Theo Kế hoạch số 47/KH-UBND ngày 05 tháng 01 năm 2021, Sở Văn hóa và Thể thao chủ trì",
                ),
            ),
            expect=("body[1]",),
            messages=(
                (
                    "“47/KH-UBND” is dated 05/01/2021 here, and 04/01/2021 before",
                    "“47/KH-UBND” ở đây ghi ngày 05/01/2021, trong khi ở trên ghi ngày 04/01/2021",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the days of the mentions of each act."""
        del document
        for act in context.survey.resolution.acts:
            dated = [one for one in act.mentions if one.date is not None and one.date.is_complete]
            for one in dated[1:]:
                first, here = dated[0].date, one.date
                if first is not None and here is not None and first != here:
                    yield self.finding(
                        context,
                        one.path,
                        context.survey.spans_at(one.path),
                        act=one.number_text or one.text,
                        found=here.format("numeric"),
                        before=first.format("numeric"),
                    )
