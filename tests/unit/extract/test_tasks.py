"""Tasks of documents about invented matters of real bodies."""

import pytest
from attrs import evolve

import vngov
from vngov.extract.deadlines import find_deadlines
from vngov.model import Document, Item, Modality, Paragraph, Table, TaskKind
from vngov.rules.specimens import specimen, specimen_names
from vngov.values import Marker

LETTER = """ỦY BAN NHÂN DÂN
TỈNH BÌNH THUẬN
Số: 123/UBND-KT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Thuận, ngày 10 tháng 3 năm 2025
V/v chuẩn bị lễ hội cầu ngư

Kính gửi: Các sở, ban, ngành tỉnh.

"""


def tree(body):
    """Read a letter with this body."""
    return vngov.find_tasks(vngov.parse(LETTER + body))


def item(marker, text, *children):
    """Build an item."""
    return Item(Marker.parse(marker), text, children)


def names(actors):
    """Return what is printed."""
    return [actor.text for actor in actors]


def one(text):
    """Return the only task of a document of one item."""
    (task,) = vngov.find_tasks(Document(body=[item("1.", text)])).tasks
    return task


@pytest.mark.parametrize(
    ("text", "assignees", "coordinators", "modality"),
    [
        (
            "Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Công an tỉnh và các sở, ngành liên quan xây dựng kịch bản.",
            ["Sở Văn hóa, Thể thao và Du lịch"],
            ["Công an tỉnh", "các sở, ngành liên quan"],
            Modality.ASSIGNED,
        ),
        (
            "Yêu cầu Chủ tịch UBND các xã, phường chỉ đạo các thôn dọn vệ sinh bãi biển.",
            ["Chủ tịch UBND các xã, phường"],
            [],
            Modality.DEMANDED,
        ),
        (
            "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động ngư dân tham gia.",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"],
            [],
            Modality.REQUESTED,
        ),
        ("Sở Y tế có trách nhiệm bố trí xe cứu thương.", ["Sở Y tế"], [], Modality.DUTY),
        (
            "Các Bộ: Quốc phòng, Y tế và Tài chính kịp thời xuất cấp hàng dự trữ.",
            ["Bộ Quốc phòng", "Bộ Y tế", "Bộ Tài chính"],
            [],
            Modality.PLAIN,
        ),
        (
            "Trên cơ sở đề xuất của Sở Xây dựng, giao Sở Tài chính bố trí kinh phí.",
            ["Sở Tài chính"],
            [],
            Modality.ASSIGNED,
        ),
        (
            "Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch UBND cấp xã rà soát lại danh sách.",
            ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND cấp xã"],
            [],
            Modality.DEMANDED,
        ),
        (
            "Giao Sở Nội vụ rà soát biên chế; giao Sở Tư pháp thẩm định dự thảo.",
            ["Sở Nội vụ", "Sở Tư pháp"],
            [],
            Modality.ASSIGNED,
        ),
        (
            "Phân công Trưởng phòng Kế hoạch - Tài chính, Chánh Văn phòng Sở chuẩn bị hội trường.",
            ["Trưởng phòng Kế hoạch - Tài chính", "Chánh Văn phòng Sở"],
            [],
            Modality.ASSIGNED,
        ),
        (
            "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.",
            [
                "Chánh Văn phòng Ủy ban nhân dân tỉnh",
                "Giám đốc Sở Nội vụ",
                "Thủ trưởng các cơ quan, đơn vị có liên quan",
            ],
            [],
            Modality.DUTY,
        ),
    ],
)
def test_who_is_charged_by_what_word(text, assignees, coordinators, modality) -> None:
    """A list divides where a new name begins; a class is one."""
    task = one(text)

    assert names(task.assignees) == assignees
    assert names(task.coordinators) == coordinators
    assert task.modality is modality


def test_the_one_in_charge_is_marked_and_a_sole_assignee_is_not() -> None:
    """*Chủ trì* makes the lead."""
    assert one("Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập đồ án.").lead.text == "Sở Xây dựng"
    assert one("Giao Sở Xây dựng lập đồ án.").lead is None
    assert one("Sở Xây dựng là cơ quan đầu mối tiếp nhận hồ sơ.").assignees[0].text == "Sở Xây dựng"


def test_roles_beside_the_assignee() -> None:
    """Executors under direction, who is advised, who receives the report."""
    task = one(
        "Giao Ban Cán sự Đảng UBND tỉnh lãnh đạo UBND tỉnh triển khai phong trào; tham mưu Ban Thường vụ Tỉnh ủy ban hành "
        "nghị quyết; kết quả báo cáo Tỉnh ủy trước ngày 15/6/2025."
    )

    assert names(task.assignees) == ["Ban Cán sự Đảng UBND tỉnh"]
    assert names(task.executors) == ["UBND tỉnh"]
    assert names(task.advises) == ["Ban Thường vụ Tỉnh ủy"]
    assert names(task.report_to) == ["Tỉnh ủy"]
    assert task.deadline.raw == "trước ngày 15/6/2025"
    assert [action.text[:12] for action in task.actions] == ["Giao Ban Cán", "tham mưu Ban", "kết quả báo "]
    assert [bool(action.deadline) for action in task.actions] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Sở Tài chính tổng hợp, hoàn thành trong tháng 6/2025.", "trong tháng 6/2025"),
        ("Sở Tài chính định kỳ hằng quý báo cáo UBND tỉnh.", "định kỳ hằng quý"),
        ("Sở Tài chính xây dựng kế hoạch thanh tra hằng năm theo quy định.", None),
        ("Sở Tài chính thực hiện chế độ báo cáo định kỳ, đột xuất.", None),
        ("Sở Tài chính khẩn trương giải ngân vốn.", None),
        ("Sở Tài chính rà soát theo Quyết định số 12/QĐ-UBND ngày 05/01/2025.", None),
    ],
)
def test_a_deadline_is_said_and_never_guessed(text, raw) -> None:
    """A date in a citation is none; what is part of a name is none."""
    task = one(text)

    due = task.deadline or task.period
    assert (due.raw if due else None) == raw


def test_a_list_inherits_and_overrides() -> None:
    """A head that ends in a colon hands its bodies down; a member that names its own has its own."""
    found = tree(
        "Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:\n"
        "1. Giao các sở, ngành theo chức năng, nhiệm vụ:\n"
        "- Rà soát các quy định;\n"
        "- Giao Sở Công Thương kiểm tra các chợ.\n"
        "2. Sở Y tế\n"
        "a) Bố trí trạm cấp cứu.\n"
        "b) Kiểm tra an toàn thực phẩm.\n"
    )

    assert found.principal.text == "Chủ tịch Ủy ban nhân dân tỉnh"
    assert [(number, task.kind) for number, task in found.walk()] == [
        ("p1", TaskKind.PREAMBLE),
        ("1", TaskKind.GROUP),
        ("1.1", TaskKind.TASK),
        ("1.2", TaskKind.TASK),
        ("2", TaskKind.GROUP),
        ("2.a", TaskKind.TASK),
        ("2.b", TaskKind.TASK),
    ]
    assert names(found["1.1"].assignees) == ["các sở, ngành"]
    assert found["1.1"].assignees[0].is_inherited
    assert names(found["1.2"].assignees) == ["Sở Công Thương"]
    assert not found["1.2"].assignees[0].is_inherited
    assert names(found["2.b"].assignees) == ["Sở Y tế"]


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Công văn số 88/BVHTTDL-LH ngày 01/3/2025, Sở Văn hóa đề nghị các đơn vị:",
        "Để lễ hội diễn ra an toàn, UBND tỉnh yêu cầu các đơn vị:",
    ],
)
def test_a_demand_after_an_adverbial_announces_a_list(opening) -> None:
    """Though nothing but the list follows the names."""
    first, second = tree(f"{opening}\n1. Rà soát tàu thuyền.\n2. Gửi báo cáo trước ngày 20/3/2025.\n").tasks

    assert names(first.assignees) == names(second.assignees) == ["các đơn vị"]


def test_a_demand_above_a_list_holds_for_all_of_it() -> None:
    """The sentence before the list charges; the general call after it is no task."""
    found = tree(
        "Để lễ hội an toàn, Ủy ban nhân dân tỉnh yêu cầu các doanh nghiệp vận tải thực hiện các nội dung sau:\n"
        "1. Kiểm tra phương tiện.\n"
        "2. Niêm yết giá vé.\n"
        "Yêu cầu các doanh nghiệp vận tải nghiêm túc triển khai thực hiện./.\n"
    )

    assert [names(task.assignees) for task in found.tasks] == [["các doanh nghiệp vận tải"]] * 2
    assert found.nodes[-1].kind is TaskKind.CLOSING


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Đồng ý với đề xuất của Sở Xây dựng tại Tờ trình số 12/TTr-SXD.", [TaskKind.DECISION]),
        ("Ghi nhận và đánh giá cao kết quả của Công an tỉnh.", [TaskKind.NOTE]),
        (
            "Đồng ý chủ trương tổ chức lễ hội. Sở Xây dựng lập hồ sơ trình duyệt.",
            [TaskKind.GROUP, TaskKind.DECISION, TaskKind.TASK],
        ),
        ("Thống nhất phương án 2; giao Sở Xây dựng lập hồ sơ trình duyệt.", [TaskKind.TASK]),
    ],
)
def test_what_is_agreed_is_no_task(text, kinds) -> None:
    """Agreement and praise stand beside the tasks; a task in the same sentence keeps it whole."""
    found = vngov.find_tasks(Document(body=[item("1.", text)]))

    assert [task.kind for _, task in found.walk()] == kinds


def test_sections_say_what_their_lines_are() -> None:
    """Viewpoints, aims and solutions are not tasks; nobody is charged with them."""
    plan = Document(
        body=[
            item("I.", "QUAN ĐIỂM, MỤC TIÊU", item("1.", "Quan điểm", item("-", "Phát triển bền vững."))),
            item(
                "II.", "NHIỆM VỤ, GIẢI PHÁP", item("1.", "Quy hoạch", item("-", "Lập quy hoạch phân khu đến năm 2030."))
            ),
            item(
                "III.",
                "TỔ CHỨC THỰC HIỆN",
                item("1.", "Sở Xây dựng", Paragraph("Theo dõi, đôn đốc, tổng hợp báo cáo.")),
            ),
        ]
    )
    found = vngov.find_tasks(plan)

    assert found["I.1.1"].kind is TaskKind.VIEWPOINT
    assert found["II.1.1"].kind is TaskKind.SOLUTION
    assert found["II.1.1"].horizon.end == 2030
    assert found["II.1.1"].deadline is None
    assert [names(task.assignees) for task in found.tasks] == [["Sở Xây dựng"]]


def test_lines_below_an_entry_speak_of_it() -> None:
    """Work programmes name lead, partners, time and product under each entry."""
    plan = Document(
        body=[
            item(
                "1.",
                "Nghị quyết về phát triển kinh tế biển",
                Paragraph(
                    "Đảng ủy UBND xã chủ trì, phối hợp với các cơ quan liên quan tham mưu, trình trong tháng 4/2026."
                ),
            ),
            item(
                "2.",
                "Đề án chỉnh trang đô thị",
                item("-", "Cơ quan chủ trì: Phòng Kinh tế."),
                item("-", "Cơ quan phối hợp: Văn phòng HĐND và UBND; Công an xã."),
                item("-", "Thời gian hoàn thành: quý II/2026."),
                item("-", "Sản phẩm: Đề án được phê duyệt."),
                item("-", "Cơ quan trình: Đảng ủy xã"),
                item("-", "Địa điểm: Trụ sở UBND xã"),
            ),
        ]
    )
    first, second = vngov.find_tasks(plan).tasks

    assert first.lead.text == "Đảng ủy UBND xã"
    assert names(first.coordinators) == ["các cơ quan liên quan"]
    assert first.deadline.date.format("iso") == "2026-04"
    assert second.lead.text == "Phòng Kinh tế"
    assert names(second.coordinators) == ["Văn phòng HĐND và UBND", "Công an xã"]
    assert second.deadline.date.format("iso") == "2026-Q2"
    assert second.product == "Đề án được phê duyệt"
    assert names(second.report_to) == ["Đảng ủy xã"]
    assert second.children == ()


def test_a_label_is_who_and_not_what() -> None:
    """``Sở Y tế: Bố trí …`` begins after the label."""
    task = one(
        "Công an tỉnh: Bảo đảm an ninh trật tự; phối hợp với Bộ Chỉ huy Bộ đội Biên phòng tỉnh tuần tra trên biển."
    )

    assert task.text.startswith("Bảo đảm an ninh")
    assert names(task.assignees) == ["Công an tỉnh"]
    assert names(task.coordinators) == ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]


def test_spans_slice_the_source() -> None:
    """The place of a task and of a name in it are exact, also over broken lines."""
    text = (
        LETTER
        + "1. Giao Sở Xây dựng chủ trì,\nphối hợp với Sở Tài chính lập đồ án quy\nhoạch. Giao Sở Nội vụ rà soát.\n"
    )
    (task,) = vngov.find_tasks(vngov.parse(text)).tasks

    (span,) = task.spans
    assert text[span.start : span.end].startswith("Giao Sở Xây dựng")
    assert text[span.start : span.end].endswith("rà soát.")
    spans = [actor.spans[0] for actor in (*task.assignees, *task.coordinators)]
    assert [text[span.start : span.end] for span in spans] == ["Sở Xây dựng", "Sở Nội vụ", "Sở Tài chính"]


def test_a_document_alone_gives_measured_spans() -> None:
    """Without the source the pieces are measured; on one line that is exact."""
    text = LETTER + "1. Giao Sở Xây dựng lập đồ án.\n"
    document = vngov.parse(text).document
    (task,) = vngov.find_tasks(document).tasks

    (span,) = task.assignees[0].spans
    assert text[span.start : span.end] == "Sở Xây dựng"
    assert task.path == "body[0]"


def test_words_that_only_look_like_bodies() -> None:
    """A verb that begins like a name charges nobody."""
    plan = Document(
        body=[item("-", text) for text in (
            "Tổ chức tập huấn cho ngư dân.", "Ban hành kế hoạch kiểm tra.", "Báo cáo kết quả thực hiện.",
            "Phòng, chống cháy nổ tại bãi biển.", "Bố trí lực lượng cứu hộ.", "Số lượng tàu tham gia là 50.",
        )]
    )  # fmt: skip

    assert vngov.find_tasks(plan).tasks == ()


def test_an_open_table_and_an_empty_document_yield_nothing() -> None:
    """A table that assigns nothing is no task."""
    assert vngov.find_tasks(Document()).nodes == ()
    assert vngov.find_tasks(Document(body=[Table([["Năm", "Số hộ"], ["2024", "12"]])])).tasks == ()


def test_a_labelled_line_after_a_list_speaks_of_all_of_it() -> None:
    """Who leads, who works along, who watches; a member with partners of its own keeps them."""
    plan = Document(
        body=[
            item(
                "1.",
                "Phát triển cụm công nghiệp",
                item("-", "Rà soát quy hoạch các cụm công nghiệp."),
                item("-", "Phối hợp với Sở Tài chính bố trí vốn đầu tư."),
                Paragraph("Lãnh đạo phụ trách: Phó Giám đốc Sở."),
                Paragraph("Đơn vị chủ trì: Phòng Quản lý Công nghiệp; Đơn vị phối hợp: Phòng Kế hoạch, Văn phòng Sở."),
            )
        ]
    )
    first, second = vngov.find_tasks(plan).tasks

    assert [(actor.text, actor.is_lead, actor.is_inherited) for actor in first.assignees] == [
        ("Phòng Quản lý Công nghiệp", True, True)
    ]
    assert names(first.coordinators) == ["Phòng Kế hoạch", "Văn phòng Sở"]
    assert names(second.coordinators) == ["Sở Tài chính"]


@pytest.mark.parametrize(
    ("text", "assignees"),
    [
        ("Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia tỉnh tổ chức sơ kết.", ["Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia tỉnh"]),
        ("Ban Chỉ đạo thực hiện nghiêm kết luận.", ["Ban Chỉ đạo"]),
        ("Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh tổng hợp ý kiến.", ["Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"]),
        ("Các cơ quan tham mưu, giúp việc Đảng ủy rà soát hồ sơ.", ["Các cơ quan tham mưu, giúp việc Đảng ủy"]),
        ("Đoàn kiểm tra liên ngành lập biên bản.", ["Đoàn kiểm tra liên ngành"]),
        ("Sở Nông nghiệp và Môi trường, UBND các xã, phường và chính quyền địa phương rà soát đê điều.",
         ["Sở Nông nghiệp và Môi trường", "UBND các xã, phường", "chính quyền địa phương"]),
        ("Đề nghị quý đơn vị gửi bài tham luận trước ngày 05/9/2025.", ["quý đơn vị"]),
        ("Kết thúc đợt cao điểm các đơn vị báo cáo kết quả về Sở Y tế.", ["các đơn vị"]),
    ],
)  # fmt: skip
def test_where_a_name_ends(text, assignees) -> None:
    """A verb inside the name of a body does not end it."""
    assert names(one(text).assignees) == assignees


@pytest.mark.parametrize(
    "text",
    [
        "Tất cả các đơn vị công lập gồm:",
        "Sở Y tế.",
        "Trung tâm Kiểm nghiệm: 10",
        "Sở Y tế đã hoàn thành việc rà soát.",
        "Tổ chức, cá nhân có yêu cầu được cung cấp thông tin.",
        "Thời gian: Sở Y tế thông báo sau.",
    ],
)
def test_who_is_named_and_charged_with_nothing(text) -> None:
    """A list, a heading, a figure, a fact, a right, a date."""
    assert vngov.find_tasks(Document(body=[item("1.", text)])).tasks == ()


def test_acts_that_a_task_cites() -> None:
    """By number or by name; the document itself is not counted but marked."""
    task = one("Sở Tư pháp rà soát Nghị định số 34/2016/NĐ-CP, Luật Đất đai năm 2024 và tổ chức thực hiện Chỉ thị này.")

    assert task.citations == ("34/2016/NĐ-CP", "Luật Đất đai năm 2024")
    assert task.refers_to_itself
    assert not one("Sở Tư pháp rà soát văn bản.").refers_to_itself


def test_a_body_under_watch() -> None:
    """Who supervises."""
    task = one("UBND xã tổ chức đấu giá dưới sự giám sát của Sở Tư pháp.")

    assert names(task.supervisors) == ["Sở Tư pháp"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Tài chính.", TaskKind.CLOSING),
        ("Sở Công Thương thông báo cho các đơn vị được biết và thực hiện./.", TaskKind.CLOSING),
        ("Ủy ban nhân dân tỉnh ghi nhận kết quả của Sở Y tế.", TaskKind.NOTE),
        (
            "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành nêu cao tinh thần trách nhiệm, chủ động phối hợp.",
            TaskKind.CLOSING,
        ),
    ],
)
def test_what_closes_a_document(text, kind) -> None:
    """For information, in reserve, in praise, a general call."""
    plan = Document(body=[item("1.", "Giao Sở Y tế rà soát."), Paragraph(text)])

    assert vngov.find_tasks(plan).nodes[-1].kind is kind


def test_an_outline_is_mended_where_a_scan_broke_it() -> None:
    """A marker whose words are in the next paragraph, a marker behind a smear, a marker misread in a list."""
    plan = Document(
        body=[
            Item(Marker.parse("1."), ""),
            Paragraph("Sở Y tế"),
            item("a)", "Bố trí trạm cấp cứu."),
            Paragraph("ø) Kiểm tra nguồn nước."),
            Paragraph("_ c) Tập huấn cho cộng tác viên."),
        ]
    )
    tree = vngov.find_tasks(plan)

    assert [number for number, _ in tree.walk()] == ["1", "1.a", "1.b", "1.c"]
    assert [names(task.assignees) for task in tree.tasks] == [["Sở Y tế"]] * 3


def test_a_broken_column_is_joined() -> None:
    """A full line that ends in the middle of a name goes on in the next paragraph."""
    lines = (
        "1. Ủy ban nhân dân các xã, phường ven biển chỉ đạo và hướng dẫn\n"
        "Hợp tác xã khai thác thủy sản lập danh sách tàu cá, cập nhật vào\n"
        "hệ thống theo dõi và báo cáo hằng tháng về cơ quan chuyên môn của\n"
        "tỉnh để tổng hợp, xử lý theo đúng quy định hiện hành của pháp luật\n"
        "về thủy sản và các văn bản hướng dẫn có liên quan khác của trung\n"
        "ương, bảo đảm không để tàu cá vi phạm vùng biển của các nước lân\n"
        "cận, hoàn thành việc lắp đặt thiết bị giám sát hành trình cho các\n"
        "tàu cá có chiều dài từ mười lăm mét trở lên theo lộ trình đã được\n"
        "phê duyệt và công khai kết quả trên trang thông tin điện tử của xã.\n"
    )
    (task,) = tree(lines).tasks

    assert names(task.assignees) == ["Ủy ban nhân dân các xã, phường ven biển"]
    assert task.text.endswith("của xã.")


SCANNED = (
    "1. Đề nghị Ủy ban Mặt trận\n"
    "Tổ quốc Việt Nam tỉnh và các đoàn thể\n"
    "- Phối hợp Bộ Chỉ huy\n"
    "Quân sự tỉnh, Công an tỉnh tổ chức vận chuyển hàng cứu trợ đến các cụm\n"
    "dân cư bị chia cắt, bảo đảm công khai, minh bạch, đúng đối tượng được\n"
    "hưởng theo quy định và báo cáo kết quả về cơ quan thường trực để tổng\n"
    "hợp chung trên địa bàn toàn tỉnh trong thời gian xảy ra thiên tai này.\n"
    "- Vận động các tầng lớp Nhân dân tích cực tham gia hiến máu nhân đạo,\n"
    "quyên góp quần áo, sách vở và các nhu yếu phẩm cần thiết gửi đến đồng\n"
    "bào vùng lũ theo đúng hướng dẫn của các cơ quan chức năng có liên quan\n"
    "ở địa phương.\n"
    "2. Công ty trách nhiệm hữu hạn một thành viên Quản lý khai thác và\n"
    "Dịch vụ thủy lợi tỉnh vận hành các hồ chứa theo đúng quy trình đã được\n"
    "cấp có thẩm quyền phê duyệt, thông báo kịp thời cho người dân vùng hạ\n"
    "du trước khi xả lũ.\n"
    "3. Sở Y tế\n"
    "Chuẩn bị đầy đủ cơ số thuốc, hóa chất khử khuẩn nguồn nước sinh hoạt.\n"
)


def test_lines_broken_anywhere_are_read_as_one() -> None:
    """A heading of two lines, a first line that ends in a name, a name over two lines; a heading keeps its own line."""
    found = tree(SCANNED)

    assert names(found["1"].assignees) == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các đoàn thể"]
    assert names(found["1.1"].coordinators) == ["Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh"]
    assert names(found["2"].assignees) == [
        "Công ty trách nhiệm hữu hạn một thành viên Quản lý khai thác và Dịch vụ thủy lợi tỉnh"
    ]
    assert found["3"].text == "Sở Y tế"
    assert names(found["3.p1"].assignees) == ["Sở Y tế"]


def test_articles_nest_by_their_rank() -> None:
    """A chapter closes the articles of the one before; clauses and points stand below their article."""
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH BÌNH THUẬN\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nBình Thuận, ngày 10 tháng 3 năm 2025\nQUYẾT ĐỊNH\n"
        "Về việc phân công thực hiện\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
        "QUYẾT ĐỊNH:\n"
        "Điều 1. Phê duyệt Đề án phát triển cảng cá.\n"
        "Điều 2. Tổ chức thực hiện\n1. Sở Nông nghiệp và Môi trường:\na) Lập kế hoạch chi tiết.\nb) Đôn đốc các đơn vị.\n"
        "2. Sở Tài chính bố trí kinh phí.\n"
        "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường và Thủ trưởng các đơn vị "
        "có liên quan chịu trách nhiệm thi hành Quyết định này./.\n"
    )
    found = vngov.find_tasks(vngov.parse(text))

    assert [(number, task.kind) for number, task in found.walk()] == [
        ("Đ1", TaskKind.DECISION),
        ("Đ2", TaskKind.HEADING),
        ("Đ2.1", TaskKind.GROUP),
        ("Đ2.1.a", TaskKind.TASK),
        ("Đ2.1.b", TaskKind.TASK),
        ("Đ2.2", TaskKind.TASK),
        ("Đ3", TaskKind.TASK),
    ]
    assert len(found["Đ3"].assignees) == 3
    assert found["Đ3"].modality is Modality.DUTY


def test_a_task_of_several_paragraphs_and_one_with_a_list() -> None:
    """A whole sentence with a list below it is a task with tasks; further paragraphs charge only whom they name."""
    plan = Document(
        body=[
            item(
                "1.",
                "Các cơ quan, đơn vị căn cứ nhiệm vụ được giao xây dựng kế hoạch thi đua.",
                item("-", "Giới thiệu điển hình tiên tiến."),
            ),
            item(
                "2.",
                "Sở Nội vụ: Tham mưu khen thưởng kịp thời các tập thể, cá nhân.",
                Paragraph("Kinh phí lấy từ quỹ thi đua."),
                Paragraph("Giao Sở Tài chính bố trí kinh phí."),
            ),
        ]
    )
    found = vngov.find_tasks(plan)

    assert [number for number, task in found.walk() if task.is_task] == ["1", "1.1", "2", "2.p2"]
    assert names(found["1.1"].assignees) == ["Các cơ quan, đơn vị"]


def test_a_number_misread_goes_on_with_its_list() -> None:
    """``8)`` after ``e)`` is the next point."""
    plan = Document(
        body=[
            item("1.", "Sở Y tế:"),
            item("a)", "Kiểm tra nguồn nước."),
            item("b)", "Tập huấn nhân viên."),
            item("8)", "Chuẩn bị thuốc men."),
            item("2.", "Sở Nội vụ rà soát danh sách."),
        ]
    )
    found = vngov.find_tasks(plan)

    assert [names(task.assignees) for task in found.tasks] == [["Sở Y tế"]] * 3 + [["Sở Nội vụ"]]
    assert len(found.nodes) == 2


@pytest.mark.parametrize(
    ("text", "assignees"),
    [
        ("Giao các sở: Tài chính, Xây dựng và Nội vụ, Công an tỉnh rà soát.", ["Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ", "Công an tỉnh"]),
        ("Giao đồng chí Nguyễn Văn An, Phó Chủ tịch UBND tỉnh, Sở Y tế theo dõi.", ["Nguyễn Văn An, Phó Chủ tịch UBND tỉnh", "Sở Y tế"]),
        ("Báo Lào Cai, Đài Phát thanh - Truyền hình tỉnh tăng thời lượng tin, bài.", ["Báo Lào Cai", "Đài Phát thanh - Truyền hình tỉnh"]),
        ("Bệnh viện Đa khoa tỉnh (cơ sở 1), Trạm Y tế xã chuẩn bị thuốc.", ["Bệnh viện Đa khoa tỉnh (cơ sở 1)", "Trạm Y tế xã"]),
        ("Giao các ông, bà có tên trong danh sách thực hiện nhiệm vụ.", None),
        ("UBND các xã: Tân Hà, Tân Xuân; Công an tỉnh lập chốt kiểm soát.", ["UBND các xã: Tân Hà, Tân Xuân", "Công an tỉnh"]),
        ("Đảng ủy xã, đảng đoàn các hội, mặt trận tổ quốc lãnh đạo thực hiện.", ["Đảng ủy xã", "đảng đoàn các hội", "mặt trận tổ quốc"]),
        ("Sơ Y tế chuẩn bị thuốc.", None),
        ("Sơ Xây dựng lập đồ án.", ["Sơ Xây dựng"]),
        ("Người dân, doanh nghiệp chủ động phòng, tránh.", ["Người dân, doanh nghiệp"]),
        ("Các đơn vị và hệ thống truyền thanh thông báo kịp thời.", ["Các đơn vị", "hệ thống truyền thanh"]),
        ("Lãnh đạo các sở, ngành và lãnh đạo các phòng trực tiếp kiểm tra.", ["Lãnh đạo các sở, ngành", "lãnh đạo các phòng"]),
    ],
)  # fmt: skip
def test_names_of_every_form(text, assignees) -> None:
    """Ellipsis, persons with posts, brackets, misread letters, classes."""
    tasks = vngov.find_tasks(Document(body=[item("1.", text)])).tasks

    if assignees is None:
        assert len(tasks) <= 1
    else:
        assert names(tasks[0].assignees) == assignees


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Mục đích, yêu cầu", TaskKind.CONTENT),
        ("Quan điểm chỉ đạo", TaskKind.VIEWPOINT),
        ("Mục tiêu cụ thể", TaskKind.OBJECTIVE),
        ("Một số chỉ tiêu chủ yếu", TaskKind.TARGET),
        ("Nhiệm vụ và giải pháp", TaskKind.SOLUTION),
        ("Kinh phí thực hiện", TaskKind.CONTENT),
        ("Tổ chức thực hiện", TaskKind.CONTENT),
        ("Một đề mục dài " * 12, TaskKind.CONTENT),
    ],
)
def test_what_a_heading_makes_of_its_lines(heading, kind) -> None:
    """Nobody is charged below any of them; a long one says nothing."""
    found = vngov.find_tasks(Document(body=[item("I.", heading, item("-", "Phát triển kinh tế biển bền vững."))]))

    assert found["I.1"].kind is kind


def test_a_target_below_an_aim_and_an_assignment_below_a_solution() -> None:
    """A heading inside a section can open another."""
    plan = Document(
        body=[
            item("I.", "Mục tiêu", item("1.", "Chỉ tiêu", item("-", "Đạt 30% diện tích rừng."))),
            item(
                "II.", "Nhiệm vụ, giải pháp", item("1.", "Tổ chức quản lý rừng", item("-", "Giao khoán bảo vệ rừng."))
            ),
        ]
    )
    found = vngov.find_tasks(plan)

    assert found["I.1.1"].kind is TaskKind.TARGET
    assert found["II.1.1"].kind is TaskKind.CONTENT


def test_spans_over_several_lines_without_the_source() -> None:
    """Measured from the pieces of the block; past the end is the end."""
    text = (
        LETTER
        + "1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ, Sở Y tế\nvà Sở Công Thương lập đồ án.\n"
    )
    document = vngov.parse(text).document
    (task,) = vngov.find_tasks(document).tasks

    last = task.coordinators[-1]
    assert text[last.spans[0].start : last.spans[0].end] == "Sở Công Thương"


def test_deadlines_that_cannot_be_are_passed_over() -> None:
    """There is no 31 February."""
    assert (
        find_deadlines("trình trước ngày 31/02/2025; hoàn thành trước ngày 01/3/2025.")[0].text
        == "trước ngày 01/3/2025"
    )
    assert find_deadlines("báo cáo theo định kỳ") != ()
    assert find_deadlines("kế hoạch 5 năm, hằng năm và trung hạn") == ()


def test_a_task_due_with_what_follows_it() -> None:
    """The line on what is to be submitted gives the day; a task nobody is charged with may have one."""
    plan = Document(
        body=[
            item("1.", "Đảng ủy xã tham mưu kế hoạch học tập nghị quyết."),
            Paragraph("Các nội dung trình Thường trực Đảng ủy trước ngày 01/10/2025."),
            item("2.", "Đại hội đại biểu Đảng bộ xã, dự kiến tổ chức trong tháng 8/2030."),
        ]
    )
    first, second = vngov.find_tasks(plan).tasks

    assert first.deadline.raw == "trước ngày 01/10/2025"
    assert second.assignees == ()
    assert second.deadline.date.format("iso") == "2030-08"


def test_a_letter_that_asks_its_addressees() -> None:
    """Who is asked stands before the list, after the occasion; the last sentence only calls for it."""
    found = tree(
        "Thực hiện Công văn số 88/UBND-KGVX ngày 25/9/2025 của UBND tỉnh, Sở Y tế đề nghị Phòng Văn hóa - Xã hội các xã, "
        "phường và hiệu trưởng các trường triển khai một số nội dung sau:\n"
        "- Phối hợp với trạm y tế xã tổng vệ sinh trường lớp.\n"
        "- Báo cáo kết quả về Sở trước ngày 30/10/2025.\n"
        "Nhận được công văn này, đề nghị các đơn vị nghiêm túc thực hiện./.\n"
    )

    assert [names(task.assignees) for task in found.tasks] == [
        ["Phòng Văn hóa - Xã hội các xã, phường", "hiệu trưởng các trường"]
    ] * 2
    assert names(found.tasks[0].coordinators) == ["trạm y tế xã"]
    assert all(task.is_weak for task in found.tasks)
    assert found.nodes[-1].kind is TaskKind.CLOSING


def test_a_topic_before_the_charge() -> None:
    """``Về thi công: Yêu cầu …`` charges after the topic; whom one reports to ends before when and where."""
    task = one(
        "Về thi công: Yêu cầu nhà thầu tổ chức thi công ba ca. Giao Sở Xây dựng kiểm tra, báo cáo UBND tỉnh tại kỳ họp tới."
    )

    assert names(task.assignees) == ["nhà thầu", "Sở Xây dựng"]
    assert names(task.report_to) == ["UBND tỉnh"]


def test_a_labelled_line_may_say_who_leads_whom() -> None:
    """``Cơ quan thực hiện: A chủ trì, phối hợp với B``; from one quarter to another the last counts."""
    plan = Document(
        body=[
            item(
                "1.",
                "Hỗ trợ xây mới nhà ở",
                item("-", "Cơ quan thực hiện: Sở Xây dựng chủ trì, phối hợp với UBND các xã."),
                item("-", "Thời gian: Quý I - III/2026."),
            )
        ]
    )
    (task,) = vngov.find_tasks(plan).tasks

    assert task.lead.text == "Sở Xây dựng"
    assert names(task.coordinators) == ["UBND các xã"]
    assert task.deadline.date.format("iso") == "2026-Q3"
    assert task.deadline.raw == "Quý I - III/2026"


def test_a_day_of_every_year_is_no_deadline() -> None:
    """It belongs to how often; posts that share a body are one name."""
    task = one(
        "Giám đốc, Thủ trưởng các sở định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) báo cáo UBND tỉnh."
    )

    assert task.deadline is None
    assert task.period.raw == "định kỳ 6 tháng"
    assert names(task.assignees) == ["Giám đốc, Thủ trưởng các sở"]


@pytest.mark.parametrize(
    "text",
    ["Văn phòng là cơ quan ngang sở, có con dấu riêng.", "Phòng không nhân dân là hoạt động của toàn dân."],
)
def test_what_a_body_is_charges_nobody(text) -> None:
    """A definition is no task; neither is a word that only looks like a body."""
    assert vngov.find_tasks(Document(body=[item("1.", text)])).tasks == ()


def test_a_verb_ends_the_name_of_whom_one_works_with() -> None:
    """The work itself is no part of the name."""
    task = one("Sở Xây dựng chủ trì, phối hợp với Cảng vụ Đường thủy kiểm đếm thuyền gỗ.")
    assert names(task.coordinators) == ["Cảng vụ Đường thủy"]


def stripped(tasks):
    """Return the tasks without what a brief answer leaves out."""
    return tuple(
        evolve(
            task, id="", actions=(), citations=(), refers_to_itself=False, report_to=(), supervisors=(),
            children=stripped(task.children),
        )
        for task in tasks
    )  # fmt: skip


@pytest.mark.parametrize("name", specimen_names())
def test_a_brief_answer_says_the_same_but_for_what_it_leaves_out(name) -> None:
    """Who does what with whom by when is the same, node for node."""
    document = vngov.parse(specimen(name)).document
    whole, brief = vngov.find_tasks(document), vngov.find_tasks(document, brief=True)

    assert stripped(whole.nodes) == stripped(brief.nodes)
    assert whole.principal == brief.principal


def test_a_brief_answer_has_no_ids_actions_spans_and_acts() -> None:
    """They take as long as the rest."""
    text = "Sở Tài chính rà soát theo Nghị định số 30/2020/NĐ-CP; đồng thời, báo cáo UBND tỉnh trước ngày 20/6/2025."
    document = Document(body=[item("1.", text)])
    (task,), (whole,) = vngov.find_tasks(document, brief=True).tasks, vngov.find_tasks(document).tasks

    assert (task.id, task.actions, task.citations, task.report_to) == ("", (), (), ())
    assert all((whole.id, whole.actions, whole.citations, whole.report_to))
    assert (task.deadline, task.assignees) == (whole.deadline, whole.assignees)


@pytest.mark.parametrize(
    ("text", "assignees", "coordinators"),
    [
        ("Sở Ngoại vụ tháp tùng đoàn, phối hợp với Sở Y tế truyền thông tại chỗ.", ["Sở Ngoại vụ"], ["Sở Y tế"]),
        ("Công an phường phân luồng trên các tuyến chính.", ["Công an phường"], []),
        ("STC chủ trì, phối hợp với SXD, SNN&MT lập bảng giá đất.", ["STC"], ["SXD", "SNN&MT"]),
        ("Sờ Tài chính rà soát dự toán, phối hợp với Sớ Nội vụ.", ["Sờ Tài chính"], ["Sớ Nội vụ"]),
        ("Giao các đ/c Ủy viên phụ trách thôn nắm tình hình.", ["Ủy viên phụ trách thôn nắm tình hình"], []),
        ("Đ/c Chủ tịch UBND xã kiểm tra bến đò.", ["Chủ tịch UBND xã"], []),
        ("Sở Y tế chủ trì, cùng Sở Tài chính lập đề án.", ["Sở Y tế"], ["Sở Tài chính"]),
        ("Các sở, ngành đến năm 2030 bố trí quỹ đất.", ["Các sở, ngành"], []),
        ("Đơn vị được kiểm tra xây dựng báo cáo.", ["Đơn vị được kiểm tra"], []),
        ("Yêu cầu: (1) Sở Y tế trực cấp cứu; (2) Công an tỉnh tuần tra.", ["Sở Y tế", "Công an tỉnh"], []),
        ("Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng đề nghị Sở Y tế trả lời cử tri.", ["Sở Y tế"], []),
        ("Đề nghị hội nông dân, đoàn thanh niên xã ra quân.", ["hội nông dân", "đoàn thanh niên xã"], []),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_where_a_name_begins_and_ends(text, assignees, coordinators) -> None:
    """Names that are known end by themselves, whatever the body is to do."""
    task = one(text)

    assert names(task.assignees) == assignees
    assert names(task.coordinators) == coordinators


def test_background_before_a_call_charges_nobody() -> None:
    """What bodies had to do led to the call; what a class of bodies must do after it is a task."""
    told = tree(
        "Các địa phương phải cùng lúc lo nhiều việc.\nChủ tịch UBND tỉnh yêu cầu:\n"
        "1. Các doanh nghiệp vận tải phải lắp thiết bị giám sát.\n"
    )

    assert [names(task.assignees) for task in told.tasks] == [["Các doanh nghiệp vận tải"]]


def test_a_report_tells_what_was_done_until_it_says_what_is_to_be_done() -> None:
    """A body that did something is charged with nothing; a duty of the next year is a task."""
    told = vngov.find_tasks(
        vngov.parse(
            LETTER.split("V/v", maxsplit=1)[0].replace("UBND-KT", "BC-UBND")
            + "BÁO CÁO\nTình hình lễ hội năm 2025\n\nI. KẾT QUẢ TỔ CHỨC THỰC HIỆN\n1. Công an tỉnh triển khai 3 đợt cao điểm.\n"
            "II. NHIỆM VỤ NĂM 2026\n1. Sở Tài chính lập dự toán trong quý I/2026.\n"
        )
    )

    assert [names(task.assignees) for task in told.tasks] == [["Sở Tài chính"]]


def test_who_is_invited_is_charged_with_nothing() -> None:
    """Participants are listed; who is to prepare is charged."""
    told = vngov.find_tasks(
        vngov.parse(
            LETTER.split("V/v", maxsplit=1)[0].replace("UBND-KT", "GM-UBND")
            + "GIẤY MỜI\nHọp bàn lễ hội cầu ngư\n\n1. Kính mời tham dự:\n- Sở Y tế: Giám đốc và chuyên viên theo dõi;\n"
            "- Trưởng Công an phường dự và báo cáo nội dung 2.\n2. Phân công chuẩn bị:\n- Sở Nội vụ chuẩn bị tài liệu.\n"
        )
    )

    assert [names(task.assignees) for task in told.tasks] == [["Sở Nội vụ"]]


def test_whom_a_group_works_with_is_handed_down() -> None:
    """An open line that names coordinators names them for its list."""
    group = item("1.", "Sở Y tế chủ trì, phối hợp với Công an tỉnh:", item("a)", "Lập phương án."))
    (task,) = vngov.find_tasks(Document(body=[group])).tasks

    assert names(task.coordinators) == ["Công an tỉnh"]


def test_labels_after_a_semicolon_in_small_letters() -> None:
    """A line may say all of a task: who, with whom, by when."""
    body = [
        item("1.", "Lập sổ theo dõi."),
        Paragraph("Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Nội vụ; thời gian: năm 2026."),
    ]
    (task,) = vngov.find_tasks(Document(body=body)).tasks

    assert (names(task.assignees), names(task.coordinators)) == (["Sở Y tế"], ["Sở Nội vụ"])
    assert task.deadline.raw == "năm 2026"


def test_a_list_numbered_with_commas() -> None:
    """``1,`` opens a list as ``1.`` does."""
    told = tree("UBND tỉnh yêu cầu:\n1, Sở Y tế trực cấp cứu.\n2, Công an tỉnh tuần tra.\n")

    assert [str(task.marker) for task in told.tasks] == ["1.", "2."]
