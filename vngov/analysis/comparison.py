"""Two versions of a document: which provisions were added, removed, changed or renumbered, word by word.

    >>> from vngov.analysis.comparison import compare
    >>> from vngov.model import Article, Document
    >>> from vngov.values import Marker
    >>> old = Document(body=[Article(Marker.parse("Điều 1."), "Mức hỗ trợ là 2.000 đồng.")])
    >>> new = Document(body=[Article(Marker.parse("Điều 1."), "Mức hỗ trợ là 3.000 đồng.")])
    >>> [(one.label, one.kind.name, [str(word) for word in one.words]) for one in compare(old, new).changes]
    [('Điều 1', 'CHANGED', ['Mức hỗ trợ là', '[-2.000-]', '{+3.000+}', 'đồng.'])]

.. versionadded:: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from vngov.i18n import Lang
from vngov.model import Appendix, Document, Quotation, Signature, Table
from vngov.model.blocks import Block, Division
from vngov.text.aligning import differences

__all__ = ["ChangeKind", "Comparison", "Provision", "Word", "compare"]

_ALIKE = 0.4
_MOST_PAIRS = 4_000_000  # comparisons of two words; beyond it the middle is given as replaced
_MOST_ALIGNED = 200  # provisions in one gap that are paired by likeness


class ChangeKind(StrEnum):
    """What became of a provision."""

    SAME = "giữ nguyên"
    ADDED = "bổ sung"
    REMOVED = "bãi bỏ"
    CHANGED = "sửa đổi"
    RENUMBERED = "đánh số lại"

    def label(self, lang: Lang) -> str:
        """Return the name of the kind in *lang*."""
        return self.value if lang == "vi" else self.name.lower()


@frozen
class Word:
    """A run of words: kept, inserted (``+``) or deleted (``-``)."""

    text: str
    sign: str = ""

    def __str__(self) -> str:
        return {"+": f"{{+{self.text}+}}", "-": f"[-{self.text}-]"}.get(self.sign, self.text)


@frozen
class Provision:
    """One provision in both versions; ``before`` or ``after`` is None where it is not in that version.

    ``label`` is its place in words (*Điều 2, khoản 1*, empty for a plain paragraph), ``path`` the node in the newer
    version, in the older one if it was removed; ``marker`` what is printed before it there, ``old_marker`` in the
    older one.
    """

    kind: ChangeKind
    path: str
    label: str
    before: str | None
    after: str | None
    words: tuple[Word, ...] = ()
    marker: str = ""
    old_marker: str = ""


@frozen
class Comparison:
    """Every provision of both versions in the order of the newer one, with what became of it."""

    provisions: tuple[Provision, ...]

    @property
    def changes(self) -> tuple[Provision, ...]:
        """The provisions that are not the same."""
        return tuple(one for one in self.provisions if one.kind is not ChangeKind.SAME)

    def __iter__(self) -> Iterator[Provision]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)


@frozen
class _Unit:
    path: str
    label: str
    marker: str
    text: str


def compare(before: Document, after: Document) -> Comparison:
    """Return how two versions of a document differ."""
    old, new = tuple(_units(before)), tuple(_units(after))
    found: list[Provision] = []
    for tag, i1, i2, j1, j2 in differences([unit.text for unit in old], [unit.text for unit in new]):
        if tag == "equal":
            found += [_kept(one, two) for one, two in zip(old[i1:i2], new[j1:j2], strict=True)]
        else:
            found += _gap(old[i1:i2], new[j1:j2])
    return Comparison(tuple(found))


def _units(document: Document) -> Iterator[_Unit]:
    header = document.header
    if header.kind is not None and header.kind.text:
        yield _Unit("header.kind", "", "", header.kind.text)
    if header.abstract is not None:
        yield _Unit("header.abstract", "", "", header.abstract.text)
    if document.addressees is not None:
        for index, item in enumerate(document.addressees.items):
            yield _Unit(f"addressees.items[{index}]", "", "-", item.text)
    if document.preamble is not None:
        for index, basis in enumerate(document.preamble.bases):
            yield _Unit(f"preamble.bases[{index}]", "", "", basis.text)
    yield from _blocks(document.body, "body", ())
    for index, signature in enumerate(document.signatures):
        yield _Unit(f"signatures[{index}]", "", "", _signed(signature))
    for index, item in enumerate(document.recipient_items):
        yield _Unit(f"recipients.items[{index}]", "", "-", item.text)
    for index, appendix in enumerate(document.appendices):
        yield from _appendix(appendix, f"appendices[{index}]")


def _appendix(appendix: Appendix, path: str) -> Iterator[_Unit]:
    label = appendix.label.text if appendix.label else "Phụ lục"
    titles = [one.text for one in (appendix.label, appendix.title, appendix.reference) if one]
    if appendix.header is not None:
        titles += [one.text for one in (appendix.header.kind, appendix.header.abstract) if one]
    if titles:
        yield _Unit(path, label, "", " ".join(titles))
    yield from _blocks(appendix.body, f"{path}.body", (label,))


def _blocks(blocks: tuple[Block, ...], path: str, above: tuple[str, ...]) -> Iterator[_Unit]:
    for index, block in enumerate(blocks):
        place = f"{path}[{index}]"
        if isinstance(block, Division):
            own = (*above, _name(block))
            yield _Unit(place, ", ".join(own), str(block.marker), block.text)
            yield from _blocks(block.children, f"{place}.children", own)
        elif isinstance(block, Table):
            for number, row in enumerate(block.rows):
                cells = " | ".join(cell.text for cell in row.cells)
                yield _Unit(f"{place}.rows[{number}]", ", ".join(above), "", cells)
        elif isinstance(block, Quotation):
            yield from _blocks(block.children, f"{place}.children", above)
        else:
            yield _Unit(place, ", ".join(above), "", block.text)


def _name(block: Division) -> str:
    """Return *khoản 1*, *điểm a* or the marker itself as one cites it."""
    marker = str(block.marker).rstrip(".)-")
    words = {"Clause": "khoản", "Point": "điểm"}
    word = words.get(type(block).__name__)
    return f"{word} {marker}" if word else marker or "-"


def _signed(signature: Signature) -> str:
    parts = [one.principal for one in signature.authorities]
    parts += [one.text for one in (signature.position, signature.rank, signature.name) if one]
    return " ".join(parts)


def _kept(one: _Unit, two: _Unit) -> Provision:
    kind = ChangeKind.SAME if one.label == two.label and one.marker == two.marker else ChangeKind.RENUMBERED
    return Provision(kind, two.path, two.label, one.text, two.text, (Word(two.text),), two.marker, one.marker)


def _gap(old: tuple[_Unit, ...], new: tuple[_Unit, ...]) -> Iterator[Provision]:
    """Yield what stands between two provisions that are the same: pairs of one place or of like words, and the rest."""
    start = 0
    for two in new:
        match = _partner(old, two, start)
        if match is None:
            added = (Word(two.text, "+"),) if two.text else ()
            yield Provision(ChangeKind.ADDED, two.path, two.label, None, two.text, added, two.marker)
            continue
        yield from map(_removed, old[start:match])
        one = old[match]
        words = _words(one.text, two.text)
        changed = ChangeKind.CHANGED
        yield Provision(changed, two.path, two.label, one.text, two.text, words, two.marker, one.marker)
        start = match + 1
    yield from map(_removed, old[start:])


def _removed(one: _Unit) -> Provision:
    words = (Word(one.text, "-"),) if one.text else ()
    return Provision(ChangeKind.REMOVED, one.path, one.label, one.text, None, words, "", one.marker)


def _partner(old: tuple[_Unit, ...], two: _Unit, start: int) -> int | None:
    near = range(start, min(len(old), start + _MOST_ALIGNED))
    scored = [(_likeness(old[index].text, two.text), index) for index in near]
    if best := max(scored, key=lambda pair: (pair[0], -pair[1]), default=None):
        score, index = best
        if score >= _ALIKE:
            return index
    same = (index for index in near if (old[index].label, old[index].marker) == (two.label, two.marker))
    place = next(same, None)
    return place if place is not None and two.label and _likeness(old[place].text, two.text) > 0 else None


def _likeness(one: str, two: str) -> float:
    """Return the share of words that two texts have in common, whatever their order."""
    first, second = set(one.casefold().split()), set(two.casefold().split())
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _words(one: str, two: str) -> tuple[Word, ...]:
    old, new = one.split(), two.split()
    runs: list[Word] = []
    for tag, i1, i2, j1, j2 in differences(old, new, most_pairs=_MOST_PAIRS):
        if tag == "equal":
            runs.append(Word(" ".join(old[i1:i2])))
        else:
            runs += [Word(" ".join(old[i1:i2]), "-"), Word(" ".join(new[j1:j2]), "+")]
    return tuple(run for run in runs if run.text)
