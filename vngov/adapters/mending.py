r"""The faults of a text file or a Word file mended in a copy of the file itself.

What is not at fault stays as it was typed: of a Word file every other paragraph, style and part keeps its bytes.
Files that bear a signature, are protected or hold tracked changes are never edited.

    >>> from vngov import mend
    >>> from vngov.rules.specimens import specimen
    >>> mended = mend(specimen("plan", ("Số: 31/", "Số:  31 /")).encode())
    >>> print("\n".join(mended.diff().splitlines()[-4:]))
     Độc lập - Tự do - Hạnh phúc
    -Số:  31 /KH-SYT
    +Số:  31/KH-SYT
     Kiên Giang, ngày 07 tháng 4 năm 2023
    >>> [finding.rule for finding in mended.before.findings], mended.report.findings
    (['NUM101'], ())

.. versionadded:: 0.1
"""

from __future__ import annotations

import codecs
import os
from datetime import date
from difflib import unified_diff
from typing import IO, TYPE_CHECKING

from attrs import field, frozen

from vngov.adapters._word_edits import Look, edit_word
from vngov.adapters._word_sheets import set_sheets
from vngov.errors import NotEditableError
from vngov.model import ReadResult
from vngov.readers.files import content_of, read, sniff
from vngov.registries.layouts import layouts
from vngov.rules import Finding, FixKind, Report, check
from vngov.rules.components import components_of
from vngov.rules.edits import applied, edits_between
from vngov.rules.fixing import MAX_ROUNDS
from vngov.rules.survey import Survey
from vngov.values.length import Length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vngov.model import Document
    from vngov.model.page import PageFacts
    from vngov.rules import Config
    from vngov.rules.edits import Edits

__all__ = ["Mended", "mend", "refuse_uneditable"]

_CONTEXT = 1  # lines shown around a change
_PAGE = "page."


@frozen
class Mended:
    """A file after the fixes: its bytes, what is read from it, and what the rules said before and say now.

    ``left`` are the findings whose fix has no place in the file: the word stands in a field, or the number is
    automatic, or no line is beside which the missing one could stand.
    """

    content: bytes = field(repr=False)
    result: ReadResult
    report: Report
    original: ReadResult = field(repr=False)
    before: Report = field(repr=False)
    left: tuple[Finding, ...] = ()
    is_changed: bool = False

    @property
    def set(self) -> tuple[Finding, ...]:
        """The faults of the page that were there before: the text does not show what became of them."""
        return tuple(
            one for one in self.before.findings if one.path.startswith(_PAGE) and one not in self.report.findings
        )

    def diff(self) -> str:
        """Return the changes of the text, as a unified diff; empty if there are none."""
        old, new = self.original.text.splitlines(), self.result.text.splitlines()
        return "\n".join(unified_diff(old, new, n=_CONTEXT, lineterm=""))


def mend(
    source: str | os.PathLike[str] | bytes | IO[bytes],
    *,
    unsafe: bool = False,
    page: bool = False,
    as_of: date | None = None,
    config: Config | None = None,
) -> Mended:
    """Mend what is safe to mend in a text file or a Word file, with *unsafe* also what takes a guess.

    With *page*, paper and margins of a Word file are set as the law draws them, where they are at fault.
    A ``str`` is a path.  The source itself is not written; ``content`` of the result is the copy.  Raises
    :class:`vngov.errors.NotEditableError` for a file that must not, or cannot, be edited.

    .. versionadded:: 0.1
    """
    name, found = content_of(source)
    content = found.encode() if isinstance(found, str) else found
    result = original = read(content)
    refuse_uneditable(name, content, result)
    report = before = check(original, as_of=as_of, config=config)
    seen = {content}
    for _ in range(MAX_ROUNDS):
        fixed = report.fixed(unsafe=unsafe)
        edits = edits_between(result.document, fixed, result.text)
        changed = _edited(content, result, edits, _looks(fixed, result, report, edits)) if edits else content
        if changed in seen:
            break
        content = changed
        seen.add(content)
        result = read(content)
        report = check(result, as_of=as_of, config=config)
    if page and sniff(content) == "docx" and (changed := set_sheets(content, report.findings)) != content:
        content = changed
        result = read(content)
        report = check(result, as_of=as_of, config=config)
    wanted = {FixKind.SAFE, FixKind.UNSAFE} if unsafe else {FixKind.SAFE}
    left = tuple(finding for finding in report.findings if finding.fix in wanted)
    return Mended(content, result, report, original, before, left, result is not original)


def refuse_uneditable(name: str, content: bytes, result: ReadResult) -> None:
    """Raise :class:`vngov.errors.NotEditableError` for a file that is never edited."""
    page = result.page
    if sniff(content) not in {"docx", "text"}:
        raise NotEditableError(name, "uneditable-format")
    if page is not None and page.is_signed:
        raise NotEditableError(name, "signed")
    if page is not None and page.is_protected:
        raise NotEditableError(name, "protected")
    if page is not None and page.has_tracked_changes:
        raise NotEditableError(name, "tracked-changes")


def _edited(content: bytes, result: ReadResult, edits: Edits, looks: Mapping[str, Look]) -> bytes:
    if sniff(content) == "docx":
        return edit_word(content, edits, looks)[0]
    text = applied(result.text, edits)
    mark = next((mark for mark in _MARKS if content.startswith(mark)), b"")
    try:
        return mark + text.encode(result.encoding or "utf-8")
    except (LookupError, UnicodeEncodeError):  # an old code page, which has not the letters
        return text.encode()


_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _looks(fixed: Document, result: ReadResult, report: Report, edits: Edits) -> dict[str, Look]:
    """Return how the new lines are set that are of another component than the line beside them."""
    layout = next((found for entry in report.standing.candidates if (found := layouts.for_regime(entry.id))), None)
    if result.page is None or layout is None or not edits.added:
        return {}
    names = {part.path: part.name for part in components_of(fixed, Survey(fixed).body)}
    looks: dict[str, Look] = {}
    for line in edits.added:
        spec = layout.components.get(names.get(line.path, ""))
        beside = next(
            (part.name for part in components_of(result.document, Survey(result.document).body)
             if any(start <= line.beside.start < end for start, end in part.spans)), "")  # fmt: skip
        if spec is None or beside == spec.name:
            continue
        size = spec.size.drawn
        other, printed = layout.components.get(beside), _size(result.page, line.beside.start)
        if other is not None and printed is not None:
            shifted = printed.to_pt() + size.to_pt() - other.size.drawn.to_pt()
            limits = spec.size.allowed
            near = Length.pt(shifted)
            size = near if limits is None or near in limits else size
        looks[line.path] = Look(spec.bold, spec.italic, size, spec.alignment)
    return looks


def _size(page: PageFacts, at: int) -> Length | None:
    lines = page.lines_at([(at, at + 1)])
    return lines[0].setting.letters.size if lines else None
