"""DAT107: the place of issue was no administrative unit on that day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.places import places
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PlaceNotInForce"]


class PlaceNotInForce(Rule):
    """The place of issue was no administrative unit on that day.

    *Why.*  A unit that was merged or renamed before the document was signed is a slip of a template.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (from 05/03/2020): the
      official name of the unit.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 4 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 4 (from
      27/05/2026).

    *Fix.*  None: the place meant takes a person.
    """

    id = "DAT107"
    name = "place-not-in-force"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 4"), hd36("Phụ lục 1, ô 4"), hd05("ô 4"))
    message = N_("no administrative unit was called “{found}” on that day")
    examples = (
        Example(
            specimen("letter", ("Lào Cai, ngày", "Hà Tây, ngày")),
            expect=("header.place_and_date",),
            messages=(
                (
                    "no administrative unit was called “Hà Tây” on that day",
                    "tại thời điểm ban hành không có đơn vị hành chính tên “Hà Tây”",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look the place up on the day of the document."""
        line = document.header.place_and_date
        if line is None or not line.place or context.as_of is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no place or no day to look up"))
        elif not places.provinces.find(line.place):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no province was ever called so"))
        elif not _was_there(line.place, context.as_of):
            yield self.finding(context, "header.place_and_date", line.spans, found=line.place)


def _was_there(name: str, as_of: date) -> bool:
    """Tell whether a province of that name was in force, or a unit below it where those are known."""
    if places.provinces.find(name, as_of=as_of):
        return True
    return as_of >= places.communes.floor and bool(places.find(name, as_of=as_of))
