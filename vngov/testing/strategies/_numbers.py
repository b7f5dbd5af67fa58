"""Strategies for document numbers and their symbols."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hypothesis import strategies as st

from vngov.values.document_number import DocumentNumber
from vngov.values.number_style import NumberStyle
from vngov.values.symbol import KIND_CODES, Symbol

__all__ = ["document_numbers", "symbols"]

_STATE_KINDS = ("NĐ", "TT", "QĐ", "NQ", "CT", "TB", "KH", "CTr", "TTr", "QyĐ", "HD", "HĐ", "BC", "GM", "TrS", "VBHN")
_PARTY_KINDS = ("NQ", "QĐ", "QĐi", "CT", "KL", "QC", "TT", "HD", "TB", "BC", "KH", "CTr", "ĐA", "TTr", "CV", "BB")
_JOINT_KINDS = ("TTLT", "NQLT", "QCPH")
_ISSUERS = ("CP", "TTg", "UBND", "VPCP", "BNV", "BTC", "BGD&ĐT", "BKHĐT", "BLĐTBXH", "NHNN", "SNV", "BCĐ389")
_PARTY_ISSUERS = ("TW", "TU", "ĐU", "HU", "VPTW", "BTCTW", "UBKTTU", "BTGDVTU", "BCĐ", "ĐUK")
_UNITS = ("VX", "KT", "TH", "CN", "ĐP", "TCCB", "KTĐP&LT", "NL2", "QLHC-P3")
_MAX_ORDINAL = 99_999

_codes = st.from_regex(r"[SBV][A-ZĐ]{2,6}", fullmatch=True, alphabet="ABCDEGHIKLMNOPQRSTUVXYĐ").filter(
    lambda code: code not in KIND_CODES
)


def symbols(*, styles: Collection[NumberStyle] = tuple(NumberStyle)) -> st.SearchStrategy[Symbol]:
    """Draw symbols of the given *styles*: decisions, letters, laws, joint documents, the Party's, and old forms.

    .. versionadded:: 0.1
    """
    return st.one_of(*(_BY_STYLE[style] for style in NumberStyle if style in styles))


@st.composite
def document_numbers(
    draw: st.DrawFn, *, styles: Collection[NumberStyle] = tuple(NumberStyle), blank: bool | None = None
) -> DocumentNumber:
    """Draw numbers of the given *styles*; *blank* asks for a draft's (True), a finished document's (False), or both.

    .. versionadded:: 0.1
    """
    symbol = draw(symbols(styles=styles))
    ordinal = None if blank or (blank is None and draw(st.booleans())) else draw(st.integers(1, _MAX_ORDINAL))
    years: st.SearchStrategy[int | None] = st.none() | st.integers(1945, 2099)
    year = draw(years) if symbol.style.carries_year else None
    if ordinal is None:
        year_blank = year is None and symbol.style.carries_year and draw(st.booleans())
        return DocumentNumber(None, year, symbol, is_year_blank=year_blank)
    return DocumentNumber(
        ordinal,
        year,
        symbol,
        ordinal_suffix=draw(st.sampled_from(("", "", "", "a", "b", "đ", "A"))),
        ordinal_part=draw(st.none() | st.integers(1, 99)),
    )


def _joint(kinds: Sequence[str], style: NumberStyle) -> st.SearchStrategy[Symbol]:
    organs = st.lists(_organs(), min_size=2, max_size=4, unique=True).map(tuple)
    return st.builds(Symbol, st.sampled_from(kinds), organs, style=st.just(style))


def _organs() -> st.SearchStrategy[str]:
    return st.sampled_from(_ISSUERS) | _codes


def _single(organs: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.tuples(organs)


def _named(kinds: Sequence[str], style: NumberStyle) -> st.SearchStrategy[Symbol]:
    return st.builds(
        Symbol, st.sampled_from(kinds), _single(_organs()), st.none() | st.sampled_from(_UNITS), style=st.just(style)
    )


def _letters(style: NumberStyle) -> st.SearchStrategy[Symbol]:
    return st.builds(Symbol, st.none(), _single(_organs()), st.none() | st.sampled_from(_UNITS), style=st.just(style))


def _elected(kinds: Sequence[str | None], organs: Sequence[str], style: NumberStyle) -> st.SearchStrategy[Symbol]:
    return st.builds(
        Symbol,
        st.sampled_from(kinds),
        _single(st.sampled_from(organs)),
        term=st.integers(1, 20),
        style=st.just(style),
    )


_party = st.builds(
    Symbol,
    st.sampled_from(_PARTY_KINDS),
    st.lists(st.sampled_from(_PARTY_ISSUERS), min_size=1, max_size=2, unique=True).map(tuple),
    st.none() | st.sampled_from(("VP", "TH")),
    suffix=st.none() | st.just("nb"),
    style=st.just(NumberStyle.PARTY),
)
_BY_STYLE: dict[NumberStyle, st.SearchStrategy[Symbol]] = {
    NumberStyle.STATE: st.one_of(
        _named(_STATE_KINDS, NumberStyle.STATE),
        _letters(NumberStyle.STATE),
        _elected((None, "NQ", "PL"), ("QH", "UBTVQH", "HĐND"), NumberStyle.STATE),
        _joint(_JOINT_KINDS, NumberStyle.STATE),
    ),
    NumberStyle.PARTY: _party,
    NumberStyle.OLD_HYPHEN: _letters(NumberStyle.OLD_HYPHEN),
    NumberStyle.OLD_HYPHEN_SLASH: _elected(("L", "LCT", "NQ"), ("HĐNN", "TVQH"), NumberStyle.OLD_HYPHEN_SLASH),
    NumberStyle.OLD_SLASH: st.one_of(
        _named(_STATE_KINDS, NumberStyle.OLD_SLASH), _joint(_JOINT_KINDS, NumberStyle.OLD_SLASH)
    ),
}
