"""Dated registries: document kinds, powers to issue, laws, layout regimes and layouts, each asked ``as_of`` a day.

The registries themselves stand in their modules (``from vngov.registries.kinds import kinds``) and read their
table of ``vngov/data`` on first use.  The names below are loaded on first use, too.

    >>> from vngov.registries import Confidence, Family
    >>> Confidence.VERIFIED > Confidence.MEMORY, Family.PARTY.value
    (True, 'văn bản của Đảng')

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov._lazy import lazy_names

if TYPE_CHECKING:
    from vngov.registries.authorities import AuthorityEntry, AuthorityRegistry
    from vngov.registries.base import Confidence, Entry, Registry, Table
    from vngov.registries.bodies import (
        BodyEntry,
        BodyKind,
        BodyLevel,
        BodyLink,
        BodyRegistry,
        BodySuccession,
        BodySystem,
        LocalBody,
        SuccessionKind,
    )
    from vngov.registries.body_classes import BodyClass, BodyClassRegistry, ClassExpansion, ClassScope
    from vngov.registries.body_resolution import BodyReason, BodyResolution
    from vngov.registries.family import Family
    from vngov.registries.interval import Precision
    from vngov.registries.kinds import KindEntry, KindRegistry, TitleMatch
    from vngov.registries.laws import LawEntry, LawRegistry
    from vngov.registries.layouts import LayoutRegistry, LayoutSpec
    from vngov.registries.local_bodies import LocalBodyRegistry
    from vngov.registries.regimes import RegimeChoice, RegimeEntry, RegimeRegistry

__all__ = [
    "AuthorityEntry",
    "AuthorityRegistry",
    "BodyClass",
    "BodyClassRegistry",
    "BodyEntry",
    "BodyKind",
    "BodyLevel",
    "BodyLink",
    "BodyReason",
    "BodyRegistry",
    "BodyResolution",
    "BodySuccession",
    "BodySystem",
    "ClassExpansion",
    "ClassScope",
    "Confidence",
    "Entry",
    "Family",
    "KindEntry",
    "KindRegistry",
    "LawEntry",
    "LawRegistry",
    "LayoutRegistry",
    "LayoutSpec",
    "LocalBody",
    "LocalBodyRegistry",
    "Precision",
    "RegimeChoice",
    "RegimeEntry",
    "RegimeRegistry",
    "Registry",
    "SuccessionKind",
    "Table",
    "TitleMatch",
]

_HOMES = {
    "AuthorityEntry": "authorities",
    "AuthorityRegistry": "authorities",
    "BodyClass": "body_classes",
    "BodyClassRegistry": "body_classes",
    "BodyEntry": "bodies",
    "BodyKind": "bodies",
    "BodyLevel": "bodies",
    "BodyLink": "bodies",
    "BodyReason": "body_resolution",
    "BodyRegistry": "bodies",
    "BodyResolution": "body_resolution",
    "BodySuccession": "bodies",
    "BodySystem": "bodies",
    "ClassExpansion": "body_classes",
    "ClassScope": "body_classes",
    "Confidence": "base",
    "Entry": "base",
    "Family": "family",
    "KindEntry": "kinds",
    "KindRegistry": "kinds",
    "LawEntry": "laws",
    "LawRegistry": "laws",
    "LayoutRegistry": "layouts",
    "LayoutSpec": "layouts",
    "LocalBody": "bodies",
    "LocalBodyRegistry": "local_bodies",
    "Precision": "interval",
    "RegimeChoice": "regimes",
    "RegimeEntry": "regimes",
    "RegimeRegistry": "regimes",
    "Registry": "base",
    "SuccessionKind": "bodies",
    "Table": "base",
    "TitleMatch": "kinds",
}

if not TYPE_CHECKING:  # checkers see the imports above, and so they see a misspelt name
    __getattr__, __dir__ = lazy_names(globals(), _HOMES)
