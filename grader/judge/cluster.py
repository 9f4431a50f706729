"""Workers of a Dask scheduler grade a class: ``grader.judge.judges.Judges`` on many machines."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping

import distributed
from distributed.scheduler import KilledWorker

from grader.course import Course
from grader.judge.fingerprint import installed
from grader.judge.grading import Plan
from grader.judge.judges import died, failed, lost
from grader.judge.reference import Reference
from grader.judge.report import Scored
from grader.judge.session import EVERYTHING, Scope
from grader.judge.shift import Shift, grade_here, ready_here, unlike
from grader.submissions.submission import Submission
from grader.words import Sentence, Trouble, listed, say

_SECONDS = 5
"""To find a scheduler."""
_PATIENCE = 60
"""Seconds that a class waits for a worker when all are gone: a nanny starts them again."""
_LOOK = 5
"""Seconds between two looks at whether anybody is still there."""
_AHEAD = 2
"""Submissions a thread of a worker: one is graded, the next lies ready."""


class Cluster:
    """The workers that the scheduler at ``address`` has, and those that come later.

    Raises:
        Trouble: there is no scheduler, it has no workers, or a worker's results would not
            be the same as those of this machine.
    """

    def __init__(self, plan: Plan, address: str) -> None:
        self._plan = plan
        self._address = address
        self._name = f"tensorlings-{uuid.uuid4().hex}"
        self._told_of: Reference | None = None
        self._futures: dict[distributed.Future, Submission] = {}
        _hush()
        _find(address)
        self._client = distributed.Client(
            address, timeout=_SECONDS, set_as_default=False, name="grader-score"
        )
        try:
            self._compare()
        except BaseException:
            self._client.close()
            raise

    def grade(
        self,
        submissions: Iterable[Submission],
        reference: Reference,
        scopes: Mapping[str, Scope] | None = None,
    ) -> Iterator[Scored]:
        """As ``Judges`` says.

        Raises:
            Trouble: a worker gives no tight sandbox, no worker is left, or the scheduler
                is gone. What is done until then has been yielded.
        """
        if self._told_of is not reference:
            self._tell(reference)
        known = {} if scopes is None else scopes  # it may be filled as submissions are read
        unread = iter(submissions)
        while True:
            while len(self._futures) < _AHEAD * sum(self._threads().values()):
                submission = next(unread, None)
                if submission is None:
                    break
                self._send(submission, known.get(submission.learner, EVERYTHING))
            if not self._futures:
                return
            for future in self._done():
                yield self._heard(future, self._futures.pop(future), reference)

    def _compare(self) -> None:
        ours = installed()
        if not self._threads():
            raise Trouble(
                say(
                    "The scheduler at {address} has no workers. Start some with "
                    "`dask worker {address} --nthreads 1`.",
                    address=self._address,
                )
            )
        self._refuse(self._everywhere(installed), lambda theirs: unlike(theirs, ours))
        try:
            theirs = self._client.run_on_scheduler(installed)
        except Exception as error:
            raise Trouble(
                say(
                    "The scheduler at {address} cannot import the grader ({why}). Install "
                    "the same kit there.",
                    address=self._address,
                    why=type(error).__name__,
                )
            ) from None
        del theirs  # it grades nothing, so its versions are its own matter

    def _tell(self, reference: Reference) -> None:
        shift = Shift(self._plan, course_files(self._plan.course), reference, installed())
        if self._told_of is not None:
            self._client.unregister_worker_plugin(self._name)
        try:
            self._client.register_plugin(shift, name=self._name)
        except Exception as error:
            raise Trouble(
                say("The workers could not be told what to grade: {why}.", why=str(error))
            ) from None
        self._told_of = reference
        self._refuse(self._everywhere(ready_here, self._name), lambda unfit: unfit)

    def _everywhere(self, function: Callable, *args: object) -> dict[str, object]:
        """What it returns on each worker by address, or the exception it ends in."""
        try:
            return self._client.run(function, *args, on_error="return")
        except Exception:  # an answer that cannot even be read: whose is it?
            return {worker: self._at(worker, function, *args) for worker in self._threads()}

    def _at(self, worker: str, function: Callable, *args: object) -> object:
        try:
            return self._client.run(function, *args, workers=[worker])[worker]
        except Exception as error:
            return error

    def _refuse(
        self, answers: Mapping[str, object], why: Callable[[object], Sentence | None]
    ) -> None:
        """Raises Trouble if a worker must not take part: never go on with less than asked."""
        unfit = []
        for worker, answer in sorted(answers.items()):
            if isinstance(answer, Exception):
                text = f"{type(answer).__name__}: {answer}"
                unfit.append((worker, say("{why}", why=text)))
            elif (sentence := why(answer)) is not None:
                unfit.append((worker, sentence))
        if unfit:
            raise Trouble(
                say(
                    "These workers cannot grade. {workers} Mend or stop them; nobody is "
                    "graded on a worker like that.",
                    workers=listed(_unfit(worker, sentence) for worker, sentence in unfit),
                )
            )

    def _send(self, submission: Submission, scope: Scope) -> None:
        # A key of its own, at random: equal files are graded twice, and no name travels in it.
        future = self._client.submit(grade_here, self._name, submission, scope, pure=False)
        self._futures[future] = submission

    def _done(self) -> set[distributed.Future]:
        """Some that are done, as soon as there are any."""
        alone = 0
        while True:
            try:
                with self._client.as_current():
                    return distributed.wait(
                        list(self._futures), timeout=_LOOK, return_when="FIRST_COMPLETED"
                    ).done
            except TimeoutError:
                pass
            alone = 0 if self._threads() else alone + _LOOK
            if alone >= _PATIENCE:
                raise Trouble(
                    say(
                        "The scheduler at {address} has had no worker for {seconds} seconds. "
                        "What was graded is kept; start workers and run this again.",
                        address=self._address,
                        seconds=_PATIENCE,
                    )
                )

    def _heard(
        self, future: distributed.Future, submission: Submission, reference: Reference
    ) -> Scored:
        if future.cancelled() or future.status == "lost":
            raise self._gone()
        error = future.exception()
        if isinstance(error, KilledWorker):
            why = died(error.allowed_failures + 1, "KilledWorker")
            return lost(self._plan, submission, reference, why)
        if error is not None:
            return lost(self._plan, submission, reference, failed(error))
        worker, answer = future.result()
        if isinstance(answer, Sentence):
            self._refuse({worker: answer}, lambda unfit: unfit)
        return answer

    def _threads(self) -> dict[str, int]:
        try:
            return self._client.nthreads()
        except (OSError, ValueError, TypeError):
            raise self._gone() from None

    def _gone(self) -> Trouble:
        return Trouble(
            say(
                "The scheduler at {address} is gone. What was graded is kept; run this again "
                "when it is back.",
                address=self._address,
            )
        )

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if self._client.status == "running":
                self._client.cancel(list(self._futures))
                if self._told_of is not None:
                    self._client.unregister_worker_plugin(self._name)
        except Exception:  # it went away at this very moment: there is nobody to tell
            pass
        finally:
            self._client.close(timeout=_LOOK)


def _hush() -> None:
    """What Dask logs is for who looks after it; what matters here is said in a sentence."""
    for name in list(logging.root.manager.loggerDict):
        if name == "distributed" or name.startswith("distributed."):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _find(address: str) -> None:
    """Raises Trouble if no scheduler answers; a client that fails takes half a minute more."""

    async def call() -> None:
        options = distributed.Security().get_connection_args("client")
        comm = await distributed.comm.connect(address, timeout=_SECONDS, **options)
        comm.abort()

    try:
        asyncio.run(call())
    except Exception as error:
        known = isinstance(error, OSError | ValueError | TypeError)
        # Whatever else listens there may answer anything at all.
        why = str(error) if known else "what listens there is no scheduler"
        raise Trouble(
            say(
                "No scheduler answers at {address} ({why}). Start one with `dask scheduler`, "
                "or leave --dask away to grade on this machine.",
                address=address,
                why=why.strip().rstrip("."),
            )
        ) from None


def course_files(course: Course) -> dict[str, bytes]:
    """What a judge reads of a course, by its place there. No answers are among it."""
    folders = (course.visible_dir, course.hidden_dir, course.root / "tests" / "misconceptions")
    paths = [course.root / "course.toml", course.exercises_dir / "index.toml"]
    for folder in folders:
        paths += sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(course.root).as_posix(): path.read_bytes()
        for path in paths
        if "__pycache__" not in path.parts
    }


def _unfit(worker: str, why: Sentence) -> Sentence:
    return say("{worker}: {why}", worker=worker, why=why)
