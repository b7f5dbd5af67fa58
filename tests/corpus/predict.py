"""Write our reading of every document of a folder as JSON Lines in the shape of the gold labels.

    python tests/corpus/predict.py FOLDER > predicted.jsonl

Only the public interface is used.  A field that the library cannot read yet is left out, which the scorer
counts as missing.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import vngov
from vngov.model import (
    Article,
    Citation,
    CitationKind,
    Division,
    Document,
    Quotation,
    ReadResult,
    Signature,
    Task,
    walk,
)
from vngov.model.paths import node_at
from vngov.registries.family import Family
from vngov.registries.kinds import kinds
from vngov.text import plain_letters
from vngov.values import MarkerKind
from vngov.values.marker import match_marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LABEL = re.compile(r"^[^\d/]*?[Ss]\S{0,2}\s*[:.;]?\s*(?=[\S])")
_AUTHORITY = re.compile(r"^(TUQ\.?|T[MLK]\.|KT\.|Q\.|[TK]/[MLT]\.?|[TK][MLT](?=\s))\s*")
_FAMILIES = {
    Family.ADMINISTRATIVE: "state-admin",
    Family.NORMATIVE: "state-legal",
    Family.PARTY: "party",
}
_RURAL = frozenset({"xã", "phường", "huyện", "đặc khu", "tỉnh"})
# The labels have no level for numbers in brackets and bullets: markers of these kinds are never labelled.
_LEVELS = {
    MarkerKind.PART: "phan",
    MarkerKind.CHAPTER: "chuong",
    MarkerKind.SECTION: "muc",
    MarkerKind.SUBSECTION: "tieu-muc",
    MarkerKind.ARTICLE: "dieu",
    MarkerKind.UPPER_LETTER: "chu",
    MarkerKind.ROMAN: "roman",
    MarkerKind.ARABIC: "so",
    MarkerKind.DECIMAL: "so2",
    MarkerKind.LETTER: "chu",
    MarkerKind.DASH: "gach",
    MarkerKind.PLUS: "cong",
}


def printed(text: str, spans: Sequence[tuple[int, int]], source: str) -> str:
    """Return *text* with the letters of the source where cleaning changed them: the labels correct nothing."""
    raw = " ".join(" ".join(source[start:end] for start, end in spans).split())
    at = plain_letters(raw).find(plain_letters(text))
    return raw[at : at + len(text)] if at >= 0 else text


def _issuer_of(document: Document) -> dict[str, object]:
    """Return issuer and parent in official spelling; the gold keeps the tones of Party documents as printed."""
    issuer = vngov.resolve_issuer(document)
    if issuer is None:
        return {"issuer_name": None, "parent_body_name": None}
    if document.family is Family.PARTY:
        return {"issuer_name": issuer.printed, "parent_body_name": next(reversed(issuer.printed_parents), None)}
    others = (vngov.resolve_issuer(other.name.text) for other in document.header.issuers[1:])
    name = " - ".join([issuer.name, *(other.name for other in others if other is not None)])
    return {"issuer_name": name, "parent_body_name": next(reversed(issuer.parents), None)}


def header_of(document: Document, source: str) -> dict[str, object]:
    """Return the header fields as the gold names them."""
    header = document.header
    number = document.number
    raw = _LABEL.sub("", printed(header.number.raw, header.number.spans, source), count=1) if header.number else None
    figures = re.search(r"\d+", raw or "")
    kind = next(iter(kinds.history(document.kind)), None) if document.kind else None
    place = header.place_and_date
    date = document.issued_on
    return {
        "number_raw": raw,
        "number_seq": figures[0] if figures and number is not None and number.ordinal is not None else None,
        "number_year": number.year if number else None,
        "type_id": document.kind,
        "type_name": kind.label("vi") if kind else None,
        "symbol": str(header.number.symbol) if header.number and header.number.symbol else None,
        **_issuer_of(document),
        "place": place.place if place else None,
        "date": date.format("iso") if date and date.day else None,
        "subject": document.abstract,
        "addressees": [item.raw for item in document.addressees.items] if document.addressees else [],
        "legal_bases": sum(basis.is_citation for basis in document.preamble.bases) if document.preamble else 0,
        "recipients": [printed(item.raw, item.spans, source) for item in document.recipient_items],
        "signers": [_signer(signature) for signature in document.signatures],
        "regime": _FAMILIES.get(document.family) if document.family else None,
        "confidentiality": header.secrecy.text if header.secrecy else None,
        "urgency": header.urgency.text if header.urgency else None,
    }


def _signer(signature: Signature) -> dict[str, object]:
    lines = [_AUTHORITY.sub(r"\1 ", authority.raw, count=1) for authority in signature.authorities]
    prefix = lines[-1].split()[0] if lines else None
    if prefix and "/" in prefix:  # the labels write T/M without a stop
        prefix = prefix.rstrip(".")
    return {
        "authority_prefix": prefix,
        "authority_lines": lines,
        "title": signature.position.text if signature.position else None,
        "name": signature.name.text if signature.name else None,
    }


def structure_of(document: Document, source: str) -> Iterator[dict[str, object]]:
    """Yield the markers in document order; what stands inside a quotation is another act's."""
    blocks = [*document.body, *(block for appendix in document.appendices for block in appendix.body)]
    has_articles = any(isinstance(node, Article) for block in blocks for _, node in walk(block))
    for block in blocks:
        yield from _markers(block, source, has_articles=has_articles)


def _marker(block: Division, source: str) -> str:
    """Return the marker as printed: a scan writes ``©)`` for the point that its place shows to be c."""
    marker = block.marker
    if not block.spans or marker.kind.value in {"phần", "chương", "mục", "tiểu mục", "điều"}:
        return str(marker).rstrip("-")
    raw = source[block.spans[0].start : block.spans[0].end].lstrip("* _\t")
    found = match_marker(raw)
    if found is None:
        return raw.partition(")")[0] + ")" if ")" in raw[:4] else str(marker)
    return raw[: found[1]].strip()


def _markers(block: object, source: str, *, has_articles: bool) -> Iterator[dict[str, object]]:
    if isinstance(block, Quotation) or not isinstance(block, Division):
        return
    level = _LEVELS.get(block.marker.kind)
    if has_articles and level == "so":
        level = "khoan"
    elif has_articles and level == "chu":
        level = "diem"
    elif level == "so2" and len(block.marker.numbers) > 2:
        level = "so3"
    start = block.spans[0].start if block.spans else 0
    if level is not None:
        yield {"level": level, "marker": _marker(block, source), "start": start, "text": block.text[:40]}
    for child in block.children:
        yield from _markers(child, source, has_articles=has_articles)


def targets_of(source: str, document: Document) -> list[dict[str, object]]:
    """Return the targets that have a figure; the labels leave milestones out."""
    return [
        {
            "start": target.spans[0].start,
            "text": target.text,
            "indicator": target.indicator,
            "value_min": None if target.value_min is None else float(target.value_min),
            "value_max": None if target.value_max is None else float(target.value_max),
            "unit": target.unit,
            "year": target.year,
        }
        for target in vngov.find_targets(source, as_of=_day_of(document))
        if not target.is_qualitative
    ]


def urban_of(source: str, document: Document) -> list[dict[str, object]]:
    """Return the towns with a class; the labels leave plain numbers of towns out."""
    return [
        {
            "start": said.spans[0].start,
            "name": _centre_name(said),
            "count": said.count,
            "class": said.urban_class.numeral or "đặc biệt",
            "horizon": list(said.horizon) if said.horizon else None,
            "status": said.status.value,
        }
        for said in vngov.find_urban_mentions(source, as_of=_day_of(document))
        if said.urban_class is not None
    ]


def _centre_name(said: vngov.UrbanMention) -> str | None:
    """Return the name as the labels print it: with the district in brackets, and with a rural kind before it."""
    within = f"({said.centre.within})"
    name = f"{said.name} {within}" if said.name and said.centre.within and within in said.text else said.name
    return f"{said.centre.unit} {name}" if said.centre.unit.lower() in _RURAL else name


def _day_of(document: Document) -> date | None:
    place = document.header.place_and_date
    return place.date.to_date() if place and place.date and place.date.day and place.date.year else None


def tasks_of(result: ReadResult) -> dict[str, object]:
    """Return the tasks in the shape of the gold: the leaves of the tree that somebody is charged with."""
    return {"items": [_task(task, result.document) for task in vngov.find_tasks(result).tasks]}


def _opening(task: Task, document: Document) -> str:
    """Return the first words after the marker: of a task behind a label (``Sở Y tế: …``) those of the label."""
    words = getattr(node_at(document, task.path), "text", "") if task.path and ".rows" not in task.path else ""
    return words if words.endswith(task.text[-20:]) and task.text[:20] in words[:200] else task.text


def _task(task: Task, document: Document) -> dict[str, object]:
    due = task.deadline or task.period
    date = due.date if due else None
    return {
        "start": task.spans[0].start if task.spans else None,
        "text_start": _opening(task, document)[:60],
        "assignees": [actor.text for actor in task.assignees],
        "coordinators": [actor.text for actor in task.coordinators],
        "deadline_raw": due.raw if due else None,
        "deadline": date.format("iso") if date and date.year else None,
    }


_CITED = {
    CitationKind.NUMBERED: "numbered",
    CitationKind.NAMED: "named",
    CitationKind.INTERNAL: "internal",
    CitationKind.SHORT: "short",
}


def citations_of(result: ReadResult) -> Iterator[dict[str, object]]:
    """Yield the citations of the whole source; the scorer looks at one passage of it."""
    for one in vngov.find_citations(result):
        yield {
            "start": one.span.start,
            "end": one.span.end,
            "text": one.text,
            "kind": _CITED[one.kind],
            "number": _cited_number(one),
            "type_id": one.kind_id,
            "date": one.date.format("iso") if one.date and one.date.is_complete else None,
            "issuer": one.issuer,
            "pinpoint": one.pinpoint.text if one.pinpoint else None,
        }


def _cited_number(one: Citation) -> str | None:
    """Return the number with its symbol repaired; the gold keeps the figures of the ordinal as printed."""
    if one.number is None:
        return one.number_text or None
    figures = re.match(r"[0-9]+", one.number_text)
    return re.sub(r"^[0-9]+", figures[0], str(one.number)) if figures else str(one.number)


def main(folder: str) -> None:
    """Print one line of JSON for each text file of *folder*."""
    for path in sorted(Path(folder).glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as stream:
            source = stream.read()
        result = vngov.parse(source)
        document = result.document
        name = path.stem if path.stem.startswith("seed") else path.stem.split("_")[0]
        record = {
            "id": name,
            "header": header_of(document, source),
            "citations": list(citations_of(result)),
            "structure": list(structure_of(document, source)),
            "targets": targets_of(source, document),
            "urban": urban_of(source, document),
            "tasks": tasks_of(result),
        }
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
