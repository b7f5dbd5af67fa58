"""CIT109: a later mention of an act gives its date and issuer again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["RepeatedFullCitation"]


class RepeatedFullCitation(Rule):
    """A later mention of an act gives its date and issuer again.

    *Why.*  After the first mention the kind and the number tell the act; the rest only makes the text longer.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: a text that is long may do well to say it again.
    """

    id = "CIT109"
    name = "repeated-full-citation"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Mục II, khoản 6, điểm b"), hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("“{act}” was cited in full before; kind and number are enough here")
    examples = (
        Example(
            specimen(
                "letter",
                (
                    "1. Sở Văn hóa và Thể thao chủ trì",
                    (
                        "1. Theo Kế hoạch số 47/KH-UBND ngày 04 tháng 01 năm 2021 của Ủy ban nhân dân tỉnh, Sở "
                        "Văn hóa và Thể thao chủ trì"
                    ),
                ),
            ),
            expect=("body[1]",),
            messages=(
                (
                    "“47/KH-UBND” was cited in full before; kind and number are enough here",
                    "“47/KH-UBND” đã được viện dẫn đầy đủ ở trên; từ lần sau chỉ cần ghi tên loại và số, ký hiệu",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the mentions of each act."""
        del document
        for act in context.survey.resolution.acts:
            seen = False
            for one in act.mentions:
                is_full = one.date is not None and one.issuer is not None and one.number is not None
                if is_full and seen and one.path.startswith("body"):
                    yield self.finding(context, one.path, context.survey.spans_at(one.path), act=str(one.number))
                seen = seen or (is_full and not one.path.startswith("header"))
