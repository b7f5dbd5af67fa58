"""``vngov urban``: an urban class through the regimes, a regime, or what became of a class in 2026.

.. versionadded:: 0.1
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from babel.numbers import format_decimal

from vngov.cli import _urban_in
from vngov.cli._arguments import add_lookup
from vngov.cli._console import MAX_SIZE, Console, ExitCode
from vngov.cli._tabular import figure, json_text
from vngov.errors import UnknownEntryError
from vngov.i18n import N_
from vngov.registries.urban import UrbanCriterion, UrbanRegime, UrbanTransition, urban
from vngov.text import fold
from vngov.values.urban_class import UrbanClass

__all__ = ["add_arguments", "run"]

_CLASS_AND_UNIT = re.compile(r"\s*((?:đô thị )?loại (?:đặc biệt|[IViv]+|[1-5]))[\s,]+(.+)", re.IGNORECASE)
_TURN = frozenset({"chuyen tiep", "transition", "2026"})


def add_arguments(verb: argparse.ArgumentParser, say: Callable[[str], str]) -> None:
    """Say what the verb takes."""
    add_lookup(verb, say)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print a card for the class, regime or transition that the query names; of a file, what it says of towns."""
    query: str = options.query
    as_of: date | None = options.as_of
    if Path(query).is_file():
        options.files, options.jobs, options.max_size = [query], 1, MAX_SIZE
        options.form = "json" if options.json else "text"
        return _urban_in.run(console, options)
    urban_class = UrbanClass.try_parse(query)
    regime = None if urban_class else urban.find(query)
    with_unit = _CLASS_AND_UNIT.fullmatch(query)
    if urban_class is not None:
        regimes = [one for one in urban if urban_class in one.classes and (as_of is None or one.is_in_force(as_of))]
        if not regimes and as_of is not None:
            urban.at(as_of).require(urban_class)
        _show_class(console, urban_class, regimes, as_json=options.json)
    elif regime is not None:
        _show_regime(console, regime, as_json=options.json)
    elif fold(query, accents=False) in _TURN:
        _show_rules(console, urban.transitions, as_json=options.json)
    elif with_unit is not None or fold(query).startswith(("thị xã", "thị trấn", "thành phố")):
        old, unit = with_unit.groups() if with_unit else (None, query)
        rule = urban.transition(UrbanClass.parse(old) if old else None, unit)
        _show_rules(console, (rule,), as_json=options.json)
    else:
        raise UnknownEntryError(urban.name, query, tuple(one.source for one in urban))
    return ExitCode.CLEAN


def _show_class(console: Console, urban_class: UrbanClass, regimes: list[UrbanRegime], *, as_json: bool) -> None:
    rules = [rule for rule in urban.transitions if urban_class in rule.old_classes]
    if as_json:
        facts = {
            "class": urban_class.value,
            "regimes": [_class_facts(regime, urban_class) for regime in regimes],
            "transition": [_rule_facts(rule) for rule in rules],
        }
        console.say(json_text(facts))
        return
    console.say(urban_class.format("full", console.lang))
    for regime in regimes:
        who = regime.authority(urban_class)
        console.say(f"  {regime.period}  {regime.source} [{regime.confidence.value}]")
        console.tell(
            N_("    recognised by {name} [{confidence}]"), name=who.label(console.lang), confidence=who.confidence
        )
        for criterion in regime.criteria(urban_class):
            if criterion.measure is not None and criterion.minimum is not None and not criterion.group_needs:
                console.say(f"    {_line(console, criterion)}")
    for rule in rules:
        console.say(f"  {_rule_line(console, rule)}")


def _show_regime(console: Console, regime: UrbanRegime, *, as_json: bool) -> None:
    if as_json:
        facts = {**_regime_facts(regime), "classes": [_class_facts(regime, one) for one in regime.classes]}
        console.say(json_text(facts))
        return
    console.say(f"{regime.source} - {regime.title_vi} [{regime.id}]")
    console.tell(N_("  issued by {issuer} on {day}"), issuer=regime.issuer, day=regime.issued_on)
    if regime.guidance:
        console.tell(N_("  guidance: {acts}"), acts=regime.guidance)
    for one in regime.classes:
        who = regime.authority(one)
        console.say(f"  {one.label(console.lang)}: {who.label(console.lang)} [{who.confidence.value}]")
    for unit in regime.units():
        classes = ", ".join(one.label(console.lang) for one in unit.classes)
        console.say(f"  {', '.join(unit.units)}: {classes} [{unit.confidence.value}]")
    for other in urban:
        mark = "*" if other.id == regime.id else " "
        console.say(f"{mark} {other.period}  {other.source} [{other.confidence.value}]")


def _show_rules(console: Console, rules: Iterable[UrbanTransition], *, as_json: bool) -> None:
    if as_json:
        console.say(json_text([_rule_facts(rule) for rule in rules]))
        return
    for rule in rules:
        console.say(_rule_line(console, rule))


def _line(console: Console, criterion: UrbanCriterion) -> str:
    scope = f" ({criterion.scope.label(console.lang)})" if criterion.scope else ""
    minimum = format_decimal(criterion.minimum or 0, locale=console.lang, decimal_quantization=False)
    return f"{criterion.name_vi}{scope}: ≥ {minimum} {criterion.unit} [{criterion.confidence.value}]"


def _rule_line(console: Console, rule: UrbanTransition) -> str:
    old = ", ".join(one.label(console.lang) for one in rule.old_classes) or "-"
    new = rule.new_class.label(console.lang) if rule.new_class else "="
    which = ", ".join(rule.units) or rule.note
    return f"{rule.valid_from}  {old} ({which}) -> {new}; {rule.source}, {rule.rule} [{rule.confidence.value}]"


def _regime_facts(regime: UrbanRegime) -> dict[str, object]:
    return {
        "id": regime.id,
        "act": regime.source,
        "title": regime.title_vi,
        "issuer": regime.issuer,
        "issued_on": regime.issued_on.isoformat(),
        "period": regime.period,
        "method": regime.method,
        "pass_rule": regime.pass_rule,
        "guidance": regime.guidance,
        "confidence": regime.confidence.value,
    }


def _class_facts(regime: UrbanRegime, urban_class: UrbanClass) -> dict[str, object]:
    who = regime.authority(urban_class)
    return {
        "regime": regime.id,
        "period": regime.period,
        "class": urban_class.value,
        "recognised_by": {"name": who.name_vi, "document": who.document, "confidence": who.confidence.value},
        "criteria": [_criterion_facts(one) for one in regime.criteria(urban_class)],
    }


def _criterion_facts(one: UrbanCriterion) -> dict[str, object]:
    return {
        "id": one.criterion_id,
        "name": one.name_vi,
        "scope": one.scope.value if one.scope else None,
        "unit": one.unit,
        "minimum": figure(one.minimum) if one.minimum is not None else one.min_level or None,
        "maximum": figure(one.maximum) if one.maximum is not None else one.max_level or None,
        "min_points": figure(one.min_points),
        "max_points": figure(one.max_points),
        "confidence": one.confidence.value,
        "max_confidence": one.max_confidence.value if one.max_confidence else None,
        "points_confidence": one.points_confidence.value if one.points_confidence else None,
        "evidence": one.evidence,
    }


def _rule_facts(rule: UrbanTransition) -> dict[str, object]:
    return {
        "id": rule.id,
        "old_classes": [one.value for one in rule.old_classes],
        "units": list(rule.units),
        "of": rule.note,
        "new_class": rule.new_class.value if rule.new_class else None,
        "rule": f"{rule.source}, {rule.rule}",
        "confidence": rule.confidence.value,
    }
