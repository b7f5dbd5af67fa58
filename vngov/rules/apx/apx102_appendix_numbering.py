"""APX102: the appendices are not numbered as their count asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, node_at, replace_at
from vngov.registries.family import Family
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.text import to_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AppendixNumbering"]


class AppendixNumbering(Rule):
    """The appendices are not numbered as their count asks.

    *Why.*  Two or more have Roman numbers (in the Party Arabic ones), a single one has none.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  The label of its place is written.
    """

    id = "APX102"
    name = "appendix-numbering"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Mục III, khoản 1"), hd36("Phụ lục 1"), hd05(""))
    message = N_("the appendix is labelled “{found}”, its form is “{expected}”")
    examples = (
        Example(
            specimen("submission", ("\nPhụ lục\n", "\nPhụ lục I\n")),
            fixed=specimen("submission"),
            expect=("appendices[0].label",),
            messages=(
                (
                    "the appendix is labelled “Phụ lục I”, its form is “Phụ lục”",
                    "phụ lục ghi “Phụ lục I”, đúng thể thức là “Phụ lục”",
                ),
            ),
        ),
        Example(specimen("submission")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each label with that of its place."""
        labelled = [(index, appendix.label) for index, appendix in enumerate(document.appendices) if appendix.label]
        if not labelled:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no appendix"))
        for place, (index, label) in enumerate(labelled, start=1):
            expected = _label(place, len(labelled), context)
            if label.text.rstrip(".:").casefold() != expected.casefold():
                yield self.finding(
                    context, f"appendices[{index}].label", label.spans, found=label.text, expected=expected
                )

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the label of the place."""
        del context
        label = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(label, text=str(dict(finding.params)["expected"])))


def _label(place: int, count: int, context: Context) -> str:
    if count == 1:
        return "Phụ lục"
    return f"Phụ lục {place if context.family is Family.PARTY else to_roman(place)}"
