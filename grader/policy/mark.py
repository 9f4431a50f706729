"""The mark of one submission: from its report, the policy, its time and its overrides."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from grader.collecting.collected import Collected
from grader.judge.report import Report
from grader.policy.earned import by_exercise
from grader.policy.override import WHOLE, Override
from grader.policy.policy import Late, PercentOf, Policy
from grader.words import Sentence, say

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Mark:
    """What counts, in points of the course's policy."""

    points: float
    of: float
    """The most that could be earned."""
    passed: bool | None
    """None: the course has no pass mark."""
    final: bool
    """False: a check came to no verdict, or nothing could be graded, and nobody has settled
    it."""
    deductions: tuple[Sentence, ...] = ()
    """What lateness cost, why, and what time there was."""
    overrides: tuple[Override, ...] = ()
    """Those that took effect."""

    @property
    def reasons(self) -> tuple[Sentence, ...]:
        """Why it is not simply what was earned, for instructors."""
        return (*self.deductions, *(one.sentence() for one in self.overrides))

    @property
    def for_learner(self) -> tuple[Sentence, ...]:
        """The same for the learner, who is told of no hidden check."""
        return (*self.deductions, *(one.for_learner() for one in self.overrides))

    @property
    def percent(self) -> float:
        return 100 * self.points / self.of if self.of else 0.0


def mark(
    report: Report,
    policy: Policy,
    handed_in: Collected | None = None,
    overrides: Sequence[Override] = (),
) -> Mark:
    """The mark. ``overrides`` are this learner's; those of unknown checks have no effect.

    Points are rounded to hundredths at the end: that is what LMSs show, and so what is
    handed back, what is shown and what is held against the pass mark are the same.
    """
    by_target = {one.target: one for one in overrides}
    used: list[Override] = []
    earned = of = 0.0
    final = True
    for exercise, got in by_exercise(report, overrides).items():
        worth = worth_of(exercise, got.of, report, policy)
        of += worth
        earned += worth * got.points / got.of if got.of else 0.0
        final &= got.settled
        used += got.overrides
    if report.problem is not None and not used:
        final = False  # nobody has judged it, and a zero would look like that
    points, deductions = _after_lateness(earned, of, policy, handed_in)
    deductions += _extended(policy, handed_in)
    if WHOLE in by_target:
        used.append(by_target[WHOLE])
        points, final = min(by_target[WHOLE].points, of), True
    points, of = round(points, 2), round(of, 2)
    return Mark(
        points=points,
        of=of,
        passed=_passed(points, of, policy),
        final=final,
        deductions=tuple(deductions),
        overrides=tuple(used),
    )


def worth_of(exercise: str, possible: float, report: Report, policy: Policy) -> float:
    """What an exercise is worth in the mark; ``possible`` are the points of its checks."""
    if exercise in policy.points:
        return policy.points[exercise]
    module = exercise.partition(".")[0]
    if module not in policy.points:
        return possible
    in_module = sum(one.points for one in report.results if one.check.module == module)
    return policy.points[module] * possible / in_module if in_module else 0.0


def _passed(points: float, of: float, policy: Policy) -> bool | None:
    if policy.pass_mark is None:
        return None
    # 60 % of 0.7 is 0.42, whatever binary fractions make of it.
    return points >= of * policy.pass_mark / 100 - 1e-9


def _after_lateness(
    earned: float, of: float, policy: Policy, handed_in: Collected | None
) -> tuple[float, list[Sentence]]:
    if policy.due is None or handed_in is None:
        return earned, []
    when = handed_in.submitted
    if when is None:
        if handed_in.late:
            return earned, [
                say("Handed in late, at a time that is not known: nothing is taken off.")
            ]
        return earned, []
    late = policy.late
    due = _due(policy, handed_in)
    if when <= due + timedelta(minutes=late.grace_minutes):
        return earned, []
    free = handed_in.late_days if handed_in.late_days is not None else late.free_days
    if free:
        used = min(free, math.ceil((when - due) / _DAY))
        told = [
            say(
                "Handed in {when}, due {due}: {used} of {free} free late days used.",
                when=_text(when),
                due=_text(due),
                used=used,
                free=free,
            )
        ]
        due += used * _DAY
        if when <= due:
            return earned, told
        points, more = _after_due(earned, of, late, when, due)
        return points, [*told, *more]
    return _after_due(earned, of, late, when, due)


def _due(policy: Policy, handed_in: Collected) -> datetime:
    """When a learner's time ends; more time is never less."""
    more = filter(None, (handed_in.extension, handed_in.granted))
    return max((policy.due, *more))


def _extended(policy: Policy, handed_in: Collected | None) -> list[Sentence]:
    if policy.due is None or handed_in is None:
        return []
    until = _due(policy, handed_in)
    if until == policy.due:
        return []
    return [say("The due time was extended to {until}.", until=_text(until))]


def _after_due(
    earned: float, of: float, late: Late, when: datetime, due: datetime
) -> tuple[float, list[Sentence]]:
    days = math.ceil((when - due) / _DAY)
    if late.cut_off_days is not None and when - due > late.cut_off_days * _DAY:
        return 0.0, [
            say(
                "Handed in {when}, more than {days:g} days after {due}: worth nothing.",
                when=_text(when),
                days=late.cut_off_days,
                due=_text(due),
            )
        ]
    percent = min(late.percent_per_day * days, late.percent_at_most)
    base = earned if late.percent_of is PercentOf.EARNED else of
    lost = min(earned, base * percent / 100)
    if not lost:
        return earned, []
    if late.percent_of is PercentOf.EARNED:
        told = say(
            "Handed in {when}, due {due}: {percent:g} % of what was earned taken off, "
            "{lost:.4g} points.",
            when=_text(when),
            due=_text(due),
            percent=percent,
            lost=lost,
        )
    else:
        told = say(
            "Handed in {when}, due {due}: {percent:g} % of what could be earned taken off, "
            "{lost:.4g} points.",
            when=_text(when),
            due=_text(due),
            percent=percent,
            lost=lost,
        )
    return earned - lost, [told]


def _text(when: datetime) -> str:
    return when.isoformat(" ", "minutes")
