"""A class is graded by several processes, each with a judge and a warm parent of its own."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from grader.judge.grading import Plan
from grader.judge.judges import TRIES, died, lost
from grader.judge.process import Died, JudgeProcess, heard_of
from grader.judge.reference import Reference
from grader.judge.report import Scored
from grader.judge.session import EVERYTHING, Scope
from grader.submissions.submission import Submission
from grader.words import say


@dataclass(frozen=True)
class _Turn:
    """One submission, and how often its judge has died."""

    submission: Submission
    deaths: int = 0


class Pool:
    """Processes that grade: ``grader.judge.judges.Judges`` on this machine.

    They begin to import TensorFlow when the pool is made, so that the reference can be
    run meanwhile. Each is sent one submission at a time; one more is read meanwhile.
    """

    def __init__(self, plan: Plan, jobs: int) -> None:
        self._plan = plan
        self._jobs = jobs
        self._stillborn = 0
        """How many died one after the other before they were warm."""
        self._warm: set[JudgeProcess] = set()
        self._judges: list[JudgeProcess] = []
        self._fill()

    def grade(
        self,
        submissions: Iterable[Submission],
        reference: Reference,
        scopes: Mapping[str, Scope] | None = None,
    ) -> Iterator[Scored]:
        """As ``Judges`` says."""
        known = {} if scopes is None else scopes  # it may be filled as submissions are read
        again: deque[_Turn] = deque()
        unread = map(_Turn, submissions)
        busy: dict[JudgeProcess, _Turn] = {}
        self._fill()
        try:
            while True:
                for judge in self._judges:
                    if judge in self._warm and judge not in busy:
                        turn = _next(again, unread)
                        if turn is None:
                            break
                        busy[judge] = turn
                        learner = turn.submission.learner
                        judge.send(turn.submission, reference, known.get(learner, EVERYTHING))
                # Read while the judges work, so that none of them waits for the disk.
                ahead = _next(again, unread)
                if ahead is not None:
                    again.append(ahead)
                elif not busy:
                    return
                if not self._judges:
                    yield from self._unjudged(again, unread, reference)
                    return
                for judge in heard_of([one for one in self._judges if self._speaks(one, busy)]):
                    scored = self._hear(judge, busy, again, reference)
                    if scored is not None:
                        yield scored
        finally:
            for judge in busy:  # nobody wants to know any more
                self._end(judge)

    def _speaks(self, judge: JudgeProcess, busy: Mapping[JudgeProcess, _Turn]) -> bool:
        return judge in busy or judge not in self._warm

    def _hear(
        self,
        judge: JudgeProcess,
        busy: dict[JudgeProcess, _Turn],
        again: deque[_Turn],
        reference: Reference,
    ) -> Scored | None:
        turn = busy.pop(judge, None)
        try:
            scored = judge.hear()
        except Died as death:
            if turn is None:
                self._stillborn += 1
            self._end(judge)
            self._fill()
            if turn is None:
                return None
            turn = replace(turn, deaths=turn.deaths + 1)
            if turn.deaths < TRIES:
                again.appendleft(turn)
                return None
            return lost(self._plan, turn.submission, reference, died(turn.deaths, str(death)))
        if turn is None:
            self._warm.add(judge)
            self._stillborn = 0
        return scored

    def _end(self, judge: JudgeProcess) -> None:
        judge.kill()
        self._warm.discard(judge)
        self._judges.remove(judge)

    def _fill(self) -> None:
        """As many as wanted again, unless judges do nothing but die here."""
        while len(self._judges) < self._jobs and self._stillborn < TRIES:
            self._judges.append(JudgeProcess(self._plan))

    def _unjudged(
        self, again: Iterable[_Turn], unread: Iterable[_Turn], reference: Reference
    ) -> Iterator[Scored]:
        why = say(
            "No judge could be started on this machine: each one died before it was ready."
        )
        for turn in itertools.chain(again, unread):
            yield lost(self._plan, turn.submission, reference, why)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for judge in self._judges if kind is None else ():
            judge.dismiss()
        for judge in self._judges:
            if kind is None:
                judge.wait()
            judge.kill()


def _next(again: deque[_Turn], unread: Iterator[_Turn]) -> _Turn | None:
    return again.popleft() if again else next(unread, None)
