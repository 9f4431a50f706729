"""Korean particles after a value that is known only when a message is filled in.

A translator writes both forms, as Korean forms do on paper: ``{kind}을(를)``. Where the
sound before it is known, a Hangul syllable or a digit, one of the two is left; after
anything else, a name in Latin letters say, both stay.
"""

from __future__ import annotations

import re

_FORMS = {
    # written: (after a consonant, after a vowel)
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "와(과)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
}
_BOTH = re.compile("|".join(re.escape(form) for form in _FORMS))

_RIEUL = 8
"""The number of the final consonant after which (으)로 is as after a vowel."""
_DIGITS = {"0": 21, "1": _RIEUL, "3": 16, "6": 1, "7": _RIEUL, "8": _RIEUL}
"""The final consonant of a digit's Korean name; the others end in a vowel."""


def settled(text: str) -> str:
    """``text`` with one particle where both were written, if the sound before it is known."""
    return _BOTH.sub(lambda found: _one(found[0], text[: found.start()]), text)


def _one(form: str, before: str) -> str:
    final = _final_consonant(before)
    if final is None:
        return form
    consonant, vowel = _FORMS[form]
    if form == "(으)로" and final == _RIEUL:
        return vowel
    return consonant if final else vowel


def _final_consonant(text: str) -> int | None:
    """The number of the last syllable's final consonant, 0 for none; None: not known."""
    text = text.rstrip("'\"`*")
    if text.endswith(")"):  # what stands in brackets is not counted: 튜플 (a, b)을
        text = text[: _opening(text)].rstrip()
        if not text or not _is_syllable(text[-1]):
            return None
    if text and _is_syllable(text[-1]):
        return (ord(text[-1]) - ord("가")) % 28
    if text and text[-1].isascii() and text[-1].isdigit():
        return _DIGITS.get(text[-1], 0)
    return None


def _is_syllable(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _opening(text: str) -> int:
    """Where the bracket that ends ``text`` was opened; 0 if nowhere."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if depth == 0:
            return place
    return 0
