"""LAY107: margins turn with the sheet where the law gives one set for every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.measuring import PageRule
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd78
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["MirroredMargins"]


class MirroredMargins(PageRule):
    """Margins turn with the sheet where the law gives one set for every page.

    *Why.*  With mirrored margins every other page has its narrow margin on the left.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, has no margins for the back of a
      sheet; those of 55/2005/TTLT-BNV-VPCP and of the Party had.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - A remark: sheets printed on both sides may be meant.

    *Fix.*  None: switch mirrored margins off in the page setup.
    """

    id = "LAY107"
    name = "mirrored-margins"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Mục I", Confidence.INFERRED), nd78("Phụ lục I", Confidence.INFERRED))
    message = N_("margins turn with the sheet; the law gives the same for every page")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("file", "is_mirrored", True)),
            expect=("page",),
            messages=(
                (
                    "margins turn with the sheet; the law gives the same for every page (the provision is inferred)",
                    "lề trang đặt đối xứng, trong khi quy định là một bộ lề cho mọi trang (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the setting of the file."""
        if page.page.origin != "docx":
            yield Abstention(Outcome.NOT_EVALUATED, N_("the format does not tell whether margins turn"))
        elif page.page.is_mirrored:
            yield self.finding(page.context, "page")
