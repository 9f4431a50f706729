"""Debuggers in a learner's pytest: they stop where the learner can act."""

import pytest


def test_pdb_does_not_stop_at_stubs(course_dir, run_pytest):
    ran = run_pytest(course_dir, "--pdb", stdin="q\n")
    assert ran.status == 0
    assert "(Pdb)" not in ran.out
    assert "4 skipped" in ran.out


def test_pdb_stops_in_the_check_at_a_wrong_answer(course_dir, write, run_pytest):
    write(course_dir, {"exercises/nums.py": "def double(numbers):\n    return numbers * 3\n"})
    ran = run_pytest(
        course_dir, "-k", "double", "--pdb", stdin="p 'rows', len(numbers)\np __file__\nq\n"
    )
    assert ran.out.count("tests/visible/nums/test_double.py(") == 1
    assert "('rows', 3)" in ran.out
    assert "-> expect(submission.nums.double(numbers))" in ran.out


def test_pdb_stops_in_the_learners_frame_at_an_exception(course_dir, write, run_pytest):
    write(
        course_dir,
        {
            "exercises/nums.py": """
                def double(numbers):
                    mine = "spam and eggs"
                    return numbers.twice()
                """
        },
    )
    ran = run_pytest(course_dir, "-k", "double", "--pdb", stdin="p mine.upper()\nq\n")
    assert "exercises/nums.py(3)double()" in ran.out
    assert "'SPAM AND EGGS'" in ran.out


def test_pdb_does_not_stop_inside_a_library(course_dir, write, run_pytest):
    write(
        course_dir,
        {
            "exercises/nums.py": """
                import json


                def double(numbers):
                    mine = "spam and eggs"
                    return json.loads("{")
                """
        },
    )
    ran = run_pytest(course_dir, "-k", "double", "--pdb", stdin="p mine.upper()\nq\n")
    assert "exercises/nums.py(6)double()" in ran.out
    assert "'SPAM AND EGGS'" in ran.out


@pytest.mark.parametrize("capture", [["-s"], []])
def test_breakpoint_in_learner_code(course_dir, write, run_pytest, capture):
    write(
        course_dir,
        {
            "exercises/nums.py": """
                def double(numbers):
                    mine = "spam and eggs"
                    breakpoint()
                    return numbers * 2
                """
        },
    )
    ran = run_pytest(course_dir, "-k", "double", *capture, stdin="p mine.upper()\nc\n")
    assert "(Pdb)" in ran.out
    assert "exercises/nums.py" in ran.out
    assert "'SPAM AND EGGS'" in ran.out
    assert ran.status == 0
    assert "nums.double  done" in ran.out


def test_quitting_the_debugger_ends_the_run(course_dir, write, run_pytest):
    write(course_dir, {"exercises/nums.py": "def double(n):\n    breakpoint()\n    return n\n"})
    ran = run_pytest(course_dir, "-s", stdin="q\n")
    assert ran.status == 2  # pytest's status for an interruption
    assert "Quitting debugger" in ran.out
