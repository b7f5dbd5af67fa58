"""Names of bodies in sentences of assignment: where one begins and ends, and how a list of them divides.

Names are kept as printed.  ``các sở, ban, ngành`` is one class; ``các Bộ: Quốc phòng, Tài chính`` are two bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import field, frozen

from vngov.extract._task_names import is_code, whole_names
from vngov.extract._task_words import HEAD, PREFIX, VERB, WEAK_HEAD
from vngov.text.bare import bare

__all__ = ["Names", "Printed", "names_at", "printed"]

_LIST_COLON = re.compile(
    r"(?:cac|hai|ba|[0-9])\s++(?:bo|so|tinh|thanh\s++pho|phuong|xa|huyen|thi\s++xa|quan|ban)\s*+:\s*+$"
)
_ELLIPTIC = re.compile(r"(?:cac|hai|ba)\s++(bo|so)\s*+:\s*+")
_PIECE = re.compile(r"(?:\s*+[,;]|\s++(?:va|hoac|cung)(?=\s))\s*+(?:va\s++(?=[a-z]))?")
_PLURAL = re.compile(r"(?:cac|nhung|tat\s++ca|toan\s++the)\s")
_ADVISERS = re.compile(r"tham\s++muu(?:,\s*+|\s++va\s++|\s++)?giup\s++viec")
_MARK = re.compile(
    r"[();.:!?]|\s(?=(?:(?:den|tu) nam [0-9]{4}|ve viec|doi voi"
    r"|truoc ngay|truoc [0-9]|cham nhat|dinh ky|trong (?:thang|quy|nam|thoi|vong) )\b)"
)
_PREFIXED = re.compile(
    r"(?:cac\s++)?(?:dong\s++chi|d/c|ong|ba)(?:\s*+:)?\s++(?!pho\s|chu\s++tich|giam|truong|bi\s++thu"
    r"|uy\s++vien|thu\s|chanh)"
)
_PERSON = re.compile(r"(?:cac\s++)?(?:dong\s++chi|d/c|ong|ba)(?:\s*+:)?\s++$")
_POST = re.compile(
    r",\s++(?:pho\s|chu\s++tich|giam\s++doc|truong\s|bi\s++thu|uy\s++vien|bo\s++truong"
    r"|thu\s++truong|chanh\s)"
)
_COMMITTEE = re.compile(r"(?:tieu\s++)?(?:ban\s++(?:chi\s++dao|van\s++dong)|to\s++cong\s++tac|hoi\s++dong)\s++")
_GIVEN = re.compile(
    r"duoc\s++(?:giao|phan\s++cong|kiem\s++tra|thanh\s++tra|giam\s++sat|uy\s++quyen|chi\s++dinh)(?:\s++nhiem\s++vu)?\s"
)
"""What is done to the bodies of a class, by which they are told: ``Các đơn vị được kiểm tra``."""
_PURPOSE = re.compile(
    r"(?:cai\s++cach|thuc\s++hien|xay\s++dung|trien\s++khai|phat\s++trien|chuyen\s++doi"
    r"|phong\s++ngua|khac\s++phuc|danh\s++gia)"
)
"""What a committee is for, by which it is called."""
_NEAR = 90
_LISTED = re.compile(r"(?:,|\sva)\s++$")
_RELATED = re.compile(r"lien\s++quan\s*+$")
_SHORT_VERBS = {
    "thi": "thì", "la": "là", "de": "để", "tu": "tự", "can": "cần", "se": "sẽ", "da": "đã", "dang": "đang",
    "phai": "phải", "duoc": "được", "cung": "cũng", "som": "sớm", "van": "vẫn", "trinh": "trình", "giup": "giúp",
    "moi": "mời", "gui": "gửi", "nham": "nhằm", "cu": "cử", "lap": "lập", "chon": "chọn", "dua": "đưa", "ky": "ký",
    "nop": "nộp", "tang": "tăng", "tiem": "tiêm", "trao": "trao", "neu": "nêu", "soan": "soạn",
    "chua": "chưa", "giao": "giao", "theo": "theo", "khi": "khi", "khong": "không", "dung": "dựng",
}  # fmt: skip
"""Verbs of one syllable, which without their accents are other words."""
_CAPITAL_CLASS = re.compile(
    r"(?:so|bo|co quan|don vi|dia phuong|doanh nghiep|chinh quyen|to chuc|luc luong|ca nhan|chi cuc|cap uy"
    r"|he thong|chu dau tu|bo phan)(?:,|\s+(?:va|lien|bao|chinh|co lien|nuoc"
    r"|dang|bo|chu|duoc|phoi|thuong|tiep|mot|chuyen)[a-z]*\s)"
)
"""A class word that opens a sentence, with what must follow for it to be one."""
_SMALL_CLASS = re.compile(
    r"(?:co quan|don vi|dia phuong|doanh nghiep|chinh quyen|co so|chu dau tu|to chuc,"
    r"|bo phan|nha thau|nha dau tu|nguoi dan)"
)
"""A class word that is one also after a small letter."""
_MEMBER = re.compile(r",\s*+|\s++va\s++(?=cac\s|[a-z])")
_PAIRED = re.compile(r"(?:giao duc|nong nghiep|tai nguyen|khoa hoc|ke hoach|thong tin|thuong binh|the thao|dan toc)$")
"""The first halves of the names of ministries and departments that have an *and* in them."""
_SMALL = frozenset({"phong", "truong", "vnpt"})
"""Heads of one word that no other word looks like; of others the accents are looked at."""
_ACCENTED = frozenset({"hội ", "đoàn"})
_SMALL_HEAD = re.compile(
    r"dang|ban can su|mat tran|cap uy|doan the chinh|lanh dao|nguoi dung|thu truong|chu tich|truong "
    r"|hieu truong|giam doc"
)
"""Heads that open a name in small letters, too."""
_SMALL_AFTER_AND = re.compile(
    r"cong an|dai bieu|tram|benh vien|trung tam|cong ty|uy ban|ubnd|hoi dong|doan |hoi|cong doan"
)
_BARE_POST = re.compile(r"(?:cac\s++)?(?:dong\s++chi\s++)?(?:bao|truong|pho|giam doc|pho giam doc|hieu truong)")
"""A post without its body, which the next name has."""
_OFFICES = re.compile(r"(?:bo\s++truong|thu\s++truong|giam\s++doc|lanh\s++dao)\s++cac\s++(?:bo|so)\s*+:")
_THOSE = re.compile(
    r"cac\s++(?:ong,?\s*+(?:\(\s*+)?ba|tap\s++the(?:,|\s++va)\s++ca\s++nhan)(?![a-z])|(?:cac\s++)?(?:dong\s++chi|d/c)\s"
)
_SMALL_OFFICE = re.compile(r"phong\s")
_FIELD = re.compile(r"cong\s++an(?=\s*+[,;]|\s++va\s)")
_ONE_OFFICE = re.compile(r"van phong .*(?:hdnd|hoi dong nhan dan|quoc hoi)\s*$")
_BEFORE = (
    "gồm ", "là ", "và ", "thì ", "các đồng chí ", "Các đồng chí ", "đồng chí ", "Đồng chí ", "các đ/c ", "Các đ/c ",
    "đ/c ", "Đ/c ", "cần ", "phải ", "cùng ", "cho ",
)  # fmt: skip
_AFTER = (" có trách nhiệm", " trong", " và", " cùng", " để", " khi")
"""Words around a name that are no part of it."""
_EDGES = " \t\n\u00a0.,;:*_–-"
_LONGEST = 400


@frozen
class Printed:
    """A text with its bare form, of the same length."""

    text: str
    bare: str
    known: dict[tuple[int, int], Names | None] = field(factory=dict[tuple[int, int], "Names | None"], eq=False)


@lru_cache(maxsize=16)  # one line is looked at from several sides
def printed(text: str) -> Printed:
    """Return *text* with its bare form; the marks of Markdown are blanks."""
    text = text.replace("*", " ").replace("_", " ")
    return Printed(text, bare(text))


@frozen
class Names:
    """The names that begin at ``start`` and run to ``end``: each as its own stretch with the words it stands for.

    ``is_whole`` says that the last is known to end there, so that what follows is what they do.
    """

    start: int
    end: int
    parts: tuple[tuple[int, int, str], ...]
    is_whole: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(text for _, _, text in self.parts)


def names_at(line: Printed, start: int, stop: int | None = None) -> Names | None:
    """Return the names that begin at *start*; None if none does."""
    limit = min(len(line.text) if stop is None else stop, start + _LONGEST)
    known = line.known  # one place is looked at from several sides
    if (start, limit) not in known:
        known[start, limit] = _names_at(line, start, limit)
    return known[start, limit]


def _names_at(line: Printed, start: int, limit: int) -> Names | None:
    prefix = PREFIX.match(line.bare, start)
    position = prefix.end() if prefix else start
    is_person = _PERSON.match(line.bare[start:position]) is not None and line.text[position : position + 1].isupper()
    if not is_person and not _is_head(line, position, is_plural=position > start):
        return None
    verb = _end(line, position, limit)
    end = next(_whole(line, position, verb), verb)
    parts = tuple(_divided(line, start, end))
    return Names(start, parts[-1][1], parts, is_whole=end < verb) if parts else None


def _whole(line: Printed, position: int, stop: int) -> Iterator[int]:
    """Yield where a name is whole, and something else follows in small letters."""
    for end in whole_names(line.text, line.bare, position, stop):
        if not _inside_brackets(line.bare, position, end):
            yield end


def _is_head(line: Printed, position: int, *, is_plural: bool) -> bool:
    """Whether a name can begin here: a capital and a strong head, or a class word after *các*."""
    letter = line.text[position : position + 1]
    if head := HEAD.match(line.bare, position):
        if not _is_department(line, position):
            return False
        if letter.isupper() or is_plural or " " in head[0]:
            return True
        return head[0] in _SMALL or line.text[position : position + 4] in _ACCENTED
    if is_code(line.text, position):
        return True
    if WEAK_HEAD.match(line.bare, position) is None:
        return False
    if is_plural:
        return True
    return (_CAPITAL_CLASS if letter.isupper() else _SMALL_CLASS).match(line.bare, position) is not None


def _is_department(line: Printed, position: int) -> bool:
    """Whether *so* is *Sở*, also misread as *Sơ*, *Sờ* before a capital, not *số* or *sơ*; and *bao* a newspaper."""
    if line.bare.startswith("bao ", position) and line.text[position + 1] in "ảẢ":  # bảo tồn, bảo trì
        return line.bare.startswith("bao hiem ", position)
    if not line.bare.startswith("so ", position):
        return True
    vowel = line.text[position + 1]
    return vowel in "ởỞ" or (vowel in "ơƠờớợỡ" and line.text[position + 3 : position + 4].isupper())


def _end(line: Printed, position: int, limit: int) -> int:
    """Return where the name stops: at a verb, at a mark, or at the end."""
    head = HEAD.match(line.bare, position) or WEAK_HEAD.match(line.bare, position)
    at = head.end() if head else position + 1
    depth = 0
    marks = _MARK.finditer(line.bare, position, limit)
    stop = limit
    for mark in marks:
        sign = mark[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif (
            depth
            or (
                sign == ":"
                and _LIST_COLON.search(line.bare[max(0, position - 8) : mark.end()])
                and _names_follow(line, mark.end())
            )
            or (sign == "." and line.text[mark.end() : mark.end() + 1].isalnum())
            or (sign == ";" and _is_next_name(line, mark.end()))
        ):
            continue
        else:
            stop = mark.start()
            break
    is_class = WEAK_HEAD.match(line.bare, position) is not None
    given = at
    for verb in VERB.finditer(line.bare, at, stop):
        if not line.text[verb.start()].islower():
            continue
        if _inside_brackets(line.bare, position, verb.start()):
            continue
        if _ADVISERS.match(line.bare, verb.start()):
            continue
        if verb[0].startswith("lanh") and _LISTED.search(line.bare[max(0, verb.start() - 6) : verb.start()]):
            continue
        if _PURPOSE.match(line.bare, verb.start()) and _COMMITTEE.fullmatch(line.bare, position, verb.start()):
            after = next(VERB.finditer(line.bare, verb.end() + 1, min(limit, verb.end() + _NEAR)), None)
            if after is not None and line.text[after.start()].islower():
                continue
        if verb.start() < given:
            continue
        if is_class and (chosen := _GIVEN.match(line.bare, verb.start(), stop)):
            given = chosen.end()
            continue
        short = _SHORT_VERBS.get(verb[0])
        if short is not None and line.text[verb.start() : verb.end()].lower() != short:
            continue
        stop = verb.start()
        break
    return stop


def _inside_brackets(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) > text.count(")", start, at)


def _names_follow(line: Printed, position: int) -> bool:
    rest = line.text[position : position + 3].lstrip()
    return rest[:1].isupper()


def _is_next_name(line: Printed, position: int) -> bool:
    while line.text[position : position + 1].isspace():
        position += 1
    prefix = PREFIX.match(line.bare, position)
    head = prefix.end() if prefix else position
    return (line.text[head : head + 1].isupper() and HEAD.match(line.bare, head) is not None) or is_code(
        line.text, head
    )


def _divided(line: Printed, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the names of a list; *các Bộ: A, B* gives each its own head."""
    elliptic = _ELLIPTIC.match(line.bare, start, end)
    if elliptic:
        head = {"bo": "Bộ", "so": "Sở"}[elliptic[1]]
        position = elliptic.end()
        tail: list[tuple[int, int]] = []
        for piece_start, piece_end in _pieces(line, position, end):
            tail.append((piece_start, piece_end))
        begin = end
        for piece_start, piece_end in tail:
            name = line.text[piece_start:piece_end].strip(_EDGES)
            if HEAD.match(line.bare, piece_start) or _PLURAL.match(line.bare, piece_start):
                begin = piece_start
                break
            if name:
                yield piece_start, piece_end, f"{head} {name}"
        start = begin
    begin = start
    for at, following in _cuts(line, start, end):
        if part := _trimmed(line, begin, at):
            yield part
        begin = following
    if part := _trimmed(line, begin, end):
        yield part


def _pieces(line: Printed, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for cut in _MEMBER.finditer(line.bare, start, end):
        after = cut.end()
        if cut[0].strip() == "va" and _PAIRED.search(line.bare[begin : cut.start()]):
            continue
        if (
            cut[0][0] == ","
            and line.bare.startswith("the thao", after)
            and line.bare.endswith("van hoa", 0, cut.start())
        ):
            continue  # Văn hóa, Thể thao và Du lịch
        if not line.text[after : after + 1].isupper() and not _PLURAL.match(line.bare, after):
            continue
        yield begin, cut.start()
        begin = after
    yield begin, end


def _trimmed(line: Printed, start: int, end: int) -> tuple[int, int, str] | None:
    while start < end and line.text[start] in _EDGES:
        start += 1
    while end > start and line.text[end - 1] in _EDGES:
        end -= 1
    text = " ".join(line.text[start:end].split())
    for word in _BEFORE if text.startswith(_BEFORE) else ():
        if text.startswith(word):
            text = text[len(word) :].lstrip(": ")
    for word in _AFTER if text.endswith(_AFTER) else ():
        text = text.removesuffix(word)
    return (start, end, text) if text else None


def _cuts(line: Printed, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where one name ends and the next begins."""
    begin = start
    is_person = _PREFIXED.match(line.bare, start) is not None
    for cut in _PIECE.finditer(line.bare, start, end):
        if _inside_brackets(line.bare, start, cut.start()):
            continue
        if _BARE_POST.fullmatch(line.bare, begin, cut.start()):
            continue
        if is_person and begin == start and _POST.match(line.bare, cut.start()):
            continue  # the post of the person just named
        if cut[0][0] == "," and _FIELD.match(line.bare, cut.end()) and _OFFICES.search(line.bare, begin, cut.start()):
            continue  # Bộ trưởng các Bộ: Quốc phòng, Công an, Y tế
        word = "va" if "va" in cut[0] or "cung" in cut[0] or "hoac" in cut[0] else ","
        if _opens_a_name(line, cut.end(), previous=line.bare[begin : cut.start()], cut=word, end=end):
            yield cut.start(), cut.end()
            begin = cut.end()


def _opens_a_name(line: Printed, position: int, *, previous: str, cut: str, end: int | None = None) -> bool:
    if is_code(line.text, position) or _THOSE.match(line.bare, position):
        return True
    if _PLURAL.match(line.bare, position):
        head = PREFIX.match(line.bare, position)
        at = head.end() if head else position
        return HEAD.match(line.bare, at) is not None or WEAK_HEAD.match(line.bare, at) is not None
    letter = line.text[position : position + 1]
    head = HEAD.match(line.bare, position)
    if cut == "va" and _ONE_OFFICE.search(previous):
        return False
    if head and letter.isupper():
        return _is_department(line, position)
    if head and _SMALL_OFFICE.match(line.bare, position) and line.text[head.end() + 1 : head.end() + 2].isupper():
        return True
    if head and line.text[position : position + 4] in _ACCENTED:
        return True
    if head and (_SMALL_HEAD.match(head[0]) or (cut == "va" and _SMALL_AFTER_AND.match(head[0]))):
        return True
    weak = WEAK_HEAD.match(line.bare, position)
    if cut == "va" and weak and letter.islower():
        tail = line.bare[position : end if end is not None else position + 60]
        return (not _RELATED.search(tail) and _PLURAL.match(previous.lstrip()) is None) or (
            not _RELATED.search(tail) and weak[0] in {"dia phuong", "he thong", "chinh quyen"}
        )
    return False
