"""What the pictures share: the frame of an SVG, and words in lines that fit the room they have.

Every word is escaped.  A viewer sets the words in the letters that it has; the room is counted for wide ones.

    >>> wrapped("Rà soát, hoàn thiện quy hoạch phân khu", 140, most=2)
    ['Rà soát, hoàn thiện', 'quy hoạch phân khu']

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from vngov.values.length import Length
from vngov.writers._metrics import text_width

__all__ = ["GREY", "INK", "LINE", "PAD", "SIZE", "closed", "frame", "titled", "words", "wrapped"]

PAD = 16
SIZE = 13
"""The size of the letters, in pixels."""
LINE = 17
"""From one line of words to the next."""
INK, GREY = "#0f172a", "#475569"
_FONT = 'font-family="Be Vietnam Pro, Segoe UI, Arial, sans-serif"'
_TITLE = 16
_WIDE = 1.24  # letters without serifs are that much wider than those that are measured


def frame(width: int, height: int, title: str) -> Iterator[str]:
    """Yield the beginning of a picture on white ground, with its title."""
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    yield f"<title>{escape(title)}</title>"
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    for at, line in enumerate(wrapped(title, width - 2 * PAD, size=_TITLE, bold=True)):
        yield words(PAD, PAD + 12 + 22 * at, line, size=_TITLE, weight=700)


def titled(width: int, title: str) -> int:
    """Return how much room the title of a picture takes up."""
    return PAD + 22 * len(wrapped(title, width - 2 * PAD, size=_TITLE, bold=True))


def closed(parts: Iterable[str]) -> str:
    """Return the whole picture."""
    return "\n".join([*parts, "</svg>", ""])


def words(
    x: float, y: float, text: str, *, size: int = SIZE, weight: int = 400, colour: str = INK, anchor: str = "start"
) -> str:
    """Return one line of words."""
    return (
        f'<text x="{x:g}" y="{y:g}" {_FONT} font-size="{size}" font-weight="{weight}" fill="{colour}"'
        f' text-anchor="{anchor}">{escape(text)}</text>'
    )


def wrapped(text: str, room: float, *, size: int = SIZE, bold: bool = False, most: int = 0) -> list[str]:
    """Return *text* in lines no wider than *room*; of more than *most* lines the last ends in an ellipsis."""
    lines: list[str] = []
    for word in (piece for whole in text.split() for piece in _pieces(whole, room, size, bold=bold)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _wide(longer, size, bold=bold) <= room:
            lines[-1] = longer
        elif most and len(lines) == most:
            while lines[-1] and _wide(f"{lines[-1]}…", size, bold=bold) > room:
                lines[-1] = lines[-1].rpartition(" ")[0]
            lines[-1] = f"{lines[-1].rstrip(' ,;:-')}…"
            break
        else:
            lines.append(word)
    return lines


def _pieces(word: str, room: float, size: int, *, bold: bool) -> Iterator[str]:
    """Yield a word in pieces that fit: most are one."""
    while _wide(word, size, bold=bold) > room and len(word) > 1:
        fitting = next(
            end for end in range(len(word) - 1, 0, -1) if end == 1 or _wide(word[:end], size, bold=bold) <= room
        )
        yield word[:fitting]
        word = word[fitting:]
    yield word


def _wide(text: str, size: int, *, bold: bool) -> float:
    return text_width(text, Length.pt(size), bold=bold).to_pt() * _WIDE
