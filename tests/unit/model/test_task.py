"""Tasks and trees of tasks, built by hand."""

from datetime import date

import pytest

from vngov.errors import InvalidDeadlineError, UnknownEntryError
from vngov.model import Actor, Modality, Task, TaskKind, TaskTree, task_id
from vngov.model.task import Action
from vngov.model.task_tree import BelowItselfError
from vngov.serde import dumps, loads
from vngov.values import Marker

BUILDING = Actor("Sở Xây dựng", is_lead=True)


def programme():
    """Build a programme of two groups."""
    return TaskTree(
        [
            Task(
                "Quy hoạch",
                [BUILDING],
                kind=TaskKind.GROUP,
                children=[
                    Task("Lập quy hoạch chung", deadline="trong quý III/2025", coordinators=["Sở Tài chính"]),
                    Task("Công bố quy hoạch", ["Sở Thông tin"], deadline="trước ngày 01/12/2025"),
                ],
            ),
            Task("Nhà ở", kind=TaskKind.GROUP, children=["Rà soát quỹ đất", Task("Báo cáo", period="hằng năm")]),
            "Tổng kết",
        ],
        title="Chương trình phát triển đô thị",
    ).renumbered().identified()  # fmt: skip


def test_texts_stand_for_objects() -> None:
    """Names, deadlines, periods and markers are given as one would write them."""
    task = Task(
        "Lập quy hoạch", "Sở Xây dựng", marker="1.", horizon="giai đoạn 2026-2030", actions=["lập", Action("trình")],
        citations="06-NQ/TW", report_to=["UBND tỉnh"],
    )  # fmt: skip

    assert task.assignees == (Actor("Sở Xây dựng"),)
    assert task.marker == Marker.parse("1.")
    assert task.horizon.end == 2030
    assert [action.text for action in task.actions] == ["lập", "trình"]
    assert task.citations == ("06-NQ/TW",)
    assert str(task.report_to[0]) == "UBND tỉnh"
    with pytest.raises(InvalidDeadlineError):
        Task("Lập quy hoạch", deadline="sớm")


def test_a_lead_is_one_who_is_called_so() -> None:
    """A sole assignee is no lead."""
    assert Task("a", [BUILDING]).lead == BUILDING
    assert Task("a", ["Sở Xây dựng"]).lead is None


def test_requests_and_reports_are_weak() -> None:
    """An order is not."""
    assert Task("a", modality=Modality.REQUESTED).is_weak
    assert Task("a", is_reported=True).is_weak
    assert not Task("a", modality=Modality.DEMANDED).is_weak


def test_numbers_follow_the_markers() -> None:
    """Plans number I, 1, a; the ids are made once."""
    tree = programme()

    assert [number for number, _ in tree.walk()] == ["I", "I.1", "I.2", "II", "II.1", "II.2", "III"]
    assert tree["I.2"].text == "Công bố quy hoạch"
    assert tree.get("IV") is None
    assert tree.number_of(tree["II.1"].id) == "II.1"
    assert tree.number_of("none") is None
    with pytest.raises(UnknownEntryError):
        tree["I.3"]
    with pytest.raises(UnknownEntryError):
        tree[""]


def test_signs_and_paragraphs_are_counted_and_numbers_given_twice_are_told_apart() -> None:
    """A dash counts among dashes, a paragraph among paragraphs."""
    tree = TaskTree(
        [Task("a", marker="-"), "b", Task("c", marker="-"), Task("d", marker="2."), Task("e", marker="2."),
         Task("f", marker="Điều 3.", children=[Task("g", marker="3.1.")])]
    )  # fmt: skip

    assert [number for number, _ in tree.walk()] == ["1", "p1", "2", "2'", "2''", "Đ3", "Đ3.1"]


def test_tasks_and_leaves() -> None:
    """A group is no task; a task with tasks below it is no leaf."""
    tree = TaskTree([Task("a", children=["b"]), Task("c", kind=TaskKind.NOTE, children=["d"])])

    assert [task.text for task in tree.tasks] == ["a", "b", "d"]
    assert [task.text for task in tree.leaves] == ["b", "d"]


def test_a_task_is_found_by_who_does_it() -> None:
    """Inherited counts; working along counts if asked; ids of the registry count."""
    tree = programme()

    assert [task.text for task in tree.by_assignee("sở xây dựng")] == ["Lập quy hoạch chung"]
    assert tree.by_assignee("Sở Tài chính") == ()
    assert [task.text for task in tree.by_assignee("Sở Tài chính", is_coordinating=True)] == ["Lập quy hoạch chung"]
    assert TaskTree([Task("a", [Actor("Bộ", "bo-y-te")])]).by_assignee("bo-y-te") != ()
    assert TaskTree([Task("a", executors=["UBND xã"])]).by_assignee("UBND xã") != ()


def test_tasks_by_their_days() -> None:
    """Both ends count; the day itself is not late; what is done is not overdue."""
    tree = programme()
    first, second = tree["I.1"], tree["I.2"]

    assert tree.due_between(date(2025, 9, 30), date(2025, 11, 30)) == (first, second)
    assert tree.due_between(date(2025, 10, 1), date(2025, 11, 29)) == ()
    assert tree.overdue(date(2025, 9, 30)) == ()
    assert tree.overdue(date(2025, 10, 1)) == (first,)
    assert tree.overdue(date(2026, 1, 1), done={first.id}) == (second,)


def test_a_filter_keeps_the_way_to_what_it_keeps() -> None:
    """The heads of what is wanted stay."""
    kept = programme().filtered(lambda task: task.deadline is not None)

    assert [task.text for _, task in kept.walk()] == ["Quy hoạch", "Lập quy hoạch chung", "Công bố quy hoạch"]


def test_a_task_without_assignees_has_those_above() -> None:
    """What is taken over is marked; where nothing is above, nothing is made up; unchanged nodes are shared."""
    tree = programme()
    completed = tree.completed()

    (actor,) = completed["I.1"].assignees
    assert actor.text == "Sở Xây dựng"
    assert actor.is_inherited
    assert completed["II.1"].assignees == ()
    assert completed["I.2"] is tree["I.2"]


def test_moving_keeps_the_id() -> None:
    """The number changes with the place, the id does not."""
    tree = programme()
    task = tree["I.2"]

    moved = tree.moved("I.2", under="II", at=0).renumbered()
    assert moved["II.1"].id == task.id
    assert moved["II.2"].text == "Rà soát quỹ đất"
    assert [number for number, _ in moved.walk()] == ["I", "I.1", "II", "II.1", "II.2", "II.3", "III"]


def test_moving_before_the_target_shifts_the_target() -> None:
    """The target is the node that was named, also where the move changes its place."""
    moved = programme().moved("I", under="III")

    assert [task.text for task in moved.nodes] == ["Nhà ở", "Tổng kết"]
    assert moved.nodes[1].children[0].text == "Quy hoạch"
    assert [task.text for task in programme().moved("I.1").nodes][-1] == "Lập quy hoạch chung"


@pytest.mark.parametrize("under", ["I", "I.1"])
def test_a_node_cannot_stand_below_itself(under) -> None:
    """So no tree has a cycle."""
    with pytest.raises(BelowItselfError, match=under) as caught:
        programme().moved("I", under=under)
    assert isinstance(caught.value, UnknownEntryError)
    assert "không thể" in caught.value.message("vi")


def test_adding_and_removing() -> None:
    """At the end, at a position, at the top."""
    tree = programme()

    assert tree.added("Mới", under="I").nodes[0].children[-1] == Task("Mới")
    assert tree.added(Task("Mới"), at=0).nodes[0].text == "Mới"
    assert tree.removed("III").nodes == tree.nodes[:2]
    assert tree.removed("I.1").nodes[0].children == tree.nodes[0].children[1:]
    with pytest.raises(UnknownEntryError):
        tree.added("Mới", under="X")


@pytest.mark.parametrize("number", ["", "IX", "I.9", "I.", "I.1.1"])
def test_a_place_that_is_none_is_told(number) -> None:
    """Whatever is asked of it."""
    for ask in (TaskTree.__getitem__, TaskTree.removed, TaskTree.moved):
        with pytest.raises(UnknownEntryError):
            ask(programme(), number)
        with pytest.raises(UnknownEntryError):
            ask(TaskTree(), number)


def test_an_empty_tree_takes_every_operation() -> None:
    """And stays empty."""
    tree = TaskTree()

    assert tree.renumbered() == tree.identified() == tree.completed() == tree.filtered(bool) == tree
    assert tree.tasks == tree.leaves == tree.by_assignee("Sở Y tế") == tree.overdue(date(2026, 1, 1)) == ()
    assert tree.added("Mới").nodes == (Task("Mới"),)


def test_ids_are_unique() -> None:
    """A copy gets an id of its own, and so does a task that took the place of one that was moved away."""
    tree = programme()
    copied = tree.added(tree["I"], under="II").added(tree["III"]).identified()
    assert len({task.id for _, task in copied.walk()}) == len(list(copied.walk()))
    assert copied["I.1"].id == tree["I.1"].id
    assert copied.identified() == copied

    moved = tree.moved("II.2").added(Task("Báo cáo", marker="2."), under="II").identified()
    assert moved["II.2"].id != tree["II.2"].id
    assert len({task.id for _, task in moved.walk()}) == 8


def test_more_nodes_than_letters() -> None:
    """Are told by dashes; none loses its number."""
    tree = TaskTree([Task("Nhóm", children=[f"Việc {at}" for at in range(40)])]).renumbered(["1.", "a)"])

    assert {str(task.marker) for task in tree.nodes[0].children} == {"-"}
    assert len({number for number, _ in tree.walk()}) == 41
    assert str(TaskTree(["a"] * 23).renumbered(["a)"]).nodes[-1].marker) == "y)"


def test_renumbering_goes_as_deep_as_the_tree() -> None:
    """Below the last level there are dashes; unmarked notes beside marked nodes stay unmarked."""
    tree = TaskTree([Task("a", children=["b"]), Task("c", marker="5.", children=["d"])]).renumbered(["1."])

    assert [str(task.marker) for _, task in tree.walk() if task.marker] == ["-", "1.", "-"]
    assert tree.nodes[0].marker is None


def test_an_id_depends_on_place_and_words_alone() -> None:
    """Blanks, case and the stop at the end do not count."""
    assert task_id("1", "Rà soát  quỹ đất;") == task_id("1", "RÀ SOÁT quỹ đất")
    assert task_id("1", "a") != task_id("2", "a")
    assert programme()["I.1"].id == task_id("I.1", "Lập quy hoạch chung")


def test_a_tree_is_stored_and_read_back() -> None:
    """JSON keeps everything that a comparison sees."""
    tree = programme().changed(lambda task: task)

    assert loads(dumps(tree), TaskTree) == tree
    assert '"deadline":"trong quý III/2025"' in dumps(tree)


def test_kinds_have_names_in_both_languages() -> None:
    """The value is the Vietnamese term."""
    assert TaskKind.REVIEW.label() == "sơ kết, tổng kết"
    assert TaskKind.REVIEW.label("en") == "review"
    assert [kind for kind in TaskKind if kind.is_task] == [TaskKind.TASK, TaskKind.REVIEW]


def test_decimal_numbers_go_on_from_the_node_above() -> None:
    """2.1 stands below 2, 2.1.1 below that; where there is no such number, there are dashes."""
    tree = TaskTree(["a", Task("b", children=["c", Task("d", children=["e"])])]).renumbered(["1.", "1.1.", "1.1.1."])
    assert [str(task.marker) for _, task in tree.walk()] == ["1.", "2.", "2.1.", "2.2.", "2.2.1."]

    many = TaskTree([Task("a", children=["b"])] * 100).renumbered(["1.", "1.1."])
    assert [str(node.children[0].marker) for node in many.nodes][97:] == ["98.1.", "99.1.", "-"]
