"""The two ways in which something handed in is turned away."""

from __future__ import annotations

from grader.words import Sentence


class Refused(Exception):
    """Nothing of an entry is graded; the sentence becomes the submission's problem."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.text())
        self.sentence = sentence


class NoModule(Refused):
    """Nothing of an entry is graded because it holds no module of the course."""


class LeftOut(Exception):
    """One file is not taken, the others are; the sentence becomes a note."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.text())
        self.sentence = sentence
