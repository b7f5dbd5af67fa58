"""Figures with their units in running text: ``11 - 16%``, ``trên 2.000 ha``, ``05 khu công nghiệp``.

The number follows the notation of :mod:`vngov.values.quantity`; here it is found, and told from the numbers of days,
articles, documents and roads.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from vngov.values._quantity_grammar import canonical_unit
from vngov.values.quantity import Comparator

__all__ = ["Figure", "figures"]

_NUMBER = (
    r"[0-9]{1,3}(?:\.[0-9]{3})++(?:,[0-9]++)?|[0-9]{1,3}(?:\ [0-9]{3})++(?![0-9])(?:,[0-9]++)?|[0-9]++(?:[.,][0-9]++)?"
)
_RATIO = r"(?:%|‰|phần\ trăm|điểm\ (?:phần\ trăm|%))"
_SCALE = r"(?:(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\ )*+"
_BASE = r"""
    ha|hecta|hécta|m[²2]\ ?sàn|k?m[²³23]?|km/km[²2]|dặm|lít|tấn|tạ|kg|gam|[kMGT]?W(?:h|p)?|[kM]VA?|
    đồng|VNĐ|VND|USD|EUR|đô\ la(?:\ Mỹ)?|đôla|
    người(?:\ dân)?|nhân\ khẩu|lao\ động|hộ(?:\ (?:dân|gia\ đình|nghèo))?|lượt(?:\ (?:khách|người))?|khách|
    giường(?:\ bệnh(?:\ viện)?)?|bác\ sĩ|bác\ sỹ|dược\ s[ĩỹ](?:\ đại\ học)?|điều\ dưỡng(?:\ viên)?|
    lần|điểm|tuổi|giờ|phút|ngày|năm|tháng|bậc|
    [MG]bps|[MG]B|thuê\ bao|°C|tỷ|tỉ|triệu|nghìn\ tỷ|ngàn\ tỷ
"""
_COUNTED = r"""
    khu(?:\ (?:công\ nghiệp|đô\ thị(?:\ mới)?|kinh\ tế|du\ lịch|nhà\ ở|dân\ cư|chức\ năng))?|cụm(?:\ công\ nghiệp)?|
    KCN|CCN|KKT|KĐT|HTX|DN|VB|(?:các\ )?đô\ thị(?:\ mới)?|thành\ phố|thị\ xã|thị\ trấn|quận|huyện|phường|xã|thôn|bản|
    tổ\ dân\ phố|làng|dự\ án|công\ trình|nhà\ máy|trạm|trung\ tâm|trường|phòng(?:\ học)?|lớp|bệnh\ viện|chợ|siêu\ thị|
    doanh\ nghiệp|hợp\ tác\ xã|tổ\ hợp\ tác|sản\ phẩm|mô\ hình|căn(?:\ (?:hộ|nhà))?|nhà(?:\ ở)?|ngôi\ nhà|
    cơ\ sở|đơn\ vị|cơ\ quan|tổ\ chức|sinh\ viên|học\ sinh|học\ viên|cán\ bộ|cây|con|tàu|bến|cảng|sân\ bay|tuyến|đường|
    cầu|hồ|đập|thư\ viện|nhà\ văn\ hóa|di\ tích|lễ\ hội|điểm\ du\ lịch|quy\ hoạch|đồ\ án|chương\ trình|đề\ án|kế\ hoạch|
    văn\ bản|thủ\ tục|dịch\ vụ(?:\ công)?|hồ\ sơ|cuộc|đợt|buổi|bài|tin|đề\ tài|nhiệm\ vụ|chỉ\ tiêu|tiêu\ chí|việc\ làm|
    nhóm|vùng|trục|hành\ lang|đảng\ viên|tổ\ chức\ đảng|chi\ bộ|phiếu|chuyên\ gia|startup|lĩnh\ vực
"""
_PER = r"(?:\ ?/\ ?(?:[0-9][0-9.]*+\ ?)?[^\W\d_]\w*+(?:\ (?:dân|người|đêm|gia\ đình|năm|vị\ diện\ tích))?)"
_COMPARATORS = {
    "ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|≥|>=|từ": Comparator.AT_LEAST,
    "không quá|tối đa|không vượt quá|không vượt|không cao hơn|nhiều nhất|≤|<=": Comparator.AT_MOST,
    "khoảng|gần|xấp xỉ|ước khoảng|chừng|~|≈|tương đương": Comparator.ABOUT,
    "trên|hơn|lớn hơn|cao hơn|vượt|>": Comparator.MORE_THAN,
    "dưới|nhỏ hơn|thấp hơn|ít hơn|<": Comparator.LESS_THAN,
}
_BOUNDS = {word: bound for words, bound in _COMPARATORS.items() for word in words.split("|")}
_ANY_BOUND = "|".join(re.escape(word) for word in sorted(_BOUNDS, key=len, reverse=True))
_FIGURE = re.compile(
    rf"""
    (?<![\w/.,°-])
    (?:(?P<bound>{_ANY_BOUND})(?:\ (?:đạt|là|có|khoảng))?\ ?)?
    (?P<low>{_NUMBER})(?:/[0-9]++(?=\ [^\W\d_]))?
    (?:(?:\ ?(?P<low_unit>{_RATIO}|{_SCALE}(?:{_BASE})(?!\w)(?:{_PER})?))?\ ?(?:-|–|—|÷|đến|tới)\ ?(?P<high>{_NUMBER}))?
    \ ?
    (?P<unit>{_RATIO}(?:{_PER})?|{_SCALE}(?:{_BASE})(?!\w)(?:{_PER})*+|(?P<counted>(?:{_COUNTED})(?!\w)(?:{_PER})?))?
    (?P<tail>\ trở\ (?:lên|xuống))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What stands before a number that counts nothing.
_NAMED = re.compile(
    r"(?:\b(?:(?<!dân )(?<!tổng )số|điều|khoản|điểm|tiết|mục|chương|phần|phụ lục|biểu|bảng|mẫu|hình|trang|ngày|tháng|"
    r"năm|quý|khóa|kỳ|lần thứ|thứ|(?<!cung )(?<!bao )cấp|loại|mức|mức độ|cấp độ|hạng|quốc lộ|ql|"
    r"tỉnh lộ|đường tỉnh|đường huyện|đt|đường|"
    r"km|lô|tiểu khu|p=|điện thoại|fax|"
    r"(?:luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kết luận|kế hoạch|đề án|công văn)(?: số)?)"
    r"[\s:.]*|[(\[]?\b(?:19|20)[0-9]{2}\s*[-–]\s*)$",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"\b(?:nhóm|tốp|top|một trong(?: những| số)?|trong số|thuộc|hạng thứ|đứng thứ|thứ)\s+$", re.IGNORECASE
)
_TAIL = re.compile(r"(?:\ [^\W\d_]+){1,4}?(\ trở\ (?:lên|xuống))", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LONGEST_LEAD = 30
_VERB = re.compile(r"\b(?:đạt|còn|là|lên|xuống)\s+$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"\s*(?:[;,]|\.(?!\d)|$|(?:vào|trong|đến) năm\b)")
_DIGIT = re.compile(r"[0-9]")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")


@frozen
class Figure:
    """A number or a range with its unit at ``start:end`` of a text; ``counted`` says that the unit is a thing counted.

    ``number`` is where the number itself begins, behind the comparator.
    """

    start: int
    end: int
    number: int
    low: Decimal | None
    high: Decimal | None
    unit: str
    comparator: Comparator
    counted: bool
    ranked: bool


def figures(text: str, *, bare: bool = False) -> Iterator[Figure]:
    """Yield the figures with a unit in *text*, in order; with *bare*, those without one that a clause ends in, too."""
    if _DIGIT.search(text) is None:
        return
    for found in _FIGURE.finditer(text):
        unit = found["unit"] or found["low_unit"]
        lead = text[max(0, found.start() - _LONGEST_LEAD) : found.start()]
        if not unit and bare and _is_bare(text, found, lead):
            unit = ""
        elif not unit or _is_no_amount(found, lead, unit):
            continue
        first, second = _amount(found["low"], unit), _amount(found["high"], unit) if found["high"] else None
        low, high, comparator = _bounds(
            first, second, (found["bound"] or "").lower(), found["tail"] or _tail(text, found.end())
        )
        yield Figure(
            found.start(), found.end(), found.start("low"), low, high, canonical_unit(unit), comparator,
            bool(found["counted"]), bool(_RANKED.search(lead)),
        )  # fmt: skip


def _is_bare(text: str, found: re.Match[str], lead: str) -> bool:
    """Whether a clause ends in a number that its verb speaks of: “Chỉ số … đạt 0,75.”."""
    is_year = _YEAR.fullmatch(found["low"]) or (found["high"] and _YEAR.fullmatch(found["high"]))
    return not is_year and bool(_VERB.search(lead)) and bool(_CLAUSE_ENDS.match(text, found.end()))


def _is_no_amount(found: re.Match[str], lead: str, unit: str) -> bool:
    """Whether a number is the name of something, a year or a part of a date."""
    if not found["bound"] and _NAMED.search(lead):
        return True
    if _YEAR.fullmatch(found["low"]) and unit.lower() in {"năm", "tháng"}:
        return True
    if found["high"]:
        return bool(_YEAR.fullmatch(found["low"]) and _YEAR.fullmatch(found["high"]))
    begins = (found["bound"] or "").lower() == "từ" and not found["tail"]
    return begins and unit.lower() in {"ngày", "tháng", "năm"}


def _tail(text: str, end: int) -> str:
    """Return *trở lên* behind the thing that is measured: “từ 95% dân số trở lên”."""
    found = _TAIL.match(text, end) if "trở" in text else None
    return found[1] if found else ""


def _bounds(
    first: Decimal, second: Decimal | None, word: str, tail: str
) -> tuple[Decimal | None, Decimal | None, Comparator]:
    if second is not None:
        return first, second, Comparator.ABOUT if _BOUNDS.get(word) is Comparator.ABOUT else Comparator.RANGE
    if tail:
        up = tail.strip().lower().endswith("lên")
        return (first, None, Comparator.AT_LEAST) if up else (None, first, Comparator.AT_MOST)
    bound = _BOUNDS.get(word, Comparator.EXACT) if word != "từ" else Comparator.EXACT
    if bound in {Comparator.AT_LEAST, Comparator.MORE_THAN}:
        return first, None, bound
    if bound in {Comparator.AT_MOST, Comparator.LESS_THAN}:
        return None, first, bound
    return first, first, bound


def _amount(figure: str, unit: str) -> Decimal:
    """Return the value of a number: a full stop parts thousands, but not before a per cent sign."""
    digits = figure.replace(" ", "")
    grouped = _GROUPED.fullmatch(digits)
    is_decimal = grouped and unit.startswith(("%", "‰")) and digits.count(".") == 1 and "," not in digits
    if "," in digits or (grouped and not is_decimal):
        digits = digits.replace(".", "")
    return Decimal(digits.replace(",", "."))
