"""The abstract (trích yếu) under the kind: as many lines as belong to it, and no more.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 5: directly under the kind, centred, with a rule below it; the
Party draws five hyphens.  Where neither rule nor blank line was kept, the next part is known by its words.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.model import Header, Phrase, Unclassified, UnclassifiedReason
from vngov.readers.text import words
from vngov.readers.text.layout import Align
from vngov.readers.text.lines import Line, Source, one_blank
from vngov.readers.text.words import LONGEST, flat
from vngov.values.marker import match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.diagnostics import Span
    from vngov.readers.text.areas import Areas

__all__ = ["read_abstract"]

_MAX_LINES = 20
_INK = re.compile(r"^[^\w\s“\"(]{1,3}\s*(?=(?:[Vv]ề việc|VỀ VIỆC|V/[Vv])\b)")
_OPENER = re.compile(
    r"(?:thuc hien|can cu|de|nham|ngay|theo|xet|trong|sau|vua qua|thoi gian qua|tiep|hien nay|nam|qua"
    r"|luat nay) [^:]{25}"
)
_OFFICE = re.compile(
    r"(?:chu tich|bo truong|tong (?:giam doc|cuc truong|thanh tra|kiem toan nha nuoc)|giam doc|cuc truong"
    r"|chi cuc truong|vu truong|hieu truong|vien truong|chanh an|chanh van phong|chanh thanh tra|thong doc"
    r"|truong ban|truong phong|ban thuong vu|thuong truc|ban thuong truc|ban chap hanh) "
)
_USUALLY_BARE = frozenset({"giay-gioi-thieu", "giay-nghi-phep", "giay-di-duong", "thu-cong"})
"""NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.8 and 1.10; papers of the Party are made likewise."""
_AUTHOR_LINES = 3  # an author, its session, an ornament


def read_abstract(
    source: Source, lines: Sequence[Line], start: int, header: Header, author: str = "", *, kind: str = ""
) -> tuple[Phrase | None, int, list[Unclassified]]:
    """Return the abstract that begins at line *start*, the line after it, and the ornaments on the way.

    Some kinds usually have none: what stands below them is one only if it is set so.
    """
    parts = [author] if author else []
    spans: list[Span] = []
    aside: list[Unclassified] = []
    index = start
    while index < len(lines) and index - start < _MAX_LINES:
        line = lines[index]
        if not line.text or words.ORNAMENT.match(line.text):
            aside.append(
                Unclassified(line.text or "**", UnclassifiedReason.ORNAMENT, (source.span(line.start, line.end),))
            )
            index += 1
            if parts or kind in _USUALLY_BARE:
                break
            continue
        centred = None if source.areas is None else _is_still_centred(source.areas, lines, start, index)
        if not parts and kind in _USUALLY_BARE and (centred is False or (centred is None and line.gap)):
            break
        if parts and _is_bold(source, lines[index - 1]) and not source.text.startswith("**", line.start):
            break  # Markdown shows what is set in bold, and so where the abstract ends
        if _ends(parts, line, header, centred=centred) or (parts and _is_author(parts[-1], lines, index, header)):
            break
        parts.append(_INK.sub("", line.text) if not parts else line.text)
        spans.append(source.span(line.start, line.end))
        index += 1
    if not parts:
        return None, index, aside
    return Phrase(one_blank(" ".join(parts)), spans), index, aside


def _is_bold(source: Source, line: Line) -> bool:
    """Whether the emphasis of a line begins and ends with it."""
    text = source.text[line.start : line.end].strip()
    return text.startswith("**") and text.endswith("**")


def _is_author(above: str, lines: Sequence[Line], index: int, header: Header) -> bool:
    """Tell whether a line in capitals names who enacts, right above the legal bases.

    An abstract in capitals is followed by ``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`` without a blank line where the rule
    between them was lost; it may name the same body itself, but only after a word that asks for one.
    """
    text = lines[index].text
    if not text.isupper() or words.CONNECTED.search(flat(above)):
        return False
    for below in lines[index + 1 : index + 1 + _AUTHOR_LINES]:
        if words.BASIS.match(flat(below.text[:LONGEST])):
            break
        if below.text and not (below.text.isupper() or words.ORNAMENT.match(below.text)):
            return False
    else:
        return False
    plain = flat(text)
    body = _OFFICE.sub("", plain, count=1)
    names = [flat(phrase.text) for issuer in header.issuers for phrase in (issuer.name, *issuer.parents)]
    if not names:
        return body != plain and words.BODY_HEAD.match(body) is not None
    return words.BODY_HEAD.match(body) is not None and any(
        f"{name} ".startswith(f"{body} ") or f"{body} ".startswith(f"{name} ") for name in names
    )


def _is_second_year(above: str, text: str) -> bool:
    """Tell whether ``- 2030`` only ends the period that the line above begins."""
    return above[-4:].isdecimal() and text.lstrip("-–— ")[:4].isdecimal()


def _is_still_centred(areas: Areas, lines: Sequence[Line], start: int, index: int) -> bool | None:
    """Tell whether a line is centred as the kind above it is; None where the format does not say.

    A line in plain letters below one in bold is not, wherever it stands.
    """
    above = areas.style_of(lines[start - 1]) if start else None
    first, style = areas.style_of(lines[start] if index > start else lines[start - 1]), areas.style_of(lines[index])
    if above is None or style is None:
        return None
    if above.align is not Align.CENTER:
        return False if first is not None and first.bold and not style.bold else None
    return style.align is Align.CENTER


def _ends(parts: Sequence[str], line: Line, header: Header, *, centred: bool | None) -> bool:
    """Tell whether *line* is no longer part of the abstract; *centred* is what the format says of it."""
    text = line.text if parts else _INK.sub("", line.text)
    plain = flat(text[:LONGEST])
    if (
        words.ADDRESSEES.match(plain)
        or words.BASIS.match(plain)
        or words.ENACTMENT.match(plain)
        or words.TELEGRAM.match(plain)
        or words.RECIPIENTS.match(plain)
    ):
        return True
    if match_marker(text) and not (words.SUBJECT.match(plain) or (parts and _is_second_year(parts[-1], text))):
        return True
    if not parts:
        return len(text) > 400  # noqa: PLR2004 - a paragraph, not an abstract
    if centred is False:
        return True
    if len(parts) == 1 and parts[0].startswith("CỦA ") and plain.startswith("ve "):
        return False  # the author of the act has a line of its own above what the act is about
    if text.isupper() != parts[-1].isupper() and not text.startswith("(") and any(map(str.isalpha, text)):
        return True
    if text.isupper() and line.gap and words.BODY_HEAD.match(plain):
        return True
    if text.isupper() and header.issuers and flat(header.issuers[0].name.text) == plain:
        return True
    if line.gap:
        return not (text[:1].islower() or text[:1] == "(") or parts[-1][-1:] in ".;:"
    if centred:
        return False
    if _OPENER.match(plain) and text[:1].isupper() and not text.isupper():
        return True
    return len(text) > 100 and len(text) > 2 * max(map(len, parts))  # noqa: PLR2004 - a line of body text
