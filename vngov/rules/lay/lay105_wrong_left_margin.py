"""LAY105: the left margin is not as wide as the law says."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import MarginRule
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongLeftMargin"]


class WrongLeftMargin(MarginRule):
    """The left margin is not as wide as the law says.

    *Why.*  Sheets are bound on the left; a narrow margin hides the text in the file.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, định lề trang (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).
    - Before 2018: 11-HD/VPTW, whose margins were wider.
    - Sheets that lie on their side are not looked at, nor is half a millimetre.

    *Fix.*  None by itself; of a Word file ``vngov check --fix --page`` sets the margin.
    """

    id = "LAY105"
    name = "wrong-left-margin"
    since = "0.1"
    severity = Severity.ERROR
    side = "left"
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("page", "left", 25)),
            expect=("page.sheets[0]",),
            messages=(("Left margin: 25 mm, the law allows 30-35 mm", "Lề trái: 25 mm, theo quy định là 30-35 mm"),),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("party-plan-2012"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(specimen("decree-2019"), page=Sketch(), outcome=Outcome.NOT_APPLICABLE),
    )
