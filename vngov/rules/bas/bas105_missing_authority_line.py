"""BAS105: a decision or resolution does not name who decides above its bases."""

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

__all__ = ["MissingAuthorityLine"]

_KINDS = frozenset({"quyet-dinh", "nghi-quyet"})


class MissingAuthorityLine(Rule):
    """A decision or resolution does not name who decides above its bases.

    *Why.*  The line in capitals says in whose power the decision lies: the head's or the collective's.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.3 (from 05/03/2020).

    *Fix.*  None: whether the head or the collective decides takes a person.
    """

    id = "BAS105"
    name = "missing-authority-line"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Phụ lục III, Mẫu 1.1 đến 1.3"),)
    message = N_("above the bases the line that names who decides is missing")
    examples = (
        Example(
            specimen("decision", ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\n", "")),
            expect=("preamble.authority",),
            messages=(
                (
                    "above the bases the line that names who decides is missing",
                    "trên phần căn cứ thiếu dòng ghi thẩm quyền ban hành",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the line above the bases."""
        if document.kind not in _KINDS or document.preamble is None or not document.preamble.bases:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no line of authority is due"))
        elif document.preamble.authority is None:
            yield self.finding(context, "preamble.authority")
