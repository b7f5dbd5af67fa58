"""HDR103: the national title is not written in its fixed words."""

from __future__ import annotations

from vngov.diagnostics import Severity
from vngov.i18n import N_
from vngov.rules.outcome import Outcome
from vngov.rules.provisions import nd30, nd34, nd78, tt01, ttlt55
from vngov.rules.rule import Example
from vngov.rules.specimens import specimen
from vngov.rules.titles import NATIONAL_TITLE, MisspeltTitleRule

__all__ = ["MisspeltNationalTitle"]


class MisspeltNationalTitle(MisspeltTitleRule):
    """The national title is not written in its fixed words.

    *Why.*  The national title is the same on every document; a variant is a mark of haste, or of a text that is
    no original.

    *What the law says.*

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 (from 05/03/2020), in
      capitals; TT 01/2011/TT-BNV, Phụ lục IV, and TTLT 55/2005/TTLT-BNV-VPCP, Phụ lục IV, at second hand. Both
      placements of the tone (HÒA, HOÀ) are right.
    - Normative documents: NĐ 78/2025/NĐ-CP, Phụ lục I (from 01/04/2025, at second hand); NĐ 34/2016/NĐ-CP,
      Chương V (from memory).

    *Fix.*  The fixed words are put in.
    """

    id = "HDR103"
    name = "misspelt-national-title"
    since = "0.1"
    severity = Severity.ERROR
    sources = (ttlt55("Phụ lục IV"), tt01("Phụ lục IV"), nd30("Mục II, khoản 1"), nd34("Chương V"), nd78("Phụ lục I"))
    message = N_("the national title is written “{found}”, its words are “{expected}”")
    field = "national_title"
    title = NATIONAL_TITLE
    absent = N_("there is no national title")
    examples = (
        Example(
            specimen("letter", ("CỘNG HÒA XÃ HỘI", "Cộng hòa xã hội")),
            fixed=specimen("letter"),
            expect=("header.national_title",),
            messages=(
                (
                    (
                        "the national title is written “Cộng hòa xã hội CHỦ NGHĨA VIỆT NAM”, its words are "
                        "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”"
                    ),
                    (
                        "Quốc hiệu ghi là “Cộng hòa xã hội CHỦ NGHĨA VIỆT NAM”, đúng là “CỘNG HÒA XÃ HỘI CHỦ "
                        "NGHĨA VIỆT NAM”"
                    ),
                ),
            ),
        ),
        Example(specimen("letter")),
        Example(specimen("letter", ("CỘNG HÒA", "CỘNG HOÀ"))),
        Example(specimen("party-letter"), outcome=Outcome.NOT_APPLICABLE),
    )
