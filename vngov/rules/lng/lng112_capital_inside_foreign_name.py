"""LNG112: a transcribed foreign name has a capital inside."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule
from vngov.text._syllables import is_syllable

__all__ = ["CapitalInsideForeignName"]

_FOREIGN_LETTERS = re.compile("[fjwz]", re.IGNORECASE)


class CapitalInsideForeignName(WordingRule):
    """A transcribed foreign name has a capital inside.

    *Why.*  Syllables that are joined by hyphens are one name: “Mát-xcơ-va”, “Vla-đi-mia”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục II, khoản 2, and Mục III, khoản 2 (from
      05/03/2020).
    - A name is told from two Vietnamese names with a dash between them by a syllable that Vietnamese has not.

    *Fix.*  The letters inside the name are made small.
    """

    id = "LNG112"
    name = "capital-inside-foreign-name"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục II, khoản 2"),)
    words = re.compile(r"(?<![\w-])[A-ZĐ][a-zà-ỹ]{0,6}(?:-[A-ZĐÀ-Ỹa-zà-ỹ][a-zà-ỹ]{0,6}){1,5}(?![\w-])")
    cues = ("-",)
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách từ Mát-Xcơ-Va")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách từ Mát-xcơ-va")),
            expect=("body[1].children[1]",),
            messages=(("“Mát-Xcơ-Va” is written “Mát-xcơ-va”", "“Mát-Xcơ-Va” viết đúng là “Mát-xcơ-va”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách từ Mát-xcơ-va"))),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách tuyến Lào Cai-Sơn La, Wi-Fi, 53/QĐ-Tg"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return a transcribed name with one capital; what is none as it is."""
        name = found[0]
        parts = name.split("-")
        is_code = any(part[1:] != part[1:].lower() for part in parts)
        if is_code or name.isascii() or _FOREIGN_LETTERS.search(name) or all(map(is_syllable, parts)):
            return name
        return name[0] + name[1:].lower()
