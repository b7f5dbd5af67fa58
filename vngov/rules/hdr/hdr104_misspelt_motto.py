"""HDR104: the motto is not written in its fixed form."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30, nd78, tt01
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.titles import MOTTO, MisspeltTitleRule

__all__ = ["MisspeltMotto"]


class MisspeltMotto(MisspeltTitleRule):
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
    sources = (tt01("Phụ lục IV"), nd30("Mục II, khoản 1"), nd78("Phụ lục I"))
    message = N_("the motto is written “{found}”, its form is “{expected}”")
    field = "motto"
    title = MOTTO
    absent = N_("there is no motto")
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
