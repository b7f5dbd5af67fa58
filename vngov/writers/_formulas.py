"""The fixed words of a document, as the State and the Party print them.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 1, 3, 4, 7 and 9; Hướng dẫn 36-HD/VPTW (2018) and 05-HD/VPTW (2026).
Every writer takes its formulas from here; what the author wrote stays as it is in the model.

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vngov.model import SigningAuthority
from vngov.registries.family import Family
from vngov.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vngov.model import Addressees, Appendix, Authority, Document, Header, PlaceAndDate, Recipient, Signature
    from vngov.values.partial_date import PartialDate

__all__ = [
    "ABSTRACT_RULE",
    "authority_line",
    "basis_dash",
    "canonical",
    "heading_of",
    "is_inline",
    "is_letter",
    "is_party",
    "kind_words",
    "list_lines",
    "list_mark",
    "name_line",
    "number_text",
    "place_and_date_text",
]

ABSTRACT_RULE = "-----"
"""The five hyphens that the Party prints under an abstract."""

_FIXED = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "TUYỆT MẬT", "TỐI MẬT", "MẬT", "HỎA TỐC", "HỎA TỐC HẸN GIỜ", "THƯỢNG KHẨN", "KHẨN",
    "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ", "TÀI LIỆU THU HỒI",
)  # fmt: skip
_STATE_RIGHTS = {
    SigningAuthority.ON_BEHALF: "TM.",
    SigningAuthority.DEPUTY: "KT.",
    SigningAuthority.BY_ORDER: "TL.",
    SigningAuthority.BY_DELEGATION: "TUQ.",
    SigningAuthority.ACTING: "Q.",
}
_PARTY_RIGHTS = _STATE_RIGHTS | {
    SigningAuthority.ON_BEHALF: "T/M",
    SigningAuthority.DEPUTY: "K/T",
    SigningAuthority.BY_ORDER: "T/L",
}  # the Party guides know no delegation: the State's sign stands in
_PARTY_GUIDE = date(2026, 5, 27)
"""Day of 05-HD/VPTW: semicolons after recipients and dashes before legal bases; 36-HD/VPTW had commas and none."""
_LETTER = "cong-van"
_LABELLED = {"luat": "Luật số", "bo-luat": "Bộ luật số", "nghi-quyet": "Nghị quyết số"}
_UNKNOWN = "…"


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, fold(text, accents=False)))


_BY_LETTERS = {_letters(text): text for text in _FIXED}


def canonical(text: str) -> str:
    """Return the official spelling of a fixed string, any other text as it is.

    >>> canonical("Độc lập – Tự do – Hạnh Phúc")
    'Độc lập - Tự do - Hạnh phúc'
    """
    return _BY_LETTERS.get(_letters(text), text)


def is_party(document: Document) -> bool:
    """Whether the Party's formulas are to be used."""
    return document.family is Family.PARTY


def is_letter(header: Header) -> bool:
    """Whether the abstract stands under the number, as in an official letter."""
    return header.kind is None or (header.kind.id == _LETTER and not header.kind.text)


def kind_words(header: Header) -> str:
    """Return the words of the kind, in capitals from the registry where the model has none."""
    if header.kind is None or header.kind.id == _LETTER:
        return header.kind.text if header.kind else ""
    if header.kind.text:
        return header.kind.text
    from vngov.registries.kinds import kinds  # noqa: PLC0415 - few documents need the table

    entries = kinds.history(header.kind.id)
    return entries[-1].name_vi.upper() if entries else ""


def number_text(header: Header, *, party: bool) -> str:
    """Return the line of number and symbol with its label, empty where there is none."""
    if header.number is None:
        return ""
    number = header.number.number
    if number is None:
        return f"Số{'' if party else ':'} {header.number.text}" if header.number.text else ""
    printed = f"{_UNKNOWN if number.ordinal is None else ''}{number}"
    kind = header.kind.id if header.kind else ""
    label = _LABELLED.get(kind, "Số") if number.symbol.term is not None else "Số"
    return f"{label}{'' if number.is_party else ':'} {printed}"


def place_and_date_text(line: PlaceAndDate | None) -> str:
    """Return the line of place and date; dots stand for what a draft leaves open.

    >>> from vngov.model import PlaceAndDate
    >>> place_and_date_text(PlaceAndDate("Hà Nội"))
    'Hà Nội, ngày … tháng … năm …'
    """
    if line is None:
        return ""
    if line.text:
        return f"{line.place}, {line.text}" if line.place and not line.text.startswith(line.place) else line.text
    words = str(line.date) if line.date and (line.date.is_complete or line.date.quarter) else _dotted(line.date)
    return f"{line.place}, {words}" if line.place else words


def _dotted(known: PartialDate | None) -> str:
    """Return the words of a date with dots for gaps: in a column blanks would be a new cell."""
    day, month, year = (known.day, known.month, known.year) if known else (None, None, None)
    return f"ngày {f'{day:02d}' if day else _UNKNOWN} tháng {month or _UNKNOWN} năm {year or _UNKNOWN}"


def authority_line(authority: Authority, *, party: bool) -> str:
    """Return ``TM. ỦY BAN NHÂN DÂN`` or ``T/M TỈNH ỦY``."""
    return f"{(_PARTY_RIGHTS if party else _STATE_RIGHTS)[authority.right]} {authority.principal}"


def name_line(signature: Signature) -> str:
    """Return the name of the signer, after the rank if there is one; empty where there is neither."""
    return " ".join(phrase.text for phrase in (signature.rank, signature.name) if phrase)


def is_inline(addressees: Addressees) -> bool:
    """Whether the only addressee stands beside the label; in a telegram (``… điện:``) it has a line of its own."""
    return len(addressees.items) == 1 and not addressees.label.text.endswith("điện")


def list_mark(document: Document) -> str:
    """Return the mark after each line of addressees and recipients but the last.

    A Party document without a date is taken for one of the rule in force since 2026.
    """
    return "," if is_party(document) and not _follows_guide_of_2026(document) else ";"


def basis_dash(document: Document) -> str:
    """Return what stands before each legal basis: a dash in a Party document since 05-HD/VPTW, else nothing."""
    return "- " if is_party(document) and _follows_guide_of_2026(document) else ""


def _follows_guide_of_2026(document: Document) -> bool:
    issued = document.issued_on
    return issued is None or issued.year is None or issued.first_day() >= _PARTY_GUIDE


def list_lines(items: Iterable[Recipient], mark: str) -> Iterator[str]:
    """Yield the lines of a list with their closing marks, without dashes."""
    texts = [item.text for item in items]
    for index, text in enumerate(texts, 1):
        yield text + ("." if index == len(texts) else mark)


def heading_of(appendix: Appendix) -> list[str]:
    """Return label and title of an appendix, those that are there."""
    return [phrase.text for phrase in (appendix.label, appendix.title) if phrase]
