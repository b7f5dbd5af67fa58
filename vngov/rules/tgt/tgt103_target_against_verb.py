"""TGT103: a series of targets goes the other way than its verb."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.targeting import TargetRule

__all__ = ["TargetAgainstVerb"]


class TargetAgainstVerb(TargetRule):
    """A series of targets goes the other way than its verb.

    *Why.*  What is to rise does not aim at less in 2030 than in 2025.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: what was meant takes a person.
    """

    id = "TGT103"
    name = "target-against-verb"
    since = "0.1"
    severity = Severity.INFO
    codes = frozenset({"falls", "rises"})
    message = N_("the target “{target}” goes the other way than the text says")
    examples = (
        Example(
            specimen(
                "party-programme",
                (
                    "1. Phát triển hệ thống đô thị xanh.",
                    "1. Tỷ lệ đô thị hóa tăng lên 40% vào năm 2025, 37% vào năm 2030.",
                ),
            ),
            expect=("body[1].children[0]",),
            messages=(
                (
                    (
                        "the target “Tỷ lệ đô thị hóa: 37% (2030)” goes the other way than the text says (the "
                        "provision is inferred)"
                    ),
                    (
                        "chỉ tiêu “Tỷ lệ đô thị hóa: 37% (2030)” ngược chiều với mức tăng, giảm nêu trong văn "
                        "bản (quy định do suy luận mà có)"
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
