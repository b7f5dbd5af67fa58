"""Documents written by the law, of each family and era; the examples of rules are these with one fault put in.

They live in ``vngov/data/specimens`` and break no rule, which a test holds them to.

    >>> from vngov.rules.specimens import specimen
    >>> specimen("letter", ("Số: 215", "Số: 5")).splitlines()[4]
    'Số: 5/UBND-VX'

.. versionadded:: 0.1
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from vngov.errors import PackagedDataError
from vngov.i18n import N_

__all__ = ["specimen", "specimen_names"]

_FOLDER = "data/specimens"


def specimen(name: str, *changes: tuple[str, str]) -> str:
    """Return the text of a specimen with some words changed; words that are not there are an error of ours."""
    text = _text(name)
    for old, new in changes:
        if old not in text:
            raise PackagedDataError(f"{name}.txt", 0, N_("the words to change are not there"))
        text = text.replace(old, new)
    return text


def specimen_names() -> tuple[str, ...]:
    """Return the names of all specimens, sorted."""
    folder = files("vngov") / _FOLDER
    return tuple(sorted(entry.name.removesuffix(".txt") for entry in folder.iterdir() if entry.name.endswith(".txt")))


@cache
def _text(name: str) -> str:
    return (files("vngov") / _FOLDER / f"{name}.txt").read_text(encoding="utf-8")
