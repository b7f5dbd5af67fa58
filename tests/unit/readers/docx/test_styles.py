"""Effective formatting: defaults, chains of styles, toggles, themes, what a run says itself."""

import pytest

from vngov.readers.text.layout import Align, Style

RUN = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"


def _styles(flow_of, body: str, **parts: str) -> list[Style]:
    return [styled.style for styled in flow_of(body, **parts)[1].styles]


def test_where_nothing_is_said(flow_of) -> None:
    """Ten points, no face, no alignment."""
    assert _styles(flow_of, "<w:p><w:r><w:t>a</w:t></w:r></w:p>") == [Style(size=10.0)]


def test_what_a_run_says_itself(flow_of) -> None:
    """Every property, and that of the paragraph."""
    body = (
        '<w:p><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567" w:left="9"/></w:pPr>'
        '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/><w:i w:val="true"/>'
        '<w:u w:val="single"/><w:caps/><w:sz w:val="27"/></w:rPr><w:t>điều</w:t></w:r></w:p>'
    )
    text, layout = flow_of(body)

    assert text == "ĐIỀU\n"
    assert layout.styles[0].style == Style(
        bold=True,
        italic=True,
        underline=True,
        caps=True,
        size=13.5,
        align=Align.JUSTIFY,
        indent=28.35,
        font="Times New Roman",
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [("center", "center"), ("right", "right"), ("end", "right"), ("start", "left"), ("left", "left"), ("odd", None)],
)
def test_alignments(flow_of, value, expected) -> None:
    """By the words of both namespaces; an unknown one is none."""
    body = f'<w:p><w:pPr><w:jc w:val="{value}"/><w:ind w:hanging="20"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    (style,) = _styles(flow_of, body)

    assert style.align == expected
    assert style.indent == -1.0


@pytest.mark.parametrize("value", ["0", "false", "off", "none"])
def test_a_property_can_be_switched_off(flow_of, value) -> None:
    """In every spelling."""
    own = f'<w:b w:val="{value}"/><w:u w:val="{value}"/>'
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/><w:u w:val="single"/></w:rPr></w:rPrDefault></w:docDefaults>'
    (style,) = _styles(flow_of, f"<w:p>{RUN.format(own, 'a')}</w:p>", styles=styles)

    assert not style.bold
    assert not style.underline


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:latentStyles><w:lsdException w:name="heading 1"/></w:latentStyles>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:ind w:firstLine="200"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="N"/><w:pPr><w:jc w:val="center"/></w:pPr>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/><w:rPr><w:i/><w:sz w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="Base"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
"""


@pytest.mark.parametrize(
    ("paragraph", "run", "expected"),
    [
        ("", "", Style(size=14.0, align=Align.LEFT, indent=10.0)),
        ("Base", "", Style(bold=True, size=14.0, align=Align.CENTER, indent=10.0)),
        ("Title", "", Style(bold=True, italic=True, size=15.0, align=Align.CENTER, indent=10.0)),
        ("Plain", "", Style(size=14.0, align=Align.CENTER, indent=10.0)),
        ("", "Strong", Style(bold=True, size=14.0, align=Align.LEFT, indent=10.0)),
        ("Title", "Strong", Style(italic=True, size=15.0, align=Align.CENTER, indent=10.0)),
        ("A", "", Style(italic=True, size=14.0, align=Align.LEFT)),
        ("Unknown", "", Style(size=14.0, align=Align.LEFT)),
    ],
)
def test_styles_come_in_their_order(flow_of, paragraph, run, expected) -> None:
    """Defaults, base styles, the style, that of the run; bold twice is not bold; a ring of styles ends."""
    style = f'<w:pStyle w:val="{paragraph}"/>' if paragraph else ""
    own = f'<w:rStyle w:val="{run}"/>' if run else ""
    body = f"<w:p><w:pPr>{style}</w:pPr>{RUN.format(own, 'a')}</w:p>"

    assert _styles(flow_of, body, styles=STYLES) == [expected]


def test_a_line_has_the_style_of_most_of_it(flow_of) -> None:
    """Not of its longest run, nor of its blanks."""
    body = f"<w:p>{RUN.format('<w:b/>', 'Điều')}{RUN.format('', 'phạm vi')}{RUN.format('<w:b/>', 'áp dụng')}</w:p>"

    assert _styles(flow_of, body)[0].bold


def test_the_theme_gives_the_face(flow_of) -> None:
    """By the role that the run names; a role that the theme has not gives way to the name beside it."""
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:clrScheme/><a:fontScheme>'
        '<a:latin typeface="không"/><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:theme>'
    )
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    own = '<w:rFonts w:asciiTheme="majorAscii" w:hAnsi="Arial"/>'
    body = f"<w:p>{RUN.format('', 'a')}</w:p><w:p>{RUN.format(own, 'b')}</w:p>"

    assert [style.font for style in _styles(flow_of, body, styles=styles, theme=theme)] == ["Calibri", "Cambria"]
    assert [style.font for style in _styles(flow_of, body, styles=styles)] == [None, "Arial"]


def test_a_change_of_formatting_is_the_new_one(flow_of) -> None:
    """What it was before is kept in the markup, and skipped."""
    own = "<w:b/><w:rPrChange><w:rPr><w:i/><w:strike/></w:rPr></w:rPrChange>"
    (style,) = _styles(flow_of, f"<w:p>{RUN.format(own, 'a')}</w:p>")

    assert style.bold
    assert not style.italic


def test_nonsense_in_numbers_is_nothing(flow_of) -> None:
    """A size that is none, an indent beyond all paper."""
    body = (
        '<w:p><w:pPr><w:ind w:firstLine="9e99"/></w:pPr>'
        + RUN.format('<w:sz w:val="x"/>', "a")
        + RUN.format('<w:sz w:val="nan"/>', "b")
        + "</w:p>"
    )
    (style,) = _styles(flow_of, body)

    assert style.size == 10.0
    assert style.indent == 50_000.0
