"""The symbol of a document (ký hiệu): which kind it is, who issued it, who drafted it.

Defined for the State by NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (before it TT 01/2011/TT-BNV and TTLT
55/2005/TTLT-BNV-VPCP), for normative documents by Luật 64/2025/QH15, Điều 7, for the Party by 36-HD/VPTW and
05-HD/VPTW.

    >>> from vngov.values.symbol import Symbol
    >>> letter = Symbol.parse("BKH-KTĐP&LT")
    >>> letter.kind_code, letter.organs, letter.unit
    (None, ('BKH',), 'KTĐP&LT')
    >>> Symbol.parse("UBTVQH15").term
    15

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, Self, TypeAlias, assert_never

from attrs import field, frozen

from vngov.errors import InvalidSymbolError
from vngov.values._lazy_pattern import LazyPattern
from vngov.values._symbol_codes import KIND_CODES
from vngov.values._symbol_grammar import BODY, TOKEN, Groups, compose, is_assembly, split
from vngov.values.number_style import NumberStyle

__all__ = ["KIND_CODES", "Symbol", "SymbolFormat"]

SymbolFormat: TypeAlias = Literal["official", "joined", "key", "series"]

_BODY = LazyPattern(BODY)
_CODE = LazyPattern(TOKEN)
_MAX_TERM = 99
_KEEPS_STROKE = frozenset({"HD", "HĐ", "DA", "ĐA"})  # two pairs of kinds that only the stroke tells apart
_PLAIN = str.maketrans("ĐĂÂÊÔƠƯ", "DAAEOOU", "&")


@frozen
class Symbol:
    """The part of a document number after the ordinal and the year.

    ``kind_code`` is None where the symbol names no kind: an official letter, a law, an old government number.
    ``organs`` are the codes of the issuers, the leading one first; empty when the number was cut off after the kind.
    ``unit`` is the drafting unit or field, or the subject group that some bodies insert (``QĐ-NĐ-UB``).
    ``term`` is the term of the elected body among the issuers.  ``irregular`` is the exact spelling of a symbol whose
    groups stand in another order or with other separators than ``style`` gives; None for every regular one.

    .. versionadded:: 0.1
    """

    kind_code: str | None = None
    organs: tuple[str, ...] = ()
    unit: str | None = None
    term: int | None = None
    suffix: str | None = None
    style: NumberStyle = NumberStyle.STATE
    irregular: str | None = field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        text = str(self)
        if not _BODY.fullmatch(text) or not all(_CODE.fullmatch(organ) for organ in self.organs):
            raise InvalidSymbolError(text, "bad-symbol", (0, len(text)) if text else None)
        if self.term is not None and not (
            0 < self.term <= _MAX_TERM and any(is_assembly(organ) for organ in self.organs)
        ):
            raise InvalidSymbolError(text, "bad-term", (0, len(text)))

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        kind_codes: Collection[str] | None = None,
        organ_codes: Collection[str] | None = None,
    ) -> Self:
        """Read an official symbol: ``QĐ-TTg``, ``NQ/TW``, ``VPCP-ĐP``, ``QH15``.

        A separator before it (``/QĐ/BTC``, ``-HĐBT``, as :meth:`format` gives it) says which style it has; without
        one, a slash after the code of a kind means the Party, and everything else the State.  *organ_codes* are codes
        of bodies that the caller knows: they settle codes such as ``CT`` and ``TC``, which may be a kind or a body,
        and tell a second issuer from a drafting unit.  Damaged spellings are the business of
        :class:`~vngov.values.document_number.DocumentNumber`, which needs the whole number to repair them.

        Raises:
            InvalidSymbolError: if *text* is no official symbol.
        """
        body = text.strip()
        separator = body[:1] if body[:1] in {"/", "-"} else ""
        body = body[len(separator) :]
        kinds = KIND_CODES if kind_codes is None else kind_codes
        groups = split(body, separator or ("-" if "/" in body else "/"), kinds, organ_codes)
        if groups is None:
            raise InvalidSymbolError(text, "bad-symbol" if body else "empty", (0, len(text)) if body else None)
        return cls(*groups)

    @classmethod
    def try_parse(
        cls,
        text: str,
        *,
        kind_codes: Collection[str] | None = None,
        organ_codes: Collection[str] | None = None,
    ) -> Self | None:
        """Read a symbol, or return None."""
        try:
            return cls.parse(text, kind_codes=kind_codes, organ_codes=organ_codes)
        except InvalidSymbolError:
            return None

    @property
    def is_party(self) -> bool:
        """Whether it is written in the Party's form (``NQ/TW``)."""
        return self.style is NumberStyle.PARTY

    @property
    def is_joint(self) -> bool:
        """Whether several bodies issued the document."""
        return len(self.organs) > 1

    def format(self, style: SymbolFormat = "official") -> str:
        """Return the symbol as ``"official"``, ``"joined"`` (with the separator before it), ``"key"`` or ``"series"``.

        The key serves comparison (two spellings of one symbol have one key): upper case, no diacritics, hyphens only,
        joint issuers in alphabetical order, no suffix.  It keeps Đ in the codes HĐ and ĐA, which would be HD and DA.
        The series is the key without the term.
        """
        match style:
            case "official":
                return str(self)
            case "joined":
                return f"{self.style.separator}{self}"
            case "key":
                return _key(self, self.term)
            case "series":
                return _key(self, None)
            case _:
                assert_never(style)

    def __str__(self) -> str:
        return compose(
            Groups(self.kind_code, self.organs, self.unit, self.term, self.suffix, self.style, self.irregular)
        )


def _key(symbol: Symbol, term: int | None) -> str:
    kind = symbol.kind_code
    plain = Groups(None, tuple(sorted(symbol.organs)), symbol.unit, term, None, NumberStyle.STATE, None)
    rest = compose(plain).upper().translate(_PLAIN)
    if kind is None:
        return rest
    head = kind if kind in _KEEPS_STROKE else kind.upper().translate(_PLAIN)
    return f"{head}-{rest}" if rest else head
