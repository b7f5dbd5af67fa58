"""The base class of registries, on a small registry of seals."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from vngov.errors import DateBeforeFloorError, InvalidEntryError, UnknownEntryError
from vngov.registries.base import Confidence, Entry, Registry, Table
from vngov.registries.interval import Precision

FLOOR, CHECKED, TURN = date(1997, 1, 1), date(2026, 9, 29), date(2010, 4, 1)


@attrs.frozen(kw_only=True)
class Seal(Entry):
    """An invented thing with names."""

    title: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The title."""
        return (self.title,) if self.title else ()


OLD = Seal(id="dau-do", title="Dấu đỏ", valid_to=TURN, confidence=Confidence.VERIFIED)
NEW = Seal(id="dau-do", title="Dấu Đỏ mới", valid_from=TURN, confidence=Confidence.INFERRED)
BLUE = Seal(id="dau-xanh", title="Dấu hoà", valid_from=date(2005, 1, 1), confidence=Confidence.VERIFIED)
SEALS = Registry("seals", Table((BLUE, NEW, OLD), FLOOR, CHECKED))


def test_item_access_answers_on_a_day() -> None:
    """The row of that day, on its first and its last."""
    assert SEALS["dau-do", FLOOR] is OLD
    assert SEALS["dau-do", date(2010, 3, 31)] is OLD
    assert SEALS["dau-do", TURN] is NEW


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    """A typing error is answered with ids."""
    with pytest.raises(UnknownEntryError) as caught:
        SEALS["dau-ddo", CHECKED]

    assert (caught.value.registry, caught.value.key, caught.value.as_of) == ("seals", "dau-ddo", "2026-09-29")
    assert caught.value.nearest[0] == "dau-do"


def test_nearest_is_found_by_name_without_diacritics() -> None:
    """Names count too; the answer is the id."""
    with pytest.raises(UnknownEntryError) as caught:
        SEALS["Dau hoa!", CHECKED]

    assert caught.value.nearest[0] == "dau-xanh"


def test_an_id_out_of_force_is_refused_with_its_periods() -> None:
    """Known, but not that day."""
    with pytest.raises(UnknownEntryError) as caught:
        SEALS["dau-xanh", date(2004, 12, 31)]

    assert caught.value.nearest == ("dau-xanh 2005-01-01/..",)


def test_a_day_before_the_floor_is_refused() -> None:
    """The first row does not answer for what came before the registry."""
    early = date(1996, 12, 31)

    for ask in (lambda: SEALS["dau-do", early], lambda: SEALS.at(early)):
        with pytest.raises(DateBeforeFloorError) as caught:
            ask()
        assert (caught.value.as_of, caught.value.floor) == ("1996-12-31", "1997-01-01")
        assert isinstance(caught.value, UnknownEntryError)
    assert "knows nothing before 1997-01-01" in str(caught.value)
    assert SEALS.get("dau-do", as_of=early) is None
    assert SEALS.find("Dấu đỏ", as_of=early) == ()


def test_get_returns_none_where_nothing_is_in_force() -> None:
    """No exception for look-ups in bulk."""
    assert SEALS.get("dau-xanh", as_of=date(2004, 12, 31)) is None
    assert SEALS.get("none", as_of=CHECKED) is None
    assert SEALS.get("dau-xanh", as_of=CHECKED) is BLUE


def test_at_and_latest_return_everything_in_force() -> None:
    """Sorted by id, one row of each."""
    assert SEALS.at(date(2000, 1, 1)) == (OLD,)
    assert SEALS.at(date(2010, 3, 31)) == (OLD, BLUE)
    assert SEALS.at(TURN) == (NEW, BLUE)
    assert SEALS.latest() == (NEW, BLUE)
    assert SEALS.at(TURN) is SEALS.latest()


def test_history_is_in_order_of_time() -> None:
    """The oldest first, whatever the order of the rows."""
    assert SEALS.history("dau-do") == (OLD, NEW)
    assert SEALS.history("none") == ()


def test_find_ignores_case_and_tone_placement() -> None:
    """An id or a name; without a day the newest row of each."""
    assert SEALS.find("DẤU HÒA") == (BLUE,)
    assert SEALS.find("dau-do") == (NEW,)
    assert SEALS.find("dấu đỏ", as_of=CHECKED) == ()
    assert SEALS.find("dấu đỏ", as_of=FLOOR) == (OLD,)
    assert SEALS.find("không có") == ()


def test_find_falls_back_to_names_without_diacritics() -> None:
    """Only where nothing with them fits."""
    other = Seal(id="khac", title="Dấu Do", valid_from=FLOOR)
    both = SEALS.extended((other,))

    assert both.find("dau do") == (OLD, other)
    assert both.find("dấu do") == (other,)


def test_a_registry_is_a_collection() -> None:
    """Length, iteration by id and time, membership by id."""
    assert len(SEALS) == 3
    assert list(SEALS) == [OLD, NEW, BLUE]
    assert "dau-do" in SEALS
    assert "Dấu đỏ" not in SEALS
    assert SEALS.ids == {"dau-do", "dau-xanh"}


def test_extended_leaves_the_original_alone() -> None:
    """No global state."""
    more = SEALS.extended([Seal(id="dau-noi", valid_from=FLOOR)])

    assert "dau-noi" in more
    assert "dau-noi" not in SEALS
    assert (more.floor, more.checked_on, more.name) == (FLOOR, CHECKED, "seals")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (Seal(id="dau-do", valid_from=date(2009, 1, 1), valid_to=date(2009, 2, 1)), "overlap"),
        (Seal(id="dau-do", valid_from=date(2030, 1, 1)), "overlap"),
        (Seal(id="a", valid_from=TURN, valid_to=TURN), "empty-interval"),
    ],
)
def test_rows_that_do_not_fit_are_refused(entry, code) -> None:
    """At most one row per key and day, and none without a day."""
    with pytest.raises(InvalidEntryError) as caught:
        SEALS.extended([entry])

    assert code == caught.value.code


def test_verified_rows_alone() -> None:
    """A user can ask for them only."""
    assert list(SEALS.verified_only) == [OLD, BLUE]
    assert list(SEALS.at_least(Confidence.INFERRED)) == [OLD, NEW, BLUE]
    assert list(SEALS.at_least(Confidence.SECOND_HAND)) == [OLD, BLUE]


def test_a_table_is_loaded_once_and_on_first_use() -> None:
    """Making a registry reads nothing."""
    loads = []

    def load() -> Table[Seal]:
        loads.append(1)
        return Table((OLD,), FLOOR, CHECKED)

    lazy = Registry("seals", load)
    before = len(loads)
    lazy.get("dau-do", as_of=FLOOR)
    lazy.latest()

    assert (before, len(loads)) == (0, 1)


def test_confidence_is_ordered_by_trust() -> None:
    """Not by the alphabet of its words."""
    memory, inferred, second_hand, verified = Confidence

    assert sorted([verified, memory, second_hand, inferred]) == [memory, inferred, second_hand, verified]
    assert memory < inferred <= second_hand
    assert verified >= Confidence("verified") > second_hand
    assert not verified <= second_hand
    assert not memory > inferred
    assert max(memory, verified) is verified


def test_an_entry_writes_its_period_as_precisely_as_known() -> None:
    """Two dots for an open side."""
    entry = Entry(id="a", valid_from=date(2005, 1, 1), from_precision=Precision.YEAR, valid_to=TURN)

    assert entry.period == "2005/2010-04-01"
    assert Entry(id="a", valid_to=TURN, to_precision=Precision.MONTH).period == "../2010-04"
    assert Entry(id="a").is_in_force(date.min)
    assert entry.names == ()
