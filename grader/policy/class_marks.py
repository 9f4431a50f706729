"""The marks of a class, and which of several submissions of a learner counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from grader.collecting.collected import Collected
from grader.judge.report import Scored
from grader.policy.mark import Mark, mark
from grader.policy.override import WHOLE, Override
from grader.policy.policy import Counts, Policy
from grader.words import Sentence, say


@dataclass(frozen=True)
class ClassMarks:
    """Marks by learner, and what they are made from."""

    policy: Policy = Policy()
    marks: Mapping[str, Mark] = field(default_factory=dict)
    handed_in: Mapping[str, Collected] = field(default_factory=dict)
    warnings: tuple[Sentence, ...] = ()
    """Overrides and extensions without effect."""

    @property
    def worth_showing(self) -> bool:
        """Whether they differ from points in more than name."""
        return self.policy.says_anything_of_marks or any(
            one.reasons for one in self.marks.values()
        )


def class_marks(
    scored: Iterable[Scored],
    policy: Policy,
    handed_in: Mapping[str, Collected],
    overrides: Sequence[Override] = (),
) -> ClassMarks:
    """The marks of one run over a class."""
    marks, warnings = {}, []
    targets: dict[str, float] = {}
    for one in scored:
        learner = one.report.learner
        targets = targets or _targets(one)
        own = [each for each in overrides if each.learner == learner]
        marks[learner] = mark(one.report, policy, handed_in.get(learner), own)
    for override in overrides:
        if override.learner not in marks:
            warnings.append(_unused(override, say("there is no submission of that name")))
        elif override.target not in targets and override.target != WHOLE:
            warnings.append(_unused(override, say("there is no such check or exercise")))
    return ClassMarks(policy, marks, handed_in, tuple(warnings))


def counting(
    attempts: Sequence[tuple[Scored, Mark, Collected | None]], counts: Counts
) -> tuple[Scored, Mark, Collected | None]:
    """The attempt that counts, of one learner's in the order they were given.

    The last one is told by its time where all times are known, else by that order.
    """
    if counts is Counts.BEST:
        return max(
            enumerate(attempts),
            # What could not be graded is no attempt, where there is another.
            key=lambda pair: (pair[1][0].report.problem is None, pair[1][1].points, pair[0]),
        )[1]
    times = [one.submitted if one else None for _, _, one in attempts]
    if all(times):
        return max(zip(times, range(len(attempts)), attempts, strict=True))[2]
    return attempts[-1]


def _targets(scored: Scored) -> dict[str, float]:
    """Every check and exercise that can be overridden, and the most it can earn."""
    found: dict[str, float] = {}
    for result in scored.report.results:
        found[result.check.id] = result.points
        exercise = result.check.exercise
        found[exercise] = found.get(exercise, 0.0) + result.points
    return found


def _unused(override: Override, why: Sentence) -> Sentence:
    return say(
        "The override of {target} for {learner} has no effect: {why}.",
        target=override.target,
        learner=override.learner,
        why=why,
    )
