"""SIG103: a deputy signs for the head, and his own post is not a deputy's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, Signature, SigningAuthority
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DeputyWithoutPost"]

_DEPUTY = re.compile(r"(?:CÁC\s+)?(?:PHÓ|THỨ)\b", re.IGNORECASE)


class DeputyWithoutPost(Rule):
    """A deputy signs for the head, and his own post is not a deputy's.

    *Why.*  “KT.” before the head's post is followed by the post of the deputy who signs.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 13, and Phụ lục I, Phần I, Mục II, khoản 7 (from
      05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  None: who signed takes a person.
    """

    id = "SIG103"
    name = "deputy-without-post"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Mục II, khoản 7"), hd36("Phụ lục 1, ô 7"), hd05("ô 7"))
    message = N_("after “{authority}” comes the post of a deputy, found “{found}”")
    examples = (
        Example(
            specimen("letter", ("PHÓ CHỦ TỊCH\n", "CHÁNH VĂN PHÒNG\n")),
            expect=("signatures[0].position",),
            messages=(
                (
                    "after “KT. CHỦ TỊCH” comes the post of a deputy, found “CHÁNH VĂN PHÒNG”",
                    "sau “KT. CHỦ TỊCH” là chức vụ cấp phó, ở đây ghi “CHÁNH VĂN PHÒNG”",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(
            specimen("letter", ("PHÓ CHỦ TỊCH\n", "Thời gian ký: 16/01/2021 10:05:12 +07:00\n")),
            outcome=Outcome.NEEDS_REVIEW,
        ),
        Example(specimen("telegram")),
        Example(specimen("party-letter")),
        Example(specimen("decision"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the post under each “KT.”."""
        if not any(_signs_for_head(signature) for signature in document.signatures):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no deputy signs for the head"))
        for index, signature in enumerate(document.signatures):
            position = signature.position
            if not _signs_for_head(signature) or (position is not None and _DEPUTY.match(position.text)):
                continue
            if position is None and context.survey.is_stamped:
                yield Abstention(
                    Outcome.NEEDS_REVIEW, N_("a seal or a signature covers the block: the post cannot be read")
                )
                continue
            authority = signature.authorities[-1]
            shown = authority.raw or f"KT. {authority.principal}"
            yield self.finding(
                context,
                f"signatures[{index}].position",
                position.spans if position else authority.spans,
                authority=shown,
                found=position.text if position else "",
            )


def _signs_for_head(signature: Signature) -> bool:
    return bool(signature.authorities) and signature.authorities[-1].right is SigningAuthority.DEPUTY
