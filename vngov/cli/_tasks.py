"""``vngov tasks``: who does what with whom, by when; as a tree, a table, a calendar or a picture.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

from vngov.analysis.task_table import time_of
from vngov.cli._arguments import add_as_of, add_inputs, add_output, day
from vngov.cli._console import Console, ExitCode
from vngov.cli._output import is_input
from vngov.cli._tabular import csv_row, day_of
from vngov.extract.bodies import own_unit
from vngov.extract.task_bodies import expand_classes
from vngov.extract.tasks import find_tasks
from vngov.i18n import N_, Lang, translate
from vngov.model import Actor, ReadResult, Task, TaskTree
from vngov.registries.body_resolution import look_up_body

__all__ = ["add_arguments", "run"]

_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".md": "markdown", ".mmd": "mermaid",
             ".ics": "ical", ".svg": "svg", ".docx": "docx", ".xlsx": "xlsx", ".txt": "text"}  # fmt: skip
_FORMATS = ("text", "json", "jsonl", "csv", "markdown", "mermaid", "ical", "svg", "timeline", "docx", "xlsx")
_BINARY = frozenset({"docx", "xlsx"})
_WIDTH = 100


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_inputs(verb, say)
    verb.add_argument("--format", choices=_FORMATS, help=say(N_("form of the result")))
    for form, told in (
        ("json", N_("write JSON")),
        ("jsonl", N_("write JSON, a line for each file")),
        ("csv", N_("write CSV")),
    ):
        verb.add_argument(f"--{form}", action="store_const", const=form, dest="format", help=say(told))
    add_output(verb, say)
    verb.add_argument("--assignee", action="append", metavar="NAME", help=say(N_("the tasks of this body only")))
    verb.add_argument(
        "--due-before", type=day, metavar="DATE", help=say(N_("the tasks whose deadline is before this day only"))
    )
    verb.add_argument(
        "--expand",
        action="store_true",
        help=say(N_("put the bodies of a class, such as “các sở, ngành”, in the place of its words")),
    )
    add_as_of(verb, say)
    verb.add_argument("--all", action="store_true", help=say(N_("show what is no task, too")))


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the tasks of every document, or write those of one."""
    style = options.format or _SUFFIXES.get(Path(options.output or "").suffix.lower(), "" if options.output else "text")
    if refusal := _refusal(console, options, style):
        console.warn(f"vngov: {translate(refusal, console.lang)}")
        return ExitCode.USAGE
    options.format = style
    shown = 0
    for item, answer in console.each(_content, options):
        content = answer.value
        if content is None:
            continue
        if options.output:
            Path(options.output).write_bytes(content if isinstance(content, bytes) else content.encode())
        elif isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            _print(console, item.name, content, style, shown)
        shown += 1
    if style == "json" and console.total > 1:
        console.say("]" if shown else "[]")
    return console.finish(ExitCode.CLEAN)


def _print(console: Console, name: str, content: str, style: str, shown: int) -> None:
    """Print what one file gave; of several files each form says in its own way which it was."""
    content = content.rstrip("\r\n")
    file = json.dumps(name, ensure_ascii=False)
    if style == "jsonl":
        console.say(f'{{"file": {file}, "tasks": {content}}}')
    elif console.total == 1:
        console.say(content)
    elif style == "json":
        console.say(f'{"," if shown else "["}{{"file": {file}, "tasks": {content}}}')
    elif style == "csv":
        header, *rows = csv.reader(io.StringIO(content, newline=""))
        if not shown:
            console.say(csv_row(["file", *header]))
        for row in rows:
            console.say(csv_row([name, *row]))
    elif style == "text":
        console.say(("\n" if shown else "") + f"== {name}")
        console.say(content)
    else:
        console.say(content)


def _content(console: Console, name: str, result: ReadResult, options: argparse.Namespace) -> str | bytes | None:
    """Return the tasks of a document in the form asked for."""
    if options.output and is_input(Path(options.output), name):
        console.fail(name, translate(N_("the output would overwrite the input"), console.lang))
        return None
    style = "json" if options.format == "jsonl" else options.format
    return _written(_asked(result, options), style, console.lang, is_whole=options.all)


def _refusal(console: Console, options: argparse.Namespace, style: str) -> str | None:
    if not style:
        return N_("the suffix of the output names no format")
    if (options.output or style in _BINARY) and len(console.inputs(options.files, options.max_size)) > 1:
        return N_("-o takes the document of one input")
    return None


def _asked(result: ReadResult, options: argparse.Namespace) -> TaskTree:
    tree = find_tasks(result).completed()
    names = [*(options.assignee or ())]
    if options.expand and (as_of := day_of(result, options.as_of)):
        place = own_unit(result.document, as_of)
        tree = expand_classes(tree, as_of=as_of, place=place)
        meant = (look_up_body(name, as_of=as_of, place=place).body for name in names)
        names += [body.id for body in meant if body]
    if names:
        found = {task.id for task in tree.by_assignee(*names, is_coordinating=True)}
        tree = tree.filtered(lambda task: task.id in found)
    if options.due_before:
        late = {task.id for task in tree.overdue(options.due_before)}
        tree = tree.filtered(lambda task: task.id in late)
    return tree


def _written(tree: TaskTree, style: str, lang: Lang, *, is_whole: bool) -> str | bytes:
    if style == "text":
        return "\n".join(_lines(tree, lang, is_whole=is_whole))
    return _writers()[style](tree, lang)


def _writers() -> dict[str, Callable[[TaskTree, Lang], str | bytes]]:
    from vngov.adapters.task_calendar import tasks_to_ical  # noqa: PLC0415 - of ten formats one is asked for
    from vngov.adapters.task_docx import tasks_to_docx  # noqa: PLC0415 - as above
    from vngov.adapters.task_sheets import tasks_to_xlsx  # noqa: PLC0415 - as above
    from vngov.serde import dumps  # noqa: PLC0415 - as above
    from vngov.writers.task_pictures import tasks_to_svg, tasks_to_timeline  # noqa: PLC0415 - as above
    from vngov.writers.task_text import tasks_to_csv, tasks_to_markdown, tasks_to_mermaid  # noqa: PLC0415 - as above

    return {
        "json": lambda tree, _: dumps(tree),
        "csv": lambda tree, lang: tasks_to_csv(tree, lang=lang),
        "markdown": lambda tree, lang: tasks_to_markdown(tree, lang=lang),
        "mermaid": lambda tree, _: tasks_to_mermaid(tree),
        "ical": lambda tree, _: tasks_to_ical(tree),
        "svg": lambda tree, lang: tasks_to_svg(tree, lang=lang),
        "timeline": lambda tree, lang: tasks_to_timeline(tree, lang=lang),
        "docx": lambda tree, lang: tasks_to_docx(tree, lang=lang),
        "xlsx": lambda tree, lang: tasks_to_xlsx(tree, lang=lang),
    }


def _lines(tree: TaskTree, lang: Lang, *, is_whole: bool) -> list[str]:
    """Return the tree for a terminal: each task with who and by when below it."""
    shown = tree if is_whole else tree.filtered(lambda task: task.is_task)
    lines: list[str] = []
    for number, task in shown.walk():
        indent = "  " * number.count(".")
        mark = "" if task.is_task else f" [{task.kind.label(lang)}]"
        lines.append(_clip(f"{indent}{number}{mark} {task.text}"))
        lines += [_clip(f"{indent}    {said}") for said in _said(task, lang)]
    tasks = len(shown.tasks)
    dated = sum(task.deadline is not None for task in shown.tasks)
    summary = translate(N_("{tasks} tasks, {dated} with a deadline"), lang)
    return [*lines, summary.format(tasks=tasks, dated=dated)]


def _said(task: Task, lang: Lang) -> list[str]:
    if not task.is_task:
        return []
    roles = (
        (N_("who"), task.assignees), (N_("with"), task.coordinators), (N_("through"), task.executors),
        (N_("advises"), task.advises), (N_("reports to"), task.report_to),
    )  # fmt: skip
    lines = [f"{translate(label, lang)}: {_names(actors, lang)}" for label, actors in roles if actors]
    if time := time_of(task):
        lines.append(f"{translate(N_('by'), lang)}: {time}")
    lines += [f"{translate(N_('target'), lang)}: {target}" for target in task.targets]
    if task.is_reported:
        lines.append(translate(N_("as told by others"), lang))
    return lines


def _names(actors: tuple[Actor, ...], lang: Lang) -> str:
    lead = translate(N_("lead"), lang)
    return "; ".join(f"{actor.text} ({lead})" if actor.is_lead else actor.text for actor in actors)


def _clip(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
