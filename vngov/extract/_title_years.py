"""The year that the title of a document gives its targets: ``KẾ HOẠCH … năm 2026``.

.. versionadded:: 0.1
"""

from __future__ import annotations

from attrs import define

from vngov.extract._aims import plain_years
from vngov.extract._passages import Passage
from vngov.extract._years import Horizon
from vngov.registries.kinds import kinds

__all__ = ["TitleYears"]

_HEAD = 40  # passages in which the title stands
_LONGEST = 400


@define
class TitleYears:
    """Reads the passages of a head one after the other; ``horizon`` is the one year or period of the title."""

    horizon: Horizon | None = None
    _seen: int = 0
    _is_next: bool = False
    _is_done: bool = False

    def read(self, passage: Passage) -> None:
        """Take the title, once the name of the kind went before it or opens it in capitals."""
        if self._is_done:
            return
        self._seen += 1
        text = passage.text.strip(" *_#")
        self._is_done = self._seen > _HEAD or passage.body > len(passage.text) - len(passage.text.lstrip())
        if self._is_done or not text or passage.is_row:
            return
        if self._is_next:
            self._is_done = True
            self._take(text)
        elif text[0].isupper() and (kind := kinds.match_title(text)):
            self._is_next = kind.whole
            self._is_done = not kind.whole and text.isupper()
            if self._is_done:
                self._take(text.lower())

    def _take(self, title: str) -> None:
        found = plain_years(title) if len(title) <= _LONGEST else []
        self.horizon = found[0] if len(found) == 1 and len(found[0].years) == 1 else None
