"""Strategies for whole documents in true form: real kinds of real bodies, about nothing in particular.

What is drawn can be printed and read back: ``parse(render(document, "text")).document == document``.
"""

from __future__ import annotations

from attrs import evolve, frozen
from hypothesis import strategies as st

from vngov.model import Appendix, Document, Header, Issuer, KindLine, Phrase, PlaceAndDate
from vngov.testing.strategies._blocks import articles, blocks
from vngov.testing.strategies._dates import partial_dates
from vngov.testing.strategies._frames import (
    addressees,
    party_recipients,
    party_signatures,
    preambles,
    recipients,
    signatures,
)

__all__ = ["appendices", "documents", "headers"]


@frozen
class _Form:
    """A kind as one sort of body issues it; ``{n}`` and ``{y}`` in the number are ordinal and year."""

    kind: str
    words: str
    number: str
    issuer: str
    parents: tuple[str, ...] = ()
    abstract: str = ""
    enactment: str = ""
    authority: str = ""
    is_party: bool = False
    others: tuple[str, ...] = ()


_FORMS = (
    _Form("cong-van", "", "{n}/UBND-KT", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", (), "V/v "),
    _Form("cong-van", "", "{n}/SCT-QLTM", "SỞ CÔNG THƯƠNG", ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI",), "V/v "),
    _Form("cong-van", "", "{n}/VPCP-ĐP", "VĂN PHÒNG CHÍNH PHỦ", (), "V/v "),
    _Form("quyet-dinh", "QUYẾT ĐỊNH", "{n}/QĐ-UBND", "ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", (), "Về việc ", "QUYẾT ĐỊNH:",
          "ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ"),
    _Form("quyet-dinh", "QUYẾT ĐỊNH", "{n}/{y}/QĐ-TTg", "THỦ TƯỚNG CHÍNH PHỦ", (), "Ban hành quy định ",
          "Thủ tướng Chính phủ ban hành Quyết định quy định chế độ họp.", "THỦ TƯỚNG CHÍNH PHỦ"),
    _Form("nghi-dinh", "NGHỊ ĐỊNH", "{n}/{y}/NĐ-CP", "CHÍNH PHỦ", (), "Quy định chi tiết ",
          "Chính phủ ban hành Nghị định quy định chi tiết thi hành Luật Lưu trữ.", "CHÍNH PHỦ"),
    _Form("thong-tu", "THÔNG TƯ", "{n}/{y}/TT-BNV", "BỘ NỘI VỤ", (), "Hướng dẫn ",
          "Bộ trưởng Bộ Nội vụ ban hành Thông tư hướng dẫn công tác văn thư."),
    _Form("ke-hoach", "KẾ HOẠCH", "{n}/KH-UBND", "ỦY BAN NHÂN DÂN XÃ CAM ĐƯỜNG", (), "Tổ chức "),
    _Form("bao-cao", "BÁO CÁO", "{n}/BC-SNV", "SỞ NỘI VỤ", ("ỦY BAN NHÂN DÂN TỈNH GIA LAI",), "Kết quả "),
    _Form("ke-hoach", "KẾ HOẠCH LIÊN TỊCH", "{n}/KHLT-SYT-SGDĐT", "SỞ Y TẾ", (), "Phối hợp ",
          others=("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LÀO CAI", "CÔNG AN TỈNH LÀO CAI")),
    _Form("cong-dien", "CÔNG ĐIỆN", "{n}/CĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", (), "Về việc "),
    _Form("chuong-trinh", "CHƯƠNG TRÌNH", "{n}-CTr/TU", "TỈNH ỦY QUẢNG NGÃI", (), "thực hiện ", is_party=True),
    _Form("ket-luan", "KẾT LUẬN", "{n}-KL/TU", "THÀNH ỦY CẦN THƠ", (), "về ", is_party=True),
    _Form("huong-dan", "HƯỚNG DẪN", "{n}-HD/BTCTU", "BAN TỔ CHỨC", ("TỈNH ỦY LẠNG SƠN",), "thực hiện ", is_party=True),
    _Form("cong-van", "", "{n}-CV/VPTU", "VĂN PHÒNG", ("TỈNH ỦY LẠNG SƠN",), "về việc ", is_party=True),
)  # fmt: skip
_PLACES = ("Hà Nội", "Lào Cai", "Thành phố Hồ Chí Minh", "Huế", "Bà Rịa - Vũng Tàu")
_SUBJECTS = (
    "công tác văn thư, lưu trữ",
    "Nghị quyết số 06-NQ/TW, ngày 24/01/2022 của Bộ Chính trị về quy hoạch và phát triển đô thị đến năm 2030",
    "cải cách hành chính năm 2025 trên địa bàn tỉnh",
    "phòng, chống thiên tai và tìm kiếm cứu nạn giai đoạn 2021 - 2025, định hướng đến năm 2030",
)
_SECRECY = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
_URGENCY = ("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC")
_CIRCULATION = ("LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")
_TITLES = ("DANH MỤC NHIỆM VỤ", "BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT THỦ TỤC HÀNH CHÍNH NĂM 2025", "MẪU BÁO CÁO")
_CONTACTS = ("Địa chỉ: Đại lộ Trần Hưng Đạo, phường Cam Đường, tỉnh Lào Cai; điện thoại: 0214 3000 000",)
_ROMAN = ("I", "II", "III")


def headers() -> st.SearchStrategy[Header]:
    """Draw heads of State and Party documents.

    .. versionadded:: 0.1
    """
    return st.sampled_from(_FORMS).flatmap(_headers)


@st.composite
def _headers(draw: st.DrawFn, form: _Form) -> Header:
    date = draw(partial_dates(min_year=2012, max_year=2026, complete=True))
    number = form.number.format(n=f"{draw(st.integers(1, 15_000)):02d}", y=date.year)
    is_dated = bool(form.number.count("{y}")) or draw(st.integers(0, 3)) > 0
    return Header(
        issuers=[Issuer(form.issuer, form.parents), *map(Issuer, form.others)],
        national_title=None if form.is_party else "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto=None if form.is_party else "Độc lập - Tự do - Hạnh phúc",
        party_title="ĐẢNG CỘNG SẢN VIỆT NAM" if form.is_party else None,
        number=number,
        place_and_date=PlaceAndDate(draw(st.sampled_from(_PLACES)), date if is_dated else None),
        kind=KindLine(form.kind, form.words),
        abstract=form.abstract + draw(st.sampled_from(_SUBJECTS)),
        secrecy=draw(_perhaps(_SECRECY)),
        urgency=draw(_perhaps(_URGENCY)),
        circulation=draw(st.lists(st.sampled_from(_CIRCULATION).map(Phrase), max_size=1)),
    )


def _perhaps(values: tuple[str, ...]) -> st.SearchStrategy[Phrase | None]:
    return st.none() | st.sampled_from(values).map(Phrase)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw whole documents in true form: letters, decisions, decrees, plans, Party programmes.

    .. versionadded:: 0.1
    """
    form = draw(st.sampled_from(_FORMS))
    normal = bool(form.enactment)
    is_letter = form.kind == "cong-van"
    return Document(
        draw(_headers(form)),
        addressees=draw(addressees()) if is_letter else None,
        preamble=draw(preambles(authority=form.authority, enactment=form.enactment)) if normal else None,
        body=draw(articles() if normal else blocks()),
        signatures=[draw(party_signatures() if form.is_party else signatures())],
        recipients=draw(party_recipients() if form.is_party else recipients()),
        contact=draw(_perhaps(_CONTACTS)) if is_letter else None,
        appendices=() if is_letter else draw(_promulgated() | appendices() if normal else appendices()),
    )


@st.composite
def _promulgated(draw: st.DrawFn) -> tuple[Appendix, ...]:
    """The regulation that a decision promulgates, under a head without number and date, or kind and abstract alone."""
    reference = "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 02 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh)"
    header = Header(kind=KindLine("quy-che", "QUY CHẾ"), abstract="Tiếp công dân " + draw(st.sampled_from(_SUBJECTS)))
    if draw(st.booleans()):
        header = evolve(
            header,
            issuers=[Issuer("ỦY BAN NHÂN DÂN TỈNH LÀO CAI")],
            national_title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            motto="Độc lập - Tự do - Hạnh phúc",
        )
    return (Appendix(reference=reference, header=header, body=draw(articles())),)


@st.composite
def appendices(draw: st.DrawFn) -> tuple[Appendix, ...]:
    """Draw no, one or several appendices, numbered if there are several.

    .. versionadded:: 0.1
    """
    count = draw(st.sampled_from((0, 0, 1, 2, 3)))
    return tuple(
        Appendix(
            f"Phụ lục {roman}" if count > 1 else "Phụ lục",
            draw(st.sampled_from(_TITLES)),
            draw(
                st.none()
                | st.just(
                    Phrase("(Kèm theo Kế hoạch số 15/KH-UBND ngày 02 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh)")
                )
            ),
            body=draw(blocks()),
        )
        for roman in _ROMAN[:count]
    )
