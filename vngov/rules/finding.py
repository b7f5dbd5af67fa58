"""A finding: a rule broken at a place, with the provision that was broken.

    >>> from vngov.diagnostics import Severity
    >>> from vngov.registries.base import Confidence
    >>> from vngov.rules.finding import Finding, LegalSource
    >>> source = LegalSource("QP-3", "34/2016/NĐ-CP", "Chương V", Confidence.MEMORY)
    >>> finding = Finding("HDR102", "missing-motto", Severity.WARNING, "the motto is missing", path="header.motto",
    ...                   source=source)
    >>> finding.message("en")
    'the motto is missing (the provision is known from memory)'

.. versionadded:: 0.1
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from vngov.diagnostics import Params, Severity, Span
from vngov.i18n import N_, Lang, translate
from vngov.registries.base import Confidence
from vngov.registries.layouts import term

__all__ = ["Figure", "Finding", "FixKind", "LegalSource"]


class FixKind(StrEnum):
    """Whether a fault can be put right without a person."""

    NONE = "none"
    SAFE = "safe"
    """The law leaves one way only, and the meaning stays."""
    UNSAFE = "unsafe"
    """A guess; off unless asked for."""


@frozen
class LegalSource:
    """The provision that a rule rests on in one regime.

    ``regime`` is an id of :data:`vngov.registries.regimes.regimes`, ``act`` one of the registry of laws and of
    the laws of the regime; an empty ``provision`` stands for the whole act.  ``confidence`` says how the
    provision is known.
    """

    regime: str
    act: str
    provision: str
    confidence: Confidence

    def __str__(self) -> str:
        return f"{self.act}, {self.provision}" if self.provision else self.act


class Figure(str):
    """A measure in a message, written with a decimal point; Vietnamese writes a comma (``12,5 mm``, ``1,5 dòng``).

    >>> Figure("1-1.5 lines").written("vi")
    '1-1,5 dòng'
    """

    __slots__ = ()

    def written(self, lang: Lang) -> str:
        """Return the measure as people write it in *lang*."""
        figure, _, unit = (self.replace(".", ",") if lang == "vi" else self).rpartition(" ")
        return f"{figure} {translate(unit, lang)}" if figure else unit


_DOUBTS = {
    Confidence.SECOND_HAND: N_("{message} (the provision is known at second hand)"),
    Confidence.INFERRED: N_("{message} (the provision is inferred)"),
    Confidence.MEMORY: N_("{message} (the provision is known from memory)"),
}


@frozen
class Finding:
    """A rule broken at a place of a document.

    ``path`` is where, as :func:`vngov.model.walk` writes it, also where something is missing; ``span`` is
    the place in the source, None for a document built by hand.
    """

    rule: str
    name: str
    severity: Severity
    template: str
    params: Params = ()
    path: str = ""
    span: Span | None = None
    source: LegalSource | None = None
    fix: FixKind = field(default=FixKind.NONE)

    def message(self, lang: Lang = "en") -> str:
        """Return the fault in *lang*; where the provision was not read, it says so.

        A parameter ``component`` is the name of one of the layout, and is put as people call it; so is a
        :class:`Figure`.
        """
        params = {
            name: term(str(value), lang)
            if name == "component"
            else value.written(lang)
            if isinstance(value, Figure)
            else value
            for name, value in self.params
        }
        text = translate(self.template, lang).format(**params)
        doubt = _DOUBTS.get(self.source.confidence) if self.source else None
        return translate(doubt, lang).format(message=text) if doubt else text

    def to_dict(self, lang: Lang = "en") -> dict[str, object]:
        """Return the finding as plain data, its message in *lang*."""
        source = self.source
        return {
            "rule": self.rule,
            "name": self.name,
            "severity": self.severity.value,
            "message": self.message(lang),
            "params": dict(self.params),
            "path": self.path,
            "span": list(self.span) if self.span else None,
            "source": source
            and {
                "regime": source.regime,
                "act": source.act,
                "provision": source.provision,
                "confidence": source.confidence.value,
            },
            "fix": self.fix.value,
        }
