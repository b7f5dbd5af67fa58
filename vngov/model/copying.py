"""What makes a page a copy (bản sao): the form below the copied text that says who made it, how, and who signs for it.

NĐ 30/2020/NĐ-CP, Điều 25 and Phụ lục III, mẫu 3.1; 36-HD/VPTW, Phụ lục 2, ô 14 to 20; 05-HD/VPTW has a stamp and a
signature alone.

    >>> from vngov.model import Header, KindLine
    >>> copy = Copy(Header(["SỞ NỘI VỤ"], number="05/SY-SNV", kind=KindLine("ban-sao-y", "SAO Y")))
    >>> copy.form, copy.header.number.number.symbol.kind_code
    ('SAO Y', 'SY')

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.model.closing import Recipients, Signature
from vngov.model.header import Header

if TYPE_CHECKING:
    pass

__all__ = ["Copy"]


@frozen
class Copy:
    """The form of a copy: its head has the words ``SAO Y`` as its kind, and neither title of the State nor abstract."""

    header: Header = field(factory=Header)
    signatures: tuple[Signature, ...] = field(default=(), converter=tuple[Signature, ...])
    recipients: Recipients | None = None

    @property
    def form(self) -> str:
        """The words that say how the text was copied; empty where none are printed."""
        return self.header.kind.text if self.header.kind else ""
