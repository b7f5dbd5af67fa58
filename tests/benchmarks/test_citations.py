"""How fast citations are found, as a ratio to one scan measured in the same run; no absolute times."""

import re
import time
from statistics import median

import pytest

import vngov

pytestmark = pytest.mark.slow

_SCAN = re.compile(
    r"(?:Nghị quyết|Quyết định|Nghị định|Thông tư|Chỉ thị|Công văn|Kế hoạch|Báo cáo|Tờ trình|Luật)(?: số)? "
    r"\d+(?:/\d{4})?[/-][\w-]+(?:/\w+)?"
)
_PROSE = (
    "Các cấp ủy, chính quyền tiếp tục lãnh đạo, chỉ đạo thực hiện quy hoạch, xây dựng, quản lý và phát triển đô thị bền "
    "vững; rà soát, bổ sung cơ chế, chính sách thu hút nguồn lực; nâng cao chất lượng hạ tầng kỹ thuật và hạ tầng xã hội, "
    "bảo đảm an sinh, trật tự, an toàn và vệ sinh môi trường trên địa bàn từng phường, xã trong giai đoạn tới. "
)
_CITED = (
    "Căn cứ Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ về quản lý hồ chứa; điểm a khoản 2 Điều 5 Luật Quy hoạch; "
    "thực hiện Nghị quyết số 17-NQ/TW, ngày 24/01/2022 của Bộ Chính trị về phát triển cảng biển.\n"
)


def sample(sentences: int, megabytes: float) -> str:
    """Return a text with three citations after every so many sentences of prose."""
    unit = _PROSE * sentences + _CITED
    return unit * (int(megabytes * 1_000_000 / len(unit.encode())) + 1)


def seconds(work, text: str) -> float:
    """Return how long one run takes."""
    start = time.process_time()
    work(text)
    return time.process_time() - start


@pytest.mark.parametrize(("sentences", "least"), [(1000, 0.12), (20, 0.08), (1, 0.015)], ids=["rare", "usual", "dense"])
def test_finding_keeps_its_pace(record_property, sentences, least) -> None:
    """The bound guards against a fall; the goal is 0.20 on plain text."""
    text = sample(sentences, 1)
    size = len(text.encode()) / 1e6
    vngov.find_citations(text[:20_000])
    runs = [[seconds(work, text) for work in (_SCAN.findall, vngov.find_citations)] for _ in range(5)]
    scan, ours = (size / median(column) for column in zip(*runs, strict=True))

    record_property("ratio", round(ours / scan, 3))
    count = len(vngov.find_citations(text))
    print(f"{count / size:.0f} a MB: scan {scan:.0f}, find {ours:.1f} MB/s, ratio {ours / scan:.2f}")
    assert ours / scan >= least


def test_finding_is_linear() -> None:
    """Sixteen times the text takes far less than the 256 times of a quadratic search."""
    vngov.find_citations(sample(1, 0.01))
    small, middle, large = (
        min(seconds(vngov.find_citations, sample(3, size)) for _ in range(3)) for size in (0.05, 0.2, 0.8)
    )

    print(f"1x {small:.3f}, 4x {middle:.3f}, 16x {large:.3f} s")
    assert large <= 64 * small
