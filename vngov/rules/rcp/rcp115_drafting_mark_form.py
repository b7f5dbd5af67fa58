"""RCP115: the mark of the drafter is not capitals with the number of copies in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate, Recipients
from vngov.registries.family import Family
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["DraftingMarkForm"]

_FORM = re.compile(r"[A-ZĐÀ-Ỹ]{1,10}(?:\.[A-ZĐ]{1,5}){0,3}\.? ?(?:\( ?[0-9]{1,6} ?b?\)|[0-9]{1,6}b?)\.?")
_PARTY_FORM = re.compile(r"[A-ZĐ]{1,6}-[0-9]{1,6}")


def _drafted(mark: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 4, 7))
    head = Header(number="31/KH-SYT", kind=KindLine("ke-hoach", "KẾ HOẠCH"), place_and_date=place)
    return Document(head, recipients=Recipients(["Lưu: VT, VP"], drafted_by=mark))


class DraftingMarkForm(Rule):
    """The mark of the drafter is not capitals with the number of copies in brackets.

    *Why.*  The mark tells who drafted the text and how many copies were made.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 3 (from 05/03/2020): PL.(300).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 12 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 12 (from
      27/05/2026): ABC-268.

    *Fix.*  None: the number of copies is not known.
    """

    id = "RCP115"
    name = "drafting-mark-form"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục III, khoản 3"), hd36("Phụ lục 1, ô 12"), hd05("ô 12"))
    message = N_("“{found}” is not of the form {expected}")
    examples = (
        Example(
            document=_drafted("Phạm Lan 300 bản"),
            expect=("recipients.drafted_by",),
            messages=(
                ("“Phạm Lan 300 bản” is not of the form PL.(300)", "“Phạm Lan 300 bản” chưa đúng dạng PL.(300)"),
            ),
        ),
        Example(document=_drafted("PL.(300)")),
        Example(
            specimen("party-letter", ("Tổ chức Tỉnh ủy.\nK/T", "Tổ chức Tỉnh ủy.\nPL.(30)\nK/T")),
            expect=("recipients.drafted_by",),
            messages=(("“PL.(30)” is not of the form ABC-268", "“PL.(30)” chưa đúng dạng ABC-268"),),
        ),
        Example(specimen("party-letter", ("Tổ chức Tỉnh ủy.\nK/T", "Tổ chức Tỉnh ủy.\nNTH-30\nK/T"))),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the mark below the recipients."""
        mark = document.recipients.drafted_by if document.recipients else None
        if mark is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no mark of the drafter"))
            return
        form, expected = (_PARTY_FORM, "ABC-268") if context.family is Family.PARTY else (_FORM, "PL.(300)")
        if form.fullmatch(mark.text.strip()) is None:
            yield self.finding(context, "recipients.drafted_by", mark.spans, found=mark.text, expected=expected)
