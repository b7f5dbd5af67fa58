"""What all rules share of a document."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.extract.bodies import own_unit
from vngov.model import Appendix, Article, Clause, Document, LegalBasis, Paragraph, Preamble, Quotation, Table
from vngov.readers import parse
from vngov.rules.specimens import specimen, specimen_names
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


def test_words_are_found_in_the_first_text_that_has_them() -> None:
    """However they are spaced; not across two texts, and nothing is found by no words."""
    survey = Survey(Document(body=[Paragraph("một  hai"), Paragraph("hai ba\nbốn"), Paragraph("hai ba bốn")]))

    assert [survey.text_with(words) for words in ("", " ", "năm", "hai hai")] == [None] * 4
    assert [survey.text_with(words).path for words in ("một hai", "hai", "ba  bốn")] == [
        "body[0]",
        "body[0]",
        "body[1]",
    ]


def test_a_list_of_citations_is_taken_apart_once() -> None:
    """The acts of a list share what stands at its end; words between two acts part them."""
    acts = ", ".join(f"số {number}/2020/NQ-HĐND" for number in range(1, 4))
    survey = Survey(Document(body=[Paragraph(f"Thực hiện các Nghị quyết {acts} và trái với Quyết định số 5/QĐ-UBND.")]))

    lists = {one.number_text: survey.citation_lists[one.path, one.span.start] for one in survey.citations}

    assert [(len(run), place) for run, place in lists.values()] == [(3, 0), (3, 1), (3, 2), (1, 0)]


def test_texts_with_a_cue_are_those_in_which_it_stands() -> None:
    """In any case only where that was asked for; no cue stands across two texts."""
    survey = Survey(Document(body=[Paragraph("một Hai"), Paragraph("ba bốn"), Paragraph("HAI")]))

    found = {case: [text.path for text in survey.texts_with("hai", "bốn", any_case=case)] for case in (False, True)}

    assert found == {False: ["body[1]"], True: ["body[0]", "body[1]", "body[2]"]}
    assert survey.texts_with("năm") == survey.texts_with("Hai\nba", "Haiba") == ()


@pytest.mark.parametrize("name", specimen_names())
def test_home_is_the_unit_of_the_issuer_on_any_day(name) -> None:
    """On the day of the document the issuer is not looked up again; on another it is."""
    document = parse(specimen(name)).document
    own = document.issued_on.to_date()

    for day in (own, date(2026, 1, 1)):
        assert Survey(document).home(day) == own_unit(document, day)
