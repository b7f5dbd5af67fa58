"""Dashes and quotation marks of every kind, made the ones on the keyboard.

For codes, keys and comparisons; running text keeps its own (:func:`vngov.text.clean` leaves them).
Both functions keep the length of the text, so offsets stay.

    >>> from vngov.text.punctuation import plain_dashes, plain_quotes
    >>> plain_dashes("2021 – 2030"), plain_quotes("“sao y”")
    ('2021 - 2030', '"sao y"')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

__all__ = ["plain_dashes", "plain_quotes"]

_DASH = re.compile("[\u2010-\u2015\u2043\u2053\u207b\u208b\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]")
_DOUBLE_QUOTE = re.compile("[«»“”„‟″〝〞〟＂]")
_SINGLE_QUOTE = re.compile("[‘’‚‛′‹›´`ʹʼ＇]")


def plain_dashes(text: str) -> str:
    """Return *text* with every dash, minus sign and special hyphen as a hyphen.

    .. versionadded:: 0.1
    """
    return text if text.isascii() else _DASH.sub("-", text)


def plain_quotes(text: str) -> str:
    """Return *text* with straight quotation marks and apostrophes.

    .. versionadded:: 0.1
    """
    return _SINGLE_QUOTE.sub("'", _DOUBLE_QUOTE.sub('"', text))
