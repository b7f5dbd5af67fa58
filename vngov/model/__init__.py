"""The document tree: frozen attrs classes, a closed union of blocks, and ways to go through them.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.model.blocks import (
    Article,
    Block,
    Chapter,
    Clause,
    Division,
    Item,
    Paragraph,
    Part,
    Point,
    Quotation,
    Row,
    Section,
    Subsection,
    Table,
    Unclassified,
    UnclassifiedReason,
)
from vngov.model.citation import Citation, CitationKind, CitationReason, Pinpoint, Provision, Relation
from vngov.model.closing import Addressees, Authority, Recipient, Recipients, Signature, SigningAuthority
from vngov.model.copying import Copy
from vngov.model.document import Appendix, Document, LegalBasis, Preamble
from vngov.model.header import Header, Issuer, KindLine, NumberLine, PlaceAndDate
from vngov.model.paths import node_at, replace_at
from vngov.model.phrase import Phrase
from vngov.model.result import ReadResult
from vngov.model.task import Action, Actor, Modality, Task, TaskKind, task_id
from vngov.model.task_tree import TaskTree
from vngov.model.walk import Node, own_spans, transform, walk

__all__ = [
    "Action",
    "Actor",
    "Addressees",
    "Appendix",
    "Article",
    "Authority",
    "Block",
    "Chapter",
    "Citation",
    "CitationKind",
    "CitationReason",
    "Clause",
    "Copy",
    "Division",
    "Document",
    "Header",
    "Issuer",
    "Item",
    "KindLine",
    "LegalBasis",
    "Modality",
    "Node",
    "NumberLine",
    "Paragraph",
    "Part",
    "Phrase",
    "Pinpoint",
    "PlaceAndDate",
    "Point",
    "Preamble",
    "Provision",
    "Quotation",
    "ReadResult",
    "Recipient",
    "Recipients",
    "Relation",
    "Row",
    "Section",
    "Signature",
    "SigningAuthority",
    "Subsection",
    "Table",
    "Task",
    "TaskKind",
    "TaskTree",
    "Unclassified",
    "UnclassifiedReason",
    "node_at",
    "own_spans",
    "replace_at",
    "task_id",
    "transform",
    "walk",
]
