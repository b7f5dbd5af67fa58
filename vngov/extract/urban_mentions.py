"""What a text says of towns: class, status, how firmly, by when; single towns, lists, chains, and numbers of towns.

Only a recognition changes a class (1210/2016/UBTVQH13; 111/2025/UBTVQH15): a text mostly describes or plans.  The class
belongs to the regime of the day of the text.

    >>> from datetime import date
    >>> from vngov.extract.urban_mentions import find_urban_mentions
    >>> text = "Đến năm 2030, nâng cấp thị trấn Sông Mới lên đô thị loại IV; hình thành 02 đô thị loại V."
    >>> for one in find_urban_mentions(text, as_of=date(2022, 1, 1)):
    ...     print(one, one.regime, one.aim.name)
    thị trấn Sông Mới: loại IV (2030) 1210-2016-UBTVQH13 UPGRADE
    2 đô thị: loại V (2030) 1210-2016-UBTVQH13 FORM

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from vngov.extract._aims import AIM_WORDS, heading_horizon, plain_years, sentences
from vngov.extract._centres import Named, group_before, list_at, lists_beside, lists_in
from vngov.extract._class_phrases import ClassPhrase, class_phrases, town_counts
from vngov.extract._passages import Passage, Source, passages
from vngov.extract._unit_status import statuses
from vngov.extract._urban_tables import UrbanTableReader
from vngov.extract._urban_words import aim_before, status_of
from vngov.extract._years import Horizon
from vngov.model.urban import CentreKind, UrbanCentre
from vngov.model.urban_mention import Aim, UrbanMention, UrbanStatus
from vngov.registries.urban import urban
from vngov.values.urban_class import UrbanClass

__all__ = ["find_urban_mentions"]

_STOPS = frozenset(".!?")
_SEMICOLON = frozenset(";")
_AFTER = re.compile(
    r"""
    (?:\ *(?:hiện\ (?:hữu|có|trạng)|mới|trực\ thuộc\ (?:tỉnh|trung\ ương)|thuộc\ tỉnh|trở\ lên|
       (?:đã\ )?được\ công\ nhận|(?:của|trong|trên\ địa\ bàn)\ tỉnh))*+
    \ *(?:
        \(
      | :\ *(?:(?:bao\ )?gồm(?:\ có)?\ *)?(?:các\ đô\ thị\ *)?:?
      | ,?\ *(?:bao\ )?gồm(?:\ có)?(?:\ [0-9]+)?(?:\ các)?(?:\ đô\ thị)?\ *:?
      | ,?\ *(?:đó\ )?là(?:\ các)?(?:\ đô\ thị)?\ *:?
      | (?:cho|đối\ với|tại|như)(?:\ các)?(?:\ đô\ thị(?=\ *:|\ [A-ZĐ]))?\ *:?
    )\ *
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?:thành(?! phố)|trở thành|là|đạt|lên|tương đương|theo|công nhận|chuyển tiếp|hướng đến|hướng tới|xếp|duy trì|"
    r"định hướng|tiêu chí|tiêu chuẩn|có|giữ)\b|^\s*,\s*$|\(\s*$|[-–:]\s*$",
    re.IGNORECASE,
)
_FORMED = re.compile(r"\b(?:hình thành|xây dựng|trở thành|thành lập|thành|có)\s+(?:mới\s+)?(?:một\s+)?$", re.IGNORECASE)
_SO_MANY = re.compile(
    r"(?<![\w/.,])(?P<count>[0-9]{1,3})\s+(?:thị trấn|thị xã|thành phố|đô thị|trung tâm xã|xã|khu vực|huyện lỵ)"
    r"(?:\s+mới)?(?:\s+(?!là\b|đạt\b)[^\W\d_]+){0,5}?\s+(?:là|đạt|lên|thành|trở thành|được công nhận)\b[^,;()0-9]*$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:Nghị quyết|Quyết định|Chương trình|Đề án|Kế hoạch|Kết luận|Chỉ thị|Thông tư|Nghị định)\b[^;.]*\bvề\b[^;.:]*$"
)
_ACT = re.compile(r"\b(?:Nghị quyết|Quyết định|Thông tư|Nghị định|Chương trình|Đề án|Kết luận)\b|[0-9]/[0-9A-ZĐ]")
_FARTHEST = 160
_GOES_ON = re.compile(
    r"[^.A-ZĐ0-9]{0,60}?\b(?:hướng (?:đến|tới)|tiến tới|lên|nâng|đạt|trở thành|đến năm \d+(?:\s+(?:là|đạt))?)\b"
    r"[^;.A-ZĐ]{0,40}"
)
_FROM = re.compile(r"\btừ\s+$", re.IGNORECASE)
_RISES = re.compile(r"^.{0,20}?\b(?:lên|thành)\b")
_CLUSTER = re.compile(r"^[\s*]*(?:Đối với\s+)?(?P<name>(?:C|c)ụm [^:;,.]{2,50}?)\s*:")
_OWN_VERB = re.compile(
    r"^\s*(?:và\s+)?(?:tiếp tục|từng bước|xây dựng|hình thành|phát triển|nâng|phấn đấu|đầu tư|khẩn trương|công nhận|"
    r"hoàn|thành lập|rà soát|đến|giai đoạn|đối với|định hướng|tập trung|mở rộng|quy hoạch|dự kiến|sẽ|"
    r"đang|duy trì|đưa|có|trong đó)\b",
    re.IGNORECASE,
)


@frozen
class _Sentence:
    """A sentence of a passage, with what is the same for all that it says."""

    passage: Passage
    start: int
    text: str
    years: tuple[Horizon, ...]
    above: Horizon | None
    regime: str | None
    cluster: str

    def looks_ahead(self, position: int) -> bool:
        """Whether the clauses around a place speak of a time to come: a bare “năm 2015” may be a past one."""
        first, last = _group(self.text, position)
        own = [one for one in self.years if first <= one.start < last or not self.text[: one.start].strip()]
        return self.above is not None or any(one.word or one.first for one in own)


def find_urban_mentions(source: Source, *, as_of: date | None = None) -> tuple[UrbanMention, ...]:
    """Return what a text, a document or a result of reading says of towns, in order.

    *as_of* is the day of the text: by it the regime of the classes is told.
    """
    regime = urban.at(as_of).id if as_of is not None and as_of >= urban.floor else None
    found: list[UrbanMention] = []
    tables = UrbanTableReader()
    for passage in passages(source):
        if passage.is_row:
            found += tables.read(passage, regime)
            continue
        tables.close(passage.text)
        if not _may_mention(passage.text):
            continue
        cluster = _CLUSTER.match(passage.text[passage.body :])
        above = heading_horizon(passage)
        for start, end in sentences(passage.text, passage.body, _STOPS):
            text = passage.text[start:end]
            if not _may_mention(text):
                continue
            years = tuple(plain_years(text))
            sentence = _Sentence(passage, start, text, years, above, regime, cluster["name"] if cluster else "")
            found += _of_sentence(sentence)
    return tuple(found)


def _may_mention(text: str) -> bool:
    text = text.lower()
    return "đô thị" in text or " loại " in text


def _of_sentence(sentence: _Sentence) -> list[UrbanMention]:
    text = sentence.text
    phrases = list(class_phrases(text))
    found: list[tuple[int, int, UrbanMention]] = []
    floor = 0
    current: UrbanClass | None = None
    before: Named | None = None
    for index, phrase in enumerate(phrases):
        stop = phrases[index + 1].start if index + 1 < len(phrases) else len(text)
        if _FROM.search(text[: phrase.start]) and _RISES.match(text[phrase.end :]):
            current = phrase.classes[0]
            continue
        named = _named(text, phrase, floor, stop)
        if named is None and phrase.count is None and _GOES_ON.fullmatch(text, floor, phrase.start):
            named = before
        before = named
        found += _mentions(sentence, phrase, named, current)
        floor = max(phrase.end, named.end if named is not None else 0)
        current = None
    taken = [(start, end) for start, end, _ in found]
    found += [one for one in _counts(sentence, phrases) if not any(a <= one[0] < b for a, b in taken)]
    found = _with_statuses(sentence, found)
    timed = [(start, _timed(sentence, start, end, one, found)) for start, end, one in found]
    return [one for _, one in sorted(timed, key=lambda pair: pair[0])]


def _named(text: str, phrase: ClassPhrase, floor: int, stop: int) -> Named | None:
    """Return the centres that a class belongs to: behind it, or before it with a word that links them.

    They are looked for from *floor*, the end of the class before it, up to *stop*, the beginning of the next one.
    """
    lead = _AFTER.match(text, phrase.end)
    if lead is not None and (named := list_at(text, lead.end())):
        return named
    if phrase.count is not None:
        return lists_beside(text, phrase.end, stop) if lead is not None else None
    start = _clause_start(text, phrase.start, floor)
    named = None
    group = group_before(text, start, phrase.start)
    for one in lists_in(text, start, phrase.start):
        if text[one.end : one.end + 5] == " làm ":
            continue
        if group is not None and group.start <= one.start < group.end:
            continue
        gap = text[one.end : phrase.start]
        if len(gap) <= _FARTHEST and _LINK.search(gap) and not _ACT.search(gap):
            named = one
    if group is not None and (named is None or group.start > named.start):
        joined = named is not None and text[named.end : group.start].strip() == "và"
        return named if joined else group
    return named


def _clause_start(text: str, end: int, floor: int) -> int:
    """Return where the clause of a class begins: behind the class before it, or a semicolon outside brackets."""
    depth = 0
    for position in range(end - 1, floor - 1, -1):
        char = text[position]
        if char == ")":
            depth += 1
        elif char == "(" and depth:
            depth -= 1
        elif char == ";" and not depth:
            return position + 1
    return floor


def _mentions(
    sentence: _Sentence, phrase: ClassPhrase, named: Named | None, current: UrbanClass | None
) -> Iterator[tuple[int, int, UrbanMention]]:
    text = sentence.text
    aim = aim_before(text, phrase.start)
    ahead = sentence.looks_ahead(phrase.start)
    status = status_of(text, phrase.start, phrase.end, aim, sentence.passage, has_years=ahead)
    common = UrbanMention(
        UrbanCentre(None), phrase.classes[0], status=status, aim=aim, current_class=current,
        regime=sentence.regime, cluster=sentence.cluster,
    )  # fmt: skip
    alone = _alone(text, phrase) if named is None or phrase.count is not None else None
    if alone is not None:
        centre, count = alone
        for urban_class in phrase.classes:
            mention = evolve(common, centre=centre, urban_class=urban_class, count=count)
            yield phrase.start, phrase.end, _placed(sentence, mention, phrase.start, phrase.end)
    if named is not None:
        clauses = _group(text, phrase.start)
        for centre, (start, end) in zip(named.centres, named.places, strict=True):
            mention = _placed(sentence, evolve(common, centre=centre), start, end)
            # A name in another clause, as one carried on, has the time of the clause of its class.
            yield (start, end, mention) if clauses[0] <= start < clauses[1] else (phrase.start, phrase.end, mention)


def _alone(text: str, phrase: ClassPhrase) -> tuple[UrbanCentre, int | None] | None:
    """Return what a class without names speaks of: so many towns, all of them, one to come; or nothing."""
    if phrase.count is not None:
        return UrbanCentre(None, CentreKind.TOWN), phrase.count
    if phrase.is_set and phrase.names_towns:
        return UrbanCentre(None, CentreKind.SET), None
    before = text[: phrase.start]
    if many := _SO_MANY.search(before[-_FARTHEST:]):
        return UrbanCentre(None, CentreKind.TOWN), int(many["count"])
    if phrase.names_towns and _FORMED.search(before) and not _TITLE.search(before):
        return UrbanCentre(None, CentreKind.TOWN), 1
    return None


def _counts(sentence: _Sentence, phrases: list[ClassPhrase]) -> Iterator[tuple[int, int, UrbanMention]]:
    """Yield the numbers of towns of no class; a number whose towns are named in brackets says nothing more."""
    classed = {phrase.count for phrase in phrases} | {
        int(found["count"])
        for phrase in phrases
        if (found := _SO_MANY.search(sentence.text[: phrase.start][-_FARTHEST:]))
    }
    for one in town_counts(sentence.text):
        if one.count in classed:
            continue
        if sentence.text[one.end : one.end + 2].strip() == "(" and phrases:
            continue
        aim = aim_before(sentence.text, one.start)
        status = status_of(
            sentence.text, one.start, one.end, aim, sentence.passage, has_years=sentence.looks_ahead(one.start)
        )  # fmt: skip
        kind = CentreKind.NEW_TOWN if one.is_new else CentreKind.TOWN
        mention = UrbanMention(
            UrbanCentre(None, kind), None, status=status, aim=aim, count=one.count, regime=sentence.regime,
            cluster=sentence.cluster,
        )  # fmt: skip
        yield one.start, one.end, _placed(sentence, mention, one.start, one.end)


def _with_statuses(
    sentence: _Sentence, found: list[tuple[int, int, UrbanMention]]
) -> list[tuple[int, int, UrbanMention]]:
    """Add the administrative status that a centre aims at, to what is said of its class or as a mention of its own."""
    result = list(found)
    for one in statuses(sentence.text):
        start = _clause_start(sentence.text, one.start, 0)
        named = list_at(sentence.text, one.list_start) if one.list_start is not None else None
        if named is None:
            own = [index for index, (at, _, _) in enumerate(result) if start <= at < one.start]
            if own:
                at, end, mention = result[own[-1]]
                result[own[-1]] = (at, end, evolve(mention, unit_status=one.status))
                continue
            before = lists_in(sentence.text, start, one.start)
            named = before[-1] if before else None
        for centre, (at, end) in zip(named.centres, named.places, strict=True) if named is not None else ():
            mention = UrbanMention(
                centre, None, status=UrbanStatus.PLANNED, aim=Aim.FORM if one.list_start else Aim.TOWARDS,
                unit_status=one.status, regime=sentence.regime, cluster=sentence.cluster,
            )  # fmt: skip
            result.append((at, end, _placed(sentence, mention, at, end)))
    return result


def _placed(sentence: _Sentence, mention: UrbanMention, start: int, end: int) -> UrbanMention:
    first, last = sentence.start + start, sentence.start + end
    return evolve(mention, text=sentence.passage.text[first:last], spans=sentence.passage.locate(first, last))


def _timed(
    sentence: _Sentence, start: int, end: int, mention: UrbanMention, found: list[tuple[int, int, UrbanMention]]
) -> UrbanMention:
    """Return the mention with its horizon: the next year of its group of clauses, else the one that opens the group."""
    if mention.status is not UrbanStatus.PLANNED:
        return mention
    first, last = _group(sentence.text, start)
    inside = [one for one in sentence.years if first <= one.start < last]
    ahead = [one for one in inside if one.start >= end and not _leads(sentence, one, last, found)]
    behind = [one for one in inside if one.end <= start and _leads(sentence, one, last, found)]
    year = ahead[0] if ahead and (not behind or _adjoins(sentence.text, end, ahead[0])) else None
    year = year or (behind[-1] if behind else None) or _opening(sentence, inside) or sentence.above
    if year is None:
        return mention
    return evolve(mention, horizon=(year.first or year.years[0], year.last))


def _opening(sentence: _Sentence, inside: list[Horizon]) -> Horizon | None:
    """Return the year that a sentence begins with, for its later clauses that have none of their own."""
    if inside or not sentence.years:
        return None
    first = sentence.years[0]
    return first if not AIM_WORDS.sub("", sentence.text[: first.start]).strip(" ,:-*") else None


def _adjoins(text: str, end: int, year: Horizon) -> bool:
    between = text[end : year.start]
    return not any(sign in between for sign in (",", ";", " và "))


def _leads(sentence: _Sentence, year: Horizon, last: int, found: list[tuple[int, int, UrbanMention]]) -> bool:
    """Whether a year opens its clause and so is for what follows."""
    before = sentence.text[: year.start].rstrip()
    opens = not before or before[-1] in ",;:.(" or before.endswith(" và") or not found or found[0][0] > year.start
    return opens and any(year.end <= start < last for start, _, _ in found)


def _group(text: str, position: int) -> tuple[int, int]:
    """Return the clauses around a place that share a verb: one without its own goes on with the one before."""
    groups: list[tuple[int, int]] = []
    for start, end in sentences(text, 0, _SEMICOLON):
        if groups and not _OWN_VERB.match(text[start:end]):
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    return next(((a, b) for a, b in groups if a <= position < b), (0, len(text)))
