"""TGT102: a share is below nothing or above the whole."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.targeting import TargetRule

__all__ = ["ShareOutOfRange"]


class ShareOutOfRange(TargetRule):
    """A share is below nothing or above the whole.

    *Why.*  A share of more than 100 per cent is a slip, unless it is a growth.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: what was meant takes a person.
    """

    id = "TGT102"
    name = "share-out-of-range"
    since = "0.1"
    severity = Severity.INFO
    codes = frozenset({"share"})
    message = N_("the target “{target}” is a share of more than the whole")
    examples = (
        Example(
            specimen(
                "party-programme", ("1. Phát triển hệ thống đô thị xanh.", "1. Tỷ lệ đô thị hóa đến năm 2025 đạt 137%.")
            ),
            expect=("body[1].children[0]",),
            messages=(
                (
                    (
                        "the target “Tỷ lệ đô thị hóa: 137% (2025)” is a share of more than the whole (the "
                        "provision is inferred)"
                    ),
                    "chỉ tiêu “Tỷ lệ đô thị hóa: 137% (2025)” là tỷ lệ vượt quá 100% (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(
            specimen(
                "party-programme",
                (
                    "1. Phát triển hệ thống đô thị xanh.",
                    "1. Tỷ lệ đô thị hóa đến năm 2025 đạt 37%, đến năm 2030 đạt 40%.",
                ),
            )
        ),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )
