"""The tables of the printed page: clean, whole, and with the figures of the acts."""

from __future__ import annotations

import csv
import unicodedata
from datetime import date
from importlib.resources import files

import pytest

from vngov.registries.authorities import authorities
from vngov.registries.base import Confidence
from vngov.registries.family import Family
from vngov.registries.laws import laws
from vngov.registries.layouts import Alignment, LetterCase, Place, RuleLine, layouts, term
from vngov.registries.regimes import regimes
from vngov.values import Length, LengthRange

DATA = files("vngov") / "data"
PARTS = ("layout_components", "layout_pages", "layout_terms")
MARGINS = ("margin-top", "margin-bottom", "margin-left", "margin-right")
EVERYWHERE = {
    "parent", "issuer", "number", "place-and-date", "kind", "abstract", "letter-abstract", "addressees", "body",
    "addressees-label", "authority", "legal-basis", "enactment", "signing-authority", "position", "signer-name",
    "recipients-label", "recipients", "urgency", "circulation", "drafted-by", "contact", "page-number", "copy-form",
    "appendix-label", "appendix-title", "appendix-reference", "article", "clause", "point", "part-label", "part-title",
    "section-label", "section-title", "group-title",
}  # fmt: skip

each_layout = pytest.mark.parametrize("layout", list(layouts), ids=lambda layout: layout.id)


def rows(name: str) -> list[dict[str, str]]:
    """Read a table without our own code."""
    return list(csv.DictReader((DATA / f"{name}.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("name", PARTS)
def test_parts_are_clean_and_sorted(name) -> None:
    """NFC, LF, no stray blanks, in order, no row twice."""
    text = (DATA / f"{name}.csv").read_bytes().decode("utf-8")
    keys = [tuple(row.values())[: 1 if name == "layout_terms" else 2] for row in rows(name)]

    assert "\r" not in text
    assert text == unicodedata.normalize("NFC", text)
    assert all(cell == cell.strip() for row in rows(name) for cell in row.values())
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("name", PARTS[:2])
def test_every_row_rests_on_a_known_act(name) -> None:
    """Sources are ids of the registry of laws; inference says from what."""
    for row in rows(name):
        assert row["source"].partition(",")[0] in laws.ids
        assert row["id"] in layouts.ids
        assert row["note"] or Confidence(row["confidence"]) is not Confidence.INFERRED


def test_nothing_is_dropped_on_loading() -> None:
    """Each row of the parts is found in its layout, with its own confidence and figures."""
    for row in rows("layout_components"):
        found = layouts.history(row["id"])[0].components[row["component"]]
        assert row["confidence"] == found.confidence == found.size.confidence
        assert (row["cell"], row["source"], row["note"]) == (found.cell, found.source, found.note)
        assert (row["bold"] == "yes", row["italic"] == "yes") == (found.bold, found.italic)
        assert Length.pt(float(row["drawn"])) == found.size.drawn
        assert bool(row["least"] or row["most"]) is (found.size.allowed is not None)
    for row in rows("layout_pages"):
        if row["unit"] in {"mm", "pt"}:
            found = layouts.history(row["id"])[0].measures[row["item"]]
            assert (row["confidence"], row["source"]) == (found.confidence, found.source)


def test_every_regime_has_a_layout_and_the_other_way_round() -> None:
    """The ids are those of the regimes, and so are the days."""
    assert {regime.id for regime in regimes} == layouts.ids
    for layout in layouts:
        days = [regime for regime in regimes if regime.id == layout.id]
        assert min(regime.valid_from for regime in days) == layout.valid_from
        assert max(regime.valid_to or date.max for regime in days) == (layout.valid_to or date.max)


@each_layout
def test_what_is_drawn_is_allowed(layout) -> None:
    """Our writers stay within the limits, of margins, letters and spacing."""
    for measure in (*layout.measures.values(), *(part.size for part in layout.components.values())):
        assert measure.allows(measure.drawn) is not False, measure.item
    assert layout.line_spacing is None or layout.line_spacing.allows(layout.line_spacing.drawn)


@each_layout
def test_every_layout_can_be_drawn(layout) -> None:
    """Whatever a document has, there is a place and a size for it."""
    assert set(layout.components) >= EVERYWHERE
    assert set(layout.measures) >= {*MARGINS, "first-line-indent", "paragraph-gap", "column-left", "column-right"}
    assert layout.line_spacing or layout.measures["line-height"]
    assert layout.papers[0] == "A4"
    title = layout.components["party-title" if layout.id.startswith("party") else "motto"]
    assert title.rule is RuleLine.AS_TEXT


@each_layout
def test_names_are_there_in_both_languages(layout) -> None:
    """Each component and measure has a term, and no term is for nothing."""
    for name in (*layout.components, *layout.measures):
        assert term(name, "vi") != term(name, "en")
    used = {name for one in layouts for name in (*one.components, *one.measures)} | {"line-spacing"}
    assert {row["id"] for row in rows("layout_terms")} <= used
    assert layout.label("vi") != layout.label("en")


def test_a_fact_of_another_act_is_no_surer_than_inferred() -> None:
    """NĐ 34 does not say what NĐ 30 says; TTLT 55 says the same for both families."""
    assert layouts.for_regime("QP-3").measure("margin-left").confidence is Confidence.INFERRED
    assert layouts.for_regime("QP-3").component("signer-name").confidence is Confidence.INFERRED
    assert layouts.for_regime("ADM-3").component("signer-name").confidence is Confidence.VERIFIED
    assert layouts.for_regime("QP-1").component("motto").confidence is Confidence.VERIFIED
    assert layouts.for_regime("QP-2").component("motto").size.confidence is Confidence.INFERRED


def test_an_unknown_regime_has_no_layout() -> None:
    """None, as in every look-up by name."""
    assert layouts.for_regime("ADM-9") is None


@pytest.mark.parametrize(
    ("regime", "margins"),
    [
        pytest.param("ADM-1", ("20-25 mm", "20-25 mm", "30-35 mm", "15-20 mm"), id="TTLT 55/2005"),
        pytest.param("ADM-2", ("20-25 mm", "20-25 mm", "30-35 mm", "15-20 mm"), id="TT 01/2011"),
        pytest.param("ADM-3", ("20-25 mm", "20-25 mm", "30-35 mm", "15-20 mm"), id="NĐ 30/2020, Phụ lục I, Mục I"),
        pytest.param("QP-4", ("15-20 mm", "15-20 mm", "30-35 mm", "15-20 mm"), id="NĐ 78/2025"),
        pytest.param("party-1997", ("25 mm", "25 mm", "35 mm", "15 mm"), id="11-HD/VPTW"),
        pytest.param("party-2018", ("20 mm", "20 mm", "30 mm", "15 mm"), id="36-HD/VPTW"),
        pytest.param("party-2026", ("20 mm", "20 mm", "30 mm", "15 mm"), id="05-HD/VPTW"),
    ],
)
def test_margins_are_those_of_the_act(regime, margins) -> None:
    """Top, bottom, left, right."""
    layout = layouts.for_regime(regime)

    assert margins == tuple(str(layout.measure(item).allowed) for item in MARGINS)


@pytest.mark.parametrize(
    ("regime", "name", "size", "weight", "case", "place"),
    [
        ("ADM-3", "national-title", "12-13 pt", (True, False), LetterCase.CAPITALS, Place.HEAD_RIGHT),
        ("ADM-3", "motto", "13-14 pt", (True, False), LetterCase.SENTENCE, Place.HEAD_RIGHT),
        ("ADM-3", "number", "13 pt", (False, False), LetterCase.SENTENCE, Place.HEAD_LEFT),
        ("ADM-3", "place-and-date", "13-14 pt", (False, True), LetterCase.SENTENCE, Place.HEAD_RIGHT),
        ("ADM-3", "recipients-label", "12 pt", (True, True), LetterCase.SENTENCE, Place.FOOT_LEFT),
        ("ADM-3", "recipients", "11 pt", (False, False), LetterCase.SENTENCE, Place.FOOT_LEFT),
        ("ADM-3", "legal-basis", "13-14 pt", (False, True), LetterCase.SENTENCE, Place.BODY),
        ("ADM-2", "legal-basis", "13-14 pt", (False, False), LetterCase.SENTENCE, Place.BODY),
        ("QP-NA", "national-title", "12 pt", (True, False), LetterCase.CAPITALS, Place.HEAD_RIGHT),
        ("QP-NA", "motto", "14 pt", (True, False), LetterCase.SENTENCE, Place.HEAD_RIGHT),
        ("QP-4", "position", "13 pt", (True, False), LetterCase.CAPITALS, Place.FOOT_RIGHT),
        ("party-2018", "party-title", "15 pt", (True, False), LetterCase.CAPITALS, Place.HEAD_RIGHT),
        ("party-2018", "kind", "15-16 pt", (True, False), LetterCase.CAPITALS, Place.CENTRE),
        ("party-2018", "position", "14 pt", (False, False), LetterCase.CAPITALS, Place.FOOT_RIGHT),
        ("party-2018", "drafted-by", "8 pt", (False, False), LetterCase.CAPITALS, Place.FOOT_LEFT),
        ("party-2026", "body", "15 pt", (False, False), LetterCase.SENTENCE, Place.BODY),
    ],
)
def test_letters_are_those_of_the_act(regime, name, size, weight, case, place) -> None:  # noqa: PLR0917 - columns of the table
    """Size, weight and slant, case and place."""
    found = layouts.for_regime(regime).component(name)

    assert (size, weight) == (str(found.size.allowed), (found.bold, found.italic))
    assert (case, place) == (found.letter_case, found.place)


def test_page_numbers_moved_to_the_top_in_2020() -> None:
    """TT 01/2011: bottom right; NĐ 30/2020: top centre."""
    old, new = (layouts.for_regime(regime).component("page-number") for regime in ("ADM-2", "ADM-3"))

    assert (old.place, old.alignment) == (Place.PAGE_FOOT, Alignment.RIGHT)
    assert (new.place, new.alignment) == (Place.PAGE_TOP, Alignment.CENTRE)


def test_sizes_move_together() -> None:
    """NĐ 30/2020, footnote to the sizes: the motto and the date are one point above the national title."""
    layout = layouts.for_regime("ADM-3")
    title, motto, place = (layout.component(name).size.drawn for name in ("national-title", "motto", "place-and-date"))

    assert motto == place == Length.pt(title.to_pt() + 1)


@pytest.mark.parametrize(
    ("family", "issuer", "day", "regime"),
    [
        (Family.ADMINISTRATIVE, None, date(2009, 11, 4), "ADM-1"),
        (Family.COPY, None, date(2015, 1, 1), "ADM-2"),
        (Family.NORMATIVE, "quoc-hoi", date(2020, 1, 1), "QP-NA"),
        (Family.NORMATIVE, "chinh-phu", date(2020, 1, 1), "QP-3"),
        (Family.NORMATIVE, "quoc-hoi", date(2026, 1, 1), "QP-4"),
        (Family.PARTY, None, date(2026, 5, 26), "party-2018"),
        (Family.PARTY, None, date(2026, 5, 27), "party-2026"),
        (Family.PARTY, None, date(1990, 1, 1), None),
    ],
)
def test_a_document_has_the_layout_of_its_regime(family, issuer, day, regime) -> None:
    """Chosen as the regime is; none before the first."""
    found = layouts.for_document(family, issuer, issued_on=day)

    assert regime == (found.id if found else None)


@pytest.mark.parametrize(
    ("family", "issuer", "day", "regime"),
    [
        (Family.PARTY, None, date(1990, 1, 1), "party-1997"),
        (Family.ADMINISTRATIVE, None, date(1976, 1, 1), "ADM-0"),
        (Family.NORMATIVE, "quoc-hoi", date(1996, 1, 1), "QP-NA"),
        (Family.NORMATIVE, "chinh-phu", date(1996, 1, 1), "QP-1"),
        (Family.UNLISTED, None, date(1976, 1, 1), "ADM-0"),
        (Family.ADMINISTRATIVE, None, date.max, "ADM-3"),
    ],
)
def test_there_is_always_a_layout_to_draw_with(family, issuer, day, regime) -> None:
    """The one that begins nearest where none holds."""
    assert regime == layouts.nearest(family, issuer, issued_on=day).id


def test_every_category_of_issuers_has_a_layout_on_every_turn() -> None:
    """No issuer falls between the tables when a document is drawn."""
    turns = {regime.valid_from for regime in regimes}
    for issuer in authorities.ids:
        for day in turns:
            assert layouts.nearest(Family.NORMATIVE, issuer, issued_on=day).id.startswith("QP")


def test_lengths_of_the_page_add_up() -> None:
    """A4 less the margins; the columns fit between them."""
    for layout in layouts:
        assert layout.page_size == (Length.mm(210), Length.mm(297))
        columns = layout.measure("column-left").drawn.emu + layout.measure("column-right").drawn.emu
        assert Length(columns) in LengthRange(Length.mm(155), Length.mm(165))
        assert layout.text_width in LengthRange(Length.mm(155), Length.mm(165))


def test_limits_that_are_not_known_forbid_nothing() -> None:
    """None, not False: the size of a stamp is not in the table."""
    stamp = layouts.for_regime("ADM-3").component("secrecy").size

    assert stamp.allows(Length.pt(20)) is None
    assert layouts.for_regime("ADM-3").line_spacing.allows(1.5)
    assert not layouts.for_regime("ADM-3").line_spacing.allows(1.6)
    assert layouts.for_regime("QP-3").line_spacing.allows(3)
    assert layouts.for_regime("party-2026").line_spacing is None
