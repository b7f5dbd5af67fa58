"""NUM102: the code in the symbol is not that of the kind printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.registries.kinds import KindEntry, kinds
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document

__all__ = ["KindCodeMismatch"]

_LETTER = "cong-van"
_LETTER_CODE = "CV"
_GOOD = """\
ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 47/KH-UBND
Lào Cai, ngày 15 tháng 3 năm 2021
KẾ HOẠCH
Tổ chức lễ hội đầu xuân
"""
_LETTER_TEXT = """\
ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/CV-UBND
V/v chuẩn bị lễ hội đầu xuân
Lào Cai, ngày 15 tháng 3 năm 2021
Kính gửi: Sở Nội vụ.
"""
_MINUTES = """\
BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/BGN-BNV
Hà Nội, ngày 15 tháng 3 năm 2018
BẢN GHI NHỚ
Về trao đổi tài liệu lưu trữ
"""
_PARTY = """\
TỈNH ỦY LÀO CAI
*
ĐẢNG CỘNG SẢN VIỆT NAM
Số 08-KL/TU
Lào Cai, ngày 15 tháng 3 năm 2021
THÔNG BÁO
về lịch họp quý II
"""


class KindCodeMismatch(Rule):
    """The code in the symbol is not the code of the kind printed under it.

    *Why.*  The code is the kind, for everyone who sees the number alone: in citations, registers, searches.

    *What the law says.*  The code of each kind is fixed by date.

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 7 and Phụ lục III, Mục I (from 05/03/2020); an official
      letter has none.  TT 01/2011/TT-BNV, Phụ lục I (2011 to 04/03/2020, at second hand); NĐ 110/2004/NĐ-CP,
      Điều 4 (2005 to 2011, from memory).
    - Normative documents: Luật 64/2025/QH15, Điều 7, khoản 3 (from 01/04/2025): the symbol shows the kind.  NĐ
      34/2016/NĐ-CP, Chương V (01/07/2016 to 31/03/2025, from memory); TT 25/2011/TT-BTP, Điều 7 (2012 to
      30/06/2016, inferred from its heading); before, and for local bodies until 30/06/2016, TTLT
      55/2005/TTLT-BNV-VPCP, Phụ lục IV (inferred from its samples).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026) and 05-HD/VPTW, ô 3 (from
      27/05/2026): the initials of the kind's name, with some fixed codes.  31-QĐ/TW (01/10/1997 to
      05/02/2017) and what followed it until 02/04/2018: the same codes, at second hand.

    *Fix.*  None: either the code or the kind may be meant.
    """

    id = "NUM102"
    name = "kind-code-mismatch"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        LegalSource("ADM-1", "110/2004/NĐ-CP", "Điều 4", Confidence.MEMORY),
        LegalSource("ADM-2", "01/2011/TT-BNV", "Phụ lục I", Confidence.SECOND_HAND),
        LegalSource("ADM-3", "30/2020/NĐ-CP", "Điều 7; Phụ lục III, Mục I", Confidence.VERIFIED),
        LegalSource("QP-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục IV", Confidence.INFERRED),
        LegalSource("QP-2", "25/2011/TT-BTP", "Điều 7", Confidence.INFERRED),
        LegalSource("QP-3", "34/2016/NĐ-CP", "Chương V", Confidence.MEMORY),
        LegalSource("QP-4", "64/2025/QH15", "Điều 7, khoản 3", Confidence.VERIFIED),
        LegalSource("party-1997", "31-QĐ/TW", "", Confidence.SECOND_HAND),
        LegalSource("party-2018", "36-HD/VPTW", "Phụ lục 1, ô 3", Confidence.VERIFIED),
        LegalSource("party-2026", "05-HD/VPTW", "ô 3", Confidence.VERIFIED),
    )
    message = N_("the symbol has the code “{found}”, the kind “{kind}” has “{expected}”")
    examples = (
        Example(
            _GOOD.replace("KH-UBND", "CTr-UBND"),
            expect=("header.number",),
            messages=(
                (
                    "the symbol has the code “CTr”, the kind “KẾ HOẠCH” has “KH”",
                    "ký hiệu ghi “CTr”, tên loại “KẾ HOẠCH” viết tắt là “KH”",
                ),
            ),
        ),
        Example(
            _GOOD.replace("KH-UBND", "UBND-VX"),
            expect=("header.number",),
            messages=(
                (
                    "the symbol has no code of a kind, the kind “KẾ HOẠCH” has “KH”",
                    "ký hiệu không có chữ viết tắt tên loại, tên loại “KẾ HOẠCH” viết tắt là “KH”",
                ),
            ),
        ),
        Example(_GOOD),
        Example(
            _LETTER_TEXT,
            expect=("header.number",),
            messages=(
                (
                    "an official letter of the State carries no code of a kind, found “CV”",
                    "ký hiệu công văn của cơ quan nhà nước không có chữ viết tắt tên loại, ở đây ghi “CV”",
                ),
            ),
        ),
        Example(_LETTER_TEXT.replace("CV-UBND", "UBND-VX")),
        Example(
            _MINUTES,
            expect=("header.number",),
            messages=(
                (
                    (
                        "the symbol has the code “BGN”, the kind “BẢN GHI NHỚ” has “GN” "
                        "(the provision is known at second hand)"
                    ),
                    "ký hiệu ghi “BGN”, tên loại “BẢN GHI NHỚ” viết tắt là “GN” (quy định biết qua nguồn thứ cấp)",
                ),
            ),
        ),
        Example(_MINUTES.replace("2018", "2021")),
        Example(_MINUTES.replace("2018", "1996"), outcome=Outcome.NOT_APPLICABLE),
        Example(
            _PARTY,
            expect=("header.number",),
            messages=(
                (
                    "the symbol has the code “KL”, the kind “THÔNG BÁO” has “TB”",
                    "ký hiệu ghi “KL”, tên loại “THÔNG BÁO” viết tắt là “TB”",
                ),
            ),
        ),
        Example(_PARTY.replace("KL/TU", "TB/TU")),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the code with the registry of kinds on the day of the document."""
        kind, line = document.header.kind, document.header.number
        if kind is None or line is None or line.number is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no kind or no number to compare"))
            return
        symbol = line.number.symbol
        found = symbol.kind_code or ""
        rows = _rows(kind.id, context)
        codes = {row.code for row in rows}
        if not rows:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the kind is in no list of that day"))
        elif symbol.kind_code is None and symbol.term is not None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("numbers of the National Assembly carry no code of a kind"))
        elif found in codes:
            return
        elif kind.id == _LETTER and "" in codes and found != _LETTER_CODE:
            yield Abstention(Outcome.NEEDS_REVIEW, N_("“{found}” may be a kind or a body"), (("found", found),))
        elif kind.id == _LETTER and "" in codes:
            template = N_("an official letter of the State carries no code of a kind, found “{found}”")
            yield self.finding(context, "header.number", line.spans, template=template, found=found)
        elif "" in codes:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no code is fixed for the kind"))
        elif not kind.text and kind.id != _LETTER:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the name of the kind is not printed"))
        elif any(found in row.code_variants for row in rows):
            params = (("found", found), ("expected", " / ".join(sorted(codes))))
            yield Abstention(Outcome.NEEDS_REVIEW, N_("“{found}” is met for “{expected}”"), params)
        else:
            without = N_("the symbol has no code of a kind, the kind “{kind}” has “{expected}”")
            yield self.finding(
                context,
                "header.number",
                line.spans,
                template=self.message if found else without,
                confidence=min(row.code_confidence or Confidence.MEMORY for row in rows),
                found=found,
                kind=kind.text or rows[-1].name_vi,
                expected=" / ".join(sorted(codes)),
            )


def _rows(kind: str, context: Context) -> tuple[KindEntry, ...]:
    """Return what is known of a kind in the family on the day, of all days where no day is known."""
    if context.as_of is None:
        return kinds.history(kind, family=context.family)
    entry = kinds.get(kind, as_of=context.as_of, family=context.family)
    return () if entry is None else (entry,)
