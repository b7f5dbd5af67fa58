"""HDR101: the national title is missing."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.finding import LegalSource
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.titles import NATIONAL_TITLE, MissingTitleRule

__all__ = ["MissingNationalTitle"]

_GOOD = """\
BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 08/QĐ-BNV
Hà Nội, ngày 09 tháng 01 năm 2024
QUYẾT ĐỊNH
Về việc thành lập Tổ biên tập sổ tay văn thư
"""
_BAD = _GOOD.replace(f"{NATIONAL_TITLE}\n", "")
_PARTY = """\
TỈNH ỦY LÀO CAI
*
Số 08-TB/TU
Lào Cai, ngày 15 tháng 3 năm 2021
THÔNG BÁO
về lịch họp quý II
"""


class MissingNationalTitle(MissingTitleRule):
    """The national title (Quốc hiệu) is missing.

    *Why.*  It says in whose name the document speaks, and it is how a reader tells a document of the State
    from one of the Party, which has a title of its own.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm a, and Phụ lục I, Phần I, Mục II, khoản
      1, make it a main component (from 05/03/2020).  TT 01/2011/TT-BNV (2011 to 04/03/2020) and TTLT
      55/2005/TTLT-BNV-VPCP (2005 to 2011), Phụ lục II and IV, give it the first cell of the page; that it must
      be there is inferred.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm a (from 01/04/2025); NĐ 34/2016/NĐ-CP, Chương V
      (01/07/2016 to 31/03/2025, from memory); TT 25/2011/TT-BTP, Điều 5 (2012 to 30/06/2016, inferred from
      its heading); before, and for local bodies until 30/06/2016, TTLT 55/2005/TTLT-BNV-VPCP; for the National
      Assembly, its Standing Committee and the President, NQ 351/2017/UBTVQH14, Điều 30 (20/05/2017 to
      31/03/2025).
    - Documents of the Party have no national title.

    *Fix.*  The words are fixed by law and are put in.
    """

    id = "HDR101"
    name = "missing-national-title"
    since = "0.1"
    severity = Severity.ERROR
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
    field = "national_title"
    title = NATIONAL_TITLE
    examples = (
        Example(
            _BAD,
            expect=("header.national_title",),
            messages=(
                (
                    "the national title “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” is missing",
                    "thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
                ),
            ),
            fixed=_GOOD,
        ),
        Example(_GOOD),
        Example(
            _BAD.replace("2024", "2009"),
            expect=("header.national_title",),
            messages=(
                (
                    "the national title “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” is missing (the provision is inferred)",
                    "thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” (quy định do suy luận mà có)",
                ),
            ),
            fixed=_GOOD.replace("2024", "2009"),
        ),
        Example(_BAD.replace("2024", "1999"), outcome=Outcome.NOT_APPLICABLE),
        Example(_BAD.replace("ngày 09 tháng 01 năm 2024", "ngày    tháng    năm     "), outcome=Outcome.NEEDS_REVIEW),
        Example(_PARTY, outcome=Outcome.NOT_APPLICABLE),
    )
