"""DAT109: the place of issue is not that of the province whose body issues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.errors import DateBeforeFloorError
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.bodies import BodyLevel, LocalBody
from vngov.registries.places import PlaceLevel, places
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["PlaceOfOtherUnit"]


class PlaceOfOtherUnit(Rule):
    """The place of issue is not that of the province whose body issues.

    *Why.*  The place is the name of the unit whose body issues: a document of Lào Cai is not issued in Yên
    Bái.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (from 05/03/2020).

    *Fix.*  None: whether the place or the issuer is wrong takes a person.
    """

    id = "DAT109"
    name = "place-of-other-unit"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 4"),)
    message = N_("the document of {issuer} is issued in “{place}”")
    examples = (
        Example(
            specimen("decision", ("Lào Cai, ngày", "Yên Bái, ngày")),
            expect=("header.place_and_date",),
            messages=(
                (
                    "the document of Ủy ban nhân dân tỉnh Lào Cai is issued in “Yên Bái”",
                    "văn bản của Ủy ban nhân dân tỉnh Lào Cai lại ghi địa danh “Yên Bái”",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the place with that of the issuer."""
        line, issuer = document.header.place_and_date, context.survey.issuer
        body = issuer.body if issuer else None
        if line is None or not line.place or not isinstance(body, LocalBody) or context.as_of is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the place or the issuer is not known"))
            return
        if body.level is not BodyLevel.PROVINCE:
            return
        try:
            named = places.find(line.place, as_of=context.as_of)
        except DateBeforeFloorError:
            return  # a commune or district of a time that the registry does not know
        provinces = {unit.id for unit in named if unit.level is PlaceLevel.PROVINCE}
        if provinces and len(provinces) == len(named) and body.place_id not in provinces:
            yield self.finding(context, "header.place_and_date", line.spans, issuer=body.name_vi, place=line.place)
