"""The hooks that the repository offers to pre-commit: what they call is a command of ours."""

from __future__ import annotations

import re

import pytest

from vngov.cli import main
from vngov.rules.specimens import specimen


@pytest.fixture
def hooks(root):
    """The hooks by id, each with its plain keys."""
    found = {}
    for line in (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"[- ] (\w+): (.+)", line):
            if match[1] == "id":
                hook = found[match[2]] = {}
            else:
                hook[match[1]] = match[2]
    return found


def test_hooks_judge_and_mend_the_files_they_are_given(hooks, tmp_path, capsys) -> None:
    """A draft without faults passes; one with a fault stops the commit, and the second hook has mended it."""
    good, faulty = tmp_path / "good.txt", tmp_path / "faulty.txt"
    good.write_text(specimen("plan"), encoding="utf-8")
    faulty.write_text(specimen("plan", ("Số: 31/", "Số: 31 /")), encoding="utf-8")

    assert list(hooks) == ["vngov-check", "vngov-fix"]
    for hook in hooks.values():
        program, *arguments = hook["entry"].split()
        assert program == "vngov"
        assert hook["language"] == "python"
        assert re.search(hook["files"], "van-ban/ke-hoach.docx")
        assert not re.search(hook["files"], "README.md")
        assert main([*arguments, str(good)]) == 0
        assert main([*arguments, str(faulty)]) == 1
    assert faulty.read_text(encoding="utf-8") == good.read_text(encoding="utf-8")
    assert capsys.readouterr().out
