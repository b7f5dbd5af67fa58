"""Quantities: notation, units, how they are meant, and what is refused."""

from __future__ import annotations

import time
import unicodedata
from decimal import Decimal

import pytest

from vngov.errors import InvalidQuantityError
from vngov.values.quantity import Comparator, Quantity

C = Comparator
D = Decimal


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "bound", "written"),
    [
        ("37%", "37", "37", "%", C.EXACT, "37%"),
        ("đạt 37 %", "37", "37", "%", C.EXACT, "37%"),
        ("= 37%", "37", "37", "%", C.EXACT, "37%"),
        ("7% GDP", "7", "7", "% GDP", C.EXACT, "7% GDP"),
        ("60%/năm", "60", "60", "%/năm", C.EXACT, "60%/năm"),
        ("5", "5", "5", "", C.EXACT, "5"),
        ("21 đô thị", "21", "21", "đô thị", C.EXACT, "21 đô thị"),
        ("03 đô thị mới", "3", "3", "đô thị mới", C.EXACT, "3 đô thị mới"),
        ("11 - 16%", "11", "16", "%", C.RANGE, "11 - 16%"),
        ("11–16%", "11", "16", "%", C.RANGE, "11 - 16%"),
        ("11% - 16%", "11", "16", "%", C.RANGE, "11 - 16%"),
        ("từ 5 đến 7%", "5", "7", "%", C.RANGE, "5 - 7%"),
        ("có từ 5 tới 7 xã", "5", "7", "xã", C.RANGE, "5 - 7 xã"),
        ("5 triệu - 7 triệu đồng", "5", "7", "triệu đồng", C.RANGE, "5 - 7 triệu đồng"),
        ("-5 - -3%", "-5", "-3", "%", C.RANGE, "-5 - -3%"),
        ("+5%", "5", "5", "%", C.EXACT, "5%"),
        ("khoảng 6 - 8m²/người", "6", "8", "m²/người", C.ABOUT, "khoảng 6 - 8 m²/người"),
        ("khoảng từ 6 đến 8 m2 / người", "6", "8", "m²/người", C.ABOUT, "khoảng 6 - 8 m²/người"),
        ("gần 5.000 lượt khách", "5000", "5000", "lượt khách", C.ABOUT, "khoảng 5.000 lượt khách"),
        ("≈5 ha", "5", "5", "ha", C.ABOUT, "khoảng 5 ha"),
        ("~ 5 ha", "5", "5", "ha", C.ABOUT, "khoảng 5 ha"),
        ("tối thiểu 5 xã", "5", None, "xã", C.AT_LEAST, "ít nhất 5 xã"),
        ("ít nhất là 5 xã", "5", None, "xã", C.AT_LEAST, "ít nhất 5 xã"),
        ("không dưới 5 xã", "5", None, "xã", C.AT_LEAST, "ít nhất 5 xã"),
        ("≥90%", "90", None, "%", C.AT_LEAST, "ít nhất 90%"),
        (">= 90%", "90", None, "%", C.AT_LEAST, "ít nhất 90%"),
        ("từ 5% trở lên", "5", None, "%", C.AT_LEAST, "ít nhất 5%"),
        ("tối thiểu 5 ha trở lên", "5", None, "ha", C.AT_LEAST, "ít nhất 5 ha"),
        ("không quá 2,5 tỷ đồng", None, "2.5", "tỷ đồng", C.AT_MOST, "không quá 2,5 tỷ đồng"),
        ("tối đa 5%", None, "5", "%", C.AT_MOST, "không quá 5%"),
        ("5 ha trở xuống", None, "5", "ha", C.AT_MOST, "không quá 5 ha"),
        ("Đạt trên 90%", "90", None, "%", C.MORE_THAN, "trên 90%"),
        ("hơn 3.321 người", "3321", None, "người", C.MORE_THAN, "trên 3.321 người"),
        ("dưới 1%", None, "1", "%", C.LESS_THAN, "dưới 1%"),
        ("<1%", None, "1", "%", C.LESS_THAN, "dưới 1%"),
        ("30 triệu đồng/người/năm", "30", "30", "triệu đồng/người/năm", C.EXACT, "30 triệu đồng/người/năm"),
        ("5 m3/ngày.đêm", "5", "5", "m³/ngày.đêm", C.EXACT, "5 m³/ngày.đêm"),
        ("2 km^2", "2", "2", "km²", C.EXACT, "2 km²"),
        ("25°C", "25", "25", "°C", C.EXACT, "25 °C"),
        ("hai mươi đô thị", "20", "20", "đô thị", C.EXACT, "20 đô thị"),
        ("hai mươi năm", "20", "20", "năm", C.EXACT, "20 năm"),
        ("mười tỷ đồng", "10", "10", "tỷ đồng", C.EXACT, "10 tỷ đồng"),
        ("một trăm xã", "100", "100", "xã", C.EXACT, "100 xã"),
        ("hai triệu năm trăm nghìn đồng", "2500000", "2500000", "đồng", C.EXACT, "2.500.000 đồng"),
        ("từ hai đến ba xã", "2", "3", "xã", C.RANGE, "2 - 3 xã"),
        ("ít nhất ba xã", "3", None, "xã", C.AT_LEAST, "ít nhất 3 xã"),
    ],
)
def test_a_quantity_is_read_in_every_wording(  # noqa: PLR0917 - one parameter a column of the table
    text, low, high, unit, bound, written
) -> None:
    """Numbers, unit and comparator come out of the text; the canonical spelling is fixed."""
    quantity = Quantity.parse(text)

    assert quantity == Quantity(low and D(low), high and D(high), unit, bound)
    assert str(quantity) == written
    assert Quantity.parse(unicodedata.normalize("NFD", text)) == quantity


@pytest.mark.parametrize(
    ("figure", "value", "written"),
    [
        ("1.500", "1500", "1.500"),
        ("1 500", "1500", "1.500"),
        ("1\xa0500", "1500", "1.500"),
        ("1500", "1500", "1.500"),
        ("1.234.567,8", "1234567.8", "1.234.567,8"),
        ("1 234 567,8", "1234567.8", "1.234.567,8"),
        ("11,5", "11.5", "11,5"),
        ("11,50", "11.50", "11,50"),
        ("1,500", "1.500", "1,500"),
        ("0,125", "0.125", "0,125"),
        ("1.5", "1.5", "1,5"),
        ("0.125", "0.125", "0,125"),
        ("1234.567", "1234.567", "1.234,567"),
        ("3.1416", "3.1416", "3,1416"),
        ("1,234.5", "1234.5", "1.234,5"),
        ("1,234,567", "1234567", "1.234.567"),
        ("1,234,567.8", "1234567.8", "1.234.567,8"),
        ("-0,5", "-0.5", "-0,5"),
    ],
)
def test_a_figure_is_read_by_the_rules(figure, value, written) -> None:
    """Vietnamese notation first, English where it is certain; digits after the comma are kept."""
    quantity = Quantity.parse(f"{figure} ha")

    assert str(quantity.low) == value
    assert str(quantity) == f"{written} ha"


def test_a_share_is_written_without_stops() -> None:
    """“1.500%” could not be read back."""
    assert str(Quantity.parse("1500%")) == "1500%"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" ", "empty"),
        ("%", "unrecognised"),
        ("khoảng", "unrecognised"),
        ("đô thị", "unrecognised"),
        ("nhất", "unrecognised"),
        ("từ 5%", "unrecognised"),
        ("trên 5 - 7%", "unrecognised"),
        ("5 - 7% trở lên", "unrecognised"),
        ("dưới 5 ha trở lên", "unrecognised"),
        ("5" * 300, "unrecognised"),
        ("12.500%", "ambiguous"),
        ("1.500‰", "ambiguous"),
        ("1.5 - 1.500 ha", "ambiguous"),
        ("1.500 - 2.75 ha", "ambiguous"),
        ("12.50.000", "grouping"),
        ("1.234,5,6", "grouping"),
        ("1,23,4", "grouping"),
        ("16 - 11%", "descending-range"),
        ("500 triệu đến 1 tỷ đồng", "unit"),
        ("37% - 2025", "unit"),
        ("21 đô thị; đến năm 2030", "unit"),
        ("5 (năm) xã", "unit"),
        ("5 " + "x" * 61, "unit"),
        ("5 đến", "unit"),
        ("9" * 50, "out-of-range"),
        ("0," + "0" * 20 + "1", "out-of-range"),
    ],
)
def test_what_is_no_quantity_is_refused_with_a_code(text, code) -> None:
    """The error carries the text as given and a stable code."""
    with pytest.raises(InvalidQuantityError) as caught:
        Quantity.parse(text)

    assert (caught.value.text, caught.value.code) == (text, code)
    assert Quantity.try_parse(text) is None


def test_what_is_no_text_is_refused() -> None:
    """Untyped callers get our error as well."""
    with pytest.raises(InvalidQuantityError, match="not a text"):
        Quantity.parse(37)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ((D(1), None), "bounds"),
        ((None, D(1)), "bounds"),
        ((None, None), "bounds"),
        ((D(1), D(2)), "bounds"),
        ((D(1), D(1), "", C.AT_LEAST), "bounds"),
        ((D(1), D(1), "", C.LESS_THAN), "bounds"),
        ((None, D(1), "", C.RANGE), "bounds"),
        ((D(2), D(1), "", C.ABOUT), "descending-range"),
        ((D("NaN"), D(1)), "out-of-range"),
        ((D("Infinity"), None, "", C.AT_LEAST), "out-of-range"),
        ((D("1E+41"), None, "", C.AT_LEAST), "out-of-range"),
        ((D("1E-21"), None, "", C.AT_LEAST), "out-of-range"),
        ((D(1), D(1), "m2"), "unit"),
        ((D(1), D(1), " ha"), "unit"),
        ((D(1), D(1), "người trở lên"), "unit"),
        ((D(1), D(1), "trở xuống"), "unit"),
        ((D(1), D(1), "đến xã"), "unit"),
        ((D(1), D(1), "/năm"), "unit"),
    ],
)
def test_a_quantity_that_could_not_be_read_back_is_not_made(fields, code) -> None:
    """The constructor holds to what can be written."""
    with pytest.raises(InvalidQuantityError) as caught:
        Quantity(*fields)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "multiplier", "magnitude"),
    [
        ("5 tỷ đồng", 10**9, "5.000.000.000 đồng"),
        ("5 tỉ đồng", 10**9, "5.000.000.000 đồng"),
        ("1,25 nghìn tỷ đồng", 10**12, "1.250.000.000.000 đồng"),
        ("không quá 30 triệu đồng/người", 10**6, "không quá 30.000.000 đồng/người"),
        ("2 - 3 vạn người", 10**4, "20.000 - 30.000 người"),
        ("trên 5 trăm ha", 100, "trên 500 ha"),
        ("5 ngàn", 1000, "5.000"),
        ("5 ha", 1, "5 ha"),
        ("1.234.567.890.123,456789 triệu đồng", 10**6, "1.234.567.890.123.456.789 đồng"),
    ],
)
def test_the_magnitude_is_worked_out_only_when_asked(text, multiplier, magnitude) -> None:
    """The unit loses its multiplying words, the number gains the zeros, exactly."""
    quantity = Quantity.parse(text)

    assert quantity.multiplier == multiplier
    assert str(quantity.magnitude()) == magnitude


def test_a_magnitude_beyond_bounds_is_refused() -> None:
    """Forty digits are enough for any budget."""
    with pytest.raises(InvalidQuantityError) as caught:
        Quantity(D("1E+38"), D("1E+38"), "tỷ đồng").magnitude()

    assert caught.value.code == "out-of-range"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("khoảng 6 - 8 m²/người", "about 6–8 m²/người"),
        ("trên 1.234,5 ha", "more than 1,234.5 ha"),
        ("11 - 16%", "11–16%"),
        ("không quá 5 ha", "at most 5 ha"),
        ("ít nhất 5 ha", "at least 5 ha"),
        ("dưới 5 ha", "less than 5 ha"),
        ("37%", "37%"),
    ],
)
def test_a_quantity_is_written_for_people(text, english) -> None:
    """English notation and comparator; the unit is left as it is."""
    quantity = Quantity.parse(text)

    assert quantity.format("en") == english
    assert quantity.format() == text
    assert repr(quantity) == f"Quantity({text!r})"


def test_comparators_have_names_for_people() -> None:
    """In Vietnamese the word that writes them."""
    assert [one.label() for one in C] == [one.value for one in C]
    assert (C.EXACT.label("en"), C.RANGE.label("en")) == ("exactly", "from … to …")


def test_a_range_has_two_numbers() -> None:
    """An approximate number is no range, though both ends are set."""
    assert [Quantity.parse(text).is_range for text in ("5 - 7%", "khoảng 5 - 7%", "khoảng 5%", "trên 5%")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "garbage",
    ["1." * 50_000, "1 " * 50_000, "năm " * 25_000, "không " * 20_000, "5 " + "a/" * 50_000, "5 - " * 25_000],
    ids=lambda text: ascii(text[:8]),
)
def test_garbage_costs_no_more_than_its_length(garbage) -> None:
    """A text longer than any quantity is refused at once, and a shorter one is read in one pass."""
    start = time.process_time()

    assert Quantity.try_parse(garbage) is None
    Quantity.try_parse(garbage[:200])
    assert time.process_time() - start < 0.5
