"""``vngov demo``: the whole tour on the packaged examples.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import contextlib
from importlib.resources import files
from pathlib import Path

from vngov.cli._check import finding_line
from vngov.cli._console import Console, ExitCode
from vngov.cli._output import save
from vngov.cli._tree import tree_lines
from vngov.errors import MissingExtraError
from vngov.i18n import N_
from vngov.readers import parse
from vngov.rules import check
from vngov.serde import dumps
from vngov.writers import render

__all__ = ["examples", "run"]


def examples() -> list[tuple[str, str]]:
    """Return name and text of each packaged example, in order."""
    folder = files("vngov") / "data" / "examples"
    entries = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".txt")), key=lambda entry: entry.name)
    return [(entry.name.removesuffix(".txt"), entry.read_text(encoding="utf-8")) for entry in entries]


def run(console: Console, options: argparse.Namespace) -> int:
    """Read, show, check and render every example; the files go to one folder."""
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, text in examples():
        result = parse(text)
        console.say(f"=== {name}")
        for line in tree_lines(result, console.lang):
            console.say(line)
        report = check(result)
        console.tell(N_("check: {summary}"), summary=report.summary(console.lang).partition("\n")[0])
        for finding in report.findings:
            console.say("  " + finding_line(name, result, finding, console.lang))
        console.say()
        contents: dict[str, str | bytes] = {
            "txt": str(render(result.document, "text")),
            "html": render(result.document, "html"),
            "json": dumps(result.document, indent=2),
        }
        for suffix in ("docx", "pdf"):
            with contextlib.suppress(MissingExtraError):
                contents[suffix] = render(result.document, suffix)
        for suffix, content in contents.items():
            path = folder / f"{name}.{suffix}"
            save(content, path)
            written.append(path)
    console.tell(N_("{count} files written:"), count=len(written))
    for path in written:
        console.say(f"  {path}")
    return ExitCode.CLEAN
