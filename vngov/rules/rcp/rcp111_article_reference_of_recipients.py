"""RCP111: the recipients refer to an article that the document does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Article, Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ArticleReferenceOfRecipients"]

_ARTICLE = re.compile(r"Như Điều ([0-9]{1,3})\b")


class ArticleReferenceOfRecipients(Rule):
    """The recipients refer to an article that the document does not have.

    *Why.*  “Như Điều 3” sends the document to those whom Điều 3 names; an article that is not there sends it to
    nobody.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 to 1.3 (from 05/03/2020, inferred).

    *Fix.*  None: the article meant takes a person.
    """

    id = "RCP111"
    name = "article-reference-of-recipients"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mẫu 1.1 đến 1.3", Confidence.INFERRED),)
    message = N_("the recipients refer to “Điều {found}”, which is not in the document")
    examples = (
        Example(
            specimen("decision", ("- Như Điều 3;", "- Như Điều 5;")),
            expect=("recipients.items[0]",),
            messages=(
                (
                    ("the recipients refer to “Điều 5”, which is not in the document (the provision is inferred)"),
                    "nơi nhận ghi “Như Điều 5” nhưng văn bản không có Điều này (quy định do suy luận mà có)",
                ),
            ),
        ),
        Example(specimen("decision")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Compare the articles that the lines name with those of the body."""
        named = [
            (index, item, int(found[1]))
            for index, item in enumerate(document.recipient_items)
            if (found := _ARTICLE.match(item.text))
        ]
        if not named:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the recipients refer to no article"))
        articles = {place.block.marker.ordinal for place in context.survey.body if isinstance(place.block, Article)}
        for index, item, article in named:
            if article not in articles:
                yield self.finding(context, f"recipients.items[{index}]", item.spans, found=article)
