"""RCP105: the archive line does not have its form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.family import Family
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ArchiveLineForm"]

_STATE = re.compile(r"Lưu\s*:\s*VT\b")
_PARTY = re.compile(r"Lưu\s+(?!VT\b)[^:]+$")


class ArchiveLineForm(Rule):
    """The archive line does not have its form.

    *Why.*  The State writes “Lưu: VT, …” with the registry and the drafting unit; the Party “Lưu …” with its
    office and no colon.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 9 (from
      27/05/2026).

    *Fix.*  None: the drafting unit takes a person.
    """

    id = "RCP105"
    name = "archive-line-form"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 9"), hd36("Phụ lục 1, ô 9"), hd05("ô 9"))
    message = N_("the archive line is “{found}”, its form is “{expected}”")
    examples = (
        Example(
            specimen("letter", ("Lưu: VT, VX", "Lưu VP, VX")),
            expect=("recipients.items[2]",),
            messages=(
                (
                    "the archive line is “Lưu VP, VX (05)”, its form is “Lưu: VT, …”",
                    "dòng lưu ghi “Lưu VP, VX (05)”, đúng thể thức là “Lưu: VT, …”",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(
            specimen("party-programme", ("- Lưu Văn phòng Tỉnh ủy", "- Lưu: VT")),
            expect=("recipients.items[2]",),
            messages=(
                (
                    "the archive line is “Lưu: VT”, its form is “Lưu Văn phòng …”",
                    "dòng lưu ghi “Lưu: VT”, đúng thể thức là “Lưu Văn phòng …”",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the words of the archive line."""
        lines = [(index, item) for index, item in enumerate(document.recipient_items) if item.is_archive]
        if not lines:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no archive line"))
        is_party = context.family is Family.PARTY
        for index, item in lines:
            if not (_PARTY if is_party else _STATE).match(item.text):
                expected = "Lưu Văn phòng …" if is_party else "Lưu: VT, …"
                yield self.finding(
                    context, f"recipients.items[{index}]", item.spans, found=item.text, expected=expected
                )
