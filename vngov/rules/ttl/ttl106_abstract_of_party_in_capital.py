"""TTL106: the abstract of a document of the Party begins with a capital."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd36
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AbstractOfPartyInCapital"]

_LETTER = "cong-van"
_OPENING = re.compile(
    r"(?:Về|Thực hiện|Kiểm tra|Thành lập|Ban hành|Tổ chức|Triển khai|Phê duyệt|Tăng cường|Công tác|Tổng kết|Sơ kết)\s",
)


class AbstractOfPartyInCapital(Rule):
    """The abstract of a document of the Party begins with a capital.

    *Why.*  Under the kind the Party goes on with a small letter: “CHƯƠNG TRÌNH / thực hiện Nghị quyết …”.

    *What the law says.*

    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 5 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 5 (from
      27/05/2026).

    *Fix.*  None: the first word may be a name.
    """

    id = "TTL106"
    name = "abstract-of-party-in-capital"
    since = "0.1"
    severity = Severity.WARNING
    sources = (hd36("Phụ lục 1, ô 5"), hd05("ô 5"))
    message = N_("the abstract begins “{found}”, under a kind it goes on with a small letter")
    examples = (
        Example(
            specimen("party-programme", ("\nthực hiện Nghị quyết số", "\nThực hiện Nghị quyết số")),
            expect=("header.abstract",),
            messages=(
                (
                    "the abstract begins “Thực”, under a kind it goes on with a small letter",
                    "trích yếu bắt đầu bằng “Thực”, sau tên loại viết thường chữ đầu",
                ),
            ),
        ),
        Example(specimen("party-programme")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look at the first letter of the words that open an abstract."""
        abstract = document.header.abstract
        if abstract is None or document.kind == _LETTER:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("there is no abstract under a kind"))
        elif _OPENING.match(abstract.text):
            yield self.finding(context, "header.abstract", abstract.spans, found=abstract.text.partition(" ")[0])
