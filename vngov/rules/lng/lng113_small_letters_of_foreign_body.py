"""LNG113: the abbreviation of an international body is not in capitals."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["SmallLettersOfForeignBody"]

_BODIES = (
    "ASEAN",
    "UNESCO",
    "UNICEF",
    "UNDP",
    "UNFPA",
    "UNHCR",
    "WTO",
    "APEC",
    "OECD",
    "INTERPOL",
    "SARBICA",
    "ASOSAI",
)


class SmallLettersOfForeignBody(WordingRule):
    """The abbreviation of an international body is not in capitals.

    *Why.*  An abbreviated foreign name is written as it is in its own language: UNESCO, ASEAN.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV, khoản 2 (from 05/03/2020): abbreviations keep
      the capitals of the original; which names are abbreviations is told from a short list.

    *Fix.*  The abbreviation is put in capitals.
    """

    id = "LNG113"
    name = "small-letters-of-foreign-body"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục II, Mục IV, khoản 2"),)
    words = re.compile(rf"(?<![\w./@-])(?:{'|'.join(_BODIES)})(?![\w@-]|\.[a-z])", re.IGNORECASE)
    cues = tuple(body.lower() for body in _BODIES)
    examples = (
        Example(
            specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách theo khuyến nghị của Unesco")),
            fixed=specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách theo khuyến nghị của UNESCO")),
            expect=("body[1].children[1]",),
            messages=(("“Unesco” is written “UNESCO”", "“Unesco” viết đúng là “UNESCO”"),),
        ),
        Example(specimen("letter", ("hướng dẫn du khách", "hướng dẫn du khách UNESCO, xem www.unesco.org"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the abbreviation in capitals."""
        return found[0].upper()
