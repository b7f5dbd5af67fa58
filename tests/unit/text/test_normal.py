"""Cleaning repairs what cannot be seen and reports it."""

import unicodedata

import pytest

from vngov.diagnostics import Severity, Span
from vngov.text import RepairKind, SpanMap, clean, plain_dashes, plain_letters, plain_quotes
from vngov.text.normal import clean_text

_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\r\n\tSố: 12/2024/QĐ-UBND\f"


@pytest.mark.parametrize("text", ["", "plain", _MOTTO, "“2021–2030” — 5 %…", "Toán học: α, Ω ≥ 3", "日本 한국"])
def test_clean_text_comes_back_itself(text) -> None:
    """The same object, no repairs, an identity map."""
    cleaned = clean(text)

    assert cleaned.text is text
    assert cleaned.spans == SpanMap.identity(len(text))
    assert cleaned.repairs == () == cleaned.diagnostics()


@pytest.mark.parametrize(
    ("dirty", "text"),
    [
        pytest.param("Q\u00d0-UBND, \u0189\u00f4ng, \u00f0\u0256", "QĐ-UBND, Đông, đđ", id="d with stroke"),
        pytest.param("củ\u0430, \u0421\u1ed9ng h\u043e\u00e0, \u0422\u0422g", "của, Cộng hoà, TTg", id="Cyrillic"),
        pytest.param("\u0391n Giang, T\u039f\u0391\u039d", "An Giang, TOAN", id="Greek"),
        pytest.param("a\u04d1t \u0451 x\u0450", "aăt ё xè", id="Cyrillic with marks"),
        pytest.param("ｓố　１２／ＱĐ", "số 12/QĐ", id="full width"),
        pytest.param("ﬁle Ⅳ ⅻ", "file IV xii", id="ligatures and Roman numerals"),
        pytest.param("a\u00a0b\u202fc\u2003d", "a b c d", id="spaces"),
        pytest.param("a\u2028b\x0bc\x85d", "a\nb\nc\nd", id="line breaks"),
        pytest.param("QĐ\u2011UBND\u2010VP", "QĐ-UBND-VP", id="hyphens"),
        pytest.param("\ufeffUy\u200b ban\u00ad nh\u2060ân\u200e dân\u200d", "Uy ban nhân dân", id="invisible"),
        pytest.param("a\x00b\x07c\x7fd\x9fe\uffff", "abcde", id="controls"),
        pytest.param("a\ud800b\udfff", "a\ufffdb\ufffd", id="surrogates"),
        pytest.param("e\u200b\u0302\u0323", "ệ", id="a letter parted from its marks"),
        pytest.param("\u00e1\u0302u, a\u0301\u0306n, o\u0309\u0302i", "ấu, ắn, ổi", id="tone before the circumflex"),
        pytest.param("\u1ea3\u0302, a\u0301\u0301\u0302", "ẩ, ấ\u0301", id="a loose circumflex"),
        pytest.param("o\u0301\u031b, u\u0323\u031b", "ớ, ự", id="tone before the horn"),
        pytest.param("\u212a\u041e", "KO", id="Kelvin makes a word Latin"),
    ],
)
def test_repairs(dirty, text) -> None:
    """Every kind of dirt has its clean form."""
    assert text == clean(dirty).text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Москва и СССР, Αθήνα", id="words of another alphabet"),
        pytest.param("а) điểm", id="a Cyrillic letter alone"),
        pytest.param("2021–2030 — “a” ‘b’ …", id="dashes and quotation marks"),
        pytest.param("Uỷ ban, hoà", id="tone placement"),
        pytest.param("👨\u200d👩 ☑\ufe0f", id="joined pictures"),
        pytest.param("\uf0fc mục", id="private use"),
    ],
)
def test_what_a_reader_sees_stays(text) -> None:
    """Cleaning never changes the meaning."""
    assert text == clean(text).text


def test_offsets_lead_back_to_the_original() -> None:
    """Removal, growth and composition in one text."""
    dirty = "\ufeffCo\u0302\u0323ng hoa\u0300 \u2163\u200b, \u00d0"
    cleaned = clean(dirty)

    assert cleaned.text == "Cộng hoà IV, Đ"
    assert dirty[slice(*cleaned.spans.to_source((0, 4)))] == "Co\u0302\u0323ng"
    assert dirty[slice(*cleaned.spans.to_source((5, 8)))] == "hoa\u0300"
    assert dirty[slice(*cleaned.spans.to_source((9, 11)))] == "\u2163"
    assert dirty[slice(*cleaned.spans.to_source((13, 14)))] == "\u00d0"


def test_repairs_name_what_was_found_and_where() -> None:
    """One entry for each pair of spellings, in the order of kinds and places."""
    cleaned = clean("\u00d0a\u0300 \u00d0\u200bи cа")

    assert [(repair.kind, repair.found, repair.put, repair.spans) for repair in cleaned.repairs] == [
        (RepairKind.LOOK_ALIKE, "\u00d0", "Đ", ((0, 1), (4, 5))),
        (RepairKind.LOOK_ALIKE, "а", "a", ((9, 10),)),
        (RepairKind.INVISIBLE, "\u200b", "", ((5, 6),)),
        (RepairKind.DECOMPOSED, "a\u0300", "à", ((1, 3),)),
    ]


def test_diagnostics_count_each_kind_at_its_first_place() -> None:
    """What a person is told."""
    remarks = clean("x\u00a0y\u00a0z\x00\ud800").diagnostics()

    assert [(remark.code, remark.severity, remark.span) for remark in remarks] == [
        ("text-space", Severity.INFO, Span(1, 2)),
        ("text-control", Severity.WARNING, Span(5, 6)),
        ("text-surrogate", Severity.WARNING, Span(6, 7)),
    ]
    assert [remark.message("en") for remark in remarks] == [
        "2 unusual spaces made ordinary",
        "1 control characters removed",
        "1 broken characters replaced",
    ]


def test_every_repair_kind_has_a_message() -> None:
    """A kind without one would raise in front of the user."""
    dirty = "\u00d0\u00a0\x0b\u2011\u200b\x00\ud800a\u0300"

    assert {f"text-{kind}" for kind in RepairKind} == {remark.code for remark in clean(dirty).diagnostics()}


def test_decomposed_text_becomes_the_composed_one() -> None:
    """All Vietnamese letters survive NFD."""
    assert unicodedata.normalize("NFC", _MOTTO) == clean(unicodedata.normalize("NFD", _MOTTO)).text


@pytest.mark.parametrize(
    "text",
    ["a" * 50_000 + "о", "a\u0301\u0302" * 30_000, "\u0301" * 50_000, "\u200d" * 50_000, "о" * 50_000],
    ids=["long word", "marks", "marks alone", "joiners", "Cyrillic"],
)
def test_time_is_linear_on_bad_input(text) -> None:
    """Ten times the input takes about ten times as long; a quadratic step would not come back."""
    assert clean(text * 2).spans.source_length == 2 * len(text)


@pytest.mark.parametrize("dash", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d")
def test_every_dash_becomes_a_hyphen(dash) -> None:
    """For codes and keys."""
    assert plain_dashes(f"2021{dash}2030") == "2021-2030"


def test_quotation_marks_become_straight() -> None:
    """Double and single ones, keeping the length."""
    assert plain_quotes("«a» “b” „c‟ ‘d’ e′ f″") == '"a" "b" "c" \'d\' e\' f"'


def test_plain_letters_replaces_whole_codes() -> None:
    """A code has no other alphabet in it."""
    assert plain_letters("12/NQ-\u0421\u0420, \u0411, Q\u00d0") == "12/NQ-CP, \u0411, QĐ"
    assert plain_letters("ascii") == "ascii"


@pytest.mark.parametrize("text", ["", _MOTTO, "Ðà Nẵng", "a\u00a0b\u200b", "Hoa\u0300", "x\x00y"])
def test_the_text_alone_is_that_of_the_whole_answer(text) -> None:
    """Clean or not."""
    assert clean_text(text) == clean(text).text
