"""A package written again with a few parts changed: every other member keeps its bytes, its name and its date.

.. versionadded:: 0.1
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from vngov.readers.docx.package import open_package

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["repacked"]

_FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive knows


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a package with *parts* in place of those of the same name; new ones stand at the end."""
    package = open_package(data)
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            content = parts[info.filename] if info.filename in parts else package.part(info.filename)
            kept = zipfile.ZipInfo(info.filename, info.date_time)
            kept.compress_type = info.compress_type
            kept.external_attr, kept.create_system, kept.extra = info.external_attr, info.create_system, info.extra
            new.writestr(kept, content)
        for name in sorted(set(parts) - set(old.namelist())):
            added = zipfile.ZipInfo(name, _FIRST_DATE)
            added.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(added, parts[name])
    return result.getvalue()
