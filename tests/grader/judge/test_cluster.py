"""A class on the workers of a real Dask scheduler, each a process of its own."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time

import pytest

pytest.importorskip("distributed", reason="the package distributed is not installed")

from grader.judge.cluster import course_files
from grader.judge.fingerprint import installed
from grader.judge.shift import unlike


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def dask(tmp_path, environment):
    """Starts ``dask scheduler`` or ``dask worker``; all of them end with the test."""
    started = []

    def start(*command, until, preload=""):
        if preload:
            path = tmp_path / f"preload{len(started)}.py"
            path.write_text(preload)
            command = (*command, "--preload", str(path))
        log = tmp_path / f"dask{len(started)}.log"
        with log.open("w") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *command, "--no-dashboard"],
                cwd=tmp_path,
                env=environment,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        started.append(process)
        deadline = time.monotonic() + 60
        while until not in log.read_text():
            assert process.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        return process

    start.started = started
    yield start
    for process in reversed(started):
        process.terminate()
    for process in started:
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def scheduler(dask):
    """The address of a scheduler without workers."""
    address = f"tcp://127.0.0.1:{free_port()}"
    port = address.rpartition(":")[2]
    dask("scheduler", "--host", "127.0.0.1", "--port", port, until="Scheduler at")
    return address


@pytest.fixture
def workers(dask, scheduler, tmp_path):
    """Starts workers with one thread each."""

    def start(number=1, preload=""):
        return dask(
            "worker", scheduler, "--nthreads", "1", "--nworkers", str(number),
            "--local-directory", str(tmp_path / "workers"),
            until="Registered to", preload=preload,
        )  # fmt: skip

    return start


@pytest.fixture
def class_dir(tmp_path, write, right):
    slow = "import time\n{}\ndef double(n):\n    time.sleep(0.3)\n    return 2 * n\n{}"
    half = "def halve(n):\n    return n / 2\n"
    for number in range(9):
        name = "김민준" if number == 0 else f"learner{number}"
        text = slow.format(f"# {number}", half)
        if number % 3 == 1:
            text = f"# {number}\nimport os\ndef double(n):\n    os._exit(0)\n{half}"
        write(tmp_path / "class" / name, {**right, "nums.py": text})
    return tmp_path / "class"


def reports(path):
    return json.loads(path.read_text(encoding="utf-8"))["reports"]


def test_no_answer_travels(course):
    files = course_files(course)
    assert "tests/hidden/nums/test_double.py" in files and "course.toml" in files
    assert not [name for name in files if name.startswith("solutions")]


def test_another_version_is_named():
    ours = installed()
    assert unlike(installed(), ours) is None
    theirs = {**ours, "numpy": "1.0"}
    assert "numpy 1.0" in unlike(theirs, ours).text()
    del theirs["numpy"]
    assert "It has no numpy" in unlike(theirs, ours).text()


def test_a_scheduler_that_is_not_there(course_dir, class_dir, run_grader):
    ran = run_grader(course_dir, "score", "../class", "--dask", f"127.0.0.1:{free_port()}")
    assert ran.status == 2 and ran.out == "", ran.err
    assert "grader: No scheduler answers at 127.0.0.1:" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.full
def test_a_scheduler_without_workers(course_dir, class_dir, run_grader, scheduler):
    ran = run_grader(course_dir, "score", "../class", "--dask", scheduler)
    assert ran.status == 2 and ran.out == "", ran.err
    assert f"The scheduler at {scheduler} has no workers." in ran.err


@pytest.mark.full
def test_a_killed_workers_submissions_are_run_again_and_all_is_as_local(
    course_dir, class_dir, tmp_path, run_grader, start_grader, workers, processes
):
    nanny = workers(2)
    before = processes.below(nanny.pid)
    pids = {pid for pid, _ in before}
    grader = start_grader(
        course_dir, "score", "../class", "--fresh", "--dask", scheduler_of(nanny),
        "--json", "cluster.json",
    )  # fmt: skip
    said = []
    for line in grader.stderr:
        said.append(line)
        if "1 of 9" in line:
            break
    at_work = [pid for pid in pids if processes.below(pid) - before]
    assert at_work, said  # each has a sandbox below it
    os.kill(max(at_work), signal.SIGKILL)
    out, err = grader.communicate(timeout=120)
    assert grader.returncode == 0, (out, said, err)
    assert "9 of 9 scored. Isolation: namespaces." in out
    # The killed one has another in its place; no sandbox and no course is left of either.
    assert not processes.left(lambda: sandboxes(processes.below(nanny.pid)))
    assert not list((tmp_path / "workers").rglob("test_double.py"))
    ran = run_grader(course_dir, "score", "../class", "--fresh", "--json", "local.json")
    assert ran.status == 0, ran
    assert reports(course_dir / "cluster.json") == reports(course_dir / "local.json")


@pytest.mark.full
@pytest.mark.parametrize("what", ["Ctrl-C", "scheduler"])
def test_what_is_done_is_kept_when_the_run_ends_early(
    course_dir, class_dir, dask, workers, run_grader, start_grader, processes, what
):
    """On Ctrl-C, and when the scheduler goes away."""
    worker = workers(1)
    grader = start_grader(
        course_dir, "score", "../class", "--dask", scheduler_of(worker), "--csv", "s.csv"
    )
    for line in grader.stderr:
        if "2 of 9" in line:
            break
    if what == "Ctrl-C":
        os.killpg(grader.pid, signal.SIGINT)
    else:
        os.killpg(dask.started[0].pid, signal.SIGKILL)
    out, err = grader.communicate(timeout=60)
    assert "Traceback" not in err
    if what == "Ctrl-C":
        assert grader.returncode == 130, (out, err)
        assert (course_dir / "s.csv").exists()
    else:
        assert grader.returncode == 2, (out, err)
        assert f"The scheduler at {scheduler_of(worker)} is gone." in err
        worker.terminate()
    assert not processes.left(lambda: sandboxes(processes.below(worker.pid)))
    ran = run_grader(course_dir, "score", "../class")
    assert ran.status == 0
    assert 2 <= int(re.search(r"(\d+) unchanged", ran.out)[1]) < 9


def scheduler_of(worker):
    return worker.args[worker.args.index("worker") + 1]


def sandboxes(running):
    found = set()
    for pid, _ in running:
        with contextlib.suppress(OSError), open(f"/proc/{pid}/comm") as file:
            if file.read().strip() == "bwrap":
                found.add(pid)
    return found


NO_SANDBOX = """
import grader.isolation.namespaces as namespaces
namespaces.bubblewrap = lambda: None
"""
OTHER_VERSIONS = """
import importlib.metadata
importlib.metadata.version = lambda name: "1.0"
"""
BROKEN = """
import importlib.metadata
importlib.metadata.version = None
"""


@pytest.mark.full
@pytest.mark.parametrize(
    "preload, why",
    [
        (NO_SANDBOX, "bubblewrap"),
        (OTHER_VERSIONS, "It has tensorflow 1.0, and"),
        (BROKEN, "TypeError"),
    ],
)
def test_a_worker_that_is_unfit_is_refused_by_name(
    course_dir, class_dir, run_grader, workers, preload, why
):
    workers(1)
    unfit = workers(1, preload)
    ran = run_grader(
        course_dir, "score", "../class", "--dask", scheduler_of(unfit), "--csv", "s.csv"
    )
    assert ran.status == 2 and ran.out == "", ran.err
    assert "These workers cannot grade. tcp://127.0.0.1:" in ran.err
    assert ran.err.count("tcp://127.0.0.1:") == 1
    assert why in ran.err
    assert not (course_dir / "s.csv").exists()
