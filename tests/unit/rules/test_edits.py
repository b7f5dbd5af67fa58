"""From a mended document back to the text: words, lines more, lines less, and what has no place."""

from __future__ import annotations

import pytest
from attrs import evolve

from vngov.model import Document, LegalBasis, Paragraph, Phrase, Preamble, Recipient, Recipients, transform
from vngov.readers import parse
from vngov.rules.edits import applied, edits_between
from vngov.rules.specimens import specimen

PLAN = specimen("plan")


def edited(text, change):
    """Return the text after a change of its document, and the paths of what has no place in it."""
    document = parse(text).document
    edits = edits_between(document, change(document), text)
    return applied(text, edits), edits.left


def header(**fields):
    """Return a change of the head."""
    return lambda document: evolve(document, header=evolve(document.header, **fields))


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (lambda document: document, "", ""),
        (header(motto=Phrase("Độc lập")), "Độc lập - Tự do - Hạnh phúc", "Độc lập"),
        (header(motto=None), "Độc lập - Tự do - Hạnh phúc\n", ""),
        (
            lambda document: evolve(
                document, recipients=evolve(document.recipients, items=document.recipients.items[1:])
            ),
            "- Sở Nội vụ;\n",
            "",
        ),
        (
            lambda document: evolve(
                document, recipients=evolve(document.recipients, items=[*document.recipients.items, Recipient("Báo")])
            ),
            "- Lưu: VT, VP.\n",
            "- Lưu: VT, VP.\n- Báo.\n",
        ),
        (
            lambda document: evolve(
                document,
                recipients=evolve(
                    document.recipients, items=[Recipient("A"), Recipient("B", "B,"), *document.recipients.items[1:]]
                ),
            ),
            "- Sở Nội vụ;\n",
            "- A;\n- B,\n",
        ),
        (lambda document: evolve(document, recipients=None), PLAN[PLAN.index("Nơi nhận") : PLAN.index("KT. ")], ""),
    ],
    ids=["nothing", "words", "line", "recipient less", "recipient more", "recipients for one", "list"],
)
def test_text_follows_the_document(end, change, old, new) -> None:
    """Only those lines are other ones."""
    text = PLAN.replace("\n", end)

    assert edited(text, change) == (text.replace(old.replace("\n", end), new.replace("\n", end), 1), ())


@pytest.mark.parametrize(
    ("text", "change", "left"),
    [
        (
            PLAN.replace("VIỆT NAM\nĐộc", "VIỆT NAM      Độc"),
            header(motto=None),
            "header.motto",
        ),
        (
            PLAN.replace("SỞ Y TẾ\nCỘNG", "SỞ Y TẾ          CỘNG"),
            lambda document: evolve(document, header=evolve(document.header, motto=None, national_title=None)),
            "header.national_title",
        ),
        (PLAN, lambda document: evolve(document, preamble=Preamble(bases=[LegalBasis("Căn cứ")])), "preamble"),
        (PLAN, lambda document: evolve(document, contact=Phrase("Địa chỉ: 1")), "contact"),
        (PLAN, lambda document: evolve(document, body=[Paragraph("Mới"), *document.body[:1]]), None),
    ],
    ids=["other words on the line", "issuer on the line", "no place for bases", "no place for an address", "paragraph"],
)
def test_what_has_no_place_is_named(text, change, left) -> None:
    """The rest is done all the same."""
    result, paths = edited(text, change)

    if left is None:
        assert "Mới\nThực hiện" in result
    else:
        assert left in paths


def test_document_without_places_changes_nothing() -> None:
    """One that was built by hand was read from no text."""
    document = Document(body=[Paragraph("a")], recipients=Recipients(["b"]))
    edits = edits_between(
        document, transform(document, lambda node: Paragraph("c") if node == Paragraph("a") else node), ""
    )

    assert not edits
    assert edits.left == ("body[0]",)
