"""Compile the message catalogues when the wheel, or the editable wheel, is built.

The ``.po`` files are committed, the ``.mo`` files are not: they are written beside their source and named as
artifacts in ``pyproject.toml``.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["CatalogueBuildHook"]


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Write ``vngov.mo`` beside every ``vngov.po`` of the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue; a source distribution needs none."""
        del version, build_data
        if self.target_name != "sdist":
            for source in sorted(Path(self.root, "vngov", "locale").glob("*/LC_MESSAGES/*.po")):
                _compile(source)


def _compile(source: Path) -> None:
    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=source.parts[-3])
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    # The old file stays whole until the new one is: a test running at the same time never reads a half.
    scratch = source.with_suffix(f".{os.getpid()}.tmp")
    scratch.write_bytes(buffer.getvalue())
    scratch.replace(source.with_suffix(".mo"))
