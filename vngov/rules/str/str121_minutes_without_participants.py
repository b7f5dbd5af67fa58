"""STR121: minutes do not say who took part."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, Paragraph, PlaceAndDate
from vngov.rules.needed import NeededWordsRule
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

__all__ = ["MinutesWithoutParticipants"]


def _page(words: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 12, 12))
    head = Header(number="15/BB-SYT", kind=KindLine("bien-ban", "BIÊN BẢN"), place_and_date=place)
    return Document(head, body=[Paragraph(words)])


class MinutesWithoutParticipants(NeededWordsRule):
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
    kind = "bien-ban"
    words = re.compile(
        r"\bthành phần\b|\btham (?:dự|gia)\b|\bcó mặt\b|\bgồm\b|\bđại diện\b|\bchúng tôi\b|\bông\b|\bbà\b",
        re.IGNORECASE,
    )
    expected = "Thành phần tham dự:"
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
