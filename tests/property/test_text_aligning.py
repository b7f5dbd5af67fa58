"""What holds of every change that is carried from one text to another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vngov.text.aligning import Alignment, carry, spliced

WORDS = st.sampled_from(["Điều", "điều", "5", ",", ".", "Luật", "a)", "căn", "cứ", "12/QĐ-UBND"])
LINES = st.lists(WORDS, min_size=1, max_size=12)


@st.composite
def printed(draw):
    """Return words as they are read, and a source that has them with other blanks and other things around."""
    words = draw(LINES)
    blanks = draw(st.lists(st.sampled_from([" ", "  ", "\n", " \n\t"]), min_size=len(words), max_size=len(words)))
    before, behind = draw(st.sampled_from(["", "- ", "  + "])), draw(st.sampled_from(["", "  ", "*"]))
    source = before + "".join(word + blank for word, blank in zip(words, [*blanks[1:], ""], strict=True)) + behind
    return " ".join(words), source


class TestCarry:
    """“Clean-up moves offsets: keep a span map from cleaned to original text”."""

    @given(printed(), LINES)
    def test_carried_change_is_the_change(self, pair, words) -> None:
        """But for blanks and what stood around the words, the source becomes what was wanted."""
        old, source = pair
        new = " ".join(words)
        edits = carry(old, new, source)

        assert edits is not None
        assert list(edits) == sorted(edits)
        result = spliced(source, edits)
        start = source.find(old[0])
        assert "".join(result[start:].rstrip("* ").split()) == "".join(new.split())
        assert result[:start] == source[:start]

    @given(printed(), st.data())
    def test_places_hold_the_same_words(self, pair, data) -> None:
        """A stretch is found where it stands, inside words, too."""
        old, source = pair
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(old))] * 2)))
        place = Alignment(old, source).place(start, end)

        if place is not None:
            assert "".join(source[slice(*place)].split()) == "".join(old[start:end].split())
