"""Rows of a register made canonical: number, kind, issuer and date, with a reason for whatever stays open.

A register is typed by hand over years: ``QD`` for ``QĐ``, ``2806 /UBND-KTN``, ``Nghị quyết số: 24/2021/QH15``,
slugs of web addresses.  :func:`normalize_record` reads one row, :func:`normalize_records` a whole table.  Nothing is
guessed in silence: a kind that the code leaves open stays empty, and ``remarks`` says which kinds it may be.

    >>> from vngov.adapters.records import normalize_record
    >>> record = normalize_record(number="157/TB_UBND", issuer="UBND tỉnh", date="18/08/2015")
    >>> record.number, record.kind, record.issuer, record.repairs
    ('157/TB-UBND', 'thong-bao', 'Ủy ban nhân dân tỉnh', ('number:underscore', 'issuer:abbreviation'))
    >>> [remark.message("en") for remark in record.remarks]
    ['the issuer is no single body: Ủy ban nhân dân tỉnh']

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date as Day  # noqa: N812 - "date" is the name of a column here
from typing import Final

from attrs import field, frozen

from vngov.adapters._record_body import RecordBody, read_bodies
from vngov.adapters._record_date import read_date_cell
from vngov.adapters._record_initials import hints_of
from vngov.adapters._record_kind import KindChoice, is_code, kind_of_words, settle_kind
from vngov.adapters._record_number import NumberCell
from vngov.adapters._record_row import mended_row
from vngov.diagnostics import Diagnostic, Severity
from vngov.errors import UnknownEntryError
from vngov.i18n import N_
from vngov.registries.body_resolution import BodyReason
from vngov.values import DocumentNumber, PartialDate

__all__ = ["FIELDS", "NormalizedRecord", "normalize_record", "normalize_records"]

FIELDS: Final = ("kind", "number", "issuer", "date", "title")
"""What a row may say, and what ``columns`` of :func:`normalize_records` maps to its columns."""

_REMARKS = {
    "number-unreadable": N_("no document number: {text}"),
    "number-several": N_("more than one number: {text}"),
    "kind-not-given": N_("neither words nor a code name the kind"),
    "kind-ambiguous": N_("the kind may be any of {kinds}"),
    "kind-guessed": N_("the kind is the likeliest of {kinds}"),
    "kind-contradicts-code": N_("the words and the code name different kinds: {kinds}"),
    "kind-unknown": N_("no known kind: {text}"),
    "issuer-unknown": N_("the issuer is no single body: {text}"),
    "issuer-ambiguous": N_("the issuer may be any of {bodies}"),
    "issuer-not-in-force": N_("there was no such body on {day}: {text}"),
    "date-unreadable": N_("no date: {text}"),
    "date-incomplete": N_("the date is not complete: {text}"),
    "year-differs": N_("the number has the year {year}, the date {other}"),
}


@frozen(kw_only=True)
class NormalizedRecord:
    """One row in canonical form; what is not known is empty or None.

    ``ordinal`` keeps the figures as given out (``05``, ``30a``); ``kind`` is an id of :data:`vngov.kinds`,
    ``issuer_id`` one of the registry of bodies, where the issuer is a single body on that day; of a joint document
    it is all their ids, parted by blanks.  ``value`` is the number as a value.  ``repairs`` are ``column:slug`` of what
    was mended, ``row:slug`` of what was wrong with the whole row; ``remarks`` are what stays open.
    """

    number: str = ""
    ordinal: str = ""
    year: int | None = None
    kind: str = ""
    symbol: str = ""
    issuer: str = ""
    issuer_id: str = ""
    issued_on: PartialDate | None = None
    title: str = ""
    repairs: tuple[str, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()
    value: DocumentNumber | None = field(default=None, repr=False)

    @property
    def is_resolved(self) -> bool:
        """Whether nothing stays open."""
        return not self.remarks

    def to_row(self) -> dict[str, str]:
        """Return the canonical columns as text; a date that is not complete as far as it is known."""
        return {
            "number": self.number,
            "ordinal": self.ordinal,
            "year": "" if self.year is None else str(self.year),
            "kind": self.kind,
            "symbol": self.symbol,
            "issuer": self.issuer,
            "issuer_id": self.issuer_id,
            "date": self.issued_on.format("iso") if self.issued_on else "",
            "repairs": " ".join(self.repairs),
            "remarks": " ".join(remark.code for remark in self.remarks),
        }


def normalize_record(
    *, number: str = "", kind: str = "", issuer: str = "", date: str = "", title: str = "", century: int | None = None
) -> NormalizedRecord:
    """Return one row in canonical form; never raises on text.

    What the cell of the number says beside it (``Nghị quyết số … của Chính phủ ngày …``) counts where the cell of its
    own is empty.  *century* is 1900 or 2000, say, for years of two figures.
    """
    typed = {"number": number, "kind": kind, "issuer": issuer, "date": date, "title": title}
    cells, cell, mended = mended_row(typed)
    number, kind, issuer, date, title = (cells[name] for name in ("number", "kind", "issuer", "date", "title"))
    repairs = list(mended)
    remarks: list[Diagnostic] = []
    repairs += [f"number:{slug}" for slug in cell.repairs]
    if number.strip() and cell.number is None and not cell.is_unnumbered:
        remarks.append(_remark("number-unreadable", text=number.strip()))
    if cell.has_several:
        remarks.append(_remark("number-several", text=number.strip()))
    on, mended = read_date_cell(date or cell.date, century=century, year=cell.year)
    repairs += [f"date:{slug}" for slug in mended]
    day = on.to_date() if on and on.is_complete else None
    if on is None and date.strip():
        remarks.append(_remark("date-unreadable", text=date.strip()))
    elif on is not None and day is None:
        remarks.append(_remark("date-incomplete", text=date.strip() or cell.date))
    name, bodies = read_bodies(issuer or cell.issuer, hints_of(cell.number), day)
    repairs += [f"issuer:{slug}" for one in bodies for slug in one.repairs]
    remarks += [remark for one in bodies if (remark := _remark_on(one, day)) is not None]
    chosen = _kind(kind, title, cell, day, remarks)
    year = cell.year
    if year is not None and on is not None and on.year not in {None, year}:
        remarks.append(_remark("year-differs", year=year, other=on.year or 0))
    return NormalizedRecord(
        number=cell.text,
        ordinal=cell.ordinal,
        year=year,
        kind=chosen.id,
        symbol=cell.symbol_text,
        issuer=name,
        issuer_id=" ".join(one.resolution.body.id for one in bodies if one.resolution.body is not None),
        issued_on=on,
        title=" ".join(title.split()),
        repairs=tuple(dict.fromkeys(repairs)),
        remarks=tuple(remarks),
        value=cell.number,
    )


def normalize_records(
    table: Iterable[Mapping[str, object]],
    columns: Mapping[str, str],
    *,
    prefix: str = "vngov_",
    century: int | None = None,
) -> list[dict[str, object]]:
    """Return the rows of *table* with the canonical columns added, their names after *prefix*.

    *columns* says which column holds what: ``{"number": "so_hieu", "date": "ngay_ban_hanh"}``; its keys are
    :data:`FIELDS`.  An unknown key, or a column that a row does not have, raises
    :class:`vngov.errors.UnknownEntryError`.

        >>> rows = normalize_records([{"so_hieu": "12/QD-UBND"}], {"number": "so_hieu"})
        >>> rows[0]["so_hieu"], rows[0]["vngov_number"], rows[0]["vngov_kind"]
        ('12/QD-UBND', '12/QĐ-UBND', 'quyet-dinh')
    """
    for name in columns:
        if name not in FIELDS:
            raise UnknownEntryError(N_("fields of a record"), name, FIELDS)
    return [_row(row, columns, prefix, century) for row in table]


def _row(row: Mapping[str, object], columns: Mapping[str, str], prefix: str, century: int | None) -> dict[str, object]:
    cells: dict[str, str] = {}
    for name, column in columns.items():
        if column not in row:
            raise UnknownEntryError(N_("columns of the table"), column, tuple(row))
        value = row[column]
        cells[name] = _text(value)
    record = normalize_record(century=century, **cells)
    return {**row, **{f"{prefix}{name}": text for name, text in record.to_row().items()}}


def _text(value: object) -> str:
    """Return a cell as text; None and not-a-number are empty."""
    if value is None or value != value:  # noqa: PLR0124 - the one value that is not equal to itself
        return ""
    return value.isoformat() if isinstance(value, Day) else str(value)


def _kind(cell: str, title: str, number: NumberCell, day: Day | None, remarks: list[Diagnostic]) -> KindChoice:
    named = kind_of_words(cell) or number.kind
    value = number.number or (DocumentNumber(None, None, number.symbol) if number.symbol else None)
    if named is None and value is None:
        named = kind_of_words(title)
    if cell.strip() and named is None and not is_code(cell):
        remarks.append(_remark("kind-unknown", text=cell.strip()))
    chosen = settle_kind(named, value, day)
    if chosen.doubt:
        remarks.append(_remark(chosen.doubt, kinds=", ".join(chosen.candidates)))
    return chosen


def _remark_on(one: RecordBody, day: Day | None) -> Diagnostic | None:
    match one.resolution.reason:
        case BodyReason.RESOLVED:
            return None
        case BodyReason.UNKNOWN:
            return _remark("issuer-unknown", text=one.name)
        case BodyReason.NOT_IN_FORCE:
            return _remark("issuer-not-in-force", text=one.name, day=day.isoformat() if day else "")
        case _:
            listed = ", ".join(body.id for body in one.resolution.candidates)
            return _remark("issuer-ambiguous", bodies=listed)


def _remark(code: str, **params: str | int) -> Diagnostic:
    severity = Severity.INFO if code in {"year-differs", "kind-guessed"} else Severity.WARNING
    return Diagnostic(code, severity, _REMARKS[code], tuple(params.items()))
