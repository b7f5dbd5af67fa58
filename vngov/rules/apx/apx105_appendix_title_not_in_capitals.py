"""APX105: the title of an appendix is not in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, node_at, replace_at
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AppendixTitleNotInCapitals"]


class AppendixTitleNotInCapitals(Rule):
    """The title of an appendix is not in capitals.

    *Why.*  Label in small letters, title in capitals: so the two lines are told apart.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, and Mục V (from
      05/03/2020).

    *Fix.*  The title is written in capitals.
    """

    id = "APX105"
    name = "appendix-title-not-in-capitals"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Mục III, khoản 1"),)
    message = N_("the title of the appendix is printed “{found}”, in capitals it is “{expected}”")
    examples = (
        Example(
            specimen("submission", ("DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG THƯỞNG", "Danh sách tập thể đề nghị tặng thưởng")),
            fixed=specimen("submission"),
            expect=("appendices[0].title",),
            messages=(
                (
                    (
                        "the title of the appendix is printed “Danh sách tập thể đề nghị tặng thưởng”, in "
                        "capitals it is “DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG THƯỞNG”"
                    ),
                    (
                        "tên phụ lục ghi “Danh sách tập thể đề nghị tặng thưởng”, viết in hoa là “DANH SÁCH TẬP"
                        " THỂ ĐỀ NGHỊ TẶNG THƯỞNG”"
                    ),
                ),
            ),
        ),
        Example(specimen("submission")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the case of each title."""
        if not any(appendix.label for appendix in document.appendices):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no appendix"))
        for index, appendix in enumerate(document.appendices):
            title = appendix.title
            if appendix.label is not None and title is not None and title.text != title.text.upper():
                path = f"appendices[{index}].title"
                yield self.finding(context, path, title.spans, found=title.text, expected=title.text.upper())

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the title in capitals."""
        del context
        title = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(title, text=title.text.upper()))
