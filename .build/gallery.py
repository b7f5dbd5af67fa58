"""Draws every packaged example and one document of each kind in every format, as pictures to look at.

``make gallery`` writes PDF, DOCX by way of LibreOffice, and HTML as Chromium prints it into ``docs/gallery/_build``,
and for each document one sheet with the pages of all three side by side; every file is read back and checked.  A tool
that is absent is passed over, and that is said.  With names of documents it draws these alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import reduce
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path

import typst
from attrs import evolve

import vngov
from vngov.builders import CopyForm, Plan, blanks_of, fill, skeleton
from vngov.model import Document, Table
from vngov.registries.family import Family
from vngov.registries.kinds import KindEntry, kinds

DAY = date(2026, 6, 15)
OUT = Path(__file__).parent.parent / "docs" / "gallery" / "_build"
ISSUERS = {
    "hien-phap": "Quốc hội", "luat": "Quốc hội", "bo-luat": "Quốc hội", "phap-lenh": "Ủy ban Thường vụ Quốc hội",
    "lenh": "Chủ tịch nước", "nghi-dinh": "Chính phủ", "thong-tu": "Bộ Nội vụ", "nghi-quyet-lien-tich": "Chính phủ",
    "thong-tu-lien-tich": "Viện kiểm sát nhân dân tối cao", "chien-luoc": "Ban Chấp hành Trung ương Đảng",
    "cuong-linh-chinh-tri": "Ban Chấp hành Trung ương Đảng", "dieu-le": "Ban Chấp hành Trung ương Đảng",
}  # fmt: skip
VALUES = {
    "số": "15", "ngày": "15", "tháng": "6", "năm": "2026", "người ký": "Nguyễn Văn Bình", "chức vụ": "Chủ tịch",
    "họ tên": "Lê Thị Hoa", "đơn vị soạn thảo": "NC", "cơ quan mời": "Ủy ban nhân dân tỉnh",
    "người được mời": "Giám đốc Sở Nội vụ", "cơ quan giới thiệu": "Ủy ban nhân dân tỉnh",
    "cơ quan cấp": "Ủy ban nhân dân tỉnh", "nơi đến": "Sở Nội vụ", "cơ quan gửi": "Ủy ban nhân dân tỉnh",
    "cơ quan chuyển": "Ủy ban nhân dân tỉnh", "từ ngày": "20/6/2026", "cơ quan báo": "Ủy ban nhân dân tỉnh",
    "nơi nhận phiếu": "Sở Nội vụ", "đến ngày": "24/6/2026", "ngày hết hạn": "30/6/2026",
    "ngày làm đơn": "10/6/2026", "nơi nghỉ": "tỉnh Lào Cai", "nơi gửi": "Sở Nội vụ",
    "nơi nhận": "Các sở, ban, ngành", "trích yếu": "Tổ chức công tác văn thư năm 2026",
    "căn cứ": "Luật Lưu trữ ngày 21 tháng 6 năm 2024", "người đề nghị": "Giám đốc Sở Nội vụ",
    "năm nghỉ phép": "2026", "người thi hành": "Chánh Văn phòng và Giám đốc các sở",
    "đề mục một": "MỤC ĐÍCH, YÊU CẦU", "ký hiệu đơn vị": "NC",
    "tên thư ký": "Trần Thị Lan",
    "tên chủ tọa": "Nguyễn Văn Bình", "giờ bắt đầu": "08 giờ 00 phút", "giờ kết thúc": "10 giờ 30 phút cùng ngày",
    "địa điểm": "Phòng họp số 2", "thời gian": "08 giờ 00 phút, ngày 20 tháng 6 năm 2026",
    "tên đại diện bên a": "Nguyễn Văn Bình", "tên đại diện bên b": "Lê Thị Hoa", "tên người ghi": "Trần Thị Lan",
    "tên chủ trì": "Nguyễn Văn Bình",
}  # fmt: skip
OF_FAMILY = {
    Family.PARTY: {
        "chức vụ": "Bí thư",
        "trích yếu": "tổ chức công tác văn thư năm 2026",
        **{name: "Tỉnh ủy Lào Cai" for name, value in VALUES.items() if value == "Ủy ban nhân dân tỉnh"},
    },
    Family.NORMATIVE: {"căn cứ": "Luật Lưu trữ số 33/2024/QH15", "khóa": "16", "tiêu đề": "Lập hồ sơ"},
}
POSTS = {
    "nghi-dinh": "Thủ tướng", "nghi-quyet-lien-tich": "Thủ tướng", "thong-tu": "Bộ trưởng",
    "thong-tu-lien-tich": "Viện trưởng", "chien-luoc": "Tổng Bí thư", "cuong-linh-chinh-tri": "Tổng Bí thư",
    "dieu-le": "Tổng Bí thư",
}  # fmt: skip
WITHIN = frozenset({"danh mục", "việc", "nơi giải quyết", "văn bản được chuyển", "tên cuộc họp", "phạm vi"})
TEXT = "lập hồ sơ, chỉnh lý và giao nộp tài liệu vào Lưu trữ lịch sử của tỉnh theo đúng quy định của pháp luật"
OPENING = TEXT[0].upper() + TEXT[1:]
FORMATS = ("docx", "pdf", "html")
MOST_PAGES = 6
RESOLUTION = "70"


def documents() -> dict[str, Document]:
    """Return every document by its name: the packaged ones, a skeleton of each kind, and what is seldom met."""
    found: dict[str, Document] = {}
    for folder in ("examples", "specimens"):
        for entry in (files("vngov") / "data" / folder).iterdir():
            if entry.name.endswith(".txt"):
                found[entry.name.removesuffix(".txt")] = vngov.parse(entry.read_text(encoding="utf-8")).document
    for entry in kinds.at(DAY):
        if entry.family is Family.COPY:
            continue
        form = skeleton(entry.id, on=DAY, issuer=issuer_of(entry), family=entry.family)
        values = VALUES | OF_FAMILY.get(entry.family, {})
        values["chức vụ"] = POSTS.get(entry.id, values["chức vụ"])
        values["hiệu lực"] = f"{entry.name_vi} này có hiệu lực thi hành kể từ ngày ký"
        filled = {
            one: values.get(one, TEXT if one in WITHIN else TEXT[0].upper() + TEXT[1:]) for one in blanks_of(form)
        }
        found[f"{entry.family.name.lower()}-{entry.id}"] = fill(form, filled)
    return dict(sorted((found | dict(seldom_met(found["letter"], found["party-letter"]))).items()))


def issuer_of(entry: KindEntry) -> str:
    """Return a body that issues documents of a kind."""
    if entry.family is Family.NORMATIVE and entry.id == "nghi-quyet":
        return "Hội đồng nhân dân tỉnh Lào Cai"
    return ISSUERS.get(entry.id, "Tỉnh ủy Lào Cai" if entry.family is Family.PARTY else "UBND tỉnh Lào Cai")


def seldom_met(letter: Document, party: Document) -> Iterator[tuple[str, Document]]:
    """Yield copies, marks, several issuers, sheets that lie on their side, and long tables."""
    form = CopyForm(issuer="Sở Tài chính tỉnh Lào Cai", number=5, on=DAY).signed("Lê Thị Hoa").copied_to("Các phòng")
    yield "seldom-copy", form.of(letter)
    yield "seldom-copy-of-copy", evolve(form, kind="ban-sao-luc", number=7).of(form.of(letter))
    yield "seldom-electronic-copy", form.electronic(letter, signed_at=datetime(2026, 6, 15, 8, 30, tzinfo=UTC))
    office = CopyForm(issuer="Văn phòng Tỉnh ủy Lào Cai", number=24, on=date(2024, 3, 5)).signed("Lê Thị Hoa")
    yield "seldom-party-copy", office.copied_to("Ban Tổ chức Tỉnh ủy").of(party)
    yield "seldom-party-stamp", evolve(office, on=DAY).of(party)
    marked = evolve(letter.header, secrecy="MẬT", urgency="HỎA TỐC", circulation=["XEM XONG TRẢ LẠI"])
    yield (
        "seldom-marks",
        evolve(letter, header=marked, contact="Địa chỉ: Đại lộ Trần Hưng Đạo; điện thoại: 0214 3000 000"),
    )
    joint = Plan(
        issuer="Sở Y tế tỉnh Lào Cai", jointly=("Sở Nội vụ tỉnh Lào Cai", "Sở Tài chính tỉnh Lào Cai"), number=3,
        on=DAY, about="Phối hợp số hóa hồ sơ", unit="VP",
    )  # fmt: skip
    joint = joint.paragraph("Các sở thống nhất kế hoạch như sau:").item(f"Chủ trì {TEXT}.").item(f"Phối hợp {TEXT}.")
    signers = ("Phạm Thị Mai", "Nông Văn Thành", "Lê Thị Hoa")
    yield "seldom-joint", reduce(lambda plan, name: plan.signed(name, "Giám đốc"), signers, joint).build()
    head = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Ghi chú"]
    rows = [[str(n), TEXT.capitalize(), "Sở Nội vụ", "Các sở, ban, ngành", "Báo cáo", ""] for n in range(1, 31)]
    plan = Plan(issuer="UBND tỉnh Lào Cai", number=31, on=DAY, about="Số hóa tài liệu lưu trữ năm 2026", unit="NC")
    plan = plan.paragraph("Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:").heading("MỤC ĐÍCH")
    for _ in range(12):
        plan = plan.item(f"Các cơ quan {TEXT}; {TEXT}.")
    plan = plan.heading("TỔ CHỨC THỰC HIỆN").paragraph("Nhiệm vụ cụ thể tại Phụ lục I, mẫu báo cáo tại Phụ lục II.")
    plan = plan.signed("Nguyễn Văn Bình", "Phó Chủ tịch").copied_to("Các sở, ban, ngành")
    plan = plan.appendix("Danh mục nhiệm vụ", Table([head, *rows], 1), landscape=True)
    yield "seldom-appendices", plan.appendix("Mẫu báo cáo", Table([head, *rows[:12]], 1)).build()


def write(name: str, document: Document) -> Counter[str]:
    """Write one document in each format, read it back and check it; return what was found."""
    found: Counter[str] = Counter()
    for format_ in FORMATS:
        content = vngov.render(document, format_)
        data = content.encode() if isinstance(content, str) else content
        (OUT / f"{name}.{format_}").write_bytes(data)
        result = vngov.read(data, format=format_)
        found.update(f"{finding.rule} {finding.path} ({format_})" for finding in vngov.check(result).findings)
        if result.document != document:
            found[f"not read back ({format_})"] += 1
    return found


def print_pages(names: list[str]) -> None:
    """Bring each format to the pages that a reader prints: Word files by LibreOffice, web pages by Chromium."""
    if shutil.which("soffice"):
        paths = [str(OUT / f"{name}.docx") for name in names]
        run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(OUT / "docx"), *paths)
    if browser := shutil.which("chromium") or shutil.which("google-chrome"):
        (OUT / "html").mkdir(exist_ok=True)
        for name in names:
            target = OUT / "html" / f"{name}.pdf"
            run(browser, "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}",
                (OUT / f"{name}.html").as_uri())  # fmt: skip


def sheet(name: str) -> None:
    """Draw the pages of one document on one sheet, a column for each format."""
    columns: list[list[str]] = []
    for format_ in FORMATS:
        pdf = OUT / (f"{name}.pdf" if format_ == "pdf" else f"{format_}/{name}.pdf")
        stem = OUT / "pages" / f"{name}.{format_}"
        for old in stem.parent.glob(f"{stem.name}-*.png"):
            old.unlink()
        run("pdftoppm", "-png", "-r", RESOLUTION, "-l", str(MOST_PAGES), str(pdf), str(stem))
        pages = sorted(stem.parent.glob(f"{stem.name}-*.png"))
        columns.append([f'box(stroke: 0.5pt, image("/pages/{page.name}"))' for page in pages])
    cells = ", ".join(cell for row in zip_longest(*columns, fillvalue="[]") for cell in row)
    page = "#set page(width: auto, height: auto, margin: 4pt)\n"
    source = OUT / "pages" / f"{name}.typ"
    source.write_text(f"{page}#grid(columns: {len(FORMATS)}, gutter: 4pt, {cells})\n", encoding="utf-8")
    (OUT / f"{name}.png").write_bytes(typst.compile(source, root=str(OUT), format="png", ppi=72))


def run(*command: str) -> None:
    """Run a tool without a word, and say so if it fails."""
    if subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603 - tools found on this machine
        print(f"failed: {' '.join(command[:1])} {command[-1]}")  # noqa: T201 - a script


def main(wanted: list[str]) -> None:
    """Draw the documents whose names are given, or all of them."""
    (OUT / "pages").mkdir(parents=True, exist_ok=True)
    for tool in ("pdftoppm", "soffice", "chromium"):
        if not shutil.which(tool):
            print(f"skipped what needs {tool}: it is not installed")  # noqa: T201 - a script
    drawn = {name: one for name, one in documents().items() if not wanted or name in wanted}
    for name, document in drawn.items():
        for remark in write(name, document):
            print(f"{name}: {remark}")  # noqa: T201 - a script
    print_pages(list(drawn))
    for name in drawn if shutil.which("pdftoppm") else ():
        sheet(name)
    print(f"{len(drawn)} documents in {OUT}")  # noqa: T201 - a script


if __name__ == "__main__":
    main(sys.argv[1:])
