"""RCP101: the list of recipients has no archive line."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Recipient
from vngov.registries.base import Confidence
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.rules.finding import Finding, FixKind, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingArchiveLine"]

_STATE_LINE = "Lưu: VT"
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
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
_BAD = _GOOD.replace("- Lưu: VT.\n", "")
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


class MissingArchiveLine(Rule):
    """The list of recipients does not say where the document is kept.

    *Why.*  The archive line is the only trace on the page of the copy that stays with the issuer and of the
    unit that drafted the document.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020): the
      list ends with ``Lưu: VT``, the drafting unit and the number of copies.  Kinds without a sample form in
      Phụ lục III (contract, memorandum, agreement, official note) are left out.
    - Documents of the Party: the list ends with ``Lưu`` and the office, without a colon: 36-HD/VPTW, Phụ lục
      1, ô 9a (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 9a (from 27/05/2026).
    - For normative documents no provision on the line is known.

    *Options.*  ``exempt``: ids of kinds that need no archive line.

    *Fix.*  Unsafe, and for the State only: ``Lưu: VT`` is added without the drafting unit, which is not known.
    """

    id = "RCP101"
    name = "missing-archive-line"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.UNSAFE
    options = MappingProxyType({"exempt": ()})
    sources = (
        LegalSource("ADM-3", "30/2020/NĐ-CP", "Phụ lục I, Phần I, Mục II, khoản 9", Confidence.VERIFIED),
        LegalSource("party-2018", "36-HD/VPTW", "Phụ lục 1, ô 9a", Confidence.VERIFIED),
        LegalSource("party-2026", "05-HD/VPTW", "ô 9a", Confidence.VERIFIED),
    )
    message = N_("the recipients end without an archive line such as “{expected}”")
    examples = (
        Example(
            _BAD,
            expect=("recipients",),
            messages=(
                (
                    "the recipients end without an archive line such as “Lưu: VT, …”",
                    "nơi nhận thiếu dòng lưu, ví dụ “Lưu: VT, …”",
                ),
            ),
            fixed=_GOOD,
        ),
        Example(_GOOD),
        Example(_BAD.replace("2021", "2015"), outcome=Outcome.NOT_APPLICABLE),
        Example(_GOOD.replace("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n", ""), outcome=Outcome.NOT_APPLICABLE),
        Example(
            _PARTY.replace("- Lưu Văn phòng Tỉnh ủy.\n", ""),
            expect=("recipients",),
            messages=(
                (
                    "the recipients end without an archive line such as “Lưu Văn phòng …”",
                    "nơi nhận thiếu dòng lưu, ví dụ “Lưu Văn phòng …”",
                ),
            ),
        ),
        Example(_PARTY),
        Example(_PARTY.replace("2021", "2016"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the archive line among the recipients."""
        if not document.recipient_items:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no list of recipients"))
        elif _is_exempt(document, context):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no form is laid down for the kind"))
        elif any(item.is_archive for item in document.recipient_items):
            return
        elif context.family is Family.PARTY:
            yield self.finding(context, "recipients", fix=FixKind.NONE, expected="Lưu Văn phòng …")
        else:
            yield self.finding(context, "recipients", expected=f"{_STATE_LINE}, …")

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Add the line with the part that is always the same."""
        del finding, context
        recipients = document.recipients
        if recipients is None:
            return document
        items = (*recipients.items, Recipient(_STATE_LINE))
        return evolve(document, recipients=evolve(recipients, items=items))


def _is_exempt(document: Document, context: Context) -> bool:
    """Whether the user exempts the kind, or the State lays down no form for it."""
    kind = document.kind
    exempt = context.options["exempt"]
    if kind is None or (isinstance(exempt, tuple) and kind in exempt):
        return kind is not None
    if context.family is not Family.ADMINISTRATIVE or context.as_of is None:
        return False
    entry = kinds.get(kind, as_of=context.as_of, family=context.family)
    return entry is not None and not entry.sample_forms
