"""SIG112: a collective decides, and the head signs without “TM.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, SigningAuthority
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CollectiveWithoutSign"]

_COLLECTIVES = ("ỦY BAN NHÂN DÂN", "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "ỦY BAN THƯỜNG VỤ QUỐC HỘI", "CHÍNH PHỦ")


class CollectiveWithoutSign(Rule):
    """A collective decides, and the head signs without “TM.”.

    *Why.*  Where the line above the bases names the committee, the decision is the committee's and is signed
    for it.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Điều 13, khoản 2, and Phụ lục I, Phần I, Mục II, khoản 7 (from
      05/03/2020).

    *Fix.*  None: whether the head or the committee decides takes a person.
    """

    id = "SIG112"
    name = "collective-without-sign"
    since = "0.1"
    severity = Severity.ERROR
    sources = (nd30("Điều 13, khoản 2"),)
    message = N_("“{authority}” decides, and the signature lacks “{expected}”")
    examples = (
        Example(
            specimen("decision", ("\nCHỦ TỊCH ỦY BAN", "\nỦY BAN")),
            expect=("signatures[0]",),
            messages=(
                (
                    "“ỦY BAN NHÂN DÂN TỈNH LÀO CAI” decides, and the signature lacks “TM. ỦY BAN NHÂN DÂN”",
                    ("thẩm quyền ban hành là “ỦY BAN NHÂN DÂN TỈNH LÀO CAI” nhưng chữ ký thiếu “TM. ỦY BAN NHÂN DÂN”"),
                ),
            ),
        ),
        Example(
            specimen(
                "decision", ("\nCHỦ TỊCH ỦY BAN", "\nỦY BAN"), ("\nCHỦ TỊCH\n", "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n")
            )
        ),
        Example(specimen("decision"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the line above the bases with the first signature."""
        line = document.preamble.authority if document.preamble else None
        if line is None or not document.signatures or not line.text.startswith(_COLLECTIVES):
            yield Abstention(Outcome.NOT_APPLICABLE, N_("no collective decides"))
            return
        signature = document.signatures[0]
        if not any(authority.right is SigningAuthority.ON_BEHALF for authority in signature.authorities):
            spans = signature.position.spans if signature.position else ()
            expected = f"TM. {next(name for name in _COLLECTIVES if line.text.startswith(name))}"
            yield self.finding(context, "signatures[0]", spans, authority=line.text, expected=expected)
