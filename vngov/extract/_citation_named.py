"""Acts that are cited by name: laws, the constitution, the Party's charter, resolutions of congresses.

Laws and ordinances are cited by kind and name, with the date in a legal basis and without one elsewhere (NĐ
30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6).  Where a name ends, a list of the names of laws says best; without
it, the words that a name cannot hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from vngov.extract._citation_words import UPPER, plain, prose, spaced
from vngov.extract._place_pattern import trie

__all__ = ["LAWS", "LawTitles", "congress_end", "known_titles", "party_act_end"]

LAWS = frozenset({"luat", "bo-luat", "phap-lenh"})
"""Kinds whose acts have names."""

_ROMAN = r"(?:[IVXLC]{1,7}|[0-9]{1,2})(?!\w)"
_PARTY = prose(r"Đảng(?: Cộng sản Việt Nam)?(?!\w| (?:bộ|ủy|uỷ|đoàn))")
_UNIT = prose(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Khối|các cơ quan|Quân đội|Công an)")
_NAME = rf"(?-i:(?:\s{{1,3}}(?!Lần|Nhiệm|LẦN|NHIỆM)[{UPPER}]\w{{0,9}}|\s-\s(?=[A-ZĐ])){{1,5}})"
_BRANCH = rf"Đảng\s{{1,3}}bộ(?:\s{{0,3}}{_UNIT}(?:{_NAME})?+|{_NAME})?+"
_WHICH = rf"\s{{0,3}}(?:lần\s{{1,3}}thứ\s{{0,3}})?{_ROMAN}"
_CONGRESS = re.compile(
    prose(r" (?:của )?[Đđ]ại hội(?: đại biểu)?(?: toàn quốc)?")
    + rf"(?:{_WHICH})?+(?:(?:\s{{1,3}}của)?\s{{1,3}}(?:{_PARTY}|{_BRANCH}))?+(?:{_WHICH})?+"
    + rf"(?:(?:\s{{1,3}}của)\s{{1,3}}(?:{_PARTY}|{_BRANCH}))?+",
    re.IGNORECASE,
)
_PLENUM = re.compile(
    prose(
        r" (?:của )?(?:[Hh]ội nghị )?(?:lần thứ \w{1,5}(?: \w{1,5})?,? )?(?:Ban Chấp hành )?(?:Trung ương|TW)(?: Đảng)?"
        r"(?: [0-9]{1,2}(?!\w|/)(?:,? \(?(?:khóa|khoá|khoa) [IVXLC]{1,7}(?!\w)\)?)?"
        r"|(?: lần thứ (?:[0-9]{1,2}|\w{2,5}))?,? \(?(?:khóa|khoá|khoa) [IVXLC]{1,7}(?!\w)\)?)"
    )
)
_CHARTER = re.compile(
    prose(
        r" (?:Đảng(?: Cộng sản(?: Việt Nam)?)?(?!\w| (?:bộ|ủy|uỷ|đoàn))|ĐẢNG(?: CỘNG SẢN VIỆT NAM)?(?!\w)"
        r"|(?:Đoàn|Công đoàn|Hội|Mặt trận)"
        r"(?: (?!Khóa|Lần)[A-ZĐ]\w{1,8}| (?:sản|quốc|niên|nữ|dân|chiến|binh|tập|phụ)){0,8}+(?!\w))"
    )
)
_CONSTITUTION = re.compile(
    prose(r"(?: nước(?: Cộng h(?:òa|oà) xã hội chủ nghĩa| CHXHCN) Việt Nam| Việt Nam)?+(?: năm [0-9]{4})?+"),
    re.IGNORECASE,
)

_STOPS = frozenset({
    "về", "thì", "đã", "được", "có", "do", "tại", "trong", "là", "này", "ngày", "số", "để", "nhằm", "theo",
    "cho", "đối", "không", "phải", "như", "khi", "vì", "bởi", "hiện", "nêu", "ban", "quy", "trên", "hướng",
    "sửa", "bổ", "thay", "bãi", "và", "hoặc", "của", "năm", "từ", "đang", "sẽ", "cũng", "nên", "mà", "với",
    "khóa", "khoá", "liên", "gồm", "sau", "trước", "nay", "ra", "cần", "chưa", "còn", "nếu", "đến", "giao",
})  # fmt: skip
_OPENINGS = frozenset({
    "nghị", "quyết", "thông", "chỉ", "luật", "bộ", "pháp", "chính", "quốc", "ủy", "uỷ", "ubnd", "hđnd", "điều",
})  # fmt: skip
_FOLLOW = "|".join(sorted(_STOPS - {"và", "của"}))
_WORD = re.compile(r"\s{0,3}(?:\n\s{0,8})?([^\W_]+|[,–-])")
_MOST_WORDS, _MOST_AMENDED = 16, 30
_LONGEST = 160
_FEWEST_BLANKS = 2
_AMENDING = re.compile(
    prose(
        r" (?:sửa đổi|bổ sung)(?:,? (?:và )?(?:bổ|bố) sung)?(?: (?:một\s{0,3}số )?(?:điều|nội dung))?(?: của)?(?: các)?"
    ),
    re.IGNORECASE,
)
_SUBJECT = r"(?:(?!\sngày|\ssố\s|\snăm)[^;.()\n]|\n(?!\s*\n|\s{3})){3,100}"
_AMENDED = re.compile(
    prose(rf" (?:(?:[0-9]{{1,3}} )?[Ll]uật (?:về|(?:có )?liên quan (?:đến|tới)) {_SUBJECT}")
    + prose(r"|[0-9]{1,3} [Ll]uật(?!\w)|(?:Luật|Bộ luật|Pháp lệnh)(?!\w))")
)
_AND_LAW = re.compile(prose(r"(?:\s?, (?:và )?| và )(?:Luật|Bộ luật|Pháp lệnh)(?!\w)"))
_UNTIL_NUMBER = re.compile(r"(?:(?!ngày)[^.;()“”\"]){0,160}?(?=\s{1,3}số\s{1,3}[0-9]{1,3}/(?:19|20)[0-9]{2}/QH)")

_NAME_UNTIL_NUMBER = re.compile(
    rf"\s{{1,3}}(?=[{UPPER}])(?:(?!ngày|(?:[Ll]uật|[Nn]ghị|[Qq]uyết|Pháp|[Tt]hông|[Kk]hoản|[Đđ]i[ềể]u|được)\s)[^.;:()“”\"]){{1,120}}?"
    r"(?=\s{1,3}số\s{1,3}[0-9]{1,3}/(?:19|20)[0-9]{2}/QH)"
)


@cache
def known_titles() -> tuple[str, ...]:
    """Return the names of laws that the package knows."""
    return tuple((files("vngov") / "data" / "law_titles.txt").read_text("utf-8").split("\n")[:-1])


class LawTitles:
    """Where the name of a law ends."""

    def __init__(self, more: Iterable[str] = ()) -> None:
        titles = {*known_titles(), *more}
        # as printed, where nothing follows that could belong to a longer name with a slip in it
        after = rf"(?=\s{{0,4}}+(?:[^\w\s,]|[{UPPER}0-9]|\Z|(?:{_FOLLOW})(?!\w)))"
        self._exact = re.compile(rf"\s{{1,3}}(?:{spaced(trie(titles))})(?![^\W\d_]){after}")
        plain_titles = {*map(plain, titles)}
        short = {title for title in plain_titles if title.count(" ") < _FEWEST_BLANKS}  # thú y is no thủy lợi
        loose = spaced(trie(plain_titles - short).replace(",", ",?")).replace("{1,4}", "{0,4}")
        self._pattern = re.compile(rf"\s{{1,3}}(?:\n\s{{0,3}})?(?:{loose}|{spaced(trie(short))})(?![^\W\d_])")

    def end(self, text: str, start: int) -> tuple[int, bool] | None:
        """Return where the name after the kind that ends at *start* ends, and whether it is a known one."""
        if match := _AMENDING.match(text, start):
            return self._amending_end(text, match.end()), True
        return self._plain_end(text, start)

    def _plain_end(self, text: str, start: int) -> tuple[int, bool] | None:
        """Return the end of the name of an act that does not amend others."""
        if (known := self.known_end(text, start)) is not None and self._is_title(text[start:known]):
            return known, True
        if numbered := _NAME_UNTIL_NUMBER.match(text, start):
            return numbered.end(), False
        guessed = _guessed_end(text, start)
        return None if guessed is None else (guessed, False)

    @staticmethod
    def _is_title(name: str) -> bool:
        """Whether *name* is written as one; ``Luật đất đai`` is met, ``Luật giá`` and ``Luật gia`` may be anything."""
        words = name.split()
        return bool(words) and (words[0][0].isupper() or len(words) > 1)

    def known_end(self, text: str, start: int) -> int | None:
        """Return where a known name ends, in whatever case and with whatever marks it is written."""
        exact = self._exact.match(text, start)
        match = self._pattern.match(plain(text[start : start + _LONGEST]))
        ends = [*([exact.end()] if exact else ()), *([start + match.end()] if match else ())]
        return max(ends, default=None)

    def _amending_end(self, text: str, start: int) -> int:
        """Return the end of ``Luật sửa đổi, bổ sung … của Luật A, Luật B``: one act."""
        if number := _UNTIL_NUMBER.match(text, start):
            return number.end()
        end = start
        following = _AMENDED.match(text, start)
        for _ in range(_MOST_AMENDED):
            if following is None:
                break
            end = following.end()
            title = self._plain_end(text, end)
            end = title[0] if title else end
            following = _AND_LAW.match(text, end)
        return end


def _guessed_end(text: str, start: int) -> int | None:
    """Return where the words that can be a name end; a name begins with a capital."""
    first = _WORD.match(text, start)
    if first is None or not first[1][0].isupper() or first[1] == "Việt":
        return None
    end = position = first.end()
    listed = False
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, position)
        if match is None:
            break
        word = match[1].lower()
        if not word[0].isalnum():
            if not _lists(text, match.end()):
                break
            listed = True
        elif word == "và":
            if not _goes_on(text, match.end(), listed=listed):
                break
        elif word in _STOPS or (match[1][0].isupper() and word in _OPENINGS):
            break
        else:
            end = match.end()
        position = match.end()
    return end


def _lists(text: str, position: int) -> bool:
    """Whether a comma parts words of a name: one in lower case follows, and ``và`` before the clause ends."""
    following = _WORD.match(text, position)
    ahead = text[position : position + 60].partition(" và ")
    return bool(
        following
        and following[1][0].islower()
        and following[1] not in _STOPS
        and ahead[1]
        and not any(mark in ahead[0] for mark in ".;:()")
    )


def _goes_on(text: str, position: int, *, listed: bool) -> bool:
    """Whether ``và`` joins words of a name: a capital follows, or it ends a list of the name."""
    following = _WORD.match(text, position)
    if following is None or not following[1][0].isalpha():
        return False
    word = following[1].lower()
    return word not in _OPENINGS and word not in _STOPS and (listed or following[1][0].isupper())


def congress_end(text: str, start: int) -> int | None:
    """Return the end of ``Đại hội …`` or ``Trung ương 4 khóa XII`` after ``Nghị quyết`` or ``Văn kiện``."""
    match = _CONGRESS.match(text, start) or _PLENUM.match(text, start)
    return match.end() if match else None


def party_act_end(text: str, start: int, opening: str) -> int | None:
    """Return where the name of the constitution or of a charter ends, after its first words."""
    pattern = _CONSTITUTION if opening == "hien-phap" else _CHARTER
    match = pattern.match(text, start)
    return match.end() if match else None
