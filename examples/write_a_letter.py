"""Write an official letter, check it, and save it as DOCX and PDF: ``python examples/write_a_letter.py [FOLDER]``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import vngov
from vngov.builders import OfficialLetter


def main(folder: str = ".") -> None:
    """Build the letter; the registries of its day fill in what the law fixes."""
    letter = (
        OfficialLetter(
            issuer="Ủy ban nhân dân tỉnh Lào Cai",
            on=date(2024, 5, 2),
            number=215,
            unit="VX",
            to=["Sở Nội vụ", "Sở Tài chính"],
            about="chuẩn bị hội nghị tổng kết công tác văn thư",
        )
        .paragraph("Ủy ban nhân dân tỉnh yêu cầu:")
        .item("Sở Nội vụ chuẩn bị nội dung, hoàn thành trước ngày 15 tháng 5 năm 2024.")
        .item("Sở Tài chính cân đối kinh phí.")
        .signed("Nguyễn Văn Bình", post="Phó Chủ tịch")
        .build()
    )
    print(vngov.render(letter, "text"))
    print(vngov.check(letter).summary())
    for suffix in ("docx", "pdf"):
        path = Path(folder) / f"cong-van.{suffix}"
        content = vngov.render(letter, suffix)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        print(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
