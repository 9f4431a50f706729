"""Grading: a judge, a warm parent, the recorded reference, one submission after another."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.checks.submission import Transport
from grader.checks.verdict import Explanation, Lost, Outcome
from grader.course import Course
from grader.course.checks import Check
from grader.isolation.levels import Level, start
from grader.isolation.parent import Gone, Parent
from grader.isolation.probe import probe
from grader.isolation.wall import Wall
from grader.judge.reference import Playback, Recorder, Reference
from grader.judge.remote import Remote
from grader.judge.report import Report, Result, Scored, Stop
from grader.judge.session import EVERYTHING, CheckSession, Scope
from grader.judge.signs import Signs
from grader.judge.stops import Stops
from grader.submissions.submission import Submission
from grader.words import Sentence, Trouble, say

_PATIENCE = 2
"""After so many checks of an exercise that timed out, its others are not waited for."""
TRIES = 3
"""So often may one thing be begun whose processes are ended by somebody else."""


@dataclass(frozen=True)
class Plan:
    """What every process of one grading run must know. Plain data: it travels."""

    course: Course
    level: Level
    secret: bytes
    seed: str
    """What the reports say of the draws: ``course`` or the text given with --seed."""
    hidden_from_learners: tuple[Path, ...]
    repeat: int = 1
    """How often each submission is graded, to see whether it comes out the same."""
    without: frozenset[Wall] = frozenset()
    """Walls that tests leave out, to see what each of them stops. No command sets it."""

    @property
    def isolation(self) -> str:
        """The level as reports name it; a wall that was left out is not kept secret."""
        left_out = ", ".join(sorted(wall.value for wall in self.without))
        return self.level.value + (f" without {left_out}" if left_out else "")


class _Doubtful(Trouble):
    """The machine may be to blame."""


class Grader:
    """Grades submissions in this process, each in a child of one warm parent.

    Use it as a context manager: no process of it outlives it.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._parent: Parent | None = None
        self._warm = False
        self._begin_parent()
        try:
            self._session = CheckSession(plan.course, plan.secret)
        except BaseException:
            self.close()
            raise

    def get_ready(self) -> Parent:
        """The warm parent, waited for and probed; a new one if the last was given up."""
        for left in reversed(range(TRIES)):
            try:
                return self._try_to_get_ready()
            except Gone:
                self.close()
                if not left:
                    raise
            except Trouble:
                self.close()
                raise
        raise AssertionError("there is a last try")

    def _try_to_get_ready(self) -> Parent:
        if self._parent is None:
            self._begin_parent()
        assert self._parent is not None
        if not self._warm:
            self._parent.wait_until_warm()
            if self._plan.level is not Level.NONE and not self._plan.without:
                probe(self._parent, self._plan.course.root / "course.toml")
            self._warm = True
        return self._parent

    def record(self, scope: Scope = EVERYTHING) -> Reference:
        """Run the checks in ``scope`` on the reference answers and keep its replies.

        Raises:
            Trouble: a reference answer is missing or does not pass one of its own checks.
        """
        files = _reference_files(self._plan.course)
        for left in reversed(range(TRIES)):
            try:
                return self._try_to_record(files, scope)
            except _Doubtful as doubtful:
                if not left:
                    raise Trouble(
                        say(
                            "The reference answers could not be run, {tries} times. The last "
                            "time: {why}",
                            tries=TRIES,
                            why=doubtful.sentence,
                        )
                    ) from None
        raise AssertionError("there is a last try")

    def _try_to_record(self, files: dict[str, bytes], scope: Scope) -> Reference:
        remote = Remote(self.get_ready(), files, self._plan.course.limits)
        recorders: dict[str, Recorder] = {}

        def transports(check: Check) -> tuple[Transport, Transport]:
            remote.new_check()
            recorders[check.id] = Recorder(remote)
            return remote, recorders[check.id]

        try:
            for result in self._session.run(transports, scope=scope):
                if result.outcome is not Outcome.PASSED:
                    why = result.explanation
                    kind = _Doubtful if result.doubtful else Trouble
                    raise kind(
                        say(
                            "The reference answer to {exercise} does not pass the check "
                            "{check} ({outcome}): {why}",
                            exercise=result.check.exercise,
                            check=result.check.id,
                            outcome=result.outcome.value,
                            why=why.headline if why else "",
                        )
                    )
        finally:
            remote.close()
            if remote.orphaned:
                self.close()
        exchanges = {name: tuple(recorder.exchanges) for name, recorder in recorders.items()}
        return Reference(self._session.checks, exchanges, self._plan.secret, self._plan.seed)

    def grade(
        self, submission: Submission, reference: Reference, scope: Scope = EVERYTHING
    ) -> Scored:
        """All checks in ``scope`` on one submission. Whatever it does, this returns."""
        began = time.monotonic()
        signs, stops = Signs(), Stops()
        results: list[Result] = []
        try:
            self.get_ready()
            began = time.monotonic()  # warming up is no submission's time
            for result in self._results(submission, reference, scope, signs, stops):
                results.append(result)
        except Trouble as trouble:
            known = {result.check for result in results}
            rest = (
                (check, points)
                for check, points in reference.checks
                if scope.holds(check) and check not in known
            )
            results += all_alike(rest, Outcome.GRADER_FAULT, trouble.sentence)
        report = report_on(
            submission, self._plan, reference.seed, tuple(results), signs.seen, stops.seen
        )
        return Scored(report, time.monotonic() - began)

    def listening(self, check: Check, remote: Remote) -> Transport:
        """What ``check`` asks the submission through: whoever wants to hear the replies
        puts an ear in between."""
        return remote

    def close(self) -> None:
        """End the warm parent and all it has."""
        if self._parent is not None:
            self._parent.close()
            self._parent = None
        self._warm = False

    def __enter__(self) -> Grader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _results(
        self,
        submission: Submission,
        reference: Reference,
        scope: Scope,
        signs: Signs,
        stops: Stops,
    ) -> Iterator[Result]:
        if submission.problem is not None:
            yield from all_alike(reference.checks, Outcome.MISSING, submission.problem)
            return
        limits = self._plan.course.limits
        remote = Remote(self.get_ready(), submission.files, limits, signs, stops)
        self._session.draw_from(reference.secret)
        parents = 1

        def transports(check: Check) -> tuple[Transport, Transport]:
            nonlocal parents
            if remote.orphaned and parents < TRIES:
                self.close()
                remote.adopt(self.get_ready())
                parents += 1
            remote.new_check()
            return self.listening(check, remote), Playback(reference.exchanges[check.id])

        hung: Counter[str] = Counter()
        doubted: set[str] = set()

        def hopeless(check: Check) -> Lost | None:
            if hung[check.exercise] < _PATIENCE:
                return None
            return Lost(
                Outcome.TIMED_OUT,
                say("Not run: {count} checks of this exercise timed out.", count=_PATIENCE),
                doubtful=check.exercise in doubted,
            )

        try:
            for result in self._session.run(transports, hopeless, scope):
                if result.outcome is Outcome.TIMED_OUT:
                    hung[result.check.exercise] += 1
                    if result.doubtful:
                        doubted.add(result.check.exercise)
                yield result
                if scope.until_failure and result.outcome is not Outcome.PASSED:
                    return
        finally:
            remote.close()
            if remote.orphaned:
                self.close()

    def _begin_parent(self) -> None:
        plan = self._plan
        self._parent = start(
            plan.level, plan.course.limits, plan.hidden_from_learners, plan.without
        )


def record_reference(plan: Plan, scope: Scope = EVERYTHING) -> Reference:
    """Run the reference in a grader of its own, which is gone when this returns."""
    with Grader(plan) as grader:
        return grader.record(scope)


def _reference_files(course: Course) -> dict[str, bytes]:
    files = {}
    for module in course.modules:
        path = course.solutions_dir / f"{module}.py"
        try:
            files[f"{module}.py"] = path.read_bytes()
        except OSError as error:
            raise Trouble(
                say(
                    "The reference answers in {path} cannot be read: {why}.",
                    path=str(path),
                    why=error.strerror or str(error),
                )
            ) from None
    return files


def report_on(
    submission: Submission,
    plan: Plan,
    seed: str,
    results: tuple[Result, ...],
    signs: tuple[Sentence, ...] = (),
    stopped: tuple[Stop, ...] = (),
) -> Report:
    """The report of ``submission`` with these results."""
    return Report(
        submission.learner,
        results,
        plan.isolation,
        seed,
        (*submission.notes, *(stop.sentence for stop in stopped)),
        submission.problem,
        signs,
        submission.left_out,
        stopped,
    )


def all_alike(
    checks: Iterable[tuple[Check, float]], outcome: Outcome, why: Sentence
) -> tuple[Result, ...]:
    """Every check with the same outcome, for one and the same reason."""
    return tuple(Result(check, outcome, points, Explanation(why)) for check, points in checks)
