"""NUM101: the number is not written as the law writes it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.registries.family import Family
from vngov.rules.finding import Finding, FixKind, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.zeros import ON_ZEROS, without_needless_zeros

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document

__all__ = ["MalformedNumber"]

_REGIMES_ON_ZEROS = frozenset(source.regime for source in ON_ZEROS)
_LABEL = re.compile(r"[^0-9/]*")
_GOOD = """\
BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 08/QĐ-BNV
Hà Nội, ngày 09 tháng 01 năm 2024
QUYẾT ĐỊNH
Về việc thành lập Tổ biên tập sổ tay văn thư
"""
_PARTY = """\
TỈNH ỦY LÀO CAI
*
ĐẢNG CỘNG SẢN VIỆT NAM
Số 08-TB/TU
Lào Cai, ngày 15 tháng 3 năm 2021
THÔNG BÁO
về lịch họp quý II
"""


class MalformedNumber(Rule):
    """The number and symbol are not written in the form of the law.

    *Why.*  Number and symbol are how other documents cite this one; a blank or a wrong sign inside breaks
    every search for it.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (from 05/03/2020): Arabic
      figures with a leading zero below 10, a slash between number and symbol, a hyphen between the groups of
      the symbol, no blanks.  The same form is inferred from the samples of TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục
      IV (2005 to 2011), and from TT 01/2011/TT-BNV, Điều 8 (2011 to 04/03/2020).
    - Normative documents: the same with the year in the second place, NĐ 78/2025/NĐ-CP, Phụ lục I (from
      01/04/2025, at second hand); NĐ 34/2016/NĐ-CP, Chương V (01/07/2016 to 31/03/2025, from memory); TT
      25/2011/TT-BTP, Điều 7 (2012 to 30/06/2016, inferred from its heading); before, and for local bodies
      until 30/06/2016, TTLT 55/2005/TTLT-BNV-VPCP.
    - Documents of the Party: a hyphen after the number and a slash before the organ, never a year, a leading
      zero below 10: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 3 (from 27/05/2026).
    - A zero too many is a fault of NUM104 where that rule has a provision.

    *Fix.*  Where the number can be told, it is written in its form.
    """

    id = "NUM101"
    name = "malformed-number"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (
        LegalSource("ADM-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục IV", Confidence.INFERRED),
        LegalSource("ADM-2", "01/2011/TT-BNV", "Điều 8", Confidence.INFERRED),
        LegalSource("ADM-3", "30/2020/NĐ-CP", "Phụ lục I, Phần I, Mục II, khoản 3", Confidence.VERIFIED),
        LegalSource("QP-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục IV", Confidence.INFERRED),
        LegalSource("QP-2", "25/2011/TT-BTP", "Điều 7", Confidence.INFERRED),
        LegalSource("QP-3", "34/2016/NĐ-CP", "Chương V", Confidence.MEMORY),
        LegalSource("QP-4", "78/2025/NĐ-CP", "Phụ lục I", Confidence.SECOND_HAND),
        LegalSource("party-2018", "36-HD/VPTW", "Phụ lục 1, ô 3", Confidence.VERIFIED),
        LegalSource("party-2026", "05-HD/VPTW", "ô 3", Confidence.VERIFIED),
    )
    message = N_("the number is written “{found}”, its form is “{expected}”")
    examples = (
        Example(
            _GOOD.replace("08/QĐ-BNV", "8 /QD-BNV"),
            expect=("header.number",),
            messages=(
                (
                    "the number is written “8 /QD-BNV”, its form is “08/QĐ-BNV”",
                    "số, ký hiệu ghi là “8 /QD-BNV”, đúng thể thức là “08/QĐ-BNV”",
                ),
            ),
            fixed=_GOOD,
        ),
        Example(_GOOD),
        Example(
            _GOOD.replace("08/QĐ-BNV", "tám/QĐ-BNV"),
            expect=("header.number",),
            messages=(
                (
                    "“tám/QĐ-BNV” is not a number of any known form",
                    "“tám/QĐ-BNV” không phải là số, ký hiệu văn bản theo thể thức nào đã biết",
                ),
            ),
        ),
        Example(_GOOD.replace("08/QĐ-BNV", "0129/QĐ-BNV")),
        Example(
            _GOOD.replace("08/QĐ-BNV", "0129/QĐ-BNV").replace("2024", "2014"),
            expect=("header.number",),
            messages=(
                (
                    "the number is written “0129/QĐ-BNV”, its form is “129/QĐ-BNV” (the provision is inferred)",
                    "số, ký hiệu ghi là “0129/QĐ-BNV”, đúng thể thức là “129/QĐ-BNV” (quy định do suy luận mà có)",
                ),
            ),
            fixed=_GOOD.replace("08/QĐ-BNV", "129/QĐ-BNV").replace("2024", "2014"),
        ),
        Example(_GOOD.replace("08/QĐ-BNV", "     /QĐ-BNV"), outcome=Outcome.NOT_APPLICABLE),
        Example(_GOOD.replace("08/QĐ", "8/QĐ").replace("2024", "1999"), outcome=Outcome.NOT_APPLICABLE),
        Example(
            _PARTY.replace("08-TB/TU", "08 - TB/TU"),
            expect=("header.number",),
            messages=(
                (
                    "the number is written “08 - TB/TU”, its form is “08-TB/TU”",
                    "số, ký hiệu ghi là “08 - TB/TU”, đúng thể thức là “08-TB/TU”",
                ),
            ),
            fixed=_PARTY,
        ),
        Example(
            _PARTY.replace("08-TB/TU", "08/TB-TU"),
            expect=("header.number",),
            messages=(
                (
                    "“08/TB-TU” is a number of the State's form in a document of the Party",
                    "“08/TB-TU” là số, ký hiệu theo thể thức văn bản nhà nước trong văn bản của Đảng",
                ),
            ),
        ),
        Example(_PARTY),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the printed number with the official spelling of what it says."""
        line = document.header.number
        if line is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no number is printed"))
            return
        number = line.number
        if number is None and line.text:
            yield self.finding(
                context,
                "header.number",
                line.spans,
                template=N_("“{found}” is not a number of any known form"),
                fix=FixKind.NONE,
                found=line.text,
            )
        elif number is None or number.is_blank:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the number is left blank"))
        elif context.family is Family.PARTY and not number.is_party:
            yield self.finding(
                context,
                "header.number",
                line.spans,
                template=N_("“{found}” is a number of the State's form in a document of the Party"),
                fix=FixKind.NONE,
                found=str(number),
            )
        elif not line.raw:
            yield Abstention(Outcome.NOT_EVALUATED, N_("how the number is printed is not known"))
        else:
            _, printed = _split(line.raw)
            by_others = context.source.regime in _REGIMES_ON_ZEROS
            if (without_needless_zeros(printed) if by_others else printed) != str(number):
                yield self.finding(context, "header.number", line.spans, found=printed, expected=str(number))

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the number in its form; the label stays."""
        del finding, context
        line = document.header.number
        if line is None or line.number is None:
            return document
        label, _ = _split(line.raw)
        raw = f"{label}{line.number}"
        return evolve(document, header=evolve(document.header, number=evolve(line, raw=raw)))


def _split(raw: str) -> tuple[str, str]:
    """Return the label of a printed number and what follows it."""
    raw = unicodedata.normalize("NFC", raw)
    found = _LABEL.match(raw)
    end = found.end() if found else 0
    return raw[:end], raw[end:].rstrip(" .,;")
