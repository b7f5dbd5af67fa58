"""CIT111: a normative text cites a law by its day where its number is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["LawWithoutNumber"]

_LAWS = frozenset({"luat", "bo-luat", "phap-lenh"})


class LawWithoutNumber(Rule):
    """A normative text cites a law by its day where its number is asked for.

    *Why.*  Since 01/07/2025 laws are cited in normative texts by name and number.

    *What the law says.*

    - Normative documents: 187/2025/NĐ-CP, amending Điều 68, khoản 1 of 78/2025/NĐ-CP (from 01/07/2025); that
      the
      bases follow the rule of citing is inferred, and one model form still prints the day.

    *Fix.*  None: the number is not in the text.
    """

    id = "CIT111"
    name = "law-without-number"
    since = "0.1"
    severity = Severity.INFO
    sources = (LegalSource("QP-4", "187/2025/NĐ-CP", "sửa đổi Điều 68, khoản 1", Confidence.INFERRED),)
    message = N_("“{act}” is cited by its day; name and number are asked for since 01/07/2025")
    examples = (
        Example(
            specimen(
                "circular-2026",
                ("Luật Tổ chức Chính phủ số 63/2025/QH15", "Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025"),
            ),
            expect=("preamble.bases[0]",),
            messages=(
                (
                    (
                        "“Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025” is cited by its day; name and number "
                        "are asked for since 01/07/2025 (the provision is inferred)"
                    ),
                    (
                        "“Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025” đang được viện dẫn theo ngày ban "
                        "hành; từ 01/07/2025 viện dẫn tên kèm số, ký hiệu (quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("decision"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the laws among the bases."""
        del document
        for one in context.survey.citations:
            named = one.path.startswith("preamble.bases") and one.kind_id in _LAWS and one.number is None
            if named and one.date is not None:
                yield self.finding(context, one.path, context.survey.spans_at(one.path), act=one.text)
