"""What the words before a citation say about it: the basis of a decision, what it implements, amends or repeals."""

from __future__ import annotations

import re

from vngov.extract._citation_words import prose
from vngov.model.citation import Citation, Relation

__all__ = ["relation_of"]

# in lower case; one branch a letter, because the engine tries every branch at every place where one may begin
_CUES = re.compile(
    prose(
        r"đ(?:ược (?:điều chỉnh|sửa đổi|bổ sung|bố sung|thay thế|đính chính)[^.;]{0,60}?"
        r"\s(?:bởi|tại|theo|bằng)(?!\w)(?! quy)|ính chính|iều chỉnh)"
        r"|c(?:ăn c[ứưu](?!\w)|ụ thể h(?:óa|oá))|t(?:h(?:eo đề nghị|ay thế|ực hiện|i hành)|riển khai)|xét(?!\w)"
        r"|sửa đổi|b(?:[ổố] sung|ãi bỏ)|h(?:ủy|uỷ) bỏ|kèm theo|qu(?:y định chi tiết|án triệt)"
    )
)
_RELATIONS = {
    "được": Relation.AMENDED_BY,
    "căn": Relation.LEGAL_BASIS,
    "theo": Relation.AT_REQUEST_OF,
    "xét": Relation.AT_REQUEST_OF,
    "đính": Relation.CORRECT,
    "sửa": Relation.AMEND,
    "điều": Relation.AMEND,
    "bổ": Relation.SUPPLEMENT,
    "bố": Relation.SUPPLEMENT,
    "thay": Relation.REPLACE,
    "bãi": Relation.REPEAL,
    "hủy": Relation.REPEAL,
    "huỷ": Relation.REPEAL,
    "kèm": Relation.PROMULGATED_WITH,
}
"""The relations by the first word of the cue; every other cue means to implement."""

_REACH = 90
_REACH_OF_REQUEST = 200
_BREAK = re.compile(r"[.;](?=\s)|\n\s*\n")
_ONLY_LIST = re.compile(r"[\s,;*|_)]*(?:và|hoặc|cùng)?\s*(?:các|những)?[\s*_]*")
_ENDED = re.compile(prose(r"[^.;]{0,120}?hết hiệu lực"))


def relation_of(
    text: str, previous: Citation | None, start: int, end: int, *, is_proposal: bool, has_ended: bool
) -> tuple[Relation, bool]:
    """Return the relation of the citation at *start*, and whether words between the previous one and it tell it.

    The relation of the *previous* one holds for a list as a whole; *is_proposal* is true for kinds that propose
    (``Tờ trình``); *has_ended* if the text speaks of acts that cease to have effect.
    """
    if has_ended and _ENDED.match(text, end):
        return Relation.REPEAL, False
    floor = previous.span.end if previous else 0
    window = text[max(floor, start - (_REACH_OF_REQUEST if is_proposal else _REACH)) : start].lower()
    relation, end = None, 0
    for match in _CUES.finditer(window):
        found = _RELATIONS.get(match[0].split(None, 1)[0], Relation.IMPLEMENT)
        if found is not Relation.SUPPLEMENT or relation is not Relation.AMEND:  # "sửa đổi, bổ sung" amends
            relation, end = found, match.end()
    if relation is None:
        return _inherited(text, previous, start), False
    if relation is not Relation.AT_REQUEST_OF and _BREAK.search(window, end):
        return Relation.REFER, False
    return relation, True


def _inherited(text: str, previous: Citation | None, start: int) -> Relation:
    """Return the relation of the list that the citation goes on with."""
    if previous is None or not _ONLY_LIST.fullmatch(text, previous.span.end, start):
        return Relation.REFER
    between = text[previous.span.end : start]
    ends = previous.relation is Relation.AMENDED_BY and (";" in between or "\n" in between)
    return Relation.REFER if ends else previous.relation
