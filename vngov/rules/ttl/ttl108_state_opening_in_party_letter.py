"""TTL108: the abstract of a letter of the Party begins with “V/v”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["StateOpeningInPartyLetter"]

_LETTER = "cong-van"
_OPENING = re.compile(r"v\s*/\s*v\b", re.IGNORECASE)


class StateOpeningInPartyLetter(Rule):
    """The abstract of a letter of the Party begins with “V/v”.

    *Why.*  Under its number the Party sets the subject alone, in italics: “Chuẩn bị hội nghị …” (2018), “về
    việc …” (2026).

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 5 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 5 (from
      27/05/2026).

    *Fix.*  None: the first word may want another case.
    """

    id = "TTL108"
    name = "state-opening-in-party-letter"
    since = "0.1"
    severity = Severity.WARNING
    sources = (hd36("Phụ lục 1, ô 5"), hd05("ô 5"))
    message = N_("the abstract “{found}” begins with “V/v”, which the Party does not use")
    examples = (
        Example(
            specimen("party-letter", ("Chuẩn bị hội nghị cán bộ", "V/v chuẩn bị hội nghị cán bộ")),
            expect=("header.abstract",),
            messages=(
                (
                    (
                        "the abstract “V/v chuẩn bị hội nghị cán bộ toàn tỉnh” begins with “V/v”, which the "
                        "Party does not use"
                    ),
                    ("trích yếu “V/v chuẩn bị hội nghị cán bộ toàn tỉnh” có “V/v”, công văn của Đảng không dùng"),
                ),
            ),
        ),
        Example(specimen("party-letter")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the beginning of the abstract."""
        abstract = document.header.abstract
        if document.kind != _LETTER or abstract is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no abstract of an official letter"))
        elif _OPENING.match(abstract.text):
            yield self.finding(context, "header.abstract", abstract.spans, found=abstract.text)
