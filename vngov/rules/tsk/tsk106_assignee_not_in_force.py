"""TSK106: a task is given to a body that was no more on that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.extract.bodies import unit_versions
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.bodies import BodyKind
from vngov.registries.body_classes import body_classes
from vngov.registries.body_resolution import BodyReason, BodyResolution, look_up_body
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from vngov.registries.body_classes import BodyClass


__all__ = ["AssigneeNotInForce"]

_NOBODY = BodyResolution(None, (), BodyReason.UNKNOWN)


class AssigneeNotInForce(Rule):
    """A task is given to a body that was no more on that day.

    *Why.*  The task goes to nobody until somebody asks who took over.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: which successor is meant takes a person.
    """

    id = "TSK106"
    name = "assignee-not-in-force"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("“{body}” was no more on that day (ended {ended}); its tasks went to {successors}")
    examples = (
        Example(
            specimen(
                "letter",
                ("15 tháng 01 năm 2021", "15 tháng 5 năm 2025"),
                ("ngày 25 tháng 01 năm 2021", "ngày 25 tháng 5 năm 2025"),
                ("2. Sở Tài chính cân đối", "2. Bộ Kế hoạch và Đầu tư cân đối"),
            ),
            expect=("body[2]",),
            messages=(
                (
                    (
                        "“Bộ Kế hoạch và Đầu tư” was no more on that day (ended 01/03/2025); its tasks went to "
                        "Bộ Tài chính (the provision is inferred)"
                    ),
                    (
                        "“Bộ Kế hoạch và Đầu tư” không còn hoạt động tại ngày ban hành (kết thúc từ 01/03/2025); "
                        "cơ quan tiếp nhận: Bộ Tài chính (quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(
            specimen(
                "letter",
                ("15 tháng 01 năm 2021", "15 tháng 5 năm 2026"),
                ("ngày 25 tháng 01 năm 2021", "ngày 25 tháng 5 năm 2026"),
                ("2. Sở Tài chính cân đối", "2. UBND các huyện cân đối"),
            ),
            expect=("body[2]",),
            messages=(
                (
                    "“UBND các huyện” were no more on that day (ended 01/07/2025) (the provision is inferred)",
                    (
                        "“UBND các huyện” không còn tại ngày ban hành (kết thúc từ 01/07/2025) (quy định do suy luận "
                        "mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look everybody who is charged up on the day, at the place of the document."""
        if context.as_of is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the day of the document is not known"))
            return
        del document
        home = context.survey.home(context.as_of)
        places = unit_versions(home) if home else (None,)
        known: dict[str, BodyResolution] = {}
        for task in context.survey.tasks.tasks:
            for actor in (*task.assignees, *task.coordinators):
                if actor.is_inherited:
                    continue
                if (ended := _ended(body_classes.find(actor.text), context.as_of)) is not None:
                    template = N_("“{body}” were no more on that day (ended {ended})")
                    where = task.path or "body", context.survey.spans_at(task.path)
                    yield self.finding(context, *where, template=template, body=actor.text, ended=f"{ended:%d/%m/%Y}")
                    continue
                if (found := known.get(actor.text)) is None:
                    looked = (look_up_body(actor.text, as_of=context.as_of, place=place) for place in places)
                    found = known[actor.text] = next((one for one in looked if one.candidates), _NOBODY)
                if found.reason is BodyReason.NOT_IN_FORCE and found.ended_on is not None and _took_over(found):
                    yield self.finding(
                        context,
                        task.path or "body",
                        context.survey.spans_at(task.path),
                        body=actor.text,
                        ended=f"{found.ended_on:%d/%m/%Y}",
                        successors=", ".join(dict.fromkeys(step.body.name_vi for step in found.successors)),
                    )


def _ended(classes: Iterable[BodyClass], as_of: date) -> date | None:
    """Return when the last of the classes that words mean had ended by a day; None where one had not."""
    days = [one.valid_to for one in classes]
    return max(filter(None, days)) if days and all(day is not None and day <= as_of for day in days) else None


def _took_over(found: BodyResolution) -> bool:
    """Whether its name is gone with it: an agency of the Government may live on under its name inside a ministry."""
    return bool(found.successors) and found.candidates[0].kind is not BodyKind.GOVERNMENT_AGENCY
