r"""PDF: the standard page of the document's day, set by typst from a template of this package.

NĐ 30/2020/NĐ-CP, Phụ lục I; 36-HD/VPTW and 05-HD/VPTW for the Party; every figure comes from
:mod:`vngov.registries.layouts`.  The file is PDF/A-2b with tags, bookmarks and fixed bytes: the same document gives the
same file on one machine.  Letters come from one family: Times New Roman, else Tinos, else Liberation Serif 2, else the
one that typst brings along; which, and what it has no letter for, is said in the diagnostics.

    >>> from vngov.model import Document, Paragraph
    >>> from vngov.writers import render
    >>> render(Document(body=[Paragraph("Đồng ý.")]), "pdf")[:8]
    b'%PDF-1.7'

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.errors import MissingExtraError

if TYPE_CHECKING:
    from vngov.model import Document
    from vngov.writers._contract import Rendered, WriteOptions

__all__ = ["write_pdf"]


def write_pdf(document: Document, options: WriteOptions) -> Rendered:
    """Write *document* as a PDF file; raise MissingExtraError where the extra is not installed."""
    try:
        from vngov.writers.pdf.typesetting import write  # noqa: PLC0415 - few processes write PDF
    except ModuleNotFoundError as error:
        raise MissingExtraError("pdf") from error
    return write(document, options)
