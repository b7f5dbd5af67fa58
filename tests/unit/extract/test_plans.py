"""Plans in texts: kinds, territories, periods, stages and acts; the chain of a plan."""

from __future__ import annotations

import pytest

from vngov.extract.plans import find_plan_chain, find_plans
from vngov.model.plan import PlanAct, PlanChain, PlanMention
from vngov.readers import parse


@pytest.mark.parametrize(
    ("text", "kind", "territory", "stage", "act"),
    [
        ("Quyết định số 12/QĐ-TTg ngày 3/6/2020 phê duyệt nhiệm vụ lập Quy hoạch tỉnh Gia Lai", "quy-hoach-tinh", "Gia Lai", "nhiem-vu", "12/QĐ-TTg"),
        ("Quy hoạch tỉnh tại Quyết định số 6/QĐ-TTg, ngày 13/6/2023 của Thủ tướng Chính phủ", "quy-hoach-tinh", "", "phe-duyet", "6/QĐ-TTg"),
        ("Tổ chức công bố Quy hoạch vùng Tây Nguyên", "quy-hoach-vung", "Tây Nguyên", "cong-bo", None),
        ("Hội đồng thẩm định Quy hoạch chung đô thị Sông Mới đến năm 2040", "quy-hoach-chung", "Sông Mới", "tham-dinh", None),
        ("Điều chỉnh cục bộ quy hoạch phân khu khu vực Bắc Sông Mới", "quy-hoach-phan-khu", "Bắc Sông Mới", "", None),
        ("Lập Quy hoạch xây dựng vùng huyện Đồng Lộc", "quy-hoach-vung-huyen", "Đồng Lộc", "lap", None),
        ("HĐND tỉnh thông qua Quy hoạch tỉnh Gia Lai", "quy-hoach-tinh", "Gia Lai", "thong-qua", None),
        ("Xây dựng kế hoạch thực hiện quy hoạch tỉnh", "quy-hoach-tinh", "", "ke-hoach-thuc-hien", None),
        ("Xin ý kiến về quy hoạch tổng thể quốc gia", "quy-hoach-tong-the-quoc-gia", "", "lay-y-kien", None),
    ],
)  # fmt: skip
def test_kind_territory_stage_and_act(text, kind, territory, stage, act) -> None:
    """One mention each."""
    [one] = find_plans(text)

    assert (one.kind, one.territory) == (kind, territory)
    assert one.stage == stage or (not stage and one.stage == "dieu-chinh")
    assert (one.act.number if one.act else None) == act


@pytest.mark.parametrize(
    "text", ["Luật Quy hoạch tỉnh", "Vụ Quy hoạch vùng", "quy hoạch cán bộ", "Công tác quy hoạch được quan tâm."]
)
def test_what_is_no_plan(text) -> None:
    """The law, a department, staff planning, planning in general."""
    assert find_plans(text) == ()
    assert find_plan_chain(text) is None


def test_a_period_belongs_to_its_plan() -> None:
    """With the vision; the span covers both."""
    text = "Triển khai Quy hoạch tỉnh Gia Lai thời kỳ 2021 – 2030, tầm nhìn đến năm 2050 và Quy hoạch vùng."

    first, second = find_plans(text)

    assert (first.period.start, first.period.end, first.period.vision) == (2021, 2030, 2050)
    assert second.period is None
    [span] = first.spans
    assert (
        text[span.start : span.end] == first.text == "Quy hoạch tỉnh Gia Lai thời kỳ 2021 – 2030, tầm nhìn đến năm 2050"
    )


def test_the_chain_of_a_plan_from_law_to_task() -> None:
    """Each act once, in the order of planning, with days before and behind the number."""
    text = (
        "Ngay sau khi Luật Quy hoạch và Nghị quyết số 7/NQ-CP ngày 05/2/2018 của Chính phủ về triển khai thi hành Luật Quy hoạch "
        "được ban hành, UBND tỉnh đã xác định nhiệm vụ. UBND tỉnh đã ban hành Quyết định số 15/QĐ-UBND ngày 20/6/2018 về việc thành "
        "lập Ban Chỉ đạo và Quyết định số 33/QĐ-UBND ngày 25/02/2020 về việc kiện toàn Ban Chỉ đạo. Ngày 03/6/2020 Thủ tướng đã ban "
        "hành Quyết định số 74/QĐ-TTg về việc phê duyệt nhiệm vụ lập quy hoạch tỉnh Gia Lai thời kỳ 2021-2030. "
        "UBND tỉnh đã xây dựng dự thảo Kế hoạch triển khai tổ chức lập quy hoạch. Quyết định số 74/QĐ-TTg phê duyệt nhiệm vụ lập quy hoạch tỉnh."
    )

    chain = find_plan_chain(parse(text))

    assert (chain.plan.kind, chain.plan.territory, str(chain.plan.period)) == (
        "quy-hoach-tinh",
        "Gia Lai",
        "thời kỳ 2021-2030",
    )
    assert [(step.stage, step.act.number if step.act else None) for step in chain.steps] == [
        ("luat", None), ("thi-hanh-luat", "7/NQ-CP"), ("chu-truong", "15/QĐ-UBND"), ("chu-truong", "33/QĐ-UBND"),
        ("nhiem-vu", "74/QĐ-TTg"), ("lap", None),
    ]  # fmt: skip
    task = chain.step("nhiem-vu").act
    assert (task.issued_on.format("iso"), task.issuer) == ("2020-06-03", "Thủ tướng")
    assert chain.step("thi-hanh-luat").act.issuer == "Chính phủ"
    assert chain.step("phe-duyet") is None


def test_the_chain_from_approval_to_implementation() -> None:
    """A directive rests on the approval; a bad date is left out."""
    text = (
        "Nhằm tăng cường lãnh đạo đối với Quy hoạch tỉnh Gia Lai thời kỳ 2021 – 2030, Tỉnh ủy vừa ban hành Chỉ thị 5-CT/TU. "
        "Yêu cầu thực hiện hiệu quả Quy hoạch tỉnh tại Quyết định số 68/QĐ-TTg, ngày 33/6/2023 của Thủ tướng Chính phủ, các chủ trương. "
        "Tổ chức công bố Quy hoạch; xây dựng, trình ban hành kế hoạch thực hiện quy hoạch theo quy định. "
        "Thực hiện Chỉ thị số 48-CT/TU, ngày 15/3/2023 về quản lý đất đai."
    )

    chain = find_plan_chain(text)

    assert [(step.stage, step.act.number if step.act else None) for step in chain.steps] == [
        ("phe-duyet", "68/QĐ-TTg"), ("cong-bo", None), ("chi-thi", "5-CT/TU"), ("ke-hoach-thuc-hien", None)
    ]  # fmt: skip
    assert chain.step("phe-duyet").act.issued_on is None


def test_plans_can_be_built_by_hand() -> None:
    """They print as a person would write them."""
    plan = PlanMention("quy-hoach-tinh", "Quy hoạch tỉnh Gia Lai")

    assert str(plan) == "Quy hoạch tỉnh Gia Lai"
    assert PlanChain(plan, []).steps == ()
    assert str(PlanAct("Luật Quy hoạch")) == "Luật Quy hoạch"
