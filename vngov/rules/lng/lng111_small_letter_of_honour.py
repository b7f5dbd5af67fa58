"""LNG111: the name of an order or title of honour is written in small letters."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLetterOfHonour"]


class SmallLetterOfHonour(WordingRule):
    """The name of an order or title of honour is written in small letters.

    *Why.*  Each part of such a name has a capital: “Huân chương Lao động”, “Nhà giáo Ưu tú”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 2 (from 05/03/2020).

    *Fix.*  The capital is put in.
    """

    id = "LNG111"
    name = "small-letter-of-honour"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 2"),)
    words = re.compile(
        r"(?<![A-Za-zÀ-ỹ])(?:huân chương (?:[Ss]ao vàng|[Đđ]ộc lập|[Ll]ao động|[Qq]uân công|"
        r"[Cc]hiến công|Hồ Chí Minh)|(?:nhà giáo|nghệ sĩ|thầy thuốc) (?:[Ưư]u tú|[Nn]hân dân))\b",
    )
    cues = ("huân chương", "nhà giáo", "nghệ sĩ", "thầy thuốc")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách được tặng huân chương lao động")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách được tặng Huân chương Lao động")),
            expect=("body[1].children[1]",),
            messages=(
                (
                    "“huân chương lao động” is written “Huân chương Lao động”",
                    "“huân chương lao động” viết đúng là “Huân chương Lao động”",
                ),
            ),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách được tặng Huân chương Lao động"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        words = found[0].split()
        if words[0] == "huân":
            return " ".join(("Huân", words[1], words[2][0].upper() + words[2][1:], *words[3:]))
        title = words[2][0].upper() + words[2][1:]
        return " ".join((words[0][0].upper() + words[0][1:], words[1], title, *words[3:]))
