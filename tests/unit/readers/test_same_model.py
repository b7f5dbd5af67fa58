"""One document, one model: the packaged examples as text, as our HTML, and as the PDF that a browser prints of it."""

import subprocess

import pytest
from attrs import evolve

import vngov
from vngov.cli._demo import examples
from vngov.model import UnclassifiedReason

EXAMPLES = dict(examples())
FURNITURE = {UnclassifiedReason.PAGE_FURNITURE, UnclassifiedReason.ORNAMENT}


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The HTML of each example printed to PDF by Chromium."""
    folder = tmp_path_factory.mktemp("printed")
    for name, text in EXAMPLES.items():
        page = folder / f"{name}.html"
        page.write_text(str(vngov.render(vngov.parse(text).document, "html")), encoding="utf-8")
        subprocess.run(  # noqa: S603 - a page of ours
            [  # noqa: S607 - found on the PATH, as the marker says
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / name}.pdf", page.as_uri(),
            ],
            capture_output=True, timeout=120, check=True,
        )  # fmt: skip
    return folder


@pytest.mark.parametrize("name", EXAMPLES)
def test_html_gives_the_model_of_the_text(name) -> None:
    """The writer's page is read as the document that it was made of."""
    document = evolve(vngov.parse(EXAMPLES[name]).document, unclassified=())

    result = vngov.read(str(vngov.render(document, "html")).encode())

    assert document == evolve(result.document, unclassified=())
    assert result.coverage == 1.0
    assert not result.diagnostics


@pytest.mark.slow
@pytest.mark.requires("chromium", "fonts")
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_printed_page_gives_the_model_of_the_text(name, printed) -> None:
    """All that is more is page numbers and ornaments."""
    document = evolve(vngov.parse(EXAMPLES[name]).document, unclassified=())

    result = vngov.read(printed / f"{name}.pdf")

    assert document == evolve(result.document, unclassified=())
    assert {node.reason for node in result.document.unclassified} <= FURNITURE
    assert result.coverage == 1.0


@pytest.mark.requires("fonts")
@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("format_", ["docx", "pdf"])
def test_what_the_writers_set_is_read_back(name, format_) -> None:
    """Word and PDF, in the layout of the law."""
    document = evolve(vngov.parse(EXAMPLES[name]).document, unclassified=())
    written = vngov.render(document, format_)
    assert isinstance(written, bytes)

    result = vngov.read(written)

    assert document == evolve(result.document, unclassified=())
    assert result.coverage == 1.0
