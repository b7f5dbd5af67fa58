"""Where the name of a body is broken over lines: between its parts, and as evenly as that allows.

NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 2, and 05-HD/VPTW let a long name run over several lines.  No line begins
with a word that begins a name of its own, or the rest would be taken for another body; words that belong together in
the names of the registry stay together where they can.

    >>> broken("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", lambda line: len(line) / 24)
    ['VIỆN KIỂM SÁT NHÂN DÂN', 'TỐI CAO']

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from itertools import pairwise

from vngov.text.bare import bare
from vngov.text.body_words import BODY_HEAD, CONNECTED, CUT

__all__ = ["broken", "good_breaks"]

_GOOD_BREAK = re.compile(
    r"(?<!THỊ)(?<!HỢP TÁC)(?<!THÔNG TẤN)"
    r" (?=(?:VÀ|CỦA|TẠI|VỀ|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ(?! HỘI)|PHƯỜNG|ĐẶC KHU|VIỆT NAM|TỐI CAO|LẦN THỨ"
    r"|NHIỆM KỲ)\b)"
)
_LEADING_OVER = frozenset({"VÀ", "CỦA", "TẠI", "VỀ"})
_WORDS = frozenset(
    {
        "CHÍNH PHỦ", "HỘI ĐỒNG", "KIỂM SÁT", "NHÀ NƯỚC", "NHÂN DÂN", "QUỐC GIA", "QUỐC HỘI", "THẨM PHÁN",
        "TÒA ÁN", "TRUNG ƯƠNG", "ỦY BAN",
    }
)  # fmt: skip
_LONGEST_NAME = 60  # in words
_LINE, _PLAIN, _BOUND, _WRONG, _UNEVEN, _ODD = 10.0, 2.0, 25.0, 60.0, 4.0, 2.0
"""What a line costs, a break that is not good, one inside a word, one before the name of a body, unevenness, and a
break behind an odd number of syllables: most words have two."""


def broken(name: str, share: Callable[[str], float], *, only_good: bool = False) -> list[str]:
    """Return *name* in the best lines; *share* says how much of the room a line takes: one fits up to 1.

    With *only_good*, only breaks before the words that always go with what follows are taken; a line may then be longer
    than the room.
    """
    words = name.split(" ")
    if len(words) > _LONGEST_NAME:  # no body has it: in pieces, so that time stays in step with length
        pieces = (words[at : at + _LONGEST_NAME] for at in range(0, len(words), _LONGEST_NAME))
        return [line for piece in pieces for line in broken(" ".join(piece), share, only_good=only_good)]
    good = {name.count(" ", 0, place) for place in good_breaks(name)}
    best: list[tuple[float, int]] = [(0.0, 0)]  # of the first words: the least cost, and where their last line begins
    for end in range(1, len(words) + 1):
        found: tuple[float, int] | None = None
        for start in range(end - 1, -1, -1):
            width = share(" ".join(words[start:end]))
            if width > 1 and found is not None:
                break
            if only_good and start and start - 1 not in good:
                continue
            cost = best[start][0] + _LINE + _UNEVEN * min(width, 2) ** 2 + _WRONG * (width > 1 and only_good)
            cost += _cost(words, start) if start and start - 1 not in good else 0
            cost += _BOUND if end - start == 1 < len(words) else 0
            if found is None or cost < found[0]:
                found = cost, start
        best.append(found or (float("inf"), 0))
    ends = [len(words)]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    return [" ".join(words[start:end]) for end, start in reversed([*pairwise(ends)])]


def good_breaks(name: str) -> list[int]:
    """Return the places of the blanks at which a name may be broken: no word after one begins a name of its own.

    >>> good_breaks("CỤC VĂN THƯ VÀ LƯU TRỮ")
    [11]
    """
    return [found.start() for found in _GOOD_BREAK.finditer(name)]


def _cost(words: list[str], start: int) -> float:
    before, after = bare(" ".join(words[:start])), bare(" ".join(words[start : start + 3]))
    if BODY_HEAD.match(after) and not CONNECTED.search(before) and not CUT.search(before):
        return _WRONG
    first, second = words[start - 1].upper(), words[start].upper()
    if "-" in {first, second} or first.endswith(","):  # such a line leads over to another body, or looks spotted
        return _WRONG
    if first in _LEADING_OVER or f"{first} {second}" in _WORDS:
        return 2 * _BOUND
    return _BOUND + _ODD * (start % 2) if (first, second) in _bound_words() else _PLAIN


@functools.cache
def _bound_words() -> frozenset[tuple[str, str]]:
    """Return the pairs that belong together in the names of bodies: a small letter goes on with the word before it.

    So does a capital behind a single one: ``Hồ Chí Minh``; not behind the word for the kind of body.
    """
    from vngov.registries.bodies import bodies  # noqa: PLC0415 - few names are so long

    return frozenset(
        (first.upper(), second.upper())
        for entry in bodies
        for at, (first, second) in enumerate(pairwise(entry.name_vi.split()))
        if not first.endswith(",")
        and (second[0].islower() or (at and first[0].isupper() and not BODY_HEAD.match(bare(first))))
    )
