"""Which files are a module's sources, in which order, and what lies beside them."""

import json
from pathlib import Path

import pytest

from grader.submissions import limits
from grader.wire.notebook import decode

MODULES = ("tensors", "casting", "convolution")
EXERCISES = ("tensors.rank", "tensors.shape", "casting.to_float", "casting.to_int",
             "convolution.same")  # fmt: skip


@pytest.fixture
def handed(tmp_path, find_one, notebook):
    """What is sent of ``ada``, by path, from what she hands in: text, or a notebook's path in
    place of its only cell."""

    def make(*paths, exercises=EXERCISES, **contents):
        for path, text in [*((path, path) for path in paths), *contents.get("of", {}).items()]:
            file = tmp_path / "ada" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if path.endswith(".ipynb") and not text.startswith("{"):
                text = notebook(f"# {text}")
            elif text == path:
                text = f"# {path}\n"
            file.write_text(text, encoding="utf-8")
        return find_one(exercises=exercises)

    return make


def whence(submission) -> dict[str, str]:
    """Where each file that is sent lay."""
    found = {}
    for path, content in submission.files.items():
        if path.endswith(".ipynb"):
            found[path] = decode(content).name
        else:
            found[path] = content.decode().removeprefix("# ").split("\n")[0]
    return found


def test_python_comes_before_the_notebook_beside_it(handed, notes):
    ada = handed("casting.ipynb", "casting.py")
    assert whence(ada) == {"casting.py": "casting.py", "casting.ipynb": "casting.ipynb"}
    assert notes(ada) == (
        "For casting, casting.py is graded; exercises that are untouched there are taken "
        "from casting.ipynb."
    )


@pytest.mark.parametrize("solved", ["notebooks", "exercises/notebooks", "work", ""])
def test_stubs_in_exercises_do_not_keep_notebooks_from_being_found(handed, solved):
    stubs = [f"exercises/{module}.py" for module in MODULES]
    place = f"{solved}/" if solved else ""
    ada = handed(*stubs, *(f"{place}{module}.ipynb" for module in MODULES))
    assert whence(ada) == {
        **{f"{module}.py": f"exercises/{module}.py" for module in MODULES},
        **{f"{module}.ipynb": f"{place}{module}.ipynb" for module in MODULES},
    }
    (note,) = ada.notes  # one for all modules
    told = note.text()
    assert "exercises/*.py is graded" in told and f"from {place}*.ipynb" in told
    assert ada.left_out == ()


def test_some_modules_lie_in_notebooks_and_some_in_exercises(handed, notes):
    ada = handed("exercises/casting.py", "notebooks/tensors.ipynb")
    assert whence(ada) == {
        "casting.py": "exercises/casting.py",
        "tensors.ipynb": "notebooks/tensors.ipynb",
    }
    assert notes(ada) == ""


def test_folders_by_week_are_one_submission(handed, notes):
    ada = handed("hw/week1/tensors.py", "hw/week2/casting.ipynb", "hw/week3/convolution.py")
    assert whence(ada) == {
        "tensors.py": "hw/week1/tensors.py",
        "casting.ipynb": "hw/week2/casting.ipynb",
        "convolution.py": "hw/week3/convolution.py",
    }
    assert notes(ada) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("exercises/casting.py", "casting.py"),
        ("exercises/casting.py", "my exercises/casting.py"),
        ("casting.py", "work/casting.py"),
        ("work/casting.py", "old/casting.py"),
        ("new/casting.py", "old/exercises/casting.py"),
        ("work/casting.py", "casting_backup/casting.py"),
        ("work/casting.py", "solutions/casting.py"),
        ("casting.py", "백업/casting.py"),
        ("exercises/casting.py", "deep/exercises/casting.py"),
        ("week10/casting.py", "week9/casting.py"),
        ("2주차/casting.py", "1주차/casting.py"),
        ("v2/exercises/casting.py", "v1/exercises/casting.py"),
        ("notebooks/casting.ipynb", "casting.ipynb"),
        ("casting.py", "casting (1).py"),
        ("casting.py", "casting_final.py"),
        ("casting.ipynb", "casting-Copy1.ipynb"),
        ("casting (2).ipynb", "casting (1).ipynb"),
        ("casting.ipynb", "casting - 복사본.ipynb"),
        ("hw/casting.py", "hw/old/casting - Copy (2).py"),
        ("notebooks/casting.ipynb", "exercises/casting (1).py"),
    ],
)
def test_of_two_of_one_module_a_rule_says_which_and_a_note_tells(handed, notes, first, second):
    ada = handed(second, first)
    sent = whence(ada)
    name = f"casting{Path(first).suffix}"
    assert sent[name] == first
    assert sent[f"_also/1/casting{Path(second).suffix}"] == second
    assert f"{first} is graded; exercises that are untouched" in notes(ada)
    assert f"from {second}." in notes(ada)


def test_a_copy_is_also_a_helper_of_its_own_name(handed):
    """``from exercises.casting_final import *`` works."""
    sent = whence(handed("casting.py", "casting_final.py"))
    assert sent["casting_final.py"] == sent["_also/1/casting.py"] == "casting_final.py"


def test_many_sources_keep_their_order(handed):
    ada = handed("exercises/casting.py", "casting.py", "notebooks/casting.ipynb",
                 "casting (1).ipynb", "casting (2).ipynb", "old/casting.py")  # fmt: skip
    sent = whence(ada)
    assert sent == {
        "casting.py": "exercises/casting.py",
        "casting.ipynb": "notebooks/casting.ipynb",
        "_also/1/casting.py": "casting.py",
        "_also/2/casting.ipynb": "casting (2).ipynb",
        "_also/3/casting.ipynb": "casting (1).ipynb",
        "_also/4/casting.py": "old/casting.py",
    }


def test_what_is_the_same_byte_by_byte_is_sent_once_and_not_mentioned(handed, notes):
    text = "def to_float(x):\n    return x\n"
    ada = handed(
        of={"exercises/casting.py": text, "old/casting.py": text, "b/casting.py": text}
    )
    assert list(ada.files) == ["casting.py"] and not ada.notes


def test_there_are_only_so_many_sources(handed, notes):
    ada = handed("casting.py", *(f"casting ({n}).py" for n in range(limits.SOURCES + 2)))
    further = [path for path in ada.files if path.startswith("_also/")]
    assert len(further) == limits.SOURCES
    (told,) = ada.left_out
    assert "too many files of the same modules: casting (1).py, casting (0).py" in told.text()


@pytest.mark.parametrize("folder", ["", "week1/", "exercises/", "a/notebooks/"])
@pytest.mark.parametrize("ending", ["py", "ipynb"])
def test_helpers_lie_beside_the_module_wherever_it_lay(handed, folder, ending):
    ada = handed(f"{folder}casting.{ending}", f"{folder}helpers.py", f"{folder}own/deep.py")
    assert whence(ada) == {
        f"casting.{ending}": f"{folder}casting.{ending}",
        "helpers.py": f"{folder}helpers.py",
        "own/deep.py": f"{folder}own/deep.py",
    }


def test_helpers_above_the_weeks_are_everybodys(handed, notes):
    ada = handed("hw/utils.py", "hw/week1/tensors.py", "hw/week2/casting.py", "hw/lib/more.py",
                 "hw/conftest.py", "elsewhere.py")  # fmt: skip
    assert whence(ada) == {
        "tensors.py": "hw/week1/tensors.py",
        "casting.py": "hw/week2/casting.py",
        "utils.py": "hw/utils.py",
        "lib/more.py": "hw/lib/more.py",
    }
    assert "only the folder hw is: elsewhere.py" in notes(ada)


def test_two_helpers_of_one_name_stay_with_their_modules(handed, notes):
    ada = handed("week1/tensors.py", "week1/helpers.py", "week2/casting.ipynb",
                 "week2/helpers.py")  # fmt: skip
    assert whence(ada) == {
        "casting.ipynb": "week2/casting.ipynb",
        "helpers.py": "week2/helpers.py",
        "_also/1/tensors.py": "week1/tensors.py",
        "_also/1/helpers.py": "week1/helpers.py",
    }
    assert notes(ada) == ""


def test_two_equal_helpers_are_one(handed):
    same = "def shared(): pass\n"
    ada = handed("week1/tensors.py", "week2/casting.py",
                 of={"week1/helpers.py": same, "week2/helpers.py": same})  # fmt: skip
    assert set(ada.files) == {"tensors.py", "casting.py", "helpers.py"}


def test_a_folder_called_like_ours_is_not_ours(handed, notes):
    ada = handed("casting.py", "_also/1/casting.py", "_ALSO/helper.py")
    assert whence(ada)["_also/1/casting.py"] == "_also/1/casting.py"
    ada = handed("casting.py", "_also/1/tensors.py")
    assert "tensors.py" in ada.files


@pytest.mark.parametrize("name", ["homework.py", "casting_kim.py", "homework.ipynb"])
def test_answers_in_a_file_of_any_name_are_found(handed, notes, name):
    text = "def to_float(x):\n    return x\ndef to_int(x):\n    return x\n"
    if name.endswith(".ipynb"):
        cell = {"cell_type": "code", "source": text, "metadata": {}}
        text = json.dumps({"nbformat": 4, "cells": [cell]})
    ada = handed("exercises/casting.py", "exercises/tensors.py", of={name: text})
    assert f"_also/1/casting{Path(name).suffix}" in ada.files or (
        name.endswith(".ipynb") and "casting.ipynb" in ada.files
    )
    assert f"For casting, exercises/casting.py is graded; exercises that are untouched there are taken from {name}." in notes(ada)  # fmt: skip


def test_a_helper_with_one_function_of_the_same_name_is_no_answer(handed, notes):
    ada = handed("casting.py", of={"helpers.py": "def to_float(x):\n    return x\n"})
    assert set(ada.files) == {"casting.py", "helpers.py"} and not ada.notes


@pytest.mark.parametrize("name", ["test_casting.py", "plot_casting.py", "conftest.py"])
def test_a_script_about_a_module_is_not_it(handed, name):
    ada = handed("casting.py", of={name: "from exercises import casting\nassert casting\n"})
    assert set(ada.files) == {"casting.py", name}


def test_a_students_number_before_the_name_is_no_hindrance(handed, notes):
    ada = handed(
        "exercises/casting.py", of={"20231234_casting.py": "def to_int(x): return 1\n"}
    )
    assert "_also/1/casting.py" in ada.files
    assert "from 20231234_casting.py" in notes(ada)


def test_the_kits_own_folders_are_passed_over_unless_there_is_nothing_else(handed):
    ada = handed("exercises/casting.py", "grader/tensors.py", "tests/visible/convolution.py")
    assert list(ada.files) == ["casting.py"] and not ada.notes


def test_work_in_a_folder_called_tests_is_found(handed):
    assert whence(handed("tests/casting.py")) == {"casting.py": "tests/casting.py"}


def test_an_archive_beside_modules_is_told_loudly(handed, make_zip, tmp_path):
    handed("casting.py")
    make_zip(tmp_path / "ada" / "solved.zip", ("casting.py", "a = 1\n"))
    (told,) = handed("casting.py").left_out
    assert "solved.zip" in told.text()
