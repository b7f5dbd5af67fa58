"""Acts that are cited by number: after the name of their kind, in lists, and where nothing but the number stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vngov.extract._citation_number import (
    CUED_NUMBER,
    LIST_ITEM,
    NUMBER,
    OLD_NUMBER,
    SHORT_NUMBER,
    SO,
    read_number,
)
from vngov.extract._citation_search import Search
from vngov.extract._citation_words import prose
from vngov.model.citation import CitationKind, CitationReason

if TYPE_CHECKING:
    from vngov.values.document_number import DocumentNumber

__all__ = ["LINE_START", "TAIL", "NumberSearch"]

TAIL = re.compile(
    rf"(?P<colon>\s?:(?=\s))?(?:(?P<so>{SO})(?P<cued>{CUED_NUMBER})|\s{{1,3}}(?:\n\s{{0,3}})?(?P<bare>{NUMBER}|{OLD_NUMBER}))",
    re.VERBOSE,
)
"""A number right after the name of a kind."""
LINE_START = re.compile(r"(?:\A|\n)[\s*|_#>]*\Z")
"""What stands before something that opens a line."""

_SHORT = re.compile(rf"(?P<so>{SO})?\s{{0,3}}(?P<number>{SHORT_NUMBER})")
_SHORT_WITH_YEAR = re.compile(rf"(?P<so>{SO})?\s{{0,3}}(?P<number>[0-9]{{1,4}}/(?:19[4-9]|20)[0-9]{{1,2}})(?![\w/-])")
_SHORT_KINDS = frozenset({
    "nghi-quyet", "chi-thi", "quy-dinh", "ket-luan", "de-an", "quyet-dinh", "nghi-dinh", "thong-tu", "ke-hoach",
    "chuong-trinh", "huong-dan", "thong-tri",
})  # fmt: skip
_YEARLY = frozenset({
    "nghi-dinh", "thong-tu", "thong-tu-lien-tich", "nghi-quyet", "quyet-dinh", "luat", "bo-luat", "phap-lenh",
    "chi-thi",
})  # fmt: skip
_AFTER_SHORT = re.compile(
    prose(
        r"\s{0,3}(?:[.,;:)\"”*/]|\n|\Z"
        r"|(?:của|về|và|với|là|đã|được|trên|cho|thì|ngày|ban hành|trong|do|có|đến|để|theo|này)(?!\w))"
    )
)
_FEWEST_FIGURES, _FIGURES_OF_A_YEAR = 2, 4

_SLASHED = re.compile(r"/\s?(?:(?:19|20)[0-9]{2}\s?[/-]\s?)?(?:[A-ZĐ]|(?:qđ|nđ|nq|tt|ct|kh|tb|bc|cv|hd|kl|ttr)-)")
_HEAD_OF_NUMBER = re.compile(
    r"(?<![\w/.,:#%†-])(?:[0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-zđ]?\s?"
    r"|[0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-zđ]?\s?[-–—]\s?(?:\n\s{0,3})?[A-ZĐ][A-Za-zĐđ]{0,5}\s?)\Z"
)
_FULL_NUMBER = re.compile(NUMBER, re.VERBOSE)
_CUED_NUMBER = re.compile(CUED_NUMBER, re.VERBOSE)
_CUED_HEAD = re.compile(r"(?:số|sô|SỐ|Số)\s?:?\s{1,4}(?=[A-Z0-9Đ.-]{1,14}\Z)")
_CUE = re.compile(r"(?:số|sô|sổ|só|sồ|SỐ|Số|so)(?:\s?[:.])?\s{0,4}(?:[0-9]{1,3}\s*\n\s*|[(\[{])?\Z")
_NO_ACT = re.compile(
    prose(
        r"(?:[Mm]ẫu|[Bb]iểu|[Pp]hiếu|(?<!ông\s)[Bb]áo|tờ|thửa|[Hh]ồ\s?sơ|QCVN|TCVN|Fax|ĐT|[Hh]óa\s?đơn|tài\s?khoản) \Z"
    )
)
_STANDARD = re.compile(prose(r"(?:QCVN|TCVN) [0-9]{1,5}[A-ZĐ]?(?:-[0-9]{1,3})?:[0-9]{4}(?:/[A-ZĐ]{2,12})?(?!\w)"))
_MOST_BLANKS, _LONGEST_HEAD, _LONGEST_CUE, _LONGEST_INDENT, _LONGEST_CUED = 8, 16, 14, 30, 24


class NumberSearch(Search):
    """The part of a search that knows numbers."""

    def numbered(self, start: int, tail: re.Match[str], kind_id: str | None, issuer: str | None = None) -> None:
        """Take an act that opens with the name of its kind at *start*, and those that go on the list."""
        group = "cued" if tail["cued"] else "bare"
        if tail["colon"] and tail["so"]:
            start = tail.end("so") - len(tail["so"].lstrip())
        self._complete(start, tail.span(group), kind_id, issuer)
        self._list(kind_id)

    def _list(self, kind_id: str | None) -> None:
        while item := LIST_ITEM.match(self.text, self.position):
            group = "cued" if item["cued"] else "bare"
            if read_number(item[group]).number is None:
                break
            self._complete(item.start("item"), item.span(group), kind_id)

    def _complete(self, start: int, figures: tuple[int, int], kind_id: str | None, issuer: str | None = None) -> None:
        """Take in the date and the issuer that follow a number."""
        raw = self.text[figures[0] : figures[1]]
        printed, number, is_official = read_number(raw)
        self.position, date, following = self.after(figures[1])
        if self.own.is_own(number, date):
            self.taken.append((start, self.position))
            self.pinpoint = None
            return
        if kind_id is None and number is not None:
            kind_id = self._kind_of(number)
        if number is None:
            reason = CitationReason.UNKNOWN_FORM
        elif start == figures[0] or self.text[start] == "s":
            reason = CitationReason.BARE_NUMBER
        else:
            reason = CitationReason.NUMBER if is_official else CitationReason.REPAIRED
        self.add(
            start, self.position, CitationKind.NUMBERED, reason, kind_id=kind_id, number=number, number_text=printed,
            date=date, issuer=following or issuer,
        )  # fmt: skip

    def _kind_of(self, number: DocumentNumber) -> str | None:
        """Return the kind that a number tells; one without the code of a kind is an official letter's."""
        symbol = number.symbol
        if symbol.kind_code and symbol.kind_code != "CV":
            return self.words.by_code(symbol.kind_code, is_party=symbol.is_party)
        is_letter = symbol.kind_code == "CV" or "CV" in str(symbol).replace("/", "-").split("-")
        return "cong-van" if is_letter or (number.year is None and not symbol.is_party) else None

    def short(self, start: int, end: int, kind_id: str | None) -> bool:
        """Take ``Chỉ thị 11`` or ``Nghị định 30/2020``; return whether it was one."""
        text = self.text
        match = _SHORT_WITH_YEAR.match(text, end) if kind_id in _YEARLY else None
        if match is None:
            match = _SHORT.match(text, end)
        if match is None or text[start : start + 2].isupper() or not _AFTER_SHORT.match(text, match.end()):
            return False
        figures = match["number"]
        is_year = len(figures) == _FIGURES_OF_A_YEAR and figures.startswith(("19", "20"))
        if not match["so"] and (len(figures) < _FEWEST_FIGURES or is_year):
            return False
        stop, date, issuer = self.after(match.end())
        if kind_id not in _SHORT_KINDS and "/" not in figures and (date is None or not match["so"]):
            return False
        self.add(
            start, stop, CitationKind.SHORT, CitationReason.SHORT_FORM, kind_id=kind_id, number_text=figures, date=date,
            issuer=issuer,
        )  # fmt: skip
        return True

    def standard(self, start: int) -> None:
        """Take ``QCVN 01:2019/BCT``."""
        if match := _STANDARD.match(self.text, start):
            stop, date, issuer = self.after(match.end())
            self.add(
                start, stop, CitationKind.NUMBERED, CitationReason.NUMBER, date=date, issuer=issuer,
                kind_id="quy-chuan" if match[0][0] == "Q" else "tieu-chuan", number_text=" ".join(match[0].split()),
            )  # fmt: skip

    def slashes(self) -> list[int]:
        """Return where a slash stands as in a number."""
        return [slash.start() for slash in _SLASHED.finditer(self.text)]

    def loose_numbers(self) -> None:
        """Take the numbers that stand outside of all that was found."""
        text = self.text
        covered = sorted([(one.span.start, one.span.end) for one in self.found] + self.taken)
        index = 0
        self.position = 0
        for at in self.slashes():
            while index < len(covered) and covered[index][1] <= at:
                index += 1
            if at < self.position or (index < len(covered) and covered[index][0] <= at):
                continue
            head = _HEAD_OF_NUMBER.search(text, max(0, at - _LONGEST_HEAD), at)
            number = _FULL_NUMBER.match(text, head.start()) if head else None
            if number is None or number.end() <= at:
                number = self._unknown(at)
            if number is not None and number.end() > at:
                self._loose(number, covered[index - 1][1] if index else 0)

    def _unknown(self, at: int) -> re.Match[str] | None:
        """Return the number whose slash stands at *at*, in a form that no rule knows: ``công văn số 2025-07/CV-HD``."""
        cue = _CUED_HEAD.search(self.text, max(0, at - _LONGEST_CUED), at)
        if cue is None or self._before(cue.start()) is None:
            return None
        return _CUED_NUMBER.match(self.text, cue.end())

    def _loose(self, number: re.Match[str], floor: int) -> None:
        text = self.text
        start = number.start()
        cue = _CUE.search(text, max(0, start - _LONGEST_CUE), start)
        first = cue.start() if cue else start
        if _NO_ACT.search(text, max(0, first - _LONGEST_CUE), first):
            return
        kind = self._before(first)
        if kind is not None and kind[0] < floor:
            kind = None
        if kind is None:
            parsed = read_number(number[0]).number
            if parsed is None or (cue is None and not (parsed.symbol.kind_code or parsed.symbol.term)):
                return
            if cue and cue[0][0] == "S" and LINE_START.search(text, max(0, first - _LONGEST_INDENT), first):
                return  # the number line of a head
        opens, kind_id = kind or (first, None)
        self._complete(opens, number.span(), kind_id)
        self._list(kind_id)

    def _before(self, end: int) -> tuple[int, str | None] | None:
        """Return the kind that stands before *end*, blanks apart."""
        last = len(self.text[max(0, end - _MOST_BLANKS) : end].rstrip()) + max(0, end - _MOST_BLANKS)
        return self.words.before(self.text, last)
