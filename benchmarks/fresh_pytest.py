"""Seconds a submission: the sandboxed grader against a fresh pytest process.

    python benchmarks/fresh_pytest.py [--pairs 5]

Both run the same checks (visible and hidden) with the same inputs on the same
submission, on one core each, in turn: one fresh ``pytest`` process, then one
submission graded by a warm judge. The reference's replies are played back in both, so
that both make the same calls. Printed: each way's median, the spread, and the median of
the ratios pair by pair.
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

from grader.course import Course
from grader.isolation.levels import Level
from grader.judge.grading import Grader, Plan
from grader.submissions.submission import Submission

ROOT = Path(__file__).parents[1]
SECRET = b"benchmark"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=5, help="how many pairs to time")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    course = Course.open(ROOT)
    plan = Plan(course, Level.NAMESPACES, SECRET, "benchmark", (course.root,))
    files = {
        f"{module}.py": (course.solutions_dir / f"{module}.py").read_bytes()
        for module in course.modules
    }
    submission = Submission("reference", files)
    with Grader(plan) as recording:
        reference = recording.record()
    with tempfile.TemporaryDirectory() as folder, Grader(plan) as grader:
        recorded = Path(folder) / "reference.pickle"
        recorded.write_bytes(pickle.dumps(reference))
        grader.grade(submission, reference)  # warm up
        fresh(recorded)
        pairs = []
        for _ in range(options.pairs):
            began = time.perf_counter()
            fresh(recorded)
            between = time.perf_counter()
            scored = grader.grade(submission, reference)
            ended = time.perf_counter()
            assert scored.report.earned == scored.report.points
            pairs.append((between - began, ended - between))
    slow, quick = zip(*pairs)
    ratios = [one / other for one, other in pairs]
    rows = {"fresh pytest, s": slow, "grader, s": quick, "ratio": ratios}
    print(f"{len(reference.checks)} checks a submission, {len(pairs)} pairs, one core")
    print(f"{'':18}{'median':>9}{'least':>9}{'most':>9}")
    for name, row in rows.items():
        print(f"{name:18}{statistics.median(row):9.2f}{min(row):9.2f}{max(row):9.2f}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n")


def fresh(recorded: Path) -> None:
    """One pytest process with the whole course's checks on the reference answers."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        + [
            "-p",
            "benchmarks.playback",
            "--submission=solutions",
            "tests/visible",
            "tests/hidden",
        ],
        cwd=ROOT,
        env=os.environ | {"TENSORLINGS_RECORDED": str(recorded)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0 and " passed" in done.stdout, done.stdout + done.stderr


if __name__ == "__main__":
    main()
