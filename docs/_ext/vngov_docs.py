"""Pages made from the objects themselves: public names, errors, rules and the glossary.

No list in the documentation is kept by hand: a name that joins ``__all__``, a rule that is added or a row of
``glossary.csv`` shows at the next build, in English and in Vietnamese.
"""

from __future__ import annotations

import csv
import functools
import importlib
import inspect
import pkgutil
import sys
from enum import StrEnum
from importlib.util import find_spec
from itertools import groupby, takewhile
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, ClassVar, get_origin

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxDirective

from vngov.i18n import Lang, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from vngov.model import Document
    from vngov.registries.layouts import Component, LayoutSpec
    from vngov.rules import Example
    from vngov.rules.coverage import Clause

__all__ = ["setup"]

PACKAGES = (
    "vngov.text",
    "vngov.values",
    "vngov.registries",
    "vngov.model",
    "vngov.serde",
    "vngov.extract",
    "vngov.analysis",
    "vngov.readers",
    "vngov.rules",
    "vngov.writers",
    "vngov.builders",
    "vngov.adapters",
    "vngov.diagnostics",
    "vngov.errors",
    "vngov.i18n",
)
LABELS = {
    "code": "mã",
    "message": "thông báo",
    "Vietnamese": "Tiếng Việt",
    "name in vngov": "tên trong vngov",
    "name": "tên",
    "what it is": "là gì",
    "Also a": "Đồng thời là",
    "severity": "mức độ",
    "since": "có từ phiên bản",
    "error": "lỗi",
    "warning": "cảnh báo",
    "info": "lưu ý",
    "verified": "đã đối chiếu nguyên văn",
    "inferred": "do suy luận",
    "second-hand": "biết gián tiếp",
    "memory": "theo trí nhớ",
    "Sources": "Căn cứ",
    "Message": "Thông báo",
    "Mended": "Đã sửa",
    "On the page": "Trên trang giấy",
    "Papers": "Khổ giấy",
    "page": "trang giấy",
    "allowed": "cho phép",
    "drawn": "vngov dùng",
    "confidence": "độ tin cậy",
    "component": "thành phần",
    "cell": "ô số",
    "place": "vị trí",
    "letters": "kiểu chữ",
    "pt": "cỡ chữ",
    "line": "đường kẻ",
    "bold": "đậm",
    "italic": "nghiêng",
    "underlined": "gạch chân",
    "clause": "điều khoản",
    "what it asks": "nội dung",
    "rules": "quy tắc",
    "clauses": "điều khoản",
    "tested by rules": "có quy tắc kiểm tra",
}


class _Generated(SphinxDirective):
    """A directive that writes reStructuredText, in the language of the build; so it is not translated again."""

    has_content = False
    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        text = StringList(list(self.lines()), source=f"<{self.name}>")
        holder = nodes.section()
        holder.document = self.state.document
        self.state.nested_parse(text, self.content_offset, holder, match_titles=True)
        if self.name != "vngov-api":  # docstrings keep their source, for Sphinx to name it in a warning
            for node in holder.findall(nodes.Element):
                node.source = ""  # the sign by which Sphinx knows that a text is not to be translated
        return holder.children

    def lines(self) -> Iterator[str]:
        raise NotImplementedError

    @property
    def lang(self) -> Lang:
        """The language of the build."""
        return "vi" if self.config.language == "vi" else "en"

    def label(self, english: str) -> str:
        """Return one of our own words in the language of the build."""
        return LABELS.get(english, english) if self.lang == "vi" else english

    def translated(self, message: str) -> str:
        """Return a message of the package in the language of the build."""
        return translate(message, self.lang)

    def table(self, *rows: Iterable[str]) -> Iterator[str]:
        """Write rows, the first of them the head."""
        yield from ("", ".. list-table::", "   :header-rows: 1", "   :class: vngov", "")
        for row in rows:
            for number, cell in enumerate(row):
                yield f"   {'  ' if number else '* '}- {cell}"
        yield ""


class PublicApi(_Generated):
    """``.. vngov-api:: vngov.values`` documents the package's ``__all__``, then what else its modules export."""

    def lines(self) -> Iterator[str]:
        (name,) = self.arguments
        if find_spec(name) is None:
            return
        yield from (f".. automodule:: {name}", "   :no-members:", "")
        for public, home in _exports(name).items():
            value = getattr(importlib.import_module(home), public)
            yield f".. {_directive(value)}:: {home}.{public}"
            if inspect.isclass(value):
                yield from ("   :members:", "   :undoc-members:")
                if value.__bases__ != (object,):
                    yield "   :show-inheritance:"
            yield ""


def _exports(package: str) -> dict[str, str]:
    """Map each name that a package or one of its public modules exports to where it is exported."""
    module = importlib.import_module(package)
    exports = dict.fromkeys(getattr(module, "__all__", ()), package)
    for info in pkgutil.iter_modules(getattr(module, "__path__", ())):
        if not info.ispkg and not info.name.startswith("_"):
            home = f"{package}.{info.name}"
            for name in getattr(importlib.import_module(home), "__all__", ()):
                exports.setdefault(name, home)
    return exports


def _directive(value: object) -> str:
    if inspect.isclass(value):
        return "autoexception" if issubclass(value, BaseException) else "autoclass"
    if isinstance(value, ModuleType):
        return "automodule"
    return "autofunction" if inspect.isroutine(value) else "autodata"


class Surface(_Generated):
    """``.. vngov-surface::`` lists the names that ``import vngov`` offers, each with what it is."""

    def lines(self) -> Iterator[str]:
        import vngov  # noqa: PLC0415 - the package itself, not one of its layers

        rows = []
        for name in vngov.__all__:
            if home := vngov._HOMES.get(name):  # noqa: SLF001 - the one map of names there is
                value = getattr(vngov, name)
                text = _first_sentence(value) if inspect.isclass(value) or inspect.isroutine(value) else ""
                rows.append((f":py:obj:`{name} <{home}.{name}>`", text))
        yield from self.table((self.label("name"), self.label("what it is")), *rows)


def _first_sentence(value: object) -> str:
    return (inspect.getdoc(value) or "").partition("\n\n")[0].replace("\n", " ")


class ErrorCatalogue(_Generated):
    """``.. vngov-errors::`` lists every exception with its codes and what they say."""

    def lines(self) -> Iterator[str]:
        from vngov import errors  # noqa: PLC0415 - with its neighbour

        for name in errors.__all__:
            kind = getattr(errors, name)
            builtin = next(base for base in kind.__mro__ if base.__module__ == "builtins")
            yield from (name, "-" * len(name), "", f":py:exc:`vngov.errors.{name}`: {_first_sentence(kind)}", "")
            yield from (f"{self.label('Also a')} ``{builtin.__name__}``.", "")
            if reasons := kind.__dict__.get("reasons"):
                rows = [(f"``{code}``", _escaped(self.translated(text))) for code, text in sorted(reasons.items())]
                yield from self.table((self.label("code"), self.label("message")), *rows)


def _escaped(text: str) -> str:
    return "".join("\\" + letter if letter in r"\*`|_<>" else letter for letter in text)


class RuleCatalogue(_Generated):
    """``.. vngov-rules::`` writes a section for every rule: why, the law, examples."""

    def lines(self) -> Iterator[str]:
        from vngov.rules import all_rules  # noqa: PLC0415 - read when the page is

        for rule in all_rules():
            title = f"{rule.id} {rule.name}"
            yield from ("", f".. _rule-{rule.id}:", "", title, "-" * len(title), "")
            yield from (inspect.getdoc(rule) or "").splitlines()
            yield from ("", f"{self.label('severity')}: **{self.label(rule.severity.value)}**;")
            yield from (f"{self.label('since')} {rule.since}.", "")
            yield from self._block("Message", self.translated(rule.message))
            yield from ("", f"{self.label('Sources')}:", "")
            for source in rule.sources:
                yield f"- {_escaped(f'{source} ({self.label(source.confidence.value)})')}"
            yield ""
            for example in rule.examples:
                yield from self._example(example)

    def _example(self, example: Example) -> Iterator[str]:
        yield from self._block(example.expected_outcome.label(self.lang), _as_text(example.text or example.document))
        if example.page is not None and str(example.page):
            yield from self._block("On the page", str(example.page))
        for message in example.messages:
            yield from (f"→ {_escaped(message[self.lang == 'vi'])}", "")
        if example.fixed is not None:
            yield from self._block("Mended", _as_text(example.fixed))

    def _block(self, label: str, text: str) -> Iterator[str]:
        yield from (f"{self.label(label)}:", "", ".. code-block:: text", "")
        yield from (f"   {line}" for line in text.splitlines())
        yield ""


def _as_text(value: str | Document | None) -> str:
    from vngov.writers import render  # noqa: PLC0415 - read when the page is

    return value or "" if isinstance(value, str | None) else str(render(value, "text"))


class ClauseCoverage(_Generated):
    """``.. vngov-coverage::`` lists every clause of the layout law with the rules that test it, or why none does."""

    def lines(self) -> Iterator[str]:
        from vngov.rules.coverage import Untested, clauses  # noqa: PLC0415 - read when the page is

        for act, group in groupby(clauses(), key=lambda clause: clause.act):
            rows = list(group)
            yield from ("", act, "-" * len(act), "")
            counts = [(self.label("tested by rules"), sum(bool(row.rules) for row in rows))]
            counts += [(reason.label(self.lang), sum(row.reason is reason for row in rows)) for reason in Untested]
            yield from ("; ".join(f"{text}: {number}" for text, number in counts if number) + ".", "")
            yield from self.table(
                (self.label("clause"), self.label("what it asks"), self.label("rules")),
                *((_escaped(row.clause), _escaped(row.asks), self._looked_at(row)) for row in rows),
            )

    def _looked_at(self, row: Clause) -> str:
        rules = ", ".join(f":ref:`{rule} <rule-{rule}>`" for rule in row.rules)
        said = rules or (row.reason.label(self.lang) if row.reason else "")
        return f"{said} ({_escaped(row.note)})" if row.note else said


class Layouts(_Generated):
    """``.. vngov-layouts::`` writes a section for the printed page of every regime."""

    def lines(self) -> Iterator[str]:
        from vngov.registries.layouts import layouts  # noqa: PLC0415 - read when the page is

        for layout in layouts:
            title = f"{layout.id}: {layout.label(self.lang)}"
            yield from ("", f".. _layout-{layout.id}:", "", title, "-" * len(title), "")
            yield from (f"``{layout.period}``, {_escaped(layout.source)} ({self.label(layout.confidence.value)}).", "")
            yield from (_escaped(f"{self.label('Papers')}: {', '.join(layout.papers)}."), "")
            yield from self.table(
                (self.label("page"), self.label("allowed"), self.label("drawn"), self.label("confidence")),
                *self._page(layout),
            )
            yield from self.table(
                tuple(map(self.label, ("component", "cell", "place", "letters", "pt", "drawn", "line", "confidence"))),
                *(self._component(part) for part in layout.components.values()),
            )

    def _page(self, layout: LayoutSpec) -> Iterator[tuple[str, ...]]:
        spacing = layout.line_spacing
        if spacing:
            limits = f"{spacing.least or ''}-{spacing.most or ''}"
            yield self.term("line-spacing"), limits, f"{spacing.drawn:g}", self.label(spacing.confidence.value)
        for item, measure in layout.measures.items():
            confidence = self.label(measure.confidence.value)
            yield self.term(item), str(measure.allowed or "—"), str(measure.drawn), confidence

    def _component(self, part: Component) -> tuple[str, ...]:
        weights = (("bold", part.bold), ("italic", part.italic), ("underlined", part.underlined))
        letters = [self.member(part.letter_case), *(self.label(name) for name, held in weights if held)]
        return (
            self.term(part.name),
            part.cell,
            f"{self.member(part.place)}, {self.member(part.alignment)}",
            ", ".join(letters),
            str(part.size.allowed or "—"),
            part.size.drawn.figure(),
            "" if part.rule.name == "NONE" else self.member(part.rule),
            self.label(part.confidence.value),
        )

    def term(self, name: str) -> str:
        """Return what a component or a measure is called."""
        from vngov.registries.layouts import term  # noqa: PLC0415 - with its neighbour

        return term(name, self.lang)

    def member(self, value: StrEnum) -> str:
        """Return a word of a closed vocabulary: its value is Vietnamese, its name English."""
        return value.value if self.lang == "vi" else value.name.lower().replace("_", " ")


class Glossary(_Generated):
    """``.. vngov-glossary::`` prints ``reference/glossary.csv``: the only pairs of words the code uses."""

    file: ClassVar[Path] = Path(__file__).parent.parent / "reference" / "glossary.csv"

    def lines(self) -> Iterator[str]:
        self.env.note_dependency(self.file)
        with self.file.open(encoding="utf-8", newline="") as stream:
            rows = [(row["vi"], f"``{row['api']}``") for row in csv.DictReader(stream)]
        yield from self.table((self.label("Vietnamese"), self.label("name in vngov")), *rows)


@functools.cache
def _public_targets() -> dict[str, str]:
    """Map the last part of every public name to the one place where it is documented."""
    targets: dict[str, str] = {}
    for package in PACKAGES:
        if find_spec(package) is not None:
            for name, home in _exports(package).items():
                targets.setdefault(name, f"{home}.{name}")
    return targets


def _resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.TextElement) -> nodes.Node | None:
    """Lead a reference to where a name is written to where it is documented."""
    if node.get("refdomain") != "py":
        return None
    targets = _public_targets()
    domain = env.get_domain("py")
    for target in _candidates(str(node["reftarget"]).split("."), targets):
        if found := domain.resolve_any_xref(env, node["refdoc"], app.builder, target, node, content):
            return found[0][1]
    return None


def _candidates(parts: list[str], targets: dict[str, str]) -> Iterator[str]:
    for position, part in enumerate(parts):
        if home := targets.get(part):
            yield ".".join([home, *parts[position + 1 :]])
    if ".".join(parts) in sys.modules:  # a module has no page: its package has
        yield ".".join(parts[:2])


def _meant(app: Sphinx, doctree: nodes.document) -> None:
    """Let a bare name mean the type that its own package has; ``date`` is that of the standard library."""
    del app
    for node in doctree.findall(pending_xref):
        if node.get("refdomain") != "py":
            continue
        name, here = node["reftarget"], node.get("py:module") or ""
        if name == "date":
            node["reftarget"] = "datetime.date"
        elif len(homes := _homes().get(name, ())) > 1:
            home = max(homes, key=lambda one: (_parts_shared(one, here), -len(one)))
            node["reftarget"] = f"{home}.{name}"


def _parts_shared(one: str, other: str) -> int:
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.split("."), other.split("."), strict=False))
    )


@functools.cache
def _homes() -> dict[str, tuple[str, ...]]:
    """Map every public name to all the places where one of that name is documented."""
    homes: dict[str, dict[str, None]] = {}
    for package in PACKAGES:
        if find_spec(package) is not None:
            for name, home in _exports(package).items():
                homes.setdefault(name, {})[home] = None
    return {name: tuple(found) for name, found in homes.items()}


def _own_docstring(  # noqa: PLR0917 - the arguments of the event
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    """Take from a constant the docstring of its type, which says nothing about it."""
    del app, name, options
    borrowed = inspect.getdoc(get_origin(obj) or type(obj)) or ""
    if what == "data" and lines and borrowed.startswith(lines[0]):
        lines.clear()


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.add_directive("vngov-api", PublicApi)
    app.add_directive("vngov-surface", Surface)
    app.add_directive("vngov-errors", ErrorCatalogue)
    app.add_directive("vngov-rules", RuleCatalogue)
    app.add_directive("vngov-layouts", Layouts)
    app.add_directive("vngov-coverage", ClauseCoverage)
    app.add_directive("vngov-glossary", Glossary)
    app.connect("autodoc-process-docstring", _own_docstring)
    app.connect("doctree-read", _meant)
    app.connect("missing-reference", _resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
