"""CIT107: the first mention of an act by its number has no date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.cit._mentions import first_mentions, list_tail, words_before
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["UndatedFirstCitation"]

_TOLD = re.compile(r"(?:[Nn]gày [0-9]|thực hiện )[^.;]*$")


class UndatedFirstCitation(Rule):
    """The first mention of an act by its number has no date.

    *Why.*  Numbers start anew each year: without the day the reader cannot tell which act is meant.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: the date is not known.
    """

    id = "CIT107"
    name = "undated-first-citation"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 6, điểm b"), hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("the first mention of “{act}” does not say when it was issued")
    examples = (
        Example(
            specimen("letter", (" ngày 04 tháng 01 năm 2021", "")),
            expect=("body[0]",),
            messages=(
                (
                    "the first mention of “47/KH-UBND” does not say when it was issued",
                    "lần viện dẫn đầu tiên “47/KH-UBND” chưa ghi ngày, tháng, năm ban hành",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("party-programme")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the first mention of each act."""
        del document
        survey = context.survey
        for act, first in first_mentions(survey):
            if any(one.date is not None for one in list_tail(survey, first)):
                continue
            if _TOLD.search(words_before(survey, first)) is None or first.path.startswith("preamble"):
                yield self.finding(context, first.path, survey.spans_at(first.path), act=str(act.number))
