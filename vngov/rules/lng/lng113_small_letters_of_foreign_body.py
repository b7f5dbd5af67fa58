"""LNG113: the abbreviation of an international body is not in capitals."""

from __future__ import annotations

import re
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

__all__ = ["SmallLettersOfForeignBody"]

_BODIES = (
    "ASEAN",
    "UNESCO",
    "UNICEF",
    "UNDP",
    "UNFPA",
    "UNHCR",
    "WTO",
    "APEC",
    "OECD",
    "INTERPOL",
    "SARBICA",
    "ASOSAI",
)
_WORDS = re.compile(rf"(?<![\w./@-])(?:{'|'.join(_BODIES)})(?![\w@-]|\.[a-z])", re.IGNORECASE)


class SmallLettersOfForeignBody(Rule):
    """The abbreviation of an international body is not in capitals.

    *Why.*  An abbreviated foreign name is written as it is in its own language: UNESCO, ASEAN.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV, khoản 2 (from 05/03/2020): abbreviations keep
      the capitals of the original; which names are abbreviations is told from a short list.

    *Fix.*  The abbreviation is put in capitals.
    """

    id = "LNG113"
    name = "small-letters-of-foreign-body"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục IV, khoản 2"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách theo khuyến nghị của Unesco")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách theo khuyến nghị của UNESCO")),
            expect=("body[1].children[1]",),
            messages=(("“Unesco” is written “UNESCO”", "“Unesco” viết đúng là “UNESCO”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách UNESCO, xem www.unesco.org"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the abbreviations in every text."""
        del document
        for text in context.survey.texts:
            for found in _WORDS.finditer(text.text):
                if not found[0].isupper():
                    yield self.finding(context, text.path, text.spans, found=found[0], expected=found[0].upper())

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the abbreviations in capitals."""
        del context
        node = node_at(document, finding.path)
        text = _WORDS.sub(lambda found: found[0].upper(), node.text)
        return replace_at(document, finding.path, evolve(node, text=text))
