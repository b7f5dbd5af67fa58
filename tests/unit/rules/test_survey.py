"""What all rules share of a document."""

from __future__ import annotations

from vngov.model import Appendix, Article, Clause, Document, LegalBasis, Paragraph, Preamble, Quotation, Table
from vngov.rules.survey import Survey
from vngov.values.marker import Marker

ARTICLE = Article(Marker.parse("Điều 1."), "Sửa đổi như sau:", [Quotation([Paragraph("của luật khác")])])
PAGE = Document(
    preamble=Preamble(bases=[LegalBasis("Căn cứ Luật A;")]),
    body=[ARTICLE, Table([["Sở", "Việc"]])],
    appendices=[Appendix(body=[Clause(Marker.parse("1."), "Trong phụ lục")])],
)


def test_texts_are_the_authors_own_words_in_order() -> None:
    """Bases, blocks, cells and appendices; what is quoted is left out."""
    assert [(text.path, text.text) for text in Survey(PAGE).texts] == [
        ("preamble.bases[0]", "Căn cứ Luật A;"),
        ("body[0]", "Sửa đổi như sau:"),
        ("body[1].rows[0].cells[0]", "Sở"),
        ("body[1].rows[0].cells[1]", "Việc"),
        ("appendices[0].body[0]", "Trong phụ lục"),
    ]


def test_places_know_the_list_they_stand_in() -> None:
    """The group is the path of the list."""
    assert [(place.path, place.group) for place in Survey(PAGE).body] == [
        ("body[0]", "body"),
        ("body[0].children[0]", "body[0].children"),
        ("body[1]", "body"),
    ]
    assert [path for path, _ in Survey(PAGE).parts] == ["body", "appendices[0].body"]


def test_last_text_is_a_paragraph_or_nothing() -> None:
    """A table or an empty body ends without words."""
    assert Survey(PAGE).last_text is None
    assert Survey(Document()).last_text is None
    last = Survey(Document(body=[Paragraph("a"), Paragraph("b")])).last_text
    assert last is not None
    assert (last.path, last.text) == ("body[1]", "b")
