"""Blanks are found, filled in place, and never left or misspelt without a word."""

from __future__ import annotations

from datetime import date

import pytest

import vngov
from vngov.builders.forms import skeleton
from vngov.builders.templates import TemplateError, blanks_of, fill, fill_text
from vngov.errors import UnknownEntryError
from vngov.model import Document, Header, KindLine, NumberLine, Paragraph, PlaceAndDate
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.values import PartialDate

DAY = date(2026, 6, 15)


def test_number_and_date_are_values_again() -> None:
    header = Header(
        number=NumberLine(None, "{{số}}/UBND-VX"),
        place_and_date=PlaceAndDate("Lào Cai", text="ngày {{ngày}} tháng 6 năm 2026"),
        kind=KindLine("cong-van", "{{tên loại}}"),
    )
    filled = fill(Document(header), {"số": "12", "ngày": "15", "tên loại": "Giấy mời"})
    assert str(filled.number) == "12/UBND-VX"
    assert filled.header.place_and_date == PlaceAndDate("Lào Cai", PartialDate(2026, 6, 15))
    assert filled.header.kind == KindLine("cong-van", "GIẤY MỜI")
    odd = fill(Document(header), {"số": "?", "ngày": "rằm", "tên loại": "A"})
    assert odd.header.number == NumberLine(None, "?/UBND-VX")
    assert odd.header.place_and_date == PlaceAndDate("Lào Cai", text="ngày rằm tháng 6 năm 2026")
    strange = fill(Document(Header(place_and_date=PlaceAndDate("{{nơi}}", text="{{x}}"))), {"nơi": "A", "x": "B"})
    assert strange.header.place_and_date == PlaceAndDate("A", text="B")


def test_missing_and_unknown_are_both_named() -> None:
    form = Document(body=[Paragraph("{{a}} {{b}}"), Paragraph("{{a}}")])
    with pytest.raises(TemplateError) as caught:
        fill(form, {"b": " ", "c": "1"})
    assert caught.value.missing == (("a", "body[0]"), ("b", "body[0]"))
    assert caught.value.unknown == ("c",)
    assert str(caught.value) == "no value for {{a}} (body[0]), {{b}} (body[0]); no such blank: c"
    assert fill(form, {"a": "1", "b": "2", "c": "3"}, extra=True).body[0] == Paragraph("1 2")
    assert caught.value.message("vi").startswith("thiếu giá trị")


def test_a_value_with_braces_is_not_filled_again() -> None:
    assert fill(Document(body=[Paragraph("{{a}}")]), {"a": "{{a}}"}).body == (Paragraph("{{a}}"),)


def test_names_of_files() -> None:
    assert fill_text("{{ Số }}-{{TÊN}}", {"số": "1", "tên": "an"}) == "1-AN"
    with pytest.raises(TemplateError, match="no value"):
        fill_text("{{x}}", {})


@pytest.mark.parametrize("format", ["text", "markdown", "html", "docx"])
def test_a_skeleton_keeps_its_blanks_in_every_format(format: str) -> None:
    form = skeleton("cong-van", on=DAY, issuer="UBND tỉnh Lào Cai")
    content = vngov.render(form, format)
    read = vngov.read(content if isinstance(content, bytes) else content.encode()).document
    assert set(blanks_of(read)) == set(blanks_of(form))


def test_there_is_a_skeleton_of_every_kind() -> None:
    for entry in kinds.at(DAY):
        for issuer in ("", "Bộ Nội vụ"):
            assert blanks_of(skeleton(entry.id, on=DAY, issuer=issuer, family=entry.family)), entry.key


def test_a_filled_skeleton_breaks_no_rule() -> None:
    form = skeleton("quyet-dinh", on=DAY, issuer="UBND tỉnh Lào Cai")
    values = dict.fromkeys(blanks_of(form), "Nội dung A") | {
        "số": "12", "ngày": "15", "tháng": "6", "năm": "2026", "chức vụ": "Chủ tịch", "người ký": "Lý Văn An",
    }  # fmt: skip
    filled = fill(form, values)
    assert str(filled.number) == "12/QĐ-UBND"
    assert not vngov.check(filled).findings


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UnknownEntryError):
        skeleton("xyz", on=DAY)
    with pytest.raises(UnknownEntryError):
        skeleton("nghi-dinh", on=DAY, family=Family.PARTY)
