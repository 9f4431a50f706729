"""Seconds from a save to the printed result: ``pytest --watch`` against a fresh ``pytest``.

    python benchmarks/watch_latency.py [--saves 10] [--json watch.json]

In a temporary copy of the course with every exercise solved, a file of a tensor exercise
and one of a CNN exercise are saved again and again, each time with another content. Timed
is from the end of the write until the last line of the result ("3 passed in ...") has come
through a pipe. A save waits until the spare is warm, as a learner who reads and types does;
how long that takes after a result is printed as well. A fresh ``pytest`` on the same checks
is timed before. Right before each save of the CNN exercise, a process that is kept warm makes
the same learner's calls once more, without pytest, checks or a new process: the floor. On a
machine that others use as well, the ratio to it says more than seconds.

pytest loads no third party's plugins here, in both ways: a learner's environment has none.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
CASES = {"tensor": "casting", "CNN": "cnn_basic"}
_RESULT = re.compile(r"^=+ .*\b(\d+) passed.* in [\d.]+s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--saves", type=int, default=10, help="how many saves a file")
    parser.add_argument("--fresh", type=int, default=3, help="how many fresh runs a file")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder) / "course"
        copy_course(course)
        figures = {}
        for name, module in CASES.items():
            figures[name] = {"module": module}
            figures[name]["fresh pytest"] = [
                fresh(course, module) for _ in range(options.fresh)
            ]
        figures["loads"] = [os.getloadavg()[0]] if hasattr(os, "getloadavg") else []
        with Watching(course, Path(folder) / "trace") as watching, Floor(course) as floor:
            for count in range(options.saves):
                for name, module in CASES.items():
                    warm_after = watching.wait_until_warm()
                    # Before the save: after it, the next spare takes a processor.
                    least = floor.time() if name == "CNN" else None
                    timed = watching.save(course / "exercises" / f"{module}.py", count)
                    timed["until a spare is warm"] = warm_after
                    if least is not None:
                        timed["floor"] = least
                        timed["times the floor"] = timed["save to result"] / least
                    for key, value in timed.items():
                        figures[name].setdefault(key, []).append(value)
        if hasattr(os, "getloadavg"):
            figures["loads"].append(os.getloadavg()[0])
    show(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def copy_course(course: Path) -> None:
    """What a learner has, with every exercise solved."""
    course.mkdir()
    for name in ("course.toml", "conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / name, course / name)
    for name in ("tests/visible", "tests/misconceptions"):
        shutil.copytree(
            ROOT / name, course / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copytree(
        ROOT / "solutions",
        course / "exercises",
        ignore=shutil.ignore_patterns("__pycache__", "*.toml"),
    )
    shutil.copy(ROOT / "exercises" / "index.toml", course / "exercises" / "index.toml")


def environment(trace: Path | None = None) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # else TensorFlow is compiled every time
    kept |= {"PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return kept | ({"TENSORLINGS_TRACE": str(trace)} if trace else {})


def fresh(course: Path, module: str) -> float:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", f"tests/visible/{module}"],
        cwd=course, env=environment(), capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0 and " passed" in done.stdout, done.stdout + done.stderr
    return time.perf_counter() - began


class Watching:
    """``pytest --watch`` at work."""

    def __init__(self, course: Path, trace: Path) -> None:
        self._trace = trace
        trace.touch()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pytest", "--watch", "-p", "benchmarks.watch_trace"]
            + [f"tests/visible/{module}" for module in CASES.values()],
            cwd=course, env=environment(trace), stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._lines: queue.SimpleQueue[tuple[float, str]] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Watching:
        self._result()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    def save(self, path: Path, count: int) -> dict[str, float]:
        """Save ``path``. Returns what took how long, in seconds."""
        time.sleep(0.5 + 0.0037 * count)  # not always at the same point of a look
        text = path.read_text(encoding="utf-8").partition("# save ")[0]
        seen = len(self._events())
        path.write_text(f"{text}# save {count}\n", encoding="utf-8")
        saved = time.time()
        printed = self._result()
        events = self._events()[seen:]
        began = next(entry["time"] for entry in events if entry["event"] == "Began")
        return {
            "save to result": printed - saved,
            "until it begins": began - saved,
            "checks and report": printed - began,
        }

    def _read(self) -> None:
        for line in self._process.stdout:
            self._lines.put((time.time(), line))

    def _result(self) -> float:
        while True:
            when, line = self._lines.get(timeout=120)
            if _RESULT.match(line):
                return when

    def _events(self) -> list[dict]:
        return [json.loads(line) for line in self._trace.read_text().splitlines()]

    def wait_until_warm(self) -> float:
        """Wait for the next spare. Returns how long it took from the last result on."""
        while True:
            events = self._events()
            done = [entry["time"] for entry in events if entry["event"] == "Done"]
            if events and events[-1]["event"] == "Warm":
                return events[-1]["time"] - done[-1]
            time.sleep(0.05)


class Floor:
    """A warm process that makes the calls of the visible checks of ``build_cnn_basic``."""

    CODE = """
import sys, time
import numpy as np
import tensorflow as tf
from exercises.cnn_basic import build_cnn_basic

def calls():
    model = build_cnn_basic()
    for batch in (3, 2):
        model(tf.constant(np.ones((batch, 28, 28, 1), np.float32))).numpy()
    other = build_cnn_basic(input_shape=(32, 20, 3), num_classes=7)
    other(tf.constant(np.ones((3, 32, 20, 3), np.float32))).numpy()

calls()
for line in sys.stdin:
    began = time.perf_counter()
    calls()
    print(time.perf_counter() - began, flush=True)
"""

    def __init__(self, course: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", self.CODE],
            cwd=course, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment() | {"TF_ENABLE_ONEDNN_OPTS": "0", "TF_CPP_MIN_LOG_LEVEL": "3"},
        )  # fmt: skip

    def __enter__(self) -> Floor:
        self.time()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def time(self) -> float:
        """Seconds for the calls."""
        self._process.stdin.write("once more\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


def show(figures: dict) -> None:
    print(f"{'seconds':34}{'median':>9}{'least':>9}{'most':>9}{'runs':>6}")
    for name in CASES:
        case = figures[name]
        for key, row in case.items():
            if isinstance(row, list):
                print(
                    f"{name + ', ' + key:34}{statistics.median(row):9.3f}"
                    f"{min(row):9.3f}{max(row):9.3f}{len(row):6}"
                )
        ratio = statistics.median(case["fresh pytest"]) / statistics.median(
            case["save to result"]
        )
        print(f"{name + ', fresh / watch':34}{ratio:9.1f}")
    print("load average:", ", ".join(f"{load:.1f}" for load in figures["loads"]))


if __name__ == "__main__":
    main()
