"""The words of assignment: heads of the names of bodies, verbs of doing, and what charges whom.

All patterns match bare text (small letters without accents, offsets kept); where an accent decides, the caller
looks at the letters themselves.
"""

from __future__ import annotations

import re

__all__ = [
    "CHARGE", "CLOSING_CALL", "COORDINATE", "DECISION", "HEAD", "LEAD", "NOTICE", "PREFIX", "RESERVE", "VERB",
    "WEAK_HEAD",
]  # fmt: skip

_B, _E = r"(?<![a-z0-9])", r"(?![a-z0-9])"

_ALTERNATIVE = re.compile(r"(?:[^|()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))++")


def _by_letter(alternatives: str) -> str:
    """Return the alternatives sorted by their first letter: the engine then tries those of one letter only."""
    of_letter: dict[str, list[str]] = {}
    others: list[str] = []
    for alternative in map(str.strip, _ALTERNATIVE.findall(alternatives)):
        if alternative[0].isalpha():
            of_letter.setdefault(alternative[0], []).append(alternative[1:])
        else:
            others.append(alternative)
    return "|".join([*(f"{letter}(?:{'|'.join(rest)})" for letter, rest in of_letter.items()), *others])


PREFIX = re.compile(
    r"(?:(?:tat\s++ca|toan\s++the|cac|nhung|tung|mot\s++so|gom"
    r"|quy(?=\s++(?:co\s++quan|don\s++vi|uy\s++ban|ubnd|dia\s++phuong|cong\s++ty)(?![a-z])))\s++(?:cac\s++)?)?+"
    r"(?:(?:cac\s++)?(?:dong\s++chi|d/c|tap\s++the|dai\s++dien|ong\s?+[,/(]\s?+ba\)?|ong|ba)(?=:?\s)\s*+:?\s*+(?:cac\s++)?)?+"
)
"""What may stand before the head of a name."""

_STRONG = r"""
    uy\s?ban | ubnd | hdnd | ubmttq | mttq | mat\s++tran | thuong\s++truc(?=\s++(?:tinh|thanh|huyen|dang|hdnd
          |hoi|uy|ban|ubnd))
  | hoi\s++dong(?!\s++(?:lao|kinh)) | bo\s++phan\s++(?:tiep\s++nhan\s++(?:ho\s++so\s++)?va\s++tra\s++ket\s++qua
        |mot\s++cua|chuyen\s++mon|giup\s++viec) | bo\s++(?:truong|chi\s++huy|doi|tu\s++lenh|phan|tai|cong|noi
        |ngoai|quoc|xay|giao|nong|y|giao|van
      |khoa|thong|tu\s++phap|lao|ke\s++hoach|dan\s++toc|chinh|tai\s++nguyen)
  | (?:tong\s++|chi\s++)?cuc(?!\s++(?:bo|dien)) | vu\s++(?:truong|[a-z]++(?=\s))(?<!viec)(?<!an)
  | trung\s++tam(?=\s++[a-z]) | (?:tong\s++)?cong\s++ty | tap\s++doan | ngan\s++hang | kho\s++bac | cong\s++an
  | quan\s++khu | dai(?=\s++(?:phat|truyen|khi|tieng|pt)) | bao(?=\s++(?!(?:cao|dam|chi|ve|quan|gom|hiem|nhieu|luc
      |dong|hanh|vi)(?![a-z]))[a-z])
  | van\s++phong | thanh\s++tra(?=\s++(?:tinh|so|bo|chinh|huyen|thanh|nha|xay|giao))
  | vien(?!\s++(?:tro|dan|chuc|phi)) | hoc\s++vien | truong(?=\s++(?:dai|cao|trung|tieu|mam|chinh|ban|phong
        |doan|cong|cac|thon|khu|to|dai))
  | hoi(?=\s++(?:lhpn|lhtn|ccb|lien|nong|cuu|chu|nha|khuyen|nguoi|dong|luat|cac|phu)) | hiep\s++hoi
        | lien\s++(?:doan|minh|hiep)
  | (?:tinh|thanh|huyen|quan|xa)\s++doan | doan\s++(?:kiem\s++tra|thanh\s++tra|cong\s++tac|giam\s++sat
        |khao\s++sat|lien\s++nganh)(?:\s++lien\s++nganh)? | doan(?=\s++(?:thanh|dai|kiem|cong|tncs|luat|giam
        |khoi|xa))
  | chu\s++tich | (?:pho\s++)?(?:tong\s++)?giam\s++doc | thu\s++truong | nguoi\s++dung\s++dau | pho\s++(?:chu
        |giam|truong|chanh|bi|thu|cac)
  | chanh(?=\s++(?:van|thanh|an)) | chi\s++huy\s++truong | ke\s++toan\s++truong | thu\s++tuong | bi\s++thu
        | lanh\s++dao(?=\s) | hieu\s++truong | (?:cuc|vu|vien|vien)\s++truong
  | (?:tinh|thanh|huyen|thi|quan|dang)\s++uy | dang\s++(?:doan|bo(?=\s)) | chi\s++bo | cap\s++uy
        | ban\s++can\s++su(?:\s++dang)?
  | doan\s++the\s++chinh\s++tri | to\s++(?:cong\s++tac|giup\s++viec|kiem\s++tra|tham\s++dinh|bien\s++tap
        |cong\s++nghe|chuyen\s++gia|tiep\s++cong\s++dan|truong|chuyen|an)
  | ban\s++(?:xay\s++dung\s++dang|chi\s++dao|to\s++chuc|quan\s++ly|kiem\s++tra|giam\s++sat|van\s++dong
        |dieu\s++hanh|dieu\s++phoi|bien\s++tap|soan\s++thao|tiep\s++cong\s++dan) | ban(?=\s++(?:can\s++su|chi
        |to|quan|tuyen|dan|noi|kinh|xay|thuong|chap|kiem|bi|giam\s++doc|cong\s++tac|du|qlda|dieu|phap|van|tiep
      |dai|bao|ql|lien|thi\s++dua|ton|vi|khoa|phong|ve)) | ban\s++can
  | thue(?=\s++(?:tinh|thanh|co|khu)) | hai\s++quan(?=\s) | bao\s++hiem\s++xa\s++hoi | toa\s++an | vnpt | evn
        | viettel | mobifone
  | phong(?=\s++(?!chong|khong\s|ngua|tranh|chay|tru|ve\s|lam\s++viec|hop\s|o\s|hoc\s|thi\s)[a-z]) | so(?=\s++[a-z])
        | to\s++chuc\s++chinh\s++tri | cong\s++thong\s++tin | thu\s++ky | can\s++bo\s++ky
  | benh\s++vien | tram(?=\s++(?:y\s++te|kiem|cap|khuyen|thu\s++y|bien)) | buu\s++dien | cong\s++doan
        | nguoi\s++dan | ho\s++gia\s++dinh
  | doi(?=\s++(?:quan\s++ly|canh\s++sat|thanh\s++tra|kiem|dan\s++quan)) | hat\s++kiem\s++lam
        | don\s++bien\s++phong | vuon\s++quoc\s++gia | ban\s++nhan\s++dan
  | cang\s++vu | chinh\s++phu(?=\s) | quoc\s++hoi(?=\s) | vien\s++thong(?=\s) | to\s++dan\s++pho
        | to\s++truong | truong\s++thon | nha\s++may | xi\s++nghiep | cau\s++lac\s++bo
  | thanh\s++vien(?=\s) | to\s++dai\s++bieu | dai\s++bieu(?=\s++(?:hdnd|hoi\s++dong|quoc\s++hoi))
  | bql(?=\s) | bch(?=\s) | btv(?=\s) | vp(?=\s++(?:ubnd|hdnd|dang|so|tinh|huyen|xa|phuong))
  | chi\s++uy(?=\s*+[,;]|\s++va\s) | htx(?=\s) | chi\s++nhanh | doanh\s++nghiep\s++vien
        | nha\s++truong | tu\s++lenh | bo\s++chi | hop\s++tac\s++xa
        | quy(?=\s++(?:dau|bao|phat))
"""
_WEAK = r"""
    so | ban | nganh | co\s++quan\s++(?:chu\s++tri|phoi\s++hop|thuong\s++truc|dieu\s++tra|thanh\s++tra
          |kiem\s++tra|quan\s++ly|tham\s++muu(?:,?\s++(?:va\s++)?giup\s++viec)?)
  | don\s++vi\s++(?:tu\s++van|thi\s++cong|quan\s++ly|thuc\s++hien\s++du\s++an) | co\s++quan | don\s++vi
        | dia\s++phuong | to\s++chuc | ca\s++nhan | doanh\s++nghiep | chinh\s++quyen | bo
  | doan\s++the | he\s++thong | thanh\s++vien | chu\s++dau\s++tu | can\s++bo | luc\s++luong | phong | xa
        | phuong | huyen | chi\s++hoi
  | nha\s++thau | truong | ho\s++kinh | chi\s++cuc | co\s++so | tinh | thanh\s++pho | ben | cap | trung\s++tam
        | nha\s++dau | ngan\s++hang
  | hoi | cong\s++ty | dong\s++chi | bo\s++phan | hop\s++tac | lien | uy\s++vien | to | quan | thi
        | thanh\s++uy | cong\s++dong | toa\s++soan | khu\s++pho | thon | khom | thuong\s++nhan
"""
HEAD = re.compile(rf"{_B}(?:{_STRONG}){_E}", re.VERBOSE)
"""The first word of the name of a body or of a post."""
WEAK_HEAD = re.compile(rf"{_B}(?:{_by_letter(_WEAK)}){_E}", re.VERBOSE)
"""A word for a class of bodies: it opens a name after *các*, and goes on with one after a comma."""

_VERBS = r"""
    co\s++(?:trach\s++nhiem|nhiem\s++vu|ke\s++hoach|giai\s++phap|bao\s++cao|van\s++ban|y\s++kien)
          | chiu\s++trach\s++nhiem
  | chu\s++(?:tri|dong|trong) | phoi\s*+ho[pn] | tham\s++(?:muu|gia|dinh) | chi\s++dao | lanh\s++dao
  | (?<!cac\ )to\s++chuc(?!\s*+[,-]|\s++(?:chinh\s++tri|ca\s++nhan|dang|xa\s++hoi|doan\s++the|phi\s|tin\s++dung
        |kinh\s++te|trong|ngoai|co\s|hanh\s++chinh|va\s++ca|su\s++nghiep|cong\s++doan|lien\s++quan|to\s
        |bo\s++may|can\s++bo))
  | thuc\s++hien | trien\s*+khai | (?<!dau\ tu\ )(?<!ban\ )xay\s++dung
        | (?<!chu\ )dau\s++tu(?=,?\s++(?:dong\s++bo|hoan\s++thien|nang\s++cap|lap\s++dat|trang\s++bi))
              | ra\s++soat | bo\s++(?:sung
        |tri) | dieu\s++(?:chinh|phoi|hanh|tiet|dong|tra) | hoan\s++(?:thien|thanh|chinh)
  | nghien\s++cuu | de\s++(?:xuat|nghi) | huong\s++dan | kiem\s++tra | giam\s++sat | thanh\s++tra
        | theo\s++doi | don\s++doc | tong\s++(?:hop|ket|ve\s++sinh)
  | bao\s++(?:cao|dam|ve|quan) | dam\s++bao | ban\s++hanh | tang\s++cuong | day\s++(?:manh|nhanh)
        | tap\s++trung | tiep\s++(?:tuc|thu|nhan|can)
  | khan\s++truong | kip\s++thoi | thuong\s++xuyen | truc\s++tiep | nghiem\s++(?:tuc|chinh) | quyet\s++(?:liet
        |dinh) | tich\s++cuc
  | cho\s++y\s++kien | (?:cu\s++the|the\s++che|so)\s++hoa | quan\s++(?:triet|tam) | tuyen\s++truyen | pho\s++bien
        | van\s++(?:dong|hanh) | huy\s++dong | can\s++doi
        | cong\s++(?:khai|bo(?!\s++truong)|nhan(?=\s++ket))
  | cung\s++(?:cap|ung|co) | phe\s++duyet | phan\s++(?:cong|bo|cap|loai|dau) | giai\s++quyet | xu\s++ly
        | tim\s++kiem | ho\s++tro | phat\s++(?:hien|huy|dong|trien)
  | xac\s++(?:dinh|nhan|minh) | chuan\s++bi | xem\s++xet | tien\s++hanh | dang\s++ky | cap\s++(?:nhat|phat
        |kinh) | lam\s++(?:dau|tot|ro|viec) | yeu\s++cau
  | du\s++(?:kien|toan) | neu\s++cao | cam\s++ket | xuat\s++cap | duy\s++tri | khen\s++thuong | long\s++ghep
        | dinh\s++(?:huong|ky) | gioi\s++thieu
  | thong\s++(?:bao|nhat) | danh\s++gia | cung\s++voi | hang\s++(?:nam|quy|thang) | thanh\s++lap
        | kien\s++toan | ap\s++dung | su\s++dung
  | khao\s++sat | niem\s++yet | luu\s++tru | so\s++(?:ket|tan) | khac\s++phuc | ngan\s++chan | khuyen\s++khich
        | tu\s++kiem | tao\s++dieu | bam\s++sat
  | co\s++trach | coi | uu\s++tien | no\s++luc | tham\s++muu | can\s++cu | chap\s++hanh | phan\s++anh
        | tong\s++hop | hinh\s++thanh | rut\s++kinh | (?<!cong\ )(?<!chuong\ )(?<!quy\ )(?<!lo\ )(?<!qua\ )trinh
  | thu\s++(?:thap|hoi) | quan\s++ly(?=\s++(?:chat|va\s++|tot))
        | (?:(?<=phuong\ )|(?<=xa\ )|(?<=tinh\ ))quan\s++ly(?=\s)
        | lap(?=\s++(?:ke|du|danh|ho|phuong|bao))
        | (?<!bau\ )(?<!ung\ )cu(?=\s) | nop(?=\s) | tang(?=\s) | tiem(?=\s) | trao(?=\s)
        | neu(?=\s++(?!tren|tai|o\s|trong))
              | soan(?=\s) | co\s++cau\s++lai
  | (?:khong|chua|da|dang|se|can|phai|duoc|tu|cung|luon|som|van)(?=\s++(?:[a-z]++)) | giup(?!\s++viec)
        | moi(?=\s) | gui
  | giao(?!\s++(?:thong|dich|duc|vien|luu)) | theo(?=\s) | tren\s++co\s++so
        | trong\s++(?:viec|qua|thoi|pham|cong\s++tac|ra\s++soat|quan\s++(?:ly|trac)|trien\s++khai)
        | thi(?=\s) | la(?=\s) | de(?=\s) | nham(?=\s) | ngay(?=\s++(?:khi|sau)) | khi(?=\s)
  | tuan\s++tra | tap\s++(?:huan|hop) | thi\s++hanh | giai\s++(?:phong|ngan|trinh) | cat\s++giam | rut\s++ngan
        | cham\s++(?:dut|soc)
  | chan\s++chinh | khoi\s++(?:thong|phuc|cong) | khanh\s++thanh | kiem\s++(?:soat|ke|diem|nghiem|dem)
        | lap\s++dat | lien\s++he
  | mua\s++sam | nao\s++vet | nang\s++cap | nghiem\s++thu | phan\s++(?:tich|luong|bien) | phat\s++hanh | phong\s++ngua
  | quy\s++dinh(?=\s++(?:cu\s++the|chi\s++tiet|chuc|tham|viec|trang|muc)) | sua\s++(?:chua|doi) | sang\s++loc
        | tam\s++dung
  | thanh\s++(?:toan|ly) | tham\s++(?:tra|khao) | thiet\s++(?:ke|lap) | thu\s++(?:gom|hut) | thuc\s++(?:day
        |thi) | tieu\s++huy
  | tim\s++hieu | ton\s++vinh | tong\s++ra | tranh\s++thu | trung\s++bay | tuyen\s++(?:dung|chon) | ung\s++ho
        | ve\s++sinh
  | xac\s++lap | xet\s++(?:duyet|chon) | xuat\s++ban | bieu\s++duong | cai\s++(?:cach|tao|thien) | canh\s++bao
        | chi\s++tra
  | chinh\s++(?:trang|sua) | chuyen\s++(?:giao|doi) | chung\s++nhan | cuong\s++che | cuu\s++tro | du\s++bao | di\s++doi
  | dam\s++phan | de\s++(?:ra|cao) | doi\s++(?:chieu|thoai) | don\s++tiep | gia\s++han | giam\s++dinh
        | giu\s++gin | ket\s++noi
  | keu\s++goi | khuyen\s++cao | nhac\s++nho | phan\s++bien | ra\s++quan | tham\s++(?:du|quan) | ap\s++dung
        | hop\s++tac | luu\s++(?:giu|y)
  | (?<!doc\ )(?<!cong\ )(?<!trung\ )(?<!doi\ )lap(?=\s) | bao\s++quan | bo\s++nhiem | dieu\s++dong
        | nhan(?=\s++(?:va|ho|don|day))
  | (?<!hoat\ )dong\s++tren | ghi\s++nhan | trung\s++tap | trieu\s++tap | trung\s++dung | bat\s++tay
        | nang\s++cao | doi\s++moi
        | ung\s++dung | siet\s++chat | trang\s++bi | trien\s++lam
        | ky\s++ket | ky(?=\s++ban) | tham\s++van | nam\s++(?:bat|chac)
  | giu\s++vung | day\s++lui | tham\s++hoi | tiep\s++te | thong\s++tin(?=\s++kip|\s++day) | rai\s++nuoc
        | vao\s++cuoc | thay\s++mat | chia\s++se | danh\s++thoi
  | bien\s++soan | dao\s++tao(?=\s) | boi\s++duong | chon(?=\s) | lua\s++chon | mo\s++(?:rong|lop)
        | nhan\s++rong | dua(?=\s) | dam\s++nhiem | giam(?=\s++sat)
  | tro\s++thanh | gop\s++phan | tra\s++loi | lay\s++y\s++kien | sap\s++xep | dung(?=\s++nha) | gay\s++anh | trao\s++doi
"""
VERB = re.compile(rf"{_B}(?:{_by_letter(_VERBS)}){_E}", re.VERBOSE)
"""A verb or adverb that ends the name before it."""

LEAD = re.compile(rf"{_B}(?:chu\s*+tri|lam\s++dau\s++moi|la\s++dau\s++moi)(?!\s++hoi\s++nghi|\s++(?:cuoc\s++)?hop){_E}")
COORDINATE = re.compile(
    rf"{_B}(?:(?<=tri,\ )cung(?=\s++(?:so|bo|ban|cac|cong|ubnd|uy)\s)"
    rf"|phoi\s*+hop(?:\s++(?:chat\s++che|thuong\s++xuyen|dong\s++bo|kip\s++thoi|voi|cung))*+"
    rf"|cung\s++voi)(?:\s*+(?:voi|cung)(?![a-z]))?\s++"
)
CHARGE = re.compile(
    rf"""{_B}(?:
    (?P<assign>giao(?:\s++(?:nhiem\s++vu|trach\s++nhiem))?(?:\s++cho)?|phan\s++cong|uy\s++quyen(?:\s++cho)?|uy\s++nhiem)
  | (?P<demand>yeu\s++cau) | (?P<request>de\s++nghi|kinh\s++de\s++nghi)
    )(?:\s*+:)?\s++(?:\([0-9]{{1,2}}\)\s++)?+""",
    re.VERBOSE,
)
"""The word by which somebody is charged."""
DECISION = re.compile(
    r"(?:co\s++ban\s++)?(?:dong\s++y|chap\s++thuan|thong\s++nhat(?=\s++(?:voi|chu|noi|ve|theo|phuong|de|thong|cho|danh))|phe\s++duyet|cho\s++phep|nhat\s++tri)(?![a-z])"
)
NOTICE = re.compile(r"(?:ghi\s++nhan|hoan\s++nghenh|danh\s++gia\s++cao|bieu\s++duong)(?![a-z])")
CLOSING_CALL = re.compile(
    r"(?:khan\s++truong|nghiem\s++tuc|tich\s++cuc|kip\s++thoi|chu\s++dong|quan\s++tam|,|\s|va|phoi\s++hop)*+"
    r"(?:to\s++chuc\s++|chi\s++dao\s++)?(?:trien\s++khai|to\s++chuc|quan\s++triet|phoi\s++hop)?\s*+,?\s*+(?:va\s++)?(?:to\s++chuc\s++)?(?:thuc\s++hien|trien\s++khai)"
    r"(?:\s++(?:tot|nghiem|nghiem\s++tuc|co\s++hieu\s++qua|hieu\s++qua|dung))*+"
    r"(?:\s++(?:cac\s++noi\s++dung\s++)?(?:chi\s++thi|ke\s++hoach|quyet\s++dinh|cong\s++van|cong\s++dien|thong\s++bao|ket\s++luan|noi\s++dung|chuong\s++trinh"
    r"|ke\s++hoach|van\s++ban)\s++(?:nay|tren|neu\s++tren))?\s*+[./]"
)
RESERVE = re.compile(
    r"(?:trong\s++qua\s++trinh\s++(?:to\s++chuc\s++)?(?:trien\s++khai\s++)?,?\s*+(?:trien\s++khai|thuc\s++hien)|tren\s++day\s++la|nay,?\s++thong\s++bao"
    r"|[^.;]{0,90}\sthong\s++bao\s++(?:cho|de|den|toi)\s[^.;]{0,140}\sbiet(?![a-z])"
    r"|[^.;:]{0,90}\stran\s++trong\s++cam\s++on"
    r"|van\s++phong\s++[^.]{0,60}\s(?:xin\s++)?(?:thong\s++bao|truyen\s++dat)|(?:chi\s++thi|nghi\s++quyet|quyet\s++dinh|ke\s++hoach|quy\s++dinh|chuong\s++trinh|thong\s++tu|nghi\s++dinh)"
    r"\s++nay\s++(?:co\s++hieu\s++luc|thay\s++the|duoc\s++(?:pho|quan)|pho\s++bien|quan\s++triet|bai\s++bo)|neu\s++(?:co\s++)?(?:phat\s++sinh|kho\s++khan|vuong))"
)
