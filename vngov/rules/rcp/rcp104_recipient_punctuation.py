"""RCP104: a recipient does not end with the mark of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, node_at, replace_at
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RecipientPunctuation"]


_COMMA = frozenset({"party-2018"})


class RecipientPunctuation(Rule):
    """A recipient does not end with the mark of its place.

    *Why.*  Each line ends with a semicolon (in the Party until 2026 with a comma), the last one with a full
    stop.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020); TT
      01/2011/TT-BNV, Điều 14, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026): commas; 05-HD/VPTW, ô 9
      (from 27/05/2026): semicolons.

    *Fix.*  The mark is put right.
    """

    id = "RCP104"
    name = "recipient-punctuation"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (tt01("Điều 14", Confidence.MEMORY), nd30("Mục II, khoản 9"), hd36("Phụ lục 1, ô 9"), hd05("ô 9"))
    message = N_("the line “{line}” ends with “{found}”, in its place comes “{expected}”")
    examples = (
        Example(
            specimen("letter", ("các Phó Chủ tịch;", "các Phó Chủ tịch."), ("VX (05).", "VX (05);")),
            fixed=specimen("letter"),
            expect=("recipients.items[1]", "recipients.items[2]"),
            messages=(
                (
                    "the line “Chủ tịch, các Phó Chủ tịch” ends with “.”, in its place comes “;”",
                    "dòng “Chủ tịch, các Phó Chủ tịch” kết thúc bằng “.”, đúng thể thức là “;”",
                ),
                (
                    "the line “Lưu: VT, VX (05)” ends with “;”, in its place comes “.”",
                    "dòng “Lưu: VT, VX (05)” kết thúc bằng “;”, đúng thể thức là “.”",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(
            specimen("party-programme", ("Trung ương Đảng,", "Trung ương Đảng;")),
            fixed=specimen("party-programme"),
            expect=("recipients.items[0]",),
            messages=(
                (
                    "the line “Ban Bí thư Trung ương Đảng” ends with “;”, in its place comes “,”",
                    "dòng “Ban Bí thư Trung ương Đảng” kết thúc bằng “;”, đúng thể thức là “,”",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("party-resolution-2026")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the last sign of each line as printed."""
        items = document.recipient_items
        if not items:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no list of recipients"))
        for index, item in enumerate(items):
            expected = _mark(index, len(items), context)
            raw = item.raw.rstrip()
            if raw and not raw.endswith(expected):
                found = raw[-1] if raw[-1] in ".;,:" else "…"
                path = f"recipients.items[{index}]"
                yield self.finding(context, path, item.spans, line=item.text, found=found, expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the mark of its place at the end of the line."""
        item = node_at(document, finding.path)
        index = int(finding.path.rpartition("[")[2].rstrip("]"))
        mark = _mark(index, len(document.recipient_items), context)
        return replace_at(document, finding.path, evolve(item, raw=item.raw.rstrip().rstrip(".;,:") + mark))


def _mark(index: int, count: int, context: Context) -> str:
    if index == count - 1:
        return "."
    return "," if context.source.regime in _COMMA else ";"
