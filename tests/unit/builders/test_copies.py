"""Copies: the form that a builder makes, printed in every format, read back, and checked."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

import vngov
import vngov.model
from vngov.builders import CopyForm, OfficialLetter, PartyLetter
from vngov.errors import UnknownEntryError
from vngov.model import Document
from vngov.writers import WriteOptions, render, writers

HANOI = timezone(timedelta(hours=7))


def letter() -> Document:
    """Return a letter to copy."""
    builder = OfficialLetter(
        issuer="Sở Nội vụ tỉnh Lào Cai",
        number=215,
        on="15/6/2026",
        unit="VTLT",
        to=("Sở Tài chính", "Sở Xây dựng"),
        about="báo cáo công tác văn thư",
    )
    builder = builder.paragraph(
        "Sở Nội vụ đề nghị các sở báo cáo kết quả công tác văn thư trước ngày 30 tháng 6 năm 2026."
    )
    return builder.signed("Nguyễn Văn Bình", "Phó Giám đốc").build()


def party_letter(on: str) -> Document:
    """Return a letter of the Party to copy."""
    builder = PartyLetter(
        issuer="Tỉnh ủy Lào Cai",
        number=3,
        on=on,
        to=("Ban Tổ chức Tỉnh ủy", "Ban Nội chính Tỉnh ủy"),
        about="báo cáo công tác lưu trữ",
    )
    builder = builder.paragraph(
        "Tỉnh ủy đề nghị các ban báo cáo kết quả công tác lưu trữ về Văn phòng Tỉnh ủy trong quý II."
    )
    return builder.signed("Nguyễn Văn Bình", "Phó Bí thư", for_="Ban Thường vụ").build()


def form(kind: str = "ban-sao-y", number: int = 5, on: str = "16/6/2026") -> CopyForm:
    """Return the form of a people's committee, whose office signs by order."""
    builder = CopyForm(kind=kind, issuer="UBND tỉnh Lào Cai", number=number, on=on)
    return builder.signed("Lê Thị Hoa", "Chánh Văn phòng", by_order_of="Chủ tịch").copied_to("Sở Xây dựng")


def copies() -> dict[str, Document]:
    """Return a copy of each sort."""
    office = CopyForm(kind="ban-sao-luc", issuer="Văn phòng Tỉnh ủy Lào Cai", number=24, on="16/3/2024")
    stamp = CopyForm(issuer="Văn phòng Tỉnh ủy Lào Cai", on="16/6/2026")
    return {
        "sao-y": form().of(letter()),
        "sao-luc": form("ban-sao-luc", 7).of(form().of(letter())),
        "trich-sao": form("ban-trich-sao").of(letter()),
        "party": office.signed("Lê Thị Hoa").copied_to("Ban Tổ chức Tỉnh ủy").of(party_letter("10/3/2024")),
        "party-stamp": stamp.signed("Lê Thị Hoa").of(party_letter("10/6/2026")),
        "electronic": form().electronic(letter(), signed_at=datetime(2026, 6, 16, 8, 30, tzinfo=HANOI)),
    }


@pytest.mark.parametrize("format_", sorted(writers))
@pytest.mark.parametrize("name", sorted(copies()))
def test_a_copy_reads_back_and_breaks_no_rule(name, format_) -> None:
    """NĐ 30/2020/NĐ-CP, mẫu 3.1 and 3.2; 36-HD/VPTW, Phụ lục 2; 05-HD/VPTW."""
    document = copies()[name]
    content = render(document, format_)
    data = content.encode() if isinstance(content, str) else content
    result = vngov.read(data, format=format_ if format_ in {"docx", "html", "pdf"} else "text")

    assert document == result.document
    assert [(finding.rule, finding.path) for finding in vngov.check(result).findings] == []


@pytest.mark.parametrize(
    ("kind", "on", "words", "number"),
    [
        pytest.param("ban-sao-y", "16/6/2026", "SAO Y", "05/SY-UBND", id="2020"),
        pytest.param("ban-trich-sao", "16/6/2026", "TRÍCH SAO", "05/TrS-UBND", id="extract"),
        pytest.param("ban-sao-luc", "16/6/2026", "SAO LỤC", "05/SL-UBND", id="second"),
        pytest.param("ban-sao-y", "16/6/2015", "SAO Y BẢN CHÍNH", "05/SY-UBND", id="2011"),
    ],
)
def test_words_and_code_are_those_of_the_day(kind, on, words, number) -> None:
    """NĐ 30/2020/NĐ-CP says *sao y*, TT 01/2011/TT-BNV said *sao y bản chính*."""
    (copy,) = form(kind, on=on).of(letter()).copies

    assert (words, number) == (copy.form, str(copy.header.number.number))
    assert "VT" in copy.recipients.items[-1].text


def test_copies_of_the_party_share_one_code_and_then_have_none() -> None:
    """36-HD/VPTW: BS for every form; 05-HD/VPTW: a stamp and a signature."""
    (paper,), (stamped,) = copies()["party"].copies, copies()["party-stamp"].copies

    assert str(paper.header.number.number) == "24-BS/VPTU"
    assert (stamped.form, stamped.header.number, stamped.header.issuers) == ("Bản sao văn bản", None, ())


def test_an_electronic_copy_is_signed_in_the_corner() -> None:
    """Form, body and time, and nothing below the text."""
    document = copies()["electronic"]

    assert document.header.digital_signature.text == "SAO Y; Ủy ban nhân dân tỉnh Lào Cai; 16/06/2026; 08:30:00"
    assert document.copies == ()
    assert str(render(document, "text")).startswith(" " * 23 + "SAO Y; Ủy ban")


def test_no_copy_before_there_was_such_a_form() -> None:
    """The registries know of no form of a copy in 1990."""
    with pytest.raises(UnknownEntryError):
        form(on="1/6/1990").of(letter())


@pytest.mark.parametrize(
    "line",
    ["SAO Y", "SAO LỤC", "Việc SAO Y thực hiện theo quy định.", "SAO Y; SAO LỤC; TRÍCH SAO", "Bản sao văn bản"],
)
def test_a_text_that_speaks_of_copies_is_none(line) -> None:
    """Without the number of a copy, or a signature below, the words are words."""
    text = str(render(letter(), "text")).replace("    Sở Nội vụ đề nghị", f"    {line}\n\n    Sở Nội vụ đề nghị")

    assert vngov.parse(text).document.copies == ()


def test_forms_of_a_copy_have_headings_in_html() -> None:
    """Screen readers find the form, and the stamp stands beside the signature."""
    options = WriteOptions(fragment=True)

    assert '<h2 class="right form">SAO Y</h2>' in str(render(copies()["sao-y"], "html", options=options))
    assert '<p class="mark">Bản sao văn bản</p>' in str(render(copies()["party-stamp"], "html", options=options))


def test_a_copy_survives_json() -> None:
    """And its nodes are walked."""
    document = copies()["sao-y"]

    assert document == vngov.loads(vngov.dumps(document))
    assert "copies[0].header.kind" in dict(vngov.model.walk(document))
