"""STR107: the text does not end with “./.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document, node_at, replace_at
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding, FixKind
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingClosingMark"]


_MARK = "./."
_OTHER = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "thu-cong"})


class MissingClosingMark(Rule):
    """The text does not end with “./.”.

    *Why.*  The mark shows that nothing follows and that no page is missing.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III (from 05/03/2020): every sample ends its text with
      the mark; inferred from the samples.

    *Fix.*  The mark is put at the end.
    """

    id = "STR107"
    name = "missing-closing-mark"
    since = "0.1"
    severity = Severity.WARNING
    fix = FixKind.SAFE
    sources = (nd30("Phụ lục III", Confidence.INFERRED),)
    message = N_("the text ends with “{found}”, the samples end it with “{expected}”")
    examples = (
        Example(
            specimen("letter", ("khẩn trương thực hiện./.", "khẩn trương thực hiện.")),
            fixed=specimen("letter"),
            expect=("body[3]",),
            messages=(
                (
                    ("the text ends with “thực hiện.”, the samples end it with “./.” (the provision is inferred)"),
                    ("nội dung kết thúc bằng “thực hiện.”, các mẫu kết thúc bằng “./.” (quy định do suy luận mà có)"),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("party-programme"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the end of the last paragraph."""
        last = context.survey.last_text
        if last is None or not last.text or document.kind in _OTHER:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the text does not end with a paragraph"))
        elif not last.text.rstrip().endswith(_MARK):
            yield self.finding(
                context, last.path, last.spans[-1:], found=" ".join(last.text.split()[-2:]), expected=_MARK
            )

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Put the mark at the end."""
        del context
        node = node_at(document, finding.path)
        return replace_at(document, finding.path, evolve(node, text=f"{node.text.rstrip().rstrip('.;,')}{_MARK}"))
