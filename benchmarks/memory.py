"""Memory of what one judge has: itself, its warm parent, and each child it forks.

    python benchmarks/memory.py [--children 4] [--json memory.json]

A warm parent is asked for several children that live at the same time. Each
loads a right answer, builds CNN_Basic, calls it on one batch, and keeps it.
Printed for each, in MB (10^6 bytes): USS, what nobody else has, which is what
a further child costs, and PSS, which counts shared pages in parts
(``/proc/PID/smaps_rollup``). The aim is a USS below 80 MB.

Then a judge in a process of its own, as ``grader score`` starts it, after it
has graded one submission of the small assignment (``small_assignment/``), and
the processes below it: its warm parent, and bubblewrap, which waits.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import tempfile
from pathlib import Path

import numpy as np
from class_size import below
from measuring import load
from small_assignment.answers import files
from small_assignment.in_ours import submission, write_course

from grader.course import Course
from grader.isolation.levels import Level
from grader.judge.grading import Grader, Plan
from grader.judge.process import JudgeProcess
from grader.judge.remote import Remote
from grader.judge.session import EVERYTHING
from grader.wire import observations as seen
from grader.wire.messages import Apply, Call, Returned


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--children", type=int, default=4, help="how many at the same time")
    parser.add_argument("--json", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        course = write_course(Path(name) / "course")
        plan = Plan(course, Level.NAMESPACES, b"benchmark", "benchmark", (course.root,))
        rows = children(course, plan, options.children) | judge(plan)
    print(f"load {load()}; MB")
    print(f"{'':44}{'USS':>8}{'PSS':>8}{'RSS':>8}")
    for name, row in rows.items():
        print(f"{name:44}{row['uss']:8.1f}{row['pss']:8.1f}{row['rss']:8.1f}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def children(course: Course, plan: Plan, count: int) -> dict[str, dict[str, float]]:
    """What each of ``count`` children holds while all of them have a network."""
    with Grader(plan) as grader, contextlib.ExitStack() as ending:
        parent, pids = grader.get_ready(), []
        for _ in range(count):
            sources = {name: text.encode() for name, text in files(None).items()}
            remote = Remote(parent, sources, course.limits)
            ending.callback(remote.close)
            with_network(remote)
            pids.append(pid_of(remote._child._pidfd))
        return {f"child {place} with CNN_Basic": held(pid) for place, pid in enumerate(pids, 1)}


def with_network(remote: Remote) -> None:
    """Build CNN_Basic in the worker and call it once; it is kept."""
    built = remote.ask(Call("cnn_basic", "build_cnn_basic", (), {}, 1))
    assert isinstance(built, Returned) and isinstance(built.value, seen.Model), built
    images = seen.values(seen.Tensor, np.ones((4, 28, 28, 1), np.float32))
    called = remote.ask(Apply(built.value.handle, (images,), False, 2))
    assert isinstance(called, Returned), called


def judge(plan: Plan) -> dict[str, dict[str, float]]:
    """A judge that has graded one submission, and every process below it."""
    with Grader(plan) as recording:
        reference = recording.record()
    process = JudgeProcess(plan)
    try:
        process.hear()
        process.send(submission(0), reference, EVERYTHING)
        scored = process.hear()
        assert scored is not None and scored.report.earned == scored.report.points
        under = enumerate(below(process.pid)[1:], 1)
        pids = {f"below it, {place}: {what(pid)}": pid for place, pid in under}
        return {"a judge": held(process.pid)} | {name: held(pid) for name, pid in pids.items()}
    finally:
        process.kill()


def what(pid: int) -> str:
    return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()


def pid_of(pidfd: int) -> int:
    """The process that a pidfd stands for."""
    info = Path(f"/proc/self/fdinfo/{pidfd}").read_text(encoding="ascii")
    return int(re.search(r"^Pid:\s+(\d+)", info, re.M)[1])


def held(pid: int) -> dict[str, float]:
    """USS, PSS and RSS in MB.

    Raises:
        SystemExit: this user may not look at that process.
    """
    try:
        return parsed(Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii"))
    except PermissionError:
        raise SystemExit(
            f"This user may not see the memory of process {pid}; root may."
        ) from None


def parsed(rollup: str) -> dict[str, float]:
    """The text of a ``smaps_rollup`` in MB."""
    kilobytes = {key: int(n) for key, n in re.findall(r"^(\w+):\s+(\d+) kB", rollup, re.M)}
    private = kilobytes["Private_Clean"] + kilobytes["Private_Dirty"]
    counted = {"uss": private, "pss": kilobytes["Pss"], "rss": kilobytes["Rss"]}
    return {name: round(number * 1024 / 1e6, 1) for name, number in counted.items()}


if __name__ == "__main__":
    main()
