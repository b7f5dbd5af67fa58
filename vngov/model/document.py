"""The document as the law sees it: head, addressees, preamble, body, signatures, recipients, appendices.

The same classes hold what was read and what was built by hand.  Spans, raw spellings and whatever was no
part of the document do not count in comparisons, so ``parse(render(document)) == document`` can hold.

    >>> from vngov.model import Document, Header, Paragraph
    >>> letter = Document(Header(number="12/UBND-VX", abstract="V/v tổ chức lễ hội"), body=[Paragraph("Đồng ý.")])
    >>> str(letter.number), letter.abstract
    ('12/UBND-VX', 'V/v tổ chức lễ hội')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.model.blocks import Block, Paragraph, Unclassified
from vngov.model.closing import Addressees, Recipient, Recipients, Signature, SigningAuthority
from vngov.model.copying import Copy
from vngov.model.header import Header, Issuer
from vngov.model.phrase import Phrase, Spans, to_optional_phrase, to_spans
from vngov.registries.family import Family
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Appendix", "Document", "LegalBasis", "Preamble"]


_BASIS = re.compile(r"[-–—+•*_\s]*c[aă]n c[ứưuử](?!\w)", re.IGNORECASE)
"""``Căn cứ``, also as typing and recognition damage it."""
_ADOPTED = re.compile(r"^(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết) này .{0,300}?\bthông qua (ngày [^.;,]{8,40})")
_LAST_BLOCKS = 4


@frozen
class LegalBasis:
    """A paragraph of the preamble: ``Căn cứ …;``, ``Theo đề nghị của …``, ``Xét Tờ trình …``."""

    text: str
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)

    @property
    def is_citation(self) -> bool:
        """Whether it cites an act (``Căn cứ``), as against a proposal or an examination."""
        return _BASIS.match(self.text) is not None


def _to_bases(values: Iterable[str | LegalBasis]) -> tuple[LegalBasis, ...]:
    return tuple(LegalBasis(value) if isinstance(value, str) else value for value in values)


@frozen
class Preamble:
    """What stands between the abstract and the first article.

    ``authority`` is the line that names who decides (``THỦ TƯỚNG CHÍNH PHỦ``), ``enactment`` the line
    ``QUYẾT ĐỊNH:`` or the sentence ``Chính phủ ban hành Nghị định …``.
    """

    authority: Phrase | None = field(default=None, converter=to_optional_phrase)
    bases: tuple[LegalBasis, ...] = field(default=(), converter=_to_bases)
    enactment: Phrase | None = field(default=None, converter=to_optional_phrase)


@frozen
class Appendix:
    """A *phụ lục*, or the regulation that a decision promulgates.

    ``label`` is ``Phụ lục II``; ``reference`` the line ``(Kèm theo Quyết định số …)``.  A promulgated
    text has a head of its own, with its kind and abstract, and no label.  ``is_landscape`` lays its sheets on their
    long side, for wide tables; as it is no word of the document it does not count in comparisons.
    """

    label: Phrase | None = field(default=None, converter=to_optional_phrase)
    title: Phrase | None = field(default=None, converter=to_optional_phrase)
    reference: Phrase | None = field(default=None, converter=to_optional_phrase)
    header: Header | None = None
    preamble: Preamble | None = None
    body: tuple[Block, ...] = field(default=(), converter=tuple[Block, ...])
    signatures: tuple[Signature, ...] = field(default=(), converter=tuple[Signature, ...])
    recipients: Recipients | None = None
    is_landscape: bool = field(default=False, eq=False)


@frozen
class Document:
    """A governance document, or a plain page of text (then :attr:`kind` is None).

    A copy on paper has the form of a copy below its text, a copy of a copy two of them: ``copies``.
    """

    header: Header = field(factory=Header)
    addressees: Addressees | None = None
    preamble: Preamble | None = None
    body: tuple[Block, ...] = field(default=(), converter=tuple[Block, ...])
    signatures: tuple[Signature, ...] = field(default=(), converter=tuple[Signature, ...])
    recipients: Recipients | None = None
    contact: Phrase | None = field(default=None, converter=to_optional_phrase)
    appendices: tuple[Appendix, ...] = field(default=(), converter=tuple[Appendix, ...])
    copies: tuple[Copy, ...] = field(default=(), converter=tuple[Copy, ...])
    unclassified: tuple[Unclassified, ...] = field(default=(), converter=tuple[Unclassified, ...], eq=False, repr=False)

    @property
    def number(self) -> DocumentNumber | None:
        """The number and symbol, None where none is printed or it cannot be read."""
        return self.header.number.number if self.header.number else None

    @property
    def kind(self) -> str | None:
        """The id of the kind in :data:`vngov.registries.kinds`, None for a text of no kind."""
        return self.header.kind.id if self.header.kind else None

    @property
    def issued_on(self) -> PartialDate | None:
        """The date of issue: as printed in the head, of an act of the National Assembly else that of its adoption."""
        line = self.header.place_and_date
        return line.date if line is not None and line.date is not None else self.adopted_on

    @property
    def adopted_on(self) -> PartialDate | None:
        """The day on which an assembly adopted the act, as its last paragraph says; None where none does.

        NĐ 78/2025/NĐ-CP: laws and resolutions of the National Assembly carry it instead of a date in the head.
        """
        for block in reversed(self.body[-_LAST_BLOCKS:]):
            if isinstance(block, Paragraph) and (found := _ADOPTED.search(block.text)):
                return PartialDate.try_parse(found[1])
        return None

    @property
    def issuer(self) -> Issuer | None:
        """The issuing body; of a joint document the leading one."""
        return self.header.issuers[0] if self.header.issuers else None

    @property
    def abstract(self) -> str | None:
        """The abstract (trích yếu) as printed."""
        return self.header.abstract.text if self.header.abstract else None

    @property
    def recipient_items(self) -> tuple[Recipient, ...]:
        """The lines of the list *Nơi nhận*."""
        return self.recipients.items if self.recipients else ()

    @property
    def family(self) -> Family | None:
        """Which body of rules the document belongs to; None for a text of no kind.

        In this order: the Party's title, the form of the number, a kind that only one family has, the
        Party's way of signing (``T/M`` before a committee), a year in the number.
        """
        return _family(self)


_NORMATIVE_ONLY = frozenset(
    {
        "hien-phap", "bo-luat", "luat", "phap-lenh", "nghi-dinh", "thong-tu", "thong-tu-lien-tich",
        "nghi-quyet-lien-tich",
    }
)  # fmt: skip


def _family(document: Document) -> Family | None:
    header = document.header
    if header.kind is None and header.number is None:
        return None
    number = document.number
    if header.party_title is not None or (number is not None and number.is_party):
        return Family.PARTY
    if header.national_title is None and number is None and _is_signed_for_a_committee(document):
        return Family.PARTY
    if document.kind in _NORMATIVE_ONLY:
        return Family.NORMATIVE
    if number is not None and (number.year is not None or number.symbol.term is not None) and document.kind in {
        "nghi-quyet", "quyet-dinh", "chi-thi", "lenh",
    }:  # fmt: skip
        return Family.NORMATIVE
    return Family.ADMINISTRATIVE


def _is_signed_for_a_committee(document: Document) -> bool:
    return any(
        authority.right is SigningAuthority.ON_BEHALF and authority.raw[:3] == "T/M"
        for signature in document.signatures
        for authority in signature.authorities
    )
