"""CIT101: a citation in a document of the Party has no comma before its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingCommaInPartyCitation"]

from vngov.model import node_at, replace_at

_WORDS = re.compile(r"(?<= số )[0-9]{1,5}(?:-[A-ZĐ][A-Za-zĐđi]{0,3}/[A-ZĐƯ]{2,14}|/[A-ZĐƯ0-9/&-]{2,30}) ngày(?= [0-9])")


class MissingCommaInPartyCitation(Rule):
    """A citation in a document of the Party has no comma before its date.

    *Why.*  The Party sets a comma before “ngày”, also for acts of the State: “Nghị quyết số 06-NQ/TW, ngày
    24/01/2022”.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  The words are written as they should be.
    """

    id = "CIT101"
    name = "missing-comma-in-party-citation"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("“{found}” in a document of the Party is written “{expected}”")
    examples = (
        Example(
            specimen("party-resolution-2026", ("399-QĐ/TW, ngày", "399-QĐ/TW ngày")),
            fixed=specimen("party-resolution-2026"),
            expect=("preamble.bases[0]",),
            messages=(
                (
                    "“399-QĐ/TW ngày” in a document of the Party is written “399-QĐ/TW, ngày”",
                    "văn bản của Đảng viết “399-QĐ/TW ngày” là “399-QĐ/TW, ngày”",
                ),
            ),
        ),
        Example(specimen("party-resolution-2026")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words in every text."""
        del document
        for text in context.survey.texts:
            for found in _WORDS.finditer(text.text):
                yield self.finding(context, text.path, text.spans, found=found[0], expected=_corrected(found))

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the words as they should be."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, text=_WORDS.sub(_corrected, node.text)))


def _corrected(found: re.Match[str]) -> str:
    return f"{found[0].removesuffix(' ngày')}, ngày"
