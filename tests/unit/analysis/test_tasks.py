"""Two programmes beside one another."""

import pytest
from attrs import evolve

from vngov.analysis.tasks import TaskChangeKind, diff_tasks, merge_tasks
from vngov.model import Actor, Task, TaskKind, TaskTree


def programme():
    """Build a programme."""
    return TaskTree(
        [
            Task("Quy hoạch", kind=TaskKind.GROUP, children=[
                Task("Lập quy hoạch chung của thành phố", ["Sở Xây dựng"], deadline="trong quý III/2025"),
                Task("Công bố quy hoạch", ["Sở Xây dựng"]),
            ]),
            Task("Rà soát quỹ đất", ["Sở Tài chính"]),
        ]
    ).renumbered().identified()  # fmt: skip


def kinds(changes):
    """Return kind, numbers and fields."""
    return [(one.kind.name, one.number_before, one.number_after, one.fields) for one in changes]


def test_a_programme_does_not_differ_from_itself() -> None:
    """No change."""
    assert diff_tasks(programme(), programme()) == ()


def test_every_way_of_changing() -> None:
    """Moved with its id, changed under its number, dropped, added."""
    old = programme()
    new = old.moved("I.2", under="II").removed("I.1").added(Task("Thu hồi đất"), under="I").renumbered()

    assert kinds(diff_tasks(old, new)) == [
        ("REMOVED", "I.1", "", ()),
        ("MOVED", "I.2", "II.1", ()),
        ("ADDED", "", "I.1", ()),
    ]
    changed = old.changed(lambda task: evolve(task, deadline="trong quý IV/2025") if task.deadline else task)
    assert kinds(diff_tasks(old, changed)) == [("CHANGED", "I.1", "I.1", ("deadline",))]


def test_without_ids_words_and_numbers_tell() -> None:
    """Another wording under the same number is a change if most words stay, else two tasks."""
    old = TaskTree(["Lập quy hoạch chung của thành phố", "Rà soát quỹ đất"]).renumbered()
    new = TaskTree(["Lập quy hoạch chung của thị xã", "Thành lập ban quản lý"]).renumbered()

    assert kinds(diff_tasks(old, new)) == [
        ("CHANGED", "I", "I", ("text",)),
        ("REMOVED", "II", "", ()),
        ("ADDED", "", "II", ()),
    ]


def test_the_same_words_twice_are_matched_in_order() -> None:
    """The first with the first."""
    old = TaskTree(["Báo cáo", "Báo cáo"]).renumbered()

    assert diff_tasks(old, old) == ()
    assert kinds(diff_tasks(old, TaskTree(["Báo cáo"]).renumbered())) == [("REMOVED", "II", "", ())]


def test_two_programmes_become_one() -> None:
    """Heads of the same name are one; bodies are put together; the second has the last word."""
    second = TaskTree(
        [
            Task("QUY HOẠCH", kind=TaskKind.GROUP, children=[
                Task("Lập quy hoạch chung của thành phố", [Actor("Sở Xây dựng", is_lead=True), "Sở Nội vụ"],
                     deadline="trong quý IV/2025"),
                "Cắm mốc giới",
            ]),
            "Di dời hộ dân",
        ],
        title="Chương trình",
    )  # fmt: skip
    merged = merge_tasks(programme(), second)

    assert [number for number, _ in merged.walk()] == ["I", "I.1", "I.2", "I.p1", "II", "p1"]
    assert merged.title == "Chương trình"
    task = merged["I.1"]
    assert [(actor.text, actor.is_lead) for actor in task.assignees] == [("Sở Xây dựng", True), ("Sở Nội vụ", False)]
    assert task.deadline.raw == "trong quý IV/2025"
    assert merge_tasks(programme(), TaskTree()).nodes == programme().nodes
    assert merge_tasks(programme(), programme()).nodes == programme().nodes


@pytest.mark.parametrize("kind", TaskChangeKind)
def test_kinds_of_change_have_names(kind) -> None:
    """In both languages."""
    assert kind.label() == kind.value
    assert kind.label("en").isascii()
