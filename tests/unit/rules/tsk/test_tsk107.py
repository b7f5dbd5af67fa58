"""TSK107: numbers of rows in groups, in levels, and begun anew."""

import pytest
from attrs import evolve

from vngov import parse
from vngov.model import Table
from vngov.rules import Config, check
from vngov.rules.specimens import specimen

HEAD = ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì"]


def found(*ordinals):
    """Return the paths of the findings for a table of these ordinals; Roman ones head groups."""
    rows = [[one, "Nhóm việc" if one.isalpha() else f"Việc {at}", "" if one.isalpha() else "Sở Y tế"]
            for at, one in enumerate(ordinals)]  # fmt: skip
    plan = parse(specimen("plan")).document
    report = check(evolve(plan, body=[*plan.body, Table([HEAD, *rows], 1)]), config=Config(select=["TSK107"]))
    return [finding.path.rpartition(".")[2] for finding in report.findings]


@pytest.mark.parametrize(
    "ordinals",
    [
        ("1", "2", "3"), ("I", "1", "2", "II", "1", "2"), ("I", "1", "2", "II", "3", "4"), ("1", "1.1", "1.2", "2", "2.1"),
        ("", "", ""), ("5", "6"), (),
    ],
)  # fmt: skip
def test_numbers_in_order(ordinals) -> None:
    """Also begun anew or run on in each group, and none at all."""
    assert found(*ordinals) == []


@pytest.mark.parametrize(
    ("ordinals", "rows"),
    [
        (("1", "3"), ["rows[2]"]), (("1", "1"), ["rows[2]"]), (("2", "1"), ["rows[2]"]),
        (("1", "1.1", "1.3"), ["rows[3]"]), (("I", "1", "III", "1"), ["rows[3]"]),
    ],
)  # fmt: skip
def test_gaps(ordinals, rows) -> None:
    """Skipped, repeated, gone back, at every level."""
    assert found(*ordinals) == rows
