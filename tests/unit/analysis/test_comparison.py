"""Two versions of a document: each provision is found again, however numbers moved."""

from __future__ import annotations

from pathlib import Path

import pytest

import vngov
from vngov.analysis.comparison import ChangeKind, compare
from vngov.cli import main
from vngov.cli._console import ExitCode
from vngov.errors import UnknownEntryError
from vngov.model import Document, Paragraph, Quotation, Table
from vngov.rules.specimens import specimen
from vngov.writers.comparing import render_comparison


def _document(*changes: tuple[str, str]) -> Document:
    return vngov.parse(specimen("decision", *changes)).document


def test_a_document_does_not_differ_from_itself() -> None:
    assert len(compare(_document(), _document())) == 0
    assert list(compare(Document(), Document())) == []


def test_changed_words_are_found() -> None:
    (change,) = compare(_document(), _document(("hằng quý", "hằng tháng")))
    assert (change.kind, change.label) == (ChangeKind.CHANGED, "Điều 2, khoản 2")
    assert [str(word) for word in change.words] == ["Báo cáo kết quả hằng", "[-quý.-]", "{+tháng.+}"]


def test_an_inserted_article_moves_the_numbers_behind_it() -> None:
    new = _document(("Điều 2. Tổ công tác", "Điều 2. Kinh phí do ngân sách bảo đảm.\nĐiều 3. Tổ công tác"),
                    ("Điều 3. Quyết định này", "Điều 4. Quyết định này"))  # fmt: skip
    found = {(one.kind, one.label) for one in compare(_document(), new)}
    assert (ChangeKind.ADDED, "Điều 2") in found
    assert (ChangeKind.RENUMBERED, "Điều 3") in found
    assert (ChangeKind.RENUMBERED, "Điều 4") in found
    assert not any(kind is ChangeKind.CHANGED for kind, _ in found)


def test_a_removed_point_is_named() -> None:
    found = compare(_document(), _document(("a) Danh mục tài liệu;\n", "")))
    (change,) = (one for one in found if one.kind is ChangeKind.REMOVED)
    assert change.label == "Điều 2, khoản 1, điểm a"
    assert change.after is None


def test_heads_feet_tables_quotations_and_appendices_count() -> None:
    one = Document(body=[Table([["a", "b"]]), Quotation([Paragraph("x y z")])])
    two = Document(body=[Table([["a", "c"]]), Quotation([Paragraph("x y w")])])
    assert [change.path for change in compare(one, two)] == ["body[0].rows[0]", "body[1].children[0]"]
    signed = compare(_document(), _document(("Hương Giang", "Hương Ly"), ("Thường trực Tỉnh ủy", "Thường trực HĐND")))
    assert {change.path for change in signed} == {"signatures[0]", "recipients.items[1]"}
    other = vngov.parse(specimen("submission", ("Trung tâm Lưu trữ", "Trung tâm Tin học"))).document
    (change,) = compare(vngov.parse(specimen("submission")).document, other)
    assert change.label == "Phụ lục, 2"


def test_texts_too_long_to_pair_are_given_as_replaced() -> None:
    shared = " ".join(f"k{index}" for index in range(4000))
    one = f"{shared} {' '.join(f'a{index}' for index in range(2500))} z"
    two = f"{shared} {' '.join(f'b{index}' for index in range(2500))} z"
    (change,) = compare(Document(body=[Paragraph(one)]), Document(body=[Paragraph(two)]))
    assert [word.sign for word in change.words] == ["", "-", "+", ""]


def test_the_view_marks_and_escapes() -> None:
    view = compare(Document(body=[Paragraph("1 < 2 *a*")]), Document(body=[Paragraph("1 < 3 *a*"), Paragraph("- b")]))
    html = render_comparison(view)
    assert '<p class="changed">1 &lt; <del>2</del> <ins>3</ins> *a*</p>' in html
    markdown = render_comparison(view, "markdown")
    assert markdown == "1 &lt; <del>2</del> <ins>3</ins> \\*a\\*\n\n<ins>\\- b</ins>\n"
    same = compare(Document(body=[Paragraph("a")]), Document(body=[Paragraph("a")]))
    assert render_comparison(same, "markdown", changes_only=True) == "\n"
    with pytest.raises(UnknownEntryError):
        render_comparison(view, "pdf")


def test_a_moved_number_is_marked() -> None:
    new = _document(("Điều 3. Quyết định này", "Điều 4. Quyết định này"))
    assert "<del>Điều 3.</del> <ins>Điều 4.</ins>" in render_comparison(compare(_document(), new))


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_text(specimen("decision"), encoding="utf-8")
    new.write_text(specimen("decision", ("hằng quý", "hằng tháng")), encoding="utf-8")
    assert main(["--lang", "en", "compare", str(old), str(old)]) == ExitCode.CLEAN
    assert main(["--lang", "en", "compare", str(old), str(new)]) == ExitCode.FINDINGS
    assert "Điều 2, khoản 2: changed: Báo cáo kết quả hằng [-quý.-] {+tháng.+}" in capsys.readouterr().out
    assert main(["compare", str(old), str(new), "-o", str(tmp_path / "v.html")]) == ExitCode.FINDINGS
    assert "<ins>tháng.</ins>" in (tmp_path / "v.html").read_text(encoding="utf-8")
    assert main(["compare", str(old), str(new), "-o", str(tmp_path / "v.docx")]) == ExitCode.USAGE
    assert main(["compare", str(old), str(tmp_path / "none")]) == ExitCode.UNREADABLE
