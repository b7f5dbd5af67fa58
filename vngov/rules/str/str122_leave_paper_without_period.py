"""STR122: a leave paper does not say from when to when."""

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

__all__ = ["LeavePaperWithoutPeriod"]


def _page(words: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 12, 12))
    head = Header(number="3/GNP-SYT", kind=KindLine("giay-nghi-phep", "GIẤY NGHỈ PHÉP"), place_and_date=place)
    return Document(head, body=[Paragraph(words)])


class LeavePaperWithoutPeriod(NeededWordsRule):
    """A leave paper does not say from when to when.

    *Why.*  Pay and replacement hang on the days of the leave.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.10 (from 05/03/2020).

    *Fix.*  None: what belongs there is not known.
    """

    id = "STR122"
    name = "leave-paper-without-period"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.10"),)
    message = N_("the leave paper does not say from when to when (“{expected}”)")
    kind = "giay-nghi-phep"
    words = re.compile(r"\btừ ngày\b|\bkể từ\b|\b[0-9]{1,2} ngày\b|\btrong thời gian\b", re.IGNORECASE)
    expected = "từ ngày … đến hết ngày …"
    examples = (
        Example(
            document=_page("Được nghỉ phép tại tỉnh Kiên Giang./."),
            expect=("body",),
            messages=(
                (
                    "the leave paper does not say from when to when (“từ ngày … đến hết ngày …”)",
                    "giấy nghỉ phép chưa ghi thời gian nghỉ (“từ ngày … đến hết ngày …”)",
                ),
            ),
        ),
        Example(
            document=_page("Được nghỉ phép trong thời gian từ ngày 02 tháng 01 đến hết ngày 05 tháng 01 năm 2024.")
        ),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )
