"""The urban ladder: centres, years, classes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from vngov.model.urban import CentreKind, UrbanCentre
from vngov.model.urban_mention import Aim, UrbanMention, UrbanStatus
from vngov.values.urban_class import UrbanClass
from vngov.writers.urban_pictures import urban_to_svg

NEW = UrbanCentre("Sông Mới", unit="thị trấn")
SVG = "{http://www.w3.org/2000/svg}"


def words(svg):
    """Return the words of a picture, titles left out."""
    return [node.text for node in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own


def test_steps_of_one_centre_stand_in_one_row_by_year() -> None:
    """From the class of today to the last year, joined by a line."""
    svg = urban_to_svg(
        [
            UrbanMention(NEW, UrbanClass.TYPE_IV, current_class=UrbanClass.TYPE_V, horizon=(2025, 2030)),
            UrbanMention(NEW, UrbanClass.TYPE_III, horizon=(2045, 2045)),
        ],
        title="Bậc thang",
    )

    assert words(svg) == [
        "Bậc thang", "hiện nay", "2030", "2045", "thị trấn Sông Mới", "loại V", "loại IV", "loại III",
        "loại đô thị hiện có", "loại đô thị là mục tiêu",
    ]  # fmt: skip
    assert svg.count('stroke-width="2"') == 1
    assert svg.count("stroke-dasharray") == 3


def test_held_class_is_full_and_aim_is_broken() -> None:
    """A recognition is a full box; a plan without a year has a column of its own."""
    svg = urban_to_svg(
        [
            UrbanMention(UrbanCentre("A"), UrbanClass.SPECIAL, status=UrbanStatus.CURRENT, aim=Aim.RECOGNISED),
            UrbanMention(UrbanCentre(None, CentreKind.TOWN), UrbanClass.TYPE_V, count=7),
            UrbanMention(UrbanCentre("B")),
        ],
        lang="en",
    )

    assert words(svg) == [
        "now", "no year", "A", "loại đặc biệt", "7 đô thị", "loại V", "the class that it has", "the class that it aims at",
    ]  # fmt: skip
    assert svg.count("stroke-dasharray") == 2


def test_picture_of_nothing_is_whole_and_long_names_take_several_lines() -> None:
    """No step, no column; one that is too long for three lines keeps its whole in the title."""
    long = "chuỗi đô thị " + "rất dài " * 30

    assert words(urban_to_svg([])) == []
    svg = urban_to_svg([UrbanMention(UrbanCentre(long + "<b>"), UrbanClass.TYPE_I, horizon=(2030, 2030))])
    assert [line.endswith("…") for line in words(svg)[1:4]] == [False, False, True]
    assert "…" not in urban_to_svg([UrbanMention(UrbanCentre(long[:90]), UrbanClass.TYPE_I)])
    assert "&lt;b&gt;</title>" in svg
