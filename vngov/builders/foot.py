"""Who signs by what right, and who receives: the foot of a document.

NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I, Phần I, Mục II, khoản 7 and 9; 36-HD/VPTW and 05-HD/VPTW, ô 7 and 9.

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov.model import Article, Authority, Block, Chapter, Part, Recipients, Section, Signature, SigningAuthority
from vngov.registries.family import Family

if TYPE_CHECKING:
    from vngov.builders.builder import DocumentBuilder
    from vngov.builders.draft import Draft, Signer
    from vngov.builders.letterhead import Letterhead

__all__ = ["recipients_of", "signature_of"]

_WITHOUT_LIST = frozenset({"thu-cong", "hop-dong", "ban-ghi-nho", "ban-thoa-thuan"})
_MINUTES = "bien-ban"
_CHARGES = ("chịu trách nhiệm", "thi hành")


def signature_of(signer: Signer, head: Letterhead, builder: DocumentBuilder, *, by_collective: bool) -> Signature:
    """Return the signature block of one signer."""
    post = (signer.post or head.head).upper()
    chain: list[Authority] = []
    if signer.by_order_of or signer.by_mandate_of:
        right = SigningAuthority.BY_ORDER if signer.by_order_of else SigningAuthority.BY_DELEGATION
        chain.append(Authority(right, (signer.by_order_of or signer.by_mandate_of).upper()))
        collective = signer.for_ or ""
    elif builder.kind == _MINUTES or not by_collective:
        collective = signer.for_ or ""
    else:
        collective = head.collective if signer.for_ is None else signer.for_
    if collective:
        chain.insert(0, Authority(SigningAuthority.ON_BEHALF, collective.upper()))
    principal = _principal(post) if signer.deputy_of is None else signer.deputy_of.upper()
    if builder.kind == _MINUTES or (builder.family is Family.PARTY and collective):
        principal = (signer.deputy_of or "").upper()
    if principal:
        chain.append(Authority(SigningAuthority.DEPUTY, principal))
    if signer.acting:
        chain.append(Authority(SigningAuthority.ACTING, post))
        post = ""
    return Signature(chain, post or None, signer.name, note=signer.note, rank=signer.rank)


def _principal(post: str) -> str:
    """Return the post for whose holder a deputy signs, empty for anybody else."""
    if post.startswith("THỨ TRƯỞNG"):
        return "BỘ TRƯỞNG"
    return post.removeprefix("PHÓ ") if post.startswith("PHÓ ") and not post.startswith("PHÓ BÍ THƯ") else ""


def recipients_of(
    builder: DocumentBuilder, draft: Draft, head: Letterhead, body: tuple[Block, ...]
) -> Recipients | None:
    """Return the list of recipients: *Như trên* or *Như Điều …*, those named, the archive line."""
    if builder.kind in _WITHOUT_LIST and not draft.recipients:
        return None
    lines = list(draft.recipients)
    if builder.to:
        lines.insert(0, "Như trên")
    elif article := _charging_article(body):
        lines.insert(0, f"Như {article}")
    archive = _archive(builder, head)
    if archive and not any(line.casefold().startswith("lưu") for line in lines):
        lines.append(archive)
    return Recipients(lines) if lines else None


def _charging_article(body: tuple[Block, ...]) -> str:
    """Return *Điều 3* where the last article charges somebody to carry it out."""
    last = body[-1] if body else None
    while isinstance(last, (Part, Chapter, Section)):
        last = last.children[-1] if last.children else None
    if not isinstance(last, Article):
        return ""
    texts = (last.text, *(getattr(child, "text", "") for child in last.children))
    is_charge = any(all(word in text for word in _CHARGES) for text in texts)
    return str(last.marker).rstrip(".") if is_charge else ""


def _archive(builder: DocumentBuilder, head: Letterhead) -> str:
    if builder.family is Family.PARTY:
        return f"Lưu {head.archive}" if head.archive else ""
    return f"Lưu: VT, {builder.unit}" if builder.unit else "Lưu: VT"
