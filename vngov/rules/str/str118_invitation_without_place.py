"""STR118: an invitation does not say where."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.needed import NeededWordsRule
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen

__all__ = ["InvitationWithoutPlace"]


class InvitationWithoutPlace(NeededWordsRule):
    """An invitation does not say where.

    *Why.*  Who is invited must know the place.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.7 (from 05/03/2020).

    *Fix.*  None: what belongs there is not known.
    """

    id = "STR118"
    name = "invitation-without-place"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.7"),)
    message = N_("the invitation names no place (“{expected}”)")
    kind = "giay-moi"
    words = re.compile(r"\bĐịa điểm\b|\b(?:tại|tới) (?:phòng|hội trường|trụ sở|nhà)|\btrực tuyến\b", re.IGNORECASE)
    expected = "Địa điểm:"
    examples = (
        Example(
            specimen("invitation", ("\nĐịa điểm: Phòng họp số 2, Trụ sở Ủy ban nhân dân tỉnh./.", "")),
            expect=("body",),
            messages=(("the invitation names no place (“Địa điểm:”)", "giấy mời không nêu nơi họp (“Địa điểm:”)"),),
        ),
        Example(specimen("invitation")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )
