"""STR119: a letter of introduction does not say until when it is good."""

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

__all__ = ["IntroductionWithoutTerm"]


def _page(words: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 12, 12))
    head = Header(number="8/GGT-SYT", kind=KindLine("giay-gioi-thieu", "GIẤY GIỚI THIỆU"), place_and_date=place)
    return Document(head, body=[Paragraph(words)])


class IntroductionWithoutTerm(NeededWordsRule):
    """A letter of introduction does not say until when it is good.

    *Why.*  Without a last day it could be used for ever.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.8 (from 05/03/2020).

    *Fix.*  None: what belongs there is not known.
    """

    id = "STR119"
    name = "introduction-without-term"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.8"),)
    message = N_("the letter of introduction has no last day (“{expected}”)")
    kind = "giay-gioi-thieu"
    words = re.compile(r"có giá trị|hiệu lực", re.IGNORECASE)
    expected = "Giấy này có giá trị đến hết ngày …"
    examples = (
        Example(
            document=_page("Đề nghị quý cơ quan tạo điều kiện để ông Nguyễn Văn An hoàn thành nhiệm vụ./."),
            expect=("body",),
            messages=(
                (
                    "the letter of introduction has no last day (“Giấy này có giá trị đến hết ngày …”)",
                    "giấy giới thiệu chưa ghi thời hạn sử dụng (“Giấy này có giá trị đến hết ngày …”)",
                ),
            ),
        ),
        Example(document=_page("Giấy này có giá trị đến hết ngày 30 tháng 12 năm 2023./.")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )
