"""A unit: the piece of text that is translated as a whole, and goes stale as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a unit is. The value tells a translator so, in the catalogue."""

    SENTENCE = "a message; what stands in {} is filled in"
    TITLE = "the title of the course"
    HEADING = "a heading"
    PARAGRAPH = "a paragraph"
    ITEM = "an item of a list"
    ROW = "a row of a table"
    LINE = "a line that is shown as it is"
    COMMENT = "a comment in code"
    DOCSTRING = "a paragraph of a docstring"
    HINT = "a hint"
    MISCONCEPTION = "what is said of a mistake"


@dataclass(frozen=True)
class Unit:
    """One text, where it stands, and whether a learner's ``pytest`` looks it up.

    Texts of modules are translated when stubs are made; only what is looked up later is
    compiled for learners. So no sentence of a hidden check gets into their hands.
    """

    text: str
    kind: Kind
    file: str
    where: str = ""
    module: str = ""
    """The module that it belongs to; empty if it belongs to all."""
    looked_up: bool = False


Ask = Callable[[str, Kind], str]
"""Gets a unit's text and gives what is to stand there: its translation or the same text."""
