"""STR117: an invitation does not say when."""

from __future__ import annotations

import re

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.needed import NeededWordsRule
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen

__all__ = ["InvitationWithoutTime"]


class InvitationWithoutTime(NeededWordsRule):
    """An invitation does not say when.

    *Why.*  Who is invited must know the hour and the day.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục III, Mục II, Mẫu 1.7 (from 05/03/2020).

    *Fix.*  None: what belongs there is not known.
    """

    id = "STR117"
    name = "invitation-without-time"
    since = "0.1"
    severity = Severity.WARNING
    sources = (nd30("Phụ lục III, Mục II, Mẫu 1.7"),)
    message = N_("the invitation has no line “{expected}”")
    kind = "giay-moi"
    words = re.compile(r"\bThời gian\b|\b[0-9]{1,2} ?(?:giờ|h)\b", re.IGNORECASE)
    expected = "Thời gian:"
    examples = (
        Example(
            specimen("invitation", ("Thời gian: 08 giờ 00 phút, ngày 10 tháng 8 năm 2023.\n", "")),
            expect=("body",),
            messages=(("the invitation has no line “Thời gian:”", "giấy mời thiếu mục “Thời gian:”"),),
        ),
        Example(specimen("invitation")),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )
