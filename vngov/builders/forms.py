"""What the sample form (mẫu) of each kind asks for, as lines with blanks: skeletons ready to fill.

NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.10; the forms of the Party follow 36-HD/VPTW and 05-HD/VPTW.

    >>> from datetime import date
    >>> from vngov.builders.forms import skeleton
    >>> document = skeleton("giay-moi", on=date(2026, 6, 15), issuer="Sở Nội vụ tỉnh Lào Cai")
    >>> document.body[2].text
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

_ADDRESSED = frozenset({"cong-van", "to-trinh", "cong-dien", "phieu-bao", "phieu-chuyen", "giay-gioi-thieu"})
_ARTICLED = frozenset({"quyet-dinh", "nghi-quyet", "quy-che", "quy-dinh", "hop-dong", "lenh"})
_LINES: dict[str, tuple[str, ...]] = {
    "cong-van": ("{{lý do}}", "{{nội dung}}"),
    "to-trinh": ("{{sự cần thiết}}", "{{nội dung trình}}"),
    "cong-dien": ("{{lý do}}", "{{nội dung}}"),
    "giay-moi": (
        "{{cơ quan mời}} trân trọng kính mời: {{người được mời}}.", "Tới dự {{tên cuộc họp}}.",
        "Thời gian: {{thời gian}}.", "Địa điểm: {{địa điểm}}.",
    ),
    "bien-ban": (
        "Thời gian bắt đầu: {{giờ bắt đầu}}.", "Địa điểm: {{địa điểm}}.", "Thành phần tham dự: {{thành phần}}.",
        "Chủ trì (chủ tọa): {{chủ tọa}}.", "Thư ký: {{thư ký}}.", "Nội dung: {{nội dung}}.",
        "Cuộc họp kết thúc vào {{giờ kết thúc}}.",
    ),
    "giay-gioi-thieu": (
        "Trân trọng giới thiệu ông (bà): {{họ tên}}.", "Chức vụ: {{chức vụ được giới thiệu}}.",
        "Được cử đến: {{nơi đến}}.", "Về việc: {{việc}}.", "Giấy này có giá trị đến hết ngày {{ngày hết hạn}}.",
    ),
    "giay-nghi-phep": (
        "Cấp cho ông (bà): {{họ tên}}.", "Chức vụ: {{chức vụ được cấp}}.",
        "Được nghỉ phép từ ngày {{từ ngày}} đến hết ngày {{đến ngày}} tại {{nơi nghỉ}}.",
    ),
}  # fmt: skip


def with_form(builder: DocumentBuilder) -> DocumentBuilder:
    """Return *builder* with the lines that the form of its kind asks for, as blanks."""
    if builder.kind in _ARTICLED or builder.family is Family.NORMATIVE:
        builder = builder.basis("{{căn cứ}}", "Theo đề nghị của {{người đề nghị}}")
        builder = builder.article("{{nội dung}}.").article("{{hiệu lực}}.")
        return builder.article("{{người thi hành}} chịu trách nhiệm thi hành.")
    for line in _LINES.get(builder.kind, ()):
        builder = builder.paragraph(line)
    if builder.kind not in _LINES:
        builder = builder.paragraph("{{mở đầu}}:").heading("{{ĐỀ MỤC MỘT}}").item("{{nội dung}}.")
        builder = builder.item("{{nội dung khác}}.").heading("TỔ CHỨC THỰC HIỆN").paragraph("{{tổ chức thực hiện}}.")
    return builder


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
        about="{{trích yếu}}",
        to=("{{nơi gửi}}",) if kind in _ADDRESSED else (),
        is_draft=True,
    )
    builder = with_form(builder).copied_to("{{nơi nhận}}")
    if kind == "bien-ban":
        builder = builder.signed("{{tên thư ký}}", "Thư ký").signed("{{tên chủ tọa}}", "Chủ tọa")
    else:
        builder = builder.signed("{{người ký}}", "{{chức vụ}}")
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
    place = header.place_and_date.place if header.place_and_date is not None else None
    line = PlaceAndDate(place, text="ngày {{ngày}} tháng {{tháng}} năm {{năm}}")
    issuers = header.issuers
    if not is_named:
        issuers = (Issuer("{{CƠ QUAN BAN HÀNH}}", ["{{CƠ QUAN CHỦ QUẢN}}"]),)
    return evolve(document, header=evolve(header, number=number, place_and_date=line, issuers=issuers))
