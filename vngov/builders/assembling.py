"""From what a builder has gathered to the document: head, preamble, foot, appendices.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.builders.foot import recipients_of, signature_of
from vngov.builders.letterhead import Letterhead, letterhead
from vngov.builders.numbering import number_of
from vngov.builders.refusal import InvalidDocumentError
from vngov.builders.wording import abstract_of, closed, enacting_line, enacting_sentence, punctuated
from vngov.errors import UnknownEntryError
from vngov.model import (
    Addressees,
    Appendix,
    Block,
    Document,
    Header,
    Issuer,
    KindLine,
    PlaceAndDate,
    Preamble,
)
from vngov.registries.authorities import authorities
from vngov.registries.family import Family
from vngov.registries.kinds import KindEntry, kinds
from vngov.registries.regimes import regimes
from vngov.text.roman import to_roman
from vngov.values.partial_date import PartialDate

if TYPE_CHECKING:
    from vngov.builders.builder import DocumentBuilder
    from vngov.builders.draft import Draft

__all__ = ["assemble", "head_of", "kind_of"]

_NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
_LETTER = "cong-van"
_BY_THE_HEAD = frozenset({"quyet-dinh", "chi-thi", "cong-dien"})
_UNCLOSED = frozenset({"hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "thu-cong"})
_OLD_NORMATIVE = frozenset({"QP-1"})
_DATED_IN_TEXT = frozenset({("bien-ban", "ADM-3")})
"""NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9: minutes say place and time in their text, and have no such line."""
_ASSEMBLIES = frozenset({"luat", "bo-luat", "phap-lenh", "hien-phap"})
_SUBMISSION_2026 = "Kính trình"


def assemble(builder: DocumentBuilder, draft: Draft) -> Document:
    """Return the document; see :meth:`vngov.builders.DocumentBuilder.build`."""
    entry = kind_of(builder)
    head = head_of(builder)
    others = tuple(letterhead(name, as_of=builder.on) for name in builder.jointly)
    regime = _regime(builder, head)
    is_party = builder.family is Family.PARTY
    by_collective = _is_collective(builder)
    number = number_of(builder, entry, (head, *others))
    place = builder.place or head.place
    day = PartialDate(builder.on.year) if builder.is_draft else PartialDate.from_date(builder.on)
    header = Header(
        issuers=[Issuer(head.name, head.parents), *(Issuer(one.name, _own_parents(one, head)) for one in others)],
        national_title=None if is_party else _NATIONAL_TITLE,
        motto=None if is_party else _MOTTO,
        party_title=_PARTY_TITLE if is_party else None,
        number=number,
        place_and_date=None if (entry.id, regime) in _DATED_IN_TEXT else PlaceAndDate(place or None, day),
        kind=KindLine(entry.id, "" if entry.id == _LETTER else entry.name_vi.upper()),
        abstract=abstract_of(builder.about, entry.id, builder.family) or None,
        secrecy=builder.secrecy,
        urgency=builder.urgency,
        circulation=builder.circulation,
    )
    body = draft.body if is_party or entry.id in _UNCLOSED else closed(draft.body)
    signers = draft.signers
    if is_party and others:  # 36-HD/VPTW, 05-HD/VPTW: the leading body signs on the right, the others on its left
        signers = (*signers[1:], *signers[:1])
    document = Document(
        header,
        addressees=_addressees(builder, head, regime),
        preamble=_preamble(builder, draft, entry, (head, *others), regime, by_collective=by_collective),
        body=body,
        signatures=[signature_of(one, head, builder, by_collective=by_collective) for one in signers],
        recipients=recipients_of(builder, draft, head, body),
        contact=builder.contact,
    )
    return evolve(document, appendices=_appendices(builder, draft, document, head, entry))


def _own_parents(other: Letterhead, head: Letterhead) -> tuple[str, ...]:
    """Return the lines above a body that issues jointly; those that it shares with the leading one stand once."""
    return () if other.parents == head.parents else other.parents


def kind_of(builder: DocumentBuilder) -> KindEntry:
    """Return the kind on the day; raise UnknownEntryError where the family has none of that name."""
    entry = kinds.get(builder.kind, as_of=builder.on, family=builder.family)
    if entry is None:
        known = tuple(one.id for one in kinds.at(builder.on) if one.family is builder.family)
        near = tuple(name for name in known if name[:2] == builder.kind[:2])
        raise UnknownEntryError(kinds.name, builder.kind, near, builder.on.isoformat())
    return entry


def head_of(builder: DocumentBuilder) -> Letterhead:
    """Return the head from the registry, corrected by what the caller gives; of a body unknown to it, that alone."""
    try:
        head = letterhead(builder.issuer, as_of=builder.on)
    except UnknownEntryError:
        if builder.parents is None:
            raise
        name = " ".join(builder.issuer.split())
        head = Letterhead(name=name.upper(), full_name=name)
    if builder.parents is not None:
        head = evolve(head, parents=tuple(line.upper() for line in builder.parents))
    return evolve(head, code=builder.code or head.code, place=builder.place or head.place)


def _regime(builder: DocumentBuilder, head: Letterhead) -> str:
    category = None
    if builder.family is Family.NORMATIVE and head.body is not None:
        body = head.body
        category = authorities.by_code(head.code) or authorities.category_of(
            body.id, body.kind.name.lower(), body.level.name.lower()
        )
    choice = regimes.for_document(builder.family, category, issued_on=builder.on)
    return choice.regime.id if choice.regime else ""


def _is_collective(builder: DocumentBuilder) -> bool:
    if builder.for_collective is not None:
        return builder.for_collective
    return builder.family is not Family.ADMINISTRATIVE or builder.kind not in _BY_THE_HEAD


def _addressees(builder: DocumentBuilder, head: Letterhead, regime: str) -> Addressees | None:
    if not builder.to:
        return None
    if builder.kind == "cong-dien":
        return Addressees(builder.to, f"{head.name} điện")
    if builder.kind == "to-trinh" and regime == "party-2026":
        return Addressees(builder.to, _SUBMISSION_2026)
    return Addressees(builder.to)


def _preamble(
    builder: DocumentBuilder,
    draft: Draft,
    entry: KindEntry,
    heads: tuple[Letterhead, ...],
    regime: str,
    *,
    by_collective: bool,
) -> Preamble | None:
    head, *others = heads
    if not draft.bases:
        return None
    bases = punctuated(draft.bases, regime=regime)
    if builder.family is Family.NORMATIVE and regime not in _OLD_NORMATIVE:
        who = builder.authority or ", ".join(map(_who, (head, *others)))
        is_name = entry.id in _ASSEMBLIES
        return Preamble(None, bases, enacting_sentence(who, entry.name_vi, builder.about, is_name=is_name))
    line = enacting_line(entry.id)
    if not line and builder.family is Family.NORMATIVE:
        line = f"{entry.name_vi.upper()}:"
    if not line:
        return Preamble(None, bases)
    authority = builder.authority.upper() or _authority(head, by_collective=by_collective)
    if not authority:
        raise InvalidDocumentError(head.full_name, "no-authority")
    if builder.family is Family.PARTY:
        return Preamble(None, bases, f"{authority} {line}")
    return Preamble(authority, bases, line)


def _who(head: Letterhead) -> str:
    """Return who enacts: a collective or a person by the name of the issuer, else the head of the body."""
    is_itself = not head.head or bool(head.collective) or _names_itself(head)
    return head.full_name if is_itself else head.head_of


def _names_itself(head: Letterhead) -> bool:
    return head.full_name.startswith(("Thủ tướng", "Chủ tịch nước", "Quốc hội", "Hội đồng nhân dân"))


def _authority(head: Letterhead, *, by_collective: bool) -> str:
    if _names_itself(head) or (by_collective and head.collective):
        return head.full_name.upper()
    return head.head_of.upper()


def _appendices(
    builder: DocumentBuilder, draft: Draft, document: Document, head: Letterhead, entry: KindEntry
) -> tuple[Appendix, ...]:
    if not draft.appendices and not draft.promulgated:
        return ()
    number = document.header.number
    shown = str(number.number) if number and number.number else ""
    comma = "," if builder.family is Family.PARTY else ""
    of = f"{entry.name_vi} số {shown}{comma} {PartialDate.from_date(builder.on)} của {head.full_name}"
    reference = None if builder.is_draft or not shown else f"(Kèm theo {of})"
    found: list[Appendix] = []
    for kind, about, body in draft.promulgated:
        name = kinds.get(kind, as_of=builder.on)
        title = name.name_vi.upper() if name else kind.upper()
        abstract = about[:1].upper() + about[1:]
        found.append(
            Appendix(
                reference=reference,
                header=Header(kind=KindLine(kind, title), abstract=abstract or None),
                body=_ended(body, builder),
            )
        )
    several = len(draft.appendices) > 1
    for index, one in enumerate(draft.appendices, 1):
        label = f"Phụ lục {to_roman(index)}" if several else "Phụ lục"
        heading = one.title.text.upper() if one.title else None
        found.append(evolve(one, label=label, title=heading, reference=reference, body=_ended(one.body, builder)))
    return tuple(found)


def _ended(body: tuple[Block, ...], builder: DocumentBuilder) -> tuple[Block, ...]:
    return body if builder.family is Family.PARTY else closed(body)
