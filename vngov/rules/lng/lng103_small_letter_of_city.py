"""LNG103: the city named after a person is written with a small letter."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLetterOfCity"]


class SmallLetterOfCity(WordingRule):
    """The city named after a person is written with a small letter.

    *Why.*  A unit named after a person has a capital in its common noun: “Thành phố Hồ Chí Minh”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III, khoản 1 (from 05/03/2020).

    *Fix.*  The words are written as they should be.
    """

    id = "LNG103"
    name = "small-letter-of-city"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục III, khoản 1"),)
    words = re.compile(r"\bthành phố Hồ Chí Minh\b")
    cues = ("thành phố Hồ Chí Minh",)
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách đến từ thành phố Hồ Chí Minh")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách đến từ Thành phố Hồ Chí Minh")),
            expect=("body[1].children[1]",),
            messages=(
                (
                    "“thành phố Hồ Chí Minh” is written “Thành phố Hồ Chí Minh”",
                    "“thành phố Hồ Chí Minh” viết đúng là “Thành phố Hồ Chí Minh”",
                ),
            ),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách đến từ Thành phố Hồ Chí Minh"))),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return f"T{found[0][1:]}"
