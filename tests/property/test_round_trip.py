"""Writing and reading are inverse to each other."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vngov import parse, read, render
from vngov.testing.strategies import documents
from vngov.writers import WriteOptions, render_reporting

RESETS = {
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "set in": lambda text: "".join(f"   {line}" if line.strip() else line for line in text.splitlines(keepends=True)),
    "double-spaced": lambda text: text.replace("\n", "\n\n"),
    "blanks at the end": lambda text: text.replace("\n", "  \n"),
}
WIDTHS = st.none() | st.integers(60, 120)


class TestTextRoundTrip:
    """Plain text carries the whole model: ``parse(render(document)) == document`` for a document in true form."""

    @given(document=documents())
    def test_at_the_default_width(self, document) -> None:
        """The document that was written is read."""
        assert document == parse(render(document, "text")).document

    @given(document=documents(), width=WIDTHS)
    def test_at_any_width(self, document, width) -> None:
        """Where lines are broken says nothing about the document."""
        assert document == parse(render(document, "text", options=WriteOptions(width=width))).document

    @given(document=documents(), width=WIDTHS)
    def test_writing_again_gives_the_same_text(self, document, width) -> None:
        """What was read is written as it was."""
        options = WriteOptions(width=width)
        text = render(document, "text", options=options)

        assert text == render(parse(text).document, "text", options=options)

    @pytest.mark.parametrize("reset", RESETS.values(), ids=RESETS)
    @given(document=documents())
    def test_how_a_text_is_set_says_nothing(self, document, reset) -> None:
        """The ends of its lines, its margin and its spacing are those of the program that saved it."""
        assert document == parse(reset(render(document, "text"))).document

    @given(document=documents())
    def test_every_character_has_an_owner(self, document) -> None:
        """Reading our own text leaves nothing over."""
        assert parse(render(document, "text")).coverage == pytest.approx(1.0)


class TestHtmlRoundTrip:
    """A page carries the whole model: ``read(render(document, "html")) == document``."""

    @given(document=documents())
    def test_the_document_that_was_written_is_read(self, document) -> None:
        """With nothing left over but the fixed words of the page itself."""
        result = read(render(document, "html").encode())

        assert document == result.document
        assert result.coverage == pytest.approx(1.0)


class TestDocxRoundTrip:
    """A Word file carries the whole model: ``read(render(document, "docx")) == document``."""

    @given(document=documents())
    def test_the_document_that_was_written_is_read(self, document) -> None:
        """With nothing left over."""
        result = read(render(document, "docx"))

        assert document == result.document
        assert result.coverage == pytest.approx(1.0)


class TestPdfRoundTrip:
    """A page of print carries the whole model, by its tags: ``read(render(document, "pdf")) == document``."""

    @settings(max_examples=15)
    @given(document=documents())
    def test_the_document_that_was_written_is_read(self, document) -> None:
        """Save for the head of a table without a word in it, which is said."""
        rendered = render_reporting(document, "pdf")
        assume("head-without-words" not in {remark.code for remark in rendered.diagnostics})
        result = read(rendered.content)

        assert document == result.document
        assert result.coverage == pytest.approx(1.0)


class TestAnyDocument:
    """A writer never fails on a document, and says of each loss what it is."""

    @given(text=st.text(max_size=400))
    def test_whatever_was_read_can_be_written(self, text) -> None:
        """Any text, read as a document, is written in every format."""
        document = parse(text).document

        assert isinstance(render(document, "text"), str)
        assert isinstance(render(document, "html"), str)
        assert isinstance(render(document, "docx"), bytes)


class TestMarkdownRoundTrip:
    """Markdown carries the whole model: ``parse(render(document, "markdown")) == document``."""

    @given(document=documents())
    def test_the_document_that_was_written_is_read(self, document) -> None:
        """With nothing left over, and written again as it was."""
        text = render(document, "markdown")
        result = parse(text)

        assert document == result.document
        assert result.coverage == pytest.approx(1.0)
        assert text == render(result.document, "markdown")
