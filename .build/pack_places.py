"""Convert the research tables of places into package data: ``pack_places.py FOLDER``.

The folder holds ``provinces.csv``, ``regions.csv`` and the four tables of districts and communes, with inclusive
ends.  Written are ``provinces.csv``, ``regions.csv`` and ``communes.tsv.xz`` of ``vngov/data``, half-open.  Cells
that other cells determine are left out of the packed table; that they are determined is checked here.
"""

from __future__ import annotations

import csv
import io
import lzma
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from vngov.registries.interval import exclusive_end

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["main", "packed_communes", "provinces", "read", "regions"]

DATA = Path(__file__).resolve().parent.parent / "vngov" / "data"
KINDS = {"tinh": "tỉnh", "thanh_pho_tw": "thành phố trực thuộc trung ương", "dac_khu_cap_tinh": "đặc khu cấp tỉnh"}
# A reader takes as much memory as the dictionary: 1 MB holds the whole text, the preset alone would ask for 64.
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 20}]
SHARES = {
    ("whole", ""): "w",
    ("whole", "district without communes"): "d",
    ("part", ""): "p",
    ("part", "area only"): "a",
    ("part", "all people"): "l",
    ("part", "people only"): "o",
}
PROVINCE_HEADER = [
    "id",
    "valid_from",
    "valid_to",
    "kind",
    "name_vi",
    "name_en",
    "code_2004",
    "code_2025",
    "organ_code",
    "organ_code_confidence",
    "predecessors",
    "successors",
    "aliases",
    "aliases_ambiguous",
    "name_key",
    "region_2006_2025",
    "region_2025",
    "source",
    "end_source",
    "confidence",
    "evidence",
    "note",
]
REGION_HEADER = [
    "id",
    "region_set",
    "valid_from",
    "valid_to",
    "name_vi",
    "name_en",
    "members",
    "source",
    "confidence",
    "note",
]


def read(folder: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def provinces(folder: Path) -> list[dict[str, str]]:
    """Return the rows of the province level with half-open intervals and one word for each confidence."""
    return sorted((_province(row) for row in read(folder, "provinces")), key=lambda row: (row["id"], row["valid_from"]))


def _province(row: dict[str, str]) -> dict[str, str]:
    sure = dict(part.strip().split(":", 1) for part in row["confidence"].split("; ") if _opens_field(part))
    return {
        **{name: row[name] for name in PROVINCE_HEADER if name in row},
        "valid_to": exclusive_end(row["valid_to"]) if row["valid_to"] else "",
        "kind": KINDS[row["type"]],
        "organ_code": row["organ_code_2020"],
        "organ_code_confidence": sure.get("organ_code", "").partition("(")[0],
        "source": row["source_act"],
        "end_source": row["end_act"],
        "confidence": "verified" if sure["start"].startswith("verified") else "second-hand",
        "evidence": row["confidence"],
    }


def _opens_field(part: str) -> bool:
    return part.strip().partition(":")[0] in {"start", "code_2004", "code_2025", "organ_code"}


def regions(folder: Path) -> list[dict[str, str]]:
    """Return the rows of the regions; the source "same" becomes the source it points to."""
    rows: list[dict[str, str]] = []
    source = ""
    for row in read(folder, "regions"):
        source = source if row["source"] == "same" else row["source"]
        word = row["confidence"].removeprefix("members ")
        rows.append(
            {
                **{name: row[name] for name in REGION_HEADER if name in row},
                "id": row["region_id"],
                "valid_to": exclusive_end(row["valid_to"]) if row["valid_to"] else "",
                "members": row["members_name_key"],
                "source": source,
                "confidence": "verified" if word.startswith("verified") else "memory",
                "note": row["confidence"],
            }
        )
    return sorted(rows, key=lambda row: (row["id"], row["valid_from"], row["region_set"]))


def packed_communes(folder: Path) -> str:
    """Return the four tables of districts and communes as one text of four sections."""
    communes, former, districts, successions = (
        read(folder, name) for name in ("communes", "communes_former", "districts_former", "commune_succession")
    )
    codes = {row["id"]: row["code_2025"] for row in read(folder, "provinces")}
    _expect(all(codes[row["province_id"]] == row["province_code"] for row in communes), "code of a province")
    above = {row["code"]: (row["name_vi"], row["province_id"]) for row in districts}
    _expect(
        all(above[row["district_code"]] == (row["district_name"], row["province_id"]) for row in former), "district"
    )
    acts = {row["code"]: row["source_act"] for row in communes if row["valid_from"] == "2025-07-01"}
    _expect(all(acts[row["new_code"]] == row["act"] for row in successions), "act of a succession")
    sections = (
        _lines(
            (
                row["code"],
                row["name_vi"],
                row["type"],
                row["province_id"],
                *_interval(row),
                row["source_act"],
                row["note"],
            )
            for row in communes
        ),
        _lines(
            (row["code"], row["name_vi"], row["type"], row["district_code"], *_interval(row), row["name_alt"])
            for row in former
        ),
        _lines(
            (row["code"], row["name_vi"], row["type"], row["province_id"], *_interval(row), row["note"])
            for row in districts
        ),
        _lines((row["old_code"], row["new_code"], SHARES[row["part"], row["note"]]) for row in successions),
    )
    return "\n\n".join(sections)


def _interval(row: dict[str, str]) -> tuple[str, str]:
    return row["valid_from"], exclusive_end(row["valid_to"]) if row["valid_to"] else ""


def _lines(rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def _expect(holds: bool, what: str) -> None:  # noqa: FBT001 - a condition
    if not holds:
        raise SystemExit(f"cannot be left out: {what}")


def _write(name: str, header: list[str], rows: list[dict[str, str]]) -> None:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (DATA / f"{name}.csv").write_text(stream.getvalue(), encoding="utf-8")


def main() -> None:
    """Write the three files."""
    folder = Path(sys.argv[1])
    _write("provinces", PROVINCE_HEADER, provinces(folder))
    _write("regions", REGION_HEADER, regions(folder))
    packed = lzma.compress(packed_communes(folder).encode(), filters=FILTERS)
    (DATA / "communes.tsv.xz").write_bytes(packed)


if __name__ == "__main__":
    main()
