"""nbgrader's source, and what nbgrader's stock command makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from grader.authoring import write_nbgrader_source
from grader.words import Trouble

POINTS = {"numbers_.double": 2, "numbers_.area": 1, "halves.halve": 0.5}


def test_one_notebook_a_module_is_written(course, tmp_path):
    paths = write_nbgrader_source(course, tmp_path / "nb", "a1", POINTS)
    folder = tmp_path / "nb" / "source" / "a1"
    assert paths == (folder / "numbers_.ipynb", folder / "halves.ipynb")
    before = [path.read_bytes() for path in paths]
    write_nbgrader_source(course, tmp_path / "nb", "a1", POINTS)
    assert [path.read_bytes() for path in paths] == before
    assert b"### BEGIN SOLUTION" in before[0] and b"\r" not in before[0]


def test_nothing_is_written_without_points(course, tmp_path):
    with pytest.raises(Trouble, match=r"halves\.halve"):
        points = {id: 1 for id in POINTS if id != "halves.halve"}
        write_nbgrader_source(course, tmp_path / "nb", "a1", points)
    assert not (tmp_path / "nb").exists()


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "a/b", "a\\b", "a+b", " a", "a "])
def test_a_name_that_is_none_is_refused(course, tmp_path, name):
    with pytest.raises(Trouble, match="cannot be the name of an assignment"):
        write_nbgrader_source(course, tmp_path / "nb", name, POINTS)
    assert not (tmp_path / "nb").exists()


@pytest.mark.full
def test_nbgraders_stock_command_makes_the_release(course, tmp_path, monkeypatch):
    pytest.importorskip("nbgrader")
    folder = tmp_path / "nb"
    write_nbgrader_source(course, folder, "a1", POINTS)
    # A home of its own: nobody's configuration of nbgrader counts here.
    for name in ("HOME", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    # nbgrader calls `alembic`, which lies beside the Python that runs, active or not.
    beside = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", beside, prepend=os.pathsep)
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_assignment", "a1", "--create"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr

    release = Path(folder, "release", "a1")
    assert sorted(path.name for path in release.glob("*.ipynb")) == [
        "halves.ipynb",
        "numbers_.ipynb",
    ]
    notebook = nbformat.read(release / "numbers_.ipynb", as_version=4)
    exercise = next(cell for cell in notebook.cells if cell.id == "numbers_-double")
    assert exercise.source == (
        "def double(number):\n"
        '    """Twice the number.\n'
        "\n"
        "    >>> double(2)\n"
        "    4\n"
        '    """\n'
        "    # YOUR CODE HERE\n"
        "    raise NotImplementedError()"
    )
    assert exercise.metadata["nbgrader"]["points"] == 2
    assert exercise.metadata["nbgrader"]["cell_type"] == "code"

    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder}/gradebook.db") as gradebook:
        cells = gradebook.find_notebook("halves", "a1").grade_cells
        assert [(cell.name, cell.max_score) for cell in cells] == [("halves-halve", 0.5)]
