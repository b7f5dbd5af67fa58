"""PDF files for tests: written byte by byte, or set by typst in fonts that come with it."""

from __future__ import annotations

import functools

import typst

__all__ = ["page_stream", "pdf", "raw_pdf", "typeset"]

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def raw_pdf(objects: list[bytes], trailer: str = "/Root 1 0 R") -> bytes:
    """Return a file of the given objects, the first of them the catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + f"trailer\n<</Size {len(objects) + 1} {trailer}>>\nstartxref\n{start}\n%%EOF".encode()


def page_stream(lines: list[tuple[float, float, str]], size: int = 12, extra: str = "") -> bytes:
    """Return the drawing of lines of ASCII text, each with its place."""
    drawn = "".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in lines)
    return (drawn + extra).encode("latin-1")


def pdf(*streams: bytes, page: str = "", resources: str = "") -> bytes:
    """Return a file with a page for each drawing."""
    count = len(streams)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(count))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(), FONT]
    for index, stream in enumerate(streams):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{page}/Resources<</Font<</F1 3 0 R>>{resources}>>"
            f"/Contents {5 + 2 * index} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    return raw_pdf(objects)


@functools.cache
def typeset(markup: str, *, columns: int = 1) -> bytes:
    """Return what typst makes of *markup*, in the layout of an official document."""
    head = (
        '#set page(paper: "a4", margin: (top: 2cm, bottom: 2cm, left: 3cm, right: 1.5cm),'
        " header: context { if counter(page).get().first() > 1 { align(center, counter(page).display()) } },"
        f" columns: {columns})\n"
        '#set text(font: "Libertinus Serif", size: 14pt, lang: "vi", hyphenate: false)\n'
        "#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), spacing: 1.2em)\n"
    )
    return typst.compile((head + markup).encode(), ignore_system_fonts=True)
