"""Names of bodies over lines: nothing that belongs together is parted, and they are read back."""

from __future__ import annotations

import time
from datetime import date

import pytest
from attrs import evolve

import vngov
from vngov.model import Header, Issuer, PlaceAndDate
from vngov.readers import parse
from vngov.registries.bodies import bodies
from vngov.registries.family import Family
from vngov.registries.layouts import layouts
from vngov.rules.specimens import specimen
from vngov.values import PartialDate
from vngov.writers._breaking import broken
from vngov.writers._metrics import text_width
from vngov.writers._names import head_columns, name_lines

NAMES = sorted({entry.name_vi.upper() for entry in bodies.at(date(2026, 6, 15)) if entry.kind != "party"})
LAYOUT = layouts.nearest(Family.ADMINISTRATIVE, None, issued_on=date(2026, 6, 15))


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", ["VIỆN KIỂM SÁT NHÂN DÂN", "TỐI CAO"]),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", ["ỦY BAN THƯỜNG VỤ", "QUỐC HỘI"]),
        ("ỦY BAN KIỂM TRA TRUNG ƯƠNG", ["ỦY BAN KIỂM TRA", "TRUNG ƯƠNG"]),
        ("NHÀ XUẤT BẢN CHÍNH TRỊ QUỐC GIA SỰ THẬT", ["NHÀ XUẤT BẢN", "CHÍNH TRỊ QUỐC GIA", "SỰ THẬT"]),
        ("LIÊN MINH HỢP TÁC XÃ VIỆT NAM", ["LIÊN MINH HỢP TÁC XÃ", "VIỆT NAM"]),
        ("VĂN PHÒNG CHỦ TỊCH NƯỚC", ["VĂN PHÒNG", "CHỦ TỊCH NƯỚC"]),
        ("HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH", ["HỌC VIỆN", "CHÍNH TRỊ QUỐC GIA", "HỒ CHÍ MINH"]),
    ],
)
def test_names_are_broken_between_their_parts(name, lines) -> None:
    """Never inside *nhân dân*, *trung ương* or the name of a person."""
    assert lines == broken(name, lambda line: len(line) / 22)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_name_fits_its_column(name) -> None:
    """Of every body of the registry, beside the longest date, with the letters that the act asks for."""
    day = PlaceAndDate("Thành phố Hồ Chí Minh", PartialDate(2026, 10, 15))
    header = Header([name], national_title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", place_and_date=day)
    room = head_columns(LAYOUT, header)[0]
    lines = name_lines(name, LAYOUT.components["issuer"], room)

    assert name == " ".join(lines)
    assert all(text_width(line, LAYOUT.components["issuer"].size.drawn, bold=True) <= room for line in lines)


@pytest.mark.parametrize("format_", ["text", "html", "docx", "pdf"])
def test_names_of_several_lines_are_read_back(format_) -> None:
    """One body each: no line of a name is taken for another."""
    plan = parse(specimen("plan")).document
    for name in NAMES:
        document = evolve(plan, header=evolve(plan.header, issuers=[Issuer(name)]))
        content = vngov.render(document, format_)
        data = content.encode() if isinstance(content, str) else content

        assert document.header.issuers == vngov.read(data, format=format_).document.header.issuers


def test_time_is_in_step_with_length() -> None:
    """What no body is called is broken all the same."""
    start = time.perf_counter()
    lines = broken("VĂN PHÒNG " * 2_000, lambda line: len(line) / 36)

    assert " ".join(lines) == "VĂN PHÒNG " * 2_000
    assert time.perf_counter() - start < 5
