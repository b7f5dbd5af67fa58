r"""Text to text: clean characters, tone placement, folding, numerals, collation and legacy encodings.

Nothing here knows what a document is.  Functions take and return ``str`` (:func:`decode` takes bytes);
those that move characters also return a :class:`SpanMap`, so that every offset leads back to the input.
The names below are loaded on first use: ``import vngov.text`` loads no other module.

    >>> from vngov.text import clean, fold, from_roman, new_tones
    >>> clean("Quyết định số 12/Q\u00d0\u2011UBND").text
    'Quyết định số 12/QĐ-UBND'
    >>> new_tones("CỘNG HOÀ"), fold("Uỷ  ban", accents=False), from_roman("XIV")
    ('CỘNG HÒA', 'uy ban', 14)

.. versionadded:: 0.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vngov._lazy import lazy_names

if TYPE_CHECKING:
    from vngov.text.alphabet import (
        ALPHABET,
        POINT_LETTERS,
        collation_key,
        next_point,
        point_index,
        point_letter,
    )
    from vngov.text.decoding import Decoded, decode
    from vngov.text.folding import Folded, fold, fold_with_spans
    from vngov.text.legacy import LegacyEncoding, decode_legacy, detect_legacy, font_encoding
    from vngov.text.look_alikes import plain_letters
    from vngov.text.normal import Cleaned, Repair, RepairKind, clean
    from vngov.text.number_words import from_words, to_words
    from vngov.text.punctuation import plain_dashes, plain_quotes
    from vngov.text.references import unescape_references
    from vngov.text.roman import from_roman, to_roman
    from vngov.text.spans import Edit, SpanMap, substitute
    from vngov.text.tones import new_tones, old_tones

__all__ = [
    "ALPHABET",
    "POINT_LETTERS",
    "Cleaned",
    "Decoded",
    "Edit",
    "Folded",
    "LegacyEncoding",
    "Repair",
    "RepairKind",
    "SpanMap",
    "clean",
    "collation_key",
    "decode",
    "decode_legacy",
    "detect_legacy",
    "fold",
    "fold_with_spans",
    "font_encoding",
    "from_roman",
    "from_words",
    "new_tones",
    "next_point",
    "old_tones",
    "plain_dashes",
    "plain_letters",
    "plain_quotes",
    "point_index",
    "point_letter",
    "substitute",
    "to_roman",
    "to_words",
    "unescape_references",
]

_NAMES = {
    "alphabet": ("ALPHABET", "POINT_LETTERS", "collation_key", "next_point", "point_index", "point_letter"),
    "decoding": ("Decoded", "decode"),
    "folding": ("Folded", "fold", "fold_with_spans"),
    "legacy": ("LegacyEncoding", "decode_legacy", "detect_legacy", "font_encoding"),
    "look_alikes": ("plain_letters",),
    "normal": ("Cleaned", "Repair", "RepairKind", "clean"),
    "number_words": ("from_words", "to_words"),
    "punctuation": ("plain_dashes", "plain_quotes"),
    "references": ("unescape_references",),
    "roman": ("from_roman", "to_roman"),
    "spans": ("Edit", "SpanMap", "substitute"),
    "tones": ("new_tones", "old_tones"),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}

if not TYPE_CHECKING:  # checkers see the imports above, and so they see a misspelt name
    __getattr__, __dir__ = lazy_names(globals(), _HOMES)
