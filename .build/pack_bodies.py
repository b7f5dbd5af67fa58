"""Convert the research table of central bodies into package data: ``pack_bodies.py FOLDER``.

The folder holds ``bodies.csv`` with inclusive ends.  Written are ``bodies.csv`` and ``body_successions.csv`` of
``vngov/data``, half-open.  How a body ended (renamed, merged, absorbed, divided) follows from the rows: from how many
bodies met in the successor, and whether that was there before.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections import Counter
from pathlib import Path

from vngov.registries.interval import exclusive_end, parse_bound

__all__ = ["bodies", "main", "read", "successions"]

DATA = Path(__file__).resolve().parent.parent / "vngov" / "data"
BODY_HEADER = [
    "id",
    "valid_from",
    "valid_to",
    "kind",
    "level",
    "parent",
    "name_vi",
    "qualifier",
    "name_en",
    "codes",
    "code_confidence",
    "aliases",
    "aliases_ambiguous",
    "source",
    "confidence",
    "evidence",
    "note",
]
SUCCESSION_HEADER = ["predecessor", "successor", "on", "kind", "source"]
QUALIFIER = re.compile(r"(.+?) \((.+)\)")
EVIDENCE = re.compile(r"(verified\([^)]*\)|memory-low|memory)(?:;(.*))?")
# Names that mean one body only where the text is about the centre, or that local bodies share.
NEED_CONTEXT = frozenset(
    {
        "CP",
        "Ban cán sự đảng",
        "Đoàn Thanh niên",
        "Đảng",
        "Mặt trận Tổ quốc",
        "TTCP (cũ)",
        "Trung ương",
        "UB MTTQ",
        "UBMTTQ",
        "Bộ Nội vụ (cũ)",
    }
)


def read(folder: Path) -> list[dict[str, str]]:
    """Return the rows of the table."""
    with (folder / "bodies.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def bodies(folder: Path) -> list[dict[str, str]]:
    """Return the rows with half-open intervals, one word for each confidence and names that need context apart."""
    return sorted((_body(row) for row in read(folder)), key=lambda row: (row["id"], row["valid_from"]))


def _body(row: dict[str, str]) -> dict[str, str]:
    found = EVIDENCE.fullmatch(row["confidence"])
    if found is None:
        raise SystemExit(f"{row['id']}: no such confidence: {row['confidence']}")
    first, weaker = found[1], found[2] or ""
    confidence = "verified" if first.startswith("verified") else "memory"
    qualified = QUALIFIER.fullmatch(row["name_vi"])
    name, qualifier = qualified.groups() if qualified else (row["name_vi"], "")
    whole = {f"Bộ {alias}".casefold() for alias in _split(row["aliases"])} & {
        other.casefold() for other in (name, *_split(row["aliases"]))
    }
    apart = [a for a in _split(row["aliases"]) if f"Bộ {a}".casefold() in whole or a in NEED_CONTEXT]
    weak_code = any("code" in part.partition("=")[0] for part in weaker.split(";"))
    seen = re.search(r"code: ([^)]*)", first)
    return {
        "id": row["id"],
        "valid_from": row["valid_from"],
        "valid_to": exclusive_end(row["valid_to"]) if row["valid_to"] else "",
        "kind": row["kind"].replace("-", "_"),
        "level": row["level"],
        "parent": row["parent_id"],
        "name_vi": name,
        "qualifier": qualifier,
        "name_en": row["name_en"],
        "codes": row["abbreviation"],
        "code_confidence": ("memory" if weak_code else confidence) if row["abbreviation"] else "",
        "aliases": "|".join(alias for alias in _split(row["aliases"]) if alias not in apart),
        "aliases_ambiguous": "|".join(apart),
        "source": row["source_act"] or (f"observed: {seen[1]}" if seen else ""),
        "confidence": confidence,
        "evidence": row["confidence"],
        "note": _note(first, weaker),
    }


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _note(first: str, weaker: str) -> str:
    parts = ["from weak memory"] if first == "memory-low" else []
    for part in filter(None, weaker.split(";")):
        what, _, how = part.partition("=")
        word = {"memory": "from memory", "memory-low": "from weak memory"}.get(how, how)
        parts.append(f"{what.replace(',', ', ')} {word}")
    return "; ".join(parts)


def successions(folder: Path) -> list[dict[str, str]]:
    """Return who took over from whom, the main successor of a body first."""
    rows = {row["id"]: row for row in read(folder)}
    links = [(row, rows[other]) for row in rows.values() for other in _split(row["successor_ids"])]
    meeting = Counter(new["id"] for old, new in links if not _was_there(old, new))
    made: list[dict[str, str]] = []
    for old, new in sorted(links, key=lambda link: link[0]["id"]):  # stable: the main successor stays first
        if len(_split(old["successor_ids"])) > 1:
            kind = "divided"
        elif _was_there(old, new):
            kind = "absorbed"
        else:
            kind = "merged" if meeting[new["id"]] > 1 else "renamed"
        # An end known to the year or month only: the succession fell into that year or month.
        on = exclusive_end(old["valid_to"]) if len(old["valid_to"]) == len("2007-07-30") else old["valid_to"]
        made.append(
            {
                "predecessor": old["id"],
                "successor": new["id"],
                "on": on,
                "kind": kind,
                "source": _acts_of(on[:4], old["source_act"]),
            }
        )
    return made


def _acts_of(year: str, acts: str) -> str:
    """Return the acts of the year in which a body ended, all that its row names where none bears the year."""
    parts = acts.split("; ")
    return "; ".join([part for part in parts if year in part] or parts)


def _was_there(old: dict[str, str], new: dict[str, str]) -> bool:
    return not new["valid_from"] or parse_bound(new["valid_from"])[0] < parse_bound(old["valid_to"])[0]


def _write(name: str, header: list[str], rows: list[dict[str, str]]) -> None:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (DATA / f"{name}.csv").write_text(stream.getvalue(), encoding="utf-8")


def main() -> None:
    """Write the two files."""
    folder = Path(sys.argv[1])
    _write("bodies", BODY_HEADER, bodies(folder))
    _write("body_successions", SUCCESSION_HEADER, successions(folder))


if __name__ == "__main__":
    main()
