"""What must hold of citations in any text."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.extract.annotation import annotate
from vngov.extract.citations import find_citations
from vngov.testing.strategies import document_numbers

PIECES = st.sampled_from(
    [
        "Nghị định số 30/2020/NĐ-CP", "của Chính phủ", "ngày 05/3/2020", "Căn cứ", "Luật Quy hoạch", "Luật", "số", "này",
        "điểm a khoản 2 Điều 5", "khoản 2 Điều này", "Chỉ thị 11", "(sau đây gọi tắt là Chỉ thị 11)", "06-NQ/TW", "12/",
        "được sửa đổi bởi", "và", ",", ";", ".", "\n", "\n\n3\n\n", "Hiến pháp", "Nghị quyết Đại hội XIII của Đảng", "QĐ-",
        "\u00a0", "\u0301", "\U0001f600", "ban hành các", "Các", "của", "Bộ Y tế", "UBND tỉnh Lào Cai", "về việc", "/UBND",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=25).map(" ".join)


class TestAnyText:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 6: a citation is kind, number, date, issuer, in this order."""

    @given(TEXTS)
    def test_spans_slice_the_source_in_order_without_overlap(self, text) -> None:
        """Whatever the text, and whatever had to be cleaned in it."""
        found = find_citations(text)

        for one in found:
            assert text[one.span.start : one.span.end] == one.text
            assert one.text.strip()
        for before, after in zip(found, found[1:], strict=False):
            assert before.span.end <= after.span.start

    @given(TEXTS)
    def test_the_form_of_unicode_does_not_matter(self, text) -> None:
        """NFC and NFD give the same facts."""
        composed, loose = (find_citations(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))

        assert [(one.number, one.kind, one.date, one.issuer) for one in composed] == [
            (one.number, one.kind, one.date, one.issuer) for one in loose
        ]

    @given(document_numbers(), st.sampled_from(["theo {}.", "Theo Quyết định số {} thì", "(số {})"]))
    def test_a_number_in_its_official_spelling_is_found(self, number, sentence) -> None:
        """And it is the same value."""
        if number.is_blank or not number.symbol.kind_code or number.symbol.irregular:
            return
        found = find_citations(sentence.format(f"số {number}" if sentence == "theo {}." else number))

        assert [number] == [one.number for one in found], str(number)


BAD = {
    "open numbers": "12/" * 30_000,
    "numbers with dashes": "1-" * 50_000,
    "kinds": "Nghị quyết " * 10_000,
    "kinds and so": "Nghị quyết số " * 8_000,
    "laws": "Luật A, " * 14_000,
    "laws that amend": "Luật sửa đổi, bổ sung của " * 4_000,
    "and": "Luật A và " * 11_000,
    "units": "điểm a, " * 14_000,
    "chains": "điểm a khoản 1 Điều 2, " * 5_000,
    "blanks": "Nghị quyết" + " " * 100_000 + "số 1/NQ-CP",
    "lines": "Nghị định số" + "\n" * 100_000,
    "bodies": "Nghị định số 1/2020/NĐ-CP của " + "Bộ A và " * 12_000,
    "issuing": "UBND đã ban hành các " * 5_000,
    "aliases": "Nghị quyết số 6/NQ-CP (gọi tắt là Nghị quyết 6) " * 2_000,
    "different aliases": "".join(f"Nghị quyết số {n}/NQ-CP (gọi tắt là Nghị quyết mới {n}) " for n in range(1, 2_000)),
    "capitals": "LUẬT ĐIỀU LỆ NGHỊ QUYẾT SỐ " * 4_000,
    "steering committees": "Kế hoạch số 1/KH-UBND của Ban Chỉ đạo Trung ương về " * 2_000,
    "congress": "Nghị quyết Đại hội Đảng bộ tỉnh " * 3_000,
    "loose marks": "Nghị quyết số 1" + "\u0301" * 100_000,
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_hundred_kilobytes_of_bad_input_are_done_in_a_moment(text) -> None:
    """No pattern goes back over what it has seen."""
    start = time.process_time()
    find_citations(text)

    assert time.process_time() - start < 5


TAGS = st.sampled_from(
    [
        "<p>", "</p>", "<b>", "</b>", '<a href="x">', "</a>", "<br/>", "<!-- Luật Dược -->", "<script>Luật Giá</script>",
        '<img alt="Luật Giá > Luật Dược">', "<td>", "&nbsp;", "&#7883;", "&amp;", "<", ">", '"', "'", "<i", "<script>", "<!--",
    ]
)  # fmt: skip


class TestAnnotation:
    """Only marks are put in: without them, the text is what was given."""

    @given(st.lists(PIECES | TAGS, max_size=25).map(" ".join), st.sampled_from(["text", "markdown", "html"]))
    def test_taking_the_marks_out_gives_the_text(self, text, fmt) -> None:
        """In every format, with any link."""
        done = annotate(text, fmt=fmt, link=lambda one: f"#{one.text}")

        assert text == done.plain()
        assert done.diagnostics or done.inserted or not find_citations(text) or fmt == "html"

    @given(st.lists(PIECES | TAGS, max_size=25).map(" ".join))
    def test_no_tag_of_the_page_changes(self, text) -> None:
        """Every mark stands between tags."""
        done = annotate(text, fmt="html")
        tags = re.compile(r"<[^<>]*>")

        assert tags.findall(text) == [tag for tag in tags.findall(done.text) if "cite" not in tag]


HTML = {
    "open tags": "<a " * 40_000,
    "open quotes": '<a "' * 25_000,
    "mixed quotes": "<a \"'" * 20_000,
    "nested": "<b>" * 20_000 + "Luật Dược" + "</b>" * 10_000,
    "links": "<a>" * 30_000,
    "closing links": "</a></button>" * 10_000,
    "links of two kinds": "<a><button>" * 9_000 + "</a>" * 9_000,
    "references": "&#7883;" * 15_000,
    "comments": "<!-- " * 20_000,
    "scripts": "<script>" * 12_000,
    "split": "<b>Luật</b> <i>Dược</i> " * 4_000,
}


@pytest.mark.parametrize("source", HTML.values(), ids=HTML)
def test_bad_html_is_done_in_a_moment(source) -> None:
    """However deep, however broken."""
    start = time.process_time()
    done = annotate(source, fmt="html")

    assert source == done.plain()
    assert time.process_time() - start < 5
