"""The same document gives the same answers in every process, whatever the order in which Python keeps its sets."""

from __future__ import annotations

import os
import subprocess
import sys

_PROGRAM = """
import hashlib, vngov
from vngov.rules.specimens import specimen
found = hashlib.sha256()
for name in ("letter", "decision", "plan", "party-programme", "copy", "decision-2008"):
    result = vngov.parse(specimen(name))
    document, report = result.document, vngov.check(result)
    for answer in (
        vngov.dumps(document), report.to_dict("vi"), vngov.find_tasks(result), vngov.find_targets(result),
        vngov.find_urban_mentions(result), vngov.find_bodies(result), vngov.find_plans(result),
        vngov.resolve_citations(vngov.find_citations(result), document), vngov.citation_graph([result]).to_graphml(),
        vngov.render(document, "text"), vngov.render(document, "html"), vngov.report(result),
    ):
        found.update(str(answer).encode())
print(found.hexdigest())
"""


def test_the_seed_of_hashes_changes_nothing() -> None:
    """What is read, found, judged and written."""
    answers = {
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", _PROGRAM], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(answers) == 1
    assert b"\n" in answers.pop()
