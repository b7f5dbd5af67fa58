"""Acts beside plans: type, number, day before or behind it, issuer; and what a sentence says that the act does.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from vngov.errors import InvalidDateError
from vngov.model.plan import PlanAct
from vngov.values.partial_date import PartialDate

__all__ = ["FoundAct", "acts_in", "stage_before"]

_ACT = re.compile(
    r"""
    (?:[Nn]gày\ (?P<before>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}),?\ (?P<who>[^,;.]{3,60}?)
       \ (?:đã\ |vừa\ )?(?:ban\ hành|ký|có)\ +)?
    (?P<kind>Luật(?=\ Quy\ hoạch)|Quyết\ định|Nghị\ quyết|Chỉ\ thị|Kế\ hoạch|Thông\ báo|Tờ\ trình|Nghị\ định)
    (?:\ (?:số\ )?(?P<number>[0-9]+(?:/[0-9]{4})?(?:/|-)[\wĐ-]+(?:/[\wĐ-]+)?))?
    (?:,?\ ngày\ (?P<after>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2}\ tháng\ [0-9]{1,2}\ năm\ [0-9]{4}))?
    (?:\ của\ (?P<issuer>[A-ZĐƯ][\w.-]*(?:\ (?!về|phê|ban|tại|được|quy)[\w.-]+){0,8}?)
       (?=\ (?:về|phê|ban\ hành|tại|được|quy\ định)\b|[,;.(]|$))?
    """,
    re.VERBOSE,
)
_STAGES = (
    ("ke-hoach-thuc-hien", r"kế hoạch (?:triển khai )?(?:tổ chức )?thực hiện\s*$"),
    ("nhiem-vu", r"nhiệm vụ (?:lập )?(?:đồ án )?\s*$"),
    ("de-cuong", r"đề cương (?:lập )?\s*$"),
    ("dieu-chinh", r"điều chỉnh (?:cục bộ |tổng thể )?\s*$"),
    ("cong-bo", r"công bố(?:, công khai)?\s*$"),
    ("thong-qua", r"thông qua\s*$"),
    ("tham-dinh", r"thẩm định (?:hồ sơ )?\s*$"),
    ("lay-y-kien", r"ý kiến (?:về |đối với |cho )?\s*$"),
    ("phe-duyet", r"phê duyệt(?: đồ án)?\s*$"),
    ("ra-soat", r"(?:rà soát|đánh giá)(?:, rà soát)?\s*$"),
    ("lap", r"(?:lập|xây dựng|hoàn thiện|hoàn chỉnh)(?: hồ sơ)?\s*$"),
)
_BEFORE = tuple((stage, re.compile(words, re.IGNORECASE)) for stage, words in _STAGES)
_LOOK_BACK = 60


@frozen
class FoundAct:
    """An act at ``start:end`` of a sentence."""

    start: int
    end: int
    act: PlanAct


def acts_in(text: str) -> Iterator[FoundAct]:
    """Yield the acts of a sentence that have a number, and laws by name."""
    for found in _ACT.finditer(text):
        is_law = found["kind"] == "Luật"
        if not found["number"] and not is_law:
            continue
        number = None if is_law else found["number"]
        day = _day(found["after"] or found["before"])
        issuer = (found["issuer"] or found["who"] or "").strip()
        kind = "Luật Quy hoạch" if is_law else found["kind"]
        end = found.end() + len(" Quy hoạch") if is_law else found.end()
        yield FoundAct(found.start("kind"), end, PlanAct(kind, number, issued_on=day, issuer=issuer))


def stage_before(text: str, position: int) -> str:
    """Return the stage of planning that the words before a plan name, empty for none."""
    before = text[max(0, position - _LOOK_BACK) : position]
    return next((stage for stage, words in _BEFORE if words.search(before)), "")


def _day(text: str | None) -> PartialDate | None:
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except InvalidDateError:
        return None
