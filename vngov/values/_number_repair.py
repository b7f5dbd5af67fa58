"""Damaged spellings of a document number made regular, one named step after another.

Each step is a pure substitution on a short text (the caller refuses long ones), and each step that changed something
leaves its slug in the list of repairs.  What a step cannot be sure of it leaves alone: guesses at characters that a
scanner misread are made only on request.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable

from vngov.text import plain_dashes, plain_letters
from vngov.text.look_alikes import FIGURES
from vngov.values._symbol_codes import (
    BLANK_YEAR,
    COMMON_ISSUER_CODES,
    ISSUER_SLIPS,
    KIND_CODES,
    KIND_SLIPS,
    PARTY_KIND_CODES,
)

__all__ = ["LABEL", "repair_body", "repair_outline"]


_INVISIBLE: dict[int, str | None] = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD))
_SPACES: dict[int, str] = dict.fromkeys((0x00A0, 0x0009, 0x2007, 0x2009, 0x202F, 0x3000), " ")
_SLASHES: dict[int, str] = dict.fromkeys((0x2044, 0x2215, 0xFF0F), "/")

_ACCENTS = {"a": "ăâ", "d": "đ", "e": "ê", "o": "ôơ", "u": "ư"}
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_MARKS = "[\u0300-\u036f]*+"


def _with_any_accents(words: str) -> str:
    """Return a pattern for *words* with any diacritics or none, composed or not: scanners lose and invent them."""
    parts = [r"\s++" if c == " " else c if c not in "adeiouy" else f"[{_variants(c)}]{_MARKS}" for c in words]
    return "".join(parts)


def _variants(vowel: str) -> str:
    bases = vowel + _ACCENTS.get(vowel, "")
    return bases + "".join(unicodedata.normalize("NFC", base + tone) for base in bases for tone in _TONES)


_KIND_WORDS = (
    "bo luat,luat,hien phap,phap lenh,sac lenh,lenh,nghi quyet lien tich,nghi quyet,nghi dinh,quyet dinh,chi thi,"
    "thong tu lien tich,thong tu,thong tri,thong bao,cong van,cong dien,van ban hop nhat,van ban,ke hoach,"
    "chuong trinh hanh dong,chuong trinh,to trinh,bao cao,huong dan,ket luan,quy dinh,quy che,de an,giay moi,phieu"
)
_SO = _with_any_accents("so")

LABEL = (
    rf"(?:(?:{'|'.join(map(_with_any_accents, _KIND_WORDS.split(',')))})\s++)*+"
    rf"(?:(?<=\s)(?:[^\W\d_]++\s++){{1,12}}?(?={_SO}\b))?"
    rf"(?:{_SO}(?:\s++{_with_any_accents('hieu')})?\s*+[:.]?+)?+\s*+"
)
"""The words that may stand before a number: kinds of documents, and ``Số:`` in its spellings."""

_LABEL = re.compile(LABEL, re.IGNORECASE)
_LINE_BREAK = re.compile(r"\s*[\r\n\v\f\u2028\u2029]\s*")
_UNDERSCORE = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
_REMARK = re.compile(r"(?:(?<=[^\s(]) \([0-9]{1,2}\)| ?\((?=[^()]*[a-zà-ỹ]{2})[^()]*\))$")
_CLOSING = re.compile(r"[\s.,;:]+$")
_UNOPENED = re.compile(r"^([^()]*?)\s*\)$")
_BLANK = re.compile(r"^[\s._…*]+(?=[/-])")
_BLANK_YEAR = re.compile(r"/\s*(?:20[0-9]?)?[._…\s]*[._…][._…\s]*/")
_STRAY_DOT = re.compile(r"^([0-9]{1,6}[A-Za-zđ]?)\s*\.\s*(?=[/-])")
_AROUND = re.compile(r"\s*([/-])\s*")
_BEFORE_BRACKET = re.compile(r"\s+(?=\()|(?<=\()\s+|\s+(?=\)$)")
_REPEATED_YEAR = re.compile(r"/((?:19|20)[0-9]{2})/\1(?=/)")
_HYPHEN_YEAR = re.compile(r"^([0-9]{1,6}[A-Za-zđ]?)-((?:19|20)[0-9]{2})[/-](?=[^\W\d_])")
_YEAR_HYPHEN = re.compile(r"^([0-9]{0,6}[A-Za-zđ]?/(?:19|20)[0-9]{2})-(?=[^\W\d_])")
_DOT_SEPARATOR = re.compile(r"^([0-9]{1,6})\.(?=[A-ZĐ]{2})")
_GAP = re.compile(r"^([0-9]{1,6}(?:\.[0-9]{1,3})?[a-zđ]?(?:/(?:19|20)[0-9]{2})?) (?=[^\W\d_])")
_GLUED = re.compile(r"^([0-9]{1,6})(?=([A-ZĐ][A-Za-zĐđ]{1,3})[/-])")
_LAST_GAP = re.compile(r"(?<=[A-ZĐ0-9]) (?=[A-ZĐ])")
_SHORT_YEAR = re.compile(r"^([0-9]{1,6}[A-Za-zđ]?/)(?=(?:4[5-9]|[5-9][0-9])/)")
_GLUED_KIND = re.compile(r"(NĐ|ND|QĐ|QD|NQ)(?=[A-ZĐ])|(TTLT|TT)(?=B[A-ZĐ]{2})")

# misread by a scanner: letters for figures
_FIGURE = r"[0-9OoØIl|!\]S]"
_OCR_ORDINAL = re.compile(rf"^({_FIGURE}{{1,5}}(?: {_FIGURE}{{1,5}})?)(?=[a-zđ]?\s*[./-])")
_OCR_YEAR = re.compile(rf"(?<=/)({_FIGURE}{{4}})(?=/)")
_OCR_SHORT_YEAR = re.compile(r"(?<=/)(0[0-9]{2})(?=/)")
_OCR_TERM = re.compile(r"(?<=QH|NN|ND)[0-9OIlS|]{1,2}$")

_TOKEN = re.compile(r"[^-/()]+")
_HEAD = re.compile(r"^[^-/()]+(?=[-/])")
_CENTRAL = re.compile(r"TƯ(?=$|[-/])")  # "trung ương" by its own letters
_PLAIN = str.maketrans("ĐĂÂÊÔƠƯ", "DAAEOOU")
_KINDS_BY_FOLD = {code.casefold(): code for code in sorted(KIND_CODES)}
_ISSUERS_BY_FOLD = {code.casefold(): code for code in sorted(COMMON_ISSUER_CODES)}
_SHORTEST_ISSUER = 2
_INTERNAL = "nb"  # nội bộ, the one suffix in lower case


class _Steps:
    """A text on its way, and the slugs of what was done to it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.repairs: dict[str, None] = {}

    def take(self, slug: str, text: str) -> None:
        if text != self.text:
            self.text = text
            self.repairs[slug] = None

    def sub(self, slug: str, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]) -> None:
        self.take(slug, pattern.sub(new, self.text))


def repair_outline(text: str, *, ocr: bool = False) -> tuple[str, list[str]]:
    """Return *text* with regular separators, label and filler, and the slugs of the steps that were needed."""
    steps = _Steps(text)
    steps.take("composed", unicodedata.normalize("NFC", text))
    steps.take("invisible-characters", steps.text.translate(_INVISIBLE))
    steps.take("look-alike-letter", plain_letters(steps.text))
    steps.take("spaces", steps.text.translate(_SPACES).strip())
    steps.sub("line-wrap", _LINE_BREAK, " ")
    steps.take("dash", plain_dashes(steps.text))
    steps.take("slash", steps.text.translate(_SLASHES))
    steps.sub("underscore", _UNDERSCORE, "-")
    steps.take("label", steps.text[_label_end(steps.text) :])
    steps.sub("closing-mark", _CLOSING, "")
    steps.sub("closing-mark", _UNOPENED, r"\1")
    steps.sub("remark", _REMARK, "")
    steps.sub("blank-filler", _BLANK, "")
    steps.sub("blank-year", _BLANK_YEAR, f"/{BLANK_YEAR}/")
    if ocr:
        _guess(steps)
    steps.sub("stray-dot", _STRAY_DOT, r"\1")
    steps.sub("spaces", _AROUND, r"\1")
    steps.sub("spaces", _BEFORE_BRACKET, "")
    steps.sub("repeated-year", _REPEATED_YEAR, r"/\1")
    steps.sub("hyphen-for-slash", _HYPHEN_YEAR, r"\1/\2/")
    steps.sub("hyphen-for-slash", _YEAR_HYPHEN, r"\1/")
    steps.sub("dot-for-separator", _DOT_SEPARATOR, lambda m: m[1] + _separator(m))
    steps.sub("missing-separator", _GAP, lambda m: m[1] + _separator(m))
    steps.sub("missing-separator", _GLUED, lambda m: m[1] + (_separator(m) if m[2] in KIND_CODES else ""))
    steps.sub("missing-hyphen", _LAST_GAP, "-")
    steps.sub("two-digit-year", _SHORT_YEAR, r"\g<1>19")
    return steps.text, list(steps.repairs)


def repair_body(
    separator: str, body: str, *, has_year: bool, organs: frozenset[str] = frozenset()
) -> tuple[str, tuple[str, ...]]:
    """Return *body* with the official spelling of its codes, and the slugs of the steps that were needed.

    *organs* are codes of bodies that the caller knows: a code that lacks its diacritics is completed from them.
    """
    steps = _Steps(body)
    lower = not any(c.isupper() for c in body)
    if not lower or _may_be_symbol(body):
        steps.sub("letter-case", _TOKEN, lambda m: _cased(m[0], at_head=not m.start(), lower=lower))
    steps.sub("kind-diacritics", _HEAD, lambda m: KIND_SLIPS.get(m[0], m[0]))
    steps.take("missing-hyphen", _unglued(steps.text, has_year=has_year))
    steps.sub("issuer-slip", _TOKEN, _issuer)
    if organs:
        steps.sub("issuer-diacritics", _TOKEN, lambda m: _completed(m[0], organs))
    head, slash, rest = steps.text.partition("/")
    if separator == "-" and slash and head in PARTY_KIND_CODES:
        steps.take("central-committee", f"{head}/{_CENTRAL.sub('TW', rest)}")
    return steps.text, tuple(steps.repairs)


def _label_end(text: str) -> int:
    match = _LABEL.match(text)
    return match.end() if match else 0


def _guess(steps: _Steps) -> None:
    def figures(match: re.Match[str]) -> str:
        return match[0].translate(FIGURES).replace(" ", "")

    steps.sub("misread-figures", _OCR_ORDINAL, figures)
    steps.sub("misread-figures", _OCR_YEAR, figures)
    steps.sub("misread-figures", _OCR_TERM, figures)
    steps.sub("truncated-year", _OCR_SHORT_YEAR, r"2\g<0>")


def _separator(match: re.Match[str]) -> str:
    """What the style of the symbol after *match* puts between number and symbol."""
    head, slash, _ = match.string[match.end() :].partition("/")
    return "-" if slash and "/" not in match[1] and "-" not in head else "/"


def _may_be_symbol(body: str) -> bool:
    """Tell a symbol in lower case from units of measure and the like."""
    head = _TOKEN.match(body)
    if head is None:
        return False
    name = head[0].rstrip("0123456789")
    known = name in _KINDS_BY_FOLD or name in _ISSUERS_BY_FOLD
    return known or (len(name) >= _SHORTEST_ISSUER and "-" in body)


def _cased(token: str, *, at_head: bool, lower: bool) -> str:
    if token in KIND_CODES or token == _INTERNAL:
        return token
    fold = token.casefold()
    known = (_KINDS_BY_FOLD.get(fold) if at_head else None) or _ISSUERS_BY_FOLD.get(fold)
    return known or (token.upper() if lower else token)


def _unglued(body: str, *, has_year: bool) -> str:
    """Part the code of a kind from the issuer that it was glued to."""
    match = _GLUED_KIND.match(body)
    if match is None:
        return body
    issuer = _TOKEN.match(body, match.end())
    name = issuer[0].rstrip("0123456789") if issuer else ""
    if not (name in COMMON_ISSUER_CODES if match[1] else has_year):
        return body
    return f"{KIND_SLIPS.get(match[0], match[0])}-{body[match.end() :]}"


def _issuer(match: re.Match[str]) -> str:
    token = match[0]
    name = token.rstrip("0123456789")
    return ISSUER_SLIPS[name] + token[len(name) :] if name in ISSUER_SLIPS else token


def _completed(token: str, organs: frozenset[str]) -> str:
    if token in organs or token in KIND_CODES:
        return token
    return _by_plain(organs).get(token.translate(_PLAIN), token)


@functools.lru_cache(maxsize=16)
def _by_plain(organs: frozenset[str]) -> dict[str, str]:
    """Codes by their letters without diacritics, where only one code has these letters."""
    found: dict[str, list[str]] = {}
    for code in organs:
        found.setdefault(code.translate(_PLAIN), []).append(code)
    return {plain: codes[0] for plain, codes in found.items() if len(codes) == 1}
