"""A typed domain model of Vietnamese governance documents.

Everything public is here; each name is loaded from its home when it is first used, so ``import vngov``
costs next to nothing.

    >>> import vngov
    >>> str(vngov.DocumentNumber.parse("30/2020/NĐ-CP").symbol)
    'NĐ-CP'

.. versionadded:: 0.1
"""

from __future__ import annotations

TYPE_CHECKING = False  # what checkers take for true; importing typing would cost more than all the rest

if TYPE_CHECKING:
    from vngov.adapters import normalize_record, normalize_records
    from vngov.adapters.mending import Mended, mend
    from vngov.adapters.report_page import report
    from vngov.adapters.word_comments import with_comments
    from vngov.analysis.citation_graph import CitationGraph, citation_graph
    from vngov.analysis.comparison import compare
    from vngov.analysis.targets import check_targets
    from vngov.analysis.tasks import diff_tasks, merge_tasks
    from vngov.analysis.urban import assess
    from vngov.builders import DocumentBuilder
    from vngov.diagnostics import Diagnostic, Severity, Span
    from vngov.errors import (
        InvalidValueError,
        MissingExtraError,
        NotEditableError,
        ReadError,
        RuleConfigError,
        StructureError,
        UnknownEntryError,
        VngovError,
    )
    from vngov.extract.annotation import Annotated, annotate, find_html_citations
    from vngov.extract.bodies import BodyMention, find_bodies
    from vngov.extract.citations import CitationPatterns, find_citations
    from vngov.extract.issuers import ResolvedIssuer, resolve_issuer
    from vngov.extract.periods import find_periods
    from vngov.extract.places import PlaceMention, find_places
    from vngov.extract.plans import find_plan_chain, find_plans
    from vngov.extract.resolution import CitedAct, Resolution, resolve_citations
    from vngov.extract.targets import find_targets
    from vngov.extract.task_bodies import resolve_assignees
    from vngov.extract.tasks import find_tasks
    from vngov.extract.urban_mentions import find_urban_mentions
    from vngov.model import (
        Action,
        Actor,
        Addressees,
        Appendix,
        Article,
        Authority,
        Block,
        Chapter,
        Citation,
        CitationKind,
        Clause,
        Division,
        Document,
        Header,
        Issuer,
        Item,
        KindLine,
        LegalBasis,
        Modality,
        NumberLine,
        Paragraph,
        Part,
        Phrase,
        Pinpoint,
        PlaceAndDate,
        Point,
        Preamble,
        Quotation,
        ReadResult,
        Recipient,
        Recipients,
        Relation,
        Row,
        Section,
        Signature,
        SigningAuthority,
        Subsection,
        Table,
        Task,
        TaskKind,
        TaskTree,
        Unclassified,
        UnclassifiedReason,
        transform,
        walk,
    )
    from vngov.model.plan import PlanChain, PlanMention
    from vngov.model.target import Target
    from vngov.model.urban import UrbanArea, UrbanCentre, UrbanProfile
    from vngov.model.urban_mention import UrbanMention
    from vngov.readers import parse, read
    from vngov.registries.bodies import bodies
    from vngov.registries.body_resolution import resolve_body
    from vngov.registries.kinds import kinds
    from vngov.registries.laws import laws
    from vngov.registries.layouts import layouts
    from vngov.registries.places import places
    from vngov.registries.plans import plans
    from vngov.registries.urban import urban
    from vngov.rules import Finding, Report, check
    from vngov.serde import dumps, json_schema, loads
    from vngov.values import (
        Deadline,
        DocumentNumber,
        Length,
        LengthRange,
        Marker,
        OrganCode,
        PartialDate,
        Period,
        Quantity,
        Symbol,
        UrbanClass,
    )
    from vngov.writers import render
    from vngov.writers.citing import cite

    __version__: str

__all__ = [
    "Action",
    "Actor",
    "Addressees",
    "Annotated",
    "Appendix",
    "Article",
    "Authority",
    "Block",
    "BodyMention",
    "Chapter",
    "Citation",
    "CitationGraph",
    "CitationKind",
    "CitationPatterns",
    "CitedAct",
    "Clause",
    "Deadline",
    "Diagnostic",
    "Division",
    "Document",
    "DocumentBuilder",
    "DocumentNumber",
    "Finding",
    "Header",
    "InvalidValueError",
    "Issuer",
    "Item",
    "KindLine",
    "LegalBasis",
    "Length",
    "LengthRange",
    "Marker",
    "Mended",
    "MissingExtraError",
    "Modality",
    "NotEditableError",
    "NumberLine",
    "OrganCode",
    "Paragraph",
    "Part",
    "PartialDate",
    "Period",
    "Phrase",
    "Pinpoint",
    "PlaceAndDate",
    "PlaceMention",
    "PlanChain",
    "PlanMention",
    "Point",
    "Preamble",
    "Quantity",
    "Quotation",
    "ReadError",
    "ReadResult",
    "Recipient",
    "Recipients",
    "Relation",
    "Report",
    "Resolution",
    "ResolvedIssuer",
    "Row",
    "RuleConfigError",
    "Section",
    "Severity",
    "Signature",
    "SigningAuthority",
    "Span",
    "StructureError",
    "Subsection",
    "Symbol",
    "Table",
    "Target",
    "Task",
    "TaskKind",
    "TaskTree",
    "Unclassified",
    "UnclassifiedReason",
    "UnknownEntryError",
    "UrbanArea",
    "UrbanCentre",
    "UrbanClass",
    "UrbanMention",
    "UrbanProfile",
    "VngovError",
    "__version__",
    "annotate",
    "assess",
    "bodies",
    "check",
    "check_targets",
    "citation_graph",
    "cite",
    "compare",
    "diff_tasks",
    "dumps",
    "find_bodies",
    "find_citations",
    "find_html_citations",
    "find_periods",
    "find_places",
    "find_plan_chain",
    "find_plans",
    "find_targets",
    "find_tasks",
    "find_urban_mentions",
    "json_schema",
    "kinds",
    "laws",
    "layouts",
    "loads",
    "mend",
    "merge_tasks",
    "normalize_record",
    "normalize_records",
    "parse",
    "places",
    "plans",
    "read",
    "render",
    "report",
    "resolve_assignees",
    "resolve_body",
    "resolve_citations",
    "resolve_issuer",
    "transform",
    "urban",
    "walk",
    "with_comments",
]

_NAMES = {  # by the module that they are loaded from
    "vngov.adapters": "normalize_record normalize_records",
    "vngov.adapters.mending": "Mended mend",
    "vngov.adapters.report_page": "report",
    "vngov.adapters.word_comments": "with_comments",
    "vngov.analysis.citation_graph": "CitationGraph citation_graph",
    "vngov.analysis.comparison": "compare",
    "vngov.analysis.targets": "check_targets",
    "vngov.analysis.tasks": "diff_tasks merge_tasks",
    "vngov.analysis.urban": "assess",
    "vngov.builders": "DocumentBuilder",
    "vngov.diagnostics": "Diagnostic Severity Span",
    "vngov.errors": (
        "InvalidValueError MissingExtraError NotEditableError ReadError RuleConfigError StructureError "
        "UnknownEntryError VngovError"
    ),
    "vngov.extract.annotation": "Annotated annotate find_html_citations",
    "vngov.extract.bodies": "BodyMention find_bodies",
    "vngov.extract.citations": "CitationPatterns find_citations",
    "vngov.extract.issuers": "ResolvedIssuer resolve_issuer",
    "vngov.extract.periods": "find_periods",
    "vngov.extract.places": "PlaceMention find_places",
    "vngov.extract.plans": "find_plan_chain find_plans",
    "vngov.extract.resolution": "CitedAct Resolution resolve_citations",
    "vngov.extract.targets": "find_targets",
    "vngov.extract.task_bodies": "resolve_assignees",
    "vngov.extract.tasks": "find_tasks",
    "vngov.extract.urban_mentions": "find_urban_mentions",
    "vngov.model": (
        "Action Actor Addressees Appendix Article Authority Block Chapter Citation CitationKind Clause Division "
        "Document Header Issuer Item KindLine LegalBasis Modality NumberLine Paragraph Part Phrase Pinpoint "
        "PlaceAndDate Point Preamble Quotation ReadResult Recipient Recipients Relation Row Section Signature "
        "SigningAuthority Subsection Table Task TaskKind TaskTree Unclassified UnclassifiedReason transform walk"
    ),
    "vngov.model.plan": "PlanChain PlanMention",
    "vngov.model.target": "Target",
    "vngov.model.urban": "UrbanArea UrbanCentre UrbanProfile",
    "vngov.model.urban_mention": "UrbanMention",
    "vngov.readers": "parse read",
    "vngov.registries.bodies": "bodies",
    "vngov.registries.body_resolution": "resolve_body",
    "vngov.registries.kinds": "kinds",
    "vngov.registries.laws": "laws",
    "vngov.registries.layouts": "layouts",
    "vngov.registries.places": "places",
    "vngov.registries.plans": "plans",
    "vngov.registries.urban": "urban",
    "vngov.rules": "Finding Report check",
    "vngov.serde": "dumps json_schema loads",
    "vngov.values": (
        "Deadline DocumentNumber Length LengthRange Marker OrganCode PartialDate Period Quantity Symbol UrbanClass"
    ),
    "vngov.writers": "render",
    "vngov.writers.citing": "cite",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

if not TYPE_CHECKING:  # checkers see the imports above, and so they see a misspelt name

    def __getattr__(name: str) -> object:
        if name == "__version__":
            from importlib.metadata import version  # noqa: PLC0415 - slow to load, seldom asked for

            value = version("vngov")
        elif name in _HOMES:
            from importlib import import_module  # noqa: PLC0415 - keeps the names of this module clean

            value = getattr(import_module(_HOMES[name]), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
