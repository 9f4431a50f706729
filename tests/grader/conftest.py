"""A small course without TensorFlow, and ways to run its commands like a person would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.course import Course


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The full tier is run when it is asked for: ``-m full``, or any other ``-m``."""
    if config.option.markexpr or not any(item.get_closest_marker("full") for item in items):
        return
    full = [item for item in items if item.get_closest_marker("full")]
    items[:] = [item for item in items if not item.get_closest_marker("full")]
    config.hook.pytest_deselected(items=full)
    config.stash[_LEFT_OUT] = len(full)


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    left_out = config.stash.get(_LEFT_OUT, 0)
    if left_out:
        terminalreporter.line(f"Not run: {left_out} tests of the full tier (add -m full).")


_LEFT_OUT = pytest.StashKey[int]()

HERE = Path(__file__).resolve().parents[2]
"""The folder that the package ``grader`` lies in."""

COURSE = {
    # The alphabet would have nums before words, and count before shout.
    "course.toml": """
        title = "A small course"
        modules = ["words", "nums"]

        [limits]
        call_seconds = 2
        import_seconds = 2
        submission_seconds = 60
        """,
    "pyproject.toml": """
        [tool.pytest.ini_options]
        testpaths = ["tests/visible"]
        addopts = "--import-mode=importlib"
        """,
    "conftest.py": """
        pytest_plugins = ["grader.checks.plugin", "grader.learner.plugin", "grader.learner.watch.options"]
        """,
    "exercises/index.toml": """
        [[exercise]]
        id = "words.shout"
        hints = ["A nudge for shout.", "The method is `upper`."]

        [[exercise]]
        id = "words.count"
        hints = ["A nudge for count."]

        [[exercise]]
        id = "nums.double"
        hints = ["A nudge for double.", "The operator is `*`."]

        [[exercise]]
        id = "nums.halve"
        """,
    "exercises/words.py": '''
        """Words."""


        def shout(word):
            """The word in capitals, with a mark of exclamation."""
            raise NotImplementedError("to do: shout")


        def count(words):
            """How many words there are."""
            raise NotImplementedError("to do: count")
        ''',
    "exercises/nums.py": '''
        """Numbers."""


        def double(numbers):
            """Twice each of the numbers."""
            raise NotImplementedError("to do: double")


        def halve(numbers):
            """Half of each of the numbers."""
            raise NotImplementedError("to do: halve")
        ''',
    "solutions/words.py": """
        def shout(word):
            return word.upper() + "!"


        def count(words):
            return len(words)
        """,
    "solutions/nums.py": """
        def double(numbers):
            return numbers * 2


        def halve(numbers):
            return numbers / 2
        """,
    "tests/visible/words/test_shout.py": """
        from grader.checks import expect
        from grader.wire.observations import Text
        from grader.words import say


        def test_capitals(submission, draw):
            word = draw.choice(["ada", "grace", "emmy"])
            answer = submission.words.shout(word)
            expect(answer).holds(
                answer.observation == Text(word.upper() + "!"),
                say("The word is not in capitals, or has no mark."),
            )
        """,
    "tests/visible/words/test_count.py": """
        from grader.checks import expect
        from grader.wire.observations import Integer
        from grader.words import say


        def test_number(submission, draw):
            words = ["a"] * draw.integer(3, 9)
            answer = submission.words.count(words)
            expect(answer).holds(
                answer.observation == Integer(len(words)), say("That is another number.")
            )
        """,
    "tests/visible/nums/test_double.py": """
        from grader.checks import expect


        def test_twice(submission, draw):
            numbers = draw.floats([3, 5])
            expect(submission.nums.double(numbers)).array().values(
                2 * numbers, mistakes={"nums.squared": numbers**2}
            )
        """,
    "tests/visible/nums/test_halve.py": """
        from grader.checks import expect


        def test_half(submission, draw):
            numbers = draw.floats([2, 7])
            expect(submission.nums.halve(numbers)).array().values(numbers / 2)
        """,
    "tests/hidden/words/test_shout.py": """
        from grader.checks import expect
        from grader.words import say


        def test_umlauts(submission, reference):
            answer = submission.words.shout("über")
            want = reference.words.shout("über")
            expect(answer).holds(
                answer.observation == want.observation, say("Not all words have ASCII letters.")
            )
        """,
    "tests/hidden/nums/test_double.py": """
        import pytest

        from grader.checks import expect


        @pytest.mark.points(2)
        @pytest.mark.parametrize("rows", [2, 7])
        def test_like_the_reference(submission, reference, draw, rows):
            numbers = draw.floats([rows, 4])
            want = reference.nums.double(numbers)
            expect(submission.nums.double(numbers)).array().values(want)
        """,
    "tests/misconceptions/nums.toml": '''
        squared = """That is the square. Twice a number is
        the number plus itself."""
        ''',
}
POINTS = {"words.shout": 2, "words.count": 1, "nums.double": 5, "nums.halve": 1}
"""What each exercise of the small course is worth, visible and hidden checks together."""

RIGHT = {
    "words.py": COURSE["solutions/words.py"],
    "nums.py": COURSE["solutions/nums.py"],
}


def write_files(folder: Path, files: Mapping[str, str]) -> Path:
    """Write ``files``, their texts dedented, below ``folder``."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Ran:
    """A command that has ended."""

    status: int
    out: str
    err: str


_OWN = ("PYTEST_", "COLUMNS", "TENSORLINGS_")


def _environment() -> dict[str, str]:
    # What a person's own shell sets for pytest must not change what is tested.
    kept = {k: v for k, v in os.environ.items() if not k.startswith(_OWN)}
    return {**kept, "PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}


def _run(command: list[str], cwd: Path, stdin: str = "", seconds: float = 240) -> Ran:
    done = subprocess.run(
        command,
        cwd=cwd,
        env=_environment(),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def write() -> Callable[[Path, Mapping[str, str]], Path]:
    return write_files


@pytest.fixture(scope="session")
def points() -> dict[str, int]:
    return dict(POINTS)


@pytest.fixture(scope="session")
def right() -> dict[str, str]:
    """The files of a submission with every answer right."""
    return dict(RIGHT)


@pytest.fixture
def course_dir(tmp_path: Path) -> Path:
    """The small course, its stubs untouched."""
    return write_files(tmp_path / "course", COURSE)


@pytest.fixture(scope="module")
def shared_course_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course for the tests of one module that only read it."""
    return write_files(tmp_path_factory.mktemp("shared") / "course", COURSE)


@pytest.fixture
def course(course_dir: Path) -> Course:
    return Course.open(course_dir)


@pytest.fixture(scope="session")
def run_pytest() -> Callable[..., Ran]:
    """``python -m pytest`` in a course's folder."""

    def run(folder: Path, *args: str, stdin: str = "") -> Ran:
        return _run([sys.executable, "-m", "pytest", *args], folder, stdin)

    return run


@pytest.fixture(scope="session")
def run_grader() -> Callable[..., Ran]:
    """``python -m grader`` in a folder."""

    def run(folder: Path, *args: str, seconds: float = 240) -> Ran:
        return _run([sys.executable, "-m", "grader", *args], folder, seconds=seconds)

    return run


@pytest.fixture
def start_grader() -> Iterator[Callable[..., subprocess.Popen]]:
    """``python -m grader`` in a terminal group of its own, so that it can be interrupted."""
    started: list[subprocess.Popen] = []

    def start(folder: Path, *args: str) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-m", "grader", *args],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
            # Tests that run in the background of a shell inherit that Ctrl-C is ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Processes:
    """What runs below a process, read from /proc."""

    def below(self, pid: int) -> set[tuple[int, str]]:
        """Every descendant that is alive, as (pid, start time): pids come again."""
        table: dict[int, tuple[int, str]] = {}
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                stat = self._stat(int(entry))
                if stat is not None and stat[0] not in "ZX":
                    table[int(entry)] = (int(stat[1]), stat[19])
        found: set[tuple[int, str]] = set()
        waiting = [pid]
        while waiting:
            above = waiting.pop()
            for other, (parent, began) in table.items():
                if parent == above:
                    found.add((other, began))
                    waiting.append(other)
        return found

    def alive(self, known: set[tuple[int, str]]) -> set[tuple[int, str]]:
        """Those of ``known`` that still run."""
        found = set()
        for pid, began in known:
            stat = self._stat(pid)
            if stat is not None and stat[0] not in "ZX" and stat[19] == began:
                found.add((pid, began))
        return found

    def left(self, look: Callable[[], set], patience: float = 10.0) -> set:
        """What ``look`` still finds after a while: an end may be noticed late."""
        deadline = time.monotonic() + patience
        found = look()
        while found and time.monotonic() < deadline:
            time.sleep(0.05)
            found = look()
        return found

    def _stat(self, pid: int) -> list[str] | None:
        try:
            with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
                return file.read().rpartition(")")[2].split()
        except OSError:
            return None


@pytest.fixture(scope="session")
def processes() -> Processes:
    return Processes()


@pytest.fixture(scope="session")
def run_python() -> Callable[[str], str]:
    """What a program prints. It must end well."""

    def run(code: str) -> str:
        ran = _run([sys.executable, "-c", code], HERE)
        assert ran.status == 0, ran.err
        return ran.out

    return run


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """What a command of the kit is started with."""
    return _environment()
