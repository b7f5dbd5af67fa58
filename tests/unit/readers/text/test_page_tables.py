"""Which tables only set the page."""

import pytest
from attrs import evolve

from vngov.model import Paragraph, Table
from vngov.readers import parse
from vngov.readers.text.page_tables import is_page_table
from vngov.rules.specimens import specimen
from vngov.writers import render

NUMBER = ["Số: 12/UBND-VX"]
DATE = ["Lào Cai, ngày 3 tháng 4 năm 2024"]


@pytest.mark.parametrize(
    ("rows", "ruled", "expected"),
    [
        pytest.param([[["SỞ A"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]], True, True, id="title"),
        pytest.param([[["TỈNH ỦY"], ["ĐẢNG CỘNG SẢN VIỆT NAM"]]], False, True, id="party"),
        pytest.param([[["a"], ["Độc lập - Tự do - Hạnh phúc"]]], False, True, id="motto"),
        pytest.param([[NUMBER, DATE]], False, True, id="number-and-date"),
        pytest.param([[NUMBER, ["a"]]], False, False, id="number-alone"),
        pytest.param([[["TT"], ["Số hiệu"]], [["1"], NUMBER], [["2"], NUMBER]], True, False, id="list-of-acts"),
        pytest.param([[["Nơi nhận:", "- Như trên;"], ["CHỦ TỊCH"]]], True, True, id="recipients"),
        pytest.param([[["Kính gửi:"], ["- Bộ A;", "- Bộ B."]]], False, True, id="addressees"),
        pytest.param([[["a"], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]]], False, True, id="authority"),
        pytest.param([[["THƯ KÝ", "Lê A Bình"], ["CHỦ TỌA", "Trần Văn Cường"]]], False, True, id="signatures"),
        pytest.param([[["CHỦ TỊCH"], ["(Đã ký)"]]], False, True, id="note-of-signature"),
        pytest.param([[["a"], ["b"]]], False, False, id="data"),
        pytest.param([[["a"]], [["b"]]], False, True, id="one-column"),
        pytest.param([[["a"]], [["b"]]], True, False, id="box"),
        pytest.param([[["TT"], ["Chức vụ"]], [["1"], ["TM. NHÓM"]]], True, False, id="ruled-data"),
        pytest.param([[[], [""]]], False, False, id="empty"),
        pytest.param([[["Nơi nhận:"], ["a"]]] * 9, False, False, id="many-rows"),
        pytest.param([[["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]] * 5], False, False, id="many-columns"),
        pytest.param([[["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] * 121]], False, False, id="many-lines"),
        pytest.param([[["TM. A"], ["b"]]] * 5, False, False, id="authority-in-a-list"),
    ],
)
def test_a_page_table_is_known_by_what_it_says(rows, ruled, expected) -> None:
    """By the words of head and foot, and by lines being drawn or not."""
    assert is_page_table(rows, ruled=ruled) is expected


@pytest.mark.parametrize("cells", ["-", "–", "—"])
def test_a_table_of_dashes_above_the_recipients_is_a_table(cells) -> None:
    """A dash in a cell says that there is nothing to say; only an empty head belongs to the foot."""
    table = Table([[cells, cells], [cells, cells]], 1)
    letter = evolve(parse(specimen("letter")).document, body=[Paragraph("Số liệu kèm theo:"), table])

    assert parse(render(letter, "text")).document.body == letter.body
