"""A whole class: what is known already is taken from the store, the rest is graded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from grader.checks.verdict import Outcome
from grader.course.checks import Check
from grader.judge import second_look
from grader.judge.fingerprint import Fingerprints, of_content
from grader.judge.grading import Plan, all_alike, record_reference, report_on
from grader.judge.judges import Judges
from grader.judge.pool import Pool
from grader.judge.report import Report, Scored
from grader.judge.session import CheckSession, Scope
from grader.judge.store import Part, Store
from grader.submissions.submission import Submission
from grader.words import say

@dataclass
class ClassRun:
    """One run over a class. ``jobs`` says for a number of submissions how many processes.

    ``tell`` hears what is being done. ``store`` is None if nothing is to be remembered.
    ``judges`` makes who grades: processes of this machine, unless told otherwise.
    """

    plan: Plan
    store: Store | None
    jobs: Callable[[int], int]
    tell: Callable[[str], None]
    judges: Callable[[Plan, int], Judges] | None = None
    only: frozenset[str] | None = None
    """Ids of the exercises to grade; all if None."""
    fresh: bool = False
    """Whether everything is run, and what the store holds of it is replaced."""
    again: int = field(default=0, init=False)
    """How many submissions needed no run at all."""
    run: tuple[str, ...] = field(default=(), init=False)
    """Ids of the exercises that were run, for one submission or more, in the course's order."""
    partly: bool = field(default=False, init=False)
    """Whether of a submission that was run some exercises were known already."""

    def grade(self, submissions: Sequence[Submission]) -> Iterator[Scored]:
        """Yields each submission's score as soon as it is known.

        A submission is asked for once to see whether its results are known, and a second
        time to be sent to a judge; no more of them are held than are being graded.

        Raises:
            Trouble: nothing can be graded: a check or a reference answer is at fault.
        """
        session = CheckSession(self.plan.course, self.plan.secret)
        checks = tuple(
            (check, points)
            for check, points in session.checks
            if self.only is None or check.exercise in self.only
        )
        session.close()
        checked = {check.exercise for check, _ in checks}
        prints = Fingerprints(self.plan)
        waiting = _Waiting(submissions, lambda one: self._task(one, prints, checked))
        for place, submission in enumerate(submissions):
            if submission.problem is not None:
                results = all_alike(checks, Outcome.MISSING, submission.problem)
                yield Scored(report_on(submission, self.plan, self.plan.seed, results), 0.0)
                continue
            task = self._task(submission, prints, checked)
            if task.missing:
                waiting.add(place, task)
            else:
                self.again += 1
                yield self._scored(task, checks, {}, 0.0)
        if waiting.places:
            yield from self._run(waiting, checks)

    def _task(self, submission: Submission, prints: Fingerprints, checked: set[str]) -> _Task:
        keys = prints.keys(submission)
        keys = {exercise: keys[exercise] for exercise in checked}
        content = of_content(submission.files)
        known = {}
        if self.store is not None and not self.fresh:
            known = self.store.find(content, keys)
        return _Task(submission, content, keys, known)

    def _run(
        self, waiting: _Waiting, checks: tuple[tuple[Check, float], ...]
    ) -> Iterator[Scored]:
        self.run = tuple(
            one.id for one in self.plan.course.exercises if one.id in waiting.needed
        )
        self.partly = waiting.partly
        with (self.judges or Pool)(self.plan, self.jobs(len(waiting.places))) as judges:
            self.tell("the reference answers")
            reference = record_reference(self.plan, Scope(tuple(sorted(waiting.needed))))
            self.tell("submissions")
            for one in second_look.grade(
                judges, waiting.sent(), reference, waiting.scopes, waiting.again
            ):
                task = waiting.done(one.report.learner)
                found = _by_exercise(one.report)
                if self.store is not None:
                    # Another run may come to a verdict where this one did not.
                    settled = {
                        exercise: part if all(one.settled for one in part.results) else None
                        for exercise, part in found.items()
                    }
                    self.store.keep(task.content, task.keys, settled)
                yield self._scored(task, checks, found, one.seconds)
        why = say(
            "The submission was changed while the class was being graded. It is to be graded again."
        )
        for submission in waiting.changed:
            results = all_alike(checks, Outcome.GRADER_FAULT, why)
            yield Scored(report_on(submission, self.plan, self.plan.seed, results), 0.0)

    def _scored(
        self,
        task: _Task,
        checks: tuple[tuple[Check, float], ...],
        found: dict[str, Part],
        seconds: float,
    ) -> Scored:
        """The report in the order of the checks, whichever part of it is how old."""
        parts = {**found, **task.known}
        by_check = {
            result.check.id: result for part in parts.values() for result in part.results
        }
        signs = {sign.text(): sign for part in parts.values() for sign in part.signs}
        order = self.plan.course.modules
        stops = {
            (stop.module, stop.sentence.text()): stop
            for part in parts.values()
            for stop in part.stopped
        }
        report = report_on(
            task.submission,
            self.plan,
            self.plan.seed,
            tuple(by_check[check.id] for check, _ in checks),
            tuple(signs.values()),
            tuple(sorted(stops.values(), key=lambda stop: order.index(stop.module))),
        )
        return Scored(report, seconds)


@dataclass(frozen=True)
class _Task:
    """One submission, and what of it is known."""

    submission: Submission
    content: str
    keys: dict[str, str]
    known: dict[str, Part]

    @property
    def missing(self) -> set[str]:
        return set(self.keys) - set(self.known)


class _Waiting:
    """The submissions that must be run: where they are, and the few that are being run."""

    def __init__(
        self, submissions: Sequence[Submission], task: Callable[[Submission], _Task]
    ) -> None:
        self._submissions = submissions
        self._task = task
        self._running: dict[str, _Task] = {}
        self.places: list[tuple[int, str]] = []
        """Place in the class, and the content that was seen there."""
        self.needed: set[str] = set()
        """Exercises that some submission must be run for."""
        self.partly = False
        """Whether of some submission exercises are known already."""
        self.scopes: dict[str, Scope] = {}
        """By learner, of those that are being run."""
        self.changed: list[Submission] = []
        """Without their files."""

    def add(self, place: int, task: _Task) -> None:
        self.places.append((place, task.content))
        self.needed |= task.missing
        self.partly |= bool(task.known)

    def sent(self) -> Iterator[Submission]:
        """Each one as it is asked for, read anew."""
        for place, content in self.places:
            submission = self._submissions[place]
            task = self._task(submission)
            if task.content != content or not task.missing <= self.needed:
                self.changed.append(Submission(submission.learner, notes=submission.notes))
                continue
            self._running[submission.learner] = task
            self.scopes[submission.learner] = Scope(tuple(sorted(task.missing)))
            yield submission

    def again(self, learner: str) -> Submission:
        """The submission of one that is being run."""
        return self._running[learner].submission

    def done(self, learner: str) -> _Task:
        del self.scopes[learner]
        return self._running.pop(learner)


def _by_exercise(report: Report) -> dict[str, Part]:
    exercises = dict.fromkeys(result.check.exercise for result in report.results)
    return {
        id: Part(
            report.of_exercise(id),
            report.signs,
            tuple(stop for stop in report.stopped if stop.module == id.partition(".")[0]),
        )
        for id in exercises
    }
