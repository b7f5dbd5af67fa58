"""The task trees of the founding documents, node for node, and what news pages may yield."""

from pathlib import Path

import pytest

import vngov

pytestmark = pytest.mark.corpus
FOLDER = Path(__file__).parents[3] / "shared" / "corpus" / "dev"
TREES = Path(__file__).parent / "trees"


def reading(name):
    """Read one founding document."""
    with (FOLDER / f"seed-{name}.txt").open(encoding="utf-8", newline="") as stream:
        return vngov.parse(stream.read())


def actors(names):
    """Write actors as the expected tree does."""
    return "; ".join(actor.text + "*" * actor.is_lead + "^" * actor.is_inherited for actor in names)


@pytest.mark.parametrize("name", ["000", "003"])
def test_the_tree_is_reproduced_node_for_node(name) -> None:
    """Number, kind, actors in their roles, period, citations and first words of every node."""
    result = reading(name)
    tree = vngov.find_tasks(result)
    rows = [
        [cell.strip() for cell in line.split("|")]
        for line in (TREES / f"seed-{name}.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]

    found = [
        [
            number,
            task.kind.name.lower(),
            actors(task.assignees),
            actors(task.coordinators),
            actors(task.executors),
            actors(task.report_to),
            actors(task.advises),
            task.period.every.name.lower() if task.period and task.is_task else "",
            "; ".join((*task.citations, *["self"] * task.refers_to_itself)),
            " ".join(task.text.split()[:5]),
        ]
        for number, task in tree.walk()
    ]
    assert found == rows
    assert [task.deadline for task in tree.tasks] == [None] * len(tree.tasks)
    for task in tree.tasks:
        assert result.text[task.spans[0].start :].startswith(task.text[:20])


def test_the_will_is_the_prime_ministers_and_not_the_offices() -> None:
    """An office passes on an opinion: principal and issuer are two."""
    tree = vngov.find_tasks(reading("000"))

    assert tree.principal.text == "Thủ tướng Chính phủ"
    assert tree.issuer.text == "VĂN PHÒNG CHÍNH PHỦ"
    assert [action.trigger for action in tree["2.2"].actions] == ["", "đồng thời"]
    assert [len(task.actions) for task in tree.tasks] == [1, 1, 2, 1, 1, 1]


def test_delegation_in_a_news_page() -> None:
    """Seed 002: a committee gives, a committee leads, the People's Committee does; the next lines go on with it."""
    tasks = vngov.find_tasks(reading("002")).tasks

    assert all(task.is_reported and task.is_weak for task in tasks)
    demand, *_, delegated, _, following, last = tasks
    assert demand.assignees[0].text == "các cấp ủy, chính quyền"
    assert [actor.text for actor in delegated.assignees] == ["Ban Cán sự Đảng UBND tỉnh"]
    assert [actor.text for actor in delegated.executors] == ["UBND tỉnh"]
    assert [(actor.text, actor.is_inherited) for actor in following.assignees] == [("Ban Cán sự Đảng UBND tỉnh", True)]
    assert len(last.assignees) == 3
    assert not any(task.deadline for task in tasks)


def test_what_other_news_pages_may_yield() -> None:
    """Seed 001 reports one conclusion; seed 004 charges nobody by name."""
    (task,) = vngov.find_tasks(reading("001")).tasks

    assert task.is_reported
    assert task.assignees[0].text == "các Sở, ngành"
    assert len(task.actions) >= 5
    assert all(task.is_weak for task in vngov.find_tasks(reading("004")).tasks)
