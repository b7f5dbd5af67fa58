"""One search for citations: the text, what is known of it, what was found, and what every citation gets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.diagnostics import Span
from vngov.extract._citation_number import DATE, parsed_date
from vngov.extract._citation_pinpoint import read_pinpoint
from vngov.extract._citation_relation import relation_of
from vngov.extract._citation_words import prose
from vngov.model.citation import Citation, CitationKind, CitationReason, Pinpoint, Relation

if TYPE_CHECKING:
    from vngov.extract._citation_own import OwnAct
    from vngov.extract.citation_patterns import CitationPatterns
    from vngov.values.document_number import DocumentNumber
    from vngov.values.partial_date import PartialDate

__all__ = ["DATE_AFTER", "OF", "Search"]

DATE_AFTER = re.compile(DATE)
"""A date that follows an issuer."""
OF = re.compile(r"\s{1,4}(?:của|CỦA)\s{1,4}")
"""The word before an issuer."""

_AFTER = re.compile(
    rf"(?:\s?[.)]{{1,2}}(?=,?\s{{1,3}}ngày))?(?:{DATE})?"
    r"(?P<of>(?:\s{1,4}|[ \t]{1,80}+\n[ \t]{0,4})(?:của|cua|CỦA)"
    r"(?:\s{1,3}(?:\n\s{0,3})?(?=\S)|[ \t]{1,80}+\n\s{0,3}|(?=[A-Z])))?"
)
_STUCK = re.compile(r"(?<=[a-zà-ỹ])(?=[A-ZĐ][a-zà-ỹ])")
_NEW_SENTENCE = r"Căn|Theo|Xét|Điều|Nghị|Quyết|Thông|Chỉ|Luật"
_TITLE = re.compile(
    prose(r" ((?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|bổ sung|thực hiện|triển khai|bãi bỏ)(?!\w)")
    + rf"[^;.()\n“”\"]{{3,240}}(?:\n(?!\s*\n|\s*[-+*]|\s*(?:{_NEW_SENTENCE})\s)[^;.()\n“”\"]{{1,240}}){{0,3}})",
    re.IGNORECASE,
)
_ISSUED_BEFORE = re.compile(
    prose(
        r"(?:(?P<date>[Nn]gày [0-9]{1,2}(?:[/.-][0-9]{1,2}[/.-]| tháng [0-9]{1,2} năm )[0-9]{4}),? )?"
        r"(?P<who>[A-ZĐỦ][^,.;:\n()]{2,70}?) (?:(?:đã|vừa|mới|có) ){0,3}(?:ký )?ban hành (?P<many>(?:các|những) )?\Z"
    )
)
_REACH = 130
_WITH_TITLES = frozenset({CitationKind.NUMBERED, CitationKind.SHORT})
_PROPOSALS = frozenset({"to-trinh", "bao-cao", "cong-van", "phieu-trinh"})


class Search:
    """The state of one search."""

    def __init__(self, text: str, own: OwnAct, patterns: CitationPatterns) -> None:
        self.text = text
        self.own = own
        self.patterns = patterns
        self.words = patterns.words
        self.position = 0
        self.found: list[Citation] = []
        self.taken: list[tuple[int, int]] = []
        self.pinpoint: tuple[int, int] | None = None
        self.subject: tuple[str, int] | None = None
        self.title_until = 0
        self.has_ended = "hết hiệu lực" in text

    def after(self, end: int) -> tuple[int, PartialDate | None, str | None]:
        """Return the end of date and issuer after *end*, with both."""
        text = self.text
        match = _AFTER.match(text, end)
        date = issuer = None
        stop = end
        if match is None:
            return stop, None, None
        if match["date"]:
            date = parsed_date(match["date"])
            stop = match.end("date")
        if match["of"]:
            last = self.patterns.issuers.end(text, match.end())
            if last > match.end():
                issuer = text[match.end() : last]
                stop = last
                if match["date"] is None and (later := DATE_AFTER.match(text, last)):
                    date = parsed_date(later["date"])
                    stop = later.end()
        return stop, date, issuer

    def add(
        self,
        start: int,
        end: int,
        kind: CitationKind,
        reason: CitationReason,
        *,
        kind_id: str | None = None,
        number: DocumentNumber | None = None,
        number_text: str = "",
        date: PartialDate | None = None,
        issuer: str | None = None,
        title: str | None = None,
        pinpoint: Pinpoint | None = None,
    ) -> None:
        """Keep a citation, with what the words around it say."""
        text = self.text
        self.position = max(self.position, end)
        if self.pinpoint is not None and pinpoint is None:
            pinpoint = read_pinpoint(text, *self.pinpoint)
            self.pinpoint = None
        opens = pinpoint.span.start if pinpoint and pinpoint.span else start
        previous = self.found[-1] if self.found and self.found[-1].span.end <= opens else None
        relation, is_told = Relation.REFER, False
        if kind is not CitationKind.INTERNAL:
            relation, is_told = relation_of(
                text, previous, opens, end, is_proposal=kind_id in _PROPOSALS, has_ended=self.has_ended
            )
        if issuer is None:
            date, issuer = self._said_before(previous.span.end if previous else 0, start, date)
        subject = None
        if previous is not None and is_told:
            subject = previous.span if self.title_until >= opens else None
        elif previous is not None and relation is not Relation.REFER:
            subject = previous.subject
        self.title_until = 0
        if title is None and kind in _WITH_TITLES and (about := _TITLE.match(text, end)):
            title = " ".join(about[1].split()).rstrip(" ,")
            self.title_until = about.end()
        self.found.append(
            Citation(
                Span(start, end), text[start:end], kind, kind_id, number, number_text, date,
                _STUCK.sub(" ", " ".join(issuer.split())) if issuer else None, title, pinpoint, relation, reason,
                amends=_amended(relation, previous), subject=subject,
            )
        )  # fmt: skip

    def _said_before(self, floor: int, start: int, date: PartialDate | None) -> tuple[PartialDate | None, str | None]:
        """Return the day and the body of ``Ngày … Thủ tướng Chính phủ đã ban hành`` before a citation."""
        text = self.text
        if "hành" in text[max(0, start - 12) : start] and (
            said := _ISSUED_BEFORE.search(text, max(floor, start - _REACH), start)
        ):
            who = said["who"]
            last = self.patterns.issuers.end(who, 0)
            if last:
                issuer = who[:last]
                if said["many"]:
                    stop = text.find(".", start)
                    self.subject = (issuer, stop if stop >= 0 else len(text))
                return date or parsed_date(said["date"]), issuer
        if self.subject and start < self.subject[1]:
            return date, self.subject[0]
        self.subject = None
        return date, None


def _amended(relation: Relation, previous: Citation | None) -> Span | None:
    """Return what an amending act amends: the act cited before it, or what that one amends in its turn."""
    if relation is not Relation.AMENDED_BY or previous is None:
        return None
    return previous.amends or previous.span
