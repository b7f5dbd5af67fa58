"""NUM103: the number and symbol are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd78, tt01, ttlt55
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingNumber"]

_UNNUMBERED = frozenset({"thu-cong", "cuong-linh-chinh-tri", "dieu-le", "hien-phap"})


class MissingNumber(Rule):
    """The number and symbol are missing.

    *Why.*  Without its number a document can be neither registered nor cited.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm c (from 05/03/2020); TT 01/2011/TT-BNV,
      Điều 8, and TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục II, at second hand.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm c (from 01/04/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 3 (from
      27/05/2026).
    - A kind that no list of the law has, and that has no code (*phiếu trình*, *thư ngỏ*): whether it carries a number
      is not said.
    - A draft, whose number is left blank (``Số: /QĐ-UBND``), has a number line and is no fault.

    *Fix.*  None: numbers are given by the registry.
    """

    id = "NUM103"
    name = "missing-number"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        ttlt55("Phụ lục II"),
        tt01("Điều 8"),
        nd30("Điều 8, khoản 2, điểm c"),
        nd78("Điều 71, điểm c", Confidence.VERIFIED),
        hd36("Phụ lục 1, ô 3"),
        hd05("ô 3"),
    )
    message = N_("the number and symbol are missing")
    examples = (
        Example(
            specimen("decision", ("Số: 815/QĐ-UBND\n", "")),
            expect=("header.number",),
            messages=(("the number and symbol are missing", "thiếu số, ký hiệu của văn bản"),),
        ),
        Example(specimen("decision")),
        Example(specimen("decision", ("Số: 815/", "Số:      /"))),
        Example(
            specimen("party-programme", ("Số 27-CTr/TU\n", "")),
            expect=("header.number",),
            messages=(("the number and symbol are missing", "thiếu số, ký hiệu của văn bản"),),
        ),
        Example(
            specimen("decision", ("Số: 815/QĐ-UBND\n", ""), ("QUYẾT ĐỊNH\n", "PHIẾU TRÌNH\n")),
            outcome=Outcome.NEEDS_REVIEW,
        ),
        Example(
            specimen("decision", ("Số: 815/QĐ-UBND\n", ""), ("năm 2024", "năm 2001")), outcome=Outcome.NOT_APPLICABLE
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the number line."""
        is_party = context.family is Family.PARTY
        if document.kind in _UNNUMBERED or (is_party and _has_no_code(document, context, Family.PARTY)):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("such a document carries no number"))
        elif document.header.number is None:
            if _has_no_code(document, context, Family.UNLISTED):
                yield Abstention(
                    Outcome.NEEDS_REVIEW, N_("no list of the law has such a document: it may carry no number")
                )
            else:
                yield self.finding(context, "header.number")


def _has_no_code(document: Document, context: Context, family: Family) -> bool:
    """Whether it is a paper for which a family has no code, and so no symbol."""
    if document.kind is None or context.as_of is None:
        return False
    entry = kinds.get(document.kind, as_of=context.as_of, family=family)
    return entry is not None and not entry.code
