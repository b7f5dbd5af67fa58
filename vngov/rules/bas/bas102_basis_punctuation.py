"""BAS102: a legal basis does not end with the mark of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd34, nd78, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BasisPunctuation"]

_MARKS = (".", ";", ",", ":")
_COMMA = frozenset({"ADM-2", "party-2018"})
_STOP = frozenset({"ADM-3", "party-2026"})


class BasisPunctuation(Rule):
    """A legal basis does not end with the mark of its place.

    *Why.*  A semicolon says that more follows, the last mark that the enacting line comes next.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      semicolons, a full stop at the end. TT 01/2011/TT-BNV, Điều 11 (2011 to 04/03/2020, at second hand): a
      comma at the end.
    - Normative documents: NĐ 78/2025/NĐ-CP, Phụ lục I (from 01/04/2025, at second hand), and NĐ 34/2016/NĐ-CP,
      Điều 61 (from memory): semicolons throughout, the sentence of enactment ends with a full stop.
    - Documents of the Party: 36-HD/VPTW, ô 6 (03/04/2018 to 26/05/2026): a comma at the end; 05-HD/VPTW, ô 6
      (from 27/05/2026): a full stop.

    *Fix.*  The mark is put right.
    """

    id = "BAS102"
    name = "basis-punctuation"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (
        tt01("Điều 11"),
        nd30("Mục II, khoản 6"),
        nd34("Điều 61"),
        nd78("Phụ lục I"),
        hd36("Phụ lục 1, ô 6"),
        hd05("ô 6"),
    )
    message = N_("the basis ends with “{found}”, in its place comes “{expected}”")
    examples = (
        Example(
            specimen("decision", ("ngày 19 tháng 6 năm 2015;", "ngày 19 tháng 6 năm 2015.")),
            fixed=specimen("decision"),
            expect=("preamble.bases[0]",),
            messages=(
                ("the basis ends with “.”, in its place comes “;”", "căn cứ kết thúc bằng “.”, đúng thể thức là “;”"),
            ),
        ),
        Example(
            specimen("decision", ("05 tháng 3 năm 2024.\n\nQUYẾT ĐỊNH:", "05 tháng 3 năm 2024,\n\nQUYẾT ĐỊNH:")),
            fixed=specimen("decision"),
            expect=("preamble.bases[2]",),
            messages=(
                ("the basis ends with “,”, in its place comes “.”", "căn cứ kết thúc bằng “,”, đúng thể thức là “.”"),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("circular-2026")),
        Example(specimen("party-resolution-2026")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the last sign of each basis."""
        preamble = document.preamble
        if preamble is None or not preamble.bases:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no legal basis is named"))
            return
        for index, basis in enumerate(preamble.bases):
            expected = _mark(document, index, context)
            if basis.text[-1:] != expected:
                found = basis.text[-1:] if basis.text[-1:] in _MARKS else "…"
                yield self.finding(context, f"preamble.bases[{index}]", basis.spans, found=found, expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the mark of its place at the end of each basis."""
        del finding
        preamble = document.preamble
        if preamble is None:
            return document
        bases = [
            evolve(basis, text=basis.text.rstrip("".join(_MARKS)) + _mark(document, index, context))
            for index, basis in enumerate(preamble.bases)
        ]
        return evolve(document, preamble=evolve(preamble, bases=bases))


def _mark(document: Document, index: int, context: Context) -> str:
    preamble = document.preamble
    if preamble is None or index < len(preamble.bases) - 1:
        return ";"
    if context.source.regime in _COMMA:
        return ","
    return "." if context.source.regime in _STOP else ";"
