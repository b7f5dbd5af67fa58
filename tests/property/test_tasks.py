"""Tasks, deadlines and trees: what holds for all of them."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from vngov.adapters.task_sheets import tasks_from_xlsx, tasks_to_xlsx
from vngov.analysis.task_table import assignment_table
from vngov.analysis.tasks import TaskChangeKind, diff_tasks, merge_tasks
from vngov.extract.task_tables import tasks_of_table
from vngov.extract.tasks import find_tasks
from vngov.model import Document, Item, Paragraph, TaskTree
from vngov.serde import dumps, loads
from vngov.testing.strategies import deadlines, documents, markers, task_trees
from vngov.values import Deadline, DeadlineKind


class TestDeadlines:
    """QĐ 42/2014/QĐ-TTg: a task is followed by its deadline; so its spelling must say all of it."""

    @given(deadlines())
    def test_the_spelling_is_read_back(self, deadline) -> None:
        """Canonical and as met."""
        assert Deadline.parse(deadline.format()) == deadline
        assert Deadline.parse(str(deadline)) == deadline

    @given(deadlines(dated=True))
    def test_before_a_day_is_the_day_before_it(self, deadline) -> None:
        """What is due before is due a day earlier than what is due by the first day of the same stretch."""
        if deadline.kind is DeadlineKind.BEFORE:
            by = Deadline(DeadlineKind.BY, deadline.date)
            assert deadline.to_date() + timedelta(days=1) <= by.to_date()
        assert deadline.is_dated

    @given(deadlines(dated=False))
    def test_what_names_no_day_has_none(self, deadline) -> None:
        """Nothing is made up."""
        assert deadline.to_date() is None


class TestTrees:
    """A tree is the same whatever way it takes."""

    @given(task_trees())
    def test_json_gives_it_back(self, tree) -> None:
        """Nothing is lost."""
        assert loads(dumps(tree), TaskTree) == tree

    @given(task_trees())
    def test_it_does_not_differ_from_itself_nor_change_in_merging(self, tree) -> None:
        """No change against itself; everything is added to nothing."""
        assert diff_tasks(tree, tree) == ()
        added = diff_tasks(TaskTree(), tree)
        assert {change.kind for change in added} <= {TaskChangeKind.ADDED}
        assert len(added) == len(list(tree.walk()))
        assert merge_tasks(TaskTree(), tree) == tree

    @given(task_trees(numbered=True), st.data())
    def test_ids_are_stable(self, tree, data) -> None:
        """Numbering anew, moving and completing keep them."""
        ids = {task.id for _, task in tree.walk()}
        assert {task.id for _, task in tree.renumbered(["1.", "a)"]).identified().walk()} == ids
        assert {task.id for _, task in tree.completed().walk()} == ids
        numbers = [number for number, _ in tree.walk()]
        if numbers:
            moved = tree.moved(data.draw(st.sampled_from(numbers)))
            assert sorted(task.id for _, task in moved.walk()) == sorted(task.id for _, task in tree.walk())
            assert all(change.kind is TaskChangeKind.MOVED for change in diff_tasks(tree, moved))

    @given(task_trees(numbered=True))
    def test_every_number_finds_its_node(self, tree) -> None:
        """Numbers are unique."""
        places = list(tree.walk())
        assert len({number for number, _ in places}) == len(places)
        assert all(tree[number] == task for number, task in places)

    @given(task_trees(numbered=True))
    def test_a_filter_of_everything_keeps_everything(self, tree) -> None:
        """And one of nothing, nothing."""
        assert tree.filtered(lambda _: True) == tree
        assert tree.filtered(lambda _: False).nodes == ()

    @given(task_trees(numbered=True))
    def test_a_workbook_gives_the_table_back(self, tree) -> None:
        """What the sheet holds is what the table holds."""
        table = assignment_table(tree)
        rows = [[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows]
        if any(task.assignees for task in tree.completed().tasks):
            read = tasks_from_xlsx(tasks_to_xlsx(tree))
            assert len(list(read.walk())) == len(rows) - 1
            assert read == TaskTree(tasks_of_table(table))

    @given(task_trees(numbered=True))
    def test_a_table_gives_back_all_that_it_says(self, tree) -> None:
        """Every node at its number with its words; its roles and times where it is a task."""
        kept = tree.completed().filtered(lambda task: task.is_task)
        read = TaskTree(tasks_of_table(assignment_table(tree)))
        assert [(number, task.marker, task.text) for number, task in read.walk()] == [
            (number, task.marker, task.text) for number, task in kept.walk()
        ]
        for (_, before), (_, after) in zip(kept.walk(), read.walk(), strict=True):
            if before.is_task:
                assert after.is_task
                for role in ("assignees", "coordinators", "report_to"):
                    names = [[actor.text for actor in getattr(task, role)] for task in (before, after)]
                    assert sorted(names[0]) == sorted(names[1])
                assert (after.deadline, after.period) == (before.deadline, before.period)


class TestReading:
    """Reading never raises, and what it gives lies in the text."""

    @given(documents())
    def test_any_document(self, document) -> None:
        """Every node has an id and stands once in the tree."""
        tree = find_tasks(document)
        assert all(task.id for _, task in tree.walk())
        assert loads(dumps(tree), TaskTree) == tree

    @given(st.lists(st.tuples(st.none() | markers(), st.text(max_size=120)), max_size=8))
    def test_any_text(self, lines) -> None:
        """Whatever stands in the blocks."""
        body = [Paragraph(text) if marker is None else Item(marker, text) for marker, text in lines]
        tree = find_tasks(Document(body=body))
        assert all(actor.text for task in tree.tasks for actor in task.assignees)
