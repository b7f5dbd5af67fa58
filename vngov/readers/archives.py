"""ZIP archives of documents: their members one by one, within limits, and never written anywhere.

A member whose name would lead out of a folder is refused, as is one that unpacks to far more than it takes; an
archive inside an archive is opened, one inside that is not.

.. versionadded:: 0.1
"""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias

from vngov.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Member", "Source", "is_archive", "member_content", "members_of"]

Source: TypeAlias = "str | os.PathLike[str] | bytes"

_MOST_MEMBERS = 10_000
_SMALL = 16 * 1024 * 1024  # up to here any ratio is harmless
_MOST_PACKED = 200  # times smaller than unpacked
_ENCRYPTED = 0x1
_CHUNK = 1 << 20
_OF_A_DOCUMENT = ("[Content_Types].xml", "mimetype")  # Office Open XML, OpenDocument
_OF_THE_SYSTEM = ("__MACOSX/", ".")  # what programs leave in archives and folders


class Member(NamedTuple):
    """A file in an archive: its name, or why it cannot be read."""

    name: str
    refusal: ReadError | None = None


def is_archive(source: Source) -> bool:
    """Tell whether a file packed as ZIP holds files of its own, and is not a document of an office program.

    One that cannot be opened is none.
    """
    try:
        with _opened(source) as archive:
            return not any(mark in archive.NameToInfo for mark in _OF_A_DOCUMENT)
    except ReadError:
        return False


def members_of(source: Source) -> Iterator[Member]:
    """Yield the files of an archive in the order of its directory; folders and what a system left are passed over.

    >>> import io, zipfile
    >>> packed = io.BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as archive:
    ...     archive.writestr("thu/1.txt", "Số: 12/UBND-VX")
    ...     archive.writestr("../2.txt", "")
    >>> [(member.name, member.refusal and member.refusal.code) for member in members_of(packed.getvalue())]
    [('thu/1.txt', None), ('../2.txt', 'unsafe-name')]

    .. versionadded:: 0.1
    """
    with _opened(source) as archive:
        for count, info in enumerate(archive.infolist()):
            name = info.filename
            if info.is_dir() or name.startswith(_OF_THE_SYSTEM[0]) or _is_left_by_system(name):
                continue
            if count >= _MOST_MEMBERS:
                yield Member(name, ReadError(name, "too-many-members"))
                return
            yield Member(name, ReadError(name, "unsafe-name") if _leads_out(name) else None)


def member_content(source: Source, name: str, max_size: int | None = None) -> bytes:
    """Return a file of an archive unpacked; raises :class:`vngov.errors.ReadError` for one that may not be.

    .. versionadded:: 0.1
    """
    with _opened(source) as archive:
        try:
            info = archive.getinfo(name)
        except KeyError as error:
            raise ReadError(name, "not-found") from error
        if info.flag_bits & _ENCRYPTED:
            raise ReadError(name, "encrypted")
        size = info.file_size
        if max_size is not None and size > max_size:
            raise ReadError(name, "too-large")
        if size > _SMALL and size > _MOST_PACKED * info.compress_size:
            raise ReadError(name, "zip-bomb")
        try:
            with archive.open(info) as stream:
                return _unpacked(stream, size, name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise ReadError(name, "damaged") from error


def _unpacked(stream: IO[bytes], size: int, name: str) -> bytes:
    """Read a member, and no more of it than its directory says."""
    pieces: list[bytes] = []
    length = 0
    while piece := stream.read(_CHUNK):
        pieces.append(piece)
        length += len(piece)
        if length > size:
            raise ReadError(name, "zip-bomb")
    return b"".join(pieces)


def _opened(source: Source) -> zipfile.ZipFile:
    shown = "<bytes>" if isinstance(source, bytes) else str(source)
    try:
        return zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        raise ReadError(shown, "damaged") from error
    except FileNotFoundError as error:
        raise ReadError(shown, "not-found") from error
    except PermissionError as error:
        raise ReadError(shown, "not-permitted") from error
    except OSError as error:
        raise ReadError(shown, "io") from error


def _is_left_by_system(name: str) -> bool:
    base = name.rpartition("/")[2]
    return base.startswith((_OF_THE_SYSTEM[1], "~$")) and not base.startswith("..")


def _leads_out(name: str) -> bool:
    plain = name.replace("\\", "/")
    return plain.startswith("/") or plain[1:2] == ":" or ".." in plain.split("/")
