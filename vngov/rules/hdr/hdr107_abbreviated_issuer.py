"""HDR107: the issuing body abbreviates its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AbbreviatedIssuer"]

_FULL = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN", "VP": "VĂN PHÒNG", "TTĐT": "TRUNG TÂM ĐÀO TẠO"}


class AbbreviatedIssuer(Rule):
    """The issuing body abbreviates its own name.

    *Why.*  The name of the body above may be shortened; the name of the one that issues is its official one, in
    full.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 (from 05/03/2020); TT
      01/2011/TT-BNV, Điều 7, at second hand.

    *Fix.*  The short form is written out.
    """

    id = "HDR107"
    name = "abbreviated-issuer"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (tt01("Điều 7"), nd30("Mục II, khoản 2"))
    message = N_("the issuing body writes its own name short: “{found}” in “{printed}” stands for “{expected}”")
    examples = (
        Example(
            specimen("letter", ("ỦY BAN NHÂN DÂN\nTỈNH", "UBND TỈNH")),
            fixed=specimen("letter"),
            expect=("header.issuers[0].name",),
            messages=(
                (
                    (
                        "the issuing body writes its own name short: “UBND” in “UBND TỈNH LÀO CAI” stands for "
                        "“ỦY BAN NHÂN DÂN”"
                    ),
                    (
                        "cơ quan ban hành viết tắt tên của mình: “UBND” trong “UBND TỈNH LÀO CAI” phải viết đầy"
                        " đủ là “ỦY BAN NHÂN DÂN”"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("plan")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the usual short forms at the beginning of the issuer's own name."""
        if not document.header.issuers:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no issuing body is printed"))
        for index, issuer in enumerate(document.header.issuers):
            short = issuer.name.text.partition(" ")[0].rstrip(".")
            if short in _FULL:
                path = f"header.issuers[{index}].name"
                name = issuer.name
                yield self.finding(context, path, name.spans, found=short, printed=name.text, expected=_FULL[short])

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the name in full."""
        del finding, context
        issuers = [
            evolve(issuer, name=evolve(issuer.name, text=_in_full(issuer.name.text)))
            for issuer in document.header.issuers
        ]
        return evolve(document, header=evolve(document.header, issuers=issuers))


def _in_full(name: str) -> str:
    short, blank, rest = name.partition(" ")
    return _FULL.get(short.rstrip("."), short) + blank + rest
