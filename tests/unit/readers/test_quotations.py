"""Amending acts: what stands between quotation marks belongs to another act and disturbs no number of this one."""

import pytest

import vngov
from vngov.model import Article, Clause, Division, Paragraph, Point, Quotation

HEAD = (
    "BỘ NỘI VỤ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n"
    "Số: 09/2024/TT-BNV\nHà Nội, ngày 15 tháng 8 năm 2024\n\nTHÔNG TƯ\nSửa đổi, bổ sung một số điều của Thông tư\n\n"
    "Căn cứ Luật Cán bộ, công chức;\nBộ trưởng Bộ Nội vụ ban hành Thông tư sửa đổi, bổ sung một số điều.\n\n"
    "Điều 1. Sửa đổi, bổ sung một số điều\n"
)
FOOT = "\nĐiều 2. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 01 tháng 10 năm 2024./.\n\nNơi nhận:\n- Lưu: VT.\nBỘ TRƯỞNG\n\nPhạm Thị Minh\n"


def read(body):
    """Return the body of an amending circular, every character of which has an owner."""
    result = vngov.parse(HEAD + body + FOOT)
    assert result.unowned() == ()
    return result.document.body


def outline(block):
    """Return markers and quotations of a block as nested lists."""
    if isinstance(block, Quotation):
        return [f"“{block.closing}", *map(outline, block.children)]
    if isinstance(block, Division):
        below = [outline(child) for child in block.children]
        return [str(block.marker), *below] if below else str(block.marker)
    return "…"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1. Sửa đổi Điều 5 như sau:\n“Điều 5. Tiêu chuẩn\n1. Có phẩm chất.\n2. Có trình độ.”.\n2. Bãi bỏ Điều 6.",
            [["1.", ["“”.", ["Điều 5.", "1.", "2."]]], "2."],
        ),
        (
            "1. Sửa đổi như sau:\n“Điều 5. Tên\n1. Từ “viên” là:\na) Ngạch;\nb) Bậc “lương”.\n2. Như “trên”.”.\n2. Bãi bỏ.",
            [["1.", ["“”.", ["Điều 5.", ["1.", "a)", "b)"], "2."]]], "2."],
        ),
        (
            "1. Bổ sung điểm đ như sau: “đ) Có đề án;”.\n2. Bãi bỏ Điều 6.",
            [["1.", ["“”.", "đ)"]], "2."],
        ),
        (
            "1. Sửa đổi khoản 2 như sau:\n“2. Trong thời hạn 5 ngày:\na) Kiểm tra;\nb) Trả lời.”.\n2. Bãi bỏ Điều 6.",
            [["1.", ["“”.", ["2.", "a)", "b)"]]], "2."],
        ),
        (
            "1. Sửa đổi đoạn mở đầu như sau:\n“Cơ quan có trách nhiệm:\na) Kiểm tra;\nb) Trả lời.”.\n2. Bãi bỏ Điều 6.",
            [["1.", ["“”.", "…", "a)", "b)"]], "2."],
        ),
        (
            '1. Bổ sung Điều 9a như sau:\n"Điều 9a. Trách nhiệm\n1. Người đứng đầu.\n2. Bộ Nội vụ."\n2. Bãi bỏ Điều 6.',
            [["1.", ['“"', ["Điều 9a.", "1.", "2."]]], "2."],
        ),
        (
            "1. Sửa đổi như sau:\n“Điều 5. Sửa đổi Điều 3 như sau:\n“Điều 3. Tên gọi\n1. Một.”.\nĐiều 6. Hai.”.\n2. Bãi bỏ Điều 6.",
            [["1.", ["“”.", ["Điều 5.", ["“”.", ["Điều 3.", "1."]]], "Điều 6."]], "2."],
        ),
        (
            "1. Sửa đổi Điều 5 như sau:\n“Điều 5. Tiêu chuẩn\n1. Có phẩm chất.\n2. Sửa đổi Điều 6 như sau:\n“Điều 6. Bậc\n1. Một.”.",
            [["1.", ["“”", ["Điều 5.", "1."]]], ["2.", ["“”.", ["Điều 6.", "1."]]]],
        ),
    ],
    ids=["an article", "terms inside", "in the line", "a clause", "no marker", "straight marks", "nested", "never closed"],
)  # fmt: skip
def test_a_quotation_is_a_tree_of_its_own(body, expected) -> None:
    """The outer numbers go on as if it were not there."""
    article, last = read(body)

    assert [outline(child) for child in article.children] == expected
    assert str(last.marker) == "Điều 2."


def test_quoted_fragments_are_clauses_and_points() -> None:
    """What an article quotes without its article is still a clause or a point."""
    article, _ = read("1. Sửa đổi như sau:\n“2. Một.”.\n2. Bổ sung như sau:\n“đ) Hai;”.")
    first, second = article.children

    assert isinstance(first.children[0].children[0], Clause)
    assert isinstance(second.children[0].children[0], Point)


def test_a_quoted_sentence_stays_in_its_paragraph() -> None:
    """Quotation marks round a sentence without a unit make no quotation."""
    article, _ = read("1. Thay thế cụm từ “công chức xã” bằng “công chức”.\n“Một câu trích dẫn.”\n2. Bãi bỏ Điều 6.")

    assert article.children[0].text == "Thay thế cụm từ “công chức xã” bằng “công chức”."
    assert Paragraph("“Một câu trích dẫn.”") in [
        node for child in article.children for node in (child, *child.children)
    ]


@pytest.mark.parametrize(
    "wrapped",
    [
        "Thực hiện theo quy định tại khoản 1\nĐiều 9. Việc này giao cho Bộ Nội vụ.",
        "Thực hiện theo quy định tại\nĐiều 9 của Nghị định này.",
        "Thực hiện theo quy định tại điểm a khoản 2 và\nĐiều 9 Nghị định số 30/2020/NĐ-CP.",
        "Các cơ quan thực hiện theo\nChương II Nghị định này.",
    ],
)
def test_a_reference_at_the_start_of_a_line_is_no_heading(wrapped) -> None:
    """Whether the number stands alone or with its act."""
    body = read(wrapped)

    assert [str(block.marker) for block in body if isinstance(block, Article)] == ["Điều 1.", "Điều 2."]
    assert len(body) == 2


def test_quotations_one_inside_the_other_have_an_end() -> None:
    """Thousands of them are read without a stack of their height."""
    deep = "\n".join("“1. Một như sau:" for _ in range(3000)) + "”." * 3000

    assert vngov.parse(HEAD + deep + FOOT).coverage == 1.0
