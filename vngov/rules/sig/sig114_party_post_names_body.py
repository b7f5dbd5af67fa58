"""SIG114: the post of a signer in the Party names the body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, node_at, replace_at
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PartyPostNamesBody"]


_POST = re.compile(r"((?:PHÓ )?(?:BÍ THƯ|CHỦ NHIỆM)) (?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG|ỦY).*")


class PartyPostNamesBody(Rule):
    """The post of a signer in the Party names the body.

    *Why.*  Under “T/M” the title stands alone: “PHÓ BÍ THƯ”, not “PHÓ BÍ THƯ TỈNH ỦY”; only bodies without a
    seal and joint documents add the name.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  The name of the body is left out.
    """

    id = "SIG114"
    name = "party-post-names-body"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (hd36("Phụ lục 1, ô 7"), hd05("ô 7"))
    message = N_("the post “{found}” names the body, its form is “{expected}”")
    examples = (
        Example(
            specimen("party-programme", ("PHÓ BÍ THƯ\n", "PHÓ BÍ THƯ TỈNH ỦY\n")),
            fixed=specimen("party-programme"),
            expect=("signatures[0].position",),
            messages=(
                (
                    "the post “PHÓ BÍ THƯ TỈNH ỦY” names the body, its form is “PHÓ BÍ THƯ”",
                    "chức vụ “PHÓ BÍ THƯ TỈNH ỦY” ghi cả tên cơ quan, đúng thể thức là “PHÓ BÍ THƯ”",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the post under each “T/M”."""
        if len(document.signatures) != 1:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the document is not signed by one body alone"))
            return
        signature = document.signatures[0]
        position = signature.position
        found = _POST.fullmatch(position.text) if position and signature.authorities else None
        if position is not None and found is not None:
            yield self.finding(
                context, "signatures[0].position", position.spans, found=position.text, expected=found[1]
            )

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Leave the name of the body out."""
        del context
        position = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(position, text=_POST.sub(r"\1", position.text)))
