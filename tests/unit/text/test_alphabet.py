"""Letters of points and the order of the alphabet."""

import unicodedata

import pytest

from vngov.errors import InvalidMarkerError
from vngov.text import ALPHABET, POINT_LETTERS, collation_key, next_point, point_index, point_letter


def test_the_letters_of_points_are_those_of_practice() -> None:
    """No letter with a circumflex, breve or horn, and no f, j, w, z."""
    assert "".join(POINT_LETTERS) == "abcdđeghiklmnopqrstuvxy"
    assert len(ALPHABET) == 29
    assert set(POINT_LETTERS) < set(ALPHABET)


def test_index_and_letter_are_inverse() -> None:
    """From a, the first, to y, the twenty-third."""
    assert [point_letter(index) for index in range(1, 24)] == list(POINT_LETTERS)
    assert [point_index(letter) for letter in POINT_LETTERS] == list(range(1, 24))


@pytest.mark.parametrize(("letter", "index"), [("A", 1), ("Đ", 5), ("\u00d0", 5), ("\u0111", 5), ("Y", 23)])
def test_capitals_and_look_alikes_are_read(letter, index) -> None:
    """The letter of a point is written small, but not always."""
    assert index == point_index(letter)


@pytest.mark.parametrize(
    ("letter", "code"),
    [("", "empty"), ("f", "unrecognised"), ("ă", "unrecognised"), ("ab", "unrecognised"), ("1", "unrecognised")],
)
def test_other_letters_are_refused(letter, code) -> None:
    """Letters that number no point."""
    with pytest.raises(InvalidMarkerError) as caught:
        point_index(letter)

    assert code == caught.value.code


@pytest.mark.parametrize("index", [0, -1, 24])
def test_places_outside_the_alphabet_are_refused(index) -> None:
    """There are 23 of them."""
    with pytest.raises(InvalidMarkerError) as caught:
        point_letter(index)

    assert caught.value.code == "out-of-range"


def test_each_letter_is_followed_by_the_next() -> None:
    """After d comes đ, after e comes g, after y nothing."""
    assert [next_point(letter) for letter in POINT_LETTERS] == [*POINT_LETTERS[1:], None]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(list(ALPHABET), id="alphabet"),
        pytest.param(["ma", "mà", "mả", "mã", "má", "mạ"], id="tones"),
        pytest.param(["ạ", "ă", "ẵ", "â", "ấ", "b"], id="letters before tones"),
        pytest.param(["mạ", "mai", "mài", "mãi", "man"], id="tones only between equal letters"),
        pytest.param(["da", "dạy", "đa", "đá", "e", "ê", "f", "g"], id="đ after d, f in its Latin place"),
        pytest.param(
            ["Hà Giang", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình"], id="provinces"
        ),
        pytest.param(["1", "12", "2", "a", "A", "b"], id="digits, small, capital"),
        pytest.param(["u", "ũ", "ü", "ư"], id="a foreign mark"),
    ],
)
def test_words_sort_in_the_vietnamese_order(words) -> None:
    """Whatever order they come in."""
    other_way = words[::-1]

    assert words == sorted(other_way, key=collation_key)


def test_equal_texts_have_equal_keys() -> None:
    """Composed or not."""
    text = "Thừa Thiên Huế"

    assert collation_key(text) == collation_key(unicodedata.normalize("NFD", text))
    assert collation_key(text) != collation_key(text.upper())
