"""The head of a document in plain text: two columns, then kind and abstract in the middle of the page.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục IV (cells 1 to 5, 10, 11); 36-HD/VPTW, Phụ lục 1.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.writers._columns import GAP, body_name, centred, side_by_side
from vngov.writers._formulas import (
    ABSTRACT_RULE,
    canonical,
    is_letter,
    kind_words,
    number_text,
    place_and_date_text,
)
from vngov.writers._wrap import centre, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.model import Header, Phrase

__all__ = ["STATE_RULE", "head_lines", "kind_lines"]

STATE_RULE = "-------"
"""What stands for the drawn rules under issuer, motto and abstract."""

_PARTY_STAR = "*"
_LETTER_ABSTRACT = 34
_SHARE = 9 / 20  # of the page: the left column of the official forms has about 43 per cent


def head_lines(header: Header, width: int, *, party: bool, form: str = "") -> list[str]:
    """Return the two columns, empty for a document without a head; *form* is that of a copy."""
    left, right = _issuer_cell(header, party=party), [form] if form else _title_cell(header, party=party)
    above = [canonical(phrase.text) for phrase in header.circulation]
    number, place_and_date = number_text(header, party=party), place_and_date_text(header.place_and_date)
    top = max(len(left), len(right))
    left += [""] * (top - len(left)) + [number] * bool(number or place_and_date)
    right += [""] * (top - len(right)) + [place_and_date] * bool(number or place_and_date)
    if header.abstract and is_letter(header):
        left += wrap(header.abstract.text, _LETTER_ABSTRACT)
    left += [canonical(mark.text) for mark in (header.secrecy, header.urgency) if mark]
    signed = [header.digital_signature.text.rjust(width)] if header.digital_signature else []
    return signed + _columns([""] * len(above) + left, above + right, width)


def _issuer_cell(header: Header, *, party: bool) -> list[str]:
    lines: list[str] = []
    for index, issuer in enumerate(header.issuers, 1):
        for name in (*issuer.parents, issuer.name):
            lines += body_name(name.text)
        if index < len(header.issuers):
            lines[-1] += " -"
    return [*lines, _PARTY_STAR if party else STATE_RULE] if lines else []


def _title_cell(header: Header, *, party: bool) -> list[str]:
    titles = (header.party_title, header.national_title, header.motto)
    lines = [canonical(title.text) for title in titles if title]
    return [*lines, "-" * len(lines[-1]) if party else STATE_RULE] if lines else []


def _columns(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    if not any(left) and not any(right):
        return []
    right_width = max(map(len, right), default=0)
    left_width = max(*map(len, left), min(int(width * _SHARE), width - GAP - right_width))
    right_width = max(right_width, width - GAP - left_width)
    return side_by_side(centred(left, left_width), centred(right, right_width), left_width)


def kind_lines(header: Header, width: int, *, party: bool, reference: Phrase | None = None) -> list[str]:
    """Return kind and abstract in the middle of the page, and for a promulgated text the act it came with."""
    if is_letter(header):
        return centre(reference.text, width) if reference else []
    lines = centre(kind_words(header), width)
    for phrase in (header.abstract, reference):
        if phrase:
            lines += centre(phrase.text, width)
    return lines + centre(ABSTRACT_RULE if party else STATE_RULE, width)
