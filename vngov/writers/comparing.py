"""The amendments view: a document with what was inserted and deleted marked, as HTML or Markdown.

    >>> from vngov.analysis.comparison import compare
    >>> from vngov.model import Document, Paragraph
    >>> from vngov.writers.comparing import render_comparison
    >>> view = compare(Document(body=[Paragraph("Mức A.")]), Document(body=[Paragraph("Mức B.")]))
    >>> print(render_comparison(view, "markdown"), end="")
    Mức <del>A.</del> <ins>B.</ins>

.. versionadded:: 0.1
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from vngov.analysis.comparison import ChangeKind
from vngov.errors import UnknownEntryError
from vngov.i18n import N_

if TYPE_CHECKING:
    from vngov.analysis.comparison import Comparison, Provision, Word

__all__ = ["render_comparison"]

_TAGS = {"+": "ins", "-": "del"}
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]#|~"})
_STYLE = (
    "body{font-family:'Times New Roman',Tinos,serif;max-width:42em;margin:2em auto;line-height:1.4}"
    "ins{background:#d7f5dd;color:#063}del{background:#fbdcdc;color:#700}p{margin:.3em 0}"
    ".renumbered::before{content:'↷ '}"
)


def render_comparison(comparison: Comparison, format: str = "html", *, changes_only: bool = False) -> str:  # noqa: A002 - the word users know
    """Return the view as ``"html"``, a page without script, or as ``"markdown"``.

    With *changes_only*, provisions that are the same are left out.
    """
    provisions = comparison.changes if changes_only else comparison.provisions
    if format == "markdown":
        return "".join(f"{_marked(one, markdown=True)}\n\n" for one in provisions).rstrip("\n") + "\n"
    if format != "html":
        raise UnknownEntryError(N_("writers"), format, ("html", "markdown"))
    lines = [f'<p class="{one.kind.name.lower()}">{_marked(one, markdown=False)}</p>' for one in provisions]
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>So sánh văn bản</title>',
            f"<style>{_STYLE}</style>\n</head>\n<body>",
            *lines,
            "</body>\n</html>\n",
        )
    )


def _marked(one: Provision, *, markdown: bool) -> str:
    parts: list[str] = []
    if one.old_marker != one.marker and one.kind is not ChangeKind.ADDED and one.old_marker:
        parts.append(f"<del>{_plain(one.old_marker, markdown=markdown)}</del>")
    if one.marker:
        marker = _plain(one.marker, markdown=markdown)
        is_new = one.old_marker != one.marker
        parts.append(f"<ins>{marker}</ins>" if is_new else marker)
    parts += [_word(word, markdown=markdown) for word in one.words]
    return " ".join(parts)


def _word(word: Word, *, markdown: bool) -> str:
    text = _plain(word.text, markdown=markdown)
    tag = _TAGS.get(word.sign)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _plain(text: str, *, markdown: bool) -> str:
    text = escape(text, quote=False)
    if not markdown:
        return text
    text = text.translate(_MARKDOWN)
    return f"\\{text}" if text[:1] in "-+" else text
