"""The markup: namespaces by any prefix, and nothing that reaches outside the file."""

import time
import tracemalloc

import pytest

from vngov.errors import ReadError
from vngov.readers.docx import read_docx

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = '<{0}document xmlns{1}="{2}"><{0}body><{0}p><{0}r><{0}t>Điều 1.</{0}t></{0}r></{0}p></{0}body></{0}document>'


@pytest.mark.parametrize("space", [TRANSITIONAL, STRICT])
@pytest.mark.parametrize("prefix", ["w", "ns0", ""])
def test_names_are_known_by_their_namespace(make_docx, space, prefix) -> None:
    """Whatever prefix is bound to it."""
    start, binding = (f"{prefix}:", f":{prefix}") if prefix else ("", "")
    data = make_docx("", raw={"word/document.xml": BODY.format(start, binding, space)})

    assert read_docx(data)[0] == "Điều 1.\n"


def test_the_usual_prefix_may_mean_something_else(make_docx) -> None:
    """Inside an element that binds it anew, ``w:t`` is no text of ours; attributes are renamed too."""
    body = (
        f'<w:document xmlns:w="{TRANSITIONAL}" xmlns:x="{TRANSITIONAL}"><w:body><w:p>'
        '<a:b xmlns:a="urn:a" xmlns:w="urn:b"><w:r><w:t>không</w:t></w:r></a:b>'
        '<x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>có</x:t></x:r></w:p></w:body></w:document>'
    )
    text, layout = read_docx(make_docx("", raw={"word/document.xml": body}))

    assert text == "có\n"
    assert layout.styles[0].style.align == "center"


def test_the_encoding_of_the_markup_is_its_own_affair(make_docx) -> None:
    """UTF-16 is allowed too."""
    markup = '<?xml version="1.0" encoding="UTF-16"?>' + BODY.format("w:", ":w", TRANSITIONAL)

    assert read_docx(make_docx("", raw={"word/document.xml": markup.encode("utf-16")}))[0] == "Điều 1.\n"


ENTITIES = [
    pytest.param('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', id="external"),
    pytest.param('<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd">', id="dtd"),
    pytest.param('<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]>', id="growing"),
    pytest.param('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://192.0.2.1/"> %x;]>', id="parameter"),
]


@pytest.mark.parametrize("declaration", ENTITIES)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_document_type_is_refused(make_docx, declaration, part) -> None:
    """In any part that is read, before anything in it could take effect."""
    markup = {
        "word/document.xml": BODY.format("w:", ":w", TRANSITIONAL).replace("Điều", "&x;"),
        "word/styles.xml": f'<w:styles xmlns:w="{TRANSITIONAL}"/>',
        "_rels/.rels": "<Relationships/>",
    }[part]

    with pytest.raises(ReadError) as caught:
        read_docx(make_docx("", raw={part: declaration + markup}, styles=""))
    assert caught.value.code == "document-type"


@pytest.mark.parametrize("markup", ["", "<w:document", "<a></b>", "\0", "<a>&nbsp;</a>", "not markup"])
def test_broken_markup_is_told(make_docx, markup) -> None:
    """By its own code."""
    with pytest.raises(ReadError) as caught:
        read_docx(make_docx("", raw={"word/document.xml": markup}))
    assert caught.value.code == "bad-xml"


def _cost(data: bytes) -> tuple[float, int]:
    started = time.process_time()
    tracemalloc.start()
    text = read_docx(data)[0]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert text == "xong\n"
    return time.process_time() - started, peak


END = "<w:p><w:r><w:t>xong</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("<w:r/>", id="runs"),
        pytest.param("<w:p/>", id="paragraphs"),
        pytest.param("<w:r><w:rPr><w:b/></w:rPr></w:r>", id="formatted"),
        pytest.param("<w:bookmarkStart/>", id="unknown"),
    ],
)
def test_a_million_empty_elements_cost_no_memory(make_docx, piece) -> None:
    """No tree is built: what a run leaves behind does not grow with their number, nor time faster than it."""
    small = make_docx(f"<w:p>{piece * 10_000}</w:p>{END}")
    large = make_docx(f"<w:p>{piece * 100_000}</w:p>{END}")
    (short, low), (long, high) = _cost(small), _cost(large)

    assert high < low + 2.5 * len(f"{piece * 100_000}")
    assert long < 40 * short


@pytest.mark.parametrize("name", ["w:tbl><w:tr><w:tc", "w:sdt", "mc:AlternateContent", "w:p", "w:txbxContent", "x"])
def test_elements_nested_without_end(make_docx, name) -> None:
    """Tables in tables, boxes in boxes: any depth is gone through without a recursion."""
    names = [part.strip("<>") for part in name.split("><")]
    opened = "".join(f"<{part}>" for part in names)
    closed = "".join(f"</{part}>" for part in reversed(names))
    deep = f"{opened * 5_000}{END}{closed * 5_000}"

    assert read_docx(make_docx(deep))[0].split() == ["xong"]
