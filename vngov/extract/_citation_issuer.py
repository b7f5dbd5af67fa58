"""The body that a citation names after ``của``: where its name ends.

The names of bodies are open, and no mark parts them from the abstract that follows ("của Bộ Công Thương quy định …").
What ends a name is the first word that a name cannot hold: a word in lower case that is neither the second syllable of
a word begun with a capital nor one of the few that names of bodies do hold, or a phrase that opens an abstract.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from vngov.extract._citation_words import UPPER, plain, prose, spaced
from vngov.extract._place_pattern import trie

__all__ = ["Issuers"]

_WINDOW = 240
_LONGEST, _NEAR, _LONGEST_ACRONYM, _MOST_JOINT = 180, 12, 4, 6
_TERM = r"(?: (?:khóa|khoá|khoa) [IVXLC]{1,7}(?!\w))?"
_CENTRAL_NAME = re.compile(
    prose(
        r"(?:(?:Phó )?Thủ tướng(?: Chính phủ)?|Thường trực Chính phủ|Chính phủ"
        r"|Hội đồng (?:Chính phủ|Bộ trưởng|Nhà nước)"
        rf"|(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội{_TERM}|(?:Chủ tịch |Tổng Thư ký )?Quốc hội{_TERM}|Chủ tịch [Nn]ước"
        rf"|Bộ Chính trị{_TERM}|Ban Bí thư(?: Trung ương(?: Đảng)?)?{_TERM}"
        rf"|(?:Ban [Cc]h[âấ]p hành |BCH )?Trung ương(?: Đảng(?: Cộng sản Việt Nam)?)?{_TERM})"
        r"(?!\w| (?:Mặt trận|Đoàn|Hội)(?!\w))"
    )
)

# what opens an abstract or goes on with the sentence, by its first two syllables; one word where one is enough
_STOPS = frozenset({
    "về", "vê", "v/v", "đã", "được", "thì", "là", "do", "có", "trong", "tại", "với", "từ", "trên", "này", "nêu",
    "ngày", "số", "khi", "sau", "trước", "vừa", "nhằm", "để", "như", "theo", "không", "phải", "giai đoạn", "quy định",
    "qui định", "quy chế", "ban hành", "phê duyệt", "phê chuẩn", "hướng dẫn", "sửa đổi", "bổ sung", "bố sung",
    "thực hiện", "triển khai", "tổ chức thực", "kiện toàn", "thành lập", "công bố", "công nhận", "giao nhiệm",
    "giao chỉ", "giao kế", "giao dự", "giao cho", "giao biên", "chỉ đạo về", "tăng cường", "đẩy mạnh", "đối với",
    "phát động", "bãi bỏ", "thay thế", "hợp nhất", "ủy quyền", "uỷ quyền", "phân cấp", "phân công", "điều chỉnh",
    "thông qua", "yêu cầu", "đề nghị", "chấp thuận", "cho phép", "thi hành", "xử lý", "đính chính", "quyết định",
    "nghị quyết", "chủ trương", "một số", "các", "những", "cụ thể", "quy hoạch tỉnh", "tiếp tục", "chấn chỉnh",
    "nâng cao", "trình", "gửi", "liên quan", "bao gồm", "và các", "và những", "cùng", "nhưng", "nếu", "hiện hành",
    "nhiệm kỳ", "lần thứ", "ký ban", "ban bố", "trả lời", "báo cáo", "năm", "quý", "tháng", "tổng kết", "sơ kết",
    "rà soát", "đảm bảo", "bảo đảm", "phối hợp", "phòng ngừa", "khẩn trương", "tập trung",
})  # fmt: skip
_INNER = frozenset({
    "nhân", "dân", "tỉnh", "thành", "phố", "huyện", "xã", "phường", "quận", "thị", "trấn", "nước", "phủ", "tướng",
    "hội", "trưởng", "trị", "thư", "vụ", "hành", "ủy", "uỷ", "ương", "đạo", "chính", "tịch", "đảng", "bộ", "ban",
    "đoàn", "đồng", "viện", "cục", "sở", "phòng", "trực", "vận", "tải", "nhà", "quốc", "gia", "cấp", "cao", "tối",
    "kỹ", "thuật", "cán", "sự", "sát", "đại", "biểu", "lưu", "trữ", "dục", "thao", "sản",
})  # fmt: skip
_HEADS = frozenset({
    "bộ", "sở", "ban", "ủy", "uỷ", "hội", "tổng", "cục", "văn", "viện", "tòa", "toà", "kiểm", "đoàn", "liên", "thanh",
    "ngân", "đài", "trường", "học", "bảo",
})  # fmt: skip
_KIND_SYLLABLES = frozenset({
    "nghị", "quyết", "thông", "chỉ", "kế", "luật", "công", "tờ", "báo", "văn", "quy", "kết", "đề", "chương",
})  # fmt: skip
_FIELDS_LIKE_KINDS = frozenset({
    "thông tin", "công nghệ", "công thương", "công nghiệp", "văn hóa", "văn hoá", "kế hoạch", "quy hoạch",
})  # fmt: skip
_SECOND_FIELDS = frozenset({"xã", "công", "đầu", "du", "môi", "phát"})
_UNITS = frozenset({"tỉnh", "phố", "huyện", "xã", "phường", "quận", "TP", "trấn"})
_LONG = re.compile(
    prose(
        r"(?:Phó |Trưởng ){0,2}(?:Ban [Cc]h[ỉí] đạo|BCĐ|Tổ [Cc]ông tác|Hội đồng(?! [Nn]hân dân)|Tiểu ban"
        r"|(?:Ủy|Uỷ) ban [Qq]uốc gia|Ban Quản lý|Đoàn [Kk]iểm tra)(?!\w)"
    )
)
_LONG_END = re.compile(
    prose(
        r"[.;:()\"“”|*]|\n\s*\n|, (?=[^\W\d_]*[A-ZĐ])|,? (?:về|vê|ngày|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi"
        r"|thực hiện|triển khai|kiện toàn|đã|tại|thì|có)(?!\w)"
        r"| và (?=(?:Luật|Nghị|Quyết|Thông|Chỉ|Kế|Công văn|Tờ|Báo cáo|Văn bản|các|những)\s)"
    )
)
_ABOUT = re.compile(prose(r" về (?!việc)"))
_TOKEN = re.compile(
    rf"(\s*)([{UPPER}0-9][{UPPER}0-9&]+(?![^\W\d_])|[{UPPER}]?[^\W\d_{UPPER}]+|[^\W_]|[-–,/]|.)", re.DOTALL
)
_GLUED = re.compile(r"(ủy|uỷ|tỉnh|phủ|trị|ương|dân|bộ|xã|thư)(?:về|quy|ban)\w*\Z")
_JOINT = re.compile(
    prose(
        r"(?: và |, (?=Bộ\s)| [-–] (?=Bộ\s))"
        r"(?=Bộ\s|Bộ\strưởng\s|Ngân\shàng|Tòa|Toà|Viện|Liên|Tổng|Trung\sương|(?:Ủy|Uỷ)\sban|Hội)"
    )
)
# fields of ministries and departments, without marks, where the words alone do not tell the end
_FIELD = re.compile(
    prose(
        r"(?:(?:bo|thu) truong |(?:pho )?giam doc |thanh tra )?(?:bo|so|phong) (?:"
        r"lao dong\s{0,3}[,-]?\s{0,3}thuong binh (?:va|&) xa hoi|giao thong\s{0,3}-?\s{0,3}van tai"
        r"|van hoa\s{0,3}[,-]?\s{0,3}(?:the thao va du lich|thong tin(?: va the thao)?)"
        r"|nong nghiep va (?:phat trien nong thon|moi truong)|thong tin va truyen thong"
        r"|khoa hoc\s{0,3},?\s{0,3}(?:va )?cong nghe(?: va moi truong)?|tai nguyen va moi truong|ke hoach va dau tu"
        r"|giao duc va dao tao|dan toc va ton giao|quy hoach\s{0,3}-\s{0,3}kien truc|cong nghiep (?:nang|nhe)"
        r"|tai chinh|xay dung|cong thuong|tu phap|noi vu|ngoai (?:giao|vu)|y te|quoc phong|cong an|thuong mai"
        r"|thuy (?:san|loi)|lam nghiep|du lich)(?!\w)"
    )
)
_NEXT = re.compile(r"(?:,[^\S\n]{0,2}\n?[^\S\n]{0,2}|\s{1,3}và\s{1,3})")
_AND = re.compile(r"\s{1,3}và\s{1,3}")
_PLACE = re.compile(prose(r" (?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|đặc khu)(?!\w)"))
_POSTS = re.compile(prose(r"Bộ trưởng, Chủ nhiệm (?=(?:Ủy|Uỷ) ban|Văn phòng)"))
_OF_TERM = re.compile(prose(r" (?:khóa|khoá) [IVXLC]{1,7}(?!\w)"))


class Issuers:
    """The names of bodies that end an ``của``: the pattern of the known ones, and the words that others are made of."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        known = {" ".join(name.split()) for name in names}
        self._known = re.compile(rf"(?:{spaced(trie(known))})(?!\w)") if known else None

    def end(self, text: str, start: int) -> int:
        """Return where the name of a body that begins at *start* ends; *start* where none does."""
        if self._known is not None and (match := self._known.match(text, start)):
            return match.end()
        if match := _CENTRAL_NAME.match(text, start):
            return _joint_end(text, match.end(), _MOST_JOINT)
        posts = _POSTS.match(text, start)
        first = posts.end() if posts else start
        length = _length(text[first : first + _WINDOW])
        term = _OF_TERM.match(text, first + length) if length else None
        return term.end() if term else first + length if length else start


def _joint_end(text: str, end: int, most: int) -> int:
    """Go on after a central body with those that issue together with it."""
    if not most:
        return end
    following = _NEXT.match(text, end)
    match = _CENTRAL_NAME.match(text, following.end()) if following else None
    if following is None or match is None or (following[0][0] == "," and not _AND.match(text, match.end())):
        return end
    return _joint_end(text, match.end(), most - 1)


@lru_cache(maxsize=4096)
def _length(window: str) -> int:
    """Return how many characters of *window* are the name of a body."""
    if not window[:1].isupper():
        return 0
    if match := _LONG.match(window):
        return _long_length(window, match.end())
    if match := _FIELD.match(plain(window)):
        end = match.end()
        if joint := _JOINT.match(window, end):
            return joint.end() + _length(window[joint.end() :])
        return end + _name_length(window[end:]) if _PLACE.match(window, end) else end
    return _name_length(window)


def _long_length(window: str, start: int) -> int:
    """Return the end of the name of a steering committee, which may hold a whole sentence."""
    about = _ABOUT.search(window, start)
    if about and about.start() - start <= _NEAR and " về " in " ".join(window[about.end() :].split()):
        start = about.end()  # "Ban Chỉ đạo Trung ương về … về …"
    end = _LONG_END.search(window, start)
    stop = end.start() if end else len(window)
    return len(window[:stop].rstrip()) if stop - start < _LONGEST else _name_length(window)


class _Token(NamedTuple):
    start: int
    word: str
    gap: str


def _name_length(window: str) -> int:
    tokens = [_Token(match.start(2), match[2], match[1]) for match in _TOKEN.finditer(window)]
    head = tokens[0].word.casefold()
    capitals = window[:_NEAR].isupper()
    end = count = 0
    second_syllable = False  # whether a word in lower case may follow: the second syllable of one with a capital
    for index, (start, word, gap) in enumerate(tokens):
        lower = word.casefold()
        if gap.count("\n") > 1 or (capitals and word[0].isalpha() and not word.isupper()):
            break
        if not word[0].isalnum():
            if not _goes_on(tokens, index, head):
                break
            second_syllable = False
            continue
        is_field = count == 1 and word[0].isupper() and head in {"bộ", "sở"}
        if count and (window[start : start + 3].casefold() == "v/v" or (not is_field and _stops(tokens, index))):
            break
        if count and lower == "và":
            if not _joins(tokens, index, head):
                break
            second_syllable = False
            continue
        if word[0].isdigit() and not count:
            break
        if word[0].isupper() or word[0].isdigit():
            second_syllable = capitals or (word[0].isupper() and (len(word) == 1 or not word.isupper()))
        elif lower not in _INNER:
            if glued := _GLUED.match(lower):
                return start + glued.end(1)
            if not second_syllable or _is_place(tokens, index):
                break
            second_syllable = False
        end, count = start + len(word), count + 1
    return end


def _stops(tokens: list[_Token], index: int) -> bool:
    """Whether the words at *index* open an abstract or go on with the sentence."""
    lower = tokens[index].word.casefold()
    following = tokens[index + 1].word.casefold() if index + 1 < len(tokens) else ""
    return lower in _STOPS or f"{lower} {following}" in _STOPS


def _is_place(tokens: list[_Token], index: int) -> bool:
    """Whether the capitals before *index* are the name of a place, which has no syllable in lower case."""
    return any(token.word in _UNITS for token in tokens[max(0, index - 5) : index])


def _goes_on(tokens: list[_Token], index: int, head: str) -> bool:
    """Whether the name goes on after a dash or a comma."""
    mark = tokens[index].word
    words = [token.word for token in tokens[index + 1 : index + 9]]
    if not words or not words[0][0].isupper() or "\n\n" in tokens[index + 1].gap:
        return False
    if mark != ",":
        return mark in "-–" and index > 0
    if words[0].casefold() in _HEADS or head not in _HEADS or "và" not in words[1:6]:
        return False
    last = words.index("và") + 1
    return ";" not in words[:last] and last < len(words) and words[last][0].isupper()


def _joins(tokens: list[_Token], index: int, head: str) -> bool:
    """Whether ``và`` joins two parts of one name, or two bodies of one sort."""
    following = [token.word for token in tokens[index + 1 : index + 3]]
    if not following or not following[0][0].isupper():
        return bool(following) and head == "bộ" and following[0].casefold() in _SECOND_FIELDS
    if following[0].isupper() and len(following[0]) > _LONGEST_ACRONYM:
        return False
    first = following[0].casefold()
    if first in _KIND_SYLLABLES:
        return " ".join(following).casefold() in _FIELDS_LIKE_KINDS and head in {"bộ", "sở"}
    if first in _HEADS:
        return (
            first == head
            or (head, first) == ("đoàn", "hội")
            or (head == "bộ" and first in {"ngân", "tòa", "toà", "viện", "ủy", "uỷ"})
        )
    return True
