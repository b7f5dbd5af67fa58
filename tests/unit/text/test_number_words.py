"""Numbers in Vietnamese words, written the official way and read in every way."""

import unicodedata

import pytest

from vngov.errors import InvalidNumeralError
from vngov.text import from_words, to_words

_WRITTEN = [
    (0, "không"),
    (1, "một"),
    (5, "năm"),
    (10, "mười"),
    (11, "mười một"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (25, "hai mươi lăm"),
    (99, "chín mươi chín"),
    (100, "một trăm"),
    (101, "một trăm linh một"),
    (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (1_000, "một nghìn"),
    (1_005, "một nghìn không trăm linh năm"),
    (1_050, "một nghìn không trăm năm mươi"),
    (1_205, "một nghìn hai trăm linh năm"),
    (15_000, "mười lăm nghìn"),
    (1_000_000, "một triệu"),
    (1_000_021, "một triệu không trăm hai mươi mốt"),
    (1_002_000, "một triệu không trăm linh hai nghìn"),
    (10**9, "một tỷ"),
    (2_500_000_000, "hai tỷ năm trăm triệu"),
    (10**9 + 7, "một tỷ không trăm linh bảy"),
    (12 * 10**12, "mười hai nghìn tỷ"),
    (10**15 + 5 * 10**9, "một triệu không trăm linh năm tỷ"),
    (-21, "âm hai mươi mốt"),
]


@pytest.mark.parametrize(("number", "words"), _WRITTEN, ids=[str(number) for number, _ in _WRITTEN])
def test_known_numbers(number, words) -> None:
    """Both ways."""
    assert words == to_words(number)
    assert number == from_words(words)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Một ngàn hai trăm lẻ năm", 1205),
        ("MỘT NGHÌN HAI TRĂM LINH NĂM", 1205),
        ("hai mươi bốn", 24),
        ("hai mươi một", 21),
        ("hai mươi nhăm", 25),
        ("mười nhăm", 15),
        ("một trăm linh tư", 104),
        ("ba tỉ", 3 * 10**9),
        ("bẩy mươi bẩy", 77),
        ("một nghìn linh năm", 1005),
        ("một triệu không nghìn không trăm linh năm", 1_000_005),
        ("một triệu không nghìn", 1_000_000),
        ("một nghìn năm", None),
        ("  một\u00a0trăm \n hai mươi ", 120),
        (unicodedata.normalize("NFD", "bảy mươi mốt"), 71),
        ("thứ nhất", 1),
        ("thứ nhì", 2),
        ("thứ tư", 4),
        ("thứ bốn", 4),
        ("thứ mười hai", 12),
        ("nhất", 1),
        ("tư", 4),
    ],
)
def test_variants_are_read(words, number) -> None:
    """Regions, case, blanks, Unicode form and ordinals; None where it is not a number."""
    if number is None:
        with pytest.raises(InvalidNumeralError):
            from_words(words)
    else:
        assert number == from_words(words)


@pytest.mark.parametrize(
    "words",
    [
        "hai mươi năm",  # twenty years
        "mười năm",  # ten years
        "một mươi",
        "không mươi",
        "mươi",
        "trăm",
        "linh năm",
        "không trăm linh năm",
        "một trăm hai",
        "một trăm linh",
        "một trăm linh mười",
        "mười mốt",
        "một hai",
        "nghìn",
        "không nghìn",
        "một nghìn một triệu",
        "một nghìn hai nghìn",
        "một tỷ hai tỷ",
        "tỷ",
        "không tỷ",
        "thứ",
        "thứ không",
        "âm",
        "âm không",
        "âm nhất",
        "thứ thứ hai",
        "hai mươi mười",
        "một trăm đồng",
        "năm 2024",
        "12",
        "không không",
    ],
)
def test_other_words_are_refused(words) -> None:
    """A reading that is not certain is no reading."""
    with pytest.raises(InvalidNumeralError) as caught:
        from_words(words)

    assert caught.value.code == "unrecognised"
    assert caught.value.text == words


@pytest.mark.parametrize("words", ["", "  ", "\u200b"])
def test_no_words_are_refused(words) -> None:
    """The empty text has its own code."""
    with pytest.raises(InvalidNumeralError) as caught:
        from_words(words)

    assert caught.value.code == "empty"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "thứ nhất"), (2, "thứ hai"), (4, "thứ tư"), (5, "thứ năm"), (14, "thứ mười bốn"), (21, "thứ hai mươi mốt")],
)
def test_ordinals_are_written(number, words) -> None:
    """The first and the fourth have words of their own."""
    assert words == to_words(number, ordinal=True)
    assert number == from_words(words)


@pytest.mark.parametrize(("number", "ordinal"), [(10**18, False), (-(10**18), False), (0, True), (-1, True)])
def test_numbers_out_of_range_are_refused(number, ordinal) -> None:
    """Above a billion billions, and ordinals below the first."""
    with pytest.raises(InvalidNumeralError) as caught:
        to_words(number, ordinal=ordinal)

    assert caught.value.code == "out-of-range"


def test_the_largest_number_returns() -> None:
    """Every group full."""
    assert from_words(to_words(10**18 - 1)) == 10**18 - 1
