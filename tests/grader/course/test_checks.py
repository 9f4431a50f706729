"""A check's place is computed from where its file lies."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from grader.course.checks import Check, check_at


def test_a_check_and_its_names():
    check = check_at(PurePosixPath("/c/tests/hidden/nums/test_double.py"), "test_it[2-a/b]")
    assert check == Check("hidden", "nums", "double", "test_it[2-a/b]")
    assert check.exercise == "nums.double"
    assert check.id == "hidden/nums/double/test_it[2-a/b]"


def test_a_name_with_underscores_stays_whole():
    check = check_at(PurePosixPath("tests/visible/my_nums/test_test_it_twice.py"), "test_a")
    assert check.exercise == "my_nums.test_it_twice"
    assert check.visibility == "visible"


def test_windows_paths_are_paths():
    path = PureWindowsPath(r"C:\c\tests\visible\nums\test_double.py")
    assert check_at(path, "test_a").exercise == "nums.double"


@pytest.mark.parametrize(
    "path",
    [
        "tests/secret/nums/test_double.py",
        "tests/grader/nums/test_double.py",
        "test/hidden/nums/test_double.py",
        "tests/hidden/test_double.py",
        "tests/hidden/nums/deeper/test_double.py",
        "tests/hidden/nums/double.py",
        "tests/hidden/nums/test_double.txt",
        "hidden/nums/test_double.py",
        "test_double.py",
    ],
)
def test_what_lies_elsewhere_is_no_check(path):
    assert check_at(PurePosixPath(path), "test_a") is None
