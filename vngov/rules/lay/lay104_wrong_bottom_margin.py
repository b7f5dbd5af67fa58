"""LAY104: the bottom margin is not as wide as the law says."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import MarginRule
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongBottomMargin"]


class WrongBottomMargin(MarginRule):
    """The bottom margin is not as wide as the law says.

    *Why.*  A page that runs to the edge is cut by printers and scanners.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, định lề trang (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).
    - Before 2018: 11-HD/VPTW, whose margins were wider.
    - Sheets that lie on their side are not looked at, nor is half a millimetre.

    *Fix.*  None by itself; of a Word file ``vngov check --fix --page`` sets the margin.
    """

    id = "LAY104"
    name = "wrong-bottom-margin"
    since = "0.1"
    severity = Severity.ERROR
    side = "bottom"
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("page", "bottom", 7.5)),
            expect=("page.sheets[0]",),
            messages=(
                ("Bottom margin: 7.5 mm, the law allows 20-25 mm", "Lề dưới: 7,5 mm, theo quy định là 20-25 mm"),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("party-plan-2012"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(specimen("decree-2019"), page=Sketch(), outcome=Outcome.NOT_APPLICABLE),
    )
