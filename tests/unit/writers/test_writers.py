"""The table of writers and the way they are called."""

from __future__ import annotations

import pytest

from vngov.errors import InvalidValueError, UnknownEntryError
from vngov.model import Document, Paragraph
from vngov.writers import Rendered, WriteOptions, render, render_reporting, writers

DOCUMENT = Document(body=[Paragraph("Đồng ý.")])


@pytest.mark.parametrize("name", sorted(writers))
def test_every_writer_writes(name) -> None:
    """Each format has a function that takes a document and options."""
    rendered = writers[name](DOCUMENT, WriteOptions())

    assert isinstance(rendered, Rendered)
    assert rendered.content == render(DOCUMENT, name)


def test_an_unknown_format_is_named_with_those_there_are() -> None:
    """A misspelt format is a look-up that fails."""
    with pytest.raises(UnknownEntryError) as caught:
        render(DOCUMENT, "doc")

    assert caught.value.key == "doc"
    assert set(caught.value.nearest) == set(writers)


@pytest.mark.parametrize("width", [0, -1, 39])
def test_a_page_that_is_too_narrow_is_refused(width) -> None:
    """The head of a State document needs forty characters."""
    with pytest.raises(InvalidValueError) as caught:
        WriteOptions(width=width)

    assert caught.value.code == "out-of-range"


def test_options_reach_the_writer() -> None:
    """Without options the defaults hold."""
    long = Document(body=[Paragraph("chữ " * 30 + "hết.")])

    assert render_reporting(long, "text").content == render(long, "text", options=WriteOptions(width=80))
    assert render(long, "text", options=WriteOptions(width=40)) != render(long, "text")
