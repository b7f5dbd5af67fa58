"""What a search for citations goes by: kinds, bodies, names of laws, and patterns of the caller's own.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from vngov.extract._citation_issuer import Issuers
from vngov.extract._citation_named import LawTitles
from vngov.extract._citation_words import KindWords
from vngov.registries.kinds import KindRegistry
from vngov.registries.kinds import kinds as packaged_kinds

__all__ = ["CitationPatterns", "CustomPattern"]


@frozen
class CustomPattern:
    """A pattern of the caller's own, for what no rule of ours knows.

    The whole match is the citation; groups named ``number``, ``date``, ``issuer`` and ``title`` fill its fields.
    """

    pattern: re.Pattern[str]
    kind_id: str | None = None


def _to_names(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _to_kinds(values: Mapping[str, str]) -> Mapping[str, str]:
    return dict(values)


def _to_custom(values: Iterable[CustomPattern]) -> tuple[CustomPattern, ...]:
    return tuple(values)


@frozen(slots=False, eq=False)
class CitationPatterns:
    """What to look for; everything given adds to what the package knows, for the calls that are passed it.

    ``kinds`` maps words to ids of kinds, ``bodies`` and ``laws`` are names as printed (laws without the word
    ``Luật``), ``custom`` whole patterns.  ``registry`` replaces the packaged registry of kinds.  Make it once: its
    patterns are compiled when first used.
    """

    kinds: Mapping[str, str] = field(factory=dict[str, str], converter=_to_kinds)
    bodies: tuple[str, ...] = field(default=(), converter=_to_names)
    laws: tuple[str, ...] = field(default=(), converter=_to_names)
    custom: tuple[CustomPattern, ...] = field(default=(), converter=_to_custom)
    registry: KindRegistry = packaged_kinds

    @cached_property
    def words(self) -> KindWords:
        """The names of kinds."""
        return KindWords(self.registry, self.kinds)

    @cached_property
    def issuers(self) -> Issuers:
        """The names of bodies."""
        return Issuers(self.bodies)

    @cached_property
    def titles(self) -> LawTitles:
        """The names of laws."""
        return LawTitles(self.laws)
