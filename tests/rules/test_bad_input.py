"""Bad input: no day, no known kind, a file that another program wrote badly, a thousand pages."""

from __future__ import annotations

import io
import re
import time
import zipfile
from datetime import date

import pytest

from vngov.diagnostics import Severity
from vngov.readers import parse, read
from vngov.rules import Config, Outcome, check
from vngov.rules.specimens import specimen
from vngov.writers import render

PAGE = Config(select=["LAY"])


def rewritten(part, *changes):
    """Return a Word file of a plan with the markup of a part changed; without changes, without the part."""
    result = io.BytesIO()
    data = render(parse(specimen("plan")).document, "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part and not changes:
                continue
            if name == part:
                text = content.decode()
                for before, after in changes:
                    assert re.search(before, text), before
                    text = re.sub(before, after, text)
                content = text.encode()
            new.writestr(name, content)
    return result.getvalue()


@pytest.mark.parametrize("name", ["decision", "plan", "letter", "submission", "telegram"])
def test_without_a_day_rules_that_hold_in_some_eras_only_are_left_to_a_person(name) -> None:
    """No era is guessed: nothing fails that another era would let pass."""
    day = parse(specimen(name)).document.header.place_and_date.raw
    report = check(parse(specimen(name, (f"{day}\n", ""))))
    outcomes = list(report.outcomes.values())

    assert report.standing.as_of is None
    assert report.standing.regimes == ("ADM-0", "ADM-1", "ADM-2", "ADM-3")
    assert Outcome.FAIL not in outcomes
    assert outcomes.count(Outcome.NEEDS_REVIEW) > 100
    reasons = {one.message("en") for one in report.verdicts[0].reasons}
    assert any("the day of issue is not known" in reason for reason in reasons)


def test_a_day_asked_for_decides_for_a_document_without_one() -> None:
    """The user may know it."""
    day = parse(specimen("decision")).document.header.place_and_date.raw
    report = check(parse(specimen("decision", (f"{day}\n", ""))), as_of=date(2024, 3, 14))

    assert [finding.rule for finding in report.findings] == ["DAT102"]


def test_an_unknown_kind_is_not_judged_as_another() -> None:
    """What is in no list has no code to compare, and is no letter."""
    text = specimen("plan", ("KẾ HOẠCH\n", "BẢN KHUYẾN NGHỊ\n"), ("31/KH-SYT", "31/BKN-SYT"))
    report = check(parse(text))

    assert report.outcomes["NUM102"] is not Outcome.FAIL
    assert [finding for finding in report.findings if finding.severity is Severity.ERROR] == []


def test_a_text_of_no_kind_is_not_judged_at_all() -> None:
    """News, a poem, a list of goods."""
    report = check(parse("Sáng nay, trời có mưa.\nChiều nay, trời nắng.\n"))

    assert report.findings == ()
    assert set(report.outcomes.values()) == {Outcome.NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("part", "changes", "unknown"),
    [
        ("word/styles.xml", (), set()),
        ("word/settings.xml", (), set()),
        ("word/styles.xml", (('<w:sz w:val="[0-9]+"/>', '<w:sz w:val="lớn"/>'),), set()),
        ("word/styles.xml", (('<w:sz w:val="[0-9]+"/>', '<w:sz w:val="-99999999999"/>'),), set()),
        ("word/styles.xml", (("<w:color [^>]*/>", '<w:color w:val="không"/>'),), set()),
        ("word/document.xml", (("<w:pgMar [^>]*/>", ""),), {"LAY103", "LAY105"}),
        ("word/document.xml", (("<w:pgSz [^>]*/>", '<w:pgSz w:w="" w:h="x"/>'),), {"LAY101"}),
        ("word/document.xml", (("<w:sectPr.*</w:sectPr>", ""),), {"LAY101", "LAY103"}),
        ("word/document.xml", (("<w:pStyle [^>]*/>", '<w:pStyle w:val="Không có"/>'),), set()),
        ("word/document.xml", (("<w:tblGrid>.*?</w:tblGrid>", ""), ("<w:tcW [^>]*/>", "")), set()),
        ("word/header1.xml", (), set()),
    ],
    ids=["no styles", "no settings", "size no number", "size absurd", "no colour", "no margins", "no paper", "no section",
         "unknown styles", "no widths", "no head of the page"],
)  # fmt: skip
def test_a_badly_written_file_gets_an_honest_outcome(part, changes, unknown) -> None:
    """The text is judged all the same; what cannot be seen is neither passed nor failed."""
    report = check(read(rewritten(part, *changes)))
    outcomes = report.outcomes

    assert [finding.rule for finding in report.findings if not finding.rule.startswith("LAY")] == []
    assert {outcomes[rule] for rule in unknown} <= {Outcome.NOT_EVALUATED, Outcome.NOT_APPLICABLE}
    assert outcomes["HDR101"] is Outcome.PASS


def pages(count):
    """Return a plan of so many pages of some two thousand characters."""
    items = "".join(
        f"{number}. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát theo Nghị định số 30/2020/NĐ-CP ngày 05 "
        f"tháng 3 năm 2020 của Chính phủ, bảo đảm 100% hồ sơ được số hóa, báo cáo trước ngày 20 tháng {number % 9 + 3} "
        "năm 2024; đồng thời, nâng cấp thị trấn lên đô thị loại IV theo quy hoạch.\n"
        for number in range(3, count * 7)
    )
    return specimen("plan", ("2. Các đơn vị", f"{items}2. Các đơn vị"))


@pytest.mark.slow
def test_a_thousand_pages_take_a_time_in_proportion() -> None:
    """Four times the pages, some four times the time; the outcome is the same."""
    took = {}
    for count in (250, 1000):
        result = parse(pages(count))
        start = time.process_time()
        report = check(result)
        took[count] = time.process_time() - start

        assert report.outcomes["HDR101"] is Outcome.PASS

    assert took[1000] < 8 * took[250]
