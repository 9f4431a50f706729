"""The options of a learner's pytest, the kit's own and pytest's."""

import json
import os
import re
import xml.etree.ElementTree as ET

import pytest


def board(out):
    return dict(re.findall(r"^  (\w+\.\w+) +(done|wrong|to do)$", out, re.M))


def order(out):
    """The exercises of ``-v``'s lines, in the order in which they were run."""
    return [
        "/".join(place)
        for place in re.findall(r"^tests/visible/(\w+)/test_(\w+)\.py::\w+ [A-Z]", out, re.M)
    ]


def test_todo_fail_makes_stubs_fail(course_dir, run_pytest):
    ran = run_pytest(course_dir, "--todo=fail")
    assert ran.status == 1
    assert re.search(r"\b4 failed\b", ran.out)
    assert set(board(ran.out).values()) == {"to do"}
    assert "words.shout: Not written yet." in ran.out


def test_submission_checks_another_folder(course_dir, write, right, run_pytest):
    ran = run_pytest(course_dir, "--submission=solutions")
    assert ran.status == 0
    assert set(board(ran.out).values()) == {"done"}
    write(course_dir.parent / "hers", {"words.py": right["words.py"]})
    # With "=": to pytest, the value of an option it will only meet in conftest.py is a path.
    ran = run_pytest(course_dir, f"--submission={course_dir.parent / 'hers'}")
    assert ran.status == 1
    assert board(ran.out)["words.shout"] == "done"
    assert board(ran.out)["nums.double"] == "wrong"  # it has no nums.py


@pytest.mark.full
def test_submission_is_found_from_where_pytest_is_called(course_dir, write, right, run_pytest):
    write(course_dir / "tests/mine", right)
    ran = run_pytest(course_dir / "tests", "--submission=mine", "visible")
    assert ran.status == 0, ran.out + ran.err
    assert set(board(ran.out).values()) == {"done"}


def test_submission_that_is_no_folder_is_one_sentence(course_dir, run_pytest):
    ran = run_pytest(course_dir, "--submission=nowhere")
    assert ran.status == 4  # pytest's status for wrong usage
    assert (ran.out + ran.err).count("nowhere is not a folder") == 1
    assert "INTERNALERROR" not in ran.out + ran.err
    assert "Traceback" not in ran.out + ran.err


@pytest.mark.full
def test_seed_draws_other_inputs_and_the_same_ones_again(course_dir, write, run_pytest):
    write(
        course_dir,
        {
            "exercises/nums.py": """
                def double(numbers):
                    with open("drawn.txt", "a") as file:
                        print(numbers.tolist(), file=file)
                    return numbers * 2
                """
        },
    )
    for seed in ([], [], ["--seed=one"], ["--seed=one"], ["--seed=two"]):
        assert run_pytest(course_dir, "-k", "double", *seed).status == 0
    first, again, one, one_again, two = (course_dir / "drawn.txt").read_text().splitlines()
    assert first == again
    assert one == one_again
    assert len({first, one, two}) == 3


@pytest.mark.parametrize(
    ("options", "shown", "not_shown"),
    [
        (["--hint", "nums.double"], ["A nudge for double."], ["`*`"]),
        (["--hint", "nums.double"] * 2, ["A nudge for double.", "The operator is `*`."], []),
        (["--hint", "nums.double"] * 5, ["The operator is `*`."], ["More"]),
        (
            ["--hint", "nums.double", "--hint", "words.count"],
            ["A nudge for double.", "A nudge for count."],
            ["`*`"],
        ),
        (["--hint", "nums.halve"], ["nums.halve"], []),  # it has none: that is said
    ],
)
def test_hints(course_dir, run_pytest, options, shown, not_shown):
    ran = run_pytest(course_dir, *options)
    assert ran.status == 0
    for text in shown:
        assert text in ran.out
    for text in not_shown:
        assert text not in ran.out
    assert "skipped" not in ran.out  # nothing is run


@pytest.mark.full
def test_the_command_for_the_next_hint_is_given_and_works(course_dir, run_pytest):
    first = run_pytest(course_dir, "--hint", "nums.double").out
    (command,) = re.findall(r"More: pytest (.*)", first)
    second = run_pytest(course_dir, *command.split()).out
    assert "The operator is `*`." in second
    assert "More" not in second


def test_two_hints_are_two_paragraphs(course_dir, run_pytest):
    ran = run_pytest(course_dir, *["--hint", "nums.double"] * 2)
    assert "1 of 2: A nudge for double.\n\nHint 2 of 2: The operator is `*`.\n" in ran.out


@pytest.mark.parametrize(
    "name, said",
    [
        ("nums.dubble", "Did you mean nums.double?"),
        ("double", "Did you mean nums.double?"),
        ("dubble", "Did you mean nums.double?"),
        ("nums", "Did you mean nums.double, nums.halve?"),
        ("x", "To see every exercise: pytest --exercises"),
    ],
)
def test_a_hint_for_an_exercise_that_is_unknown(course_dir, run_pytest, name, said):
    ran = run_pytest(course_dir, "--hint", name)
    assert ran.status == 4
    assert f"There is no exercise {name}. {said}" in " ".join(ran.err.split())
    assert "Traceback" not in ran.err


def test_checks_run_in_the_order_of_the_course(course_dir, run_pytest):
    ran = run_pytest(course_dir, "-v")
    assert order(ran.out) == ["words/shout", "words/count", "nums/double", "nums/halve"]


@pytest.mark.full
def test_selecting_checks_changes_no_outcome(course_dir, write, right, run_pytest):
    # Each alone, last one first: no check may lean on one that ran before it.
    write(course_dir / "exercises", right)
    write(course_dir, {"exercises/nums.py": "def double(n):\n    return n\ndef halve(n):\n"
                                            "    return n / 2\n"})  # fmt: skip
    together = board(run_pytest(course_dir).out)
    for exercise in ("nums.halve", "nums.double", "words.count", "words.shout"):
        alone = run_pytest(course_dir, "-k", exercise.partition(".")[2])
        assert board(alone.out) == {exercise: together[exercise]}
    assert together["nums.double"] == "wrong"


def test_one_file_alone(course_dir, run_pytest):
    ran = run_pytest(course_dir, "tests/visible/nums/test_halve.py")
    assert ran.status == 0
    assert board(ran.out) == {"nums.halve": "to do"}
    assert "Begin with: exercises/nums.py:9" in ran.out


def test_x_stops_at_the_first_failure(course_dir, write, run_pytest):
    write(course_dir, {"exercises/words.py": "def shout(w):\n    return w\n"})
    ran = run_pytest(course_dir, "-x")
    assert ran.status == 1
    assert board(ran.out) == {"words.shout": "wrong"}


def test_verbose_names_every_check_and_its_outcome(course_dir, write, right, run_pytest):
    write(course_dir / "exercises", {"words.py": right["words.py"]})
    out = run_pytest(course_dir, "-v").out
    assert re.search(r"words/test_shout\.py::test_capitals PASSED", out)
    assert re.search(r"nums/test_double\.py::test_twice SKIPPED \(to do\)", out)


def test_quiet_still_ends_with_the_board(course_dir, run_pytest):
    assert len(board(run_pytest(course_dir, "-q").out)) == 4


@pytest.mark.parametrize("style", ["short", "no"])
def test_another_traceback_style_is_pytests_own(course_dir, write, run_pytest, style):
    write(course_dir, {"exercises/words.py": "def shout(w):\n    return w\n"})
    ran = run_pytest(course_dir, f"--tb={style}", "-k", "shout")
    assert ran.status == 1
    assert "INTERNALERROR" not in ran.out
    assert board(ran.out) == {"words.shout": "wrong"}


def test_junitxml_counts_what_was_run(course_dir, write, right, run_pytest):
    write(course_dir / "exercises", {"words.py": right["words.py"]})
    run_pytest(course_dir, "--junitxml=out.xml")
    suite = ET.parse(course_dir / "out.xml").getroot().find("testsuite")
    assert suite.attrib["tests"] == "4"
    assert suite.attrib["skipped"] == "2"
    assert suite.attrib["failures"] == suite.attrib["errors"] == "0"


def test_under_xdist_the_board_is_complete(course_dir, write, right, run_pytest):
    pytest.importorskip("xdist")
    write(course_dir / "exercises", {"words.py": right["words.py"]})
    nums = "def double(n):\n    return n\ndef halve(n):\n    raise NotImplementedError\n"
    write(course_dir, {"exercises/nums.py": nums})
    alone = run_pytest(course_dir)
    spread = run_pytest(course_dir, "-n", "2", "--seed=x", "--submission=exercises")
    assert spread.status == alone.status == 1
    assert list(board(spread.out).items()) == list(board(alone.out).items())
    assert len(board(spread.out)) == 4
    assert "1 failed, 2 passed, 1 skipped" in spread.out
    assert "Next: exercises/nums.py:1" in spread.out


@pytest.mark.full
def test_xdist_takes_the_seed_along(course_dir, write, run_pytest):
    pytest.importorskip("xdist")
    write(
        course_dir,
        {
            "exercises/nums.py": """
                def double(numbers):
                    with open("drawn.txt", "a") as file:
                        print(numbers.tolist(), file=file)
                    return numbers * 2
                """
        },
    )
    for options in (["--seed=one"], ["--seed=one", "-n", "2"], []):
        run_pytest(course_dir, "-k", "double", *options)
    alone, spread, other = (course_dir / "drawn.txt").read_text().splitlines()
    assert alone == spread != other


def test_collecting_imports_neither_tensorflow_nor_exercises(course_dir, write, run_pytest):
    write(
        course_dir,
        {
            "exercises/words.py": "open('touched', 'w').close()\n",
            "exercises/nums.py": "open('touched', 'w').close()\n",
            "conftest.py": """
                import json
                import sys

                pytest_plugins = ["grader.checks.plugin", "grader.learner.plugin"]


                def pytest_unconfigure():
                    with open("modules.json", "w") as file:
                        json.dump(sorted(sys.modules), file)
                """,
        },
    )
    ran = run_pytest(course_dir, "--collect-only", "-q")
    assert ran.status == 0
    assert "tests/visible/nums/test_double.py::test_twice" in ran.out
    assert not os.path.exists(course_dir / "touched")
    modules = set(json.loads((course_dir / "modules.json").read_text()))
    assert not modules & {"tensorflow", "keras", "matplotlib", "exercises", "exercises.words"}
    # The other way round, so that this test can fail: a run does import them.
    run_pytest(course_dir)
    assert os.path.exists(course_dir / "touched")
    assert "exercises.words" in json.loads((course_dir / "modules.json").read_text())


def test_a_course_that_cannot_be_read_is_one_sentence(course_dir, run_pytest):
    (course_dir / "course.toml").write_text("title = ")
    ran = run_pytest(course_dir)
    assert ran.status == 4
    assert "course.toml cannot be read" in ran.out + ran.err
    assert "INTERNALERROR" not in ran.out + ran.err


def test_an_index_that_is_missing_is_one_sentence(course_dir, run_pytest):
    (course_dir / "exercises/index.toml").unlink()
    ran = run_pytest(course_dir)
    assert ran.status == 4
    assert "index.toml does not exist" in " ".join((ran.out + ran.err).split())
    assert "INTERNALERROR" not in ran.out + ran.err


@pytest.mark.full
def test_without_a_course_pytest_is_just_pytest(tmp_path, write, run_pytest):
    write(
        tmp_path,
        {
            "pyproject.toml": "[tool.pytest.ini_options]",
            "conftest.py": 'pytest_plugins = ["grader.checks.plugin", "grader.learner.plugin"]',
            "test_it.py": "def test_it():\n    assert True\n",
        },
    )
    ran = run_pytest(tmp_path)
    assert ran.status == 0, ran.out
    assert "1 passed" in ran.out


def test_a_check_of_the_reference_is_skipped_where_no_reference_is(course_dir, run_pytest):
    with_it = run_pytest(course_dir, "tests/hidden", "--submission=solutions")
    assert "3 passed" in with_it.out
    (course_dir / "solutions").rename(course_dir.parent / "elsewhere")
    without = run_pytest(course_dir, "tests/hidden", "-rs")
    assert "3 skipped" in without.out
    assert "which are not here" in without.out
