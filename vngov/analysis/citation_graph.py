"""Who cites, implements, amends or repeals whom, over a set of documents.

Every act is one node, whether it is among the documents or only cited; an edge says what one does with another and how
often.  Numbers that come back every year or term are kept apart as in :mod:`vngov.extract.resolution`.

    >>> from vngov.analysis.citation_graph import citation_graph
    >>> from vngov.model import Document, Header, Paragraph
    >>> plan = Document(Header(number="12/KH-UBND"), body=[Paragraph("Thực hiện Nghị quyết số 06-NQ/TW.")])
    >>> print(citation_graph([plan]).to_mermaid())
    graph LR
      n0["12/KH-UBND"]
      n1["06-NQ/TW"]
      n0 -->|thực hiện| n1

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import Any, cast
from xml.sax.saxutils import escape, quoteattr

from attrs import evolve, frozen

from vngov.analysis._graph_drawing import Box, Line, draw
from vngov.diagnostics import Span
from vngov.errors import MissingExtraError
from vngov.extract.citations import CitationPatterns, find_citations
from vngov.extract.issuers import resolve_issuer
from vngov.extract.resolution import CitedAct, Resolution, resolve_citations
from vngov.i18n import N_, Lang, translate
from vngov.model import Document, ReadResult
from vngov.model.citation import Citation, CitationKind, Relation
from vngov.registries.laws import LawRegistry
from vngov.registries.laws import laws as packaged_laws
from vngov.values.document_number import DocumentNumber

__all__ = ["ActNode", "CitationEdge", "CitationGraph", "citation_graph"]


@frozen
class ActNode:
    """An act: ``is_given`` if it is one of the documents that were looked at, ``kind_id`` None where not known."""

    id: str
    kind_id: str | None = None
    number: str = ""
    date: str = ""
    issuer: str = ""
    title: str = ""
    is_given: bool = False


@frozen
class CitationEdge:
    """What ``source`` says that it does with ``target``, and in how many places; both are ids of nodes."""

    source: str
    target: str
    relation: Relation
    count: int = 1


@frozen
class CitationGraph:
    """Nodes in the order in which they were met, edges by their source."""

    nodes: tuple[ActNode, ...] = ()
    edges: tuple[CitationEdge, ...] = ()

    def cited_by(self, id_: str) -> tuple[CitationEdge, ...]:
        """Return the edges that lead to an act."""
        return tuple(edge for edge in self.edges if edge.target == id_)

    def to_networkx(self) -> Any:  # noqa: ANN401 - networkx has no types
        """Return a ``networkx.MultiDiGraph``; needs ``vngov[graph]``."""
        try:
            networkx: Any = import_module("networkx")
        except ImportError as error:
            raise MissingExtraError("graph") from error
        graph = networkx.MultiDiGraph()
        for node in self.nodes:
            graph.add_node(node.id, **_attributes(node))
        for edge in self.edges:
            graph.add_edge(edge.source, edge.target, key=edge.relation.name.lower(), count=edge.count)
        return graph

    def to_mermaid(self, *, lang: Lang = "vi") -> str:
        """Return the graph in the language of Mermaid, which many pages draw."""
        places = {node.id: f"n{index}" for index, node in enumerate(self.nodes)}
        lines = ["graph LR"]
        lines += [f'  {places[node.id]}["{_mermaid(node.id)}"]' for node in self.nodes]
        lines += [
            f"  {places[edge.source]} -->|{_mermaid(_label(edge, lang))}| {places[edge.target]}" for edge in self.edges
        ]
        return "\n".join(lines)

    def to_dot(self, *, lang: Lang = "vi") -> str:
        """Return the graph in the language of Graphviz."""
        lines = ["digraph citations {", "  rankdir=LR;", "  node [shape=box];"]
        lines += [f"  {_dot(node.id)}{' [style=bold]' if node.is_given else ''};" for node in self.nodes]
        lines += [
            f"  {_dot(edge.source)} -> {_dot(edge.target)} [label={_dot(_label(edge, lang))}];" for edge in self.edges
        ]
        return "\n".join([*lines, "}"])

    def to_svg(self, *, lang: Lang = "vi") -> str:
        """Return a picture of the graph; the documents looked at stand on the left."""
        boxes = [Box(_line(node.id), node.is_given) for node in self.nodes]
        lines = [Line(_line(edge.source), _line(edge.target), _label(edge, lang)) for edge in self.edges]
        return draw(boxes, lines, translate(N_("who cites whom"), lang))

    def to_graphml(self) -> str:
        """Return the graph in GraphML, which Gephi, yEd and networkx read."""
        keys = [f'  <key id="{name}" for="node" attr.name="{name}" attr.type="string"/>' for name in _NODE_KEYS]
        keys.append('  <key id="given" for="node" attr.name="given" attr.type="boolean"/>')
        keys.append('  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>')
        keys.append('  <key id="count" for="edge" attr.name="count" attr.type="int"/>')
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
        lines += [*keys, '  <graph edgedefault="directed">']
        for node in self.nodes:
            data = "".join(_data(name, value) for name, value in _attributes(node).items() if value != "")
            lines.append(f"    <node id={quoteattr(_line(node.id))}>{data}</node>")
        for edge in self.edges:
            data = _data("relation", edge.relation.name.lower()) + _data("count", edge.count)
            ends = f"source={quoteattr(_line(edge.source))} target={quoteattr(_line(edge.target))}"
            lines.append(f"    <edge {ends}>{data}</edge>")
        return "\n".join([*lines, "  </graph>", "</graphml>"])


_NODE_KEYS = ("kind", "number", "date", "issuer", "title")


def _attributes(node: ActNode) -> dict[str, str | bool]:
    return {
        "kind": node.kind_id or "",
        "number": node.number,
        "date": node.date,
        "issuer": node.issuer,
        "title": node.title,
        "given": node.is_given,
    }


def _data(name: str, value: object) -> str:
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return f'<data key="{name}">{escape(_line(shown))}</data>'


def _label(edge: CitationEdge, lang: Lang) -> str:
    words = edge.relation.label(lang)
    return words if edge.count == 1 else f"{words} ×{edge.count}"


def _line(text: str) -> str:
    """Return *text* on one line, without characters that no language of graphs can hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _mermaid(text: str) -> str:
    return "".join(f"#{ord(char)};" if char in '"#;|[]<>&\\`' else char for char in _line(text))


def _dot(text: str) -> str:
    return '"' + _line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def citation_graph(
    documents: Iterable[Document | ReadResult] | Mapping[str, Document | ReadResult],
    *,
    as_of: date | None = None,
    laws: LawRegistry = packaged_laws,
    patterns: CitationPatterns | None = None,
) -> CitationGraph:
    """Return the graph of the citations in *documents*; a mapping names those that have no number."""
    corpus = _Corpus()
    for name, source in _named(documents):
        document = source.document if isinstance(source, ReadResult) else source
        found = find_citations(source, patterns=patterns) if patterns else find_citations(source)
        corpus.add(name, document, resolve_citations(found, document, as_of=as_of, laws=laws))
    return corpus.graph(laws)


def _named(
    documents: Iterable[Document | ReadResult] | Mapping[str, Document | ReadResult],
) -> Iterator[tuple[str | None, Document | ReadResult]]:
    if isinstance(documents, Mapping):
        mapping = cast("Mapping[str, Document | ReadResult]", documents)
        yield from mapping.items()
    else:
        for one in documents:
            yield None, one


class _Corpus:
    """The acts of all documents, each as if it were one mention, and the edges between them."""

    def __init__(self) -> None:
        self.mentions: list[Citation] = []
        self.names: dict[int, str] = {}  # of documents without a number
        self.given: dict[int, Document] = {}
        self.edges: Counter[tuple[int, int, Relation]] = Counter()

    def add(self, name: str | None, document: Document, resolution: Resolution) -> None:
        source = self._document(name, document)
        places: dict[tuple[str, Span], int] = {}
        for act in resolution.acts:
            place = self._mention(_as_mention(act))
            places |= {(one.path, one.span): place for one in act.mentions}
        for act in resolution.acts:
            for one in act.mentions:
                target = places[one.path, one.span]
                amended = places.get((one.path, one.amends)) if one.amends else None
                if amended is not None:
                    self.edges[target, amended, Relation.AMEND] += 1
                relation = Relation.REFER if one.relation is Relation.AMENDED_BY else one.relation
                subject = places.get((one.path, one.subject)) if one.subject else None
                self.edges[source if subject is None else subject, target, relation] += 1

    def _document(self, name: str | None, document: Document) -> int:
        number = document.number
        issuer = resolve_issuer(document) if document.header.issuers else None
        place = self._mention(
            Citation(
                Span(0, 0), str(number or ""), CitationKind.NUMBERED, document.kind, number, str(number or ""),
                document.issued_on, issuer.full_name if issuer else None, document.abstract,
            )
        )  # fmt: skip
        self.given[place] = document
        if number is None or number.ordinal is None:
            self.names[place] = name or f"({len(self.given)}) {document.abstract or document.kind or ''}".strip()
        return place

    def _mention(self, one: Citation) -> int:
        place = len(self.mentions)
        self.mentions.append(evolve(one, path=str(place)))
        return place

    def graph(self, laws: LawRegistry) -> CitationGraph:
        """Resolve the acts of all documents together and draw the edges between what is left."""
        resolution = resolve_citations(
            [one for place, one in enumerate(self.mentions) if place not in self.names], laws=laws
        )
        nodes: dict[int, ActNode] = {}
        for act in resolution.acts:
            members = [int(one.path) for one in act.mentions]
            node = _node(act.id, act, is_given=any(place in self.given for place in members))
            nodes |= dict.fromkeys(members, node)
        for left in resolution.unresolved:
            one = left.citation
            nodes[int(one.path)] = ActNode(f"{one.number or one.text} (?)", one.kind_id, str(one.number or ""))
        for place, name in self.names.items():
            one = self.mentions[place]
            nodes[place] = ActNode(name, one.kind_id, issuer=one.issuer or "", title=one.title or "", is_given=True)
        edges: Counter[tuple[str, str, Relation]] = Counter()
        for (source, target, relation), count in self.edges.items():
            if nodes[source].id != nodes[target].id:
                edges[nodes[source].id, nodes[target].id, relation] += count
        by_id = {node.id: node for node in (nodes[place] for place in sorted(nodes))}
        return CitationGraph(tuple(by_id.values()), tuple(CitationEdge(*ends, count) for ends, count in edges.items()))


def _as_mention(act: CitedAct) -> Citation:
    """Return an act as one mention that says all that is known of it."""
    first = act.mentions[0]
    number = act.number
    issuer = act.issuer
    if act.term and (issuer is None or "khóa" not in issuer):
        issuer = f"{issuer or 'Trung ương'} khóa {act.term}"
    kind = CitationKind.NUMBERED if number is not None or first.kind is CitationKind.NUMBERED else CitationKind.NAMED
    return evolve(
        first, kind=kind, number=number, date=act.date, issuer=issuer, title=act.title, amends=None, subject=None
    )


def _node(id_: str, act: CitedAct, *, is_given: bool) -> ActNode:
    number: DocumentNumber | None = act.number
    issuer = act.issuer or ""
    return ActNode(
        id_, act.kind_id, str(number or ""), act.date.format("iso") if act.date else "",
        issuer.removesuffix(f" khóa {act.term}") if act.term else issuer, act.title or "", is_given,
    )  # fmt: skip
