"""The urban ladder as a picture: centres down, years across, the class that each is to have by then.

    >>> from vngov.model.urban import UrbanCentre
    >>> from vngov.model.urban_mention import UrbanMention
    >>> from vngov.values.urban_class import UrbanClass
    >>> from vngov.writers.urban_pictures import urban_to_svg
    >>> svg = urban_to_svg([UrbanMention(UrbanCentre("Sông <Mới>"), UrbanClass.TYPE_IV, horizon=(2030, 2030))])
    >>> "Sông &lt;Mới&gt;" in svg, ">IV<" in svg
    (True, True)

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from vngov.i18n import N_, Lang, translate
from vngov.model.urban_mention import UrbanMention, UrbanStatus
from vngov.values.urban_class import UrbanClass

__all__ = ["urban_to_svg"]

_ROW, _PAD, _LABELS, _COLUMN = 30, 16, 320, 120
_BOX = 74
_FONT = 'font-family="Be Vietnam Pro, Segoe UI, Arial, sans-serif"'
_NOW, _OPEN = 0, 9999  # before and behind all years
_COLOURS = {
    UrbanClass.SPECIAL: "#7a271a",
    UrbanClass.TYPE_I: "#b42318",
    UrbanClass.TYPE_II: "#c4560b",
    UrbanClass.TYPE_III: "#a16207",
    UrbanClass.TYPE_IV: "#15803d",
    UrbanClass.TYPE_V: "#1d4ed8",
}
_LONGEST = 44


def urban_to_svg(mentions: Iterable[UrbanMention], *, lang: Lang = "vi", title: str = "") -> str:
    """Return the ladder; a class that is only aimed at has a broken frame, one that is held a full box.

    Mentions without a class have no step, and the number of towns stands before a group that has no name.
    """
    steps = [one for one in mentions if one.urban_class is not None]
    years = sorted({_year(one) for one in steps} | ({_NOW} if any(one.current_class for one in steps) else set()))
    rows = _rows(steps)
    top = _PAD + (30 if title else 6)
    width = _LABELS + _COLUMN * max(1, len(years)) + 2 * _PAD
    height = top + _ROW * (len(rows) + 1) + _PAD
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    if title:
        parts.append(_words(_PAD, _PAD + 10, title, size=15, weight=700))
    for at, year in enumerate(years):
        x = _PAD + _LABELS + _COLUMN * at + _COLUMN / 2
        parts.append(f'<path d="M{x:g} {top + 20} V{height - _PAD}" stroke="#e2e8f0"/>')
        parts.append(_words(x, top + 12, _year_label(year, lang), weight=600, colour="#475569", anchor="middle"))
    for at, (name, classes) in enumerate(rows.items()):
        parts += _row(top + _ROW * (at + 1), name, classes, years)
    return "\n".join([*parts, "</svg>", ""])


def _year(one: UrbanMention) -> int:
    if one.horizon is not None:
        return one.horizon[1]
    return _OPEN if one.status is UrbanStatus.PLANNED else _NOW


def _year_label(year: int, lang: Lang) -> str:
    names = {_NOW: N_("now"), _OPEN: N_("no year")}
    return translate(names[year], lang) if year in names else str(year)


def _rows(steps: Iterable[UrbanMention]) -> dict[str, dict[int, tuple[UrbanClass, bool]]]:
    """Return the classes of each centre by year, each with whether it is more than an aim."""
    rows: dict[str, dict[int, tuple[UrbanClass, bool]]] = {}
    for one in steps:
        if one.urban_class is None:
            continue
        name = str(one.centre) if one.count is None else f"{one.count} {one.centre}"
        row = rows.setdefault(name, {})
        if one.current_class is not None:
            row.setdefault(_NOW, (one.current_class, True))
        row[_year(one)] = (one.urban_class, one.status is not UrbanStatus.PLANNED)
    return rows


def _row(y: float, name: str, classes: Mapping[int, tuple[UrbanClass, bool]], years: list[int]) -> Iterator[str]:
    places = {year: _PAD + _LABELS + _COLUMN * at + _COLUMN / 2 for at, year in enumerate(years)}
    label = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
    yield f"<g><title>{escape(name)}</title>{_words(_PAD, y + 18, label)}</g>"
    taken = sorted(year for year in classes)
    if len(taken) > 1:
        yield f'<path d="M{places[taken[0]]:g} {y + 14} H{places[taken[-1]]:g}" stroke="#94a3b8" stroke-width="2"/>'
    for year in taken:
        urban_class, is_sure = classes[year]
        colour, x = _COLOURS[urban_class], places[year] - _BOX / 2
        paint = f'fill="{colour}"' if is_sure else f'fill="#ffffff" stroke="{colour}" stroke-dasharray="4 3"'
        yield f'<rect x="{x:g}" y="{y + 4:g}" width="{_BOX}" height="20" rx="4" {paint}/>'
        text = urban_class.value.removeprefix("đô thị ").removeprefix("loại ")
        ink = "#ffffff" if is_sure else colour
        yield _words(places[year], y + 18, text, weight=700, colour=ink, anchor="middle")


def _words(
    x: float, y: float, text: str, *, size: int = 12, weight: int = 400, colour: str = "#0f172a", anchor: str = "start"
) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" {_FONT} font-size="{size}" font-weight="{weight}" fill="{colour}"'
        f' text-anchor="{anchor}">{escape(text)}</text>'
    )
