"""The tone stands where the two schools put it, and nowhere else."""

import unicodedata

import pytest

from vngov.text import new_tones, old_tones

_PAIRS = [
    ("hòa", "hoà"),
    ("HÒA", "HOÀ"),
    ("Hòa", "Hoà"),
    ("hóa", "hoá"),
    ("xóa", "xoá"),
    ("thỏa", "thoả"),
    ("tọa", "toạ"),
    ("khỏe", "khoẻ"),
    ("lòe", "loè"),
    ("ủy", "uỷ"),
    ("ỦY", "UỶ"),
    ("thúy", "thuý"),
    ("tùy", "tuỳ"),
    ("thụy", "thuỵ"),
    ("lũy", "luỹ"),
]


@pytest.mark.parametrize(("new", "old"), _PAIRS)
def test_open_oa_oe_uy_differ_between_the_schools(new, old) -> None:
    """Each style is made from the other and keeps its own."""
    assert new == new_tones(old) == new_tones(new)
    assert old == old_tones(new) == old_tones(old)


@pytest.mark.parametrize(
    "word",
    [
        *("quý", "quỷ", "Quỳ", "QUÝ", "quả", "quỹ", "quế", "quyền", "quốc", "quỵt", "quở", "quáy"),
        *("già", "giá", "giả", "giữa", "giới", "giếng", "giường", "giặt", "gìn", "gì", "giúp", "giỏi"),
        *("hoàn", "hoàng", "hoạch", "thoát", "khoét", "loại", "ngoài", "xoáy", "khoèo", "ngoằn"),
        *("huỳnh", "thuyền", "tuyết", "suýt", "uỵch", "khuỷu", "khuếch", "luật", "thuế", "thuở", "xoèn"),
        *("của", "mùa", "chìa", "nghĩa", "kìa", "mưa", "lửa", "được", "người", "rượu", "tiền", "yếu", "yến"),
        *("tài", "sáu", "máy", "đầu", "đấy", "kêu", "dịu", "túi", "gửi", "cứu", "ngồi", "khuya", "xoòng"),
    ],
)
def test_everywhere_else_the_schools_agree(word) -> None:
    """A right word is left alone by both."""
    assert word == new_tones(word) == old_tones(word)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("hòan", "hoàn"),
        ("HÒAN", "HOÀN"),
        ("hùynh", "huỳnh"),
        ("ngòai", "ngoài"),
        ("qúy", "quý"),
        ("qủa", "quả"),
        ("qúôc", "quốc"),
        ("gìa", "già"),
        ("gíup", "giúp"),
        ("đựơc", "được"),
        ("tìên", "tiền"),
        ("tuýêt", "tuyết"),
        ("thúê", "thuế"),
        ("cuả", "của"),
        ("nghiã", "nghĩa"),
        ("taì", "tài"),
        ("khủyu", "khuỷu"),
    ],
)
def test_misplaced_tones_are_repaired(wrong, right) -> None:
    """Typing mistakes that no school allows."""
    assert right == new_tones(wrong) == old_tones(wrong)


@pytest.mark.parametrize(
    "word", ["oázis", "Trían", "café", "Müoà", "hòà", "Nuóc", "oáoá", "aóe", "xhoàz", "oà\u0301", "123", "Ýt"]
)
def test_what_is_no_vietnamese_syllable_stays(word) -> None:
    """Foreign words and words with two tones are not guessed at."""
    assert word == new_tones(word) == old_tones(word)


def test_decomposed_input_gives_composed_output() -> None:
    """The tone is found in NFD too."""
    assert new_tones(unicodedata.normalize("NFD", "CỘNG HOÀ, uỷ quyền")) == "CỘNG HÒA, ủy quyền"


def test_running_text_keeps_everything_else() -> None:
    """Punctuation, spaces and other words."""
    text = "UỶ BAN  nhân dân; (hoá) khoá-XV/quý 1, thuý.\n"

    assert new_tones(text) == "ỦY BAN  nhân dân; (hóa) khóa-XV/quý 1, thúy.\n"


def test_long_runs_of_vowels_are_linear() -> None:
    """No pattern backtracks."""
    text = "oà" * 100_000 + "ngh" * 50_000

    assert new_tones(text) == text
