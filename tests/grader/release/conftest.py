"""A small course with what a release is made from, and its release."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.course import Course
from grader.release import Release, contents
from grader.release.write import write_folder

KIT = Path(__file__).resolve().parents[3]
CORE = {"tensorflow", "numpy", "matplotlib", "pytest", "msgspec"}

FILES = {
    "course.toml": """
        title = "A course of numbers"
        modules = ["nums"]

        [limits]
        memory = 3221225472

        [demands]
        right_answers = 3
        """,
    "solutions/nums.py": '''
        # %% [markdown]
        # # Numbers
        #
        # A number can be **doubled** with `*`.

        # %% exercise="double"
        def double(number):
            """Twice the number."""
            ### BEGIN SOLUTION
            twofold = number + number  # the secret answer
            return twofold
            ### END SOLUTION


        # %% [markdown] hints="double"
        # 1. What is added to itself is doubled.
        # 2. The operator is `*`.

        # %% [markdown]
        # ## Halves

        # %% exercise="halve"
        def halve(number):
            """Half of the number."""
            ### BEGIN SOLUTION
            half_of_it = number / 2
            return half_of_it
            ### END SOLUTION


        # %% [markdown] hints="halve"
        # 1. The operator is `/`.
        # 2. Divide by 2.
        ''',
    "tests/visible/nums/test_double.py": """
        from grader.checks import expect
        from grader.wire.observations import Integer
        from grader.words import say


        def test_seven(submission):
            answer = submission.nums.double(7)
            expect(answer).holds(answer.observation == Integer(14), say("That is not twice 7."))
        """,
    "tests/visible/nums/test_halve.py": """
        from grader.checks import expect
        from grader.wire.observations import Real
        from grader.words import say


        def test_seven(submission):
            answer = submission.nums.halve(7)
            expect(answer).holds(answer.observation == Real(3.5), say("Not half of 7."))
        """,
    "tests/hidden/nums/test_double.py": """
        from grader.checks import expect
        from grader.words import say


        def test_a_negative_one(submission):
            answer = submission.nums.double(-3)
            expect(answer).holds(answer is not None, say("Negative numbers are numbers."))
        """,
    "tests/gallery/wrong/nums/double/squared.py": """
        def double(number):
            return number ** 2  # a mistake that is known
        """,
    "tests/misconceptions/nums.toml": 'squared = "That is the square."\n',
}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    return folder


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course.open(write(tmp_path / "course", FILES))


@pytest.fixture
def released(course: Course, tmp_path: Path) -> Path:
    """The small course in the hands of a learner."""
    write_folder(contents(course, "en"), tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture(scope="session")
def whole() -> Release:
    """The release of this course in Korean, as data."""
    return contents(Course.open(KIT), "ko")


@pytest.fixture(scope="session")
def whole_course() -> Course:
    return Course.open(KIT)


@pytest.fixture(scope="session")
def python() -> Callable[..., subprocess.CompletedProcess]:
    """``python ARGS`` in a released folder, where no kit is but the folder's own."""

    def run(folder: Path, *args: str, **environment: str) -> subprocess.CompletedProcess:
        env = {k: v for k, v in os.environ.items()
               if not k.startswith(("PYTEST_", "TENSORLINGS", "PYTHONPATH", "COLUMNS"))}  # fmt: skip
        env |= {"PYTHONIOENCODING": "utf-8", "NO_COLOR": "1", **environment}
        return subprocess.run(
            [sys.executable, *args],
            cwd=folder,
            env=env,
            capture_output=True,
            encoding=environment.get("PYTHONIOENCODING", "utf-8"),
            timeout=300,
        )

    return run
