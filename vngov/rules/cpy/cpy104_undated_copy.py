"""CPY104: a copy does not say where and when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.copying import CopyRule
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document
    from vngov.model.copying import Copy
    from vngov.rules.finding import Finding
    from vngov.rules.outcome import Abstention
    from vngov.rules.rule import Context

__all__ = ["UndatedCopy"]


class UndatedCopy(CopyRule):
    """A copy does not say where and when it was made.

    *Why.*  A copy may be older than a correction of its original: the day tells.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, and Phụ lục III, Mẫu 3.1 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026). The stamp that 05-HD/VPTW put in its
      place has neither number nor date, whenever the copied document was issued.

    *Fix.*  None: the day is not known.
    """

    id = "CPY104"
    name = "undated-copy"
    since = "0.1"
    severity = Severity.ERROR
    message = N_("the copy has no place and date")
    examples = (
        Example(
            specimen("copy", ("Kiên Giang, ngày 10 tháng 4 năm 2023\n", "")),
            expect=("copies[0].header.place_and_date",),
            messages=(("the copy has no place and date", "bản sao thiếu địa danh và thời gian sao văn bản"),),
        ),
        Example(specimen("copy")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def judge(self, copy: Copy, path: str, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for its line."""
        del document
        is_stamp = copy.header.number is None and not copy.header.issuers
        if copy.header.place_and_date is None and not is_stamp:
            yield self.finding(context, f"{path}.header.place_and_date")
