"""HDR101: the national title is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.model.phrase import to_phrase
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind, LegalSource
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Context, Example, Rule
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.outcome import Abstention

__all__ = ["MissingNationalTitle"]

_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_LETTER = Document(
    Header(
        issuers=["ỦY BAN NHÂN DÂN TỈNH LÀO CAI"],
        number="215/UBND-VX",
        place_and_date=PlaceAndDate("Lào Cai", PartialDate(2021, 3, 15)),
        kind=KindLine("cong-van"),
        abstract="V/v chuẩn bị lễ hội đầu xuân",
    )
)
_TITLED = evolve(_LETTER, header=evolve(_LETTER.header, national_title=_TITLE))
_IN_2009 = PlaceAndDate("Lào Cai", PartialDate(2009, 3, 15))
_IN_1999 = PlaceAndDate("Lào Cai", PartialDate(1999, 3, 15))


class MissingNationalTitle(Rule):
    """The national title (Quốc hiệu) is missing.

    *Why.*  It says in whose name the document speaks, and it is how a reader tells a document of the State
    from one of the Party, which has a title of its own.

    *What the law says.*  The national title is a main component of every administrative document: NĐ
    30/2020/NĐ-CP, Điều 8, khoản 2, điểm a, and Phụ lục I, Phần I, Mục II, khoản 1 (from 05/03/2020).  Before:
    TT 01/2011/TT-BNV, Phụ lục II and IV (2011 to 04/03/2020), and TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục II and IV
    (2005 to 2011, for local normative documents until 30/06/2016), which give it the first cell of the page;
    that it must be there is inferred.  Normative documents: TT 25/2011/TT-BTP, Điều 5 (2012 to 30/06/2016,
    inferred from its heading); NĐ 34/2016/NĐ-CP, Chương V (01/07/2016 to 31/03/2025, from memory); NQ
    351/2017/UBTVQH14, Điều 30, for the National Assembly, its Standing Committee and the President (20/05/2017
    to 31/03/2025); NĐ 78/2025/NĐ-CP, Điều 71, điểm a (from 01/04/2025).

    *Fix.*  The words are fixed by law and are put in.
    """

    id = "HDR101"
    name = "missing-national-title"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (
        LegalSource("ADM-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục II, ô 1; Phụ lục IV", Confidence.INFERRED),
        LegalSource("ADM-2", "01/2011/TT-BNV", "Phụ lục II, ô 1; Phụ lục IV", Confidence.INFERRED),
        LegalSource(
            "ADM-3",
            "30/2020/NĐ-CP",
            "Điều 8, khoản 2, điểm a; Phụ lục I, Phần I, Mục II, khoản 1",
            Confidence.VERIFIED,
        ),
        LegalSource("QP-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục II, ô 1; Phụ lục IV", Confidence.INFERRED),
        LegalSource("QP-2", "25/2011/TT-BTP", "Điều 5", Confidence.INFERRED),
        LegalSource("QP-3", "34/2016/NĐ-CP", "Chương V", Confidence.MEMORY),
        LegalSource("QP-4", "78/2025/NĐ-CP", "Điều 71, điểm a", Confidence.VERIFIED),
        LegalSource("QP-NA", "351/2017/UBTVQH14", "Điều 30", Confidence.VERIFIED),
    )
    message = N_("the national title “{expected}” is missing")
    examples = (
        Example(
            document=_LETTER,
            expect=("header.national_title",),
            messages=(
                (
                    "the national title “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” is missing",
                    "thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
                ),
            ),
            fixed=_TITLED,
        ),
        Example(document=_TITLED),
        Example(
            document=evolve(_LETTER, header=evolve(_LETTER.header, place_and_date=_IN_2009)),
            expect=("header.national_title",),
            messages=(
                (
                    "the national title “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” is missing (the provision is inferred)",
                    "thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” (quy định do suy luận mà biết)",
                ),
            ),
            fixed=evolve(_TITLED, header=evolve(_TITLED.header, place_and_date=_IN_2009)),
        ),
        Example(
            document=evolve(_LETTER, header=evolve(_LETTER.header, place_and_date=_IN_1999)),
            outcome=Outcome.NOT_APPLICABLE,
        ),
        Example(
            document=Document(
                Header(number="58-CV/TU", place_and_date=PlaceAndDate("Lào Cai", PartialDate(2021, 3, 15)))
            ),
            outcome=Outcome.NOT_APPLICABLE,
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the title in the head."""
        if document.header.national_title is None:
            yield self.finding(context, "header.national_title", expected=_TITLE)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the title in."""
        del finding, context
        return evolve(document, header=evolve(document.header, national_title=to_phrase(_TITLE)))
