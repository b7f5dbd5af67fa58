"""LAY140: the words “SAO Y” are not in the letters the law gives them."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import hd36, nd30
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongCopyLetters"]


class WrongCopyLetters(LettersRule):
    """The words “SAO Y”, “SAO LỤC” or “TRÍCH SAO” are not in the letters the law gives them.

    *Why.*  The words say what the sheet is worth: they must be seen.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY140"
    name = "wrong-copy-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Phụ lục I, Phần II"), hd36("Phụ lục 3"))
    components = ("copy-form",)
    examples = (
        Example(
            specimen("copy"),
            page=Sketch(("copy-form", "size", 12)),
            expect=("copies[0].header.kind",),
            messages=(
                (
                    "Form of a copy: set in 12 pt, the law allows 13-14 pt",
                    "Hình thức sao: cỡ chữ 12, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("copy"), page=Sketch()),
        Example(specimen("copy"), outcome=Outcome.NOT_EVALUATED),
        Example(specimen("letter"), page=Sketch(), outcome=Outcome.NOT_APPLICABLE),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
