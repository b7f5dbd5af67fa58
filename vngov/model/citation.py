"""A citation: the place where a text refers to an act, and what it says about that act.

How acts are cited: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (kind, number and symbol, date, issuer and
abstract the first time, kind with number and symbol later; laws by kind and name); the Party alike, with a comma
before the date (36-HD/VPTW, 05-HD/VPTW).  A citation says what is printed; which act is meant is found by
:func:`vngov.extract.resolution.resolve_citations`.

    >>> from vngov.model.citation import Pinpoint, Provision
    >>> place = Pinpoint("điểm a, b khoản 2 Điều 5", (Provision("a", "2", "5"), Provision("b", "2", "5")))
    >>> [str(provision) for provision in place.provisions]
    ['điểm a khoản 2 Điều 5', 'điểm b khoản 2 Điều 5']

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from vngov.diagnostics import Span
from vngov.i18n import Lang
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate

__all__ = ["Citation", "CitationKind", "CitationReason", "Pinpoint", "Provision", "Relation"]


class CitationKind(StrEnum):
    """How a text names the act."""

    NUMBERED = "có số, ký hiệu"
    """With its number: ``Nghị định số 30/2020/NĐ-CP``."""
    NAMED = "chỉ có tên"
    """By its name alone: ``Luật Quy hoạch``, ``Hiến pháp năm 2013``."""
    INTERNAL = "trong chính văn bản"
    """A place in the document itself: ``khoản 2 Điều này``."""
    SHORT = "viết tắt"
    """By a short form: ``Chỉ thị 11``, ``Đề án số 08``."""


class Relation(StrEnum):
    """What the citing text says that it does with the act cited."""

    LEGAL_BASIS = "căn cứ"
    IMPLEMENT = "thực hiện"
    AMEND = "sửa đổi"
    SUPPLEMENT = "bổ sung"
    REPLACE = "thay thế"
    REPEAL = "bãi bỏ"
    CORRECT = "đính chính"
    PROMULGATED_WITH = "ban hành kèm theo"
    AT_REQUEST_OF = "theo đề nghị"
    AMENDED_BY = "được sửa đổi bởi"
    """The act cited amends the one cited before it."""
    REFER = "dẫn chiếu"

    def label(self, lang: Lang) -> str:
        """Return the name of the relation in *lang*."""
        return self.value if lang == "vi" else self.name.lower().replace("_", " ")


class CitationReason(StrEnum):
    """Why a citation is as sure as it says, from the surest."""

    NUMBER = "kind and number"
    REPAIRED = "number repaired"
    BARE_NUMBER = "number without a kind"
    UNKNOWN_FORM = "number of no known form"
    KNOWN_NAME = "known name"
    FOLLOWING_WORDS = "name taken from the words that follow"
    SHORT_FORM = "short form"
    OWN_PROVISION = "provision of the document itself"
    CUSTOM = "pattern of the caller"


_CONFIDENCE = {
    CitationReason.NUMBER: 1.0,
    CitationReason.OWN_PROVISION: 1.0,
    CitationReason.CUSTOM: 1.0,
    CitationReason.REPAIRED: 0.95,
    CitationReason.KNOWN_NAME: 0.95,
    CitationReason.BARE_NUMBER: 0.85,
    CitationReason.SHORT_FORM: 0.8,
    CitationReason.FOLLOWING_WORDS: 0.75,
    CitationReason.UNKNOWN_FORM: 0.6,
}


@frozen
class Provision:
    """One place in an act; ``until`` is the last one of a range.  ``"này"`` is the one that the words stand in."""

    point: str | None = None
    clause: str | None = None
    article: str | None = None
    section: str | None = None
    chapter: str | None = None
    part: str | None = None
    appendix: str | None = None
    until: Provision | None = None

    def __str__(self) -> str:
        words = (
            ("điểm", self.point), ("khoản", self.clause), ("Điều", self.article), ("Mục", self.section),
            ("Chương", self.chapter), ("Phần", self.part), ("Phụ lục", self.appendix),
        )  # fmt: skip
        place = " ".join(f"{word} {value}".rstrip() for word, value in words if value is not None)
        return f"{place} đến {self.until}" if self.until else place


@frozen
class Pinpoint:
    """The provisions that a citation points at: ``text`` as printed, lists and ranges taken apart."""

    text: str
    provisions: tuple[Provision, ...] = field(default=(), converter=tuple[Provision, ...])
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen
class Citation:
    """One mention of an act.

    ``span`` is the place in the text that was searched, and ``text`` what stands there, damage included.
    ``kind_id`` is an id of :data:`vngov.registries.kinds.kinds`, None where it cannot be told.  ``number_text`` is
    the number as printed, without blanks; ``number`` is what it means, None if it has no known form.  ``issuer`` and
    ``title`` are what the text says, None if it says nothing.  ``alias_defined`` is the short name that the text
    gives the act from here on, ``alias_used`` the one by which it is called.  ``amends`` is the span of the
    citation that this act amends (``… được sửa đổi bởi …``).  ``subject`` is the span of the citation whose act
    stands in the ``relation``, None if it is the document (``Nghị định … sửa đổi Nghị định …``).  ``path`` is the
    node of a hand-built document.
    """

    span: Span
    text: str
    kind: CitationKind
    kind_id: str | None = None
    number: DocumentNumber | None = None
    number_text: str = ""
    date: PartialDate | None = None
    issuer: str | None = None
    title: str | None = None
    pinpoint: Pinpoint | None = None
    relation: Relation = Relation.REFER
    reason: CitationReason = CitationReason.NUMBER
    alias_defined: str | None = None
    alias_used: str | None = None
    amends: Span | None = None
    subject: Span | None = None
    path: str = ""

    @property
    def confidence(self) -> float:
        """How sure the finding is, from 0 to 1; see :attr:`reason`."""
        return _CONFIDENCE[self.reason]
