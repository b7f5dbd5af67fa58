"""Strategies for what stands around the body: addressees, preamble, signatures, recipients."""

from __future__ import annotations

from hypothesis import strategies as st

from vngov.model import Addressees, Authority, Preamble, Recipients, Signature, SigningAuthority

__all__ = ["addressees", "party_recipients", "party_signatures", "preambles", "recipients", "signatures"]

_BODIES = (
    "Sở Nội vụ", "Bộ Tài chính", "Cục Thuế", "Ủy ban nhân dân các xã, phường", "Các sở, ban, ngành tỉnh",
    "Các Bộ: Kế hoạch và Đầu tư, Tài chính, Nội vụ, Giao thông vận tải, Nông nghiệp và Phát triển nông thôn",
    "UBND các tỉnh, thành phố: Hồ Chí Minh, Đồng Nai, Bà Rịa - Vũng Tàu, Bình Dương",
)  # fmt: skip
_ARCHIVES = ("Lưu: VT", "Lưu: VT, KT", "Lưu: VT, ĐP (5)", "Lưu: VT, TTPVHCC, KT (2b)")
_PARTY_ARCHIVES = ("Lưu Văn phòng Tỉnh ủy", "Lưu Đảng ủy")
_PARTY_BODIES = ("Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh", "Các đảng ủy trực thuộc Tỉnh ủy", "Bộ Chính trị")
_NAMES = (
    "Nguyễn Văn An", "Trần Thị Minh Hòa", "Lê Khánh Toàn", "Đỗ Thị Ủy", "Hoàng Quốc Việt Anh", "K’ Brông",
    "Rơ Châm H’ Lưu", "Y Thanh Hà Niê Kđăm",
)  # fmt: skip
_OFFICES = ("PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "GIÁM ĐỐC SỞ NỘI VỤ")
_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    "Xét Tờ trình số 12/TTr-SNV ngày 02 tháng 02 năm 2024;",
)
_PROPOSALS = (
    "Theo đề nghị của Giám đốc Sở Nội vụ.",
    "Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh tại Tờ trình số 15/TTr-VP.",
)
_RANKS = ("Trung tướng", "Đại tá")
_STATE_SIGNATURES = (
    ((), "GIÁM ĐỐC"),
    (((SigningAuthority.DEPUTY, "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC"),
    (((SigningAuthority.ON_BEHALF, "ỦY BAN NHÂN DÂN"),), "CHỦ TỊCH"),
    (((SigningAuthority.ON_BEHALF, "ỦY BAN NHÂN DÂN"), (SigningAuthority.DEPUTY, "CHỦ TỊCH")), "PHÓ CHỦ TỊCH"),
    (((SigningAuthority.BY_ORDER, "CHỦ TỊCH"), (SigningAuthority.DEPUTY, "CHÁNH VĂN PHÒNG")), "PHÓ CHÁNH VĂN PHÒNG"),
    (((SigningAuthority.BY_DELEGATION, "BỘ TRƯỞNG"),), "CỤC TRƯỞNG"),
    (((SigningAuthority.ACTING, "VỤ TRƯỞNG"),), None),
)
_PARTY_SIGNATURES = (
    (((SigningAuthority.ON_BEHALF, "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ"),
    (((SigningAuthority.ON_BEHALF, "TỈNH ỦY"),), "BÍ THƯ"),
    (((SigningAuthority.BY_ORDER, "BAN THƯỜNG VỤ"),), "CHÁNH VĂN PHÒNG"),
    (((SigningAuthority.DEPUTY, "TRƯỞNG BAN"),), "PHÓ TRƯỞNG BAN"),
)


def addressees() -> st.SearchStrategy[Addressees]:
    """Draw lists after *Kính gửi*.

    .. versionadded:: 0.1
    """
    return st.lists(st.sampled_from(_BODIES), min_size=1, max_size=4, unique=True).map(Addressees)


@st.composite
def preambles(draw: st.DrawFn, *, authority: str, enactment: str) -> Preamble:
    """Draw preambles of the given *authority* that end in *enactment*.

    .. versionadded:: 0.1
    """
    bases = [_BASES[0], *draw(st.lists(st.sampled_from(_BASES), max_size=3))]
    proposal = draw(st.sampled_from(_PROPOSALS))
    if not enactment.isupper():  # a sentence follows: NĐ 78/2025/NĐ-CP
        proposal = proposal.removesuffix(".") + ";"
    return Preamble(authority or None, [*bases, proposal], enactment)


def signatures() -> st.SearchStrategy[Signature]:
    """Draw signatures of State bodies.

    .. versionadded:: 0.1
    """
    return _signatures(_STATE_SIGNATURES, _RANKS)


def party_signatures() -> st.SearchStrategy[Signature]:
    """Draw signatures of Party bodies.

    .. versionadded:: 0.1
    """
    return _signatures(_PARTY_SIGNATURES)


_Block = tuple[tuple[tuple[SigningAuthority, str], ...], str | None]


@st.composite
def _signatures(draw: st.DrawFn, signers: tuple[_Block, ...], ranks: tuple[str, ...] = ()) -> Signature:
    authorities, position = draw(st.sampled_from(signers))
    rank = draw(st.none() | st.sampled_from(ranks)) if ranks else None
    office = draw(st.none() | st.sampled_from(_OFFICES)) if ranks and position and not rank else None
    return Signature(
        [Authority(right, principal) for right, principal in authorities],
        position,
        draw(st.sampled_from(_NAMES)),
        rank=rank,
        office=office,
    )


def recipients() -> st.SearchStrategy[Recipients]:
    """Draw lists *Nơi nhận* of State bodies, the archive last.

    .. versionadded:: 0.1
    """
    return _recipients(("Như trên", *_BODIES), _ARCHIVES)


def party_recipients() -> st.SearchStrategy[Recipients]:
    """Draw lists *Nơi nhận* of Party bodies.

    .. versionadded:: 0.1
    """
    return _recipients(_PARTY_BODIES, _PARTY_ARCHIVES)


@st.composite
def _recipients(draw: st.DrawFn, bodies: tuple[str, ...], archives: tuple[str, ...]) -> Recipients:
    items = draw(st.lists(st.sampled_from(bodies), max_size=4, unique=True))
    return Recipients([*items, draw(st.sampled_from(archives))])
