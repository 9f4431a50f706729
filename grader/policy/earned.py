"""What exercises earn: by their checks, or by what a person decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.judge.report import Report, Result
from grader.policy.override import Override


@dataclass(frozen=True)
class Earned:
    """What one exercise earned, in points of its checks."""

    points: float
    of: float
    """The most that could be earned."""
    settled: bool
    """False: a check came to no verdict, and nobody has settled it."""
    overrides: tuple[Override, ...] = ()
    """Those that took effect."""


def earned(results: Sequence[Result], overrides: Iterable[Override] = ()) -> Earned:
    """What the checks of one exercise earned. ``overrides`` are this learner's; those of
    other exercises have no effect here."""
    by_target = {one.target: one for one in overrides}
    used: list[Override] = []
    points, settled = 0.0, True
    for result in results:
        override = by_target.get(result.check.id)
        if override is not None:
            used.append(override)
            points += min(override.points, result.points)
        else:
            points += result.earned
            settled &= result.settled
    of = sum(result.points for result in results)
    whole = by_target.get(results[0].check.exercise) if results else None
    if whole is not None:
        used.append(whole)
        points, settled = min(whole.points, of), True
    return Earned(points, of, settled, tuple(used))


def by_exercise(report: Report, overrides: Iterable[Override] = ()) -> dict[str, Earned]:
    """What each exercise earned, in the order of the report."""
    overrides = tuple(overrides)
    results: dict[str, list[Result]] = {}
    for result in report.results:
        results.setdefault(result.check.exercise, []).append(result)
    return {exercise: earned(own, overrides) for exercise, own in results.items()}
