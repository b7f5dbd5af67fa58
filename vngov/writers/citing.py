"""Writing a citation by the rules of drafting of the State or the Party.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6: the first time kind, number and symbol, date, issuer and abstract
(laws and ordinances: kind and name), later kind, number and symbol alone; in a legal basis a law has its date.
36-HD/VPTW and 05-HD/VPTW: the same, with a comma before a date in figures; in a legal basis a law has its year.

    >>> from vngov.extract.citations import find_citations
    >>> from vngov.registries.family import Family
    >>> from vngov.writers.citing import cite
    >>> [one] = find_citations("Nghị định 30/2020/NĐ-CP ngày 5-3-2020 của Chính phủ về công tác văn thư")
    >>> cite(one)
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư'
    >>> cite(one, "short")
    'Nghị định số 30/2020/NĐ-CP'
    >>> cite(one, family=Family.PARTY)
    'Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020 của Chính phủ về công tác văn thư'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from attrs import frozen

from vngov.extract.issuers import resolve_issuer
from vngov.extract.resolution import CitedAct
from vngov.model import Citation, Document
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import DateStyle, PartialDate

__all__ = ["CitationForm", "cite"]

CitationForm: TypeAlias = Literal["full", "short", "basis"]

_LAWS = frozenset({"luat", "bo-luat", "phap-lenh"})
_UNNUMBERED = frozenset({*_LAWS, "hien-phap", "dieu-le"})
_NAME_END = re.compile(
    r",?\s+(?:số\s+[0-9]|năm\s+[0-9]{4}|ngày\s|\((?:được\s+)?sửa|của\s+(?:Quốc hội|Chủ tịch nước)).*", re.DOTALL
)
_ABOUT = re.compile(r"[Vv](?:/v|ề\s+việc)\s*:?\s*")


@frozen
class _Facts:
    """What is written of an act."""

    kind_id: str | None
    number: DocumentNumber | None
    number_text: str
    date: PartialDate | None
    issuer: str | None
    title: str | None
    name: str | None


def cite(act: Document | CitedAct | Citation, form: CitationForm = "full", *, family: Family | None = None) -> str:
    """Return the words by which a document of *family* cites an act: ``"full"`` first, then ``"short"``.

    ``"basis"`` is the form of a legal basis (*căn cứ*).  What is not known of the act is left out; without a number
    and a name there is nothing to cite by, and its kind alone is returned.
    """
    facts = _facts(act)
    is_party = family is Family.PARTY
    if facts.kind_id in _UNNUMBERED and facts.name:
        return _by_name(facts, form, is_party=is_party)
    parts = [_kind(facts)]
    if facts.number is not None or facts.number_text:
        blank = "…" if facts.number is not None and facts.number.ordinal is None else ""
        parts.append(f"số {blank}{facts.number or facts.number_text}")
    if form == "short":
        return " ".join(parts)
    if facts.date is not None and facts.date.is_complete:
        parts[-1] += "," if is_party else ""
        style = DateStyle.PARTY_SHORT if is_party else DateStyle.STATE_LONG
        parts.append(("ngày " if is_party else "") + facts.date.format(style))
    if facts.issuer:
        parts.append(f"của {facts.issuer}")
    if facts.title and facts.title.strip():
        parts.append(_opening(facts.title))
    return " ".join(parts)


def _by_name(facts: _Facts, form: CitationForm, *, is_party: bool) -> str:
    name = facts.name or ""
    if form != "basis" or facts.date is None:
        return name
    if is_party:
        return f"{name} năm {facts.date.year}" if facts.date.year else name
    return f"{name} {facts.date.format(DateStyle.STATE_LONG)}" if facts.date.is_complete else name


def _kind(facts: _Facts) -> str:
    entries = kinds.history(facts.kind_id) if facts.kind_id else ()
    return entries[-1].name_vi if entries else "Văn bản"


def _opening(title: str) -> str:
    """Return an abstract as it goes on a sentence: ``V/v`` written out, the first letter small."""
    if match := _ABOUT.match(title):
        return f"về việc {title[match.end() :]}"
    first = title.split(None, 1)[0]
    return title if len(first) > 1 and first[1:].lower() != first[1:] else title[:1].lower() + title[1:]


def _facts(act: Document | CitedAct | Citation) -> _Facts:
    match act:
        case Document():
            return _of_document(act)
        case CitedAct():
            names = [name for one in act.mentions if (name := _name(one.text, act.kind_id))]
            known = act.law.title_vi if act.law and act.kind_id in _LAWS else None
            text = act.mentions[0].number_text
            return _Facts(
                act.kind_id, act.number, text, act.date, act.issuer, act.title, known or next(iter(names), None)
            )
        case Citation():
            name = _name(act.text, act.kind_id)
            return _Facts(act.kind_id, act.number, act.number_text, act.date, act.issuer, act.title, name)


def _of_document(document: Document) -> _Facts:
    issuer = resolve_issuer(document)
    abstract = document.abstract
    name = None
    if document.kind in _UNNUMBERED and abstract:
        kind = kinds.history(document.kind)[-1].name_vi
        name = f"{kind} {abstract.capitalize() if abstract.isupper() else abstract}"
    return _Facts(
        document.kind, document.number, "", document.issued_on, issuer.full_name if issuer else None, abstract, name
    )


def _name(words: str, kind_id: str | None) -> str | None:
    """Return the name in a citation of an act that has one."""
    if kind_id not in _UNNUMBERED:
        return None
    name = " ".join(_NAME_END.sub("", words).split())
    return name if " " in name or kind_id == "hien-phap" else None
