"""The rules: what the law of a document's own day asks of it, and what the document makes of that.

    >>> from vngov.model import Document, Header, PlaceAndDate
    >>> from vngov.rules import check
    >>> from vngov.values.partial_date import PartialDate
    >>> signed = PlaceAndDate("Lào Cai", PartialDate(2021, 3, 5))
    >>> letter = Document(Header(number="12/UBND-VX", place_and_date=signed))
    >>> [finding.rule for finding in check(letter).findings][:3]
    ['HDR101', 'HDR102', 'HDR105']

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.rules.config import Config
from vngov.rules.discovery import all_rules, find_rules
from vngov.rules.finding import Finding, FixKind, LegalSource
from vngov.rules.outcome import Abstention, Outcome, Verdict
from vngov.rules.report import Report, check
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.standing import Standing
from vngov.rules.suppression import Suppressed, Suppression

__all__ = [
    "Abstention",
    "Config",
    "Context",
    "Example",
    "Finding",
    "FixKind",
    "LegalSource",
    "Outcome",
    "Report",
    "Rule",
    "Standing",
    "Suppressed",
    "Suppression",
    "Verdict",
    "all_rules",
    "check",
    "find_rules",
]
