"""TGT107: a target names an amount and does not say how much."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.targeting import TargetRule

__all__ = ["TargetWithoutValue"]

_LISTED = ("I. MỤC TIÊU", "I. CHỈ TIÊU")


class TargetWithoutValue(TargetRule):
    """A target names an amount and does not say how much.

    *Why.*  What has no figure can neither be reached nor missed.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: what was meant takes a person.
    """

    id = "TGT107"
    name = "target-without-value"
    since = "0.1"
    severity = Severity.INFO
    codes = frozenset({"no-value"})
    message = N_("the target “{target}” has no value")
    examples = (
        Example(
            specimen(
                "party-programme",
                _LISTED,
                ("1. Phát triển hệ thống đô thị xanh.", "1. Tỷ lệ đô thị hóa tăng nhanh đến năm 2030;"),
            ),
            expect=("body[1].children[0]",),
            messages=(
                (
                    "the target “Tỷ lệ đô thị hóa tăng nhanh (2030)” has no value (the provision is inferred)",
                    "chỉ tiêu “Tỷ lệ đô thị hóa tăng nhanh (2030)” chưa ghi giá trị (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(
            specimen(
                "party-programme",
                _LISTED,
                (
                    "1. Phát triển hệ thống đô thị xanh.",
                    "1. Tỷ lệ đô thị hóa đến năm 2030 cao hơn mức bình quân cả nước;",
                ),
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
