"""A table that the command line is given: a register as a spreadsheet exports it.

.. versionadded:: 0.1
"""

from __future__ import annotations

import csv
import io
import sys

from vngov.errors import ReadError
from vngov.readers.files import content_of
from vngov.text import decode

__all__ = ["read_sheet"]

_DELIMITERS = ",;\t|"


def read_sheet(name: str) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """Return the columns and the rows of a table in any encoding, parted by commas, semicolons, tabs or bars.

    Raises:
        ReadError: if there is no such file, or it is no table.
    """
    _, content = content_of(sys.stdin.buffer if name == "-" else name, None)
    decoded = decode(content if isinstance(content, bytes) else content.encode())
    if decoded.binary:
        raise ReadError(name, "binary")
    text = decoded.text.removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="", restval="")
    try:
        rows = [{column: cell for column, cell in row.items() if column} for row in reader]
    except csv.Error as error:
        raise ReadError(name, "bad-table") from error
    return tuple(filter(None, reader.fieldnames or ())), rows
