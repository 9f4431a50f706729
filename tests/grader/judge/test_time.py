"""Real children on a machine that stops, is busy, or kills: seconds scaled down."""

import dataclasses
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest

from grader.checks.verdict import Lost, Outcome
from grader.course.course import Limits
from grader.isolation.levels import Level, start
from grader.isolation.relatives import pid_of
from grader.judge import grading, signs
from grader.judge.grading import Grader, Plan
from grader.judge.remote import Remote
from grader.judge.signs import Signs
from grader.submissions.submission import Submission
from grader.wire.messages import Call, Returned
from grader.wire.observations import Integer
from grader.words import Trouble

pytestmark = pytest.mark.full

LIMITS = Limits(call_seconds=1, submission_seconds=60, import_seconds=2)
WORKS = """
    import time

    def it():
        began = time.thread_time()
        while time.thread_time() - began < {seconds}:
            pass
        return 1
    """
SLEEPS = """
    import time

    def it():
        time.sleep({seconds})
        return 1
    """


@pytest.fixture(scope="module", params=[Level.NAMESPACES, Level.LANDLOCK])
def parent(request):
    try:
        with start(request.param, LIMITS) as made:
            made.wait_until_warm()
            yield made
    except Trouble as trouble:
        pytest.skip(f"this machine gives no {request.param.value}: {trouble}")


@pytest.fixture
def call(parent):
    """Call ``it`` of this code; ``meanwhile`` is given the worker's number."""

    def run(code, meanwhile=None, limits=LIMITS, **values):
        source = textwrap.dedent(code).replace("{seconds}", str(values.get("seconds", "")))
        remote = Remote(parent, {"a.py": source.encode()}, limits, run.signs)
        try:
            remote.ask(Call("a", "nothing", (), {}, 0))  # it is loaded now
            if meanwhile is not None:
                pid = int(pid_of(remote._child._pidfd))
                helper = threading.Thread(target=lambda: (time.sleep(0.4), meanwhile(pid)))
                helper.start()
            try:
                return remote.ask(Call("a", "it", (), {}, 0))
            finally:
                if meanwhile is not None:
                    helper.join()
        finally:
            remote.close()

    run.signs = Signs()
    return run


@pytest.fixture
def busy():
    """A machine with eight processes too many."""
    loops = [
        subprocess.Popen([sys.executable, "-S", "-c", "while True: pass"]) for _ in range(8)
    ]
    yield
    for loop in loops:
        loop.kill()
        loop.wait()


def is_one(reply):
    return isinstance(reply, Returned) and reply.value == Integer(1)


def stop_and_go(pids, seconds):
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    time.sleep(seconds)
    for pid in pids:
        os.kill(pid, signal.SIGCONT)


def test_a_worker_that_is_stopped_from_outside_goes_on(call):
    assert is_one(call(WORKS, lambda pid: stop_and_go([pid], 3), seconds=0.5))


def test_a_busy_machine_costs_no_answer(call, busy):
    assert is_one(call(WORKS, seconds=0.5))


def test_a_busy_machine_gives_no_time_to_sleep(call, busy):
    with pytest.raises(Lost) as caught:
        call(SLEEPS, seconds=60)
    assert caught.value.outcome is Outcome.TIMED_OUT and caught.value.doubtful


def test_an_endless_loop_is_late_for_certain(call):
    with pytest.raises(Lost) as caught:
        # Of a longer time, for the first slice is not looked at.
        call(WORKS, seconds=60, limits=dataclasses.replace(LIMITS, call_seconds=4))
    assert caught.value.outcome is Outcome.TIMED_OUT and not caught.value.doubtful


def test_a_worker_that_is_killed_is_doubtful(call):
    with pytest.raises(Lost, match="SIGKILL") as caught:
        call(WORKS, lambda pid: os.kill(pid, signal.SIGKILL), seconds=0.9)
    assert caught.value.outcome is Outcome.CRASHED and caught.value.doubtful


@pytest.mark.parametrize(
    "code",
    [
        "while True:\n        os.kill(os.getpid(), 19)",
        "if os.fork() == 0:\n        while True:\n            os.kill(os.getppid(), 19)\n"
        "    time.sleep(60)",
        "for _ in range(20):\n        if os.fork() == 0:\n"
        "            os.sched_setaffinity(0, {0})\n            os.nice(19)\n"
        "            while True: pass\n    time.sleep(60)",
        "while True:\n        if os.fork() == 0:\n            os._exit(0)\n        os.wait()",
        "[threading.Thread(target=time.sleep, args=(60,)).start() for _ in range(20)]\n"
        "    time.sleep(60)",
    ],
    ids=["stops itself", "is stopped by its child", "helpers in line", "forks", "threads"],
)
def test_nobody_gains_time(call, code):
    began = time.monotonic()
    with pytest.raises(Lost) as caught:
        call(f"import os, threading, time\ndef it():\n    {code}\n")
    assert caught.value.outcome is Outcome.TIMED_OUT
    assert time.monotonic() - began < LIMITS.call_seconds * 7


def test_bytes_out_of_band_hold_nobody_up(call):
    code = """
        import os
        import socket

        judge = socket.socket(fileno=os.dup(3))

        def nothing():
            judge.send(b"x", socket.MSG_OOB)

        def it():
            return 1
        """
    began, busy = time.monotonic(), time.thread_time()
    with pytest.raises(Lost) as caught:
        call(code)
    assert caught.value.outcome in (Outcome.ERROR, Outcome.TIMED_OUT)
    assert time.thread_time() - busy < 0.5
    assert time.monotonic() - began < LIMITS.call_seconds * 7
    assert signs.MALFORMED in call.signs.seen


def test_closing_the_connection_again_and_again_is_time_of_the_submission(parent):
    limits = dataclasses.replace(LIMITS, submission_seconds=3)
    remote = Remote(parent, {"a.py": b"import os, time\ndef it():\n    os.close(3)\n    time.sleep(9)\n"}, limits)
    ends = []
    try:
        for _ in range(20):
            with pytest.raises(Lost) as caught:
                remote.ask(Call("a", "it", (), {}, 0))
            ends.append(caught.value.outcome)
    finally:
        remote.close()
    assert ends[0] is Outcome.EXITED_EARLY
    assert set(ends[4:]) == {Outcome.TIMED_OUT}


@pytest.fixture
def grader(course):
    plan = Plan(course, Level.NONE, b"secret" * 4, "course", ())
    with Grader(plan) as made:
        yield made
    made._session.close()


@pytest.fixture
def killing(monkeypatch):
    """Kills the worker or the whole sandbox behind the first so many calls of ``double``."""

    def prepare(times, whole=False):
        class Killing(Remote):
            left = times

            def ask(self, request):
                if Killing.left and getattr(request, "function", "") == "double":
                    Killing.left -= 1
                    if self._child is None:
                        self._start()
                    process = self._parent._process
                    os.kill(process.pid if whole else int(pid_of(self._child._pidfd)), 9)
                    time.sleep(0.5)  # until it has died of that
                return super().ask(request)

        monkeypatch.setattr(grading, "Remote", Killing)

    return prepare


def handed_in(right):
    files = {name: textwrap.dedent(text).encode() for name, text in right.items()}
    return Submission("ada", files)


@pytest.mark.parametrize("whole", [False, True], ids=["worker", "sandbox"])
def test_a_reference_whose_process_is_killed_once_is_recorded(grader, killing, whole):
    killing(1, whole)
    assert grader.record().exchanges


@pytest.mark.parametrize("whole", [False, True], ids=["worker", "sandbox"])
def test_a_kill_costs_the_one_check_and_leaves_it_open(grader, killing, right, points, whole):
    reference = grader.record()
    killing(1, whole)
    report = grader.grade(handed_in(right), reference).report
    (open_,) = report.faults
    assert open_.doubtful and open_.check.exercise == "nums.double"
    assert report.earned == sum(points.values()) - open_.points


JUDGE = """
    import pickle, sys
    from pathlib import Path
    from grader.course import Course
    from grader.isolation.levels import Level
    from grader.judge.grading import Grader, Plan
    from grader.submissions.submission import Submission

    course = Course.open(Path(sys.argv[1]))
    with Grader(Plan(course, Level.NONE, b"secret" * 4, "course", ())) as grader:
        reference = grader.record()
        files = {path.name: path.read_bytes() for path in Path(sys.argv[2]).iterdir()}
        print("begins", flush=True)
        report = grader.grade(Submission("ada", files), reference).report
        print(report.earned, [result.outcome.value for result in report.results])
    """


@pytest.mark.parametrize("all_of_it", [False, True], ids=["the judge", "all of it"])
def test_a_stop_costs_no_answer(course_dir, tmp_path, right, points, processes, all_of_it):
    handed_in = tmp_path / "ada"
    handed_in.mkdir()
    slow = "import time\ndef double(n):\n    time.sleep(0.6)\n    return n * 2\n"
    slow += "def halve(n):\n    time.sleep(0.6)\n    return n / 2\n"
    (handed_in / "words.py").write_text(textwrap.dedent(right["words.py"]))
    (handed_in / "nums.py").write_text(slow)
    judge = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(JUDGE), course_dir, handed_in],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert judge.stdout.readline() == "begins\n"
    time.sleep(0.5)
    pids = [judge.pid]
    if all_of_it:
        pids += [pid for pid, _ in processes.below(judge.pid)]
    stop_and_go(pids, 5)  # a call may take two seconds
    out, _ = judge.communicate(timeout=120)
    assert out.startswith(f"{float(sum(points.values()))} "), out
