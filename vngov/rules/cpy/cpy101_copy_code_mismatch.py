"""CPY101: the number of a copy has the code of another kind of copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
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

__all__ = ["CopyCodeMismatch"]


class CopyCodeMismatch(CopyRule):
    """The number of a copy has the code of another kind of copy.

    *Why.*  The code tells a true copy from a copy of a copy: one has more weight than the other.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, and Phụ lục III, Mục I: SY, SL, TrS (from
      05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 2 (03/04/2018 to 26/05/2026): BS for all three.

    *Fix.*  None: whether the words or the code are right takes a person.
    """

    id = "CPY101"
    name = "copy-code-mismatch"
    since = "0.1"
    severity = Severity.ERROR
    message = N_("the copy is “{kind}”, its number has the code “{found}”; the code is {expected}")
    examples = (
        Example(
            specimen("copy", ("05/SY-SYT", "05/SL-SYT")),
            expect=("copies[0].header.number",),
            messages=(
                (
                    "the copy is “SAO Y”, its number has the code “SL”; the code is SY",
                    "bản sao ghi “SAO Y” nhưng số, ký hiệu có chữ viết tắt “SL”; chữ viết tắt đúng là SY",
                ),
            ),
        ),
        Example(specimen("copy")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def judge(self, copy: Copy, path: str, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the words and the code with the registry of kinds."""
        del document
        kind, number = copy.header.kind, copy.header.number
        if kind is None or number is None or number.number is None:
            return
        found = number.number.symbol.kind_code or ""
        is_party = context.family is Family.PARTY
        rows = kinds.history(kind.id) if context.as_of is None else kinds.at(context.as_of)
        codes = {row.code for row in rows if row.id == kind.id and (row.family is Family.PARTY) is is_party}
        if codes and found not in codes:
            expected = " / ".join(sorted(codes))
            place = f"{path}.header.number"
            yield self.finding(context, place, number.spans, kind=kind.text, found=found, expected=expected)
