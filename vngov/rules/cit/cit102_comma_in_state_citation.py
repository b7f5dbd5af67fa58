"""CIT102: a citation in a document of the State has a comma before its date."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.wording import WordingRule

__all__ = ["CommaInStateCitation"]


class CommaInStateCitation(WordingRule):
    """A citation in a document of the State has a comma before its date.

    *Why.*  In the samples of the State no comma stands between the number and “ngày”.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020, inferred
      from the samples).

    *Fix.*  The words are written as they should be.
    """

    id = "CIT102"
    name = "comma-in-state-citation"
    since = "0.1"
    severity = Severity.INFO
    sources = (nd30("Mục II, khoản 6", Confidence.INFERRED),)
    message = N_("“{found}” in a document of the State is written “{expected}”")
    words = re.compile(r"(?<= số )[0-9]{1,5}[/-][A-ZĐƯ0-9][A-Za-zĐđƯ0-9/&-]{1,30}, ngày(?= [0-9])")
    cues = (", ngày ",)
    examples = (
        Example(
            specimen("letter", ("47/KH-UBND ngày", "47/KH-UBND, ngày")),
            fixed=specimen("letter"),
            expect=("body[0]",),
            messages=(
                (
                    (
                        "“47/KH-UBND, ngày” in a document of the State is written “47/KH-UBND ngày” (the "
                        "provision is inferred)"
                    ),
                    (
                        "văn bản của cơ quan nhà nước viết “47/KH-UBND, ngày” là “47/KH-UBND ngày” (quy định do"
                        " suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    @staticmethod
    def corrected(found: re.Match[str]) -> str:
        """Return the words as they should be."""
        return found[0].replace(",", "")
