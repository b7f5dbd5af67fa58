"""STR103: a point has a letter that is not of the Vietnamese alphabet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Division, Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.marker import MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ForeignLetter"]

_FOREIGN = frozenset("fjwz")


class ForeignLetter(Rule):
    """A point has a letter that is not of the Vietnamese alphabet.

    *Why.*  Points are counted a, b, c, d, đ, e, g, h, i, k …: there is no f, j, w or z.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020): the
      letters of the Vietnamese alphabet.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025, inferred); NĐ 34/2016/NĐ-CP, Điều 62,
      khoản 5 (at second hand).

    *Fix.*  None: the letters after it change, too.
    """

    id = "STR103"
    name = "foreign-letter"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        nd30("Mục II, khoản 6"),
        nd34("Điều 62, khoản 5", Confidence.SECOND_HAND),
        nd78("Điều 63", Confidence.INFERRED),
    )
    message = N_("the letter of “{found}” is not of the Vietnamese alphabet")
    examples = (
        Example(
            specimen("decision", ("b) Lộ trình", "f) Lộ trình")),
            expect=("body[1].children[0].children[1]",),
            messages=(
                (
                    "the letter of “f)” is not of the Vietnamese alphabet",
                    "chữ cái của “f)” không có trong bảng chữ cái tiếng Việt",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the letter of each point."""
        del document
        for _, places in context.survey.parts:
            for place in places:
                block = place.block
                if (
                    isinstance(block, Division)
                    and block.marker.kind is MarkerKind.LETTER
                    and set(str(block.marker)) & _FOREIGN
                ):
                    yield self.finding(context, place.path, block.spans[:1], found=str(block.marker))
