"""Marks around citations: nothing else moves, no tag breaks."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from vngov.diagnostics import Span
from vngov.extract.annotation import AnnotationFormat, annotate, find_html_citations
from vngov.extract.citations import CitationPatterns, find_citations
from vngov.model import Citation, CitationKind

ACT = "Nghị định số 30/2020/NĐ-CP"


def here(one):
    """Lead to a place named by the number."""
    return f"#{one.number_text}"


def cited(text, words):
    """Return a citation of words that stand in a text."""
    start = text.index(words)
    return Citation(Span(start, start + len(words)), words, CitationKind.NAMED)


@pytest.mark.parametrize(
    ("fmt", "link", "marked"),
    [
        ("text", None, f"theo [{ACT}] và"),
        ("text", here, f"theo [{ACT}] <#30/2020/N%C4%90-CP> và"),
        ("markdown", None, f"theo **{ACT}** và"),
        ("markdown", here, f"theo [{ACT}](<#30/2020/N%C4%90-CP>) và"),
        ("html", None, f'theo <cite class="citation">{ACT}</cite> và'),
        ("html", here, f'theo <a class="citation" href="#30/2020/N%C4%90-CP">{ACT}</a> và'),
    ],
)
def test_each_format_has_its_mark(fmt, link, marked) -> None:
    """With a link or without."""
    done = annotate(f"theo {ACT} và", fmt=fmt, link=link)

    assert (marked, f"theo {ACT} và", ()) == (done.text, done.plain(), done.diagnostics)


HTML = {
    "across tags": (
        "<p>theo <b>Nghị định</b> số <i>30/2020</i>/NĐ-CP.</p>",
        "<p>theo <b>[Nghị định]</b>[ số ]<i>[30/2020]</i>[/NĐ-CP].</p>",
    ),
    "references": ("Ngh&#7883; &#273;&#7883;nh s&#7889;&nbsp;30/2020/N&ETH;-CP;", "[Ngh&#7883; &#273;&#7883;nh s&#7889;&nbsp;30/2020/N&ETH;-CP];"),
    "cell by cell": (
        f"<table><tr><td>{ACT}</td><td>của Chính phủ</td></tr></table>",
        f"<table><tr><td>[{ACT}]</td><td>[của Chính phủ]</td></tr></table>",
    ),
    "line break": ("Nghị định<br/>\nsố 30/2020/NĐ-CP", "[Nghị định]<br/>[\nsố 30/2020/NĐ-CP]"),
    "inside a link": (f'<a href="/x">xem <b>{ACT}</b></a>', None),
    "half inside a link": ('Nghị định <a href="/x">số 30/2020/NĐ-CP</a>', None),
    "after a link": (f'<a href="/x">xem</a> {ACT}', f'<a href="/x">xem</a> [{ACT}]'),
    "link without an end": (f'<a href="/x">xem {ACT}', None),
    "attribute": (f'<img alt="{ACT}"> và', f'<img alt="{ACT}"> và'),
    "attribute with a sharp bracket": (f"<img alt='a > {ACT}'> và", f"<img alt='a > {ACT}'> và"),
    "comment, script, style": (
        f"<!-- {ACT} --><script>'{ACT}'</script><style>/* {ACT} */</style><title>{ACT}</title>",
        f"<!-- {ACT} --><script>'{ACT}'</script><style>/* {ACT} */</style><title>{ACT}</title>",
    ),
    "tag without an end": (f"<p title='{ACT} ", f"<p title='{ACT} "),
    "sharp bracket as text": (f"3 < 5; {ACT}", f"3 < 5; [{ACT}]"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "marked"), HTML.values(), ids=HTML)
def test_html_is_wrapped_text_by_text(source, marked) -> None:
    """What cannot be wrapped is left alone and reported."""
    done = annotate(source, fmt=AnnotationFormat.HTML)
    shown = done.text.replace('<cite class="citation">', "[").replace("</cite>", "]")

    assert (marked or source) == shown
    assert source == done.plain()
    assert (marked is None) == ("annotate-inside-link" in [note.code for note in done.diagnostics])


def test_a_citation_across_tags_may_be_refused_whole() -> None:
    """If the caller asks for it."""
    done = annotate("<b>Nghị định</b> số 30/2020/NĐ-CP", fmt="html", split=False)

    assert (done.plain(), [note.code for note in done.diagnostics]) == (done.text, ["annotate-crosses-markup"])


@pytest.mark.parametrize(
    "text",
    [f"[{ACT}](http://a.vn)", f"`{ACT}`", f"```\n{ACT}\n```\n", f"<http://a.vn/{ACT}>", f"~~~\n{ACT}"],
)
def test_links_and_code_of_markdown_are_left_alone(text) -> None:
    """No link stands in a link."""
    done = annotate(text, fmt="markdown")

    assert (text, ["annotate-inside-link"]) == (done.text, [note.code for note in done.diagnostics])


def test_markdown_that_would_break_is_refused() -> None:
    """An emphasis that ends inside, a blank line inside."""
    text = "**Nghị định** và **Luật\n\nDược"
    found = [cited(text, "Nghị định** và **"), cited(text, "định**"), cited(text, "Luật\n\nDược")]
    found[1] = cited(text, "*Luật\n\nDược")

    done = annotate(text, found[:2], "markdown")

    assert done.text == "**[Nghị định** và **](<x>)*Luật\n\nDược".replace(
        "[Nghị định** và **](<x>)*", "**Nghị định** và ****"
    )
    assert [note.code for note in done.diagnostics] == ["annotate-crosses-markup"]


def test_overlaps_and_places_outside_are_reported() -> None:
    """The first stands."""
    text = "Luật Dược và Luật Giá"
    found = [cited(text, "Luật Dược"), cited(text, "Dược và"), Citation(Span(5, 99), "x", CitationKind.NAMED)]

    done = annotate(text, found)

    assert done.text == "[Luật Dược] và Luật Giá"
    assert [note.code for note in done.diagnostics] == ["annotate-overlap", "annotate-no-text"]
    assert done.diagnostics[0].message("vi").startswith("viện dẫn")


def test_a_stretch_without_text_or_that_cuts_a_reference_is_refused() -> None:
    """Citations of the caller may be anywhere."""
    text = "<b></b>&amp;x"
    tags = Citation(Span(0, 7), "", CitationKind.NAMED)
    cut = Citation(Span(9, 13), "", CitationKind.NAMED)

    assert [note.code for note in annotate(text, [tags, cut], "html").diagnostics] == [
        "annotate-no-text", "annotate-crosses-markup",
    ]  # fmt: skip


@pytest.mark.parametrize("target", ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_that_runs_a_script_is_left_out(target) -> None:
    """The mark stays."""
    done = annotate(ACT, fmt="html", link=lambda _: target)

    assert done.text == f'<cite class="citation">{ACT}</cite>'
    assert [note.code for note in done.diagnostics] == ["annotate-unsafe-link"]


def test_an_address_is_escaped() -> None:
    """Whatever the caller's function returns."""
    evil = "/a\"b'c<d>e&f (g)"

    assert annotate(ACT, fmt="html", link=lambda _: evil).text.startswith(
        '<a class="citation" href="/a%22b&#x27;c%3Cd%3Ee&amp;f%20%28g%29">'
    )
    assert annotate(ACT, fmt="markdown", link=lambda _: evil).text.endswith("](</a%22b'c%3Cd%3Ee&f%20%28g%29>)")


def test_citations_of_html_point_into_the_source() -> None:
    """With the words as they are read, and the caller's own patterns."""
    source = "<p>điểm a khoản 2 <i>Điều 5</i> Nghị định số 34/2016/NĐ-CP được sửa đổi bởi <b>Nghị</b> định số 15/2020/NĐ-CP</p>"

    one, two = find_html_citations(source)

    assert (two.text, source[slice(*two.span)]) == ("Nghị định số 15/2020/NĐ-CP", "Nghị</b> định số 15/2020/NĐ-CP")
    assert (two.amends, source[slice(*one.pinpoint.span)]) == (one.span, "điểm a khoản 2 <i>Điều 5")
    mine = CitationPatterns(kinds={"Lệnh làng": "lenh"})
    assert find_html_citations("<b>Lệnh làng</b> số 1/LL-AB", patterns=mine)[0].kind_id == "lenh"


class _Checker(HTMLParser):
    """Collect the text and the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tags of the page."""
        if ("class", "citation") not in attrs:
            self.tags.append(tag)


def test_another_parser_sees_the_same_page() -> None:
    """The same text, the same tags."""
    source = (
        f'<html><body class="x"><h1>{ACT}</h1><ul><li>theo <em>Luật</em> Dược<li>Chỉ thị <u>số 11/CT</u>-TTg</ul>'
        "<p>Quyết định số <span style='color:red'>12/QĐ-UBND</span> ngày 05/3/2020</p></body></html>"
    )
    before, after = _Checker(), _Checker()

    before.feed(source)
    after.feed(annotate(source, fmt="html", link=here).text)

    assert "".join(before.text) == "".join(after.text)
    assert before.tags == after.tags


def test_given_citations_are_taken_in_any_order() -> None:
    """And the text stays as it was."""
    text = "Luật Dược; Luật Giá"

    assert annotate(text, reversed(find_citations(text))).text == "[Luật Dược]; [Luật Giá]"
