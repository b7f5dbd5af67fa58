"""``vngov targets``: what programmes aim at, with the years; and what is odd about it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from decimal import Decimal

from vngov.analysis.targets import check_targets
from vngov.cli._console import Console, ExitCode
from vngov.cli._tabular import Record, as_csv, as_json, day_of
from vngov.extract.targets import find_targets
from vngov.i18n import N_
from vngov.model.target import Target

__all__ = ["run"]

_COLUMNS = ("file", "indicator", "value_min", "value_max", "unit", "comparator", "year", "period", "subject", "verb",
            "elliptical", "start", "end", "text")  # fmt: skip
_SERIOUS = frozenset({"bounds", "share", "falls", "rises", "twice"})


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the targets of each file; targets that contradict each other are findings."""
    records: list[Record] = []
    code = ExitCode.CLEAN
    for name, result in console.results(options.files):
        with console.guarded(name):
            found = find_targets(result, as_of=day_of(result, options.as_of))
            faults = [fault for fault in check_targets(found) if fault.code in _SERIOUS]
            code = ExitCode.FINDINGS if faults else code
            records += [_record(name, target) for target in found]
            if options.form == "text":
                _say(console, name, found)
                for fault in faults:
                    console.say(f"  ! {fault.target.indicator}: {fault.message(console.lang)}")
    if options.form == "json":
        console.say(as_json(records))
    elif options.form == "csv":
        console.say(as_csv(records, _COLUMNS))
    return console.finish(code)


def _say(console: Console, name: str, found: tuple[Target, ...]) -> None:
    if console.total > 1:
        console.say(f"{name}:")
    if not found:
        console.tell(N_("no targets"))
    for target in found:
        year = "-" if target.year is None else str(target.year)
        value = str(target.quantity) if target.quantity is not None else "✓"
        console.say(f"{year:>4}  {value:<24} {target.indicator}")


def _record(name: str, target: Target) -> Record:
    span = target.spans[0] if target.spans else None
    return {
        "file": name,
        "indicator": target.indicator,
        "value_min": _number(target.value_min),
        "value_max": _number(target.value_max),
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


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
