"""Where a class is graded: the seam between a class run and the machines that do it.

Two things stand behind it: :class:`grader.judge.pool.Pool`, processes of this machine, and
:class:`grader.judge.cluster.Cluster`, workers of a Dask scheduler.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, Self

from grader.checks.verdict import Outcome
from grader.judge.grading import TRIES, Plan, all_alike, report_on
from grader.judge.reference import Reference
from grader.judge.report import Scored
from grader.judge.session import Scope
from grader.submissions.submission import Submission
from grader.words import Sentence, say


__all__ = ["TRIES", "Judges", "died", "failed", "lost"]


class Judges(Protocol):
    """Graders somewhere. As a context manager: they end with the block, on Ctrl-C at once."""

    def grade(
        self,
        submissions: Iterable[Submission],
        reference: Reference,
        scopes: Mapping[str, Scope] | None = None,
    ) -> Iterator[Scored]:
        """Grade every submission; yields them as they get done, in no certain order.

        ``submissions`` is read as far as there is somebody free, and no further: what is
        held here does not grow with the class. ``scopes`` says by learner which checks to
        run, all of them for who is not in it; it is asked when a submission is sent.

        A submission whose judge dies is graded again, some times; then it alone ends as a
        fault of the grader.
        """

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None: ...


def lost(plan: Plan, submission: Submission, reference: Reference, why: Sentence) -> Scored:
    """The score of a submission that nobody could judge: our fault, so it is not final."""
    results = all_alike(reference.checks, Outcome.GRADER_FAULT, why)
    return Scored(report_on(submission, plan, reference.seed, results), 0.0)


def failed(error: Exception) -> Sentence:
    """Why a judge came to no end, other than by dying."""
    return say("The judge ended before it was done ({why}).", why=type(error).__name__)


def died(times: int, how: str) -> Sentence:
    """Why a submission is not graded once more. ``how`` is what is known of the last time."""
    return say(
        "The process that judged this submission died {times} times before it was done "
        "({how}). The submission is to be graded again; a machine that is short of memory "
        "ends processes like that.",
        times=times,
        how=how,
    )
