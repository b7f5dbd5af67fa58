"""What a figure measures: the words of its clause without the year, the verb and the comparator.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from vngov.extract._figures import Figure
from vngov.extract._task_actors import printed
from vngov.extract._task_roles import charge_at
from vngov.extract._years import Horizon

__all__ = ["Wording", "wording"]

_VERBS = re.compile(
    r"(?:\s*\b(?:ph[ấâ]n đ[ấâầ]u|đạt(?: được| mức| khoảng)?|có|là|còn|lên|xuống(?: còn)?|đến|tới|"
    r"tăng(?: thêm| bình quân| trung bình)?|thêm|trung bình|giảm(?: xuống| còn)?|duy trì|giữ|ở mức|bình quân|chiếm|"
    r"bằng|được|cơ bản|lần lượt|tương ứng|ổn định|từ)\b|\s*[:,])+\s*$",
    re.IGNORECASE,
)
_LIST_OPENERS = re.compile(r"^(?:[\s,;:\-–*“\"]+|(?:và|trong đó|đồng thời)\b)+", re.IGNORECASE)
_OPENERS = re.compile(
    r"^(?:[\s,;:\-–*“\"(]+|[0-9]{1,2}\)|"
    r"(?:và|trong đó|ph[ấâ]n đ[ấâầ]u|mục tiêu|chỉ tiêu(?:\s[0-9.]{1,5}(?=[\s:]|$))?:?|có|đạt|đồng thời)\b)+",
    re.IGNORECASE,
)
_RAISE = re.compile(
    r"^(?:nâng|đưa|(?:bảo đảm|đảm bảo|duy trì)(?=\s+t[ỷỉ] (?:lệ|trọng)))\s+(.+?)(?:\s+(?:lên|xuống|còn|đạt))?$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"^(?:hình thành|xây dựng|xây|thành lập|lập|phát triển|thu hút|tạo|giải quyết|đón|công nhận|hoàn thành|đầu tư|mở|"
    r"đào tạo|kết nạp|trồng|nâng|duy trì|bảo đảm|đảm bảo)\b",
    re.IGNORECASE,
)
_UNITS = r"toàn (?:tỉnh|thành phố|huyện|thị xã|quốc|vùng|ngành|xã(?! hội)|phường)"
_WHERE = re.compile(rf"^(?:(?:trên địa bàn|tại|ở)\b|{_UNITS}\b).*$|\b(?:trên địa bàn\s+[^,]+|{_UNITS})$", re.IGNORECASE)
_FROM = re.compile(r"\s*(?:tăng|giảm|nâng)?\s+từ\s+(?:mức\s+|khoảng\s+)?[0-9].*$", re.IGNORECASE)
_LABEL = re.compile(
    r"^.*\b(?:chỉ tiêu|mục tiêu)[^:]*:\s*|^[\s\-–*]*(?:đối với|về)\s+[^:.]{2,40}:\s*(?=\S)", re.IGNORECASE
)
_CHARGES = re.compile(
    r"(?:giao|yêu cầu|đề nghị|phân công|các|sở|bộ|ubnd|ủy ban|uỷ ban|công an|ban|phòng|chủ tịch|ngân hàng|đảng ủy)\s",
    re.IGNORECASE,
)
_EDGES = ' ,;:.()-–*“”"'
_FREQUENCY = re.compile(r"^(?:mỗi|hằng|hàng) (?:năm|tháng|quý)\s+", re.IGNORECASE)
_BREAK = re.compile(r"[;]|,\s+(?=(?:trong đó|phấn đấu|đạt|nâng|tăng|giảm|duy trì|và)\b)|\s\(")
_LIST_BREAK = re.compile(r"[,;]|\bvà\b")
_FIRST_VERB = re.compile(r"\b(ph[ấâ]n đ[ấâầ]u|đạt|có|còn|tăng|giảm|duy trì|chiếm|hình thành|xây dựng)\b", re.IGNORECASE)


@frozen
class Wording:
    """The words around a figure.  ``is_bare`` says that the clause has no indicator of its own.

    ``start`` is where the clause begins, ``end`` where the words behind the figure that belong to it end.
    """

    indicator: str
    subject: str
    verb: str
    start: int
    end: int
    is_bare: bool


def wording(text: str, figures: Sequence[Figure], index: int, years: Sequence[Horizon]) -> Wording:
    """Return the words of the figure at *index*, or of the whole sentence where there is none."""
    if index < 0:
        content = _tidy(_without_years(text, 0, len(text), years))
        return Wording(content, _where(content), _verb("", text.strip(" -")), 0, len(text), is_bare=False)
    figure = figures[index]
    begin = _begin(text, figures, index, years)
    stop = figures[index + 1].start if index + 1 < len(figures) else len(text)
    end = _end(text, figure, stop, more=index + 1 < len(figures))
    prelude = _FROM.sub("", _uncharged(_without_years(text, begin, figure.start, years)))
    content = _tidy(_VERBS.sub("", prelude))
    start = begin + len(text[begin : figure.end]) - len(text[begin : figure.end].lstrip(" ,;:-–*"))
    if text[start:].startswith("và "):
        start += 3
    after = _tidy(_without_years(text, figure.end, end, years), _LIST_OPENERS)
    verb = _verb(prelude, content)
    if content and figure.counted:
        return Wording(_counted(content, figure.unit, after), _where(content), verb, start, figure.end, is_bare=False)
    if content and after and len(content.split()) <= 2 and not figure.counted:  # noqa: PLR2004 - a verb
        return Wording(f"{content} {after}", _where(after), verb, start, end, is_bare=False)
    if content:
        return Wording(content, _where(content), verb, start, figure.end, is_bare=False)
    if after:
        indicator = f"{figure.unit} {after}" if figure.counted else after
        return Wording(indicator, _where(after), verb, start, end, is_bare=False)
    indicator = f"số {figure.unit}" if figure.counted else ""
    return Wording(indicator, "", verb, start, figure.end, is_bare=True)


def _begin(text: str, figures: Sequence[Figure], index: int, years: Sequence[Horizon]) -> int:
    """Return where the clause of a figure begins: behind the figure before it, its year and its words."""
    bracket = text.rfind("(", figures[index - 1].end if index else 0, figures[index].start)
    if bracket >= 0 and ")" not in text[bracket : figures[index].start]:
        return bracket + 1
    if index == 0:
        return 0
    before, figure = figures[index - 1], figures[index]
    begin = before.end
    breaks = [found.start() for found in _LIST_BREAK.finditer(text, begin, figure.start)]
    for one in years:
        # A year behind the figure before it, with a break behind the year.
        if begin <= one.start and one.end <= figure.start and any(place >= one.end for place in breaks):
            first_break = min(breaks)
            if first_break >= one.end:
                begin = one.end
    breaks = [place for place in breaks if place >= begin]
    if not breaks:
        return begin
    if index == 1 and not _tidy(_VERBS.sub("", _without_years(text, 0, before.start, years))):
        return breaks[-1]  # a sentence that puts its figures first: the words behind a figure are its own
    return breaks[0]


def _end(text: str, figure: Figure, stop: int, *, more: bool) -> int:
    """Return where the words behind a figure end."""
    if found := _BREAK.search(text, figure.end, stop):
        return found.start()
    closing = text.find(")", figure.end, stop)
    if closing >= 0 and "(" not in text[figure.end : closing]:
        return closing
    if not more:
        return len(text.rstrip(' .,;:/”"'))
    breaks = [found.start() for found in _LIST_BREAK.finditer(text, figure.end, stop)]
    return breaks[-1] if breaks else figure.end


def _without_years(text: str, start: int, end: int, years: Sequence[Horizon]) -> str:
    kept: list[str] = []
    position = start
    for one in years:
        if start <= one.start and one.end <= end:
            kept.append(text[position : one.start])
            position = one.end
    kept.append(text[position:end])
    return " ".join(part.strip() for part in kept)


def _uncharged(text: str) -> str:
    """Return the words without who is charged with it: “Giao Sở Y tế bảo đảm …”."""
    words = text.lstrip(" -–*")
    if not _CHARGES.match(words):
        return text
    line = printed(f"{words} ")
    charge = charge_at(line, 0, len(line.text))
    return text if charge is None or charge.is_heading else words[charge.rest :]


def _tidy(text: str, openers: re.Pattern[str] = _OPENERS) -> str:
    """Return the words without what opens a clause, and with single blanks."""
    words = " ".join(openers.sub("", _LABEL.sub("", text)).split()).strip(_EDGES)
    words = _FREQUENCY.sub("", words)
    if words.count("(") > words.count(")"):
        words += ")"
    found = _RAISE.match(words)
    return found[1] if found else words


def _where(text: str) -> str:
    found = _WHERE.search(text)
    return found[0] if found else ""


def _verb(prelude: str, content: str) -> str:
    """Return how it is put: the words right before the figure, else what is done."""
    tail = _VERBS.search(prelude)
    found = (tail and _FIRST_VERB.search(tail[0])) or _ACTS.match(content) or _FIRST_VERB.match(content)
    return found[0].lower() if found else ""


def _counted(content: str, unit: str, after: str) -> str:
    """Return what a number of things is: “số đô thị trên địa bàn tỉnh”, “khu công nghiệp hình thành mới”."""
    if content.lower().startswith(("tổng", "số")):
        return f"{content} {unit}" if unit.lower() not in content.lower() else content
    if _ACTS.match(content):
        return f"{unit} {content[0].lower()}{content[1:]}"
    tail = f" {after}" if after and len(after.split()) <= 8 else ""  # noqa: PLR2004 - more is another clause
    return f"số {unit}{tail} {content[0].lower()}{content[1:]}"
