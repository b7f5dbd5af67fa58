"""LAY103: the top margin is not as wide as the law says."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import MarginRule
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongTopMargin"]


class WrongTopMargin(MarginRule):
    """The top margin is not as wide as the law says.

    *Why.*  The number of the page stands in it, and the punch of the registry.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, định lề trang (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).
    - Before 2018: 11-HD/VPTW, whose margins were wider.
    - Sheets that lie on their side are not looked at, nor is half a millimetre.

    *Fix.*  None by itself; of a Word file ``vngov check --fix --page`` sets the margin.
    """

    id = "LAY103"
    name = "wrong-top-margin"
    since = "0.1"
    severity = Severity.ERROR
    side = "top"
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("page", "top", 12.5)),
            expect=("page.sheets[0]",),
            messages=(("Top margin: 12.5 mm, the law allows 20-25 mm", "Lề trên: 12,5 mm, theo quy định là 20-25 mm"),),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("party-plan-2012"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(specimen("decree-2019"), page=Sketch(), outcome=Outcome.NOT_APPLICABLE),
    )
