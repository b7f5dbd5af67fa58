"""Two programmes beside one another."""

import pytest
from attrs import evolve

from vngov.analysis.tasks import TaskChangeKind, diff_tasks, keep_ids, merge_tasks
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


def test_merging_follows_an_id_to_another_place_and_another_wording() -> None:
    """The second tree says where a task stands and how it reads; nothing stands twice, nothing is lost."""
    first = programme()
    moved = first.moved("I.2", under="II").renumbered()
    second = moved.changed(lambda task: evolve(task, text="Cắm mốc ngoài thực địa") if "Công bố" in task.text else task)
    merged = merge_tasks(first, second.added("Di dời hộ dân"))

    assert [(number, task.text) for number, task in merged.walk()] == [
        ("I", "Quy hoạch"),
        ("I.1", "Lập quy hoạch chung của thành phố"),
        ("II", "Rà soát quỹ đất"),
        ("II.1", "Cắm mốc ngoài thực địa"),
        ("p1", "Di dời hộ dân"),
    ]
    assert merged["II.1"].id == first["I.2"].id
    swapped = TaskTree([evolve(first["I.1"], children=[evolve(first["I"], children=())])])
    assert [task.text for _, task in merge_tasks(first, swapped).walk()] == [
        "Rà soát quỹ đất", "Lập quy hoạch chung của thành phố", "Quy hoạch", "Công bố quy hoạch",
    ]  # fmt: skip


def test_merging_keeps_what_stands_twice() -> None:
    """The same words twice, and even one object twice, are two nodes."""
    report = Task("Báo cáo", id="a")

    assert len(merge_tasks(TaskTree(), TaskTree([report, report])).nodes) == 2
    assert len(merge_tasks(TaskTree([report, report]), TaskTree([report])).nodes) == 2
    assert merge_tasks(TaskTree(), TaskTree()) == TaskTree()


def test_ids_stay_through_revisions() -> None:
    """A revision read anew gets the ids of the tasks that it keeps; what is new gets one of its own."""
    old = programme()
    text = "Lập quy hoạch chung của thành phố biển"
    read = TaskTree([Task("Rà soát quỹ đất"), Task("Quy hoạch", kind=TaskKind.GROUP, children=[text, "Thu hồi đất"])])
    new = keep_ids(old, read.renumbered().identified())

    assert [new[number].id for number in ("I", "II")] == [old["II"].id, old["I"].id]
    assert new["II.2"].id not in {task.id for _, task in old.walk()}
    assert len({task.id for _, task in new.walk()}) == 4
    assert keep_ids(old, old) == old
    reused = TaskTree([Task("Thu hồi đất", id=old["II"].id), Task("Rà soát quỹ đất")])
    assert [task.id == old["II"].id for task in keep_ids(TaskTree([evolve(old["II"])]), reused).nodes] == [True, False]
