"""What the layout law asks, clause by clause, and which rules look at it.

Every clause of NĐ 30/2020/NĐ-CP, Phụ lục I, II and III, and of the Party's guides 36-HD/VPTW and 05-HD/VPTW, has a row
in ``vngov/data/clauses.csv``: with the rules that test it, or with the reason why none does.

    >>> from vngov.rules.coverage import clauses
    >>> row = next(clause for clause in clauses() if clause.clause.endswith("Mục V, khoản 7"))
    >>> row.rules, row.reason is None
    (('LNG101', 'LNG102'), True)

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from attrs import frozen

from vngov.i18n import N_, Lang, translate
from vngov.registries.table import read_rows, split

__all__ = ["Clause", "Untested", "clauses"]


class Untested(StrEnum):
    """Why no rule looks at a clause."""

    PAGE = "needs-layout"
    """The printed page shows it, and text does not: size, margins, place."""
    IMAGE = "needs-image"
    """A seal or the image of a signature shows it."""
    REGISTER = "needs-register"
    """It takes all documents of a year."""
    JUDGEMENT = "needs-judgement"
    """It takes a person: no list tells the cases apart."""
    OUTSIDE = "outside-document"
    """It is about handling, not about the document."""
    OPEN = "open"
    """A machine could test it, and no rule does yet."""

    def label(self, lang: Lang = "vi") -> str:
        """Return the reason for people."""
        return translate(_LABELS[self], lang)


_LABELS = {
    Untested.PAGE: N_("only the printed page shows it"),
    Untested.IMAGE: N_("only the image of a seal or signature shows it"),
    Untested.REGISTER: N_("it takes the register of the year"),
    Untested.JUDGEMENT: N_("it takes a person"),
    Untested.OUTSIDE: N_("it is about handling, not about the document"),
    Untested.OPEN: N_("no rule tests it yet"),
}


@frozen
class Clause:
    """One clause: the act, where in it, what it asks, and the ids of the rules that test it.

    ``reason`` is None where there are rules; ``note`` says what they leave out.
    """

    act: str
    clause: str
    asks: str
    rules: tuple[str, ...]
    reason: Untested | None
    note: str = ""


@cache
def clauses() -> tuple[Clause, ...]:
    """Return every clause in the order of the acts."""
    return tuple(
        Clause(
            row["act"],
            row["clause"],
            row["asks"],
            split(row["rules"]),
            Untested(row["reason"]) if row["reason"] else None,
            row["note"],
        )
        for row in read_rows("clauses")
    )
