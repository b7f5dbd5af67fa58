"""By which rules a document is judged."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.registries.family import Family
from vngov.rules.discovery import all_rules
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.standing import Standing, standing_of
from vngov.values.partial_date import PartialDate


def document(number, kind=None, day=None) -> Document:
    """Return a document with that number, kind and day."""
    line = KindLine(kind, kind) if kind else None
    return Document(Header(number=number, kind=line, place_and_date=PlaceAndDate(date=day) if day else None))


@pytest.mark.parametrize(
    ("number", "kind", "day", "expected"),
    [
        ("12/UBND-VX", "cong-van", PartialDate(2021, 3, 5), ("ADM-3",)),
        ("12/UBND-VX", "cong-van", PartialDate(2008), ("ADM-1",)),
        ("12/UBND-VX", "cong-van", PartialDate(2011, 3), ("ADM-1", "ADM-2")),
        ("12/UBND-VX", "cong-van", None, ("ADM-0", "ADM-1", "ADM-2", "ADM-3")),
        ("12-CV/TU", "cong-van", PartialDate(2021, 3, 5), ("party-2018",)),
        ("12/2014/NĐ-CP", "nghi-dinh", PartialDate(2014, 3, 5), ("QP-2",)),
        ("12/2014/QĐ-UBND", "quyet-dinh", PartialDate(2014, 3, 5), ("QP-1",)),
        ("12/2014/QĐ-TTg", "quyet-dinh", PartialDate(2014, 3, 5), ("QP-2",)),
        ("12/2018/TT-BNV", "thong-tu", PartialDate(2018, 3, 5), ("QP-3",)),
        ("64/2018/QH14", "luat", PartialDate(2018, 3, 5), ("QP-NA",)),
        ("07/2018/L-CTN", "lenh", PartialDate(2018, 3, 5), ("QP-NA",)),
        ("64/2025/QH15", "luat", PartialDate(2025, 6, 5), ("QP-4",)),
        ("12/1992/NĐ-CP", "nghi-dinh", PartialDate(1992, 3, 5), ()),
        (None, "thong-tu", PartialDate(2018, 3, 5), ("QP-3",)),
        (None, "thong-tu", None, ("QP-1", "QP-2", "QP-3", "QP-4", "QP-NA")),
    ],
)
def test_regimes_follow_family_issuer_and_day(number, kind, day, expected) -> None:
    """Every regime that may be right is a candidate, and no other."""
    assert expected == standing_of(document(number, kind, day)).regimes


def test_day_is_known_only_if_it_is_one_day() -> None:
    """A month is not a day; ``as_of`` always is."""
    month = document("12/UBND-VX", day=PartialDate(2021, 3))

    assert None is standing_of(month).as_of
    assert date(2021, 3, 5) == standing_of(month, date(2021, 3, 5)).as_of


def test_text_of_no_kind_has_no_family() -> None:
    """There is nothing to judge a plain page by."""
    assert Standing(None, date(2021, 3, 5)) == standing_of(Document(), date(2021, 3, 5))


def test_family_is_that_of_the_document() -> None:
    """The document itself says to which family it belongs."""
    assert Family.PARTY is standing_of(document("12-CV/TU")).family


def test_documents_under_the_same_regimes_share_their_grounds() -> None:
    """What each rule rests on is looked up once for all of them, and apart for those that may stand under others."""
    dated = [standing_of(document("12/UBND-VX", "cong-van", PartialDate(2021, 3, day))) for day in (5, 6)]
    undated = standing_of(document("12/UBND-VX", "cong-van"))
    rule = next(rule for rule in all_rules() if rule.id == "HDR101")

    assert dated[0].grounds is dated[1].grounds
    assert dated[0].grounds[rule] == (rule.source_in(dated[0].candidates[0]),)
    assert isinstance(undated.grounds[rule], Abstention)
    assert (undated.grounds[rule].outcome, standing_of(Document()).grounds[rule].outcome) == (
        Outcome.NEEDS_REVIEW,
        Outcome.NOT_APPLICABLE,
    )
