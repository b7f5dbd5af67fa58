"""What holds of every map of offsets."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from vngov.text import SpanMap, substitute

_TEXTS = st.text(alphabet="abc-_", max_size=30)
_PATTERNS = st.sampled_from(["-", "_+", "a|b", "ab", "-+_", "(?=c)", "[abc]{2}", r"\Z", "b-*"])
_REPLACEMENTS = st.sampled_from(["", "x", "yz", "-a-"])


@st.composite
def _steps(draw, source=None) -> tuple[str, str, SpanMap]:
    source = draw(_TEXTS) if source is None else source
    replacement = draw(_REPLACEMENTS)
    result, spans = substitute(re.compile(draw(_PATTERNS)), lambda _: replacement, source)
    return source, result, spans


class TestSpanMap:
    """Every offset of a changed text leads back to the source."""

    @given(step=_steps(), data=st.data())
    def test_spans_stay_inside_and_in_order(self, step, data) -> None:
        """A stretch of the result is a stretch of the source."""
        source, result, spans = step
        end = data.draw(st.integers(0, len(result)))
        start = data.draw(st.integers(0, end))

        first, last = spans.to_source((start, end))
        assert 0 <= first <= last <= len(source)

    @given(step=_steps(), data=st.data())
    def test_unchanged_stretches_map_to_themselves(self, step, data) -> None:
        """What no edit touches is the same text on both sides."""
        source, result, spans = step
        touched = {at for _, _, first, last in spans.stretches() for at in range(first, last)}
        free = sorted(set(range(len(result))) - touched)
        if free:
            at = data.draw(st.sampled_from(free))
            first, last = spans.to_source((at, at + 1))

            assert source[first:last] == result[at]
            assert spans.to_result((first, last)) == (at, at + 1)

    @given(step=_steps(), data=st.data())
    def test_many_stretches_are_found_as_one_is(self, step, data) -> None:
        """One pass over all of them gives what each asks for by itself."""
        _, result, spans = step
        places = sorted(data.draw(st.lists(st.integers(0, len(result)), max_size=12)))
        asked = list(zip(places[::2], places[1::2], strict=False))

        assert list(spans.to_sources(asked)) == [spans.to_source(one) for one in asked]

    @given(step=_steps())
    def test_the_edits_rebuild_the_result(self, step) -> None:
        """Nothing is lost between two edits."""
        source, result, spans = step

        assert _rebuilt(source, result, spans) == result
        assert spans.inverse().inverse() == spans

    @given(data=st.data())
    def test_joined_steps_contain_the_way_through_both(self, data) -> None:
        """One map back is at least as wide as two, and no wider than the edits it joins."""
        source, middle, first = data.draw(_steps())
        _, result, second = data.draw(_steps(source=middle))
        joined = first.then(second)

        assert (joined.source_length, joined.result_length) == (len(source), len(result))
        end = data.draw(st.integers(0, len(result)))
        start = data.draw(st.integers(0, end))
        through = first.to_source(second.to_source((start, end)))
        directly = joined.to_source((start, end))
        if start < end and through.start < through.end:
            assert directly.start <= through.start
            assert through.end <= directly.end
        assert _rebuilt(source, result, joined) == result

    @given(data=st.data())
    def test_three_steps_may_be_joined_from_either_side(self, data) -> None:
        """No edit is lost or counted twice."""
        source, one, first = data.draw(_steps())
        _, two, second = data.draw(_steps(source=one))
        _, result, third = data.draw(_steps(source=two))

        assert _rebuilt(source, result, first.then(second).then(third)) == result
        assert _rebuilt(source, result, first.then(second.then(third))) == result


def _rebuilt(source: str, result: str, spans: SpanMap) -> str:
    parts, done = [], 0
    for start, end, first, last in spans.stretches():
        parts += [source[done:start], result[first:last]]
        done = end
    return "".join([*parts, source[done:]])
