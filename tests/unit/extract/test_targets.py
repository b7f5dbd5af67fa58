"""Targets in programmes: each row of the specification, and the wordings of real programmes about invented matters."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from vngov.extract.targets import find_targets
from vngov.model import Document, Item, Paragraph, Row, Table
from vngov.readers import parse
from vngov.values import Marker
from vngov.values.quantity import Comparator

HEAD = "II. MỤC TIÊU\n1. Mục tiêu tổng quát\nXây dựng tỉnh Sông Mới giàu đẹp.\n2. Mục tiêu cụ thể đến năm 2030\n- "


def short(text, **options):
    """Return what each target says: bounds, unit and year."""
    return [(number(one.value_min), number(one.value_max), one.unit, one.year) for one in find_targets(text, **options)]


def number(value):
    """Return a figure that is easy to compare."""
    return None if value is None else float(value)


class TestSpecification:
    """Every form of the table of targets."""

    def test_two_years_of_one_indicator(self) -> None:
        """The second clause elides the indicator."""
        first, second = find_targets("Mục tiêu: Tỷ lệ cấp nước sạch đến năm 2025 đạt 87%, đến năm 2030 đạt 95%.")

        assert (first.indicator, first.value_min, first.unit, first.year) == (
            "Tỷ lệ cấp nước sạch",
            Decimal(87),
            "%",
            2025,
        )
        assert (second.indicator, second.value_max, second.year) == ("Tỷ lệ cấp nước sạch", Decimal(95), 2030)
        assert (first.is_elliptical, second.is_elliptical) == (False, True)
        assert first.verb == "đạt"

    def test_the_year_stands_before_the_subject(self) -> None:
        """A stock of towns at two years; the second clause elides where."""
        first, second = find_targets("Chỉ tiêu: Đến năm 2025, trên địa bàn huyện có 4 chợ; đến năm 2030, có 9 chợ.")

        assert (first.value_min, first.unit, first.year, first.subject) == (
            Decimal(4),
            "chợ",
            2025,
            "trên địa bàn huyện",
        )
        assert (second.value_min, second.year, second.is_elliptical) == (Decimal(9), 2030, True)
        assert first.indicator == second.indicator == "số chợ trên địa bàn huyện"

    def test_a_share_of_a_set(self) -> None:
        """100 % of a set has a property: the words behind the figure are the indicator."""
        [one] = find_targets(HEAD + "Đến năm 2025, 100% các xã có quy hoạch chung, trạm y tế và chợ.")

        assert (one.indicator, one.value_max, one.unit, one.year) == (
            "các xã có quy hoạch chung, trạm y tế và chợ", Decimal(100), "%", 2025
        )  # fmt: skip

    def test_ranges_with_the_unit_on_the_last_number(self) -> None:
        """The second clause elides indicator and verb."""
        first, second = find_targets(HEAD + "Tỷ lệ đất cây xanh đạt 7 - 9% vào năm 2025 và 10 - 12% vào năm 2030.")

        assert [(one.value_min, one.value_max, one.unit, one.year) for one in (first, second)] == [
            (Decimal(7), Decimal(9), "%", 2025), (Decimal(10), Decimal(12), "%", 2030)
        ]  # fmt: skip
        assert first.is_range
        assert second.indicator == "Tỷ lệ đất cây xanh"

    def test_approximate_ranges_with_a_glued_unit(self) -> None:
        """``m2/người`` stands glued to the number."""
        first, second = find_targets(
            HEAD + "Diện tích sân chơi đạt khoảng 2 - 3m2/người vào năm 2025, khoảng 4 - 5m²/người vào năm 2030."
        )

        assert (first.unit, first.comparator) == ("m²/người", Comparator.ABOUT)
        assert str(first.quantity) == "khoảng 2 - 3 m²/người"
        assert (second.value_min, second.value_max, second.year) == (Decimal(4), Decimal(5), 2030)

    def test_a_milestone_with_a_horizon(self) -> None:
        """No figure, a year."""
        [one] = find_targets(HEAD + "Đến năm 2028, hoàn thành tuyến đường vành đai phía Bắc thành phố.")

        assert one.is_qualitative
        assert (one.year, one.quantity) == (2028, None)
        assert one.indicator == "hoàn thành tuyến đường vành đai phía Bắc thành phố"

    def test_a_target_without_a_year(self) -> None:
        """Nothing is made up."""
        [one] = find_targets("Phấn đấu 100% cơ sở chế biến mới có hệ thống xử lý nước thải.")

        assert (one.year, one.period, one.value_min) == (None, None, Decimal(100))
        assert one.indicator == "cơ sở chế biến mới có hệ thống xử lý nước thải"

    @pytest.mark.parametrize(
        "title",
        [
            "Mục tiêu quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
            "Chương trình phát triển đô thị đến năm 2030, tầm nhìn 2045",
            "nhiệm kỳ 2020 – 2025",
        ],
    )
    def test_a_horizon_in_a_title_is_no_target(self, title) -> None:
        """Nor are its years figures."""
        assert find_targets(title) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tốc độ tăng trưởng đạt từ 10%/năm trở lên.", [(10, None, "%/năm", 2030)]),
        ("Thu nhập bình quân đạt khoảng 7.500 - 8.000 USD.", [(7500, 8000, "USD", 2030)]),
        ("Thu ngân sách đạt trên 25.000 tỷ đồng.", [(25000, None, "tỷ đồng", 2030)]),
        ("Tỷ lệ hộ nghèo còn dưới 3%.", [(None, 3, "%", 2030)]),
        ("Thời gian giải quyết không quá 10 ngày.", [(None, 10, "ngày", 2030)]),
        ("Có ít nhất 80% số xã đạt chuẩn, trong đó 35% số xã đạt chuẩn nâng cao.", [(80, None, "%", 2030), (35, 35, "%", 2030)]),
        ("Cơ cấu: công nghiệp chiếm 45,5%; dịch vụ 38%; nông nghiệp 12%.", [(45.5, 45.5, "%", 2030), (38, 38, "%", 2030), (12, 12, "%", 2030)]),
        ("Số bác sĩ/10.000 dân đạt 12 bác sĩ.", [(12, 12, "bác sĩ", 2030)]),
        ("Kim ngạch tăng từ 1,2 tỷ USD năm 2025 lên 3 tỷ USD năm 2030.", [(3, 3, "tỷ USD", 2030)]),
        ("Giảm tỷ lệ hộ nghèo 1 - 1,5%/năm; đến năm 2028 còn 2%.", [(1, 1.5, "%/năm", 2030), (2, 2, "%", 2028)]),
        ("Tổng công suất bổ sung khoảng 2.989,5 MW (gồm 16 dự án thủy điện; 02 dự án điện gió).", [(2989.5, 2989.5, "MW", 2030)]),
        ("Xây dựng 120 căn nhà ở (năm 2026: 20 căn; năm 2027: 100 căn).", [(120, 120, "căn nhà", 2030), (20, 20, "căn", 2026), (100, 100, "căn", 2027)]),
        ("Tỷ lệ cấp nước năm 2027, 2030 lần lượt đạt 90%, 98%.", [(90, 90, "%", 2027), (98, 98, "%", 2030)]),
        ("Tuổi thọ đạt 75 tuổi, trong đó sống khỏe đạt tối thiểu 68 năm.", [(75, 75, "tuổi", 2030), (68, None, "năm", 2030)]),
        ("Tỷ lệ che phủ rừng tăng 12.5% so với năm 2020.", [(12.5, 12.5, "%", 2030)]),
        ("Hình thành mới 05 khu công nghiệp, nâng tổng số lên 12 KCN.", [(5, 5, "KCN", 2030), (12, 12, "KCN", 2030)]),
        ("05 khu công nghiệp được hình thành mới.", [(5, 5, "khu công nghiệp", 2030)]),
        ("Chỉ tiêu 2: Đến năm 2029 đạt\n80% hộ dân dùng nước sạch.", [(80, 80, "%", 2029)]),
        ("Trong giai đoạn 2026\n- 2029 có ít nhất 10% cán bộ.", [(10, None, "%", 2029)]),
        ("Có ≥\n60% hộ dân dùng nước sạch.", [(60, None, "%", 2030)]),
        ("Phấn đấu 90% trẻ từ 06 tháng đến 36 tháng tuổi được tiêm chủng.", [(90, 90, "%", 2030)]),
        ("Tổng vốn đầu tư 5 năm đạt 350.000 tỷ đồng.", [(350000, 350000, "tỷ đồng", 2030)]),
        ("Giai đoạn 2026 - 2028 tăng bình quân 8%/năm.", [(8, 8, "%/năm", 2028)]),
        ("Tỷ lệ thấp còi ở trẻ em dưới 5 tuổi dưới 20%; trẻ dưới 1 tuổi còn 12,5‰.", [(None, 20, "%", 2030), (12.5, 12.5, "‰", 2030)]),
        ("Thu ngân sách 12.500 tỷ đồng, tăng 5% so với dự toán.", [(12500, 12500, "tỷ đồng", 2030)]),
        ("Tăng thêm 05 xã, lũy kế 60 xã.", [(5, 5, "xã", 2030), (60, 60, "xã", 2030)]),
        ("Đạt 30 giường bệnh viện, 10 bác sĩ trên 10.000 dân.", [(30, 30, "giường bệnh viện", 2030), (10, 10, "bác sĩ", 2030)]),
        ("Đối với cấp xã: Có thêm 08 xã đạt chuẩn, nâng tổng số xã lên 120/150 xã (80%).", [(8, 8, "xã", 2030), (120, 120, "xã", 2030)]),
        ("Bình quân đạt 17,5 tiêu chí/xã.", [(17.5, 17.5, "tiêu chí/xã", 2030)]),
        ("Dân số đến năm 2030 khoảng 150.000 - 160.000 người, đến năm 2045 khoảng 220.000 người.", [(150000, 160000, "người", 2030), (220000, 220000, "người", 2045)]),
        ("Cấp nước: 100 - 120 lít/người/ngày đêm; cấp điện 500 - 700 kWh/người/năm.", [(100, 120, "lít/người/ngày đêm", 2030), (500, 700, "kWh/người/năm", 2030)]),
        ("Chỉ số phát triển con người (HDI) đạt 0,75; số bác sĩ trên 1 vạn dân đạt 15.", [(0.75, 0.75, "", 2030), (15, 15, "", 2030)]),
        ("Phấn đấu khởi công 03 dự án trọng điểm.", [(3, 3, "dự án", 2030)]),
        ("Là tỉnh phát triển vào năm 2030, tổ chức Đại hội lần thứ 15.", []),
        ("Tỷ lệ hài lòng ≥ 95%.", [(95, None, "%", 2030)]),
        ("Quy mô 10% - 12%, tối đa 15 ha.", [(10, 12, "%", 2030), (None, 15, "ha", 2030)]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)  # fmt: skip
def test_values_units_and_years(text, expected) -> None:
    """Under a heading with the year 2030."""
    assert [row for row in short(HEAD + text) if row[:2] != (None, None)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu đưa tỉnh vào nhóm 20 tỉnh dẫn đầu.",
        "Thực hiện Nghị quyết số 10-NQ/TU ngày 12/5/2024 và khoản 3 Điều 5.",
        "Tập trung vào 03 vùng động lực theo 2 trục.",
        "Triển khai trên toàn bộ 04 trục của hệ thống.",
        "Quốc lộ 70 và đường tỉnh 155 km 20.",
        "Chuyển đổi số theo cuộc cách mạng 4.0 trong 3 năm.",
    ],
)
def test_other_numbers_are_no_targets(text) -> None:
    """Ranks, acts, roads, and things just mentioned."""
    assert [one for one in find_targets(HEAD + text) if not one.is_qualitative] == []


def test_a_lead_in_gives_its_year_to_its_items() -> None:
    """A heading may be just a year; a vision is one where there is nothing else."""
    text = "II. Chỉ tiêu\na) Đến năm 2025:\n- Tỷ lệ A đạt 45%.\nb) Đến năm 2030\n- Tỷ lệ A đạt 50%.\n3. Tầm nhìn đến năm 2050\n- Tỷ lệ A đạt 70%."

    assert [one.year for one in find_targets(text)] == [2025, 2030, 2050]


@pytest.mark.parametrize(
    "heading",
    [
        "Điều 1. Mục tiêu, chỉ tiêu chủ yếu năm 2030", "b) Mục tiêu cụ thể đến năm 2030.", "QUAN ĐIỂM VÀ MỤC TIÊU ĐẾN NĂM 2030",
        "Một số chỉ tiêu chủ yếu đến năm 2030", "**2. Chỉ tiêu đến năm 2030**", "II- PHƯƠNG HƯỚNG, MỤC TIÊU ĐẾN NĂM 2030",
    ],
)  # fmt: skip
def test_headings_of_targets(heading) -> None:
    """As articles, letters, capitals, plain lines and bold ones."""
    assert short(f"{heading}\n- Tỷ lệ cấp nước 95%.\n") == [(95, 95, "%", 2030)]


@pytest.mark.parametrize(
    "heading",
    [
        "II. Nhiệm vụ, giải pháp",
        "3. Kết quả thực hiện chỉ tiêu năm 2030",
        "Chương trình mục tiêu quốc gia",
        "IV. Kinh phí",
    ],
)
def test_headings_of_something_else(heading) -> None:
    """Tasks, results, money, and a programme whose name has the word."""
    assert short(f"{heading}\n- Tỷ lệ cấp nước 95%.\n") == []


def test_a_phase_is_kept_as_a_period() -> None:
    """The year is its last one."""
    [one] = find_targets("Mục tiêu: Giai đoạn 2026 - 2030, tăng trưởng đạt 8%/năm.")

    assert (one.year, one.period.start, one.period.end) == (2030, 2026, 2030)


def test_results_are_no_targets() -> None:
    """Nor is a past year outside a list of targets, where the day of the text is known."""
    text = "III. Kết quả thực hiện mục tiêu\nĐến năm 2020, tỷ lệ A đạt 30%. Toàn tỉnh đã có 10 đô thị.\nIV. Khác\nĐến năm 2020 tỷ lệ B đạt 5%."

    assert short(text, as_of=date(2022, 1, 1)) == []
    assert short(text) == [(5, 5, "%", 2020)]


def test_aims_outside_a_list_of_targets() -> None:
    """A sentence that says so, and the clauses that go on with it."""
    text = "Phấn đấu đến năm 2030, tỷ lệ A đạt trên 80%; kinh tế số chiếm 30% GRDP. Tỷ lệ B tăng 20 - 25%/năm."

    assert [(one.value_min, one.year) for one in find_targets(text)] == [(80, 2030), (30, 2030), (20, 2030)]


def test_figures_in_brackets_can_be_the_targets() -> None:
    """Where nothing before the bracket has a figure."""
    text = "Hưởng ứng các mục tiêu 80-80-80 đến năm 2028 (80% số hộ có vườn, 80% số hộ có\nnước sạch và 80% số hộ có điện), trên địa bàn tỉnh."

    assert [(one.indicator, one.year) for one in find_targets(text)] == [
        ("số hộ có vườn", 2028), ("số hộ có nước sạch", 2028), ("số hộ có điện", 2028)
    ]  # fmt: skip


def test_a_misread_verb_still_aims() -> None:
    """Recognition writes “Phân đầu” for “Phấn đấu”."""
    [one] = find_targets(HEAD + "Phân đầu mỗi khu dân cư đều có nhà văn hóa, sân thể thao.")

    assert (one.is_qualitative, one.year) == (True, 2030)


def test_misread_years_are_years() -> None:
    """Recognition drops marks of “đến năm”."""
    assert short("Phần đấu đên nam 2030 tỷ lệ cấp nước đạt 95%.") == [(95, 95, "%", 2030)]


def test_a_table_has_a_target_for_each_year() -> None:
    """Columns of years; what was done before is none."""
    text = (
        "BIỂU CHỈ TIÊU\nTT | Chỉ tiêu | Đơn vị | Thực hiện 2023 | Năm 2025 | Năm 2030\n"
        "1 | Tỷ lệ cây xanh | % | 31,5 | 37 | 40 - 42\n2 | Dân số | nghìn người | 500 | 620 | >1.050\n3 | Khác | | | x |\n"
    )

    assert short(text) == [
        (37, 37, "%", 2025), (40, 42, "%", 2030), (620, 620, "nghìn người", 2025), (1050, None, "nghìn người", 2030)
    ]  # fmt: skip
    assert [one.indicator for one in find_targets(text)][::2] == ["Tỷ lệ cây xanh", "Dân số"]
    assert next(text[one.spans[0].start : one.spans[0].end] for one in find_targets(text)) == "37"


def test_a_table_may_have_two_rows_of_head() -> None:
    """The years stand below a cell that spans their columns; tabs part cells, too."""
    text = "TT\tChỉ tiêu\tĐơn vị\tMục tiêu\tMục tiêu\n\t\t\t2025\t2030\n1\tSố chợ\tchợ\t4\t9\n"

    assert short(text) == [(4, 4, "chợ", 2025), (9, 9, "chợ", 2030)]


def test_a_tab_behind_a_marker_makes_no_table() -> None:
    """Word puts one behind the dash of a list."""
    assert short("II. MỤC TIÊU\n-\tTỷ lệ   cấp nước đến năm\u00a02030  đạt 95%.") == [(95, 95, "%", 2030)]


def test_a_table_about_something_else_has_none() -> None:
    """Years in the head of a table of results do not make targets."""
    assert find_targets("Nội dung | Năm 2021 | Năm 2022\nSố xã | 5 | 6\n") == ()


def test_spans_are_those_of_the_source() -> None:
    """Through broken lines and decomposed letters."""
    text = "Mục tiêu: Tỷ lệ đô thị hóa của tỉnh Sông Mới và các huyện\nphía Bắc đến năm 2025 đạt 37%."

    [one] = find_targets(text)

    [span] = one.spans
    assert text[span.start : span.end].replace("\n", " ") == one.text
    assert one.text.endswith("đến năm 2025 đạt 37%")
    decomposed = unicodedata.normalize("NFD", text)
    [same] = find_targets(decomposed)
    assert (same.text, same.indicator) == (one.text, one.indicator)
    assert (
        unicodedata.normalize("NFC", decomposed[same.spans[0].start : same.spans[0].end]).replace("\n", " ") == one.text
    )


def test_a_document_and_a_result_are_read_too() -> None:
    """A document has no text of its own: the places are those of its blocks."""
    block = Item(
        Marker.parse("II."), "Mục tiêu", [Item(Marker.parse("-"), "Tỷ lệ A đến năm 2030 đạt 37%.", spans=((5, 40),))]
    )
    table = Table((Row(["Chỉ tiêu", "Năm 2030"]), Row(["Tỷ lệ B", "40"])))

    first, second = find_targets(Document(body=[block, Paragraph("Khác."), table]))

    assert (first.value_min, first.year, first.spans) == (Decimal(37), 2030, ((5, 40),))
    assert (second.indicator, second.value_min) == ("Tỷ lệ B", Decimal(40))
    read = parse("I. MỤC TIÊU\n- Tỷ lệ A đến năm 2030 đạt 37%.\n")
    assert [one.year for one in find_targets(read)] == [2030]


def test_a_sentence_without_an_end_is_cut() -> None:
    """Nothing of it is lost, however long it is."""
    text = "Mục tiêu: " + "tỷ lệ cấp nước đạt 5%, " * 400 + "đến năm 2030 đạt 6%."

    assert len(find_targets(text)) == 401
    assert len(find_targets("Mục tiêu: " + "x" * 7000 + " đạt 5%.")) == 1


def test_wording_is_tidy() -> None:
    """Labels, numbers in brackets, frequencies and verbs are no part of an indicator."""
    text = "Các chỉ tiêu chủ yếu: (1) Tốc độ tăng trưởng 8,5%; (2) Mỗi năm kết nạp 200 đảng viên; (3) Giải ngân 100% vốn đầu tư công."

    assert [one.indicator for one in find_targets(text)] == [
        "Tốc độ tăng trưởng", "đảng viên kết nạp", "Giải ngân vốn đầu tư công"
    ]  # fmt: skip


PLAN = "KẾ HOẠCH\nChăm sóc cây xanh năm 2026\n\nI. MỤC TIÊU\n- "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAN + "Tỷ lệ cây sống đạt 90%.", [(90, 90, "%", 2026)]),
        ("Chỉ tiêu: từ năm 2027 trở đi, 100% rác được phân loại.", [(100, 100, "%", 2027)]),
        ("Chỉ tiêu: Kể từ năm 2028, tối thiểu 80% hồ sơ nộp qua mạng.", [(80, None, "%", 2028)]),
        ("Giao Sở Y tế đến 31/12/2026 đạt trên 50% kế hoạch.", [(50, None, "%", 2026)]),
        (HEAD + "Tỷ lệ đô thị hóa đạt 52% (năm 2025: 41%).", [(52, 52, "%", 2030)]),
        (HEAD + "Tỷ lệ dân số được khám ít nhất 01 lần/năm đạt 90%.", [(90, 90, "%", 2030)]),
        (HEAD + "Tỷ lệ bao phủ đạt từ 95% dân số trở lên.", [(95, None, "%", 2030)]),
        (HEAD + "Nhà ở bình quân 28 m2 sàn/người.", [(28, 28, "m² sàn/người", 2030)]),
        ("Yêu cầu UBND xã duy trì tỷ lệ đúng hạn trên 98% trong năm 2026.", [(98, None, "%", 2026)]),
        ("Phấn đấu đến năm 2026 cung cấp 100% dịch vụ qua mạng.", [(100, 100, "%", 2026)]),
    ],
    ids=lambda value: value[-24:] if isinstance(value, str) else "",
)
def test_the_year_and_the_figure_that_are_aimed_at(text, expected) -> None:
    """A title, a year from which on, or a day gives the year; what was before or how often is no target."""
    assert short(text) == expected


def test_a_goal_in_the_head_of_a_column_is_a_year() -> None:
    """Which column has the indicators is told by the others."""
    table = "Chỉ tiêu chủ yếu\nSTT | Chỉ tiêu | Đơn vị | Kế hoạch 2026 | Mục tiêu 2030\n1 | Hộ nghèo | % | 2,5 | 1\n"

    assert short(table) == [(2.5, 2.5, "%", 2026), (1, 1, "%", 2030)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Giao Sở Y tế phấn đấu đến năm 2027 kiểm nghiệm đạt 90% mẫu thực phẩm.", "kiểm nghiệm mẫu thực phẩm"),
        ("Giao Sở Y tế bảo đảm tỷ lệ mẫu hỏng dưới 3% vào năm 2027.", "tỷ lệ mẫu hỏng"),
    ],
)
def test_who_is_charged_is_no_part_of_the_indicator(text, indicator) -> None:
    """The body does it, the indicator measures it."""
    assert [one.indicator for one in find_targets(text)] == [indicator]
