"""What holds of every symbol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vngov.testing.strategies import symbols
from vngov.values import NumberStyle, Symbol


class TestSpelling:
    """Luật 64/2025/QH15, Điều 7: number and symbol show the ordinal, the year, the kind and the issuer."""

    @given(symbol=symbols())
    def test_symbol_with_its_separator_reads_back(self, symbol) -> None:
        """With the separator that stands before it a symbol says which style it has."""
        assert Symbol.parse(symbol.format("joined")) == symbol

    @given(symbol=symbols(styles=(NumberStyle.STATE, NumberStyle.PARTY, NumberStyle.OLD_HYPHEN_SLASH)))
    def test_symbol_alone_reads_back(self, symbol) -> None:
        """Of the styles in use today the symbol alone is enough."""
        assert Symbol.parse(str(symbol)) == symbol

    @given(text=st.text() | st.from_regex(r"[/-]?[A-ZĐ]{1,4}([-/.(&][A-ZĐ0-9]{1,3}){0,4}\)?", fullmatch=True))
    def test_only_our_error_is_raised(self, text) -> None:
        """No text raises anything else, and what is read prints as it was."""
        symbol = Symbol.try_parse(text)

        assert symbol is None or str(symbol) == text.strip().removeprefix("/").removeprefix("-")

    @given(symbol=symbols())
    def test_known_issuers_change_no_letter(self, symbol) -> None:
        """Knowing the issuers may move a group from unit to issuer; the spelling stays."""
        read = Symbol.parse(symbol.format("joined"), organ_codes=frozenset(symbol.organs))

        assert str(read) == str(symbol)
        assert read.organs[: len(symbol.organs)] == symbol.organs


@pytest.mark.parametrize("garbage", ["A", "A-", "A/", "-", "A(", "1-"])
def test_long_garbage_takes_no_time(garbage) -> None:
    """100 kB of garbage are refused at once."""
    assert Symbol.try_parse(garbage * 50_000) is None
