"""LAY123: the list of recipients is not in the letters the law gives it."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.rules.measuring import LettersRule, page_sources
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.sketches import Sketch
from vngov.rules.specimens import specimen

__all__ = ["WrongRecipientLetters"]


class WrongRecipientLetters(LettersRule):
    """The list of recipients is not in the letters the law gives it.

    *Why.*  The list is smaller than the text, since it is not part of it.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9 (from 05/03/2020); before that
      01/2011/TT-BNV and 55/2005/TTLT-BNV-VPCP, known at second hand.
    - Normative documents: 78/2025/NĐ-CP, Phụ lục I.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW (from 27/05/2026).

    *Fix.*  None: change the style of the component in the file.
    """

    id = "LAY123"
    name = "wrong-recipient-letters"
    since = "0.1"
    severity = Severity.ERROR
    sources = page_sources("Mục II, khoản 9", "Phụ lục 3")
    components = ("recipients-label", "recipients")
    examples = (
        Example(
            specimen("decision"),
            page=Sketch(("recipients", "size", 13)),
            expect=("recipients.items[0]",),
            messages=(
                (
                    "Recipients: set in 13 pt, the law allows 11 pt",
                    "Danh sách nơi nhận: cỡ chữ 13, theo quy định là 11 pt",
                ),
            ),
        ),
        Example(specimen("decision"), page=Sketch()),
        Example(specimen("decision"), outcome=Outcome.NOT_EVALUATED),
        Example(
            specimen("decision"),
            page=Sketch(("recipients-label", "italic", False)),
            expect=("recipients.label",),
            messages=(
                (
                    "Label of the recipients: the letters are upright, not italic",
                    "Nơi nhận: chữ đứng, theo quy định là chữ nghiêng",
                ),
            ),
        ),
        Example("Sáng nay, trời có mưa.", outcome=Outcome.NOT_APPLICABLE),
    )
