"""What students put below submitted/."""

from datetime import datetime

import nbformat
import pytest
from nbformat import NotebookNode

from grader.gradebook.submitted import read

NAMES, MODULES = ("nums", "words"), ("words", "nums")


@pytest.fixture
def handed(hand_in, notebook):
    """Hand in both notebooks, or others in their place, and read them."""

    def go(when="", other_files=(), **notebooks):
        notebooks = {"words": notebook("words"), "nums": notebook("nums"), **notebooks}
        folder = hand_in("ada", when, **{k: v for k, v in notebooks.items() if v is not None})
        for name, text in dict(other_files).items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text)
        return read("ada", folder, NAMES, MODULES)

    return go


def notes(one):
    return " ".join(note.text() for note in one.submission.notes)


def test_answers_become_modules_and_tests_do_not(handed):
    one = handed()
    assert one.submission.problem is None
    assert set(one.submission.files) == {"words.ipynb", "nums.ipynb"}
    assert b"upper()" in one.submission.files["words.ipynb"]
    assert b"test of" not in one.submission.files["words.ipynb"]


def test_a_broken_notebook_does_not_cost_the_other(handed):
    one = handed(words='{"cells": [')
    assert set(one.submission.files) == {"nums.ipynb"}
    assert "words.ipynb is not a notebook" in one.broken["words"].text()


def test_nothing_that_can_be_read_is_a_problem_with_its_reason(handed):
    one = handed(words="no", nums="no")
    assert "is not a notebook that can be read" in one.submission.problem.text()
    assert set(one.broken) == {"words", "nums"}


def test_an_empty_folder_is_a_problem(handed):
    assert handed(words=None, nums=None).submission.problem is not None


def test_a_file_under_another_name_is_known_by_its_cells(handed, notebook):
    one = handed(words=None, **{"words (1)": notebook("words")})
    assert "words.ipynb" in one.submission.files and "words" in one.notebooks
    assert "words (1).ipynb is taken for words.ipynb" in notes(one)


def test_two_files_that_could_be_meant_are_not_guessed_at(handed, notebook):
    copies = {"words (1)": notebook("words"), "words (2)": notebook("words")}
    one = handed(words=None, **copies)
    assert "words.ipynb" not in one.submission.files
    assert "which of these is meant is not clear" in notes(one)


def test_a_module_file_is_no_answer_beside_its_notebook(handed):
    files = {"words.py": "def shout(w): return 1", "helper.py": "x = 1"}
    one = handed(other_files=files)
    assert b"upper()" in one.submission.files["words.ipynb"]
    assert "helper.py" in one.submission.files


def test_test_cells_that_lost_their_metadata_are_not_run(handed, notebook):
    bare = notebook("words")
    bare.cells.append(
        nbformat.v4.new_code_cell("from grader.learner.testcell import points\npoints('a.b')")
    )
    for cell in bare.cells:
        cell.metadata = NotebookNode()
    code = handed(words=bare).submission.files["words.ipynb"]
    assert b"upper()" in code and b"testcell" not in code


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-03-09 20:00:00.5 UTC\n", datetime(2026, 3, 9, 20, 0, 0, 500000)),
        ("", None),
        ("yesterday", None),
    ],
)
def test_times_are_read_as_nbgrader_reads_them(handed, text, when):
    one = handed(text)
    assert one.timestamp == when
    assert ("holds no time" in notes(one)) == (text == "yesterday")


def test_a_zone_that_nbgrader_misreads_is_told(handed):
    one = handed("2026-03-09 20:00:00 +0900")
    assert one.timestamp == datetime(2026, 3, 9, 19, 45)
    assert "Write times and due dates in UTC" in notes(one)


def test_links_lead_nowhere(handed, tmp_path, hand_in):
    secret = tmp_path / "secret.ipynb"
    secret.write_text("{}")
    folder = hand_in("ada")
    (folder / "words.ipynb").symlink_to(secret)
    one = read("ada", folder, NAMES, MODULES)
    assert one.submission.problem is not None and not one.notebooks
