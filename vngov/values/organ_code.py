"""Electronic identifiers of bodies (mã định danh điện tử của cơ quan, tổ chức).

QĐ 20/2020/QĐ-TTg, as amended by QĐ 09/2025/QĐ-TTg: groups grow from left to right, the first a letter with two figures
(``H53.11``), at most 35 characters.  QCVN 102:2016/BTTTT wrote the same groups the other way round, filled up with
zeros, in 13 characters (``000.00.11.H53``); NĐ 30/2020/NĐ-CP, Phụ lục VI, still leaves 13 for one.

    >>> from vngov.values.organ_code import OrganCode
    >>> code = OrganCode.parse("000.20.31.H53")
    >>> str(code), code.level, str(code.parent), code.branch.name
    ('H53.31.20', 3, 'H53.31', 'PROVINCE')
    >>> code.format("qcvn-102"), OrganCode.parse("H37.DN.001").fits_13
    ('000.20.31.H53', True)

.. versionadded:: 0.1
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Literal, Self, TypeAlias, assert_never

from attrs import field, frozen

from vngov.errors import InvalidOrganCodeError

__all__ = ["OrganBranch", "OrganCode", "OrganCodeFormat"]

OrganCodeFormat: TypeAlias = Literal["official", "qcvn-102"]

_LONGEST = 35
_LONGEST_OLD = 13
_ROOT = re.compile(r"[A-Y][0-9]{2}")
_GROUP = re.compile(r"[0-9A-Z]{1,30}")
_OLD = re.compile(r"([0-9]{3})\.([0-9]{2})\.([0-9]{2})\.([A-Y][0-9]{2})")
_OLD_WIDTHS = (2, 2, 3)
_TIDY = re.compile(r"\s+")


class OrganBranch(StrEnum):
    """What the letter of the first group stands for."""

    PARTY = "cơ quan Đảng"
    PRESIDENT = "Văn phòng Chủ tịch nước"
    NATIONAL_ASSEMBLY = "Quốc hội"
    SUPREME_COURT = "Tòa án nhân dân tối cao"
    SUPREME_PROCURACY = "Viện kiểm sát nhân dân tối cao"
    STATE_AUDIT = "Kiểm toán Nhà nước"
    MINISTRY = "bộ, ngành"
    PROVINCE = "Ủy ban nhân dân cấp tỉnh"
    SOCIO_POLITICAL = "tổ chức chính trị - xã hội"
    ASSOCIATION = "hội"
    PROVINCIAL_COUNCIL = "Hội đồng nhân dân cấp tỉnh"


_BRANCHES = dict(zip("ABCDEFGHIJK", OrganBranch, strict=True))


@frozen
class OrganCode:
    """One identifier; ``groups`` from the top, the first of them a letter and two figures.

    ``parse(str(code)) == code``.  Codes have no order: figures are given out as bodies come.
    """

    groups: tuple[str, ...] = field(converter=tuple[str, ...])

    def __attrs_post_init__(self) -> None:
        text = ".".join(self.groups)
        if not self.groups or not _ROOT.fullmatch(self.groups[0]):
            raise InvalidOrganCodeError(text, "bad-root")
        if not all(_GROUP.fullmatch(group) for group in self.groups[1:]):
            raise InvalidOrganCodeError(text, "bad-group")
        if len(text) > _LONGEST:
            raise InvalidOrganCodeError(text, "too-long", (_LONGEST, len(text)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read either form, in any case and with stray blanks; groups of zeros of the old form are left out.

        Raises:
            InvalidOrganCodeError: if *text* is anything else.
        """
        tidy = _TIDY.sub("", unicodedata.normalize("NFC", text[: 4 * _LONGEST])).upper()
        if not tidy:
            raise InvalidOrganCodeError(text, "empty")
        if old := _OLD.fullmatch(tidy):
            third, second, first, root = old.groups()
            return cls((root, *(group for group in (first, second, third) if group.strip("0"))))
        try:
            return cls(tuple(tidy.split(".")))
        except InvalidOrganCodeError as error:
            raise InvalidOrganCodeError(text, error.code) from None

    @classmethod
    def try_parse(cls, text: str) -> Self | None:
        """Read an identifier, or return None."""
        try:
            return cls.parse(text)
        except InvalidOrganCodeError:
            return None

    @property
    def level(self) -> int:
        """How deep the body stands: 1 for a ministry or a province."""
        return len(self.groups)

    @property
    def root(self) -> Self:
        """The identifier of the first level."""
        return type(self)(self.groups[:1])

    @property
    def parent(self) -> Self | None:
        """The identifier of the body above, None at the first level."""
        return type(self)(self.groups[:-1]) if len(self.groups) > 1 else None

    @property
    def branch(self) -> OrganBranch | None:
        """What the first letter stands for, None for a letter without a known meaning."""
        return _BRANCHES.get(self.groups[0][0])

    @property
    def fits_13(self) -> bool:
        """Whether the field for it in NĐ 30/2020/NĐ-CP, Phụ lục VI, has room for it."""
        return len(str(self)) <= _LONGEST_OLD

    def is_within(self, other: OrganCode) -> bool:
        """Whether the body is *other*, or stands below it."""
        return self.groups[: len(other.groups)] == other.groups

    def format(self, style: OrganCodeFormat = "official") -> str:
        """Return the identifier as QĐ 20/2020/QĐ-TTg or as QCVN 102:2016/BTTTT writes it.

        Raises:
            InvalidOrganCodeError: if a group does not fit the older form.
        """
        match style:
            case "official":
                return ".".join(self.groups)
            case "qcvn-102":
                return self._reversed()
            case _:
                assert_never(style)

    def _reversed(self) -> str:
        below = self.groups[1:]
        if len(below) > len(_OLD_WIDTHS) or not all(
            len(group) == width and group.isdigit() and group.strip("0")
            for group, width in zip(below, _OLD_WIDTHS, strict=False)
        ):
            raise InvalidOrganCodeError(str(self), "no-old-form")
        filled = [*below, *("0" * width for width in _OLD_WIDTHS[len(below) :])]
        return ".".join([*reversed(filled), self.groups[0]])

    def __str__(self) -> str:
        return ".".join(self.groups)
