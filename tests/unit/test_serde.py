"""Documents as JSON: what is written, what is refused and how it is said."""

from __future__ import annotations

import inspect
import json
import pickle
import sys

import pytest
from jsonschema import Draft202012Validator, ValidationError

from vngov.diagnostics import Diagnostic, Severity, Span
from vngov.errors import FieldError, StructureError
from vngov.model import (
    Article,
    Authority,
    Clause,
    Document,
    Header,
    Item,
    NumberLine,
    Paragraph,
    Phrase,
    PlaceAndDate,
    Quotation,
    ReadResult,
    Recipients,
    Signature,
    SigningAuthority,
    Table,
    Unclassified,
    UnclassifiedReason,
)
from vngov.model.page import PageFacts
from vngov.serde import FORMAT_VERSION, MAX_DEPTH, dumps, from_dict, json_schema, loads, to_dict
from vngov.values.document_number import DocumentNumber
from vngov.values.marker import Marker
from vngov.values.partial_date import PartialDate
from vngov.values.symbol import Symbol

HEAD = {"format_version": FORMAT_VERSION, "type": "document"}
LONG_OBJECT = "{" + "".join(f'"k{number}": 1, ' for number in range(100_000)) + '"k99999": 2}'


def body_of(*blocks: object):
    """Return the written form of a body."""
    return to_dict(Document(body=blocks))["body"]


def in_number(value):
    """Return a document whose number is written as *value*."""
    return {**HEAD, "header": {"number": {"number": value}}}


def faults_of(data):
    """Return the places and codes of what is wrong with *data*."""
    with pytest.raises(StructureError) as caught:
        from_dict(data)
    return [(path, getattr(fault, "code", "")) for path, fault in caught.value.faults]


def nested(depth):
    """Return a document whose body is *depth* quotations deep."""
    block = Paragraph("x")
    for _ in range(depth):
        block = Quotation([block])
    return Document(body=[block])


class TestWriting:
    """What the format looks like."""

    def test_an_empty_document_is_its_head(self) -> None:
        """Nothing but defaults: version and type are left."""
        assert to_dict(Document()) == HEAD

    def test_blocks_carry_their_class(self) -> None:
        """The tag comes first, defaults are left out."""
        article = Article(Marker.parse("Điều 1."), "Phạm vi", [Clause(Marker.parse("1."))])

        assert body_of(article) == [
            {
                "type": "article",
                "marker": "Điều 1.",
                "text": "Phạm vi",
                "children": [{"type": "clause", "marker": "1."}],
            }
        ]

    def test_values_are_their_spelling_and_dates_iso(self) -> None:
        """A number as printed, a date as machines sort it, unknown parts as X."""
        line = PlaceAndDate("Hà Nội", PartialDate(2024, 3, None))
        header = to_dict(Document(Header(number="30/2020/NĐ-CP", place_and_date=line)))["header"]

        assert header == {
            "number": {"number": "30/2020/NĐ-CP"},
            "place_and_date": {"place": "Hà Nội", "date": line.date.format("iso")},
        }

    def test_a_value_whose_spelling_says_less_is_an_object(self) -> None:
        """That ``BXD`` is the second issuer and no drafting unit, only a registry can know."""
        number = DocumentNumber(12, None, Symbol(organs=("BTC", "BXD")))
        data = to_dict(Document(Header(number=number)))

        assert from_dict(in_number({"ordinal": None, "year": None, "symbol": "QĐ-TTg", "is_year_blank": True})).number
        assert data["header"]["number"]["number"] == {
            "ordinal": 12,
            "year": None,
            "symbol": {"organs": ["BTC", "BXD"]},
        }
        assert from_dict(data).number == number

    def test_members_of_enumerations_are_english(self) -> None:
        """Lower-case member names."""
        signature = Signature([Authority(SigningAuthority.ON_BEHALF, "CHÍNH PHỦ")])

        data = to_dict(Document(signatures=[signature], unclassified=[Unclassified("×", UnclassifiedReason.WEB_PAGE)]))

        assert data["signatures"][0]["authorities"][0]["right"] == "on_behalf"
        assert data["unclassified"] == [{"text": "×", "reason": "web_page"}]

    def test_a_default_with_spans_is_written(self) -> None:
        """A label that equals the default but was read from somewhere stays."""
        plain, read = Recipients(["Lưu: VT."]), Recipients(["Lưu: VT."], Phrase("Nơi nhận", [(3, 11)]))

        assert plain == read
        assert "label" not in to_dict(Document(recipients=plain))["recipients"]
        assert loads(dumps(Document(recipients=read))).recipients.label.spans == (Span(3, 11),)

    def test_tables(self) -> None:
        """Rows of cells."""
        assert body_of(Table([["a", "b"]], header_rows=1)) == [
            {"type": "table", "rows": [{"cells": [{"text": "a"}, {"text": "b"}]}], "header_rows": 1}
        ]

    def test_read_results_and_diagnostics(self) -> None:
        """The outermost object says what it is."""
        note = Diagnostic("odd", Severity.INFO, "{count} letters", (("count", 2),), Span(0, 9))
        result = ReadResult(Document(body=[Paragraph("x")]), (note,), "x", "utf-8")

        assert json.loads(dumps(result))["type"] == "read_result"
        assert loads(dumps(result), ReadResult) == result
        assert to_dict(note) == {
            "format_version": FORMAT_VERSION,
            "type": "diagnostic",
            "code": "odd",
            "severity": "info",
            "template": "{count} letters",
            "params": {"count": 2},
            "span": [0, 9],
        }
        assert from_dict(to_dict(note), Diagnostic) == note

    def test_indented(self) -> None:
        """``indent`` as in the standard library."""
        assert dumps(Document(), indent=1) == '{\n "format_version": 1,\n "type": "document"\n}'

    def test_half_a_surrogate_pair(self) -> None:
        """What UTF-8 cannot write is escaped, and comes back."""
        document = Document(body=[Paragraph("a\ud800b")])

        assert "\\ud800" in dumps(document)
        assert loads(dumps(document).encode()) == document


class TestReading:
    """What is accepted, and what each refusal says."""

    def test_defaults_may_be_written_out(self) -> None:
        """None, empty lists and tuples of plain data are as good as absence."""
        assert from_dict({**HEAD, "contact": None, "body": (), "header": {}}) == Document()

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            ([], [("$", "wrong-type")]),
            ({}, [("$.format_version", "missing-field"), ("$.type", "missing-field")]),
            ({**HEAD, "format_version": FORMAT_VERSION + 1, "zzz": 1}, [("$.format_version", "newer-version")]),
            ({**HEAD, "format_version": 0}, [("$.format_version", "unknown-value")]),
            ({**HEAD, "format_version": True}, [("$.format_version", "wrong-type")]),
            ({**HEAD, "type": "read_result"}, [("$.type", "unknown-value")]),
            ({**HEAD, "zzz": 1, "a b": 2}, [("$['a b']", "unknown-field"), ("$.zzz", "unknown-field")]),
            ({**HEAD, "body": "abc"}, [("$.body", "wrong-type")]),
            ({**HEAD, "body": {"0": {}}}, [("$.body", "wrong-type")]),
            ({**HEAD, "body": [{}, 4]}, [("$.body[0].type", "missing-field"), ("$.body[1]", "wrong-type")]),
            ({**HEAD, "body": [{"type": "phrase"}]}, [("$.body[0].type", "unknown-value")]),
            ({**HEAD, "body": [{"type": []}]}, [("$.body[0].type", "unknown-value")]),
            ({**HEAD, "body": [{"type": "paragraph"}]}, [("$.body[0].text", "missing-field")]),
            ({**HEAD, "body": [{"type": "paragraph", "text": 1}]}, [("$.body[0].text", "wrong-type")]),
            ({**HEAD, "body": [{"type": "item", "marker": "?"}]}, [("$.body[0].marker", "unrecognised")]),
            ({**HEAD, "body": [{"type": "item", "marker": 1}]}, [("$.body[0].marker", "wrong-type")]),
            ({**HEAD, "body": [{"type": "table", "rows": [], "header_rows": -1}]},
             [("$.body[0].header_rows", "wrong-type")]),
            (
                in_number({"ordinal": 1, "year": None, "symbol": "/", "is_year_blank": 0}),
                [("$.header.number.number.symbol", "empty"), ("$.header.number.number.is_year_blank", "wrong-type")],
            ),
            (
                in_number({"ordinal": 0, "year": None, "symbol": "QĐ-TTg"}),
                [("$.header.number.number", "bad-ordinal")],
            ),
            ({**HEAD, "signatures": [{"authorities": [{"principal": "", "right": "thay mặt"}]}]},
             [("$.signatures[0].authorities[0].right", "unknown-value")]),
            *[
                ({**HEAD, "contact": {"text": "", "spans": [span]}}, [("$.contact.spans[0]", code)])
                for span, code in [
                    ([2, 1], "bad-span"), ([0], "bad-span"), ([False, 1], "bad-span"), ("01", "wrong-type"),
                ]
            ],
        ],
    )  # fmt: skip
    def test_faults(self, data, expected) -> None:
        """Every fault has its place and a stable code."""
        assert faults_of(data) == expected

    def test_a_negative_number_is_called_so(self) -> None:
        """A whole number may be of the wrong sign, and the message does not call it of the wrong type."""
        table = {"type": "table", "rows": [], "header_rows": -1}

        with pytest.raises(StructureError, match="expected integer ≥ 0, found -1"):
            from_dict({**HEAD, "body": [table]})

    @pytest.mark.parametrize("params", [[], {"count": True}, {"count": 1.5}])
    def test_faults_of_params(self, params) -> None:
        """Parameters are texts and whole numbers."""
        data = {
            "format_version": 1,
            "type": "diagnostic",
            "code": "",
            "severity": "info",
            "template": "",
            "params": params,
        }

        with pytest.raises(StructureError, match=r"\$\.params: expected"):
            from_dict(data, Diagnostic)

    @pytest.mark.parametrize("spacing", ["1.5", True, float("inf")])
    def test_faults_of_fractions(self, spacing) -> None:
        """A fraction is a finite number of JSON, and nothing that Python would turn into one."""
        line = {"start": 0, "end": 1, "setting": {"spacing": spacing}}
        data = {"format_version": 1, "type": "page_facts", "origin": "docx", "lines": [line]}

        with pytest.raises(StructureError, match=r"\$\.lines\[0\]\.setting\.spacing: expected number"):
            from_dict(data, PageFacts)

    @pytest.mark.parametrize(
        ("text", "code", "line"),
        [
            ("", "not-json", "$: not JSON: line 1, column 1: Expecting value"),
            ('{"a": 1,\n "b": }', "not-json", "$: not JSON: line 2, column 7: Expecting value"),
            ('{"a": 1, "a": 2}', "given-twice", "$: the field 'a' is given twice"),
            (LONG_OBJECT, "given-twice", "$: the field 'k99999' is given twice"),
            ("[NaN]", "not-a-number", "$: NaN is not a number of JSON"),
            (b"\xff\xfe{", "invalid", None),
            ("9" * 5000, "invalid", None),
            ("[" * 200_000, "too-deep", f"$: nested more than {MAX_DEPTH} levels deep"),
            ("[" * 300 + "]" * 300, "too-deep", f"$: nested more than {MAX_DEPTH} levels deep"),
        ],
        ids=["empty", "syntax", "twice", "twice-of-many", "constant", "bytes", "digits", "unclosed", "deep"],
    )
    def test_not_our_json(self, text, code, line) -> None:
        """Other input is refused with its place, whatever it is."""
        with pytest.raises(StructureError) as caught:
            loads(text)

        assert [fault.code for _, fault in caught.value.faults] == [code]
        assert line is None or caught.value.lines() == (line,)

    def test_a_hundred_lines_are_enough(self) -> None:
        """The message stays readable."""
        with pytest.raises(StructureError) as caught:
            from_dict({**HEAD, "body": [1] * 150})

        assert len(caught.value.faults) == 150
        assert caught.value.lines("en")[99:] == ("$.body[99]: expected object, found integer", "… and 50 more")

    def test_faults_on_one_line_each(self) -> None:
        """The caret that an error of a value draws is left out."""
        with pytest.raises(StructureError) as caught:
            from_dict({**HEAD, "header": {"number": {"number": "12/QĐ_"}}})

        assert str(caught.value).count("\n") == 1

    def test_errors_survive_pickling(self) -> None:
        """Worker processes send them back."""
        error = StructureError((("$", FieldError("too-deep", {"limit": 1})),))

        assert pickle.loads(pickle.dumps(error)).lines() == error.lines()


class TestDepth:
    """Blocks may stand in one another as deep as any document needs, and no deeper."""

    def test_the_limit_holds_in_both_directions(self) -> None:
        """What is written can be read, at the limit too."""
        deepest = (MAX_DEPTH - 3) // 2
        document = nested(deepest)

        assert loads(dumps(document)) == document
        with pytest.raises(StructureError, match="levels deep"):
            dumps(nested(deepest + 1))

    def test_beyond_the_stack(self) -> None:
        """No RecursionError, however deep."""
        with pytest.raises(StructureError, match="levels deep"):
            dumps(nested(sys.getrecursionlimit()))

    def test_short_of_stack(self) -> None:
        """A caller that has used up its stack gets a StructureError too."""
        data, limit = to_dict(nested(40)), sys.getrecursionlimit()
        sys.setrecursionlimit(len(inspect.stack(0)) + 60)
        try:
            with pytest.raises(StructureError, match="recursion"):
                from_dict(data)
        finally:
            sys.setrecursionlimit(limit)


class TestSchema:
    """The schema is drawn from the classes."""

    @pytest.mark.parametrize("cls", [Document, ReadResult, Diagnostic])
    def test_is_a_schema(self, cls) -> None:
        """By its own meta-schema."""
        Draft202012Validator.check_schema(json_schema(cls))

    @pytest.mark.parametrize(
        "data",
        [
            {},
            {**HEAD, "zzz": 1},
            {**HEAD, "body": [{"type": "paragraph"}]},
            {**HEAD, "body": [{"type": "row", "cells": []}]},
        ],
    )
    def test_refuses(self, data) -> None:
        """What :func:`from_dict` refuses."""
        with pytest.raises(ValidationError):
            Draft202012Validator(json_schema()).validate(data)

    def test_accepts_a_document(self) -> None:
        """With a bit of everything."""
        document = Document(
            Header(["BỘ NỘI VỤ"], number=NumberLine("12/BNV-VP", raw="Số: 12/BNV-VP", spans=[(0, 13)])),
            body=[Item(Marker.parse("-"), "a", [Paragraph("b")])],
        )

        Draft202012Validator(json_schema()).validate(to_dict(document))

    def test_a_deep_tree_is_looked_at_once(self) -> None:
        """A validator that tries every kind of block at every level takes a time that doubles with each."""
        block = Paragraph("a")
        for _ in range(30):
            block = Item(Marker.parse("-"), "b", [block])

        Draft202012Validator(json_schema()).validate(to_dict(Document(Header(["BỘ NỘI VỤ"]), body=[block])))

    def test_every_reference_leads_somewhere(self) -> None:
        """No definition is missing, none is idle."""
        schema = json_schema(ReadResult)
        used = {part.partition('"')[0] for part in json.dumps(schema).split("#/$defs/")[1:]}

        assert used == set(schema["$defs"])
