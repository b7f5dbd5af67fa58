"""The rules to ask: the table ``[tool.vngov]`` of ``pyproject.toml``, and what the command line says besides.

The file is looked for in the working directory and above it, as other tools do; ``--config`` names another.  Rules
selected on the command line replace those of the file, rules to leave out are added to them.

.. versionadded:: 0.1
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, cast

from vngov.errors import RuleConfigError
from vngov.i18n import N_
from vngov.rules import Config

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

__all__ = ["add_config", "config_of"]

_FILE = "pyproject.toml"


def add_config(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Take the file that says which rules to ask."""
    verb.add_argument(
        "--config", metavar="TOML", help=say(N_("file with a table [tool.vngov] (default: the nearest pyproject.toml)"))
    )


def config_of(options: argparse.Namespace) -> Config:
    """Return the configuration that the files and the command line make together."""
    table = dict(_table(options.config))
    own = Config.from_mapping(table)
    if options.select:
        table["select"] = options.select
    return Config.from_mapping({**table, "ignore": [*own.ignore, *(options.ignore or ())]})


def _table(named: str | None) -> Mapping[str, object]:
    """Return the table of the file named, which must be there, or of the nearest one that has it."""
    if named is not None:
        return _tool_table(Path(named)) or {}
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / _FILE).is_file() and (table := _tool_table(folder / _FILE)) is not None:
            return table
    return {}


def _tool_table(path: Path) -> Mapping[str, object] | None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RuleConfigError(str(path), N_("no TOML file that can be read")) from error
    tool = cast("object", content.get("tool", {}))
    table = cast("dict[str, object]", tool).get("vngov") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise RuleConfigError("tool.vngov", N_("a table is expected"))
    return cast("dict[str, object] | None", table)
