"""The words that begin the names of bodies, by which the lines of a head are told apart, in bare letters.

A line that begins with one (*Ủy ban*, *Sở*, *Ban* …) begins a body, unless the line above it leads over
(*Văn phòng Ủy ban Thường vụ* / *Quốc hội*): who reads a head goes by that, and who writes one breaks no name there.

.. versionadded:: 0.1
"""

from __future__ import annotations

import re

__all__ = ["BODY_HEAD", "CONNECTED", "CUT"]

BODY_HEAD = re.compile(
    r"^(?:ubnd|uy ban|hdnd|hoi dong|so|bo(?! chi huy)|ban|van phong|cuc|tong cuc|chi cuc|thanh tra"
    r"|trung tam|truong|vien"
    r"|phong|dang bo|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|doan|cong an|bo chi huy"
    r"|bo tu lenh|benh vien"
    r"|toa an|vksnd|vien kiem sat|chinh phu|quoc hoi|thu tuong|chu tich|ngan hang|kho bac|cong ty"
    r"|tong cong ty|tap doan"
    r"|hoc vien|dai hoc|lien doan|tong lien doan|hoi|mat tran|mttq|dai hoi|tieu ban|to cong tac|kiem toan"
    r"|bao hiem|cum|(?:thue|thong ke|hai quan)(?= (?:tinh|thanh pho|co so|khu vuc))"
    r"|thuong truc|vu|quan khu|tap chi|bao|dai|nha xuat ban|ban quan ly|hat|tram|doi|chi doan|quoc hoi"
    r"|(?:tinh|thanh|huyen|quan|thi|lien chi) doan|(?:bch|btv)(?= (?:doan|hoi|dang)))\b"
)
CONNECTED = re.compile(r"(?:\b(?:cua|va|thuoc|thuong vu|chap hanh|tai|ve)|\s-|,)$")
CUT = re.compile(r"(?:^|\s)uy$|^(?:van(?: phong)?|thu(?: tuong)?|hoi(?: dong)?|chu tich|tong|bo|so|ban)$")
"""The first words of a name whose line was cut behind them: no body by themselves."""
