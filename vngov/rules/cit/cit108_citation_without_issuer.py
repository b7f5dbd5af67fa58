"""CIT108: the first mention of an act by its number does not say whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.citation import Relation
from vngov.rules.cit._mentions import first_mentions, list_tail, words_before
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["CitationWithoutIssuer"]

_TOLD = re.compile(r"(?:tại|có|ban hành|theo|Theo)(?: các)? $")


class CitationWithoutIssuer(Rule):
    """The first mention of an act by its number does not say whose it is.

    *Why.*  Many bodies number their acts alike; the reader must know whose register to ask.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: the issuer is not certain.
    """

    id = "CIT108"
    name = "citation-without-issuer"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Mục II, khoản 6, điểm b"), hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("the first mention of “{act}” does not name the body that issued it")
    examples = (
        Example(
            specimen("plan", (" của Chính phủ về", " về")),
            expect=("body[0]",),
            messages=(
                (
                    "the first mention of “30/2020/NĐ-CP” does not name the body that issued it",
                    "lần viện dẫn đầu tiên “30/2020/NĐ-CP” chưa ghi tên cơ quan ban hành",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the first mention of each act."""
        own = document.number.symbol.organs[:1] if document.number else ()
        survey = context.survey
        for act, first in first_mentions(survey):
            number = act.number
            if first.date is None or first.relation is Relation.AT_REQUEST_OF or number is None:
                continue  # a proposal names who makes it before its number
            if any(one.issuer is not None for one in list_tail(survey, first)) or number.symbol.organs[:1] == own:
                continue
            if _TOLD.search(words_before(survey, first)) is None:
                yield self.finding(context, first.path, survey.spans_at(first.path), act=str(number))
