"""Documents mended in their own file, and Word files with comments: what ``vngov check`` writes.

.. versionadded:: 0.1
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from vngov.adapters.mending import Mended, mend
from vngov.adapters.word_comments import with_comments
from vngov.cli._output import format_of, is_input, rendered, save
from vngov.errors import NotEditableError, ReadError
from vngov.i18n import N_, translate
from vngov.readers.files import sniff
from vngov.rules import FixKind

if TYPE_CHECKING:
    import argparse

    from vngov.cli._console import Console
    from vngov.model import ReadResult
    from vngov.rules import Config, Report

__all__ = ["write_comments", "write_fixed"]


def write_comments(console: Console, asked: str, name: str, report: Report, config: Config) -> None:
    """Write a copy of a Word file with its comments to the file *asked* for."""
    output, source = Path(asked), Path(name)
    if is_input(output, name):
        console.fail(name, translate(N_("the output would overwrite the input"), console.lang))
    elif not source.is_file():
        console.fail(name, NotEditableError(name, "not-word").message(console.lang))
    else:
        try:
            content = with_comments(source, as_of=report.as_of, config=config, lang=console.lang)
        except ReadError as error:
            console.fail(name, error.message(console.lang))
        else:
            _save(console, content, output)


def write_fixed(console: Console, options: argparse.Namespace, name: str, result: ReadResult, report: Report) -> None:
    """Write a document after its fixes: in a copy of its own file, or drawn anew in another format."""
    asked: str | None = options.output
    wanted = {FixKind.SAFE, FixKind.UNSAFE} if options.unsafe else {FixKind.SAFE}
    if asked is None and not options.page and all(finding.fix not in wanted for finding in report.findings):
        return
    if asked is not None and is_input(Path(asked), name):
        console.fail(name, translate(N_("the output would overwrite the input"), console.lang))
        return
    source = _content(name, result)
    own = sniff(source) if source is not None else None
    if asked is not None and format_of(Path(asked)) != own:
        content, lost = rendered(report.fixed(unsafe=options.unsafe), format_of(Path(asked)))
        for remark in lost:
            console.warn(f"{name}: {remark.message(console.lang)}")
        _save(console, content, Path(asked))
        return
    if asked is None and (own not in {"text", "docx"} or not Path(name).is_file()):
        reason = N_("not written over, for only a text file or a Word file can be; use -o")
        console.fail(name, translate(reason, console.lang))
        return
    try:
        mended = mend(
            source or b"",
            unsafe=options.unsafe,
            page=options.page,
            as_of=report.as_of,
            config=options.rules.for_file(name),
        )
    except NotEditableError as error:
        console.fail(name, NotEditableError(name, error.code).message(console.lang))
        return
    _tell(console, name, mended, is_shown=options.format == "text")
    if asked is not None or mended.is_changed:
        _save(console, mended.content, Path(asked or name))


def _content(name: str, result: ReadResult) -> bytes | None:
    """Return the bytes of an input; of one that is no file of its own the text, if it had pages nothing."""
    if Path(name).is_file():
        return Path(name).read_bytes()
    return None if result.page is not None else result.text.encode()


def _tell(console: Console, name: str, mended: Mended, *, is_shown: bool) -> None:
    """Show what was changed, and say what could not be."""
    if is_shown and (diff := mended.diff()):
        console.say(diff)
    for finding in mended.set if is_shown else ():
        done = translate(N_("set as the law draws it: {rule} {message}"), console.lang)
        console.say(f"{name}: {done.format(rule=finding.rule, message=finding.message(console.lang))}")
    for finding in mended.left:
        left = translate(N_("not mended, for the file has no place for it: {rule} {message}"), console.lang)
        console.warn(f"{name}: {left.format(rule=finding.rule, message=finding.message(console.lang))}")


def _save(console: Console, content: str | bytes, output: Path) -> None:
    save(content, output)
    console.warn(translate(N_("written: {file}"), console.lang).format(file=output))
