"""Numbers of documents, pattern by pattern, with the spellings met of each."""

from __future__ import annotations

import pickle

import pytest

from vngov.errors import InvalidNumberError
from vngov.values import DocumentNumber, NumberStyle, Symbol

STATE, PARTY = NumberStyle.STATE, NumberStyle.PARTY
OLD_HYPHEN, OLD_HYPHEN_SLASH, OLD_SLASH = NumberStyle.OLD_HYPHEN, NumberStyle.OLD_HYPHEN_SLASH, NumberStyle.OLD_SLASH

# official spelling, ordinal, year, kind, issuers, unit, term
OFFICIAL = [
    # normative documents
    ("158/2025/NĐ-CP", 158, 2025, "NĐ", ("CP",), None, None),
    ("28/2021/QĐ-TTg", 28, 2021, "QĐ", ("TTg",), None, None),
    ("12/2023/TT-BLĐTBXH", 12, 2023, "TT", ("BLĐTBXH",), None, None),
    ("05/2025/QĐ-UBND", 5, 2025, "QĐ", ("UBND",), None, None),
    ("33/2021/NQ-HĐND", 33, 2021, "NQ", ("HĐND",), None, None),
    ("123/2006/QĐ-TTg", 123, 2006, "QĐ", ("TTg",), None, None),
    # laws and resolutions of the National Assembly and its standing committee
    ("64/2025/QH15", 64, 2025, None, ("QH",), None, 15),
    ("21/2017/QH14", 21, 2017, None, ("QH",), None, 14),
    ("1210/2016/UBTVQH13", 1210, 2016, None, ("UBTVQH",), None, 13),
    ("28/2005/PL-UBTVQH11", 28, 2005, "PL", ("UBTVQH",), None, 11),
    ("755/2005/NQ-UBTVQH11", 755, 2005, "NQ", ("UBTVQH",), None, 11),
    ("1659/NQ-UBTVQH15", 1659, None, "NQ", ("UBTVQH",), None, 15),
    ("200/NQ-TVQH", 200, None, "NQ", ("TVQH",), None, None),
    ("436/BC-UBVHXH15", 436, None, "BC", ("UBVHXH",), None, 15),
    # the President
    ("07/2025/L-CTN", 7, 2025, "L", ("CTN",), None, None),
    ("457/2026/QĐ-CTN", 457, 2026, "QĐ", ("CTN",), None, None),
    ("2452/QĐ-CTN", 2452, None, "QĐ", ("CTN",), None, None),
    # joint documents
    ("17/2014/TTLT-BLĐTBXH-BTC", 17, 2014, "TTLT", ("BLĐTBXH", "BTC"), None, None),
    ("20/2013/TTLT-BYT-BCT-BNNPTNT", 20, 2013, "TTLT", ("BYT", "BCT", "BNNPTNT"), None, None),
    ("08/2012/TTLT", 8, 2012, "TTLT", (), None, None),
    (
        "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
        102,
        2025,
        "NQLT",
        ("UBTVQH", "CP", "ĐCTUBTWMTTQVN"),
        None,
        15,
    ),
    ("2151/QCPH-UBND-BCHTĐ", 2151, None, "QCPH", ("UBND", "BCHTĐ"), None, None),
    # administrative documents of a named kind
    ("748/QĐ-TTg", 748, None, "QĐ", ("TTg",), None, None),
    ("330/QĐ-UBND", 330, None, "QĐ", ("UBND",), None, None),
    ("613/TTr-CP", 613, None, "TTr", ("CP",), None, None),
    ("16/CT-TTg", 16, None, "CT", ("TTg",), None, None),
    ("19/CTr-UBND", 19, None, "CTr", ("UBND",), None, None),
    ("22/VBHN-VPQH", 22, None, "VBHN", ("VPQH",), None, None),
    ("05/SY-UBND", 5, None, "SY", ("UBND",), None, None),
    ("05/TrS-UBND", 5, None, "TrS", ("UBND",), None, None),
    ("749/QĐ-HĐTLQG", 749, None, "QĐ", ("HĐTLQG",), None, None),
    ("23/KH-BCĐ389", 23, None, "KH", ("BCĐ389",), None, None),
    ("51/QĐ-VKSTC-V12", 51, None, "QĐ", ("VKSTC",), "V12", None),
    ("22/NQ-HĐND8", 22, None, "NQ", ("HĐND",), None, 8),
    ("158/CV-BCĐ", 158, None, "CV", ("BCĐ",), None, None),
    ("211/GPKT-UBND", 211, None, "GPKT", ("UBND",), None, None),
    ("157/QĐ-NĐ-UB", 157, None, "QĐ", ("UB",), "NĐ", None),
    ("2631/QĐ-ĐC-UBND", 2631, None, "QĐ", ("UBND",), "ĐC", None),
    ("350/UB-QĐ-NĐ", 350, None, "QĐ", ("UB",), "NĐ", None),
    # official letters
    ("7845/VPCP-ĐP", 7845, None, None, ("VPCP",), "ĐP", None),
    ("7905/BKH-KTĐP&LT", 7905, None, None, ("BKH",), "KTĐP&LT", None),
    ("5973/UBND-KT", 5973, None, None, ("UBND",), "KT", None),
    ("1439/ANKT-P8", 1439, None, None, ("ANKT",), "P8", None),
    ("1472/UBND", 1472, None, None, ("UBND",), None, None),
    ("296/KT-UBND", 296, None, None, ("UBND",), "KT", None),
    ("862/EVN-KH", 862, None, None, ("EVN",), "KH", None),
    ("127/VGCP-CNTD.DV", 127, None, None, ("VGCP",), "CNTD.DV", None),
    # ministries before 2009, and older forms
    ("37/2000/QĐ-BGD&ĐT", 37, 2000, "QĐ", ("BGD&ĐT",), None, None),
    ("94/CP", 94, None, None, ("CP",), None, None),
    ("118/TTg", 118, None, None, ("TTg",), None, None),
    ("24/TT-LB", 24, None, "TT", ("LB",), None, None),
    ("24/LB-TT", 24, None, "TT", ("LB",), None, None),
    ("202/TCCP-VC", 202, None, None, ("TCCP",), "VC", None),
    ("50/LCT", 50, None, "LCT", (), None, None),
]

OTHER_STYLES = [
    ("53-NQ/TW", PARTY, "NQ", ("TW",), None, None, None),
    ("58-CT/TU", PARTY, "CT", ("TU",), None, None, None),
    ("05-NQ/ĐU", PARTY, "NQ", ("ĐU",), None, None, None),
    ("39-CTr/TU", PARTY, "CTr", ("TU",), None, None, None),
    ("8011-CV/BTCTW", PARTY, "CV", ("BTCTW",), None, None, None),
    ("11-QĐi/TW", PARTY, "QĐi", ("TW",), None, None, None),
    ("24-BS/UBKTTU", PARTY, "BS", ("UBKTTU",), None, None, None),
    ("16-BC/ĐH", PARTY, "BC", ("ĐH",), None, None, None),
    ("05-QC/BTCTU-BNCTU", PARTY, "QC", ("BTCTU", "BNCTU"), None, None, None),
    ("05-QC/TU-ĐU", PARTY, "QC", ("TU", "ĐU"), None, None, None),
    ("367-QĐ/TWĐTN-VP", PARTY, "QĐ", ("TWĐTN",), "VP", None, None),
    ("5053-CV/VPTW/nb", PARTY, "CV", ("VPTW",), None, None, "nb"),
    ("12-CV/VPTW/TH", PARTY, "CV", ("VPTW",), None, None, "TH"),
    ("132-HĐBT", OLD_HYPHEN, None, ("HĐBT",), None, None, None),
    ("251-BCĐ", OLD_HYPHEN, None, ("BCĐ",), None, None, None),
    ("01-GCN-MT", OLD_HYPHEN, "GCN", ("MT",), None, None, None),
    ("18-L/CTN", OLD_HYPHEN_SLASH, "L", ("CTN",), None, None, None),
    ("28-LCT/HĐNN8", OLD_HYPHEN_SLASH, "LCT", ("HĐNN",), None, 8, None),
    ("644-NQ/HĐNN7", OLD_HYPHEN_SLASH, "NQ", ("HĐNN",), None, 7, None),
    ("1039-NQ/TVQH", OLD_HYPHEN_SLASH, "NQ", ("TVQH",), None, None, None),
    ("103-SL/L005", OLD_HYPHEN_SLASH, "SL", ("L005",), None, None, None),
    ("643-TC/QĐ/TCNH", OLD_HYPHEN_SLASH, "QĐ", ("TC",), "TCNH", None, None),
    ("12-TCT/NV", OLD_HYPHEN_SLASH, None, ("TCT",), "NV", None, None),
    ("142/2003/QĐ/BTC", OLD_SLASH, "QĐ", ("BTC",), None, None, None),
    ("2945/QĐ/BNN-KL", OLD_SLASH, "QĐ", ("BNN",), "KL", None, None),
    ("4472/QĐ/BNN/KHCN", OLD_SLASH, "QĐ", ("BNN",), "KHCN", None, None),
    ("54/2001/QĐ-BNN/TY", OLD_SLASH, "QĐ", ("BNN",), "TY", None, None),
    ("05/2026/VLN/CV-LV", OLD_SLASH, "CV", ("VLN",), "LV", None, None),
    ("14/2013/QCLN/BTP-BCA-TANDTC", OLD_SLASH, "QCLN", ("BTP", "BCA", "TANDTC"), None, None, None),
    ("06/2004/NQLT/UBTVQH11-ĐCTUBMTTQVN", OLD_SLASH, "NQLT", ("UBTVQH", "ĐCTUBMTTQVN"), None, 11, None),
    ("109/2005/QĐ-BCA(A11)", STATE, "QĐ", ("BCA",), "A11", None, None),
    ("12/UBND-VX/nb", STATE, None, ("UBND",), "VX", None, "nb"),
]

# as met, as the law spells it, the steps between
DAMAGED = [
    ("148/2025 /NĐ-CP", "148/2025/NĐ-CP", ("spaces",)),
    ("08/2022/NĐ- CP", "08/2022/NĐ-CP", ("spaces",)),
    ("8011 - CV / BTCTW", "8011-CV/BTCTW", ("spaces",)),
    ("26/KH-BCĐ (138)", "26/KH-BCĐ(138)", ("spaces",)),
    ("748\u00a0/QĐ-TTg", "748/QĐ-TTg", ("spaces",)),
    ("42/2019/TT-\nBLĐTBXH", "42/2019/TT-BLĐTBXH", ("line-wrap", "spaces")),
    ("10-\nNQ/TW", "10-NQ/TW", ("line-wrap", "spaces")),
    ("748/QĐ\u200b-TTg", "748/QĐ-TTg", ("invisible-characters",)),
    ("2403/Q\u00d0-UBND", "2403/QĐ-UBND", ("look-alike-letter",)),
    ("748/QĐ–TTg", "748/QĐ-TTg", ("dash",)),
    ("87⁄2025⁄QH15", "87/2025/QH15", ("slash",)),
    ("157/TB_UBND", "157/TB-UBND", ("underscore",)),
    ("Số: 7845/VPCP-ĐP", "7845/VPCP-ĐP", ("label",)),
    ("số 58-CT/TU", "58-CT/TU", ("label",)),
    ("Sô 05-NQ/ĐU", "05-NQ/ĐU", ("label",)),
    ("Số hiệu:17/LCT", "17/LCT", ("label",)),
    ("Luật số: 51/2024/QH15", "51/2024/QH15", ("label",)),
    ("Quyết định Quyết định 80/2004/QĐ-BNV", "80/2004/QĐ-BNV", ("label",)),
    ("Luật Quy hoạch số 21/2017/QH14", "21/2017/QH14", ("label",)),
    ("QUYÉT ĐỊNH sÓ:33/QĐ-UBND", "33/QĐ-UBND", ("label",)),
    ("quyet dinh so 33/QĐ-UBND", "33/QĐ-UBND", ("label",)),
    ("Báo cáo thẩm tra số 1006/BC-UBXH15", "1006/BC-UBXH15", ("label",)),
    ("06/NQ-\u0421\u0420", "06/NQ-CP", ("look-alike-letter",)),
    ("99/2011/NĐ-CP.", "99/2011/NĐ-CP", ("closing-mark",)),
    ("24/2013/NQ-HĐND )", "24/2013/NQ-HĐND", ("closing-mark",)),
    ("07-NQ/TW (1)", "07-NQ/TW", ("remark",)),
    ("03/2007/QĐ-BCT (tạm nhập - chờ toàn văn)", "03/2007/QĐ-BCT", ("remark",)),
    ("Số: 93. /KH-UBND", "93/KH-UBND", ("label", "stray-dot")),
    ("85/2017/2017/NĐ-CP", "85/2017/NĐ-CP", ("repeated-year",)),
    ("82/2005-QĐ-UBND", "82/2005/QĐ-UBND", ("hyphen-for-slash",)),
    ("1258-1998/QĐ-BTC", "1258/1998/QĐ-BTC", ("hyphen-for-slash",)),
    ("670.NQ/HĐNN7", "670-NQ/HĐNN7", ("dot-for-separator",)),
    ("1830 QĐ-UBND", "1830/QĐ-UBND", ("missing-separator",)),
    ("130/2026 NĐ-CP", "130/2026/NĐ-CP", ("missing-separator",)),
    ("53 NQ/TW", "53-NQ/TW", ("missing-separator",)),
    ("29NQ/TVQH", "29-NQ/TVQH", ("missing-separator",)),
    ("181/2024/NĐCP", "181/2024/NĐ-CP", ("missing-hyphen",)),
    ("27/2016/TTBLĐTBXH", "27/2016/TT-BLĐTBXH", ("missing-hyphen",)),
    ("2117/QDUBND", "2117/QĐ-UBND", ("missing-hyphen",)),
    ("140/BCĐ VĐ HMTN", "140/BCĐ-VĐ-HMTN", ("missing-hyphen",)),
    ("90/TB-BCH PCTT-TKCN", "90/TB-BCH-PCTT-TKCN", ("missing-hyphen",)),
    ("43/98/NĐ-CP", "43/1998/NĐ-CP", ("two-digit-year",)),
    ("18/2025/nđ-cp", "18/2025/NĐ-CP", ("letter-case",)),
    ("7905/bkh-ktđp&lt", "7905/BKH-KTĐP&LT", ("letter-case",)),
    ("19/Ctr-UBND", "19/CTr-UBND", ("letter-case",)),
    ("562/TTG", "562/TTg", ("letter-case",)),
    ("893/QD-TTg", "893/QĐ-TTg", ("kind-diacritics",)),
    ("12/ND-CP", "12/NĐ-CP", ("kind-diacritics",)),
    ("36/CD-TTg", "36/CĐ-TTg", ("kind-diacritics",)),
    ("05/2025/QĐ-UNBD", "05/2025/QĐ-UBND", ("issuer-slip",)),
    ("965/UBNN-KT", "965/UBND-KT", ("issuer-slip",)),
    ("3729/QĐ-UBNND", "3729/QĐ-UBND", ("issuer-slip",)),
    ("33/2021/NQ-HDND", "33/2021/NQ-HĐND", ("issuer-slip",)),
    ("53-NQ/TƯ", "53-NQ/TW", ("central-committee",)),
    ("8011-CV/BTCTƯ", "8011-CV/BTCTW", ("central-committee",)),
    ("004/2025/TT-BNV", "04/2025/TT-BNV", ("leading-zero",)),
    ("5-CP", "05-CP", ("leading-zero",)),
    ("66.02/2025/NQ-CP", "66.2/2025/NQ-CP", ("leading-zero",)),
    ("Số:      /QĐ-UBND", "/QĐ-UBND", ("label",)),
    ("Số: ..../QĐ-UBND", "/QĐ-UBND", ("label", "blank-filler")),
    ("Số: ___/QĐ-UBND", "/QĐ-UBND", ("label", "blank-filler")),
    ("…/2025/NQ-HĐND", "/2025/NQ-HĐND", ("blank-filler",)),
    ("…/20…/NQ-HĐND", "/20…/NQ-HĐND", ("blank-filler",)),
    ("..../202.../QĐ-UBND", "/20…/QĐ-UBND", ("blank-filler", "blank-year")),
    ("Số        -CV/ĐU", "-CV/ĐU", ("label",)),
]

MISREAD = [
    ("2O17/QĐ-UBND", "2017/QĐ-UBND"),
    ("11/2O02/L-CTN", "11/2002/L-CTN"),
    ("8 7/2025/QHI5", "87/2025/QH15"),
    ("I 40/2025/NĐ-CP", "140/2025/NĐ-CP"),
    ("II/TB-UBND", "11/TB-UBND"),
    ("31/008/QĐ-TTg", "31/2008/QĐ-TTg"),
]

REFUSED = [
    ("", "empty", ""),
    ("  \n", "empty", ""),
    ("20/10/2015", "bad-year", "10"),
    ("QCVN 01:2019/BCT", "no-ordinal", "QCVN"),
    ("20g/m2", "bad-symbol", "m2"),
    ("15 tấn/ngày", "bad-symbol", "tấn/ngày"),
    ("số 64/2025", "no-symbol", "số 64/2025"),
    ("748", "no-symbol", "748"),
    ("12/QĐ_", "trailing-separator", "_"),
    ("748/QĐ-TTg ngày 03/6/2020", "trailing-text", " ngày 03/6/2020"),
    ("12/2045x/QĐ-TTg", "bad-symbol", "2045x/QĐ-TTg"),
    ("12/1492/QĐ-TTg", "bad-year", "1492"),
    ("00/QĐ-UBND", "bad-ordinal", "00"),
    ("100000/QĐ-UBND", "bad-ordinal", "100000"),
    ("123/QĐ-TTg/BTC/VP/TH", "bad-symbol", "QĐ-TTg/BTC/VP/TH"),
    ("12/2020-HĐBT-", "trailing-separator", "-"),
    ("12/2020/nb", "bad-symbol", "nb"),
    ("Mẫu 03/PLI", "no-ordinal", "Mẫu"),
    ("Mẫu số 144/HS", "no-ordinal", "Mẫu"),
    ("So\u0302\u0301 64/2025", "no-symbol", "So\u0302\u0301 64/2025"),
    ("So\u0302\u0301 12/QĐ_", "trailing-separator", "_"),
    ("YBB-SA032/26-LR", "no-ordinal", "YBB-SA032/26-LR"),
]


@pytest.mark.parametrize("row", OFFICIAL, ids=lambda row: row[0])
def test_state_numbers_have_their_parts(row) -> None:
    """Ordinal, year, kind, issuers, unit and term of a State number, and no repair."""
    text, ordinal, year, kind, organs, unit, term = row

    number, repairs = DocumentNumber.parse_reporting(text)
    symbol = number.symbol

    assert (ordinal, year) == (number.ordinal, number.year)
    assert (kind, organs, unit, term) == (symbol.kind_code, symbol.organs, symbol.unit, symbol.term)
    assert symbol.style is STATE
    assert text == str(number)
    assert repairs == ()
    assert DocumentNumber.parse(text) == number
    assert not number.is_party


@pytest.mark.parametrize("row", OTHER_STYLES, ids=lambda row: row[0])
def test_other_styles_have_their_parts(row) -> None:
    """The Party's numbers, and the State's older ones."""
    text, style, kind, organs, unit, term, suffix = row

    number = DocumentNumber.parse(text)
    symbol = number.symbol

    assert (kind, organs, unit, term) == (symbol.kind_code, symbol.organs, symbol.unit, symbol.term)
    assert (style, suffix) == (symbol.style, symbol.suffix)
    assert text == str(number)
    assert number.is_party is (style is PARTY)


@pytest.mark.parametrize(("text", "official", "repairs"), DAMAGED, ids=[row[0] for row in DAMAGED])
def test_damaged_spellings_are_repaired_and_reported(text, official, repairs) -> None:
    """A damaged spelling gives the official number, and each step that was needed."""
    assert (DocumentNumber.parse(official), repairs) == DocumentNumber.parse_reporting(text)
    assert official == str(DocumentNumber.parse(text))


@pytest.mark.parametrize(("text", "official"), MISREAD)
def test_misread_characters_are_guessed_on_request_only(text, official) -> None:
    """Letters for figures are a scanner's doing: repaired with ``ocr=True``, refused or left without."""
    assert official == str(DocumentNumber.parse(text, ocr=True))
    assert official != str(DocumentNumber.try_parse(text))


@pytest.mark.parametrize(("text", "code", "faulty"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_no_number_is_refused_at_its_fault(text, code, faulty) -> None:
    """Dates, technical standards, units of measure and cut numbers; the span is under the fault."""
    with pytest.raises(InvalidNumberError) as caught:
        DocumentNumber.parse(text)

    error = caught.value
    assert code == error.code
    assert faulty == (text[slice(*error.span)] if error.span else "")
    assert DocumentNumber.try_parse(text) is None


def test_overlong_text_is_refused_without_looking_at_it() -> None:
    """Nothing longer than 240 characters is a number."""
    with pytest.raises(InvalidNumberError) as caught:
        DocumentNumber.parse("12/QĐ-UBND" + " " * 300)

    assert caught.value.code == "too-long"
    assert caught.value.span == (240, 310)


def test_letter_and_part_of_the_ordinal() -> None:
    """``30a`` and ``66.16`` are ordinals of their own; the first is not 30, the second not 16."""
    lettered = DocumentNumber.parse("30a/2008/NQ-CP")
    dotted = DocumentNumber.parse("66.16/2026/NQ-CP")

    assert (lettered.ordinal, lettered.ordinal_suffix) == (30, "a")
    assert (dotted.ordinal, dotted.ordinal_part) == (66, 16)
    assert str(dotted) == "66.16/2026/NQ-CP"
    assert dotted != DocumentNumber.parse("16/2026/NQ-CP")


def test_blank_numbers_of_drafts() -> None:
    """A draft leaves the ordinal blank, and perhaps the year."""
    draft = DocumentNumber.parse("…/20…/NQ-HĐND")

    assert draft.is_blank
    assert (draft.ordinal, draft.year, draft.is_year_blank) == (None, None, True)
    assert DocumentNumber.parse("05/20…/NQ-HĐND").is_blank
    assert not DocumentNumber.parse("05/2025/NQ-HĐND").is_blank


def test_label_of_the_head() -> None:
    """The State prints a colon after "Số", the Party does not; a draft leaves a gap."""
    assert DocumentNumber.parse("5/QĐ-UBND").format() == "05/QĐ-UBND"
    assert DocumentNumber.parse("5/QĐ-UBND").format("label") == "Số: 05/QĐ-UBND"
    assert DocumentNumber.parse("58-CT/TU").format("label") == "Số 58-CT/TU"
    assert DocumentNumber.parse("/TTr-UBND").format("label") == "Số:         /TTr-UBND"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("05/QĐ-UBND", "5/QD-UBND"),
        ("53-NQ/TW", "53/NQ-TW"),
        ("142/2003/QĐ/BTC", "142/2003/QĐ-BTC"),
        ("24/TT-LB", "24/LB-TT"),
        ("37/2000/QĐ-BGD&ĐT", "37/2000/QĐ-BGDĐT"),
        ("08/2012/TTLT-BLĐTBXH-BTC-BNV", "08/2012/TTLT-BLĐTBXH-BNV-BTC"),
        ("5053-CV/VPTW/nb", "5053-CV/VPTW"),
        ("30a/2008/NQ-CP", "30A/2008/NQ-CP"),
    ],
)
def test_spellings_of_one_number_have_one_key(one, other) -> None:
    """Zeros, separators, diacritics and the order of joint issuers do not count."""
    assert DocumentNumber.parse(one).format("key") == DocumentNumber.parse(other).format("key")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("05/HD-UBND", "05/HĐ-UBND"),
        ("05/DA-UBND", "05/ĐA-UBND"),
        ("05/2024/QĐ-UBND", "05/2025/QĐ-UBND"),
        ("05/QĐ-UBND", "05/2025/QĐ-UBND"),
        ("66.16/2026/NQ-CP", "16/2026/NQ-CP"),
        ("12/NQ-HĐND7", "12/NQ-HĐND8"),
        ("05-QĐ/TW", "05-QĐi/TW"),
        ("/2025/NQ-HĐND", "2025/NQ-HĐND"),
    ],
)
def test_different_numbers_have_different_keys(one, other) -> None:
    """HD and HĐ, DA and ĐA are different kinds; years, terms and parts count."""
    assert DocumentNumber.parse(one).format("key") != DocumentNumber.parse(other).format("key")


def test_order_within_a_series() -> None:
    """Numbers sort by series, year or term, and ordinal with its part and letter; blank ones come last."""
    texts = [
        "07/2024/NQ-CP",
        "02/2025/NQ-CP",
        "30/2025/NQ-CP",
        "30a/2025/NQ-CP",
        "66.2/2025/NQ-CP",
        "66.16/2025/NQ-CP",
        "/2025/NQ-CP",
        "90/2014/QH13",
        "02/2021/QH15",
    ]

    numbers = [DocumentNumber.parse(text) for text in reversed(texts)]

    assert texts == [str(number) for number in sorted(numbers, key=DocumentNumber.order_key)]


def test_caller_who_knows_bodies_settles_ambiguous_codes() -> None:
    """``CT`` is a directive, unless the caller knows a body of that code; ``CĐN`` a unit, unless a body."""
    bodies = frozenset({"CT", "SYT", "CĐN"})

    assert DocumentNumber.parse("12/CT-NV").symbol.kind_code == "CT"
    assert DocumentNumber.parse("12/CT-NV", organ_codes=bodies).symbol == Symbol(None, ("CT",), "NV")
    assert DocumentNumber.parse("12/CT-SYT", organ_codes=bodies).symbol.kind_code == "CT"
    assert DocumentNumber.parse("14/KH-SYT-CĐN", organ_codes=bodies).symbol.organs == ("SYT", "CĐN")
    assert DocumentNumber.parse("14/KH-SYT-CĐN").symbol.unit == "CĐN"


def test_caller_who_knows_bodies_completes_their_diacritics() -> None:
    """A code without diacritics is completed where one known body fits, and left where two do."""
    bodies = frozenset({"BLĐTBXH", "BĐ", "BD", "BTC"})

    parsed = DocumentNumber.parse_reporting("15/2022/TT-BLDTBXH", organ_codes=bodies)

    assert str(parsed.number) == "15/2022/TT-BLĐTBXH"
    assert parsed.repairs == ("issuer-diacritics",)
    assert str(DocumentNumber.parse("15/2022/TT-BD", organ_codes=bodies)) == "15/2022/TT-BD"
    assert str(DocumentNumber.parse("15/2022/TT-XYZ", organ_codes=bodies)) == "15/2022/TT-XYZ"


def test_caller_may_replace_the_codes_of_kinds() -> None:
    """With a list of his own the caller decides what is a kind."""
    own = frozenset({"XX"})

    assert DocumentNumber.parse("12/XX-BTC", kind_codes=own).symbol.kind_code == "XX"
    assert DocumentNumber.parse("12/QĐ-BTC", kind_codes=own).symbol.kind_code is None


@pytest.mark.parametrize(
    ("fields", "options", "code"),
    [
        ((0, None), {}, "bad-ordinal"),
        ((100_000, None), {}, "bad-ordinal"),
        ((5, 1492), {}, "bad-year"),
        ((5, 2025), {"is_year_blank": True}, "bad-year"),
        ((5, None), {"ordinal_part": 0}, "bad-ordinal"),
        ((5, None), {"ordinal_suffix": "ab"}, "bad-ordinal"),
        ((None, None), {"ordinal_suffix": "a"}, "no-ordinal"),
        ((None, None), {"ordinal_part": 1}, "no-ordinal"),
    ],
)
def test_constructor_refuses_what_no_document_has(fields, options, code) -> None:
    """The constructor keeps the same bounds as the grammar."""
    with pytest.raises(InvalidNumberError) as caught:
        DocumentNumber(*fields, Symbol.parse("QĐ-UBND"), **options)

    assert code == caught.value.code


def test_party_number_carries_no_year() -> None:
    """36-HD/VPTW: never a year."""
    with pytest.raises(InvalidNumberError) as caught:
        DocumentNumber(53, 2005, Symbol.parse("NQ/TW"))

    assert caught.value.code == "year-not-allowed"


def test_number_is_a_value() -> None:
    """Equal numbers hash alike, and go through pickle."""
    number = DocumentNumber.parse("123/2006/QĐ-TTg")

    assert number == pickle.loads(pickle.dumps(number))
    assert len({number, DocumentNumber.parse("Số: 123/2006/QĐ-TTg")}) == 1
