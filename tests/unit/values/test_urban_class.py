"""Urban classes: spellings, order, and what is not one."""

from __future__ import annotations

import time

import pytest

from vngov.errors import InvalidUrbanClassError
from vngov.values.urban_class import UrbanClass

U = UrbanClass


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("loại đặc biệt", U.SPECIAL),
        ("đô thị đặc biệt", U.SPECIAL),
        ("đô thị loại đặc biệt", U.SPECIAL),
        ("đô thị hạng đặc biệt", U.SPECIAL),
        ("special-class urban area", U.SPECIAL),
        ("special urban area", U.SPECIAL),
        ("Special class", U.SPECIAL),
        ("loại I", U.TYPE_I),
        ("đô thị loại 1", U.TYPE_I),
        ("loại một", U.TYPE_I),
        ("loại nhất", U.TYPE_I),
        ("Đô thị Loại I", U.TYPE_I),
        ("ĐT loại I", U.TYPE_I),
        ("type 1", U.TYPE_I),
        ("grade I urban area", U.TYPE_I),
        ("loại hai", U.TYPE_II),
        ("loại nhì", U.TYPE_II),
        ("ĐÔ THỊ LOẠI III", U.TYPE_III),
        ("lọai III", U.TYPE_III),
        ("loaị III", U.TYPE_III),
        ("do thi loai 3", U.TYPE_III),
        ("đô thị III", U.TYPE_III),
        ("III", U.TYPE_III),
        ("loại  \xa0IV", U.TYPE_IV),
        ("loại tư", U.TYPE_IV),
        ("loại bốn", U.TYPE_IV),
        ("class-V", U.TYPE_V),
        ("loại năm", U.TYPE_V),
    ],
)
def test_a_class_is_read_in_every_spelling(text, expected) -> None:
    """With and without “đô thị”, Roman, Arabic or in words, with accents gone astray."""
    assert UrbanClass.parse(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("loại lll", U.TYPE_III), ("loại Il", U.TYPE_II), ("đô thị loại lV", U.TYPE_IV), ("loại |", U.TYPE_I)],
)
def test_a_misread_numeral_needs_leave(text, expected) -> None:
    """A small L stands for I only where the text is known to be scanned."""
    assert UrbanClass.try_parse(text) is None
    assert UrbanClass.parse(text, ocr=True) is expected
    assert UrbanClass.try_parse(text, ocr=True) is expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" ", "empty"),
        ("đô thị đặc thù", "special-character"),
        ("đặc thù", "special-character"),
        ("3", "unrecognised"),
        ("đặc biệt", "unrecognised"),
        ("special", "unrecognised"),
        ("loại VI", "unrecognised"),
        ("loại IIII", "unrecognised"),
        ("loại VX", "unrecognised"),
        ("loại IVI", "unrecognised"),
        ("loại 6", "unrecognised"),
        ("đô thị Nam", "unrecognised"),
        ("loại I trực thuộc tỉnh", "unrecognised"),
        ("thị xã loại III", "unrecognised"),
        ("loại III" + " " * 100, "unrecognised"),
    ],
)
def test_what_is_no_class_is_refused_with_a_code(text, code) -> None:
    """Status, special character and the class of other things are not urban classes."""
    with pytest.raises(InvalidUrbanClassError) as caught:
        UrbanClass.parse(text)

    assert (caught.value.text, caught.value.code) == (text, code)


def test_special_character_is_explained() -> None:
    """The message says why."""
    with pytest.raises(InvalidUrbanClassError, match="not of the special class"):
        UrbanClass.parse("đô thị đặc thù", ocr=True)


def test_what_is_no_text_is_refused() -> None:
    """Untyped callers get our error as well."""
    with pytest.raises(InvalidUrbanClassError, match="not a text"):
        UrbanClass.parse(3)  # type: ignore[arg-type]


def test_the_special_class_is_the_greatest() -> None:
    """Sorting goes from V up."""
    ascending = [U.TYPE_V, U.TYPE_IV, U.TYPE_III, U.TYPE_II, U.TYPE_I, U.SPECIAL]

    assert sorted(U) == ascending
    assert max(U) is U.SPECIAL
    assert U.TYPE_I >= U.TYPE_I > U.TYPE_II
    assert U.TYPE_V <= U.TYPE_V < U.TYPE_IV


@pytest.mark.parametrize("other", ["loại I", 1, None])
def test_a_class_has_no_order_with_anything_else(other) -> None:
    """A string of the same letters would compare by code points."""
    with pytest.raises(TypeError):
        assert other <= U.TYPE_I
    with pytest.raises(TypeError):
        assert other < U.TYPE_I


@pytest.mark.parametrize(
    ("urban_class", "spellings"),
    [
        (U.SPECIAL, ("loại đặc biệt", "đô thị loại đặc biệt", "special class", "special-class urban area")),
        (U.TYPE_IV, ("loại IV", "đô thị loại IV", "class IV", "class IV urban area")),
    ],
)
def test_a_class_is_written_in_each_style(urban_class, spellings) -> None:
    """Short and full, Vietnamese and English."""
    written = tuple(urban_class.format(style, lang) for lang in ("vi", "en") for style in ("short", "full"))

    assert written == spellings
    assert (urban_class.label(), urban_class.label("en")) == (spellings[0], spellings[2])
    assert str(urban_class) == spellings[0]


def test_the_numeral_stands_alone() -> None:
    """The special class has none."""
    assert [one.numeral for one in U] == [None, "I", "II", "III", "IV", "V"]


@pytest.mark.parametrize(
    "garbage", ["loại " * 20_000, "I" * 100_000, "đô thị" + " " * 100_000 + "x"], ids=lambda text: ascii(text[:8])
)
def test_garbage_costs_no_more_than_its_length(garbage) -> None:
    """A text longer than any class is refused at once."""
    start = time.process_time()

    assert UrbanClass.try_parse(garbage) is None
    assert time.process_time() - start < 0.5
