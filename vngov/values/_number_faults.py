"""Where a text stops being a document number: the code of the fault and its place in the text as it was given."""

from __future__ import annotations

import re

from vngov.values._number_repair import LABEL

__all__ = ["find_fault"]

_DASH = "-_\u2010-\u2015\u2212\uff0d"
_SLASH = "/\u2044\u2215\uff0f"
_LETTER = r"[^\W_]|[&.\u0300-\u036f\u200b-\u200d\ufeff\xad]"
_LEAD = re.compile(rf"\s*+{LABEL}", re.IGNORECASE)
_ORDINAL = re.compile(
    rf"[0-9]++(?:\.[0-9]++)?+[A-Za-zđĐ]?+\s*+\.?+\s*+(?=[{_DASH}{_SLASH}]|$|[^\W\d_])|[\s._…*]*+(?=[{_DASH}{_SLASH}])"
)
_SEPARATOR = re.compile(rf"\s*+[{_DASH}{_SLASH}]\s*+")
_YEAR = re.compile(rf"(?P<year>[0-9]++|[0-9]{{0,3}}[\s._…]++)\s*+(?:[{_DASH}{_SLASH}]\s*+|$)")
_GROUPS = re.compile(rf"(?:{_LETTER})++(?:\s*+[{_DASH}{_SLASH}]\s*+(?:{_LETTER})++)*+")


def find_fault(text: str, code: str | None = None) -> tuple[str, tuple[int, int] | None]:
    """Return the code and the span of the first fault; *code* is the constructor's, if it was the one to refuse."""
    if not text.strip():
        return "empty", None
    end = len(text.rstrip())
    start = _end(_LEAD, text, 0)
    position = _end(_ORDINAL, text, start)
    if code == "bad-ordinal":
        return code, (start, max(position, start + 1))
    if position == start and not _SEPARATOR.match(text, start):
        return "no-ordinal", _span(start, _word_end(text, start), end)
    position = _end(_SEPARATOR, text, position)
    year = _YEAR.match(text, position)
    if year is not None:
        digits = year["year"].strip(" ._…")
        if digits and not re.fullmatch("(?:19|20)[0-9]{2}|20[0-9]?", digits):
            return "bad-year", year.span("year")
        position = year.end()
    if position >= end:
        return "no-symbol", _span(0, end, end)
    groups = _GROUPS.match(text, position)
    if groups is None or text[position].isdigit():
        return "bad-symbol", _span(position, _word_end(text, position), end)
    after = groups.end()
    if after < end:
        kind = "trailing-separator" if _SEPARATOR.fullmatch(text[after:end]) else "trailing-text"
        return kind, _span(after, end, end)
    return code or "bad-symbol", _span(position, after, end)


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def _word_end(text: str, position: int) -> int:
    return next((i for i in range(position, len(text)) if text[i].isspace()), len(text))


def _span(start: int, stop: int, end: int) -> tuple[int, int]:
    """A span inside the text that is never empty."""
    start = max(0, min(start, end - 1))
    return start, max(stop, start + 1)
