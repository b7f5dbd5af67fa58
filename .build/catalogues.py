"""Keep the Vietnamese catalogues level with their sources: ``make i18n`` and ``make docs-i18n``.

``code`` extracts every ``N_("…")`` of the package; ``docs`` takes the templates that Sphinx's gettext builder
wrote.  Both update the committed ``.po`` files, or with ``--check`` only say what is wrong with them.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["code_template", "docs_templates", "faults", "level", "load", "main"]

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "vngov" / "locale" / "vi" / "LC_MESSAGES" / "vngov.po"
DOCS = ROOT / "docs" / "locale" / "vi" / "LC_MESSAGES"
TEMPLATES = ROOT / "docs" / "_build" / "gettext"
DOCSTRINGS = ("reference", "api")  # pages made of docstrings, which are in English
WIDTH = 116

_PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")


def code_template() -> Catalog:
    """Return every message marked with ``N_`` in the package."""
    template = Catalog()
    for file, _line, message, comments, _context in extract_from_dir(
        ROOT / "vngov", method_map=[("**.py", "python")], keywords={"N_": None}
    ):
        # A location is a file without its line: an edit elsewhere in the file does not touch the catalogue.
        template.add(message, locations=[(f"vngov/{file}", 0)], auto_comments=comments)
    return template


def docs_templates() -> Iterator[tuple[Path, Catalog]]:
    """Yield, for each template of the documentation, the path of its catalogue and what it must contain."""
    for file in sorted(TEMPLATES.rglob("*.pot")):
        page = file.relative_to(TEMPLATES)
        if page.parts[:2] == DOCSTRINGS:
            continue
        template = Catalog()
        for message in load(file, "en"):
            if message.id:
                template.add(message.id)
        if len(template):
            yield DOCS / page.with_suffix(".po"), template


def load(file: Path, locale: str = "vi") -> Catalog:
    """Read a catalogue; an absent one is empty."""
    if not file.is_file():
        return Catalog(locale=locale)
    with file.open("rb") as stream:
        return read_po(stream, locale=locale, abort_invalid=True)


def level(catalogue: Catalog, template: Catalog) -> Catalog:
    """Return *catalogue* with exactly the messages of *template*, in its order, keeping the translations."""
    result = Catalog(locale=catalogue.locale)
    for message in template:
        if message.id:
            known = catalogue.get(message.id)
            result.add(
                message.id,
                known.string if known else "",
                locations=message.locations,
                auto_comments=message.auto_comments,
                user_comments=known.user_comments if known else (),
                flags=known.flags if known else (),
            )
    return result


def faults(catalogue: Catalog, template: Catalog | None = None) -> Iterator[str]:
    """Yield every missing, fuzzy or obsolete entry, and every pair whose placeholders differ."""
    for name in catalogue.obsolete:
        yield f"obsolete: {name!r}"
    for message in catalogue:
        if not message.id:
            continue
        if template is not None and message.id not in template:
            yield f"obsolete: {message.id!r}"
        elif message.fuzzy:
            yield f"fuzzy: {message.id!r}"
        elif not message.string:
            yield f"missing: {message.id!r}"
        elif _placeholders(message.id) != _placeholders(message.string):
            yield f"placeholders differ: {message.id!r}"
    for message in template or ():
        if message.id and message.id not in catalogue:
            yield f"missing: {message.id!r}"


def _placeholders(text: str | tuple[str, ...] | list[str]) -> list[str]:
    parts = (text,) if isinstance(text, str) else text
    return sorted({name for part in parts for name in _PLACEHOLDER.findall(part)})


def _write(file: Path, catalogue: Catalog) -> None:
    catalogue.header_comment = f"# Vietnamese translation of {file.stem}."
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=WIDTH, include_lineno=False, omit_header=True)
    header = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n"Language: vi\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(header + buffer.getvalue().decode(), encoding="utf-8")


def _pairs(which: str) -> Iterator[tuple[Path, Catalog]]:
    if which == "code":
        yield CODE, code_template()
        return
    pairs = dict(docs_templates())
    for file in sorted(DOCS.rglob("*.po")):
        pairs.setdefault(file, Catalog())
    yield from pairs.items()


def main(arguments: list[str]) -> int:
    """Update or check the catalogues; exit 1 when something is left to translate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("which", choices=["code", "docs"])
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 on any fault")
    options = parser.parse_args(arguments)
    count = total = 0
    for file, template in _pairs(options.which):
        catalogue = load(file)
        if not options.check:
            catalogue = level(catalogue, template)
            if len(catalogue):
                _write(file, catalogue)
            else:
                file.unlink(missing_ok=True)
        total += len(template)
        for fault in faults(catalogue, template):
            count += 1
            print(f"{file.relative_to(ROOT)}: {fault}")  # noqa: T201 - the output of the command
    print(f"{options.which}: {total} messages, {count} to be mended in Vietnamese")  # noqa: T201 - the same
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
