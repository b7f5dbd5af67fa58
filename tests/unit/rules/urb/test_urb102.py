"""URB102: what is a claim, and what speaks against it."""

import pytest

from vngov import parse
from vngov.rules import Config, check
from vngov.rules.specimens import specimen


def findings(text, *edits):
    """Return the findings of the rule for a point of a plan."""
    page = specimen("plan", ("a) Nội dung sát thực tế;", f"a) {text};"), *edits)
    return [finding.message("vi") for finding in check(parse(page), config=Config(select=["URB102"])).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Thị trấn Sông Mới là đô thị loại IV, dân số 3.200 người",
        "Thị trấn Sông Mới được công nhận đạt tiêu chí đô thị loại IV, dân số toàn đô thị 3.200 người",
        "Thị trấn Sông Mới là đô thị loại IV, tỷ lệ lao động phi nông nghiệp khu vực nội thị 12%",
    ],
)
def test_a_claim_that_its_figures_refute(text) -> None:
    """Population, density or labour below half of the standard."""
    assert len(findings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Thị trấn Sông Mới là đô thị loại IV, dân số 42.000 người",
        "Thị trấn Sông Mới là đô thị loại IV",
        "Phấn đấu thị trấn Sông Mới đạt tiêu chí đô thị loại IV, dân số 3.200 người",
        "Đến năm 2030, thị trấn Sông Mới đạt tiêu chí đô thị loại IV, hiện nay dân số 3.200 người",
        "Thị trấn Sông Mới trên đảo Sông là đô thị loại IV, dân số 3.200 người",
        "Thị trấn Sông Mới là đô thị loại IV, dân số 3.200 người; thị trấn Núi Cao là đô thị loại V",
        "Toàn tỉnh có 05 đô thị loại IV, dân số 3.200 người",
    ],
)
def test_what_is_left_alone(text) -> None:
    """Aims, eased standards, islands, several towns, towns without a name."""
    assert findings(text) == []


def test_a_class_that_the_regime_does_not_have_is_for_another_rule() -> None:
    """A class IV of 2026 has no standard."""
    text = "Thị trấn Sông Mới là đô thị loại IV, dân số 3.200 người"

    assert findings(text, ("07 tháng 4 năm 2023", "07 tháng 4 năm 2026")) == []
