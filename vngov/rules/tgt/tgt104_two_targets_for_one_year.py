"""TGT104: one indicator has two targets for one year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Context, Example
from vngov.rules.specimens import specimen
from vngov.rules.targeting import TargetRule

if TYPE_CHECKING:
    from vngov.analysis.targets import TargetFault
    from vngov.rules.survey import Text

__all__ = ["TwoTargetsForOneYear"]


class TwoTargetsForOneYear(TargetRule):
    """One indicator has two targets for one year.

    *Why.*  Nobody can tell which of the two counts.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: what was meant takes a person.
    """

    id = "TGT104"
    name = "two-targets-for-one-year"
    since = "0.1"
    severity = Severity.INFO
    codes = frozenset({"twice"})
    message = N_("there is another target than “{target}” for the same year")
    examples = (
        Example(
            specimen(
                "party-programme",
                (
                    "1. Phát triển hệ thống đô thị xanh.",
                    "1. Đến năm 2025, tỷ lệ đô thị hóa đạt 37%. Đến năm 2025, tỷ lệ đô thị hóa đạt 40%.",
                ),
            ),
            expect=("body[1].children[0]",),
            messages=(
                (
                    (
                        "there is another target than “tỷ lệ đô thị hóa: 40% (2025)” for the same year (the "
                        "provision is inferred)"
                    ),
                    (
                        "có chỉ tiêu khác với “tỷ lệ đô thị hóa: 40% (2025)” cho cùng một năm (quy định do suy "
                        "luận mà có)"
                    ),
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

    def concerns(self, fault: TargetFault, text: Text, context: Context) -> bool:
        """Only if both targets stand in one text."""
        return fault.other is not None and context.survey.text_with(fault.other.text) == text
