"""A programme of two thousand tasks: what each operation costs, as a ratio to the floor of the same run."""

import json
import time
from collections.abc import Callable
from statistics import median

import pytest
from attrs import evolve

from vngov.adapters.task_docx import tasks_from_docx, tasks_to_docx
from vngov.adapters.task_sheets import tasks_from_xlsx, tasks_to_xlsx
from vngov.analysis.task_table import assignment_table
from vngov.analysis.tasks import diff_tasks, keep_ids, merge_tasks
from vngov.extract.tasks import find_tasks
from vngov.model import Document, Item, Task, TaskKind, TaskTree
from vngov.serde import dumps, loads
from vngov.values import Marker
from vngov.writers.task_pictures import tasks_to_svg, tasks_to_timeline
from vngov.writers.task_text import tasks_to_csv, tasks_to_markdown, tasks_to_mermaid

pytestmark = pytest.mark.slow

BODIES = ("Sở Xây dựng", "Sở Tài chính", "Sở Y tế", "Sở Nội vụ", "Công an tỉnh")


def programme(size):
    """Build a programme of *size* tasks in groups of fifty."""
    groups = [
        Task(
            f"Nhóm nhiệm vụ số {group}",
            [BODIES[group % len(BODIES)]],
            kind=TaskKind.GROUP,
            children=[
                Task(
                    f"Nhiệm vụ {group}.{number}: rà soát, hoàn thiện quy hoạch phân khu số {number}",
                    coordinators=[BODIES[number % len(BODIES)]],
                    deadline=f"trước ngày {number % 28 + 1:02}/{group % 12 + 1:02}/2026",
                )
                for number in range(50)
            ],
        )
        for group in range(size // 50)
    ]
    return TaskTree(groups).renumbered().identified()


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Return the middle of several runs."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return median(spent)


OPERATIONS: dict[str, Callable[[TaskTree], object]] = {
    "renumber": lambda tree: tree.renumbered(),
    "complete": lambda tree: tree.completed(),
    "by assignee": lambda tree: tree.by_assignee("Sở Y tế"),
    "overdue": lambda tree: tree.overdue(tree.tasks[0].deadline.to_date()),
    "filter": lambda tree: tree.filtered(lambda task: "7" in task.text),
    "diff": lambda tree: diff_tasks(tree, tree.changed(lambda task: evolve(task, id=""))),
    "keep ids": lambda tree: keep_ids(tree, tree.changed(lambda task: evolve(task, id=""))),
    "merge": lambda tree: merge_tasks(tree, tree),
    "table": assignment_table,
    "csv": tasks_to_csv,
    "markdown": tasks_to_markdown,
    "mermaid": tasks_to_mermaid,
    "svg": tasks_to_svg,
    "timeline": tasks_to_timeline,
    "json": dumps,
    "json back": lambda tree: loads(dumps(tree), TaskTree),
    "xlsx": tasks_to_xlsx,
    "xlsx and back": lambda tree: tasks_from_xlsx(tasks_to_xlsx(tree)),
    "docx": tasks_to_docx,
    "docx and back": lambda tree: tasks_from_docx(tasks_to_docx(tree)),
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_is_linear(name) -> None:
    """Four times the tasks take about four times as long; a noisy machine has room."""
    work = OPERATIONS[name]
    small, large = programme(300), programme(1200)

    assert seconds(lambda: work(large)) < 10 * seconds(lambda: work(small)) + 0.05


def test_two_thousand_tasks_against_their_json(capsys) -> None:
    """Building, numbering, filtering, comparing and writing, each beside parsing the same programme's plain JSON."""
    tree = programme(2000)
    text = dumps(tree)
    floor = seconds(lambda: json.loads(text))

    ratios = {"build": seconds(lambda: programme(2000)) / floor}
    ratios |= {name: seconds(lambda work=work: work(tree), times=1) / floor for name, work in OPERATIONS.items()}
    with capsys.disabled():
        print(f"\n2000 tasks, floor json.loads = 1 ({len(text) / 1e6:.1f} MB of JSON)")
        print("  " + "  ".join(f"{name} {ratio:.0f}" for name, ratio in ratios.items()))
    assert ratios["filter"] < ratios["xlsx"]
    assert ratios["docx and back"] < 40 * ratios["table"]
    assert loads(text, TaskTree) == tree


def test_two_thousand_tasks_come_back_equal() -> None:
    """Through JSON, Word and Excel, where each task says who does it."""
    whole = programme(2000).completed()
    said = whole.changed(
        lambda task: evolve(
            task,
            assignees=[evolve(actor, is_inherited=False) for actor in task.assignees] if task.is_task else (),
        )
    )

    assert len(said.tasks) == 2000
    assert loads(dumps(said), TaskTree) == said
    assert tasks_from_docx(tasks_to_docx(said)).identified() == said
    assert tasks_from_xlsx(tasks_to_xlsx(said)).identified() == said


def test_finding_is_linear_in_the_document() -> None:
    """Of a letter with a thousand items, each an assignment with partners and a deadline."""

    def letter(size):
        text = (
            "Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ và các cơ quan liên quan rà soát, hoàn thiện quy \
hoạch phân khu; đồng thời tham mưu UBND tỉnh ban hành quy chế, báo cáo UBND tỉnh trước ngày 30/9/2026."
        )
        return Document(body=[Item(Marker.parse(f"{number}."), text) for number in range(1, size + 1)])

    small, large = letter(100), letter(400)
    assert len(find_tasks(large).tasks) == 400
    assert seconds(lambda: find_tasks(large)) < 10 * seconds(lambda: find_tasks(small)) + 0.05
