"""A scene set into pages: the template and the data go to typst, bytes come back.

.. versionadded:: 0.1
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import typst

from vngov.diagnostics import Diagnostic, Severity
from vngov.i18n import N_
from vngov.writers._contract import Rendered, WriteOptions
from vngov.writers._formulas import kind_words
from vngov.writers._images import signings
from vngov.writers._layout import fitted_layout_of
from vngov.writers._losses import KEPT_ON_PAGES, heads_without_words, losses_in_text, on_one_line, without_controls
from vngov.writers.pdf.fonts import Family, choose_family
from vngov.writers.pdf.scene import sections_of, styles_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document

__all__ = ["write"]

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # of a document without a date
_LISTED = 20
_STAND_IN = "?"


def write(document: Document, options: WriteOptions) -> Rendered:
    """Write *document*."""
    clean, dropped = without_controls(document)
    remarks = [note for note in losses_in_text(clean) if note.code not in KEPT_ON_PAGES]
    if dropped:
        template = N_("{count} characters that no file of this format can hold were left out")
        remarks.append(Diagnostic("characters-left-out", Severity.WARNING, template, (("count", dropped),)))
    flat = on_one_line(clean)
    layout = fitted_layout_of(flat)
    family = choose_family()
    remarks += heads_without_words(flat)
    remarks += _remark_on_family(family)
    scene = {
        "title": options.title or _title(flat),
        "author": flat.issuer.name.text if flat.issuer else "",
        "font": family.name,
        "gap": layout.measures["paragraph-gap"].drawn.to_pt(),
        "styles": styles_of(layout),
        "sections": sections_of(flat, layout, signings(flat, options)),
    }
    text = json.dumps(scene, ensure_ascii=False)
    if missing := family.missing(text):
        remarks.append(_remark_on_missing(family, missing))
        text = text.translate({ord(sign): _STAND_IN for sign in missing})
    return Rendered(_typeset(text, _stamp(flat), remarks), tuple(remarks))


def _typeset(scene: str, stamp: datetime, remarks: list[Diagnostic]) -> bytes:
    """Set *scene*; what no archive would take, for a sign that no font has, is set as an ordinary file, and said."""
    standards: tuple[typst.PDFStandard, ...] = ("a-2b",)
    try:
        content = _compiled(scene, stamp, standards)
    except typst.TypstError:
        content = _compiled(scene, stamp, ())
        template = N_("the file is no PDF/A: a font lacks a sign of the text")
        remarks.append(Diagnostic("no-archive-file", Severity.WARNING, template))
    return content


def _compiled(scene: str, stamp: datetime, standards: tuple[typst.PDFStandard, ...]) -> bytes:
    return typst.compile(
        _template(), format="pdf", sys_inputs={"document": scene}, pdf_standards=list(standards), timestamp=stamp
    )


@cache
def _template() -> bytes:
    return (files("vngov") / "writers" / "templates" / "document.typ").read_bytes()


def _title(document: Document) -> str:
    number = document.header.number
    words = (kind_words(document.header), str(number.number or number.text) if number else "", document.abstract or "")
    return " ".join(filter(None, words))


def _stamp(document: Document) -> datetime:
    """Return the day of the document, so that its bytes do not depend on when it was set."""
    issued = document.issued_on
    if issued is None or not issued.is_complete or issued.to_date() < _EPOCH.date():
        return _EPOCH
    return datetime(*issued.to_date().timetuple()[:3], tzinfo=UTC)


def _remark_on_family(family: Family) -> Iterator[Diagnostic]:
    if family.name != "Times New Roman":
        template = N_("the page is set in {family}: Times New Roman is not installed")
        yield Diagnostic("font-substituted", Severity.INFO, template, (("family", family.name),))


def _remark_on_missing(family: Family, missing: tuple[str, ...]) -> Diagnostic:
    template = N_("{family} has no sign for {count} characters, printed as {stand_in}: {characters}")
    listed = " ".join(missing[:_LISTED])
    return Diagnostic(
        "characters-without-sign",
        Severity.WARNING,
        template,
        (("family", family.name), ("count", len(missing)), ("stand_in", _STAND_IN), ("characters", listed)),
    )
