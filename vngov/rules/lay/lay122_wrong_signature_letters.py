"""LAY122: the right to sign, the post or the name of the signer is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongSignatureLetters"]


class WrongSignatureLetters(LettersRule):
    """The right to sign, the post or the name of the signer is not in the letters the law gives it.

    *Why.*  Right, post and name are one block in one size.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY122"
    name = "wrong-signature-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 7", "Phụ lục 3")
    components = ("signing-authority", "position", "signer-name")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("signer-name", "size", 15)),
            expect=("signatures[0].name",),
            messages=(
                (
                    "Name of the signer: set in 15 pt, the law allows 13-14 pt",
                    "Họ và tên người ký: cỡ chữ 15, theo quy định là 13-14 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("position", "bold", False)),
            expect=("signatures[0].position",),
            messages=(("Position of the signer: the letters are not bold", "Chức vụ người ký: chữ không in đậm"),),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
