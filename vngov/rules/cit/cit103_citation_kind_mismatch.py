"""CIT103: a citation names one kind, and its symbol has the code of another."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.kinds import kinds
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.document_number import DocumentNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CitationKindMismatch"]


_NUMBER = re.compile(r" số ([0-9]{1,5}[/-][A-ZĐ0-9][A-Za-zĐđ0-9&/-]{1,40})")
_KIND = re.compile(
    r"\b(?:Nghị định|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Tờ trình|Báo cáo|Thông báo|Chương trình|Nghị quyết|Kết luận)"
    r"\Z"
)
_LONGEST = len("Chương trình")


class CitationKindMismatch(Rule):
    """A citation names one kind, and its symbol has the code of another.

    *Why.*  Either the kind or the number is wrong, and the reader finds another act or none.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, and Phụ lục III, Mục I
      (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 3 (from
      27/05/2026).

    *Fix.*  None: whether the kind or the number is wrong takes a person.
    """

    id = "CIT103"
    name = "citation-kind-mismatch"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 6"), hd36("Phụ lục 1, ô 3"), hd05("ô 3"))
    message = N_("“{kind}” is cited with the number “{number}”, whose code “{code}” is that of another kind")
    examples = (
        Example(
            specimen("letter", ("47/KH-UBND", "47/CTr-UBND")),
            expect=("body[0]",),
            messages=(
                (
                    ("“Kế hoạch” is cited with the number “47/CTr-UBND”, whose code “CTr” is that of another kind"),
                    "viện dẫn “Kế hoạch” nhưng số “47/CTr-UBND” có chữ viết tắt “CTr” của loại khác",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the kind and the code of each citation by number."""
        del document
        for text in context.survey.texts_with(" số "):
            for found in _NUMBER.finditer(text.text):
                kind = _KIND.search(text.text, max(0, found.start() - _LONGEST), found.start())
                number = DocumentNumber.try_parse(found[1]) if kind else None
                code = number.symbol.kind_code if number else None
                if kind is None or number is None or code is None or code in _codes(kind[0]):
                    continue
                yield self.finding(context, text.path, text.spans, kind=kind[0], number=str(number), code=code)


@cache
def _codes(kind: str) -> frozenset[str]:
    """Return every code that a kind of this name ever had in any family, its common misspellings too."""
    entries = kinds.by_name(kind)
    rows = [row for entry in entries for row in kinds.history(entry.id)]
    return frozenset(code for row in rows for code in (row.code, *row.code_variants) if code)
