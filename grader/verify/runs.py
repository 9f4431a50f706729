"""Runs tasks: what is known is not run, the rest goes to processes in batches."""

from __future__ import annotations

import concurrent.futures
import contextlib
import multiprocessing
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace

from grader.judge.grading import Plan
from grader.judge.report import Report, Result
from grader.judge.second_look import settled
from grader.verify import bench, inprocess
from grader.verify.kept import Kept
from grader.verify.task import Batch, Done, Draws, Ran, Task, Way
from grader.wire.messages import AnyReply
from grader.words import Sentence, say

_BATCH = 12
"""Answers in a batch: few, so that no process has much left when the others are done."""
_TOLD_EVERY = 30.0
"""Seconds."""
_WHOLE = "whole"
"""Where results of several exercises together are kept."""


@dataclass
class Found:
    """What came of tasks on the same draws, by exercise and by the names of the tasks."""

    ran: dict[str, dict[str, Ran]] = field(default_factory=lambda: defaultdict(dict))
    troubles: dict[str, Sentence] = field(default_factory=dict)
    """Exercises of which nothing could be run."""
    known: int = 0
    """How many tasks had been run before."""

    def results(self, exercise: str, name: str) -> tuple[Result, ...]:
        """The results of one task; none if it could not be run."""
        ran = self.ran[exercise].get(name)
        return ran.results if ran is not None else ()


class Runs:
    """The gate's processes. Use it as a context manager: none of them outlives it."""

    def __init__(self, plan: Plan, jobs: int, draws: Iterable[Draws] = ()) -> None:
        self._plan = plan
        self._jobs = jobs
        self._kept = Kept(plan)
        for each in draws:  # as the files are now: somebody may edit them while this runs
            self._kept.prepare(each)
        self._stack = contextlib.ExitStack()
        self._executors: dict[bool, concurrent.futures.ProcessPoolExecutor] = {}

    def run(
        self,
        tasks: Iterable[Task],
        draws: Draws,
        hear: Callable[[int, int], None] = lambda done, of: None,
    ) -> Found:
        """Run every task that is not known, all of them in the sandbox or all in process.

        ``hear`` is told from time to time how many of how many are done. What a batch gave is
        kept at once: whoever is stopped goes on from there.
        """
        found = Found()
        missing: dict[str, list[Task]] = defaultdict(list)
        keys: dict[tuple[str, str], str] = {}
        by_exercise: dict[str, list[Task]] = defaultdict(list)
        for task in tasks:
            by_exercise[task.exercise].append(task)
        for exercise, these in by_exercise.items():
            kept = self._kept.find(exercise)
            for task in these:
                key = keys[exercise, task.name] = self._kept.key(task, draws)
                if key in kept:
                    found.ran[exercise][task.name] = kept[key]
                    found.known += 1
                else:
                    missing[exercise].append(task)
        number, number_done = sum(map(len, missing.values())), 0
        told = time.monotonic()
        for batch, done in self._done(self._batches(missing, draws)):
            exercise = batch.exercises[0]
            if done.trouble is not None:
                found.troubles[exercise] = done.trouble
            found.ran[exercise].update(done.ran)
            sure = {name: ran for name, ran in done.ran.items() if not ran.doubtful}
            self._kept.keep(exercise, {keys[exercise, name]: sure[name] for name in sure})
            number_done += len(batch.tasks)
            if time.monotonic() - told > _TOLD_EVERY:
                hear(number_done, number)
                told = time.monotonic()
        for exercise, these in missing.items():
            for task in these:
                ran = found.ran[exercise].get(task.name)
                if ran is not None and ran.doubtful:
                    ran = self._again(task, ran, draws)
                    found.ran[exercise][task.name] = ran
                    self._kept.keep(exercise, {keys[exercise, task.name]: ran})
        return found

    def run_whole(self, task: Task, exercises: tuple[str, ...], draws: Draws) -> Done:
        """One answer to several exercises in one worker."""
        key = self._kept.key(task, draws, exercises)
        known = self._kept.find(_WHOLE).get(key)
        if known is not None:
            return Done({task.name: known})
        ((_, done),) = self._done(iter([Batch(exercises, draws, (task,))]))
        self._kept.keep(_WHOLE, {key: ran for ran in done.ran.values()})
        return done

    def _again(self, task: Task, first: Ran, draws: Draws) -> Ran:
        """What is doubtful is run a second time, with nothing else beside it."""
        ((_, done),) = self._done(iter([Batch((task.exercise,), draws, (task,))]))
        second = done.ran.get(task.name)
        if second is None or not second.doubtful:
            return second or first
        one, other = (
            Report(task.name, ran.results, "", draws.seed) for ran in (first, second)
        )
        return replace(second, results=settled(one, other).results)

    def ask(
        self, module: str, files: Mapping[str, bytes], names: Sequence[str]
    ) -> list[AnyReply]:
        """What functions of a module that need no argument give, each in a worker."""
        return self._executor(here=False).submit(bench.ask, module, files, names).result()

    def _batches(self, missing: dict[str, list[Task]], draws: Draws) -> Iterator[Batch]:
        """Exercises with the most to do first: they would keep one process busy at the end."""
        for exercise, tasks in sorted(missing.items(), key=lambda pair: -len(pair[1])):
            # In process a batch records the reference itself, which is best done once.
            size = max(_BATCH, -(-len(tasks) // self._jobs)) if _here(tasks[0]) else _BATCH
            for start in range(0, len(tasks), size):
                yield Batch((exercise,), draws, tuple(tasks[start : start + size]))

    def _done(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, Done]]:
        futures = {}
        for batch in batches:
            here = _here(batch.tasks[0])
            target: Callable[[Batch], Done] = (
                inprocess.run_batch if here else bench.run_batch
            )
            futures[self._executor(here).submit(target, batch)] = batch
        for future in concurrent.futures.as_completed(futures):
            try:
                yield futures[future], future.result()
            except BrokenProcessPool:
                why = say("A process of the gate died. Run it again with --jobs 1.")
                yield futures[future], Done({}, why)

    def _executor(self, here: bool) -> concurrent.futures.ProcessPoolExecutor:
        if here not in self._executors:
            begin, about = (
                (inprocess.begin, self._plan.course) if here else (bench.begin, self._plan)
            )
            self._executors[here] = self._stack.enter_context(
                concurrent.futures.ProcessPoolExecutor(
                    self._jobs,
                    mp_context=multiprocessing.get_context("spawn"),
                    initializer=begin,
                    initargs=(about, os.getpid()),
                )
            )
        return self._executors[here]

    def __enter__(self) -> Runs:
        return self

    def __exit__(self, *_: object) -> None:
        for executor in self._executors.values():
            executor.shutdown(cancel_futures=True)
        self._stack.close()


def _here(task: Task) -> bool:
    return task.way is Way.HERE
