"""Automatic numbers as Word prints them: formats, levels, restarts, bullets."""

import pytest

LEVEL = '<w:lvl w:ilvl="{0}"><w:start w:val="{start}"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/>{more}</w:lvl>'


def _level(depth: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    return LEVEL.format(depth, form, text, start=start, more=more)


def _lists(*levels: str, instances: str = "") -> str:
    instances = instances or '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{instances}'


def _item(level: int | None = 0, text: str = "x", instance: int = 1, style: str = "") -> str:
    depth = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:p><w:pPr>{named}<w:numPr>{depth}<w:numId w:val="{instance}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


@pytest.mark.parametrize(
    ("form", "start", "expected"),
    [
        ("decimal", 1, "1 2"),
        ("decimalZero", 9, "09 10"),
        ("upperRoman", 3, "III IV"),
        ("lowerRoman", 8, "viii ix"),
        ("upperRoman", 3999, "MMMCMXCIX 4000"),
        ("lowerLetter", 4, "d e"),
        ("upperLetter", 26, "Z AA"),
        ("lowerLetter", 0, "0 a"),
        ("numberInDash", 1, "-1-|-2-"),
        ("decimalEnclosedParen", 1, "(1) (2)"),
        ("decimalHalfWidth", 1, "1 2"),
        ("vietnameseCounting", 4, "bốn năm"),
        ("chicago", 4, "4 5"),
    ],
)
def test_formats(lines_of, form, start, expected) -> None:
    """The letters are Latin ones: that is what Word prints, whatever the language of the text."""
    lines = lines_of(_item() * 2, numbering=_lists(_level(0, form, "%1.", start)))
    expected_numbers = expected.split("|") if "|" in expected else expected.split()

    assert [line.replace(" ", "") for line in lines] == [f"{number}.x" for number in expected_numbers]


def test_no_number_at_all(lines_of) -> None:
    """The format that prints nothing leaves what stands around the number, or nothing."""
    assert lines_of(_item(), numbering=_lists(_level(0, "none", "Chú ý:"))) == ["Chú ý: x"]
    assert lines_of(_item(), numbering=_lists(_level(0, "none", "%1"))) == ["x"]


def test_letters_are_vietnamese_where_the_list_says_so(lines_of) -> None:
    """By its language, or by a format that gives the first terms."""
    vietnamese = _level(0, "lowerLetter", "%1)", 4, '<w:rPr><w:lang w:val="vi-VN"/></w:rPr>')
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="custom" w:format="a, b, c, d, đ, ..."/>'
        '<w:lvlText w:val="%1)"/></w:lvl>'
    )

    assert lines_of(_item() * 3, numbering=_lists(vietnamese)) == ["d) x", "đ) x", "e) x"]
    assert lines_of(_item() * 3, numbering=_lists(custom)) == ["d) x", "đ) x", "e) x"]
    assert lines_of(_item() * 2, numbering=_lists(custom.replace("a, b, c, d, đ", "001, 002"))) == ["004) x", "005) x"]
    assert lines_of(_item(), numbering=_lists(custom.replace('"4"', '"0"'))) == ["0) x"]


def test_levels_count_below_one_another(lines_of) -> None:
    """A deeper level begins again after a higher one, and shows the numbers above it."""
    levels = [
        _level(0, "upperRoman", "%1."),
        _level(1, "decimal", "%2."),
        _level(2, "decimal", "%2.%3."),
        _level(3, "decimal", "%1.%3", more="<w:isLgl/>"),
    ]
    body = "".join(map(_item, [0, 1, 2, 2, 1, 2, 0, 1, 3]))

    assert lines_of(body, numbering=_lists(*levels)) == [
        "I. x", "1. x", "1.1. x", "1.2. x", "2. x", "2.1. x", "II. x", "1. x", "2.1 x",
    ]  # fmt: skip


@pytest.mark.parametrize(("rule", "last"), [("0", "3. x"), ("1", "1. x"), ("2", "1. x")])
def test_a_level_restarts_as_its_rule_says(lines_of, rule, last) -> None:
    """Never, or only after a certain level."""
    restart = f'<w:lvlRestart w:val="{rule}"/>'
    levels = [_level(0, "decimal", "%1)"), _level(1, "decimal", "%2)"), _level(2, "decimal", "%3.", more=restart)]
    body = "".join(map(_item, [0, 1, 2, 2, 0, 2]))

    assert lines_of(body, numbering=_lists(*levels))[-1] == last


def test_after_a_level_in_between(lines_of) -> None:
    """With the rule “after level 1”, level 2 in between starts nothing anew."""
    levels = [
        _level(0, "decimal", "%1)"),
        _level(1, "decimal", "%2)"),
        _level(2, "decimal", "%3.", more='<w:lvlRestart w:val="1"/>'),
    ]

    assert lines_of("".join(map(_item, [0, 1, 2, 1, 2])), numbering=_lists(*levels))[-1] == "2. x"


def test_instances_share_a_list_unless_they_start_anew(lines_of) -> None:
    """An override of the start counts once; one of the level changes how it prints."""
    instances = (
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        f"{_level(0, 'lowerLetter', '%1)')}</w:lvlOverride></w:num>"
    )
    body = "".join(_item(instance=instance) for instance in (1, 1, 2, 3, 3, 1, 4))

    assert lines_of(body, numbering=_lists(_level(0, "decimal", "%1."), instances=instances)) == [
        "1. x", "2. x", "3. x", "1. x", "2. x", "3. x", "d) x",
    ]  # fmt: skip


def test_bullets_are_the_signs_that_are_drawn(lines_of) -> None:
    """Those of symbol fonts by their font, the ring of Courier, any other as it is."""
    levels = [
        _level(0, "bullet", "\uf0b7", more='<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
        _level(1, "bullet", "o", more='<w:rPr><w:rFonts w:hAnsi="Courier New"/></w:rPr>'),
        _level(2, "bullet", "\uf0a7", more='<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'),
        _level(3, "bullet", "-", more='<w:suff w:val="nothing"/>'),
        _level(4, "bullet", "+", more='<w:suff w:val="space"/>'),
        _level(5, "bullet", " "),
    ]

    assert lines_of("".join(map(_item, range(6))), numbering=_lists(*levels)) == [
        "• x", "○ x", "▪ x", "-x", "+ x", "x",
    ]  # fmt: skip


def test_headings_are_numbered_by_their_style(lines_of) -> None:
    """A style may name the list, and the list the style of each level; a paragraph may opt out."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>'
    )
    levels = [
        _level(0, "upperRoman", "Chương %1", more='<w:pStyle w:val="H1"/>'),
        _level(1, "decimal", "Điều %2.", more='<w:pStyle w:val="H2"/>'),
    ]
    heading = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    body = heading.format("H1") + heading.format("H2") * 2 + _item(None, style="H1", instance=0) + heading.format("H2")

    assert lines_of(body, styles=styles, numbering=_lists(*levels)) == [
        "Chương I x", "Điều 1. x", "Điều 2. x", "x", "Điều 3. x",
    ]  # fmt: skip


def test_a_list_may_be_that_of_a_list_style(lines_of) -> None:
    """Its levels are found through the style and another instance."""
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>{_level(0, "decimal", "%1/")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )

    assert lines_of(_item() * 2, styles=styles, numbering=numbering) == ["1/ x", "2/ x"]
    assert lines_of(_item(), numbering=numbering) == ["x"]
    ring = numbering.replace('<w:styleLink w:val="L"/>', '<w:numStyleLink w:val="L"/>').replace("<w:lvl ", "<w:no ")
    assert lines_of(_item(), styles=styles, numbering=ring.replace("</w:lvl>", "</w:no>")) == ["x"]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>',
        '<w:abstractNum w:abstractNumId="7"/><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        '<w:abstractNumId w:val="7"/><w:startOverride w:val="1"/><w:lvl w:ilvl="99"/>',
    ],
)
def test_a_list_that_is_not_there_prints_nothing(lines_of, numbering) -> None:
    """No list, no definition, no level."""
    assert lines_of(_item(level=3), numbering=numbering) == ["x"]


def test_an_empty_paragraph_shows_its_number(flow_of) -> None:
    """As on the page; how many numbers were written out is told."""
    text, layout = flow_of(_item(text="") + _item(), numbering=_lists(_level(0, "decimal", "%1.")))

    assert text == "1.\n2. x\n"
    assert [(note.code, dict(note.params)) for note in layout.diagnostics] == [("numbers-generated", {"count": 2})]
