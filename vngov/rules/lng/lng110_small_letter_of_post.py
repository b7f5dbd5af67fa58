"""LNG110: a post or degree directly before the name of a person begins with a small letter."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLetterOfPost"]


class SmallLetterOfPost(WordingRule):
    """A post or degree directly before the name of a person begins with a small letter.

    *Why.*  A post or degree beside a name has a capital: “Giáo sư Tôn Thất Tùng”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 3 (from 05/03/2020).

    *Fix.*  The capital is put in.
    """

    id = "LNG110"
    name = "small-letter-of-post"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục V, khoản 3"),)
    words = re.compile(
        r"(?<![A-Za-zÀ-ỹ])(?:phó giáo sư|giáo sư|tiến sĩ|chủ tịch nước|thủ tướng|bộ trưởng|thứ trưởng|"
        r"đại tướng)(?= (?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Vũ|Võ|Phan|Trương|Bùi|Đặng|Đỗ|Ngô|Hồ|Dương|"
        r"Đinh|Tôn)(?: [A-ZĐÀ-Ỹ][a-zà-ỹ]+){1,3}\b)",
    )
    cues = ("giáo sư", "tiến sĩ", "chủ tịch nước", "thủ tướng", "bộ trưởng", "thứ trưởng", "đại tướng")
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách do giáo sư Trần Văn An biên soạn")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách do Giáo sư Trần Văn An biên soạn")),
            expect=("body[1].children[1]",),
            messages=(("“giáo sư” is written “Giáo sư”", "“giáo sư” viết đúng là “Giáo sư”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách do Giáo sư Trần Văn An biên soạn"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return found[0][0].upper() + found[0][1:]
