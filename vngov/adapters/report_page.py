r"""One HTML page about one document: its layout with findings and citations in place, tasks, targets, towns.

The page needs no script and no second file, and every word of the document is escaped.

    >>> from vngov import parse
    >>> from vngov.adapters.report_page import report
    >>> head = "Số: 5/KH-SYT\nHà Nội, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nTập huấn\n\n"
    >>> page = report(parse(head + "Giao Sở Tài chính báo cáo."), lang="en")
    >>> page[:15], "<script" in page, "HDR101" in page
    ('<!DOCTYPE html>', False, True)

.. versionadded:: 0.1
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from datetime import date
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from vngov.adapters._report_marks import Mark, place_marks, with_elements
from vngov.adapters._report_tables import act_table, facts_list, target_table, task_table, town_table
from vngov.diagnostics import Severity
from vngov.extract.citations import find_citations
from vngov.extract.resolution import resolve_citations
from vngov.extract.targets import find_targets
from vngov.extract.tasks import find_tasks
from vngov.extract.urban_mentions import find_urban_mentions
from vngov.i18n import N_, Lang, translate
from vngov.model import Document, ReadResult
from vngov.rules import Config, Outcome, check
from vngov.rules.report import WEIGHTS
from vngov.writers import WriteOptions
from vngov.writers.html import Child, Element, element, html_article, html_title, serialize, sheet_of
from vngov.writers.task_pictures import tasks_to_svg, tasks_to_timeline
from vngov.writers.urban_pictures import urban_to_svg

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vngov.extract.resolution import Resolution
    from vngov.model.target import Target
    from vngov.model.task_tree import TaskTree
    from vngov.model.urban_mention import UrbanMention
    from vngov.rules import Finding, Report

__all__ = ["report"]


@frozen
class _Seen:
    """What the page shows of a document."""

    document: Document
    verdict: Report
    resolution: Resolution
    tasks: TaskTree
    targets: tuple[Target, ...]
    towns: tuple[UrbanMention, ...]
    lang: Lang

    def say(self, message: str, **params: str | int) -> str:
        return translate(message, self.lang).format(**params)


def report(
    source: Document | ReadResult, *, as_of: date | None = None, config: Config | None = None, lang: Lang = "vi"
) -> str:
    """Return the page about a document, judged on its own day or *as_of*; *config* chooses the rules."""
    document = source.document if isinstance(source, ReadResult) else source
    verdict = check(source, as_of=as_of, config=config)
    citations = find_citations(document)
    targets = find_targets(source, as_of=verdict.standing.as_of)
    seen = _Seen(
        document,
        verdict,
        resolve_citations(citations, document, as_of=as_of),
        find_tasks(source, targets=targets),
        targets,
        find_urban_mentions(source, as_of=verdict.standing.as_of),
        lang,
    )
    return _page(seen)


def _page(seen: _Seen) -> str:
    marks, of_finding = _marks(seen)
    marked, placed = place_marks(seen.document, marks)
    article = with_elements(html_article(marked, WriteOptions(lang=seen.lang)), marks)
    shown = {finding for finding, mark in of_finding.items() if mark in placed}
    title = html_title(seen.document, seen.lang)
    parts = _parts(seen)
    sheet = (files("vngov.adapters") / "templates" / "report.css").read_text(encoding="utf-8")
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("style", sheet_of(seen.document)),
            element("style", sheet),
        ),
        element(
            "body",
            element(
                "div",
                _top(seen, title, parts),
                element(
                    "div",
                    element("main", article, class_="sheet"),
                    element("aside", *_findings(seen, shown), class_="side", id="findings"),
                    class_="both",
                ),
                *(part for _, _, part in parts),
                class_="report",
            ),
        ),
        lang=seen.lang,
    )
    return f"<!DOCTYPE html>\n{serialize(page)}\n"


def _marks(seen: _Seen) -> tuple[list[Mark], dict[int, int]]:
    """Return the marks, and by which of them each finding is shown: at the citation it names, else at its node."""
    marks: list[Mark] = []
    of_finding: dict[int, int] = {}
    cited: dict[tuple[str, str], int] = {}
    findings = list(enumerate(seen.verdict.findings))
    for number, act in enumerate(seen.resolution.acts, 1):
        words = act.law.title_vi if act.law and act.law.title_vi else act.title or act.id
        make = partial(_citation_mark, number, words)
        for one in act.mentions:
            for name in (one.number_text, str(one.number), one.text):
                cited.setdefault((one.path, name), len(marks))
            marks.append(Mark(one.path, make, one.span.start, one.span.end))
    for at, finding in sorted(findings, key=lambda pair: list(Severity).index(pair[1].severity)):
        make_mark = partial(_finding_mark, finding, at + 1, seen.lang)
        place = cited.get((finding.path, str(dict(finding.params).get("act", ""))))
        if place is None:
            of_finding[at] = len(marks)
            marks.append(Mark(finding.path, make_mark))
        else:
            of_finding[at] = place
            marks[place] = evolve(marks[place], make=partial(_both, marks[place].make, make_mark))
    return marks, of_finding


def _both(
    inner: Callable[[Sequence[Child]], Child], outer: Callable[[Sequence[Child]], Child], children: Sequence[Child]
) -> Child:
    return outer([inner(children)])


def _finding_mark(finding: Finding, number: int, lang: Lang, children: Sequence[Child]) -> Child:
    back = element("sup", element("a", str(number), href=f"#f-{number}"))
    return element(
        "mark", *children, back, id=f"at-{number}", class_=finding.severity.value, title=finding.message(lang)
    )


def _citation_mark(number: int, title: str, children: Sequence[Child]) -> Child:
    return element("a", *children, class_="cite", href=f"#act-{number}", title=title)


def _top(seen: _Seen, title: str, parts: Sequence[tuple[str, str, Element]]) -> Element:
    weights = Counter(finding.severity for finding in seen.verdict.findings)
    outcomes = Counter(verdict.outcome for verdict in seen.verdict.verdicts)
    counts = [
        element("li", f"{weights[weight]} {seen.say(WEIGHTS[weight])}", class_=weight.value)
        for weight in Severity
        if weights[weight]
    ]
    counts += [
        element("li", f"{outcome.label(seen.lang)}: {outcomes[outcome]}", class_="outcome")
        for outcome in Outcome
        if outcomes[outcome]
    ]
    links = [element("a", label, href=f"#{id_}") for id_, label, _ in parts]
    return element(
        "header",
        element("h1", title),
        facts_list(seen.document, seen.verdict, seen.lang),
        element("ul", *counts, class_="counts"),
        element("nav", *links, class_="jump", aria_label=seen.say(N_("Parts of the page"))) if links else None,
        class_="top",
    )


def _findings(seen: _Seen, shown: set[int]) -> list[Element]:
    found = seen.verdict.findings
    head = element("h2", seen.say(N_("Findings ({count})"), count=len(found)))
    if not found:
        return [head, element("p", seen.say(N_("No rule that was asked is broken.")), class_="empty")]
    lines: list[Element] = []
    for number, finding in enumerate(found, 1):
        label = f"{number}."
        place = element("a", label, class_="no", href=f"#at-{number}") if number - 1 in shown else None
        clause = " · ".join(filter(None, (finding.rule, str(finding.source) if finding.source else "")))
        lines.append(
            element(
                "li",
                place or element("span", label, class_="no"),
                finding.message(seen.lang),
                element("span", clause, class_="clause"),
                id=f"f-{number}",
                class_=finding.severity.value,
            )
        )
    return [head, element("ol", *lines, class_="findings")]


def _parts(seen: _Seen) -> list[tuple[str, str, Element]]:
    """Return the parts below the document, each with its id and heading; what there is nothing of has none."""
    tasks = bool(seen.tasks.tasks)
    steps = any(one.urban_class for one in seen.towns)
    tree = tasks_to_svg(seen.tasks, lang=seen.lang) if tasks else ""
    timed = any(one.horizon or (one.deadline and one.deadline.date) for one in seen.tasks.tasks)
    line = tasks_to_timeline(seen.tasks, lang=seen.lang) if timed else ""
    offered: list[tuple[str, str, list[Element]]] = [
        (
            "acts",
            seen.say(N_("Acts cited ({count})"), count=len(seen.resolution.acts)),
            [act_table(seen.resolution, seen.verdict.standing.as_of, seen.lang)] if seen.resolution.acts else [],
        ),
        (
            "tasks",
            seen.say(N_("Tasks ({count})"), count=len(seen.tasks.tasks)),
            [
                task_table(seen.tasks, seen.lang),
                _picture(seen, N_("Tree of the tasks"), tree),
                *([_picture(seen, N_("Deadlines"), line)] if line else []),
            ]
            if tasks
            else [],
        ),
        (
            "targets",
            seen.say(N_("Targets ({count})"), count=len(seen.targets)),
            [target_table(seen.targets, seen.lang)] if seen.targets else [],
        ),
        (
            "towns",
            seen.say(N_("Urban areas ({count})"), count=len(seen.towns)),
            [
                *([_picture(seen, N_("Urban ladder"), urban_to_svg(seen.towns, lang=seen.lang))] if steps else []),
                town_table(seen.towns, seen.lang),
            ]
            if seen.towns
            else [],
        ),
    ]
    return [
        (id_, label, element("section", element("h2", label), *inside, class_="part", id=id_))
        for id_, label, inside in offered
        if inside
    ]


def _picture(seen: _Seen, label: str, svg: str) -> Element:
    """Return a picture in the page itself; as an image it can hold no script and no link."""
    data = b64encode(svg.encode()).decode()
    words = seen.say(label)
    image = element("img", src=f"data:image/svg+xml;base64,{data}", alt=words)
    return element("details", element("summary", words), image, open="open")
