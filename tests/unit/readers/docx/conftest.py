"""What is read of a Word document out of raw markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vngov.readers.docx import read_docx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vngov.readers.text.layout import Layout


@pytest.fixture(scope="session")
def flow_of(make_docx) -> Callable[..., tuple[str, Layout]]:
    """Return a function from markup to the flow text and the layout that are read of it."""

    def flow(body: str, raw: Mapping[str, bytes | str] | None = None, **parts: str) -> tuple[str, Layout]:
        return read_docx(make_docx(body, raw, **parts))

    return flow


@pytest.fixture(scope="session")
def lines_of(flow_of) -> Callable[..., list[str]]:
    """Return a function from markup to the lines that are read of it."""

    def lines(body: str, raw: Mapping[str, bytes | str] | None = None, **parts: str) -> list[str]:
        return [line for line in flow_of(body, raw, **parts)[0].split("\n") if line]

    return lines
