"""STR108: a document of the Party ends with “./.”, the closing mark of the State."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, node_at, replace_at
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["StateMarkInParty"]


_STATE = "./."


class StateMarkInParty(Rule):
    """A document of the Party ends with “./.”, the closing mark of the State.

    *Why.*  The Party ends its text with a full stop.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from 27/05/2026);
      inferred from the samples of both.

    *Fix.*  The full stop alone is left.
    """

    id = "STR108"
    name = "state-mark-in-party"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (hd36("Phụ lục 1, ô 6", Confidence.INFERRED), hd05("ô 6", Confidence.INFERRED))
    message = N_("the text ends with “{found}”, the Party ends it with “{expected}”")
    examples = (
        Example(
            specimen("party-letter", ("ngày 30 tháng 8 năm 2021.", "ngày 30 tháng 8 năm 2021./.")),
            fixed=specimen("party-letter"),
            expect=("body[0]",),
            messages=(
                (
                    "the text ends with “./.”, the Party ends it with “.” (the provision is inferred)",
                    ("nội dung kết thúc bằng “./.”, văn bản của Đảng kết thúc bằng “.” (quy định do suy luận mà có)"),
                ),
            ),
        ),
        Example(specimen("party-letter")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the end of the last paragraph."""
        del document
        last = context.survey.last_text
        if last is None or not last.text:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the text does not end with a paragraph"))
        elif last.text.rstrip().endswith(_STATE):
            yield self.finding(context, last.path, last.spans[-1:], found=_STATE, expected=".")

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Leave the full stop alone at the end."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, text=node.text.rstrip().removesuffix("/.")))
