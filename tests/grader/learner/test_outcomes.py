"""What a learner sees: to do, done, wrong, and why."""

import re
import xml.etree.ElementTree as ET

import pytest

WRONG_DOUBLE = {
    "exercises/nums.py": """
        import numpy as np


        def double(numbers):
            return numbers * 3


        def halve(numbers):
            return numbers / 2
        """
}


def failures(path):
    """The first line and the whole text of each failure in a JUnit report, by test name."""
    return {
        case.get("name"): (failure.get("message").splitlines()[0], failure.text)
        for case in ET.parse(path).iter("testcase")
        for failure in case.iter("failure")
    }


def board(out):
    """State by exercise."""
    return dict(re.findall(r"^  (\w+\.\w+) +(done|wrong|to do)$", out, re.M))


def test_untouched_stubs_are_to_do_and_the_board_says_where_to_begin(course_dir, run_pytest):
    ran = run_pytest(course_dir)
    assert ran.status == 0, ran.out
    assert re.search(r"\b4 skipped\b", ran.out)
    assert list(board(ran.out).items()) == [
        ("words.shout", "to do"),
        ("words.count", "to do"),
        ("nums.double", "to do"),
        ("nums.halve", "to do"),
    ]
    assert "0 of 4 exercises done." in ran.out
    # The stub's own line, after a docstring and two empty lines.
    assert "Begin with: exercises/words.py:4\n" in ran.out
    assert "pytest --hint words.shout" in ran.out


def test_a_right_answer_is_done_and_the_next_one_is_named(course_dir, write, right, run_pytest):
    write(course_dir / "exercises", {"words.py": right["words.py"]})
    ran = run_pytest(course_dir)
    assert ran.status == 0, ran.out
    assert board(ran.out) == {
        "words.shout": "done",
        "words.count": "done",
        "nums.double": "to do",
        "nums.halve": "to do",
    }
    assert "2 of 4 exercises done." in ran.out
    assert "Next: exercises/nums.py:4\n" in ran.out


@pytest.mark.full
def test_everything_right(course_dir, write, right, run_pytest):
    write(course_dir / "exercises", right)
    ran = run_pytest(course_dir)
    assert ran.status == 0, ran.out
    assert set(board(ran.out).values()) == {"done"}
    assert "Nothing left to do here." in ran.out
    assert "Next:" not in ran.out


def test_a_wrong_answer_fails_with_a_plain_sentence_first(course_dir, write, run_pytest):
    write(course_dir, WRONG_DOUBLE)
    ran = run_pytest(course_dir, "--junitxml", "out.xml")
    assert ran.status == 1
    assert board(ran.out)["nums.double"] == "wrong"
    first, text = failures(course_dir / "out.xml")["test_twice"]
    assert first == "nums.double: Every value is 1.5 times what was wanted."
    assert "nums.double(a NumPy array of shape (3, 5) and dtype float32)" in text
    assert "a NumPy array of shape (3, 5) and dtype float32" in text.split("came back")[1]
    assert re.search(r"check +test_twice$", text, re.M)
    assert "A hint: pytest --hint nums.double" in text
    # The same words on the terminal, and nothing of the machinery.
    assert first in ran.out
    assert "grader/" not in ran.out


def test_the_sentence_of_a_misconception_is_said(course_dir, write, run_pytest):
    write(
        course_dir,
        {"exercises/nums.py": "def double(numbers):\n    return numbers**2\n"},
    )
    ran = run_pytest(course_dir, "-k", "double")
    assert ran.status == 1
    assert "That is the square. Twice a number is the number plus itself." in ran.out


def test_a_misconception_without_a_sentence_hides_no_failure(course_dir, write, run_pytest):
    write(course_dir, {"exercises/nums.py": "def double(numbers):\n    return numbers**2\n"})
    (course_dir / "tests/misconceptions/nums.toml").unlink()
    ran = run_pytest(course_dir, "-k", "double")
    assert ran.status == 1
    assert "INTERNALERROR" not in ran.out + ran.err
    assert "nums.double: " in ran.out


def test_misconceptions_that_cannot_be_read_are_one_sentence(course_dir, write, run_pytest):
    write(course_dir, {"tests/misconceptions/nums.toml": "squared = That is the square"})
    write(course_dir, {"exercises/nums.py": "def double(numbers):\n    return numbers**2\n"})
    ran = run_pytest(course_dir, "-k", "double")
    assert ran.status not in (0, 3)
    assert "INTERNALERROR" not in ran.out + ran.err
    assert "nums.toml cannot be read" in " ".join((ran.out + ran.err).split())


def test_an_exception_shows_the_learners_own_lines_only(course_dir, write, run_pytest):
    write(
        course_dir,
        {
            "exercises/nums.py": """
                import numpy as np


                def helper(numbers):
                    return np.stack([numbers, numbers[0]])


                def double(numbers):
                    return helper(numbers)
                """
        },
    )
    ran = run_pytest(course_dir, "-k", "double", "--junitxml", "out.xml")
    assert ran.status == 1
    first, text = failures(course_dir / "out.xml")["test_twice"]
    assert first == "nums.double: A function was given something that it cannot work with."
    said = " ".join(text.split())
    assert "Python says ValueError: all input arrays must have the same shape" in said
    assert "exercises/nums.py:9 in double\n    return helper(numbers)" in text
    assert "exercises/nums.py:5 in helper\n    return np.stack([numbers, numbers[0]])" in text
    assert text.index("in double") < text.index("in helper")
    for machinery in ("grader", "worker.py", "numpy/", "site-packages", "Traceback"):
        assert machinery not in text


def test_a_stub_half_filled_is_not_to_do(course_dir, write, run_pytest):
    # NotImplementedError from elsewhere than the stub itself is the learner's error.
    write(
        course_dir,
        {
            "exercises/nums.py": """
                def helper():
                    raise NotImplementedError("later")


                def double(numbers):
                    return helper()
                """
        },
    )
    ran = run_pytest(course_dir, "-k", "double")
    assert ran.status == 1
    assert board(ran.out) == {"nums.double": "wrong"}
    assert "NotImplementedError: later" in ran.out


def test_printed_instead_of_returned(course_dir, write, run_pytest):
    write(course_dir, {"exercises/nums.py": "def double(numbers):\n    print(2 * numbers)\n"})
    ran = run_pytest(course_dir, "-k", "double")
    assert ran.status == 1
    assert "Nothing was returned, only printed." in ran.out
    write(course_dir, {"exercises/nums.py": "def double(numbers):\n    2 * numbers\n"})
    ran = run_pytest(course_dir, "-k", "double")
    assert "there is no `return`" in " ".join(ran.out.split())
    assert "only printed" not in ran.out


@pytest.mark.full
def test_what_a_learner_prints_is_shown_with_the_failure(course_dir, write, run_pytest):
    write(
        course_dir,
        {"exercises/nums.py": "def double(numbers):\n    print('here I am')\n    return 3\n"},
    )
    assert "here I am" in run_pytest(course_dir, "-k", "double").out


@pytest.mark.full
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys\ndef double(n):\n    sys.exit()", "ended Python (SystemExit)"),
        ("import pytest\ndef double(n):\n    pytest.skip('pass')", "Skipped: pass"),
        ("def double(n):\n    assert n is None, 'mine'", "AssertionError: mine"),
        ("def double(n):\n    return double(n)", "RecursionError"),
    ],
)
def test_code_that_ends_or_skips_the_check_is_not_done(
    course_dir, write, run_pytest, code, said
):
    write(course_dir, {"exercises/nums.py": code})
    ran = run_pytest(course_dir, "-k", "double")
    assert ran.status == 1
    assert board(ran.out) == {"nums.double": "wrong"}
    assert said in ran.out


def test_a_syntax_error_names_file_and_line_and_stops_no_other_module(
    course_dir, write, right, run_pytest
):
    write(
        course_dir / "exercises",
        {
            "words.py": right["words.py"],
            "nums.py": "def double(numbers):\n    return (numbers * 2\n",
        },
    )
    ran = run_pytest(course_dir, "--junitxml", "out.xml")
    assert ran.status == 1
    assert board(ran.out) == {
        "words.shout": "done",
        "words.count": "done",
        "nums.double": "wrong",
        "nums.halve": "wrong",
    }
    found = failures(course_dir / "out.xml")
    assert set(found) == {"test_twice", "test_half"}
    for first, text in found.values():
        assert "exercises/nums.py, line 2" in " ".join(text.split())
        assert "'(' was never closed" in " ".join(text.split())
        assert first.startswith("nums.")


def test_an_error_at_import_names_file_and_line(course_dir, write, run_pytest):
    write(course_dir, {"exercises/nums.py": "import numpy as np\nhalf = nb.array(2)\n"})
    ran = run_pytest(course_dir, "-k", "nums")
    said = " ".join(ran.out.split())
    assert "exercises/nums.py, line 2, stopped: NameError: name 'nb' is not defined" in said
    assert "half = nb.array(2)" in said


def test_a_module_that_is_missing(course_dir, run_pytest):
    (course_dir / "exercises/nums.py").unlink()
    ran = run_pytest(course_dir)
    assert ran.status == 1
    assert "There is no file nums.py." in ran.out
    assert board(ran.out)["nums.double"] == "wrong"
    assert board(ran.out)["words.shout"] == "to do"


def test_a_function_that_is_missing_and_what_there_is_instead(course_dir, write, run_pytest):
    write(
        course_dir,
        {
            "exercises/nums.py": """
                from math import prod


                def doubled(numbers):
                    return numbers * 2
                """
        },
    )
    ran = run_pytest(course_dir, "-k", "double")
    said = " ".join(ran.out.split())
    assert "nums.py has no function double. It has: doubled." in said


@pytest.mark.full
def test_a_check_that_fails_by_itself_is_not_blamed_on_nothing(course_dir, write, run_pytest):
    # The author's own mistake: pytest shows it as it is, and the run goes on.
    write(
        course_dir,
        {"tests/visible/nums/test_double.py": "def test_twice(submission):\n    1 / 0\n"},
    )
    ran = run_pytest(course_dir)
    assert ran.status == 1
    assert "ZeroDivisionError" in ran.out
    assert "INTERNALERROR" not in ran.out


def test_arguments_are_copies(course_dir, write, run_pytest):
    # A learner who changes the argument in place must not change what is wanted.
    write(
        course_dir,
        {
            "exercises/nums.py": """
                def double(numbers):
                    numbers *= 2
                    return numbers


                def halve(numbers):
                    numbers[:] = 0
                    return numbers
                """
        },
    )
    ran = run_pytest(course_dir, "-k", "nums")
    assert board(ran.out) == {"nums.double": "done", "nums.halve": "wrong"}
