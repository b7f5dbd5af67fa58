"""The regions (vùng) of planning: the socio-economic ones before and since 2025, and the key economic ones.

92/2006/NĐ-CP and 81/2023/QH15; 306/NQ-CP and 252/2025/QH15.  Sets overlap in time on purpose: a region is named
with its set.

    >>> from datetime import date
    >>> from vngov.registries.regions import regions
    >>> [place.name_vi for place in regions.members("six_2025/DNB", as_of=date(2026, 6, 1))]
    ['Hồ Chí Minh', 'Đồng Nai', 'Tây Ninh']

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import date
from functools import partial

from attrs import frozen

from vngov.i18n import N_, Lang
from vngov.registries.base import Entry, Registry
from vngov.registries.places import PlaceEntry, places
from vngov.registries.table import Row, common_fields, read_table, split

__all__ = ["RegionEntry", "RegionRegistry", "regions"]


@frozen(kw_only=True)
class RegionEntry(Entry):
    """One region of one set; ``members`` are name keys of provinces."""

    region_set: str
    name_vi: str
    name_en: str
    members: tuple[str, ...]

    @property
    def key(self) -> str:
        """The set and the id: ``DNB`` is a region of two sets."""
        return f"{self.region_set}/{self.id}"

    @property
    def names(self) -> tuple[str, ...]:
        """The name, with and without the word ``vùng``."""
        bare = self.name_vi.removeprefix("Vùng ")
        return (bare, f"vùng {bare}")

    def label(self, lang: Lang) -> str:
        """Return the name in *lang*."""
        return self.name_vi if lang == "vi" else self.name_en


class RegionRegistry(Registry[RegionEntry]):
    """Regions by ``set/id`` and day."""

    def members(self, key: str, *, as_of: date) -> tuple[PlaceEntry, ...]:
        """Return the members in force on a day, in the order of the act; raise UnknownEntryError for no such region."""
        held = {place.name_key: place for place in places.at(as_of)}
        return tuple(held[name] for name in self[key, as_of].members if name in held)

    def of(self, place: PlaceEntry, *, as_of: date) -> tuple[RegionEntry, ...]:
        """Return the regions that a province belongs to on a day."""
        return tuple(region for region in self.at(as_of) if place.name_key in region.members)


def _region(row: Row) -> RegionEntry:
    return RegionEntry(
        **common_fields(row),
        region_set=row["region_set"],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        members=split(row["members"]),
    )


regions = RegionRegistry(N_("regions"), partial(read_table, "regions", _region))
"""The regions that come with the package."""
