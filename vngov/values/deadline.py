"""By when something is to be done: a day, the end of a stretch, a term of days, a horizon, or every so often.

Tasks that the Government and the Prime Minister give carry a deadline and are followed by it (QĐ 42/2014/QĐ-TTg);
periodic reports follow NĐ 09/2019/NĐ-CP.  A deadline never invents a day: what has none, has none.

    >>> from vngov.values.deadline import Deadline
    >>> Deadline.parse("trước ngày 30/9/2025").to_date().isoformat()
    '2025-09-29'
    >>> Deadline.parse("trong quý III/2025").to_date().isoformat()
    '2025-09-30'
    >>> Deadline.parse("hằng năm").every, Deadline.parse("hằng năm").to_date() is None
    (<Periodicity.YEARLY: 'hằng năm'>, True)

.. versionadded:: 0.1
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import NoReturn, Self, assert_never

from attrs import evolve, field, frozen

from vngov.errors import InvalidDateError, InvalidDeadlineError
from vngov.i18n import N_, Lang, translate
from vngov.text.bare import bare
from vngov.values._deadline_grammar import DEADLINE, MONTH_NUMBER, NUMBER_WORDS
from vngov.values.partial_date import PartialDate
from vngov.values.period import Period
from vngov.values.working_days import add_working_days, is_working_day

__all__ = ["Deadline", "DeadlineKind", "Periodicity", "TimeUnit"]

_MAX_LENGTH = 300
_DONE = re.compile(r"(?:hoan\s++thanh|xong)(?:\s++va\s++bao\s++cao)?\s++")
_MONTHS = 12
_JUNE, _DECEMBER = 6, 12


class DeadlineKind(StrEnum):
    """What a deadline says.

    .. versionadded:: 0.1
    """

    BEFORE = "trước"
    """Done before that day: the day itself is too late."""
    BY = "chậm nhất"
    """Done on that day at the latest."""
    WITHIN = "trong"
    """Done by the end of a month, quarter, half-year or year."""
    TERM = "trong thời hạn"
    """Done in so many days, working days, weeks, months of an event or a day."""
    EVENT = "khi"
    """Done when something happens."""
    HORIZON = "đến năm"
    """A year or a period to aim at; no day is due."""
    PERIODIC = "định kỳ"
    """Done again and again."""

    def label(self, lang: Lang = "vi") -> str:
        """Return the name of the kind in *lang*."""
        return self.value if lang == "vi" else translate(_ENGLISH[self], lang)


_ENGLISH = {
    DeadlineKind.BEFORE: N_("before"),
    DeadlineKind.BY: N_("at the latest"),
    DeadlineKind.WITHIN: N_("by the end of"),
    DeadlineKind.TERM: N_("within"),
    DeadlineKind.EVENT: N_("when"),
    DeadlineKind.HORIZON: N_("horizon"),
    DeadlineKind.PERIODIC: N_("periodically"),
}


class TimeUnit(StrEnum):
    """What a term is counted in.

    .. versionadded:: 0.1
    """

    HOUR = "giờ"
    DAY = "ngày"
    WORKING_DAY = "ngày làm việc"
    WEEK = "tuần"
    MONTH = "tháng"
    YEAR = "năm"


class Periodicity(StrEnum):
    """How often; ``PERIODIC`` says only that it is done again and again.

    .. versionadded:: 0.1
    """

    DAILY = "hằng ngày"
    WEEKLY = "hằng tuần"
    MONTHLY = "hằng tháng"
    QUARTERLY = "hằng quý"
    HALF_YEARLY = "định kỳ 6 tháng"
    YEARLY = "hằng năm"
    PERIODIC = "định kỳ"


_UNITS = {bare(unit): unit for unit in TimeUnit}
_EVERY = {"ngay": Periodicity.DAILY, "tuan": Periodicity.WEEKLY, "thang": Periodicity.MONTHLY,
          "quy": Periodicity.QUARTERLY, "nam": Periodicity.YEARLY}  # fmt: skip
_OF_MONTHS = {1: Periodicity.MONTHLY, 3: Periodicity.QUARTERLY, 6: Periodicity.HALF_YEARLY, 12: Periodicity.YEARLY}
_COUNTED = re.compile(
    rf"dinh\s++ky\s*+(?:moi\s++)?([0-9]+|{'|'.join(NUMBER_WORDS)})(?:\s*+\([^()]*\))?\s++(thang|nam|tuan|ngay|quy)(?![a-z])"
)
_HALF = re.compile(r"(?:0?6|sau)\s++thang\s++(dau|cuoi)\s++nam(?:\s++([0-9]{4}))?")
_OF_PERIOD = re.compile(r"thang\s++(?:dau|cuoi|sau|ke\s++tiep)(?:\s++(?:cua\s++)?(quy))?")
_BARE_DAY = re.compile(r"[0-9]{1,2}\s++thang\s")
_MONTH_LIST = re.compile(r"((?:thang\s++[0-9]{1,2}(?:\s*+,\s*+|\s++va\s++)?)++)\s*+(?:hang|moi)\s++nam")


def _to_spelling(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@frozen
class Deadline:
    """A deadline as far as it is said.

    ``date`` is the day, month, quarter or year of the first three kinds, or the day a term runs from; ``half`` is
    1 or 2 for a half of that year; ``count`` and ``unit`` are the length of a term; ``event`` what a term runs from
    or what is waited for; ``period`` a horizon; ``every`` how often, in ``months`` where they are named.  ``raw`` is
    the spelling met; it does not count in comparisons.
    """

    kind: DeadlineKind
    date: PartialDate | None = None
    half: int | None = field(default=None, kw_only=True)
    count: int | None = field(default=None, kw_only=True)
    unit: TimeUnit | None = field(default=None, kw_only=True)
    event: str = field(default="", kw_only=True)
    period: Period | None = field(default=None, kw_only=True)
    every: Periodicity | None = field(default=None, kw_only=True)
    months: tuple[int, ...] = field(default=(), kw_only=True)
    raw: str = field(default="", kw_only=True, eq=False, converter=_to_spelling)

    def __attrs_post_init__(self) -> None:
        needed: dict[DeadlineKind, bool] = {
            DeadlineKind.BEFORE: self.date is not None,
            DeadlineKind.BY: self.date is not None,
            DeadlineKind.WITHIN: self.date is not None or self.half is not None,
            DeadlineKind.TERM: bool(self.count) and self.unit is not None,
            DeadlineKind.EVENT: bool(self.event),
            DeadlineKind.HORIZON: self.period is not None,
            DeadlineKind.PERIODIC: self.every is not None,
        }
        if not needed[self.kind]:
            self._refuse("incomplete")
        if self.half not in {None, 1, 2} or any(not 1 <= month <= _MONTHS for month in self.months):
            self._refuse("out-of-range")
        if self.half is not None and self.date is not None and self.date != PartialDate(self.date.year):
            self._refuse("out-of-range")

    def _refuse(self, code: str) -> NoReturn:
        raise InvalidDeadlineError(self.raw or self.kind.value, code)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a deadline and nothing else; the word *hoàn thành* before it is passed over.

        Raises:
            InvalidDeadlineError: if *text* is anything else.
        """
        if len(text) > _MAX_LENGTH:
            raise InvalidDeadlineError(text, "too-long", (_MAX_LENGTH, len(text)))
        shown = unicodedata.normalize("NFC", text).strip(" \t\n.,;")
        if not shown:
            raise InvalidDeadlineError(text, "empty")
        plain = bare(shown)
        done = _DONE.match(plain)
        found = DEADLINE.fullmatch(plain, done.end() if done else 0)
        if found is None:
            raise InvalidDeadlineError(text, "unrecognised", (0, len(text)))
        try:
            return cls.from_match(shown, found)
        except InvalidDateError as error:
            raise InvalidDeadlineError(text, error.code, (0, len(text))) from None

    @classmethod
    def try_parse(cls, text: str) -> Self | None:
        """Read a deadline, or return None."""
        try:
            return cls.parse(text)
        except InvalidDeadlineError:
            return None

    @classmethod
    def from_match(cls, text: str, found: re.Match[str]) -> Self:
        """Return the deadline that the grammar *found* in the bare form of *text*.

        Raises:
            InvalidDateError: if there is no such day.
        """
        raw = text[found.start() : found.end()]
        match kind := found.lastgroup:  # the group around all others closes last
            case "before" | "by" | "within":
                when = text[found.start(f"{kind}_when") : found.end(f"{kind}_when")]
                day, half = _when(when)
                return cls(_BY_GROUP[kind], day, half=half, raw=raw)
            case "term":
                event = found["event"] and text[found.start("event") : found.end("event")].strip()
                since = found["since"] and not event and text[found.start("since") : found.end("since")]
                return cls(
                    DeadlineKind.TERM,
                    PartialDate.parse(since) if since else None,
                    count=_number(found["count"]),
                    unit=_UNITS[" ".join(found["unit"].split())],
                    event=event or "",
                    raw=raw,
                )
            case "horizon":
                return cls(DeadlineKind.HORIZON, period=_horizon(bare(raw)), raw=raw)
            case "on":
                return cls(DeadlineKind.EVENT, event=raw[len("khi ") :].strip(), raw=raw)
            case _:
                return cls._periodic(raw)

    @classmethod
    def _periodic(cls, raw: str) -> Self:
        plain = bare(raw)
        months: tuple[int, ...] = ()
        if listed := _MONTH_LIST.search(plain):
            months = tuple(int(one) for one in MONTH_NUMBER.findall(listed[1]))
        if counted := _COUNTED.search(plain):
            count, unit = _number(counted[1]), counted[2]
            every = _EVERY[unit] if count == 1 else Periodicity.PERIODIC
            if unit == "thang":
                every = _OF_MONTHS.get(count, Periodicity.PERIODIC)
            if every is Periodicity.PERIODIC and count:
                return cls(DeadlineKind.PERIODIC, every=every, count=count, unit=_UNITS.get(unit), raw=raw)
            return cls(DeadlineKind.PERIODIC, every=every, raw=raw)
        if re.search(r"(?:sau|0?6)\s++thang", plain) and not re.match(r"(?:hang|moi)\s", plain):
            return cls(DeadlineKind.PERIODIC, every=Periodicity.HALF_YEARLY, raw=raw)
        words = re.findall(r"(?:hang|moi|lan\s?+/|ky)\s*+(ngay|tuan|thang|quy|nam)(?![a-z])", plain)
        if not words and (of := _OF_PERIOD.search(plain)):
            words = ["quy" if of[1] else "thang"]
        every = _EVERY[words[-1]] if words else Periodicity.PERIODIC
        return cls(DeadlineKind.PERIODIC, every=every, months=months, raw=raw)

    @property
    def is_dated(self) -> bool:
        """Whether a day follows from it and nothing else."""
        return self.to_date() is not None

    def in_year(self, year: int) -> Self:
        """Return it with *year* where it names a day, month, quarter or half without one."""
        if self.half is not None and self.date is None:
            return evolve(self, date=PartialDate(year))
        if self.date is None or self.date.year is not None:
            return self
        return evolve(self, date=evolve(self.date, year=year))

    def to_date(
        self, *, since: dt.date | None = None, is_working_day: Callable[[dt.date], bool] = is_working_day
    ) -> dt.date | None:
        """Return the last day on which it is done in time, None where none follows or the calendar has no such day.

        *since* is the day of the event that a term runs from; the day after it is the first.  Working days need
        the extra ``calendar``, or your own *is_working_day*.
        """
        try:
            return self._last_day(since, is_working_day)
        except (OverflowError, InvalidDateError):  # before the year 1 or after 9999; 29 February of a common year
            return None

    def _last_day(self, since: dt.date | None, is_working_day: Callable[[dt.date], bool]) -> dt.date | None:
        match self.kind:
            case DeadlineKind.BEFORE:
                first = self._day(first=True)
                return None if first is None else first - timedelta(days=1)
            case DeadlineKind.BY | DeadlineKind.WITHIN:
                return self._day(first=False)
            case DeadlineKind.TERM:
                start = self._day(first=True) if self.date else since
                return None if start is None else self._end_of_term(start, is_working_day)
            case DeadlineKind.EVENT | DeadlineKind.HORIZON | DeadlineKind.PERIODIC:
                return None
            case _:
                assert_never(self.kind)

    def _day(self, *, first: bool) -> dt.date | None:
        if self.date is None or self.date.year is None:
            return None
        if self.half is not None:
            month = _JUNE * self.half
            first_day = dt.date(self.date.year, month - 5, 1)
            return first_day if first else dt.date(self.date.year, month, 30 + self.half - 1)
        return self.date.first_day() if first else self.date.last_day()

    def _end_of_term(self, start: dt.date, is_working_day: Callable[[dt.date], bool]) -> dt.date | None:
        count = self.count or 0
        match self.unit:
            case TimeUnit.DAY | TimeUnit.WEEK:
                return start + timedelta(days=count if self.unit is TimeUnit.DAY else 7 * count)
            case TimeUnit.WORKING_DAY:
                return add_working_days(start, count, is_working_day=is_working_day)
            case TimeUnit.MONTH | TimeUnit.YEAR:
                months = start.month - 1 + (count if self.unit is TimeUnit.MONTH else count * _MONTHS)
                last = PartialDate(start.year + months // _MONTHS, months % _MONTHS + 1).last_day()
                return last.replace(day=min(start.day, last.day))
            case _:  # hours end at no day of their own
                return None

    def format(self) -> str:
        """Return the canonical spelling."""
        match self.kind:
            case DeadlineKind.BEFORE | DeadlineKind.BY | DeadlineKind.WITHIN:
                return f"{self.kind} {self._when()}"
            case DeadlineKind.TERM:
                since = f"ngày {self.date.format('party-short')}" if self.date else self.event
                return f"{self.kind} {self.count} {self.unit}" + (f" kể từ {since}" if since else "")
            case DeadlineKind.EVENT:
                return f"{self.kind} {self.event}"
            case DeadlineKind.HORIZON:
                return str(self.period)
            case DeadlineKind.PERIODIC:
                if self.months:
                    return f"{', '.join(f'tháng {month}' for month in self.months)} {self.every}"
                return f"{self.every} {self.count} {self.unit}" if self.count else str(self.every)
            case _:
                assert_never(self.kind)

    def _when(self) -> str:
        if self.half is not None:
            year = f" {self.date.year}" if self.date else ""
            return f"6 tháng {'đầu' if self.half == 1 else 'cuối'} năm{year}"
        if self.date is None:
            return ""
        if self.date.day is None and self.date.month is not None:
            return f"tháng {self.date.month}" + (f"/{self.date.year}" if self.date.year else "")
        short = self.date.format("party-short")
        return f"ngày {short}" if self.date.day is not None and self.date.month is not None else short

    def __str__(self) -> str:
        return self.raw or self.format()


_BY_GROUP = {
    "periodic": DeadlineKind.PERIODIC,
    "before": DeadlineKind.BEFORE,
    "by": DeadlineKind.BY,
    "term": DeadlineKind.TERM,
    "within": DeadlineKind.WITHIN,
    "horizon": DeadlineKind.HORIZON,
    "on": DeadlineKind.EVENT,
}


def _when(text: str) -> tuple[PartialDate | None, int | None]:
    half = _HALF.fullmatch(bare(text))
    if half is None:
        return PartialDate.parse(f"ngày {text}" if _BARE_DAY.match(bare(text)) else text), None
    return (PartialDate(int(half[2])) if half[2] else None), 1 if half[1] == "dau" else 2


def _number(text: str) -> int:
    word = text.partition("(")[0].strip()
    return int(word) if word.isdecimal() else NUMBER_WORDS.get(word, 0)


def _horizon(plain: str) -> Period:
    years = re.findall(r"[0-9]{4}", plain)
    if len(years) > 1:
        word = "thời kỳ" if plain.startswith("thoi") else "giai đoạn"
        return Period.parse(f"{word} {years[0]}-{years[1]}")
    return Period.parse(f"đến năm {years[0]}")
