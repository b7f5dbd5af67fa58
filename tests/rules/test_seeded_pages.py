"""One fault put into a good Word file: in its text, in plain paragraphs, or in the letters of one component.

With the faults of :mod:`test_seeded_faults` these are all kinds that a text or a Word file can show; the rule that
names the fault finds it every time.
"""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest

from vngov.readers import parse, read
from vngov.rules import Outcome, all_rules, check
from vngov.rules.specimens import specimen, specimen_names
from vngov.writers import render

SHOWN = {  # one fault of each rule that the words of a file show, outside its tables
    f"{rule.id}-{number}": (rule.id, example.text, example.as_of)
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
    if example.text is not None
    and example.page is None
    and example.expected_outcome is Outcome.FAIL
    and not any(".rows[" in path for path in example.expect)
}
STYLES = {  # the style of a component in our files, a specimen that has it, and the rule about its letters
    "NationalTitle": ("plan", "LAY111"), "Motto": ("plan", "LAY112"), "Issuer": ("plan", "LAY113"),
    "Parent": ("plan", "LAY114"), "Number": ("plan", "LAY115"), "PlaceAndDate": ("plan", "LAY116"),
    "Kind": ("plan", "LAY117"), "Abstract": ("plan", "LAY118"), "LetterAbstract": ("letter", "LAY118"),
    "LegalBasis": ("decision", "LAY119"), "Body": ("plan", "LAY120"), "GroupTitle": ("plan", "LAY121"),
    "SigningAuthority": ("plan", "LAY122"), "Position": ("plan", "LAY122"), "SignerName": ("plan", "LAY122"),
    "Recipients": ("plan", "LAY123"), "RecipientsLabel": ("plan", "LAY123"), "AppendixLabel": ("submission", "LAY124"),
    "AppendixTitle": ("submission", "LAY124"), "AppendixReference": ("submission", "LAY124"),
    "AddresseesLabel": ("letter", "LAY126"), "Contact": ("urgent-letter", "LAY138"),
    "Urgency": ("urgent-letter", "LAY139"), "CopyForm": ("copy", "LAY140"),
}  # fmt: skip
SIZE_ONLY = {"Body", "Recipients"}
BOLD, SLANTED = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
LETTERS = {
    "size": (r'<w:sz w:val="[0-9]+"/>', '<w:sz w:val="44"/>'),
    "weight": (f"<w:rPr>({BOLD})?", lambda found: "<w:rPr>" if found[1] else f"<w:rPr>{BOLD}"),
    "slant": (
        f"<w:rPr>({BOLD})?({SLANTED})?",
        lambda found: f"<w:rPr>{found[1] or ''}{'' if found[2] else SLANTED}",
    ),
}
CASES = [
    pytest.param(name, style, letter, rule, id=f"{rule}-{style}-{letter}")
    for style, (name, rule) in STYLES.items()
    for letter in LETTERS
    if letter == "size" or style not in SIZE_ONLY
]


def restyled(data, style, before, after):
    """Return a Word file with the letters of one style changed."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "word/styles.xml":
                head, mark, tail = content.decode().partition(f'w:styleId="{style}"')
                own, end, rest = tail.partition("</w:style>")
                content = f"{head}{mark}{re.sub(before, after, own, count=1)}{end}{rest}".encode()
            new.writestr(part, content)
    return result.getvalue()


@pytest.mark.parametrize(("rule", "text", "as_of"), SHOWN.values(), ids=SHOWN)
def test_fault_of_the_text_is_found_in_a_word_file(rule, text, as_of) -> None:
    """A file without styles or tables, a paragraph a line, hides no fault of its text."""
    file, document = io.BytesIO(), docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(file)

    assert rule in {finding.rule for finding in check(read(file.getvalue()), as_of=as_of).findings}


@pytest.mark.parametrize("name", specimen_names())
def test_good_files_have_no_fault(name) -> None:
    """What the faults are put into is good."""
    assert check(read(render(parse(specimen(name)).document, "docx"))).findings == ()


@pytest.mark.parametrize(("name", "style", "letter", "rule"), CASES)
def test_fault_of_the_letters_is_found_by_its_rule(name, style, letter, rule) -> None:
    """Size, weight or slant of one component is changed in the styles of a good file."""
    good = render(parse(specimen(name)).document, "docx")
    bad = restyled(good, style, *LETTERS[letter])

    assert bad != good
    assert rule in {finding.rule for finding in check(read(bad)).findings}


def test_there_are_enough_kinds_of_faults() -> None:
    """At least 150 kinds in words alone, and 60 in letters."""
    assert len({text for _, text, _ in SHOWN.values()}) >= 150
    assert len(CASES) >= 60
