"""RCP110: the archive line does not name the drafting unit."""

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

__all__ = ["MissingDraftingUnit"]

_WITHOUT = frozenset({"giay-gioi-thieu", "bien-ban", "sao-y", "sao-luc", "trich-sao"})


class MissingDraftingUnit(Rule):
    """The archive line does not name the drafting unit.

    *Why.*  “VT” is the registry; the unit after it answers for the text.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020).

    *Fix.*  None: the unit is not known.
    """

    id = "RCP110"
    name = "missing-drafting-unit"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Mục II, khoản 9"),)
    message = N_("the archive line “{found}” does not name the drafting unit")
    examples = (
        Example(
            specimen("plan", ("Lưu: VT, VP.", "Lưu: VT.")),
            expect=("recipients.items[2]",),
            messages=(
                (
                    "the archive line “Lưu: VT” does not name the drafting unit",
                    "dòng lưu “Lưu: VT” không ghi đơn vị soạn thảo",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a unit after the registry."""
        lines = [(index, item) for index, item in enumerate(document.recipient_items) if item.is_archive]
        if not lines or document.kind in _WITHOUT:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no archive line that needs a unit"))
        elif not any("," in item.text for _, item in lines):
            index, item = lines[-1]
            yield self.finding(context, f"recipients.items[{index}]", item.spans, found=item.text)
