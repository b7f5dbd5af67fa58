"""Markers: their spellings, what comes next, and what merely looks like one at the start of a line."""

from __future__ import annotations

import time
import unicodedata

import pytest

from vngov.errors import InvalidMarkerError
from vngov.values.marker import Marker, MarkerKind, match_marker

K = MarkerKind


@pytest.mark.parametrize(
    ("text", "kind", "ordinal", "suffix", "style", "written"),
    [
        ("Phần I", K.PART, 1, "", "I", "Phần I"),
        ("PHẦN THỨ NHẤT", K.PART, 1, "", "thứ nhất", "Phần thứ nhất"),
        ("Phần thứ mười hai:", K.PART, 12, "", "thứ nhất:", "Phần thứ mười hai:"),
        ("Phần thứ 2", K.PART, 2, "", "1", "Phần 2"),
        ("Phần thứ Bẩy", K.PART, 7, "", "thứ nhất", "Phần thứ bảy"),
        ("Phần A", K.PART, 1, "", "A", "Phần A"),
        ("Chương VIIa", K.CHAPTER, 7, "a", "I", "Chương VIIa"),
        ("chương  XIV:", K.CHAPTER, 14, "", "I:", "Chương XIV:"),
        ("Chương 2", K.CHAPTER, 2, "", "1", "Chương 2"),
        ("Chương C", K.CHAPTER, 3, "", "A", "Chương C"),
        ("MỤC 2.", K.SECTION, 2, "", "1.", "Mục 2."),
        ("Tiểu mục 3", K.SUBSECTION, 3, "", "1", "Tiểu mục 3"),
        ("Điều 5.", K.ARTICLE, 5, "", "1.", "Điều 5."),
        ("Điều 40k", K.ARTICLE, 40, "k", "1", "Điều 40k"),
        ("Điều 105đ.", K.ARTICLE, 105, "đ", "1.", "Điều 105đ."),
        ("Điều1:-", K.ARTICLE, 1, "", "1:-", "Điều 1:-"),
        ("Điều 5 –", K.ARTICLE, 5, "", "1-", "Điều 5 -"),
        ("Điều thứ 1.", K.ARTICLE, 1, "", "1.", "Điều 1."),
        ("\u00d0iều 1.", K.ARTICLE, 1, "", "1.", "Điều 1."),
        ("A.", K.UPPER_LETTER, 1, "", "A.", "A."),
        ("F.", K.UPPER_LETTER, 6, "f", "A.", "F."),
        ("I-", K.ROMAN, 1, "", "I-", "I-"),
        ("II –", K.ROMAN, 2, "", "I-", "II-"),
        ("XLIX.", K.ROMAN, 49, "", "I.", "XLIX."),
        ("IIa.", K.ROMAN, 2, "a", "I.", "IIa."),
        ("1.", K.ARABIC, 1, "", "1.", "1."),
        ("01.", K.ARABIC, 1, "", "1.", "1."),
        ("2a.", K.ARABIC, 2, "a", "1.", "2a."),
        ("1.-", K.ARABIC, 1, "", "1.-", "1.-"),
        ("1/", K.ARABIC, 1, "", "1/", "1/"),
        ("đ)", K.LETTER, 5, "", "a)", "đ)"),
        ("b1)", K.LETTER, 2, "1", "a)", "b1)"),
        ("f)", K.LETTER, 6, "f", "a)", "f)"),
        ("j)", K.LETTER, 9, "j", "a)", "j)"),
        ("w)", K.LETTER, 21, "w", "a)", "w)"),
        ("z.", K.LETTER, 23, "z", "a.", "z."),
        ("©)", K.LETTER, 3, "", "a)", "c)"),
        ("(1)", K.PAREN, 1, "", "(1)", "(1)"),
        ("(iv)", K.PAREN, 4, "", "(i)", "(iv)"),
        ("(i)", K.PAREN, 1, "", "(i)", "(i)"),
        ("(c)", K.PAREN, 3, "", "(a)", "(c)"),
        ("-", K.DASH, None, "", "-", "-"),
        ("–", K.DASH, None, "", "–", "–"),
        ("−", K.DASH, None, "", "-", "-"),
        ("~", K.DASH, None, "", "-", "-"),
        ("+", K.PLUS, None, "", "+", "+"),
        ("•", K.BULLET, None, "", "•", "•"),
        ("\uf0b7", K.BULLET, None, "", "\uf0b7", "\uf0b7"),
    ],
)
def test_a_marker_is_read_in_every_spelling(  # noqa: PLR0917 - one parameter a column of the table
    text, kind, ordinal, suffix, style, written
) -> None:
    """Kind, number and style come out of the text; the canonical spelling keeps the style."""
    marker = Marker.parse(text)

    assert marker == Marker(kind, ordinal, suffix=suffix, style=style)
    assert str(marker) == written
    assert Marker.parse(unicodedata.normalize("NFD", text)) == marker


@pytest.mark.parametrize(("text", "numbers", "style"), [("2.1.", (2, 1), "1.1."), ("5.3.1", (5, 3, 1), "1.1")])
def test_a_decimal_marker_keeps_all_its_numbers(text, numbers, style) -> None:
    """The last number is the ordinal."""
    assert Marker.parse(text) == Marker(K.DECIMAL, numbers[-1], numbers, style=style)
    assert Marker.parse(text).number == text.rstrip(".")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("Điều", "unrecognised"),
        ("Điều 5. Phạm vi", "unrecognised"),
        ("1", "unrecognised"),
        ("IIX.", "unrecognised"),
        ("(vx)", "unrecognised"),
        ("ô)", "unrecognised"),
        ("1" * 100, "unrecognised"),
        ("1." + " " * 100, "unrecognised"),
        ("0.", "out-of-range"),
        ("L.", "unrecognised"),
        ("XLX.", "unrecognised"),
        ("LX.", "unrecognised"),
        ("Chương CI", "out-of-range"),
        ("2.0.", "out-of-range"),
        ("Điều I", "unknown-style"),
        ("Điều 7f", "unknown-suffix"),
        ("Phần Ba", "unknown-suffix"),
        ("f1)", "unknown-suffix"),
    ],
)
def test_what_is_no_marker_is_refused_with_a_code(text, code) -> None:
    """The error carries the text as given and a stable code."""
    with pytest.raises(InvalidMarkerError) as caught:
        Marker.parse(text)

    assert (caught.value.text, caught.value.code) == (text, code)
    assert Marker.try_parse(text) is None


def test_what_is_no_text_is_refused() -> None:
    """Untyped callers get our error as well."""
    with pytest.raises(InvalidMarkerError, match="not a text"):
        Marker.parse(5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ((K.ARABIC, 1, (), "", "1:"), "unknown-style"),
        ((K.ARABIC, None), "out-of-range"),
        ((K.ARABIC, 1000), "out-of-range"),
        ((K.ARABIC, 1, (1, 1)), "out-of-range"),
        ((K.DECIMAL, 1), "out-of-range"),
        ((K.DECIMAL, 1, (1,)), "out-of-range"),
        ((K.DECIMAL, 1, (1, 2)), "out-of-range"),
        ((K.DECIMAL, 1, (1,) * 7), "out-of-range"),
        ((K.DECIMAL, 1, (100, 1)), "out-of-range"),
        ((K.DASH, 1), "out-of-range"),
        ((K.DASH, None, (), "a"), "out-of-range"),
        ((K.UPPER_LETTER, 9), "out-of-range"),
        ((K.ROMAN, 50), "out-of-range"),
        ((K.CHAPTER, 100), "out-of-range"),
        ((K.LETTER, 24), "out-of-range"),
        ((K.PAREN, 9, (), "", "(a)"), "out-of-range"),
        ((K.PAREN, 1, (), "a"), "unknown-suffix"),
        ((K.ARTICLE, 7, (), "A"), "unknown-suffix"),
        ((K.ARTICLE, 7, (), "ab"), "unknown-suffix"),
        ((K.LETTER, 2, (), "f"), "unknown-suffix"),
        ((K.LETTER, 2, (), "0"), "unknown-suffix"),
    ],
)
def test_a_marker_that_could_not_be_read_back_is_not_made(fields, code) -> None:
    """The constructor holds to what can be written."""
    with pytest.raises(InvalidMarkerError) as caught:
        Marker(*fields)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (K.PART, "Phần I"),
        (K.CHAPTER, "Chương I"),
        (K.SECTION, "Mục 1"),
        (K.SUBSECTION, "Tiểu mục 1"),
        (K.ARTICLE, "Điều 1."),
        (K.UPPER_LETTER, "A."),
        (K.ROMAN, "I."),
        (K.ARABIC, "1."),
        (K.LETTER, "a)"),
        (K.PAREN, "(1)"),
    ],
)
def test_the_style_is_the_usual_one_if_none_is_given(kind, written) -> None:
    """Parts and chapters bear Roman numerals, the rest Arabic ones; an article ends in a full stop."""
    assert str(Marker(kind, 1)) == written


def test_signs_have_a_usual_style_too() -> None:
    """A hyphen, a plus sign, a round bullet."""
    assert [str(Marker(kind)) for kind in MarkerKind if kind.is_sign] == ["-", "+", "•"]
    assert Marker(K.DASH).number == ""


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("d)", "đ)"),
        ("đ)", "e)"),
        ("e)", "g)"),
        ("f)", "g)"),
        ("i)", "k)"),
        ("y)", None),
        ("b1)", "b2)"),
        ("b99)", None),
        ("Điều 7.", "Điều 8."),
        ("Điều 7a", "Điều 7b"),
        ("Điều 7y", None),
        ("Điều 999", None),
        ("IX-", "X-"),
        ("XLIX.", None),
        ("H.", None),
        ("2.9.", "2.10."),
        ("Phần thứ chín", "Phần thứ mười"),
        ("Phần thứ mười chín", None),
        ("(h)", "(i)"),
        ("(u)", "(v)"),
        ("(i)", "(ii)"),
        ("-", "-"),
    ],
)
def test_the_successor_is_the_next_in_the_same_style(text, following) -> None:
    """Letters follow the alphabet of points, inserted units follow one another."""
    assert Marker.parse(text).successor() == (following and Marker.parse(following))


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        ("2.", "1.", True),
        ("2)", "1.", True),
        ("3.", "1.", False),
        ("1.", "1.", False),
        ("II.", "1.", False),
        ("Điều 8.", "Điều 7", True),
        ("Điều 7a.", "Điều 7.", True),
        ("Điều 7b.", "Điều 7a.", True),
        ("Điều 7c.", "Điều 7a.", False),
        ("Điều 8.", "Điều 7c.", True),
        ("Điều 8a.", "Điều 7.", False),
        ("Chương II", "Chương 1", False),
        ("2.2.", "2.1", True),
        ("3.2.", "2.1.", False),
        ("2.1.1.", "2.1.", False),
        ("đ)", "d)", True),
        ("e)", "d)", False),
        ("d1)", "d)", True),
        ("đ)", "d1)", True),
        ("f)", "e)", True),
        ("(i)", "(h)", True),
        ("(k)", "(i)", True),
        ("(ii)", "(i)", True),
        ("(k)", "(ii)", False),
        ("–", "-", True),
        ("+", "-", False),
    ],
)
def test_what_may_follow(later, earlier, expected) -> None:
    """The number decides, not the punctuation."""
    assert Marker.parse(later).is_successor_of(Marker.parse(earlier)) is expected


def test_markers_of_one_kind_are_in_order() -> None:
    """Inserted units come after their host; the style decides last."""
    ordered = ["Điều 2", "Điều 2.", "Điều 2a", "Điều 2b", "Điều 2đ", "Điều 3", "Điều 10"]

    assert ordered == [str(marker) for marker in sorted(map(Marker.parse, reversed(ordered)))]
    assert Marker.parse("2.9.") < Marker.parse("2.10.") < Marker.parse("2.10.1.")


@pytest.mark.parametrize("other", [Marker.parse("I."), "2."])
def test_markers_of_two_kinds_are_not(other) -> None:
    """There is no answer to whether a dash is less than an article."""
    with pytest.raises(TypeError):
        assert Marker.parse("1.") < other
    assert Marker.parse("1.") != other


def test_kinds_have_names_for_people() -> None:
    """In Vietnamese the term of the law."""
    assert (K.ARTICLE.label(), K.ARTICLE.label("en")) == ("điều", "article")
    assert all(kind.label("en") and kind.label("vi") for kind in K)


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("1. Quan điểm", "1."),
        ("1.Quan điểm", "1."),
        ("1.tổ chức", "1."),
        ("1.", "1."),
        ("12. “Nước thải” là", "12."),
        ("1) Sở Y tế", "1)"),
        ("1- Sở Y tế", "1-"),
        ("1-Sở Y tế", "1-"),
        ("1/ Về tổ chức", "1/"),
        ("1.- Giao", "1.-"),
        ("2a. Khoản được chèn", "2a."),
        ("    3. Lùi vào", "3."),
        ("\t3. Lùi vào", "3."),
        ("2.1. Mục tiêu", "2.1."),
        ("2.1 Mục tiêu", "2.1"),
        ("3.10. Việc phân công", "3.10."),
        ("5.3.1 Nội dung", "5.3.1"),
        ("2.1", "2.1"),
        ("2.1-Mục tiêu", "2.1-"),
        ("I. QUAN ĐIỂM", "I."),
        ("I.QUAN ĐIỂM", "I."),
        ("I-QUAN ĐIỂM", "I-"),
        ("II - NHIỆM VỤ", "II-"),
        ("II. TP. HÀ NỘI", "II."),
        ("IV.", "IV."),
        ("V/ Kiến nghị", "V/"),
        ("A. NỘI DUNG", "A."),
        ("B. Đặt vấn đề", "B."),
        ("C. Mạng lưới", "C."),
        ("Đ- KIẾN NGHỊ", "Đ-"),
        ("H. KIẾN NGHỊ", "H."),
        ("a) Bộ Tài chính", "a)"),
        ("a) 50 ha đất", "a)"),
        ("a. Bộ Tài chính", "a."),
        ("a.Bộ Tài chính", "a."),
        ("a- Bộ Tài chính", "a-"),
        ("a/ Bộ Tài chính", "a/"),
        ("đ)Đánh giá", "đ)"),
        ("đ1) Nội dung", "đ1)"),
        ("©) Sở Xây dựng", "c)"),
        ("(1) Đối với", "(1)"),
        ("(ii) đầu tư", "(ii)"),
        ("(đ) đầu tư", "(đ)"),
        ("- Như trên", "-"),
        ("-Như trên", "-"),
        ("— Nghị quyết", "—"),
        ("- 5 xã", "-"),
        ("- - Có thể", "-"),
        ("- *Nhóm 1:*", "-"),
        ("-“Khu phố”", "-"),
        ("+ Xã", "+"),
        ("+Xã", "+"),
        ("• Xã", "•"),
        ("* Về tổ chức", "*"),
        ("*Về tổ chức", "*"),
        ("o Xã", "o"),
        ("Điều 5. Phạm vi", "Điều 5."),
        ("Điều 5.Phạm vi", "Điều 5."),
        ("Điều 5: Phạm vi", "Điều 5:"),
        ("Điều 5", "Điều 5"),
        ("Điều 5 - Phạm vi", "Điều 5 -"),
        ("Điều1:- Nay phê duyệt", "Điều 1:-"),
        ("Điều 7a. Chèn", "Điều 7a."),
        ("ĐIỀU 7. CHÈN", "Điều 7."),
        ("\u00d0iều 7. Chèn", "Điều 7."),
        ("Điều thứ nhất. Tên gọi", "Điều thứ nhất."),
        ("Chương II", "Chương II"),
        ("CHƯƠNG II", "Chương II"),
        ("Chương II QUY ĐỊNH", "Chương II"),
        ("Chương VII ĐIỀU KHOẢN THI HÀNH", "Chương VII"),
        ("Chương VII Điều khoản thi hành", "Chương VII"),
        ("Chương I: NHỮNG QUY ĐỊNH", "Chương I:"),
        ("Chương 2", "Chương 2"),
        ("Mục 2. Trình tự", "Mục 2."),
        ("Mục I", "Mục I"),
        ("Tiểu mục 1", "Tiểu mục 1"),
        ("Phần thứ nhất", "Phần thứ nhất"),
        ("PHẦN THỨ HAI NHỮNG QUY ĐỊNH", "Phần thứ hai"),
        ("Phần I", "Phần I"),
        ("PHẦN A", "Phần A"),
    ],
)
def test_a_marker_opens_the_line(line, marker) -> None:
    """The marker is found, in composed and in decomposed text, and what follows starts where it says."""
    for spelled in (line, unicodedata.normalize("NFD", line)):
        found = match_marker(spelled)

        assert found is not None
        assert str(found[0]) == marker
        assert not spelled[found[1] :].startswith((" ", "\t"))
        assert Marker.parse(spelled[: found[1]]) == found[0]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "24/01/2022",
        "24.01.2022",
        "30/9. Riêng",
        "2021. Năm",
        "2021.",
        "1.500 đồng",
        "1.000.000",
        "2,5 ha",
        "2.5 ha",
        "5-6 người",
        "5 - 6 người",
        "1:2000",
        "15-NQ/TW ngày",
        "06/NQ-TW ngày",
        "12/QĐ-UBND",
        "I am",
        "I/2025",
        "I - II năm",
        "X-quang",
        "V. I. Lê-nin",
        "V.I. Lênin",
        "C. Mác và",
        "C.Mác",
        "Q. GIÁM ĐỐC",
        "TM. ỦY BAN NHÂN DÂN",
        "Đ/c Nguyễn",
        "H. Núi Thành",
        "A.",
        "v.v.",
        "a), b)",
        "a) và b)",
        "p. 12",
        "(2021)",
        "(1), (2)",
        "(1) và (2)",
        "-----",
        "- - -",
        "* * *",
        "---",
        "-",
        "*",
        "+",
        "-5",
        "- 5 -",
        "+84 235",
        "*Ví dụ: *Theo",
        "**đậm**",
        "o với",
        "Điều 5 của Nghị định này",
        "Điều 5, Điều 6",
        "Điều 5 và Điều 6",
        "Điều 5 - Điều 7",
        "Điều 5.1 của",
        "Điều lệ Đảng",
        "Điều chỉnh quy hoạch",
        "điều 5. Các",
        "Chương trình",
        "Chương II của Luật",
        "Chương II Luật Đất đai",
        "Chương II, Chương III",
        "CHƯƠNG TRÌNH HÀNH ĐỘNG",
        "Mục tiêu",
        "Mục lục",
        "MỤC LỤC",
        "mục 2",
        "Mục 2 Chương IV",
        "Phần mềm",
        "Phần 2 của",
        "Phần lớn",
        "IIX. Sai",
    ],
)
def test_what_looks_like_a_marker_is_refused(line) -> None:
    """Dates, quantities, names, references and rules open lines as well."""
    assert match_marker(line) is None
    assert match_marker(unicodedata.normalize("NFD", line)) is None


def test_the_match_starts_where_it_is_asked() -> None:
    """An offset into the line is kept."""
    assert match_marker("a) 1. Nội dung", 3) == (Marker.parse("1."), 6)
    assert match_marker("a) Nội dung", 3) is None


def test_one_text_gives_one_marker() -> None:
    """Markers are remembered: the same spelling gives the same object."""
    first, second = match_marker("12. Một"), match_marker("12. Hai")

    assert first is not None
    assert second is not None
    assert first[0] is second[0]


@pytest.mark.parametrize(
    "garbage",
    [
        *(piece * 50_000 for piece in ("1.", "2.1.", "- ", "  ", "II", "(i", "*a", "I ", "a)", "Phần thứ ")),
        *(f"{start}{' ' * 100_000}a" for start in ("Điều", "Điều 5", "Chương I", "Phần thứ", "-", "I.", "(1)")),
        "- 1" + "1" * 100_000,
    ],
    ids=lambda text: ascii(text[:10]),
)
def test_a_hostile_line_costs_no_more_than_its_length(garbage) -> None:
    """No pattern goes back over what it has read."""
    start = time.process_time()
    match_marker(garbage)
    Marker.try_parse(garbage)

    assert time.process_time() - start < 0.5
