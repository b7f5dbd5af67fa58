"""MRK103: the mark of circulation is none that the guide knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.text import new_tones
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["UnknownCirculation"]

_STATE = ("XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ")
_PARTY = ("TÀI LIỆU THU HỒI", *_STATE, "XONG HỘI NGHỊ TRẢ LẠI", "TÀI LIỆU HỘI NGHỊ")
_DRAFT = "DỰ THẢO"


def _marked(mark: str) -> Document:
    place = PlaceAndDate("Lào Cai", PartialDate(2022, 9, 9))
    head = Header(number="27-CTr/TU", kind=KindLine("chuong-trinh", "CHƯƠNG TRÌNH"), place_and_date=place)
    return Document(
        Header(
            party_title="ĐẢNG CỘNG SẢN VIỆT NAM",
            number=head.number,
            kind=head.kind,
            place_and_date=place,
            circulation=[mark],
        )
    )


class UnknownCirculation(Rule):
    """The mark of circulation is none that the guide knows.

    *Why.*  Only the words of the guide tell the reader what to do with the document.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2 (from 05/03/2020) names
      two
      marks as examples: another one is a remark only.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 11 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 11 (from
      27/05/2026).

    *Fix.*  None: the mark is decided by the signer.
    """

    id = "MRK103"
    name = "unknown-circulation"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục III, khoản 2", Confidence.INFERRED), hd36("Phụ lục 1, ô 11"), hd05("ô 11"))
    message = N_("“{found}” is no mark of circulation of that day; the marks are {expected}")
    examples = (
        Example(
            document=_marked("ĐỌC XONG ĐỐT"),
            expect=("header.circulation[0]",),
            messages=(
                (
                    (
                        "“ĐỌC XONG ĐỐT” is no mark of circulation of that day; the marks are TÀI LIỆU THU HỒI, "
                        "XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ, XONG HỘI NGHỊ TRẢ LẠI, TÀI LIỆU HỘI NGHỊ"
                    ),
                    (
                        "“ĐỌC XONG ĐỐT” không phải là chỉ dẫn phạm vi lưu hành theo quy định; các chỉ dẫn là TÀI "
                        "LIỆU THU HỒI, XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ, XONG HỘI NGHỊ TRẢ LẠI, TÀI LIỆU HỘI NGHỊ"
                    ),
                ),
            ),
        ),
        Example(document=_marked("LƯU HÀNH NỘI BỘ")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each mark with the words of the guide."""
        marks = document.header.circulation
        if not marks:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no mark of circulation"))
        known = _STATE if context.source.regime == "ADM-3" else _PARTY
        for place, mark in enumerate(marks):
            text = new_tones(mark.text).upper().strip(" .")
            if text not in known and not text.startswith(_DRAFT):
                path = f"header.circulation[{place}]"
                yield self.finding(context, path, mark.spans, found=mark.text, expected=", ".join(known))
