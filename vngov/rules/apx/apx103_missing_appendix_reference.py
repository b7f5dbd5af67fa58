"""APX103: an appendix does not say to what document it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Issuer, Phrase, replace_at
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingAppendixReference"]


class MissingAppendixReference(Rule):
    """An appendix does not say to what document it belongs.

    *Why.*  The line “(Kèm theo …)” ties a page that may travel alone to its document.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, and Phụ lục III, Mẫu 2.1
      (from 05/03/2020).
    - Documents of the Party: 05-HD/VPTW (from 27/05/2026): a line names the parent document.

    *Fix.*  Unsafe: the line is written from kind, number, date and issuer of the document.
    """

    id = "APX103"
    name = "missing-appendix-reference"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.UNSAFE
    sources = (nd30("Mục III, khoản 1"), hd05(""))
    message = N_("the line “(Kèm theo …)” of the appendix is missing")
    examples = (
        Example(
            specimen("submission", ("(Kèm theo Tờ trình số 05/TTr-SNV ngày 12 tháng 5 năm 2022 của Sở Nội vụ)\n", "")),
            fixed=specimen("submission"),
            expect=("appendices[0].reference",),
            messages=(("the line “(Kèm theo …)” of the appendix is missing", "phụ lục thiếu dòng “(Kèm theo …)”"),),
        ),
        Example(specimen("submission")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the line in each appendix."""
        if not document.appendices:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no appendix"))
        for index, appendix in enumerate(document.appendices):
            is_document = appendix.header is not None and appendix.header.number is not None  # bound behind, no part
            if appendix.reference is None and not is_document:
                label = appendix.label or appendix.title
                yield self.finding(context, f"appendices[{index}].reference", label.spans if label else ())

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the line from number, date and issuer of the document."""
        del context
        reference = _reference(document)
        return document if reference is None else replace_at(document, finding.path, reference)


def _reference(document: Document) -> Phrase | None:
    kind, number, day, issuer = document.header.kind, document.number, document.issued_on, document.issuer
    if kind is None or number is None or day is None or issuer is None:
        return None
    name = kind.text.capitalize() if kind.text else "Công văn"
    return Phrase(f"(Kèm theo {name} số {number} {day} của {_name(issuer)})")


def _name(issuer: Issuer) -> str:
    """Return the name of the issuer in sentence case: the kind of body and its field have a capital each."""
    words = issuer.name.text.lower().split()
    return " ".join(
        [words[0].capitalize(), *(word.capitalize() if place == 0 else word for place, word in enumerate(words[1:]))]
    )
