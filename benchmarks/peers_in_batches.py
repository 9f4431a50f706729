"""Part of ``peers.py``: a class, on all cores."""

from __future__ import annotations

import importlib.util
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from judges import warm_up
from measuring import ratios, table, timed
from small_assignment.answers import ROOT
from small_assignment.due import ours, same
from small_assignment.in_nbgrader import Nbgrader
from small_assignment.in_ours import submission, write_class
from small_assignment.settings import peer_environment

from grader.judge.grading import Plan
from grader.judge.pool import Pool
from grader.judge.reference import Reference
from grader.results.read import read


def in_batches(
    size: int, times: int, folder: Path, plan: Plan, reference: Reference
) -> dict[str, list[float]]:
    """Seconds for a class, by way and number of processes, all ways in turn."""
    cores = len(os.sched_getaffinity(0))
    numbers = range(size)
    rows: dict[str, list[float]] = {}
    write_class(folder / "class", numbers)
    class_ = [submission(number) for number in numbers]
    env = peer_environment(folder / "home")
    courses = {}
    for jobs in sorted({1, cores}) if importlib.util.find_spec("nbgrader") else ():
        parts = [numbers[start::jobs] for start in range(jobs)]
        courses[jobs] = [
            (Nbgrader(folder / f"nbgrader-{jobs}-{place}", part, env), part)
            for place, part in enumerate(parts)
        ]
    for _ in range(times):
        for jobs in sorted({1, cores}):
            if jobs in courses:
                row = rows.setdefault(f"nbgrader, one call x {jobs}", [])
                row.append(timed(lambda: at_once([one.grade_all for one, _ in courses[jobs]])))
                for one, part in courses[jobs]:
                    for number in part:
                        same("nbgrader, one call", number, one.points(number))
            with Pool(plan, jobs) as pool:
                warm_up(pool, jobs, reference)
                row = rows.setdefault(f"ours, warm, {jobs} judges", [])
                row.append(timed(lambda: ours(pool, reference, class_)))
            row = rows.setdefault(f"ours with start, {jobs} judges", [])
            row.append(timed(lambda: our_command(folder, plan, size, jobs)))
            check_results(folder / "results.json", numbers)
    return rows


def at_once(calls: list[Callable[[], None]]) -> None:
    with ThreadPoolExecutor(len(calls)) as threads:
        for waiting in [threads.submit(call) for call in calls]:
            waiting.result()


def our_command(folder: Path, plan: Plan, size: int, jobs: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "grader", "score", str(folder / "class"), "--fresh"]
        + ["--course", str(plan.course.root), "--jobs", str(jobs)]
        + ["--json", str(folder / "results.json")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    if f"{size} of {size} scored" not in done.stdout:
        raise SystemExit(f"grader score failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")


def check_results(path: Path, numbers: range) -> None:
    """The command's own results are those that are due."""
    earned = {one.report.learner: one.report.earned for one in read(path).scored}
    for number in numbers:
        same("grader score", number, earned[f"learner{number}"])


def show_batches(batches: dict, size: int) -> None:
    print(f"a class of {size}, seconds a submission, all cores")
    each = {name: [second / size for second in row] for name, row in batches.items()}
    print(table(each))
    print(table(batch_ratios(each), digits=1))
    for jobs, one in large_class(batches, size, 200).items():
        print(f"computed: a class of 200 with start, {jobs} judges: {one:.3f} s a submission")


def batch_ratios(each: dict[str, list[float]]) -> dict[str, list[float]]:
    """nbgrader's calls by ours with as many processes, warm and with the start."""
    return {
        f"nbgrader x {jobs} / ours, {how}": ratios(row, each[key])
        for name, row in each.items()
        if name.startswith("nbgrader")
        for jobs in [name.rpartition(" ")[2]]
        for how, key in (
            ("warm", f"ours, warm, {jobs} judges"),
            ("with start", f"ours with start, {jobs} judges"),
        )
    }


def large_class(batches: dict[str, list[float]], size: int, large: int) -> dict[str, float]:
    """Seconds a submission of ``large`` with the start, from a class of ``size``: what the
    start took is what the whole command took longer than warm judges."""
    found = {}
    for name, row in batches.items():
        if name.startswith("ours, warm, "):
            jobs = name.split()[2]
            warm = statistics.median(row)
            start = statistics.median(batches[f"ours with start, {jobs} judges"]) - warm
            found[jobs] = start / large + warm / size
    return found
