"""Submissions that misbehave, in a real sandbox.

Each gets its named outcome; its other answers keep their points; and whoever comes
next is graded as if nobody had been there.
"""

import dataclasses
import os
import textwrap

import pytest

from grader.checks.verdict import Lost, Outcome
from grader.course import Course
from grader.isolation.levels import Level
from grader.isolation.namespaces import environment
from grader.judge import second_look
from grader.judge.grading import Grader, Plan
from grader.judge.remote import Remote
from grader.judge.session import Scope
from grader.submissions.submission import Submission
from grader.wire.messages import Call, Returned
from grader.wire.observations import Integer, ListOf, Text
from grader.words import Trouble

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def room(shared_course_dir):
    """A grader at work, and what the reference replied."""
    course = Course.open(shared_course_dir)
    plan = Plan(course, Level.NAMESPACES, b"secret" * 4, "course", (course.root,))
    try:
        grader = Grader(plan)
        grader.get_ready()
    except Trouble as trouble:
        pytest.skip(f"this machine gives no namespaces: {trouble}")
    with grader:
        yield grader, grader.record()
    grader._session.close()


@pytest.fixture
def grade(room):
    """The report on a submission with these files."""
    grader, reference = room

    def run(files):
        content = {name: textwrap.dedent(text).encode() for name, text in files.items()}
        ada = Submission("ada", content)
        first = grader.grade(ada, reference).report
        doubtful = frozenset(one.check.id for one in first.results if one.doubtful)
        if not doubtful:
            return first
        second = grader.grade(ada, reference, Scope(checks=doubtful)).report
        return second_look.settled(first, second)

    return run


@pytest.fixture
def call(room):
    """What a function of a submission of its own returns, as text, number or list of texts."""
    grader, _ = room

    def plain(value):
        if isinstance(value, ListOf):
            return [plain(item) for item in value.items]
        assert isinstance(value, (Integer, Text)), value
        return value.value

    def run(code, name="it", seconds=None):
        limits = grader._plan.course.limits
        if seconds is not None:
            limits = dataclasses.replace(limits, call_seconds=seconds)
        files = {"mine.py": textwrap.dedent(code).encode()}
        remote = Remote(grader.get_ready(), files, limits)
        try:
            reply = remote.ask(Call("mine", name, (), {}, 0))
        finally:
            remote.close()
        assert isinstance(reply, Returned), reply
        return plain(reply.value)

    return run


def earned(report):
    ids = dict.fromkeys(result.check.exercise for result in report.results)
    return {id: sum(result.earned for result in report.of_exercise(id)) for id in ids}


HALVE = "\n\ndef halve(numbers):\n    return numbers / 2\n"
"""The other answer in the same file."""

ATTACKS = {
    "an endless loop": (
        "def double(n):\n    while True:\n        pass",
        Outcome.TIMED_OUT,
        "did not end within 2 seconds",
    ),
    "sleeping": (
        "import time\ndef double(n):\n    time.sleep(60)",
        Outcome.TIMED_OUT,
        "2 seconds",
    ),
    "a loop that swallows everything": (
        "def double(n):\n    while True:\n        try:\n            while True: pass\n"
        "        except BaseException: pass",
        Outcome.TIMED_OUT,
        "2 seconds",
    ),
    "ignoring signals": (
        "import signal\ndef double(n):\n"
        "    for s in range(1, 65):\n        try: signal.signal(s, signal.SIG_IGN)\n"
        "        except (OSError, ValueError): pass\n    while True: pass",
        Outcome.TIMED_OUT,
        "2 seconds",
    ),
    "os._exit": (
        "import os\ndef double(n):\n    os._exit(0)",
        Outcome.EXITED_EARLY,
        "status 0",
    ),
    "another status": (
        "import os\ndef double(n):\n    os._exit(70)",
        Outcome.EXITED_EARLY,
        "status 70",
    ),
    "sys.exit": (
        "import sys\ndef double(n):\n    sys.exit()",
        Outcome.EXITED_EARLY,
        "SystemExit",
    ),
    "its own SystemExit": (
        "class Bye(SystemExit): pass\ndef double(n):\n    raise Bye(0)",
        Outcome.EXITED_EARLY,
        "Bye",
    ),
    "a segmentation fault": (
        "import ctypes\ndef double(n):\n    ctypes.string_at(0)",
        Outcome.CRASHED,
        "SIGSEGV",
    ),
    "os.abort": (
        "import os\ndef double(n):\n    os.abort()",
        Outcome.CRASHED,
        "Python crashed",
    ),
    # As process 1 of its namespace it does not even die of that.
    "SIGKILL to itself": (
        "import os\ndef double(n):\n    os.kill(os.getpid(), 9)",
        Outcome.WRONG,
        "Nothing was returned",
    ),
    "MemoryError": (
        "def double(n):\n    raise MemoryError",
        Outcome.OUT_OF_MEMORY,
        "MemoryError",
    ),
    "too much memory": (
        "def double(n):\n    return bytearray(64 << 30)",
        Outcome.OUT_OF_MEMORY,
        "MemoryError",
    ),
    "memory bit by bit": (
        "def double(n):\n    kept = []\n    while True:\n        kept.append(bytes(1 << 28))",
        Outcome.OUT_OF_MEMORY,
        "MemoryError",
    ),
    "closing every descriptor": (
        "import os\ndef double(n):\n    os.closerange(0, 256)\n    return n * 2",
        Outcome.EXITED_EARLY,
        "",
    ),
    "garbage in every descriptor": (
        "import os\ndef double(n):\n    for fd in range(3, 256):\n"
        "        try: os.write(fd, b'\\xff' * 1000)\n        except OSError: pass\n    return n * 2",
        Outcome.ERROR,
        "no answer",
    ),
    "an empty message": (
        "import os\ndef double(n):\n    for fd in range(3, 256):\n"
        "        try: os.write(fd, bytes(4))\n        except OSError: pass\n    return n * 2",
        Outcome.ERROR,
        "no answer",
    ),
    "half a message": (
        "import os\ndef double(n):\n    os.write(3, bytes([0, 0, 1, 0, 1]))\n    while True: pass",
        Outcome.TIMED_OUT,
        "2 seconds",
    ),
    "recursion": ("def double(n):\n    return double(n)", Outcome.ERROR, "RecursionError"),
    "its own exception that cannot be described": (
        "class Odd(Exception):\n    def __str__(self): raise Odd\n"
        "def double(n):\n    raise Odd({'{braces}'})",
        Outcome.ERROR,
        "Odd",
    ),
    "a KeyboardInterrupt": (
        "def double(n):\n    raise KeyboardInterrupt",
        Outcome.ERROR,
        "KeyboardInterrupt",
    ),
    "importing the solutions": (
        "def double(n):\n    import solutions.nums\n    return solutions.nums.double(n)",
        Outcome.ERROR,
        "No module named 'solutions'",
    ),
    "importing the checks": (
        "def double(n):\n    from tests.hidden.nums import test_double\n    return n * 2",
        Outcome.ERROR,
        "No module named 'tests'",
    ),
    "importing the judge": (
        "def double(n):\n    import grader.judge.session\n    return n * 2",
        Outcome.ERROR,
        "No module named 'grader.judge'",
    ),
    "a codec that says nothing": (
        "def double(n):\n    from grader.wire import codec\n"
        "    codec.encode = lambda *_: b''\n    return n",
        Outcome.ERROR,
        "no answer",
    ),
    "the kit's modules deleted": (
        "import sys\ndef double(n):\n    for name in list(sys.modules):\n"
        "        if name.startswith('grader'): del sys.modules[name]\n    return n",
        Outcome.WRONG,
        "",
    ),
    "an object that is equal to everything": (
        "class Yes:\n    shape = (3, 5)\n    dtype = 'float32'\n"
        "    def __eq__(self, other): return True\n    def __array__(self, *a, **k): return 0\n"
        "def double(n):\n    return Yes()",
        Outcome.WRONG,
        "",
    ),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_each_gets_its_name_and_takes_nobody_along(grade, right, points, attack):
    code, outcome, said = ATTACKS[attack]
    report = grade({**right, "nums.py": code + HALVE})
    double = report.of_exercise("nums.double")
    assert {result.outcome for result in double} == {outcome}
    assert said in double[0].explanation.headline.text()
    assert not report.faults
    assert earned(report) == {**points, "nums.double": 0}
    after = grade(right)
    assert earned(after) == points


def test_a_right_answer_gets_everything(grade, right, points):
    report = grade(right)
    assert earned(report) == points
    assert report.isolation == "namespaces"


def test_a_patched_kit_harms_nobody_but_its_own_submission(grade, right, points):
    lies = """
        def double(n):
            from grader.wire.observations import Nothing
            from grader.worker.observing import Observer

            Observer.observe = lambda self, thing: Nothing()
            return n * 2
        """
    report = grade({"words.py": right["words.py"], "nums.py": lies})
    assert {result.outcome for result in report.of_exercise("nums.double")} == {Outcome.WRONG}
    assert earned(report) == {**points, "nums.double": 0, "nums.halve": 0}
    assert earned(grade(right)) == points


def test_untouched_stubs_are_to_do(grade, shared_course_dir):
    stubs = (shared_course_dir / "exercises").glob("*.py")
    report = grade({path.name: path.read_text() for path in stubs})
    assert {result.outcome for result in report.results} == {Outcome.TO_DO}
    assert report.earned == 0


@pytest.mark.parametrize(
    "code",
    [
        "import sys\ndef double(n):\n    print('x' * 50_000_000)\n    return n * 2",
        "import os\ndef double(n):\n    os.write(1, b'x' * 50_000_000)\n    return n * 2",
        "import sys\ndef double(n):\n    sys.stderr.write('x' * 50_000_000)\n    return n * 2",
        "import sys\ndef double(n):\n    sys.stdout.close()\n    return n * 2",
        "import sys\nsys.stdout = sys.stderr = None\ndef double(n):\n    return n * 2",
    ],
    ids=["print", "descriptor", "stderr", "closed", "none"],
)
def test_what_is_printed_changes_no_score(grade, right, points, code):
    report = grade({**right, "nums.py": code + HALVE})
    assert earned(report) == points


@pytest.mark.parametrize(
    ("text", "outcome", "said"),
    [
        ("def double(n:\n    return n", Outcome.ERROR, "exercises/nums.py, line 1"),
        ("import os\nos._exit(0)\n", Outcome.EXITED_EARLY, "status 0"),
        ("while True: pass\n", Outcome.TIMED_OUT, ""),
        ("raise SystemExit\n", Outcome.EXITED_EARLY, "SystemExit"),
        ("import nowhere_to_be_found\n", Outcome.ERROR, "exercises/nums.py, line 1"),
        ("\0", Outcome.ERROR, ""),
        ("# coding: nothing\n", Outcome.ERROR, ""),
        ("def doubled(n):\n    return n\n", Outcome.MISSING, "It has: doubled."),
        ("double = halve = 3\n", Outcome.ERROR, "not callable"),
        ("", Outcome.MISSING, "no function"),
    ],
    ids=[
        "syntax error", "exit at import", "endless at import", "SystemExit at import",
        "missing package", "null byte", "unknown encoding", "renamed", "no function", "empty",
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_costs_its_own_exercises_only(
    grade, right, points, text, outcome, said
):
    report = grade({**right, "nums.py": text})
    results = report.of_exercise("nums.double") + report.of_exercise("nums.halve")
    assert {result.outcome for result in results} == {outcome}
    assert said in results[0].explanation.headline.text()
    assert earned(report) == {**points, "nums.double": 0, "nums.halve": 0}
    assert earned(grade(right)) == points


def test_a_file_that_is_missing_costs_its_own_exercises_only(grade, right, points):
    report = grade({"words.py": right["words.py"]})
    results = report.of_exercise("nums.double")
    assert {result.outcome for result in results} == {Outcome.MISSING}
    assert "There is no file nums.py." in results[0].explanation.headline.text()
    assert earned(report) == {**points, "nums.double": 0, "nums.halve": 0}


def test_a_submission_may_use_files_of_its_own(grade, right, points):
    files = {
        "words.py": right["words.py"],
        "nums.py": "from exercises.helpers.twice import times\nfrom .random import half\n"
        "def double(n):\n    return times(n, 2)\ndef halve(n):\n    return n * half\n",
        "helpers/twice.py": "def times(n, factor):\n    return n * factor\n",
        "random.py": "half = 0.5\n",
    }
    assert earned(grade(files)) == points


def test_nothing_that_is_left_on_disk_reaches_the_next(call):
    left = call(
        """
        import os

        def it():
            left = []
            for folder in (os.getcwd(), "/tmp", "/dev/shm", "/var/tmp", "/", "/kit/packages"):
                try:
                    with open(os.path.join(folder, "left-behind"), "w") as file:
                        file.write("the answer")
                    left.append(folder)
                except OSError:
                    pass
            return left
        """
    )
    assert left == ["/tmp", "/tmp"]  # its own scratch folder, and that only
    found = call(
        """
        import os

        def it():
            return [
                os.path.join(folder, name)
                for top in ("/tmp", "/dev", "/kit/rooms")
                for folder, _, names in os.walk(top)
                for name in names
                if "left" in name
            ]
        """
    )
    assert found == []


def test_nothing_that_is_left_in_memory_reaches_the_next(call):
    call("import builtins, os, sys\ndef it():\n    builtins.left = os.environ['LEFT'] = 'x'\n"
         "    sys.modules['left'] = sys\n    return 'done'")  # fmt: skip
    found = call("import builtins, os, sys\ndef it():\n    return [str(hasattr(builtins, 'left')),"
                 " str('LEFT' in os.environ), str('left' in sys.modules)]")  # fmt: skip
    assert found == ["False"] * 3


def test_a_daemon_is_gone_with_its_submission(room, call, processes):
    grader, _ = room
    grader.get_ready()
    before = processes.below(os.getpid())
    daemon = """
        import contextlib, os, time

        def it():
            for _ in range(3):
                if os.fork() == 0:
                    with contextlib.suppress(PermissionError):
                        os.setsid()
                    if os.fork():
                        os._exit(0)
                    os.closerange(0, 256)
                    time.sleep(300)
                    os._exit(0)
            return "started"
        """
    assert call(daemon) == "started"
    assert not processes.left(lambda: processes.below(os.getpid()) - before)


def test_a_submission_sees_no_process_but_its_own(call):
    found = call(
        "import os\ndef it():\n    return [n for n in os.listdir('/proc') if n.isdigit()]\n"
    )
    assert found == []  # not even itself: next to nothing of /proc is there


def test_the_environment_is_short_and_holds_nothing_of_the_judges(call):
    # The parent was started with the judge's environment around it.
    assert "PATH" in os.environ
    code = (
        "import os\ndef it():\n    return [f'{k}={v}' for k, v in sorted(os.environ.items())]\n"
    )
    inside = dict(pair.split("=", 1) for pair in call(code))
    for name, value in environment().items():
        assert inside.pop(name) == value
    for name in ("PATH", "USER", "PYTHONPATH", "VIRTUAL_ENV", "OLDPWD", "SHELL"):
        assert name not in inside
    assert inside.pop("PWD") == "/"
    # What is left, TensorFlow and its libraries set themselves when they are imported.
    own = ("TF", "TPU_", "HDF5_", "ENABLE_RUNTIME_")
    assert not [name for name in inside if not name.startswith(own)]


def test_no_file_of_the_course_is_anywhere(call, shared_course_dir):
    code = f"""
        import os

        def it():
            names = ("course.toml", "test_double.py", "index.toml", "secret")
            found = [str(os.path.exists({str(shared_course_dir)!r}))]
            for folder, folders, files in os.walk("/"):
                if folder == "/":
                    folders[:] = set(folders) - {{"proc", "usr", "lib"}}
                found += [os.path.join(folder, name) for name in files if name in names]
            return found
        """
    # To walk through all of TensorFlow's files takes a slow disk more than a call's time.
    assert call(code, seconds=60) == ["False"]


def test_a_worker_that_is_lost_is_replaced_and_tells_why(room):
    grader, _ = room
    code = b"import os\ndef die():\n    os._exit(3)\ndef live():\n    return 'alive'\n"
    remote = Remote(grader.get_ready(), {"mine.py": code}, grader._plan.course.limits)
    try:
        with pytest.raises(Lost, match="exit status 3") as caught:
            remote.ask(Call("mine", "die", (), {}, 0))
        assert caught.value.outcome is Outcome.EXITED_EARLY
        assert remote.ask(Call("mine", "live", (), {}, 0)).value == Text("alive")
    finally:
        remote.close()


def test_all_of_a_submissions_seconds_together_are_limited(room):
    grader, _ = room
    limits = dataclasses.replace(grader._plan.course.limits, submission_seconds=3.0)
    remote = Remote(grader.get_ready(), {"a.py": b"def it():\n    while True: pass\n"}, limits)
    try:
        said = []
        for _ in range(3):
            with pytest.raises(Lost) as caught:
                remote.ask(Call("a", "it", (), {}, 0))
            assert caught.value.outcome is Outcome.TIMED_OUT
            said.append(str(caught.value))
        assert "within 2 seconds" in said[0]
        assert "used up its 3 seconds" in said[1]
        assert "used up its 3 seconds" in said[2]
    finally:
        remote.close()


def test_no_process_outlives_a_grader(room, shared_course_dir, processes):
    before = processes.below(os.getpid())
    plan = room[0]._plan
    with Grader(plan) as grader:
        grader.get_ready()
        remote = Remote(
            grader.get_ready(), {"a.py": b"def it():\n    return 1\n"}, plan.course.limits
        )
        remote.ask(Call("a", "it", (), {}, 0))
        # The child is left as it is: closing the parent must be enough.
        started = processes.below(os.getpid()) - before
        assert started
    assert not processes.left(lambda: processes.alive(started))
    grader._session.close()
