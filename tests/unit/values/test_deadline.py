"""Deadlines: what is read, what day follows, and what is never invented."""

from datetime import date

import pytest

from vngov.errors import InvalidDeadlineError
from vngov.values import Deadline, DeadlineKind, PartialDate, Period, Periodicity, TimeUnit


@pytest.mark.parametrize(
    ("text", "kind", "due"),
    [
        ("trước ngày 30/9/2025", DeadlineKind.BEFORE, date(2025, 9, 29)),
        ("trước 16h00 ngày 20/11/2025", DeadlineKind.BEFORE, date(2025, 11, 19)),
        ("trước 31 tháng 12 năm 2025", DeadlineKind.BEFORE, date(2025, 12, 30)),
        ("trước thứ Năm (26/3/2026)", DeadlineKind.BEFORE, date(2026, 3, 25)),
        ("trước thứ Sáu, ngày 27/3/2026", DeadlineKind.BEFORE, date(2026, 3, 26)),
        ("trước tháng 9/2025", DeadlineKind.BEFORE, date(2025, 8, 31)),
        ("hoàn thành trước ngày 01/3/2024", DeadlineKind.BEFORE, date(2024, 2, 29)),
        ("chậm nhất là ngày 15 tháng 6 năm 2025", DeadlineKind.BY, date(2025, 6, 15)),
        ("đến hết ngày 31/12/2025", DeadlineKind.BY, date(2025, 12, 31)),
        ("không quá ngày 05/01/2026", DeadlineKind.BY, date(2026, 1, 5)),
        ("trong ngày 05/8/2025", DeadlineKind.BY, date(2025, 8, 5)),
        ("trong quý III/2025", DeadlineKind.WITHIN, date(2025, 9, 30)),
        ("xong trong tháng 2/2024", DeadlineKind.WITHIN, date(2024, 2, 29)),
        ("trong năm 2025", DeadlineKind.WITHIN, date(2025, 12, 31)),
        ("trong 6 tháng đầu năm 2025", DeadlineKind.WITHIN, date(2025, 6, 30)),
        ("trong sáu tháng cuối năm 2025", DeadlineKind.WITHIN, date(2025, 12, 31)),
        ("trong tháng 11", DeadlineKind.WITHIN, None),
        ("trong 6 tháng cuối năm", DeadlineKind.WITHIN, None),
        ("chậm nhất 15/8", DeadlineKind.BY, None),
        ("trong thời hạn 30 (ba mươi) ngày kể từ ngày 01/7/2025", DeadlineKind.TERM, date(2025, 7, 31)),
        ("trong vòng 02 tuần kể từ ngày 01/7/2025", DeadlineKind.TERM, date(2025, 7, 15)),
        ("trong thời hạn 03 tháng kể từ ngày 30/11/2025", DeadlineKind.TERM, date(2026, 2, 28)),
        ("trong thời hạn 2 năm kể từ ngày 29/2/2024", DeadlineKind.TERM, date(2026, 2, 28)),
        ("trong vòng 24 giờ kể từ ngày 01/7/2025", DeadlineKind.TERM, None),
        ("trong thời hạn 05 ngày kể từ khi nhận đủ hồ sơ", DeadlineKind.TERM, None),
        ("khi kết thúc đợt kiểm tra", DeadlineKind.EVENT, None),
        ("đến năm 2030", DeadlineKind.HORIZON, None),
        ("giai đoạn 2026 - 2030", DeadlineKind.HORIZON, None),
        ("thời kỳ 2021 - 2030", DeadlineKind.HORIZON, None),
        ("hằng năm", DeadlineKind.PERIODIC, None),
    ],
)
def test_a_deadline_is_read_and_gives_a_day_only_where_there_is_one(text, kind, due) -> None:
    """Before excludes the day, by includes it; a month ends on its last day; a horizon has no day."""
    deadline = Deadline.parse(text)

    assert deadline.kind is kind
    assert deadline.to_date() == due
    assert deadline.is_dated is (due is not None)
    assert Deadline.parse(deadline.format()) == deadline
    assert Deadline.parse(str(deadline)) == deadline


@pytest.mark.parametrize(
    ("text", "every", "months"),
    [
        ("hàng năm", Periodicity.YEARLY, ()),
        ("Định kỳ hằng quý", Periodicity.QUARTERLY, ()),
        ("mỗi tháng 01 lần", Periodicity.MONTHLY, ()),
        ("02 lần/ngày", Periodicity.DAILY, ()),
        ("hằng tuần", Periodicity.WEEKLY, ()),
        ("trước 19h00’ hằng ngày", Periodicity.DAILY, ()),
        ("định kỳ trước ngày 20 hằng tháng", Periodicity.MONTHLY, ()),
        ("trước 15 giờ thứ Sáu hằng tuần", Periodicity.WEEKLY, ()),
        ("trước ngày 15/12 hằng năm", Periodicity.YEARLY, ()),
        ("trước ngày 10 tháng đầu quý sau", Periodicity.QUARTERLY, ()),
        ("hằng quý, 6 tháng và năm", Periodicity.QUARTERLY, ()),
        ("thứ 6 hằng tuần", Periodicity.WEEKLY, ()),
        ("6 tháng, năm", Periodicity.HALF_YEARLY, ()),
        ("định kỳ sáu tháng", Periodicity.HALF_YEARLY, ()),
        ("định kỳ 3 tháng một lần", Periodicity.QUARTERLY, ()),
        ("định kỳ một năm", Periodicity.YEARLY, ()),
        ("định kỳ", Periodicity.PERIODIC, ()),
        ("tháng 6 và tháng 12 hằng năm", Periodicity.YEARLY, (6, 12)),
    ],
)
def test_how_often_is_read(text, every, months) -> None:
    """The old and the new spelling of *hằng* are one."""
    deadline = Deadline.parse(text)

    assert (deadline.every, deadline.months) == (every, months)
    assert Deadline.parse(deadline.format()) == deadline


def test_a_term_of_two_years_keeps_its_count() -> None:
    """What has no word of its own is counted."""
    assert Deadline.parse("định kỳ 02 năm") == Deadline(
        DeadlineKind.PERIODIC, every=Periodicity.PERIODIC, count=2, unit=TimeUnit.YEAR
    )
    assert Deadline.parse("định kỳ 02 năm").format() == "định kỳ 2 năm"


def test_working_days_pass_over_weekends_and_holidays() -> None:
    """Ten working days from 25 August 2025 pass over two weekends and the National Day of two days."""
    deadline = Deadline.parse("trong thời hạn 10 ngày làm việc kể từ ngày 25/8/2025")

    assert deadline.to_date() == date(2025, 9, 10)
    assert deadline.to_date(is_working_day=lambda day: day.weekday() < 5) == date(2025, 9, 8)


def test_an_event_that_happened_gives_the_day() -> None:
    """The day after the event is the first one."""
    deadline = Deadline.parse("trong thời hạn 05 ngày kể từ khi nhận đủ hồ sơ")

    assert deadline.event == "khi nhận đủ hồ sơ"
    assert deadline.to_date(since=date(2025, 7, 1)) == date(2025, 7, 6)


def test_a_year_is_added_only_when_asked() -> None:
    """A document may be asked for its year; nothing else is changed."""
    assert Deadline.parse("trong tháng 11").in_year(2025).to_date() == date(2025, 11, 30)
    assert Deadline.parse("trong 6 tháng cuối năm").in_year(2025).to_date() == date(2025, 12, 31)
    assert Deadline.parse("trước ngày 01/7/2025").in_year(2030).to_date() == date(2025, 6, 30)
    assert Deadline.parse("hằng năm").in_year(2025) == Deadline.parse("hằng năm")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("khẩn trương", "unrecognised"),
        ("trước ngày 31/2/2025", "bad-day"),
        ("trong thời gian tới", "unrecognised"),
        ("trước ngày 01/7/2025 hoặc sau đó", "unrecognised"),
        ("x" * 301, "too-long"),
    ],
)
def test_what_is_no_deadline_is_refused(text, code) -> None:
    """Urgency is no deadline."""
    assert Deadline.try_parse(text) is None
    with pytest.raises(InvalidDeadlineError) as caught:
        Deadline.parse(text)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"kind": DeadlineKind.BEFORE}, "incomplete"),
        ({"kind": DeadlineKind.BY}, "incomplete"),
        ({"kind": DeadlineKind.WITHIN}, "incomplete"),
        ({"kind": DeadlineKind.TERM, "count": 3}, "incomplete"),
        ({"kind": DeadlineKind.EVENT}, "incomplete"),
        ({"kind": DeadlineKind.HORIZON}, "incomplete"),
        ({"kind": DeadlineKind.PERIODIC}, "incomplete"),
        ({"kind": DeadlineKind.WITHIN, "half": 3}, "out-of-range"),
        ({"kind": DeadlineKind.WITHIN, "half": 1, "date": PartialDate(2025, 5)}, "out-of-range"),
        ({"kind": DeadlineKind.PERIODIC, "every": Periodicity.YEARLY, "months": (13,)}, "out-of-range"),
    ],
)
def test_a_deadline_built_by_hand_is_whole(arguments, code) -> None:
    """Each kind has what it needs."""
    with pytest.raises(InvalidDeadlineError) as caught:
        Deadline(**arguments)
    assert caught.value.code == code


def test_before_half_a_year_ends_the_day_before_it() -> None:
    """The first day of the second half is 1 July."""
    deadline = Deadline(DeadlineKind.BEFORE, PartialDate(2025), half=2)

    assert deadline.to_date() == date(2025, 6, 30)
    assert deadline.format() == "trước 6 tháng cuối năm 2025"


def test_kinds_have_names_in_both_languages() -> None:
    """The value is the Vietnamese term."""
    assert DeadlineKind.BY.label() == "chậm nhất"
    assert DeadlineKind.BY.label("en") == "at the latest"
    assert Deadline(DeadlineKind.HORIZON, period=Period.parse("đến năm 2030")).format() == "đến năm 2030"


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 01/01/0001",
        "trong thời hạn 90 ngày kể từ ngày 01/12/9999",
        "trong thời hạn 2 tháng kể từ ngày 01/12/9999",
        "trong thời hạn 999 năm kể từ ngày 01/12/9999",
    ],
)
def test_a_day_that_no_calendar_has_is_none(text) -> None:
    """A misprinted year is read as it stands, and no day follows from it."""
    deadline = Deadline.parse(text)

    assert deadline.to_date() is None
    assert not deadline.is_dated


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (PartialDate(2025, 2, 5), "trước ngày 05/02/2025"),
        (PartialDate(None, 2, 5), "trước ngày 05/02"),
        (PartialDate(2025, 7, 5), "trước ngày 05/7/2025"),
        (PartialDate(2025, 2), "trước tháng 2/2025"),
        (PartialDate(None, quarter=3), "trước quý III"),
        (PartialDate(2025), "trước năm 2025"),
    ],
)
def test_days_are_written_as_the_law_pads_them(day, written) -> None:
    """NĐ 30/2020/NĐ-CP: a zero before the days below 10 and before the months 1 and 2."""
    deadline = Deadline(DeadlineKind.BEFORE, day)

    assert deadline.format() == written
    assert Deadline.parse(written) == deadline
