"""How fast bodies are found, as a ratio to two floors measured in the same run; no absolute times."""

from __future__ import annotations

import contextlib
import re
import time
from datetime import date

import ahocorasick
import pytest

from vngov.errors import UnknownEntryError
from vngov.extract._body_pattern import name_pattern, surfaces
from vngov.extract.bodies import find_bodies
from vngov.extract.issuers import resolve_issuer
from vngov.registries.body_resolution import resolve_body
from vngov.registries.places import places
from vngov.text import fold

pytestmark = pytest.mark.slow

DAY = date(2024, 5, 6)
PASSAGE = (
    "Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính, Sở Xây dựng và UBND các huyện, thành phố rà soát "
    "quy hoạch; báo cáo Bộ Kế hoạch và Đầu tư, Văn phòng Chính phủ trước ngày 30 tháng 6. Nội dung khác thực hiện "
    "theo quy định của pháp luật hiện hành, bảo đảm đúng tiến độ và chất lượng, tiết kiệm chi phí cho người dân.\n"
)


def seconds(action, rounds=5) -> float:
    """Return the shortest time of an action: what else the machine does only adds to it."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


@pytest.fixture(scope="module")
def folded() -> str:
    """Return a text of a hundred kilobytes, folded once for all ways of scanning."""
    return fold(PASSAGE * 300)


@pytest.fixture(scope="module")
def alternation_time(folded) -> float:
    """Return the time of the plainest pattern: all names joined by bars, the longest first."""
    names = sorted(surfaces(), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    return seconds(lambda: sum(1 for _ in pattern.finditer(folded)), rounds=3)


@pytest.fixture(scope="module")
def automaton_time(folded) -> float:
    """Return the time of one scan with an automaton over the same names."""
    automaton = ahocorasick.Automaton()
    for name in surfaces():
        automaton.add_word(name, name)
    automaton.make_automaton()
    return seconds(lambda: sum(1 for _ in automaton.iter_long(folded)))


def test_the_trie_beats_a_plain_alternation_and_keeps_up_with_an_automaton(
    folded, alternation_time, automaton_time
) -> None:
    """One pass over the text with all names."""
    trie = seconds(lambda: sum(1 for _ in name_pattern().finditer(folded)))
    print(
        f"\n{len(surfaces())} names: trie / alternation {trie / alternation_time:.3f}, trie / automaton {trie / automaton_time:.2f}"
    )

    assert trie < alternation_time / 3
    assert trie < automaton_time * 15


def test_finding_costs_a_small_multiple_of_one_automaton_scan(automaton_time) -> None:
    """Folding with a map of offsets, places, lists, context and the bodies of the day included."""
    text, place = PASSAGE * 300, places["lang-son", DAY]
    find_bodies(PASSAGE, as_of=DAY, place=place)
    whole = seconds(lambda: find_bodies(text, as_of=DAY, place=place), rounds=3)
    print(
        f"\nfind_bodies / automaton {whole / automaton_time:.0f}, {len(text) / whole / 1e6:.2f} M characters a second"
    )

    assert whole < automaton_time * 1000


@pytest.mark.parametrize(
    "piece", ["UBND ", "Sở Tài chính, ", "các sở, ban, ngành ", "Ban Chỉ đạo a ", "các xã, phường ", "Bộ "]
)
def test_finding_is_linear(piece) -> None:
    """Four times the text takes about four times as long, however odd."""
    one, four = (seconds(lambda n=n: find_bodies(piece * n, as_of=DAY), rounds=3) for n in (1000, 4000))

    assert four < one * 12


@pytest.mark.parametrize("piece", ["A ", "UBND ", "Ban Chỉ đạo xã ", "tỉnh Lào Cai ", "\u0301", "-", "số "])
def test_a_name_of_any_length_is_judged_in_linear_time(piece) -> None:
    """Also by those who look names up and name issuers."""

    def judge(text):
        resolve_issuer(text)
        with contextlib.suppress(UnknownEntryError):
            resolve_body(text, as_of=DAY)

    one, four = (seconds(lambda n=n: judge(piece * n), rounds=3) for n in (5_000, 20_000))

    assert four < one * 12
