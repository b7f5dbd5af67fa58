"""LAY136: the column of the national title is too narrow for it, so that it runs over two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.measuring import PageRule, visible
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd78
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen
from vngov.rules.titles import NATIONAL_TITLE
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["BrokenTitle"]


_WIDTH = 20.86  # of the size of the letters: the title in bold Times New Roman


class BrokenTitle(PageRule):
    """The column of the national title is too narrow for it, so that it runs over two lines.

    *Why.*  The title is printed on one line; the usual cause is a table with two equal columns.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 (from 05/03/2020).
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.

    *Fix.*  None: give the right column of the head more room, or the head the smaller letters.
    """

    id = "LAY136"
    name = "broken-title"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục II, khoản 1"), nd78("Phụ lục I"))
    message = N_("the national title takes {needed} mm on one line, its column has {room}")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("national-title", "room", 80)),
            expect=("header.national_title",),
            messages=(
                (
                    "the national title takes 96 mm on one line, its column has 80",
                    "Quốc hiệu cần 96 mm để nằm trên một dòng, cột chỉ rộng 80 mm",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Compare the room with what the words take."""
        titles = [(part, line) for part, _, lines in page.lines(("national-title",)) for line in lines]
        known = [
            (part, line) for part, line in titles if line.room is not None and line.setting.letters.size is not None
        ]
        if not known:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the width of the column is not known"))
        for part, line in known[:1]:
            room, size = line.room, line.setting.letters.size
            share = (line.end - line.start) / len(NATIONAL_TITLE)
            if room is None or size is None:
                continue
            needed = size.to_pt() * _WIDTH * min(share, 1.0)
            if needed > room.to_pt():
                path, spans = visible(part.path, line)
                yield self.finding(
                    page.context, path, spans, needed=round(Length.pt(needed).to_mm()), room=round(room.to_mm())
                )
