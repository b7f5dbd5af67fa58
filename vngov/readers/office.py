"""Formats that an office program must open first: ``.doc``, ``.rtf`` and ``.odt``.

LibreOffice makes a ``.docx`` of them, which keeps the layout; where there is only antiword, a ``.doc`` is read
as text.  The program runs in a temporary directory with a profile of its own, which forbids macros and
fetches nothing, and within a time limit.  Without either program these formats cannot be read.

.. versionadded:: 0.1
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from itertools import chain, groupby, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.diagnostics import Diagnostic, Severity
from vngov.errors import ReadError
from vngov.i18n import N_
from vngov.readers.docx import read_docx
from vngov.readers.text.layout import FlowBuilder, Layout
from vngov.readers.text.page_tables import is_page_table

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["read_doc", "read_odt", "read_rtf"]

_SECONDS = 120
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_PROFILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def read_doc(data: bytes) -> tuple[str, Layout]:
    """Return the flow text and the layout of a Word file of before 2007, or of one that is all markup.

    A ``.docx`` that is locked with a password comes in the same container and is told by its code.
    """
    if data.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")[:1] == b"<":
        return _read_by_soffice(data, "xml")
    if _ENCRYPTED in data:
        raise ReadError("", "encrypted")
    if _WORD_STREAM not in data:
        raise ReadError("", "no-document-part")
    if shutil.which("soffice") is None and (antiword := shutil.which("antiword")) is not None:
        return _read_by_antiword(data, antiword)
    return _read_by_soffice(data, "doc")


def read_rtf(data: bytes) -> tuple[str, Layout]:
    """Return the flow text and the layout of a Rich Text file."""
    return _read_by_soffice(data, "rtf")


def read_odt(data: bytes) -> tuple[str, Layout]:
    """Return the flow text and the layout of an OpenDocument text."""
    return _read_by_soffice(data, "odt")


def _read_by_soffice(data: bytes, ending: str) -> tuple[str, Layout]:
    program = shutil.which("soffice")
    if program is None:
        raise ReadError("", "no-converter")
    with tempfile.TemporaryDirectory(prefix="vngov-") as folder:
        place = Path(folder)
        profile = place / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        given = place / f"given.{ending}"
        given.write_bytes(data)
        made = place / "made" / "given.docx"
        _run(
            [
                program,
                f"-env:UserInstallation={(place / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                "docx",
                "--outdir",
                str(made.parent),
                str(given),
            ],
            place,
        )
        if not made.is_file():
            raise ReadError("", "conversion-failed")
        converted = made.read_bytes()
    text, layout = read_docx(converted)
    return text, evolve(layout, diagnostics=(_note("LibreOffice"), *layout.diagnostics))


def _read_by_antiword(data: bytes, program: str) -> tuple[str, Layout]:
    with tempfile.TemporaryDirectory(prefix="vngov-") as folder:
        given = Path(folder) / "given.doc"
        given.write_bytes(data)
        shown = _run([program, "-w", "0", "-m", "UTF-8.txt", str(given)], Path(folder))
    text = shown.decode("utf-8", "replace")
    if not text.strip():
        raise ReadError("", "conversion-failed")
    flow = FlowBuilder(paragraphs_are_lines=True)
    flow.note(_note("antiword"))
    for is_table, lines in groupby(text.split("\n"), key=lambda line: line.startswith("|")):
        if is_table:
            _flow_table(list(lines), flow)
        else:
            for line in lines:
                flow.line(line.strip())
    return flow.text, flow.layout


def _flow_table(lines: Sequence[str], flow: FlowBuilder) -> None:
    """Add a table that antiword has drawn with ``|``: a row goes on as long as its first cell is blank."""
    rows: list[list[list[str]]] = []
    for line in lines:
        pieces = [piece.strip() for piece in line.strip().strip("|").split("|")]
        if not rows or pieces[0] or len(pieces) != len(rows[-1]):
            rows.append([[] for _ in pieces])
        for cell, piece in zip(rows[-1], pieces, strict=True):
            if piece:
                cell.append(piece)
    if not is_page_table(rows):
        flow.table([["\n".join(cell) for cell in row] for row in rows])
        return
    for column in zip_longest(*rows, fillvalue=list[str]()):
        for piece in chain.from_iterable(column):
            flow.line(piece)
    flow.blank()


def _note(program: str) -> Diagnostic:
    return Diagnostic("converted", Severity.INFO, N_("converted by {program}"), (("program", program),))


def _run(command: Sequence[str], place: Path) -> bytes:
    """Run a program in *place* and return what it prints; it and all that it starts end with the time limit."""
    process = subprocess.Popen(  # noqa: S603 - a program found on the PATH, its arguments are ours
        command,
        cwd=place,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        shown, _ = process.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ReadError("", "conversion-too-slow") from error
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        with process:  # closes its pipe and waits for its end
            pass
    return shown
