"""CIT110: a basis of an administrative document cites a law by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["NumberOfLawCited"]

_LAWS = frozenset({"luat", "bo-luat", "phap-lenh"})


class NumberOfLawCited(Rule):
    """A basis of an administrative document cites a law by its number.

    *Why.*  Laws and ordinances are cited by their name and day; number and issuer are left out.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a (from 05/03/2020).

    *Fix.*  None: the day of the law is not in the text.
    """

    id = "CIT110"
    name = "number-of-law-cited"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Mục II, khoản 6, điểm a"),)
    message = N_("“{act}” is a law: its name and the day of its adoption are cited, not its number")
    examples = (
        Example(
            specimen(
                "decision",
                (
                    "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
                    "Luật Tổ chức chính quyền địa phương số 77/2015/QH13",
                ),
            ),
            expect=("preamble.bases[0]",),
            messages=(
                (
                    (
                        "“Luật Tổ chức chính quyền địa phương số 77/2015/QH13” is a law: its name and the day of "
                        "its adoption are cited, not its number"
                    ),
                    (
                        "“Luật Tổ chức chính quyền địa phương số 77/2015/QH13” là luật, pháp lệnh: viện dẫn tên "
                        "và ngày ban hành, không ghi số, ký hiệu"
                    ),
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("circular-2026"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the laws among the bases."""
        del document
        for one in context.survey.citations:
            if one.path.startswith("preamble.bases") and one.kind_id in _LAWS and one.number is not None:
                yield self.finding(context, one.path, context.survey.spans_at(one.path), act=one.text)
