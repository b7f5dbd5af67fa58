"""Places by id, code, name, address and day."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.errors import DateBeforeFloorError, PackagedDataError, UnknownEntryError
from vngov.registries._place import Link
from vngov.registries.base import Confidence, Registry, Table
from vngov.registries.places import PlaceEntry, PlaceKind, PlaceLevel, PlaceRegistry, Share, places
from vngov.values import PartialDate

OLD, NEW = date(2025, 6, 30), date(2026, 6, 30)


def ids(entries) -> list[str]:
    """Return the ids of entries."""
    return [entry.id for entry in entries]


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        ("Quảng Nam", OLD, ["quang-nam"]),
        ("tỉnh quảng nam", OLD, ["quang-nam"]),
        ("Quang Nam", OLD, ["quang-nam"]),
        ("Hoà Bình", OLD, ["hoa-binh"]),
        ("TP.HCM", NEW, ["ho-chi-minh-2025"]),
        ("Bà Rịa – Vũng Tàu", OLD, ["ba-ria-vung-tau"]),
        ("xã Duy Hải", OLD, ["20638"]),
        ("xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam", OLD, ["20638"]),
        ("xa duy hai, tinh quang nam", OLD, ["20638"]),
        ("Q.1, TPHCM", OLD, ["760"]),
        ("Q1, TPHCM", OLD, ["760"]),
        ("Quận 01, TPHCM", OLD, ["760"]),
        ("xã Duy Hải, tỉnh Quảng Nam", NEW, []),
        ("tỉnh Huế", NEW, []),
        ("nơi không có", NEW, []),
        ("", NEW, []),
        (" , ; ", NEW, []),
    ],
)
def test_find_reads_names_and_addresses(text, as_of, expected) -> None:
    """Tone placement, case, dashes, abbreviations and lost diacritics do not matter; the day does."""
    found = ids(places.find(text, as_of=as_of))

    assert expected == found[: len(expected) or None]


def test_an_alias_that_means_several_answers_all_ranked() -> None:
    """QN is two provinces in 2026; the name of a place comes before an alias that needs context."""
    assert ids(places.find("QN", as_of=NEW)) == ["quang-ngai-2025", "quang-ninh"]
    assert ids(places.find("Đồng Nai"))[:3] == ["dong-nai-2026", "dong-nai-2025", "dong-nai"]
    assert ids(places.find("Sài Gòn", as_of=NEW)) == ["26740-2025", "ho-chi-minh-2025"]


def test_look_up_by_id_and_code() -> None:
    """An id or code with its day, None from get where nothing is in force."""
    assert places["quang-nam", OLD].code == "49"
    assert places["00004-2025", NEW].full_name == "phường Ba Đình"
    assert places.get("quang-nam", as_of=NEW) is None
    assert places.by_code("24", date(1990, 1, 1)) is None
    assert places.by_code("xx", NEW) is None
    assert places.by_code("99", NEW) is None
    assert ids(places.history("00004-2025")) == ["00004-2025"]
    assert places.history("nowhere") == ()


def test_an_unknown_id_names_what_is_near() -> None:
    """The message helps; a unit that ended says when."""
    with pytest.raises(UnknownEntryError) as unknown:
        _ = places["quang-namm", NEW]
    with pytest.raises(UnknownEntryError) as ended:
        _ = places["quang-nam", NEW]
    with pytest.raises(UnknownEntryError) as nowhere:
        places.successors("nowhere-at-all")

    assert unknown.value.nearest
    assert ended.value.nearest == ("quang-nam 1997-01-01/2025-07-01",)
    assert nowhere.value.as_of is None


def test_nearest_prefers_provinces_and_keeps_the_kind() -> None:
    """A bare name is first compared with the provinces."""
    assert places.nearest("Quảng Nham")[0] == "tỉnh Quảng Nam"
    assert "xã Duy Hải" in places.nearest("xã Duy Hãi")
    assert places.nearest("") == ()


@pytest.mark.parametrize(
    ("key", "day"), [("24", date(1970, 1, 1)), ("00004", date(2009, 1, 1)), ("508", date(2009, 1, 1))]
)
def test_a_day_before_the_floor_is_refused(key, day) -> None:
    """The floor of the province level is 1976, that of the others 2025: the first row is no answer."""
    with pytest.raises(DateBeforeFloorError):
        _ = places[key, day]


def test_find_before_the_floor_says_so() -> None:
    """Whether the commune was there in 2009 is not known; that it was not there is not claimed."""
    with pytest.raises(DateBeforeFloorError) as error:
        places.find("xã Duy Hải, huyện Duy Xuyên", as_of=date(2009, 1, 1))
    with pytest.raises(DateBeforeFloorError):
        places.find("Hà Nội", as_of=date(1970, 1, 1))
    with pytest.raises(DateBeforeFloorError):
        places.children("quang-nam", as_of=date(2009, 1, 1))

    assert error.value.floor == "2025-03-01"


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("24", "2025", ["bac-giang", "bac-ninh-2025"]),
        ("tỉnh Hà Tây", "2008", ["ha-tay"]),
        ("Hà Tây", "2007", ["ha-tay"]),
        ("Đồng Nai", "2026", ["dong-nai-2025", "dong-nai-2026"]),
        ("Đồng Nai", "2009", ["dong-nai"]),
        ("Đồng Nai", "5/2026", ["dong-nai-2026"]),
        ("xã Duy Hải, huyện Duy Xuyên", "2025", ["20638"]),
    ],
)
def test_a_partial_date_answers_all_that_held_in_it(text, period, expected) -> None:
    """One answer where the year saw no change, several where it did."""
    found = ids(places.during(text, PartialDate.parse(period)))

    assert expected == found


def test_a_partial_date_before_the_floor_is_refused() -> None:
    """As for whole dates."""
    with pytest.raises(DateBeforeFloorError):
        places.during("xã Duy Hải, huyện Duy Xuyên", PartialDate.parse("2009"))
    with pytest.raises(DateBeforeFloorError):
        places.during("Hà Nội", PartialDate.parse("1970"))


def test_units_know_what_lies_above_and_below() -> None:
    """Parents, children and the whole name on a day."""
    ward = places["00004-2025", NEW]

    assert places.parent(ward, as_of=NEW).id == "ha-noi"
    assert places.parent(places["ha-noi", NEW], as_of=NEW) is None
    assert places.full_name(ward, as_of=NEW) == "phường Ba Đình, thành phố Hà Nội"
    assert len(places.children("da-nang-2025", as_of=NEW)) == 94
    assert len(places.children(places["quang-nam", OLD], as_of=OLD)) == 17


def test_successions_of_provinces() -> None:
    """Mergers, splits and land that changed hands, with their day and act."""
    [to_hanoi] = places.successors("ha-tay")
    split = places.successors("quang-nam-da-nang")
    land = places.predecessors("ba-ria-vung-tau")

    assert (to_hanoi.place.id, to_hanoi.share, to_hanoi.on) == ("ha-noi", Share.WHOLE, date(2008, 8, 1))
    assert to_hanoi.source.startswith("15/2008/QH12")
    assert {(one.place.id, one.share) for one in split} == {("quang-nam", Share.PART), ("da-nang", Share.PART)}
    assert {(one.place.id, one.share.value) for one in land} == {
        ("dac-khu-vung-tau-con-dao", "whole"), ("dong-nai", "part")
    }  # fmt: skip
    assert places.successors("ha-tay", on=date(2009, 1, 1)) == ()
    assert ids(one.place for one in places.predecessors("ha-noi", on=date(2008, 8, 1))) == ["ha-tay"]


def test_a_district_is_followed_through_its_communes() -> None:
    """It had no successor of its own, but for the five islands."""
    made = places.successors("508")
    [island] = places.successors("318")

    assert {one.note for one in made} == {"by its communes"}
    assert {one.share for one in made} == {Share.PART}
    assert island.share is Share.WHOLE
    assert island.note == "district without communes"
    assert places.successors("00004-2025") == ()


def test_an_address_passes_over_house_and_street() -> None:
    """Leading parts that name no unit do not matter."""
    [match] = places.resolve_address("12 đường không tên, P.1, Q. Gò Vấp, TP.HCM", as_of=OLD, to=NEW)

    assert match.place.full_name == "phường Hạnh Thông"
    assert ids(step.place for step in match.via) == [match.place.id]


def test_an_address_of_no_place_is_unknown() -> None:
    """No guess: the error names what is near."""
    with pytest.raises(UnknownEntryError):
        places.resolve_address("xã Không Có Đâu, tỉnh Nowhere", as_of=OLD, to=NEW)
    with pytest.raises(UnknownEntryError):
        places.resolve_address("", as_of=OLD, to=NEW)


def test_an_address_of_today_stays_where_it_is() -> None:
    """Nothing to follow; the version of the later day is given."""
    [match] = places.resolve_address("Đồng Phú, Đồng Nai", as_of=date(2026, 1, 1), to=NEW)

    assert (match.share, match.via, match.place.kind) == (Share.WHOLE, (), PlaceKind.WARD)


def test_less_sure_rows_can_be_left_out() -> None:
    """The registry stays as it is."""
    assert len(places.at_least(Confidence.VERIFIED).provinces) < len(places.provinces)
    assert places.at_least(Confidence.MEMORY).floor == places.floor
    assert places.checked_on == date(2026, 9, 20)


def test_kinds_know_their_word_and_level() -> None:
    """Two kinds are called thành phố; Share has an order of its own."""
    assert PlaceKind.CITY.word == PlaceKind.CENTRAL_CITY.word == "thành phố"
    assert PlaceKind.PROVINCIAL_SPECIAL_ZONE.word == PlaceKind.SPECIAL_ZONE.word
    assert PlaceKind.TOWN.level is PlaceLevel.DISTRICT
    assert PlaceKind.WARD.level is PlaceLevel.COMMUNE
    assert Share.WHOLE.rank < Share.ALL_PEOPLE.rank < Share.PART.rank < Share.AREA_ONLY.rank


class OneCommune:
    """A source of one commune in a province that may be unknown, and of a succession without a day."""

    floor = date(2000, 1, 1)

    def __init__(self, parent: str) -> None:
        """Keep where the commune lies."""
        self.entry = PlaceEntry(id="1", kind=PlaceKind.RURAL_COMMUNE, name_vi="A", parent_id=parent)

    def history(self, id_: str) -> tuple[PlaceEntry, ...]:
        return (self.entry,) if id_ == "1" else ()

    def coded(self, code: str) -> tuple[PlaceEntry, ...]:
        return self.history(code)

    def named(self, folded: str, *, accents: bool) -> tuple[PlaceEntry, ...]:
        del accents
        return (self.entry,) if folded == "a" else ()

    def within(self, parent_id: str) -> tuple[PlaceEntry, ...]:
        return (self.entry,) if parent_id == self.entry.parent_id else ()

    def successors(self, id_: str) -> tuple[Link, ...]:
        return (Link(id_, "1", Share.WHOLE),)

    def predecessors(self, id_: str) -> tuple[Link, ...]:
        del id_
        return ()

    def bare_names(self) -> tuple[str, ...]:
        return ("a",)


def registry(parent: str) -> PlaceRegistry:
    """Return a registry of one province and one commune."""
    province = PlaceEntry(id="p", kind=PlaceKind.PROVINCE, name_vi="P", valid_from=date(2000, 1, 1))
    table = Table((province,), date(2000, 1, 1), date(2026, 1, 1))
    return PlaceRegistry(Registry("places", table), OneCommune(parent))


def test_another_source_can_be_plugged_in() -> None:
    """The protocol is all that the registry asks of it."""
    own = registry("p")

    assert ids(own.find("xã A, tỉnh P", as_of=NEW)) == ["1"]
    assert own["1", NEW].name_vi == "A"


def test_a_broken_source_is_a_bug() -> None:
    """A unit in no unit, a succession without a day."""
    own = registry("q")

    with pytest.raises(PackagedDataError):
        own.find("xã A, tỉnh P", as_of=NEW)
    with pytest.raises(PackagedDataError):
        own.successors("1")
