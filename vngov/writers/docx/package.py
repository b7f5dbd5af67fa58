"""The file itself: sections with page numbers, settings, properties, and bytes that never change.

ECMA-376, Part 2.  python-docx makes the package, once for many documents of one layout; the parts of its template that
nobody needs are dropped, and the archive is packed anew with fixed dates, so one document is one file on every day and
machine.

.. versionadded:: 0.1
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml import parse_xml
from docx.package import Package

from vngov.registries.layouts import Alignment, Place
from vngov.values.length import Length
from vngov.writers._formulas import kind_words
from vngov.writers.docx.markup import NAMESPACE, paragraph, twips
from vngov.writers.docx.styles import style_id

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml import etree

    from vngov.model import Document
    from vngov.registries.layouts import Component, LayoutSpec

__all__ = ["File"]

_RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_FROM_EDGE = Length.mm(10)
_UNUSED = ("stylesWithEffects", "customXml", "numbering", "webSettings", "theme", "fontTable", "thumbnail")
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive knows
_CORE = "docProps/core.xml"
_XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_UNIX = 3
_READABLE = 0o600 << 16


class File:
    """One Word file in the making."""

    def __init__(self, layout: LayoutSpec, styles: str, *, duplex: bool) -> None:
        """Take the layout, the markup of the styles, and whether both sides of a sheet are printed."""
        self._blank, self._references = _blank(styles, layout.components["page-number"], duplex)
        self._word: WordDocument | None = None

    def image(self, data: bytes) -> str:
        """Add an image to the file and return the id by which markup refers to it."""
        if self._word is None:
            self._word = docx.Document(io.BytesIO(self._blank))
        id_, _ = self._word.part.get_or_add_image(io.BytesIO(data))
        return id_

    def content(self, sections: Sequence[tuple[str, LayoutSpec]], document: Document, *, title: str | None) -> bytes:
        """Return the bytes of a file with these sections, each on its sheets; each but the first is numbered from 1."""
        body = "".join(
            f"{markup}{_section(sheet, self._references, number, is_last=number == len(sections) - 1)}"
            for number, (markup, sheet) in enumerate(sections)
        )
        members = _members(self._blank if self._word is None else _saved(self._word))
        story = f"<w:document {NAMESPACE} {_RELATIONS}><w:body>{body}</w:body></w:document>"
        core = _described(members[_CORE], document, title)
        return _packed({**members, "word/document.xml": f"{_XML}{story}".encode(), _CORE: core})


@lru_cache(maxsize=64)
def _blank(styles: str, number: Component, duplex: bool) -> tuple[bytes, str]:  # noqa: FBT001 - the key of a cache
    """Return a file without a text, the same for many documents, and what its sections refer to page numbers by."""
    word = docx.Document()
    _drop_unused(word)
    _replace_children(word.styles.element, styles)
    _replace_children(word.settings.element, _settings(duplex=duplex))
    references = _page_numbers(word, number)
    return _saved(word), references


def _saved(word: WordDocument) -> bytes:
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


@lru_cache(maxsize=64)
def _members(archive: bytes) -> Mapping[str, bytes]:
    """Return what an archive holds, by name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as members:
        return {name: members.read(name) for name in members.namelist()}


def _settings(*, duplex: bool) -> str:
    """Return the markup of the part of settings."""
    mirror = "<w:mirrorMargins/>" if duplex else ""
    return (
        f'<w:settings {NAMESPACE}><w:zoom w:percent="100"/>{mirror}<w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _page_numbers(word: WordDocument, number: Component) -> str:
    """Add the running head, or foot, with the number of the page, and return the references to it."""
    at_top = number.place is Place.PAGE_TOP
    section = word.sections[0]
    section.different_first_page_header_footer = True
    running, first = (
        (section.header, section.first_page_header) if at_top else (section.footer, section.first_page_footer)
    )
    name = "hdr" if at_top else "ftr"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    side = "" if number.alignment is Alignment.CENTRE else f'<w:jc w:val="{number.alignment.name.lower()}"/>'
    shown = paragraph(style_id("page-number"), properties=side).replace("</w:pPr>", f"</w:pPr>{field}")
    for part, content in ((running, shown), (first, paragraph(style_id("page-number")))):
        part.is_linked_to_previous = False
        _replace_children(part.part.element, f"<w:{name} {NAMESPACE}>{content}</w:{name}>")
    kind = "header" if at_top else "footer"
    relation = RELATIONSHIP_TYPE.HEADER if at_top else RELATIONSHIP_TYPE.FOOTER
    ids = {id_: tie.target_part for id_, tie in word.part.rels.items() if tie.reltype == relation}
    types = {id_: "default" if part is running.part else "first" for id_, part in ids.items()}
    return "".join(f'<w:{kind}Reference w:type="{types[id_]}" r:id="{id_}"/>' for id_ in sorted(ids))


def _described(properties: bytes, document: Document, title: str | None) -> bytes:
    """Return the properties of the file, filled in; it has no date but that of the document."""
    part = CorePropertiesPart.load(PackURI(f"/{_CORE}"), CONTENT_TYPE.OPC_CORE_PROPERTIES, properties, Package())
    header, core = document.header, part.core_properties
    number = str(document.number) if document.number else ""
    named = " ".join(filter(None, (kind_words(header), number)))
    core.title = _short(title or ": ".join(filter(None, (named, document.abstract))))
    core.subject = _short(document.abstract or "")
    core.author = core.last_modified_by = _short(document.issuer.name.text if document.issuer else "")
    core.category = _short(kind_words(header))
    core.identifier = _short(number)
    core.language = "vi-VN"
    core.comments = core.keywords = ""
    issued = document.issued_on
    day = issued.to_date() if issued and issued.is_complete else None
    if day is not None:
        core.created = core.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    else:  # those of the template can be set, but not be none
        for child in list(part.element):
            if str(child.tag).endswith(("}created", "}modified")):
                part.element.remove(child)
    blob: bytes = part.blob
    return blob


def _section(sheet: LayoutSpec, references: str, number: int, *, is_last: bool) -> str:
    """Return the properties of a section, in a paragraph of their own unless it is the last."""
    width, height = sheet.page_size
    sides = {side: sheet.measures[f"margin-{side}"].drawn for side in ("top", "right", "bottom", "left")}
    margins = " ".join(f'w:{side}="{twips(margin)}"' for side, margin in sides.items())
    edge = sheet.measures.get("page-number-from-edge")
    distance = twips(edge.drawn if edge else _FROM_EDGE)
    restart = '<w:pgNumType w:start="1"/>' if number else ""
    lies = ' w:orient="landscape"' if sheet.is_landscape else ""
    properties = (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{lies}/>'
        f'<w:pgMar {margins} w:header="{distance}" w:footer="{distance}" w:gutter="0"/>{restart}<w:titlePg/>'
        "</w:sectPr>"
    )
    end = paragraph("Tiny", properties="" if is_last else properties)
    return end + properties if is_last else end


def _short(text: str) -> str:
    return text[:255]  # the longest that a property of a file may be


def _drop_unused(word: WordDocument) -> None:
    """Drop the parts of the template that nothing here refers to."""
    package = word.part.package
    for part_relations in (word.part.rels, *([package.rels] if package else [])):
        for id_ in [id_ for id_, tie in part_relations.items() if tie.reltype.rpartition("/")[2] in _UNUSED]:
            del part_relations[id_]


def _replace_children(element: etree._Element, markup: str) -> None:  # pyright: ignore[reportPrivateUsage] - it has no other name
    """Give an element of a part the children that *markup* describes."""
    new = parse_xml(markup)
    for child in list(element):
        element.remove(child)
    for child in list(new):
        element.append(child)


def _packed(members: Mapping[str, bytes]) -> bytes:
    """Pack an archive, its members in order and without the time of day."""
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, _FIRST_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = _UNIX
            info.external_attr = _READABLE
            archive.writestr(info, members[name], compresslevel=6)
    return result.getvalue()
