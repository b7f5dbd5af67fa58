"""RCP102: the list of recipients (Nơi nhận) is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingRecipients"]

_WITHOUT = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "thu-cong", "giay-gioi-thieu", "bien-ban"})
_GAZETTE = re.compile(r"CÔNG BÁO\s?/\s?Số")
_IN_GAZETTE = "CÔNG BÁO/Số 1217 + 1218/Ngày 03-11-2023\n" + specimen(
    "plan", ("Nơi nhận:\n- Sở Nội vụ;\n- Các đơn vị trực thuộc;\n- Lưu: VT, VP.\n", "")
)


class MissingRecipients(Rule):
    """The list of recipients (Nơi nhận) is missing.

    *Why.*  The list is how a registry knows where the copies go.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm i (from 05/03/2020). TT 01/2011/TT-BNV,
      Điều 14, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 9 (from
      27/05/2026).

    *Fix.*  None: the recipients are not known.
    """

    id = "RCP102"
    name = "missing-recipients"
    since = "0.1"
    severity = Severity.ERROR
    sources = (tt01("Điều 14", Confidence.MEMORY), nd30("Điều 8, khoản 2, điểm i"), hd36("Phụ lục 1, ô 9"), hd05("ô 9"))
    message = N_("the list of recipients is missing")
    examples = (
        Example(
            specimen("plan", ("Nơi nhận:\n- Sở Nội vụ;\n- Các đơn vị trực thuộc;\n- Lưu: VT, VP.\n", "")),
            expect=("recipients",),
            messages=(("the list of recipients is missing", "thiếu nơi nhận"),),
        ),
        Example(specimen("plan")),
        Example(_IN_GAZETTE, outcome=Outcome.NOT_EVALUATED),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the list."""
        if document.kind in _WITHOUT:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no list of recipients is laid down for the kind"))
        elif any(_GAZETTE.match(one.text) for one in document.unclassified):
            yield Abstention(Outcome.NOT_EVALUATED, N_("the gazette prints no recipients"))
        elif not document.recipient_items:
            yield self.finding(context, "recipients")
