"""The foot of a document: who signs by what authority, and who receives it.

Components 7 and 9 of NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II; cells 7 and 9 of the Party guides.

    >>> from vngov.model import Authority, Signature, SigningAuthority
    >>> Signature([Authority(SigningAuthority.DEPUTY, "BỘ TRƯỞNG")], "THỨ TRƯỞNG", "Nguyễn Văn An").name.text
    'Nguyễn Văn An'

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from vngov.model.phrase import Phrase, Spans, to_optional_phrase, to_phrase, to_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Addressees", "Authority", "Recipient", "Recipients", "Signature", "SigningAuthority"]

_COPIES = re.compile(r"\(\s*(\d{1,5})\s*(?:b|bản)?\s*\)\s*$")


class SigningAuthority(StrEnum):
    """By what right the signer signs (quyền hạn ký)."""

    ON_BEHALF = "thay mặt"
    """``TM.`` (State), ``T/M`` (Party): for a collective."""
    DEPUTY = "ký thay"
    """``KT.``, ``K/T``: a deputy for the head."""
    BY_ORDER = "thừa lệnh"
    """``TL.``, ``T/L``: a subordinate by order of the head."""
    BY_DELEGATION = "thừa ủy quyền"
    """``TUQ.``: by a written mandate of the head."""
    ACTING = "quyền"
    """``Q.``: the acting head."""


@frozen
class Authority:
    """A line such as ``TM. ỦY BAN NHÂN DÂN`` or ``KT. CHỦ TỊCH``: the right and for whom.

    ``raw`` is the line as printed when it was read.
    """

    right: SigningAuthority
    principal: str
    raw: str = field(default="", eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)


@frozen
class Signature:
    """One signature block; joint documents have several, the leading body's first.

    ``note`` is what stands between position and name (``(Đã ký)``); ``rank`` the military rank or academic title
    before the name, which NĐ 30/2020/NĐ-CP allows to the armed forces, schools and hospitals; ``office`` what is
    printed beside post and name about the signer's own body: below the name the post held in the body whose seal a
    committee uses, above the post of a joint document the body (Phụ lục I, Mục II, khoản 7).
    """

    authorities: tuple[Authority, ...] = field(default=(), converter=tuple[Authority, ...])
    position: Phrase | None = field(default=None, converter=to_optional_phrase)
    name: Phrase | None = field(default=None, converter=to_optional_phrase)
    note: Phrase | None = field(default=None, converter=to_optional_phrase)
    rank: Phrase | None = field(default=None, converter=to_optional_phrase)
    office: Phrase | None = field(default=None, converter=to_optional_phrase)


@frozen
class Recipient:
    """One line of a list of addressees or recipients, without its dash and closing mark.

    ``raw`` is the line as printed when it was read, closing mark included.
    """

    text: str
    raw: str = field(default="", eq=False)
    spans: Spans = field(default=(), converter=to_spans, eq=False, repr=False)

    @property
    def is_archive(self) -> bool:
        """Whether this is the archive line (``Lưu: VT, …``; in the Party ``Lưu Văn phòng …``)."""
        return self.text[:3].casefold() == "lưu"

    @property
    def copies(self) -> int | None:
        """The number of copies in brackets at the end of the line: 5 in ``Lưu: VT, ĐP (5)``."""
        found = _COPIES.search(self.text)
        return int(found[1]) if found else None


def _to_recipients(values: Iterable[str | Recipient]) -> tuple[Recipient, ...]:
    return tuple(Recipient(value) if isinstance(value, str) else value for value in values)


@frozen
class Addressees:
    """The list after *Kính gửi* (in the Party also *Kính trình*; in a telegram ``… điện``)."""

    items: tuple[Recipient, ...] = field(default=(), converter=_to_recipients)
    label: Phrase = field(default=Phrase("Kính gửi"), converter=to_phrase)


@frozen
class Recipients:
    """The list *Nơi nhận*; ``drafted_by`` is the drafter's mark and number of copies (``PL.(300)``)."""

    items: tuple[Recipient, ...] = field(default=(), converter=_to_recipients)
    label: Phrase = field(default=Phrase("Nơi nhận"), converter=to_phrase)
    drafted_by: Phrase | None = field(default=None, converter=to_optional_phrase)
