"""Citations in a text: where acts of the State and the Party are referred to, and what is said of them there.

    >>> from vngov.extract.citations import find_citations
    >>> text = "Căn cứ điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;"
    >>> [one] = find_citations(text)
    >>> one.text
    'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ'
    >>> str(one.number), one.date.format("iso"), one.issuer, one.pinpoint.text, one.relation.name
    ('30/2020/NĐ-CP', '2020-03-05', 'Chính phủ', 'điểm a khoản 2 Điều 5', 'LEGAL_BASIS')

Kinds, bodies, names of laws and whole patterns can be added for one call:

    >>> from vngov.extract.citations import CitationPatterns
    >>> mine = CitationPatterns(kinds={"Lệnh công tác": "lenh"})
    >>> find_citations("theo Lệnh công tác số 12/LCT-XN ngày 01/02/2024", patterns=mine)[0].kind_id
    'lenh'

.. versionadded:: 0.1
"""

from __future__ import annotations

from bisect import bisect_left

from attrs import evolve

from vngov.extract._citation_finder import Finder
from vngov.extract._citation_own import OwnAct
from vngov.extract.citation_patterns import CitationPatterns
from vngov.model import Document, ReadResult, walk
from vngov.model.citation import Citation
from vngov.text import clean

__all__ = ["CitationPatterns", "find_citations"]

_DEFAULT = CitationPatterns()
_BETWEEN = "¦"  # no blank, letter or figure, so that nothing opens across it


def find_citations(
    source: str | Document | ReadResult, *, patterns: CitationPatterns = _DEFAULT
) -> tuple[Citation, ...]:
    """Return the citations in a text or a document, in order.

    Spans point into the text; those of a document that was read (a :class:`~vngov.model.ReadResult`) into its source.
    A document alone has no source: spans then point into the text of the node that ``path`` names.  The number of the
    document itself is no citation.
    """
    match source:
        case str():
            return _in_text(source, OwnAct.of_text(source), patterns)
        case ReadResult():
            return _in_text(source.text, OwnAct.of(source.document), patterns)
        case Document():
            return tuple(_in_nodes(source, patterns))


def _in_text(text: str, own: OwnAct, patterns: CitationPatterns) -> tuple[Citation, ...]:
    cleaned = clean(text)
    finder = Finder(cleaned.text, own, patterns)
    found = finder.run(finder.openings())
    if cleaned.spans.is_identity:
        return found
    back = cleaned.spans.to_source
    return tuple(
        evolve(
            one,
            span=(span := back(one.span)),
            text=text[span.start : span.end],
            amends=back(one.amends) if one.amends else None,
            subject=back(one.subject) if one.subject else None,
            pinpoint=evolve(one.pinpoint, span=back(one.pinpoint.span))
            if one.pinpoint and one.pinpoint.span
            else one.pinpoint,
        )
        for one in found
    )


def _in_nodes(document: Document, patterns: CitationPatterns) -> list[Citation]:
    """Return the citations of the nodes; what may open one is looked for in all of them at once."""
    nodes = [
        (path, text)
        for path, node in walk(document)
        if isinstance(text := getattr(node, "text", None), str)
        and text
        and not path.startswith(("header.number", "unclassified"))
    ]
    whole = _BETWEEN.join(text for _, text in nodes)
    own = OwnAct.of(document)
    is_clean = clean(whole).spans.is_identity and not patterns.custom
    finder = Finder(whole, own, patterns)
    openings = finder.openings() if is_clean else []
    candidates = sorted([*openings, *finder.slashes()]) if is_clean else []
    found: list[Citation] = []
    start = index = 0
    for path, text in nodes:
        end = start + len(text)
        first, index = index, bisect_left(candidates, end, index)
        if not is_clean:
            found += (evolve(one, path=path) for one in _in_text(text, own, patterns))
        elif first < index:
            inside = openings[bisect_left(openings, start) : bisect_left(openings, end)]
            cited = Finder(text, own, patterns).run([at - start for at in inside])
            found += (evolve(one, path=path) for one in cited)
        start = end + len(_BETWEEN)
    return found
