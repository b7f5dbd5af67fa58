"""Writing a document line by line: each call returns a new builder, :meth:`DocumentBuilder.build` the document.

What the registries know at the day of issue is filled in: the issuer with the body above it, the symbol, the place,
the titles of State or Party, the right to sign, the archive line, the marks at the ends.  What nobody knows is left
out, or is an error that says what to give; nothing is invented.

    >>> from vngov.builders import Plan
    >>> plan = (
    ...     Plan(issuer="Sở Y tế tỉnh Kiên Giang", number=31, on="07/4/2023", about="Tập huấn năm 2023", unit="VP")
    ...     .paragraph("Sở Y tế xây dựng kế hoạch như sau:")
    ...     .heading("MỤC ĐÍCH").item("Nâng cao kỹ năng.").item("Tiết kiệm.")
    ...     .signed("Phạm Thị Mai", "Phó Giám đốc")
    ... ).build()
    >>> str(plan.number), plan.signatures[0].authorities[0].principal, plan.body[1].children[1].text
    ('31/KH-SYT', 'GIÁM ĐỐC', 'Tiết kiệm./.')

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Self

from attrs import evolve, field, frozen

from vngov.builders import outline
from vngov.builders.assembling import assemble
from vngov.builders.draft import Draft, Signer
from vngov.builders.refusal import InvalidDocumentError
from vngov.model import Appendix, Article, Block, Chapter, Clause, Document, Part, Point, Section, Subsection, Table
from vngov.registries.family import Family
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate

__all__ = ["AdministrativeDocument", "DocumentBuilder", "NormativeDocument", "PartyDocument"]


def _to_day(value: date | str | PartialDate) -> date:
    if isinstance(value, date):
        return value
    day = PartialDate.parse(value) if isinstance(value, str) else value
    if not day.is_complete:
        raise InvalidDocumentError(str(day), "no-day")
    return day.to_date()


def _to_texts(values: str | Iterable[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


@frozen(kw_only=True)
class DocumentBuilder:
    """A document being written; use the class of its family or kind.

    ``issuer`` is a name or code that the registry of bodies knows on the day, ``jointly`` who issues with it; of an
    issuer that no registry has, give ``parents`` (the lines above it), ``code``, ``place`` and ``authority``, which
    also take the place of what a registry says.  ``number`` is the ordinal, the whole number, or None for a blank.
    ``unit`` is the drafting unit in the symbol of a letter and in the archive line; ``term`` that of the National
    Assembly.  ``is_draft`` leaves day and month blank: ``on`` then says only whose law counts.  ``for_collective`` says
    whether the collective decides or its head; it follows from the kind where it is None.
    """

    kind: str
    family: Family = Family.ADMINISTRATIVE
    issuer: str
    on: date = field(converter=_to_day)
    number: int | str | DocumentNumber | None = None
    about: str = ""
    to: tuple[str, ...] = field(default=(), converter=_to_texts)
    jointly: tuple[str, ...] = field(default=(), converter=_to_texts)
    unit: str = ""
    term: int | None = None
    parents: tuple[str, ...] | None = None
    code: str = ""
    place: str = ""
    authority: str = ""
    secrecy: str | None = None
    urgency: str | None = None
    circulation: tuple[str, ...] = field(default=(), converter=_to_texts)
    contact: str | None = None
    for_collective: bool | None = None
    is_draft: bool = False
    _draft: Draft = field(default=Draft(), alias="_draft", repr=False)

    def _with(self, **changes: object) -> Self:
        return evolve(self, _draft=evolve(self._draft, **changes))  # type: ignore[arg-type]

    def basis(self, *texts: str) -> Self:
        """Add legal bases; *Căn cứ* is put before the name of an act, and the mark of its place after each."""
        return self._with(bases=(*self._draft.bases, *texts))

    def part(self, heading: str) -> Self:
        """Open a part (phần)."""
        return self._with(body=outline.add_division(self._draft.body, Part, heading))

    def chapter(self, heading: str) -> Self:
        """Open a chapter (chương)."""
        return self._with(body=outline.add_division(self._draft.body, Chapter, heading))

    def section(self, heading: str) -> Self:
        """Open a section (mục)."""
        return self._with(body=outline.add_division(self._draft.body, Section, heading))

    def subsection(self, heading: str) -> Self:
        """Open a subsection (tiểu mục)."""
        return self._with(body=outline.add_division(self._draft.body, Subsection, heading))

    def article(self, text: str) -> Self:
        """Add an article (điều) with its heading or first sentence; articles are counted through the document."""
        return self._with(body=outline.add_division(self._draft.body, Article, text))

    def clause(self, text: str) -> Self:
        """Add a clause (khoản) to the last article."""
        return self._with(body=outline.add_division(self._draft.body, Clause, text))

    def point(self, text: str) -> Self:
        """Add a point (điểm) to the last clause."""
        return self._with(body=outline.add_division(self._draft.body, Point, text))

    def heading(self, text: str) -> Self:
        """Add a heading with a Roman number."""
        return self._with(body=outline.add_item(self._draft.body, text, "roman"))

    def item(self, text: str) -> Self:
        """Add a numbered item, ``1.``; inside an article it is a clause."""
        return self._with(body=outline.add_item(self._draft.body, text, "number"))

    def subitem(self, text: str) -> Self:
        """Add a lettered item, ``a)``; inside an article it is a point."""
        return self._with(body=outline.add_item(self._draft.body, text, "letter"))

    def dash(self, text: str) -> Self:
        """Add a line with a dash."""
        return self._with(body=outline.add_item(self._draft.body, text, "dash"))

    def paragraph(self, text: str) -> Self:
        """Add a paragraph: below the heading, article or title that stands before it, else beside."""
        return self._with(body=outline.add_paragraph(self._draft.body, text))

    def closing(self, text: str) -> Self:
        """Add a paragraph that stands below nothing."""
        return self.block_at_top(outline.new_paragraph(text))

    def table(self, rows: Iterable[Iterable[str]], *, header_rows: int = 1) -> Self:
        """Add a table; its first rows are the head."""
        return self.block(Table([tuple(row) for row in rows], header_rows))

    def block(self, block: Block) -> Self:
        """Add any block below the node that is open."""
        return self._with(body=outline.add_block(self._draft.body, block))

    def block_at_top(self, block: Block) -> Self:
        """Add any block that stands below nothing."""
        return self._with(body=(*self._draft.body, block))

    def signed(
        self,
        name: str,
        post: str = "",
        *,
        for_: str | None = None,
        deputy_of: str | None = None,
        by_order_of: str = "",
        by_mandate_of: str = "",
        acting: bool = False,
        rank: str | None = None,
        note: str | None = None,
    ) -> Self:
        """Add a signature; joint documents and minutes have several, the leading body first.

        Of a joint document of the Party it comes to stand last, which is on the right.

        Without a *post*, the head of the issuer signs.  A deputy signs for the head (*KT.*), a committee is signed for
        (*TM.*); *for_* and *deputy_of* say otherwise, an empty text that there is no such line.
        """
        signer = Signer(name, post, for_, deputy_of, by_order_of, by_mandate_of, acting, rank, note)
        return self._with(signers=(*self._draft.signers, signer))

    def copied_to(self, *recipients: str) -> Self:
        """Add lines to the list of recipients; *Như trên* and the archive line come of themselves."""
        return self._with(recipients=(*self._draft.recipients, *recipients))

    def appendix(self, title: str, *blocks: Block, landscape: bool = False) -> Self:
        """Add an appendix; its number and its reference to the document come of themselves.

        Sheets with a wide table may lie on their side (*landscape*).
        """
        appendix = Appendix(title=title, body=blocks, is_landscape=landscape)
        return self._with(appendices=(*self._draft.appendices, appendix))

    def promulgating(self, regulation: DocumentBuilder) -> Self:
        """Add the regulation, plan or statute that the decision promulgates."""
        return self._with(promulgated=(*self._draft.promulgated, (regulation.kind, regulation.about, regulation.body)))

    @property
    def body(self) -> tuple[Block, ...]:
        """The text so far."""
        return self._draft.body

    def build(self) -> Document:
        """Return the document.

        Raises:
            UnknownEntryError: if the registries have no such issuer or kind on the day.
            InvalidDocumentError: if something is missing that the document cannot be without.
        """
        return assemble(self, self._draft)


@frozen(kw_only=True)
class AdministrativeDocument(DocumentBuilder):
    """An administrative document of the State, of any kind."""

    family: Family = field(default=Family.ADMINISTRATIVE, init=False)


@frozen(kw_only=True)
class NormativeDocument(DocumentBuilder):
    """A normative document, of any kind; its number carries the year."""

    family: Family = field(default=Family.NORMATIVE, init=False)


@frozen(kw_only=True)
class PartyDocument(DocumentBuilder):
    """A document of the Party, of any kind."""

    family: Family = field(default=Family.PARTY, init=False)
