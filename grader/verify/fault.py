"""What the gate finds: one sentence a fault."""

from __future__ import annotations

from dataclasses import dataclass

from grader.words import Sentence


@dataclass(frozen=True)
class Fault:
    """A rule that does not hold. The sentence names the file, what is wrong, how to mend it."""

    rule: str
    sentence: Sentence
