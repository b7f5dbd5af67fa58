"""NUM102: kinds without a code, codes that may be bodies, codes of other times."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.model import Document, Header, KindLine
from vngov.rules import Config, Outcome, check

ONLY = Config(select=["NUM102"])


@pytest.mark.parametrize(
    ("number", "kind", "words", "day", "outcome", "reason"),
    [
        ("12/KH-UBND", "cong-van", "", date(2021, 3, 5), Outcome.NEEDS_REVIEW, "“KH” may be a kind or a body"),
        ("12/CV-UBND", "cong-van", "", date(2021, 3, 5), Outcome.FAIL, None),
        ("12-CV/TU", "cong-van", "", date(2021, 3, 5), Outcome.PASS, None),
        ("12-KH/TU", "cong-van", "", date(2021, 3, 5), Outcome.FAIL, None),
        ("12-GM/TU", "giay-moi", "GIẤY MỜI", date(2026, 3, 5), Outcome.NOT_APPLICABLE, "no code is fixed for the kind"),
        (
            "12/KH-UBND",
            "quyet-dinh",
            "",
            date(2021, 3, 5),
            Outcome.NOT_EVALUATED,
            "the name of the kind is not printed",
        ),
        ("12-QĐ/TW", "quy-dinh", "QUY ĐỊNH", date(2020, 3, 5), Outcome.NEEDS_REVIEW, "“QĐ” is met for “QĐi”"),
        ("12-QĐi/TW", "quy-dinh", "QUY ĐỊNH", date(2020, 3, 5), Outcome.PASS, None),
        ("12-QĐi/TW", "quy-dinh", "QUY ĐỊNH", date(2026, 6, 5), Outcome.NEEDS_REVIEW, "“QĐi” is met for “QĐ”"),
        (
            "12/PB-UBND",
            "phieu-bao",
            "PHIẾU BÁO",
            date(2015, 3, 5),
            Outcome.NOT_APPLICABLE,
            "the kind is in no list of that day",
        ),
        ("12/PB-UBND", "phieu-bao", "PHIẾU BÁO", date(2021, 3, 5), Outcome.PASS, None),
        (
            "206/2025/QH15",
            "nghi-quyet",
            "NGHỊ QUYẾT",
            date(2025, 6, 24),
            Outcome.NOT_APPLICABLE,
            "numbers of the National Assembly carry no code of a kind",
        ),
        ("78/2025/NĐ-CP", "nghi-dinh", "NGHỊ ĐỊNH", date(2025, 4, 1), Outcome.PASS, None),
        ("12-KH/TU", "quy-dinh", "QUY ĐỊNH", None, Outcome.FAIL, None),
        ("12-QĐ/TU", "quy-dinh", "QUY ĐỊNH", None, Outcome.PASS, None),
    ],
)
def test_code_is_judged_by_kind_family_and_day(*, number, kind, words, day, outcome, reason) -> None:
    """The registry of kinds decides; what it leaves open is left to a person."""
    document = Document(Header(number=number, kind=KindLine(kind, words)))
    verdict = check(document, as_of=day, config=ONLY).verdicts[0]

    assert verdict.outcome == outcome
    assert [abstention.message("en") for abstention in verdict.reasons] == ([reason] if reason else [])


@pytest.mark.parametrize(
    "header", [Header(number="12/UBND-VX"), Header(kind=KindLine("quyet-dinh", "QUYẾT ĐỊNH"))], ids=["kind", "number"]
)
def test_without_kind_or_number_there_is_nothing_to_compare(header) -> None:
    """What is missing is the business of other rules."""
    report = check(Document(header), as_of=date(2021, 3, 5), config=ONLY)

    assert report.outcomes == {"NUM102": Outcome.NOT_APPLICABLE}


def test_letter_of_the_party_needs_its_code() -> None:
    """The kind is not printed on a letter; its name in the message comes from the registry."""
    document = Document(Header(number="12-KH/TU", kind=KindLine("cong-van")))
    finding = check(document, as_of=date(2021, 3, 5), config=ONLY).findings[0]

    assert finding.message("en") == "the symbol has the code “KH”, the kind “Công văn” has “CV”"
