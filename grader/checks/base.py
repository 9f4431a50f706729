"""What every expectation is made of: one answer, and the way to end its check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from grader.checks.submission import Answer
from grader.checks.verdict import Explanation, Outcome
from grader.words import Sentence, Words

E = TypeVar("E", bound="Base")


class Base:
    """One answer, held against what was wanted."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def holds(self: E, condition: bool, headline: Sentence, misconception: str = "") -> E:
        """A property of the check's own holds; ``headline``, which says no expected value,
        is the message if it does not."""
        if not condition:
            self._wrong(headline, misconception=misconception)
        return self

    def _kind(self: E, wanted: Words, *kinds: type) -> E:
        if not isinstance(self._answer.observation, kinds):
            self._answer.wrong_kind(wanted)
        return self

    def _wrong(
        self,
        headline: Sentence,
        public: Sentence | None = None,
        misconception: str = "",
        came_back: Words = "",
    ) -> None:
        explanation = Explanation(
            headline, public, came_back=came_back, misconception=misconception
        )
        self._answer.stop(Outcome.WRONG, explanation)


def matching(mistakes: Mapping[str, Any] | None, fits: Callable[[Any], bool]) -> str:
    """The first misconception whose result is what came back; empty if none is."""
    return next((name for name, wrong in (mistakes or {}).items() if fits(wrong)), "")
