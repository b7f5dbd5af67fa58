"""HDR105: the name of the issuing body is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd34, nd78, tt01, ttlt55
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingIssuer"]


class MissingIssuer(Rule):
    """The name of the issuing body is missing.

    *Why.*  Who speaks is the first thing that a reader looks for; the number alone does not say it in full.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm b (from 05/03/2020); TT 01/2011/TT-BNV,
      Điều 7, and TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục II, at second hand.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm b (from 01/04/2025); NĐ 34/2016/NĐ-CP, Chương V (from
      memory).
    - Documents of the Party: 36-HD/VPTW, ô 2 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 2 (from 27/05/2026).

    *Fix.*  None: the issuer is not known.
    """

    id = "HDR105"
    name = "missing-issuer"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        ttlt55("Phụ lục II"),
        tt01("Điều 7"),
        nd30("Điều 8, khoản 2, điểm b"),
        nd34("Chương V"),
        nd78("Điều 71, điểm b", Confidence.VERIFIED),
        hd36("Phụ lục 1, ô 2"),
        hd05("ô 2"),
    )
    message = N_("the name of the issuing body is missing")
    examples = (
        Example(
            specimen("letter", ("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n", "")),
            expect=("header.issuers",),
            messages=(("the name of the issuing body is missing", "thiếu tên cơ quan, tổ chức ban hành văn bản"),),
        ),
        Example(specimen("letter")),
        Example(specimen("party-programme")),
        Example(specimen("letter", ("năm 2021", "năm 2001")), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for an issuer in the head."""
        if not document.header.issuers:
            yield self.finding(context, "header.issuers")
