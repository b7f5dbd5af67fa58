"""What the words and the markup of a page say about where its text is.

The words are those of the layout rules (NĐ 30/2020/NĐ-CP, Phụ lục I; 36-HD/VPTW): a page that holds the national
title, a number, *Căn cứ* and *Điều* holds the document there, whatever its template looks like.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

from vngov.readers.text import words
from vngov.readers.text.titles import read_title
from vngov.readers.text.words import flat

__all__ = ["FORMULA", "looks_outside", "weight_of"]

_OUTSIDE_TAGS = frozenset(
    {"aside", "button", "dialog", "footer", "legend", "menu", "nav", "optgroup", "option", "select", "textarea"}
)
_OUTSIDE_ROLES = frozenset(
    {"alert", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "toolbar"}
)
_OUTSIDE_NAMES = re.compile(
    r"(?<![a-z])(?:menu|nav|navbar|navigation|topnav|breadcrumbs?|footer|foot|sidebar|side|aside|share|sharing|social"
    r"|comments?|binhluan|related|lienquan|tinlienquan|banner|ads?|adv|advert|quangcao|login|signin|search|toolbar"
    r"|tools?|pagination|pager|tags?|widget|popup|modal|copyright|hotline|rating|danhgia|counter|thongke|topbar"
    r"|header|site-header|skip|print|rss|newsletter|cookie)(?![a-z])"
)
_ARTICLE = re.compile(r"^(?:dieu \d+|chuong [ivx\d]+|phu luc\b)")
_START = 120
FORMULA = 200  # points of the national title, the motto, the name of the Party
_SENTENCE = 60
_SHORT = 25


def looks_outside(tag: str, names: str, role: str) -> tuple[bool, bool]:
    """Tell whether an element holds no text of the page proper: for certain, or going by its names."""
    if tag in _OUTSIDE_TAGS or role in _OUTSIDE_ROLES:
        return True, True
    return False, tag == "header" or bool(names and _OUTSIDE_NAMES.search(names.lower()[:200]))


def weight_of(text: str, links: int) -> tuple[int, int]:
    """Return how much a line weighs as prose, and how many points its words of the layout rules give."""
    length = len(text)
    if links * 2 > length:
        return 0, 0
    signs = _signs(text)
    if length >= _SENTENCE:
        return length - links, signs
    return (length // 5 if length < _SHORT else length // 2), signs


def _signs(text: str) -> int:
    plain = flat(text[:_START])
    if words.NATIONAL.search(plain) or words.PARTY.search(plain):
        return FORMULA + 100 if text.isupper() else 0
    if words.MOTTO.search(plain):
        return FORMULA
    if words.ADDRESSEES.match(plain) or words.RECIPIENTS.match(plain):
        return 150
    if _ARTICLE.match(plain) or words.BASIS.match(plain):
        return 100
    number = words.NUMBER.match(plain)
    if (number and "/" in number["number"]) or read_title(text):
        return 100
    return 0
