"""Documents as JSON and back, nothing lost: a versioned format, its JSON Schema, and faults with their place.

Of the format:

- An object has the fields of its class; a field that holds its default is left out.
- Blocks of the body carry their class in ``"type"``: ``"article"``, ``"item"``, ``"table"`` …
- A value is its canonical spelling (``"30/2020/NĐ-CP"``) where that says everything, else an object; a span
  is ``[start, end]``.
- A member of an enumeration is its English name in lower case, since that is stable where the Vietnamese
  term may be corrected: ``"on_behalf"``.
- The outermost object says what it is and in which version of the format.

    >>> from vngov.model import Document, Paragraph
    >>> from vngov.serde import dumps, loads
    >>> dumps(Document(body=[Paragraph("Đồng ý.")]))
    '{"format_version":1,"type":"document","body":[{"type":"paragraph","text":"Đồng ý."}]}'
    >>> loads('{"format_version": 1, "type": "document", "body": [{"type": "paragraph"}]}')
    Traceback (most recent call last):
    vngov.errors.StructureError: not a document of this format version:
      $.body[0].text: this field is missing

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.serde._convert import FORMAT_VERSION, MAX_DEPTH, Storable, dumps, from_dict, loads, to_dict
from vngov.serde._schema import json_schema

__all__ = ["FORMAT_VERSION", "MAX_DEPTH", "Storable", "dumps", "from_dict", "json_schema", "loads", "to_dict"]
