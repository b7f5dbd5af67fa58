"""What a text itself says about rules that are not to speak of it."""

from __future__ import annotations

import pytest

import vngov
from vngov.rules import check
from vngov.rules.sarif import to_sarif
from vngov.rules.specimens import specimen

REMARK = "<!-- vngov: ignore NUM101 as it was printed -->"
FAULTY = specimen("plan", ("Số: 31/", "Số: 31 /"))


def above(line, remark, text=FAULTY):
    """Return a text with a remark on a line of its own above another."""
    assert line in text
    return text.replace(line, f"{remark}\n{line}", 1)


def rules_of(text):
    """Return the rules that find something."""
    return {finding.rule for finding in check(vngov.parse(text)).findings}


def test_remark_is_no_text_of_the_document() -> None:
    """The document is that without it, every character is accounted for, and no offset moves."""
    text = above("Số: 31", REMARK)
    result = vngov.parse(text)

    assert result.document == vngov.parse(FAULTY).document
    assert result.coverage == 1
    assert [one.text for one in result.document.unclassified] == [REMARK]
    [span] = result.document.header.number.spans
    assert text[slice(*span)] == "Số: 31 /KH-SYT"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FAULTY, {"NUM101"}),
        (above("Số: 31", REMARK), set()),
        (above("Số: 31", "  <!--vngov: ignore TTL101, NUM:  as it was printed-->"), set()),
        (above("Số: 31", "<!-- vngov: ignore malformed-number as it was printed -->"), set()),
        (FAULTY.replace("/KH-SYT\n", f"/KH-SYT {REMARK}\n"), set()),
        (f"{REMARK}\n\n{FAULTY}", set()),
        (above("Kiên Giang, ngày", REMARK), {"NUM101"}),
        (above("CỘNG HÒA", REMARK), {"NUM101"}),
        (f"{FAULTY}\n{REMARK}", {"NUM101"}),
        (above("Số: 31", "<!-- vngov: ignore NUM104 as it was printed -->"), {"NUM101"}),
        (above("Số: 31", "<!-- vngov: ignore NUM101 -->"), {"NUM101"}),
        (above("Số: 31", "<!-- vngov: ignore NUM999 as it was printed -->"), {"NUM101"}),
        (above("Số: 31", "<!-- vngov: skip NUM101 as it was printed -->"), {"NUM101"}),
    ],
    ids=[
        "none", "line below", "several", "by name", "same line", "above all text", "another line", "line above",
        "at the end", "another rule", "no reason", "no such rule", "no such word",
    ],
)  # fmt: skip
def test_remark_covers_the_line_it_stands_above(text, expected) -> None:
    """One above all text covers the document; one that cannot be followed leaves the finding where it is."""
    assert rules_of(text) == expected


def test_suppressed_finding_is_kept_with_its_reason() -> None:
    """The rule has failed all the same, SARIF says where the word was given, and no fix touches the place."""
    text = above("Số: 31", REMARK)
    report = check(vngov.parse(text))

    assert [(one.finding.rule, one.reason, one.is_inline) for one in report.suppressed] == [
        ("NUM101", "as it was printed", True)
    ]
    assert report.outcomes["NUM101"] == "fail"
    [run] = to_sarif([("a.txt", text, report)])["runs"]
    assert run["results"][0]["suppressions"] == [{"kind": "inSource", "justification": "as it was printed"}]
    assert report.fixed().header.number.raw == "Số: 31 /KH-SYT"
    assert not vngov.mend(text.encode()).is_changed


def test_many_remarks_take_linear_time() -> None:
    """Nothing is searched from the beginning again."""
    text = (REMARK + "\n") * 2000 + "<!--" * 2000

    assert vngov.parse(text).coverage == 1
    assert check(vngov.parse(text)).findings == ()
