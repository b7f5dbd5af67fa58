"""How fast text is cleaned, as a ratio to the bare NFC and one scan of the same run; no absolute times."""

import re
import time
import unicodedata
from statistics import median

import pytest

from vngov.text import clean

pytestmark = pytest.mark.slow

_LINE = (
    "Căn cứ Luật Quy hoạch đô thị và nông thôn; Ủy ban nhân dân tỉnh giao Sở Xây dựng chủ trì, phối hợp với Đồn biên phòng "
    "rà soát hồ sơ, báo cáo trước ngày 30 tháng 6 hằng năm.\n"
)
_TEXT = _LINE * 2000
_ODD = re.compile("[\u00d0\u00a0\u200b\u0430\u0300-\u036f]")


def floor(text: str) -> str:
    """Do the least: one scan for what is odd, and NFC."""
    _ODD.findall(text)
    return unicodedata.normalize("NFC", text)


def seconds(work, text: str) -> float:
    """Return how long one run takes."""
    start = time.process_time()
    work(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("text", "least"),
    [
        pytest.param(_TEXT, 0.2, id="clean"),
        pytest.param(_TEXT.replace("Đ", "\u00d0"), 0.06, id="look-alikes"),
        pytest.param(_TEXT.replace(", ", ",\u00a0"), 0.03, id="blanks"),
        pytest.param(_TEXT.replace("bi", "b\u200bi"), 0.03, id="invisible"),
        pytest.param(_TEXT.replace("hồ", "h\u043e\u0302\u0300"), 0.01, id="Cyrillic"),
        pytest.param(unicodedata.normalize("NFD", _TEXT), 0.02, id="decomposed"),
    ],
)
def test_cleaning_keeps_its_pace(record_property, text, least) -> None:
    """The bounds guard against a fall."""
    runs = [[seconds(work, text) for work in (floor, clean)] for _ in range(5)]
    least_time, ours = (median(column) for column in zip(*runs, strict=True))
    size = len(text.encode()) / 1e6

    record_property("ratio", round(least_time / ours, 3))
    print(f"floor {size / least_time:.0f}, clean {size / ours:.1f} MB/s, ratio {least_time / ours:.3f}")
    assert least_time / ours >= least
