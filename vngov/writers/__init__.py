r"""Documents as text, HTML and other formats: one table of writers, one way to call them.

    >>> from vngov.model import Document, Paragraph
    >>> from vngov.writers import WriteOptions, render
    >>> print(render(Document(body=[Paragraph("Đồng ý.")]), "text"), end="")
        Đồng ý.
    >>> render(Document(body=[Paragraph("1 < 2")]), "html", options=WriteOptions(fragment=True))
    '<article class="document state" lang="vi">\n<div class="body">\n<p>1 &lt; 2</p>\n</div>\n</article>\n'

.. versionadded:: 0.1
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from vngov.errors import UnknownEntryError
from vngov.i18n import N_
from vngov.writers._contract import Rendered, WriteOptions, Writer
from vngov.writers.docx import write_docx
from vngov.writers.html import write_html
from vngov.writers.markdown import write_markdown
from vngov.writers.pdf import write_pdf
from vngov.writers.text import write_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vngov.model import Document

__all__ = ["Rendered", "WriteOptions", "Writer", "render", "render_reporting", "writers"]

writers: Mapping[str, Writer] = MappingProxyType(
    {"docx": write_docx, "html": write_html, "markdown": write_markdown, "pdf": write_pdf, "text": write_text}
)
"""Every format by its name."""


def render(document: Document, format: str, *, options: WriteOptions | None = None) -> str | bytes:  # noqa: A002 - the word users know
    """Return *document* in *format*, one of :data:`writers`.

    An unknown format raises :class:`vngov.errors.UnknownEntryError`.
    """
    return render_reporting(document, format, options=options).content


def render_reporting(document: Document, format: str, *, options: WriteOptions | None = None) -> Rendered:  # noqa: A002 - as above
    """Return *document* in *format* together with a remark on everything that the format cannot express."""
    writer = writers.get(format)
    if writer is None:
        raise UnknownEntryError(N_("writers"), format, tuple(writers))
    return writer(document, options or WriteOptions())
