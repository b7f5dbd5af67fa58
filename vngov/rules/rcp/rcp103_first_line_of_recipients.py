"""RCP103: the recipients of a document with addressees do not begin with “Như trên”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Recipient
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FirstLineOfRecipients"]

_AS_ABOVE = re.compile(r"như (?:trên|điều|kính gửi)", re.IGNORECASE)


class FirstLineOfRecipients(Rule):
    """The recipients of a document with addressees do not begin with “Như trên”.

    *Why.*  The first line points to the addressees above, so that nobody is left out of the list.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020); TT
      01/2011/TT-BNV, Điều 14, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 9 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 9 (from
      27/05/2026).

    *Fix.*  The line is put first.
    """

    id = "RCP103"
    name = "first-line-of-recipients"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (tt01("Điều 14", Confidence.MEMORY), nd30("Mục II, khoản 9"), hd36("Phụ lục 1, ô 9"), hd05("ô 9"))
    message = N_("the recipients begin with “{found}”, not with “Như trên”")
    examples = (
        Example(
            specimen("letter", ("- Như trên;\n", "")),
            fixed=specimen("letter"),
            expect=("recipients.items[0]",),
            messages=(
                (
                    "the recipients begin with “Chủ tịch, các Phó Chủ tịch”, not with “Như trên”",
                    "nơi nhận bắt đầu bằng “Chủ tịch, các Phó Chủ tịch”, không phải “Như trên”",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the first line."""
        if document.addressees is None or not document.recipient_items:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there are no addressees or no recipients"))
        elif not _AS_ABOVE.match(first := document.recipient_items[0].text):
            yield self.finding(context, "recipients.items[0]", document.recipient_items[0].spans, found=first)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the line first."""
        del finding, context
        recipients = document.recipients
        if recipients is None:
            return document
        return evolve(document, recipients=evolve(recipients, items=(Recipient("Như trên"), *recipients.items)))
