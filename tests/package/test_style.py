"""The house style, where a linter does not know it."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "vngov"
MODULES = sorted(PACKAGE.rglob("*.py"))
PUBLIC = [
    file
    for file in MODULES
    if not any(re.match("_[^_]", part) for part in file.relative_to(PACKAGE).parts) and file.name != "__main__.py"
]
SOURCES = sorted(file for ending in ("py", "po", "typ", "html") for file in PACKAGE.rglob(f"*.{ending}"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "stuff"}
LOOK_ALIKES = "\u00d0\u00f0\u0189\u0256"
MOST_LINES = 400


def _name(file: Path) -> str:
    return file.relative_to(PACKAGE.parent).as_posix()


def _each(files: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("file", files, ids=_name)


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _exported(tree: ast.Module) -> ast.expr | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
            return node.value
    return None


@_each(MODULES)
def test_a_module_says_what_it_is(file) -> None:
    """Every module has a docstring whose first line is one sentence."""
    docstring = ast.get_docstring(_tree(file))

    assert docstring
    assert docstring.strip(". ")
    assert docstring.splitlines()[0].rstrip().endswith((".", ":", "?"))


@_each(MODULES)
def test_a_module_is_one_concept(file) -> None:
    """No module is longer than 400 lines, and none has a name that explains nothing."""
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert file.stem.strip("_") not in VAGUE


@_each([file for file in PUBLIC if len(_tree(file).body) > 1])
def test_a_public_module_lists_its_names(file) -> None:
    """``__all__`` is a literal of strings, none twice; a package that only has a docstring needs none."""
    exported = _exported(_tree(file))

    assert isinstance(exported, ast.List | ast.Tuple), "no literal __all__"
    names = ast.literal_eval(exported)
    assert sorted(set(names)) == sorted(names)  # ruff's RUF022 keeps the order


@_each(PUBLIC)
def test_a_public_name_is_documented_with_its_version(file) -> None:
    """Every public class and function has a docstring; it or its module says since which version it is there."""
    tree = _tree(file)
    public = set(ast.literal_eval(_exported(tree) or ast.List([])))
    module = ast.get_docstring(tree) or ""
    nodes = [
        node
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name in public and not _is_overload(node)
    ]

    assert [node.name for node in nodes if not ast.get_docstring(node)] == []
    if ".. versionadded::" not in module:
        assert [node.name for node in nodes if not _says_since_when(node)] == []


def _says_since_when(node: ast.ClassDef | ast.FunctionDef) -> bool:
    is_rule = any(isinstance(part, ast.Assign) and ast.unparse(part.targets[0]) == "since" for part in node.body)
    return is_rule or ".. versionadded::" in (ast.get_docstring(node) or "")


def _is_overload(node: ast.ClassDef | ast.FunctionDef) -> bool:
    return any(ast.unparse(decorator).endswith("overload") for decorator in node.decorator_list)


@_each(SOURCES)
def test_a_source_has_no_look_alike_letters(file) -> None:
    """The letter of Vietnamese is Đ U+0110; its look-alikes are written as escapes where a table needs them."""
    assert set() == set(LOOK_ALIKES) & set(file.read_text(encoding="utf-8"))


@_each(MODULES)
def test_a_message_can_be_extracted(file) -> None:
    """``N_`` marks one literal text with named placeholders: the extraction sees no other."""
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
            assert len(node.args) == 1, ast.unparse(node)
            (message,) = node.args
            assert isinstance(message, ast.Constant), ast.unparse(node)
            assert isinstance(message.value, str)
            assert "{}" not in message.value.replace("{{", "").replace("}}", "")


@_each(MODULES)
def test_a_module_asks_neither_clock_nor_network_nor_environment(file) -> None:
    """What day it is, is passed in; only the command line may look at the locale."""
    forbidden = {"socket", "urllib.request", "http.client", "requests", "time"}
    calls = {"date.today", "datetime.now", "datetime.utcnow", "datetime.today", "datetime.date.today", "os.getenv"}
    found = set()
    for node in ast.walk(_tree(file)):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names} & forbidden
            case ast.ImportFrom(module=str(module)):
                found |= {module} & forbidden
            case ast.Call(func=func):
                found |= {ast.unparse(func)} & calls
            case ast.Attribute() if ast.unparse(node) == "os.environ" and "cli" not in file.parts:
                found.add("os.environ")

    assert set() == found


def test_the_page_on_layers_shows_what_the_linter_checks() -> None:
    """The layers stand in the configuration; the page that explains them shows the same."""
    table = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text("utf-8"))
    (contract,) = table["tool"]["importlinter"]["contracts"]
    page = (PACKAGE.parent / "docs" / "explanation" / "layers.md").read_text("utf-8")

    shown = page.partition("```text\n")[2].partition("```")[0].splitlines()

    assert shown == [layer.replace("(", "").replace(")", "") for layer in contract["layers"]]


@_each(MODULES)
def test_imports_stand_above_all_else(file) -> None:
    """Docstring, imports, ``__all__``, and then what the module holds."""
    kinds = [type(node) for node in _tree(file).body]
    after = kinds[kinds.index(ast.Assign) :] if ast.Assign in kinds else []

    assert ast.Import not in after
    assert ast.ImportFrom not in after
