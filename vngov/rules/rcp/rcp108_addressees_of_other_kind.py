"""RCP108: a kind that goes to nobody in particular has addressees."""

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

__all__ = ["AddresseesOfOtherKind"]

_ADDRESSED = frozenset(
    {"cong-van", "to-trinh", "bao-cao", "cong-dien", "giay-moi", "phieu-gui", "phieu-chuyen", "phieu-bao", "thu-cong"}
)


class AddresseesOfOtherKind(Rule):
    """A kind that goes to nobody in particular has addressees.

    *Why.*  “Kính gửi” stands in letters, submissions and reports to a higher body only.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020).

    *Fix.*  None: the recipients may belong at the foot.
    """

    id = "RCP108"
    name = "addressees-of-other-kind"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 9"),)
    message = N_("a document of the kind “{kind}” has addressees")
    examples = (
        Example(
            specimen("plan", ("\n\nThực hiện Nghị định", "\n\nKính gửi: Các đơn vị trực thuộc\n\nThực hiện Nghị định")),
            expect=("addressees",),
            messages=(
                ("a document of the kind “KẾ HOẠCH” has addressees", "loại văn bản “KẾ HOẠCH” không có phần kính gửi"),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for addressees where none are due."""
        kind = document.header.kind
        if kind is None or kind.id in _ADDRESSED:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the kind may have addressees"))
        elif document.addressees is not None:
            yield self.finding(context, "addressees", document.addressees.label.spans, kind=kind.text)
