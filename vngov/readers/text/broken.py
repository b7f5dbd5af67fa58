"""Signs at the start of a line that mark nothing: the line only breaks there.

``đối với vùng cấp độ`` / ``1. Cấp ngay …``, ``Quốc hội khóa`` / ``XVI.``, ``đo lường`` / ``- chất lượng``: the line
above has not ended, and what stands at its end asks for a number, or the dash joins two words.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.values.marker import Marker, MarkerKind

if TYPE_CHECKING:
    from vngov.readers.text.lines import Line
    from vngov.readers.text.paragraphs import Para

__all__ = ["ENDS", "is_mid_sentence"]

ENDS = frozenset([*'.;:!?,”"…)]', ""])
"""What stands at the end of a line that may be the last of its paragraph."""
_FULL_LINE = 30
_SHORT_LINE = 20
_ASKS_FOR_NUMBER = frozenset(
    [
        "khoản", "điểm", "mục", "điều", "chương", "phần", "phụ", "lục", "số", "loại", "cấp", "độ", "hạng", "nhóm",
        "bậc", "mức", "thứ", "lần", "khóa", "khoá", "quý", "kỳ", "ngày", "tháng", "năm", "tuần", "bước", "vùng", "tầng",
        "tổ", "quận", "khu", "đợt", "quốc", "lộ", "tiểu", "mẫu", "biểu", "bảng", "hình", "và", "đến", "hoặc",
    ]
)  # fmt: skip
_ASKS_FOR_DECIMAL = frozenset(["khoản", "điểm", "mục", "số", "mẫu", "biểu", "bảng", "hình", "lục", "và", "đến"])
_HEADED_ARTICLE = re.compile(r"Điều \d{1,3}[.:] [^\W\d_][^.;]{2,80}$")
_NUMBERED = frozenset(
    {MarkerKind.ARABIC, MarkerKind.DECIMAL, MarkerKind.ROMAN, MarkerKind.LETTER, MarkerKind.UPPER_LETTER}
)
_UNITS = frozenset({MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.SECTION, MarkerKind.SUBSECTION, MarkerKind.ARTICLE})
_HEADINGS = _NUMBERED | _UNITS
_REFERS = re.compile(
    r"(?:^|\s)(?:(?:[Kk]hoản|[Đđ]iểm|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần)\s+\S{1,4}"
    r"|tại|theo|của|và|hoặc|đến|từ|định|với|trong|các|thuộc|bởi|là|khoản|điểm)$"
)
_YEARS = re.compile(r"\D(?:19|20)\d\d-(?:19|20)\d\d\b")
_FIELDS = re.compile(  # the fields of one body, written with a dash between them
    r"(?:[Ll]ao động - [Tt]hương binh|[Kk]inh tế - (?:[Xx]ã hội|[Nn]gân sách|[Kk]ỹ thuật)|[Vv]ăn hóa - [Xx]ã hội"
    r"|[Vv]ăn hoá - [Xx]ã hội|[Tt]ài chính - [Kk]ế hoạch|[Qq]uy hoạch - [Kk]iến trúc|[Pp]hát thanh - [Tt]ruyền hình"
    r"|[Tt]ổ chức - [Hh]ành chính|[Dd]ân số - [Kk]ế hoạch|Bà Rịa - Vũng)"
)


def is_mid_sentence(previous: Line, line: Line, marker: Marker, opened: Para | None) -> bool:
    """Tell whether *line*, which begins like an item, goes on with *previous*, right above without a stop.

    *opened* is the paragraph that *previous* opens, None where it opens none: the first item under a heading
    follows a line without a full stop as well.
    """
    above = previous.text
    kind = marker.kind
    heading = opened.marker if opened is not None else None
    if marker.ordinal == 1 and heading is not None and heading.kind in _HEADINGS and heading.kind is not kind:
        return False
    if kind is MarkerKind.DASH and len(above) >= _FULL_LINE:
        rest = line.text.lstrip("-–—‐‑‒―−~ \t")
        if rest[:1].isdigit() and above[-1:].isdigit():  # giai đoạn 2021 / - 2025
            return _YEARS.match(f"{above[-5:]}-{rest}") is not None
        return rest[:1].islower() or _FIELDS.match(f"{' '.join(above.split()[-2:])} - {rest}") is not None
    if kind in _UNITS and opened is not None and heading is not None and not opened.text:
        return False  # a chapter whose name is not printed
    if kind in _UNITS:
        if heading is not None and heading.kind in _UNITS and above.rstrip(".: ") == str(heading).rstrip(".: "):
            return False  # "Chương II" alone in its line, without a heading
        if kind is MarkerKind.ARTICLE and _HEADED_ARTICLE.match(line.text) and above.endswith("định"):
            return False  # "... theo quy định" without its stop, and the heading of the next article
        return _REFERS.search(above) is not None
    if kind is MarkerKind.DECIMAL and above.rpartition(" ")[2].lower() not in _ASKS_FOR_DECIMAL:
        return False
    if kind in _NUMBERED and len(above) >= _SHORT_LINE:
        return not above.isupper() and above.rpartition(" ")[2].lower() in _ASKS_FOR_NUMBER
    return False
