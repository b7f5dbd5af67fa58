"""The words by which the parts of a document are told apart, matched without accents and case.

NĐ 30/2020/NĐ-CP, Phụ lục I and III, and the Party guides 36-HD/VPTW and 05-HD/VPTW fix most of them; the
tolerance for damage (``Sá:`` for ``Số:``, ``ơi nhận``) comes from recognised scans.  Everything here works
on :func:`flat` text, which has exactly one character for each of the original's.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata

from vngov.text.body_words import BODY_HEAD, CONNECTED, CUT

__all__ = ["BODY_HEAD", "CONNECTED", "CUT", "LONGEST", "flat"]

LONGEST = 400
"""The first characters of a line, in which it must show what it is."""


def _bare(character: str) -> str:
    """Return the bare lower-case letter, or the plain dash, that one character stands for; itself if there is none."""
    base = unicodedata.normalize("NFD", character)[0].lower()
    bare = _PLAIN.get(base, base)
    return bare if len(bare) == 1 else character


_PLAIN = {"đ": "d", "\u00f0": "d", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-"}
_FLAT = {
    code: _bare(chr(code))
    for code in (*range(0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2027), 0x2212)  # Latin letters, punctuation
}


def flat(text: str) -> str:
    """Return *text* in lower case and without accents, character for character."""
    return text.translate(_FLAT)


NATIONAL = re.compile(r"\bcong\s+ho\s?a{1,2}\s+x?a?\s*ho[il]\s+chu\s+nghia(?:\s+[vy]iet(?:\s+n\s?am)?)?\b")
NATIONAL_START = re.compile(r"^cong\s+hoa\s+xa\s+hoi(?:\s+chu)?$")
NATIONAL_END = re.compile(r"^(?:(?:chu\s+)?nghia\s+)?(?:viet\s+)?nam$")
MOTTO = re.compile(r"\bdoc\s+lap\s*[-*.~_\s]{0,4}tu\s+do\s*[-*.~_\s]{0,4}ha[nr]h\s+phu[ce]\b")
PARTY = re.compile(r"\bdang\s+cong\s+san\s+viet\s+nam\b")
PARTY_START = re.compile(r"^dang\s+cong\s+san(?:\s+viet)?$")
YOUTH = re.compile(r"^doan\s+(?:tncs|thanh\s+nien\s+cong\s+san)\s+ho\s+chi\s+minh$")
NUMBER = re.compile(
    r"(?P<label>\b(?:(?:bo\s+)?luat\s+|nghi\s+quyet\s+|phap\s+lenh\s+|lenh\s+)?s[oa06]\s*[:;.]\s*"
    r"|\bso\s+(?=\d|[-/.…_])|^[ \t]*so(?=[^\s:/]{1,5}/[a-z]{2,6}-[a-z]))"
    r"(?P<number>(?:[^\s/]{1,12}\s{0,3})?(?:[/-]|\s{0,40}[/-])\s{0,3}\S+"
    r"(?:(?:\s?[/-]\s?(?!so\s*:|v\s?/\s?v|(?:\w+\s){0,4}\w+,\s*ngay)|\s[/-]\s?(?=[a-z]{0,2}(?!ngh)[^\Waeiouy\d_]{3})"
    r"|(?<=[a-z][/-])\s(?=[a-z]{0,3}(?!ngh)[^\Waeiouy\d_]{3}))\S+)*"
    r"(?:(?<=[a-z]-)[ \t]*\n[ \t]*[a-z]{2,10}(?:[-/][a-z]{2,10})*(?=[ \t]*(?:\n|$)))?|[.…_\s]{0,40}/\s?\S+)",
    re.MULTILINE,
)
DAMAGED_NUMBER = re.compile(  # the symbol can be read, the ordinal or the slash before it cannot
    r"^[^\w\n]{0,3}(?P<label>s[o06]\s*[:;.]?\s*)(?P<number>[^\n\t]{0,14}?(?P<symbol>[a-z]{2,8}\s?-\s?[a-z]{2,12}))(?=\s|$)",
    re.MULTILINE,
)
_DAY_MONTH_YEAR = r"nga[yu][\s*]*[^\n\t,]{0,14}?\s*thang[\s*]*[^\n\t|,]{0,10}?\s*nam[\s*]*(?P<year>[\dtilo.…_]{0,6})"
DATE = re.compile(
    r"(?P<place>(?:(?<=\n)[ \t]*(?!(?:mat|khan)\b)\w{2,10}[ \t]*\n[^\S\n]*(?=\w))?"
    r"[^\W\d_](?:[^,;:|/\n\t ]|[ ](?![ ]{2})){1,60}?)\s*,\s*"
    rf"(?P<date>{_DAY_MONTH_YEAR})"
)
DATE_AFTER_BLANK = re.compile(
    rf"(?:^|[|\t]|[ ]{{3}})[ \t*_]*(?P<place>[^\W\d_][^,;:./|\n\t]{{1,30}}?)[ \t*]+(?P<date>{_DAY_MONTH_YEAR})",
    re.MULTILINE,
)
COPY_STAMP = re.compile(r"[\s|*]*ban sao van ban[\s|*]*")
"""What the Party stamps on a copy since 05-HD/VPTW."""
DIGITAL_SIGNATURE = re.compile(
    r"(?:^|[|\t]|[ ]{3})[ \t*_]*(?P<text>[^\s;|](?:[^;\n|]{1,120};){1,2}[ \t]*(?:ngay[ \t]+)?\d{1,2}/\d{1,2}/\d{4}"
    r"[ \t]*;[ \t]*\d{1,2}[ \t]*:[ \t]*\d{2}[ \t]*:[ \t]*\d{2})",
    re.MULTILINE,
)
"""``SAO Y; Sở Nội vụ; 16/6/2026; 08:30:00``: who signed an electronic copy, and when."""
DATE_IN_FIGURES = re.compile(
    r"(?:^|[|\t]|[ ]{3})[ \t*_]*(?P<place>[^\W\d_][^,;:./|\n\t]{1,30}?)[ \t]*,[ \t]*"
    r"(?P<date>ngay[ \t]*\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?=[ \t.*_]*(?:$|[|\t]|[ ]{3}))",
    re.MULTILINE,
)
ADDRESSEES = re.compile(r"^kinh\s*(?:gui|trinh)\b\s*[:;.]?\s*")
TELEGRAM = re.compile(r"^.{3,90}\bdien\s*:$")
BASIS = re.compile(r"^[-–+•*]?\s*[_\s]{0,3}can cu\b")
OTHER_BASIS = re.compile(
    r"^[-–+•*]?\s*(?:xet\b|theo de nghi\b|theo yeu cau\b|sau khi (?:xem xet|co y kien|thao luan|thong nhat)\b"
    r"|tren co so|thuc hien\b|de (?:thuc hien|bao ve|tang cuong|phat)\b|bien ban\b|thua (?:lenh|uy quyen)\b)"
)
ENACTMENT = re.compile(r"^(?:quyet (?:dinh|nghi)|nghi dinh|thong tu|lenh|nay cong bo|chi thi)\s*[:.;]?$")
BODY_ENACTS = re.compile(r"\s(?:quyet dinh|quyet nghi)\s*(?P<colon>:?)$")
RECIPIENTS = re.compile(r"^[-_*\s]*(?:\w?oi nha[nm]|voi nhan)\b\s*[:;.]?[_*\s]*")
ORNAMENT = re.compile(r"^[-–—_=*~.·•|\s/\\]+$")
APPENDIX = re.compile(r"^phu luc\b\s*(?:so\b)?\s*(?:[ivxl]{1,6}|\d{1,3}|[a-z]|\d{1,2}[.][\d.]{1,5})?\s*[.:]?$")
TITLED_APPENDIX = re.compile(r"^phu luc\b\s*(?:so\b)?\s*(?:[ivxl]{1,6}|\d{1,3})?\s*:\s*[a-z]")
PROMULGATED = re.compile(r"^\(?\s*(?:ban hanh )?kem theo\b")
AUTHORITY = re.compile(
    r"^(?P<right>tm|t\s?/\s?m|kt|k\s?/\s?t|tl|t\s?/\s?l|tuq|t\s?/?\s?u\s?/?\s?q|q)(?P<dot>\s?[.,]\s*|\s+)(?=[a-z])"
)
ATTACHMENT = re.compile(r"^(?:phu luc|danh sach|danh muc|mau (?:so|bieu)|bieu (?:mau|so)|bang (?:tong hop|ke)|lich )\b")
PANEL = re.compile(
    r"^(?:ky boi|nguoi ky|co quan|thoi gian ky|ngay ky|email|dau thoi gian)\s*:"
    r"|^\d{2}[./]\d{2}[./]\d{4}\s+\d{2}:\d{2}"
    r"|^[“\"']?\s*\+0?7:00$|^\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}"
)
RUNNING_HEAD = re.compile(r"^(?:\d{1,4}\s+)?cong bao/so\b.{0,60}$|^trang \d{1,4}(?:/\d{1,4})?$|^page \d+$")
PAGE_NUMBER = re.compile(r"^[-–—\s]*\d{1,3}[-–—\s]*$")
MARKS = {
    "tuyet mat": "secrecy",
    "toi mat": "secrecy",
    "mat": "secrecy",
    "hoa toc": "urgency",
    "hoa toc hen gio": "urgency",
    "thuong khan": "urgency",
    "khan": "urgency",
    "xem xong tra lai": "circulation",
    "luu hanh noi bo": "circulation",
    "tai lieu thu hoi": "circulation",
    "xong hoi nghi tra lai": "circulation",
    "tra lai sau khi hop": "circulation",
    "tai lieu hoi nghi": "circulation",
}
SUBJECT = re.compile(r"^(?:v\s?/\s?[vw]\b|ve viec\b|v\.v\b)")
UNFINISHED = re.compile(r"(?:\b(?:cua|va|thuong vu|chap hanh|tai|ve|trung|uy|chinh|quoc)|-|,)$")
POSITION = re.compile(
    r"\b(?:chu tich|pho chu tich|bo truong|thu truong|giam do{1,2}[ce]?c?|thu tuong|chanh|pho chanh|truong|pho truong"
    r"|bi thu|tong (?:giam doc|thanh tra|cuc truong|kiem toan|bi thu|phu trach)|thong doc|vien truong|hieu truong"
    r"|cuc truong|chu nhiem|pho|thu truong|tu lenh|chinh uy|quyen|uy vien|doan truong|to truong|thu ky|chanh an"
    r"|chu toa|chu tri|dai dien|nguoi ghi)\b"
)
