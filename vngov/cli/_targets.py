"""``vngov targets``: what programmes aim at, with the years; and what is odd about it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from vngov.analysis.targets import check_targets
from vngov.cli._arguments import add_as_of, add_forms, add_inputs
from vngov.cli._console import Console, ExitCode
from vngov.cli._findings import Found, show
from vngov.cli._tabular import Record, day_of, figure
from vngov.extract.targets import find_targets
from vngov.i18n import N_, translate
from vngov.model import ReadResult
from vngov.model.target import Target

__all__ = ["add_arguments", "run"]

_COLUMNS = ("file", "indicator", "value_min", "value_max", "unit", "comparator", "year", "period", "subject", "verb",
            "elliptical", "start", "end", "text")  # fmt: skip
_SERIOUS = frozenset({"bounds", "share", "falls", "rises", "twice"})


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_inputs(verb, say)
    add_as_of(verb, say)
    add_forms(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the targets of each file; targets that contradict each other are findings."""
    return show(console, options, _found, _COLUMNS, heading="{name}:")


def _found(console: Console, name: str, result: ReadResult, options: argparse.Namespace) -> Found:
    found = find_targets(result, as_of=day_of(result, options.as_of))
    faults = [fault for fault in check_targets(found) if fault.code in _SERIOUS]
    lines = [_line(target) for target in found] or [translate(N_("no targets"), console.lang)]
    lines += [f"  ! {fault.target.indicator}: {fault.message(console.lang)}" for fault in faults]
    return Found(lines, [_record(name, target) for target in found], ExitCode.FINDINGS if faults else ExitCode.CLEAN)


def _line(target: Target) -> str:
    year = "-" if target.year is None else str(target.year)
    value = str(target.quantity) if target.quantity is not None else "✓"
    return f"{year:>4}  {value:<24} {target.indicator}"


def _record(name: str, target: Target) -> Record:
    span = target.spans[0] if target.spans else None
    return {
        "file": name,
        "indicator": target.indicator,
        "value_min": figure(target.value_min),
        "value_max": figure(target.value_max),
        "unit": target.unit,
        "comparator": None if target.is_qualitative else target.comparator.value,
        "year": target.year,
        "period": str(target.period) if target.period else None,
        "subject": target.subject,
        "verb": target.verb,
        "elliptical": target.is_elliptical,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": " ".join(target.text.split()),
    }
