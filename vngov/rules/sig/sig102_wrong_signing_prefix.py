"""SIG102: the right to sign is abbreviated as the other order does it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Authority, Document, SigningAuthority, node_at, replace_at
from vngov.registries.base import Confidence
from vngov.registries.family import Family
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36, nd30, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["WrongSigningPrefix"]


_PREFIX = re.compile(r"(?:TUQ|T/?M|K/?T|T/?L|Q)\.?\s*")
_STATE = {
    SigningAuthority.ON_BEHALF: "TM. ",
    SigningAuthority.DEPUTY: "KT. ",
    SigningAuthority.BY_ORDER: "TL. ",
    SigningAuthority.BY_DELEGATION: "TUQ. ",
    SigningAuthority.ACTING: "Q. ",
}
_PARTY = {
    SigningAuthority.ON_BEHALF: "T/M ",
    SigningAuthority.DEPUTY: "K/T ",
    SigningAuthority.BY_ORDER: "T/L ",
    SigningAuthority.ACTING: "Q. ",
}


class WrongSigningPrefix(Rule):
    """The right to sign is abbreviated as the other order does it.

    *Why.*  The State writes “TM.”, “KT.”, “TL.” with a full stop, the Party “T/M”, “K/T”, “T/L” with a stroke.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 (from 05/03/2020). TT
      01/2011/TT-BNV, Điều 12, from memory.
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 7 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 7 (from
      27/05/2026).

    *Fix.*  The prefix is written as the family does.
    """

    id = "SIG102"
    name = "wrong-signing-prefix"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (tt01("Điều 12", Confidence.MEMORY), nd30("Mục II, khoản 7"), hd36("Phụ lục 1, ô 7"), hd05("ô 7"))
    message = N_("the right to sign is written “{found}”, its form is “{expected}”")
    examples = (
        Example(
            specimen("letter", ("TM. ỦY BAN", "T/M ỦY BAN"), ("KT. CHỦ TỊCH", "K/T CHỦ TỊCH")),
            fixed=specimen("letter"),
            expect=("signatures[0].authorities[0]", "signatures[0].authorities[1]"),
            messages=(
                (
                    "the right to sign is written “T/M ỦY BAN NHÂN DÂN”, its form is “TM. ỦY BAN NHÂN DÂN”",
                    "quyền hạn ký ghi là “T/M ỦY BAN NHÂN DÂN”, đúng thể thức là “TM. ỦY BAN NHÂN DÂN”",
                ),
                (
                    "the right to sign is written “K/T CHỦ TỊCH”, its form is “KT. CHỦ TỊCH”",
                    "quyền hạn ký ghi là “K/T CHỦ TỊCH”, đúng thể thức là “KT. CHỦ TỊCH”",
                ),
            ),
        ),
        Example(
            specimen("letter", ("KT. CHỦ TỊCH", "KT.CHỦ TỊCH")),
            fixed=specimen("letter"),
            expect=("signatures[0].authorities[1]",),
            messages=(
                (
                    "the right to sign is written “KT.CHỦ TỊCH”, its form is “KT. CHỦ TỊCH”",
                    "quyền hạn ký ghi là “KT.CHỦ TỊCH”, đúng thể thức là “KT. CHỦ TỊCH”",
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(
            specimen("party-programme", ("T/M BAN", "TM. BAN")),
            fixed=specimen("party-programme"),
            expect=("signatures[0].authorities[0]",),
            messages=(
                (
                    "the right to sign is written “TM. BAN THƯỜNG VỤ”, its form is “T/M BAN THƯỜNG VỤ”",
                    "quyền hạn ký ghi là “TM. BAN THƯỜNG VỤ”, đúng thể thức là “T/M BAN THƯỜNG VỤ”",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare each prefix as printed."""
        if not document.signatures:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no signature"))
        for index, signature in enumerate(document.signatures):
            for place, authority in enumerate(signature.authorities):
                found = _PREFIX.match(authority.raw)
                expected = _expected(authority, context)
                if found is not None and expected is not None and found[0] != expected:
                    path = f"signatures[{index}].authorities[{place}]"
                    fixed = expected + authority.raw[found.end() :]
                    yield self.finding(context, path, authority.spans, found=authority.raw, expected=fixed)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Write the prefix as the family does."""
        authority = node_at(document, finding.path)
        raw = _PREFIX.sub(_expected(authority, context) or "", authority.raw, count=1)
        return replace_at(document, finding.path, evolve(authority, raw=raw))


def _expected(authority: Authority, context: Context) -> str | None:
    return (_PARTY if context.family is Family.PARTY else _STATE).get(authority.right)
