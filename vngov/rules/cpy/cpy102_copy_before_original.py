"""CPY102: a copy is dated before the document that it copies."""

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

__all__ = ["CopyBeforeOriginal"]


class CopyBeforeOriginal(CopyRule):
    """A copy is dated before the document that it copies.

    *Why.*  What is not yet issued cannot be copied: one of the two dates is wrong.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, and Phụ lục III, Mẫu 3.1 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026).

    *Fix.*  None: which date is wrong takes a person.
    """

    id = "CPY102"
    name = "copy-before-original"
    since = "0.1"
    severity = Severity.ERROR
    message = N_("the copy is dated {found}, before the document ({issued})")
    examples = (
        Example(
            specimen("copy", ("10 tháng 4 năm 2023", "05 tháng 4 năm 2023")),
            expect=("copies[0].header.place_and_date",),
            messages=(
                (
                    "the copy is dated 05/04/2023, before the document (07/04/2023)",
                    "bản sao ghi ngày 05/04/2023, trước ngày ban hành văn bản (07/04/2023)",
                ),
            ),
        ),
        Example(specimen("copy")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def judge(self, copy: Copy, path: str, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the two dates."""
        issued, line = document.issued_on, copy.header.place_and_date
        day = line.date if line else None
        if line is None or day is None or issued is None or not (day.is_complete and issued.is_complete):
            return
        if day.to_date() < issued.to_date():
            place = f"{path}.header.place_and_date"
            yield self.finding(context, place, line.spans, found=day.format("numeric"), issued=issued.format("numeric"))
