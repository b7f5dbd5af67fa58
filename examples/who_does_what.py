"""List who does what by when in a document: ``python examples/who_does_what.py FILE``."""

from __future__ import annotations

import sys
from importlib.resources import files

import vngov

PACKAGED = files("vngov") / "data/examples/1-official-letter.txt"


def main(path: str | None = None) -> None:
    """Read a document of any format and print its tasks, the acts it cites and the bodies it names."""
    result = vngov.read(path) if path else vngov.parse(PACKAGED.read_text(encoding="utf-8"))
    for task in vngov.find_tasks(result).leaves:
        who = "; ".join(actor.text for actor in task.assignees) or "?"
        due = f" [{task.deadline}]" if task.deadline else ""
        print(f"{who}: {task.text}{due}")
    for citation in vngov.find_citations(result):
        print("cites", citation.text)


if __name__ == "__main__":
    main(*sys.argv[1:])
