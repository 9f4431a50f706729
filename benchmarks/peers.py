"""Seconds a submission: this kit, nbgrader, otter-grader and a fresh pytest.

    python benchmarks/peers.py [--pairs 5] [--batches 1] [--otter PYTHON]

A small assignment (four exercises, CNN_Basic among them; eight checks; one
network built) is written in each grader's own form in a temporary folder. The
checks' bodies are the same text for all (``small_assignment/bodies.py``); the
answers are the same functions. All have the same settings of TensorFlow. Every
way must give every learner the points that are due.

One by one, on one core, in turn: each way grades the same submission. ``grader
score`` stands for a judge that is warm, as it is for all of a class but the
first: a submission goes over the pipe to the judge's process, through the
sandbox, and the score comes back. The others start anew for each submission.
CPU is of a way's whole tree of processes.

Then a class, on all cores: nbgrader's ``autograde`` called once for it, and
once in each of as many processes as cores, each with a course folder and
gradebook of its own (so none waits for the database); ours with as many
judges, warm, and as the whole command ``grader score`` with its start
(TensorFlow, the probe, the reference).

otter-grader 7 wants an older wrapt than constraints.txt names, so it goes into
an environment of its own, without ``-c``: ``pip install -e '.[grader,bench]'``.
Run this with that environment's Python, or name it with ``--otter``. A way that
cannot run is left out and named.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from pathlib import Path

from measuring import load
from peers_in_batches import in_batches, show_batches
from peers_in_turn import in_turn, show_pairs
from small_assignment.answers import CHECKS, POINTS
from small_assignment.in_nbgrader import Nbgrader
from small_assignment.in_otter import Otter, has_otter
from small_assignment.in_ours import write_course
from small_assignment.in_pytest import FreshPytest
from small_assignment.settings import peer_environment

from grader.isolation.levels import Level
from grader.judge.grading import Plan, record_reference
from grader.judge.reference import Reference


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=5, help="submissions graded in every way")
    parser.add_argument("--batches", type=int, default=1, help="how often to try the class")
    parser.add_argument("--size", type=int, default=8, help="learners in the class")
    parser.add_argument("--otter", default=sys.executable, help="a Python with otter-grader")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    figures: dict = {"load": [load()]}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan, reference = our_course(folder / "course")
        peers = peer_ways(folder, range(8), options)
        print(f"{len(CHECKS)} exercises, {POINTS} checks, one network built")
        if options.pairs:
            seconds, cpu = in_turn(options.pairs, plan, reference, peers)
            figures |= {"seconds": seconds, "cpu": cpu, "load": [*figures["load"], load()]}
            show_pairs(seconds, cpu)
        if options.batches:
            batches = in_batches(options.size, options.batches, folder, plan, reference)
            figures |= {"batches": batches, "load": [*figures["load"], load()]}
            show_batches(batches, options.size)
    print(f"load {' -> '.join(map(str, figures['load']))}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def our_course(folder: Path) -> tuple[Plan, Reference]:
    course = write_course(folder)
    plan = Plan(course, Level.NAMESPACES, b"benchmark", "benchmark", (course.root,))
    return plan, record_reference(plan)


def peer_ways(folder: Path, numbers: range, options: argparse.Namespace) -> list:
    """Those that can run here, the assignment written for each of them."""
    env = peer_environment(folder / "home")
    ways: list = []
    if importlib.util.find_spec("nbgrader"):
        ways.append(Nbgrader(folder / "nbgrader", numbers, env))
    else:
        print("left out: nbgrader autograde, as nbgrader is not installed")
    if has_otter(options.otter):
        ways.append(Otter(folder / "otter", numbers, env, options.otter))
    else:
        print(f"left out: otter run, as {options.otter} has no otter-grader")
    ways.append(FreshPytest(folder / "pytest", numbers, env))
    return ways


if __name__ == "__main__":
    main()
