"""DAT101: day or month of the date of issue is padded wrongly."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document

__all__ = ["DatePadding"]

_DATE = re.compile(r"ngày\s*+(?P<day>[0-9]{1,2})\s*+tháng\s*+(?P<month>[0-9]{1,2})(?=\s*+năm)", re.IGNORECASE)
_GOOD = """\
BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 08/QĐ-BNV
Hà Nội, ngày 09 tháng 3 năm 2024
QUYẾT ĐỊNH
Về việc thành lập Tổ biên tập sổ tay văn thư
"""
_BAD = _GOOD.replace("ngày 09 tháng 3", "ngày 9 tháng 03")
_CIRCULAR = _GOOD.replace("08/QĐ-BNV", "08/2024/TT-BNV").replace("QUYẾT ĐỊNH", "THÔNG TƯ")
_PARTY = """\
TỈNH ỦY LÀO CAI
*
ĐẢNG CỘNG SẢN VIỆT NAM
Số 08-TB/TU
Lào Cai, ngày 27 tháng 5 năm 2026
THÔNG BÁO
về lịch họp quý II
"""


class DatePadding(Rule):
    """A day or month of the date of issue has a leading zero too many or too few.

    *Why.*  The zero keeps a figure from being put in front afterwards: 1 and 2 can become 11 and 12, 3 to 9
    cannot become the number of a month.

    *What the law says.*  Days below 10 and the months 1 and 2 take a leading zero, other months none.

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4 (from 05/03/2020).
    - Normative documents: inferred from practice, for NĐ 34/2016/NĐ-CP, Chương V (01/07/2016 to 31/03/2025) and
      NĐ 78/2025/NĐ-CP, Phụ lục I (from 01/04/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 4 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 4 (from
      27/05/2026).

    *Fix.*  The zero is put in or taken out.
    """

    id = "DAT101"
    name = "date-padding"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (
        LegalSource("ADM-3", "30/2020/NĐ-CP", "Phụ lục I, Phần I, Mục II, khoản 4", Confidence.VERIFIED),
        LegalSource("QP-3", "34/2016/NĐ-CP", "Chương V", Confidence.INFERRED),
        LegalSource("QP-4", "78/2025/NĐ-CP", "Phụ lục I", Confidence.INFERRED),
        LegalSource("party-2018", "36-HD/VPTW", "Phụ lục 1, ô 4", Confidence.VERIFIED),
        LegalSource("party-2026", "05-HD/VPTW", "ô 4", Confidence.VERIFIED),
    )
    message = N_("the date is written “{found}”, its form is “{expected}”")
    examples = (
        Example(
            _BAD,
            expect=("header.place_and_date",),
            messages=(
                (
                    "the date is written “ngày 9 tháng 03”, its form is “ngày 09 tháng 3”",
                    "thời gian ban hành ghi là “ngày 9 tháng 03”, đúng thể thức là “ngày 09 tháng 3”",
                ),
            ),
            fixed=_GOOD,
        ),
        Example(_GOOD),
        Example(_GOOD.replace("ngày 09 tháng 3", "ngày 10 tháng 02")),
        Example(_BAD.replace("2024", "2015"), outcome=Outcome.NOT_APPLICABLE),
        Example(
            _CIRCULAR.replace("tháng 3", "tháng 03"),
            expect=("header.place_and_date",),
            messages=(
                (
                    (
                        "the date is written “ngày 09 tháng 03”, its form is “ngày 09 tháng 3” "
                        "(the provision is inferred)"
                    ),
                    (
                        "thời gian ban hành ghi là “ngày 09 tháng 03”, đúng thể thức là “ngày 09 tháng 3” "
                        "(quy định do suy luận mà có)"
                    ),
                ),
            ),
            fixed=_CIRCULAR,
        ),
        Example(
            _PARTY.replace("tháng 5", "tháng 05"),
            expect=("header.place_and_date",),
            messages=(
                (
                    "the date is written “ngày 27 tháng 05”, its form is “ngày 27 tháng 5”",
                    "thời gian ban hành ghi là “ngày 27 tháng 05”, đúng thể thức là “ngày 27 tháng 5”",
                ),
            ),
            fixed=_PARTY,
        ),
        Example(_PARTY),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the printed figures with the padded ones."""
        line = document.header.place_and_date
        if line is None or line.date is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no date of issue is printed"))
            return
        if not line.raw:
            yield Abstention(Outcome.NOT_EVALUATED, N_("how the date is printed is not known"))
            return
        found = _DATE.search(unicodedata.normalize("NFC", line.raw))
        if found is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the date is not of the form “ngày … tháng … năm …”"))
        elif found[0] != (expected := _padded(found)):
            yield self.finding(context, "header.place_and_date", line.spans, found=found[0], expected=expected)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the zeros right in the line as printed."""
        del finding, context
        line = document.header.place_and_date
        if line is None:
            return document
        raw = _DATE.sub(_padded, unicodedata.normalize("NFC", line.raw), count=1)
        return evolve(document, header=evolve(document.header, place_and_date=evolve(line, raw=raw)))


def _padded(found: re.Match[str]) -> str:
    """Return the text of the date with the figures as they should be."""
    day, month = int(found["day"]), int(found["month"])
    text, start = found[0], found.start()
    padded = f"{month:02}" if month <= 2 else str(month)  # noqa: PLR2004 - January and February
    between = text[found.end("day") - start : found.start("month") - start]
    return f"{text[: found.start('day') - start]}{day:02}{between}{padded}"
