"""Sentences for people: written in English, filled in late, translated at the edge.

A message is kept as its English template and its values until somebody reads
it. So a report can be printed in any language, a hidden value can be left out
of what a learner sees, and nothing has to know the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Union

Value = Union[str, int, float, "Sentence"]


@dataclass(frozen=True)
class Sentence:
    """One message: an English ``template`` in ``str.format`` style and its values."""

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, translate: Callable[[str], str] = str) -> str:
        """The sentence, filled in, after ``translate`` (gettext's, say) saw the template."""
        if not self.template:  # to gettext, the empty text is the catalogue's header
            return ""
        filled = {
            name: value.text(translate) if isinstance(value, Sentence) else value
            for name, value in self.values.items()
        }
        try:
            return translate(self.template).format(**filled)
        except (LookupError, ValueError):
            # A translation with other placeholders. The checks of catalogues find it; until
            # they do, it must not cost a learner the message.
            return self.template.format(**filled)

    def __str__(self) -> str:
        return self.text()


Words = Union[str, Sentence]
"""A sentence, or a text that is the same in every language: code, a name."""


def say(template: str, **values: Value) -> Sentence:
    """A sentence. ``say`` is also the word by which the translator's tools find templates."""
    return Sentence(template, values)


def plain(text: str) -> Sentence:
    """A text that is the same in every language, as a sentence."""
    return Sentence("{text}", {"text": text})


def listed(parts: Iterable[Sentence]) -> Sentence:
    """The parts one after the other, with commas between them."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return Sentence(", ".join(f"{{{name}}}" for name in values), values)


class Trouble(Exception):
    """A fault that a person can mend. Its sentence names the file, the fault, the way out."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.text())
        self.sentence = sentence
