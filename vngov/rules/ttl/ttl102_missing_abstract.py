"""TTL102: the abstract (trích yếu) is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd78, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingAbstract"]


_WITHOUT = frozenset(
    {"giay-gioi-thieu", "giay-nghi-phep", "giay-di-duong", "thu-cong", "luat", "bo-luat", "phap-lenh", "hien-phap"}
)


class MissingAbstract(Rule):
    """The abstract (trích yếu) is missing.

    *Why.*  The abstract is what registers, citations and searches show.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm đ (from 05/03/2020); letters of
      introduction and leave papers have none. TT 01/2011/TT-BNV, Điều 10, at second hand.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm e (from 01/04/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 5 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 5 (from
      27/05/2026).

    *Fix.*  None: the subject takes a person.
    """

    id = "TTL102"
    name = "missing-abstract"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        tt01("Điều 10"),
        nd30("Điều 8, khoản 2, điểm đ"),
        nd78("Điều 71, điểm e", Confidence.VERIFIED),
        hd36("Phụ lục 1, ô 5"),
        hd05("ô 5"),
    )
    message = N_("the abstract is missing")
    examples = (
        Example(
            specimen("plan", ("KẾ HOẠCH\n", "BẢN KHUYẾN NGHỊ\n"), ("31/KH-SYT", "31/BKN-SYT")),
            outcome=Outcome.NEEDS_REVIEW,
        ),
        Example(
            document=Document(
                Header(
                    number="12/KH-SYT",
                    kind=KindLine("ke-hoach", "KẾ HOẠCH"),
                    place_and_date=PlaceAndDate("Hà Nội", PartialDate(2023, 4, 7)),
                )
            ),
            expect=("header.abstract",),
            messages=(("the abstract is missing", "thiếu trích yếu nội dung văn bản"),),
        ),
        Example(
            specimen("letter", ("V/v chuẩn bị Lễ hội hoa đào năm 2021\n", "")),
            expect=("header.abstract",),
            messages=(("the abstract is missing", "thiếu trích yếu nội dung văn bản"),),
        ),
        Example(specimen("plan")),
        Example(
            document=Document(
                Header(
                    number="12/KH-SYT",
                    kind=KindLine("ke-hoach", "KẾ HOẠCH"),
                    place_and_date=PlaceAndDate("Hà Nội", PartialDate(2001, 4, 7)),
                )
            ),
            outcome=Outcome.NOT_APPLICABLE,
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for an abstract."""
        if document.kind in _WITHOUT:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("such a document has no abstract"))
        elif unknown := context.survey.unknown_kind:
            reason = N_("“{found}” may be the name of a kind that is in no list")
            yield Abstention(Outcome.NEEDS_REVIEW, reason, (("found", unknown),))
        elif not document.abstract:
            yield self.finding(context, "header.abstract")
