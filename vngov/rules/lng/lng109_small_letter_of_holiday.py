"""LNG109: the name of a holiday or day of remembrance begins with a small letter."""

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


__all__ = ["SmallLetterOfHoliday"]

_WORDS = re.compile(
    r"(?<=[Nn]gày )(?:quốc khánh|quốc tế (?:[Ll]ao động|[Pp]hụ nữ|[Tt]hiếu nhi)|"
    r"thương binh[ -]+[Ll]iệt sĩ|[Nn]hà giáo Việt Nam(?<=nhà giáo Việt Nam)|thầy thuốc Việt Nam|"
    r"phụ nữ Việt Nam)\b",
)


class SmallLetterOfHoliday(Rule):
    """The name of a holiday or day of remembrance begins with a small letter.

    *Why.*  The first syllable of the name of a holiday has a capital: “ngày Quốc khánh”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 5 (from 05/03/2020).

    *Fix.*  The capital is put in.
    """

    id = "LNG109"
    name = "small-letter-of-holiday"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục V, khoản 5"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp ngày quốc khánh")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp ngày Quốc khánh")),
            expect=("body[1].children[1]",),
            messages=(("“quốc khánh” is written “Quốc khánh”", "“quốc khánh” viết đúng là “Quốc khánh”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp ngày Quốc khánh"))),
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
    return found[0][0].upper() + found[0][1:]
