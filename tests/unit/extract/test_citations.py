"""Citations in texts of invented matters, in every form that State and Party use."""

from __future__ import annotations

import re
import unicodedata

import pytest

import vngov
from vngov.extract.citation_patterns import CustomPattern
from vngov.extract.citations import CitationPatterns, find_citations
from vngov.model import CitationKind, CitationReason, Document, Header, Paragraph, Relation


def facts(text):
    """Return of each citation its words, number, kind, day and issuer."""
    return [
        (
            " ".join(one.text.split()),
            str(one.number) if one.number else one.number_text,
            one.kind_id,
            one.date.format("iso") if one.date else None,
            one.issuer,
        )
        for one in find_citations(text)
    ]


ONE = {
    "full": (
        "theo Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ về quản lý hồ chứa",
        "Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ",
        ("88/2021/NĐ-CP", "nghi-dinh", "2021-03-05", "Chính phủ"),
    ),
    "party, comma before the date": (
        "- Nghị quyết số 17-NQ/TW, ngày 24/01/2022 của Bộ Chính trị về phát triển cảng biển;",
        "Nghị quyết số 17-NQ/TW, ngày 24/01/2022 của Bộ Chính trị",
        ("17-NQ/TW", "nghi-quyet", "2022-01-24", "Bộ Chính trị"),
    ),
    "party, hyphens in the date": (
        "Nghị quyết số 20-NQ/TW ngày 25-10-2017 của Ban Chấp hành Trung ương (khóa XII)",
        "Nghị quyết số 20-NQ/TW ngày 25-10-2017 của Ban Chấp hành Trung ương",
        ("20-NQ/TW", "nghi-quyet", "2017-10-25", "Ban Chấp hành Trung ương"),
    ),
    "term of the committee": (
        "Kết luận số 09-KL/TW ngày 15/8/2021 của Bộ Chính trị khóa XIII về thi đua",
        "Kết luận số 09-KL/TW ngày 15/8/2021 của Bộ Chính trị khóa XIII",
        ("09-KL/TW", "ket-luan", "2021-08-15", "Bộ Chính trị khóa XIII"),
    ),
    "long date": (
        "Quyết định số 412/QĐ-TTg ngày 29 tháng 5 năm 2016 của Thủ tướng Chính phủ phê duyệt Đề án",
        "Quyết định số 412/QĐ-TTg ngày 29 tháng 5 năm 2016 của Thủ tướng Chính phủ",
        ("412/QĐ-TTg", "quyet-dinh", "2016-05-29", "Thủ tướng Chính phủ"),
    ),
    "date after the issuer": (
        "thực hiện Đề án 08-ĐA/TU của Tỉnh ủy Lào Cai ngày 29/12/2025 về cây dược liệu",
        "Đề án 08-ĐA/TU của Tỉnh ủy Lào Cai ngày 29/12/2025",
        ("08-ĐA/TU", "de-an", "2025-12-29", "Tỉnh ủy Lào Cai"),
    ),
    "issuer before the number": (
        "Nghị định của Chính phủ số 64/2010/NĐ-CP ngày 11/6/2010 về cây xanh",
        "Nghị định của Chính phủ số 64/2010/NĐ-CP ngày 11/6/2010",
        ("64/2010/NĐ-CP", "nghi-dinh", "2010-06-11", "Chính phủ"),
    ),
    "minister of a ministry of two fields": (
        "Thông tư số 06/2022/TT-BTTTT ngày 30/6/2022 của Bộ trưởng Bộ Thông tin và Truyền thông hướng dẫn",
        "Thông tư số 06/2022/TT-BTTTT ngày 30/6/2022 của Bộ trưởng Bộ Thông tin và Truyền thông",
        ("06/2022/TT-BTTTT", "thong-tu", "2022-06-30", "Bộ trưởng Bộ Thông tin và Truyền thông"),
    ),
    "ministry with a comma and a dash": (
        "Thông tư số 05/2023/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch quy định về lễ hội",
        "Thông tư số 05/2023/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch",
        ("05/2023/TT-BVHTTDL", "thong-tu", None, "Bộ Văn hóa, Thể thao và Du lịch"),
    ),
    "ministry in lower case": (
        "Công văn số 173/LĐTBXH-BGĐ ngày 08/5/2017 của Bộ Lao động thương binh và xã hội về việc",
        "Công văn số 173/LĐTBXH-BGĐ ngày 08/5/2017 của Bộ Lao động thương binh và xã hội",
        ("173/LĐTBXH-BGĐ", "cong-van", "2017-05-08", "Bộ Lao động thương binh và xã hội"),
    ),
    "two ministers": (
        "Thông tư liên tịch số 72/2011/TTLT-BTC-BGTVT của Bộ trưởng Bộ Tài chính và Bộ trưởng Bộ Giao thông vận tải sửa đổi",
        "Thông tư liên tịch số 72/2011/TTLT-BTC-BGTVT của Bộ trưởng Bộ Tài chính và Bộ trưởng Bộ Giao thông vận tải",
        ("72/2011/TTLT-BTC-BGTVT", "thong-tu-lien-tich", None, "Bộ trưởng Bộ Tài chính và Bộ trưởng Bộ Giao thông vận tải"),
    ),
    "committee of a place": (
        "Quyết định số 525/QĐ-UBND ngày 25/02/2026 của Ủy ban nhân dân tỉnh Lào Cai phê duyệt Danh mục",
        "Quyết định số 525/QĐ-UBND ngày 25/02/2026 của Ủy ban nhân dân tỉnh Lào Cai",
        ("525/QĐ-UBND", "quyet-dinh", "2026-02-25", "Ủy ban nhân dân tỉnh Lào Cai"),
    ),
    "place with a dash": (
        "Nghị quyết số 12/2020/NQ-HĐND của Hội đồng nhân dân tỉnh Bà Rịa - Vũng Tàu ban hành Quy định",
        "Nghị quyết số 12/2020/NQ-HĐND của Hội đồng nhân dân tỉnh Bà Rịa - Vũng Tàu",
        ("12/2020/NQ-HĐND", "nghi-quyet", None, "Hội đồng nhân dân tỉnh Bà Rịa - Vũng Tàu"),
    ),
    "head of a department": (
        "Quyết định số 27/QĐ-SCT ngày 28/11/2025 của Giám đốc Sở Công Thương về việc thành lập Tổ",
        "Quyết định số 27/QĐ-SCT ngày 28/11/2025 của Giám đốc Sở Công Thương",
        ("27/QĐ-SCT", "quyet-dinh", "2025-11-28", "Giám đốc Sở Công Thương"),
    ),
    "steering committee with a sentence for a name": (
        "Kế hoạch số 14/KH-BCĐ ngày 01/11/2017 của Ban Chỉ đạo Phòng, chống tội phạm và xây dựng phong trào toàn dân tỉnh về",
        "Kế hoạch số 14/KH-BCĐ ngày 01/11/2017 của Ban Chỉ đạo Phòng, chống tội phạm và xây dựng phong trào toàn dân tỉnh",
        ("14/KH-BCĐ", "ke-hoach", "2017-11-01", "Ban Chỉ đạo Phòng, chống tội phạm và xây dựng phong trào toàn dân tỉnh"),
    ),
    "steering committee about something": (
        "Quy định số 05-QĐ/BCĐTW, ngày 27/8/2025 của Ban Chỉ đạo Trung ương về chuyển đổi số về Mô hình liên thông",
        "Quy định số 05-QĐ/BCĐTW, ngày 27/8/2025 của Ban Chỉ đạo Trung ương về chuyển đổi số",
        ("05-QĐ/BCĐTW", "quy-dinh", "2025-08-27", "Ban Chỉ đạo Trung ương về chuyển đổi số"),
    ),
    "words between kind and number": (
        "Báo cáo thẩm tra số 10/BC-UBXH15 ngày 10/8/2022 của Ủy ban Xã hội, và",
        "Báo cáo thẩm tra số 10/BC-UBXH15 ngày 10/8/2022 của Ủy ban Xã hội",
        ("10/BC-UBXH15", "bao-cao", "2022-08-10", "Ủy ban Xã hội"),
    ),
    "law with title and number": (
        "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 87/2015/QH13;",
        "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 87/2015/QH13",
        ("87/2015/QH13", "luat", None, None),
    ),
    "law that amends laws, with a number": (
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14;",
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14",
        ("47/2019/QH14", "luat", None, None),
    ),
    "law that amends ten laws": (
        "Luật sửa đổi, bổ sung một số điều của 10 luật có liên quan đến an ninh, trật tự số 118/2025/QH15.",
        "Luật sửa đổi, bổ sung một số điều của 10 luật có liên quan đến an ninh, trật tự số 118/2025/QH15",
        ("118/2025/QH15", "luat", None, None),
    ),
    "kind in lower case": (
        "tại công văn số 905/BXD-QHKT ngày 15 tháng 10 năm 2009 về",
        "công văn số 905/BXD-QHKT ngày 15 tháng 10 năm 2009",
        ("905/BXD-QHKT", "cong-van", "2009-10-15", None),
    ),
    "kind with a remark": (
        "tại Công văn hỏa tốc số 905/UBND-VX",
        "Công văn hỏa tốc số 905/UBND-VX",
        ("905/UBND-VX", "cong-van", None, None),
    ),
    "general word": ("tại Văn bản số 1936/SCT-CN nêu", "Văn bản số 1936/SCT-CN", ("1936/SCT-CN", "cong-van", None, None)),
    "capitals": (
        "BÃI BỎ THÔNG TƯ SỐ 43/2025/TT-BCT NGÀY 04 THÁNG 7 NĂM 2025 CỦA BỘ TRƯỞNG BỘ CÔNG THƯƠNG",
        "THÔNG TƯ SỐ 43/2025/TT-BCT NGÀY 04 THÁNG 7 NĂM 2025 CỦA BỘ TRƯỞNG BỘ CÔNG THƯƠNG",
        ("43/2025/TT-BCT", "thong-tu", "2025-07-04", "BỘ TRƯỞNG BỘ CÔNG THƯƠNG"),
    ),
    "number alone": ("đã duyệt tại 512/QĐ-UBND.", "512/QĐ-UBND", ("512/QĐ-UBND", "quyet-dinh", None, None)),
    "lower case number": (
        "nghị định số 100/2019/nđ-cp", "nghị định số 100/2019/nđ-cp", ("100/2019/NĐ-CP", "nghi-dinh", None, None),
    ),
    "abbreviated kind": ("theo QĐ số 12/QĐ-UBND.", "QĐ số 12/QĐ-UBND", ("12/QĐ-UBND", "quyet-dinh", None, None)),
    "consolidated text": (
        "Văn bản hợp nhất số 02/VBHN-BNV.", "Văn bản hợp nhất số 02/VBHN-BNV", ("02/VBHN-BNV", "van-ban-hop-nhat", None, None),
    ),
    "dotted number": (
        "Nghị quyết số 66.13/2026/NQ-CP.", "Nghị quyết số 66.13/2026/NQ-CP", ("66.13/2026/NQ-CP", "nghi-quyet", None, None),
    ),
    "standard": ("theo QCVN 01:2019/BCT và", "QCVN 01:2019/BCT", ("QCVN 01:2019/BCT", "quy-chuan", None, None)),
    "number of no known form": (
        "tại Văn bản số ABC-SA032/26-LR ngày 21/4/2026.",
        "Văn bản số ABC-SA032/26-LR ngày 21/4/2026",
        ("ABC-SA032/26-LR", None, "2026-04-21", None),
    ),
    "blanks in the number": (
        "Quyết định số: 05 /2009 /QĐ - UBND.", "Quyết định số: 05 /2009 /QĐ - UBND", ("05/2009/QĐ-UBND", "quyet-dinh", None, None),
    ),
    "line break in the number": (
        "Nghị quyết số 10-\n\nNQ/TW ngày 10/02/2022", "Nghị quyết số 10- NQ/TW ngày 10/02/2022",
        ("10-NQ/TW", "nghi-quyet", "2022-02-10", None),
    ),
    "page number inside": (
        "Quy định số\n3\n\n205-QĐ/TW ngày 23/9/2019 của\nBộ Chính trị", "Quy định số 3 205-QĐ/TW ngày 23/9/2019 của Bộ Chính trị",
        ("205-QĐ/TW", "quy-dinh", "2019-09-23", "Bộ Chính trị"),
    ),
    "marks lost by a scanner": (
        "Quyêt định sô 8119/QD- SYT ngày I8 tháng 9 năm 1986", "Quyêt định sô 8119/QD- SYT ngày I8 tháng 9 năm 1986",
        ("8119/QĐ-SYT", "quyet-dinh", "1986-09-18", None),
    ),
    "words stuck together": (
        "Kế hoạch số 29-KH/TU của Ban Thường vụTỉnh uỷvề\nthực hiện", "Kế hoạch số 29-KH/TU của Ban Thường vụTỉnh uỷ",
        ("29-KH/TU", "ke-hoach", None, "Ban Thường vụ Tỉnh uỷ"),
    ),
    "kind cut short": (
        "bãi bỏ Nghị số 24/2013/NQ-HĐND", "Nghị số 24/2013/NQ-HĐND", ("24/2013/NQ-HĐND", "nghi-quyet", None, None),
    ),
    "stray bracket": (
        "Nghị quyết số 24/2013/NQ-HĐND ) ngày 10/12/2013", "Nghị quyết số 24/2013/NQ-HĐND ) ngày 10/12/2013",
        ("24/2013/NQ-HĐND", "nghi-quyet", "2013-12-10", None),
    ),
    "without marks at all": (
        "theo Nghi dinh so 88/2021/ND-CP ngay 05/3/2021 cua Chinh phu ve ho chua",
        "Nghi dinh so 88/2021/ND-CP ngay 05/3/2021 cua Chinh phu",
        ("88/2021/NĐ-CP", "nghi-dinh", "2021-03-05", "Chinh phu"),
    ),
    "number of before 1996": (
        "Chỉ thị 200-CT ngày 28/8/1988 của Chủ tịch Hội đồng Bộ trưởng về",
        "Chỉ thị 200-CT ngày 28/8/1988 của Chủ tịch Hội đồng Bộ trưởng",
        ("200-CT", "chi-thi", "1988-08-28", "Chủ tịch Hội đồng Bộ trưởng"),
    ),
    "standard and who set it": (
        "theo QCVN 07:2031/BXD của Bộ Xây dựng về", "QCVN 07:2031/BXD của Bộ Xây dựng", ("QCVN 07:2031/BXD", "quy-chuan", None, "Bộ Xây dựng"),
    ),
    "national committee": (
        "Quyết định số 15/QĐ-UB của Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn về việc lập Tổ",
        "Quyết định số 15/QĐ-UB của Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn",
        ("15/QĐ-UB", "quyet-dinh", None, "Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn"),
    ),
    "capitals inside the kind, joint with a dash": (
        "Thông tư Liên tịch số 12/2031/TTLT-BNG-BNV của\nBộ Ngoại giao - Bộ Nội vụ hướng dẫn chức năng",
        "Thông tư Liên tịch số 12/2031/TTLT-BNG-BNV của Bộ Ngoại giao - Bộ Nội vụ",
        ("12/2031/TTLT-BNG-BNV", "thong-tu-lien-tich", None, "Bộ Ngoại giao - Bộ Nội vụ"),
    ),
    "broken after a dash with blanks": (
        "tại Tờ trình số 43/TTr -\nNN&PTNT ngày 21/5/2007 và", "Tờ trình số 43/TTr - NN&PTNT ngày 21/5/2007",
        ("43/TTr-NN&PTNT", "to-trinh", "2007-05-21", None),
    ),
    "small letters in the code": ("Công văn số 67/SNgV-VP.", "Công văn số 67/SNgV-VP", ("67/SNgV-VP", "cong-van", None, None)),
    "committee of the Party in an office": (
        "Kết luận số 22-KL/BCS của Ban cán sự Đảng Ủy ban nhân dân tỉnh Kon Tum về",
        "Kết luận số 22-KL/BCS của Ban cán sự Đảng Ủy ban nhân dân tỉnh Kon Tum",
        ("22-KL/BCS", "ket-luan", None, "Ban cán sự Đảng Ủy ban nhân dân tỉnh Kon Tum"),
    ),
    "place and term": (
        "Kế hoạch số 89-KH/TU của Ban Thường vụ Thành ủy Hải Phòng khóa XVI về",
        "Kế hoạch số 89-KH/TU của Ban Thường vụ Thành ủy Hải Phòng khóa XVI",
        ("89-KH/TU", "ke-hoach", None, "Ban Thường vụ Thành ủy Hải Phòng khóa XVI"),
    ),
    "wide gap before the date": (
        "Thông tư số 24/2007/TT-TTCP                    ngày 13 tháng 11 năm 2007 của Thanh tra Chính phủ như sau",
        "Thông tư số 24/2007/TT-TTCP ngày 13 tháng 11 năm 2007 của Thanh tra Chính phủ",
        ("24/2007/TT-TTCP", "thong-tu", "2007-11-13", "Thanh tra Chính phủ"),
    ),
    "foreign letter in the text": (
        "Nghị định số 71/2019/NĐ-CP ngày 30/8/2019 củ\u0430 Chính phủ quy định",
        "Nghị định số 71/2019/NĐ-CP ngày 30/8/2019 củ\u0430 Chính phủ",
        ("71/2019/NĐ-CP", "nghi-dinh", "2019-08-30", "Chính phủ"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "said"), ONE.values(), ids=ONE)
def test_a_numbered_act_is_read_whole(text, words, said) -> None:
    """The words end with the date or the issuer; the abstract is outside."""
    assert facts(text) == [(words, *said)]


NAMED = {
    "law": ("theo quy định của Luật Quy hoạch. Việc", "Luật Quy hoạch", "luat"),
    "law and year": ("Luật Đất đai năm 2024 và các văn bản", "Luật Đất đai năm 2024", "luat"),
    "law and date": (
        "Luật Khoa học và Công nghệ ngày 09 tháng 6 năm 2000;", "Luật Khoa học và Công nghệ ngày 09 tháng 6 năm 2000", "luat",
    ),
    "law and what comes after": ("Luật Đầu tư về việc lấy ý kiến", "Luật Đầu tư", "luat"),
    "long title": (
        "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và\ncông cụ hỗ trợ về tiền chất",
        "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", "luat",
    ),
    "law in lower case": ("một số điều của luật quản lý thuế về", "luật quản lý thuế", "luat"),
    "law nobody knows": ("theo Luật Hàng rong đường phố thì các", "Luật Hàng rong đường phố", "luat"),
    "law nobody knows, listed": (
        "theo Luật Bảo trì, chăm sóc cầu và đường thủy; cùng", "Luật Bảo trì, chăm sóc cầu và đường thủy", "luat",
    ),
    "code": ("Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017);", "Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)", "bo-luat"),
    "ordinance": ("Pháp lệnh Ưu đãi người có công với cách mạng năm 2020.", "Pháp lệnh Ưu đãi người có công với cách mạng năm 2020", "phap-lenh"),
    "law that amends one": (
        "Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch ngày 18/6/2020, Nghị định",
        "Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch ngày 18/6/2020", "luat",
    ),
    "law that amends two": (
        "Luật sửa đổi, bổ sung một số điều của Luật Dược, Luật Giá;",
        "Luật sửa đổi, bổ sung một số điều của Luật Dược, Luật Giá", "luat",
    ),
    "law and year alone": ("theo Luật Dầu khí 1993, sửa", "Luật Dầu khí 1993", "luat"),
    "commas left out": ("Luật Phòng cháy chữa cháy và cứu nạn", "Luật Phòng cháy chữa cháy", "luat"),
    "law that amends many": (
        "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch năm 2018;",
        "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch năm 2018", "luat",
    ),
    "law over a line break": ("quy định của Luật\nHàng rong thì", "Luật Hàng rong", "luat"),
    "words stuck together": (
        "Luật tổ chức Hội đồng nhândân và Ủy ban nhân dân ngày26/11/2003;",
        "Luật tổ chức Hội đồng nhândân và Ủy ban nhân dân ngày26/11/2003", "luat",
    ),
    "law that amends the laws about something": (
        "Luật Sửa đổi, bổ sung mộtsố điều của các Luật liên quan đến đầu tư\nxây dựng ngày 19/6/2009;",
        "Luật Sửa đổi, bổ sung mộtsố điều của các Luật liên quan đến đầu tư xây dựng ngày 19/6/2009", "luat",
    ),
    "plenum without a term": ("Nghị quyết Trung ương 8 về", "Nghị quyết Trung ương 8", "nghi-quyet"),
    "plenum": ("Nghị quyết Trung ương 4 khóa XII về", "Nghị quyết Trung ương 4 khóa XII", "nghi-quyet"),
    "plenum in words": (
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII;",
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII", "nghi-quyet",
    ),
    "constitution": ("theo Hiến pháp năm 2013.", "Hiến pháp năm 2013", "hien-phap"),
    "constitution with the State": (
        "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "hien-phap",
    ),
    "charter": ("- Căn cứ Điều lệ Đảng;", "Điều lệ Đảng", "dieu-le"),
    "whole charter": ("Điều lệ Đảng Cộng sản Việt Nam quy định", "Điều lệ Đảng Cộng sản Việt Nam", "dieu-le"),
    "charter of a union": ("Điều lệ Công đoàn Việt Nam khóa XIII", "Điều lệ Công đoàn Việt Nam", "dieu-le"),
    "congress of the Party": ("Nghị quyết Đại hội XIII của Đảng.", "Nghị quyết Đại hội XIII của Đảng", "nghi-quyet"),
    "national congress": (
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng và", "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "nghi-quyet",
    ),
    "congress of a province": (
        "Nghị quyết Đại hội Đảng bộ tỉnh Lạng Sơn lần thứ XVI, nhiệm kỳ", "Nghị quyết Đại hội Đảng bộ tỉnh Lạng Sơn lần thứ XVI", "nghi-quyet",
    ),
    "congress of a province, short": ("Nghị quyết Đại hội XI Đảng bộ tỉnh, nhiệm", "Nghị quyết Đại hội XI Đảng bộ tỉnh", "nghi-quyet"),
    "congress of a branch and more": ("Nghị quyết Đại hội Đảng bộ tỉnh và các Đề án", "Nghị quyết Đại hội Đảng bộ tỉnh", "nghi-quyet"),
    "papers of a congress": ("Văn kiện Đại hội lần thứ XIII của Đảng", "Văn kiện Đại hội lần thứ XIII của Đảng", None),
    "rules of work": (
        "Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư khóa XIII,\n\nBan Bí thư",
        "Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư khóa XIII", "quy-che",
    ),
    "regulation on the charter": ("theo Quy định thi hành Điều lệ Đảng thì", "Quy định thi hành Điều lệ Đảng", "quy-dinh"),
    "by issuer and day": (
        "Biên bản của Hội đồng nghiệm thu ngày 14/12/1998.", "Biên bản của Hội đồng nghiệm thu ngày 14/12/1998", "bien-ban",
    ),
    "by issuer and subject": (
        "Quyết định của Thủ tướng Chính phủ về cấp thẻ tàu; và", "Quyết định của Thủ tướng Chính phủ về cấp thẻ tàu", "quyet-dinh",
    ),
    "law in capitals inside a title": ("MỘT SỐ ĐIỀU CỦA LUẬT HÓA CHẤT\n", "LUẬT HÓA CHẤT", "luat"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind"), NAMED.values(), ids=NAMED)
def test_an_act_is_known_by_its_name(text, words, kind) -> None:
    """Where the name ends, a list of names says, or the words that a name cannot hold."""
    [one] = find_citations(text)

    assert (words, kind, CitationKind.NAMED) == (" ".join(one.text.split()), one.kind_id, one.kind)


NOTHING = {
    "dates": "Từ 24/01/2022 đến ngày 05/3/2023, quý IV/2024",
    "figures": "15/20 xã, tỷ lệ 1/500, 20g/m2, km 12+300, 01/2020",
    "bare references": "Quyết định này, Nghị quyết nêu trên, các Nghị định của Chính phủ, Luật này",
    "people of the law": "luật sư và pháp luật hiện hành; pháp luật đất đai",
    "plans without a number": "Kế hoạch thực hiện Chương trình mục tiêu của UBND tỉnh về giảm nghèo",
    "counts": "Báo cáo 6 tháng; Kế hoạch 2026; Chương trình 5 điểm; Thông báo 3 lần",
    "forms": "theo Mẫu số 02/CNKD-TNCN và Biểu số 01/BC-BNV kèm theo",
    "bare provisions": "Điều 5. Hiệu lực\n1. Tại khoản 2, 3 và Điều 7",
    "header": "UBND TỈNH LÀO CAI\nSố: 12/QĐ-UBND\nLào Cai, ngày 05 tháng 3 năm 2024",
    "menu": "LUẬT\nQuý khách vui lòng\nLUẬT DOANH NGHIỆP\n\nLuật\nNhận Email hàng tuần",
    "word with a capital": "Luật Việt Nam; Hiến kế; Điều hành; Luật",
    "slashes": "http://baochinhphu.vn/QD/12/TT-abc và/hoặc A/B",
    "laws in small letters": "theo luật dược hiện hành; bộ luật của làng; pháp luật đất đai; luật đất đai cũ",
    "standards without a number": "các QCVN và TCVN hiện hành",
    "units without an act": "Điều 5, khoản 2 và các Phụ lục; Điều 7 của hợp đồng",
    "rules of work of nobody": "Quy chế làm việc của mình; Quy chế làm việc",
    "an issuer without a subject": "Nghị quyết của Quốc hội là; các Quyết định của Bộ Y tế về thuốc; NGHỊ QUYẾT CỦA QUỐC HỘI",
    "number line further on": "Số: 12/QĐ-UBND\nSố 13/QĐ-UBND  Lào Cai",
    "numbered things": "Tờ trình số 2 về; Báo cáo số 1; Phiếu trình số 5 của ông A",
    "nothing": "",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_no_citation_is_left_alone(text) -> None:
    """Neither dates nor figures, nor words that name no act."""
    assert facts(text) == []


def test_every_number_of_a_list_is_a_citation_of_its_own() -> None:
    """The kind is said once for all; the issuer belongs to the last."""
    found = facts("các Nghị định số 01/2010/NĐ-CP, 02/2011/NĐ-CP và 03/2012/NĐ-CP của Chính phủ")

    assert [(words, number) for words, number, *_ in found] == [
        ("Nghị định số 01/2010/NĐ-CP", "01/2010/NĐ-CP"),
        ("02/2011/NĐ-CP", "02/2011/NĐ-CP"),
        ("03/2012/NĐ-CP của Chính phủ", "03/2012/NĐ-CP"),
    ]
    assert {kind for _, _, kind, *_ in found} == {"nghi-dinh"}


def test_a_list_may_repeat_the_word_for_number() -> None:
    """After a colon, the citation begins with ``số``."""
    found = facts("Các Công điện: số 07/CĐ-UBND ngày 17/11/2025, số 08/CĐ-UBND và số 09/CĐ-UBND ngày\n19/11/2025;")

    assert [words for words, *_ in found] == [
        "số 07/CĐ-UBND ngày 17/11/2025", "số 08/CĐ-UBND", "số 09/CĐ-UBND ngày 19/11/2025",
    ]  # fmt: skip


def test_numbers_may_follow_what_their_acts_are_about() -> None:
    """The act is named by kind, issuer and subject before its numbers: these are the citations."""
    found = facts(
        "theo Nghị định của Chính phủ về bảo trì cầu treo số 06/2011/NĐ-CP ngày 06/01/2011, số 07/2012/NĐ-CP; "
        "Nghị định của Chính phủ về sửa đổi Nghị định số 08/2013/NĐ-CP."
    )

    assert [number for _, number, *_ in found[:2]] == ["06/2011/NĐ-CP", "07/2012/NĐ-CP"]
    assert "08/2013/NĐ-CP" in found[-1][0]


def test_the_head_of_a_page_may_part_date_and_issuer_from_the_number() -> None:
    """A run of blanks is left of what was put aside between the lines."""
    (found,) = vngov.find_citations(
        "theo Quyết định số 66/QĐ-TTg"
        + " " * 12
        + "\nngày 09 tháng 4 năm 2021 của"
        + " " * 9
        + "\nThủ tướng Chính phủ về phân công;"
    )

    assert (str(found.date), found.issuer) == ("ngày 09 tháng 4 năm 2021", "Thủ tướng Chính phủ")


def test_a_date_may_run_into_the_next_word() -> None:
    """A blank was lost behind it."""
    (found,) = vngov.find_citations("theo Quyết định số 66/QĐ-TTg ngày 13/11/2011ban hành Đề án;")

    assert str(found.date) == "ngày 13 tháng 11 năm 2011"


def test_a_joint_act_may_be_called_by_ordinal_and_year() -> None:
    """Which is a short form, not a number of an unknown form."""
    found = vngov.find_citations("theo Thông tư liên tịch số 06/2018 thì phải báo cáo.")

    assert [(one.kind, one.number_text) for one in found] == [(CitationKind.SHORT, "06/2018")]


def test_the_term_of_an_assembly_may_stand_apart() -> None:
    """A blank before the figures of the term is a slip."""
    assert [found[:2] for found in facts("Căn cứ Luật Thủy lợi số 08/2017/QH 14;")] == [
        ("Luật Thủy lợi số 08/2017/QH 14", "08/2017/QH14")
    ]


def test_the_act_that_changed_a_law_is_cited_of_its_own() -> None:
    """In brackets after the name; a bare year there belongs to the name."""
    assert [words for words, *_ in facts("theo Luật Thủy lợi (sửa đổi năm 2019);")] == [
        "Luật Thủy lợi (sửa đổi năm 2019)"
    ]
    found = facts("theo Luật Thủy lợi (được sửa đổi bởi Luật số 35/2018/QH14);")

    assert [words for words, *_ in found] == ["Luật Thủy lợi", "Luật số 35/2018/QH14"]


def test_a_citation_in_the_title_of_another_is_its_own() -> None:
    """An abstract may cite the act that is amended."""
    found = facts("Nghị định số 06/2024/NĐ-CP của Chính phủ sửa đổi Nghị định số 05/2023/NĐ-CP của Chính phủ")

    assert [number for _, number, *_ in found] == ["06/2024/NĐ-CP", "05/2023/NĐ-CP"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nêu trong Chỉ thị 11 của Ban Thường vụ Tỉnh ủy; tạo", "Chỉ thị 11 của Ban Thường vụ Tỉnh ủy"),
        ("thực hiện Đề án số 08 về phát triển", "Đề án số 08"),
        ("theo Nghị định 30/2020 thì", "Nghị định 30/2020"),
        ("Công văn số 12 ngày 5/3/2024 của Sở Nội vụ về", "Công văn số 12 ngày 5/3/2024 của Sở Nội vụ"),
        ("Văn bản số 12 ngày 05 tháng 3 năm 2024.", "Văn bản số 12 ngày 05 tháng 3 năm 2024"),
        (
            "Kế hoạch số 80 ngày 24/11 của Ban Thường vụ Tỉnh ủy, nay",
            "Kế hoạch số 80 ngày 24/11 của Ban Thường vụ Tỉnh ủy",
        ),
        ("theo Quy định 377 *(Điều 9)*", "Quy định 377"),
    ],
)
def test_a_short_form_keeps_the_number_as_printed(text, words) -> None:
    """It has no symbol, so it is no number of the law."""
    [one] = find_citations(text)

    assert (words, CitationKind.SHORT, None) == (one.text, one.kind, one.number)
    assert one.number_text in one.text


INTERNAL = {
    "khoản 2 Điều này": ["khoản 2 Điều này"],
    "điểm a khoản này": ["điểm a khoản này"],
    "điểm c và điểm d khoản này": ["điểm c khoản này", "điểm d khoản này"],
    "Điều 3 Quyết định này": ["Điều 3"],
    "khoản 2 Điều 23 của Thông tư này": ["khoản 2 Điều 23"],
    "Phụ lục II ban hành kèm theo Kế hoạch này": ["Phụ lục II"],
    "các Điều 4, 5 và 6 Chương trình này": ["Điều 4", "Điều 5", "Điều 6"],
}


@pytest.mark.parametrize(("words", "provisions"), INTERNAL.items(), ids=INTERNAL)
def test_a_place_in_the_document_itself_is_a_citation(words, provisions) -> None:
    """With the bare words ``Quyết định này`` it is not."""
    [one] = find_citations(f"theo quy định tại {words}.")

    assert (words, CitationKind.INTERNAL, words) == (one.text, one.kind, one.pinpoint.text)
    assert provisions == [str(provision) for provision in one.pinpoint.provisions]


PINPOINTS = {
    "nested": ("điểm a khoản 2 Điều 5 Nghị định số 88/2021/NĐ-CP", "điểm a khoản 2 Điều 5", ["điểm a khoản 2 Điều 5"]),
    "with commas": ("điểm c, khoản 1, Điều 59, Luật Quy hoạch", "điểm c, khoản 1, Điều 59", ["điểm c khoản 1 Điều 59"]),
    "list": (
        "điểm d khoản 3 Điều 9, khoản 4 Điều 15 của Luật Hóa chất", "điểm d khoản 3 Điều 9, khoản 4 Điều 15",
        ["điểm d khoản 3 Điều 9", "khoản 4 Điều 15"],
    ),
    "plural": ("các điều 17, 29 và 84 của Hiến pháp", "các điều 17, 29 và 84", ["Điều 17", "Điều 29", "Điều 84"]),
    "range": ("từ Điều 8 đến Điều 12 của Luật Đất đai", "từ Điều 8 đến Điều 12", ["Điều 8 đến Điều 12"]),
    "points of a clause": (
        "điểm a, b khoản 1 Điều 2 Luật Dược", "điểm a, b khoản 1 Điều 2", ["điểm a khoản 1 Điều 2", "điểm b khoản 1 Điều 2"],
    ),
    "what is promulgated with an act": (
        "khoản 3 Điều 7 Quy chế phối hợp ban hành kèm theo Quyết định số 12/2015/QĐ-UBND", "khoản 3 Điều 7", ["khoản 3 Điều 7"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "provisions"), PINPOINTS.values(), ids=PINPOINTS)
def test_a_pinpoint_is_a_field_outside_the_span(text, words, provisions) -> None:
    """Lists and ranges are taken apart."""
    [one] = find_citations(f"Theo {text}.")

    assert words == one.pinpoint.text
    assert provisions == [str(provision) for provision in one.pinpoint.provisions]
    assert one.pinpoint.span.end <= one.span.start


RELATIONS = {
    "Căn cứ Nghị định số 1": ["LEGAL_BASIS"],
    "Thực hiện Nghị định số 1": ["IMPLEMENT"],
    "sửa đổi, bổ sung một số điều của Nghị định số 1": ["AMEND"],
    "bổ sung Nghị định số 1": ["SUPPLEMENT"],
    "thay thế Nghị định số 1": ["REPLACE"],
    "bãi bỏ Nghị định số 1": ["REPEAL"],
    "Đính chính Nghị định số 1": ["CORRECT"],
    "ban hành kèm theo Nghị định số 1": ["PROMULGATED_WITH"],
    "theo quy định tại Nghị định số 1": ["REFER"],
    "Nghị định số 1 hết hiệu lực kể từ ngày": ["REPEAL"],
    "Căn cứ Nghị định số 1; Nghị định số 2": ["LEGAL_BASIS", "LEGAL_BASIS"],
    "bãi bỏ Nghị định số 1. Nghị định số 2": ["REPEAL", "REFER"],
    "Căn cứ Nghị định số 1 được sửa đổi, bổ sung bởi Nghị định số 2": ["LEGAL_BASIS", "AMENDED_BY"],
    "Nghị định số 1 đã được sửa đổi tại Nghị định số 2 và Nghị định số 3;\nNghị định số 4": [
        "REFER", "AMENDED_BY", "AMENDED_BY", "REFER",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "relations"), RELATIONS.items(), ids=RELATIONS)
def test_the_words_before_tell_the_relation(text, relations) -> None:
    """What is said of the first of a list is said of all."""
    found = find_citations(re.sub(r"số (\d)", r"số 1\1/2020/NĐ-CP", text))

    assert relations == [one.relation.name for one in found]


def test_an_amending_act_points_to_what_it_amends() -> None:
    """A chain of amendments has one root."""
    base, *amending = find_citations(
        "Nghị định số 34/2016/NĐ-CP được sửa đổi bởi Nghị định số 15/2020/NĐ-CP và Nghị định số 59/2024/NĐ-CP"
    )

    assert [base.span] * 2 == [one.amends for one in amending]


def test_what_a_title_says_is_said_by_its_act() -> None:
    """``Nghị định … sửa đổi Nghị định …``: the document amends nothing."""
    base, amending, amended, second, after = find_citations(
        "Căn cứ Luật Dược; Nghị định số 15/2020/NĐ-CP của Chính phủ sửa đổi, bổ sung Nghị định số 34/2016/NĐ-CP và "
        "Nghị định số 35/2016/NĐ-CP; bãi bỏ Nghị định số 9/2010/NĐ-CP"
    )

    assert [one.subject for one in (base, amending, after)] == [None] * 3
    assert [one.subject for one in (amended, second)] == [amending.span] * 2
    assert [one.relation.name for one in (amending, amended, second, after)] == [
        "LEGAL_BASIS", "AMEND", "AMEND", "REPEAL",
    ]  # fmt: skip


def test_a_proposal_at_the_end_of_a_long_clause() -> None:
    """The body that proposes stands between."""
    [one] = find_citations("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 12 tháng 5 năm 2020.")

    assert one.relation is Relation.AT_REQUEST_OF
    assert [name.label("en") for name in (one.relation, Relation.REFER)] == ["at request of", "refer"]
    assert one.relation.label("vi") == "theo đề nghị"


def test_the_subject_of_issuing_is_the_issuer() -> None:
    """With the date before it, and for all of a plural."""
    [one] = find_citations("Ngày 03/6/2020 Thủ tướng Chính phủ đã ban hành Quyết định số 74/QĐ-TTg về cảng")
    assert (one.issuer, one.date.format("iso"), one.text) == (
        "Thủ tướng Chính phủ",
        "2020-06-03",
        "Quyết định số 74/QĐ-TTg",
    )

    found = find_citations(
        "UBND tỉnh đã ban hành các Quyết định số 11/QĐ-UBND về việc lập Tổ và Quyết định số 33/QĐ-UBND. Quyết định số 4/QĐ-SNV"
    )
    assert [one.issuer for one in found] == ["UBND tỉnh", "UBND tỉnh", None]


def test_the_day_on_which_a_law_was_passed() -> None:
    """``đã được Quốc hội thông qua ngày …`` dates it."""
    [one] = find_citations("Căn cứ Luật Tổ chức HĐND và UBND các cấp đã được Quốc hội thông qua ngày 21/6/1994.")

    assert (one.text, one.date.format("iso")) == ("Luật Tổ chức HĐND và UBND các cấp", "1994-06-21")


def test_the_title_is_what_follows() -> None:
    """Up to the end of the clause."""
    [one] = find_citations(
        "Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ về quản lý\nhồ chứa (sau đây gọi tắt là Nghị định 88);"
    )[:1]

    assert (one.title, one.alias_defined) == ("về quản lý hồ chứa", "Nghị định 88")


def test_an_alias_is_defined_and_used() -> None:
    """A short form after its definition says which act it means."""
    text = (
        "Quyết định số 12/QĐ-UBND về Quy chế phối hợp (viết tắt là Quyết định 12). Theo Quyết định 12, các sở.\n"
        "Nghị quyết số 06-NQ/TW, ngày 24/01/2022 của Bộ Chính trị (sau đây gọi là Nghị quyết phát triển cảng).\n"
        "Mục tiêu của Nghị quyết phát triển cảng là; và nghị quyết phát triển cảng khác; (gọi tắt là Tổ công tác)"
    )
    first, defining, use, second, again, last = find_citations(text)

    assert (first.alias_defined, second.alias_defined) == ("Quyết định 12", "Nghị quyết phát triển cảng")
    assert [one.alias_used for one in (defining, use, again, last)] == ["Quyết định 12"] * 2 + [
        "Nghị quyết phát triển cảng"
    ] * 2
    assert last.kind is CitationKind.SHORT


def test_a_number_that_fits_no_act_before_it_defines_no_alias() -> None:
    """The figures of the alias are those of the act, and the sentence is the same."""
    found = find_citations("Quyết định số 12/QĐ-UBND (gọi tắt là Quyết định 15). Xong.\n\n(gọi tắt là Quyết định 12)")

    assert {one.alias_defined for one in found} == {None}


def test_the_document_does_not_cite_itself() -> None:
    """Its own number is no citation, also in the line of an annex; the same number of another day is one."""
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Lào Cai, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề việc lập Tổ\n"
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 07/4/2019 của UBND tỉnh Lào Cai;\nĐiều 1. Lập Tổ.\n"
        "PHỤ LỤC\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Lào Cai)"
    )

    result = vngov.parse(text)
    assert [one.date.format("iso") for one in find_citations(result)] == ["2019-04-07"]
    assert find_citations("Số: 12/QĐ-UBND\nvề\n(Kèm theo Quyết định số 12/QĐ-UBND)") == ()


def test_a_document_built_by_hand_is_searched_node_by_node() -> None:
    """Spans point into the text of the node that the path names."""
    document = Document(
        Header(number="12/UBND-VX", abstract="V/v thực hiện Nghị định số 88/2021/NĐ-CP"),
        body=[Paragraph("Không có gì."), Paragraph("Theo Luật Dược và Công văn số 12/UBND-VX.")],
    )

    found = find_citations(document)

    assert [(one.path, one.text) for one in found] == [
        ("header.abstract", "Nghị định số 88/2021/NĐ-CP"),
        ("body[1]", "Luật Dược"),
    ]


def test_a_text_in_another_form_of_unicode_gives_the_same_with_its_own_spans() -> None:
    """Letters with loose marks, spaces that are none and a foreign letter move the offsets."""
    text = (
        "Theo\u00a0điểm a khoản 2 Điều 5 Nghị định số 88/2021/N\u00d0-CP được sửa đổi bởi Nghị định số 15/2022/NĐ-CP."
    )
    loose = unicodedata.normalize("NFD", text)
    plain, found = find_citations(text), find_citations(loose)

    assert [one.number for one in plain] == [one.number for one in found]
    for one in found:
        assert loose[one.span.start : one.span.end] == one.text
    assert unicodedata.normalize("NFC", loose[slice(*found[0].pinpoint.span)]) == "điểm a khoản 2 Điều 5"
    assert found[1].amends == found[0].span


class TestCallersOwnPatterns:
    """Everything is passed in, for one call: no fork and no global state."""

    def test_kinds_bodies_and_laws_are_added(self) -> None:
        """Each adds to what is known."""
        mine = CitationPatterns(
            kinds={"Lệnh công tác": "lenh"}, bodies=["hội đồng già làng Bản Mới"], laws=["Về sông và suối"]
        )
        text = "Lệnh công tác số 12/LCT-XN của hội đồng già làng Bản Mới và Luật Về sông và suối"

        order, law = find_citations(text, patterns=mine)

        assert (order.kind_id, order.issuer) == ("lenh", "hội đồng già làng Bản Mới")
        assert law.text == "Luật Về sông và suối"
        assert [one.text for one in find_citations(text)] == ["Lệnh công tác số 12/LCT-XN", "Luật Về sông"]

    def test_a_whole_pattern_wins_over_ours(self) -> None:
        """Named groups fill the fields."""
        pattern = re.compile(
            r"Hương ước làng (?P<title>\w+) (?P<date>ngày \S+) của (?P<issuer>[\w ]+)|Nghị định số (?P<number>\S+)|"
        )
        mine = CitationPatterns(custom=[CustomPattern(pattern, "huong-uoc")])

        one, two = find_citations(
            "Hương ước làng Mộc ngày 01/02/2020 của Bản Mới; Nghị định số 88/2021/NĐ-CP", patterns=mine
        )

        assert (one.kind_id, one.title, one.date.format("iso"), one.issuer) == (
            "huong-uoc",
            "Mộc",
            "2020-02-01",
            "Bản Mới",
        )
        assert (one.reason, one.kind, two.kind, str(two.number)) == (
            CitationReason.CUSTOM, CitationKind.NAMED, CitationKind.NUMBERED, "88/2021/NĐ-CP",
        )  # fmt: skip


def test_confidence_follows_the_reason() -> None:
    """What is written as the law asks is sure; a guess says so."""
    sure, repaired, guessed = find_citations(
        "Nghị định số 88/2021/NĐ-CP; Quyết định số 3/QD-UBND; Luật Hàng rong đường phố"
    )

    assert [one.reason for one in (sure, repaired, guessed)] == [
        CitationReason.NUMBER, CitationReason.REPAIRED, CitationReason.FOLLOWING_WORDS,
    ]  # fmt: skip
    assert 1.0 == sure.confidence > repaired.confidence > guessed.confidence > 0


def test_a_citation_goes_through_json() -> None:
    """Nothing is lost."""
    found = find_citations(
        "Căn cứ điểm a khoản 2 Điều 5 Nghị định số 88/2021/NĐ-CP ngày 05/3/2021 của Chính phủ; từ Điều 1 đến Điều 3 Luật Dược"
    )

    for one in found:
        assert vngov.loads(vngov.dumps(one), vngov.Citation) == one


@pytest.mark.parametrize(
    ("text", "day", "issuer"),
    [
        ("theo Báo cáo số 12/BC-UBND ngày 30 tháng11 năm 2021 của Ủy ban nhân dân tỉnh.", "2021-11-30",
         "Ủy ban nhân dân tỉnh"),
        ("nhận được Công văn số 8/UBND-VX ngày 02/3/2021 của UBND tỉnh Hà Nam V/v mời dự lễ hội.", "2021-03-02",
         "UBND tỉnh Hà Nam"),
    ],
)  # fmt: skip
def test_a_date_run_together_and_an_abstract_abbreviated(text, day, issuer) -> None:
    """A blank that was lost in a date, and ``V/v`` right after the body."""
    ((_, _, _, date, body),) = facts(text)
    assert (date, body) == (day, issuer)
