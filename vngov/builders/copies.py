"""Copies of documents: the form below the text on paper, the line in the corner of an electronic copy.

NĐ 30/2020/NĐ-CP, Điều 25 to 27 and Phụ lục III, mẫu 3.1 and 3.2; TT 01/2011/TT-BNV; 36-HD/VPTW, Phụ lục 2; 05-HD/VPTW.

    >>> from vngov.builders import CopyForm, OfficialLetter
    >>> letter = OfficialLetter(
    ...     issuer="Sở Nội vụ tỉnh Lào Cai", number=215, on="15/6/2026", unit="VP", to="Sở Tài chính", about="báo cáo",
    ... ).paragraph("Đề nghị báo cáo.").signed("Nguyễn Văn Bình").build()
    >>> form = CopyForm(issuer="Sở Xây dựng tỉnh Lào Cai", number=5, on="16/6/2026").signed("Lê Thị Hoa")
    >>> copy = form.copied_to("Các phòng thuộc Sở").of(letter).copies[0]
    >>> copy.form, str(copy.header.number.number), [one.text for one in copy.recipients.items]
    ('SAO Y', '05/SY-SXD', ['Các phòng thuộc Sở', 'Lưu: VT'])

.. versionadded:: 0.1
"""

from __future__ import annotations

from datetime import datetime

from attrs import evolve, frozen

from vngov.builders.assembling import head_of, kind_of
from vngov.builders.builder import DocumentBuilder
from vngov.builders.foot import recipients_of, signature_of
from vngov.builders.numbering import number_of
from vngov.model import Copy, Document, Header, Issuer, KindLine, PlaceAndDate
from vngov.registries.family import Family
from vngov.registries.kinds import KindEntry, kinds
from vngov.values.partial_date import PartialDate

__all__ = ["CopyForm"]

_STAMP = "Bản sao văn bản"
"""What the Party stamps on every copy since 05-HD/VPTW, without issuer, number and date."""


@frozen(kw_only=True)
class CopyForm(DocumentBuilder):
    """The form of a copy: *sao y* (``ban-sao-y``), *sao lục* (``ban-sao-luc``) or *trích sao* (``ban-trich-sao``).

    ``issuer`` is who copies; the words, the code of the number and what is printed follow from the day and from whether
    the issuer is a body of the Party.
    """

    kind: str = "ban-sao-y"
    family: Family = Family.COPY

    def of(self, document: Document) -> Document:
        """Return *document* as a copy on paper, the form below whatever it has; a copy of a copy has two.

        Raises:
            UnknownEntryError: if the registries have no such issuer, or no such copy on the day.
            InvalidDocumentError: if no code is known for the number.
        """
        return evolve(document, copies=(*document.copies, self._form()))

    def electronic(self, document: Document, *, signed_at: datetime) -> Document:
        """Return *document* as an electronic copy: its body signs in the corner of the first page, at a time."""
        head = head_of(self)
        entry = kind_of(self._as_issued())
        line = f"{_words(entry)}; {head.full_name}; {signed_at:%d/%m/%Y; %H:%M:%S}"
        return evolve(document, header=evolve(document.header, digital_signature=line))

    def _as_issued(self) -> CopyForm:
        """Return the form in the family of its issuer, by whose rules it is made."""
        return evolve(self, family=Family.PARTY) if head_of(self).is_party else self

    def _form(self) -> Copy:
        form = self._as_issued()
        head = head_of(form)
        signatures = [signature_of(one, head, form, by_collective=False) for one in form._draft.signers]  # noqa: SLF001
        if form.family is Family.PARTY and kinds.get(form.kind, as_of=form.on, family=form.family) is None:
            return Copy(Header(kind=KindLine(form.kind, _STAMP)), signatures)
        entry = kind_of(form)
        place = form.place or head.place
        header = Header(
            issuers=[Issuer(head.name, head.parents)],
            number=number_of(form, entry, (head,)),
            place_and_date=PlaceAndDate(place or None, PartialDate.from_date(form.on)),
            kind=KindLine(entry.id, _words(entry)),
        )
        return Copy(header, signatures, recipients_of(form, form._draft, head, ()))  # noqa: SLF001 - its own


def _words(entry: KindEntry) -> str:
    """Return how a copy is headed: ``SAO Y`` and not ``BẢN SAO Y``."""
    return min((entry.name_vi, *entry.aliases), key=len).upper()
