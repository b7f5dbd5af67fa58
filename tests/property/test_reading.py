"""Reading never fails, loses nothing, and takes time in proportion to its input."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vngov
from vngov.model import own_spans

LINES = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM", "*", "-----", "|", "| a | b |",
    "UBND TỈNH LÀO CAI\tSố: 5/QĐ-UBND", "Số:     /TB-VP", "Lào Cai, ngày    tháng 6 năm 2026", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:",
    "V/v a", "Kính gửi: Sở A;", "- b.", "Căn cứ Luật A;", "Theo đề nghị của B,", "Điều 1. A", "“Điều 2. B", "C”.", "Chương I", "1. a",
    "a) b", "(1) c", "2.1. d", "I. E", "+ f", "12", "Nơi nhận:", "- Lưu: VT (3).", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An",
    "PHỤ LỤC I", "(Kèm theo Quyết định số 1)", "QUY CHẾ", "Skip to main content", "", "   ", "\t", "\ud800", "\x00", "\u202e", "e\u0323",
]  # fmt: skip


class TestAnyText:
    """Every non-blank character of an input is accounted for by exactly one node; reading never raises on text."""

    @given(st.text(max_size=400))
    def test_any_characters(self, text) -> None:
        """Whatever the characters."""
        result = vngov.parse(text)

        assert result.coverage == 1.0
        assert all(0 <= start <= end <= len(text) for start, end in own_spans(result.document))

    @given(st.lists(st.sampled_from(LINES), max_size=40).map("\n".join))
    def test_any_lines_of_documents(self, text) -> None:
        """Whatever the order of the parts."""
        result = vngov.parse(text)

        assert result.coverage == 1.0, result.unowned()
        assert result.unowned() == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "“Điều 1. a", "a như sau: “1. b", "1. MỘT", "_ 3. a", "ø) a", "| a | b |", "Nơi nhận:", "Số: 1/QĐ-UBND", "Căn cứ a;", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "- a",
        "1.1.1. a", "a)", "PHỤ LỤC", "a\tb\tc", "Kính gửi: a", "một hai ba bốn năm sáu", "KT. CHỦ TỊCH", "*", "((((", "QUYẾT ĐỊNH",
    ],
)  # fmt: skip
def test_time_grows_with_the_length(line) -> None:
    """Sixteen times the lines take far less than the 256 times of a quadratic reader."""

    def seconds(count: int) -> float:
        text = (line + "\n") * count
        times = []
        for _ in range(3):
            start = time.process_time()
            vngov.parse(text)
            times.append(time.process_time() - start)
        return min(times)

    seconds(100)
    assert seconds(8000) <= 100 * max(seconds(500), 0.004)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["\x00", "a\x00", "\u200b", "e\u0323\u0302 ", "Ð", "\r", "\ud800", "😀", "\u202e\x07"])
def test_odd_characters_take_linear_time(unit) -> None:
    """Sixteen times the characters take far less than the 256 times of a quadratic reader, whatever they are."""

    def seconds(count: int) -> float:
        text = unit * count
        times = []
        for _ in range(3):
            start = time.process_time()
            vngov.parse(text)
            times.append(time.process_time() - start)
        return min(times)

    seconds(100)
    assert seconds(160_000) <= 100 * max(seconds(10_000), 0.004)


def test_a_run_of_control_characters_is_one_piece() -> None:
    """A file of NULs has one repair and one owner, and the remark counts the characters."""
    result = vngov.parse("\x00" * 100_000)

    assert len(result.document.unclassified) == 1
    (note,) = [note for note in result.diagnostics if note.code == "text-control"]
    assert dict(note.params) == {"count": 100_000}


def test_one_endless_line_is_read() -> None:
    """Half a million characters without a break."""
    assert vngov.parse("một hai " * 60_000).coverage == 1.0
