"""LAY126: the line “Kính gửi” or the addressees are not in the letters the law gives them."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongAddresseeLetters"]


class WrongAddresseeLetters(LettersRule):
    """The line “Kính gửi” or the addressees are not in the letters the law gives them.

    *Why.*  Addressees are read before anything else of a letter.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY126"
    name = "wrong-addressee-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 9", "Phụ lục 3")
    components = ("addressees-label", "addressees")
    examples = (
        Example(
            specimen("submission"),
            page=Sketch(("addressees", "size", 12)),
            expect=("addressees.items[0]",),
            messages=(
                (
                    "Addressees: set in 12 pt, the law allows 13-14 pt",
                    "Nơi nhận văn bản (sau Kính gửi): cỡ chữ 12, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("submission"), page=Sketch()),
        Example(specimen("submission"), outcome=Outcome.NOT_EVALUATED),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
