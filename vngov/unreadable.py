"""Why a file cannot be read, or edited: the codes of the exceptions that say so, and what each says.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.i18n import N_

__all__ = ["UNEDITABLE", "UNREADABLE"]

UNREADABLE: dict[str, str] = {
    "not-found": N_("no such file: {source}"),
    "is-directory": N_("this is a directory, not a file: {source}"),
    "not-permitted": N_("no permission to read {source}"),
    "binary": N_("this is not a text document: {source}"),
    "unsupported-format": N_("no reader for this format: {source}"),
    "damaged": N_("the file is damaged or incomplete: {source}"),
    "encrypted": N_("the file is protected by a password: {source}"),
    "too-large": N_("the file is larger than the limit (max_size, --max-size): {source}"),
    "too-many-members": N_("the archive holds more files than are read: {source}"),
    "unsafe-name": N_("the name would lead out of the archive: {source}"),
    "nested-archive": N_("an archive in an archive in an archive is not opened: {source}"),
    "empty-folder": N_("no file in the folder: {source}"),
    "zip-bomb": N_("the file would unpack to more than any document holds: {source}"),
    "bad-xml": N_("the markup of the file is broken: {source}"),
    "document-type": N_("the markup declares a document type, which could reach outside the file: {source}"),
    "no-document-part": N_("there is no Word document in the file: {source}"),
    "no-converter": N_("reading this format needs LibreOffice (soffice) or antiword on the PATH: {source}"),
    "conversion-failed": N_("the office program could not convert the file: {source}"),
    "conversion-too-slow": N_("the office program took too long over the file: {source}"),
    "unknown-encoding": N_("unknown encoding: {source}"),
    "bad-table": N_("the rows of the table cannot be told apart: {source}"),
    "io": N_("the file could not be read: {source}"),
    "strict": N_("refused in strict mode: {source}"),
}

UNEDITABLE: dict[str, str] = {
    "signed": N_("the file bears a digital signature and is never edited: {source}"),
    "protected": N_("the file is protected against changes and is never edited: {source}"),
    "tracked-changes": N_("the file holds tracked changes and is never edited; accept or reject them first: {source}"),
    "uneditable-format": N_("only text files and Word files (.docx) are edited: {source}"),
    "uneditable-markup": N_("the markup of the file is not in UTF-8, and is not edited: {source}"),
    "not-word": N_("comments stand in a Word file (.docx); render the document as one first: {source}"),
}
