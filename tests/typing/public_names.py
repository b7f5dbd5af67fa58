"""What a type checker makes of a user's code: checked by mypy, never run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import assert_type

import vngov
from vngov.registries import BodyEntry


def values(text: str) -> None:
    """A value parses to itself, or to None where asked."""
    number = vngov.DocumentNumber.parse(text)
    assert_type(number, vngov.DocumentNumber)
    assert_type(vngov.DocumentNumber.try_parse(text), vngov.DocumentNumber | None)
    assert_type(number.symbol, vngov.Symbol)
    assert_type(number.year, int | None)
    assert_type(vngov.__version__, str)


def documents(result: vngov.ReadResult) -> None:
    """A result leads to the document, and the document to its parts."""
    assert_type(result.document, vngov.Document)
    assert_type(result.diagnostics, tuple[vngov.Diagnostic, ...])
    assert_type(result.coverage, float)
    assert_type(result.document.number, vngov.DocumentNumber | None)
    assert_type(result.document.issuer, vngov.Issuer | None)
    assert_type(result.document.body, tuple[vngov.Block, ...])


def blocks(block: vngov.Block) -> str:
    """The blocks are a closed union: a branch for each leaves nothing over."""
    match block:
        case vngov.Table():
            return "table"
        case vngov.Paragraph(text=text):
            assert_type(text, str)
            return text
        case _:
            return type(block).__name__


def bodies_of(document: vngov.Document) -> None:
    """Bodies, their mentions and the issuer are typed."""
    assert_type(vngov.bodies.find("Bộ Y tế"), tuple[BodyEntry, ...])
    assert_type(vngov.find_bodies(document), tuple[vngov.BodyMention, ...])
    assert_type(vngov.resolve_issuer(document), vngov.ResolvedIssuer | None)


def urban(profile: vngov.UrbanProfile, day: date) -> None:
    """A regime answers for its classes, an assessment for its criteria."""
    regime = vngov.urban.at(day)
    assert_type(regime.classes, tuple[vngov.UrbanClass, ...])
    assert_type(vngov.urban.transition(vngov.UrbanClass.TYPE_I, "Huế").new_class, vngov.UrbanClass | None)
    assessment = vngov.assess(profile, as_of=day)
    assert_type(assessment.lacking[0].shortfall, Decimal | None)


def findings(text: str) -> None:
    """What is found in a text are values, in order."""
    assert_type(vngov.find_targets(text), tuple[vngov.Target, ...])
    assert_type(vngov.find_urban_mentions(text), tuple[vngov.UrbanMention, ...])
    assert_type(vngov.find_plans(text), tuple[vngov.PlanMention, ...])
    assert_type(vngov.find_plan_chain(text), vngov.PlanChain | None)


def misspelt() -> None:
    """A name that is not there is an error for the checker too."""
    vngov.pares  # type: ignore[attr-defined] # the error is the point
