"""The images of digital signatures in a Word file: the hand in its line, the seal floating over a third of it.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vngov.values.length import Length
from vngov.writers._images import image_words
from vngov.writers.docx.markup import attribute, paragraph, twips

if TYPE_CHECKING:
    from vngov.model import Document, Signature
    from vngov.writers._images import Picture, Signing
    from vngov.writers.docx.package import File

__all__ = ["SignatureImages"]

_GAP = Length.mm(2)
_PLACING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_KIND = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_NO_GAP = 'distT="0" distB="0" distL="0" distR="0"'


class SignatureImages:
    """The images of the signatures of a document, in order."""

    def __init__(self, file: File, signings: Sequence[Signing | None]) -> None:
        """Keep the file that will hold them."""
        self.file = file
        self.signings = signings
        self.count = 0

    def of(self, signature: Signature, document: Document) -> Signing | None:
        """Return the images of a signature of the document itself; None where it is signed in ink."""
        pairs = zip(document.signatures, self.signings, strict=True)
        return next((signing for one, signing in pairs if one is signature), None)

    def drawn(self, signing: Signing, width: Length, name: str, document: Document) -> Iterator[str]:
        """Yield the room between title and name with the images in it; *width* is that of the column."""
        yield paragraph("Tiny", properties=f'<w:spacing w:before="{twips(_GAP)}"/>')
        runs = ""
        if seal := signing.seal:
            place = Length((width.emu - seal.width.emu) // 2 + signing.shift.emu)
            drop = Length((signing.height.emu - seal.height.emu) // 2)
            words = image_words("seal", document.issuer.name.text if document.issuer else "")
            runs += self._run(seal, words, at=(place, drop))
        if hand := signing.hand:
            runs += self._run(hand, image_words("hand", name))
        exact = "" if signing.hand else f'<w:spacing w:line="{twips(signing.height)}" w:lineRule="exact"/>'
        yield paragraph("SignatureImage", properties=exact).replace("</w:pPr>", f"</w:pPr>{runs}")

    def _run(self, image: Picture, words: str, *, at: tuple[Length, Length] | None = None) -> str:
        """Return a run with an image, told in words; it stands in the line, or floats at a place of its paragraph."""
        self.count += 1
        extent = f'<wp:extent cx="{image.width.emu}" cy="{image.height.emu}"/>'
        shape = _shape(self.file.image(image.data), self.count, image, words)
        if at is None:
            drawn = f"<wp:inline {_PLACING} {_NO_GAP}>{extent}{shape}</wp:inline>"
        else:
            places = "".join(
                f'<wp:position{way} relativeFrom="{of}"><wp:posOffset>{place.emu}</wp:posOffset></wp:position{way}>'
                for way, of, place in (("H", "column", at[0]), ("V", "paragraph", at[1]))
            )
            drawn = (
                f'<wp:anchor {_PLACING} {_NO_GAP} simplePos="0" relativeHeight="{self.count}" behindDoc="0" locked="0" '
                f'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>{places}{extent}'
                f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>{shape}</wp:anchor>'
            )
        return f"<w:r><w:drawing>{drawn}</w:drawing></w:r>"


def _shape(id_: str, number: int, image: Picture, words: str) -> str:
    named = f'id="{number}" name="Image {number}" descr={attribute(words)}'
    return (
        f'<wp:docPr {named}/><a:graphic {_DRAWING}><a:graphicData uri="{_KIND}"><pic:pic xmlns:pic="{_KIND}">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip r:embed="{id_}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{image.width.emu}" cy="{image.height.emu}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )
