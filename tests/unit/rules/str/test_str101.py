"""STR101: what is a gap and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from vngov.model import (
    Appendix,
    Article,
    Chapter,
    Clause,
    Document,
    Header,
    Item,
    KindLine,
    Paragraph,
    Point,
    Quotation,
    Table,
)
from vngov.rules import Config, Outcome, check
from vngov.values.marker import Marker


def gaps(body=(), **parts):
    """Return what is found in a document: place, then the two markers."""
    document = Document(Header(number="12/QĐ-UBND"), body=body, **parts)
    report = check(document, as_of=date(2021, 3, 5), config=Config(select=["STR101"]))
    return [(f.path, *(value for key, value in f.params if key != "expected")) for f in report.findings]


def items(*texts: str, of=Item):
    """Return items; a text that is no marker is a paragraph."""
    markers = [(text, Marker.try_parse(text)) for text in texts]
    return [Paragraph(text) if marker is None else of(marker, "nội dung") for text, marker in markers]


def chapter(number, *articles, of=Article):
    """Return a chapter with articles of those numbers."""
    return Chapter(Marker.parse(f"Chương {number}"), "TÊN", [of(Marker.parse(f"Điều {n}.")) for n in articles])


@pytest.mark.parametrize(
    "texts",
    [
        ["1.", "2.", "3."],
        ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)"],
        ["1.", "1a.", "1b.", "2."],
        ["1.", "2.", "đoạn văn", "1.", "2."],
        ["1.", "2.", "-", "-", "1.", "2."],
        ["I.", "II.", "1.", "2."],
        ["1.1.", "1.2.", "2.1.", "2.2."],
        ["1.", "2)", "3."],
        ["-", "+", "-"],
        ["đoạn văn"],
    ],
)
def test_sequences_that_are_whole(texts) -> None:
    """Lists may be inserted into, begin anew after other text, and change their stops."""
    assert gaps(items(*texts)) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1.", "3.", "4."], [("body[1]", "1.", "3.")]),
        (["1.", "2.", "2.", "3."], [("body[2]", "2.", "2.")]),
        (["1.", "3.", "2.", "4."], [("body[1]", "1.", "3."), ("body[2]", "3.", "2.")]),
        (["1.", "2.", "1.", "2."], [("body[2]", "2.", "1.")]),
        (["2.", "3."], [("body[0]", "2.")]),
        (["a)", "b)", "d)"], [("body[2]", "b)", "d)")]),
        (["d)", "e)"], [("body[0]", "d)"), ("body[1]", "d)", "e)")]),
        (["1.2.", "1.3."], [("body[0]", "1.2.")]),
        (["1.1.", "1.3."], [("body[1]", "1.1.", "1.3.")]),
        (["1.", "đoạn văn", "3."], [("body[2]", "1.", "3.")]),
        (["x)", "y)", "a)"], [("body[0]", "x)"), ("body[2]", "y)", "a)")]),
    ],
)
def test_sequences_that_are_broken(texts, expected) -> None:
    """One finding for each place where the reader would stumble."""
    assert gaps(items(*texts)) == expected


def test_end_of_the_alphabet_has_no_successor() -> None:
    """After the last letter any other is wrong."""
    letters = items(*(f"{letter})" for letter in "abcdđeghiklmnopqrstuvxy"), "a)")

    assert gaps(letters) == [("body[23]", "y)", "a)")]


def test_articles_run_through_chapters() -> None:
    """An article that begins anew in a new chapter repeats a number."""
    assert gaps([chapter("I", 1, 2), chapter("II", 3, 4)]) == []
    assert gaps([chapter("I", 1, 2), chapter("II", 1, 2)]) == [
        ("body[1].children[0]", "Điều 2.", "Điều 1."),
    ]
    assert gaps([chapter("I", 1, 2), chapter("III", 3)]) == [("body[1]", "Chương I", "Chương III")]


def test_clauses_begin_anew_in_each_article_or_run_on() -> None:
    """Both ways of numbering are met; a gap is neither."""

    def article(number, *numbers):
        return Article(Marker.parse(f"Điều {number}."), "", items(*(f"{n}." for n in numbers), of=Clause))

    assert gaps([article(1, 1, 2), article(2, 1, 2)]) == []
    assert gaps([article(1, 1, 2), article(2, 3, 4)]) == []
    assert gaps([article(1, 1, 2), article(2, 4)]) == [("body[1].children[0]", "4.")]


def test_quoted_and_tabled_numbers_are_not_judged() -> None:
    """They belong to another act, or to no sequence."""
    quoted = Quotation([Article(Marker.parse("Điều 9."), "", items("c)", "e)", of=Point))])
    article = Article(Marker.parse("Điều 1."), "Sửa đổi", [quoted, Table([["1.", "5."]])])

    assert gaps([article, Article(Marker.parse("Điều 2."))]) == []


def test_promulgated_text_has_a_numbering_of_its_own() -> None:
    """Its articles begin with 1; the lists of a plain appendix are not judged."""
    rules = Appendix(header=Header(kind=KindLine("quy-che", "QUY CHẾ")), body=[chapter("I", 1, 3)])
    table = Appendix("Phụ lục I", body=items("2.", "5."))

    assert gaps([chapter("I", 1, 2)], appendices=[table, rules]) == [
        ("appendices[1].body[0].children[1]", "Điều 1.", "Điều 3."),
    ]


def test_consolidated_text_keeps_its_gaps() -> None:
    """What was repealed is gone."""
    head = Header(number="22/VBHN-VPQH", kind=KindLine("van-ban-hop-nhat", "VĂN BẢN HỢP NHẤT"))
    report = check(Document(head, body=[chapter("I", 1, 5)]), as_of=date(2021, 3, 5))

    assert report.outcomes["STR101"] is Outcome.NOT_APPLICABLE


def test_long_body_takes_linear_time() -> None:
    """Twenty thousand items are gone through once."""
    body = [item for _ in range(10_000) for item in items("1.", "đoạn văn")]

    assert gaps(body) == []
