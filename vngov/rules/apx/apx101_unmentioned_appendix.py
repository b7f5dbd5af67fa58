"""APX101: the text does not point to its appendix."""

from __future__ import annotations

import re
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

__all__ = ["UnmentionedAppendix"]

_MENTION = re.compile(r"phụ lục|kèm theo|đính kèm|danh sách|biểu", re.IGNORECASE)


class UnmentionedAppendix(Rule):
    """The text does not point to its appendix.

    *Why.*  What is attached counts only where the text says so.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 (from 05/03/2020).

    *Fix.*  None: where it belongs takes a person.
    """

    id = "APX101"
    name = "unmentioned-appendix"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục III, khoản 1"),)
    message = N_("the text does not mention the appendix “{found}”")
    examples = (
        Example(
            specimen("submission", ("Danh sách tại Phụ lục kèm theo Tờ trình này./.", "Sở kính trình./.")),
            expect=("appendices[0]",),
            messages=(
                ("the text does not mention the appendix “Phụ lục”", "trong văn bản không có chỉ dẫn về “Phụ lục”"),
            ),
        ),
        Example(specimen("submission")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the word in the body."""
        labelled = [(index, appendix) for index, appendix in enumerate(document.appendices) if appendix.label]
        if not labelled:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no appendix"))
        elif not any(_MENTION.search(text.text) for text in context.survey.texts if text.path.startswith("body")):
            index, appendix = labelled[0]
            if appendix.label is not None:
                yield self.finding(context, f"appendices[{index}]", appendix.label.spans, found=appendix.label.text)
