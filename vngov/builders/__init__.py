"""Writing documents: a builder for each family and for the kinds of every day.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.builders.builder import AdministrativeDocument, DocumentBuilder, NormativeDocument, PartyDocument
from vngov.builders.copies import CopyForm
from vngov.builders.forms import skeleton
from vngov.builders.named import (
    Circular,
    Decision,
    Decree,
    Directive,
    Guidance,
    Invitation,
    Law,
    Minutes,
    Notice,
    OfficialLetter,
    PartyConclusion,
    PartyDecision,
    PartyDirective,
    PartyLetter,
    PartyNotice,
    PartyPlan,
    PartyProgramme,
    PartyReport,
    PartyResolution,
    PartySubmission,
    Plan,
    Programme,
    Report,
    Resolution,
    Submission,
    Telegram,
)
from vngov.builders.refusal import InvalidDocumentError
from vngov.builders.templates import TemplateError, blanks_of, fill

__all__ = [
    "AdministrativeDocument",
    "Circular",
    "CopyForm",
    "Decision",
    "Decree",
    "Directive",
    "DocumentBuilder",
    "Guidance",
    "InvalidDocumentError",
    "Invitation",
    "Law",
    "Minutes",
    "NormativeDocument",
    "Notice",
    "OfficialLetter",
    "PartyConclusion",
    "PartyDecision",
    "PartyDirective",
    "PartyDocument",
    "PartyLetter",
    "PartyNotice",
    "PartyPlan",
    "PartyProgramme",
    "PartyReport",
    "PartyResolution",
    "PartySubmission",
    "Plan",
    "Programme",
    "Report",
    "Resolution",
    "Submission",
    "Telegram",
    "TemplateError",
    "blanks_of",
    "fill",
    "skeleton",
]
