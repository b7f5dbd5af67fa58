"""LAY111: the national title, or the title of the Party, is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nq351
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongTitleLetters"]


class WrongTitleLetters(LettersRule):
    """The national title, or the title of the Party, is not in the letters the law gives it.

    *Why.*  The title is the first line that anybody sees; its letters tell an official page from an imitation.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the National Assembly: 351/2017/UBTVQH14, Điều 30 (20/05/2017 to 31/03/2025).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY111"
    name = "wrong-title-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = (*page_sources("Mục II, khoản 1", "Phụ lục 3"), nq351("Điều 30"))
    components = ("national-title", "party-title")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("national-title", "size", 14)),
            expect=("header.national_title",),
            messages=(
                (
                    "National title: set in 14 pt, the law allows 12-13 pt",
                    "Quốc hiệu: cỡ chữ 14, theo quy định là 12-13 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("party-letter"),
            page=Sketch(("party-title", "bold", False)),
            expect=("header.party_title",),
            messages=(("Title of the Party: the letters are not bold", "Tiêu đề Đảng: chữ không in đậm"),),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
