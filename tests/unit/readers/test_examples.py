"""The packaged examples: read, rendered, and read again."""

import pytest

import vngov
from vngov.cli._demo import examples
from vngov.writers import WriteOptions

EXAMPLES = pytest.mark.parametrize(("name", "text"), examples(), ids=lambda value: value if value[:1].isdigit() else "")


@EXAMPLES
@pytest.mark.parametrize("width", [60, 80, 100, None])
def test_what_is_rendered_reads_back(name, text, width) -> None:
    """The promise of the round trip."""
    document = vngov.parse(text).document

    assert document == vngov.parse(vngov.render(document, "text", options=WriteOptions(width=width))).document, name


@EXAMPLES
def test_nothing_is_lost(name, text) -> None:
    """Every character has its node."""
    assert vngov.parse(text).unowned() == (), name
