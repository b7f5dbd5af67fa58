"""Nothing lost: each character of every real document ends in exactly one node."""

from itertools import pairwise
from pathlib import Path

import pytest

import vngov
from vngov.model import own_spans

FOLDER = Path(__file__).parents[3] / "shared" / "corpus" / "dev"


@pytest.mark.corpus
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem[:20])
def test_each_character_has_one_owner(path) -> None:
    """No gap, no overlap."""
    with path.open(encoding="utf-8", newline="") as stream:
        result = vngov.parse(stream.read())

    spans = sorted(own_spans(result.document))
    assert result.unowned() == ()
    assert result.coverage == 1.0
    overlaps = [(left, right) for left, right in pairwise(spans) if right.start < left.end]
    assert not [pair for pair in overlaps if result.text[pair[1].start : min(pair[0].end, pair[1].end)].strip()]
