"""Everything that the model can hold comes back from JSON as it was, also what a comparison does not see."""

from __future__ import annotations

import functools
import json
from enum import Enum
from typing import TYPE_CHECKING, Any, get_args

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from vngov.diagnostics import Diagnostic, Params, Span
from vngov.errors import StructureError, VngovError
from vngov.model import Block, Document, ReadResult
from vngov.serde import FORMAT_VERSION, dumps, from_dict, json_schema, loads, to_dict
from vngov.values.document_number import DocumentNumber
from vngov.values.length import Length
from vngov.values.marker import Marker, MarkerKind
from vngov.values.number_style import NumberStyle
from vngov.values.partial_date import PartialDate
from vngov.values.symbol import Symbol

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = st.text(max_size=8) | st.sampled_from(["Nơi nhận", "Kính gửi", "Căn cứ …;", "ỦY BAN NHÂN DÂN"])
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 9)).map(lambda pair: Span(pair[0], sum(pair)))


@st.composite
def built(draw: st.DrawFn, cls: type, **fields: st.SearchStrategy[Any]) -> object:
    """Return an object of *cls* from any parts that it accepts."""
    parts = {name: draw(values) for name, values in fields.items()}
    try:
        return cls(**parts)
    except VngovError:
        assume(False)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return *values* or None."""
    return st.none() | values


ORGANS = st.sampled_from(["UBND", "TTg", "TW", "BTC", "BKHĐT", "HĐND", "CT", "VPCP"])
SYMBOLS = built(
    Symbol,
    kind_code=maybe(st.sampled_from(["QĐ", "NQ", "CT", "TTLT", "HD", "L"])),
    organs=st.lists(ORGANS, max_size=2).map(tuple),
    unit=maybe(st.sampled_from(["VX", "KTĐP&LT", "TC"])),
    suffix=maybe(st.sampled_from(["m", "HĐND"])),
    style=st.sampled_from(NumberStyle),
) | built(Symbol, kind_code=maybe(st.just("NQ")), organs=st.sampled_from([("HĐND",), ("QH",)]), term=st.integers(1, 15))
NUMBERS = built(
    DocumentNumber,
    ordinal=maybe(st.integers(1, 9999)),
    year=maybe(st.integers(1945, 2026)),
    symbol=SYMBOLS,
    ordinal_suffix=st.sampled_from(["", "a"]),
    ordinal_part=maybe(st.integers(1, 99)),
    is_year_blank=st.booleans(),
)
MARKERS = st.sampled_from(
    ["Phần thứ nhất", "Chương IV", "Mục 2.", "Điều 12a.", "II-", "3.", "2.1.", "đ)", "(1)", "(i)", "(v)", "-", "+", "•"]
).map(Marker.parse) | built(
    Marker,
    kind=st.sampled_from(MarkerKind),
    ordinal=maybe(st.integers(1, 30)),
    numbers=st.lists(st.integers(1, 30), max_size=3).map(tuple),
    suffix=st.sampled_from(["", "a", "1", "f"]),
    style=st.sampled_from(["1.", "I-", "a)", "(1)", "(i)", "(a)", "-", "thứ nhất", "1.1."]),
)
DATES = built(
    PartialDate,
    year=maybe(st.integers(1945, 2030)),
    month=maybe(st.integers(1, 12)),
    day=maybe(st.integers(1, 31)),
    quarter=maybe(st.integers(1, 4)),
)
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 9),
    bool: st.booleans(),
    float: st.floats(0, 1000),
    Length: st.floats(0, 1000).map(Length.mm) | st.floats(0, 1000).map(Length.pt),
    Span: SPANS,
    Params: st.dictionaries(TEXTS, TEXTS | st.integers(), max_size=2).map(lambda params: tuple(params.items())),
    Marker: MARKERS,
    DocumentNumber: NUMBERS,
    Symbol: SYMBOLS,
    PartialDate: DATES,
}


@functools.cache
def instances(kind: type) -> st.SearchStrategy[Any]:
    """Return everything that a field annotated with *kind* may hold."""
    if kind in VALUES:
        return VALUES[kind]
    if kind == Block:
        return st.deferred(lambda: st.one_of([instances(cls) for cls in get_args(Block)]))
    if get_args(kind)[1:] == (...,):
        return st.lists(instances(get_args(kind)[0]), max_size=2).map(tuple)
    if type(None) in get_args(kind):
        return maybe(instances(get_args(kind)[0]))
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return nodes(kind)


@st.composite
def nodes(draw: st.DrawFn, kind: type) -> object:
    """Return an object of *kind*, any of its optional fields left to the default."""
    fields = attrs.fields(attrs.resolve_types(kind))
    given_fields = [field for field in fields if field.default is attrs.NOTHING or draw(st.booleans())]
    return kind(**{field.name: draw(instances(field.type)) for field in given_fields})


def everything(value: object) -> object:
    """Return *value* with types and with the fields that ``==`` leaves out."""
    if attrs.has(type(value)):
        return type(value), [(f.name, everything(getattr(value, f.name))) for f in attrs.fields(type(value))]
    return (type(value), [everything(item) for item in value]) if isinstance(value, tuple) else (type(value), value)


class TestNothingIsLost:
    """``loads(dumps(x))`` is ``x`` to the last span, raw spelling and unclassified stretch."""

    @given(instances(Document))
    def test_document(self, document):
        """A document comes back whole."""
        assert everything(loads(dumps(document))) == everything(document)

    @given(instances(ReadResult))
    def test_read_result(self, result):
        """So does what a reader gives back."""
        assert everything(loads(dumps(result), ReadResult)) == everything(result)

    @given(instances(Diagnostic))
    def test_diagnostic(self, diagnostic):
        """And a remark on its own."""
        assert everything(loads(dumps(diagnostic), Diagnostic)) == everything(diagnostic)

    @pytest.mark.parametrize("kind", [Marker, DocumentNumber, Symbol, PartialDate])
    def test_values_hide_no_field(self, kind):
        """A value is written as its spelling if they compare equal: so nothing may hide from the comparison."""
        assert all(field.eq for field in attrs.fields(kind))


class TestTheFormat:
    """What is written is valid by the schema, plain, and the same each time."""

    @given(instances(Document))
    def test_schema(self, document):
        """The schema holds for every document."""
        Draft202012Validator(json_schema()).validate(to_dict(document))

    @given(instances(ReadResult))
    @settings(max_examples=20)
    def test_schema_of_results(self, result):
        """And for every read result."""
        Draft202012Validator(json_schema(ReadResult)).validate(to_dict(result))

    @given(instances(Document))
    def test_same_text_again(self, document):
        """Text, value and plain data agree, and a second writing changes nothing."""
        text = dumps(document)

        assert dumps(loads(text)) == text
        assert json.loads(text) == to_dict(document)
        assert everything(from_dict(to_dict(document))) == everything(loads(dumps(document, indent=2)))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXTS | st.sampled_from(["type", "text"]), inner, max_size=3)
    ),
    max_leaves=10,
)


def faults_of(read: Callable[[], Document]) -> tuple[str, ...]:
    """Return what is wrong with the input: nothing, if a document came of it."""
    try:
        return () if isinstance(read(), Document) else ("no document",)
    except StructureError as error:
        return error.lines()


class TestAnyInput:
    """Whatever comes in, the answer is an object or a :class:`StructureError`."""

    @given(st.text() | st.binary() | JSON.map(json.dumps))
    def test_any_text(self, text):
        """Text that is no JSON, or another JSON."""
        with pytest.raises(StructureError):
            loads(text)

    @given(st.sampled_from([field.name for field in attrs.fields(Document)]), JSON)
    def test_any_field(self, name, value):
        """A field that holds something else: every line of the error names a place below it."""
        data = {"format_version": FORMAT_VERSION, "type": "document", name: value}

        assert all(line.startswith(f"$.{name}") for line in faults_of(lambda: from_dict(data)))

    @given(instances(Document), st.data())
    def test_a_damaged_document(self, document, data):
        """One changed place in a true document is read or refused, never a crash."""
        text = dumps(document)
        place = data.draw(st.integers(0, len(text) - 1))
        damaged = text[:place] + data.draw(st.sampled_from('"{}[]:,0x')) + text[place + 1 :]

        assert all(line.startswith("$") for line in faults_of(lambda: loads(damaged)))
