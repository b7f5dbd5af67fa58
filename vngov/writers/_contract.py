"""What every writer takes and gives back.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import field, frozen

from vngov.diagnostics import Diagnostic
from vngov.errors import InvalidValueError
from vngov.i18n import Lang
from vngov.model import Document

__all__ = ["NARROWEST", "Rendered", "WriteOptions", "Writer"]

NARROWEST = 40
"""The least line length in characters: the head of a State document needs this much for its right side."""


def _is_wide_enough(instance: object, attribute: object, value: int | None) -> None:
    del instance, attribute
    if value is not None and value < NARROWEST:
        raise InvalidValueError(str(value), "out-of-range")


@frozen
class WriteOptions:
    """How a document is to be written; a writer ignores what its format has no use for.

    .. versionadded:: 0.1
    """

    width: int | None = field(default=80, validator=_is_wide_enough)
    """Characters in a line of plain text; None leaves paragraphs unbroken."""
    fragment: bool = False
    """HTML: the document alone, without the page and its style sheet."""
    title: str | None = None
    """HTML, DOCX: the title of the page or file; None takes kind, number and abstract."""
    lang: Lang = "vi"
    """Language of the words that the writer adds itself, such as labels for screen readers."""
    include_unclassified: bool = False
    """HTML: append what was read but is no part of the document."""
    duplex: bool = False
    """DOCX: margins mirrored on the back of a sheet that is printed on both sides."""
    signature_images: tuple[bytes, ...] = field(default=(), converter=tuple[bytes, ...], repr=False)
    """DOCX, PDF, HTML: the hand of each signer of a digitally signed document, a PNG; an empty one is for ink."""
    seal_image: bytes | None = field(default=None, repr=False)
    """DOCX, PDF, HTML: the seal of the body as a PNG that says its true size; it lies over a third of the hand."""


@frozen
class Rendered:
    """A written document, and what the format could not express.

    .. versionadded:: 0.1
    """

    content: str | bytes = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()


Writer: TypeAlias = Callable[[Document, WriteOptions], Rendered]
