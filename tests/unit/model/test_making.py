"""Nodes made the fast way are the nodes that the classes make."""

import copy
import pickle

import attrs
import pytest

from vngov.diagnostics import Span
from vngov.model import Article, Clause, Item, Paragraph
from vngov.model.making import OpenDivision, close_division, make_paragraph, new_span
from vngov.values import Marker


def closed(node, children=()):
    """Return a node of class *node* made the fast way."""
    made = OpenDivision(Marker.parse("1."), "Một", (Span(0, 6),))
    for child in children:
        made.add(child)
    return close_division(made, node)


@pytest.mark.parametrize("node", [Article, Clause, Item])
@pytest.mark.parametrize("children", [(), (Paragraph("a"), Paragraph("b"))], ids=["leaf", "with children"])
def test_a_division(node, children) -> None:
    """Equal, of the same class, hashable, to be copied and pickled as any other."""
    made = closed(node, children)
    usual = node(Marker.parse("1."), "Một", children, [(0, 6)])

    assert type(made) is node
    assert made == usual
    assert made.spans == usual.spans
    assert hash(made) == hash(usual)
    assert repr(made) == repr(usual)
    assert copy.deepcopy(made) == pickle.loads(pickle.dumps(made)) == usual
    assert attrs.evolve(made, text="Hai").text == "Hai"


@pytest.mark.parametrize("made", [closed(Item), make_paragraph("a", ())], ids=["division", "paragraph"])
def test_a_finished_node_is_frozen(made) -> None:
    """Neither set nor deleted."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.text = "b"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del made.text


def test_a_paragraph_and_a_span() -> None:
    """The same objects that the classes make."""
    made = make_paragraph("a", (new_span(Span, (0, 1)),))

    assert type(made) is Paragraph
    assert made == Paragraph("a")
    assert made.spans == (Span(0, 1),)
    assert type(made.spans[0]) is Span
