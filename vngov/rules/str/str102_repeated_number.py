"""STR102: two units of one list have the same number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Division, Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen
from vngov.values.marker import Marker

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RepeatedNumber"]


class RepeatedNumber(Rule):
    """Two units of one list have the same number.

    *Why.*  A citation of the number would hit both.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020).
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025); NĐ 34/2016/NĐ-CP, Điều 62.
    - Documents of the Party: 36-HD/VPTW, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from 27/05/2026).

    *Fix.*  None: all later numbers, and the citations of them, change with it.
    """

    id = "STR102"
    name = "repeated-number"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        nd30("Mục II, khoản 6"),
        nd34("Điều 62", Confidence.VERIFIED),
        nd78("Điều 63", Confidence.VERIFIED),
        hd36("Phụ lục 1, ô 6"),
        hd05("ô 6"),
    )
    message = N_("“{found}” stands twice in one list")
    examples = (
        Example(
            specimen("decision", ("2. Tổ phó", "3. Thành viên: Chánh Thanh tra Sở.\n3. Tổ phó")),
            expect=("body[0].children[2]",),
            messages=(("“3.” stands twice in one list", "“3.” xuất hiện hai lần trong cùng một cấp"),),
        ),
        Example(specimen("decision")),
        Example(specimen("circular-2026")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each numbered unit with its neighbours of the same kind."""
        del document
        for _, places in context.survey.parts:
            before: dict[str, Marker] = {}
            for place in places:
                if not isinstance(place.block, Division) or place.block.marker.kind.is_sign:
                    continue
                marker = place.block.marker
                last = before.get(place.group)
                if last is not None and last.kind is marker.kind and str(last) == str(marker) and not _is_first(marker):
                    yield self.finding(context, place.path, place.block.spans[:1], found=str(marker))
                before[place.group] = marker


def _is_first(marker: Marker) -> bool:
    """Tell whether a list starts anew, which is no repetition."""
    return marker.ordinal == 1 and not marker.suffix
