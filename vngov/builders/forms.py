"""What the sample form (mẫu) of each kind asks for, as lines with blanks: skeletons ready to fill.

NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.10; the forms of the Party follow 36-HD/VPTW and 05-HD/VPTW.

    >>> from datetime import date
    >>> from vngov.builders.forms import skeleton
    >>> document = skeleton("giay-moi", on=date(2026, 6, 15), issuer="Sở Nội vụ tỉnh Lào Cai")
    >>> document.body[3].text
    'Thời gian: {{thời gian}}.'

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from vngov.builders.builder import DocumentBuilder
from vngov.model import Document, Header, Issuer, NumberLine, PlaceAndDate
from vngov.registries.family import Family
from vngov.registries.kinds import kinds

__all__ = ["skeleton", "with_form"]

_ADDRESSED = frozenset({"cong-van", "to-trinh", "cong-dien", "phieu-bao", "phieu-chuyen"})
_ARTICLED = frozenset({"quyet-dinh", "nghi-quyet", "quy-che", "quy-dinh", "hop-dong", "lenh"})
_WITHOUT_ABSTRACT = frozenset({"giay-gioi-thieu", "giay-nghi-phep", "giay-di-duong", "thu-cong"})
_OF_TWO_SIDES = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan"})
_LINES: dict[str, tuple[str, ...]] = {
    "cong-van": ("{{lý do}}", "{{nội dung}}"),
    "to-trinh": ("{{sự cần thiết}}", "{{nội dung trình}}"),
    "cong-dien": ("{{lý do}}", "{{nội dung}}"),
    "giay-moi": (
        "{{cơ quan mời}} trân trọng kính mời: {{người được mời}}.", "Tới dự {{tên cuộc họp}}.",
        "Chủ trì: {{người chủ trì}}.", "Thời gian: {{thời gian}}.", "Địa điểm: {{địa điểm}}.",
    ),
    "bien-ban": (
        "Thời gian bắt đầu: {{giờ bắt đầu}}.", "Địa điểm: {{địa điểm}}.", "Thành phần tham dự: {{thành phần}}.",
        "Chủ trì (chủ tọa): {{chủ tọa}}.", "Thư ký (người ghi biên bản): {{thư ký}}.", "Nội dung: {{nội dung}}.",
        "Cuộc họp kết thúc vào {{giờ kết thúc}}.",
    ),
    "giay-gioi-thieu": (
        "{{cơ quan giới thiệu}} trân trọng giới thiệu:", "Ông (bà): {{họ tên}}.",
        "Chức vụ: {{chức vụ được giới thiệu}}.", "Được cử đến: {{nơi đến}}.", "Về việc: {{việc}}.",
        "Đề nghị {{nơi đến}} tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
        "Giấy này có giá trị đến hết ngày {{ngày hết hạn}}.",
    ),
    "giay-nghi-phep": (
        "Xét Đơn đề nghị nghỉ phép ngày {{ngày làm đơn}} của ông (bà) {{họ tên}},", "{{cơ quan cấp}} cấp cho:",
        "Ông (bà): {{họ tên}}.", "Chức vụ: {{chức vụ được cấp}}.",
        "Được nghỉ phép từ ngày {{từ ngày}} đến hết ngày {{đến ngày}} tại {{nơi nghỉ}}.",
        "Số ngày nghỉ nêu trên được tính vào thời gian nghỉ phép năm {{năm nghỉ phép}}.",
    ),
    "giay-di-duong": (
        "Cấp cho: {{họ tên}}.", "Chức vụ: {{chức vụ được cấp}}.", "Được cử đi công tác tại: {{nơi đến}}.",
        "Thời gian công tác từ ngày {{từ ngày}} đến hết ngày {{đến ngày}}.",
    ),
    "giay-chung-nhan": ("Chứng nhận: {{họ tên}}.", "{{nội dung chứng nhận}}."),
    "giay-uy-quyen": (
        "Người ủy quyền: {{người ủy quyền}}.", "Người được ủy quyền: {{người được ủy quyền}}.",
        "Nội dung ủy quyền: {{nội dung}}.", "Thời hạn ủy quyền: {{thời hạn}}.",
    ),
    "phieu-gui": (
        "{{cơ quan gửi}} gửi kèm theo Phiếu gửi này các văn bản, tài liệu: {{danh mục}}.",
        "Đề nghị {{nơi nhận phiếu}} xác nhận và gửi lại phiếu sau khi nhận đủ.",
    ),
    "phieu-chuyen": (
        "{{cơ quan chuyển}} nhận được {{văn bản được chuyển}}.",
        "Xét nội dung, {{cơ quan chuyển}} chuyển đến {{nơi giải quyết}} để giải quyết theo thẩm quyền.",
    ),
    "phieu-bao": ("{{cơ quan báo}} báo để {{người được báo}} biết: {{nội dung}}.",),
    "thu-cong": ("{{lời chào}}", "{{nội dung}}"),
}  # fmt: skip
_ASSEMBLIES = {"luat": "QH", "bo-luat": "QH", "phap-lenh": "UBTVQH"}
"""Whose acts are numbered by the term (khóa) of the assembly, which a skeleton leaves open."""
_SIGNERS = {
    Family.ADMINISTRATIVE: (("{{tên thư ký}}", "Thư ký"), ("{{tên chủ tọa}}", "Chủ tọa")),
    Family.PARTY: (("{{tên người ghi}}", "Người ghi biên bản"), ("{{tên chủ trì}}", "Chủ trì hội nghị")),
}
_SIDES = (("{{tên đại diện bên A}}", "Đại diện bên A"), ("{{tên đại diện bên B}}", "Đại diện bên B"))


def with_form(builder: DocumentBuilder) -> DocumentBuilder:
    """Return *builder* with the lines that the form of its kind asks for, as blanks."""
    if builder.family is Family.NORMATIVE and builder.kind not in _ARTICLED:
        builder = builder.basis("{{căn cứ}}", "Theo đề nghị của {{người đề nghị}}")
        builder = builder.article("Phạm vi điều chỉnh").paragraph("{{phạm vi điều chỉnh}}.")
        builder = builder.article("{{tiêu đề}}").paragraph("{{nội dung}}.")
        return builder.article("Hiệu lực thi hành").paragraph("{{hiệu lực}}.")
    if builder.kind in _ARTICLED:
        builder = builder.basis("{{căn cứ}}", "Theo đề nghị của {{người đề nghị}}")
        builder = builder.article("{{nội dung}}.").article("{{hiệu lực}}.")
        return builder.article("{{người thi hành}} chịu trách nhiệm thi hành.")
    for line in _LINES.get(builder.kind, ()):
        builder = builder.paragraph(line)
    if builder.kind not in _LINES:
        builder = builder.paragraph("{{mở đầu}}:").heading("{{ĐỀ MỤC MỘT}}").item("{{nội dung}}.")
        builder = builder.item("{{nội dung khác}}.").heading("TỔ CHỨC THỰC HIỆN").paragraph("{{tổ chức thực hiện}}.")
    return builder


def _archive(kind: str, family: Family) -> tuple[str, ...]:
    """Return the archive line with a blank for the drafting unit, where the form of the kind has one."""
    if family is Family.PARTY or kind == "giay-gioi-thieu":
        return ()
    return ("Lưu: VT, Hồ sơ",) if kind == "bien-ban" else ("Lưu: VT, {{đơn vị soạn thảo}}",)


def skeleton(kind: str, *, on: date, issuer: str = "", family: Family | None = None) -> Document:
    """Return a document of the kind with blanks for all that has to be filled in.

    The day says whose form and whose law; without an *issuer* its name, code and place are blanks as well.  An unknown
    kind raises UnknownEntryError.
    """
    entry = kinds[kind, on] if family is None else kinds.get(kind, as_of=on, family=family)
    family = entry.family if entry is not None else family or Family.ADMINISTRATIVE
    builder = DocumentBuilder(
        kind=kind,
        family=family,
        issuer=issuer or "{{cơ quan ban hành}}",
        parents=None if issuer else ("{{CƠ QUAN CHỦ QUẢN}}",),
        code="" if issuer else "X",
        place="" if issuer else "{{địa danh}}",
        authority="" if issuer else "{{thẩm quyền ban hành}}",
        on=on,
        about="" if kind in _WITHOUT_ABSTRACT else "{{trích yếu}}",
        to=("{{nơi gửi}}",) if kind in _ADDRESSED else (),
        is_draft=True,
    )
    builder = with_form(builder)
    signers = _SIGNERS.get(family, _SIGNERS[Family.ADMINISTRATIVE]) if kind == "bien-ban" else _SIDES
    if kind == "bien-ban" or kind in _OF_TWO_SIDES:
        for name, post in signers:
            builder = builder.signed(name, post, for_="")
    else:
        builder = builder.signed("{{người ký}}", "{{chức vụ}}")
    if kind not in _OF_TWO_SIDES:
        builder = builder.copied_to("{{nơi nhận}}", *_archive(kind, family))
    return _with_blanks(builder.build(), is_named=bool(issuer))


def _with_blanks(document: Document, *, is_named: bool) -> Document:
    """Return the skeleton with blanks for number and day, which their types could not hold."""
    header: Header = document.header
    number = header.number
    if number is not None and number.number is not None:
        joined = number.number.symbol.format("joined")
        year = f"/{number.number.year}" if number.number.year else ""
        if not is_named:
            joined = joined.replace("X", "{{KÝ-HIỆU-CƠ-QUAN}}")
        if header.kind is not None and header.kind.id == "cong-van" and document.header.party_title is None:
            joined = f"{joined}-{{{{KÝ-HIỆU-ĐƠN-VỊ}}}}"
        number = NumberLine(None, f"{{{{số}}}}{year}{joined}")
    elif header.kind is not None and (organ := _ASSEMBLIES.get(header.kind.id)):
        number = NumberLine(None, f"{{{{số}}}}/{{{{năm}}}}/{organ}{{{{khóa}}}}")
    line = header.place_and_date
    if line is not None:
        line = PlaceAndDate(line.place, text="ngày {{ngày}} tháng {{tháng}} năm {{năm}}")
    issuers = header.issuers
    if not is_named:
        issuers = (Issuer("{{CƠ QUAN BAN HÀNH}}", ["{{CƠ QUAN CHỦ QUẢN}}"]),)
    return evolve(document, header=evolve(header, number=number, place_and_date=line, issuers=issuers))
