"""Exceptions keep what they know when they cross to another process."""

from __future__ import annotations

import pickle

import pytest

from vngov.errors import (
    DateBeforeFloorError,
    FieldError,
    InvalidNumberError,
    MissingExtraError,
    PackagedDataError,
    ReadError,
    RegimeMismatchError,
    RuleConfigError,
    StructureError,
    UnknownEntryError,
)

ERRORS = [
    InvalidNumberError("12/QĐ_", "trailing-separator", (5, 6)),
    UnknownEntryError("kinds", "XX", ("QĐ",), "2020-01-01"),
    DateBeforeFloorError("kinds", "QĐ", as_of="1900-01-01", floor="1945-09-02"),
    RegimeMismatchError("nd-42-2009", "nq-1210-2016"),
    ReadError("a.docx", "not-found"),
    FieldError("unknown-value", {"found": "x", "known": "y"}),
    FieldError("missing-field"),
    StructureError((("$.header", FieldError("missing-field")),)),
    RuleConfigError("select", "unknown rule", ("NUM101",)),
    MissingExtraError("docx"),
    PackagedDataError("kinds.csv", 3, "no code"),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_an_error_survives_another_process(error: Exception) -> None:
    """A worker process hands its error back whole: class, fields and message in both languages."""
    copy = pickle.loads(pickle.dumps(error))

    assert type(error) is type(copy)
    assert str(error) == str(copy)
    assert error.message("vi") == copy.message("vi")
    assert sorted(vars(error)) == sorted(vars(copy))
