"""What a builder has gathered so far.

.. versionadded:: 0.1
"""

from __future__ import annotations

from attrs import frozen

from vngov.model import Appendix, Block

__all__ = ["Draft", "Signer"]


@frozen
class Signer:
    """Who signs, with what the caller says of the right to sign; see :meth:`DocumentBuilder.signed`."""

    name: str
    post: str
    for_: str | None
    deputy_of: str | None
    by_order_of: str
    by_mandate_of: str
    acting: bool
    rank: str | None
    note: str | None


@frozen
class Draft:
    """The parts that calls add to, in order; ``promulgated`` are kind, subject and text of each regulation."""

    bases: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    signers: tuple[Signer, ...] = ()
    recipients: tuple[str, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    promulgated: tuple[tuple[str, str, tuple[Block, ...]], ...] = ()
