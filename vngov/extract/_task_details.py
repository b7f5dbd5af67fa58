"""What a line says of its task in full: actors, deadlines, actions, and what the lines after it add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from vngov.extract._task_actors import printed
from vngov.extract._task_draft import Draft
from vngov.extract._task_outline import SENTENCE, Line
from vngov.extract._task_places import Places
from vngov.extract._task_remarks import Remark, deadline_of, remark_of, tail_remark, timed
from vngov.extract._task_roles import (
    Charge,
    advisees,
    coordinators,
    executors,
    is_led,
    recipients,
    supervisors,
)
from vngov.extract.citations import find_citations
from vngov.extract.deadlines import find_deadlines
from vngov.model.citation import CitationKind
from vngov.model.task import Action, Actor, Task, TaskKind
from vngov.text.bare import bare

__all__ = ["CLAUSE", "CLAUSE_CUES", "TOGETHER", "Details", "Part", "is_review", "once"]

CLAUSE = re.compile(r";\s*+|[,.]?\s(?=dong\s++thoi(?![a-z]))|:\s++(?=giao\s)")
"""Where one action ends and the next begins, inside a sentence."""
CLAUSE_CUES = (";", "dong", "giao")
"""One of them stands wherever that is."""
TOGETHER = re.compile(r"dong\s++thoi\s*+,?\s*+")
_REVIEW = re.compile(
    r"(?:dinh\s++ky|hang\s++(?:nam|quy)|[\s,])*+(?:tien\s++hanh\s++|to\s++chuc\s++)?(?:so\s++ket|tong\s++ket)(?![a-z])"
)
_ITSELF = re.compile(
    r"(?<![a-z])(?:chuong\s++trinh(?:\s++hanh\s++dong)?|ke\s++hoach|chi\s++thi|quyet\s++dinh|nghi\s++quyet|ket\s++luan|cong\s++van"
    r"|cong\s++dien|thong\s++bao|thong\s++tu|nghi\s++dinh|van\s++ban|de\s++an|huong\s++dan|quy\s++che|quy\s++dinh)\s++nay(?![a-z])"
)
"""How a document speaks of itself: *Chương trình này*."""
Part = tuple[int, int, str]
"""A name: where it stands in its line, and the words it stands for."""


class Details:
    """Fills the nodes of a tree; *source* is the text that the spans point into, where it is at hand."""

    def __init__(self, source: str | None, *, is_reported: bool, is_brief: bool) -> None:
        """Remember the source, whether the text tells what others said, and whether a brief answer will do."""
        self._source = source
        self._is_reported = is_reported
        self._is_brief = is_brief
        self._counted: tuple[Line, Places] | None = None

    def base(self, line: Line, stretch: tuple[int, int], kind: TaskKind = TaskKind.TASK) -> Draft:
        """Return a node with the text and the place of a stretch of *line*."""
        draft = Draft(" ".join(line.text[stretch[0] : stretch[1]].split()))
        draft.marker, draft.path, draft.kind, draft.is_reported = line.marker, line.path, kind, self._is_reported
        if not self._is_brief:
            draft.spans = self._places(line).of(*stretch)
            draft.citations = _cited(draft.text)
            draft.refers_to_itself = _ITSELF.search(bare(draft.text)) is not None
        return draft

    def _places(self, line: Line) -> Places:
        """Return the places of a line, which are counted once."""
        if self._counted is None or self._counted[0] is not line:
            self._counted = line, Places(line.text, line.spans, self._source)
        return self._counted[1]

    def actors(self, line: Line, parts: Iterable[Part]) -> tuple[Actor, ...]:
        """Return the names as actors."""
        if self._is_brief:
            return tuple(Actor(text) for _, _, text in parts)
        places = self._places(line)
        return tuple(Actor(text, spans=places.of(start, end)) for start, end, text in parts)

    def remark(self, draft: Draft, line: Line) -> None:
        """Add what the lines after it, or its own last sentence, say of it."""
        for one in line.remarks:
            if said := remark_of(one.printed):
                _add(draft, said)
        if tail := tail_remark(line.printed):
            _add(draft, tail[1])

    def detail(self, draft: Draft, line: Line, stretch: tuple[int, int], charge: Charge | None) -> Task:
        """Return the task with everything that the stretch says of it."""
        start, stop = stretch
        where = line.printed
        together = self.actors(line, coordinators(where, start, stop)) or draft.coordinators
        advised = advisees(where, start, stop)
        deadline, period, draft.horizon = timed(find_deadlines(draft.text))
        assignees = draft.assignees
        if assignees and not any(actor.is_lead for actor in assignees) and is_led(where, start, stop):
            draft.assignees = (evolve(assignees[0], is_lead=True), *assignees[1:])
        if draft.kind.is_task and is_review(draft.text):
            draft.kind = TaskKind.REVIEW
        if together:
            taken = {actor.text for actor in assignees}
            draft.coordinators = tuple(one for one in together if one.text not in taken)
        draft.executors = self.actors(line, executors(where, charge)) if charge else ()
        draft.advises = self.actors(line, advised)
        draft.deadline = draft.deadline or deadline
        draft.period = draft.period or period
        if not self._is_brief:
            draft.supervisors = draft.supervisors or self.actors(line, supervisors(where, start, stop))
            draft.report_to = draft.report_to or self.actors(line, recipients(where, start, stop, advised))
            draft.actions = tuple(self._actions(line, stretch)) if draft.kind.is_task else ()
        return draft.task()

    def _actions(self, line: Line, stretch: tuple[int, int]) -> Iterator[Action]:
        start, stop = stretch
        cuts = [match for pattern in (CLAUSE, SENTENCE) for match in pattern.finditer(
            line.printed.bare if pattern is CLAUSE else line.text, start, stop)]  # fmt: skip
        begin, trigger = start, ""
        for cut in sorted(cuts, key=_position):
            if cut.start() <= begin:
                continue
            yield from self._action(line, (begin, cut.start()), trigger)
            together = TOGETHER.match(line.printed.bare, cut.end())
            begin, trigger = (together.end(), "đồng thời") if together else (cut.end(), "")
        yield from self._action(line, (begin, stop), trigger)

    def _action(self, line: Line, stretch: tuple[int, int], trigger: str) -> Iterator[Action]:
        text = " ".join(line.text[stretch[0] : stretch[1]].split()).strip(" ,;.")
        if text:
            reports = recipients(line.printed, *stretch, advisees(line.printed, *stretch))
            deadline, period, _ = timed(find_deadlines(text))
            yield Action(
                text,
                trigger,
                coordinators=self.actors(line, coordinators(line.printed, *stretch)),
                report_to=self.actors(line, reports),
                deadline=deadline or period,
                spans=self._places(line).of(*stretch),
            )


def _position(match: re.Match[str]) -> int:
    return match.start()


def is_review(text: str) -> bool:
    """Whether a task is to look back: *tổ chức sơ kết, tổng kết*."""
    return _REVIEW.match(printed(text).bare) is not None


def _cited(text: str) -> tuple[str, ...]:
    """Return the numbers, or the names, of the acts that *text* cites, each once."""
    found = (one for one in find_citations(text) if one.kind is not CitationKind.INTERNAL)
    return tuple(dict.fromkeys(str(one.number) if one.number else one.text for one in found))


def once(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return the names without those that are there already."""
    kept: dict[str, Part] = {}
    for part in parts:
        kept.setdefault(part[2], part)
    return tuple(kept.values())


def _add(draft: Draft, remark: Remark) -> None:
    """Add what a remark says and the draft does not."""
    deadline, often, _ = deadline_of(remark.deadline) if remark.deadline else (None, None, None)
    draft.assignees = draft.assignees or tuple(
        Actor(text, is_lead=remark.is_led and not at) for at, (_, _, text) in enumerate(remark.assignees)
    )
    draft.coordinators = draft.coordinators or tuple(Actor(text) for _, _, text in remark.coordinators)
    draft.report_to = draft.report_to or tuple(Actor(text) for _, _, text in remark.report_to)
    draft.supervisors = draft.supervisors or tuple(Actor(text) for _, _, text in remark.supervisors)
    draft.deadline = draft.deadline or deadline
    draft.period = draft.period or often
    draft.product = draft.product or remark.product
