"""LAY108: letters are of another font than the one the law names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.measuring import PageRule, page_sources, visible
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen
from vngov.text import font_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.rules.finding import Finding
    from vngov.rules.measuring import Measured

__all__ = ["ForeignFont"]


_LOOK_ALIKES = frozenset(
    {"liberationserif", "tinos", "freeserif", "texgyretermes", "nimbusromanno9l"}
)  # what printing puts in its place
_LETTER = re.compile(r"[^a-z0-9]+")
_FACE = re.compile(r"(?:regular|bold|italic)+\Z")


class ForeignFont(PageRule):
    """Letters are of another font than the one the law names.

    *Why.*  One font on every desk keeps pages as they were when a file is sent on.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, phông chữ (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: choose the font in the styles of the file.
    """

    id = "LAY108"
    name = "foreign-font"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "phông chữ")
    message = N_("the font is {found}, the law names {allowed}")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("motto", "font", "Arial")),
            expect=("header.motto",),
            messages=(
                (
                    "the font is Arial, the law names Times New Roman",
                    "phông chữ là Arial, theo quy định là Times New Roman",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), page=Sketch(("motto", "font", "Times New Roman Bold Italic"))),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the fonts of all components; each is named once."""
        allowed = page.layout.fonts
        if not allowed:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the law of that day names no font"))
            return
        names = {_plain(font) for font in allowed} | (_LOOK_ALIKES if page.page.origin == "pdf" else frozenset[str]())
        seen: set[str] = set()
        is_shown = False
        for part, _, lines in page.lines(page.layout.components):
            for line in lines:
                for letters in (line.setting.letters, *line.setting.others):
                    font = letters.font
                    is_shown = is_shown or font is not None
                    if font is None or font in seen or _matches(font, names, page) or font_encoding(font):
                        continue
                    seen.add(font)
                    path, spans = visible(part.path, line)
                    yield self.finding(page.context, path, spans, found=font, allowed=", ".join(allowed))
        if not is_shown:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the fonts are not known"))


def _plain(font: str) -> str:
    return _LETTER.sub("", font.casefold())


def _matches(font: str, names: set[str], page: Measured) -> bool:
    """Whether a font is one of *names*; its name may say weight and slant too, on a printed page still more."""
    plain = _plain(font)
    return _FACE.sub("", plain) in names or (
        page.page.origin == "pdf" and any(plain.startswith(name) for name in names)
    )
