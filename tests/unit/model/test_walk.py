"""Going through documents and rebuilding them."""

from attrs import evolve

from vngov.model import Article, Clause, Document, Header, Paragraph, Phrase, Table, own_spans, transform, walk
from vngov.model.phrase import hull
from vngov.model.result import ReadResult, gaps
from vngov.values import Marker

ARTICLE = Article(Marker.parse("Điều 1."), "a", [Clause(Marker.parse("1."), "b"), Paragraph("c")])
DOCUMENT = Document(Header(abstract="V/v x"), body=[ARTICLE, Table([["d", "e"]]), Paragraph("f")])


def test_paths_in_document_order() -> None:
    """Parents before children, each path as one writes it in Python."""
    assert [path for path, _ in walk(DOCUMENT)] == [
        "", "header", "header.abstract", "body[0]", "body[0].children[0]", "body[0].children[1]", "body[1]",
        "body[1].rows[0]", "body[1].rows[0].cells[0]", "body[1].rows[0].cells[1]", "body[2]",
    ]  # fmt: skip
    assert [path for path, _ in walk(ARTICLE, "x")] == ["x", "x.children[0]", "x.children[1]"]


def test_nothing_changed_is_the_same_object() -> None:
    """Unchanged parts are shared."""
    assert transform(DOCUMENT, lambda node: node) is DOCUMENT


def test_a_changed_node_leaves_its_neighbours_shared() -> None:
    """Only the way to the root is rebuilt."""

    def shout(node):
        return evolve(node, text="B") if isinstance(node, Clause) else node

    changed = transform(DOCUMENT, shout)

    assert changed.body[0].children[0].text == "B"
    assert changed.body[1] is DOCUMENT.body[1]
    assert changed.header is DOCUMENT.header


def test_none_takes_a_node_away() -> None:
    """Out of a list, or out of its field."""
    changed = transform(DOCUMENT, lambda node: None if isinstance(node, Paragraph | Phrase) else node)

    assert changed.abstract is None
    assert len(changed.body) == 2
    assert len(changed.body[0].children) == 1
    assert changed.body[1].rows[0].cells == ()


def test_spans_and_what_lies_between() -> None:
    """Gaps are trimmed of blanks; blanks alone are none."""
    text = "ab  cd  ef"
    document = Document(body=[Paragraph("ab", [(0, 2)]), Paragraph("ef", [(8, 10)])])
    result = ReadResult(document, text=text)

    assert list(own_spans(document)) == [(0, 2), (8, 10)]
    assert result.unowned() == ((4, 6),)
    assert result.coverage == 4 / 6
    assert gaps(text, [(0, 6)], 0, 8) == ()
    assert ReadResult(Document(), text=" ").coverage == 1.0


def test_the_hull_of_spans() -> None:
    """From the first to the last, nothing of nothing."""
    phrase = Phrase("x", [(1, 2), (5, 7)])

    assert str(phrase) == "x"
    assert hull(phrase.spans) == (1, 7)
    assert hull(()) is None
