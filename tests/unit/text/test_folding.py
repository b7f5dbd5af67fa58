"""Folded texts are equal where the names are, and lead back to the original."""

import pytest

from vngov.text import fold, fold_with_spans


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UỶ BAN NHÂN DÂN", "Ủy ban nhân dân"),
        ("Hoà  Bình\n", " hòa bình"),
        ("Bà Rịa – Vũng Tàu", "bà rịa - vũng tàu"),
        ("“Sao y”", '"sao y"'),
        ("Qu\u1ea3ng Ng\u00e3i", "Qua\u0309ng Nga\u0303i"),
        ("Q\u00d0-TTg", "qđ-ttg"),
        ("Straße", "STRASSE"),
        ("", "\u200b\u00a0"),
    ],
)
def test_spellings_of_one_name_fold_alike(one, other) -> None:
    """Case, tone placement, dashes, quotation marks, blanks and Unicode form do not matter."""
    assert fold(one) == fold(other)
    assert fold(one, accents=False) == fold(other, accents=False)


@pytest.mark.parametrize(("one", "other"), [("má", "mà"), ("do", "đo"), ("tư", "tu"), ("quý", "quỳ"), ("a b", "ab")])
def test_accents_matter_unless_dropped(one, other) -> None:
    """Different words stay different, unless only their letters are asked for."""
    assert fold(one) != fold(other)
    assert (fold(one, accents=False) == fold(other, accents=False)) is (" " not in one)


def test_all_accents_go() -> None:
    """Tones, circumflexes, breves, horns and the stroke of đ."""
    assert fold("Đường ở Sở Nội vụ, Ẵm Ỹ; Müller", accents=False) == "duong o so noi vu, am y; muller"


@pytest.mark.parametrize("accents", [True, False])
def test_spans_of_the_folded_text_slice_the_original(accents) -> None:
    """A name found in the folded text is found in the source, across line breaks."""
    source = "  Kính gửi:\u00a0UỶ  BAN\n nhân d\u200bân tỉnh Hoa\u0300 Bình (I\u0307ST)"
    folded = fold_with_spans(source, accents=accents)
    name = fold("Ủy ban nhân dân", accents=accents)
    start = folded.text.index(name)

    assert folded.text == fold(source, accents=accents)
    assert source[slice(*folded.spans.to_source((start, start + len(name))))] == "UỶ  BAN\n nhân d\u200bân"


def test_letters_that_grow_when_folded_keep_their_place() -> None:
    """The German ß becomes two letters and the Turkish İ a letter with a mark."""
    source = "ß Hoà İ x"
    folded = fold_with_spans(source)
    start = folded.text.index("hòa")

    assert folded.text == fold(source)
    assert source[slice(*folded.spans.to_source((start, start + 3)))] == "Hoà"
    assert source[slice(*folded.spans.to_source((0, 1)))] == "ß"


def test_marks_without_a_letter_go_with_the_accents() -> None:
    """What is dropped leaves no character behind."""
    source = "x\u0309 a"
    folded = fold_with_spans(source, accents=False)

    assert folded.text == "x a" == fold(source, accents=False)
    assert source[slice(*folded.spans.to_source((2, 3)))] == "a"
