"""The scripts in ``examples`` run as they stand."""

from __future__ import annotations

import subprocess
import sys

import pytest

EXPECTED = {
    "write_a_letter.py": ["Số: 215/UBND-VX", "KT. CHỦ TỊCH", "cong-van.pdf"],
    "who_does_what.py": ["Bộ Xây dựng: Rà soát danh mục đô thị", "cites văn bản số 1305/BXD-QHKT"],
    "bodies_in_time.py": [
        "Bộ KH&ĐT 2026-06-30: not in force -> Bộ Tài chính",
        "UBND huyện Duy Xuyên 2025-03-01: resolved",
    ],
}


def test_every_example_is_run(root) -> None:
    """No script is left out."""
    assert set(EXPECTED) == {file.name for file in (root / "examples").glob("*.py")}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_an_example_prints_what_it_should(name, root, tmp_path) -> None:
    """As a user would run it, in a folder of its own."""
    run = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(root / "examples" / name)], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert [line for line in EXPECTED[name] if line not in run.stdout] == []
