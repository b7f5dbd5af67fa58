"""STR106: an article of a normative document has no heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Article, Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd34, nd78
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UntitledArticle"]

_SHORT = frozenset({"nghi-quyet", "quyet-dinh", "lenh"})
_AMENDS = re.compile(r"(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Ban hành)\b")


class UntitledArticle(Rule):
    """An article of a normative document has no heading.

    *Why.*  Each article of a normative document is titled.

    *What the law says.*

    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 63 (from 01/04/2025); NĐ 34/2016/NĐ-CP, Điều 62, khoản 3
      (01/07/2016 to 31/03/2025). Amending articles, whose text opens with what they amend, are left out.

    *Fix.*  None: the heading takes a person.
    """

    id = "STR106"
    name = "untitled-article"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd34("Điều 62, khoản 3", Confidence.VERIFIED), nd78("Điều 63", Confidence.VERIFIED))
    message = N_("“{found}” has no heading of its own")
    examples = (
        Example(
            specimen("circular-2026", ("Điều 1. Phạm vi điều chỉnh\nThông tư này", "Điều 1. Thông tư này")),
            expect=("body[0].children[0]",),
            messages=(("“Điều 1.” has no heading of its own", "“Điều 1.” không có tiêu đề riêng"),),
        ),
        Example(specimen("circular-2026")),
        Example(specimen("decision"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for an article that goes on as a sentence."""
        if document.kind in _SHORT:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the articles of such a document may go without headings"))
            return
        for _, places in context.survey.parts:
            for place in places:
                block = place.block
                if isinstance(block, Article) and block.text[-1:] in ".;" and not _AMENDS.match(block.text):
                    yield self.finding(context, place.path, block.spans[:1], found=str(block.marker))
