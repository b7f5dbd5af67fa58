"""Messages: English msgids marked with :func:`N_`, translated at the last moment.

The library never looks at the environment: callers pass ``lang``.  Quoted law is data and is not
translated.

    >>> from vngov.i18n import translate
    >>> translate("the text is empty", "vi")
    'văn bản trống'

.. versionadded:: 0.1
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = ["LANGUAGES", "N_", "Lang", "translate"]

Lang: TypeAlias = Literal["vi", "en"]
LANGUAGES: tuple[Lang, ...] = ("vi", "en")


def N_(message: str) -> str:  # noqa: N802 - the customary name that message extractors look for
    """Mark *message* for translation and return it unchanged."""
    return message


@functools.cache
def _catalogue(lang: Lang) -> NullTranslations:
    from gettext import GNUTranslations, NullTranslations  # noqa: PLC0415 - needed for the first message only
    from importlib.resources import files  # noqa: PLC0415 - as above

    if lang == "en":
        return NullTranslations()
    file = files("vngov") / "locale" / lang / "LC_MESSAGES" / "vngov.mo"
    if not file.is_file():  # a source tree whose catalogues were not compiled yet
        return NullTranslations()
    with file.open("rb") as stream:
        return GNUTranslations(stream)


def translate(message: str, lang: Lang) -> str:
    """Return *message* in *lang*; the English msgid itself where there is no translation."""
    return _catalogue(lang).gettext(message) if message else ""
