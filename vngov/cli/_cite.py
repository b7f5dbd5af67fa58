"""``vngov cite``: the acts that documents cite, mention by mention, act by act, or as a graph.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from vngov.cli._arguments import add_as_of, add_forms, add_inputs
from vngov.cli._console import Console, ExitCode
from vngov.cli._findings import Found, show
from vngov.cli._tabular import Record, day_of
from vngov.i18n import N_, translate
from vngov.text.lines import LineIndex

if TYPE_CHECKING:
    from vngov.extract.resolution import Resolution
    from vngov.model import Citation, ReadResult

__all__ = ["add_arguments", "run"]

_COLUMNS = (
    "file", "start", "end", "text", "kind", "act", "kind_id", "number", "date", "issuer", "title", "pinpoint",
    "relation", "confidence", "reason", "alias",
)  # fmt: skip
_ACT_COLUMNS = ("file", "act", "kind_id", "number", "date", "issuer", "title", "mentions", "law")


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_inputs(verb, say)
    add_as_of(verb, say)
    verb.add_argument("--acts", action="store_true", help=say(N_("one line an act, not one a mention")))
    add_forms(verb, say)(
        "--graph", choices=("mermaid", "dot", "graphml", "svg"), help=say(N_("who cites whom, as a graph"))
    )


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the citations of every document, or the graph of all."""
    if options.graph:
        return _graph(console, options)
    if options.acts:
        return show(console, options, _acts, _ACT_COLUMNS, heading="== {name}")
    return show(console, options, _mentions, _COLUMNS, heading="== {name}")


def _resolved(result: ReadResult, options: argparse.Namespace) -> tuple[tuple[Citation, ...], Resolution]:
    from vngov.extract.citations import find_citations  # noqa: PLC0415 - loads registries only when a file is read
    from vngov.extract.resolution import resolve_citations  # noqa: PLC0415 - as above

    found = find_citations(result)
    return found, resolve_citations(found, as_of=day_of(result, options.as_of))


def _mentions(console: Console, name: str, result: ReadResult, options: argparse.Namespace) -> Found:
    """Return a line and a record for every mention."""
    found, resolution = _resolved(result, options)
    acts = {(one.path, one.span): act.id for act in resolution.acts for one in act.mentions}
    places = LineIndex(result.text)
    lines: list[str] = []
    records: list[Record] = []
    for one in found:
        act = acts.get((one.path, one.span))
        row, column = places.place(one.span.start)
        pinpoint = f"{one.pinpoint.text} | " if one.pinpoint and one.pinpoint.text != " ".join(one.text.split()) else ""
        meant = f" = {act}" if act else ""
        lines.append(
            f"  {row}:{column}  {one.relation.label(console.lang)}: {pinpoint}{' '.join(one.text.split())}{meant}"
        )
        records.append(_record(name, one, act))
    return Found(lines, records)


def _acts(console: Console, name: str, result: ReadResult, options: argparse.Namespace) -> Found:
    """Return a line and a record for every act."""
    _, resolution = _resolved(result, options)
    records: list[Record] = [
        {
            "file": name,
            "act": act.id,
            "kind_id": act.kind_id,
            "number": str(act.number) if act.number else None,
            "date": act.date.format("iso") if act.date else None,
            "issuer": act.issuer,
            "title": act.title,
            "mentions": len(act.mentions),
            "law": act.law.id if act.law else None,
        }
        for act in resolution.acts
    ]
    lines = [f"  {act.id}  ×{len(act.mentions)}  {act.issuer or ''}".rstrip() for act in resolution.acts]
    lines += [
        f"  {' '.join(left.citation.text.split())}  ({left.reason.label(console.lang)})"
        for left in resolution.unresolved
    ]
    return Found(lines, records)


def _record(name: str, one: Citation, act: str | None) -> Record:
    return {
        "file": name,
        "start": one.span.start,
        "end": one.span.end,
        "text": " ".join(one.text.split()),
        "kind": one.kind.name.lower(),
        "act": act,
        "kind_id": one.kind_id,
        "number": str(one.number) if one.number else one.number_text or None,
        "date": one.date.format("iso") if one.date else None,
        "issuer": one.issuer,
        "title": one.title,
        "pinpoint": one.pinpoint.text if one.pinpoint else None,
        "relation": one.relation.name.lower(),
        "confidence": one.confidence,
        "reason": one.reason.name.lower(),
        "alias": one.alias_defined or one.alias_used,
    }


def _itself(_console: Console, _name: str, result: ReadResult, _options: argparse.Namespace) -> ReadResult:
    return result


def _graph(console: Console, options: argparse.Namespace) -> int:
    """Print who cites whom over all documents."""
    from vngov.analysis.citation_graph import citation_graph  # noqa: PLC0415 - one form of several

    results = {item.name: answer.value for item, answer in console.each(_itself, options) if answer.value is not None}
    graph = citation_graph(results, as_of=options.as_of)
    match options.graph:
        case "dot":
            console.say(graph.to_dot(lang=console.lang))
        case "graphml":
            console.say(graph.to_graphml())
        case "svg":
            console.say(graph.to_svg(lang=console.lang))
        case _:
            console.say(graph.to_mermaid(lang=console.lang))
    console.warn(_summary(console, len(graph.nodes), len(graph.edges)))
    return console.finish(ExitCode.CLEAN)


def _summary(console: Console, nodes: int, edges: int) -> str:
    return translate(N_("{nodes} acts, {edges} links"), console.lang).format(nodes=nodes, edges=edges)
