"""HDR108: the title ĐẢNG CỘNG SẢN VIỆT NAM is missing."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import hd05, hd36, qd31
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.titles import PARTY_TITLE, MissingTitleRule

__all__ = ["MissingPartyTitle"]


class MissingPartyTitle(MissingTitleRule):
    """The title ĐẢNG CỘNG SẢN VIỆT NAM is missing.

    *Why.*  The title in the upper right corner is the mark of a document of the Party.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 1 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 1 (from
      27/05/2026); 31-QĐ/TW with 11-HD/VPTW before, at second hand.

    *Fix.*  The fixed words are put in.
    """

    id = "HDR108"
    name = "missing-party-title"
    since = "0.1"
    severity = Severity.ERROR
    sources = (qd31(""), hd36("Phụ lục 1, ô 1"), hd05("ô 1"))
    message = N_("the title “{expected}” is missing")
    field = "party_title"
    title = PARTY_TITLE
    examples = (
        Example(
            specimen("party-programme", ("ĐẢNG CỘNG SẢN VIỆT NAM\n", "")),
            fixed=specimen("party-programme"),
            expect=("header.party_title",),
            messages=(("the title “ĐẢNG CỘNG SẢN VIỆT NAM” is missing", "thiếu tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”"),),
        ),
        Example(specimen("party-programme")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )
