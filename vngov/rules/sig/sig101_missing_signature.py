"""SIG101: nobody signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document

__all__ = ["MissingSignature"]

_GOOD = """\
ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/UBND-VX
V/v chuẩn bị lễ hội đầu xuân
Lào Cai, ngày 15 tháng 3 năm 2021
Kính gửi: Sở Nội vụ.

Ủy ban nhân dân tỉnh đồng ý với đề nghị của Sở./.

Nơi nhận:
- Như trên;
- Lưu: VT, VX.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
_BLOCK = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n"
_BAD = _GOOD.replace(_BLOCK, "")
_PARTY = """\
TỈNH ỦY LÀO CAI
*
ĐẢNG CỘNG SẢN VIỆT NAM
Số 08-TB/TU
Lào Cai, ngày 15 tháng 3 năm 2021
THÔNG BÁO
về lịch họp quý II
-----
Ban Thường vụ Tỉnh ủy họp vào ngày đầu của mỗi tháng.

Nơi nhận:
- Các huyện ủy,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Văn An
"""


class MissingSignature(Rule):
    """The document has no signature block with a name.

    *Why.*  A document that nobody with the power to do so has signed is a draft.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 8, khoản 2, điểm g, and Phụ lục I, Phần I, Mục II, khoản
      7, make position, name and signature a main component (from 05/03/2020).  TT 01/2011/TT-BNV (2011 to
      04/03/2020) and TTLT 55/2005/TTLT-BNV-VPCP (2005 to 2011), Phụ lục II, ô 7a to 7c, give them their place;
      that they must be there is inferred.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 71, điểm h (from 01/04/2025); NĐ 34/2016/NĐ-CP, Chương V
      (01/07/2016 to 31/03/2025, from memory); TT 25/2011/TT-BTP, Điều 14 (2012 to 30/06/2016, inferred from
      its heading); before, and for local bodies until 30/06/2016, TTLT 55/2005/TTLT-BNV-VPCP.
    - Documents of the Party: one of the nine components that none may lack, 36-HD/VPTW, Phụ lục 1, ô 7a to 7c
      (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7a to 7c (from 27/05/2026).

    *Fix.*  None.
    """

    id = "SIG101"
    name = "missing-signature"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        LegalSource("ADM-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục II, ô 7a–7c", Confidence.INFERRED),
        LegalSource("ADM-2", "01/2011/TT-BNV", "Phụ lục II, ô 7a–7c", Confidence.INFERRED),
        LegalSource(
            "ADM-3",
            "30/2020/NĐ-CP",
            "Điều 8, khoản 2, điểm g; Phụ lục I, Phần I, Mục II, khoản 7",
            Confidence.VERIFIED,
        ),
        LegalSource("QP-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục II, ô 7a–7c", Confidence.INFERRED),
        LegalSource("QP-2", "25/2011/TT-BTP", "Điều 14", Confidence.INFERRED),
        LegalSource("QP-3", "34/2016/NĐ-CP", "Chương V", Confidence.MEMORY),
        LegalSource("QP-4", "78/2025/NĐ-CP", "Điều 71, điểm h", Confidence.VERIFIED),
        LegalSource("party-2018", "36-HD/VPTW", "Phụ lục 1, ô 7a–7c", Confidence.VERIFIED),
        LegalSource("party-2026", "05-HD/VPTW", "ô 7a–7c", Confidence.VERIFIED),
    )
    message = N_("nobody signs: there is no signature block with a name")
    examples = (
        Example(
            _BAD,
            expect=("signatures",),
            messages=(
                (
                    "nobody signs: there is no signature block with a name",
                    "không có người ký: thiếu phần ghi chức vụ, họ tên người ký",
                ),
            ),
        ),
        Example(
            _GOOD.replace("Nguyễn Văn An\n", ""),
            expect=("signatures",),
            messages=(
                (
                    "nobody signs: there is no signature block with a name",
                    "không có người ký: thiếu phần ghi chức vụ, họ tên người ký",
                ),
            ),
        ),
        Example(_GOOD),
        Example(_BAD.replace("2021", "1999"), outcome=Outcome.NOT_APPLICABLE),
        Example(
            _GOOD.replace("Nguyễn Văn An\n", "Thời gian ký: 16/01/2021 10:05:12 +07:00\n"), outcome=Outcome.NEEDS_REVIEW
        ),
        Example(_GOOD.replace("Nguyễn Văn An\n", "").replace("Số: 215/", "Số:      /"), outcome=Outcome.NOT_EVALUATED),
        Example(
            _PARTY.replace("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn An\n", ""),
            expect=("signatures",),
            messages=(
                (
                    "nobody signs: there is no signature block with a name",
                    "không có người ký: thiếu phần ghi chức vụ, họ tên người ký",
                ),
            ),
        ),
        Example(_PARTY),
        Example(_PARTY.replace("2021", "2016"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a name in the signature blocks."""
        if any(signature.name is not None for signature in document.signatures):
            return
        if document.signatures and context.survey.is_stamped:
            yield Abstention(
                Outcome.NEEDS_REVIEW, N_("a seal or a signature covers the block: the name cannot be read")
            )
        elif any(one.position for one in document.signatures) and document.number and document.number.is_blank:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the draft leaves open who signs"))
        else:
            yield self.finding(context, "signatures")
