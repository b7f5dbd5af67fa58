"""STR120: minutes do not say when the meeting was."""

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

__all__ = ["MinutesWithoutTime"]


def _page(words: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 12, 12))
    head = Header(number="15/BB-SYT", kind=KindLine("bien-ban", "BIÊN BẢN"), place_and_date=place)
    return Document(head, body=[Paragraph(words)])


class MinutesWithoutTime(NeededWordsRule):
    """Minutes do not say when the meeting was.

    *Why.*  Minutes have no date in the head: the time of the meeting is the date.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.9 (from 05/03/2020).

    *Fix.*  None: what belongs there is not known.
    """

    id = "STR120"
    name = "minutes-without-time"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.9"),)
    message = N_("the minutes do not say when the meeting began (“{expected}”)")
    kind = "bien-ban"
    words = re.compile(r"\bThời gian\b|\b[0-9]{1,2} ?(?:giờ|h)\b|\b(?:hôm nay|lúc|hồi|vào)\b", re.IGNORECASE)
    expected = "Thời gian bắt đầu:"
    examples = (
        Example(
            document=_page("Nội dung: xét thi đua năm 2023./."),
            expect=("body",),
            messages=(
                (
                    "the minutes do not say when the meeting began (“Thời gian bắt đầu:”)",
                    "biên bản chưa ghi thời gian họp (“Thời gian bắt đầu:”)",
                ),
            ),
        ),
        Example(document=_page("Thời gian bắt đầu: 08 giờ 00 phút.")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )
