"""APX104: the line “(Kèm theo …)” names another number than that of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.document_number import DocumentNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AppendixOfOtherDocument"]


_NUMBER = re.compile(r"số:? ([0-9]{1,5}) ?([/-][^ )]{2,40})")


class AppendixOfOtherDocument(Rule):
    """The line “(Kèm theo …)” names another number than that of the document.

    *Why.*  An appendix copied from an older document keeps its old line.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1 (from 05/03/2020).
    - Documents of the Party: 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: which of the two is meant takes a person.
    """

    id = "APX104"
    name = "appendix-of-other-document"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục III, khoản 1"), hd05(""))
    message = N_("the appendix belongs to “{found}”, the document is “{expected}”")
    examples = (
        Example(
            specimen("decision-with-regulation", ("Quyết định số 42/QĐ", "Quyết định số 24/QĐ")),
            expect=("appendices[0].reference",),
            messages=(
                (
                    "the appendix belongs to “24/QĐ-VTLTNN”, the document is “42/QĐ-VTLTNN”",
                    "phụ lục kèm theo “24/QĐ-VTLTNN”, trong khi số của văn bản là “42/QĐ-VTLTNN”",
                ),
            ),
        ),
        Example(specimen("decision-with-regulation")),
        Example(specimen("decision-with-regulation", ("Quyết định số 42/QĐ", "Quyết định số 42 /QĐ"))),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the number in the line with that of the document."""
        number = document.number
        if number is None or number.ordinal is None or not document.appendices:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no appendix, or no number to compare"))
            return
        for index, appendix in enumerate(document.appendices):
            reference = appendix.reference
            found = _NUMBER.search(reference.text) if reference else None
            named = DocumentNumber.try_parse(found[1] + found[2]) if found else None
            if reference is not None and named is not None and named.ordinal is not None and named != number:
                path = f"appendices[{index}].reference"
                yield self.finding(context, path, reference.spans, found=str(named), expected=str(number))
