"""LNG112: a transcribed foreign name has a capital inside."""

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
from vngov.text._syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CapitalInsideForeignName"]

_NAME = re.compile(r"(?<![\w-])[A-ZĐ][a-zà-ỹ]{0,6}(?:-[A-ZĐÀ-Ỹa-zà-ỹ][a-zà-ỹ]{0,6}){1,5}(?![\w-])")
_FOREIGN_LETTERS = re.compile("[fjwz]", re.IGNORECASE)


class CapitalInsideForeignName(Rule):
    """A transcribed foreign name has a capital inside.

    *Why.*  Syllables that are joined by hyphens are one name: “Mát-xcơ-va”, “Vla-đi-mia”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục II, khoản 2, and Mục III, khoản 2 (from
      05/03/2020).
    - A name is told from two Vietnamese names with a dash between them by a syllable that Vietnamese has not.

    *Fix.*  The letters inside the name are made small.
    """

    id = "LNG112"
    name = "capital-inside-foreign-name"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục II, khoản 2"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách từ Mát-Xcơ-Va")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách từ Mát-xcơ-va")),
            expect=("body[1].children[1]",),
            messages=(("“Mát-Xcơ-Va” is written “Mát-xcơ-va”", "“Mát-Xcơ-Va” viết đúng là “Mát-xcơ-va”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách từ Mát-xcơ-va"))),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách tuyến Lào Cai-Sơn La, Wi-Fi, 53/QĐ-Tg"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at names joined by hyphens in every text."""
        del document
        for text in context.survey.texts:
            for found in _NAME.finditer(text.text) if "-" in text.text else ():
                if (expected := _corrected(found)) != found[0]:
                    yield self.finding(context, text.path, text.spans, found=found[0], expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Make the letters inside the names small."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, text=_NAME.sub(_corrected, node.text)))


def _corrected(found: re.Match[str]) -> str:
    """Return a transcribed name with one capital; what is none as it is."""
    name = found[0]
    parts = name.split("-")
    is_code = any(part[1:] != part[1:].lower() for part in parts)
    if is_code or name.isascii() or _FOREIGN_LETTERS.search(name) or all(map(is_syllable, parts)):
        return name
    return name[0] + name[1:].lower()
