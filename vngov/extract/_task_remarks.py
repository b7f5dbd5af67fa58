"""Lines that say something of the task before them: who, with whom, by when, what comes out of it.

Work programmes and plans put them under each entry: ``Sở X chủ trì, phối hợp với …, trình trong tháng 4/2026``,
``Thời gian thực hiện: …``, ``Cơ quan chủ trì: …``, ``Sản phẩm: …``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from attrs import evolve, frozen

from vngov.extract._task_actors import Printed, names_at, printed
from vngov.extract._task_words import COORDINATE, LEAD
from vngov.extract.deadlines import DeadlineMention, find_deadlines
from vngov.text.bare import bare
from vngov.values.deadline import Deadline, DeadlineKind
from vngov.values.period import Period

__all__ = ["Label", "Remark", "deadline_of", "is_schedule", "label_of", "listed", "remark_of", "tail_remark", "timed"]


class Label(Enum):
    """What a label or the head of a column announces."""

    LEAD = auto()
    COORDINATOR = auto()
    ASSIGNEE = auto()
    DEADLINE = auto()
    PRODUCT = auto()
    CONTENT = auto()
    ORDINAL = auto()
    RECIPIENT = auto()
    SUPERVISOR = auto()
    OTHER = auto()


_BODY = (
    r"(?:(?:cac|co\s++quan|don\s++vi|bo\s++phan|to\s++chuc|ca\s++nhan|phong|so|ban|nganh|bo)"
    r"(?:\s*+[,/&]\s*+|\s++va\s++|\s++)?)++"
)
_LABELS = (
    (re.compile(r"(?:stt|tt|so\s++tt|so\s++thu\s++tu)\.?"), Label.ORDINAL),
    (re.compile(rf"(?:{_BODY})?(?:chu\s++tri|dau\s++moi)(?!.*phoi\s++hop).*"), Label.LEAD),
    (re.compile(rf"(?:{_BODY})?(?:phoi\s++hop).*"), Label.COORDINATOR),
    (re.compile(rf"(?:{_BODY})(?:thuc\s++hien|tham\s++muu|duoc\s++giao|chiu\s++trach\s++nhiem|trien\s++khai"
        rf"|phu\s++trach|lien\s++quan).*|{_BODY}|(?:nguoi|can\s++bo)\s++(?:thuc\s++hien"
        rf"|phu\s++trach).*|phan\s++cong(?:\s++thuc\s++hien)?"), Label.ASSIGNEE),
    (re.compile(r"(?:thoi\s++(?:gian|han|diem)|tien\s++do|ngay|han|moc\s++thoi\s++gian).*"), Label.DEADLINE),
    (re.compile(r"(?:san\s++pham|ket\s++qua|dau\s++ra|hinh\s++thuc\s++van\s++ban|san\s++luong).*"), Label.PRODUCT),
    (re.compile(r"(?:noi\s++dung|nhiem\s++vu|ten\s++(?:nhiem\s++vu|cong\s++viec|de\s++an|noi\s++dung)"
        r"|cong\s++viec|hoat\s++dong|giai\s++phap|dau\s++viec|cac\s++nhiem\s++vu).*"), Label.CONTENT),
    (re.compile(r"(?:cap|co\s++quan|noi)\s++(?:trinh|nhan|phe\s++duyet|ban\s++hanh|bao\s++cao).*"), Label.RECIPIENT),
    (re.compile(r"(?:lanh\s++dao|nguoi)\s++(?:phu\s++trach|chi\s++dao|theo\s++doi).*"
        r"|(?:co\s++quan|don\s++vi)\s++(?:theo\s++doi|giam\s++sat|don\s++doc).*"), Label.SUPERVISOR),
    (re.compile(r"(?:ghi\s++chu|kinh\s++phi|dia\s++diem|thanh\s++phan|nguon).*"), Label.OTHER),
)  # fmt: skip
_ENGLISH = {
    "no": Label.ORDINAL,
    "task": Label.CONTENT,
    "lead": Label.LEAD,
    "assignee": Label.ASSIGNEE,
    "together with": Label.COORDINATOR,
    "due": Label.DEADLINE,
    "product": Label.PRODUCT,
    "reported to": Label.RECIPIENT,
    "watched by": Label.SUPERVISOR,
}
_LABELLED = re.compile(r"\s*+([a-z][a-z\s,/&()]{2,48}?)\s*+:\s*+")
_ORDER = {
    DeadlineKind.BEFORE: 3,
    DeadlineKind.BY: 3,
    DeadlineKind.TERM: 2,
    DeadlineKind.WITHIN: 2,
    DeadlineKind.EVENT: 1,
}
_LISTED = re.compile(r"[;\n]|,\s(?=[A-ZĐ])|(?:^|\s)[-+•]\s")
_STRETCH = re.compile(
    r"(?:tu\s++)?(thang|quy)\s++[0-9ivx]{1,4}(?:\s?+[/.-]\s?+[0-9]{4})?(?:\s*+-\s*+|\s++den\s++)(?:(?:thang|quy)\s++)?([0-9ivx]{1,4}[\s/,].*)"
)
"""From one month or quarter to another, of which the end counts."""
_SEVERAL = re.compile(r";\s++(?=([^\W\d_][^;:]{2,48}):)")
_SHORT = 260
_CONTENTS = re.compile(
    r"\s*+(?:cac\s++)?(?:noi\s++dung|ho\s++so|bao\s++cao|ket\s++qua)(?:\s++tren)?\s++(?:trinh|gui|hoan\s++thanh|bao\s++cao|ve)\s"
)
_FILLER = re.compile(
    r"(?:chu\s*+tri|tham\s++muu|trinh|chuan\s++bi|thuc\s++hien|noi\s++dung|phoi\s*+hop|du\s++thao|xay\s++dung|voi|va|thang|hoan\s++thanh|ban\s++hanh|bao\s++cao"
    r"|cac|trien\s++khai|to\s++chuc|giup\s++viec|truoc|den|ky|du\s++kien|ban\s++thuong\s++vu|ban\s++chap\s++hanh)(?![a-z])|[\s,.;:/()]"
)
_SENTENCE = re.compile(r"(?<=[.;])\s++(?=[A-ZĐÂÊÔƠƯÁÀẢÃẠỦỶ])")


@frozen
class Remark:
    """What a line adds to the task before it."""

    assignees: tuple[tuple[int, int, str], ...] = ()
    coordinators: tuple[tuple[int, int, str], ...] = ()
    is_led: bool = False
    deadline: str = ""
    product: str = ""
    report_to: tuple[tuple[int, int, str], ...] = ()
    supervisors: tuple[tuple[int, int, str], ...] = ()


def label_of(text: str) -> Label | None:
    """Return what the bare *text* of a label or of the head of a column announces, also our own English ones."""
    plain = " ".join(text.split()).strip(" .:")
    return _ENGLISH.get(plain) or next((label for pattern, label in _LABELS if pattern.fullmatch(plain)), None)


def remark_of(line: Printed) -> Remark | None:
    """Return what *line* adds to the line before it; None where it is a line of its own."""
    if len(line.text) > _SHORT:
        return None
    said = [remark for part in _parts(line.text) if (remark := _labelled(printed(part)))]
    if said:
        whole = said[0]
        for other in said[1:]:
            whole = _joined(whole, other)
        return whole
    if (
        _CONTENTS.match(line.bare)
        and (due := find_deadlines(line.text))
        and not line.text[due[-1].span.end :].strip(" ./")
    ):
        return Remark(deadline=due[-1].text)
    return _bare_remark(line, 0)


def _parts(text: str) -> list[str]:
    """Return the stretches of a line of which each has a label of its own."""
    if ";" not in text:
        return [text]
    starts = [found.end() for found in _SEVERAL.finditer(text) if found[1][0].isupper() or label_of(bare(found[1]))]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


def _labelled(line: Printed) -> Remark | None:
    """Return what a label and its value say."""
    labelled = _LABELLED.match(line.bare)
    label = label_of(labelled[1]) if labelled else None
    value = line.text[labelled.end() :].strip(" .;") if labelled else ""
    if label is None or label in {Label.CONTENT, Label.ORDINAL} or not value:
        return None
    return valued(label, value)


def _joined(one: Remark, other: Remark) -> Remark:
    return Remark(
        one.assignees or other.assignees,
        one.coordinators or other.coordinators,
        one.is_led or other.is_led,
        one.deadline or other.deadline,
        one.product or other.product,
        one.report_to or other.report_to,
        one.supervisors or other.supervisors,
    )


def valued(label: Label, value: str) -> Remark:
    """Return what a *value* under a *label* says."""
    if label is Label.DEADLINE:
        return Remark(deadline=value)
    if label is Label.PRODUCT:
        return Remark(product=value)
    if label is Label.OTHER:
        return Remark()
    parts = _listed(value)
    if label is Label.COORDINATOR:
        return Remark(coordinators=parts)
    if label is Label.SUPERVISOR:
        return Remark(supervisors=parts)
    if label is Label.RECIPIENT:
        return Remark(report_to=parts)
    if whole := _bare_remark(printed(value), 0):
        return evolve(whole, is_led=whole.is_led or label is Label.LEAD)
    return Remark(assignees=parts, is_led=label is Label.LEAD)


def listed(value: str) -> tuple[str, ...]:
    """Return the names in a cell or after a label."""
    return tuple(text for _, _, text in _listed(value))


def deadline_of(value: str) -> tuple[Deadline | None, Deadline | None, Period | None]:
    """Return the deadline, how often, and the years that a cell or a label says."""
    text = " ".join(value.split()).strip(" .;")
    if parts := _timed_parts(text):
        return parts
    stretch = _STRETCH.fullmatch(bare(text))
    end = f"{stretch[1]} {text[stretch.start(2) :]}" if stretch else text
    for spelling in (text, f"trong {end}", f"chậm nhất {text}"):
        deadline = Deadline.try_parse(spelling)
        if deadline is None:
            continue
        said = evolve(deadline, raw=text)
        match deadline.kind:
            case DeadlineKind.PERIODIC:
                return None, said, None
            case DeadlineKind.HORIZON:
                return None, None, deadline.period
            case _:
                return said, None, None
    if horizon := Period.try_parse(text):
        return None, None, horizon
    return timed(find_deadlines(text))


def _timed_parts(text: str) -> tuple[Deadline | None, Deadline | None, Period | None] | None:
    """Return what the parts of a cell between semicolons say, if each says another of the three."""
    parts = [Deadline.try_parse(part) for part in text.split(";")]
    by = {_TIMES.get(one.kind, DeadlineKind.BY): one for one in parts if one}
    if len(parts) < 2 or len(by) < len(parts):  # noqa: PLR2004 - one part is no list
        return None
    horizon = by.get(DeadlineKind.HORIZON)
    return by.get(DeadlineKind.BY), by.get(DeadlineKind.PERIODIC), horizon.period if horizon else None


_TIMES = {kind: kind for kind in (DeadlineKind.PERIODIC, DeadlineKind.HORIZON)}


def timed(mentions: Sequence[DeadlineMention]) -> tuple[Deadline | None, Deadline | None, Period | None]:
    """Return the strongest deadline, the last of its kind, how often, and the years it is for."""
    best: Deadline | None = None
    period: Deadline | None = None
    horizon: Period | None = None
    for mention in mentions:
        deadline = mention.deadline
        if deadline.kind is DeadlineKind.PERIODIC:
            period = period or deadline
        elif deadline.kind is DeadlineKind.HORIZON:
            horizon = horizon or deadline.period
        elif best is None or _ORDER[deadline.kind] >= _ORDER[best.kind]:
            best = deadline
    if period is not None and best is not None and best.date is not None and best.date.year is None:
        best = None  # a day of every year: part of how often
    return best, period, horizon


def _listed(value: str) -> tuple[tuple[int, int, str], ...]:
    line = printed(value)
    names = names_at(line, 0)
    if names is not None and names.end >= len(value.rstrip(" .;")):
        return names.parts
    pieces = [piece.strip(" .-–+•") for piece in _LISTED.split(value)]
    return tuple((0, 0, " ".join(piece.split())) for piece in pieces if piece)


def _bare_remark(line: Printed, start: int) -> Remark | None:
    """Return what *A chủ trì, phối hợp với B trình trong tháng 4* says, if it says nothing else."""
    while line.text[start : start + 1] in {" ", "-", "–", "*", "("}:
        start += 1
    names = names_at(line, start)
    if names is None or names.end >= len(line.text.rstrip(" .;:")):
        return None
    covered = [(start, names.end)]
    together: tuple[tuple[int, int, str], ...] = ()
    for verb in COORDINATE.finditer(line.bare, names.end):
        if others := names_at(line, verb.end()):
            together += others.parts
            covered.append((verb.start(), others.end))
    due = find_deadlines(line.text)
    covered += [(one.span.start, one.span.end) for one in due]
    rest = _left(line.bare, start, covered)
    if _FILLER.sub("", rest).strip():
        return None
    led = LEAD.search(line.bare, names.end) is not None
    return Remark(names.parts, together, led, due[-1].text if due else "")


def _left(text: str, start: int, covered: list[tuple[int, int]]) -> str:
    kept: list[str] = []
    position = start
    for first, last in sorted(covered):
        kept.append(text[position : max(position, first)])
        position = max(position, last)
    return " ".join([*kept, text[position:]])


def tail_remark(line: Printed) -> tuple[int, Remark] | None:
    """Return where the last sentence begins and what it says of the ones before, if that is all it does."""
    ends = [match.end() for match in _SENTENCE.finditer(line.text)]
    if not ends or len(line.text) - ends[-1] > _SHORT:
        return None
    remark = _bare_remark(line, ends[-1])
    return (ends[-1], remark) if remark else None


def is_labelled(line: Printed) -> bool:
    """Whether the line is labels and their values."""
    return _labelled(printed(_parts(line.text)[0])) is not None


def is_schedule(line: Printed) -> bool:
    """Whether the line only says when, where and who takes part."""
    if _CONTENTS.match(line.bare):
        return True
    labelled = _LABELLED.match(line.bare)
    return labelled is not None and label_of(labelled[1]) in {Label.DEADLINE, Label.OTHER}
