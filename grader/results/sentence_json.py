"""Sentences and the texts that may stand in their place, to JSON and back."""

from __future__ import annotations

import math
import re

import numpy as np

from grader.results.document import SentenceJson, WordsJson
from grader.words import Sentence, Value, Words

_WIDE = re.compile(r"\{[^{}]*\d{4}")
"""A width that would fill memory: ``{x:999999999}``."""


def sentence_json(sentence: Sentence) -> SentenceJson:
    """The template, the values and the English text."""
    values, not_finite = {}, {}
    for name, value in sentence.values.items():
        # A check may have taken a number out of an array.
        value = value.item() if isinstance(value, np.generic) else value
        if isinstance(value, float) and not math.isfinite(value):
            not_finite[name] = str(value)
        else:
            values[name] = sentence_json(value) if isinstance(value, Sentence) else value
    return SentenceJson(sentence.text(), sentence.template, values, not_finite)


def sentence(kept: SentenceJson) -> Sentence:
    """The sentence again; the English text is left, since template and values make it.

    Raises:
        ValueError: they make none.
    """
    values: dict[str, Value] = {
        name: sentence(value) if isinstance(value, SentenceJson) else value
        for name, value in kept.values.items()
    }
    made = Sentence(
        kept.template,
        {**values, **{name: float(text) for name, text in kept.not_finite.items()}},
    )
    try:
        if _WIDE.search(made.template):
            raise ValueError
        made.text()
    except Exception:  # whatever str.format makes of a template that nobody wrote
        raise ValueError(f"{made.template!r} is no sentence of these values") from None
    return made


def words_json(words: Words) -> WordsJson:
    return sentence_json(words) if isinstance(words, Sentence) else words


def words(kept: WordsJson) -> Words:
    return sentence(kept) if isinstance(kept, SentenceJson) else kept
