"""A pattern that is compiled when it is first asked: whoever imports a value does not pay for its grammar.

>>> from vngov.values._lazy_pattern import LazyPattern
>>> number = LazyPattern("[0-9]+")
>>> number.fullmatch("12") is not None, number.fullmatch("a") is None
(True, True)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

__all__ = ["LazyPattern"]

_Match: TypeAlias = Callable[[str], re.Match[str] | None]


class LazyPattern:
    """The methods of a compiled pattern that match at the start; after the first use they are the pattern's own."""

    match: _Match
    fullmatch: _Match

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> object:
        if name not in {"match", "fullmatch"}:
            raise AttributeError(name)
        compiled = re.compile(self._source)
        self.match, self.fullmatch = compiled.match, compiled.fullmatch
        return getattr(compiled, name)
