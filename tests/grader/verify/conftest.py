"""A tiny sound course with its galleries, and ways to break it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader import authoring
from grader.course import Course

SOUND = {
    "course.toml": """
        title = "A tiny course"
        modules = ["words", "nums"]

        [limits]
        call_seconds = 5
        submission_seconds = 60

        [demands]
        right_answers = 1
        wrong_answers = 1
        """,
    "solutions/words.py": '''
        # %% [markdown]
        # # Words
        #
        # Capitals come from upper

        # %% exercise="shout"
        def shout(word):
            """The word in capitals, with a mark of exclamation."""
            ### BEGIN SOLUTION
            return word.upper() + "!"
            ### END SOLUTION


        # %% [markdown] hints="shout"
        # 1. Which letters are loud?
        # 2. The method is `upper`.
        ''',
    "solutions/nums.py": '''
        # %% [markdown]
        # Numbers: `numpy.asarray` makes an array, of 24 numbers for example.

        # %%
        import numpy

        # %% exercise="double"
        def double(numbers):
            """Twice each of the numbers."""
            ### BEGIN SOLUTION
            numbers = numpy.asarray(numbers)
            return numbers * 2
            ### END SOLUTION


        # %% [markdown] hints="double"
        # 1. What is added to itself is doubled.
        # 2. The operator is `*`.
        ''',
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
    "tests/visible/nums/test_double.py": """
        from grader.checks import expect


        def test_twice(submission, draw):
            numbers = draw.floats([3, 5])
            expect(submission.nums.double(numbers)).array().values(
                2 * numbers, mistakes={"nums.squared": numbers**2}
            )
        """,
    "tests/hidden/nums/test_double.py": """
        import pytest

        from grader.checks import expect


        @pytest.mark.parametrize("rows", [2, 7])
        def test_like_the_reference(submission, reference, draw, rows):
            numbers = draw.floats([rows, 4])
            want = reference.nums.double(numbers)
            expect(submission.nums.double(numbers)).array().values(want)
        """,
    "tests/misconceptions/nums.toml": """
        squared = "That is the square. Twice a number is the number plus itself."
        """,
    "tests/gallery/right/words/shout/joined.py": """
        def shout(word):
            return f"{word.upper()}!"
        """,
    "tests/gallery/wrong/words/shout/quiet.py": """
        # check: visible/test_capitals
        # says: no mark

        def shout(word):
            return word.upper()
        """,
    "tests/gallery/right/nums/double/added.py": """
        from exercises._sums import plus


        def double(numbers):
            return plus(numbers, numbers)
        """,
    "tests/gallery/right/nums/double/_sums.py": """
        def plus(one, other):
            return one + other
        """,
    "tests/gallery/wrong/nums/double/square.py": '''
        """Takes each number by itself."""

        # check: visible/test_twice
        # misconception: squared

        def double(numbers):
            return numbers * numbers
        ''',
    "tests/gallery/equivalent/nums.toml": """
        [[mutant]]
        exercise = "nums.double"
        change = "without numbers = numpy.asarray(numbers)"
        why = "The checks hand over arrays."
        """,
}


@pytest.fixture(scope="session")
def make_course(write) -> Callable[..., Course]:
    """The tiny course in a folder, with some files written over it (None: deleted)."""

    def make(folder: Path, changes: dict[str, str | None] = {}, make: bool = True) -> Course:
        files = {**SOUND, **changes}
        write(folder, {name: text for name, text in files.items() if text is not None})
        course = Course.open(folder)
        if make:
            authoring.write(course)
        return course

    return make


@pytest.fixture(scope="session")
def sound() -> dict[str, str]:
    """The files of the tiny course, indented."""
    return dict(SOUND)


@pytest.fixture
def course(tmp_path: Path, make_course) -> Course:
    """The tiny course, all of it in step."""
    return make_course(tmp_path / "course")


@pytest.fixture
def broken(tmp_path: Path, make_course) -> Callable[..., Course]:
    """The tiny course with some of its files exchanged."""
    return lambda changes: make_course(tmp_path / "course", changes)
