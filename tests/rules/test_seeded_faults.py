"""One fault put into a document that has none: the right rule finds it, and a fix takes it out and puts none in.

The faults are those that clerks make; each is a change of words in a specimen, all rules are asked, and the finding
must carry the id of the rule that names the fault.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

import pytest

import vngov
from vngov.readers import parse
from vngov.rules import FixKind, Outcome, all_rules, check
from vngov.rules.specimens import specimen, specimen_names

RULES = {rule.id: rule for rule in all_rules()}
OWN = {  # what a rule shows by itself: one fault of each rule that a text can show
    f"{rule.id}-{number}": (rule.id, example.text, example.as_of)
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
    if example.text is not None and not rule.id.startswith("LAY") and example.expected_outcome is Outcome.FAIL
}
FOLLOWS = {"RCP101": {"RCP110"}}  # the archive line is put in; the unit that drafted it is not known
TO_WHOM = (
    "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn;\n"
    "- Chủ tịch Ủy ban nhân dân các tỉnh: Lào Cai, Yên Bái.\n\n"
)
FAULTS = [
    # the head
    ("HDR101", "letter", ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "")),
    ("HDR101", "decree-2019", ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "")),
    ("HDR102", "plan", ("Độc lập - Tự do - Hạnh phúc\n", "")),
    ("HDR102", "telegram", ("Độc lập - Tự do - Hạnh phúc\n", "")),
    ("HDR103", "submission", ("XÃ HỘI CHỦ NGHĨA", "XÃ HỘI CHỦ NGHỈA")),
    ("HDR103", "decision", ("CỘNG HÒA XÃ HỘI", "CÔNG HÒA XÃ HỘI")),
    ("HDR104", "decision", ("Hạnh phúc", "Hạnh Phúc")),
    ("HDR104", "circular-2026", ("Độc lập - Tự do", "Độc lập – Tự do")),
    ("HDR108", "party-resolution-2026", ("ĐẢNG CỘNG SẢN VIỆT NAM\n", "")),
    # the number
    ("NUM103", "plan", ("Số: 31/KH-SYT\n", "")),
    ("NUM103", "decision", ("Số: 815/QĐ-UBND\n", "")),
    ("NUM101", "plan", ("31/KH-SYT", "31 /KH-SYT")),
    ("NUM102", "plan", ("31/KH-SYT", "31/TB-SYT")),
    ("NUM102", "submission", ("05/TTr-SNV", "05/BC-SNV")),
    ("NUM104", "plan", ("Số: 31/", "Số: 031/")),
    ("NUM107", "plan", ("31/KH-SYT", "31/2023/KH-SYT")),
    ("NUM106", "circular-2026", ("06/2026/TT-BNV", "06/TT-BNV")),
    ("NUM108", "party-programme", ("27-CTr/TU", "27/CTr-TU")),
    ("NUM111", "plan", ("KH-SYT", "KH-SXD")),
    # place and date
    ("DAT101", "letter", ("ngày 15 tháng 01 năm", "ngày 15 tháng 1 năm")),
    ("DAT101", "plan", ("Kiên Giang, ngày 07", "Kiên Giang, ngày 7")),
    ("DAT109", "plan", ("Kiên Giang, ngày", "Cao Bằng, ngày")),
    # kind, abstract
    ("TTL103", "letter", ("V/v chuẩn bị", "Về việc chuẩn bị")),
    ("TTL105", "plan", ("văn thư năm 2023\n", "văn thư năm 2023.\n")),
    ("TTL106", "party-programme", ("\nthực hiện Nghị quyết số 06-NQ/TW, ngày", "\nThực hiện Nghị quyết số 06-NQ/TW, ngày")),
    # addressees, recipients
    ("RCP101", "plan", (";\n- Lưu: VT, VP.", ".")),
    ("RCP102", "plan", ("Nơi nhận:\n- Sở Nội vụ;\n- Các đơn vị trực thuộc;\n- Lưu: VT, VP.\n", "")),
    ("RCP103", "letter", ("- Như trên;\n", "")),
    ("RCP104", "plan", ("- Sở Nội vụ;", "- Sở Nội vụ,")),
    ("RCP107", "submission", ("Kính gửi: Ủy ban nhân dân tỉnh Cao Bằng\n\n", "")),
    ("RCP109", "plan", ("- Sở Nội vụ;", "- Sở Nội vụ;\n- Sở Nội vụ;")),
    ("RCP110", "plan", ("Lưu: VT, VP.", "Lưu: VT.")),
    ("RCP113", "plan", ("- Sở Nội vụ;", "- Bộ Văn hóa - Thông tin;")),
    ("RCP114", "telegram", (TO_WHOM, "")),
    # signatures
    ("SIG101", "decision", ("CHỦ TỊCH\nTrần Thị Hương Giang", "")),
    ("SIG102", "letter", ("TM. ỦY BAN", "T/M ỦY BAN")),
    ("SIG102", "party-programme", ("T/M BAN", "TM. BAN")),
    ("SIG107", "submission", ("Nông Văn Thành", "ThS. Nông Văn Thành")),
    # structure
    ("STR101", "plan", ("2. Các đơn vị trực thuộc cử", "3. Các đơn vị trực thuộc cử")),
    ("STR101", "decree-2019", ("Điều 2. Hiệu lực", "Điều 3. Hiệu lực")),
    ("STR101", "letter", ("b) Bố trí", "c) Bố trí")),
    ("STR107", "plan", ("tham dự./.", "tham dự.")),
    ("STR107", "letter", ("khẩn trương thực hiện./.", "khẩn trương thực hiện.")),
    ("STR109", "circular-2026", ("Chương II", "Chương 2")),
    ("STR117", "invitation", ("Thời gian: 08 giờ 00 phút, ngày 10 tháng 8 năm 2023.\n", "")),
    ("STR118", "invitation", ("\nĐịa điểm: Phòng họp số 2, Trụ sở Ủy ban nhân dân tỉnh./.", "")),
    # bases, citations
    ("BAS102", "decision", ("năm 2015;", "năm 2015,")),
    ("BAS103", "decision", ("QUYẾT ĐỊNH:\n\nĐiều 1", "Điều 1")),
    ("CIT102", "plan", ("30/2020/NĐ-CP ngày", "30/2020/NĐ-CP, ngày")),
    ("CIT103", "plan", ("Nghị định số 30/2020/NĐ-CP", "Nghị định số 30/2020/QĐ-TTg")),
    ("CIT104", "plan", ("ngày 05 tháng 3 năm 2020", "ngày 05 tháng 3 năm 2025")),
    ("CIT104", "decision", ("96/TTr-SNV ngày 05 tháng 3 năm 2024", "96/TTr-SNV ngày 25 tháng 3 năm 2024")),
    ("CIT105", "plan", ("30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "110/2004/NĐ-CP ngày 08 tháng 4 năm 2004")),
    ("CIT107", "plan", (" ngày 05 tháng 3 năm 2020", "")),
    ("CIT108", "decision", ("2020 của Chính phủ về", "2020 về")),
    ("CIT109", "plan", ("1. Văn phòng", "1. Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ, Văn phòng")),
    ("CIT110", "decision-with-regulation", ("Luật Lưu trữ ngày 11 tháng 11 năm 2011", "Luật Lưu trữ số 01/2011/QH13")),
    ("CIT111", "council-resolution-2025", ("Chính phủ số 63/2025/QH15", "Chính phủ ngày 18 tháng 02 năm 2025")),
    ("CIT112", "plan", ("1. Văn phòng Sở chuẩn bị", "1. Theo Nghị quyết 18, Văn phòng Sở chuẩn bị")),
    # powers
    ("AUT103", "council-resolution-2025", ("NGHỊ QUYẾT\n", "THÔNG TƯ\n"), ("11/2025/NQ-HĐND", "11/2025/TT-HĐND")),
    # language
    ("LNG109", "plan", ("Nội dung sát thực tế", "Chào mừng ngày quốc khánh")),
    ("LNG110", "plan", ("Nội dung sát thực tế", "Bài giảng do tiến sĩ Lê Văn Hùng soạn")),
    ("LNG111", "plan", ("Nội dung sát thực tế", "Mời nhà giáo ưu tú giảng bài")),
    # tasks, targets, towns
    ("TSK101", "plan", ("1. Văn phòng Sở chuẩn bị", "1. Chuẩn bị")),
    ("TSK102", "letter", ("phối hợp với Ủy ban nhân dân thị xã Sa Pa", "phối hợp với Sở Văn hóa và Thể thao")),
    ("TSK103", "plan", ("20 tháng 4 năm 2023", "20 tháng 3 năm 2023")),
    ("TSK103", "letter", ("25 tháng 01 năm 2021", "25 tháng 01 năm 2020")),
    ("TSK106", "letter", ("2. Sở Tài chính cân đối", "2. Bộ Văn hóa - Thông tin cân đối")),
    ("TGT102", "party-programme", ("1. Phát triển hệ thống", "1. Tỷ lệ đô thị hóa năm 2025 đạt 140%; phát triển hệ thống")),
]  # fmt: skip


def findings_of(text, as_of=None):
    """Return the rules that find something, each as often as it does."""
    return sorted(finding.rule for finding in check(parse(text), as_of=as_of).findings)


def seeded(fault):
    """Return the specimen with the fault in it."""
    return specimen(fault[1], *fault[2:])


CASES = [
    pytest.param(fault[0], seeded(fault), None, id=f"{fault[0]}-{fault[1]}-{at}") for at, fault in enumerate(FAULTS)
]
CASES += [pytest.param(*values, id=f"own-{name}") for name, values in OWN.items()]


@pytest.mark.parametrize("name", specimen_names())
def test_specimens_have_no_fault(name) -> None:
    """What the faults are put into is good."""
    assert findings_of(specimen(name)) == []


@pytest.mark.parametrize(("rule", "text", "as_of"), CASES)
def test_seeded_fault_is_found_by_its_rule(rule, text, as_of) -> None:
    """Among all rules, the one that names the fault fires."""
    assert rule in findings_of(text, as_of)


@pytest.mark.parametrize(
    ("rule", "text", "as_of"), [case for case in CASES if RULES[case.values[0]].fix is not FixKind.NONE]
)
def test_fix_takes_the_fault_out_and_puts_none_in(rule, text, as_of) -> None:
    """After the fixes the fault is gone, nothing is new, and a second run changes nothing."""
    before = check(parse(text), as_of=as_of)
    mendable = {finding.rule for finding in before.findings if finding.fix is not FixKind.NONE}
    fixed = before.fixed(unsafe=True)
    after = check(fixed, as_of=as_of)

    left = {finding.rule for finding in after.findings}
    assert rule not in left & mendable
    assert left - FOLLOWS.get(rule, set()) <= {finding.rule for finding in before.findings}
    assert after.fixed(unsafe=True) == fixed


def main_part(data):
    """Return the markup of the text of a Word file, and that of its other members."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return members.pop("word/document.xml").decode(), members


def names_of(report, *, mendable=False):
    """Return the rules that find something; with *mendable* what a fix is offered for."""
    return {finding.rule for finding in report.findings if not mendable or finding.fix is not FixKind.NONE}


@pytest.mark.parametrize(
    ("rule", "text", "as_of"), [case for case in CASES if RULES[case.values[0]].fix is not FixKind.NONE]
)
def test_fix_in_a_file_is_that_in_the_document(rule, text, as_of, make_docx) -> None:
    """Text and Word file are mended where they are: the fault is gone, nothing is new, nothing else is touched."""
    wanted = check(parse(text), as_of=as_of).fixed(unsafe=True)
    body = [f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" if line else "<w:p/>" for line in text.split("\n")]
    data = make_docx("".join(body))
    for source in (text.encode(), data):
        mended = vngov.mend(source, unsafe=True, as_of=as_of)
        found = names_of(mended.before)

        assert mended.result.document == wanted
        assert rule not in names_of(mended.report, mendable=True)
        assert names_of(mended.report) - FOLLOWS.get(rule, set()) <= found
        assert mended.left == ()
        assert vngov.mend(mended.content, unsafe=True, as_of=as_of).content == mended.content

    (before, others), (after, kept) = main_part(data), main_part(mended.content)
    assert others == kept
    lines = re.findall(r"<w:p>.*?</w:p>|<w:p/>", after)
    changed = [line for line in mended.diff().splitlines()[2:] if line[0] in "+-"]
    assert len(set(body) - set(lines)) <= sum(line[0] == "-" for line in changed)
    assert len(set(lines) - set(body)) <= sum(line[0] == "+" for line in changed)
    assert before.partition("<w:body>")[0] == after.partition("<w:body>")[0]


IN_WORD = [
    pytest.param(*fault[:2], fault[2:], id=f"{fault[0]}-{fault[1]}-{at}")
    for at, fault in enumerate(FAULTS)
    if RULES[fault[0]].fix is FixKind.SAFE and not any("\n" in word for pair in fault[2:] for word in pair)
]


@pytest.mark.parametrize(("rule", "name", "changes"), IN_WORD)
def test_fix_in_a_standard_word_file_changes_one_run(rule, name, changes) -> None:
    """Tables, styles and sections of a drawn page: all bytes but those of the words at fault are the same."""
    good = vngov.render(parse(specimen(name)).document, "docx")
    markup, others = main_part(good)
    for old, new in changes:
        assert markup.count(escape(old)) >= 1
        markup = markup.replace(escape(old), escape(new), 1)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part, content in {**others, "word/document.xml": markup}.items():
            archive.writestr(part, content)
    mended = vngov.mend(stream.getvalue())
    after, kept = main_part(mended.content)

    assert rule in names_of(mended.before)
    assert names_of(mended.report) == set()
    assert others == kept
    parts, now = re.split("(<[^>]*>)", markup), re.split("(<[^>]*>)", after)
    assert sum(one != two for one, two in zip(parts, now, strict=True)) == 1


def test_there_are_enough_kinds_of_faults() -> None:
    """At least 120 different changes, over at least 110 rules."""
    assert len({case.values[1] for case in CASES}) >= 120
    assert len({case.values[0] for case in CASES}) >= 110
