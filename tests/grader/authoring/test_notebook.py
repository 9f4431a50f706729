"""Notebooks: the learner's and nbgrader's source."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from grader.authoring import learner_notebook, source_notebook
from grader.authoring.notebook import notebook_text
from grader.authoring.stub import learner_cells
from grader.words import Trouble

POINTS = {"numbers_.double": {"visible": 2.5}, "numbers_.area": {"visible": 1, "hidden": 2}}
ROOT = Path("/course")


def test_the_learner_gets_the_cells_of_the_stub(read, double_source):
    module = read(double_source)
    notebook = learner_notebook(module)
    assert [(cell.cell_type == "code", cell.source) for cell in notebook.cells] == [
        (cell.role.is_code, cell.text) for cell in learner_cells(module)
    ]


def test_the_file_is_a_valid_notebook_4_5_with_the_modules_name(read, double_source):
    text = notebook_text(learner_notebook(read(double_source)))
    notebook = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata["tensorlings"] == {"module": "numbers_"}
    assert notebook.metadata["kernelspec"]["name"] == "python3"
    assert text.endswith("}\n")


def test_ids_come_from_the_exercise_before(read, double_source):
    notebook = learner_notebook(read(double_source))
    assert [cell.id for cell in notebook.cells] == [
        "numbers_-1",
        "numbers_-2",
        "numbers_-3",
        "numbers_-double",
        "numbers_-double-1",
        "numbers_-area",
    ]


def test_a_new_cell_changes_no_id_behind_the_next_exercise(read, double_source):
    before = [cell.id for cell in learner_notebook(read(double_source)).cells]
    more = learner_notebook(read("# %% [markdown]\n# New.\n\n" + double_source))
    assert [cell.id for cell in more.cells][-3:] == before[-3:]


def test_ids_of_long_names_are_valid_and_differ(read, double_source):
    long = "a" * 70
    module = read(double_source.replace("double", long).replace("area", long + "b"))
    ids = [cell.id for cell in learner_notebook(module).cells]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,64}", id) for id in ids)
    assert len(set(ids)) == len(ids)


def test_only_exercises_carry_nbgraders_metadata(read, double_source):
    notebook = source_notebook(read(double_source), POINTS, ROOT)
    graded = {
        cell.metadata["nbgrader"]["grade_id"]: cell.metadata["nbgrader"]
        for cell in notebook.cells
        if cell.metadata
    }
    flags = {"schema_version": 3, "task": False}
    assert graded["numbers_-double"] == {
        **flags,
        "grade_id": "numbers_-double",
        "grade": False,
        "solution": True,
        "locked": False,
    }
    assert graded["numbers_-double-visible"] == {
        **flags,
        "grade_id": "numbers_-double-visible",
        "grade": True,
        "solution": False,
        "locked": True,
        "points": 2.5,
    }
    assert list(graded) == [
        "numbers_-double",
        "numbers_-double-visible",
        "numbers_-area",
        "numbers_-area-visible",
        "numbers_-area-hidden",
    ]


def test_a_hidden_test_cell_says_only_where_the_course_is(read, double_source):
    (cell,) = [
        cell
        for cell in source_notebook(read(double_source), POINTS, ROOT).cells
        if cell.id == "numbers_-area-hidden"
    ]
    marked = cell.source.split("### BEGIN HIDDEN TESTS")[1].split("### END HIDDEN TESTS")[0]
    assert marked.strip().splitlines() == [
        "from grader.learner.testcell import points",
        "",
        f'points("numbers_.area", hidden={str(ROOT)!r})',
    ]


def test_nbgraders_source_holds_solutions_and_markers_but_no_hints(read, double_source):
    text = notebook_text(source_notebook(read(double_source), POINTS, ROOT))
    assert text.count("### BEGIN SOLUTION") == text.count("### END SOLUTION") == 2
    assert "number * secret" in text
    assert "added to itself" not in text


def test_the_learners_notebook_holds_neither(read, double_source):
    text = notebook_text(learner_notebook(read(double_source)))
    for secret in ("secret", "SOLUTION", "math.pi", "added to itself"):
        assert secret not in text


def test_an_exercise_without_points_is_refused(read, double_source):
    with pytest.raises(Trouble, match=r"no points for the exercise numbers_\.area"):
        source_notebook(read(double_source), {"numbers_.double": {"visible": 1}}, ROOT)


def test_nbgraders_own_validator_takes_both(read, double_source):
    nbgraderformat = pytest.importorskip("nbgrader.nbgraderformat")
    module = read(double_source)
    for notebook in (learner_notebook(module), source_notebook(module, POINTS, ROOT)):
        nbgraderformat.MetadataValidator().validate_nb(notebook)
