"""TTL103: the abstract of an official letter does not begin with “V/v” and a small letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LetterAbstractForm"]

_LETTER = "cong-van"
_OPENING = re.compile(r"(?i:v\s*/\s*v|về việc)\s*[:.]?\s*")


class LetterAbstractForm(Rule):
    """The abstract of an official letter does not begin with “V/v” and a small letter.

    *Why.*  “V/v” marks the line under the number as the subject of the letter.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5, and Phụ lục III, Mẫu 1.5
      (from 05/03/2020); TT 01/2011/TT-BNV, Điều 10, at second hand.

    *Fix.*  The beginning is written as it should be.
    """

    id = "TTL103"
    name = "letter-abstract-form"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (tt01("Điều 10"), nd30("Mục II, khoản 5"))
    message = N_("the abstract of a letter is printed “{found}”, its form is “{expected}”")
    examples = (
        Example(
            specimen("letter", ("V/v chuẩn bị Lễ hội", "V/V: chuẩn bị Lễ hội")),
            fixed=specimen("letter"),
            expect=("header.abstract",),
            messages=(
                (
                    (
                        "the abstract of a letter is printed “V/V: chuẩn bị Lễ hội hoa đào năm 2021”, its form "
                        "is “V/v chuẩn bị Lễ hội hoa đào năm 2021”"
                    ),
                    (
                        "trích yếu công văn ghi là “V/V: chuẩn bị Lễ hội hoa đào năm 2021”, đúng thể thức là "
                        "“V/v chuẩn bị Lễ hội hoa đào năm 2021”"
                    ),
                ),
            ),
        ),
        Example(
            specimen("letter", ("V/v chuẩn bị Lễ hội", "Về việc chuẩn bị Lễ hội")),
            fixed=specimen("letter"),
            expect=("header.abstract",),
            messages=(
                (
                    (
                        "the abstract of a letter is printed “Về việc chuẩn bị Lễ hội hoa đào năm 2021”, its "
                        "form is “V/v chuẩn bị Lễ hội hoa đào năm 2021”"
                    ),
                    (
                        "trích yếu công văn ghi là “Về việc chuẩn bị Lễ hội hoa đào năm 2021”, đúng thể thức là"
                        " “V/v chuẩn bị Lễ hội hoa đào năm 2021”"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("party-letter"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the beginning of the abstract."""
        abstract = document.header.abstract
        if document.kind != _LETTER or abstract is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no abstract of an official letter"))
        elif (expected := _corrected(abstract.text)) != abstract.text:
            yield self.finding(context, "header.abstract", abstract.spans, found=abstract.text, expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write “V/v” before the subject."""
        del finding, context
        abstract = document.header.abstract
        if abstract is None:
            return document
        return evolve(
            document, header=evolve(document.header, abstract=evolve(abstract, text=_corrected(abstract.text)))
        )


def _corrected(text: str) -> str:
    found = _OPENING.match(text)
    return f"V/v {text[found.end() :] if found else text}"
