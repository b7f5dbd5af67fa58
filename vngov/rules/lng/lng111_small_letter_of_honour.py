"""LNG111: the name of an order or title of honour is written in small letters."""

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


__all__ = ["SmallLetterOfHonour"]

_WORDS = re.compile(
    r"(?<![A-Za-zÀ-ỹ])(?:huân chương (?:[Ss]ao vàng|[Đđ]ộc lập|[Ll]ao động|[Qq]uân công|"
    r"[Cc]hiến công|Hồ Chí Minh)|(?:nhà giáo|nghệ sĩ|thầy thuốc) (?:[Ưư]u tú|[Nn]hân dân))\b",
)


class SmallLetterOfHonour(Rule):
    """The name of an order or title of honour is written in small letters.

    *Why.*  Each part of such a name has a capital: “Huân chương Lao động”, “Nhà giáo Ưu tú”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 2 (from 05/03/2020).

    *Fix.*  The capital is put in.
    """

    id = "LNG111"
    name = "small-letter-of-honour"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục V, khoản 2"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách được tặng huân chương lao động")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách được tặng Huân chương Lao động")),
            expect=("body[1].children[1]",),
            messages=(
                (
                    "“huân chương lao động” is written “Huân chương Lao động”",
                    "“huân chương lao động” viết đúng là “Huân chương Lao động”",
                ),
            ),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách được tặng Huân chương Lao động"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
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
    words = found[0].split()
    if words[0] == "huân":
        return " ".join(("Huân", words[1], words[2][0].upper() + words[2][1:], *words[3:]))
    title = words[2][0].upper() + words[2][1:]
    return " ".join((words[0][0].upper() + words[0][1:], words[1], title, *words[3:]))
