"""LNG110: a post or degree directly before the name of a person begins with a small letter."""

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


__all__ = ["SmallLetterOfPost"]

_WORDS = re.compile(
    r"(?<![A-Za-zÀ-ỹ])(?:phó giáo sư|giáo sư|tiến sĩ|chủ tịch nước|thủ tướng|bộ trưởng|thứ trưởng|"
    r"đại tướng)(?= (?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Vũ|Võ|Phan|Trương|Bùi|Đặng|Đỗ|Ngô|Hồ|Dương|"
    r"Đinh|Tôn)(?: [A-ZĐÀ-Ỹ][a-zà-ỹ]+){1,3}\b)",
)


class SmallLetterOfPost(Rule):
    """A post or degree directly before the name of a person begins with a small letter.

    *Why.*  A post or degree beside a name has a capital: “Giáo sư Tôn Thất Tùng”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 3 (from 05/03/2020).

    *Fix.*  The capital is put in.
    """

    id = "LNG110"
    name = "small-letter-of-post"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục II, Mục V, khoản 3"),)
    message = N_("“{found}” is written “{expected}”")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách do giáo sư Trần Văn An biên soạn")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách do Giáo sư Trần Văn An biên soạn")),
            expect=("body[1].children[1]",),
            messages=(("“giáo sư” is written “Giáo sư”", "“giáo sư” viết đúng là “Giáo sư”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách do Giáo sư Trần Văn An biên soạn"))),
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
