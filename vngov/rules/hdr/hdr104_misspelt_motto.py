"""HDR104: the motto is not written in its fixed form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd78, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MisspeltMotto"]

_MOTTO = "Độc lập - Tự do - Hạnh phúc"


class MisspeltMotto(Rule):
    """The motto is not written in its fixed form.

    *Why.*  The motto is three phrases, each with a capital, joined by hyphens with one blank on each side.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 (from 05/03/2020); earlier
      TT 01/2011/TT-BNV, Phụ lục IV, at second hand.
    - Normative documents: NĐ 78/2025/NĐ-CP, Phụ lục I (from 01/04/2025, at second hand).

    *Fix.*  The fixed form is put in.
    """

    id = "HDR104"
    name = "misspelt-motto"
    since = "0.1"
    severity = Severity.ERROR
    fix = FixKind.SAFE
    sources = (tt01("Phụ lục IV"), nd30("Mục II, khoản 1"), nd78("Phụ lục I"))
    message = N_("the motto is written “{found}”, its form is “{expected}”")
    examples = (
        Example(
            specimen("letter", ("Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh Phúc")),
            fixed=specimen("letter"),
            expect=("header.motto",),
            messages=(
                (
                    ("the motto is written “Độc lập - Tự do - Hạnh Phúc”, its form is “Độc lập - Tự do - Hạnh phúc”"),
                    ("Tiêu ngữ ghi là “Độc lập - Tự do - Hạnh Phúc”, đúng thể thức là “Độc lập - Tự do - Hạnh phúc”"),
                ),
            ),
        ),
        Example(
            specimen("decision", ("Độc lập - Tự do - Hạnh phúc", "Độc lập -Tự do- Hạnh phúc")),
            fixed=specimen("decision"),
            expect=("header.motto",),
            messages=(
                (
                    ("the motto is written “Độc lập -Tự do- Hạnh phúc”, its form is “Độc lập - Tự do - Hạnh phúc”"),
                    ("Tiêu ngữ ghi là “Độc lập -Tự do- Hạnh phúc”, đúng thể thức là “Độc lập - Tự do - Hạnh phúc”"),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("party-letter"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the words, capitals and hyphens, whatever the placement of tones."""
        motto = document.header.motto
        if motto is None:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no motto"))
        elif motto.text != _MOTTO:
            yield self.finding(context, "header.motto", motto.spans, found=motto.text, expected=_MOTTO)

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the fixed form in."""
        del finding, context
        return evolve(document, header=evolve(document.header, motto=_MOTTO))
