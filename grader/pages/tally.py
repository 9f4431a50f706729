"""A class in numbers: what the report shows, counted."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from grader.checks.verdict import Outcome
from grader.course.checks import Check
from grader.judge.report import Report, Result
from grader.pages.outcomes import NOT_WRITTEN, UNSETTLED, of_exercise
from grader.policy.earned import by_exercise
from grader.policy.mark import Mark


@dataclass(frozen=True)
class Standing:
    """One learner in the class."""

    report: Report
    outcomes: Mapping[str, Outcome]
    """How each exercise came out by its checks, in learning order."""
    earned: float
    """Points, with those that a person decided on."""

    @property
    def share(self) -> float:
        """Of the points there are, from 0 to 1."""
        return self.earned / self.report.points if self.report.points else 0.0

    @property
    def done(self) -> int:
        return sum(outcome is Outcome.PASSED for outcome in self.outcomes.values())

    @property
    def tried(self) -> tuple[str, ...]:
        """The exercises they wrote something for, right or wrong."""
        return tuple(id for id, outcome in self.outcomes.items() if outcome not in NOT_WRITTEN)

    @property
    def stuck(self) -> str | None:
        """The exercise at which they stopped: the last one they tried, which is not right,
        while some after it are not written."""
        tried = self.tried
        if not tried or self.outcomes[tried[-1]] in (Outcome.PASSED, *UNSETTLED):
            return None
        return None if tried[-1] == list(self.outcomes)[-1] else tried[-1]


@dataclass(frozen=True)
class Mistake:
    """A misconception and who has it."""

    id: str
    learners: tuple[str, ...]
    exercises: tuple[str, ...]


@dataclass(frozen=True)
class Hardness:
    """A check, and how many of those who tried its exercise it did not pass."""

    check: Check
    tried: int
    failed: int
    says: str
    """What it says most often."""

    @property
    def share(self) -> float:
        return self.failed / self.tried


@dataclass(frozen=True)
class Points:
    """The middle and the ends of the class."""

    count: int
    mean: float
    median: float
    lowest: float
    highest: float


def standings(
    reports: Iterable[Report], order: Sequence[str], marks: Mapping[str, Mark] | None = None
) -> tuple[Standing, ...]:
    """Every report whose submission could be graded, its exercises in ``order``. ``marks``
    say by learner what a person decided."""
    marks = marks or {}
    place = {id: number for number, id in enumerate(order)}
    found = []
    for report in reports:
        if report.problem is not None:
            continue
        by_id: dict[str, list[Result]] = {}
        for result in report.results:
            by_id.setdefault(result.check.exercise, []).append(result)
        ids = sorted(by_id, key=lambda id: (place.get(id, len(place)), id))
        outcomes = {id: of_exercise(by_id[id]) for id in ids}
        found.append(Standing(report, outcomes, counted(report, marks.get(report.learner))))
    return tuple(found)


def counted(report: Report, mark: Mark | None) -> float:
    """The points of a report, with those that a person decided on."""
    found = by_exercise(report, mark.overrides if mark is not None else ())
    return sum(one.points for one in found.values())


def points(class_: Sequence[Standing]) -> Points | None:
    """None if nobody could be graded."""
    earned = [one.earned for one in class_]
    if not earned:
        return None
    mean, median = statistics.fmean(earned), statistics.median(earned)
    return Points(len(earned), mean, median, min(earned), max(earned))


def heat(class_: Iterable[Standing]) -> dict[str, Counter[Outcome]]:
    """How often each exercise came out how, in the order of the exercises."""
    counts: dict[str, Counter[Outcome]] = {}
    for one in class_:
        for id, outcome in one.outcomes.items():
            counts.setdefault(id, Counter())[outcome] += 1
    return counts


def mistakes(class_: Iterable[Standing]) -> tuple[Mistake, ...]:
    """The misconceptions, those of most learners first; each learner counts once."""
    who: dict[str, dict[str, None]] = {}
    where: dict[str, Counter[str]] = {}
    for one in class_:
        for result in one.report.results:
            id = result.explanation.misconception if result.explanation else ""
            if id and result.outcome is not Outcome.PASSED:
                who.setdefault(id, {})[one.report.learner] = None
                where.setdefault(id, Counter())[result.check.exercise] += 1
    return tuple(
        Mistake(id, tuple(who[id]), tuple(each for each, _ in where[id].most_common()))
        for id in sorted(who, key=lambda id: (-len(who[id]), id))
    )


def hardest(class_: Iterable[Standing]) -> tuple[Hardness, ...]:
    """The checks that somebody failed, the largest share of those who tried first."""
    tried: Counter[Check] = Counter()
    says: dict[Check, Counter[str]] = {}
    for one in class_:
        for result in one.report.results:
            if result.outcome in NOT_WRITTEN or result.outcome in UNSETTLED:
                continue
            tried[result.check] += 1
            if result.outcome is not Outcome.PASSED:
                why = result.explanation.headline.text() if result.explanation else ""
                says.setdefault(result.check, Counter())[why] += 1
    found = (
        Hardness(check, tried[check], each.total(), each.most_common(1)[0][0])
        for check, each in says.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.share, -one.failed, one.check.id)))


def stuck(class_: Iterable[Standing]) -> dict[str, tuple[str, ...]]:
    """Who stopped at which exercise, that of most learners first."""
    found: dict[str, list[str]] = {}
    for one in class_:
        if one.stuck is not None:
            found.setdefault(one.stuck, []).append(one.report.learner)
    most = sorted(found, key=lambda id: -len(found[id]))
    return {id: tuple(found[id]) for id in most}
