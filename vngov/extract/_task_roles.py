"""What one sentence of assignment says: who is charged by what word, with whom, under whom, for whom.

A name charges a body where it opens the sentence or stands after the word of charge (*giao, yêu cầu, đề nghị*);
elsewhere it is only mentioned.
"""

from __future__ import annotations

import re

from attrs import evolve, frozen

from vngov.extract._task_actors import Names, Printed, names_at
from vngov.extract._task_words import CHARGE, COORDINATE, LEAD, VERB
from vngov.model.task import Modality

__all__ = [
    "Charge",
    "advisees",
    "charge_at",
    "coordinators",
    "executors",
    "is_led",
    "recipients",
    "supervisors",
    "told_charge",
]

_ADVERB = re.compile(
    r"(?:thua\s++(?:lenh|uy\s++quyen)|thay\s++mat|can\s++cu|tren\s++co\s++so|trong|doi\s++voi|de|nham|ngoai|theo(?!\s++doi)|sau|ket\s++thuc|dinh\s++ky|hang|moi|khi|truoc|tu|"
    r"ve|cong\s++tac|nhan\s++duoc|truong\s++hop|rieng|dong\s++thoi|bao\s++dam|tai|thuc\s++hien|nham|nay|do|voi|ben\s++canh|ngay)(?![a-z])"
)
_VERBAL = re.compile(r"thuc\s++hien|bao\s++dam|trong|dinh|hang|moi|tu|do|voi|nay")
_ADVERBS = {
    "ve": "về",
    "de": "để",
    "do": "do",
    "tu": "từ",
    "tai": "tại",
    "moi": "mỗi",
    "sau": "sau",
    "voi": "với",
    "nay": "nay",
}
"""Adverbs of one syllable, which without their accents are other words."""
_BLANKS = re.compile(r"[\s*,]*+(?:\([0-9]{1,2}\)\s++)?+")
_SAYING = re.compile(
    r"\s*+(?:(?:chi\s++dao|nhan\s++manh|ket\s++luan|quyet\s++dinh|thong\s++nhat|truc\s++tiep|va|cung|da|tiep\s++tuc)(?:,|\s)\s*+)*+"
)
_STATEMENT = re.compile(
    r"(?:da|dang|duoc|bi|chua|la(?!\s++(?:dau\s++moi|don\s++vi\s++chu|co\s++quan(?!\s++(?:ngang|thuoc|chuyen\s++mon|cua))))|ghi\s++nhan|danh\s++gia\s++cao|hoan\s++nghenh|thi|khi|nhan\s++thay|nhan\s++dinh|vua|tung"
    r"|dong\s++y|nhat\s++tri|thong\s++nhat\s++(?:voi\s++)?(?:de\s++xuat|noi\s++dung|chu\s++truong|y\s++kien|to\s++trinh|phuong\s++an|danh)"
    r"|phai\s++(?:la(?=\s)|doi\s++(?:mat|dien)|ganh|chiu(?!\s++trach)|cho(?=\s)|trai\s++qua|nhap\s++vien|di\s++chuyen|dong\s++cua|vat\s++lon))(?![a-z])"
)
_WHEN = re.compile(r"(?:den|tu|trong)\s++(?:het\s++)?nam\s++[0-9]{4}(?:\s++tro\s++di)?(?:\s*+,)?\s++")
"""A year between a body and what it does."""
_RELATIVE = re.compile(r"\s(?:có|được|bị|đã|đang|muốn|là|mà|nào|này)$")
_LISTS = re.compile(r"\s(?:gồm|bao gồm|như|sau đây|dưới đây|sau)$")
_SPOKEN = re.compile(
    r"(?:yeu\s++cau|de\s++nghi|chi\s++dao|ket\s++luan|co\s++y\s++kien(?:\s++chi\s++dao)?)(?:\s++nhu\s++sau)?\s*+:"
)
_DUTY = re.compile(r"(?:co|chiu)\s++trach\s++nhiem|co\s++nhiem\s++vu|phai(?![a-z])|can(?![a-z])")
_DIRECT = re.compile(
    r"(?:truc\s++tiep\s++)?(?:lanh\s++dao|chi\s++dao)(?:,\s*+(?:lanh\s++dao|chi\s++dao|huong\s++dan|don\s++doc|dieu\s++hanh))*+(?:\s++va\s++huong\s++dan)?\s++"
)
_CLAUSE = re.compile(r",\s*+|:\s*+|\s(?=(?:cac|don vi|co quan|giao|yeu cau)\s)")
_REPORT = re.compile(
    r"(?<![a-z])(?:bao\s++cao(?:\s++(?:ve|kip\s++thoi|ket\s++qua|ngay))*+|trinh|de\s++xuat(?:\s++voi)?|kien\s++nghi(?:\s++voi)?"
    r"|gui(?:\s++ve)?(?:\s++cho)?)\s++(?:cho\s++|len\s++|voi\s++|ve\s++)?"
)
_ADVISE = re.compile(r"(?<![a-z])(?:tham\s++muu(?:,?\s++(?:giup|de\s++xuat))?|giup)\s++(?:cho\s++)?")
_ABOUT = re.compile(
    r"\s(?:tinh\s++hinh|ket\s++qua|lam\s|viec\s|phuong\s++an|noi\s++dung|giai\s++phap|chinh\s++sach|co\s++che|de\s++an|du\s++thao|danh"
    r"\s++muc|huong\s|y\s++kien|mot\s++so|nhung\s|cac\s++(?:giai|bien|noi|chinh|van|de|kho|phuong)\s|ke\s++hoach|nghi\s++quyet|truoc(?![a-z])|sau(?![a-z])|tai\s|trong\s)"
)
_LOOKS_BACK = re.compile(r"\s++(?:tien\s++hanh\s++|to\s++chuc\s++)?(?:so\s++ket|tong\s++ket)")
_SUPERVISE = re.compile(
    r"(?<![a-z])(?:duoi\s++su|chiu\s++su)\s++(?:kiem\s++tra|giam\s++sat|thanh\s++tra|chi\s++dao)(?:,\s++(?:kiem\s++tra|giam\s++sat))?\s++cua\s++"
)
_NOUN_BEFORE = re.compile(r"(?:theo|dap\s++ung|cac|nhung|co|voi|bao\s++dam|dam\s++bao|xet|khi|muc\s++dich,|cua)\s++$")
_CHARGED = re.compile(r"(?:cac|nhung|toan\s++the|tat\s++ca)\s|giao|yeu\s++cau|de\s++nghi|phan\s++cong|uy\s++quyen")
_TOLD = re.compile(r"(?<![a-z])(giao|yeu\s++cau|de\s++nghi|chi\s++dao)(?:\s++nhiem\s++vu)?(?:\s++cho)?(?:\s*+:)?\s++")
_SAID_OF_THEM = re.compile(
    r"(?:cung\s++cap|khai\s++thac|su\s++dung|hoat\s++dong|tham\s++gia|thi\s++cong)\s[^:;.,]{3,70}:"
)
"""What bodies of a class do, by which their label tells them: ``Các đơn vị cung cấp dịch vụ viễn thông:``."""
_EARLY = 320
_LONGEST = 60


@frozen
class Charge:
    """Who is charged, by whom and how.

    ``rest`` is where the task begins, ``is_heading`` that nothing follows, ``is_label`` that the names are a label
    before a colon, ``is_late`` that an adverbial stands before them.
    """

    names: Names
    modality: Modality
    principal: str = ""
    rest: int = 0
    is_heading: bool = False
    is_label: bool = False
    is_late: bool = False


def charge_at(line: Printed, start: int, stop: int) -> Charge | None:
    """Return the charge with which the sentence from *start* to *stop* opens; None if it opens with none."""
    start = _after_blanks(line, start)
    if direct := _opening(line, start, stop):
        return direct
    limit = min(stop, start + _EARLY)
    if (adverb := _ADVERB.match(line.bare, start)) and _ADVERBS.get(
        adverb[0], line.text[start : adverb.end()].lower()
    ) == (line.text[start : adverb.end()].lower()):
        for clause in _CLAUSE.finditer(line.bare, start, limit):
            before = line.bare[max(start, clause.start() - 14) : clause.end()]
            if clause[0].isspace() and not (
                adverb[0].startswith("ket") and not re.search(r"(?:cua|voi|cho|ve|den|va|tai)\s+$", before)
            ):
                continue
            if line.text[clause.end() : clause.end() + 1].islower() and not _CHARGED.match(line.bare, clause.end()):
                continue
            found = _opening(line, clause.end(), stop)
            if found and (found.modality is not Modality.PLAIN or not (found.is_heading or _VERBAL.match(adverb[0]))):
                return evolve(found, is_late=True)
    return None


def told_charge(line: Printed, start: int, stop: int) -> Charge | None:
    """Return the demand that a sentence of a news page tells of, wherever it stands in it."""
    for verb in _TOLD.finditer(line.bare, start, stop):
        before = line.bare[max(0, verb.start() - 14) : verb.start()]
        names = None if _NOUN_BEFORE.search(before) else names_at(line, verb.end(), stop)
        if names is not None and not _RELATIVE.search(names.texts[-1]):
            word = (
                Modality.ASSIGNED
                if verb[1] == "giao"
                else Modality.REQUESTED
                if verb[1][0] == "d"
                else Modality.DEMANDED
            )
            return Charge(names, word, rest=_after_blanks(line, names.end))
    return None


def _after_blanks(line: Printed, start: int) -> int:
    blanks = _BLANKS.match(line.text, start)
    return blanks.end() if blanks else start


def _opening(line: Printed, start: int, stop: int) -> Charge | None:
    """Return the charge that begins exactly here."""
    if charge := CHARGE.match(line.bare, start, stop):
        return _charged(line, charge, stop)
    names = names_at(line, start, stop)
    if names is None or _RELATIVE.search(names.texts[-1]):
        return None
    at = _after_blanks(line, names.end)
    saying = _SAYING.match(line.bare, at, stop)
    if charge := CHARGE.match(line.bare, saying.end() if saying else at, stop):
        found = _charged(line, charge, stop)
        if found:
            return Charge(found.names, found.modality, names.texts[0], found.rest, found.is_heading)
    if (spoken := _SPOKEN.match(line.bare, saying.end() if saying else at)) and spoken.end() <= stop:
        return None  # a body says what follows, and charges nobody
    if at >= stop:
        return Charge(names, Modality.PLAIN, rest=stop, is_heading=True)
    if names.texts[-1].startswith(("Các ", "các ")) and (said := _SAID_OF_THEM.match(line.bare, at, stop)):
        first, _, last = names.parts[-1]
        end = said.end() - 1
        names = evolve(
            names, end=end, parts=(*names.parts[:-1], (first, end, f"{last} {' '.join(line.text[at:end].split())}"))
        )
        at = end
    sign = line.text[at]
    if _LISTS.search(names.texts[-1]):
        return None
    if sign in ":;" or line.text[names.end : at].strip() == ":":
        after = _after_blanks(line, at + 1)
        return Charge(names, Modality.PLAIN, rest=after, is_heading=after >= stop, is_label=True)
    if sign == ".":
        return None
    when = _WHEN.match(line.bare, at, stop)
    at = when.end() if when else at
    if _STATEMENT.match(line.bare, at) or not (names.is_whole or VERB.match(line.bare, at, stop)):
        return None
    modality = Modality.DUTY if _DUTY.match(line.bare, at) else Modality.PLAIN
    return Charge(names, modality, rest=at, is_heading=False)


def _charged(line: Printed, charge: re.Match[str], stop: int) -> Charge | None:
    if _NOUN_BEFORE.search(line.bare[max(0, charge.start() - 14) : charge.start()]):
        return None
    names = names_at(line, charge.end(), stop)
    if names is None:
        return None
    modality = Modality.ASSIGNED if charge["assign"] else Modality.DEMANDED if charge["demand"] else Modality.REQUESTED
    rest = _after_blanks(line, names.end)
    is_heading = rest >= stop
    if line.text[rest : rest + 1] == ":":
        rest = _after_blanks(line, rest + 1)
        is_heading = rest >= stop
    return Charge(names, modality, rest=rest, is_heading=is_heading)


def is_led(line: Printed, start: int, stop: int) -> bool:
    """Whether the sentence says that its body is in charge."""
    return LEAD.search(line.bare, start, stop) is not None


def coordinators(line: Printed, start: int, stop: int) -> tuple[tuple[int, int, str], ...]:
    """Return whom the body works along with."""
    found: dict[str, tuple[int, int, str]] = {}
    for verb in COORDINATE.finditer(line.bare, start, stop):
        names = names_at(line, verb.end(), stop)
        if names is None:
            names = _loose(line, verb, stop)
        for part in names.parts if names else ():
            found.setdefault(part[2], part)
    return tuple(found.values())


def _loose(line: Printed, verb: re.Match[str], stop: int) -> Names | None:
    """Return a name of no known head after *phối hợp với*."""
    if "voi" not in verb[0].split():
        return None
    end = next(
        (one.start() for one in VERB.finditer(line.bare, verb.end(), stop) if line.text[one.start()].islower()), stop
    )
    mark = re.compile(r"[,;.:(]").search(line.bare, verb.end(), end)
    end = mark.start() if mark else end
    text = " ".join(line.text[verb.end() : end].split())
    if not text or len(text) > _LONGEST:
        return None
    return Names(verb.end(), end, ((verb.end(), end, text),))


def executors(line: Printed, charge: Charge) -> tuple[tuple[int, int, str], ...]:
    """Return who does it under the direction of the body charged (*A lãnh đạo B chỉ đạo …*)."""
    direct = _DIRECT.match(line.bare, charge.rest)
    names = names_at(line, direct.end()) if direct else None
    return names.parts if names else ()


def advisees(line: Printed, start: int, stop: int) -> tuple[tuple[int, int, str], ...]:
    """Return who is advised."""
    return _after(_ADVISE, line, start, stop)


def recipients(
    line: Printed, start: int, stop: int, advised: tuple[tuple[int, int, str], ...]
) -> tuple[tuple[int, int, str], ...]:
    """Return to whom it is reported or submitted; who is *advised* on a review receives it, too."""
    reports = _after(_REPORT, line, start, stop)
    reviewed = tuple(part for part in advised if _LOOKS_BACK.match(line.bare, part[1]))
    return reports + tuple(part for part in reviewed if part not in reports)


def _after(verb: re.Pattern[str], line: Printed, start: int, stop: int) -> tuple[tuple[int, int, str], ...]:
    found: dict[str, tuple[int, int, str]] = {}
    for match in verb.finditer(line.bare, start, stop):
        if not line.text[match.end() : match.end() + 1].isupper():
            continue  # a class is not whom one reports to
        names = names_at(line, match.end(), stop)
        for start_, end, text in names.parts if names else ():
            about = _ABOUT.search(line.bare, start_, end)
            cut = about.start() if about else end
            name = text if about is None else " ".join(line.text[start_:cut].split())
            found.setdefault(name, (start_, cut, name))
    return tuple(found.values())


def supervisors(line: Printed, start: int, stop: int) -> tuple[tuple[int, int, str], ...]:
    """Return who watches over it."""
    return _after(_SUPERVISE, line, start, stop)
