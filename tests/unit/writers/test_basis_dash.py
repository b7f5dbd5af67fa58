"""The dash before a legal basis of a Party document: 05-HD/VPTW asks for it since 27 May 2026."""

from __future__ import annotations

from importlib.resources import files

import attrs
import pytest

from vngov import PartialDate, parse, read, render

RESOLUTION = parse((files("vngov") / "data/specimens/party-resolution-2026.txt").read_text(encoding="utf-8")).document
STATE = parse((files("vngov") / "data/specimens/decision.txt").read_text(encoding="utf-8")).document


def on(day) -> object:
    """Return the Party document as one of another day."""
    place = attrs.evolve(RESOLUTION.header.place_and_date, date=day, raw="")
    return attrs.evolve(RESOLUTION, header=attrs.evolve(RESOLUTION.header, place_and_date=place))


@pytest.mark.parametrize(
    ("document", "mark"),
    [
        pytest.param(on(PartialDate(2026, 5, 27)), "- Căn cứ", id="first day"),
        pytest.param(on(PartialDate(2026, 5, 26)), "Căn cứ", id="day before"),
        pytest.param(STATE, "Căn cứ", id="State"),
    ],
)
@pytest.mark.parametrize("format_", ["text", "markdown", "html", "docx", "pdf"])
def test_bases_have_the_mark_of_their_day_and_come_back_without_it(document, mark, format_) -> None:
    """The dash is drawn, it is no part of the basis."""
    written = render(document, format_)
    again = read(written if isinstance(written, bytes) else written.encode()).document

    assert again.preamble.bases == document.preamble.bases
    shown = read(written).text if isinstance(written, bytes) else written
    lines = [line.strip(" *") for line in shown.replace("<p", "\n<p").replace('class="basis">', "\n").splitlines()]
    assert any(line.startswith(mark) for line in lines)
