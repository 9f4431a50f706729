"""Every exercise has checks of both kinds, and what is written is collected."""

from __future__ import annotations

import pytest

from grader.course.checks import Check
from grader.judge.session import CheckSession
from grader.verify.sources import check_faults

ALL = ("words", "nums")
TEST = "def test_it(submission):\n    pass\n"


def collected(course) -> tuple[Check, ...]:
    """As the judge collects them."""
    session = CheckSession(course, b"a secret for tests")
    try:
        return tuple(check for check, _ in session.checks)
    finally:
        session.close()


def found(course, modules=ALL) -> list[str]:
    faults = list(check_faults(course, modules, collected(course)))
    assert {fault.rule for fault in faults} <= {"checks"}
    return [fault.sentence.text() for fault in faults]


def test_a_sound_course_has_no_faults(course):
    assert len(collected(course)) == 5  # one is run with two parameters
    assert found(course) == []


@pytest.mark.parametrize("kind", ["visible", "hidden"])
def test_every_exercise_needs_both_kinds(broken, kind):
    course = broken({f"tests/{kind}/nums/test_double.py": None})
    sentence = (
        f"tests/{kind}/nums/test_double.py has no check. Every exercise needs a {kind} one."
    )
    assert found(course) == [sentence]
    assert found(course, ("nums",)) == [sentence]
    assert found(course, ("words",)) == []


@pytest.mark.parametrize(
    "path",
    [
        "tests/hidden/nums/checks_double.py",  # pytest does not look into it
        "tests/hidden/nums/double_test.py",  # pytest does, but it is for no exercise
        "tests/hidden/nums/more/test_double.py",
        "tests/hidden/more/nums/test_double.py",
        "tests/hidden/numbers/test_double.py",
        "tests/visible/test_double.py",
    ],
)
def test_a_check_at_a_wrong_place_is_named(broken, path):
    if "/numbers/" in path:  # the judge refuses it, so it is not collected to begin with
        course = broken({})
        checks = collected(course)
        (course.root / path).parent.mkdir()
        (course.root / path).write_text(TEST)
        faults = [fault.sentence.text() for fault in check_faults(course, ALL, checks)]
    else:
        faults = found(broken({path: TEST}))
    assert faults == [
        f"{path}: test_it is written but not run. Name the file test_FUNCTION.py in the "
        "folder of its module."
    ]


def test_a_copy_at_a_wrong_place_is_not_taken_for_the_one_that_runs(broken, sound):
    copy = "tests/visible/more/words/test_shout.py"
    (fault,) = found(broken({copy: sound["tests/visible/words/test_shout.py"]}))
    assert fault.startswith(f"{copy}: test_capitals is written but not run.")


def test_another_modules_check_is_not_judged(broken):
    course = broken({"tests/hidden/nums/checks_double.py": TEST})
    assert found(course, ("words",)) == []
    assert len(found(course, ("nums",))) == 1


def test_helpers_without_tests_may_lie_anywhere(broken):
    assert found(broken({"tests/hidden/nums/_helpers.py": "def help():\n    pass\n"})) == []


def test_a_test_that_its_file_takes_back_is_not_run(broken):
    path = "tests/hidden/words/test_shout.py"
    course = broken({path: f"{TEST}\n\ntest_it.__test__ = False\n"})
    assert found(course) == [
        f"{path} has no check. Every exercise needs a hidden one.",
        f"{path}: test_it is written but not run. "
        "Name the file test_FUNCTION.py in the folder of its module.",
    ]
