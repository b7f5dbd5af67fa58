"""Plans (quy hoạch) in a text: kind, territory, period, stage and the act beside them; and the chain of acts of one.

A plan is named by its kind: ``quy hoạch`` alone, the law, the department of that name and staff planning (``quy hoạch
cán bộ``) are none.

    >>> from vngov.extract.plans import find_plans
    >>> text = "Quyết định số 12/QĐ-TTg ngày 3/6/2020 phê duyệt nhiệm vụ lập Quy hoạch tỉnh Gia Lai thời kỳ 2021-2030"
    >>> [one] = find_plans(text)
    >>> one.kind, one.territory, one.stage, str(one.act), str(one.period)
    ('quy-hoach-tinh', 'Gia Lai', 'nhiem-vu', 'Quyết định 12/QĐ-TTg', 'thời kỳ 2021-2030')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from vngov.extract._aims import sentences
from vngov.extract._passages import Passage, Source, passages
from vngov.extract._plan_acts import FoundAct, acts_in, stage_before
from vngov.extract.periods import PeriodMention, find_periods
from vngov.model.plan import PlanAct, PlanChain, PlanMention, PlanStep
from vngov.registries.plans import plans

__all__ = ["find_plan_chain", "find_plans"]

_STOPS = frozenset(".!?")
_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_NAME = rf"[{_UPPER}][\w'’]*+(?:\ [{_UPPER}][\w'’]*+)*+(?:\ [-–]\ [{_UPPER}][\w'’]*+(?:\ [{_UPPER}][\w'’]*+)*+)?"
_TERRITORY = re.compile(
    rf"""
    \ (?:(?:xây\ dựng\ )?
       (?:đô\ thị|thành\ phố|thị\ xã|thị\ trấn|huyện|xã|phường|đặc\ khu|khu\ (?:vực|kinh\ tế|du\ lịch)|khu|vùng|tỉnh)
       (?:\ (?:mới|kinh\ tế|huyện))?\ )?
    (?P<name>{_NAME})
    """,
    re.VERBOSE,
)
_NO_PLAN = re.compile(r"\b(?:Luật|Vụ|Sở|Viện|Phòng|Cục|Hội|Ban)\s+$")
_APPROVED_BY = re.compile(r"\b(?:tại|theo|bằng|kèm theo|được phê duyệt tại)\s+$", re.IGNORECASE)
_APPROVES = re.compile(r"\b(?:phê duyệt|về việc|ban hành|công bố|thông qua|điều chỉnh|về)\b")
_STEERING = re.compile(r"(?:thành lập|kiện toàn)\s+(?:Ban Chỉ đạo|Hội đồng|Tổ)", re.IGNORECASE)
_ENFORCES = re.compile(r"(?:triển khai )?(?:thi hành|thực hiện) Luật Quy hoạch", re.IGNORECASE)
_IMPLEMENTS = re.compile(r"kế hoạch (?:triển khai )?thực hiện (?:Q|q)uy hoạch")
_DRAFTS = re.compile(r"Kế hoạch triển khai(?: tổ chức)? lập (?:Q|q)uy hoạch", re.IGNORECASE)
_ANNOUNCES = re.compile(r"công bố (?:Q|q)uy hoạch")
_NEAR = 120
_ORDER = ("luat", "thi-hanh-luat", "chu-truong", "nhiem-vu", "de-cuong", "lap", "lay-y-kien", "tham-dinh", "thong-qua",
          "phe-duyet", "cong-bo", "chi-thi", "ke-hoach-thuc-hien", "ra-soat", "dieu-chinh")  # fmt: skip


def find_plans(source: Source) -> tuple[PlanMention, ...]:
    """Return the mentions of plans in a text, a document or a result of reading, in order."""
    return tuple(
        mention
        for passage in passages(source)
        for start, end in sentences(passage.text, passage.body, _STOPS)
        for mention in _of_sentence(passage, start, passage.text[start:end])
    )


def find_plan_chain(source: Source) -> PlanChain | None:
    """Return the plan that a text is about, with the acts and stages that it tells of; None where there is no plan.

    The plan is the one named most often with a territory or a period.  Steps stand in the order of planning; each act
    once.
    """
    mentions = find_plans(source)
    if not mentions:
        return None
    weight = Counter(one.kind for one in mentions)
    named = sorted(mentions, key=lambda one: (not one.territory, one.period is None, -weight[one.kind]))
    steps: dict[tuple[str, str], PlanStep] = {}
    for passage in passages(source):
        for start, end in sentences(passage.text, passage.body, _STOPS):
            for step in _steps(passage, start, passage.text[start:end]):
                key = (step.stage, step.act.number or step.act.kind if step.act else "")
                steps.setdefault(key, step)
    numbered = {step.stage for step in steps.values() if step.act is not None and step.act.number}
    kept = [step for step in steps.values() if step.act is not None or step.stage not in numbered]
    return PlanChain(evolve(named[0], stage="", act=None), sorted(kept, key=lambda step: _ORDER.index(step.stage)))


def _of_sentence(passage: Passage, start: int, text: str) -> Iterator[PlanMention]:
    found = list(_pattern().finditer(text))
    if not found:
        return
    acts = list(acts_in(text))
    periods = find_periods(text)
    for name in found:
        if _NO_PLAN.search(text[max(0, name.start() - 12) : name.start()]):
            continue
        place = _TERRITORY.match(text, name.end())
        end = place.end() if place else name.end()
        period = next((one for one in periods if 0 <= one.span.start - end <= len(", ")), None)
        stage = stage_before(text, name.start())
        act = _act_beside(text, name.start(), period.span.end if period else end, acts)
        stage = stage or ("phe-duyet" if act is not None and act.kind == "Quyết định" else "")
        last = _last(end, period)
        yield PlanMention(
            _kinds()[" ".join(name[0].lower().split())], text[name.start() : end],
            territory=place["name"] if place else "", period=period.period if period else None, stage=stage, act=act,
            text=text[name.start() : last], spans=passage.locate(start + name.start(), start + last),
        )  # fmt: skip


def _last(end: int, period: PeriodMention | None) -> int:
    return period.span.end if period is not None else end


def _act_beside(text: str, start: int, end: int, acts: list[FoundAct]) -> PlanAct | None:
    """Return the act that approves a plan: behind it with “tại”, or before it with a verb."""
    for act in acts:
        between = text[end : act.start]
        if act.start >= end and len(between) <= _NEAR and _APPROVED_BY.search(between) and act.act.number:
            return act.act
    for act in reversed(acts):
        between = text[act.end : start]
        near = act.end <= start and len(between) <= _NEAR and "," not in between
        if near and _APPROVES.search(between) and act.act.number:
            return act.act
    return None


def _steps(passage: Passage, start: int, text: str) -> Iterator[PlanStep]:
    acts = list(acts_in(text))
    for index, found in enumerate(acts):
        stop = next((one.start for one in acts[index + 1 :] if one.act.number), len(text))
        stage = _stage_of(found.act, text[found.end : stop], text[max(0, found.start - _NEAR) : found.start])
        if stage:
            spans = passage.locate(start + found.start, start + found.end)
            yield PlanStep(stage, found.act, text[found.start : found.end], spans=spans)
    for stage, words in (("ke-hoach-thuc-hien", _IMPLEMENTS), ("lap", _DRAFTS), ("cong-bo", _ANNOUNCES)):
        for found_words in words.finditer(text):
            spans = passage.locate(start + found_words.start(), start + found_words.end())
            yield PlanStep(stage, None, found_words[0], spans=spans)


def _stage_of(act: PlanAct, after: str, before: str) -> str:
    """Return what an act does for a plan, by the words behind it and before it; empty for an act about other things."""
    if act.kind == "Luật Quy hoạch":
        return "luat"
    if _ENFORCES.search(after[:_NEAR]):
        return "thi-hanh-luat"
    if _STEERING.search(after[:_NEAR]):
        return "chu-truong"
    if plan := _pattern().search(after[: 2 * _NEAR]):
        stage = stage_before(after, plan.start())
        if stage or _APPROVES.search(after[: plan.start()]):
            return stage or "phe-duyet"
    if _pattern().search(before) and _APPROVED_BY.search(before):
        return "phe-duyet"
    is_order = act.kind == "Chỉ thị" and (_pattern().search(before) or _pattern().search(after[: 2 * _NEAR]))
    return "chi-thi" if is_order else ""


@cache
def _kinds() -> dict[str, str]:
    return {" ".join(name.lower().split()): kind.id for kind in plans for name in kind.names}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_kinds(), key=len, reverse=True)
    return re.compile(
        "|".join(rf"\b{re.escape(name).replace(chr(92) + ' ', ' +')}(?!\w)" for name in names), re.IGNORECASE
    )
