"""LAY138: the contact line or the mark of the drafter is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongFootLetters"]


class WrongFootLetters(LettersRule):
    """The contact line or the mark of the drafter is not in the letters the law gives it.

    *Why.*  Both are for the registry: they stand back behind the text.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 3 và 4 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY138"
    name = "wrong-foot-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục III, khoản 3, khoản 4"), hd36("Phụ lục 3"))
    components = ("contact", "drafted-by")
    examples = (
        Example(
            specimen("urgent-letter"),
            page=Sketch(("contact", "size", 14)),
            expect=("contact",),
            messages=(
                (
                    "Contact line: set in 14 pt, the law allows 11-12 pt",
                    "Địa chỉ, thông tin liên hệ: cỡ chữ 14, theo quy định là 11-12 pt",
                ),
            ),
        ),
        Example(specimen("urgent-letter"), page=Sketch()),
        Example(specimen("urgent-letter"), outcome=Outcome.NOT_EVALUATED),
        Example(specimen("letter"), page=Sketch(), outcome=Outcome.NOT_APPLICABLE),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
