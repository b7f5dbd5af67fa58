"""The fixed words that a document takes from its kind, its issuer and the rules of its day.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5 to 9, and Phụ lục III; NĐ 34/2016/NĐ-CP and NĐ 78/2025/NĐ-CP;
36-HD/VPTW and 05-HD/VPTW.

    >>> from vngov.builders.wording import punctuated
    >>> punctuated(["Căn cứ Luật Lưu trữ", "Theo đề nghị của Chánh Văn phòng Bộ;"], regime="ADM-3")
    ('Căn cứ Luật Lưu trữ;', 'Theo đề nghị của Chánh Văn phòng Bộ.')

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from vngov.model import Article, Chapter, Clause, Division, Item, Paragraph, Part, Point, Section, Subsection
from vngov.registries.family import Family

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vngov.model import Block

__all__ = ["abstract_of", "as_basis", "closed", "enacting_line", "enacting_sentence", "punctuated"]

_MARKS = ".;,:"
_CLOSING = "./."
_LAST_MARK = {
    "ADM-0": ",", "ADM-1": ",", "ADM-2": ",", "ADM-3": ".", "party-1997": ",", "party-2018": ",", "party-2026": ".",
    "QP-1": ",", "QP-NA": ",",
}  # fmt: skip
_OPENINGS = ("căn cứ", "theo đề nghị", "xét", "thực hiện", "trên cơ sở", "theo")
_ENACTING = {"quyet-dinh": "QUYẾT ĐỊNH:", "nghi-quyet": "QUYẾT NGHỊ:", "nghi-quyet-lien-tich": "QUYẾT NGHỊ:"}
_TITLED = (Part, Chapter, Section, Subsection)


def as_basis(text: str) -> str:
    """Return a basis with its opening words; an act alone is what the document rests on (*Căn cứ*)."""
    text = " ".join(text.split())
    return text if text.casefold().startswith(_OPENINGS) else f"Căn cứ {text}"


def punctuated(bases: Iterable[str], *, regime: str) -> tuple[str, ...]:
    """Return the bases with the mark of its place at the end of each."""
    texts = [as_basis(text).rstrip(_MARKS + " ") for text in bases]
    last = _LAST_MARK.get(regime, ";")
    return tuple(f"{text}{';' if index < len(texts) else last}" for index, text in enumerate(texts, 1))


def abstract_of(about: str, kind: str, family: Family) -> str:
    """Return the abstract as the kind prints it: *V/v …* of a State letter, a small letter in the Party."""
    about = " ".join(about.split()).rstrip(".")
    if not about:
        return ""
    if kind == "cong-van":
        if family is Family.PARTY:
            return about
        return about if about.casefold().startswith("v/v") else f"V/v {about[:1].lower()}{about[1:]}"
    first = about.split()[0]
    if family is Family.PARTY:
        return about if first.isupper() else about[:1].lower() + about[1:]
    return about[:1].upper() + about[1:]


def enacting_line(kind: str) -> str:
    """Return *QUYẾT ĐỊNH:*, *QUYẾT NGHỊ:*, or nothing."""
    return _ENACTING.get(kind, "")


def enacting_sentence(who: str, kind_name: str, about: str, *, is_name: bool) -> str:
    """Return the sentence that enacts a normative document; the name of a law keeps its capital."""
    about = about if is_name else about[:1].lower() + about[1:]
    sentence = f"{who} ban hành {kind_name} {about}".rstrip()
    return f"{sentence}."


def closed(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with the mark that ends the text of a State document after the last word."""
    if not body:
        return body
    *rest, last = body
    return (*rest, _closed(last))


def _closed(block: Block) -> Block:
    if isinstance(block, Division):
        if block.children:
            return evolve(block, children=closed(block.children))
        return block if isinstance(block, _TITLED) or not block.text else _marked(block)
    return _marked(block) if isinstance(block, Paragraph) else block


def _marked(block: Article | Clause | Point | Item | Paragraph | Division) -> Block:
    text = block.text.rstrip()
    return block if text.endswith(_CLOSING) else evolve(block, text=text.rstrip(_MARKS) + _CLOSING)  # type: ignore[return-value]
