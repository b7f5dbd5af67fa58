"""CIT112: an act is called by a short form, and no full form stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.extract.resolution import ResolutionReason
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["ShortCitationUndefined"]


class ShortCitationUndefined(Rule):
    """An act is called by a short form, and no full form stands before it.

    *Why.*  “Kế hoạch 47” alone names no act: the reader has nothing to look up.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which act is meant is not known.
    """

    id = "CIT112"
    name = "short-citation-undefined"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 6, điểm b"), hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("“{act}” is a short form of an act that is nowhere cited in full")
    examples = (
        Example(
            specimen(
                "letter", ("1. Sở Văn hóa và Thể thao chủ trì", "1. Theo Chỉ thị 11, Sở Văn hóa và Thể thao chủ trì")
            ),
            expect=("body[1]",),
            messages=(
                (
                    "“Chỉ thị 11” is a short form of an act that is nowhere cited in full",
                    "“Chỉ thị 11” là cách gọi tắt, trong khi văn bản chưa lần nào viện dẫn đầy đủ",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for short forms that stay open."""
        del document
        for one in context.survey.resolution.unresolved:
            if one.reason is ResolutionReason.NO_FULL_FORM:
                path = one.citation.path
                yield self.finding(context, path, context.survey.spans_at(path), act=one.citation.text)
