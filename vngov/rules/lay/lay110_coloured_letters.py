"""LAY110: letters are of another colour than black."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.measuring import PageRule, visible
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, nd30
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["ColouredLetters"]


_DARKEST = 0x30  # up to which no eye sees a colour
_RED = frozenset({"secrecy", "urgency", "circulation", "copy-form"})  # stamped in red ink, or as a stamp


class ColouredLetters(PageRule):
    """Letters are of another colour than black.

    *Why.*  Copies are black; what was marked in red is not to be told on them.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020).
    - Documents of the Party: 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: set the colour of the letters to automatic.
    """

    id = "LAY110"
    name = "coloured-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục I"), hd05(""))
    message = N_("the letters have the colour #{found}; the law asks for black")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("body", "colour", "FF0000")),
            expect=("body[2].children[0]",),
            messages=(
                (
                    "the letters have the colour #FF0000; the law asks for black",
                    "chữ có màu #FF0000, theo quy định là màu đen",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the colours of all components; each is named once."""
        if page.page.origin != "docx":
            yield Abstention(Outcome.NOT_EVALUATED, N_("the colours of the page were not read"))
            return
        seen: set[str] = set()
        for part, _, lines in page.lines(page.layout.components.keys() - _RED):
            for line in lines:
                for letters in (line.setting.letters, *line.setting.others):
                    if letters.colour is not None and letters.colour not in seen and not _is_dark(letters.colour):
                        seen.add(letters.colour)
                        path, spans = visible(part.path, line)
                        yield self.finding(page.context, path, spans, found=letters.colour)


def _is_dark(colour: str) -> bool:
    return all(int(colour[index : index + 2], 16) <= _DARKEST for index in (0, 2, 4))
