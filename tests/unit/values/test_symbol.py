"""Symbols of documents."""

from __future__ import annotations

import pytest

from vngov.errors import InvalidSymbolError
from vngov.values import NumberStyle, Symbol
from vngov.values.symbol import KIND_CODES


def test_codes_of_kinds_of_all_regimes_are_known() -> None:
    """NĐ 30/2020, Phụ lục III: 27 kinds, three copies; the Party's; the normative ones; no code of a tool's making."""
    administrative = "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB"
    others = "SY TrS SL KL QĐi CV BS NĐ TT TTLT NQLT VBHN L PL GN TTh UQ NP"
    wrong = "QCh DAn UBND TTg QH15 CD ND"

    assert len(administrative.split()) == 27
    assert KIND_CODES.issuperset(administrative.split())
    assert KIND_CODES.issuperset(others.split())
    assert KIND_CODES.isdisjoint(wrong.split())


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("QĐ-TTg", NumberStyle.STATE),
        ("NQ/TW", NumberStyle.PARTY),
        ("L/CTN", NumberStyle.OLD_HYPHEN_SLASH),
        ("-HĐBT", NumberStyle.OLD_HYPHEN),
        ("/QĐ/BTC", NumberStyle.OLD_SLASH),
        ("-NQ/TW", NumberStyle.PARTY),
    ],
)
def test_separator_tells_the_style(text, style) -> None:
    """With or without the separator before it, a symbol is read in its style."""
    symbol = Symbol.parse(text)

    assert style is symbol.style
    assert symbol == Symbol.parse(symbol.format("joined"))


def test_formats() -> None:
    """Official spelling, with the separator, key and series."""
    symbol = Symbol.parse("NQLT-UBTVQH15-CP")

    assert symbol.format() == str(symbol) == "NQLT-UBTVQH15-CP"
    assert symbol.format("joined") == "/NQLT-UBTVQH15-CP"
    assert symbol.format("key") == "NQLT-CP-UBTVQH15"
    assert symbol.format("series") == "NQLT-CP-UBTVQH"
    assert Symbol.parse("LCT").format("key") == "LCT"
    assert Symbol.parse("VPCP-ĐP").format("key") == "VPCP-DP"


def test_term_belongs_to_the_elected_body() -> None:
    """The figures after QH, UBTVQH, HĐND and committees of the National Assembly are a term, after others not."""
    assert Symbol.parse("BC-UBVHXH15").term == 15
    assert Symbol.parse("NQ-HĐND8").organs == ("HĐND",)
    assert Symbol.parse("KH-BCĐ389").organs == ("BCĐ389",)
    assert Symbol.parse("QĐ-UBND2").term is None
    assert Symbol.parse("NQLT-CP-UBTVQH15").term == 15
    assert Symbol.parse("NQLT-UBTVQH-QH15").organs == ("UBTVQH", "QH15")


def test_joint_and_party_symbols_say_so() -> None:
    """Several issuers, or the Party's separators."""
    assert Symbol.parse("TTLT-BYT-BTC").is_joint
    assert not Symbol.parse("TT-BYT").is_joint
    assert Symbol.parse("QC/BTCTU-BNCTU").is_party
    assert not Symbol.parse("CV-TU").is_party


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty"), ("/", "empty"), ("quyết định", "bad-symbol"), ("QĐ--TTg", "bad-symbol"), ("nb", "bad-symbol")],
)
def test_what_is_no_symbol_is_refused(text, code) -> None:
    """Empty groups, words and small letters."""
    with pytest.raises(InvalidSymbolError) as caught:
        Symbol.parse(text)

    assert code == caught.value.code
    assert Symbol.try_parse(text) is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "bad-symbol"),
        ({"kind_code": "QĐ", "organs": ("ttg",)}, "bad-symbol"),
        ({"kind_code": "QĐ", "organs": ("A-B",)}, "bad-symbol"),
        ({"organs": ("CP",), "term": 15}, "bad-term"),
        ({"kind_code": "QĐ", "term": 15}, "bad-term"),
        ({"organs": ("QH",), "term": 0}, "bad-term"),
        ({"organs": ("QH",), "term": 100}, "bad-term"),
    ],
)
def test_constructor_refuses_what_no_symbol_has(fields, code) -> None:
    """Groups are codes, and a term needs an elected body."""
    with pytest.raises(InvalidSymbolError) as caught:
        Symbol(**fields)

    assert code == caught.value.code
