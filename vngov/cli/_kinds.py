"""``vngov kinds``: what a kind of document is called and coded, by the law of a day.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import json

from vngov.cli._console import Console, ExitCode
from vngov.errors import UnknownEntryError
from vngov.i18n import N_
from vngov.registries.kinds import KindEntry, kinds

__all__ = ["run"]


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a card for every row that answers to the name, code or id."""
    query = options.query
    found = kinds.by_code(query, as_of=options.as_of) + kinds.by_name(query, as_of=options.as_of)
    rows = list(dict.fromkeys([*found, *(row for row in kinds.history(query) if _holds(row, options))]))
    if not rows:
        raise UnknownEntryError(N_("kinds"), query)
    if options.json:
        facts = [{"id": row.id, "name": row.label("vi"), "name_en": row.label("en"), "code": row.code,
                  "family": row.family.name.lower(), "period": row.period, "source": row.source,
                  "confidence": row.confidence.value} for row in rows]  # fmt: skip
        console.say(json.dumps(facts, ensure_ascii=False, indent=2))
        return ExitCode.CLEAN
    for row in rows:
        code = f" ({row.code})" if row.code else ""
        console.say(f"{row.label(console.lang)}{code} - {row.family.label(console.lang)}")
        console.say(f"  {row.period}  {row.source} [{row.confidence.value}]")
    return ExitCode.CLEAN


def _holds(row: KindEntry, options: argparse.Namespace) -> bool:
    return options.as_of is None or row.is_in_force(options.as_of)
