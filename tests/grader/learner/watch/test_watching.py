"""``pytest --watch`` as a learner meets it: saves, and what is printed."""

import os
import re
import select
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from tests.grader.learner.watch.conftest import environment

WAITING = "Watching exercises/ and tests/visible/: save a file to check it, Ctrl-C ends."
NUMS = """
import numpy as np
def double(numbers):
    return numbers * {factor}
def halve(numbers):
    return numbers / 2
"""
LOOP = "def double(numbers):\n    while True:\n        pass\n"


def board(out):
    return dict(re.findall(r"^  (\w+\.\w+) +(done|wrong|to do)$", out, re.MULTILINE))


def without_time(out):
    return re.sub(r"in [\d.]+s =*", "in", out)


def test_the_first_run_is_a_plain_run(course_dir, watch):
    first = watch().until()
    tail = f"\n{WAITING}\n"
    assert first.endswith(tail)
    assert "\x1b" not in first
    plain = subprocess.run(
        [sys.executable, "-m", "pytest"],
        cwd=course_dir,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert without_time(first.removesuffix(tail)) == without_time(plain.stdout)


def test_a_save_runs_what_it_touched(course_dir, watch, right):
    watching = watch()
    watching.until()
    out = watching.save(words=right["words.py"])
    assert out.startswith("exercises/words.py: saved.\n")
    assert board(out) == {"words.shout": "done", "words.count": "done"}
    assert "2 passed in " in out
    assert "collected" not in out and "test session starts" not in out
    # The others are counted, as the runs before have left them.
    assert "2 of 4 exercises done.\nNext: exercises/nums.py:4\n" in out

    out = watching.save(nums=NUMS.format(factor=3))
    assert board(out) == {"nums.double": "wrong", "nums.halve": "done"}
    assert "nums.double: Every value is 1.5 times what was wanted." in out
    assert "3 of 4 exercises done.\nNext: exercises/nums.py:3\n" in out

    # Of the same size and in the same second: no compiled file is taken for this one.
    for factor in (2, 4, 2):
        out = watching.save(nums=NUMS.format(factor=factor))
        assert board(out)["nums.double"] == ("done" if factor == 2 else "wrong")
    assert "Nothing left to do here." in out

    # As it was, or only touched: nothing to say.
    (course_dir / "exercises" / "nums.py").write_text(NUMS.format(factor=2))
    os.utime(course_dir / "exercises" / "words.py")
    watching.silent()

    # Several at once, one of them by rename.
    other = course_dir / "exercises" / ".words.py.tmp"
    other.write_text(textwrap.dedent(right["words.py"]).replace("!", "?"))
    os.replace(other, course_dir / "exercises" / "words.py")
    out = watching.save(nums=NUMS.format(factor=5))
    assert out.startswith("exercises/nums.py, exercises/words.py: saved.\n")
    assert board(out) == {
        "words.shout": "wrong",
        "words.count": "done",
        "nums.double": "wrong",
        "nums.halve": "done",
    }


def test_a_file_that_does_not_parse_is_one_sentence(course_dir, watch):
    watching = watch()
    watching.until()
    out = watching.save(nums="def double(numbers):\n    return (numbers * 2\n")
    assert out == (
        "exercises/nums.py: saved.\n"
        "exercises/nums.py:2: The file cannot be imported: SyntaxError: '(' was never closed\n"
        "    return (numbers * 2\n\n" + WAITING + "\n"
    )
    # Beside one that does, which is run.
    out = watching.save(nums="def double(:\n", words="def shout(w):\n    return w\n")
    assert "exercises/nums.py:1: The file cannot be imported: SyntaxError" in out
    assert set(board(out)) == {"words.shout", "words.count"}
    out = watching.save(nums=NUMS.format(factor=2))
    assert set(board(out).values()) == {"done"}


def test_a_file_that_is_gone_and_comes_back(course_dir, watch):
    watching = watch()
    watching.until()
    (course_dir / "exercises" / "nums.py").unlink()
    out = watching.until()
    assert out.startswith("exercises/nums.py: there no more.\n")
    assert "There is no file nums.py." in out
    assert set(board(out).values()) == {"wrong"}
    assert set(board(watching.save(nums=NUMS.format(factor=2))).values()) == {"done"}


def test_a_helper_reruns_the_modules_that_import_it(course_dir, watch):
    (course_dir / "exercises" / "helper.py").write_text("FACTOR = 2\n")
    (course_dir / "exercises" / "nums.py").write_text(
        "from exercises.helper import FACTOR\ndef double(n):\n    return n * FACTOR\n"
    )
    watching = watch()
    assert board(watching.until())["nums.double"] == "done"
    out = watching.save(helper="FACTOR = 3\n")
    assert board(out) == {"nums.double": "wrong", "nums.halve": "wrong"}
    out = watching.save(helper="FACTOR = (\n")
    assert "exercises/helper.py:1: The file cannot be imported" in out
    assert board(out) == {}
    out = watching.save(helper="FACTOR = 2\n")
    assert board(out)["nums.double"] == "done"
    # One that nobody imports.
    (course_dir / "exercises" / "lonely.py").write_text("a = 1\n")
    watching.silent()


def test_edited_checks_run_as_they_are_now(course_dir, watch):
    check = course_dir / "tests/visible/nums/test_halve.py"
    watching = watch()
    watching.until()
    check.write_text("def test_new():\n    assert 1 == 2\n")
    out = watching.until()
    assert "test_new" in out and "1 failed" in out
    assert "test_double" not in out
    check.write_text("import nonsense_that_is_not_there\n")
    out = watching.until()
    assert "ModuleNotFoundError: No module named 'nonsense_that_is_not_there'" in out
    check.write_text("def test_new(:\n")
    out = watching.until()
    assert "tests/visible/nums/test_halve.py:1: The file cannot be imported" in out
    check.write_text("def test_new():\n    assert 1 == 1\n")
    assert "1 passed" in watching.until()
    (check.parent / "conftest.py").write_text("")  # concerns everything
    assert "1 passed, 3 skipped" in watching.until()


def test_the_next_save_interrupts_an_endless_loop(course_dir, watch, processes, right):
    watching = watch()
    watching.until()
    (course_dir / "exercises/nums.py").write_text(LOOP)
    out = watching.until("An endless loop?")
    assert "test_double.py::test_twice has been running for 2 seconds" in out
    # Another module: the one that hangs is left out until it is saved.
    out = watching.save(words=right["words.py"])
    assert board(out) == {"words.shout": "done", "words.count": "done"}
    (course_dir / "exercises/nums.py").write_text(LOOP + "\n")
    watching.until("test_double.py")
    out = watching.save(nums=NUMS.format(factor=2))
    assert board(out) == {"nums.double": "done", "nums.halve": "done"}
    assert "4 of 4 exercises done." in out
    # And Ctrl-C in the middle of one.
    (course_dir / "exercises/nums.py").write_text(LOOP)
    watching.until("test_double.py")
    below = processes.below(watching.pid)
    assert below
    assert watching.interrupt().endswith("\nWatching has ended.\n")
    assert watching.process.returncode == 0
    assert not processes.left(lambda: processes.alive(below))


@pytest.mark.parametrize("when", ["at once", "in the first run", "waiting"])
def test_ctrl_c_ends_with_no_traceback_and_no_process(course_dir, watch, processes, when):
    watching = watch()
    if when == "in the first run":
        watching.until("collected")
    if when == "waiting":
        watching.until()
    if when == "at once":
        processes.left(lambda: set() if processes.below(watching.pid) else {1})
    below = processes.below(watching.pid)
    out = watching.interrupt()
    assert watching.process.returncode == 0
    assert "Traceback" not in out and "KeyboardInterrupt" not in out
    assert out.endswith("Watching has ended.\n")
    assert not processes.left(lambda: processes.alive(below))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_when_the_watching_process_is_ended_so_are_the_others(watch, processes, number):
    watching = watch()
    watching.until()
    below = processes.below(watching.pid)
    watching.process.send_signal(number)
    watching.process.wait(60)
    assert not processes.left(lambda: processes.alive(below))


def test_code_that_ends_python_is_told_and_the_next_save_runs(course_dir, watch):
    watching = watch()
    watching.until()
    out = watching.save(nums="import os\ndef double(n):\n    os._exit(0)\n")
    assert "is gone (exit status 0), in the middle of tests/visible/nums/test_double.py" in out
    assert "os._exit() for instance" in out
    assert "done" not in board(out).values()
    assert board(watching.save(nums=NUMS.format(factor=2)))["nums.double"] == "done"


def test_a_spare_that_dies_is_replaced(watch, processes):
    watching = watch()
    watching.until("collected")
    first = spares(watching, processes)
    watching.until()
    processes.left(lambda: set() if spares(watching, processes) - first else {1}, 60)
    for pid in spares(watching, processes) - first:
        os.kill(pid, signal.SIGKILL)
    assert "got ready for the next run is gone (signal 9)" in watching.until("gone")
    assert board(watching.save(nums=NUMS.format(factor=2)))["nums.double"] == "done"


def spares(watching, processes):
    """The spares' process ids, not that of multiprocessing's own helper."""
    found = set()
    for pid, _ in processes.below(watching.pid):
        with open(f"/proc/{pid}/cmdline", encoding="utf-8") as file:
            if "spawn_main" in file.read():
                found.add(pid)
    return found


def test_options_hold_for_every_run(course_dir, watch):
    watching = watch("-v", "-x", "--todo=fail", "--seed=mine", "tests/visible/nums")
    out = watching.until()
    assert "nums/test_double.py::test_twice FAILED" in out
    assert board(out) == {"nums.double": "to do"}  # -x
    (course_dir / "exercises/words.py").write_text("def shout(w):\n    return w\n")
    watching.silent()  # not selected
    out = watching.save(nums=NUMS.format(factor=2))
    assert "nums/test_double.py::test_twice PASSED" in out
    assert "nums/test_halve.py::test_half PASSED" in out
    assert "2 of 4 exercises done." in out


def test_a_selection_by_name_and_another_folder(course_dir, watch):
    watching = watch("-k", "double or count", "--submission=solutions")
    out = watching.until()
    assert "Watching solutions/ and tests/visible/" in out
    assert board(out) == {"words.count": "done", "nums.double": "done"}
    (course_dir / "solutions/nums.py").write_text("def double(n):\n    return n\n")
    assert board(watching.until()) == {"nums.double": "wrong"}


REFUSED = {
    "--pdb": "--watch and --pdb do not go together: a debugger needs the keyboard.",
    "--trace": "--watch and --trace do not go together: a debugger needs the keyboard.",
    "--collect-only": "--watch and --collect-only do not go together: it runs nothing.",
    "--lf": "--watch and --lf do not go together",
    "--ff": "--watch and --ff do not go together",
    "--nf": "--watch and --nf do not go together",
    "--sw": "--watch and --sw do not go together",
    "--hint=nums.double": "--watch and --hint do not go together",
    "-n2": "--watch and -n do not go together",
    "--submission=nowhere": "nowhere is not a folder",
}


def test_what_it_does_not_go_together_with(course_dir, run_python):
    pytest.importorskip("xdist")  # for -n
    printed = run_python(
        f"""
import contextlib, io, os, pytest
os.chdir({str(course_dir)!r})
for option in {list(REFUSED)!r}:
    both = io.StringIO()
    with contextlib.redirect_stderr(both), contextlib.redirect_stdout(both):
        status = pytest.main(["--watch", option])
    print(int(status), option, " ".join(both.getvalue().split()))
"""
    )
    lines = printed.splitlines()
    assert len(lines) == len(REFUSED)
    for line, (option, said) in zip(lines, REFUSED.items()):
        assert line.startswith(f"4 {option} ERROR: ")
        assert said in line
        assert "Traceback" not in line


def test_a_selection_that_is_not_there(course_dir, run_pytest):
    ran = run_pytest(course_dir, "--watch", "tests/nowhere")
    assert ran.status == 4
    assert "file or directory not found: tests/nowhere" in ran.err
    assert "Traceback" not in ran.out + ran.err


def test_nothing_selected_is_nothing_to_watch(course_dir, run_pytest):
    ran = run_pytest(course_dir, "--watch", "-k", "no_such_name")
    assert ran.status == 5
    assert "4 deselected" in ran.out
    assert "Watching" not in ran.out


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
@pytest.mark.parametrize("colours", [True, pytest.param(False, marks=pytest.mark.full)])
def test_on_a_terminal(course_dir, colours):
    import pty

    env = environment() | {"TERM": "xterm"}
    env.pop("NO_COLOR", None)
    if not colours:
        env["NO_COLOR"] = "1"
    ours, theirs = pty.openpty()
    become = (
        "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
        "os.execv(sys.executable, [sys.executable, '-m', 'pytest', '--watch'])"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", become],
        cwd=course_dir,
        env=env,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)

    def until(text):
        seen = b""
        deadline = time.monotonic() + 120
        while text not in seen:
            assert time.monotonic() < deadline
            seen += os.read(ours, 4096)
        return seen.decode()

    try:
        first = until(b"Ctrl-C ends.")
        assert "\x1b[2J" not in first
        assert ("\x1b[3" in first) == colours
        (course_dir / "exercises/nums.py").write_text(NUMS.format(factor=2))
        out = until(b"Ctrl-C ends.")
        assert "\x1b[2J\x1b[Hexercises/nums.py: saved." in out
        os.write(ours, b"\x03")
        assert "Traceback" not in until(b"Watching has ended.")
        assert process.wait(60) == 0
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(ours)


def test_watching_in_korean(watch):
    watching = watch("--lang=ko")
    out = watching.until("저장하면 검사합니다")
    assert "words.shout  미작성" in out
    assert "지켜보는 중 (exercises/, tests/visible/): " in out
    path = watching.course / "exercises/nums.py"
    path.write_text("def double(numbers):\n    return numbers * 3\n", encoding="utf-8")
    out = watching.until("저장하면 검사합니다")
    assert "exercises/nums.py: 저장했습니다.\n" in out
    assert "nums.double: 모든 값이 기대한 값의 1.5배입니다." in out
    assert "지켜보기를 마쳤습니다." in watching.interrupt()


@pytest.fixture
def at_a_terminal(course_dir):
    """``pytest --watch`` with a keyboard: press keys, read until a text comes."""
    pty = pytest.importorskip("pty")
    started = []

    def start(*args):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "pytest", "--watch", *args],
            cwd=course_dir,
            env=environment() | {"TERM": "dumb"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=lambda: __import__("fcntl").ioctl(0, __import__("termios").TIOCSCTTY, 0),
        )
        os.close(theirs)
        started.append((process, ours))

        def until(text, key=""):
            os.write(ours, key.encode())
            seen, deadline = "", time.monotonic() + 120
            while text not in seen:
                assert time.monotonic() < deadline, seen
                if select.select([ours], [], [], 1)[0]:
                    seen += os.read(ours, 10_000).decode("utf-8", "replace")
            return seen.replace("\r\n", "\n")

        return process, until

    yield start
    for process, ours in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        os.close(ours)


KEYS = "Keys: a runs all, h gives a hint, n goes to the next module, q ends."


@pytest.mark.full
def test_keys(course_dir, at_a_terminal):
    process, until = at_a_terminal()
    until(KEYS)
    out = until(KEYS, "h")
    assert "words.shout:\n\nHint 1 of 2: A nudge for shout.\n\nMore: press h again." in out
    assert "Hint 2 of 2: The method is `upper`." in until(KEYS, "ㅗ")
    assert set(board(until(KEYS, "n"))) == {"words.shout", "words.count"}
    assert set(board(until(KEYS, "n"))) == {"nums.double", "nums.halve"}
    assert "4 skipped" in until(KEYS, "a")
    assert "Watching has ended." in until("ended.", "q")
    assert process.wait(60) == 0


def test_a_module_that_is_done_leads_to_the_next(course_dir, watch, right):
    watching = watch("tests/visible/words")
    watching.until()
    out = watching.save(words=right["words.py"])
    assert "words is done. On to nums.\n" in out
    assert "  nums.double  to do" in out
    # From now on that one is watched, with what it had been told besides.
    out = watching.save(nums=NUMS.format(factor=3))
    assert board(out)["nums.double"] == "wrong"
    out = watching.save(nums=NUMS.format(factor=2))
    assert "Nothing left to do here." in out and "On to" not in out
