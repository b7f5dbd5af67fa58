"""What the rules about the fixed words of the head share: the words, and where they stand.

Quốc hiệu and Tiêu ngữ: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1; the title of the Party: 36-HD/VPTW,
Phụ lục 1, ô 1, and 05-HD/VPTW, ô 1.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from vngov.model import Phrase, replace_at
from vngov.rules.finding import FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.rule import Rule
from vngov.text import new_tones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.model import Document
    from vngov.rules.finding import Finding
    from vngov.rules.rule import Context

__all__ = ["MOTTO", "NATIONAL_TITLE", "PARTY_TITLE", "MissingTitleRule", "MisspeltTitleRule"]

NATIONAL_TITLE: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
PARTY_TITLE: Final = "ĐẢNG CỘNG SẢN VIỆT NAM"


class _TitleRule(Rule):
    """A rule about fixed words; ``field`` is that of the head, ``title`` what stands in it."""

    fix = FixKind.SAFE
    field: ClassVar[str]
    title: ClassVar[str]

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the fixed words in."""
        del finding, context
        return replace_at(document, f"header.{self.field}", Phrase(self.title))


class MissingTitleRule(_TitleRule):
    """Fixed words are missing."""

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the words in the head."""
        if getattr(document.header, self.field) is None:
            yield self.finding(context, f"header.{self.field}", expected=self.title)


class MisspeltTitleRule(_TitleRule):
    """Fixed words are written otherwise; ``absent`` is the reason to abstain where they are missing."""

    absent: ClassVar[str]

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the words, whatever the placement of tones."""
        printed: Phrase | None = getattr(document.header, self.field)
        if printed is None:
            yield Abstention(Outcome.NOT_APPLICABLE, self.absent)
        elif new_tones(printed.text) != self.title:
            path = f"header.{self.field}"
            yield self.finding(context, path, printed.spans, found=printed.text, expected=self.title)
