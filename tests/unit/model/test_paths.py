"""Nodes are found and replaced by the path that walking writes."""

from __future__ import annotations

import pytest

from vngov.errors import UnknownEntryError
from vngov.model import Document, Header, Paragraph, Phrase, node_at, replace_at, walk
from vngov.model.paths import place_of
from vngov.readers import parse
from vngov.rules.specimens import specimen, specimen_names

PAGE = Document(Header(abstract="Về việc họp"), body=[Paragraph("a"), Paragraph("b")])


@pytest.mark.parametrize("name", specimen_names())
def test_every_path_of_a_walk_leads_to_its_node(name) -> None:
    """Looking up what walking names gives the very node."""
    document = parse(specimen(name)).document

    assert all(node_at(document, path) is node for path, node in walk(document))


def test_replacing_a_node_leaves_the_rest_shared() -> None:
    """Only what lies on the path is built anew."""
    changed = replace_at(PAGE, "body[1]", Paragraph("c"))

    assert [block.text for block in changed.body] == ["a", "c"]
    assert changed.body[0] is PAGE.body[0]
    assert changed.header is PAGE.header
    assert [block.text for block in PAGE.body] == ["a", "b"]


def test_a_field_of_its_own_can_be_emptied_or_filled() -> None:
    """Paths without an index name one node."""
    assert replace_at(PAGE, "header.abstract", None).abstract is None
    assert replace_at(PAGE, "header.motto", Phrase("x")).header.motto == Phrase("x")
    assert replace_at(PAGE, "", Document()) == Document()


@pytest.mark.parametrize("path", ["body[2]", "header[0]", "footer", "body[0].children[0]", "body[x]", "[0]", "body..a"])
def test_a_path_of_no_node_is_refused(path) -> None:
    """The error names the path."""
    with pytest.raises(UnknownEntryError, match="paths"):
        node_at(PAGE, path)
    with pytest.raises(UnknownEntryError, match="paths"):
        replace_at(PAGE, path, None)


@pytest.mark.parametrize("name", specimen_names())
def test_places_come_in_the_order_of_a_walk(name) -> None:
    """The place of a path says where walking comes to it."""
    document = parse(specimen(name)).document
    places = [place_of(document, path) for path, _ in walk(document)]

    assert places == sorted(set(places))


@pytest.mark.parametrize(
    ("path", "around"),
    [("body[2]", ""), ("body", ""), ("header[0]", ""), ("header.motto", "header"), ("body[1].text", "body[1]"),
     ("header.abstract.text", "header.abstract"), ("footer", ""), ("[0]", "")],
)  # fmt: skip
def test_what_is_no_node_stands_where_the_node_around_it_does(path, around) -> None:
    """Fields that are empty, values, and what there is not."""
    assert place_of(PAGE, path) == place_of(PAGE, around)
