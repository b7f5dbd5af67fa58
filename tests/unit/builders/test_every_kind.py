"""One document of each kind on a day of each regime, written with a builder alone, breaks no rule and reads back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

import vngov
from vngov.builders import AdministrativeDocument, DocumentBuilder, NormativeDocument, PartyDocument
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.registries.regimes import regimes

_BUILDERS = {
    Family.ADMINISTRATIVE: AdministrativeDocument,
    Family.NORMATIVE: NormativeDocument,
    Family.PARTY: PartyDocument,
}
_AFTER = timedelta(days=90)
_LAW_MAKERS = {
    "hien-phap": "Quốc hội",
    "luat": "Quốc hội",
    "bo-luat": "Quốc hội",
    "phap-lenh": "Ủy ban Thường vụ Quốc hội",
    "lenh": "Chủ tịch nước",
    "nghi-dinh": "Chính phủ",
    "thong-tu": "Bộ Nội vụ",
    "nghi-quyet": "Hội đồng nhân dân tỉnh Lào Cai",
    "quyet-dinh": "UBND tỉnh Lào Cai",
    "chi-thi": "UBND tỉnh Lào Cai",
    "thong-tu-lien-tich": "Viện kiểm sát nhân dân tối cao",
    "nghi-quyet-lien-tich": "Chính phủ",
}
_JOINTLY = {
    "thong-tu-lien-tich": "Tòa án nhân dân tối cao",
    "nghi-quyet-lien-tich": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
}
_ARTICLED = frozenset({"quyet-dinh", "nghi-quyet", "hop-dong", "quy-che", "quy-dinh", *_LAW_MAKERS})
_FORMS = {
    "giay-moi": ("Thời gian: 08 giờ 00 phút.", "Địa điểm: Phòng họp số 2."),
    "bien-ban": ("Thời gian bắt đầu: 08 giờ.", "Thành phần tham dự: Ông Lê Văn A."),
    "giay-gioi-thieu": ("Giới thiệu ông Lê Văn A.", "Giấy này có giá trị đến hết ngày 30 tháng 6."),
    "giay-nghi-phep": ("Cấp cho ông Lê Văn A.", "Được nghỉ phép từ ngày 01 đến hết ngày 05 tháng 7."),
}
_OF_THE_CENTRE = frozenset({"chien-luoc", "cuong-linh-chinh-tri", "dieu-le", "loi-keu-goi", "thong-cao", "tuyen-bo"})
_OF_AN_OFFICE = frozenset(
    {
        "ban-sao-luc", "ban-sao-y", "ban-trich-sao", "giay-chung-nhan", "giay-di-duong", "giay-gioi-thieu",
        "giay-nghi-phep", "phieu-gui", "phieu-chuyen", "giay-moi",
    }
)  # fmt: skip
_TERMS = ((date(2026, 4, 1), 16), (date(2021, 7, 20), 15), (date(2016, 7, 20), 14), (date(2011, 7, 21), 13),
          (date(2007, 7, 19), 12), (date(2002, 7, 19), 11))  # fmt: skip


def _every_kind(family: Family) -> Iterator[tuple[str, DocumentBuilder]]:
    """Yield a builder for each kind of a family on a day of each regime that knows it."""
    for entry in kinds:
        if entry.family is not family:
            continue
        days: dict[str, date] = {}
        for regime in regimes:
            if regime.family is not entry.family or regime.id == "ADM-0":
                continue
            start = max(entry.valid_from or date.min, regime.valid_from or date.min) + _AFTER
            if entry.is_in_force(start) and regime.is_in_force(start):
                days.setdefault(regime.id, start)
        for regime_id, day in days.items():
            yield f"{entry.id}/{regime_id}/{day}", _written(entry.id, entry.family, day)


def _written(kind: str, family: Family, day: date) -> DocumentBuilder:
    issuer = "UBND tỉnh Lào Cai" if family is Family.ADMINISTRATIVE else "Tỉnh ủy Lào Cai"
    if family is Family.NORMATIVE:
        issuer = _LAW_MAKERS[kind]
    elif family is Family.PARTY and kind in _OF_THE_CENTRE:
        issuer = "Ban Chấp hành Trung ương Đảng"
    elif family is Family.PARTY and kind in _OF_AN_OFFICE:
        issuer = "Văn phòng Tỉnh ủy Lào Cai"
    entry = kinds.get(kind, as_of=day, family=family)
    assert entry is not None
    is_numbered = bool(entry.code) or (kind == "cong-van") or family is Family.NORMATIVE
    builder = _BUILDERS[family](
        kind=kind,
        issuer=issuer,
        jointly=_JOINTLY.get(kind, ()),
        on=day,
        number=21 if is_numbered else None,
        about="công tác văn thư" if kind in {"cong-van", "giay-moi"} else "tổ chức công tác văn thư",
        to=("Sở Nội vụ", "Sở Tài chính") if kind in {"cong-van", "to-trinh", "cong-dien"} else (),
        unit="NC",
        term=next((term for start, term in _TERMS if day >= start), 10) if family is Family.NORMATIVE else None,
    )
    if kind in _ARTICLED:
        builder = builder.basis("Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Chánh Văn phòng")
        builder = builder.article("Phạm vi điều chỉnh").paragraph("Văn bản này quy định về công tác văn thư.")
        builder = builder.article("Nội dung").clause("Lập sổ đăng ký gồm:").point("Số, ký hiệu;").point("Ngày.")
        builder = builder.clause("Lưu trữ hồ sơ.")
    elif kind in _FORMS:
        for line in _FORMS[kind]:
            builder = builder.paragraph(line)
    else:
        builder = builder.paragraph("Nội dung công tác văn thư như sau:").item("Lập sổ đăng ký.").item("Lưu hồ sơ.")
    builder = builder.copied_to("Các cơ quan liên quan")
    if kind == "bien-ban":
        builder = builder.signed("Trần Thị Lan", "Thư ký").signed("Nguyễn Văn Bình", "Chủ tọa")
    elif family is Family.PARTY and kind in _OF_THE_CENTRE:
        builder = builder.signed("Nguyễn Văn Bình", "Tổng Bí thư")
    elif family is Family.PARTY and kind not in _OF_AN_OFFICE:
        builder = builder.signed("Nguyễn Văn Bình", "Phó Bí thư", for_="Ban Thường vụ")
    elif kind in _JOINTLY:
        builder = builder.signed("Nguyễn Văn Bình", "Chủ tịch", for_="").signed("Trần Thị Lan", "Chánh án", for_="")
    else:
        builder = builder.signed("Nguyễn Văn Bình")
    return builder


@pytest.mark.slow
@pytest.mark.parametrize(("family", "least"), [(Family.ADMINISTRATIVE, 90), (Family.NORMATIVE, 50), (Family.PARTY, 90)])
def test_breaks_no_rule_and_reads_back(family: Family, least: int) -> None:
    count = 0
    for name, builder in _every_kind(family):
        document = builder.build()
        found = [(finding.rule, finding.path) for finding in vngov.check(document).findings]
        assert not found, name
        assert vngov.parse(str(vngov.render(document, "text"))).document == document, name
        count += 1
    assert count >= least


def test_covers_the_twenty_nine_kinds_with_the_forms_of_2020() -> None:
    day = date(2026, 6, 15)
    listed = [entry for entry in kinds.at(day) if entry.family is Family.ADMINISTRATIVE]
    built = {name.split("/")[0] for name, _ in _every_kind(Family.ADMINISTRATIVE)}
    assert len(listed) >= 29
    assert {entry.id for entry in listed} <= built
