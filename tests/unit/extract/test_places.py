"""Mentions of places: where they stand, what they mean, and why one stays open."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest

from vngov.extract._place_pattern import trie
from vngov.extract.places import PlaceReason, find_places

SPRING, AUTUMN, NEW = date(2025, 4, 1), date(2025, 10, 1), date(2026, 6, 1)


def read(text, as_of, **options):
    """Return text and id of the mentions."""
    return [(one.text, one.resolved) for one in find_places(text, as_of=as_of, **options)]


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        ("Ủy ban nhân dân tỉnh Quảng Nam", SPRING, [("tỉnh Quảng Nam", "quang-nam")]),
        ("TỈNH HOÀ BÌNH", SPRING, [("TỈNH HOÀ BÌNH", "hoa-binh")]),
        ("UBND Thành phố Hồ Chí Minh", NEW, [("Thành phố Hồ Chí Minh", "ho-chi-minh-2025")]),
        ("tại TP.HCM.", NEW, [("TP.HCM", "ho-chi-minh-2025")]),
        ("tại TP. HCM.", NEW, [("TP. HCM", "ho-chi-minh-2025")]),
        ("Bà Rịa – Vũng Tàu, Bình Dương", SPRING, [
            ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"), ("Bình Dương", "binh-duong")]),
        ("tỉnh\n  Quảng  Ngãi", SPRING, [("tỉnh\n  Quảng  Ngãi", "quang-ngai")]),
        ("P. 14, Q. Gò Vấp; Q.1", SPRING, [("P. 14", "26882"), ("Q. Gò Vấp", "764"), ("Q.1", "760")]),
        ("Quận 01 và quận Gò Vấp", SPRING, [("Quận 01", "760"), ("quận Gò Vấp", "764")]),
        ("TX. Đức Phổ", SPRING, [("TX. Đức Phổ", "534")]),
        ("hòa bình, thái bình; xã hội; các huyện, thị xã", SPRING, []),
        ("biển Thái Bình Dương", SPRING, []),
        ("p. 14 q.1", SPRING, []),
        ("xã Không Đâu Có, tỉnh Quảng Nam", SPRING, [("tỉnh Quảng Nam", "quang-nam")]),
        ("", SPRING, []),
    ],
)  # fmt: skip
def test_names_are_found_as_written(text, as_of, expected) -> None:
    """Kind words, abbreviations, old tones, dashes and line ends; no common words, no parts of longer names."""
    assert expected == read(text, as_of)


@pytest.mark.parametrize(
    ("text", "as_of", "names"),
    [
        ("các tỉnh: Gia Lai, Đắk Lắk và Khánh Hòa", NEW, ["gia-lai-2025", "dak-lak-2025", "khanh-hoa-2025"]),
        ("UBND các tỉnh, thành phố: Hồ Chí Minh, Đồng Nai, Bà Rịa - Vũng Tàu, Long An", date(2009, 11, 4),
         ["ho-chi-minh", "dong-nai", "ba-ria-vung-tau", "long-an"]),
        ("các tỉnh Huế, Quảng Trị", NEW, ["hue", "quang-tri-2025"]),
        ("các phường: Yên Bái, Văn Phú, Âu Lâu", NEW, ["04252-2025", "04279-2025", "04543-2025"]),
        ("các xã, phường: Văn Phú; Âu Lâu", NEW, [None, "04543-2025"]),
        ("phường Yên Bái, Văn Phú Mới", NEW, ["04252-2025"]),
    ],
)  # fmt: skip
def test_one_kind_word_serves_a_list(text, as_of, names) -> None:
    """The members of a list have the kind that its head names."""
    assert names == [one.resolved for one in find_places(text, as_of=as_of)][: len(names)]


def test_a_unit_named_after_it_settles_which_one_is_meant() -> None:
    """An address, forwards from the smallest unit; for a list, after its last member."""
    text = "xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam"

    assert all(one.reason is PlaceReason.RESOLVED for one in find_places(text, as_of=SPRING))
    assert [one.reason for one in find_places("xã Tân Lập", as_of=SPRING)] == [PlaceReason.AMBIGUOUS]
    listed = find_places("các xã Bình Minh, Bình Khương thuộc huyện Bình Sơn, tỉnh Quảng Ngãi", as_of=SPRING)
    assert len(listed) == 4
    assert all(one.resolved for one in listed)


def test_the_province_of_the_text_settles_what_lies_in_it() -> None:
    """A hint, not a filter: what lies nowhere in it keeps its candidates."""
    [alone] = find_places("phường Trung Tâm", as_of=NEW)
    [at_home] = find_places("phường Trung Tâm", as_of=NEW, province="lao-cai-2025")
    [abroad] = find_places("phường Ba Đình", as_of=NEW, province="lao-cai-2025")

    assert at_home.resolved in alone.candidates
    assert at_home.reason is PlaceReason.RESOLVED
    assert abroad.resolved == "00004-2025"


@pytest.mark.parametrize(
    ("text", "as_of", "reason", "candidates"),
    [
        ("tỉnh Quảng Nam", NEW, PlaceReason.NOT_IN_FORCE, ("quang-nam",)),
        ("tỉnh Đồng Nai", NEW, PlaceReason.NOT_IN_FORCE, ("dong-nai-2025", "dong-nai")),
        ("huyện Duy Xuyên", date(2009, 1, 1), PlaceReason.BEFORE_FLOOR, ("508",)),
        ("thành phố ĐN", NEW, PlaceReason.AMBIGUOUS, ("dong-nai-2026", "da-nang-2025", "da-nang")),
        ("Sài Gòn", NEW, PlaceReason.AMBIGUOUS, ("ho-chi-minh-2025", "ho-chi-minh")),
        ("tỉnh Quảng Ngãi", None, PlaceReason.NEEDS_DATE, ("quang-ngai-2025", "quang-ngai")),
        ("xã Tân Lập", None, PlaceReason.AMBIGUOUS, None),
        ("tỉnh Hà Tây", None, PlaceReason.RESOLVED, ("ha-tay",)),
    ],
)
def test_what_is_not_certain_says_why(text, as_of, reason, candidates) -> None:
    """Ranked candidates and a reason, never a silent guess."""
    [one] = find_places(text, as_of=as_of)

    assert one.reason is reason
    assert (one.resolved is None) == (reason is not PlaceReason.RESOLVED)
    assert candidates is None or one.candidates == candidates


def test_spans_lead_to_the_text_as_given() -> None:
    """Decomposed input keeps its own offsets."""
    text = unicodedata.normalize("NFD", "Sở Xây dựng  tỉnh Quảng Ngãi, xã Bình Minh")

    for one in find_places(text, as_of=SPRING):
        assert text[one.span.start : one.span.end] == one.text
        assert "Q" in one.text or "B" in one.text


def test_a_trie_matches_the_longest_word() -> None:
    """One branch a letter."""
    pattern = re.compile(trie(["ab", "abc", "d"]))

    assert [match.group() for match in pattern.finditer("abcd abd")] == ["abc", "d", "ab", "d"]
    assert trie([]) == ""
