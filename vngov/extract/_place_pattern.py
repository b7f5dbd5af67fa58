"""The patterns that find places: a trie of names as one expression, and the words that announce a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from vngov.registries.places import places
from vngov.text import fold

__all__ = ["SEPARATOR", "WORDS", "name_pattern", "opening_pattern", "trie"]

_DOUBTFUL = frozenset({"thành phố", "thủ đô", "bd", "ct", "đn", "hp", "qn"})  # alone, they name nothing
_HEAD = r"""(?P<head>(?P<plural>các\ |những\ )?+
    (?P<kind>thành\ phố|thị\ trấn|thị\ xã|đặc\ khu|phường|huyện|quận|tỉnh|xã|t\.p|tp|tx|tt)
    (?P<more>(?:(?:,\ |\ và\ |/)(?:thành\ phố|thị\ trấn|thị\ xã|đặc\ khu|phường|huyện|quận|tỉnh|xã)(?!\w))*+)
    (?:\.\ ?|:\ ?|\ )(?:gồm:?\ |sau:?\ )?+
    |(?P<letter>[hpqx])(?:\.\ ?|(?=[0-9])))"""
WORDS = re.compile(r"\w{1,20}+(?:(?: - |[ '.-])\w{1,20}+){0,8}+")
"""A run of up to nine short words, in which a name may stand."""
SEPARATOR = re.compile(r", ?(?:và )?|; ?| và ")


def trie(words: Iterable[str]) -> str:
    """Return an expression that matches the longest of the words and branches once at each letter."""
    branches: dict[str, list[str]] = {}
    ends = False
    for word in sorted(set(words)):
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    inner = [re.escape(letter) + trie(rest) for letter, rest in branches.items()]
    if not inner:
        return ""
    if len(inner) == 1 and not ends:  # no group where nothing branches: long names would nest too deeply
        return inner[0]
    return f"(?:{'|'.join(inner)}){'?' if ends else ''}"


@cache
def name_pattern() -> re.Pattern[str]:
    """Return the pattern of every name of the province level, also the short and doubtful ones."""
    return re.compile(rf"(?:{trie(_names())})(?!\w)")


@cache
def opening_pattern() -> re.Pattern[str]:
    """Return the pattern of what can open a mention: a kind word, or a name of the province level alone."""
    return re.compile(rf"(?<!\w)(?:{_HEAD}|(?P<bare>{trie(_names() - _DOUBTFUL)})(?!\w))", re.VERBOSE)


def _names() -> set[str]:
    return {fold(name) for entry in places.provinces for name in entry.names}
