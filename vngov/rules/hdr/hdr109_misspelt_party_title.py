"""HDR109: the title of the Party is not written in its fixed words."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.titles import PARTY_TITLE, MisspeltTitleRule
from vngov.values.partial_date import PartialDate

__all__ = ["MisspeltPartyTitle"]


class MisspeltPartyTitle(MisspeltTitleRule):
    """The title of the Party is not written in its fixed words.

    *Why.*  The title is the same on every document of the Party, in capitals.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 1 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 1 (from
      27/05/2026).

    *Fix.*  The fixed words are put in.
    """

    id = "HDR109"
    name = "misspelt-party-title"
    since = "0.1"
    severity = Severity.ERROR
    sources = (hd36("Phụ lục 1, ô 1"), hd05("ô 1"))
    message = N_("the title is written “{found}”, its words are “{expected}”")
    field = "party_title"
    title = PARTY_TITLE
    absent = N_("the title of the Party is not printed")
    examples = (
        Example(
            document=Document(
                Header(
                    issuers=["TỈNH ỦY LÀO CAI"],
                    party_title="Đảng Cộng sản Việt Nam",
                    number="08-TB/TU",
                    kind=KindLine("thong-bao", "THÔNG BÁO"),
                    place_and_date=PlaceAndDate("Lào Cai", PartialDate(2023, 4, 7)),
                )
            ),
            fixed=Document(
                Header(
                    issuers=["TỈNH ỦY LÀO CAI"],
                    party_title="ĐẢNG CỘNG SẢN VIỆT NAM",
                    number="08-TB/TU",
                    kind=KindLine("thong-bao", "THÔNG BÁO"),
                    place_and_date=PlaceAndDate("Lào Cai", PartialDate(2023, 4, 7)),
                )
            ),
            expect=("header.party_title",),
            messages=(
                (
                    "the title is written “Đảng Cộng sản Việt Nam”, its words are “ĐẢNG CỘNG SẢN VIỆT NAM”",
                    "tiêu đề ghi là “Đảng Cộng sản Việt Nam”, đúng là “ĐẢNG CỘNG SẢN VIỆT NAM”",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )
