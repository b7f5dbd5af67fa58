"""BAS101: a decision or resolution names no legal basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.model import Document
from vngov.registries.base import Confidence
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import nd30, nd34, nd78, tt01
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MissingLegalBases"]

_WITH_BASES = frozenset(
    {"quyet-dinh", "nghi-quyet", "nghi-dinh", "thong-tu", "thong-tu-lien-tich", "luat", "phap-lenh"}
)


class MissingLegalBases(Rule):
    """A decision or resolution names no legal basis.

    *Why.*  The bases show that the issuer has the power, and on what the content rests.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, and Phụ lục III, Mẫu 1.1
      to 1.3 (from 05/03/2020); TT 01/2011/TT-BNV, Điều 11, at second hand.
    - Normative documents: NĐ 78/2025/NĐ-CP, Điều 62 (from 01/04/2025); NĐ 34/2016/NĐ-CP, Điều 61 (01/07/2016 to
      31/03/2025).

    *Fix.*  None: the bases are not known.
    """

    id = "BAS101"
    name = "missing-legal-bases"
    since = "0.1"
    severity = Severity.ERROR
    sources = (
        tt01("Điều 11"),
        nd30("Mục II, khoản 6"),
        nd34("Điều 61", Confidence.VERIFIED),
        nd78("Điều 62", Confidence.VERIFIED),
    )
    message = N_("no legal basis (“Căn cứ …”) is named")
    examples = (
        Example(
            specimen(
                "decision",
                ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n", ""),
                ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n", ""),
            ),
            expect=("preamble",),
            messages=(("no legal basis (“Căn cứ …”) is named", "thiếu căn cứ ban hành (“Căn cứ …”)"),),
        ),
        Example(specimen("decision")),
        Example(specimen("circular-2026")),
        Example(specimen("plan"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Look for a basis in the preamble."""
        if document.kind not in _WITH_BASES:
            yield Abstention(Outcome.NOT_APPLICABLE, N_("the kind needs no legal basis"))
        elif document.preamble is None or not any(basis.is_citation for basis in document.preamble.bases):
            yield self.finding(context, "preamble")
