"""NUM108: a document of the Party has its number in the form of the State, or the reverse."""

from __future__ import annotations

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

__all__ = ["StateNumberInParty"]


class StateNumberInParty(Rule):
    """A document of the Party has its number in the form of the State, or the reverse.

    *Why.*  The Party writes number, hyphen, kind, slash, body; the State writes number, slash, kind, hyphen,
    body.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 3 (from
      27/05/2026).

    *Fix.*  None: which part is the kind and which the body takes a person.
    """

    id = "NUM108"
    name = "state-number-in-party"
    since = "0.1"
    severity = Severity.ERROR
    sources = (hd36("Phụ lục 1, ô 3"), hd05("ô 3"))
    message = N_("the number “{found}” has the form of the State, a document of the Party writes it like “{expected}”")
    examples = (
        Example(
            specimen("party-letter", ("118-CV/BTCTU", "118/CV-BTCTU")),
            expect=("header.number",),
            messages=(
                (
                    (
                        "the number “118/CV-BTCTU” has the form of the State, a document of the Party writes it"
                        " like “27-CTr/TU”"
                    ),
                    ("số, ký hiệu “118/CV-BTCTU” theo thể thức của Nhà nước, văn bản của Đảng ghi như “27-CTr/TU”"),
                ),
            ),
        ),
        Example(specimen("party-letter")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the form of the number with that of the family."""
        line = document.header.number
        number = document.number
        if line is None or number is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no number"))
        elif not number.is_party:
            yield self.finding(context, "header.number", line.spans, found=str(number), expected="27-CTr/TU")
