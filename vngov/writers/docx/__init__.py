r"""Word documents: the standard page of the document's day, in real styles.

NĐ 30/2020/NĐ-CP, Phụ lục I; 36-HD/VPTW and 05-HD/VPTW for the Party; every figure comes from
:mod:`vngov.registries.layouts`.  The bytes are the same for the same document, on any day and machine.

    >>> from vngov.model import Document, Paragraph
    >>> from vngov.writers import render
    >>> render(Document(body=[Paragraph("Đồng ý.")]), "docx")[:4]
    b'PK\x03\x04'

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.errors import MissingExtraError

if TYPE_CHECKING:
    from vngov.model import Document
    from vngov.writers._contract import Rendered, WriteOptions

__all__ = ["write_docx"]


def write_docx(document: Document, options: WriteOptions) -> Rendered:
    """Write *document* as a ``.docx`` file; raise MissingExtraError where the extra is not installed."""
    try:
        from vngov.writers.docx.writing import write  # noqa: PLC0415 - few processes write Word documents
    except ModuleNotFoundError as error:
        raise MissingExtraError("docx") from error
    return write(document, options)
