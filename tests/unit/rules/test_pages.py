"""The rules of the page: our own files keep them, and what a file does not show is not held against it."""

from __future__ import annotations

import io
import zipfile

import pytest

from vngov.readers import parse, read
from vngov.rules import Config, Outcome, check
from vngov.rules.specimens import specimen, specimen_names
from vngov.writers import WriteOptions, render

NAMES = pytest.mark.parametrize("name", specimen_names())
LAYOUT = Config(select=["LAY"])


def file_of(name, **options):
    """Return a specimen as a Word file."""
    return render(parse(specimen(name)).document, "docx", options=WriteOptions(**options))


def changed(data, part, *changes):
    """Return a Word file with the markup of a part changed."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                text = content.decode()
                for before, after in changes:
                    assert before in text, before
                    text = text.replace(before, after)
                content = text.encode()
            new.writestr(name, content)
    return result.getvalue()


def faults(data):
    """Return the rules of the page that a file breaks."""
    return {finding.rule for finding in check(read(data), config=LAYOUT).findings}


@NAMES
@pytest.mark.parametrize("format_", ["docx", "pdf"])
def test_our_own_pages_break_no_rule(name, format_) -> None:
    """What the writers draw from the table of layouts, the rules find to be as the table says."""
    result = read(render(parse(specimen(name)).document, format_))

    assert [(finding.rule, finding.message()) for finding in check(result).findings] == []


def test_every_rule_of_the_page_is_kept_by_some_file_of_ours() -> None:
    """None passes only because it was never asked."""
    passed = set()
    for name in specimen_names():
        outcomes = check(read(file_of(name)), config=LAYOUT).outcomes
        passed |= {rule for rule, outcome in outcomes.items() if outcome is Outcome.PASS}

    assert passed == {rule.id for rule in LAYOUT.rules()}


@NAMES
def test_a_text_has_no_page(name) -> None:
    """Rules of the page pass nothing that they have not seen."""
    outcomes = set(check(parse(specimen(name)), config=LAYOUT).outcomes.values())

    assert outcomes <= {Outcome.NOT_EVALUATED, Outcome.NOT_APPLICABLE}


def test_sheets_printed_on_both_sides_get_a_remark() -> None:
    """Mirrored margins are what the user asked for, and not what the decree of 2020 writes."""
    assert faults(file_of("decision", duplex=True)) == {"LAY107"}


@pytest.mark.parametrize(
    ("part", "before", "after", "rules"),
    [
        ("document", 'w:w="11906"', 'w:w="12240"', {"LAY101"}),
        ("document", 'w:left="1701"', 'w:left="1134"', {"LAY105"}),
        ("document", 'w:top="1134"', 'w:top="567"', {"LAY103"}),
        ("document", "<w:titlePg/>", "", {"LAY135"}),
        ("styles", "Times New Roman", "Calibri", {"LAY108"}),
        ("styles", "Times New Roman", ".VnTime", {"LAY109"}),
        ("styles", 'w:color w:val="000000"', 'w:color w:val="0070C0"', {"LAY110"}),
        ("styles", '<w:jc w:val="both"/>', '<w:jc w:val="left"/>', {"LAY128"}),
        ("styles", 'w:firstLine="720"', 'w:firstLine="200"', {"LAY131"}),
    ],
)
def test_a_fault_put_into_a_file_is_found(part, before, after, rules) -> None:
    """The markup of a good file is changed in one place."""
    data = file_of("plan")

    assert faults(changed(data, f"word/{part}.xml", (before, after))) == rules


def test_automatic_gaps_and_blanks_are_not_judged() -> None:
    """What the program that shows the page chooses is not known here."""
    data = changed(
        file_of("decision"),
        "word/styles.xml",
        ('<w:spacing w:before="0" w:after="0"', '<w:contextualSpacing/><w:spacing w:before="0" w:after="0"'),
    )

    assert check(read(data), config=LAYOUT).outcomes["LAY130"] is Outcome.NOT_EVALUATED


def test_a_document_alone_has_no_page() -> None:
    """The page belongs to what was read, not to the document, and does not count in comparisons."""
    result = read(file_of("letter"))

    assert check(result.document, config=LAYOUT).findings == ()
    assert result.page is not None
    assert result == read(file_of("letter"))
