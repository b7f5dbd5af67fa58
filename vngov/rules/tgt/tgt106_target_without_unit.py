"""TGT106: a target gives a number without its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.analysis.targets import is_measured
from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Context, Example
from vngov.rules.specimens import specimen
from vngov.rules.targeting import TargetRule

if TYPE_CHECKING:
    from vngov.analysis.targets import TargetFault
    from vngov.rules.survey import Text

__all__ = ["TargetWithoutUnit"]


class TargetWithoutUnit(TargetRule):
    """A target gives a number without its unit.

    *Why.*  Nobody can tell whether “40” is a share, a count or an area.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: what was meant takes a person.
    """

    id = "TGT106"
    name = "target-without-unit"
    since = "0.1"
    severity = Severity.INFO
    codes = frozenset({"no-unit"})
    message = N_("the target “{target}” has no unit")
    examples = (
        Example(
            specimen(
                "party-programme", ("1. Phát triển hệ thống đô thị xanh.", "1. Tỷ lệ đô thị hóa đến năm 2025 đạt 37.")
            ),
            expect=("body[1].children[0]",),
            messages=(
                (
                    "the target “Tỷ lệ đô thị hóa: 37 (2025)” has no unit (the provision is inferred)",
                    "chỉ tiêu “Tỷ lệ đô thị hóa: 37 (2025)” chưa ghi đơn vị tính (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(
            specimen(
                "party-programme",
                ("1. Phát triển hệ thống đô thị xanh.", "1. Chỉ số cải cách hành chính đến năm 2025 đạt 85."),
            )
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
        """Only of an amount: an index or a rank has no unit."""
        del text, context
        return is_measured(fault.target)
