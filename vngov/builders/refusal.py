"""Why a builder refuses to go on.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import ClassVar

from vngov.errors import InvalidValueError
from vngov.i18n import N_

__all__ = ["InvalidDocumentError"]


class InvalidDocumentError(InvalidValueError):
    """A document that cannot be built from what was given."""

    what: ClassVar[str] = N_("document")
    reasons: ClassVar[dict[str, str]] = {
        "no-code": N_("no code is known for the symbol; give the code, or the whole number"),
        "no-term": N_("a number of the National Assembly needs the term"),
        "no-day": N_("the day of issue is not a whole date"),
        "no-authority": N_("who decides is not known; give the line of authority"),
        "no-article": N_("a clause or point stands outside an article"),
        "no-clause": N_("a point stands outside a clause"),
        "no-article-here": N_("an article and a numbered heading do not stand side by side"),
    }
