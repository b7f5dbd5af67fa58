"""The bodies of a task tree in the registry."""

from datetime import date

from vngov.extract.task_bodies import resolve_assignees, unresolved
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
