"""The bodies of a task tree in the registry."""

from datetime import date

import pytest

from vngov.extract.task_bodies import expand_classes, resolve_assignees, unresolved
from vngov.model import Action, Actor, Task, TaskTree

DAY = date(2009, 11, 4)


def bodies(actors):
    """Return the ids."""
    return [actor.body for actor in actors]


def test_every_role_is_resolved() -> None:
    """Also the principal, the issuer and the actors of actions; a class stays open; a given id stays."""
    tree = TaskTree(
        [
            Task(
                "a",
                ["Bộ Kế hoạch và Đầu tư", "các Bộ, ngành"],
                coordinators=["Bộ Tài chính"],
                report_to=["Thủ tướng Chính phủ"],
                executors=[Actor("Bộ Tài chính", "given")],
                actions=[Action("b", report_to=["Thủ tướng Chính phủ"])],
            )
        ],
        principal="Thủ tướng Chính phủ",
        issuer="Văn phòng Chính phủ",
    )
    found = resolve_assignees(tree, as_of=DAY)
    (task,) = found.tasks

    assert bodies(task.assignees) == ["bo-ke-hoach-va-dau-tu", None]
    assert bodies(task.coordinators) == ["bo-tai-chinh"]
    assert bodies(task.executors) == ["given"]
    assert bodies(task.report_to) == bodies(task.actions[0].report_to) == ["thu-tuong-chinh-phu"]
    assert found.principal.body == "thu-tuong-chinh-phu"
    assert found.issuer.body == "van-phong-chinh-phu"


def test_a_local_body_is_that_of_the_place() -> None:
    """The department of the province; the holder of a post stands for the body."""
    tree = TaskTree([Task("a", ["Sở Nội vụ", "Giám đốc Sở Nội vụ", "UBND tỉnh"])])
    (task,) = resolve_assignees(tree, as_of=date(2024, 5, 1), place="quang-nam").tasks

    first, second, third = bodies(task.assignees)
    assert first == second
    assert first.startswith("quang-nam/")
    assert third.startswith("quang-nam/")


def test_what_is_not_resolved_is_told_with_its_successors() -> None:
    """A ministry that has ended; a name that nobody bears."""
    tree = TaskTree([Task("a", ["Bộ Kế hoạch và Đầu tư", "Bộ Du hành Vũ trụ", "các sở"], report_to=["Bộ Tài chính"])])
    found = dict(unresolved(tree, as_of=date(2026, 11, 4)))

    assert list(found) == ["Bộ Kế hoạch và Đầu tư", "Bộ Du hành Vũ trụ"]
    assert found["Bộ Kế hoạch và Đầu tư"].successors
    assert found["Bộ Du hành Vũ trụ"] is None
    assert unresolved(tree, as_of=DAY, place="quang-nam")[0][0] == "Bộ Du hành Vũ trụ"


def test_a_class_becomes_its_members() -> None:
    """In every role, each with its id; who leads still leads, who does it does not also help."""
    tree = TaskTree(
        [
            Task(
                "a",
                [Actor("các Bộ", is_lead=True), "Bộ Nội vụ"],
                coordinators=["Bộ Y tế", "UBND các tỉnh"],
                actions=[Action("b", assignees=["các Bộ"])],
            )
        ],
        principal="các Bộ",
    )
    found = expand_classes(tree, as_of=date(2026, 3, 1))
    (task,) = found.tasks

    assert len(task.assignees) == len({*bodies(task.assignees)}) == len(task.actions[0].assignees) == 14
    assert [actor.is_lead for actor in task.assignees if actor.text == "Bộ Nội vụ"] == [False]
    assert sum(actor.is_lead for actor in task.assignees) == 13
    assert len(task.coordinators) == 34
    assert "bo-y-te" not in bodies(task.coordinators)
    assert found.principal == Actor("các Bộ")
    assert [one.text for one in found.by_assignee("bo-y-te")] == ["a"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("các sở, ban, ngành tỉnh; UBND các xã, phường", 18 + 65),
        ("Thủ trưởng các sở, ban, ngành", 18),
        ("Giám đốc các sở", 15),
        ("các sở trên địa bàn tỉnh", 15),
        ("UBND các tỉnh, thành phố: Hồ Chí Minh, Lạng Sơn", 2),
    ],
)
def test_members_at_a_place(text, count) -> None:
    """Also of several classes, and of what is put in other words."""
    (task,) = expand_classes(TaskTree([Task("a", [text])]), as_of=date(2026, 3, 1), place="lang-son").tasks

    assert len(task.assignees) == count
    assert None not in bodies(task.assignees)


@pytest.mark.parametrize(
    "text",
    ["các sở, ngành có liên quan", "các cơ quan, đơn vị liên quan", "UBND các xã biên giới", "UBND các huyện",
     "Hội quán và các sở", "hộ gia đình"],
)  # fmt: skip
def test_what_is_not_certain_stays_as_printed(text) -> None:
    """Some of a class, nobody by name, a class that has ended, a class beside an unknown body."""
    tree = TaskTree([Task("a", [text])])

    assert expand_classes(tree, as_of=date(2026, 3, 1), place="lang-son") == tree
    assert expand_classes(TaskTree([Task("a", ["các sở"])]), as_of=date(2026, 3, 1)).tasks[0].assignees[0].body is None
