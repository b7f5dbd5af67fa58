"""From the outline of a document to its task tree: who inherits what, what is a task and what is not.

A node that names bodies and announces a list hands them down; a node below it that names its own overrides them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from vngov.extract._task_actors import names_at, printed
from vngov.extract._task_details import CLAUSE, CLAUSE_CUES, TOGETHER, Details, once
from vngov.extract._task_draft import Draft
from vngov.extract._task_outline import Line
from vngov.extract._task_remarks import is_labelled, is_schedule, remark_of
from vngov.extract._task_roles import (
    Charge,
    charge_at,
    coordinators,
    told_charge,
)
from vngov.extract._task_sections import Section, kind_of, section_of
from vngov.extract._task_words import CLOSING_CALL, DECISION, NOTICE, RESERVE, VERB
from vngov.extract.deadlines import find_deadlines
from vngov.extract.task_tables import tasks_of_table
from vngov.model.task import Actor, Modality, Task, TaskKind
from vngov.values.deadline import DeadlineKind

__all__ = ["Scope", "TaskReader"]

_OPENS = re.compile(
    r"(?:theo|can\s++cu|dinh\s++ky|hang|tren\s++co\s++so|khong|chi\s++(?:duoc|dao)|tuyet\s++doi|dac\s++biet|co\s|moi\s|nhiem\s++vu|trong)(?![a-z])?"
)
_SPIRIT = re.compile(r"neu\s++cao\s++tinh\s++than|la\s++nhiem\s++vu\s++quan\s++trong")
_WITHOUT_TASKS = frozenset(
    {
        Section.VIEWPOINT,
        Section.OBJECTIVE,
        Section.TARGET,
        Section.OTHER,
        Section.BACKGROUND,
        Section.PURPOSE,
        Section.INVITED,
    }
)
_TELLING = frozenset({Section.BACKGROUND, Section.PURPOSE, Section.INVITED})
"""Sections that tell what was or ought to be, or who is to come: in them only a word of charge charges a body."""
_UNASKED = frozenset({Modality.PLAIN, Modality.DUTY})
_DONE_BY = re.compile(
    r"(?:hoan\s++thanh|trinh|to\s++chuc|xong|ban\s++hanh|gui|bao\s++cao|thuc\s++hien|thong\s++qua)(?![a-z])[^.;:]{0,60}$"
)
_WORDS = re.compile(r"[^A-Za-zÀ-ỹ]*+(?:[^\W\d_]++[^\w]++){2}[^\W\d_]")
_STRIVES = re.compile(r"[^a-z]*+phan\s++dau(?![a-z])")
_HEADING = 120
_BLANKS = re.compile(r"[\s*]*+")
_OPENING = re.compile(r"[\s*“\"(_]*+")


@frozen
class Scope:
    """What a node hands down."""

    actors: tuple[Actor, ...] = ()
    coordinators: tuple[Actor, ...] = ()
    modality: Modality = Modality.PLAIN
    section: Section = Section.NONE


class TaskReader:
    """Reads lines into tasks; *source* is the text the spans point into, where it is at hand."""

    def __init__(self, source: str | None = None, *, is_reported: bool = False, is_brief: bool = False) -> None:
        """Remember the source, whether the text tells what others said, and whether a brief answer will do."""
        self._details = Details(source, is_reported=is_reported, is_brief=is_brief)
        self._is_reported = is_reported
        self._has_more = False
        self._is_told = False
        self._heard: dict[tuple[int, int, int], Charge | None] = {}  # one sentence is asked by several

    def read(self, lines: Sequence[Line], section: Section = Section.NONE) -> tuple[Task, ...]:
        """Return the nodes that *lines* are; they stand in *section* until a heading says otherwise."""
        self._heard.clear()
        return tuple(self._siblings(self._with_remarks(lines), Scope(section=section), top=True))

    # Lines that speak of the line before them

    def _with_remarks(self, lines: Sequence[Line]) -> list[Line]:
        self._last: Line | None = None
        return self._without_remarks(lines)

    def _without_remarks(self, lines: Sequence[Line], above: Line | None = None) -> list[Line]:
        kept: list[Line] = []
        is_after_list = False
        last_marked = max((at for at, line in enumerate(lines) if line.marker), default=0)
        for at, line in enumerate(lines):
            if above is not None and at > last_marked and is_after_list and self._is_shared(line):
                above.shared.append(line)
                continue
            if self._is_remark(line) and self._last is not None:
                self._last.remarks.append(line)
                continue
            kept.append(line)
            is_after_list = is_after_list or line.marker is not None
            if line.table is None:
                self._last = line
            line.children = self._without_remarks(line.children, line)
        return kept

    def _is_shared(self, line: Line) -> bool:
        """Whether a labelled line after a list speaks of the whole of it."""
        if line.marker is not None or line.table or line.children:
            return False
        remark = remark_of(line.printed)
        return remark is not None and is_labelled(line.printed)

    def _is_remark(self, line: Line) -> bool:
        last = self._last
        if line.table or line.children or last is None or not last.text.strip():
            return False
        if line.marker is not None and not line.marker.kind.is_sign:
            return False
        if remark_of(line.printed) is None:
            return False
        if is_schedule(line.printed):
            return True
        return self._charge_at(last, *last.sentences[0]) is None and not (last.is_open and last.marker is None)

    # Siblings and nodes

    def _siblings(self, lines: Sequence[Line], scope: Scope, *, top: bool = False) -> Iterator[Task]:
        running, is_after_list = scope, False
        first_marked = next((at for at, line in enumerate(lines) if line.marker), len(lines))
        called = max((at for at, line in enumerate(lines[:first_marked]) if line.is_open), default=0) if top else 0
        for at, line in enumerate(lines):
            if line.table is not None:
                yield from tasks_of_table(line.table, line.path)
                continue
            self._has_more = at + 1 < len(lines)
            own = running if line.marker or not is_after_list else scope
            is_opening = top and at < first_marked and line.marker is None and not self._is_reported
            self._is_told = is_opening and at < called  # what led to the call that follows
            yield from self._node(line, own, is_opening=is_opening)
            is_after_list = is_after_list or line.marker is not None
            if line.children or not (line.is_open or line.marker is None):
                continue
            if charge := self._charge(line):
                if line.is_open and charge.is_late and charge.modality is Modality.PLAIN:
                    running = scope
                elif (line.is_open and not (is_opening and charge.modality is Modality.PLAIN)) or self._is_reported:
                    running = self._handed_down(line, charge, scope)
            elif line.is_open and line.marker is None and not top:
                running = scope

    def _node(self, line: Line, scope: Scope, *, is_opening: bool) -> Iterator[Task]:
        charge = self._charge(line) if line.children else None
        is_whole = (
            charge is not None and not charge.is_heading and not line.is_open and (line.is_ended or charge.is_label)
        )
        is_listed = any(child.marker or child.table for child in line.children)
        if line.children and not is_whole and (is_listed or line.is_open or not line.is_ended):
            yield self._group(line, scope)
            return
        tasks = list(self._leaf(line, scope, is_opening=is_opening))
        if line.children:
            handed = self._handed_down(line, charge, scope) if charge and is_listed else evolve(scope, actors=())
            below = tuple(self._siblings(line.children, handed))
            tasks[-1] = evolve(tasks[-1], children=(*tasks[-1].children, *below))
        yield from tasks

    def _group(self, line: Line, scope: Scope) -> Task:
        section = section_of(line.printed.bare, scope.section)
        charge = self._charge(line)
        if charge is None and section in _WITHOUT_TASKS:
            scope = evolve(scope, actors=())
        if charge is None:
            below = evolve(scope, section=section)
            kind = TaskKind.GROUP if line.is_open or (scope.actors and not line.text.isupper()) else TaskKind.HEADING
            actors: tuple[Actor, ...] = scope.actors if kind is TaskKind.GROUP else ()
            if section is not scope.section and not scope.actors:
                kind = TaskKind.HEADING
        else:
            below = evolve(self._handed_down(line, charge, scope), section=section)
            kind, actors = TaskKind.GROUP, below.actors
            actors = tuple(evolve(actor, is_inherited=False) for actor in actors)
        for one in line.shared:
            remark = remark_of(one.printed)
            if remark and remark.assignees:
                actors = tuple(
                    Actor(text, is_inherited=True, is_lead=remark.is_led and not at)
                    for at, (_, _, text) in enumerate(remark.assignees)
                )
                below = evolve(below, actors=actors, section=Section.ASSIGNMENT)
                kind, actors = TaskKind.GROUP, tuple(evolve(actor, is_inherited=False) for actor in actors)
            if remark and remark.coordinators:
                below = evolve(
                    below, coordinators=tuple(Actor(text, is_inherited=True) for _, _, text in remark.coordinators)
                )
        children = tuple(self._siblings(line.children, below))
        draft = self._details.base(line, (0, len(line.text)), kind)
        draft.assignees, draft.children = actors, children
        draft.modality = charge.modality if charge else scope.modality if actors else Modality.PLAIN
        self._details.remark(draft, line)
        return draft.task()

    def _charge(self, line: Line) -> Charge | None:
        """Return the charge of a line that announces others."""
        found = None
        for start, stop in line.sentences:
            found = self._charge_at(line, start, stop) or found
        return found

    def _charge_at(self, line: Line, start: int, stop: int) -> Charge | None:
        key = id(line.printed), start, stop
        if key not in self._heard:
            self._heard[key] = (told_charge if self._is_reported else charge_at)(line.printed, start, stop)
        return self._heard[key]

    def _handed_down(self, line: Line, charge: Charge, scope: Scope) -> Scope:
        parts = charge.names.parts
        text = line.text.strip(" *_.")
        is_bare_heading = not line.is_open and not line.is_ended and charge.modality is Modality.PLAIN
        if (
            is_bare_heading
            and not charge.is_heading
            and len(text) < _HEADING
            and not re.match(
                r"(?:co|chiu)\s|chu\s*+tri|phoi\s*+hop|to\s++chuc\s++thuc\s++hien|thuc\s++hien",
                line.printed.bare[charge.rest :],
            )
        ):
            parts = (
                *parts[:-1],
                (parts[-1][0], len(line.text), " ".join(line.text[parts[-1][0] :].split()).strip(" *_.")),
            )
        actors = tuple(evolve(actor, is_inherited=True) for actor in self._details.actors(line, parts))
        with_them = coordinators(line.printed, charge.rest, len(line.text)) if line.is_open else ()
        together = tuple(evolve(actor, is_inherited=True) for actor in self._details.actors(line, with_them))
        return Scope(actors, together, charge.modality, scope.section)

    # Leaves

    def _leaf(self, line: Line, scope: Scope, *, is_opening: bool) -> Iterator[Task]:
        text, bare = line.text, line.printed.bare
        (start, stop), *others = line.sentences
        at = _end(_BLANKS, text)
        if line.marker is None and RESERVE.match(bare, at):
            yield self._details.base(line, (0, len(text)), TaskKind.CLOSING).task()
            return
        if NOTICE.match(bare, at) or self._takes_note(line, at, stop):
            yield self._details.base(line, (0, len(text)), TaskKind.NOTE).task()
            return
        if DECISION.match(bare, at) and not any(self._clause_charges(line, start, stop)):
            decision = self._details.base(line, (start, stop), TaskKind.DECISION)
            rest = list(self._task(line, (stop, len(text)), scope, is_opening=is_opening)) if others else []
            if not rest:
                yield decision.task()
                return
            decision.marker = None
            whole = self._details.base(line, (0, len(text)), TaskKind.GROUP)
            whole.children = (decision.task(), *(evolve(task, marker=None) for task in rest))
            yield whole.task()
            return
        yield from self._task(line, (0, len(text)), scope, is_opening=is_opening)

    def _takes_note(self, line: Line, start: int, stop: int) -> bool:
        """Whether a body is said to take note, to praise or to agree, and no more."""
        names = names_at(line.printed, start, stop)
        at = names.end if names else start
        while at < stop and line.text[at] in " ,":
            at += 1
        return names is not None and NOTICE.match(line.printed.bare, at) is not None

    def _task(self, line: Line, stretch: tuple[int, int], scope: Scope, *, is_opening: bool) -> Iterator[Task]:
        charges = list(self._charges(line, stretch, is_free=not scope.actors))
        is_telling = self._is_told or (
            scope.section in _TELLING and (not scope.actors or scope.section is Section.INVITED)
        )
        if is_telling and all(one.modality in _UNASKED for one in charges):
            kind = TaskKind.PREAMBLE if is_opening else kind_of(scope.section)
            yield self._details.base(line, stretch, kind).task()
            return
        if self._is_closing(line, charges, scope):
            yield self._details.base(line, stretch, TaskKind.CLOSING).task()
            return
        if all(one.is_heading and one.modality is Modality.PLAIN for one in charges) and charges and not line.remarks:
            charges = []
            scope = evolve(scope, actors=())
        if is_schedule(line.printed):
            charges, scope = [], evolve(scope, actors=())
        if is_opening and (line.is_open or not charges or all(one.modality is Modality.PLAIN for one in charges)):
            yield self._details.base(line, stretch, TaskKind.PREAMBLE).task()
            return
        if line.is_open and line.marker is None and not line.children and self._has_more:
            yield self._details.base(line, stretch, TaskKind.LEAD_IN).task()
            return
        if charges and charges[0].is_label and not _WORDS.match(line.text, charges[0].rest):
            charges, scope = [], evolve(scope, actors=())
        if charges and charges[0].is_label and not charges[0].is_heading:
            stretch = (charges[0].rest, stretch[1])
        draft = self._details.base(line, stretch)
        self._details.remark(draft, line)
        section = scope.section
        if charges:
            parts = tuple(dict.fromkeys(part for charge in charges for part in charge.names.parts))
            own = self._details.actors(line, once(parts))
        else:
            own = draft.assignees
        inherited = () if own or not self._may_inherit(line, scope) else scope.actors
        if not own and not inherited:
            draft.kind = TaskKind.TASK if self._is_due(draft, section) else kind_of(section)
            yield self._details.detail(draft, line, stretch, None)
            return
        draft.assignees = own or inherited
        draft.coordinators = draft.coordinators or (scope.coordinators if inherited else ())
        draft.modality = charges[0].modality if charges else scope.modality
        yield self._details.detail(draft, line, stretch, charges[0] if charges else None)

    def _is_due(self, draft: Draft, section: Section) -> bool:
        if section in {Section.VIEWPOINT, Section.OBJECTIVE, Section.TARGET}:
            return False
        if draft.coordinators or draft.deadline:
            return True
        if section is Section.OTHER or section in _TELLING:
            return False
        mentions = find_deadlines(draft.text)
        plain = printed(draft.text).bare if mentions else ""
        return not _STRIVES.match(plain) and any(
            one.deadline.kind in {DeadlineKind.BEFORE, DeadlineKind.BY}
            or (
                one.deadline.kind is DeadlineKind.WITHIN
                and _DONE_BY.search(plain[max(0, one.span.start - 80) : one.span.start]) is not None
            )
            for one in mentions
        )

    def _may_inherit(self, line: Line, scope: Scope) -> bool:
        if line.marker is not None or not scope.actors:
            return bool(scope.actors)
        at = _end(_OPENING, line.text)
        if together := TOGETHER.match(line.printed.bare, at):
            at = together.end()
        return VERB.match(line.printed.bare, at) is not None or (
            not self._is_reported and _OPENS.match(line.printed.bare, at) is not None
        )

    def _is_closing(self, line: Line, charges: Sequence[Charge], scope: Scope) -> bool:
        if line.marker is not None:
            return False
        if _SPIRIT.search(line.printed.bare):
            return True
        return any(
            charge.modality is not Modality.PLAIN and CLOSING_CALL.match(line.printed.bare, charge.rest)
            for charge in charges
        ) and not (scope.actors and not charges)

    def _clause_charges(self, line: Line, start: int, stop: int) -> Iterator[Charge]:
        plain = line.printed.bare
        if not any(plain.find(cue, start, stop) >= 0 for cue in CLAUSE_CUES):
            return
        for clause in CLAUSE.finditer(plain, start, stop):
            together = TOGETHER.match(line.printed.bare, clause.end())
            if charge := charge_at(line.printed, together.end() if together else clause.end(), stop):
                yield charge

    def _charges(self, line: Line, stretch: tuple[int, int], *, is_free: bool) -> Iterator[Charge]:
        """Yield who is charged in the sentences: the first decides, the others add to it."""
        is_found = False
        said = [(max(start, stretch[0]), stop) for start, stop in line.sentences if stop > stretch[0]]
        for number, (start, stop) in enumerate(said):
            charge = self._charge_at(line, start, stop)
            if charge and (
                number == 0
                or (charge.modality is not Modality.PLAIN and (is_found or is_free))
                or (is_free and not is_found)
            ):
                is_found = True
                yield charge
            if number and not is_found:
                continue
            for other in () if self._is_reported else self._clause_charges(line, start, stop):
                if (is_found or (is_free and other.modality is not Modality.PLAIN)) and not other.is_heading:
                    is_found = True
                    yield other


def _end(pattern: re.Pattern[str], text: str) -> int:
    """Return where what a text begins with ends."""
    found = pattern.match(text)
    return found.end() if found else 0
