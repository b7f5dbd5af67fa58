"""Who cites whom: nodes for acts, edges for what one does with another."""

from __future__ import annotations

import importlib
import sys

import pytest

import vngov
from vngov.analysis.citation_graph import ActNode, CitationEdge, CitationGraph, citation_graph
from vngov.errors import MissingExtraError
from vngov.model import Document, Header, Paragraph, Relation


def letter(number, *lines, issuer="UBND TỈNH LÀO CAI", date="ngày 05 tháng 3 năm 2024", place="Lào Cai"):
    """Return a read decision of those lines."""
    return vngov.parse(
        f"{issuer}\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{place}, {date}\n"
        "QUYẾT ĐỊNH\nVề việc lập Tổ công tác\n" + "\n".join(lines)
    )


def edges(graph):
    """Return the edges as tuples."""
    return {(edge.source, edge.relation.name, edge.target, edge.count) for edge in graph.edges}


def test_a_document_that_is_cited_is_one_node_with_its_citation() -> None:
    """By number, year and place; the second cites the first."""
    graph = citation_graph(
        [
            letter("12/QĐ-UBND", "Căn cứ Luật Dược; Nghị định số 30/2020/NĐ-CP;", "Điều 1. Theo Luật Dược."),
            letter("15/QĐ-UBND", "Điều 1. Bãi bỏ Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Lào Cai."),
        ]
    )

    first, second = "12/QĐ-UBND (2024, Lào Cai)", "15/QĐ-UBND (2024, Lào Cai)"
    assert edges(graph) == {
        (first, "LEGAL_BASIS", "Luật Dược", 1),
        (first, "REFER", "Luật Dược", 1),
        (first, "LEGAL_BASIS", "30/2020/NĐ-CP", 1),
        (second, "REPEAL", first, 1),
    }
    assert [node.id for node in graph.nodes if node.is_given] == [first, second]
    assert [edge.source for edge in graph.cited_by(first)] == [second]
    node = graph.nodes[0]
    assert (node.number, node.date, node.kind_id, node.title) == (
        "12/QĐ-UBND", "2024-03-05", "quyet-dinh", "Về việc lập Tổ công tác",
    )  # fmt: skip


def test_what_an_act_does_is_said_of_the_act() -> None:
    """An amending act amends; the document only refers."""
    graph = citation_graph(
        [letter("12/QĐ-UBND", "Căn cứ Nghị định số 34/2016/NĐ-CP được sửa đổi bởi Nghị định số 15/2020/NĐ-CP;",
                "Căn cứ Nghị định số 78/2025/NĐ-CP sửa đổi Nghị định số 59/2024/NĐ-CP;")]
    )  # fmt: skip
    own = "12/QĐ-UBND (2024, Lào Cai)"

    assert edges(graph) == {
        (own, "LEGAL_BASIS", "34/2016/NĐ-CP", 1),
        ("15/2020/NĐ-CP", "AMEND", "34/2016/NĐ-CP", 1),
        (own, "REFER", "15/2020/NĐ-CP", 1),
        (own, "LEGAL_BASIS", "78/2025/NĐ-CP", 1),
        ("78/2025/NĐ-CP", "AMEND", "59/2024/NĐ-CP", 1),
    }


def test_a_number_of_two_terms_is_two_nodes_and_a_doubtful_one_a_third() -> None:
    """Nothing is made up across documents either."""
    texts = [
        "Nghị quyết số 53-NQ/TW ngày 29/8/2005",
        "Nghị quyết số 53-NQ/TW ngày 24/11/2022",
        "Nghị quyết số 53-NQ/TW",
    ]
    graph = citation_graph({f"trang {n}": vngov.parse(f"Theo {text}.") for n, text in enumerate(texts)})

    assert [node.id for node in graph.nodes] == [
        "trang 0", "53-NQ/TW (IX)", "trang 1", "53-NQ/TW (XIII)", "trang 2", "53-NQ/TW (?)",
    ]  # fmt: skip


def test_documents_without_a_number_have_a_name() -> None:
    """Given, or made of the abstract; each is a node of its own."""
    plan = Document(Header(abstract="về sông"), body=[Paragraph("Theo Luật Dược.")])

    assert [node.id for node in citation_graph([plan, plan]).nodes] == ["(1) về sông", "Luật Dược", "(2) về sông"]
    assert citation_graph([]) == CitationGraph()
    assert citation_graph([plan], patterns=vngov.CitationPatterns()).edges[0].count == 1


EVIL = CitationGraph(
    (ActNode('a"\\<b>&]', "luat", "1", "2020-01-01", "x & y", "<t>", is_given=True), ActNode("c|d;\n")),
    (CitationEdge('a"\\<b>&]', "c|d;\n", Relation.AMEND, 2),),
)


class TestExports:
    """Names are escaped, whatever is in them."""

    def test_mermaid(self) -> None:
        """By character codes."""
        assert EVIL.to_mermaid(lang="en").splitlines() == [
            "graph LR", '  n0["a#34;#92;#60;b#62;#38;#93;"]', '  n1["c#124;d#59;"]', "  n0 -->|amend ×2| n1",
        ]  # fmt: skip

    def test_dot(self) -> None:
        """With a backslash."""
        assert '"a\\"\\\\<b>&]" [style=bold];' in EVIL.to_dot()
        assert '"a\\"\\\\<b>&]" -> "c|d;" [label="sửa đổi ×2"];' in EVIL.to_dot()

    def test_svg(self) -> None:
        """Every node and edge, one within a column too; the same graph gives the same picture."""
        graph = CitationGraph(
            (ActNode("<a>", is_given=True), ActNode("b", is_given=True), ActNode("c" * 99), ActNode("alone")),
            (
                CitationEdge("<a>", "b", Relation.REPEAL), CitationEdge("b", "c" * 99, Relation.IMPLEMENT),
                CitationEdge("c" * 99, "<a>", Relation.REFER),
            ),
        )  # fmt: skip
        picture = graph.to_svg()

        assert picture == graph.to_svg()
        assert picture.count("<rect") == 4
        assert picture.count('marker-end="url(#end)"') == 3
        assert ">&lt;a&gt;</text>" in picture
        assert "c" * 99 not in picture
        assert ">bãi bỏ</text>" in picture
        assert CitationGraph().to_svg().startswith("<svg")

    def test_graphml_is_xml_that_other_programs_read(self) -> None:
        """Back as the same graph."""
        networkx = pytest.importorskip("networkx")
        read = networkx.parse_graphml(EVIL.to_graphml())

        assert read.nodes['a"\\<b>&]']["given"] is True
        assert read.nodes['a"\\<b>&]']["issuer"] == "x & y"
        assert [data for *_, data in read.edges(data=True)] == [{"relation": "amend", "count": 2}]

    def test_networkx(self) -> None:
        """With all that is known of a node."""
        graph = EVIL.to_networkx()

        assert graph.nodes['a"\\<b>&]']["kind"] == "luat"
        assert graph.number_of_edges() == 1

    def test_without_networkx(self, monkeypatch) -> None:
        """It says what to install."""
        monkeypatch.setitem(sys.modules, "networkx", None)
        importlib.invalidate_caches()

        with pytest.raises(MissingExtraError):
            EVIL.to_networkx()
