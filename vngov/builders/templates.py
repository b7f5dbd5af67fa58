r"""Blanks in a document, filled from a mapping: form letters, and skeletons ready to fill.

A blank is a name between double braces, ``{{họ tên}}``, anywhere in the texts of a document.  Names are compared
without regard to case, and hyphens count as blanks; a blank written in capitals is filled in capitals.  Every blank
must have a value and every value a blank, so that a misspelt column never goes unnoticed.

    >>> from vngov.builders.templates import blanks_of, fill
    >>> from vngov.model import Document, Header, Issuer, Paragraph
    >>> form = Document(Header([Issuer("{{CƠ QUAN}}")]), body=[Paragraph("Mời ông {{họ tên}} đến {{cơ quan}}.")])
    >>> blanks_of(form)
    ('cơ quan', 'họ tên')
    >>> filled = fill(form, {"Họ tên": "Lý A", "cơ quan": "Sở Nội vụ"})
    >>> filled.header.issuers[0].name.text, filled.body[0].text
    ('SỞ NỘI VỤ', 'Mời ông Lý A đến Sở Nội vụ.')

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, cast

from attrs import evolve, fields_dict

from vngov.errors import VngovError
from vngov.i18n import N_, Lang, translate
from vngov.model import Document, KindLine, NumberLine, PlaceAndDate, transform, walk
from vngov.values.document_number import DocumentNumber
from vngov.values.partial_date import PartialDate

__all__ = ["TemplateError", "blanks_of", "fill", "fill_text"]

_BLANK = re.compile(r"\{\{([^{}\n]{1,100})\}\}")
_GAP = re.compile(r"[\s_-]+")
_TEXTS = ("text", "principal", "place")
_DATE = re.compile(r"^(?:(?P<place>.*?), )?(?P<date>ngày .+)$")


class TemplateError(VngovError, ValueError):
    """Blanks and values that do not go together: ``missing`` are blanks without a value, ``unknown`` the reverse.

    Each missing blank is given with the path of the node that has it.
    """

    _missing: ClassVar[str] = N_("no value for {names}")
    _unknown: ClassVar[str] = N_("no such blank: {names}")

    def __init__(self, missing: tuple[tuple[str, str], ...] = (), unknown: tuple[str, ...] = ()) -> None:
        super().__init__(missing, unknown)
        self.missing = missing
        self.unknown = unknown

    def message(self, lang: Lang = "en") -> str:
        """Return which blanks and which values are at fault."""
        said: list[str] = []
        if self.missing:
            names = ", ".join(f"{{{{{name}}}}} ({path})" if path else f"{{{{{name}}}}}" for name, path in self.missing)
            said.append(translate(self._missing, lang).format(names=names))
        if self.unknown:
            said.append(translate(self._unknown, lang).format(names=", ".join(self.unknown)))
        return "; ".join(said)


def blanks_of(document: Document) -> tuple[str, ...]:
    """Return the names of the blanks, each once, in the order of the document."""
    return tuple(dict.fromkeys(name for name, _ in _places(document)))


def fill(document: Document, values: Mapping[str, str], *, extra: bool = False) -> Document:
    """Return *document* with its blanks filled.

    With *extra*, values that no blank asks for are passed over.

    Raises:
        TemplateError: if a blank has no value, or a value no blank.
    """
    by_name = {_key(name): " ".join(value.split()) for name, value in values.items()}
    found = tuple(_places(document))
    names = {name for name, _ in found}
    missing = tuple((name, path) for name, path in found if not by_name.get(name))
    unknown = () if extra else tuple(name for name in values if _key(name) not in names)
    if missing or unknown:
        first: dict[str, str] = {}
        for name, path in missing:
            first.setdefault(name, path)
        raise TemplateError(tuple(first.items()), unknown)
    return transform(document, lambda node: _filled(node, by_name))


def fill_text(text: str, values: Mapping[str, str]) -> str:
    """Return a text, such as the name of a file, with its blanks filled."""
    by_name = {_key(name): " ".join(value.split()) for name, value in values.items()}
    missing = tuple((name, "") for name in map(_key, _BLANK.findall(text)) if not by_name.get(name))
    if missing:
        raise TemplateError(missing)
    return _replaced(text, by_name)


def _key(name: str) -> str:
    return " ".join(_GAP.sub(" ", unicodedata.normalize("NFC", name).casefold()).split())


def _places(document: Document) -> Iterator[tuple[str, str]]:
    for path, node in walk(document):
        for field in _fields(node):
            for found in _BLANK.finditer(getattr(node, field) or ""):
                yield _key(found[1]), path


def _fields(node: object) -> Iterator[str]:
    names = fields_dict(cast("Any", type(node)))
    return (name for name in _TEXTS if name in names)


def _replaced(text: str, values: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        text = values[_key(found[1])]
        return text.upper() if found[1].isupper() else text

    return _BLANK.sub(value, text)


def _filled(node: Any, values: Mapping[str, str]) -> Any:  # noqa: ANN401 - any node
    changes: dict[str, Any] = {}
    for name in _fields(node):
        text = getattr(node, name)
        if text and (new := _replaced(text, values)) != text:
            changes[name] = new
    if not changes:
        return node
    if "raw" in fields_dict(cast("Any", type(node))):
        changes["raw"] = ""
    if isinstance(node, NumberLine):
        return _number(changes["text"])
    if isinstance(node, PlaceAndDate) and "text" in changes:
        return _place_and_date(changes["text"], changes.get("place", node.place))
    if isinstance(node, KindLine):
        changes["text"] = changes["text"].upper()
    return evolve(node, **changes)


def _number(text: str) -> NumberLine:
    """Return the line with its number, if what stands there now is one."""
    number = DocumentNumber.try_parse(text)
    return NumberLine(None, text) if number is None else NumberLine(number)


def _place_and_date(text: str, place: str | None) -> PlaceAndDate:
    """Return the line with its date, if what stands there now is one."""
    found = _DATE.match(text)
    day = PartialDate.try_parse(found["date"]) if found else None
    if found is None or day is None:
        return PlaceAndDate(place, text=text)
    return PlaceAndDate(found["place"] or place, day)
