"""The printed page of every regime: paper, margins, and the place and letters of each component.

TTLT 55/2005/TTLT-BNV-VPCP, TT 01/2011/TT-BNV and NĐ 30/2020/NĐ-CP, Phụ lục I, for administrative documents; NĐ
34/2016/NĐ-CP, NQ 351/2017/UBTVQH14 and NĐ 78/2025/NĐ-CP for normative ones; 11-HD/VPTW, 36-HD/VPTW and 05-HD/VPTW for
the Party.  Writers draw from this table, rules measure against it.

What an act is not known to say is taken from the layout that it is ``based_on``; such facts are ``inferred`` at
best, unless both regimes rest on the same act.

    >>> from datetime import date
    >>> from vngov.registries.family import Family
    >>> from vngov.registries.layouts import layouts
    >>> page = layouts.for_document(Family.ADMINISTRATIVE, issued_on=date(2026, 1, 5))
    >>> page.id, str(page.measure("margin-left").allowed), page.component("motto").rule.value
    ('ADM-3', '30-35 mm', 'bằng độ dài dòng chữ')
    >>> layouts.for_document(Family.PARTY, issued_on=date(2026, 6, 1)).component("body").size.drawn
    Length('15 pt')

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import TypeVar

from attrs import evolve, field, frozen

from vngov.i18n import N_, Lang
from vngov.registries._layout import (
    Alignment,
    Component,
    LetterCase,
    Measure,
    Place,
    RuleLine,
    Spacing,
)
from vngov.registries.base import Confidence, Entry, Registry, Table
from vngov.registries.family import Family
from vngov.registries.regimes import STANDS_IN, RegimeRegistry, regimes
from vngov.registries.table import Row, common_fields, read_rows, read_table, split
from vngov.values.length import Length, LengthRange

__all__ = [
    "Alignment",
    "Component",
    "LayoutRegistry",
    "LayoutSpec",
    "LetterCase",
    "Measure",
    "Place",
    "RuleLine",
    "Spacing",
    "layouts",
    "term",
]

Fact = TypeVar("Fact", Measure, Component, Spacing)
_A4 = (Length.mm(210), Length.mm(297))
_TURNED = (("top", "left"), ("right", "top"), ("bottom", "right"), ("left", "bottom"))


@frozen(kw_only=True)
class LayoutSpec(Entry):
    """The page of one regime; the id is that of the regime.

    ``papers``, ``orientations`` and ``fonts`` are what the act allows, the usual one first; ``fonts`` is empty where
    it names none.  ``turns_margins`` tells whether the margins of a sheet on its side are those of the upright sheet,
    turned with it, so that the wide one stays where sheets are bound.
    """

    name_vi: str
    name_en: str
    based_on: str
    papers: tuple[str, ...]
    orientations: tuple[str, ...]
    fonts: tuple[str, ...]
    measures: Mapping[str, Measure] = field(eq=False, repr=False)
    components: Mapping[str, Component] = field(eq=False, repr=False)
    line_spacing: Spacing | None
    turns_margins: bool = False
    is_landscape: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names in both languages."""
        return (self.name_vi, self.name_en)

    def label(self, lang: Lang) -> str:
        """Return the name of the layout in *lang*."""
        return self.name_vi if lang == "vi" else self.name_en

    def component(self, name: str) -> Component:
        """Return a component by its name, such as ``"motto"``; an unknown one raises KeyError."""
        return self.components[name]

    def measure(self, item: str) -> Measure:
        """Return a measure of the page by its name, such as ``"margin-left"``; an unknown one raises KeyError."""
        return self.measures[item]

    @property
    def page_size(self) -> tuple[Length, Length]:
        """Width and height of the usual paper as it lies: A4 in every regime."""
        return (_A4[1], _A4[0]) if self.is_landscape else _A4

    @property
    def text_width(self) -> Length:
        """The width between the margins that are drawn."""
        width = self.page_size[0].emu
        return Length(width - self.measures["margin-left"].drawn.emu - self.measures["margin-right"].drawn.emu)

    def on_its_side(self) -> LayoutSpec:
        """Return the layout of a sheet that lies on its long side, as acts allow for wide tables.

        >>> sheet = layouts.for_regime("party-2018").on_its_side()
        >>> sheet.measures["margin-top"].drawn, sheet.measures["margin-left"].drawn
        (Length('30 mm'), Length('20 mm'))
        """
        measures = dict(self.measures)
        if self.turns_margins:
            for side, before in _TURNED:
                measures[f"margin-{side}"] = evolve(self.measures[f"margin-{before}"], item=f"margin-{side}")
        return evolve(self, measures=MappingProxyType(measures), is_landscape=True)


class LayoutRegistry(Registry[LayoutSpec]):
    """Layouts by regime and day."""

    @cached_property
    def regimes(self) -> RegimeRegistry:
        """The registry that says which regime judges a document."""
        return regimes

    def for_regime(self, regime: str) -> LayoutSpec | None:
        """Return the layout of a regime, None for an unknown one."""
        return next(iter(self.history(regime)), None)

    def for_document(
        self, family: Family, issuer: str | None = None, *, issued_on: date, issued_before: date | None = None
    ) -> LayoutSpec | None:
        """Return the layout of the likeliest regime of a document, None before the first of them.

        The question is that of :meth:`vngov.registries.regimes.RegimeRegistry.for_document`, which also tells
        whether the answer is certain.
        """
        choice = self.regimes.for_document(family, issuer, issued_on=issued_on, issued_before=issued_before)
        return self.for_regime(choice.regime.id) if choice.regime else None

    def nearest(self, family: Family, issuer: str | None = None, *, issued_on: date) -> LayoutSpec:
        """Return a layout to draw with: where no regime holds, the one of the family that begins nearest."""
        found = self.for_document(family, issuer, issued_on=issued_on)
        if found is not None:
            return found
        family = STANDS_IN.get(family, family)
        rows = [entry for entry in self.regimes if entry.family is family]
        rows = [entry for entry in rows if not entry.issuers or issuer in entry.issuers] or rows
        row = min(rows, key=lambda entry: abs((entry.valid_from or date.min) - issued_on))
        return self[row.id, row.valid_from or date.min]


class _Pages:
    """The tables of pages and components, asked layout by layout; what one does not say, its basis says."""

    def __init__(self) -> None:
        self.pages = _grouped("layout_pages")
        self.components = _grouped("layout_components")
        self.basis = {row["id"]: row["based_on"] for row in read_rows("layouts")}

    def lineage(self, id_: str) -> Iterator[str]:
        """Yield the layout, the one it is based on, and so on."""
        while id_:
            yield id_
            id_ = self.basis[id_]

    def words(self, id_: str, item: str) -> tuple[str, ...]:
        for one in self.lineage(id_):
            for row in self.pages.get(one, ()):
                if row["item"] == item:
                    return split(row["words"])
        return ()

    def measures_of(self, id_: str) -> Mapping[str, Measure]:
        found: dict[str, Measure] = {}
        for one in self.lineage(id_):
            for row in self.pages.get(one, ()):
                if row["unit"] in {"mm", "pt"} and row["item"] not in found:
                    found[row["item"]] = _weakened(_measure(row["item"], row, row["unit"]), id_)
        return MappingProxyType(dict(sorted(found.items())))

    def components_of(self, id_: str) -> Mapping[str, Component]:
        found: dict[str, Component] = {}
        for one in self.lineage(id_):
            for row in self.components.get(one, ()):
                if row["component"] not in found:
                    found[row["component"]] = _weakened(_component(row), id_)
        return MappingProxyType(dict(sorted(found.items())))

    def spacing_of(self, id_: str) -> Spacing | None:
        for one in self.lineage(id_):
            for row in self.pages.get(one, ()):
                if row["unit"] == "lines":
                    return _weakened(_spacing(row), id_)
        return None


def _load() -> Table[LayoutSpec]:
    tables = _Pages()

    def build(row: Row) -> LayoutSpec:
        id_ = row["id"]
        return LayoutSpec(
            **common_fields(row),
            name_vi=row["name_vi"],
            name_en=row["name_en"],
            based_on=row["based_on"],
            papers=tables.words(id_, "paper"),
            orientations=tables.words(id_, "orientation"),
            fonts=tables.words(id_, "font"),
            measures=tables.measures_of(id_),
            components=tables.components_of(id_),
            line_spacing=tables.spacing_of(id_),
            turns_margins=bool(tables.words(id_, "turned-margins")),
        )

    return read_table("layouts", build)


def term(name: str, lang: Lang) -> str:
    """Return what a component or a measure is called in *lang*; an unknown one raises KeyError.

    >>> term("motto", "vi"), term("margin-left", "en")
    ('Tiêu ngữ', 'Left margin')
    """
    return _terms()[name]["name_vi" if lang == "vi" else "name_en"]


@cache
def _terms() -> Mapping[str, Row]:
    return {row["id"]: row for row in read_rows("layout_terms")}


def _grouped(name: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in read_rows(name):
        groups.setdefault(row["id"], []).append(row)
    return groups


def _weakened(value: Fact, layout: str) -> Fact:
    """Return a fact for a layout: no surer than inferred, unless its act rules there."""
    act = value.source.partition(",")[0]
    own = any(act in regime.laws for regime in regimes.history_of(layout))
    return value if own else value.no_surer_than(Confidence.INFERRED)


def _range(row: Row, unit: str) -> LengthRange | None:
    least, most = (Length.parse(f"{row[name]} {unit}") if row[name] else None for name in ("least", "most"))
    return LengthRange(least, most) if least or most else None


def _measure(item: str, row: Row, unit: str) -> Measure:
    return Measure(
        item,
        Length.parse(f"{row['drawn']} {unit}"),
        _range(row, unit),
        row["source"],
        Confidence(row["confidence"]),
        row["note"],
    )


def _spacing(row: Row) -> Spacing:
    least, most = (float(row[name]) if row[name] else None for name in ("least", "most"))
    return Spacing(float(row["drawn"]), least, most, row["source"], Confidence(row["confidence"]), row["note"])


def _component(row: Row) -> Component:
    return Component(
        name=row["component"],
        cell=row["cell"],
        place=Place[_member(row["place"])],
        alignment=Alignment[_member(row["alignment"])],
        letter_case=LetterCase[_member(row["case"])],
        size=_measure(row["component"], row, "pt"),
        bold=row["bold"] == "yes",
        italic=row["italic"] == "yes",
        underlined=row["underlined"] == "yes",
        rule=RuleLine[_member(row["rule"])],
        gap_before=Length.pt(float(row["gap_before"])) if row["gap_before"] else None,
        source=row["source"],
        confidence=Confidence(row["confidence"]),
        note=row["note"],
    )


def _member(word: str) -> str:
    return word.upper().replace("-", "_")


layouts = LayoutRegistry(N_("layouts"), _load)
