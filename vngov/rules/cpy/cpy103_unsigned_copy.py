"""CPY103: nobody answers for a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.copying import CopyRule
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document
    from vngov.model.copying import Copy
    from vngov.rules.finding import Finding
    from vngov.rules.rule import Context

__all__ = ["UnsignedCopy"]


class UnsignedCopy(CopyRule):
    """A copy has no signature block with a name.

    *Why.*  A copy has the force of the original because somebody answers for it.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, and Phụ lục III, Mẫu 3.1 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026); 05-HD/VPTW, bản sao
      (from 27/05/2026).

    *Fix.*  None: who answers for the copy is not known.
    """

    id = "CPY103"
    name = "unsigned-copy"
    since = "0.1"
    severity = Severity.ERROR
    sources = (*CopyRule.sources, hd05("bản sao"))
    message = N_("nobody signs the copy: it has no signature block with a name")
    examples = (
        Example(
            specimen("copy", ("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nNguyễn Thị Hoa\n", "")),
            expect=("copies[0].signatures",),
            messages=(
                (
                    "nobody signs the copy: it has no signature block with a name",
                    "bản sao không có người ký: thiếu phần ghi chức vụ, họ tên người ký bản sao",
                ),
            ),
        ),
        Example(specimen("copy")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def judge(self, copy: Copy, path: str, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a name below the copy."""
        del document
        if any(signature.name for signature in copy.signatures):
            return
        if context.survey.is_stamped:
            reason = N_("a seal or a signature covers the block: the name cannot be read")
            yield Abstention(Outcome.NEEDS_REVIEW, reason)
        else:
            yield self.finding(context, f"{path}.signatures")
