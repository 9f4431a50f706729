"""One judge against two: submissions a second, in turn.

    python benchmarks/judges.py [--pairs 5] [--size 16] [--judges 2]

A class of the small assignment (``small_assignment/``) is graded by one judge
and then by two, each a process with a warm parent of its own, as ``grader
score --jobs`` has them. Timed is the class alone: all judges are warm and know
the reference. Printed: submissions a second, and the ratio pair by pair. The
aim is 1.9 for two judges on two free cores.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

from measuring import load, ratios, table
from small_assignment.answers import expected
from small_assignment.in_ours import submission, write_course

from grader.isolation.levels import Level
from grader.judge.grading import Plan, record_reference
from grader.judge.pool import Pool
from grader.judge.reference import Reference


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=5, help="how often to try both")
    parser.add_argument("--size", type=int, default=16, help="submissions in the class")
    parser.add_argument("--judges", type=int, default=2, help="how many against one")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    rates: dict[int, list[float]] = {1: [], options.judges: []}
    loads = [load()]
    with tempfile.TemporaryDirectory() as name:
        course = write_course(Path(name) / "course")
        plan = Plan(course, Level.NAMESPACES, b"benchmark", "benchmark", (course.root,))
        reference = record_reference(plan)
        with Pool(plan, 1) as one, Pool(plan, options.judges) as more:
            pools = {1: one, options.judges: more}
            for jobs, pool in pools.items():
                warm_up(pool, jobs, reference)
            for pair in range(options.pairs):
                # Who is first changes, so that a load that grows favours nobody.
                for jobs in sorted(pools, reverse=bool(pair % 2)):
                    rates[jobs].append(
                        options.size / grade(pools[jobs], options.size, reference)
                    )
                loads.append(load())
    times = ratios(rates[options.judges], rates[1])
    print(
        f"{len(os.sched_getaffinity(0))} cores, a class of {options.size}; submissions a second"
    )
    rows = {f"{jobs} judge{'s' * (jobs > 1)}": row for jobs, row in rates.items()}
    print(table(rows | {"ratio": times}, digits=2))
    print(f"load {' '.join(map(str, loads))}")
    if options.json:
        figures = {"load": loads, "a second": rates, "ratio": times}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def warm_up(pool: Pool, jobs: int, reference: Reference) -> None:
    """Until each judge has had a submission."""
    while len(pool._warm) < jobs:
        grade(pool, 2 * jobs, reference)
    grade(pool, 2 * jobs, reference)


def grade(pool: Pool, size: int, reference: Reference) -> float:
    """Seconds for a class of ``size``."""
    class_ = [submission(number) for number in range(size)]
    began = time.perf_counter()
    count = 0
    for scored in pool.grade(class_, reference):
        number = int(scored.report.learner.removeprefix("learner"))
        assert scored.report.earned == expected(number), scored.report.learner
        count += 1
    assert count == size
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
