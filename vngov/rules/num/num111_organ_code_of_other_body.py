"""NUM111: the symbol has the code of another body than the head names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.bodies import LocalBody, bodies
from vngov.registries.places import places
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["OrganCodeOfOtherBody"]


class OrganCodeOfOtherBody(Rule):
    """The symbol has the code of another body than the head names.

    *Why.*  Either the number was taken over from another document, or the head is wrong.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 (from 05/03/2020).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 3 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 3 (from
      27/05/2026).

    *Fix.*  None: which of the two is wrong takes a person.
    """

    id = "NUM111"
    name = "organ-code-of-other-body"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Mục II, khoản 3"), hd36("Phụ lục 1, ô 3"), hd05("ô 3"))
    message = N_("the code “{code}” stands for {other}, and the head names {issuer}")
    examples = (
        Example(
            specimen("plan", ("31/KH-SYT", "31/KH-SNV")),
            expect=("header.number",),
            messages=(
                (
                    ("the code “SNV” stands for Sở Nội vụ tỉnh Kiên Giang, and the head names Sở Y tế tỉnh Kiên Giang"),
                    (
                        "chữ viết tắt “SNV” là của Sở Nội vụ tỉnh Kiên Giang, trong khi cơ quan ban hành là Sở Y "
                        "tế tỉnh Kiên Giang"
                    ),
                ),
            ),
        ),
        Example(specimen("plan")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the code with those of the issuer."""
        number, issuer, line = document.number, context.survey.issuer, document.header.number
        body = issuer.body if issuer else None
        if number is None or line is None or body is None or not body.codes or context.as_of is None:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the number or the issuer is not known"))
            return
        code = next(iter(number.symbol.organs), None)
        if code is None or str(code) in body.codes or len(document.header.issuers) != 1:
            return
        place = places.get(body.place_id, as_of=context.as_of) if isinstance(body, LocalBody) else None
        owners = bodies.by_code(str(code), as_of=context.as_of, place=place)
        others = [one for one in owners if str(code) in one.codes]
        if len(others) == 1 and others[0].id != body.id and others[0].parent_id != body.id:
            yield self.finding(
                context,
                "header.number",
                line.spans,
                code=str(code),
                other=others[0].name_vi,
                issuer=body.name_vi,
            )
