"""The patterns of what is printed of an act: its number and symbol, its date.

The forms are those of NĐ 30/2020/NĐ-CP, 36-HD/VPTW and of the acts before them, with the damage that scanners, page
breaks and typing do to them: blanks around separators, a line or a page that ends in the middle.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate

__all__ = [
    "CUED_NUMBER",
    "DATE",
    "LIST_ITEM",
    "NUMBER",
    "OLD_NUMBER",
    "SHORT_NUMBER",
    "SO",
    "Printed",
    "parsed_date",
    "read_number",
]

_U = "A-ZĐÂÊÔƠƯĂ"
_SEGMENT = (
    rf"(?:(?:UBTV|TV)?QH\s[0-9]{{1,2}}(?![\w/]|\s?tháng)|[{_U}](?:[{_U}&0-9]|[a-zđ]{{1,2}}(?=[{_U}])){{1,40}}[a-zđ]{{0,2}}|[{_U}][0-9]{{1,4}}"
    r"|Ctr|Ttr|Cty|Tg|[LCV](?=\s?[-/]))(?![^\W_])"
)
_TIGHT = r"(?:\s?[-–—_/]|[-–—_/]\s{1,3}(?:\n\s?)?)"
_LOOSE = r"(?:\s?[-–—_/]\s?(?:\n\s{0,3})?)"
_BODY = rf"{_SEGMENT}(?:{_LOOSE}{_SEGMENT})?+(?:{_TIGHT}{_SEGMENT}){{0,6}}+"
_YEAR = r"(?:19|20)[0-9]{2}"
_ORDINAL = r"[0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-zđ]?"
_KIND = rf"[{_U}][{_U}a-zđ]{{0,5}}"
_LOWER = r"(?:qđ|nđ|nq|tt|ct|kh|tb|bc|ttr|cv|hd|kl)-[a-zđ]{2,8}"

_END = r"(?![\w/]|\.[A-ZĐ0-9]{2})"

NUMBER = rf"""(?:
    {_ORDINAL}\s?/\s?(?:{_YEAR}\s?[/-]\s?)?(?:{_BODY}|{_LOWER}(?!\w))
  | {_ORDINAL}\s?[-–—]\s?(?:\n\s{{0,3}})?{_KIND}\s?/\s?{_SEGMENT}(?:{_TIGHT}{_SEGMENT}){{0,3}}+
  | {_ORDINAL}[-–—]{_KIND}\s(?:TW|TU|TƯ|ĐU|HU|QU)(?!\w)
)(?:/nb)?{_END}"""
"""A number and symbol, of the State or the Party."""

_MISREAD = rf"[0-9IlOo]{{1,3}}(?:\s[0-9IlOo]{{1,3}})?\s?/\s?(?:{_YEAR}\s?[/-]\s?)?{_BODY}{_END}"
_UNKNOWN = (
    r"(?![0-9]{1,4}/(?:19|20)[0-9]{2}(?![\w/-]))(?=[A-Z0-9Đ.&/-]*[0-9])[A-Z0-9Đ][A-Z0-9Đ.]{0,11}[0-9A-ZĐ]?"
    r"(?:[-/][A-Z0-9Đ&]{1,20}(?:\.[A-Z0-9Đ]{2,12})?){1,4}(?![\w/])"
)
OLD_NUMBER = r"[0-9]{1,5}-[A-ZĐ]{2,6}(?![\w/-])"
"""Right after the name of a kind also a number of before 1996 that has a hyphen alone: ``200-CT``."""
CUED_NUMBER = rf"(?:{NUMBER}|{_MISREAD}|{_UNKNOWN})"
"""After ``số`` also a number that no rule knows: ``YBB-SA032/26-LR``."""

SHORT_NUMBER = r"[0-9]{1,4}(?![\w%/])(?!\s?[-–.,/][0-9A-ZĐ])"
"""The ordinal alone: ``Đề án số 08``."""

_PAGE = r"(?:(?=\s{0,24}\n)\s{1,24}+[0-9]{1,3}[ \t]{0,3}\n\s{0,24}+|\s{1,24}+)"
SO = rf"(?:{_PAGE}(?:số|sô|sổ|só|sồ|SỐ|Số|so)(?:\s?[:.]|{_PAGE}:)?{_PAGE}?)"
"""The word ``số`` between the kind and the number, in its spellings; a page may end after it."""

_NGAY = r"(?:ngày|ngay|NGÀY|Ngày)"
_DAY = r"[0-9IlOo]{1,2}"
_FIGURES = rf"{_DAY}\s?[/.\-–]\s?[0-9]{{1,2}}\s?[/.\-–]\s?[0-9]{{4}}(?![0-9/])"
_WORDS = (
    rf"(?:{_DAY}|[.…_]{{0,8}})\s{{0,4}}(?:tháng|THÁNG)\s{{0,4}}(?:[0-9]{{1,2}}|[.…_]{{0,8}})\s{{0,4}}(?:năm|NĂM)\s{{1,4}}"
    rf"[0-9]{{4}}(?!\w)"
)
_MONTH = r"tháng\s{1,3}[0-9]{1,2}(?:/|\s{1,3}năm\s{1,3})[0-9]{4}(?!\w)"
DATE = (
    r"(?:\s{0,3},)?(?:\s{1,4}|[ \t]{1,80}+(?:\n[ \t]{0,4})?)(?:ký\s{1,3}|ban\s{1,3}hành\s{1,3}|công\s{1,3}bố\s{1,3})?"
    rf"(?P<date>{_NGAY}\s{{0,4}}(?:{_FIGURES}|{_WORDS}|{_DAY}/[0-9]{{1,2}}(?![\w/]))|{_MONTH})"
)
"""A date after the number or the issuer."""

LIST_ITEM = re.compile(
    rf"(?:\s?[,;]\s{{1,3}}(?:và\s{{1,3}})?|\s{{1,3}}(?:và|hoặc)\s{{1,3}}|\s?/\s?)"
    rf"(?P<item>(?:(?:số|sô)\s?:?\s{{1,3}}(?P<cued>{CUED_NUMBER})|(?P<bare>{NUMBER})))",
    re.VERBOSE,
)
"""What goes on a list: a separator and the next number, with or without ``số``."""

_PLAIN = str.maketrans("–—_", "---")


class Printed(NamedTuple):
    """A number as printed, without blanks and with ordinary separators, what it means, and if it is as the law asks."""

    text: str
    number: DocumentNumber | None
    is_official: bool


@lru_cache(maxsize=8192)
def read_number(raw: str) -> Printed:
    """Return what a printed number says; its meaning is None where it has no known form."""
    text = "".join(raw.translate(_PLAIN).split())
    number = DocumentNumber.try_parse(raw, ocr=True) or DocumentNumber.try_parse(text, ocr=True)
    return Printed(text, number, number is not None and text == str(number))


def parsed_date(raw: str | None) -> PartialDate | None:
    """Return what a printed date means, None if it is blank or cannot be."""
    return None if raw is None else _date(raw)


@lru_cache(maxsize=8192)
def _date(raw: str) -> PartialDate | None:
    return PartialDate.try_parse(raw) or PartialDate.try_parse(raw, ocr=True)
