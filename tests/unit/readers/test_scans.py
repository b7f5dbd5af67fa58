"""What recognition did to a page: damage that its neighbours allow to repair is repaired, the rest is kept apart."""

import pytest

import vngov
from vngov.model import UnclassifiedReason, walk
from vngov.readers.text.tails import tail_of
from vngov.readers.text.titles import read_title

HEAD = (
    "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LÀO CAI Độc lập - Tự do - Hạnh phúc\n\n"
    "{number} Lào Cai, {date}\n\nCHỈ THỊ\nVề việc tăng cường công tác lưu trữ\n\n"
)
BODY = "Thời gian qua, công tác lưu trữ đã được các cấp quan tâm. Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:\n\n"
FOOT = "\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- CT, PCT; PHÓ CHỦ TỊCH\n- Lưu: VT, NC.\n\nTrần Văn Minh\n"


def read(body="1. Sở Nội vụ chủ trì.\n", number="Số: 05/CT-UBND", date="ngày 06 tháng 5 năm 2022", foot=FOOT):
    """Return what is read of a scanned directive."""
    result = vngov.parse(HEAD.format(number=number, date=date) + BODY + body + foot)
    assert result.unowned() == ()
    return result


def markers(result):
    """Return the markers of the body in order."""
    return [str(node.marker) for block in result.document.body for _, node in walk(block) if hasattr(node, "marker")]


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("ngày Ø3 tháng 4 năm 2018", "2018-04-03"),
        ("ngày 14 tháng II năm 2017", "2017-11-14"),
        ("ngày 22 tháng 2 năm T999.", "1999-02-22"),
        ("ngày I8 tháng l2 năm 2O20", "2020-12-18"),
        ("ngày 23 tháng 02 năm 20264", "2026-02-23"),
    ],
)
def test_letters_for_figures_in_the_date(printed, iso) -> None:
    """Between the words of the formula a letter can only be a figure."""
    assert read(date=printed).document.issued_on.format("iso") == iso


@pytest.mark.parametrize(
    "printed", ["ngày &# tháng 4 năm 2018", "ngày f6 tháng ? năm 2021", "ngày I tháng II năm XXXX"]
)
def test_a_date_beyond_repair(printed) -> None:
    """Nothing is guessed, and the reader says so."""
    result = read(date=printed)

    assert result.document.issued_on is None
    assert "date-unreadable" in [note.code for note in result.diagnostics]


@pytest.mark.parametrize("printed", ["Số: 74 /TTr -UBND", "Số: 74/UBND- KSTTHC", "Số: 74/KH - UBND"])
def test_blanks_in_the_number_leave_the_place_alone(printed) -> None:
    """Number and place stand on one line of a scan; a hyphen that touches a code is the number's."""
    header = read(number=printed).document.header

    assert header.place_and_date is not None
    assert header.place_and_date.place == "Lào Cai"
    assert str(header.number.symbol) == "".join(printed.split("/")[1].split())


def test_a_list_of_recipients_ends_with_its_archive_line() -> None:
    """By law it is the last; what comes after lines of words is another list."""
    other = "Kế hoạch học tập của các lớp năm thứ hai như sau đây\nHọc viên chia thành hai nhóm đi thực hành tại trạm\n- Nhóm thứ nhất;\n- Nhóm thứ hai.\n"
    foot = "\nNơi nhận: KT\n- Như trên;\n- Lưu: VT.\n" + other

    assert [item.text for item in read(foot=foot).document.recipient_items] == ["Như trên", "Lưu: VT"]


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("Số: Ø4 /QĐÐ-UBND", "QĐ-UBND"),
        ("Số:2/42 /CT-UBND", "CT-UBND"),
        ("Sóz?%/CT-UBND", "CT-UBND"),
        ("só:2J43Ÿ /CT-UBND", "CT-UBND"),
    ],
)
def test_the_symbol_of_a_number_written_by_hand(printed, symbol) -> None:
    """The figures are lost, the printed symbol is not; the place is not drawn into it."""
    header = read(number=printed).document.header

    assert str(header.number.symbol) == symbol
    assert header.place_and_date.place == "Lào Cai"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("đ) Một;\ne) Hai;\nø) Ba;\nh) Bốn.\n", ["đ)", "e)", "g)", "h)"]),
        ("đ) Một;\ne) Hai;\n8) Ba;\nh) Bốn.\n", ["đ)", "e)", "g)", "h)"]),
        ("II. NHIỆM VỤ\nI. Nhiệm vụ chung\nRà soát.\n2. Nhiệm vụ riêng\nRà soát.\n", ["II.", "1.", "2."]),
        ("1. MỤC ĐÍCH\nRà soát.\nII. YÊU CẦU\nĐúng hạn.\n", ["I.", "II."]),
        ("1. Một.\n_ 2. Hai.\n__ 3. Ba.\n", ["1.", "2.", "3."]),
        ("1. Một.\n: 7. Hai.\n", ["1."]),
        ("1. Một:\n*) Hai.\n", ["1."]),
        ("1. Một.\n8) Hai.\n", ["1.", "8)"]),
    ],
    ids=[
        "odd letter",
        "figure for letter",
        "I for 1",
        "1 for I",
        "scraps",
        "unsupported",
        "no letter before",
        "a real 8)",
    ],
)
def test_damaged_markers(body, expected) -> None:
    """A damaged marker is read as the one that its place demands; without support it stays text."""
    assert markers(read(body)) == expected


def test_repairs_are_reported() -> None:
    """As information, with the place."""
    (note,) = [
        note for note in read("a) Một;\nb) Hai;\n©) Ba;\n¢) Bốn.\n").diagnostics if note.code == "marker-repaired"
    ]

    assert note.severity == "info"
    assert "d)" in note.message()
    assert note.span is not None


@pytest.mark.parametrize(
    ("line", "tail"),
    [
        ("- Như Điều 5; KT. CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("- CT, PCT UBND tỉnh: ¬ KT. CHÁNH VĂN PHÒNG", "KT. CHÁNH VĂN PHÒNG"),
        ("- Sở Tài chính, PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("- Lưu: VT, BCĐ (2). 54 Trương Hòa Bình", "54 Trương Hòa Bình"),
        ("- Lưu: VT, NC. guyễn Văn An", "guyễn Văn An"),
        ("- CT, PCT UBND tỉnh; Bồ) CS DRCH", "Bồ) CS DRCH"),
        ("- Sở Y tế; ụ :", "ụ :"),
        ("- VP Sở; TTra Sở; NVY;", ""),
        ("- Như trên; Lưu VT", ""),
        ("- CT, các PCT. UBND tỉnh;", ""),
        ("- Các Sở: Tài chính, Kế hoạch và Đầu tư, Tài nguyên và Môi trường", ""),
        ("- Lưu: VT, KT, TL.", ""),
        ("- Đ/c Nguyễn Văn An, Bí thư Tỉnh ủy (để báo cáo)", ""),
    ],
)
def test_where_a_line_of_recipients_ends(line, tail) -> None:
    """The signature beside it and what ink left behind are no part of it."""
    place = tail_of(line)

    assert (line[place:] if place else "") == tail


def test_columns_run_together_at_the_foot() -> None:
    """Recipients on the left, signature on the right, whatever the scan made of the gap."""
    document = read().document
    (signature,) = document.signatures

    assert [item.text for item in document.recipient_items] == ["Như trên", "CT, PCT", "Lưu: VT, NC"]
    assert [line.principal for line in signature.authorities] == ["ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert (signature.position.text, signature.name.text) == ("PHÓ CHỦ TỊCH", "Trần Văn Minh")


def test_ink_beside_the_label_of_the_recipients() -> None:
    """It is no line of the list."""
    result = read(foot="\nNơi nhận: am yệ ĐÓC\n- Như trên;\n- Lưu: VT.\n")

    assert [item.text for item in result.document.recipient_items] == ["Như trên", "Lưu: VT"]
    assert "am yệ ĐÓC" in [
        node.text for node in result.document.unclassified if node.reason is UnclassifiedReason.HANDWRITING
    ]


def test_recipients_on_the_line_of_their_label() -> None:
    """Where no dashes follow, what stands beside the label is the list."""
    document = read(foot="\nNơi nhận: Như trên\nChánh Văn phòng\n").document

    assert document.recipient_items[0].text.startswith("Như trên")


@pytest.mark.parametrize(
    ("line", "kind"),
    [("TA TÚC THƯ MỜI", "thu-moi"), ("_ KẾ HOẠCH", "ke-hoach"), ("¬ TA KẾ HOẠCH", "ke-hoach"), ("DỰ THẢO QUYẾT ĐỊNH", "quyet-dinh"),
     ("SỞ KẾ HOẠCH", None), ("BAN KẾ HOẠCH", None), ("QUYẾT ĐỊNH:", None)],
)  # fmt: skip
def test_titles_behind_scraps(line, kind) -> None:
    """Short scraps before the name of a kind count for nothing; the first word of a body does."""
    found = read_title(line)

    assert (found.kind if found else None) == kind


def test_a_post_below_the_name() -> None:
    """Who signs for a committee under the seal of a department holds two posts."""
    foot = (
        "\nNơi nhận:                          TM. ĐOÀN KIỂM TRA\n- Như trên;                          TRƯỞNG ĐOÀN\n"
        "- Lưu: VT.\n\n\n                                     Trần Văn Minh\n"
        "                                     PHÓ GIÁM ĐỐC\n                                  SỞ CÔNG THƯƠNG LÀO CAI\n"
    )
    (signature,) = read(foot=foot).document.signatures

    assert (signature.position.text, signature.office.text) == ("TRƯỞNG ĐOÀN", "PHÓ GIÁM ĐỐC SỞ CÔNG THƯƠNG LÀO CAI")


@pytest.mark.parametrize(
    ("number", "date", "raw", "place"),
    [
        ("Số: 442 /SYT-NVY -", "ngày |O tháng 10 năm 2017", "442 /SYT-NVY", "Lào Cai"),
        (".Số: 49 A.5/SYT-NVY", "ngày IO tháng 10 năm 2017", "49 A.5/SYT-NVY", "Lào Cai"),
        ("Số: 39 ? /SYT-VP", "ngày 8| tháng 12 năm 2017", "39 ? /SYT-VP", "Lào Cai"),
        ("Số: |4 ‡7GM-TB", "ngày | 7 tháng 10 năm 2017", "|4 ‡7GM-TB", "Lào Cai"),
    ],
)
def test_a_number_that_recognition_spoilt(number, date, raw, place) -> None:
    """It ends where the place begins, and its symbol is no part of the place."""
    header = read(number=number, date=date).document.header

    assert header.number.raw.partition(":")[2].strip() == raw
    assert header.number.symbol is not None
    assert header.place_and_date.place == place


@pytest.mark.parametrize("title", ["CỌNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀA XÃ HỌI CHỦ NGHĨA VIỆT NAM"])
def test_damaged_titles_of_the_state(title) -> None:
    """The head begins there, whatever tone recognition saw, even where another title in capitals follows."""
    text = (HEAD.format(number="Số: 05/CT-UBND", date="ngày 06 tháng 5 năm 2022") + BODY + FOOT).replace(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", title
    )
    document = vngov.parse(text).document

    assert vngov.resolve_issuer(document).name == "Ủy ban nhân dân tỉnh Lào Cai"
    assert document.abstract == "Về việc tăng cường công tác lưu trữ"


@pytest.mark.parametrize("speck", ["- ", ". ", "„ "])
def test_specks_before_the_abstract(speck) -> None:
    """They do not make an item of it."""
    text = HEAD.format(number="Số: 05/CT-UBND", date="ngày 06 tháng 5 năm 2022").replace("Về việc", f"{speck}Về việc")

    assert vngov.parse(text + BODY + FOOT).document.abstract == "Về việc tăng cường công tác lưu trữ"


def test_specks_at_the_foot() -> None:
    """A misread label, specks behind an item and before a name; an attachment ends the foot."""
    foot = (
        "\nAơi nhậm: ZZE=akKT. CHỦ TỊCH\n- Như trên; bmu1Ó Ủ\n- Lưu: VT, NC.\n\n“Trần Văn Minh,\n"
        "DANH SÁCH ĐƠN VỊ NHẬN VĂN BẢN\n"
    )
    document = read(foot=foot).document
    (signature,) = document.signatures

    assert [item.text for item in document.recipient_items] == ["Như trên", "Lưu: VT, NC"]
    assert signature.authorities[0].raw == "KT. CHỦ TỊCH"
    assert signature.name.text == "Trần Văn Minh"
    assert signature.position is None


def test_a_head_printed_twice() -> None:
    """The second one adds nothing to the issuer."""
    head = "UBND TỈNH LÀO CAI\nVĂN PHÒNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    issuer = vngov.resolve_issuer(vngov.parse(head * 2 + "BÁO CÁO\nTình hình lưu trữ\n\n" + BODY).document)

    assert (issuer.name, issuer.parents) == ("Văn phòng", ("UBND tỉnh Lào Cai",))


def test_the_bases_below_a_note_on_the_addressees() -> None:
    """What they are called from here on does not hide the legal bases."""
    note = "Kính gửi:\n- Các trung tâm y tế;\n- Bệnh viện tỉnh.\n(sau đây gọi chung là đơn vị).\n\n"
    head = HEAD.format(number="Số: 05/UBND-NC", date="ngày 06 tháng 5 năm 2022").replace("CHỈ THỊ\nVề việc", "V/v")
    text = head + note + "Căn cứ Công văn số 11/BYT-DP của Bộ Y tế về tiêm chủng;\n\n" + BODY + FOOT
    bases = vngov.parse(text).document.preamble.bases

    assert [basis.is_citation for basis in bases] == [False, True]


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        ("Kính gửi Các phòng y tế;", "Các phòng y tế"),
        ("Kính gửi: l :", "Bệnh viện tỉnh"),
        ("Kính gửi: „", "Bệnh viện tỉnh"),
    ],
)
def test_a_list_of_addressees_that_lost_its_first_dash(printed, first) -> None:
    """The list goes on with dashes, and a speck beside the label is no addressee."""
    head = HEAD.format(number="Số: 05/UBND-NC", date="ngày 06 tháng 5 năm 2022").replace("CHỈ THỊ\nVề việc", "V/v")
    items = vngov.parse(
        head + f"{printed}\n- Bệnh viện tỉnh;\n-~ Trung tâm y tế.\n\n" + BODY + FOOT
    ).document.addressees.items

    assert [items[0].text, items[-1].text] == [first, "Trung tâm y tế"]
