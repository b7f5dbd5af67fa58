"""Citations written by the rules of the State and of the Party."""

from __future__ import annotations

import pytest

import vngov
from vngov.extract.citations import find_citations
from vngov.extract.resolution import resolve_citations
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.registries.family import Family
from vngov.values import PartialDate
from vngov.writers.citing import cite

LETTER = (
    "UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nSố: 05/SCT-CN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Lào Cai, ngày 05 tháng 3 năm 2024\nV/v rà soát cụm công nghiệp\nKính gửi: UBND các xã.\nĐề nghị rà soát."
)


def one(text):
    """Return the only citation of a text."""
    [found] = find_citations(text)
    return found


@pytest.mark.parametrize(
    ("text", "form", "family", "written"),
    [
        ("QĐ số 3/QD-UBND ngày 5/3/2024", "full", None, "Quyết định số 03/QĐ-UBND ngày 05 tháng 3 năm 2024"),
        (
            "Nghị quyết số 06-NQ/TW ngày 24-01-2022 của Bộ Chính trị về đô thị", "full", Family.PARTY,
            "Nghị quyết số 06-NQ/TW, ngày 24/01/2022 của Bộ Chính trị về đô thị",
        ),
        ("Nghị quyết số 06-NQ/TW ngày 24-01-2022 của Bộ Chính trị", "short", Family.PARTY, "Nghị quyết số 06-NQ/TW"),
        ("Luật Quy hoạch số 21/2017/QH14 ngày 24/11/2017", "full", None, "Luật Quy hoạch"),
        ("Luật Quy hoạch số 21/2017/QH14 ngày 24/11/2017", "basis", None, "Luật Quy hoạch ngày 24 tháng 11 năm 2017"),
        ("Luật Quy hoạch số 21/2017/QH14 ngày 24/11/2017", "basis", Family.PARTY, "Luật Quy hoạch năm 2017"),
        ("Luật Quy hoạch", "basis", Family.PARTY, "Luật Quy hoạch"),
        ("Luật số 21/2017/QH14", "full", None, "Luật số 21/2017/QH14"),
        ("Hiến pháp năm 2013", "full", None, "Hiến pháp"),
        ("Văn bản số ABC-SA032/26-LR", "full", None, "Văn bản số ABC-SA032/26-LR"),
        ("Nghị quyết Đại hội XIII của Đảng", "full", None, "Nghị quyết"),
    ],
)  # fmt: skip
def test_a_citation_is_written_anew(text, form, family, written) -> None:
    """In the official spelling, as far as the act is known."""
    assert written == cite(one(text), form, family=family)


def test_a_document_is_cited_by_its_head() -> None:
    """Its abstract goes on the sentence."""
    document = vngov.parse(LETTER).document

    assert cite(document) == (
        "Công văn số 05/SCT-CN ngày 05 tháng 3 năm 2024 của Sở Công Thương tỉnh Lào Cai về việc rà soát cụm công nghiệp"
    )
    assert cite(document, "short") == "Công văn số 05/SCT-CN"


def test_a_written_citation_reads_back() -> None:
    """The finder knows what the writer writes."""
    document = vngov.parse(LETTER).document
    for family in (Family.ADMINISTRATIVE, Family.PARTY):
        found = one(cite(document, family=family))

        assert (found.number, found.date, found.kind_id, found.issuer) == (
            document.number, document.issued_on, "cong-van", "Sở Công Thương tỉnh Lào Cai",
        )  # fmt: skip
        assert found.title == "về việc rà soát cụm công nghiệp"


def test_a_law_is_cited_by_its_name() -> None:
    """Printed in capitals as its title."""
    day = PlaceAndDate("Hà Nội", PartialDate(2030, 5, 5))
    law = Document(Header(number="99/2030/QH16", kind=KindLine("luat", "LUẬT"), abstract="SÔNG HỒ", place_and_date=day))

    assert (cite(law), cite(law, "basis")) == ("Luật Sông hồ", "Luật Sông hồ ngày 05 tháng 5 năm 2030")


def test_a_draft_keeps_its_gap() -> None:
    """The number is still to come."""
    draft = Document(Header(number="/QĐ-UBND", kind=KindLine("quyet-dinh", "QUYẾT ĐỊNH"), abstract="TTHC mới"))

    assert cite(draft) == "Quyết định số …/QĐ-UBND TTHC mới"


def test_an_act_of_several_mentions_is_cited_with_all_that_they_say() -> None:
    """First in full, then short."""
    text = (
        "Nghị định số 88/2021/NĐ-CP; Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ Quy định về hồ chứa; "
        "Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015"
    )
    decree, law = resolve_citations(find_citations(text)).acts

    assert cite(decree) == ("Nghị định số 88/2021/NĐ-CP ngày 05 tháng 3 năm 2021 của Chính phủ quy định về hồ chứa")
    assert cite(law, "basis") == "Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015"
