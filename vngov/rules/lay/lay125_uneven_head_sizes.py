"""LAY125: the sizes of the national title, the motto and the line of place and date do not go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.measuring import PageRule, points, size_tolerance, visible
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["UnevenHeadSizes"]


_ALLOWANCE = Length.pt(0.1)


class UnevenHeadSizes(PageRule):
    """The sizes of the national title, the motto and the line of place and date do not go together.

    *Why.*  The three lines are one block: with a title of 12 pt the others are 13 pt, with one of 13 pt they are 14 pt.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V, note to the sizes (from 05/03/2020).

    *Fix.*  None: give the three lines sizes that go together.
    """

    id = "LAY125"
    name = "uneven-head-sizes"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục V"),)
    message = N_("{component}: set in {found} pt; with a national title of {title} pt it is {allowed} pt")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("national-title", "size", 12)),
            expect=("header.motto", "header.place_and_date"),
            messages=(
                (
                    "Motto: set in 14 pt; with a national title of 12 pt it is 13 pt",
                    "Tiêu ngữ: cỡ chữ 14, đi với Quốc hiệu cỡ 12 phải là cỡ 13",
                ),
                (
                    "Place and date: set in 14 pt; with a national title of 12 pt it is 13 pt",
                    "Địa danh, thời gian ban hành: cỡ chữ 14, đi với Quốc hiệu cỡ 12 phải là cỡ 13",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Compare the three sizes."""
        sizes = {
            part.name: (part.path, lines[0])
            for part, _, lines in page.lines(("national-title", "motto", "place-and-date"))
            if lines and lines[0].setting.letters.size is not None
        }
        if "national-title" not in sizes or len(sizes) == 1:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the sizes of the head are not known"))
            return
        title = sizes.pop("national-title")[1].setting.letters.size
        if title is None or not any(abs(title.emu - Length.pt(size).emu) <= _ALLOWANCE.emu for size in (12, 13)):
            return  # a fault of LAY111
        expected = Length.pt(title.to_pt() + 1)
        tolerance = max(size_tolerance(page.page), _ALLOWANCE, key=lambda length: length.emu)
        for name, (path, line) in sizes.items():
            size = line.setting.letters.size
            allowed = page.layout.components[name].size.allows(size, tolerance=tolerance) if size else None
            if size is None or not allowed or abs(size.emu - expected.emu) <= tolerance.emu:
                continue  # a size that is never allowed is a fault of its own
            place, spans = visible(path, line)
            yield self.finding(
                page.context,
                place,
                spans,
                component=name,
                found=points(size),
                title=points(title),
                allowed=points(expected),
            )
