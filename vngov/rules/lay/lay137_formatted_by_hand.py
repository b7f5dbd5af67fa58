"""LAY137: most components are formatted by hand and not by styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.measuring import PageRule
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["FormattedByHand"]


class FormattedByHand(PageRule):
    """Most components are formatted by hand and not by styles.

    *Why.*  Who formats by hand formats each document anew, and each a little differently.

    *What the law says.*

    - No act asks for styles; a page that is to be as NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V, says, on every day,
      takes them.
    - A remark, never an error.

    *Fix.*  None: put size, weight and alignment into styles; `vngov render` writes such a file.
    """

    id = "LAY137"
    name = "formatted-by-hand"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Mục V", Confidence.INFERRED),)
    message = N_("{count} of {total} lines of components are formatted by hand")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(
                *(
                    (name, "by_hand", True)
                    for name in ("body", "clause", "point", "article", "legal-basis", "recipients")
                )
            ),
            expect=("page",),
            messages=(
                (
                    "16 of 29 lines of components are formatted by hand (the provision is inferred)",
                    "16 trong 29 dòng được định dạng thủ công (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Count the lines."""
        lines = [line for _, _, lines in page.lines(page.layout.components) for line in lines]
        count = sum(line.setting.by_hand for line in lines)
        if page.page.origin != "docx" or not lines:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the format has no styles"))
        elif 2 * count > len(lines):
            yield self.finding(page.context, "page", count=count, total=len(lines))
