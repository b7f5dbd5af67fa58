"""STR121: minutes do not say who took part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, Paragraph, PlaceAndDate
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["MinutesWithoutParticipants"]

_WORDS = re.compile(
    r"\bthành phần\b|\btham (?:dự|gia)\b|\bcó mặt\b|\bgồm\b|\bđại diện\b|\bchúng tôi\b|\bông\b|\bbà\b", re.IGNORECASE
)


def _page(words: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 12, 12))
    head = Header(number="15/BB-SYT", kind=KindLine("bien-ban", "BIÊN BẢN"), place_and_date=place)
    return Document(head, body=[Paragraph(words)])


class MinutesWithoutParticipants(Rule):
    """Minutes do not say who took part.

    *Why.*  What was agreed binds those who were there.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.9 (from 05/03/2020).

    *Fix.*  None: what belongs there is not known.
    """

    id = "STR121"
    name = "minutes-without-participants"
    since = "0.1"
    severity = Severity.WARNING

    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.9"),)
    message = N_("the minutes do not say who took part (“{expected}”)")
    examples = (
        Example(
            document=_page("Nội dung: xét thi đua năm 2023./."),
            expect=("body",),
            messages=(
                (
                    "the minutes do not say who took part (“Thành phần tham dự:”)",
                    "biên bản chưa ghi thành phần tham dự (“Thành phần tham dự:”)",
                ),
            ),
        ),
        Example(document=_page("Thành phần tham dự: lãnh đạo Sở và các phòng.")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words in the body."""
        if document.kind != "bien-ban" or not document.body:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the document is of another kind"))
        elif not any(_WORDS.search(text.text) for text in context.survey.texts):
            yield self.finding(context, "body", expected="Thành phần tham dự:")
