"""The documents that the strategies draw are what they claim to be."""

from __future__ import annotations

from hypothesis import given

from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.testing.strategies import documents, headers
from vngov.writers import render_reporting


@given(header=headers())
def test_a_head_is_complete_and_its_kind_is_known(header) -> None:
    """Number, place, kind and abstract are there, a whole date or a blank one, and one of the two titles."""
    assert header.number.number is not None
    assert header.place_and_date.date is None or header.place_and_date.date.is_complete
    assert header.place_and_date.date or header.place_and_date.place
    assert kinds.history(header.kind.id)
    assert (header.party_title is None) is (header.national_title is not None)
    assert header.abstract.text


@given(document=documents())
def test_a_document_is_in_true_form(document) -> None:
    """Plain text can express all of it, and its family is that of its head."""
    assert render_reporting(document, "text").diagnostics == ()
    assert (document.family is Family.PARTY) is (document.header.party_title is not None)
