"""One Dask worker against two: submissions a minute on a real scheduler.

    python benchmarks/dask_workers.py [--size 60] [--workers 1 2] [--pairs 2]

A scheduler and its workers are started on this machine, each worker a process with one
thread. They grade a class for a small assignment (tensors and casting) made from the
gallery. Timed is from the first score to the last, so neither TensorFlow's start nor the
reference counts; both are paid once a run. Each number of workers is tried in turn.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from small_course import ROOT, small_course, write_class

from grader.isolation.levels import Level
from grader.judge.cluster import Cluster
from grader.judge.grading import Plan, record_reference
from grader.submissions import ClassFolder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=60, help="submissions in the class")
    parser.add_argument("--workers", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--pairs", type=int, default=2, help="how often to try each")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    rates: dict[int, list[float]] = {number: [] for number in options.workers}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        course = small_course(folder / "course")
        write_class(course, folder / "class", options.size)
        plan = Plan(course, Level.NAMESPACES, b"benchmark", "benchmark", (course.root,))
        reference = record_reference(plan)
        for _ in range(options.pairs):
            for number in options.workers:
                with dask(number, folder) as address, Cluster(plan, address) as judges:
                    class_ = ClassFolder(folder / "class", course.modules)
                    times = [time.perf_counter() for _ in judges.grade(class_, reference)]
                assert len(times) == options.size
                rates[number].append((options.size - 1) / (times[-1] - times[0]))
    print(f"load {os.getloadavg()[0]:.1f}, {options.size} submissions, {options.pairs} times")
    print(f"{'workers':>8}{'a minute':>10}{'least':>8}{'most':>8}{'times one':>11}")
    one = statistics.median(rates[options.workers[0]])
    for number, row in rates.items():
        middle = statistics.median(row)
        print(
            f"{number:8}{60 * middle:10.0f}{60 * min(row):8.0f}{60 * max(row):8.0f}"
            f"{middle / one:11.2f}"
        )
    if options.json:
        figures = {"load": os.getloadavg(), "a second": rates}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


@contextlib.contextmanager
def dask(workers: int, folder: Path) -> Iterator[str]:
    """A scheduler with that many workers; its address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    options = {"cwd": folder, "env": {**os.environ, "PYTHONPATH": str(ROOT)}}
    with contextlib.ExitStack() as ending:
        for command in (
            ["scheduler", "--host", "127.0.0.1", "--port", str(port)],
            ["worker", address, "--nthreads", "1", "--nworkers", str(workers)],
        ):
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *command, "--no-dashboard"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                **options,
            )
            ending.callback(process.wait)
            ending.callback(process.terminate)
        from distributed import Client

        with Client(address, timeout=30, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
        yield address


if __name__ == "__main__":
    main()
