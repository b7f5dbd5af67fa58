"""One look at a document that all rules share: its blocks and texts with their paths, gathered once.

    >>> from vngov.model import Document, Item, Paragraph
    >>> from vngov.rules.survey import Survey
    >>> from vngov.values.marker import Marker
    >>> page = Document(body=[Item(Marker.parse("1."), "Giao việc:", [Paragraph("Sở Tài chính cấp kinh phí.")])])
    >>> [(text.path, text.text) for text in Survey(page).texts]
    [('body[0]', 'Giao việc:'), ('body[0].children[0]', 'Sở Tài chính cấp kinh phí.')]

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vngov.extract._issuer_head import issue_days
from vngov.extract.bodies import unit_of
from vngov.extract.citations import find_citations
from vngov.extract.issuers import resolve_issuer
from vngov.extract.resolution import resolve_citations
from vngov.extract.targets import find_targets
from vngov.extract.tasks import find_tasks
from vngov.extract.urban_mentions import find_urban_mentions
from vngov.model import Division, Document, Paragraph, Quotation, Table, UnclassifiedReason, node_at
from vngov.rules.components import Component, Place, components_of

if TYPE_CHECKING:
    from datetime import date

    from vngov.extract.issuers import ResolvedIssuer
    from vngov.extract.resolution import Resolution
    from vngov.model import Block
    from vngov.model.citation import Citation
    from vngov.model.page import PageFacts
    from vngov.model.phrase import Spans
    from vngov.model.target import Target
    from vngov.model.task_tree import TaskTree
    from vngov.model.urban_mention import UrbanMention
    from vngov.registries.places import PlaceEntry

__all__ = ["Place", "Survey", "Text"]

_LONGEST_KIND = 60
_JOINT = re.compile(r"\s*(?:[,;]|và|,\s*và|hoặc)?\s*(?:các\s+)?(?:số\s+)?")
"""What stands between two acts of one list, whose date and issuer stand at its end."""
_STAMPS = frozenset({UnclassifiedReason.HANDWRITING, UnclassifiedReason.SIGNATURE_PANEL})


class Text(NamedTuple):
    """A run of the author's own words: no quotation of another act."""

    path: str
    text: str
    spans: Spans


class Survey:
    """The blocks and texts of a document, each list made when it is first asked for."""

    def __init__(self, document: Document, page: PageFacts | None = None) -> None:
        """Look at *document*, of which *page* is what its file shows beside the text."""
        self.document = document
        self.page = page

    @cached_property
    def body(self) -> tuple[Place, ...]:
        """The blocks of the body in order, parents first; what a quotation holds is another act's."""
        return tuple(_places(self.document.body, "body"))

    @cached_property
    def parts(self) -> tuple[tuple[str, tuple[Place, ...]], ...]:
        """The body, then the body of each appendix, each with its path."""
        found = [("body", self.body)]
        for index, appendix in enumerate(self.document.appendices):
            path = f"appendices[{index}].body"
            found.append((path, tuple(_places(appendix.body, path))))
        return tuple(found)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The texts of preamble, body and appendices, in order."""
        found: list[Text] = []
        preamble = self.document.preamble
        if preamble is not None:
            found += [
                Text(f"preamble.bases[{index}]", basis.text, basis.spans) for index, basis in enumerate(preamble.bases)
            ]
        for _, places in self.parts:
            for place in places:
                block = place.block
                if isinstance(block, Table):
                    found += [
                        Text(f"{place.path}.rows[{row}].cells[{column}]", cell.text, cell.spans)
                        for row, cells in enumerate(block.rows)
                        for column, cell in enumerate(cells.cells)
                    ]
                elif not isinstance(block, Quotation) and block.text:
                    found.append(Text(place.path, block.text, block.spans))
        return tuple(found)

    @cached_property
    def _words(self) -> str:
        return "\n".join(text.text for text in self.texts)

    @cached_property
    def _small_words(self) -> str:
        return self._words.lower()

    def texts_with(self, *cues: str, any_case: bool = False) -> tuple[Text, ...]:
        """Return the texts in which one of *cues* stands, in order; with *any_case* the cues are in small letters."""
        words = self._small_words if any_case else self._words
        standing = [cue for cue in cues if cue in words]
        return tuple(
            one
            for one in (self.texts if standing else ())
            if any(cue in (one.text.lower() if any_case else one.text) for cue in standing)
        )

    @cached_property
    def components(self) -> tuple[Component, ...]:
        """The components of the layout in order, with the places of their lines."""
        return tuple(components_of(self.document, self.body))

    @cached_property
    def last_text(self) -> Text | None:
        """The last words of the body, None where there are none or a table or quotation ends it."""
        if not self.body:
            return None
        path, _, block = self.body[-1]
        return Text(path, block.text, block.spans) if isinstance(block, Division | Paragraph) else None

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the abstract and of the author's own words, in order; each has its path."""
        own = {"header.abstract", *(text.path for text in self.texts)}
        return tuple(one for one in find_citations(self.document) if one.path in own)

    @cached_property
    def citation_lists(self) -> dict[tuple[str, int], tuple[list[Citation], int]]:
        """The list that each citation stands in, and its place there, by its path and where it begins."""
        found: dict[tuple[str, int], tuple[list[Citation], int]] = {}
        run: list[Citation] = []
        for one in self.citations:
            last = run[-1] if run else None
            if last is None or last.path != one.path or not self._are_joined(last, one):
                run = []
            found[one.path, one.span.start] = run, len(run)
            run.append(one)
        return found

    def _are_joined(self, one: Citation, other: Citation) -> bool:
        between = self.text_at(one.path)[one.span.end : other.span.start]
        return _JOINT.fullmatch(between) is not None

    @cached_property
    def resolution(self) -> Resolution:
        """The acts that the citations mean."""
        return resolve_citations(self.citations, self.document)

    @cached_property
    def issuer(self) -> ResolvedIssuer | None:
        """Who issued the document, as far as the registry of bodies knows."""
        return resolve_issuer(self.document)

    def home(self, day: date) -> PlaceEntry | None:
        """Return the unit whose body issued the document, as it was on *day*."""
        is_own = issue_days(self.document) == (day, day)
        return unit_of(self.issuer if is_own else resolve_issuer(self.document, as_of=day), day)

    @cached_property
    def tasks(self) -> TaskTree:
        """The tasks of the document in brief."""
        return find_tasks(self.document, brief=True)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The targets that the document sets."""
        return find_targets(self.document)

    @cached_property
    def urban_mentions(self) -> tuple[UrbanMention, ...]:
        """What the document says of urban centres."""
        return find_urban_mentions(self.document)

    @cached_property
    def unknown_kind(self) -> str:
        """A line in capitals where a letter begins: the name of a kind that is in no list, perhaps; empty if none."""
        kind, first = self.document.header.kind, self.document.body[:1]
        is_letter = kind is not None and not kind.text and self.document.addressees is None
        text = first[0].text if is_letter and first and isinstance(first[0], Paragraph) else ""
        return text if text.isupper() and len(text) <= _LONGEST_KIND else ""

    @property
    def is_stamped(self) -> bool:
        """Whether a seal, handwriting or the panel of a digital signature left traces: it may cover the name."""
        return any(one.reason in _STAMPS for one in self.document.unclassified)

    def text_with(self, words: str) -> Text | None:
        """Return the first text that holds *words*, however they are spaced."""
        wanted = " ".join(words.split())
        at = self._page_of_texts.find(wanted) if wanted else -1
        return None if at < 0 else self.texts[self._page_of_texts.count("\n", 0, at)]

    @cached_property
    def _page_of_texts(self) -> str:
        """All texts, one a line with single blanks: one search instead of one a text."""
        return "\n".join([" ".join(text.text.split()) for text in self.texts])

    def text_at(self, path: str) -> str:
        """Return the text of the node at *path*, empty where it has none."""
        text = getattr(node_at(self.document, path), "text", "")
        return text if isinstance(text, str) else ""

    def spans_at(self, path: str) -> Spans:
        """Return where in the source the text at *path* stands, of a row of a table that of all its cells."""
        return self._spans.get(path, ())

    @cached_property
    def _spans(self) -> dict[str, Spans]:
        spans = {text.path: text.spans for text in self.texts}
        for text in self.texts:
            row, _, cell = text.path.rpartition(".cells[")
            if cell:
                spans[row] = (*spans.get(row, ()), *text.spans)
        return spans


def _places(body: tuple[Block, ...], path: str) -> list[Place]:
    found: list[Place] = []
    stack = [Place(f"{path}[{index}]", path, block) for index, block in enumerate(body)][::-1]
    while stack:
        place = stack.pop()
        found.append(place)
        if isinstance(place.block, Division):
            below = f"{place.path}.children"
            stack += [Place(f"{below}[{index}]", below, child) for index, child in enumerate(place.block.children)][
                ::-1
            ]
    return found
