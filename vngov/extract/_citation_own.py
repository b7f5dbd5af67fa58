"""The document that cites: its own number is no citation, wherever it stands."""

from __future__ import annotations

import re

from attrs import frozen

from vngov.model import Document
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate

__all__ = ["OwnAct"]

_NUMBER_LINE = re.compile(
    r"^[\s*|_#>-]*Số(?:\s{0,3}:\s{0,3}|\s{1,3})(?P<number>[0-9][^\s,|*]{0,8}\s?[-/][^\n,|*]{1,60}?)(?=\s{2}|\s[A-ZĐ][a-zà-ỹ]|[\n|*]|$)",
    re.MULTILINE,
)
_HEAD = 3000


@frozen
class OwnAct:
    """What is known of the citing act; ``key`` is that of its number."""

    key: str | None = None
    date: PartialDate | None = None
    kind_id: str | None = None
    abstract: str = ""

    @classmethod
    def of(cls, document: Document) -> OwnAct:
        """Return what *document* says of itself."""
        number = document.number
        key = number.format("key") if number is not None and number.ordinal is not None else None
        return cls(key, document.issued_on, document.kind, document.abstract or "")

    @classmethod
    def of_text(cls, text: str) -> OwnAct:
        """Return what the number line of the head says, if there is one."""
        if match := _NUMBER_LINE.search(text, 0, _HEAD):
            number = DocumentNumber.try_parse(match["number"], ocr=True)
            if number is not None:
                return cls(number.format("key"))
        return cls()

    def is_own(self, number: DocumentNumber | None, date: PartialDate | None) -> bool:
        """Whether a number found in the text is the document's own; the same number of another day is not."""
        if self.key is None or number is None or number.format("key") != self.key:
            return False
        return (
            date is None or self.date is None or not (date.is_complete and self.date.is_complete) or date == self.date
        )
