"""LAY139: a mark of urgency or circulation is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongMarkLetters"]


class WrongMarkLetters(LettersRule):
    """A mark of urgency or circulation is not in the letters the law gives it.

    *Why.*  Who carries a document must see at a glance how fast it goes and how far.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY139"
    name = "wrong-mark-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục III, khoản 2"), hd36("Phụ lục 3"))
    components = ("secrecy", "urgency", "circulation")
    examples = (
        Example(
            specimen("urgent-letter"),
            page=Sketch(("urgency", "size", 16)),
            expect=("header.urgency",),
            messages=(
                (
                    "Urgency mark: set in 16 pt, the law allows 13-14 pt",
                    "Dấu mức độ khẩn: cỡ chữ 16, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("urgent-letter"), page=Sketch()),
        Example(specimen("urgent-letter"), outcome=Outcome.NOT_EVALUATED),
        Example(specimen("letter"), page=Sketch(), outcome=Outcome.NOT_APPLICABLE),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
