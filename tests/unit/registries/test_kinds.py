"""Kinds by code, by name and by printed title."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from vngov.errors import UnknownEntryError
from vngov.registries.base import Confidence
from vngov.registries.family import Family
from vngov.registries.kinds import TitleMatch, kinds

TODAY = date(2026, 9, 1)


def ids(entries) -> list[str]:
    """The ids, in order."""
    return [entry.id for entry in entries]


def test_without_a_family_the_administrative_kind_answers() -> None:
    """Then the normative one, then the Party's."""
    assert kinds["quyet-dinh", TODAY].family is Family.ADMINISTRATIVE
    assert kinds["luat", TODAY].family is Family.NORMATIVE
    assert kinds["ket-luan", TODAY].family is Family.PARTY
    assert kinds["thu-moi", TODAY].family is Family.UNLISTED
    assert kinds.get("quyet-dinh", as_of=TODAY, family=Family.PARTY).family is Family.PARTY
    assert kinds.get("luat", as_of=TODAY, family=Family.PARTY) is None


def test_history_may_be_of_one_family() -> None:
    """A kind of three families has three histories."""
    families = [entry.family for entry in kinds.history("quyet-dinh")]

    assert families == sorted(families, key=list(Family).index)
    assert {Family.ADMINISTRATIVE, Family.NORMATIVE, Family.PARTY} == set(families)
    codes = [entry.code for entry in kinds.history("giay-gioi-thieu", family=Family.ADMINISTRATIVE)]
    assert codes == ["GT", "GT", "GGT"]


def test_a_kind_out_of_force_is_refused_with_its_periods() -> None:
    """Over all families."""
    with pytest.raises(UnknownEntryError) as caught:
        kinds["ban-cam-ket", TODAY]

    assert caught.value.nearest == ("ban-cam-ket 2010-04-01/2020-03-05",)


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2020, 1, 1), date(2026, 2, 1), date(2026, 6, 1)])
def test_code_of_the_party_stands_for_two_kinds(day) -> None:
    """QĐ is quyết định or quy định at any time; the printed name decides."""
    assert {"quy-dinh", "quyet-dinh"} == set(ids(kinds.by_code("QĐ", as_of=day, family=Family.PARTY)))


def test_official_codes_come_before_variants() -> None:
    """In 2020 the guide had QĐi for quy định, QĐ is only met."""
    assert ids(kinds.by_code("QĐ", as_of=date(2020, 1, 1), family=Family.PARTY)) == ["quyet-dinh", "quy-dinh"]
    assert ids(kinds.by_code("QĐi", as_of=TODAY)) == ["quy-dinh"]


def test_code_depends_on_family_and_day() -> None:
    """TT is thông tư or thông tri; GN was bản ghi nhớ until 2020."""
    assert ids(kinds.by_code("TT", as_of=TODAY, family=Family.NORMATIVE)) == ["thong-tu"]
    assert ids(kinds.by_code("TT", as_of=TODAY, family=Family.PARTY)) == ["thong-tri"]
    assert ids(kinds.by_code("GN", as_of=date(2015, 1, 1))) == ["ban-ghi-nho"]
    assert kinds.by_code("GN", as_of=TODAY) == ()
    assert kinds.by_code("XYZ") == ()


def test_similar_codes_are_not_mixed_up() -> None:
    """HD and HĐ, DA and ĐA differ; a decomposed Đ does not exist, but other letters may come in NFD."""
    assert ids(kinds.by_code("HD", as_of=TODAY, family=Family.ADMINISTRATIVE)) == ["huong-dan"]
    assert ids(kinds.by_code("HĐ", as_of=TODAY, family=Family.ADMINISTRATIVE)) == ["hop-dong"]
    assert ids(kinds.by_code("DA", as_of=TODAY, family=Family.ADMINISTRATIVE)) == ["du-an"]
    assert ids(kinds.by_code("ĐA", as_of=TODAY, family=Family.ADMINISTRATIVE)) == ["de-an"]


def test_code_without_a_day_gives_the_newest_row_of_each() -> None:
    """One entry per family and kind."""
    found = kinds.by_code("NQ")

    assert {Family.ADMINISTRATIVE, Family.NORMATIVE, Family.PARTY} == {entry.family for entry in found}
    assert all(entry.valid_to is None for entry in found)
    assert len(found) == 3


@pytest.mark.parametrize(
    "name",
    ["QUYẾT ĐỊNH", "quyet dinh", "Quyết  định", unicodedata.normalize("NFD", "quyết định"), "quyet-dinh", "QUYÉT ĐỊNH"],
)
def test_name_in_any_spelling(name) -> None:
    """Case, blanks, Unicode form, missing or damaged marks."""
    assert ids(kinds.by_name(name, as_of=TODAY, family=Family.ADMINISTRATIVE)) == ["quyet-dinh"]


@pytest.mark.parametrize("name", ["GIẤY UỶ QUYỀN", "Giấy ủy quyền", "BẢN THOẢ THUẬN", "bản thỏa thuận"])
def test_name_in_either_tone_placement(name) -> None:
    """Old and new."""
    assert len(kinds.by_name(name, as_of=TODAY)) == 1


def test_codes_of_a_day() -> None:
    """Official codes only, of one family or all."""
    state = kinds.codes(TODAY, family=Family.ADMINISTRATIVE)

    assert {"QyĐ", "TTr", "CTr", "HĐ", "HD"} <= state
    assert "" not in state
    assert "QĐi" not in kinds.codes(TODAY)
    assert len(state) == 27
    assert {"QĐi", "UN", "TTLT"} <= kinds.codes()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("QUYẾT ĐỊNH", TitleMatch("quyet-dinh", 0, 10, whole=True)),
        ("   THÔNG BÁO  ", TitleMatch("thong-bao", 3, 12, whole=True)),
        ("**CÔNG ĐIỆN**", TitleMatch("cong-dien", 2, 11, whole=True)),
        ("QUYẾT ĐỊNH:", TitleMatch("quyet-dinh", 0, 10, whole=True)),
        ("LUẬT", TitleMatch("luat", 0, 4, whole=True)),
        ("LUẬT DẦU KHÍ", TitleMatch("luat", 0, 4, whole=False)),
        ("BỘ LUẬT LAO ĐỘNG", TitleMatch("bo-luat", 0, 7, whole=False)),
        ("THÔNG TƯ LIÊN TỊCH", TitleMatch("thong-tu-lien-tich", 0, 18, whole=True)),
        ("THÔNG TƯ LIÊN", TitleMatch("thong-tu", 0, 8, whole=False)),
        ("THÔNG BÁO KẾT LUẬN", TitleMatch("thong-bao", 0, 18, whole=True)),
        ("GIẤY MỜI", TitleMatch("giay-moi", 0, 8, whole=True)),
        ("THƯ MỜI", TitleMatch("thu-moi", 0, 7, whole=True)),
        ("QUYÉT ĐỊNH", TitleMatch("quyet-dinh", 0, 10, whole=True)),
        ("CHỈ. THỊ", None),
        ("CHỈ", None),
        ("Về việc ban hành Quyết định", None),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
        ("", None),
        (" *** ", None),
    ],
)
def test_title_line(line, expected) -> None:
    """The longest name that opens the line, where it stands, and whether the line says more."""
    assert expected == kinds.match_title(line)


def test_title_in_nfd_keeps_the_offsets_of_the_line() -> None:
    """The end is an offset of what was passed in."""
    line = unicodedata.normalize("NFD", "KẾ HOẠCH phát triển")
    match = kinds.match_title(line)

    assert match is not None
    assert (unicodedata.normalize("NFD", "KẾ HOẠCH"), False) == (line[match.start : match.end], match.whole)


def test_labels() -> None:
    """In both languages."""
    assert kinds["to-trinh", TODAY].label("vi") == "Tờ trình"
    assert kinds["to-trinh", TODAY].label("en") == "Submission"
    assert Family.COPY.label("vi") == "bản sao"
    assert {family.label("en") for family in Family} == {
        "administrative",
        "normative",
        "Party document",
        "copy",
        "not listed",
    }


def test_confidence_of_codes_is_apart() -> None:
    """That a kind existed may be sure while its code is not."""
    entry = kinds["giay-gioi-thieu", date(2015, 1, 1)]

    assert entry.confidence is Confidence.VERIFIED
    assert entry.code_confidence is Confidence.MEMORY


def test_sample_forms_are_those_of_the_day() -> None:
    """Numbers of forms mean nothing across regimes."""
    assert kinds["giay-moi", TODAY].sample_forms == ("1.7",)
    assert kinds["giay-moi", date(2015, 1, 1)].sample_forms == ("1.10",)
    assert kinds["quyet-dinh", TODAY].sample_forms == ("1.2", "1.3")


@pytest.mark.parametrize(
    ("issuer", "kind", "day", "answer"),
    [
        pytest.param("bo-truong", "thong-tu", date(2026, 1, 5), True, id="category"),
        pytest.param("TTg", "nghi-dinh", date(2026, 1, 5), False, id="code"),
        pytest.param("Bộ Tài chính", "thong-tu", date(2026, 1, 5), True, id="name of a body"),
        pytest.param("bo-tai-chinh", "nghi-dinh", date(2026, 1, 5), False, id="id of a body"),
        pytest.param("UBND tỉnh Lào Cai", "quyet-dinh", date(2026, 1, 5), True, id="local body"),
        pytest.param("Ban Thường vụ Tỉnh ủy Lào Cai", "chi-thi", date(2025, 1, 5), True, id="standing committee"),
        pytest.param("Tỉnh ủy Quảng Nam", "chi-thi", date(2024, 1, 5), None, id="administrative paper not ruled out"),
        pytest.param("TTg", "chi-thi", date(2020, 1, 1), None, id="no longer normative, still administrative"),
        pytest.param("Hội Không Có Thật", "thong-tu", date(2024, 1, 5), None, id="unknown body"),
        pytest.param("Văn phòng Chính phủ", "nghi-dinh", date(2024, 1, 5), False, id="an office ranked as a ministry"),
    ],
)
def test_who_may_issue_what(issuer, kind, day, answer) -> None:
    """By category, code, id or name; None where nothing is known."""
    assert answer is kinds.allowed(issuer, kind, as_of=day)


def test_the_family_narrows_the_question() -> None:
    """A directive of a province's Party committee as such is ruled out, one of its standing committee is not."""
    day = date(2024, 1, 5)

    assert kinds.allowed("Tỉnh ủy Quảng Nam", "chi-thi", as_of=day, family=Family.PARTY) is False
    assert kinds.allowed("TTg", "chi-thi", as_of=day, family=Family.NORMATIVE) is False


def test_issuers_of_a_kind_are_listed() -> None:
    """In one family or in all."""
    day = date(2026, 1, 5)

    assert [entry.id for entry in kinds.issuers_of("nghi-dinh", as_of=day)] == ["chinh-phu"]
    assert kinds.issuers_of("nghi-dinh", as_of=day, family=Family.PARTY) == ()
    assert "nghi-dinh" in kinds.nearest("nghi dinhh")
