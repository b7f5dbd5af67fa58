"""What the command line is given: files, folders and archives, as a list of single documents.

.. versionadded:: 0.1
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Input", "inputs_of"]

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_IN = "!"  # between an archive and its member


@frozen
class Input:
    """One document to read: a file, a member of an archive (of an archive), or standard input (``-``)."""

    name: str
    path: str
    members: tuple[str, ...] = ()
    refusal: ReadError | None = field(default=None, eq=False)

    @property
    def is_file(self) -> bool:
        """Whether it is a file of its own, that may be written over."""
        return not self.members and self.path != "-"

    def source(self, max_size: int | None) -> Path | bytes:
        """Return what to read; members are unpacked in memory."""
        from vngov.readers.archives import member_content  # noqa: PLC0415 - only for archives

        if self.refusal is not None:
            raise self.refusal
        if not self.members:
            return Path(self.path)
        content = member_content(self.path, self.members[0], max_size)
        for member in self.members[1:]:
            content = member_content(content, member, max_size)
        return content


def inputs_of(names: Iterable[str], max_size: int | None = None) -> list[Input]:
    """Return every document that *names* mean, in order; what cannot be opened is one that says why."""
    found: list[Input] = []
    for name in names:
        if name == "-":
            found.append(Input("-", "-"))
        elif "\0" not in name and Path(name).is_dir():
            files = list(_files(name))
            found += [each for file in files for each in _file(file, max_size)]
            if not files:
                found.append(Input(name, name, refusal=ReadError(name, "empty-folder")))
        else:
            found += _file(name, max_size)
    return found


def _files(folder: str) -> Iterator[str]:
    """Yield the files below a folder by name; hidden ones, and folders behind links, are passed over."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            if not file.startswith((".", "~$")):
                yield str(Path(here) / file)


def _file(name: str, max_size: int | None) -> Iterator[Input]:
    if not _is_packed(name):
        yield Input(name, name)
        return
    from vngov.readers.archives import is_archive, member_content, members_of  # noqa: PLC0415 - only for archives

    if not is_archive(name):
        yield Input(name, name)
        return
    try:
        for member in members_of(name):
            shown = f"{name}{_IN}{member.name}"
            if member.refusal is not None or not member.name.lower().endswith(".zip"):
                refusal = None if member.refusal is None else ReadError(shown, member.refusal.code)
                yield Input(shown, name, (member.name,), refusal)
                continue
            try:
                inner = member_content(name, member.name, max_size)
                for nested in members_of(inner):
                    deep = f"{shown}{_IN}{nested.name}"
                    code = "nested-archive" if nested.name.lower().endswith(".zip") else None
                    code = nested.refusal.code if nested.refusal is not None else code
                    yield Input(deep, name, (member.name, nested.name), ReadError(deep, code) if code else None)
            except ReadError as error:
                yield Input(shown, name, (member.name,), ReadError(shown, error.code))
    except ReadError as error:
        yield Input(name, name, refusal=ReadError(name, error.code))


def _is_packed(name: str) -> bool:
    """Tell by its first bytes whether a file is packed as ZIP; documents of office programs are, too."""
    try:
        if not Path(name).is_file():  # what is read from a pipe here would be missing from the document
            return False
        with Path(name).open("rb") as file:
            return file.read(4) in {_ZIP, _EMPTY_ZIP}
    except (OSError, ValueError):
        return False
