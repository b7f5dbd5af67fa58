"""SIG116: minutes are signed by one person only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Header, KindLine, PlaceAndDate, Signature
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["MinutesWithOneSigner"]


def _signed(*names: str) -> Document:
    place = PlaceAndDate("Kiên Giang", PartialDate(2023, 12, 12))
    signatures = [Signature(position=post, name=name) for name, post in zip(names, ("CHỦ TỌA", "THƯ KÝ"), strict=False)]
    head = Header(number="15/BB-SYT", kind=KindLine("bien-ban", "BIÊN BẢN"), place_and_date=place)
    return Document(head, signatures=signatures)


class MinutesWithOneSigner(Rule):
    """Minutes are signed by one person only.

    *Why.*  Who led the meeting and who wrote the minutes both answer for them.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.9 (from 05/03/2020).

    *Fix.*  None: who led and who wrote is not known.
    """

    id = "SIG116"
    name = "minutes-with-one-signer"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.9"),)
    message = N_("minutes are signed by the chair and by the secretary; {count} signs here")
    examples = (
        Example(
            document=_signed("Nguyễn Văn An"),
            expect=("signatures",),
            messages=(
                (
                    "minutes are signed by the chair and by the secretary; 1 signs here",
                    "biên bản do chủ tọa và thư ký cùng ký; ở đây chỉ có 1 người ký",
                ),
            ),
        ),
        Example(document=_signed("Nguyễn Văn An", "Trần Thị Bình")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Count the signatures."""
        if document.kind != "bien-ban" or not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the document is of another kind"))
        elif len(document.signatures) == 1:
            yield self.finding(context, "signatures", count=1)
