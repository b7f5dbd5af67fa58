"""STR109: a part or chapter is not numbered in Roman figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Chapter, Document, Part
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.text import to_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ArabicChapter"]


_ARABIC = re.compile(r"[0-9]+")


class ArabicChapter(Rule):
    """A part or chapter is not numbered in Roman figures.

    *Why.*  Parts and chapters have Roman figures, sections and articles Arabic ones; the figures alone tell the
    levels apart.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 64 (from 01/04/2025); NĐ 34/2016/NĐ-CP, Điều 62, khoản 5
      (01/07/2016 to 31/03/2025).

    *Fix.*  None: citations elsewhere may name the figure.
    """

    id = "STR109"
    name = "arabic-chapter"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        nd30("Mục II, khoản 6"),
        nd34("Điều 62, khoản 5", Confidence.VERIFIED),
        nd78("Điều 64", Confidence.VERIFIED),
    )
    message = N_("“{found}” is numbered in Arabic figures, its form is “{expected}”")
    examples = (
        Example(
            specimen("circular-2026", ("Chương II", "Chương 2"), ("Chương I\n", "Chương 1\n")),
            expect=("body[0]", "body[1]"),
            messages=(
                (
                    "“Chương 1” is numbered in Arabic figures, its form is “Chương I”",
                    "“Chương 1” đánh số Ả Rập, đúng thể thức là “Chương I”",
                ),
                (
                    "“Chương 2” is numbered in Arabic figures, its form is “Chương II”",
                    "“Chương 2” đánh số Ả Rập, đúng thể thức là “Chương II”",
                ),
            ),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the figures of each part and chapter."""
        del document
        for _, places in context.survey.parts:
            for place in places:
                block = place.block
                if isinstance(block, Part | Chapter) and (found := _ARABIC.search(str(block.marker))):
                    expected = str(block.marker).replace(found[0], to_roman(int(found[0])))
                    yield self.finding(context, place.path, block.spans[:1], found=str(block.marker), expected=expected)
