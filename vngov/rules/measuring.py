"""How rules measure a page: against the layout of the regime that the document stands under.

What an input does not show is never held against it: a text has no page, a PDF no styles.

.. versionadded:: 0.1
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from vngov.diagnostics import Span
from vngov.i18n import N_
from vngov.registries.base import Confidence
from vngov.registries.layouts import layouts
from vngov.rules.finding import Figure
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import hd05, hd11, hd36, nd30, nd78, tt01, ttlt55
from vngov.rules.rule import Rule
from vngov.values.length import Length, LengthRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vngov.model import Document
    from vngov.model.page import PageFacts, PageLine
    from vngov.registries.layouts import Component as ComponentSpec
    from vngov.registries.layouts import LayoutSpec
    from vngov.rules.components import Component
    from vngov.rules.finding import Finding, LegalSource
    from vngov.rules.rule import Context

__all__ = [
    "HALF_MILLIMETRE",
    "LettersRule",
    "MarginRule",
    "Measured",
    "PageRule",
    "allowed",
    "millimetres",
    "page_sources",
    "points",
    "size_tolerance",
    "visible",
]

HALF_MILLIMETRE: Final = Length.mm(0.5)
_EXACTLY: Final = Length(0)
_READ_OFF: Final = Length.pt(0.3)  # what programs that print make of a size

NO_PAGE = N_("the input shows no page")
_NO_COMPONENT = N_("the document has none of the components that the rule looks at")
_NOT_SHOWN = N_("the page does not show how the component is set")


def page_sources(administrative: str, party: str) -> tuple[LegalSource, ...]:
    """Return the provisions on the page: of NĐ 30/2020/NĐ-CP one, of the guides of the Party another."""
    return (
        nd30(administrative),
        tt01(""),
        ttlt55(""),
        nd78("Phụ lục I"),
        hd36(party),
        hd05(""),
    )


class Measured(NamedTuple):
    """What a rule of the page compares: what was found, and what is asked for."""

    context: Context
    page: PageFacts
    layout: LayoutSpec

    def lines(self, names: Iterable[str]) -> Iterator[tuple[Component, ComponentSpec, tuple[PageLine, ...]]]:
        """Yield the components of these names that the layout knows, with their lines on the page."""
        wanted = frozenset(names)
        for part in self.context.survey.components:
            if part.name in wanted and (spec := self.layout.components.get(part.name)) is not None:
                yield part, spec, self.page.lines_at(part.spans)


class PageRule(Rule):
    """A rule that looks at the page; without one it is not evaluated."""

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Measure the page, if there is one."""
        del document
        layout = layouts.for_regime(context.source.regime)
        if context.page is None or layout is None:
            yield Abstention(Outcome.NOT_EVALUATED, NO_PAGE)
        else:
            yield from self.measure(Measured(context, context.page, layout))

    @abstractmethod
    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Yield what is wrong on the page, or why that cannot be said."""


def visible(path: str, line: PageLine | None) -> tuple[str, tuple[Span, ...]]:
    """Return where a finding about a line stands: the path, and the place in the text."""
    return path, (Span(line.start, line.end),) if line is not None else ()


def points(length: Length) -> Figure:
    """Return a size in points.

    >>> points(Length.pt(13.5)), points(Length.pt(14))
    ('13.5', '14')
    """
    return Figure(f"{length.to_pt():.1f}".removesuffix(".0"))


def millimetres(length: Length) -> Figure:
    """Return a length in millimetres.

    >>> millimetres(Length.mm(12.5)), millimetres(Length.mm(20))
    ('12.5', '20')
    """
    return Figure(f"{length.to_mm():.1f}".removesuffix(".0"))


def allowed(limits: LengthRange | None) -> Figure:
    """Return what the law allows, as people write it.

    >>> allowed(LengthRange.parse("13-14 pt")), allowed(LengthRange.parse("6- pt"))
    ('13-14 pt', '≥ 6 pt')
    """
    if limits is None:
        return Figure()
    return Figure(f"≥ {limits.least}" if limits.most is None else limits)


def size_tolerance(page: PageFacts) -> Length:
    """Return how far a size may be off: files of office programs say it, from other pages it is read off."""
    return _EXACTLY if page.origin == "docx" else _READ_OFF


_BOLD = N_("{component}: the letters are not bold")
_NOT_BOLD = N_("{component}: the letters are bold")
_ITALIC = N_("{component}: the letters are upright, not italic")
_NOT_ITALIC = N_("{component}: the letters are italic, not upright")


class LettersRule(PageRule):
    """A rule about size, weight and slant of some components.

    Of ``by_first_letter`` the beginning alone is set so: the number of an article, the label beside an addressee; of
    ``size_only`` parts of a text may be set apart.
    """

    message = N_("{component}: set in {found} pt, the law allows {allowed}")
    components: ClassVar[tuple[str, ...]]
    by_first_letter: ClassVar[frozenset[str]] = frozenset({"article", "addressees-label"})
    size_only: ClassVar[frozenset[str]] = frozenset({"body", "clause", "point", "addressees", "recipients"})

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Compare the letters; the same fault of a component is named once."""
        seen: set[tuple[str, str, str]] = set()
        is_there = is_shown = False
        for part, spec, lines in page.lines(self.components):
            is_there = True
            is_shown = is_shown or any(line.setting.letters.size is not None for line in lines)
            line = _most(lines)
            if line is None:
                continue
            for template, found, confidence in self._faults(page, part.name, spec, line):
                if (part.name, template, found) in seen:
                    continue
                seen.add((part.name, template, found))
                path, spans = visible(part.path, line)
                yield self.finding(
                    page.context,
                    path,
                    spans,
                    template=template,
                    confidence=confidence,
                    component=part.name,
                    found=found,
                    allowed=allowed(spec.size.allowed),
                )
        if not is_there:
            yield Abstention(Outcome.NOT_APPLICABLE, _NO_COMPONENT)
        elif not is_shown:
            yield Abstention(Outcome.NOT_EVALUATED, _NOT_SHOWN)

    def _faults(
        self, page: Measured, name: str, spec: ComponentSpec, line: PageLine
    ) -> Iterator[tuple[str, str, Confidence]]:
        letters = line.setting.first if name in self.by_first_letter else line.setting.letters
        if letters.size is None:
            return
        if spec.size.allows(letters.size, tolerance=size_tolerance(page.page)) is False:
            yield self.message, points(letters.size), spec.size.confidence
        if name in self.size_only or (name in self.by_first_letter and page.page.origin != "docx"):
            return
        if letters.bold is not spec.bold:
            yield _BOLD if spec.bold else _NOT_BOLD, "", spec.confidence
        if letters.italic is not spec.italic:
            yield _ITALIC if spec.italic else _NOT_ITALIC, "", spec.confidence


def _most(lines: tuple[PageLine, ...]) -> PageLine | None:
    """Return a line that is set as most of the component: words in brackets below it may be set apart."""
    lengths: dict[tuple[Length | None, bool, bool], int] = {}
    for line in lines:
        lengths[_key(line)] = lengths.get(_key(line), 0) + line.end - line.start
    return max(lines, key=lambda line: lengths[_key(line)], default=None)


def _key(line: PageLine) -> tuple[Length | None, bool, bool]:
    letters = line.setting.letters
    return letters.size, letters.bold, letters.italic


class MarginRule(PageRule):
    """A rule about one margin of the upright pages."""

    sources = (*page_sources("Mục I", "định lề trang"), hd11("định lề trang", Confidence.VERIFIED))
    message = N_("{component}: {found} mm, the law allows {allowed}")
    side: ClassVar[str]

    def measure(self, page: Measured) -> Iterator[Finding | Abstention]:
        """Look at every section whose paper stands upright."""
        measure = page.layout.measure(f"margin-{self.side}")
        is_shown = False
        for index, sheet in enumerate(page.page.sheets):
            found: Length | None = getattr(sheet, self.side)
            if found is None or sheet.is_landscape:
                continue
            is_shown = True
            if measure.allows(found, tolerance=HALF_MILLIMETRE) is False:
                yield self.finding(
                    page.context,
                    f"page.sheets[{index}]",
                    confidence=measure.confidence,
                    component=measure.item,
                    found=millimetres(found),
                    allowed=allowed(measure.allowed),
                )
        if not is_shown:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the margins are not known"))
