"""CIT105: an act is a basis or is carried out that another had replaced by that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.citation import Relation
from vngov.registries.base import Confidence
from vngov.registries.laws import laws
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model.citation import Citation

__all__ = ["ReplacedActCited"]

_RESTS_ON = frozenset({Relation.LEGAL_BASIS, Relation.IMPLEMENT})


class ReplacedActCited(Rule):
    """An act is a basis or is carried out that another had replaced by that day.

    *Why.*  An act without force gives neither power nor duty; its successor does.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a (from
      05/03/2020): practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: whether the successor says the same takes a person.
    """

    id = "CIT105"
    name = "replaced-act-cited"
    since = "0.1"
    severity = Severity.WARNING
    sources = (
        nd30("Mục II, khoản 6, điểm a", Confidence.INFERRED),
        hd36("Phụ lục 1, ô 6", Confidence.INFERRED),
        hd05("ô 6", Confidence.INFERRED),
    )
    message = N_("“{act}” was in force until {ended} only; it was replaced by {successors}")
    examples = (
        Example(
            specimen("decision", ("30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "110/2004/NĐ-CP ngày 08 tháng 4 năm 2004")),
            expect=("preamble.bases[1]",),
            messages=(
                (
                    (
                        "“110/2004/NĐ-CP” was in force until 05/03/2020 only; it was replaced by 30/2020/NĐ-CP "
                        "(the provision is inferred)"
                    ),
                    (
                        "“110/2004/NĐ-CP” chỉ có hiệu lực đến trước ngày 05/03/2020; văn bản thay thế: "
                        "30/2020/NĐ-CP (quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look each basis up in the registry of acts."""
        del document
        for one in _bases(context):
            rows = laws.history(str(one.number))
            last = rows[-1] if rows else None
            if last is None or last.valid_to is None or context.as_of is None or last.valid_to > context.as_of:
                continue
            yield self.finding(
                context,
                one.path,
                context.survey.spans_at(one.path),
                confidence=last.confidence,
                act=str(one.number),
                ended=f"{last.valid_to:%d/%m/%Y}",
                successors=", ".join(last.replaced_by) or "?",
            )


def _bases(context: Context) -> Iterator[Citation]:
    """Yield the citations by number on which the document rests."""
    for one in context.survey.citations:
        if one.number is not None and one.relation in _RESTS_ON:
            yield one
