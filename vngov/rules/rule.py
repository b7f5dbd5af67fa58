"""The base of every rule: one class, one file, found by its place.

A rule is a pure function of the document and of what holds on its day.  It compares no dates: the engine
hands it the provision in force (:class:`Context`), and calls it only where there is one.

.. versionadded:: 0.1
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, TypeAlias, final

from attrs import evolve, field, frozen

from vngov.diagnostics import Severity
from vngov.model import Document
from vngov.model.phrase import Spans, hull
from vngov.registries.base import Confidence
from vngov.registries.family import Family
from vngov.rules.finding import Finding, FixKind, LegalSource
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.sketches import Sketch
from vngov.rules.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vngov.model.page import PageFacts
    from vngov.registries.regimes import RegimeEntry

__all__ = ["Context", "Example", "OptionValue", "Rule"]

OptionValue: TypeAlias = bool | int | str | tuple[str, ...]
_NO_OPTIONS: Mapping[str, OptionValue] = MappingProxyType({})


@frozen
class Context:
    """What a rule may know besides the document.

    ``as_of`` is the day whose law judges, None where no day is known and none is needed to tell that the
    rule holds; ``source`` is the provision in force; ``survey`` the blocks and texts of the document, gathered
    once for all rules; ``severity`` is set where the user chose one.
    """

    as_of: date | None
    family: Family
    source: LegalSource
    survey: Survey
    severity: Severity | None = None
    options: Mapping[str, OptionValue] = field(default=_NO_OPTIONS)

    @property
    def page(self) -> PageFacts | None:
        """What the pages of the file show, None for a document without any."""
        return self.survey.page


@frozen
class Example:
    """A document with what a rule says of it: documentation and test at once.

    Either ``text``, as it would be read, or ``document``.  ``expect`` are the paths of the findings and
    ``messages`` their texts, English and Vietnamese; ``outcome`` where nothing is found and yet nothing passed.
    ``fixed`` is the document, or its text, after the fixes.  ``page`` is how it lies on the page, drawn from the text.
    """

    text: str | None = None
    document: Document | None = None
    expect: tuple[str, ...] = ()
    messages: tuple[tuple[str, str], ...] = ()
    outcome: Outcome | None = None
    fixed: str | Document | None = None
    as_of: date | None = None
    page: Sketch | None = None

    @property
    def expected_outcome(self) -> Outcome:
        """What the rule must say of the example."""
        return self.outcome or (Outcome.FAIL if self.expect else Outcome.PASS)


class Rule(ABC):
    """A rule of layout or content; subclasses live in ``vngov/rules/<area>/<id>_<name>.py``.

    ``id`` never changes and is never used again; ``name`` is the fault, readable after "allow".  ``severity``
    follows the verb of the law where the provision is verified; it is no more than a warning elsewhere.
    """

    id: ClassVar[str]
    name: ClassVar[str]
    since: ClassVar[str]
    severity: ClassVar[Severity]
    fix: ClassVar[FixKind] = FixKind.NONE
    sources: ClassVar[tuple[LegalSource, ...]]
    message: ClassVar[str]
    examples: ClassVar[tuple[Example, ...]]
    options: ClassVar[Mapping[str, OptionValue]] = _NO_OPTIONS

    @property
    @final
    def regimes(self) -> frozenset[str]:
        """The regimes that have the rule."""
        return frozenset(source.regime for source in self.sources)

    @final
    def source_in(self, regime: RegimeEntry) -> LegalSource | None:
        """Return the provision that the rule rests on in one period of a regime."""
        return next((one for one in self._by_regime.get(regime.id, ()) if one.act in regime.laws), None)

    @cached_property
    def _by_regime(self) -> Mapping[str, tuple[LegalSource, ...]]:
        return {regime: tuple(one for one in self.sources if one.regime == regime) for regime in self.regimes}

    @abstractmethod
    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Yield what is wrong, in document order, or why that cannot be said."""

    def repair(self, document: Document, finding: Finding, context: Context) -> Document:
        """Return *document* without the fault that *finding* names; called only if it offers a fix."""
        raise NotImplementedError(f"{self.id} offers a fix and has none")

    @final
    def finding(
        self,
        context: Context,
        path: str,
        spans: Spans = (),
        *,
        template: str | None = None,
        confidence: Confidence = Confidence.VERIFIED,
        fix: FixKind | None = None,
        **params: str | int,
    ) -> Finding:
        """Return a finding of this rule; *params* fill the placeholders of its message.

        *confidence* is how far a fact is known that the finding needs besides the provision.  An error takes
        verified knowledge, and becomes a warning without it, unless the user set the severity.
        """
        source = evolve(context.source, confidence=min(context.source.confidence, confidence))
        severity = self.severity
        if severity is Severity.ERROR and source.confidence is not Confidence.VERIFIED:
            severity = Severity.WARNING
        return Finding(
            self.id,
            self.name,
            context.severity or severity,
            template or self.message,
            tuple(params.items()),
            path,
            hull(spans),
            source,
            self.fix if fix is None else fix,
        )
