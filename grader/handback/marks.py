"""What is handed back: for each learner the mark of the submission that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.collecting.collected import Collected
from grader.judge.report import Scored
from grader.policy.class_marks import class_marks, counting
from grader.policy.mark import Mark
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.results.read import Results


@dataclass(frozen=True)
class Returned:
    """One learner's mark, and the submission it is for."""

    learner: str
    mark: Mark
    scored: Scored
    collected: Collected
    """What the LMS said of them; only the learner's name if it was not asked."""


def returned(
    runs: Sequence[tuple[Results, Sequence[Override]]], policy: Policy
) -> tuple[Returned, ...]:
    """One for each learner, by name. ``runs`` are attempts in the order they were handed in,
    each with the overrides of its class."""
    attempts: dict[str, list[tuple[Scored, Mark, Collected | None]]] = {}
    for results, overrides in runs:
        marks = class_marks(results.scored, policy, results.handed_in, overrides).marks
        for one in results.scored:
            learner = one.report.learner
            attempts.setdefault(learner, []).append(
                (one, marks[learner], results.handed_in.get(learner))
            )
    found = []
    for learner, ones in sorted(attempts.items()):
        scored, mark, collected = counting(ones, policy.counts)
        found.append(Returned(learner, mark, scored, collected or Collected(learner)))
    return tuple(found)
