"""SIG101: blocks without a name."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.model import Document, Header, Signature
from vngov.rules import Config, Outcome, check


@pytest.mark.parametrize(
    ("signatures", "outcome"),
    [
        ([], Outcome.FAIL),
        ([Signature(position="CHỦ TỊCH")], Outcome.FAIL),
        ([Signature(note="(Đã ký)")], Outcome.FAIL),
        ([Signature(position="CHỦ TỊCH"), Signature(name="Nguyễn Văn An")], Outcome.PASS),
    ],
)
def test_one_name_is_enough(signatures, outcome) -> None:
    """Of a joint document one block may be cut off; whose it is, is not the matter of this rule."""
    document = Document(Header(number="12/UBND-VX"), signatures=signatures)
    report = check(document, as_of=date(2021, 3, 5), config=Config(select=["SIG101"]))

    assert report.outcomes == {"SIG101": outcome}
