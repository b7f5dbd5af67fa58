"""RCP114: a telegram does not say to whom it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["TelegramWithoutAddressees"]


class TelegramWithoutAddressees(Rule):
    """A telegram does not say to whom it goes.

    *Why.*  A telegram orders: “… điện:” names who is to obey.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.6 (from 05/03/2020).

    *Fix.*  None: the addressee is not known.
    """

    id = "RCP114"
    name = "telegram-without-addressees"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.6"),)
    message = N_("the telegram names no addressee (“{expected}”)")
    examples = (
        Example(
            specimen(
                "telegram",
                (
                    (
                        "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn;\n- Chủ "
                        "tịch Ủy ban nhân dân các tỉnh: Lào Cai, Yên Bái.\n\n"
                    ),
                    "",
                ),
            ),
            expect=("addressees",),
            messages=(
                ("the telegram names no addressee (“… điện:”)", "công điện thiếu phần nơi nhận điện (“… điện:”)"),
            ),
        ),
        Example(specimen("telegram")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for the list of addressees."""
        if document.kind != "cong-dien":
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the document is no telegram"))
        elif document.addressees is None or not document.addressees.items:
            yield self.finding(context, "addressees", expected="… điện:")
