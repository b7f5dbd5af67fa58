"""How fast a Word file becomes flow text, as a ratio to unpacking it and building a tree of its markup."""

import io
import time
import zipfile
from xml.etree import ElementTree as ET

import pytest

from vngov.readers.docx import read_docx

docx = pytest.importorskip("docx")
pytestmark = pytest.mark.slow

_SENTENCE = "Các cấp ủy, chính quyền lãnh đạo, chỉ đạo thực hiện quy hoạch, xây dựng và phát triển đô thị bền vững. "


def sample(paragraphs: int) -> bytes:
    """Return a document of paragraphs in three runs each, with a table every fifty."""
    made = docx.Document()
    for number in range(paragraphs):
        paragraph = made.add_paragraph(f"{number}. ")
        paragraph.add_run("Quy hoạch. ").bold = True
        paragraph.add_run(_SENTENCE * 2).italic = True
        if number % 50 == 0:
            for cell in made.add_table(rows=2, cols=3, style="Table Grid")._cells:
                cell.text = "nội dung"
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def floor(data: bytes) -> None:
    """Do the least that any reader must: unpack, and parse text and styles into trees."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("word/document.xml", "word/styles.xml"):
            ET.fromstring(archive.read(name))  # noqa: S314 - our own file


def by_python_docx(data: bytes) -> None:
    """Do the same through the usual library: every paragraph, run and cell with its text."""
    opened = docx.Document(io.BytesIO(data))
    for paragraph in opened.paragraphs:
        assert [(run.text, run.bold) for run in paragraph.runs]
    for table in opened.tables:
        assert [cell.text for row in table.rows for cell in row.cells]


def best(work, data: bytes) -> float:
    """Return the shortest of five times."""
    times = []
    for _ in range(5):
        started = time.process_time()
        work(data)
        times.append(time.process_time() - started)
    return min(times)


def test_reading_costs_no_more_than_building_a_tree() -> None:
    """About twice the floor, and well below python-docx; the tracer of coverage, which slows our code alone, adds."""
    data = sample(1_000)
    ours, least, usual = best(read_docx, data), best(floor, data), best(by_python_docx, data)

    print(f"docx: {ours / least:.2f} times the floor, {usual / ours:.1f} times as fast as python-docx")
    assert ours < 8 * least
    assert ours < 2 * usual


def test_reading_is_linear() -> None:
    """Four times the paragraphs take about four times as long."""
    small, large = best(read_docx, sample(400)), best(read_docx, sample(1_600))

    assert large < 8 * small
