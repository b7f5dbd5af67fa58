"""Spans of any shape become spans."""

from vngov.diagnostics import Span
from vngov.model.phrase import to_spans


def test_pairs_of_any_kind_become_spans() -> None:
    """Lists, iterators and tuples of pairs; a tuple of spans is passed through."""
    ours = (Span(1, 2),)

    assert to_spans(ours) is ours
    assert to_spans(()) == to_spans([]) == ()
    for pairs in ([(0, 1)], iter([(0, 1)]), ((0, 1),)):
        (span,) = to_spans(pairs)
        assert type(span) is Span
