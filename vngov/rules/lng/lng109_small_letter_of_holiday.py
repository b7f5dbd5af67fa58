"""LNG109: the name of a holiday or day of remembrance begins with a small letter."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLetterOfHoliday"]


class SmallLetterOfHoliday(WordingRule):
    """The name of a holiday or day of remembrance begins with a small letter.

    *Why.*  The first syllable of the name of a holiday has a capital: “ngày Quốc khánh”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 5 (from 05/03/2020).

    *Fix.*  The capital is put in.
    """

    id = "LNG109"
    name = "small-letter-of-holiday"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 5"),)
    words = re.compile(
        r"(?<=[Nn]gày )(?:quốc khánh|quốc tế (?:[Ll]ao động|[Pp]hụ nữ|[Tt]hiếu nhi)|"
        r"thương binh[ -]+[Ll]iệt sĩ|[Nn]hà giáo Việt Nam(?<=nhà giáo Việt Nam)|thầy thuốc Việt Nam|"
        r"phụ nữ Việt Nam)\b",
    )
    cues = ("ày quốc", "thương binh", "à giáo", "ầy thuốc", "hụ nữ")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp ngày quốc khánh")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp ngày Quốc khánh")),
            expect=("body[1].children[1]",),
            messages=(("“quốc khánh” is written “Quốc khánh”", "“quốc khánh” viết đúng là “Quốc khánh”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách dịp ngày Quốc khánh"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return found[0][0].upper() + found[0][1:]
