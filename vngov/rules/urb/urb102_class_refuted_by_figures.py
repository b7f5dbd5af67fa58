"""URB102: the figures that a text gives of a town speak against the class that it says the town has."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import evolve

from vngov.analysis.urban import Verdict, assess
from vngov.diagnostics import Severity
from vngov.extract.urban_profiles import find_profile
from vngov.i18n import N_
from vngov.model import Document
from vngov.model.urban_mention import Aim, UrbanStatus
from vngov.registries.urban import urban
from vngov.rules.finding import Finding
from vngov.rules.outcome import Abstention, Outcome
from vngov.rules.provisions import TEXT_BY_PRACTICE
from vngov.rules.rule import Context, Example, Rule
from vngov.rules.specimens import specimen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vngov.analysis.urban import CriterionResult
    from vngov.model.urban import UrbanProfile
    from vngov.model.urban_mention import UrbanMention
    from vngov.registries.urban import UrbanRegime

__all__ = ["ClassRefutedByFigures"]

_EASING = 2  # region and special cases lower a standard to one half at the least, islands apart
_MEASURES = ("population", "population_core", "density", "density_core", "nonfarm_labour", "nonfarm_labour_core")
_ISLAND = re.compile(r"\b(?:hải )?đảo\b", re.IGNORECASE)
_STRIVES = re.compile(r"\b(?:phấn đấu|hướng tới|hướng đến|định hướng|dự kiến|đến năm)\b", re.IGNORECASE)
_BAD = "a) Thị trấn Sông Mới là đô thị loại IV, dân số 3.200 người;"


class ClassRefutedByFigures(Rule):
    """The figures that a text gives of a town speak against the class that it says the town has.

    *Why.*  A class rests on population, density and labour: a town of three thousand is no town of class IV,
    and one of the two statements is wrong.

    *What the law says.*  42/2009/NĐ-CP, 1210/2016/UBTVQH13, 26/2022/UBTVQH15 and 111/2025/UBTVQH15 set the standards;
    the one in force on the day counts.  They ease them by region and for special places, to one half at the least: a
    figure speaks against a class where it is below half of the standard.  Texts about islands are left alone, and so
    are aims.

    - Administrative documents: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (from 05/03/2020):
      practice that serves it (inferred).
    - Documents of the Party: 36-HD/VPTW, Phụ lục 1, ô 6 (03/04/2018 to 26/05/2026); 05-HD/VPTW, ô 6 (from
      27/05/2026).

    *Fix.*  None: whether the class or the figure is wrong takes a person.
    """

    id = "URB102"
    name = "class-refuted-by-figures"
    since = "0.1"
    severity = Severity.INFO
    sources = TEXT_BY_PRACTICE
    message = N_("“{town}” as a town of “{urban_class}”: {criterion} {value}, at least {minimum} under {act}")
    examples = (
        Example(
            specimen("plan", ("a) Nội dung sát thực tế;", _BAD)),
            expect=("body[1].children[1].children[0]",),
            messages=(
                (
                    (
                        "“Thị trấn Sông Mới” as a town of “loại IV”: quy mô dân số toàn đô thị 3200, at least 50000 "
                        "under 26/2022/UBTVQH15 (the provision is inferred)"
                    ),
                    (
                        "“Thị trấn Sông Mới” được ghi là đô thị “loại IV” nhưng quy mô dân số toàn đô thị là 3200, "
                        "tiêu chuẩn tối thiểu theo 26/2022/UBTVQH15 là 50000 (quy định do suy luận mà có)"
                    ),
                ),
            ),
        ),
        Example(
            specimen("plan", ("a) Nội dung sát thực tế;", _BAD.replace("3.200", "53.200"))),
        ),
        Example(specimen("decision-2008"), outcome=Outcome.NOT_APPLICABLE),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding | Abstention]:
        """Judge each town that a text alone speaks of by the figures of that text."""
        del document
        if context.as_of is None or context.as_of < urban.floor:
            yield Abstention(Outcome.NOT_EVALUATED, N_("the day of the document is not known"))
            return
        regime = urban.at(context.as_of)
        towns: dict[str, list[UrbanMention]] = defaultdict(list)
        for one in context.survey.urban_mentions:
            if (text := context.survey.text_with(one.text)) is not None:
                towns[text.path].append(one)
        for text in context.survey.texts:
            for one in towns.get(text.path, ()) if len(towns.get(text.path, ())) == 1 else ():
                if _ISLAND.search(text.text) is None and _is_claim(one, text.text):
                    fault = _against(one, find_profile(text.text), regime)
                    if fault is not None:
                        yield self._finding(context, text.path, one, fault, regime)

    def _finding(
        self, context: Context, path: str, one: UrbanMention, fault: CriterionResult, regime: UrbanRegime
    ) -> Finding:
        return self.finding(
            context,
            path,
            context.survey.spans_at(path),
            town=str(one.centre),
            urban_class=one.urban_class.value if one.urban_class else "",
            criterion=fault.criterion.name_vi,
            value=f"{fault.value}",
            minimum=f"{fault.minimum}",
            act=regime.source,
        )


def _is_claim(one: UrbanMention, text: str) -> bool:
    """Whether a class is said to be there, and not aimed at."""
    if one.name is None or one.urban_class is None or one.count is not None:
        return False
    firm = one.aim in {Aim.REACH, Aim.RECOGNISED} and one.horizon is None and _STRIVES.search(text) is None
    return one.status is not UrbanStatus.PLANNED or firm


def _against(one: UrbanMention, profile: UrbanProfile, regime: UrbanRegime) -> CriterionResult | None:
    """Return the standard that a town misses even when it is eased, in every way that the class can be judged."""
    if one.urban_class is None or one.urban_class not in regime.classes:
        return None
    given = {name: figure for name in _MEASURES if (figure := getattr(profile, name)) is not None}
    eased = evolve(profile, **{name: figure * _EASING for name, figure in given.items()})
    if not given or any(
        judged.verdict is not Verdict.NOT_REACHED for judged in assess(eased, regime).of(one.urban_class)
    ):
        return None
    missed = {result.criterion.criterion_id for result in assess(eased, regime).of(one.urban_class)[0].results
              if result.value is not None and result.verdict is Verdict.NOT_REACHED}  # fmt: skip
    judged = assess(profile, regime).of(one.urban_class)[0].results
    return next((result for result in judged if result.criterion.criterion_id in missed), None)
