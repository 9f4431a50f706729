"""A course of one module, and its Korean catalogue as a translator would leave it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from grader.course import Course
from grader.translating import Catalogue, course_catalogues

FILES = {
    "course.toml": """
        title = "A course of numbers"
        modules = ["nums"]
        """,
    "solutions/nums.py": '''
        # %% [markdown]
        # # Numbers
        #
        # A number can be **doubled** with `*`.

        # %% exercise="double"
        def double(number):
            """Twice the number.

            number: an int, 7 say.

            >>> double(2)    # the number 4
            """
            ### BEGIN SOLUTION
            return number * 2  # the secret answer
            ### END SOLUTION


        # %% [markdown] hints="double"
        # 1. What is added to itself is doubled.
        # 2. The operator is `*`.
        ''',
    "tests/misconceptions/nums.toml": '''
        squared = """That is the square, number**2.
        Multiply by 2."""

        [method]
        sentence = "A number has no method twice."
        raises = "no attribute 'twice'"
        ''',
    "tests/visible/nums/test_double.py": """
        from grader.checks import expect
        from grader.words import say


        def test_it(submission):
            answer = submission.nums.double(3)
            expect(answer).holds(True, say("{count} numbers are too small.", count=3))
        """,
    "tests/hidden/nums/test_double.py": """
        from grader.checks import expect
        from grader.words import say


        def test_more(submission):
            answer = submission.nums.double(-3)
            wrong = answer is None
            expect(answer).holds(
                True, say("Negative.") if wrong else say("It differs for negative numbers.")
            )
        """,
}

KOREAN = {
    "A course of numbers": "숫자 과정",
    "Numbers": "숫자",
    "A number can be **doubled** with `*`.": "숫자는 `*`로 **두 배**로 만들 수 있습니다.",
    "Twice the number.": "숫자의 두 배.",
    "number: an int, 7 say.": "number: 정수, 예를 들어 7.",
    "the number 4": "숫자 4",
    "What is added to itself is doubled.": "자신을 더하면 두 배가 됩니다.",
    "The operator is `*`.": "연산자는 `*`입니다.",
    "That is the square, number**2. Multiply by 2.": "제곱(number**2)입니다. 2를 곱하세요.",
    "A number has no method twice.": "숫자에는 twice 메서드가 없습니다.",
    "{count} numbers are too small.": "숫자 {count}개가 너무 작습니다.",
    "Negative.": "음수입니다.",
    "It differs for negative numbers.": "음수에서 다릅니다.",
}


@pytest.fixture
def course(tmp_path: Path, write) -> Course:
    return Course.open(write(tmp_path / "course", FILES))


@pytest.fixture
def translate() -> Callable[..., Catalogue]:
    """Fill in the course's Korean, with changes; what has no translation stays empty."""

    def translate(course: Course, changes: dict[str, str] = {}) -> Catalogue:
        (catalogue,) = course_catalogues(course, ("ko",))
        catalogue.update()
        with catalogue.path.open("rb") as file:
            po = read_po(file, locale="ko")
        for message in po:
            if message.id:
                message.string = {**KOREAN, **changes}.get(message.id, "")
                message.flags.discard("fuzzy")
        with catalogue.path.open("wb") as file:
            write_po(file, po)
        (catalogue,) = course_catalogues(course, ("ko",))
        catalogue.update()
        return catalogue

    return translate
