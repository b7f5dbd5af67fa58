"""DAT106: a place named after a person, a number or an event stands without the word for its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NamedPlaceWithoutKind"]

_PERSON = "Hồ Chí Minh"


class NamedPlaceWithoutKind(Rule):
    """A place named after a person, a number or an event stands without the word for its unit.

    *Why.*  The word belongs to such a name: “Thành phố Hồ Chí Minh”, “Quận 1”, “Phường Điện Biên Phủ”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (from 05/03/2020).

    *Fix.*  None: which unit bears the name takes a person.
    """

    id = "DAT106"
    name = "named-place-without-kind"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục II, khoản 4"),)
    message = N_("the place of issue “{found}” lacks the word for its unit, such as “{expected}”")
    examples = (
        Example(
            specimen("plan", ("Kiên Giang, ngày", "Hồ Chí Minh, ngày")),
            expect=("header.place_and_date",),
            messages=(
                (
                    ("the place of issue “Hồ Chí Minh” lacks the word for its unit, such as “Thành phố Hồ Chí Minh”"),
                    "địa danh “Hồ Chí Minh” phải ghi cả danh từ chung, ví dụ “Thành phố Hồ Chí Minh”",
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("plan", ("Kiên Giang, ngày", "Thành phố Hồ Chí Minh, ngày"))),
        Example(specimen("letter-2013"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a number, or the name of the one city of the central level that is named after a person."""
        line = document.header.place_and_date
        if line is None or not line.place:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no place of issue is printed"))
        elif line.place.isdecimal():
            yield self.finding(
                context, "header.place_and_date", line.spans, found=line.place, expected=f"Phường {line.place}"
            )
        elif line.place == _PERSON:
            yield self.finding(
                context, "header.place_and_date", line.spans, found=line.place, expected=f"Thành phố {_PERSON}"
            )
