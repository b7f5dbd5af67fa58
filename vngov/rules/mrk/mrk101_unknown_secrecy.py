"""MRK101: the mark of secrecy is none of the three that the law knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UnknownSecrecy"]


_LEVELS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")


def _marked(mark: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    return Document(
        Header(number="31/KH-SYT", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place, secrecy=mark)
    )


class UnknownSecrecy(Rule):
    """The mark of secrecy is none of the three that the law knows.

    *Why.*  A mark that is no level protects nothing.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2 (from 05/03/2020): TUYỆT
      MẬT, TỐI MẬT, MẬT.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 10 (03/04/2018 to 26/05/2026).

    *Fix.*  None: the level is decided by whoever has the power.
    """

    id = "MRK101"
    name = "unknown-secrecy"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục III, khoản 2"), hd36("Phụ lục 1, ô 10"))
    message = N_("“{found}” is no level of secrecy; the levels are {expected}")
    examples = (
        Example(
            document=_marked("BÍ MẬT"),
            expect=("header.secrecy",),
            messages=(
                (
                    "“BÍ MẬT” is no level of secrecy; the levels are TUYỆT MẬT, TỐI MẬT, MẬT",
                    "“BÍ MẬT” không phải là độ mật; các độ mật là TUYỆT MẬT, TỐI MẬT, MẬT",
                ),
            ),
        ),
        Example(document=_marked("TỐI MẬT")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the mark with the levels."""
        mark = document.header.secrecy
        if mark is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no mark of secrecy"))
        elif mark.text not in _LEVELS:
            yield self.finding(context, "header.secrecy", mark.spans, found=mark.text, expected=", ".join(_LEVELS))
