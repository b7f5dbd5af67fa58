"""Write the canonical columns of a table of dirty records as CSV, for the scorer.

    python tests/corpus/predict_records.py RECORDS.csv > predicted.csv

Only the public interface is used.  A date that is not complete is left empty, as the labels do.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from vngov.adapters import normalize_record

COLUMNS = ("number", "seq", "year", "type_id", "symbol", "issuer", "date")


def predicted(row: dict[str, str]) -> dict[str, str]:
    """Return one row as the gold names its columns."""
    record = normalize_record(
        kind=row["kind_typed"],
        number=row["number_typed"],
        issuer=row["issuer_typed"],
        date=row["date_typed"],
        title=row["title"],
    )
    values = (
        record.number,
        record.ordinal,
        "" if record.year is None else str(record.year),
        record.kind,
        record.symbol,
        record.issuer if row["issuer_typed"].strip() else "",
        record.issued_on.format("iso") if record.issued_on and record.issued_on.is_complete else "",
    )
    return {"id": row["id"], **{f"gold_{name}": value for name, value in zip(COLUMNS, values, strict=True)}}


def main() -> None:
    """Read the table that is named, write to standard output."""
    writer = csv.DictWriter(sys.stdout, ["id", *(f"gold_{name}" for name in COLUMNS)], lineterminator="\n")
    writer.writeheader()
    with Path(sys.argv[1]).open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            writer.writerow(predicted(row))


if __name__ == "__main__":
    main()
