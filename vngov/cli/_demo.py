"""``vngov demo``: the whole tour on the packaged examples.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from vngov.cli._check import finding_line
from vngov.cli._console import Console, ExitCode
from vngov.cli._output import save
from vngov.cli._tree import tree_lines
from vngov.errors import MissingExtraError
from vngov.extract.bodies import find_bodies
from vngov.extract.citations import find_citations
from vngov.extract.issuers import resolve_issuer
from vngov.extract.tasks import find_tasks
from vngov.i18n import N_
from vngov.model import ReadResult
from vngov.readers import parse
from vngov.rules import check
from vngov.serde import dumps
from vngov.text.lines import LineIndex
from vngov.writers import render

__all__ = ["add_arguments", "examples", "run"]

_SHOWN = 70  # characters of a task


def examples() -> list[tuple[str, str]]:
    """Return name and text of each packaged example, in order."""
    folder = files("vngov") / "data" / "examples"
    entries = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".txt")), key=lambda entry: entry.name)
    return [(entry.name.removesuffix(".txt"), entry.read_text(encoding="utf-8")) for entry in entries]


def add_arguments(verb: argparse.ArgumentParser, _say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    verb.add_argument("folder", nargs="?", default="vngov-demo", metavar="FOLDER")


def run(console: Console, options: argparse.Namespace) -> int:
    """Read, show, search, check and render every example; the files go to one folder."""
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    lacking: dict[str, MissingExtraError] = {}
    for name, text in examples():
        result = parse(text)
        console.say(f"=== {name}")
        for line in tree_lines(result, console.lang):
            console.say(line)
        _tell_what_is_in_it(console, result)
        report = check(result)
        console.tell(N_("check: {summary}"), summary=report.summary(console.lang).partition("\n")[0])
        lines = LineIndex(result.text)
        for finding in report.findings:
            console.say("  " + finding_line(name, lines, finding, console.lang))
        console.say()
        contents: dict[str, str | bytes] = {
            "txt": str(render(result.document, "text")),
            "html": render(result.document, "html"),
            "json": dumps(result.document, indent=2),
        }
        for suffix in ("docx", "pdf"):
            try:
                contents[suffix] = render(result.document, suffix)
            except MissingExtraError as error:
                lacking[suffix] = error
        for suffix, content in contents.items():
            path = folder / f"{name}.{suffix}"
            save(content, path)
            written.append(path)
    console.tell(N_("{count} files written:"), count=len(written))
    for path in written:
        console.say(f"  {path}")
    for suffix, lack in lacking.items():
        console.warn(f"*.{suffix}: {lack.message(console.lang)}")
    return ExitCode.CLEAN


def _tell_what_is_in_it(console: Console, result: ReadResult) -> None:
    """Print who issued the document, what it cites, whom it names and what it has them do."""
    document = result.document
    as_of = document.issued_on.to_date() if document.issued_on and document.issued_on.is_complete else None
    issuer = resolve_issuer(document)
    if issuer is not None:
        console.tell(N_("issuer: {name}"), name=issuer.name)
    acts = dict.fromkeys(str(citation.number) for citation in find_citations(result) if citation.number)
    if acts:
        console.tell(N_("acts cited: {acts}"), acts="; ".join(acts))
    found = dict.fromkeys(" ".join(mention.text.split()) for mention in find_bodies(result, as_of=as_of))
    if found:
        console.tell(N_("bodies named: {names}"), names="; ".join(found))
    for task in find_tasks(document).leaves:
        who = "; ".join(party.text for party in task.assignees) or "…"
        due = f" ({task.deadline})" if task.deadline else ""
        console.say(f"  → {who}: {task.text[:_SHOWN]}{due}")
