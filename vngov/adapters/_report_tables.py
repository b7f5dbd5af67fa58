"""The tables of a report: facts of the head, acts cited, tasks, targets, towns.

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from vngov.analysis.targets import check_targets
from vngov.analysis.task_table import assignment_table
from vngov.extract.issuers import resolve_issuer
from vngov.i18n import N_, Lang, translate
from vngov.registries.kinds import kinds
from vngov.registries.urban import urban
from vngov.writers.html import Element, element

if TYPE_CHECKING:
    from vngov.extract.resolution import CitedAct, Resolution
    from vngov.model import Document
    from vngov.model.blocks import Row
    from vngov.model.target import Target
    from vngov.model.task_tree import TaskTree
    from vngov.model.urban_mention import UrbanMention
    from vngov.rules import Report

__all__ = ["act_table", "facts_list", "target_table", "task_table", "town_table"]

_MANY = 4
_NAMED = 2  # the cells of a row that only names the rows below it


def facts_list(document: Document, verdict: Report, lang: Lang) -> Element:
    """Return who issued the document, when, and by which rules it was judged."""
    issuer = resolve_issuer(document)
    day = document.issued_on
    standing = verdict.standing
    laws = dict.fromkeys(law for entry in standing.candidates for law in entry.laws)
    facts = (
        (N_("Issuer"), issuer.full_name if issuer else ""),
        (N_("Number"), str(document.number) if document.number else ""),
        (N_("Date of issue"), day.format("numeric") if day else ""),
        (N_("Judged by the rules of"), _day(standing.as_of)),
        (N_("Rules"), ", ".join(laws) if len(laws) <= _MANY else translate(N_("of several times: no date"), lang)),
    )
    return element(
        "dl",
        *(element("div", element("dt", translate(name, lang)), element("dd", value)) for name, value in facts if value),
        class_="facts",
    )


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def act_table(resolution: Resolution, as_of: date | None, lang: Lang) -> Element:
    """Return the acts cited with what is known of their force on the day."""
    rows: list[tuple[str, ...]] = []
    for number, act in enumerate(resolution.acts, 1):
        kind = kinds.history(act.kind_id)[-1].label(lang) if act.kind_id and act.kind_id in kinds else ""
        title = act.law.title_vi if act.law and act.law.title_vi else act.title or ""
        when = act.date.format("numeric") if act.date else ""
        rows.append((str(number), act.id, kind, when, act.issuer or "", title, _force(act, as_of, lang),
                     str(len(act.mentions))))  # fmt: skip
    heads = (N_("No."), N_("Act"), N_("Kind"), N_("Date"), N_("Issuer"), N_("Title"), N_("In force on that day"),
             N_("Mentions"))  # fmt: skip
    return _table(heads, rows, lang, ids="act")


def _force(act: CitedAct, as_of: date | None, lang: Lang) -> str:
    """Return whether the act was in force, as far as the registry of acts knows."""
    if act.law is None or as_of is None:
        return ""
    last = act.law
    if last.is_in_force(as_of):
        return translate(N_("yes"), lang)
    if last.valid_to is not None and last.valid_to <= as_of:
        words = translate(N_("no, until {day}; then {acts}"), lang)
        return words.format(day=_day(last.valid_to), acts=", ".join(last.replaced_by) or "…")
    return translate(N_("not yet"), lang)


def task_table(tree: TaskTree, lang: Lang) -> Element:
    """Return the tasks as an assignment table."""
    table = assignment_table(tree, lang=lang)
    head, rows = table.rows[: table.header_rows], table.rows[table.header_rows :]
    return element(
        "table",
        element(
            "thead", *(element("tr", *(element("th", cell.text, scope="col") for cell in row.cells)) for row in head)
        ),
        element("tbody", *map(_task_row, rows)),
    )


def _task_row(row: Row) -> Element:
    names_others = not any(cell.text for cell in row.cells[_NAMED:])
    cells = (element("td", cell.text) for cell in row.cells)
    return element("tr", *cells, class_="group") if names_others else element("tr", *cells)


def target_table(targets: Sequence[Target], lang: Lang) -> Element:
    """Return the targets with what is odd about them."""
    faults: dict[int, list[str]] = {}
    for fault in check_targets(targets):
        faults.setdefault(id(fault.target), []).append(fault.message(lang))
    rows = [
        (
            target.indicator,
            str(target.quantity or " - ".join(str(one) for one in (target.value_min, target.value_max) if one)),
            str(target.period or target.year or ""),
            target.subject,
            "; ".join(faults.get(id(target), ())),
        )
        for target in targets
    ]
    return _table((N_("Indicator"), N_("Value"), N_("Year"), N_("Where"), N_("Remark")), rows, lang)


def town_table(towns: Iterable[UrbanMention], lang: Lang) -> Element:
    """Return what is said of each town."""
    rows = [
        (
            str(one.centre) if one.count is None else f"{one.count} {one.centre}",
            one.urban_class.format("short", lang) if one.urban_class else one.unit_status,
            "-".join(map(str, dict.fromkeys(one.horizon))) if one.horizon else "",
            one.status.label(lang),
            regime.source if one.regime and (regime := urban.get(one.regime)) else "",
        )
        for one in towns
    ]
    return _table((N_("Urban area"), N_("Class"), N_("Year"), N_("Status"), N_("Rules")), rows, lang)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], lang: Lang, *, ids: str = "") -> Element:
    """Return a table; a column that would be empty is left out."""
    kept = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    return element(
        "table",
        element("thead", element("tr", *(element("th", translate(heads[at], lang), scope="col") for at in kept))),
        element(
            "tbody",
            *(
                element("tr", *(element("td", row[at]) for at in kept), id=f"{ids}-{number}" if ids else "")
                for number, row in enumerate(rows, 1)
            ),
        ),
    )
