"""The words that open a citation: names of kinds, units of an act, and the names that laws and Party acts have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import product

from vngov.extract._place_pattern import trie
from vngov.registries.kinds import KindRegistry

__all__ = ["PLAIN", "UPPER", "KindWords", "plain", "prose", "spaced"]

PLAIN = str.maketrans(
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđñ",
    "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyydn",
)
"""Letters without their marks, one for one: offsets stay."""

UPPER = "".join(chr(code) for code in (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(code).isupper())
"""The capitals of Vietnamese, and a few more, for classes of characters."""

_MORE = {"văn bản": "", "quy chế phối hợp": "quy-che", "báo cáo thẩm tra": "bao-cao", "kết luận thanh tra": "ket-luan",
         "sắc lệnh": "lenh", "sổ tay hướng dẫn": "", "điều lệ": "dieu-le", "văn kiện": "",
         "báo cáo chính trị": "bao-cao"}  # fmt: skip
_NEVER = frozenset({"dự án", "quy hoạch", "chiến lược", "hợp đồng", "điều lệ đảng", "vb hn", "qcvn", "tcvn"})
_CAPITALS = ("LUẬT", "ĐIỀU LỆ", "NGHỊ QUYẾT", "QCVN", "TCVN")
_UNITS = {"iều": "[0-9]", "hoản": "[0-9]", "iểm": r"[0-9a-zđ](?:\W|[0-9])", r"hụ\ lục": r"\S", "ục": "[0-9IVX]",
          "hương": "[0-9IVX]"}  # fmt: skip
_ABBREVIATIONS = frozenset(["QĐ", "NĐ", "NQ", "TT", "CV", "CT", "KH", "TB", "BC", "HD", "TTr", "KL", "TTLT"])
_FIRST_SYLLABLES = {"nghi": "", "quyet": "quyet-dinh", "thong": "", "chi": "chi-thi"}


def plain(text: str) -> str:
    """Return *text* in lower case and without marks, every character for one."""
    return text.lower().translate(PLAIN)


def spaced(pattern: str) -> str:
    """Let any blanks stand where an escaped space is."""
    return pattern.replace("\\ ", r"\s{1,4}")


def prose(pattern: str) -> str:
    """Let up to three blanks, line breaks among them, stand where a space is."""
    return pattern.replace(" ", r"\s{1,3}")


class KindWords:
    """The names of kinds that open a citation, with the ids they mean."""

    def __init__(self, registry: KindRegistry, more: Mapping[str, str] = {}) -> None:
        names = {name.lower(): entry.id for entry in registry for name in entry.names}
        names |= _MORE | {name.lower(): id_ for name, id_ in more.items()}
        self._ids = {" ".join(name.split()): id_ for name, id_ in names.items() if name not in _NEVER}
        self._registry = registry

    def id_of(self, words: str) -> str | None:
        """Return the id that *words* mean; None for a general word such as ``văn bản``."""
        return self._ids.get(" ".join(words.lower().split())) or None

    @cached_property
    def _plain_ids(self) -> dict[str, str]:
        return {plain(name): id_ for name, id_ in self._ids.items()}

    def before(self, text: str, end: int) -> tuple[int, str | None] | None:
        """Return where the name of a kind that ends at *end* begins, and its id, whatever its marks."""
        start = max(0, end - 40)
        words = [(match.start(), match[0]) for match in _WORD.finditer(plain(text[start:end]))][-5:]
        for first in range(len(words)):
            name = " ".join(word for _, word in words[first:])
            if name in self._plain_ids:
                return start + words[first][0], self._plain_ids[name] or None
        if words and (code := text[start + words[-1][0] : end]) in _ABBREVIATIONS:
            return start + words[-1][0], self.by_code(code, is_party=False)
        for last in range(len(words) - 1, max(0, len(words) - 3), -1):  # "công văn hỏa tốc số"
            if not text[start + words[last][0]].islower():
                break
            name = " ".join(word for _, word in words[last - 2 : last])
            if last > 1 and name in self._plain_ids and name not in {"van ban", "quy dinh"}:
                return start + words[last - 2][0], self._plain_ids[name] or None
        if words and words[-1][1] in _FIRST_SYLLABLES and text[start + words[-1][0]].isupper():
            return start + words[-1][0], _FIRST_SYLLABLES[words[-1][1]] or None
        return None

    def by_code(self, code: str, *, is_party: bool) -> str | None:
        """Return the kind that a code stands for, None if it stands for several."""
        found = {entry.id for entry in self._registry.by_code(code) if (entry.family.name == "PARTY") == is_party}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _capitalised(self) -> tuple[str, ...]:
        """Every name with a capital at its head, and with capitals at any of its first words."""
        forms: set[str] = set()
        for name in self._ids:
            first, *rest = name.split()
            head = first[0].upper() + first[1:]
            choices = ((word, word[0].upper() + word[1:]) for word in rest[:3])
            forms |= {" ".join((head, *words, *rest[3:])) for words in product(*choices)}
        return tuple(sorted(forms))

    @cached_property
    def _scans(self) -> tuple[tuple[re.Pattern[str], int], ...]:
        """Every pattern that finds openings, with how many characters before its match the opening begins.

        Each begins with one letter and a look ahead: the engine then goes from one such letter to the next, which is
        twice as fast as the search for a longer literal.
        """
        scans = [(pattern, 0) for pattern in _by_first_letter((*self._capitalised, *_CAPITALS))]
        scans.append((r"ậ(?=t\s)(?<=\sluậ)(?<!pháp\sluậ)", 2))
        for unit, follows in _UNITS.items():
            # from its marked letter on, which is rare: "h" and "i" stand everywhere
            at = next(index for index, letter in enumerate(unit) if not letter.isascii())
            scans.append((rf"{unit[at]}(?={unit[at + 1 :]}\s{{1,4}}{follows})(?<={unit[: at + 1]})", at + 1))
        return tuple((re.compile(spaced(pattern)), before) for pattern, before in scans)

    def openings(self, text: str) -> list[int]:
        """Return where something in *text* may open a citation, in order."""
        found: list[int] = []
        for pattern, before in self._scans:
            found += [match.start() - before for match in pattern.finditer(text)]
        found.sort()
        return found

    @staticmethod
    def widened(text: str, start: int) -> int:
        """Return where ``BỘ LUẬT`` begins, of which ``LUẬT`` was found."""
        code = _CODE.search(text, max(0, start - 6), start)
        return code.start() if code else start

    @cached_property
    def at(self) -> re.Pattern[str]:
        """The pattern of the name of a kind at a given place."""
        names = {*self._capitalised, *(name.upper() for name in self._ids)}
        return re.compile(spaced(rf"(?:{trie(names)}|luật|bộ\ luật|pháp\ lệnh)(?!\w)"))

    def has_kind(self, text: str, start: int, end: int) -> bool:
        """Return whether the name of a kind with a capital stands in ``text[start:end]``."""
        return self._any_kind.search(text, start, end) is not None

    @cached_property
    def _any_kind(self) -> re.Pattern[str]:
        return re.compile(spaced("|".join(_by_first_letter(self._capitalised))))


def _by_first_letter(names: Iterable[str]) -> list[str]:
    """Return a pattern for all names that begin with a letter, letter by letter."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(name[0], []).append(name[1:])
    return [rf"{first}(?=\w){trie(rest)}(?!\w)" for first, rest in sorted(groups.items())]


_CODE = re.compile(r"B[Ộộ]\s{1,3}\Z|bộ\s{1,3}\Z")
_WORD = re.compile(r"[^\W\d_]+")
