"""The urban ladder as a picture: centres down, years across, the class that each is to have by then.

    >>> from vngov.model.urban import UrbanCentre
    >>> from vngov.model.urban_mention import UrbanMention
    >>> from vngov.values.urban_class import UrbanClass
    >>> from vngov.writers.urban_pictures import urban_to_svg
    >>> svg = urban_to_svg([UrbanMention(UrbanCentre("Sông <Mới>"), UrbanClass.TYPE_IV, horizon=(2030, 2030))])
    >>> "Sông &lt;Mới&gt;" in svg, ">loại IV<" in svg
    (True, True)

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from vngov.i18n import N_, Lang, translate
from vngov.model.urban_mention import UrbanMention, UrbanStatus
from vngov.values.urban_class import UrbanClass
from vngov.writers._drawing import GREY, LINE, PAD, closed, frame, titled, words, wrapped

__all__ = ["urban_to_svg"]

_LABELS, _COLUMN, _BOX = 330, 120, 84
_BETWEEN = 13  # beside the lines of a row
_NOW, _OPEN = 0, 9999  # before and behind all years
_COLOURS = {
    UrbanClass.SPECIAL: "#7a271a",
    UrbanClass.TYPE_I: "#b42318",
    UrbanClass.TYPE_II: "#c4560b",
    UrbanClass.TYPE_III: "#a16207",
    UrbanClass.TYPE_IV: "#15803d",
    UrbanClass.TYPE_V: "#1d4ed8",
}
_MOST = 3  # lines of a name
_LEGEND = ((True, N_("the class that it has")), (False, N_("the class that it aims at")))


def urban_to_svg(mentions: Iterable[UrbanMention], *, lang: Lang = "vi", title: str = "") -> str:
    """Return the ladder; a class that is only aimed at has a broken frame, one that is held a full box.

    Mentions without a class have no step, and the number of towns stands before a group that has no name.
    """
    steps = [one for one in mentions if one.urban_class is not None]
    years = sorted({_year(one) for one in steps} | ({_NOW} if any(one.current_class for one in steps) else set()))
    width = _LABELS + _COLUMN * max(1, len(years)) + 2 * PAD
    top = titled(width, title) + PAD
    places = {year: PAD + _LABELS + _COLUMN * at + _COLUMN / 2 for at, year in enumerate(years)}
    rows = _rows(steps)
    grounds: list[str] = []
    parts: list[str] = []
    y = top + LINE
    for at, (name, classes) in enumerate(rows.items()):
        lines = wrapped(name, _LABELS - PAD, most=_MOST)
        height = LINE * len(lines) + _BETWEEN
        if at % 2 == 0:
            grounds.append(f'<rect y="{y}" width="{width}" height="{height}" fill="#f1f5f9"/>')
        parts.append(f"<g><title>{escape(name)}</title>")
        parts += (words(PAD, y + 18 + LINE * line, text) for line, text in enumerate(lines))
        parts += ["</g>", *_steps(y + height / 2, classes, places)]
        y += height
    for year, x in places.items():
        grounds.append(f'<path d="M{x:g} {top + 6} V{y}" stroke="#cbd5e1"/>')
        grounds.append(words(x, top, _year_label(year, lang), weight=600, colour=GREY, anchor="middle"))
    if rows:
        y += PAD
        parts += _legend(y, {is_sure for row in rows.values() for _, is_sure in row.values()}, lang)
        y += LINE
    return closed([*frame(width, y + PAD, title), *grounds, *parts])


def _legend(y: float, kinds: set[bool], lang: Lang) -> Iterator[str]:
    """Yield what the boxes mean, as far as there are such ones."""
    x = float(PAD)
    for is_sure, said in _LEGEND:
        if is_sure in kinds:
            label = translate(said, lang)
            yield f'<rect x="{x:g}" y="{y - 4:g}" width="28" height="14" rx="4" {_paint(GREY, is_sure=is_sure)}/>'
            yield words(x + 36, y + 8, label, colour=GREY)
            x += 230


def _paint(colour: str, *, is_sure: bool) -> str:
    return f'fill="{colour}"' if is_sure else f'fill="#ffffff" stroke="{colour}" stroke-dasharray="4 3"'


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


def _steps(middle: float, classes: Mapping[int, tuple[UrbanClass, bool]], places: Mapping[int, float]) -> Iterator[str]:
    taken = sorted(classes)
    if len(taken) > 1:
        yield f'<path d="M{places[taken[0]]:g} {middle:g} H{places[taken[-1]]:g}" stroke="#94a3b8" stroke-width="2"/>'
    for year in taken:
        urban_class, is_sure = classes[year]
        colour, x = _COLOURS[urban_class], places[year] - _BOX / 2
        paint = _paint(colour, is_sure=is_sure)
        yield f'<rect x="{x:g}" y="{middle - 10:g}" width="{_BOX}" height="20" rx="4" {paint}/>'
        ink = "#ffffff" if is_sure else colour
        text = urban_class.value.removeprefix("đô thị ")
        yield words(places[year], middle + 5, text, weight=700, colour=ink, anchor="middle")
