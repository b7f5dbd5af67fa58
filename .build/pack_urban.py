"""Convert the research tables of urban classification into package data: ``pack_urban.py FOLDER``.

The folder holds ``urban_regimes.csv``, ``urban_criteria.csv``, ``urban_adjustments.csv`` and
``urban_transition_2026.csv``, with inclusive ends.  Written are the four tables of the same names (``urban_transition``
without its year) of ``vngov/data``, half-open.  How sure a fact is, is said in prose there: the prose is kept as
``evidence``, and read here into one word for each of its parts.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path

from vngov.registries.interval import exclusive_end

__all__ = ["adjustments", "criteria", "main", "regimes", "transitions"]

DATA = Path(__file__).resolve().parent.parent / "vngov" / "data"
HEADERS = {
    "urban_regimes": "id,valid_from,valid_to,title_vi,issuer,issued_on,amends,classes,method,pass_rule,guidance,"
    "source,confidence,evidence,note",
    "urban_criteria": "id,valid_from,valid_to,name_vi,unit,measure,min_threshold,max_threshold,min_points,max_points,"
    "group_needs,source,confidence,max_confidence,points_confidence,evidence,note",
    "urban_adjustments": "id,valid_from,valid_to,scope,scope_vi,factor,source,confidence,evidence,note",
    "urban_transition": "id,valid_from,valid_to,old_classes,units,new_class,rule,source,confidence,evidence,note",
}
MEASURES = {
    "pop.total": "population",
    "C2.total": "population",
    "2A.II.03": "population",
    "1.II.07": "population",
    "C2.core": "population_core",
    "density.avg": "density",
    "C3.total": "density",
    "2A.II.04": "density",
    "density.core": "density_core",
    "C3.core": "density_core",
    "labour.nonfarm": "nonfarm_labour",
    "C4.total": "nonfarm_labour",
    "2A.II.05": "nonfarm_labour",
    "labour.nonfarm.core": "nonfarm_labour_core",
    "C4.core": "nonfarm_labour_core",
    **{f"2A.III.{number}": "space" for number in range(19, 24)},
}
OF_THE_CORE = "(nội thành, nội thị)"
SEEN_IN_2025 = {"1.I.03", "1.I.04", "1.I.05", "1.I.06", "1.II.07"}  # what the press names, beside the web application
SEEN_ROLES = {"dac_biet", "I_tw", "I_tinh", "IV"}
NEW_RESOLUTION = "111-2025-UBTVQH15"
OLD_UNITS = {
    "Hà Nội; Thành phố Hồ Chí Minh": ("special-cities", "Hà Nội|Hồ Chí Minh"),
    "Hải Phòng; Huế; Đà Nẵng; Cần Thơ": ("first-cities", "Hải Phòng|Huế|Đà Nẵng|Cần Thơ"),
    "any other class I urban area (city under a province)": ("other-first", ""),
    "any": ("any", ""),
    "thành phố Thủ Đức": ("thu-duc", "Thủ Đức"),
    "wards that belonged to a quận before the re-arrangement": ("ward-of-quan", ""),
    "thị xã or thị trấn without a recognised class": ("unclassed-town", ""),
    "a ward inside an urban area": ("ward", ""),
    "a ward merged on 01/07/2025 with a rural unit": ("merged-ward", ""),
}

Rows = list[dict[str, str]]


def read(folder: Path, name: str) -> Rows:
    """Return the rows of a table."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def word(mark: str) -> str:
    """Return the confidence that the beginning of a remark stands for."""
    if mark.startswith("verified"):
        return "verified"
    if mark.startswith("secondary"):
        return "second-hand"
    if mark.startswith("memory"):
        return "memory"
    raise SystemExit(f"how sure is {mark!r}?")


def regimes(folder: Path) -> Rows:
    """Return the regimes."""
    rows: Rows = []
    for row in read(folder, "urban_regimes"):
        evidence = row["confidence"]
        amended = re.search(r"sửa đổi, bổ sung một số điều của Nghị quyết (\S+)$", row["act_title_vi"])
        rows.append(
            {
                "id": row["regime_id"],
                "valid_from": row["effective_from"],
                "valid_to": exclusive_end(row["effective_to"]) if row["effective_to"] else "",
                "title_vi": row["act_title_vi"],
                "issuer": row["issuer_vi"],
                "issued_on": row["issued"],
                "amends": amended[1] if amended else "",
                "classes": row["classes"],
                "method": row["method"],
                "pass_rule": row["pass_mark"],
                "guidance": row["guidance_acts"],
                "source": row["act_number"],
                "confidence": "verified" if re.match(r"(dates )?verified\(", evidence) else "memory",
                "evidence": evidence,
                "note": "",
            }
        )
    return sorted(rows, key=lambda row: row["id"])


def _framed(folder: Path) -> dict[str, dict[str, str]]:
    return {row["id"]: {name: row[name] for name in ("valid_from", "valid_to", "source")} for row in regimes(folder)}


def criteria(folder: Path) -> Rows:
    """Return the criteria, each with the interval and the act of its regime."""
    frames = _framed(folder)
    rows: Rows = []
    for row in read(folder, "urban_criteria"):
        criterion = row["criterion_id"]
        needs = re.search(r"group [IVX]+ needs (\d+) of \d+", row["note"])
        measure = MEASURES.get(criterion, "")
        minimum, maximum, points = sureness(row, measure)
        rows.append(
            {
                **{name: row[name] for name in HEADERS["urban_criteria"].split(",") if name in row},
                **frames[row["regime_id"]],
                "id": f"{row['regime_id']}/{row['class']}/{criterion}",
                "measure": f"{measure}_core" if OF_THE_CORE in row["name_vi"] else measure,
                "group_needs": needs[1] if needs else "",
                "confidence": minimum,
                "max_confidence": maximum if row["max_threshold"] else "",
                "points_confidence": points if row["max_points"] else "",
                "evidence": row["confidence"],
            }
        )
    return sorted(rows, key=lambda row: row["id"])


def sureness(row: dict[str, str], measure: str) -> tuple[str, str, str]:
    """Return how sure the minimum, the maximum and the points of a criterion are."""
    remark, criterion = row["confidence"], row["criterion_id"]
    points = "memory" if re.search(r"points memory", remark) else ""
    if remark.startswith("max points verified"):
        return "memory", "memory", "memory"  # the minimum is: it is three quarters of the maximum
    if remark.startswith("min threshold verified"):
        return "verified", "memory", points
    if remark.startswith("text for I verified"):
        return "verified" if row["class"] in SEEN_ROLES else "memory", "memory", points
    if remark.startswith("population upper bound verified"):
        return "memory", "verified" if measure == "population" else "memory", points
    if remark.startswith(("population verified", "population range verified")):
        seen = "verified" if measure == "population" else "memory"
        return seen, seen, points
    if remark.startswith("population 2.5 million"):
        seen = "verified" if criterion in SEEN_IN_2025 else "second-hand"
        return seen, seen, seen
    if remark.startswith("70 % floor verified"):
        return "memory", "memory", points  # the floor is seen, but not that it is the minimum of the class
    sure = word(remark.removeprefix("minimum "))
    return sure, sure, points or sure


def adjustments(folder: Path) -> Rows:
    """Return the factors of regions and special cases."""
    frames = _framed(folder)
    rows: Rows = []
    for row in read(folder, "urban_adjustments"):
        remark = row["confidence"].removeprefix("existence ")
        scope = "*" if row["scope_id"] == "*" else row["scope_id"]
        name = scope.split("|")[0].replace("*", "any")
        rows.append(
            {
                **{name: row[name] for name in HEADERS["urban_adjustments"].split(",") if name in row},
                **frames[row["regime_id"]],
                "id": f"{row['regime_id']}/{row['kind']}/{name}/{row['criterion']}",
                "scope": scope,
                "confidence": word(remark),
                "evidence": row["confidence"],
            }
        )
    return sorted(rows, key=lambda row: row["id"])


def transitions(folder: Path) -> Rows:
    """Return the rules of 2026."""
    frame = _framed(folder)[NEW_RESOLUTION]
    rows: Rows = []
    for row in read(folder, "urban_transition_2026"):
        subject, units = OLD_UNITS[row["old_unit"]]
        old = row["old_class"]
        rows.append(
            {
                **frame,
                "id": f"{subject}/{old.replace('|', '+') or 'none'}",
                "old_classes": old,
                "units": units,
                "new_class": "same" if row["new_class"].startswith("same level") else row["new_class"],
                "rule": row["rule"],
                "confidence": word(row["confidence"].rpartition("outcome ")[2]),  # the outcome, where it is less sure
                "evidence": row["confidence"],
                "note": row["old_unit"],
            }
        )
    return sorted(rows, key=lambda row: row["id"])


def _write(name: str, rows: Rows) -> None:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, HEADERS[name].split(","), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (DATA / f"{name}.csv").write_text(stream.getvalue(), encoding="utf-8")


def main() -> None:
    """Write the four files."""
    folder = Path(sys.argv[1])
    _write("urban_regimes", regimes(folder))
    _write("urban_criteria", criteria(folder))
    _write("urban_adjustments", adjustments(folder))
    _write("urban_transition", transitions(folder))


if __name__ == "__main__":
    main()
