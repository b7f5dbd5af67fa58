"""AUT101: the kind of the document is not in the list of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.registries.kinds import kinds
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["KindNotInList"]


class KindNotInList(Rule):
    """The kind of the document is not in the list of its day.

    *Why.*  A kind that the law gave up, or does not know yet, has no form and no code.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 7 (from 05/03/2020): 29 kinds; TT 01/2011/TT-BNV, Phụ lục
      I, at second hand.
    - Documents of the Party: 66-QĐ/TW (06/02/2017 to 08/01/2026) and 399-QĐ/TW (from 09/01/2026).

    *Fix.*  None: the kind meant takes a person.
    """

    id = "AUT101"
    name = "kind-not-in-list"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        tt01("Phụ lục I"),
        nd30("Điều 7"),
        LegalSource("party-2018", "66-QĐ/TW", "", Confidence.VERIFIED),
        LegalSource("party-2026", "399-QĐ/TW", "", Confidence.VERIFIED),
    )
    message = N_("the kind “{found}” is not in the list of that day")
    examples = (
        Example(
            specimen("plan", ("KẾ HOẠCH\n", "GIẤY ĐI ĐƯỜNG\n"), ("31/KH-SYT", "31/GĐĐ-SYT")),
            expect=("header.kind",),
            messages=(
                (
                    "the kind “GIẤY ĐI ĐƯỜNG” is not in the list of that day",
                    "loại văn bản “GIẤY ĐI ĐƯỜNG” không có trong danh mục tại thời điểm ban hành",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("party-programme")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look the kind up on the day of the document."""
        kind = document.header.kind
        if kind is None or context.as_of is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no kind or no day to look up"))
        elif kinds.get(kind.id, as_of=context.as_of, family=context.family) is None:
            if kinds.history(kind.id, family=context.family):
                yield self.finding(context, "header.kind", kind.spans, found=kind.text or kind.id)
            else:
                yield Abstention(Outcome.NEEDS_REVIEW, N_("the kind belongs to another family of documents"))
