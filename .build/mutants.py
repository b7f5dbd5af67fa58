"""Changes the code a little, one place at a time, and counts which changes the module's own tests notice.

``make mutate`` draws 300 changes evenly over the modules of ``vngov/rules`` and ``vngov/values``, the same ones every
time, and others with ``SEED=2``; ``make mutate M=vngov/values/marker.py`` makes every change of one module.  A change
that no test notices is printed: a test is missing there, or the change means nothing.  The work is done on a copy, one
process at a time.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from copy import copy
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
AREAS = ("vngov/rules", "vngov/values")
SAMPLE = 300
SEED = os.environ.get("SEED", "")
LONGEST = 240  # seconds for the tests of one module: a change that never ends has been noticed
COPIED = ("vngov", "tests", "docs", "examples", "pyproject.toml", "Makefile", "README.md")

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


class Mutant(NamedTuple):
    """One change: the module, the node and what is done to it, both by their place, and how it reads."""

    module: str
    place: int
    index: int
    words: str

    def __str__(self) -> str:
        return f"{self.module}:{self.words}"

    def source(self) -> str:
        """Return the module with the change in it."""
        tree = _tree(self.module)
        node = list(places_in(tree))[self.place]
        changed = list(changes_of(node))[self.index](copy(node))
        return ast.unparse(_Swap(node, changed).visit(tree))


def changes_of(node: ast.AST) -> Iterator[Callable[[ast.AST], ast.AST]]:
    """Yield what may be done to a node."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            yield lambda it: _set(it, ops=[_COMPARED[type(op)]()])
        case ast.BoolOp(op=op):
            yield lambda it: _set(it, op=ast.And() if isinstance(op, ast.Or) else ast.Or())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield lambda _: operand
        case ast.BinOp(op=op) if type(op) in _COMPUTED:
            yield lambda it: _set(it, op=_COMPUTED[type(op)]())
        case ast.Constant(value=bool() as value):
            yield lambda it: _set(it, value=not value)
        case ast.Constant(value=int() as value):
            yield lambda it: _set(it, value=value + 1)
        case ast.Constant(value=str() as value):
            yield lambda it: _set(it, value=f"XX{value}")
        case ast.If(test=ast.Name() | ast.Call() | ast.Attribute() as test):
            yield lambda it: _set(it, test=ast.UnaryOp(ast.Not(), test))
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield lambda it: _set(it, value=ast.Constant(None))
        case ast.Break():
            yield lambda _: ast.Continue()
        case ast.Continue():
            yield lambda _: ast.Break()
        case _:
            pass


def _set(node: ast.AST, **fields: object) -> ast.AST:
    for name, value in fields.items():
        setattr(node, name, value)
    return node


def places_in(tree: ast.AST, *, inside: bool = False) -> Iterator[ast.AST]:
    """Yield the nodes inside functions: what runs; annotations, docstrings and words for errors are left out.

    So are functions that make nothing but the examples of a rule: those are data.
    """
    examples = _draws_examples(tree) if isinstance(tree, ast.Module) else set[str]()
    for field, value in ast.iter_fields(tree):
        for child in value if isinstance(value, list) else [value]:
            is_text = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            is_typed = field in {"annotation", "returns", "decorator_list"}
            is_text = is_text or (isinstance(child, ast.FunctionDef) and child.name in examples)
            is_typed = is_typed or (isinstance(tree, ast.Call) and ast.unparse(tree.func) == "cast" and field == "args")
            if not isinstance(child, ast.AST) or is_text or is_typed or isinstance(child, ast.Raise | ast.JoinedStr):
                continue
            within = inside or isinstance(tree, ast.FunctionDef)
            if within:
                yield child
            yield from places_in(child, inside=within)


def _draws_examples(module: ast.AST) -> set[str]:
    """Return the names that the examples of a rule call."""
    made = [
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "examples"
    ]
    calls = [call for value in made for call in ast.walk(value) if isinstance(call, ast.Call)]
    return {call.func.id for call in calls if isinstance(call.func, ast.Name)}


def mutants_of(module: str) -> list[Mutant]:
    """Return every change of a module."""
    return [
        Mutant(
            module,
            at,
            index,
            f"{node.lineno}: {_short(ast.unparse(node))}  →  {_short(ast.unparse(change(copy(node))))}",
        )
        for at, node in enumerate(places_in(_tree(module)))
        for index, change in enumerate(changes_of(node))
    ]


def _tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


class _Swap(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        """Put the new node where the old one stood."""
        return ast.fix_missing_locations(self.new) if node is self.old else super().generic_visit(node)


def _short(words: str) -> str:
    first, _, rest = words.partition("\n")
    return first[:100] + ("…" if rest or len(first) > 100 else "")  # noqa: PLR2004 - a line of the terminal


def sampled(modules: list[str], count: int) -> list[Mutant]:
    """Return *count* changes, one module after the other, always the same."""
    piles = {}
    for module in modules:
        pile = mutants_of(module)
        Random(module + SEED).shuffle(pile)  # noqa: S311 - nothing is secret
        piles[module] = pile
    chosen: list[Mutant] = []
    while len(chosen) < count and any(piles.values()):
        order = sorted(name for name, pile in piles.items() if pile)
        Random(f"{len(chosen)}{SEED}").shuffle(order)  # noqa: S311 - nothing is secret
        chosen += [piles[name].pop() for name in order]
    return chosen[:count]


def tests_of(module: str) -> list[str]:
    """Return the arguments for the tests of a module: of a rule its examples and faults, else the mirrored path."""
    path = Path(module)
    mirrored = Path("tests/unit", *path.parts[1:-1], f"test_{path.stem}.py")
    if rule := re.fullmatch(r"([a-z]{3}[0-9]{3})_.*", path.stem):
        own = mirrored.with_name(f"test_{rule[1]}.py")
        return ["tests/rules", *([str(own)] if (ROOT / own).exists() else []), "-k", f"{rule[1]}"]
    if "values" in path.parts:
        return ["tests/unit/values", *sorted(map(str, _property_tests(path.stem))), module]
    known = [str(mirrored)] if (ROOT / mirrored).exists() else []
    return [*known, module, *([] if known else ["tests/unit/rules"]), "tests/rules"]


def _property_tests(stem: str) -> Iterator[Path]:
    for name in {stem, stem.strip("_").partition("_")[0]}:
        for test in (ROOT / "tests/property").glob(f"test_*{name}*.py"):
            yield test.relative_to(ROOT)


def passes(place: Path, tests: list[str]) -> bool:
    """Whether *tests* pass in the copy at *place*."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    settings = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=place, env=settings, capture_output=True, timeout=LONGEST, check=False)  # noqa: S603 - our own command
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main(asked: list[str]) -> int:
    """Make the changes, print those that no test noticed, then the score."""
    modules = asked or [
        str(path.relative_to(ROOT))
        for area in AREAS
        for path in sorted((ROOT / area).rglob("*.py"))
        if path.name != "__init__.py"
    ]
    mutants = mutants_of(asked[0]) if len(asked) == 1 else sampled(modules, SAMPLE)
    survived: list[Mutant] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, place / name, ignore=shutil.ignore_patterns("_build", "__pycache__"))
            else:
                shutil.copy(source, place / name)
        if not all(passes(place, [f"tests/{name}"]) for name in ("rules", "unit/rules", "unit/values")):
            print("the tests fail before any change")  # noqa: T201 - what is asked for
            return 1
        for done, mutant in enumerate(mutants, 1):
            target = place / mutant.module
            original = target.read_text(encoding="utf-8")
            target.write_text(mutant.source(), encoding="utf-8")
            if passes(place, tests_of(mutant.module)):
                survived.append(mutant)
                print(f"survived {mutant}", flush=True)  # noqa: T201 - what is asked for
            target.write_text(original, encoding="utf-8")
            if done % 50 == 0:
                print(f"{done} of {len(mutants)}: {1 - len(survived) / done:.2f} noticed", flush=True)  # noqa: T201
    score = 1 - len(survived) / len(mutants) if mutants else 1.0
    print(f"{len(mutants)} changes, {len(mutants) - len(survived)} noticed: {score:.3f}")  # noqa: T201 - the result
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
