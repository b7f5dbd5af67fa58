"""LAY109: letters are of a font with an encoding of before Unicode."""

from __future__ import annotations

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

__all__ = ["LegacyFont"]


class LegacyFont(PageRule):
    """Letters are of a font with an encoding of before Unicode.

    *Why.*  Text in .VnTime or VNI-Times is unreadable wherever the font is missing, and cannot be searched anywhere.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, phông chữ (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: convert the text to Unicode; `vngov read` shows it converted.
    """

    id = "LAY109"
    name = "legacy-font"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục I", "phông chữ")
    message = N_("the font {found} has an encoding of before Unicode (TCVN 6909:2001)")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("body", "font", ".VnTime")),
            expect=("body[2].children[0]",),
            messages=(
                (
                    "the font .VnTime has an encoding of before Unicode (TCVN 6909:2001)",
                    "phông chữ .VnTime dùng bảng mã cũ, không theo Unicode (TCVN 6909:2001)",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at the fonts of all components; each is named once."""
        seen: set[str] = set()
        is_shown = False
        for part, _, lines in page.lines(page.layout.components):
            for line in lines:
                for letters in (line.setting.letters, *line.setting.others):
                    is_shown = is_shown or letters.font is not None
                    font = letters.font
                    if font is not None and font not in seen and font_encoding(font):
                        seen.add(font)
                        path, spans = visible(part.path, line)
                        yield self.finding(page.context, path, spans, found=font)

        if not is_shown:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the fonts are not known"))
