r"""Clean text: composed letters, ordinary spaces, no look-alikes, nothing invisible.

``clean`` repairs what a reader cannot see and leaves what a reader can: dashes, quotation marks and tone
placement stay (:func:`vngov.text.plain_dashes`, :func:`vngov.text.plain_quotes` and
:func:`vngov.text.new_tones` change those).  The result is in the composed form of Unicode that TCVN
6909:2001, the character set of Nghị định 30/2020/NĐ-CP, stands for.  A text that is clean already comes
back as it is, with an identity map, after one look.

    >>> from vngov.text.normal import clean
    >>> cleaned = clean("Số:\u00a012/Q\u00d0\u200b-UBND")
    >>> cleaned.text, cleaned.spans.to_source((4, 9))
    ('Số: 12/QĐ-UBND', Span(start=4, end=9))
    >>> [(str(repair.kind), ascii(repair.found), repair.put) for repair in cleaned.repairs]
    [('look-alike', "'\\xd0'", 'Đ'), ('space', "'\\xa0'", ' '), ('invisible', "'\\u200b'", '')]

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

from attrs import frozen

from vngov.diagnostics import Diagnostic, Severity, Span
from vngov.i18n import N_
from vngov.text.composition import compose
from vngov.text.look_alikes import D_WITH_STROKE, FOREIGN_LETTERS, has_foreign_letter, in_latin_words
from vngov.text.spans import SpanMap, rewritten, substitute

__all__ = ["Cleaned", "Repair", "RepairKind", "clean", "clean_text"]


class RepairKind(StrEnum):
    """What was wrong with a character; the order is that of the report."""

    LOOK_ALIKE = "look-alike"
    SPACE = "space"
    LINE_BREAK = "line-break"
    HYPHEN = "hyphen"
    INVISIBLE = "invisible"
    CONTROL = "control"
    SURROGATE = "surrogate"
    DECOMPOSED = "decomposed"


_TEMPLATES = {
    RepairKind.LOOK_ALIKE: N_("{count} look-alike characters replaced"),
    RepairKind.SPACE: N_("{count} unusual spaces made ordinary"),
    RepairKind.LINE_BREAK: N_("{count} unusual line breaks made ordinary"),
    RepairKind.HYPHEN: N_("{count} unusual hyphens made ordinary"),
    RepairKind.INVISIBLE: N_("{count} invisible characters removed"),
    RepairKind.CONTROL: N_("{count} control characters removed"),
    RepairKind.SURROGATE: N_("{count} broken characters replaced"),
    RepairKind.DECOMPOSED: N_("{count} letters composed with their marks"),
}
_REMOVED_IN_RUNS = frozenset({RepairKind.INVISIBLE, RepairKind.CONTROL})
_WARNINGS = frozenset({RepairKind.CONTROL, RepairKind.SURROGATE})

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_BREAKS = "\x0b\x85\u2028\u2029"
_HYPHENS = "\u2010\u2011\ufe63"
_COMPATIBLE = (
    *range(0xFF01, 0xFF5F),  # full-width ASCII
    *range(0xFB00, 0xFB07),  # ligatures of PDF fonts
    *range(0x2160, 0x2180),  # Roman numerals in one character
)
_REPLACED: dict[str, tuple[RepairKind, str]] = {
    **{char: (RepairKind.LOOK_ALIKE, put) for char, put in D_WITH_STROKE.items()},
    **{chr(code): (RepairKind.LOOK_ALIKE, unicodedata.normalize("NFKC", chr(code))) for code in _COMPATIBLE},
    **dict.fromkeys(_SPACES, (RepairKind.SPACE, " ")),
    **dict.fromkeys(_LINE_BREAKS, (RepairKind.LINE_BREAK, "\n")),
    **dict.fromkeys(_HYPHENS, (RepairKind.HYPHEN, "-")),
}
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_PICTURES = "\u2600-\u27bf\U0001f000-\U0001faff"  # a joiner before one of these is part of the picture
_TO_REPLACE = re.escape("".join(_REPLACED)) + "\ud800-\udfff"
_CONTROL = re.compile(f"[{_CONTROLS}]")
# A run goes as one: a file of NULs has one repair, not a million.
# (It begins with one class for all, which is what makes the search for the next one fast.)
_UNSEEN = f"[{_INVISIBLE}]|\u200d(?![{_PICTURES}])"
_REMOVE = re.compile(
    f"[{_CONTROLS}{_INVISIBLE}\u200d](?:(?<=[{_CONTROLS}])[{_CONTROLS}]*+"
    f"|(?:(?<=[{_INVISIBLE}])|(?<=\u200d)(?![{_PICTURES}]))(?:{_UNSEEN})*+)"
)
_REPLACE = re.compile(f"[{_TO_REPLACE}]")
# The one look that a clean text gets: every character that calls for work, in a single class.
# (A loose circumflex or breve is one that came after the tone.)
_ODD = re.compile(f"[{_CONTROLS}{_INVISIBLE}\u200d\u0302\u0306{_TO_REPLACE}{''.join(FOREIGN_LETTERS)}]")


@frozen
class Repair:
    """Every replacement of one spelling by another in a text, with the places in the original.

    .. versionadded:: 0.1
    """

    kind: RepairKind
    found: str
    put: str
    spans: tuple[Span, ...]


@frozen
class Cleaned:
    """A clean text, the way back to the original offsets, and what was repaired.

    .. versionadded:: 0.1
    """

    text: str
    spans: SpanMap
    repairs: tuple[Repair, ...] = ()

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return one remark for each kind of repair, at its first place."""
        remarks: list[Diagnostic] = []
        for kind in RepairKind:
            places = [span for repair in self.repairs if repair.kind is kind for span in repair.spans]
            if places:
                severity = Severity.WARNING if kind in _WARNINGS else Severity.INFO
                runs = kind in _REMOVED_IN_RUNS
                params = (("count", sum(end - start for start, end in places) if runs else len(places)),)
                remarks.append(Diagnostic(f"text-{kind}", severity, _TEMPLATES[kind], params, min(places)))
        return tuple(remarks)


def clean(text: str) -> Cleaned:
    """Return *text* in NFC without look-alike letters, unusual spaces and invisible characters.

    No string is refused: control characters are taken out, lone surrogates become U+FFFD, and both are
    reported.

    .. versionadded:: 0.1
    """
    if _is_clean(text):
        return Cleaned(text, SpanMap.identity(len(text)))
    odd = "".join(set(_ODD.findall(text)))
    ledger = _Ledger(text)
    # Marks may be parted from their letter by something invisible, so that goes first; a word is known to be
    # Latin once it is composed of ordinary letters, and may need composing again when it has become Latin.
    if _REMOVE.search(odd):
        ledger.step(substitute(_REMOVE, lambda _: "", text), _kind_of_removed)
    if _REPLACE.search(odd):
        ledger.step(substitute(_REPLACE, lambda match: _replacement(match[0])[1], ledger.text), _kind_of_replaced)
    ledger.step(compose(ledger.text), _decomposed)
    if has_foreign_letter(odd):
        latin = rewritten(ledger.text, in_latin_words(ledger.text))
        if not latin[1].is_identity:
            ledger.step(latin, lambda _: RepairKind.LOOK_ALIKE)
            ledger.step(compose(ledger.text), _decomposed)
    return Cleaned(ledger.text, ledger.spans, ledger.repairs())


def clean_text(text: str) -> str:
    """Return the text alone that :func:`clean` makes of *text*.

    .. versionadded:: 0.1
    """
    return text if _is_clean(text) else clean(text).text


def _is_clean(text: str) -> bool:
    return _ODD.search(text) is None and unicodedata.is_normalized("NFC", text)


class _Ledger:
    """The state of a text under repair: what it is now, where it came from, what was changed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = SpanMap.identity(len(text))
        self._places: dict[tuple[RepairKind, str, str], list[Span]] = {}

    def step(self, result: tuple[str, SpanMap], kind_of: Callable[[str], RepairKind]) -> None:
        """Take over the result of one step and book every change under its kind."""
        text, spans = result
        if spans.is_identity:
            return
        places: dict[tuple[str, str], list[Span]] = {}
        before = self.text
        changed = zip(spans.source_starts, spans.source_ends, strict=True)
        for (start, end, first, last), place in zip(spans.stretches(), self.spans.to_sources(changed), strict=True):
            pair = before[start:end], text[first:last]
            if pair in places:
                places[pair].append(place)
            else:
                places[pair] = [place]
        for (found, put), where in places.items():
            self._places.setdefault((kind_of(found), found, put), []).extend(where)
        self.text, self.spans = text, self.spans.then(spans)

    def repairs(self) -> tuple[Repair, ...]:
        """Return the bookings in the order of kinds, then of places."""
        order = list(RepairKind)
        repairs = (Repair(*key, tuple(places)) for key, places in self._places.items())
        return tuple(sorted(repairs, key=lambda repair: (order.index(repair.kind), repair.spans[0])))


def _replacement(char: str) -> tuple[RepairKind, str]:
    return _REPLACED.get(char, (RepairKind.SURROGATE, "\ufffd"))


def _kind_of_replaced(char: str) -> RepairKind:
    return _replacement(char)[0]


def _kind_of_removed(char: str) -> RepairKind:
    return RepairKind.CONTROL if _CONTROL.match(char) else RepairKind.INVISIBLE


def _decomposed(_: str) -> RepairKind:
    return RepairKind.DECOMPOSED
