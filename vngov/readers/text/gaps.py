"""The signs of a table or a rule that stand between the cells of a head or foot: owned, so that nothing is lost.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.model import Unclassified, UnclassifiedReason, own_spans
from vngov.model.result import gaps
from vngov.readers.text.lines import Source, one_blank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vngov.model import Node

__all__ = ["fill_gaps"]


def fill_gaps(
    source: Source,
    nodes: Iterable[Node | None],
    aside: Iterable[Unclassified],
    start: int,
    end: int,
    *,
    reason: UnclassifiedReason = UnclassifiedReason.ORNAMENT,
) -> list[Unclassified]:
    """Return a node for each sign of ``source[start:end]`` that none of *nodes* and *aside* owns."""
    spans = [span for node in nodes if node is not None for span in own_spans(node)]
    spans += [span for node in aside for span in node.spans if start <= span.start < end]
    if source.areas is not None:
        spans += source.areas.spans_between(start, end)
    return [
        Unclassified(one_blank(source.original[gap.start : gap.end]), reason, (gap,))
        for gap in gaps(source.original, spans, start, end)
    ]
