"""What a class costs by its size: seconds, and the most memory that the coordinator held.

    python benchmarks/class_size.py [--sizes 50 200 1000 2000] [--regrade 200] [--jobs 2]

A class for a small assignment (tensors and casting) is made from the gallery, all learners
different, and scored by ``grader score`` with a CSV file and a store of its own, so that all
of it is run. Memory is that of the command's first process alone (VmHWM), which neither
judges nor runs anything; beside it the most that all its processes held together, shared
pages counted once (PSS, looked at every two seconds). Then the class of ``--regrade`` is scored three times more with
nothing changed; the median is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from small_course import ROOT, small_course, write_class

_SCORE = """
import re, sys
from grader.cli.app import main
try:
    main()
finally:
    status = open("/proc/self/status").read()
    print("peak", re.search(r"VmHWM:\\s+(\\d+)", status)[1], file=sys.stderr)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", nargs="*", type=int, default=[50, 200, 1000, 2000])
    parser.add_argument("--regrade", type=int, default=200, help="size of the unchanged class")
    parser.add_argument("--modules", nargs="*", default=["tensors", "casting"])
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--results-json", action="store_true", help="score with --json too")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    rows, again = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        course = small_course(folder / "course", tuple(options.modules))
        print(f"load {os.getloadavg()[0]:.1f}, {options.jobs} jobs")
        print(
            f"{'size':>7}{'seconds':>10}{'s each':>9}{'peak MB':>9}{'all MB':>8}{'store kB each':>15}"
        )
        for size in options.sizes:
            write_class(course, folder / f"class{size}", size)
            seconds, peak, together = score(folder, size, options)
            store = course.root / ".grader" / "results"
            kept = sum(one.stat().st_size for one in store.rglob("*.msgpack")) / size
            row = (size, seconds, round(seconds / size, 3), peak, together, kept / 1000)
            names = ("size", "seconds", "seconds_each", "peak_MB", "all_MB", "store_kB")
            rows.append(dict(zip(names, row)))
            print(
                f"{size:7}{seconds:10.1f}{seconds / size:9.3f}{peak:9.0f}{together:8.0f}"
                f"{kept / 1000:15.1f}",
                flush=True,
            )
            shutil.rmtree(store)
        if options.regrade:
            write_class(course, folder / f"class{options.regrade}", options.regrade)
            score(folder, options.regrade, options)
            again = [score(folder, options.regrade, options)[0] for _ in range(3)]
            print(f"{options.regrade} unchanged: {statistics.median(again):.2f} s {again}")
    if options.json:
        figures = {"load": os.getloadavg(), "rows": rows, "unchanged": again}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def score(folder: Path, size: int, options: argparse.Namespace) -> tuple[float, float, float]:
    """Seconds of the whole command, its coordinator's peak in MB, and that of all of it."""
    command = [sys.executable, "-c", _SCORE, "score", str(folder / f"class{size}")]
    command += ["--course", str(folder / "course"), "--jobs", str(options.jobs)]
    command += ["--csv", str(folder / "scores.csv")]
    if options.results_json:
        command += ["--json", str(folder / "scores.json")]
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    together = 0.0
    while True:
        try:
            out, err = process.communicate(timeout=2)
            break
        except subprocess.TimeoutExpired:
            together = max(together, sum(map(held, below(process.pid))))
    seconds = time.perf_counter() - began
    if process.returncode or f"{size} of {size} scored" not in out:
        raise SystemExit(f"The class was not scored: {out[-500:]} {err[-2000:]}")
    return round(seconds, 2), int(err.split()[-1]) / 1000, round(together)


def below(pid: int) -> list[int]:
    """``pid`` and all its descendants."""
    found = [pid]
    for one in found:
        try:
            for task in os.listdir(f"/proc/{one}/task"):
                children = Path(f"/proc/{one}/task/{task}/children").read_text()
                found += map(int, children.split())
        except OSError:
            continue
    return found


def held(pid: int) -> float:
    """Its proportional share of memory in MB; nothing of one that has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return int(re.search(r"^Pss:\s+(\d+)", text, re.M)[1]) / 1000


if __name__ == "__main__":
    main()
