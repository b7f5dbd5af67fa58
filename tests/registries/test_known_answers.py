"""Ten answers per table that a lawyer can check, each with where to check it."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.registries.authorities import authorities
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.registries.laws import laws
from vngov.registries.regimes import regimes

A, N, P, C = Family.ADMINISTRATIVE, Family.NORMATIVE, Family.PARTY, Family.COPY


@pytest.mark.parametrize(
    ("kind", "family", "day", "code"),
    [
        pytest.param("quy-dinh", A, date(2026, 1, 5), "QyĐ", id="NĐ 30/2020, Phụ lục III"),
        pytest.param("ban-thoa-thuan", A, date(2019, 1, 1), "TTh", id="TT 01/2011"),
        pytest.param("ban-thoa-thuan", A, date(2020, 3, 5), "BTT", id="NĐ 30/2020, in force on signing"),
        pytest.param("phieu-bao", A, date(2020, 3, 4), None, id="phiếu báo is new in NĐ 30/2020"),
        pytest.param("giay-di-duong", A, date(2021, 1, 1), None, id="giấy đi đường is gone since NĐ 30/2020"),
        pytest.param("cong-van", A, date(2021, 1, 1), "", id="NĐ 30/2020: công văn has no code"),
        pytest.param("ban-trich-sao", C, date(2021, 1, 1), "TrS", id="NĐ 30/2020, Phụ lục III: copies"),
        pytest.param("chi-thi", N, date(2016, 7, 1), None, id="Luật 2015: no chỉ thị"),
        pytest.param("quy-dinh", P, date(2018, 10, 25), "QĐi", id="36-HD/VPTW"),
        pytest.param("quy-dinh", P, date(2026, 5, 27), "QĐ", id="05-HD/VPTW"),
        pytest.param("phuong-an", P, date(2010, 1, 1), None, id="31-QĐ/TW has no phương án"),
        pytest.param("ban-sao-y", P, date(2020, 1, 1), "BS", id="36-HD/VPTW, Phụ lục 2"),
        pytest.param("ban-sao-y", P, date(2026, 6, 1), None, id="05-HD/VPTW: a stamp, no number"),
    ],
)
def test_code_of_a_kind(kind, family, day, code) -> None:
    """The code on that day; None where there was no such kind."""
    entry = kinds.get(kind, as_of=day, family=family)

    assert code == (None if entry is None else entry.code)


@pytest.mark.parametrize(
    ("issuer", "kind", "family", "day", "allowed"),
    [
        pytest.param("chinh-phu", "nghi-quyet", N, date(2008, 12, 31), True, id="Luật 1996, Điều 1"),
        pytest.param("chinh-phu", "nghi-quyet", N, date(2009, 1, 1), False, id="Luật 2008, Điều 2"),
        pytest.param("chinh-phu", "nghi-quyet", N, date(2025, 4, 1), True, id="Luật 64/2025, Điều 4"),
        pytest.param("bo-truong", "quyet-dinh", N, date(2008, 1, 1), True, id="Luật 1996: quyết định of a minister"),
        pytest.param("bo-truong", "quyet-dinh", N, date(2019, 1, 1), False, id="Luật 2015: thông tư only"),
        pytest.param("ubnd-tinh", "chi-thi", N, date(2016, 6, 30), True, id="Luật 31/2004, Điều 1"),
        pytest.param("ubnd-tinh", "chi-thi", N, date(2016, 7, 1), False, id="Luật 2015, Điều 4"),
        pytest.param("ubnd-xa", "quyet-dinh", N, date(2025, 5, 1), False, id="Luật 64/2025 as enacted"),
        pytest.param("ubnd-xa", "quyet-dinh", N, date(2025, 7, 1), True, id="Luật 87/2025"),
        pytest.param("tong-ktnn", "quyet-dinh", N, date(2025, 3, 31), True, id="Luật 2015"),
        pytest.param("tong-ktnn", "thong-tu", N, date(2025, 4, 1), True, id="Luật 64/2025"),
        pytest.param("bch-tinh", "chi-thi", P, date(2024, 1, 1), False, id="66-QĐ/TW, Điều 7"),
        pytest.param("btv-tinh", "chi-thi", P, date(2024, 1, 1), True, id="66-QĐ/TW, Điều 7: Ban Thường vụ"),
        pytest.param("chi-bo", "quy-dinh", P, date(2026, 2, 1), False, id="399-QĐ/TW, Điều 13"),
        pytest.param("ban-bi-thu", "nghi-quyet", P, date(2010, 1, 1), False, id="31-QĐ/TW, 91-QĐ/TW"),
        pytest.param("co-quan-tham-muu", "chi-thi", P, date(2024, 1, 1), False, id="advisory bodies: never"),
        pytest.param("bo-chinh-tri", "quy-hoach", P, date(2024, 1, 1), None, id="the list of the centre is not whole"),
        pytest.param("btv-tinh", "chi-thi", P, date(2026, 2, 1), None, id="399-QĐ/TW, province: not seen"),
    ],
)
def test_power_to_issue(issuer, kind, family, day, allowed) -> None:
    """Whether the law of the day lets that category issue that kind."""
    assert allowed is kinds.allowed(issuer, kind, as_of=day, family=family)
    assert allowed is authorities.allowed(issuer, kind, as_of=day, family=family)


@pytest.mark.parametrize(
    ("law", "first", "end"),
    [
        pytest.param("30/2020/NĐ-CP", date(2020, 3, 5), None, id="its Điều on effect: on signing"),
        pytest.param("09/2010/NĐ-CP", date(2010, 4, 1), date(2020, 3, 5), id="replaced by NĐ 30/2020"),
        pytest.param("01/2011/TT-BNV", date(2011, 3, 5), date(2020, 6, 15), id="repealed 15/6/2020"),
        pytest.param("25/2011/TT-BTP", date(2012, 3, 1), date(2016, 7, 1), id="replaced by NĐ 34/2016"),
        pytest.param("52-L/CTN", date(1997, 1, 1), date(2009, 1, 1), id="51-TTg of 24/1/1997; Luật 2008"),
        pytest.param("31/2004/QH11", date(2005, 4, 1), date(2016, 7, 1), id="its Điều 56"),
        pytest.param("17/2008/QH12", date(2009, 1, 1), date(2016, 7, 1), id="legal portal"),
        pytest.param("80/2015/QH13", date(2016, 7, 1), date(2025, 4, 1), id="ended by Luật 64/2025"),
        pytest.param("187/2025/NĐ-CP", date(2025, 7, 1), None, id="on signing"),
        pytest.param("66-QĐ/TW", date(2017, 2, 6), date(2026, 1, 9), id="replaced by 399-QĐ/TW"),
        pytest.param("36-HD/VPTW", date(2018, 4, 3), date(2026, 5, 27), id="replaced by 05-HD/VPTW"),
    ],
)
def test_validity_of_a_law(law, first, end) -> None:
    """The first day in force and the first day after."""
    (entry,) = laws.history(law)

    assert (first, end) == (entry.valid_from, entry.valid_to)


@pytest.mark.parametrize(
    ("family", "issuer", "day", "regime", "certain"),
    [
        pytest.param(A, None, date(1999, 1, 18), "ADM-0", True, id="before TTLT 55/2005"),
        pytest.param(A, None, date(2009, 11, 4), "ADM-1", True, id="TTLT 55/2005"),
        pytest.param(A, None, date(2020, 3, 4), "ADM-2", True, id="the eve of NĐ 30/2020"),
        pytest.param(A, None, date(2020, 3, 5), "ADM-3", True, id="NĐ 30/2020"),
        pytest.param(A, None, date(2011, 3, 5), "ADM-2", False, id="first day of TT 01/2011 from memory"),
        pytest.param(A, None, date(2005, 6, 4), "ADM-0", False, id="first day of TTLT 55/2005 from slides"),
        pytest.param(N, "ubnd-tinh", date(2014, 5, 1), "QP-1", True, id="local bodies stay with TTLT 55/2005"),
        pytest.param(N, "thu-tuong", date(2014, 5, 1), "QP-2", True, id="TT 25/2011"),
        pytest.param(N, "quoc-hoi", date(2019, 5, 1), "QP-NA", True, id="NQ 351/2017"),
        pytest.param(N, "chu-tich-nuoc", date(2016, 5, 1), None, False, id="NQ 1139/2007 does not name him"),
        pytest.param(N, "ubnd-tinh", date(2020, 1, 1), "QP-3", True, id="NĐ 34/2016"),
        pytest.param(N, "ubnd-xa", date(2025, 4, 1), "QP-4", True, id="Luật 64/2025"),
        pytest.param(P, None, date(2018, 4, 2), "party-1997", True, id="11-HD/VPTW"),
        pytest.param(P, None, date(2018, 4, 3), "party-2018", True, id="36-HD/VPTW"),
        pytest.param(P, None, date(2026, 5, 27), "party-2026", True, id="05-HD/VPTW"),
        pytest.param(C, None, date(2021, 1, 1), "ADM-3", True, id="copies follow the administrative rules"),
    ],
)
def test_regime_of_a_document(family, issuer, day, regime, certain) -> None:
    """The regime of the day, and whether its turn is known to the day."""
    choice = regimes.for_document(family, issuer, issued_on=day)

    assert regime == (None if choice.regime is None else choice.regime.id)
    assert certain is choice.certain
