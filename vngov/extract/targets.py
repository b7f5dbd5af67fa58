"""Targets (chỉ tiêu) in a text: indicator, value or range, unit, year or period, with the place of each.

What a programme of State or Party aims at stands under a heading that says so (``Mục tiêu``, ``Chỉ tiêu cụ thể``), or
behind words that do (``phấn đấu``, ``đến năm 2030 đạt``).  Results, breakdowns in brackets and figures of comparison
are no targets.

    >>> from vngov.extract.targets import find_targets
    >>> text = "Mục tiêu: Tỷ lệ đô thị hóa đến năm 2025 đạt 37%, đến năm 2030 đạt 40%."
    >>> [(str(one.value_min), one.unit, one.year, one.is_elliptical) for one in find_targets(text)]
    [('37', '%', 2025, False), ('40', '%', 2030, True)]

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from attrs import define, evolve

from vngov.errors import InvalidPeriodError
from vngov.extract._aims import AIM_WORDS, Aim, aim_of, heading_horizon, plain_years, sentences
from vngov.extract._figures import Figure, figures
from vngov.extract._indicators import Wording, wording
from vngov.extract._passages import Passage, Source, passages
from vngov.extract._target_tables import TableReader
from vngov.extract._timing import Time, deal
from vngov.extract._title_years import TitleYears
from vngov.extract._years import Horizon
from vngov.model.target import Target
from vngov.values.period import Period, PeriodKind
from vngov.values.quantity import Comparator

__all__ = ["find_targets"]

_DONE = re.compile(
    r"\b(?:đã (?:đạt|có|hoàn thành|được công nhận|công nhận|giảm|tăng|xây dựng|thu hút|hình thành|giải quyết)|"
    r"hiện (?:nay|có|đạt|là|tại)|ước (?:đạt|thực hiện|tính)|tính đến (?:nay|hết|ngày|tháng)|năm qua|đạt được|"
    r"trước đó)\b",
    re.IGNORECASE,
)
_BASELINE = re.compile(r"\btừ(?: mức| khoảng)?\s*$", re.IGNORECASE)
_RISES = re.compile(r"^[^;.]{0,40}?\b(?:lên|xuống|còn|tới|đến)\b", re.IGNORECASE)
_PARTS = re.compile(r"\b(?:bao gồm|gồm(?: có)?|trong đó có)\s*:?\s[^%]*$", re.IGNORECASE)
_TRIGGER = re.compile(
    r"(?:^|\b)(?:có|đạt|là|còn|thêm|hình thành(?: mới)?|xây dựng|xây mới|thành lập|lập mới|phát triển|thu hút|tạo|"
    r"giải quyết(?: việc làm cho)?|đón|khởi công|công nhận|hoàn thành|đầu tư|mở|tăng|giảm|nâng|lên|xuống|duy trì|"
    r"bảo đảm|đảm bảo|đào tạo|kết nạp|tuyển|cấp|trồng|cung cấp|tổng số|tổng cộng|lũy kế|:|phấn đấu|mới|mỗi \w+|"
    r"hằng năm|hàng năm)(?:\s+(?:mới|thêm|được|lên|xuống|cho|tối thiểu|đạt|có|từ|khoảng|cơ bản))*\s*$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\s*(?:so với|so cùng kỳ|cùng kỳ)\b")
_BY = re.compile(r"\s*[,(]\s*(?:bằng|tăng|giảm|vượt|đạt)\s*")
_RATE = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)\b(?:(?!\b(?:đạt|là|còn|chiếm|lên|xuống)\b)[^,;:.])*$", re.IGNORECASE
)
_REACHES = re.compile(r"[^,;:.()]{0,80}\b(?:đạt|là|chiếm|còn)\s*", re.IGNORECASE)
_LIFE = re.compile(r"\b(?:tuổi thọ|sống|thọ)\b", re.IGNORECASE)
_OF_AGE = re.compile(r"\s*tuổi\b")
_DURATIONS = frozenset({"năm", "tháng", "ngày", "giờ", "phút"})
_LASTS = re.compile(r"\b(?:đạt|còn|xuống|lên|là|khỏe|thêm|bình quân)\s*$", re.IGNORECASE)
_TARGET_YEAR = ("đến", "tới", "vào", "phấn đấu")
_ASKED = re.compile(r"[\s\-–*]*(?:giao|yêu cầu|đề nghị)\s", re.IGNORECASE)
_HELD_BACK = 60
_MAY_AIM = re.compile(r"đ[ấâầa]u|ti[êe]u", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")


@define
class _State:
    """What the sentences of a passage hand on to the next."""

    time: Time = None
    last: Target | None = None
    is_aimed: bool = False


def find_targets(source: Source, *, as_of: date | None = None) -> tuple[Target, ...]:
    """Return the targets of a text, a document or a result of reading, in order.

    On *as_of*, the day of the text, a year that is past makes no target outside a list of targets.  Milestones without
    a figure are found in lists of targets only.
    """
    found: list[Target] = []
    tables = TableReader()
    title = TitleYears()
    for passage in passages(source):
        title.read(passage)
        if passage.is_row:
            found += tables.read(passage, aim_of(passage))
            continue
        tables.close()
        found += _of_passage(passage, as_of, title.horizon)
    return tuple(_in_one_spelling(found))


def _in_one_spelling(found: list[Target]) -> Iterator[Target]:
    """Yield the targets, each unit in the one spelling of the text: its initials where they are a unit there, too."""
    short = {target.unit for target in found if target.unit.isupper()}
    for target in found:
        initials = "".join(word[0] for word in target.unit.split()).upper()
        yield evolve(target, unit=initials) if len(initials) > 1 and initials in short else target


def _of_passage(passage: Passage, as_of: date | None, titled: Horizon | None) -> Iterator[Target]:
    aim = aim_of(passage)
    if aim is not Aim.TARGETS and _sets_nothing(passage.text, aim):
        return
    above = heading_horizon(passage) or titled
    state = _State(time=_time(above))
    for index, (start, end) in enumerate(sentences(passage.text, passage.body)):
        text = passage.text[start:end]
        years = plain_years(text)
        purpose = Aim.TARGETS if state.is_aimed else aim
        listed = purpose in {Aim.TARGETS, Aim.OBJECTIVE}
        counted = figures(text, bare=listed) if listed or AIM_WORDS.search(text) or _ahead(text, years, as_of) else ()
        numbers = _accepted(text, list(counted), years, purpose, as_of=as_of, time=state.time)
        if numbers:
            timed = list(zip(numbers, deal(text, numbers, years, state.time), strict=True))
            yield from _numeric(passage, start, text, timed, years, state=state)
        elif (
            aim is Aim.TARGETS
            and not passage.is_heading
            and (milestone := _milestone(passage, start, text, years, state))
        ):
            yield milestone
        if index == 0:
            state.is_aimed = aim is not Aim.RESULTS and bool(AIM_WORDS.match(text.lstrip(" -–*")))
            if years and _opens(text, years[0]):
                state.time = (years[0].first, years[0].last)


def _sets_nothing(text: str, aim: Aim) -> bool:
    """Whether a passage outside a list of targets has no figure, or neither a year nor a word that it is aimed at.

    Milestones without a figure are looked for among targets only.
    """
    if _DIGIT.search(text) is None:
        return True
    is_timed = aim is not Aim.RESULTS and ("20" in text or "19" in text)
    return aim is not Aim.OBJECTIVE and not is_timed and _MAY_AIM.search(text) is None


def _opens(text: str, year: Horizon) -> bool:
    """Whether a sentence begins with its year, which then holds for what follows."""
    lead = AIM_WORDS.sub("", text[: year.start]).strip(" ,:-*")
    return not lead and len(year.years) == 1


def _time(horizon: Horizon | None) -> Time:
    return None if horizon is None else (horizon.first, horizon.last)


def _accepted(
    text: str, found: list[Figure], years: list[Horizon], aim: Aim, *, as_of: date | None, time: Time
) -> list[Figure]:
    """Return the figures that are aimed at."""
    if aim is Aim.RESULTS and not AIM_WORDS.search(text):
        return []
    kept: list[Figure] = []
    for index, figure in enumerate(found):
        before = text[: figure.start]
        following = found[index + 1] if index + 1 < len(found) else None
        if figure.ranked or _in_title(text, figure, years):
            continue
        if _is_part(text, figure, kept, time) or _is_named_by(text, figure, following):
            continue
        if _is_baseline(text, figure, following) or _compares(text, figure, kept):
            continue
        if figure.unit in _DURATIONS and _OF_AGE.match(text, figure.end):
            continue
        if figure.unit == "tuổi" and not _LIFE.search(before):  # “trẻ em dưới 5 tuổi” is who, not how much
            continue
        clause = before[max(before.rfind(","), before.rfind(";"), before.rfind(":")) + 1 :]
        if _DONE.search(clause[-_HELD_BACK:]) and not AIM_WORDS.search(clause):
            continue
        if (figure.counted or figure.unit in _DURATIONS) and not _is_triggered(before, kept, figure):
            continue
        if aim in {Aim.TARGETS, Aim.OBJECTIVE} or _is_aimed_at(text, figure, years, as_of):
            kept.append(figure)
    return kept


def _in_title(text: str, figure: Figure, years: list[Horizon]) -> bool:
    """Whether a figure overlaps a year: “giai đoạn 2026 - 2030” counts nothing."""
    return (
        any(one.start < figure.end and figure.start < one.end for one in years)
        or text[figure.number - 1 : figure.number] == "P"
    )


def _is_named_by(text: str, figure: Figure, following: Figure | None) -> bool:
    """Whether a figure is part of what the next one measures: “tỷ lệ dân số được khám ít nhất 01 lần/năm đạt 90%”."""
    return (
        following is not None
        and _RATE.search(text[: figure.start]) is not None
        and _REACHES.fullmatch(text, figure.end, following.start) is not None
    )


def _is_part(text: str, figure: Figure, kept: list[Figure], time: Time) -> bool:
    """Whether a figure breaks down one before it, in brackets or behind “gồm”, or says in them what was before."""
    if not kept:
        return False
    between = text[kept[0].end : figure.start]
    opened = between.rfind("(")
    if opened > between.rfind(")") and not text.rfind("(", 0, kept[0].start) > text.rfind(")", 0, kept[0].start):
        dated = plain_years(between[opened:] + text[figure.start :].partition(")")[0])
        aimed = [one.last for one in plain_years(text[: kept[0].start])] or [time[1] if time else 0]
        return not dated or (len(dated) == 1 and not dated[0].word and dated[0].last < aimed[-1])
    return figure.counted and bool(_PARTS.search(between))


def _is_baseline(text: str, figure: Figure, following: Figure | None) -> bool:
    """Whether a figure is where the way to the next one begins: “từ 30% lên 40%”."""
    if following is None or not _BASELINE.search(text[: figure.number]):
        return False
    return bool(_RISES.match(text[figure.end : following.number]))


def _compares(text: str, figure: Figure, kept: list[Figure]) -> bool:
    """Whether a figure says of the one before it how it compares: “12.500 tỷ đồng, tăng 5% so với dự toán”."""
    if not kept or not _COMPARED.match(text, figure.end):
        return False
    return bool(_BY.fullmatch(text, kept[-1].end, figure.start))


def _is_triggered(before: str, kept: list[Figure], figure: Figure) -> bool:
    """Whether a number of things is said to be reached, and not just mentioned."""
    if figure.unit in _DURATIONS:
        return figure.comparator is not Comparator.EXACT or bool(_LASTS.search(before))
    body = before.rstrip(' -–*"“(')
    if not body.strip():
        return True
    if _TRIGGER.search(before):
        return True
    return bool(kept) and bool(re.search(r"(?:[,;]|\bvà)\s*$", before))


def _is_aimed_at(text: str, figure: Figure, years: list[Horizon], as_of: date | None) -> bool:
    """Whether a sentence outside a list of targets sets one."""
    if AIM_WORDS.search(text[: figure.start]):
        return True
    return _ahead(text, years, as_of) and not _DONE.search(text[: figure.start])


def _ahead(text: str, years: list[Horizon], as_of: date | None) -> bool:
    """Whether one of the years of a sentence is one to come, by which something is to be."""
    words = (*_TARGET_YEAR, "trong") if _ASKED.match(text) else _TARGET_YEAR
    return any(
        one.word.split(" ")[0] in words and (as_of is None or one.last >= as_of.year) and not one.first for one in years
    )


def _numeric(
    passage: Passage, start: int, text: str, timed: list[tuple[Figure, Time]], years: list[Horizon], *, state: _State
) -> Iterator[Target]:
    numbers = [figure for figure, _ in timed]
    for index, (figure, time) in enumerate(timed):
        said = wording(text, numbers, index, years)
        first, last = _clause(text, said, figure, years, numbers[index + 1 :])
        target = Target(
            said.indicator, figure.low, figure.high, figure.unit, comparator=figure.comparator,
            year=time[1] if time else None, period=_period(time), subject=said.subject, verb=said.verb,
            text=passage.text[start + first : start + last], spans=passage.locate(start + first, start + last),
        )  # fmt: skip
        if state.last is not None and _inherits(said, target, state.last):
            target = evolve(target, indicator=state.last.indicator, subject=state.last.subject, is_elliptical=True)
        state.last = target
        yield target


def _inherits(said: Wording, target: Target, last: Target) -> bool:
    """Whether a clause says no indicator of its own, and its figure is of the same kind as the one before."""
    if not said.is_bare:
        return False
    return last.unit.lower().startswith(target.unit.lower()) or not target.indicator


def _clause(text: str, said: Wording, figure: Figure, years: list[Horizon], following: list[Figure]) -> tuple[int, int]:
    """Return where the clause of a figure begins and ends, its year and its indicator behind it included."""
    stop = following[0].start if following else len(text)
    ends = [
        one.end
        for one in years
        if figure.end <= one.start and one.end <= stop and "," not in text[figure.end : one.start]
    ]
    last = max([figure.end, said.end, *ends])
    if text[figure.end : last].count(")") < text[figure.end : last].count("("):
        last = figure.end
    return said.start, len(text[:last].rstrip(" ,;:"))


def _period(time: Time) -> Period | None:
    if time is None or time[0] is None:
        return None
    try:
        return Period(PeriodKind.PHASE, time[0], time[1])
    except InvalidPeriodError:
        return None


def _milestone(passage: Passage, start: int, text: str, years: list[Horizon], state: _State) -> Target | None:
    """Return a target without a figure: what is to be there by a year, or is striven for."""
    strives = AIM_WORDS.search(text)
    if not years and strives is None:
        return None
    body = text.strip()
    if len(body.split()) < 4 or body.endswith(":") or _DONE.search(text):  # noqa: PLR2004 - fewer say nothing
        return None
    said = wording(text, [], -1, years)
    time = (years[-1].first, years[-1].last) if years else state.time
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    return Target(
        said.indicator, year=time[1] if time else None, period=_period(time), subject=said.subject, verb=said.verb,
        text=body, spans=passage.locate(start + first, start + last),
    )  # fmt: skip
