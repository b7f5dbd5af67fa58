"""RCP106: the archive line is not the last of the recipients."""

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

__all__ = ["ArchiveLineNotLast"]


class ArchiveLineNotLast(Rule):
    """The archive line is not the last of the recipients.

    *Why.*  What stays with the issuer closes the list.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 9 (from
      27/05/2026).

    *Fix.*  None: the marks at the ends of the lines change with it.
    """

    id = "RCP106"
    name = "archive-line-not-last"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 9"), hd36("Phụ lục 1, ô 9"), hd05("ô 9"))
    message = N_("“{found}” stands after the archive line")
    examples = (
        Example(
            specimen("plan", ("- Các đơn vị trực thuộc;\n- Lưu: VT, VP.", "- Lưu: VT, VP;\n- Các đơn vị trực thuộc.")),
            expect=("recipients.items[2]",),
            messages=(
                ("“Các đơn vị trực thuộc” stands after the archive line", "“Các đơn vị trực thuộc” đứng sau dòng lưu"),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at what follows the archive line."""
        items = document.recipient_items
        first = next((index for index, item in enumerate(items) if item.is_archive), None)
        if first is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no archive line"))
            return
        for index in range(first + 1, len(items)):
            if not items[index].is_archive:
                yield self.finding(context, f"recipients.items[{index}]", items[index].spans, found=items[index].text)
