"""The exceptions that values, look-ups, configuration and unreadable files raise.

A *value* raises when its text is wrong; a *document* never does: it reports
:class:`vngov.diagnostics.Diagnostic` objects.  Every exception keeps the builtin base class that a
caller would expect (``ValueError``, ``LookupError``, ``ImportError``), so ``except ValueError`` works
without importing this module.

    >>> from vngov.errors import InvalidNumberError
    >>> print(InvalidNumberError("12/QĐ_", "trailing-separator", (5, 6)))
    invalid document number: a separator with nothing after it: '12/QĐ_'
      12/QĐ_
           ^

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import ClassVar

from vngov.i18n import N_, Lang, translate
from vngov.unreadable import UNEDITABLE, UNREADABLE

__all__ = [
    "DateBeforeFloorError",
    "FieldError",
    "InvalidDateError",
    "InvalidDeadlineError",
    "InvalidEntryError",
    "InvalidLengthError",
    "InvalidMarkerError",
    "InvalidNumberError",
    "InvalidNumeralError",
    "InvalidOrganCodeError",
    "InvalidPeriodError",
    "InvalidQuantityError",
    "InvalidSymbolError",
    "InvalidUrbanClassError",
    "InvalidValueError",
    "MissingExtraError",
    "NotEditableError",
    "PackagedDataError",
    "ReadError",
    "RegimeMismatchError",
    "RuleConfigError",
    "StructureError",
    "UnknownEntryError",
    "VngovError",
]

_SHOWN_FAULTS = 100


class VngovError(Exception):
    """Base of every exception that vngov raises on purpose."""

    def message(self, lang: Lang = "en") -> str:
        """Return what was wrong, in *lang*."""
        del lang
        return super().__str__()

    def __str__(self) -> str:
        return self.message("en")


class InvalidValueError(VngovError, ValueError):
    """A text that is not a value of the type asked for.

    ``code`` is a stable slug (tests and programs match it, never the prose); ``span`` is the faulty part
    of ``text`` as half-open character offsets, or None when no single place is at fault.
    """

    what: ClassVar[str] = N_("value")
    reasons: ClassVar[dict[str, str]] = {
        "empty": N_("the text is empty"),
        "not-text": N_("not a text"),
        "unrecognised": N_("not in any known form"),
        "out-of-range": N_("out of range"),
        "trailing-separator": N_("a separator with nothing after it"),
        "trailing-text": N_("text after the end"),
    }

    def __init__(self, text: str, code: str, span: tuple[int, int] | None = None) -> None:
        super().__init__(text, code, span)
        self.text = text
        self.code = code
        self.span = span

    def message(self, lang: Lang = "en") -> str:
        """Return the fault with the text quoted and, where one is known, a caret under the place."""
        tables: list[dict[str, str]] = [kind.__dict__.get("reasons", {}) for kind in type(self).__mro__]
        reason = next((table[self.code] for table in tables if self.code in table), self.code)
        head = translate(N_("invalid {what}: {reason}"), lang).format(
            what=translate(self.what, lang), reason=translate(reason, lang)
        )
        head = f"{head}: {self.text[:120]!r}"
        if self.span is None or "\n" in self.text or len(self.text) > 120:  # noqa: PLR2004 - one screen line
            return head
        start, end = self.span
        mark = "~" * max(0, end - start - 1) + "^"
        return f"{head}\n  {self.text}\n  {' ' * start}{mark}"


class InvalidNumberError(InvalidValueError):
    """Not a document number (số, ký hiệu văn bản)."""

    what: ClassVar[str] = N_("document number")
    reasons: ClassVar[dict[str, str]] = {
        "bad-ordinal": N_("the number is out of range"),
        "bad-symbol": N_("not the symbol of a document"),
        "bad-term": N_("a term without an elected body, or out of range"),
        "bad-year": N_("not a year"),
        "no-ordinal": N_("it does not begin with a number"),
        "no-symbol": N_("a number without a symbol"),
        "too-long": N_("too long"),
        "year-not-allowed": N_("a number of this form carries no year"),
    }


class InvalidSymbolError(InvalidValueError):
    """Not the symbol of a document (ký hiệu văn bản)."""

    what: ClassVar[str] = N_("document symbol")
    reasons: ClassVar[dict[str, str]] = {
        "bad-symbol": N_("not the symbol of a document"),
        "bad-term": N_("a term without an elected body, or out of range"),
    }


class InvalidDateError(InvalidValueError):
    """Not a whole or partial date."""

    what: ClassVar[str] = N_("date")
    reasons: ClassVar[dict[str, str]] = {
        "bad-day": N_("no such day in the month"),
        "bad-month": N_("no such month"),
        "bad-quarter": N_("no such quarter"),
        "bad-year": N_("not a year"),
        "blank": N_("neither year nor month nor quarter is known"),
        "incomplete": N_("a part of the date is unknown"),
        "no-century": N_("a year of two figures without its century"),
        "no-year": N_("the year is unknown"),
        "quarter-and-month": N_("a quarter with a month or a day"),
        "too-long": N_("too long"),
    }


class InvalidDeadlineError(InvalidDateError):
    """Not a deadline (thời hạn)."""

    what: ClassVar[str] = N_("deadline")
    reasons: ClassVar[dict[str, str]] = {"incomplete": N_("it lacks what its kind needs")}


class InvalidPeriodError(InvalidValueError):
    """Not a period (thời kỳ, giai đoạn, nhiệm kỳ)."""

    what: ClassVar[str] = N_("period")
    reasons: ClassVar[dict[str, str]] = {
        "bad-ordinal": N_("the number of the term is out of range"),
        "bad-year": N_("not a year"),
        "incomplete": N_("neither years nor the number of a term"),
        "reversed": N_("it ends before it begins"),
        "too-long": N_("too long"),
        "vision-before-end": N_("the vision ends before the period"),
    }


class InvalidUrbanClassError(InvalidValueError):
    """Not an urban class (loại đô thị)."""

    what: ClassVar[str] = N_("urban class")
    reasons: ClassVar[dict[str, str]] = {
        "special-character": N_("a town of special character (đô thị đặc thù) is not of the special class"),
    }


class InvalidMarkerError(InvalidValueError):
    """Not the marker of a heading or list item."""

    what: ClassVar[str] = N_("marker")
    reasons: ClassVar[dict[str, str]] = {
        "unknown-style": N_("this kind of marker is not written so"),
        "unknown-suffix": N_("no inserted unit bears such a letter or number"),
    }


class InvalidQuantityError(InvalidValueError):
    """Not a quantity with a number in Vietnamese notation."""

    what: ClassVar[str] = N_("quantity")
    reasons: ClassVar[dict[str, str]] = {
        "ambiguous": N_("the full stop may be a decimal point or part thousands"),
        "bounds": N_("the numbers do not fit the comparator"),
        "descending-range": N_("a range that ends below its start"),
        "grouping": N_("digits that are not grouped in threes"),
        "unit": N_("not a unit of measurement or a thing counted"),
    }


class InvalidNumeralError(InvalidValueError):
    """Not a Roman numeral, or not a number in Vietnamese words."""

    what: ClassVar[str] = N_("numeral")


class InvalidOrganCodeError(InvalidValueError):
    """Not an identifier of a body for electronic documents (mã định danh)."""

    what: ClassVar[str] = N_("organ identifier")
    reasons: ClassVar[dict[str, str]] = {
        "bad-group": N_("a group that is not made of capitals and figures"),
        "bad-root": N_("it does not begin with a letter and two figures"),
        "no-old-form": N_("a group does not fit the older form"),
        "too-long": N_("too long"),
    }


class InvalidLengthError(InvalidValueError):
    """Not a length on a page."""

    what: ClassVar[str] = N_("length")


class InvalidEntryError(InvalidValueError):
    """A row that a registry cannot take."""

    what: ClassVar[str] = N_("registry entry")
    reasons: ClassVar[dict[str, str]] = {
        "empty-interval": N_("it ends before it begins"),
        "overlap": N_("it overlaps another row of the same entry"),
    }


class UnknownEntryError(VngovError, LookupError):
    """A registry holds no such entry at the date asked for."""

    def __init__(self, registry: str, key: str, nearest: tuple[str, ...] = (), as_of: str | None = None) -> None:
        super().__init__(registry, key, nearest, as_of)
        self.registry = registry
        self.key = key
        self.nearest = nearest
        self.as_of = as_of

    def message(self, lang: Lang = "en") -> str:
        """Return what was looked up where, with the nearest entries."""
        text = translate(N_("no {key!r} in the registry of {registry}"), lang).format(
            key=self.key, registry=translate(self.registry, lang)
        )
        if self.as_of is not None:
            text += translate(N_(" on {date}"), lang).format(date=self.as_of)
        if self.nearest:
            text += translate(N_("; nearest: {names}"), lang).format(names=", ".join(self.nearest))
        return text


class DateBeforeFloorError(UnknownEntryError):
    """A registry was asked about a day before the first one that it knows of."""

    def __init__(
        self, registry: str, key: str, nearest: tuple[str, ...] = (), as_of: str | None = None, floor: str = ""
    ) -> None:
        super().__init__(registry, key, nearest, as_of)
        self.floor = floor

    def message(self, lang: Lang = "en") -> str:
        """Return the day asked for and the first day known."""
        return translate(N_("the registry of {registry} knows nothing before {floor}, asked for {date}"), lang).format(
            registry=translate(self.registry, lang), floor=self.floor, date=self.as_of
        )


class RegimeMismatchError(VngovError, ValueError):
    """Two values of different legal regimes were compared without a transition rule."""

    def __init__(self, left: str, right: str) -> None:
        super().__init__(left, right)
        self.left = left
        self.right = right

    def message(self, lang: Lang = "en") -> str:
        """Return which two regimes were mixed."""
        return translate(N_("cannot compare across regimes: {left} and {right}"), lang).format(
            left=self.left, right=self.right
        )


class ReadError(VngovError, ValueError):
    """A file or byte string that cannot be read at all; ``code`` says why."""

    reasons: ClassVar[dict[str, str]] = UNREADABLE

    def __init__(self, source: str, code: str) -> None:
        super().__init__(source, code)
        self.source = source
        self.code = code

    def message(self, lang: Lang = "en") -> str:
        """Return the cause."""
        return translate(self.reasons.get(self.code, "{source}: " + self.code), lang).format(source=self.source)


class NotEditableError(ReadError):
    """A file that can be read and is not edited; ``code`` says why."""

    reasons: ClassVar[dict[str, str]] = UNEDITABLE


class FieldError(VngovError, ValueError):
    """A place in a JSON document that does not hold what the format asks for; ``code`` says why."""

    reasons: ClassVar[dict[str, str]] = {
        "bad-span": N_("expected [start, end], with 0 ≤ start ≤ end"),
        "given-twice": N_("the field {name} is given twice"),
        "invalid": "{cause}",
        "missing-field": N_("this field is missing"),
        "newer-version": N_("format version {found} is newer than version {known}, the last one known here"),
        "not-a-number": N_("{found} is not a number of JSON"),
        "not-json": N_("not JSON: line {line}, column {column}: {cause}"),
        "too-deep": N_("nested more than {limit} levels deep"),
        "unknown-field": N_("no such field"),
        "unknown-value": N_("{found} is not one of: {known}"),
        "wrong-type": N_("expected {expected}, found {found}"),
    }

    def __init__(self, code: str, params: dict[str, str | int] | None = None) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params or {}

    def message(self, lang: Lang = "en") -> str:
        """Return the cause."""
        return translate(self.reasons[self.code], lang).format(**self.params)


class StructureError(VngovError, ValueError):
    """JSON that is not a document of ours: ``faults`` are pairs of a path and what is wrong there."""

    def __init__(self, faults: tuple[tuple[str, VngovError], ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def lines(self, lang: Lang = "en") -> tuple[str, ...]:
        """Return ``path: reason`` for each fault; the first hundred, and how many more there are."""
        shown = self.faults[:_SHOWN_FAULTS]
        lines = [f"{path}: {fault.message(lang).partition(chr(10))[0]}" for path, fault in shown]
        if rest := len(self.faults) - len(shown):
            lines.append(translate(N_("… and {count} more"), lang).format(count=rest))
        return tuple(lines)

    def message(self, lang: Lang = "en") -> str:
        """Return every fault on a line of its own."""
        return "\n  ".join((translate(N_("not a document of this format version:"), lang), *self.lines(lang)))


class RuleConfigError(VngovError, ValueError):
    """A rule configuration that names an unknown rule, option or value."""

    def __init__(self, key: str, reason: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(key, reason, nearest)
        self.key = key
        self.reason = reason
        self.nearest = nearest

    def message(self, lang: Lang = "en") -> str:
        """Return which key is wrong and why, with the nearest names."""
        text = translate(N_("rule configuration: {key}: {reason}"), lang).format(
            key=self.key, reason=translate(self.reason, lang)
        )
        if self.nearest:
            text += translate(N_("; nearest: {names}"), lang).format(names=", ".join(self.nearest))
        return text


class MissingExtraError(VngovError, ImportError):
    """An optional library is not installed."""

    def __init__(self, extra: str) -> None:
        super().__init__(extra)
        self.extra = extra

    def message(self, lang: Lang = "en") -> str:
        """Return what to install."""
        return translate(N_("an optional library is missing: install vngov[{extra}]"), lang).format(extra=self.extra)


class PackagedDataError(VngovError, RuntimeError):
    """A data file inside the package is wrong: a bug of vngov, please report it."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(file, line, reason)
        self.file = file
        self.line = line
        self.reason = reason

    def message(self, lang: Lang = "en") -> str:
        """Return file, line and fault."""
        message = translate(N_("packaged data {file}, line {line}: {reason} (a bug of vngov)"), lang)
        return message.format(file=self.file, line=self.line, reason=self.reason)
