"""What a Word file says of its pages, read out of the markup."""

from __future__ import annotations

import pytest

from vngov.registries.layouts import Alignment, Place
from vngov.values.length import Length

SECTION = (
    '<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="-1134" w:right="850" w:bottom="1134" w:left="1134" w:gutter="567"/>{title}</w:sectPr>'
)
TEXT = "<w:p>{0}<w:r><w:rPr>{1}</w:rPr><w:t>Sở Nội vụ báo cáo.</w:t></w:r></w:p>"
FIELD = '<w:p><w:pPr>{0}</w:pPr>{1}<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'


@pytest.fixture
def page_of(flow_of):
    """Return a function from markup to the facts of the page."""

    def facts(body, **parts):
        return flow_of(body, **parts)[1].page

    return facts


def sheet(references="", title=""):
    """Return the properties of a section."""
    return SECTION.format(references=references, title=title)


def test_paper_and_margins_with_the_gutter(page_of) -> None:
    """A gutter adds to the margin on the left; a margin below zero is one that must not move."""
    (found,) = page_of(TEXT.format("", "") + sheet()).sheets

    assert (found.width, found.height) == (Length.twips(11906), Length.twips(16838))
    assert (found.top, found.left, found.right) == (Length.twips(1134), Length.twips(1701), Length.twips(850))
    assert not found.is_landscape
    assert found.number is None


def test_a_file_without_sections_has_no_sheets(page_of) -> None:
    """Web exports say nothing of their paper."""
    assert page_of(TEXT.format("", "")).sheets == ()


def test_letters_of_a_line(page_of) -> None:
    """Most characters count; the first and all others are kept too."""
    line = (
        '<w:p><w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>Điều 1. </w:t></w:r><w:r><w:rPr><w:sz w:val="28"/>'
        '<w:color w:val="ff0000"/><w:rFonts w:ascii="Arial"/></w:rPr><w:t>Phạm vi điều chỉnh</w:t></w:r></w:p>'
    )
    setting = page_of(line).lines[0].setting

    assert (setting.letters.size, setting.letters.colour, setting.letters.font) == (Length.pt(14), "FF0000", "Arial")
    assert (setting.first.bold, setting.first.size) == (True, Length.pt(13))
    assert setting.others == (setting.first,)
    assert setting.by_hand


@pytest.mark.parametrize(
    ("markup", "spacing", "height"),
    [
        ('<w:spacing w:line="360" w:lineRule="auto"/>', 1.5, None),
        ('<w:spacing w:line="360"/>', 1.5, None),
        ('<w:spacing w:line="340" w:lineRule="exact"/>', None, Length.pt(17)),
        ('<w:spacing w:line="340" w:lineRule="atLeast"/>', None, Length.pt(17)),
        ('<w:spacing w:line="21" w:lineRule="atLeast"/>', 1.0, None),
        ("", 1.0, None),
    ],
)
def test_spacing_of_lines(page_of, markup, spacing, height) -> None:
    """A multiple, or a length; a least length that the letters exceed is single spacing."""
    setting = page_of(TEXT.format(f"<w:pPr>{markup}</w:pPr>", '<w:sz w:val="28"/>')).lines[0].setting

    assert (setting.spacing, setting.height) == (spacing, height)


@pytest.mark.parametrize(
    ("markup", "before", "after"),
    [
        ('<w:spacing w:before="120" w:after="60"/>', Length.pt(6), Length.pt(3)),
        ('<w:spacing w:before="120" w:beforeAutospacing="1"/>', None, Length.pt(0)),
        ('<w:spacing w:before="120"/><w:contextualSpacing/>', None, None),
    ],
)
def test_gaps_of_paragraphs(page_of, markup, before, after) -> None:
    """What the program that shows the page chooses is not known."""
    setting = page_of(TEXT.format(f"<w:pPr>{markup}</w:pPr>", "")).lines[0].setting

    assert (setting.before, setting.after) == (before, after)


def test_indent_is_from_the_margin_and_unknown_after_a_tab(page_of) -> None:
    """The first line is indented by both; who types a tab has set no indent."""
    both = TEXT.format('<w:pPr><w:ind w:left="200" w:firstLine="520"/></w:pPr>', "")
    tab = "<w:p><w:r><w:tab/><w:t>Sở Nội vụ báo cáo.</w:t></w:r></w:p>"

    assert [line.setting.indent for line in page_of(both + tab).lines] == [Length.twips(720), None]


def test_lines_of_one_paragraph_are_set_each_by_itself(page_of) -> None:
    """Title and motto often share a paragraph."""
    both = (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>CỘNG HÒA</w:t><w:br/></w:r>'
        '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>Độc lập</w:t></w:r></w:p>'
    )

    assert [line.setting.letters.size for line in page_of(both).lines] == [Length.pt(13), Length.pt(14)]


def test_cells_of_the_head_have_a_width(page_of) -> None:
    """Of a table that sets the page, not of one with data."""
    cell = '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>'
    row = f"<w:tr>{cell.format(3400, 'BỘ NỘI VỤ')}{cell.format(5600, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}</w:tr>"

    assert [line.room for line in page_of(f"<w:tbl>{row}</w:tbl>").lines] == [Length.twips(3400), Length.twips(5600)]


@pytest.mark.parametrize(
    ("properties", "before", "alignment"),
    [
        ('<w:jc w:val="center"/>', "", Alignment.CENTRE),
        ("", "", Alignment.LEFT),
        ('<w:framePr w:xAlign="center"/>', "", Alignment.CENTRE),
        ("", "<w:r><w:tab/></w:r>", None),
    ],
)
def test_number_of_the_page(page_of, properties, before, alignment) -> None:
    """Centred by the paragraph, by its frame, or by a tab of which nothing is known."""
    references = '<w:headerReference w:type="default" r:id="rId1"/>'
    (found,) = page_of(TEXT.format("", "") + sheet(references), header=FIELD.format(properties, before)).sheets

    assert found.number is not None
    assert (found.number.place, found.number.alignment) == (Place.PAGE_TOP, alignment)
    assert found.numbered_first


def test_number_of_the_page_by_a_field_in_pieces(page_of) -> None:
    """A field of Word has a beginning, an instruction and an end; the first page may be apart."""
    field = (
        '<w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="24"/>'
        '</w:rPr><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    references = '<w:footerReference w:type="default" r:id="rId1"/>'
    body = TEXT.format("", "") + sheet(references, "<w:titlePg/>")
    (found,) = page_of(body, footer=field).sheets

    assert found.number is not None
    assert (found.number.place, found.number.letters.size) == (Place.PAGE_FOOT, Length.pt(12))
    assert not found.numbered_first


def test_a_section_has_the_head_of_the_one_before(page_of) -> None:
    """And its own paper."""
    references = '<w:headerReference w:type="default" r:id="rId1"/>'
    first = f"<w:p><w:pPr>{sheet(references)}</w:pPr></w:p>"
    found = page_of(TEXT.format("", "") + first + sheet(), header=FIELD.format("", "")).sheets

    assert [one.number is not None for one in found] == [True, True]


def test_settings_and_tracked_changes(page_of) -> None:
    """Mirrored margins, protection and changes that are not settled."""
    inserted = "<w:p><w:ins><w:r><w:t>Sở Nội vụ</w:t></w:r></w:ins></w:p>"
    settings = '<w:mirrorMargins/><w:documentProtection w:enforcement="1"/>'
    found = page_of(inserted, settings=settings)

    assert (found.is_mirrored, found.is_protected, found.has_tracked_changes, found.is_signed) == (
        True,
        True,
        True,
        False,
    )
