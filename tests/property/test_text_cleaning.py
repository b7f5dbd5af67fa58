"""What holds of every cleaned, toned and folded text."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from vngov.text import clean, decode, fold, fold_with_spans, new_tones, old_tones

_VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắấéếíóốớúứýỳỷỹỵửựộợẶỄỘƯĐ"
_DIRT = "\u00d0\u0430\u0420\u212a\uff21\ufb01\u2163\u00a0\u2028\u200b\u200d\u00ad\ufeff\x00\x07\ud800"
_MARKS = "\u0301\u0309\u0302\u0306\u031b\u0323"
_TEXTS = st.text(alphabet=_VIETNAMESE + _DIRT + _MARKS + " -–\n.12", max_size=60) | st.text(
    st.characters(exclude_categories=()), max_size=40
)
_ONSETS = st.sampled_from(
    ["", "b", "c", "ch", "đ", "g", "gi", "h", "kh", "l", "m", "ng", "ngh", "nh", "qu", "t", "th", "x"]
)
_RIMES = re.findall(
    r"\w+", "a ai ao au anh oa oai oan oang oe oet oay ua uôn uy uynh uyên uê uân ia iêm yêu ươn ươi ưa ê ăn oăn"
)
_SYLLABLES = st.builds(str.__add__, _ONSETS, st.sampled_from(_RIMES))


class TestClean:
    """Clean-up moves offsets and loses nothing that can be seen."""

    @given(text=_TEXTS)
    def test_cleaning_twice_is_cleaning_once(self, text) -> None:
        """A clean text comes back itself."""
        cleaned = clean(text).text

        assert clean(cleaned).text == cleaned
        assert unicodedata.is_normalized("NFC", cleaned)
        cleaned.encode()

    @given(text=_TEXTS)
    def test_the_map_has_both_lengths_and_every_repair_a_place(self, text) -> None:
        """Repairs lie inside the original and are never empty of places."""
        cleaned = clean(text)

        assert (cleaned.spans.source_length, cleaned.spans.result_length) == (len(text), len(cleaned.text))
        assert bool(cleaned.repairs) == (cleaned.text != text)
        for repair in cleaned.repairs:
            assert repair.spans
            assert all(0 <= start <= end <= len(text) for start, end in repair.spans)

    @given(text=st.text(alphabet=_VIETNAMESE + " -–,.", max_size=60))
    def test_every_unicode_form_gives_the_same_text(self, text) -> None:
        """NFC and NFD agree, and words are found where they stand."""
        decomposed = unicodedata.normalize("NFD", text)
        cleaned = clean(decomposed)

        assert cleaned.text == unicodedata.normalize("NFC", text)
        for at, letter in enumerate(cleaned.text):
            source = decomposed[slice(*cleaned.spans.to_source((at, at + 1)))]
            assert unicodedata.normalize("NFC", source) == letter


class TestTones:
    """Both schools write the same syllables."""

    @given(syllable=_SYLLABLES, tone=st.sampled_from("\u0300\u0309\u0303\u0301\u0323"), data=st.data())
    def test_the_tone_may_be_typed_on_any_vowel(self, syllable, tone, data) -> None:
        """Wherever it stood, the canonical form is one."""
        onset = 2 if syllable.startswith(("qu", "gi")) and len(syllable) > 2 and syllable[2] in "aăâeêioôơuưy" else 0
        places = [at for at, letter in enumerate(syllable) if letter in "aăâeêioôơuưy" and at >= onset]
        forms = {
            new_tones(syllable[: at + 1] + tone + syllable[at + 1 :]) for at in (data.draw(st.permutations(places)))
        }

        assert len(forms) == 1

    @given(text=_TEXTS)
    def test_styles_are_stable_and_inverse(self, text) -> None:
        """Each style twice is once, and each is recovered from the other."""
        new, old = new_tones(text), old_tones(text)

        assert new == new_tones(new) == new_tones(old)
        assert old == old_tones(old) == old_tones(new)
        assert len(new) == len(unicodedata.normalize("NFC", text))


class TestFold:
    """Spellings of one name are one key."""

    @given(text=_TEXTS, accents=st.booleans())
    def test_the_text_with_spans_is_the_text(self, text, accents) -> None:
        """Two ways to the same key."""
        folded = fold_with_spans(text, accents=accents)

        assert folded.text == fold(text, accents=accents)
        assert (folded.spans.source_length, folded.spans.result_length) == (len(text), len(folded.text))

    @given(text=st.text(alphabet=_VIETNAMESE + _DIRT + _MARKS + " -–\n.12", max_size=60), accents=st.booleans())
    def test_case_form_and_placement_do_not_matter(self, text, accents) -> None:
        """Capitals, NFD and old tones fold alike."""
        cleaned = clean(text).text
        key = fold(cleaned, accents=accents)

        assert key == fold(key, accents=accents)
        assert key == fold(unicodedata.normalize("NFD", old_tones(cleaned)), accents=accents)
        assert not key.startswith(" ")
        assert "  " not in key


class TestDecode:
    """Whatever the bytes are, a text comes back."""

    @given(data=st.binary(max_size=200))
    def test_no_bytes_raise(self, data) -> None:
        """The text can be encoded again and the confidence is a share."""
        decoded = decode(data)

        decoded.text.encode()
        assert 0 <= decoded.confidence <= 1
        assert decoded.binary == (decoded.encoding == "binary")

    @given(text=st.text(alphabet=_VIETNAMESE + " ,.\n12", max_size=60), mark=st.booleans())
    def test_unicode_returns(self, text, mark) -> None:
        """What was written as UTF-8 is read as UTF-8."""
        assert decode(text.encode("utf-8-sig" if mark else "utf-8")).text == text

    @given(text=st.text(max_size=40), name=st.sampled_from(["utf-16", "utf-32", "utf-8-sig"]))
    def test_a_mark_is_believed(self, text, name) -> None:
        """With a byte order mark there is nothing to guess."""
        text = text.replace("&", "").replace("\0", "").removeprefix("\ufeff")
        if not text.isascii():
            text += "ộ"  # no trial of old encodings

        assert decode(text.encode(name)).text == text
