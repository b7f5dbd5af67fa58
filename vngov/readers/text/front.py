"""What stands between the abstract and the body: addressees and preamble.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 6 (căn cứ) and khoản 9 (*Kính gửi*); the Party guides write
*Kính gửi* or *Kính trình* and set a dash before each basis from 2026 on.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.model import Addressees, LegalBasis, Phrase, Preamble, Recipient
from vngov.readers.text import words
from vngov.readers.text.lines import Line, Source, one_blank
from vngov.readers.text.words import LONGEST, flat
from vngov.values.marker import MarkerKind, match_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vngov.diagnostics import Span
    from vngov.readers.text.paragraphs import Para

__all__ = ["listed", "read_addressees", "read_preamble", "split_run_on"]

_DASH = re.compile(r"_?[-–—~+•]\s*|\*\s+")
_DASHES = re.compile(rf"(?:{_DASH.pattern}|_\s+){{1,3}}")  # a scan doubles them
_SPECKS = re.compile(r"(?<=[;,.])\s+[^\w\s”\")]{1,3}$")
_STOP = re.compile(r"\s*[;,.]+\s*$")
_ENACTING_SENTENCE = re.compile(
    r"(?:chinh phu|thu tuong|bo truong|thong doc|tong|chanh an|vien truong|uy ban|hoi dong|quoc hoi"
    r"|chu tich|chu nhiem)"
    r"\b.{0,150}?\bban hanh\b"
)
_SENTENCE = re.compile(r"(?:Thực hiện|Căn cứ|Để|Nhằm|Ngày|Theo|Xét|Trong|Sau khi|Vừa qua|Thời gian qua|Tiếp theo) ")
_RULING = re.compile(r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết) này (?:quy định|sửa đổi|điều chỉnh)")
_SPECK = 3
_SHORT_END = 45
_CONSOLIDATED = re.compile(r"(?:sửa đổi|bổ sung|thay thế)[^;:]{0,40}\s(?:bởi|theo|tại)\s*:$")
_LONGEST_CUE = 80
_MAX_AHEAD = 60
_MOST_MOTIVES = 12
_MOST_ORNAMENTS = 4  # between the label and the list, where a table was flattened


_RUN_ON = re.compile(r"(?<=[;.,])\s+(?=[-–—+•]\s*[^\W\d_])")


def split_run_on(text: str) -> list[str]:
    """Cut ``- Như trên; - Lưu: VT.`` into its items."""
    return _RUN_ON.split(text) if ";" in text or "," in text else [text]


def listed(raw: str, spans: Sequence[Span]) -> Recipient:
    """Return the line of a list, its dash and closing mark taken off."""
    raw = _SPECKS.sub("", one_blank(raw))
    text = _DASHES.sub("", raw, count=1) if _DASH.match(raw) else raw
    return Recipient(_STOP.sub("", text), text, tuple(spans))


def read_addressees(source: Source, lines: Sequence[Line], index: int) -> tuple[Addressees | None, int]:
    """Return the list that begins at line *index*, and the line after it; None where no list begins."""
    line = lines[index]
    plain = flat(line.text[:LONGEST])
    found = words.ADDRESSEES.match(plain)
    if found is None:
        if not words.TELEGRAM.match(plain):
            return None, index
        label, rest = line.text.rstrip(": "), ""
    else:
        label, rest = line.text[: found.end()].strip(" \t:;."), line.text[found.end() :].strip(" \t|")
        if len(rest) <= _SPECK and not any(map(str.isalnum, rest.replace("l", ""))):
            rest = ""
    cut = line.end - len(rest) if rest else line.end
    label_span = source.span(line.start, cut)
    entries: list[tuple[list[str], list[Span]]] = []
    if rest:
        at_rest = cut
        for piece in split_run_on(rest):
            at_rest = (
                source.text.find(piece, at_rest, line.end) if piece in source.text[at_rest : line.end] else at_rest
            )
            entries.append(([piece], [source.span(at_rest, min(line.end, at_rest + len(piece)))]))
            at_rest += len(piece)
    has_dashes = bool(rest and _DASH.match(rest))
    exact = source.areas is not None and source.areas.paragraphs_are_lines
    at = index + 1
    while at < len(lines):
        following = lines[at]
        text = following.text
        if not text or words.ORNAMENT.match(text):
            if entries or at > index + _MOST_ORNAMENTS:
                break
            at += 1
            continue
        plain = flat(text[:LONGEST])
        if words.BASIS.match(plain):
            break
        last = entries[-1][0][-1] if entries else ""
        is_first_cut = len(entries) == 1 and bool(rest) and at == index + 1 and last.endswith(";")
        if _DASH.match(text) and (not entries or has_dashes or is_first_cut):
            entries.append(([text], [source.span(following.start, following.end)]))
            has_dashes = True
        elif entries and (
            _is_continued(last, following, has_dashes=has_dashes, exact=exact)
            or (not has_dashes and not exact and _is_last_line(last, lines, at))
        ):
            entries[-1][0].append(text)
            entries[-1][1].append(source.span(following.start, following.end))
        elif not has_dashes and (not entries or (last.endswith(";") and text.endswith((";", ".")))):
            entries.append(([text], [source.span(following.start, following.end)]))
        else:
            break
        at += 1
    items = [listed(" ".join(parts), spans) for parts, spans in entries]
    return Addressees(items, Phrase(label, (label_span,))), at


def _is_continued(last: str, following: Line, *, has_dashes: bool, exact: bool) -> bool:
    """Tell whether an entry that ends with *last* goes on in the next line; *exact* where lines are paragraphs."""
    if following.gap or match_marker(following.text) or _SENTENCE.match(following.text):
        return False
    if following.text[:1].islower():
        return not last.endswith((";", "."))
    if exact:
        return last.endswith(",")
    return has_dashes and not last.endswith((";", ".", ":")) and len(following.text) < 160  # noqa: PLR2004 - a line of a list


def _is_last_line(last: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a short line in front of a blank one ends the only addressee: ``Ông Trần Văn`` / ``An``."""
    line = lines[at]
    return (
        not last.endswith((";", ".", ":"))
        and not line.gap
        and len(line.text) <= _SHORT_END
        and line.text[:1].isalpha()
        and not (match_marker(line.text) or _SENTENCE.match(line.text))
        and at + 1 < len(lines)
        and (
            lines[at + 1].gap > 0
            or lines[at + 1].text[:1].isupper()
            or lines[at + 1].text[:1] in "|("
            or words.ORNAMENT.match(lines[at + 1].text) is not None
        )
    )


def read_preamble(paras: Sequence[Para]) -> tuple[Preamble | None, int]:
    """Return the preamble that *paras* begin with, and how many of them it takes."""
    if notes := _consolidation_notes(paras):
        own, taken = read_preamble(paras[notes:])
        if own is not None:
            above = [LegalBasis(f"{para.marker or ''} {para.text}".strip(), para.spans) for para in paras[:notes]]
            return evolve(own, bases=(*above, *own.bases)), notes + taken
    index = 0
    while index < len(paras) and _is_authority(paras[index]):
        index += 1
    decision = _enactment_line(paras, index)
    if index and (index >= len(paras) or not (decision is not None or _is_basis(paras[index]))):
        return None, 0
    authority = _phrase(paras[:index])
    bases: list[LegalBasis] = []
    if decision is None and index < len(paras) and (_is_other(paras[index]) or _is_note(paras, index)):
        ahead = next((at for at in range(index + 1, min(len(paras), index + 4)) if _is_basis(paras[at])), index)
        bases = [_basis(para) for para in paras[index:ahead]]
        index = ahead
    if decision is not None and (index or decision == index or _is_basis(paras[index]) or _is_other(paras[index])):
        bases = [_basis(para) for para in paras[index:decision]]
        return Preamble(authority, bases, _phrase(paras[decision : decision + 1])), decision + 1
    while index < len(paras) and (_is_basis(paras[index]) or (bases and _is_other(paras[index]))):
        bases.append(_basis(paras[index]))
        index += 1
    if not bases and (last := _last_motive(paras, index)) > index:
        bases = [_basis(para) for para in paras[index:last]]
        index = last
    if not bases:
        return None, 0
    if bases[-1].text[-1:] in ";," and index < len(paras) and _is_enacting(paras[index]):
        return Preamble(authority, bases, _phrase(paras[index : index + 1])), index + 1
    return Preamble(authority, bases), index


def _consolidation_notes(paras: Sequence[Para]) -> int:
    """Return how many paragraphs say which acts a consolidated text puts together, above the bases of the first."""
    if not paras or _CONSOLIDATED.search(paras[0].text[-_LONGEST_CUE:]) is None:
        return 0
    return next((at for at in range(1, min(len(paras), _MAX_AHEAD)) if _is_basis(paras[at])), 0)


def _last_motive(paras: Sequence[Para], start: int) -> int:
    """Return the paragraph after the bases of an old law, which stand below its motives; *start* if there are none.

    ``Để tăng cường hiệu lực quản lý nhà nước;`` / ``Căn cứ vào Hiến pháp …;`` / ``Luật này quy định về …``.
    """
    last = start
    for index in range(start, min(len(paras), start + _MOST_MOTIVES)):
        para = paras[index]
        if not _may_be_basis(para) or _RULING.match(para.text):
            break
        if _is_basis(para):
            last = index + 1
    return last if last < len(paras) and _RULING.match(paras[last].text) else start


def _is_enacting(para: Para) -> bool:
    return para.marker is None and _ENACTING_SENTENCE.match(flat(para.text[:300])) is not None


def _phrase(paras: Sequence[Para]) -> Phrase | None:
    if not paras:
        return None
    return Phrase(" ".join(para.text for para in paras), [span for para in paras for span in para.spans])


def _is_authority(para: Para) -> bool:
    return (
        para.marker is None
        and para.table is None
        and len(para.text) < 200  # noqa: PLR2004 - a line or two in capitals
        and para.text.isupper()
        and not words.ENACTMENT.match(flat(para.text))
        and not words.APPENDIX.match(flat(para.text))
    )


def _enactment_line(paras: Sequence[Para], start: int) -> int | None:
    """Return the paragraph ``QUYẾT ĐỊNH:`` if it comes before the first article."""
    for index in range(start, min(len(paras), start + _MAX_AHEAD)):
        para = paras[index]
        if para.marker is not None:
            if para.marker.kind is not MarkerKind.DASH:
                return None
        elif words.ENACTMENT.match(flat(para.text[:LONGEST])) or (
            para.text.isupper()
            and (enacts := words.BODY_ENACTS.search(flat(para.text[-LONGEST:])))
            and (enacts["colon"] or _is_motive(paras[index - 1]))
        ):
            return index
    return None


def _is_motive(para: Para) -> bool:
    return _is_basis(para) or _is_other(para)


def _is_basis(para: Para) -> bool:
    return _may_be_basis(para) and words.BASIS.match(flat(para.text[:40])) is not None


def _is_other(para: Para) -> bool:
    stops = ";,." if para.marker is None else ";,.:"
    return _may_be_basis(para) and para.text[-1:] in stops and words.OTHER_BASIS.match(flat(para.text[:60])) is not None


def _is_note(paras: Sequence[Para], index: int) -> bool:
    """Tell whether a paragraph in brackets, right above a basis, says how the addressees are called from here on."""
    return (
        paras[index].text.startswith(("(sau đây", "(Sau đây", "(gọi"))
        and index + 1 < len(paras)
        and _is_basis(paras[index + 1])
    )


def _may_be_basis(para: Para) -> bool:
    return para.table is None and (para.marker is None or para.marker.kind is MarkerKind.DASH)


def _basis(para: Para) -> LegalBasis:
    return LegalBasis(para.text, para.spans)
