"""Lost blanks are put back, and only those."""

import pytest

from vngov.text.bare import bare
from vngov.text.gluing import unglue


@pytest.mark.parametrize(
    ("glued", "text"),
    [
        ("Chủtrì phối hợp", "Chủ trì phối hợp"),
        ("Đềnghịcác cơ quan", "Đề nghị các cơ quan"),
        ("Đảng uỷUBND xã", "Đảng uỷ UBND xã"),
        ("lần thứI", "lần thứ I"),
        ("Đắk Lắk, Plei Ku, Krông Nô", "Đắk Lắk, Plei Ku, Krông Nô"),
        ("nghiêng khuỷu ngoằn", "nghiêng khuỷu ngoằn"),
        ("ỦYBAN", "ỦYBAN"),
        ("plain text", "plain text"),
    ],
)
def test_a_blank_is_put_back_between_syllables(glued, text) -> None:
    """Names of other languages, capitals and long syllables stay."""
    assert unglue(glued) == text


def test_bare_text_keeps_every_offset() -> None:
    """One character for one, whatever it is."""
    text = "Điều 5. Uỷ ban – “PHỐI HỢP”\n\u00a0ngày 1’"
    plain = bare(text)

    assert len(plain) == len(text)
    assert plain.startswith("dieu 5. uy ban - ")
    assert "phoi hop" in plain
    assert plain.endswith("ngay 1'")
