"""CIT104: an act is cited that was issued after the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.dating import is_guessed
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["CitationAfterDocument"]


class CitationAfterDocument(Rule):
    """An act is cited that was issued after the document.

    *Why.*  A document cannot know an act of a later day: one of the two dates is wrong.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which date is wrong takes a person.
    """

    id = "CIT104"
    name = "citation-after-document"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục II, khoản 6, điểm b"), hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("“{act}” is dated {cited}, after the document itself ({issued})")
    examples = (
        Example(
            specimen("letter", ("04 tháng 01 năm 2021", "04 tháng 02 năm 2021")),
            expect=("body[0]",),
            messages=(
                (
                    "“47/KH-UBND” is dated 04/02/2021, after the document itself (15/01/2021)",
                    "“47/KH-UBND” ghi ngày 04/02/2021, sau ngày ban hành của chính văn bản này (15/01/2021)",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("letter", ("ngày 15 tháng", "ngày l5 tháng")), outcome=Outcome.NEEDS_REVIEW),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each date with that of the document."""
        issued = document.issued_on
        if issued is None or not issued.is_complete:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the day of the document is not known"))
            return
        line = document.header.place_and_date
        if line is not None and is_guessed(line):
            yield Abstention(Outcome.NEEDS_REVIEW, N_("the day of the document is a guess from misread figures"))
            return
        for one in context.survey.citations:
            day = one.date
            if day is not None and day.is_complete and day.to_date() > issued.to_date():
                act = one.number_text or one.text
                yield self.finding(
                    context,
                    one.path,
                    context.survey.spans_at(one.path),
                    act=act,
                    cited=day.format("numeric"),
                    issued=issued.format("numeric"),
                )
