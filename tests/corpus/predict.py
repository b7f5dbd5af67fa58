"""Write our reading of every document of a folder as JSON Lines in the shape of the gold labels.

    python tests/corpus/predict.py FOLDER > predicted.jsonl

Only the public interface is used.  A field that the library cannot read yet is left out, which the scorer
counts as missing.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import vngov
from vngov.model import Article, Division, Document, Quotation, Recipient, Signature, walk
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.values import MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = re.compile(r"^[^\d/]*?[Ss]\S{0,2}\s*[:.;]?\s*(?=[\S])")
_AUTHORITY = re.compile(r"^(TUQ\.?|T[MLK]\.|KT\.|Q\.|[TK]/[MLT]\.?|[TK][MLT](?=\s))\s*")
_FAMILIES = {
    Family.ADMINISTRATIVE: "state-admin",
    Family.NORMATIVE: "state-legal",
    Family.PARTY: "party",
}
_LEVELS = {
    MarkerKind.PART: "phan",
    MarkerKind.CHAPTER: "chuong",
    MarkerKind.SECTION: "muc",
    MarkerKind.SUBSECTION: "tieu-muc",
    MarkerKind.ARTICLE: "dieu",
    MarkerKind.UPPER_LETTER: "chu-hoa",
    MarkerKind.ROMAN: "roman",
    MarkerKind.ARABIC: "so",
    MarkerKind.DECIMAL: "so2",
    MarkerKind.LETTER: "chu",
    MarkerKind.PAREN: "ngoac",
    MarkerKind.DASH: "gach",
    MarkerKind.PLUS: "cong",
    MarkerKind.BULLET: "cham",
}


def header_of(document: Document) -> dict[str, object]:
    """Return the header fields as the gold names them."""
    header = document.header
    number = document.number
    raw = _LABEL.sub("", header.number.raw, count=1) if header.number else None
    figures = re.search(r"\d+", raw or "")
    kind = next(iter(kinds.history(document.kind)), None) if document.kind else None
    place = header.place_and_date
    date = place.date if place else None
    issuer = document.issuer
    return {
        "number_raw": raw,
        "number_seq": figures[0] if figures and number is not None and number.ordinal is not None else None,
        "number_year": number.year if number else None,
        "type_id": document.kind,
        "type_name": kind.label("vi") if kind else None,
        "symbol": str(header.number.symbol) if header.number and header.number.symbol else None,
        "issuer_name": issuer.name.text.capitalize() if issuer else None,
        "parent_body_name": issuer.parents[-1].text.capitalize() if issuer and issuer.parents else None,
        "place": place.place if place else None,
        "date": date.format("iso") if date and date.day else None,
        "subject": document.abstract,
        "addressees": [item.raw for item in document.addressees.items] if document.addressees else [],
        "legal_bases": sum(basis.is_citation for basis in document.preamble.bases) if document.preamble else 0,
        "recipients": [_printed(item) for item in document.recipient_items],
        "signers": [_signer(signature) for signature in document.signatures],
        "regime": _FAMILIES.get(document.family) if document.family else None,
        "confidentiality": header.secrecy.text if header.secrecy else None,
        "urgency": header.urgency.text if header.urgency else None,
    }


def _printed(item: Recipient) -> str:
    return item.raw


def _signer(signature: Signature) -> dict[str, object]:
    lines = [_AUTHORITY.sub(r"\1 ", authority.raw, count=1) for authority in signature.authorities]
    prefix = lines[-1].split()[0] if lines else None
    return {
        "authority_prefix": prefix,
        "authority_lines": lines,
        "title": signature.position.text if signature.position else None,
        "name": signature.name.text if signature.name else None,
    }


def structure_of(document: Document) -> Iterator[dict[str, object]]:
    """Yield the markers in document order; what stands inside a quotation is another act's."""
    blocks = [*document.body, *(block for appendix in document.appendices for block in appendix.body)]
    has_articles = any(isinstance(node, Article) for block in blocks for _, node in walk(block))
    for block in blocks:
        yield from _markers(block, has_articles=has_articles)


def _markers(block: object, *, has_articles: bool) -> Iterator[dict[str, object]]:
    if isinstance(block, Quotation) or not isinstance(block, Division):
        return
    level = _LEVELS[block.marker.kind]
    if has_articles and level == "so":
        level = "khoan"
    elif has_articles and level == "chu":
        level = "diem"
    elif level == "so2" and len(block.marker.numbers) > 2:
        level = "so3"
    start = block.spans[0].start if block.spans else 0
    yield {"level": level, "marker": str(block.marker), "start": start, "text": block.text[:40]}
    for child in block.children:
        yield from _markers(child, has_articles=has_articles)


def main(folder: str) -> None:
    """Print one line of JSON for each text file of *folder*."""
    for path in sorted(Path(folder).glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as stream:
            document = vngov.parse(stream.read()).document
        name = path.stem if path.stem.startswith("seed") else path.stem.split("_")[0]
        record = {"id": name, "header": header_of(document), "structure": list(structure_of(document))}
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
