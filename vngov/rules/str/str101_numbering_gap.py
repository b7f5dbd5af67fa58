"""STR101: the numbering of the body skips, repeats or goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Article, Block, Division
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Context, Example, Rule
from vngov.values.marker import Marker, MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document

__all__ = ["NumberingGap"]

_CONSOLIDATED = "van-ban-hop-nhat"
_Series: TypeAlias = tuple[MarkerKind, tuple[int, ...]]
_HEAD = """\
BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 08/QĐ-BNV
Hà Nội, ngày 09 tháng 3 năm 2024
QUYẾT ĐỊNH
Ban hành nội quy phòng đọc
"""
_ARTICLES = """\
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Nội quy này áp dụng cho phòng đọc.
Điều 2. Giờ mở cửa
1. Buổi sáng:
a) Từ thứ Hai đến thứ Năm;
b) Ngày thứ Sáu;
c) Ngày thứ Bảy;
d) Ngày lễ;
đ) Chủ nhật.
2. Buổi chiều.
Chương II
ĐIỀU KHOẢN THI HÀNH
Điều 3. Hiệu lực
Quyết định này có hiệu lực từ ngày ký.
"""
_PARTY = """\
TỈNH ỦY LÀO CAI
*
ĐẢNG CỘNG SẢN VIỆT NAM
Số 08-KH/TU
Lào Cai, ngày 15 tháng 3 năm 2021
KẾ HOẠCH
kiểm tra phòng đọc
-----
I- MỤC ĐÍCH
1. Nắm tình hình.
2. Đề xuất cách làm.
II- CÁCH LÀM
1. Đọc báo cáo.
2. Đến tận nơi.
"""


class NumberingGap(Rule):
    """The numbering skips a number, repeats one or goes back.

    *Why.*  A reference to a clause that does not exist, or exists twice, cannot be followed; a gap is often
    the trace of a paragraph lost in copying.

    *What the law says.*  Parts and chapters are numbered in Roman figures, sections, articles and clauses in
    Arabic ones, points by the letters a, b, c, d, đ, e, g, h, i, k …; that a number follows the one before is
    what numbering means, not a sentence of its own, so a gap is a warning.  Articles run through the chapters.

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020).
      Inferred for TT 01/2011/TT-BNV, Điều 11 (2011 to 04/03/2020), and TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục IV
      (2005 to 2011).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 and 64 (from 01/04/2025), and Điều 69 on inserted units
      such as Điều 7a; NĐ 34/2016/NĐ-CP, Điều 62 (01/07/2016 to 31/03/2025); NQ 351/2017/UBTVQH14, Điều 10 and
      19 (20/05/2017 to 31/03/2025); TT 25/2011/TT-BTP, Điều 11 and 12 (2012 to 30/06/2016, inferred from their
      headings); before, and for local bodies until 30/06/2016, TTLT 55/2005/TTLT-BNV-VPCP.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    Consolidated texts keep the gaps that repeals have left, and the numbering of quoted text is that of
    another act: neither is judged.

    *Fix.*  None: a new number would make every reference to the old one wrong.
    """

    id = "STR101"
    name = "numbering-gap"
    since = "0.1"
    severity = Severity.WARNING
    sources = (
        LegalSource("ADM-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục IV", Confidence.INFERRED),
        LegalSource("ADM-2", "01/2011/TT-BNV", "Điều 11", Confidence.INFERRED),
        LegalSource("ADM-3", "30/2020/NĐ-CP", "Phụ lục I, Phần I, Mục II, khoản 6", Confidence.VERIFIED),
        LegalSource("QP-1", "55/2005/TTLT-BNV-VPCP", "Phụ lục IV", Confidence.INFERRED),
        LegalSource("QP-2", "25/2011/TT-BTP", "Điều 11 và 12", Confidence.INFERRED),
        LegalSource("QP-3", "34/2016/NĐ-CP", "Điều 62", Confidence.VERIFIED),
        LegalSource("QP-4", "78/2025/NĐ-CP", "Điều 63 và 64", Confidence.VERIFIED),
        LegalSource("QP-NA", "351/2017/UBTVQH14", "Điều 10 và 19", Confidence.VERIFIED),
        LegalSource("party-2018", "36-HD/VPTW", "Phụ lục 1, ô 6", Confidence.VERIFIED),
        LegalSource("party-2026", "05-HD/VPTW", "ô 6", Confidence.VERIFIED),
    )
    message = N_("after “{previous}” comes “{expected}”, found “{found}”")
    examples = (
        Example(
            (_HEAD + _ARTICLES).replace("đ) Chủ nhật", "e) Chủ nhật").replace("Điều 3", "Điều 4"),
            expect=("body[0].children[1].children[0].children[4]", "body[1].children[0]"),
            messages=(
                ("after “d)” comes “đ)”, found “e)”", "sau “d)” là “đ)”, ở đây ghi “e)”"),
                ("after “Điều 2.” comes “Điều 3.”, found “Điều 4.”", "sau “Điều 2.” là “Điều 3.”, ở đây ghi “Điều 4.”"),
            ),
        ),
        Example(
            (_HEAD + _ARTICLES).replace("Điều 3", "Điều 1"),
            expect=("body[1].children[0]",),
            messages=(
                ("after “Điều 2.” comes “Điều 3.”, found “Điều 1.”", "sau “Điều 2.” là “Điều 3.”, ở đây ghi “Điều 1.”"),
            ),
        ),
        Example(
            (_HEAD + _ARTICLES).replace("1. Buổi sáng", "2. Buổi sáng").replace("2. Buổi chiều", "3. Buổi chiều"),
            expect=("body[0].children[1].children[0]",),
            messages=(
                ("the numbering begins with “2.”, not with “1.”", "cách đánh số bắt đầu từ “2.”, không phải “1.”"),
            ),
        ),
        Example(_HEAD + _ARTICLES),
        Example((_HEAD + _ARTICLES).replace("Điều 3", "Điều 2a")),
        Example(
            (_HEAD + _ARTICLES).replace("Điều 3", "Điều 4").replace("2024", "1999"), outcome=Outcome.NOT_APPLICABLE
        ),
        Example(
            _PARTY.replace("2. Đến", "3. Đến"),
            expect=("body[1].children[1]",),
            messages=(("after “1.” comes “2.”, found “3.”", "sau “1.” là “2.”, ở đây ghi “3.”"),),
        ),
        Example(_PARTY),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Go through the siblings of each level; articles are followed across levels."""
        if document.kind == _CONSOLIDATED:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("a consolidated text keeps the gaps of its repeals"))
            return
        yield from self._check_body(document.body, "body", context)
        for index, appendix in enumerate(document.appendices):
            if appendix.header is not None:
                yield from self._check_body(appendix.body, f"appendices[{index}].body", context)

    def _check_body(self, body: tuple[Block, ...], path: str, context: Context) -> Iterator[Finding]:
        """Check one text; a level that goes on where the one before it stopped has no gap either."""
        ended: dict[_Series, Marker] = {}
        siblings: dict[str, dict[_Series, Marker]] = {}
        neighbours: dict[str, _Series | None] = {}
        for group, place, node in _nodes(body, path):
            if not isinstance(node, Division) or node.marker.kind.is_sign:
                neighbours[group] = None
                continue
            marker = node.marker
            series = marker.kind, marker.numbers[:-1]
            runs = isinstance(node, Article)
            known = ended if runs else siblings.setdefault(group, {})
            previous = known.get(series)
            restarts = _is_first(marker) and not runs and neighbours.get(group) != series
            if previous is None:
                follows = _is_first(marker) or (series in ended and marker.is_successor_of(ended[series]))
            else:
                follows = restarts or marker.is_successor_of(previous)
            if not follows:
                yield self._gap(marker, previous, place, node, context)
            if previous is None or follows or _is_first(marker) or previous < marker:
                known[series] = ended[series] = marker
            neighbours[group] = series

    def _gap(self, marker: Marker, previous: Marker | None, path: str, node: Division, context: Context) -> Finding:
        if previous is None:
            template = N_("the numbering begins with “{found}”, not with “{expected}”")
            return self.finding(
                context, path, node.spans[:1], template=template, found=str(marker), expected=str(_first(marker))
            )
        return self.finding(
            context,
            path,
            node.spans[:1],
            previous=str(previous),
            expected=str(previous.successor() or "…"),
            found=str(marker),
        )


def _nodes(body: tuple[Block, ...], path: str) -> Iterator[tuple[str, str, Block]]:
    """Yield each block with the path of its group of siblings and its own, in order; no quoted text."""
    stack: list[tuple[str, str, Block]] = [(path, f"{path}[{i}]", block) for i, block in enumerate(body)][::-1]
    while stack:
        group, place, block = stack.pop()
        yield group, place, block
        if isinstance(block, Division):
            below = f"{place}.children"
            stack.extend([(below, f"{below}[{i}]", child) for i, child in enumerate(block.children)][::-1])


def _is_first(marker: Marker) -> bool:
    return marker.ordinal == 1 and not marker.suffix


def _first(marker: Marker) -> Marker:
    """Return the first marker of the series that *marker* belongs to."""
    return Marker(marker.kind, 1, (*marker.numbers[:-1], 1) if marker.numbers else (), style=marker.style)
