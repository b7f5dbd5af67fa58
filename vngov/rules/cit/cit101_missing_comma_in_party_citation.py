"""CIT101: a citation in a document of the Party has no comma before its date."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["MissingCommaInPartyCitation"]


class MissingCommaInPartyCitation(WordingRule):
    """A citation in a document of the Party has no comma before its date.

    *Why.*  The Party sets a comma before “ngày”, also for acts of the State: “Nghị quyết số 06-NQ/TW, ngày
    24/01/2022”.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  The words are written as they should be.
    """

    id = "CIT101"
    name = "missing-comma-in-party-citation"
    since = "0.1"
    severity = Severity.WARNING
    sources = (hd36("Phụ lục 1, ô 6"), hd05("ô 6"))
    message = N_("“{found}” in a document of the Party is written “{expected}”")
    words = re.compile(
        r"(?<= số )[0-9]{1,5}(?:-[A-ZĐ][A-Za-zĐđi]{0,3}/[A-ZĐƯ]{2,14}|/[A-ZĐƯ0-9/&-]{2,30}) ngày(?= [0-9])"
    )
    cues = (" số ",)
    examples = (
        Example(
            specimen("party-resolution-2026", ("399-QĐ/TW, ngày", "399-QĐ/TW ngày")),
            fixed=specimen("party-resolution-2026"),
            expect=("preamble.bases[0]",),
            messages=(
                (
                    "“399-QĐ/TW ngày” in a document of the Party is written “399-QĐ/TW, ngày”",
                    "văn bản của Đảng viết “399-QĐ/TW ngày” là “399-QĐ/TW, ngày”",
                ),
            ),
        ),
        Example(specimen("party-resolution-2026")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return f"{found[0].removesuffix(' ngày')}, ngày"
