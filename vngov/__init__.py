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

_HOMES = {
    "Action": "vngov.model",
    "Actor": "vngov.model",
    "Addressees": "vngov.model",
    "Annotated": "vngov.extract.annotation",
    "Appendix": "vngov.model",
    "Article": "vngov.model",
    "Authority": "vngov.model",
    "Block": "vngov.model",
    "BodyMention": "vngov.extract.bodies",
    "Chapter": "vngov.model",
    "Citation": "vngov.model",
    "CitationGraph": "vngov.analysis.citation_graph",
    "CitationKind": "vngov.model",
    "CitationPatterns": "vngov.extract.citations",
    "CitedAct": "vngov.extract.resolution",
    "Clause": "vngov.model",
    "Deadline": "vngov.values",
    "Diagnostic": "vngov.diagnostics",
    "Division": "vngov.model",
    "Document": "vngov.model",
    "DocumentBuilder": "vngov.builders",
    "DocumentNumber": "vngov.values",
    "Finding": "vngov.rules",
    "Header": "vngov.model",
    "InvalidValueError": "vngov.errors",
    "Issuer": "vngov.model",
    "Item": "vngov.model",
    "KindLine": "vngov.model",
    "LegalBasis": "vngov.model",
    "Length": "vngov.values",
    "LengthRange": "vngov.values",
    "Marker": "vngov.values",
    "Mended": "vngov.adapters.mending",
    "MissingExtraError": "vngov.errors",
    "Modality": "vngov.model",
    "NotEditableError": "vngov.errors",
    "NumberLine": "vngov.model",
    "OrganCode": "vngov.values",
    "Paragraph": "vngov.model",
    "Part": "vngov.model",
    "PartialDate": "vngov.values",
    "Period": "vngov.values",
    "Phrase": "vngov.model",
    "Pinpoint": "vngov.model",
    "PlaceAndDate": "vngov.model",
    "PlaceMention": "vngov.extract.places",
    "PlanChain": "vngov.model.plan",
    "PlanMention": "vngov.model.plan",
    "Point": "vngov.model",
    "Preamble": "vngov.model",
    "Quantity": "vngov.values",
    "Quotation": "vngov.model",
    "ReadError": "vngov.errors",
    "ReadResult": "vngov.model",
    "Recipient": "vngov.model",
    "Recipients": "vngov.model",
    "Relation": "vngov.model",
    "Report": "vngov.rules",
    "Resolution": "vngov.extract.resolution",
    "ResolvedIssuer": "vngov.extract.issuers",
    "Row": "vngov.model",
    "RuleConfigError": "vngov.errors",
    "Section": "vngov.model",
    "Severity": "vngov.diagnostics",
    "Signature": "vngov.model",
    "SigningAuthority": "vngov.model",
    "Span": "vngov.diagnostics",
    "StructureError": "vngov.errors",
    "Subsection": "vngov.model",
    "Symbol": "vngov.values",
    "Table": "vngov.model",
    "Target": "vngov.model.target",
    "Task": "vngov.model",
    "TaskKind": "vngov.model",
    "TaskTree": "vngov.model",
    "Unclassified": "vngov.model",
    "UnclassifiedReason": "vngov.model",
    "UnknownEntryError": "vngov.errors",
    "UrbanArea": "vngov.model.urban",
    "UrbanCentre": "vngov.model.urban",
    "UrbanClass": "vngov.values",
    "UrbanMention": "vngov.model.urban_mention",
    "UrbanProfile": "vngov.model.urban",
    "VngovError": "vngov.errors",
    "annotate": "vngov.extract.annotation",
    "assess": "vngov.analysis.urban",
    "bodies": "vngov.registries.bodies",
    "check": "vngov.rules",
    "check_targets": "vngov.analysis.targets",
    "citation_graph": "vngov.analysis.citation_graph",
    "cite": "vngov.writers.citing",
    "compare": "vngov.analysis.comparison",
    "diff_tasks": "vngov.analysis.tasks",
    "dumps": "vngov.serde",
    "find_bodies": "vngov.extract.bodies",
    "find_citations": "vngov.extract.citations",
    "find_html_citations": "vngov.extract.annotation",
    "find_periods": "vngov.extract.periods",
    "find_places": "vngov.extract.places",
    "find_plan_chain": "vngov.extract.plans",
    "find_plans": "vngov.extract.plans",
    "find_targets": "vngov.extract.targets",
    "find_tasks": "vngov.extract.tasks",
    "find_urban_mentions": "vngov.extract.urban_mentions",
    "json_schema": "vngov.serde",
    "kinds": "vngov.registries.kinds",
    "laws": "vngov.registries.laws",
    "layouts": "vngov.registries.layouts",
    "loads": "vngov.serde",
    "mend": "vngov.adapters.mending",
    "merge_tasks": "vngov.analysis.tasks",
    "normalize_record": "vngov.adapters",
    "normalize_records": "vngov.adapters",
    "parse": "vngov.readers",
    "places": "vngov.registries.places",
    "plans": "vngov.registries.plans",
    "read": "vngov.readers",
    "render": "vngov.writers",
    "report": "vngov.adapters.report_page",
    "resolve_assignees": "vngov.extract.task_bodies",
    "resolve_body": "vngov.registries.body_resolution",
    "resolve_citations": "vngov.extract.resolution",
    "resolve_issuer": "vngov.extract.issuers",
    "transform": "vngov.model",
    "urban": "vngov.registries.urban",
    "walk": "vngov.model",
    "with_comments": "vngov.adapters.word_comments",
}

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
