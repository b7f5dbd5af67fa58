"""The cell of a number as a clerk typed it: words of the kind, the number itself, and what follows it.

The number is given out as it was printed, with the figures typed (``05`` or ``5``); separators and codes are made
regular by :class:`vngov.values.DocumentNumber`.  A cell may also be the slug of a web address
(``thong-tu-so-09-2024-tt-bldtbxh-42757``): then the codes of kinds and bodies get their diacritics back.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from vngov.adapters._record_kind import CODES_OF_BODIES_TOO
from vngov.errors import InvalidNumberError
from vngov.registries.bodies import bodies
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.text import fold, plain_dashes, plain_letters
from vngov.values import DocumentNumber, Symbol

__all__ = ["NumberCell", "read_number_cell"]

_HARMLESS = frozenset({"label", "leading-zero"})  # words before the number, and its figures as given out
_LONGEST = 500  # of a cell that can hold a number
_DOUBLED = re.compile("Đ[\u00d0\u0189]|[\u00d0\u0189]Đ")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){3,}")
_SLUG_NUMBER = re.compile(r"-so-(\d{1,5}[a-z]?)-(?:((?:19|20)\d\d)-)?([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)(?:-\d{3,})?")
_LABEL = re.compile(r"^.*?(?<!\w)s[oóôốỐÓÔO](?:\s*hiệu)?\s*[:.]?\s*(?=\d)", re.IGNORECASE)
_NO_NUMBER = re.compile(r"(?<!\w)kh[oô]ng\s+(?:c[oó]\s+)?s[oố](?!\w)", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:của|ngày|do|về|v/v|ban hành|kèm)(?!\w)|[,;]\s|\s+[-–]\s+(?=[a-zđ])", re.IGNORECASE)
_GLUED_TAIL = re.compile(r"(?<=[A-ZĐ0-9]{2})[a-zđà-ỹ]{2,}\s.*$", re.DOTALL)
_STRAY = " :.-–'\"‘’“”`*"  # before a number
_STRAY_END = " /\\-–.'\"‘’“”`*"  # after it
_OLD_STROKE = re.compile("(?<=[A-Z])§|§(?=[A-Z-])")  # Đ in a font of the old standard, read as it stands
_SYMBOL_FIRST = re.compile(
    r"^(?:.*\s)?([A-ZĐ][A-Za-zĐđ]{0,4}(?:\s?[-/]\s?[A-ZĐa-z]{2,12})+)\s+s[oôố]\s*[:.]?\s*(\d{1,6}[A-Za-zđ]?(?:/(?:19|20)\d\d)?)$",
    re.IGNORECASE,
)
_KIND_STOP = re.compile(r"(?<=/)([A-ZĐ]{2,3})\.(?=[A-ZĐ]{2})")
_MISREAD_SUFFIXES = frozenset("OoIl")  # no letter after figures, but figures
_DOUBLE_HYPHEN = re.compile(r"-{2,}")
_GLUED_YEAR = re.compile(r"^(\d{1,6}[A-Za-zđ]?/(?:19|20)\d\d)(?=[A-ZĐ])")
_APART_LETTER = re.compile(r"^(\d{1,6})/([a-zđ])(?=-)")
_DAMAGED_YEAR = re.compile(r"^(\d{1,6}[A-Za-zđ]?)/\d{1,6}/(?=[^\W\d_])")
_REMAINDER = re.compile(r"^\d{1,6}(?:\.\d{1,3})?[A-Za-zđ]?(?:/(?:19|20)\d\d)?[/-]([^\W\d_].*)$")
_MOST_WORDS = 8  # of a number that a remark follows
_FOOTNOTE = re.compile(r"^\d\s+(?=\d{2,}\s*[-/])")
_ISSUER = re.compile(r"(?:^|\s)của\s+(?P<name>.+?)(?=\s+(?:ngày|về|v/v|ban hành)(?!\w)|\s*[,;]|$)", re.IGNORECASE)
_DATE = re.compile(r"(?<!\w)ngày\s+.{4,40}?(?=\s+(?:của|về|v/v|ban hành|và)(?!\w)|\s*[,;)]|$)", re.IGNORECASE)
_ANOTHER = re.compile(r"^\s*[,;]\s*(?:số\s+)?\d{1,6}[A-Za-zđ]?(?:/\d{4})?\s?[/-]\s?[A-ZĐ]")
_TYPED_TWICE = re.compile("|".join(f"{small}(?={small.upper()})" for small in "abcdđeghiklmnopqrstuvxy"))
_FIGURES = re.compile(r"\d{1,6}(?:\.\d{1,3})?[A-Za-zđ]?")
_CODE = re.compile(r"([^\W\d_]{2,5})\.?\s+(?=(?:s[oóôố]\s*[:.]?\s*)?\d)", re.IGNORECASE)
_BARE_YEAR = re.compile(r"\d{1,6}[A-Za-zđ]?[/-]((?:19|20)\d\d)")


@frozen
class NumberCell:
    """What a cell says: ``kind`` is the id of the words before the number, ``text`` the number as given out.

    ``has_several`` says that another number follows; ``issuer`` and ``date`` are the words after it, empty where
    there are none.
    """

    kind: str | None = None
    number: DocumentNumber | None = None
    text: str = ""
    ordinal: str = ""
    year: int | None = None
    symbol: Symbol | None = None
    symbol_text: str = ""
    issuer: str = ""
    date: str = ""
    repairs: tuple[str, ...] = ()
    is_unnumbered: bool = False
    has_several: bool = False


def read_number_cell(cell: str) -> NumberCell:
    """Read one cell; never raises.

    >>> read_number_cell("Quyết định 54/2001/QĐ- BNN/TY").text, read_number_cell("nghi-dinh-so-5-2020-nd-cp-327").text
    ('54/2001/QĐ-BNN/TY', '5/2020/NĐ-CP')
    """
    text = " ".join(unicodedata.normalize("NFC", _DOUBLED.sub("Đ", cell[:_LONGEST])).split())
    text = _OLD_STROKE.sub("Đ", text).replace("\\", "/").replace("|", "/")
    if text[-1:].isdigit():
        text = _SYMBOL_FIRST.sub(r"\2/\1", text)
    text = _KIND_STOP.sub(_with_hyphen, text)
    if _SLUG.fullmatch(text):
        return _slug(text)
    kind, start = _opening_kind(text)
    if _NO_NUMBER.search(text):
        return NumberCell(kind, is_unnumbered=True)
    issuer, date = _ISSUER.search(text), _DATE.search(text)
    found = NumberCell(kind, issuer=issuer["name"] if issuer else "", date=date[0] if date else "")
    if (tail := _TAIL.search(text)) and _ANOTHER.match(text[tail.start() :]):
        found = evolve(found, has_several=True)
    for candidate, repair, is_misread in _candidates(text, start):
        try:
            number, repairs = _parsed(candidate, ocr=is_misread)
        except ValueError:
            continue
        return _given_out(found, candidate, number, (*repair, *repairs))
    return _printed_only(found, _without_label(text[start:]))


def _with_hyphen(found: re.Match[str]) -> str:
    """Put a hyphen for the full stop after the code of a kind, not after that of a body: ``QĐ.UBND``, ``UBND.TH``."""
    is_kind = found[1] not in CODES_OF_BODIES_TOO and bool(kinds.by_code(found[1]))
    return f"{found[1]}-" if is_kind else found[0]


def _parsed(candidate: str, *, ocr: bool) -> tuple[DocumentNumber, tuple[str, ...]]:
    """Return the number and its repairs; most numbers are official, and that is soon seen."""
    if not ocr:
        number = DocumentNumber.parse(candidate)
        if number.ordinal_suffix in _MISREAD_SUFFIXES:
            raise InvalidNumberError(candidate, "bad-ordinal")
        if str(number) == candidate:
            return number, ()
    return DocumentNumber.parse_reporting(candidate, ocr=ocr)


def _printed_only(found: NumberCell, rest: str) -> NumberCell:
    """Keep what stands where a number that nothing can read should be, and as much of it as is certain."""
    token = next((word for word in rest.split() if any(letter.isdigit() for letter in word)), "")
    printed = plain_dashes(plain_letters(token)).strip(_STRAY_END + ",;")
    year = _BARE_YEAR.fullmatch(printed)
    value = DocumentNumber.try_parse(_DAMAGED_YEAR.sub(r"\1/", printed))
    remainder = _REMAINDER.match(printed)
    return evolve(
        found,
        text=printed,
        ordinal=_typed_ordinal(printed),
        year=int(year[1]) if year else None,
        symbol=value.symbol if value else None,
        symbol_text=str(value.symbol) if value else remainder[1] if remainder else "",
    )


def _opening_kind(text: str) -> tuple[str | None, int]:
    """Return the kind that the cell begins with, in words or by its code, and where the rest begins."""
    title = kinds.match_title(text)
    if title and text[title.end : title.end + 1] not in {"/", "-"}:  # "VBHN-BTC" is part of a number
        return title.id, title.end
    code = _CODE.match(text)
    if code is None:
        return None, 0
    written = plain_letters(code[1])
    entries = [entry for entry in kinds.by_code(written) if entry.family is not Family.PARTY] or kinds.by_code(written)
    ids = {entry.id for entry in entries if entry.code == written} or {entry.id for entry in entries}
    return (ids.pop() if len(ids) == 1 else None), code.end() if entries else 0


def _candidates(text: str, start: int) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Yield what may be the number, the likeliest first, with the repair made and whether to guess at figures."""
    rest = _without_label(text[start:])
    cuts: dict[str, tuple[str, ...]] = {rest: ()}
    if tail := _TAIL.search(rest):
        cuts.setdefault(rest[: tail.start()], ("remark",))
    last = list(cuts)[-1]
    if glued := _GLUED_TAIL.search(last):
        cuts.setdefault(last[: glued.start()], ("remark",))
    words = last.split(" ")
    for count in range(1, min(len(words), _MOST_WORDS)):
        cuts.setdefault(" ".join(words[:count]), ("remark",))
    for cut, repair in cuts.items():
        yield cut, repair, False
        if _FOOTNOTE.match(cut):
            yield _FOOTNOTE.sub("", cut), (*repair, "stray-figure"), False
        yield cut, repair, True
    for pattern, new, slug in _MENDS:
        for cut, repair in cuts.items():
            if (mended := pattern.sub(new, cut.rstrip(_STRAY_END))) != cut:
                yield mended, (*repair, slug), False


_MENDS = (
    (re.compile("(?!)"), "", "stray-mark"),  # what is stripped off the end
    (_DOUBLE_HYPHEN, "-", "stray-mark"),
    (_GLUED_YEAR, r"\1/", "missing-separator"),
    (_APART_LETTER, r"\1\2", "stray-mark"),
)


def _without_label(text: str) -> str:
    """Leave out the label before a number, and marks that mean nothing."""
    rest = text.lstrip(_STRAY)
    if label := _LABEL.match(rest):
        rest = rest[label.end() :]
    return rest.lstrip(_STRAY)


def _given_out(found: NumberCell, candidate: str, number: DocumentNumber, repairs: tuple[str, ...]) -> NumberCell:
    number, slips = _without_slips(number)
    official = str(number)
    ordinal = _typed_ordinal(candidate)
    own = _FIGURES.match(official)
    if own is None or _value(ordinal) != _value(own[0]):
        ordinal = own[0] if own else ""
    text = ordinal + official[own.end() if own else 0 :]
    repairs = tuple(dict.fromkeys(slug for slug in (*repairs, *slips) if slug not in _HARMLESS))
    return evolve(
        found,
        number=number,
        text=text,
        ordinal=ordinal,
        year=number.year,
        symbol=number.symbol,
        symbol_text=str(number.symbol),
        repairs=repairs,
    )


def _typed_ordinal(text: str) -> str:
    found = _FIGURES.match(text.lstrip(" :.-"))
    if found is None:
        return ""
    figures = found[0]
    after = text.lstrip(" :.-")[found.end() :]
    return figures[:-1] if figures[-1].isalpha() and after[:1].isalpha() else figures  # 29NQ: the letter is the code's


def _value(figures: str) -> str:
    return figures.lstrip("0").lower()


def _without_slips(number: DocumentNumber) -> tuple[DocumentNumber, tuple[str, ...]]:
    """Mend in the code of a body a letter typed twice, ``QhH13``, or without its stroke, ``TTr-SLDTBXH``."""
    organs = number.symbol.organs
    single = tuple(map(_undoubled, organs))
    stroked = tuple(map(_with_strokes, single))
    if stroked == organs:
        return number, ()
    text = str(number)
    for old, new in zip(organs, stroked, strict=True):
        text = text.replace(old, new)
    repairs = (*("doubled-letter",) * (single != organs), *("issuer-diacritics",) * (stroked != single))
    mended = DocumentNumber.try_parse(text)
    return (number, ()) if mended is None else (mended, repairs)


def _with_strokes(code: str) -> str:
    """Return the only known code that differs by diacritics alone."""
    if not code.isascii() or "D" not in code or code in _organ_codes() or code in bodies.local.patterns.codes:
        return code
    return _by_plain_code().get(code) or code


def _undoubled(code: str) -> str:
    known = _organ_codes()
    stem = code.rstrip("0123456789")
    single = _TYPED_TWICE.sub("", stem)
    return single + code[len(stem) :] if stem not in known and single != stem and single in known else code


@functools.cache
def _organ_codes() -> frozenset[str]:
    return frozenset(code for entry in bodies for code in entry.codes)


@functools.cache
def _by_plain_code() -> Mapping[str, str | None]:
    """The codes of bodies by their letters without diacritics; None where several have these."""
    index: dict[str, str | None] = {}
    for code in (*_organ_codes(), *bodies.local.patterns.codes):
        plain = fold(code, accents=False).upper()
        other = index.get(plain, code)
        index[plain] = code if other is not None and other.casefold() == code.casefold() else None
    return index


def _slug(text: str) -> NumberCell:
    """Read the slug of a web address, whose letters have lost case, diacritics and separators."""
    title = kinds.match_title(text.replace("-", " "))
    found = _SLUG_NUMBER.search(text)
    if found is None:
        return NumberCell(title.id if title else None)
    ordinal, year, codes = found.groups()
    kind = title.id if title else None
    tokens = codes.split("-")
    head = _kind_code(tokens[0], kind)
    symbol = "-".join([head or tokens[0].upper(), *(token.upper() for token in tokens[1:])])
    plain = "/".join(filter(None, (ordinal, year, symbol)))
    number = DocumentNumber.try_parse(plain, organ_codes=_organ_codes())
    cell = NumberCell(kind, repairs=("web-address",))
    return cell if number is None else _given_out(cell, ordinal, number, ("web-address",))


def _kind_code(token: str, kind: str | None) -> str | None:
    """Return the code of a kind that a token without case and diacritics stands for; the kind named decides."""
    entries = kinds.history(kind) if kind else tuple(kinds)
    codes = {code for entry in entries if entry.family is not Family.PARTY for code in (entry.code,) if code}
    fitting = {code for code in codes if fold(code, accents=False) == token}
    return fitting.pop() if len(fitting) == 1 else None
