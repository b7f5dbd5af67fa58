"""One pass over a text for what opens a citation, a second one for numbers that nothing opened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import attrgetter

from vngov.diagnostics import Span
from vngov.extract._citation_aliases import with_aliases
from vngov.extract._citation_named import LAWS, congress_end, party_act_end
from vngov.extract._citation_number import NUMBER, SO, parsed_date, read_number
from vngov.extract._citation_numbers import TAIL, NumberSearch
from vngov.extract._citation_pinpoint import CHAIN, read_pinpoint
from vngov.extract._citation_search import DATE_AFTER, OF
from vngov.extract._citation_words import prose
from vngov.model.citation import Citation, CitationKind, CitationReason, Pinpoint

__all__ = ["Finder"]

_place = attrgetter("span")
_UNIT_LETTERS = frozenset("ĐđKkPpMmCc")
_BETWEEN = re.compile(
    rf"(?:\s{{1,3}}(?:\n\s{{0,3}})?(?!(?:số|sô|này)(?!\w))[^\W\d_]+){{1,12}}?(?={SO}(?:{NUMBER}))", re.VERBOSE
)
_TURNS = re.compile(
    r"(?<!\w)(?:[Bb]ãi|[Tt]hực|[Tt]riển|[Ss]ửa|bổ|bố|[Đđ]ính|[Tt]hay|theo|tại|[Vv]ề|[Pp]hê|quy|[Hh]ướng|và)(?!\w)"
    r"|\n\s*\n"
)
_THIS = re.compile(r"\s{1,4}này(?!\w)")
_UNIT_THIS = re.compile(
    prose(r" (?:(?:của|tại|trong) )?(?P<unit>điểm|khoản|điều|mục|chương|phần) này(?!\w)"), re.IGNORECASE
)
_ANNEXED = re.compile(
    prose(
        r" (?:(?:của|tại|trong) )?"
        r"(?:Quy (?:chế|định|chuẩn)|Điều lệ|Danh mục|Chương trình|Kế hoạch|Đề án|Hướng dẫn|Bảng giá)(?!\w)"
        r"[^.;\n()]{0,80}?(?:\n[^.;\n()]{0,80}?)?\s[Kk]èm theo "
    )
)
_PLURAL = re.compile(r"(?:các|từ)\s{1,3}\Z")
_LINK = re.compile(prose(r",? (?:(?:của|tại|trong|thuộc|(?:ban hành )?kèm theo) )?(?:các )?"))
_GOES_ON = frozenset({"CỦA", "THEO", "HÀNH", "HIỆN", "VÀ", "BỎ", "SUNG", "ĐỔI", "KHAI", "THẾ", "CỨ", "TẠI"})
_NAMES_ACTS = re.compile(prose(r"(?:của|[Cc]ăn c[ứư]|theo|thi hành|tại|với) \Z"))
_YEAR = re.compile(prose(r" (?:năm [0-9]{4}|(?:19[4-9]|20[0-4])[0-9])(?![\w/-])"))
_CHANGED = re.compile(prose(r" \((?:được )?sửa đổi(?:(?!số\s)[^()\n]){0,50}\)"))
_ABOUT = re.compile(r"\s{1,3}về\s{1,3}[^;.\n()]{3,200}(?:\n(?!\s*\n|\s*[-+*])[^;.\n()]{1,200}){0,2}")
_OWN_NUMBER = re.compile(rf"{SO}(?:{NUMBER})", re.VERBOSE)
_RULES_OF_WORK = re.compile(prose(r" (?:làm việc|thi hành Điều lệ Đảng)(?!\w)"))
_AND_BODY = re.compile(r"(?:,[^\S\n]{0,2}\n?[^\S\n]{0,2}|\s{1,3}và\s{1,3})(?=Ban|Bộ|Thường|Tỉnh|Đảng)")
_TERM = re.compile(prose(r" (?:khóa|khoá|khoa) [IVXLC]{1,7}(?!\w)"))
_PASSED = re.compile(prose(r"[^.;\n]{0,30}\n?[^.;\n]{0,60}?thông qua (?P<date>ngày [0-9]{1,2}/[0-9]{1,2}/[0-9]{4})"))
_NEVER_BY_ISSUER = frozenset({"ke-hoach", "chuong-trinh", "de-an", "cong-van", "phuong-an"})


class Finder(NumberSearch):
    """A search through a whole text."""

    def run(self, openings: Iterable[int]) -> tuple[Citation, ...]:
        """Return what was found, in order; *openings* is where something may open."""
        self._custom()
        custom, self.found = self.found, []
        for start in openings:
            if start >= self.position:
                self._open(start)
        self.loose_numbers()
        taken = [one.span for one in custom]
        self.found = [one for one in self.found if not any(_overlap(one.span, span) for span in taken)] + custom
        self.found.sort(key=_place)
        return tuple(with_aliases(self.text, self.found, self.words))

    def openings(self) -> list[int]:
        """Return where a citation may open, in order: where there are none and no slash, there is no citation."""
        return self.words.openings(self.text)

    def _open(self, start: int) -> None:
        """Take up what stands at *start*: a unit of an act, a standard or the name of a kind."""
        text = self.text
        first = text[start]
        if first in "Ll" and text.startswith(("LUẬT", "luật"), start):
            start = max(self.position, self.words.widened(text, start))
        if text[start - 1 : start].isalnum():
            return
        if (
            first in _UNIT_LETTERS
            and not text.startswith(("Điều lệ", "ĐIỀU LỆ"), start)
            and (chain := CHAIN.match(text, start))
        ):
            self._unit(start, chain.end())
        elif first in "QT" and text.startswith(("QCVN", "TCVN"), start):
            self.standard(start)
        elif kind := self.words.at.match(text, start):
            self._kind(start, kind.end(), kind[0])

    def _custom(self) -> None:
        """Take what the caller's own patterns match."""
        for custom in self.patterns.custom:
            for match in custom.pattern.finditer(self.text):
                groups = match.groupdict()
                raw = groups.get("number") or ""
                if match.end() > match.start():
                    self.add(
                        *match.span(), CitationKind.NUMBERED if raw else CitationKind.NAMED, CitationReason.CUSTOM,
                        kind_id=custom.kind_id, number=read_number(raw).number, number_text=read_number(raw).text,
                        date=parsed_date(groups.get("date")), issuer=groups.get("issuer"), title=groups.get("title"),
                    )  # fmt: skip

    def _kind(self, start: int, end: int, word: str) -> None:
        text = self.text
        if word[0].islower():
            self._lower_law(start, end, word)
            return
        kind_id = self.words.id_of(word)
        if tail := TAIL.match(text, end):
            self.numbered(start, tail, kind_id)
            return
        if _THIS.match(text, end):
            self.position = end
            return
        if kind_id in LAWS:
            self._law(start, end, kind_id)
        elif kind_id in {"hien-phap", "dieu-le"}:
            if (stop := party_act_end(text, end, kind_id or "")) is not None:
                self._named(start, stop, kind_id, CitationReason.KNOWN_NAME)
        elif (stop := congress_end(text, end)) is not None:
            self._named(start, stop, kind_id, CitationReason.KNOWN_NAME)
        elif (
            (between := _BETWEEN.match(text, end))
            and not _TURNS.search(between[0])
            and not self.words.has_kind(text, end, between.end())
            and (tail := TAIL.match(text, between.end()))
        ):
            issuer = None
            if of := OF.search(text, end, between.end()):
                issuer = text[of.end() : self.patterns.issuers.end(text, of.end())]
            self.numbered(start, tail, kind_id, issuer=issuer or None)
        elif not self.short(start, end, kind_id):
            self._by_issuer(start, end, kind_id)

    def _law(self, start: int, end: int, kind_id: str | None) -> None:
        text = self.text
        title = self.patterns.titles.end(text, end)
        if title and not title[1] and "\n" in text[end : end + 4]:  # "Luật" may end a line of its own
            title = title if _NAMES_ACTS.search(text, max(0, start - 12), start) else None
        if title is None:
            self.position = max(self.position, end)
            return
        stop, known = title
        while changed := _YEAR.match(text, stop) or _CHANGED.match(text, stop):
            stop = changed.end()
        if tail := TAIL.match(text, stop):
            self.numbered(start, tail, kind_id)
            return
        if text[start:end].isupper() and not (known and self._is_cited_in_capitals(start, stop)):
            self.position = end
            return
        self._named(start, stop, kind_id, CitationReason.KNOWN_NAME if known else CitationReason.FOLLOWING_WORDS)

    def _lower_law(self, start: int, end: int, word: str) -> None:
        """Take a law whose kind is written in lower case: only with a known name, and where acts are named."""
        stop = self.patterns.titles.known_end(self.text, end)
        if stop is None or len(self.text[end:stop].split()) < 2:  # noqa: PLR2004 - a name of one syllable says nothing
            return
        tail = TAIL.match(self.text, stop)
        if tail:
            self.numbered(start, tail, self.words.id_of(word))
        elif _NAMES_ACTS.search(self.text, max(0, start - 12), start):
            self._named(start, stop, self.words.id_of(word), CitationReason.KNOWN_NAME)

    def _is_cited_in_capitals(self, start: int, stop: int) -> bool:
        """Whether a name in capitals goes on with a title, and is not one: the document's own, or of a menu."""
        before = self.text[max(0, start - 30) : start].split()
        return self.text[start:stop].isupper() and bool(before) and before[-1] in _GOES_ON

    def _named(self, start: int, stop: int, kind_id: str | None, reason: CitationReason) -> None:
        """Take an act by its name, with the date and the issuer that follow."""
        stop, date, issuer = self.after(stop)
        if date is None and kind_id in LAWS and (passed := _PASSED.match(self.text, stop)):
            date = parsed_date(passed["date"])
        self.add(start, stop, CitationKind.NAMED, reason, kind_id=kind_id, date=date, issuer=issuer)

    def _by_issuer(self, start: int, end: int, kind_id: str | None) -> None:
        """Take an act that is named by its kind, its issuer and its day or subject."""
        text = self.text
        if rules := _RULES_OF_WORK.match(text, end):
            self._rules_of_work(start, rules.end(), kind_id)
            return
        of = OF.match(text, end)
        last = self.patterns.issuers.end(text, of.end()) if of else end
        if of is None or last == of.end() or kind_id in _NEVER_BY_ISSUER or text[start : start + 2].isupper():
            return
        if _is_one_of_many(text, start):
            return
        date = DATE_AFTER.match(text, last)
        if following := date or _ABOUT.match(text, last):
            number = None if date else _OWN_NUMBER.search(text, last, following.end())
            if number and not self.words.has_kind(text, last, number.start()):
                return  # "Nghị định của Chính phủ về … số 06/2021/NĐ-CP": the numbers that follow are the act
            self.add(
                start, following.end(), CitationKind.NAMED, CitationReason.FOLLOWING_WORDS, kind_id=kind_id,
                date=parsed_date(date["date"]) if date else None, issuer=text[of.end() : last],
            )  # fmt: skip

    def _rules_of_work(self, start: int, end: int, kind_id: str | None) -> None:
        """Take ``Quy chế làm việc của …``, and the regulation on the Party's charter, which needs no issuer."""
        of = OF.match(self.text, end)
        last = self.patterns.issuers.end(self.text, of.end()) if of else end
        issuer = None
        if of and last > of.end():
            last = self._all_issuers(last)
            issuer = self.text[of.end() : last]
        elif "hành" in self.text[start:end]:
            last = end
        else:
            return
        self.add(start, last, CitationKind.NAMED, CitationReason.KNOWN_NAME, kind_id=kind_id, issuer=issuer)

    def _all_issuers(self, last: int) -> int:
        """Return the end of several bodies that issued one act together."""
        while more := _AND_BODY.match(self.text, last):
            stop = self.patterns.issuers.end(self.text, more.end())
            if stop == more.end():
                break
            last = stop
        term = _TERM.match(self.text, last)
        return term.end() if term else last

    def _unit(self, start: int, end: int) -> None:
        text = self.text
        start = self._plural(start)
        self.position = end
        if this := _UNIT_THIS.match(text, end):
            pinpoint = read_pinpoint(text, start, end, here=this["unit"].lower())
            self._internal(start, this.end(), pinpoint)
            return
        link = _ANNEXED.match(text, end) or _LINK.match(text, end)
        if link is None:
            return
        opening = self.words.at.match(text, link.end())
        if opening is None:
            return
        if this := _THIS.match(text, opening.end()):
            self._internal(start, this.end(), read_pinpoint(text, start, end))
        else:
            self.pinpoint = (start, end)
            self._kind(opening.start(), opening.end(), opening[0])
            self.pinpoint = None

    def _plural(self, start: int) -> int:
        """Return where ``các`` or ``từ`` before a unit begins."""
        match = _PLURAL.search(self.text, max(self.position, start - 6), start)
        return match.start() if match else start

    def _internal(self, start: int, end: int, pinpoint: Pinpoint) -> None:
        whole = Pinpoint(" ".join(self.text[start:end].split()), pinpoint.provisions, pinpoint.span)
        self.pinpoint = None
        self.add(start, end, CitationKind.INTERNAL, CitationReason.OWN_PROVISION, pinpoint=whole)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_one_of_many(text: str, start: int) -> bool:
    return text[max(0, start - 6) : start].strip().lower().endswith(("các", "những", "nhiều", "mọi", "một"))
