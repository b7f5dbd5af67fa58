"""RCP101: kinds without an archive line."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.model import Document, Header, KindLine, Recipients
from vngov.rules import Config, Outcome, check

DAY = date(2021, 3, 5)


def sent(kind, number="12/UBND-VX", items=("Như trên",)) -> Document:
    """Return a document of a kind with its recipients."""
    line = KindLine(kind, kind) if kind else None
    return Document(Header(number=number, kind=line), recipients=Recipients(items))


@pytest.mark.parametrize(
    ("document", "outcome"),
    [
        (sent("cong-van"), Outcome.FAIL),
        (sent(None), Outcome.FAIL),
        (sent("cong-van", items=("Như trên", "Lưu: VT")), Outcome.PASS),
        (sent("cong-van", items=("LƯU: VT", "PL.(300)")), Outcome.PASS),
        (sent("hop-dong", "12/HĐ-UBND"), Outcome.NOT_APPLICABLE),
        (sent("thu-cong"), Outcome.NOT_APPLICABLE),
        (sent("khong-ro"), Outcome.FAIL),
        (sent("giay-moi", "12-GM/TU"), Outcome.FAIL),
        (sent("cong-van", items=()), Outcome.NOT_APPLICABLE),
    ],
)
def test_archive_line_is_wanted_where_there_is_a_form(document, outcome) -> None:
    """Contracts and official notes of the State have none."""
    assert check(document, as_of=DAY, config=Config(select=["RCP101"])).outcomes == {"RCP101": outcome}


def test_user_may_exempt_kinds() -> None:
    """By the option of the rule."""
    config = Config(select=["RCP101"], options={"RCP101": {"exempt": ("giay-moi",)}})

    assert check(sent("giay-moi", "12/GM-UBND"), as_of=DAY, config=config).outcomes == {
        "RCP101": Outcome.NOT_APPLICABLE
    }
    assert check(sent("cong-van"), as_of=DAY, config=config).outcomes == {"RCP101": Outcome.FAIL}


def test_line_is_guessed_for_the_state_only() -> None:
    """The office of a Party body is not known."""
    config = Config(select=["RCP101"])
    state = check(sent("cong-van"), as_of=DAY, config=config)
    party = check(sent("cong-van", "12-CV/TU"), as_of=DAY, config=config)

    assert [item.text for item in state.fixed(unsafe=True).recipient_items] == ["Như trên", "Lưu: VT"]
    assert state.fixed() is state.document
    assert party.fixed(unsafe=True) is party.document
