"""Seconds a submission: the sandboxed grader against the bare work.

    python benchmarks/floor.py [--pairs 20] [--modules tensors casting] [--small]

The floor is the same requests, made of the same submission, answered in a bare forked
child of a process that imported TensorFlow: no sandbox, no judge, no messages. Both run on
one core, in turn. Printed: each way's median and spread, and the median of the ratios pair
by pair. The aim is a ratio of 1.15 at most. ``--small`` takes the assignment of
``peers.py`` instead of the course.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from small_assignment.in_ours import write_course

from grader.course import Course
from grader.isolation.levels import Level
from grader.isolation.namespaces import environment
from grader.judge import grading
from grader.judge.grading import Grader, Plan
from grader.judge.remote import Remote
from grader.judge.session import Scope
from grader.submissions.submission import Submission
from grader.wire.messages import Load, Testify

ROOT = Path(__file__).resolve().parents[1]
SECRET = b"benchmark"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=20, help="how many pairs to time")
    parser.add_argument("--modules", nargs="*", default=[], help="only these modules")
    parser.add_argument("--exercises", nargs="*", default=[], help="only these exercises")
    parser.add_argument("--small", action="store_true", help="the assignment of peers.py")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    with tempfile.TemporaryDirectory() as folder:
        course = write_course(Path(folder) / "course") if options.small else Course.open(ROOT)
        measure(course, options)


def measure(course: Course, options: argparse.Namespace) -> None:
    plan = Plan(course, Level.NAMESPACES, SECRET, "benchmark", (course.root,))
    scope = Scope(
        tuple(
            one.id
            for one in course.exercises
            if (not options.modules or one.module in options.modules)
            and (not options.exercises or one.id in options.exercises)
        )
    )
    files = {
        f"{module}.py": (course.solutions_dir / f"{module}.py").read_bytes()
        for module in course.modules
    }
    submission = Submission("reference", files)
    with Grader(plan) as recording:
        reference = recording.record(scope)
    with Grader(plan) as grader:
        requests = asked(grader, submission, reference, scope)
        with Floor(files, requests) as floor:
            grader.grade(submission, reference, scope)
            floor.run()
            pairs = []
            for _ in range(options.pairs):
                bare = floor.run()
                began = time.perf_counter()
                scored = grader.grade(submission, reference, scope)
                pairs.append((time.perf_counter() - began, bare))
                assert scored.report.earned == scored.report.points or not options.pairs
    graded, bare = zip(*pairs)
    rows = {"grader, s": graded, "floor, s": bare, "ratio": [a / b for a, b in pairs]}
    checks = len(scored.report.results)
    print(
        f"{checks} checks, {len(requests)} requests a submission, {len(pairs)} pairs, one core"
    )
    print(f"{'':12}{'median':>9}{'least':>9}{'most':>9}")
    for name, row in rows.items():
        print(f"{name:12}{statistics.median(row):9.3f}{min(row):9.3f}{max(row):9.3f}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n")


def asked(grader: Grader, submission: Submission, reference, scope: Scope) -> list:
    """Every request that the judge makes of a submission, in order."""
    requests: list = []

    class Listening(Remote):
        def _exchange(self, request, patience=None):
            if not isinstance(request, (Load, Testify)):
                requests.append(request)
            return super()._exchange(request, patience)

    kept, grading.Remote = grading.Remote, Listening
    try:
        grader.grade(submission, reference, scope)
    finally:
        grading.Remote = kept
    return requests


_SERVER = """
import gc, os, pickle, sys, time
from pathlib import Path
import keras, tensorflow
from grader.wire.messages import Forget, Raised
from grader.worker import figures, mnist
from grader.worker.worker import Worker
import grader.worker.layers, grader.worker.building
keras.layers.Conv2D
figures.warm_up()
mnist.shipped()
files, requests = pickle.loads(Path(sys.argv[1]).read_bytes())
scratch = Path(sys.argv[2])
gc.collect(); gc.freeze()
for number, _ in enumerate(sys.stdin):
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        worker = Worker.loaded(files, scratch / str(number))
        for request in requests:
            reply = worker.handle(request)
            if isinstance(reply, Raised):
                os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(time.perf_counter() - began if status == 0 else "failed", flush=True)
"""


class Floor:
    """A process that imported TensorFlow and forks a bare child for each run."""

    def __init__(self, files, requests) -> None:
        self._folder = tempfile.TemporaryDirectory()
        recorded = Path(self._folder.name) / "requests.pickle"
        recorded.write_bytes(pickle.dumps((files, requests)))
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVER, str(recorded), self._folder.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
            env=os.environ | environment() | {"HOME": self._folder.name},
        )

    def run(self) -> float:
        """Seconds from before the fork to after the end of the child."""
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline().strip()
        if not answer or answer == "failed":
            raise SystemExit("The floor's child did not answer every request.")
        return float(answer)

    def __enter__(self) -> Floor:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._folder.cleanup()


if __name__ == "__main__":
    main()
