"""nbgrader's source assignments, and what nbgrader's stock command makes of them."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import nbformat
import pytest

from grader.authoring import assignment_files
from grader.authoring.nbgrader_course import course_files, write_files
from grader.language import ENGLISH, open_language
from grader.words import Trouble

POINTS = {
    "numbers_.double": {"visible": 2, "hidden": 3},
    "numbers_.area": {"visible": 1},
    "halves.halve": {"hidden": 0.5},
}
SOURCE = Path("source", "a1")


def notebook(files, name):
    return nbformat.reads(files[SOURCE / f"{name}.ipynb"].decode(), as_version=4)


def test_one_notebook_a_module_and_the_same_every_time(course):
    files = assignment_files(course, "a1", POINTS)
    assert [path.name for path in files if path.suffix == ".ipynb"] == [
        "numbers_.ipynb",
        "halves.ipynb",
    ]
    assert files == assignment_files(course, "a1", POINTS)
    text = files[SOURCE / "numbers_.ipynb"]
    assert b"### BEGIN SOLUTION" in text and b"\r" not in text


def test_an_answer_has_its_test_cells_behind_it(course):
    found = {
        cell.metadata["nbgrader"]["grade_id"]: cell.metadata["nbgrader"].get("points")
        for cell in notebook(assignment_files(course, "a1", POINTS), "numbers_").cells
        if "nbgrader" in cell.metadata
    }
    assert list(found.items()) == [
        ("numbers_-double", None),
        ("numbers_-double-visible", 2),
        ("numbers_-double-hidden", 3),
        ("numbers_-area", None),
        ("numbers_-area-visible", 1),
    ]


def test_only_the_modules_that_are_named(course):
    files = assignment_files(course, "a1", POINTS, ["halves"])
    assert SOURCE / "numbers_.ipynb" not in files
    settings = tomllib.loads(files[SOURCE / "course.toml"].decode())
    assert settings["modules"] == ["halves"]
    index = tomllib.loads(files[SOURCE / "exercises" / "index.toml"].decode())
    assert [one["id"] for one in index["exercise"]] == ["halves.halve"]


def test_visible_checks_come_along_and_hidden_ones_do_not(course, write):
    write(
        course.root,
        {
            "tests/visible/halves/test_halve.py": "VISIBLE = 1",
            "tests/hidden/halves/test_halve.py": "HIDDEN = 1",
            "tests/misconceptions/halves.toml": "a = 'b'",
        },
    )
    files = assignment_files(course, "a1", POINTS)
    assert SOURCE / "tests" / "visible" / "halves" / "test_halve.py" in files
    assert SOURCE / "tests" / "misconceptions" / "halves.toml" in files
    assert not any(b"HIDDEN = 1" in content for content in files.values())


def test_an_exercise_without_points_is_refused(course):
    with pytest.raises(Trouble, match=r"halves\.halve"):
        assignment_files(course, "a1", {**POINTS, "halves.halve": {}})


def test_a_module_that_is_none_is_refused(course):
    with pytest.raises(Trouble, match="There is: numbers_, halves"):
        assignment_files(course, "a1", POINTS, ["halfs"])


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "a/b", "a\\b", "a+b", " a", "a "])
def test_a_name_that_is_none_is_refused(course, name):
    with pytest.raises(Trouble, match="cannot be the name of an assignment"):
        assignment_files(course, name, POINTS)


def test_what_the_instructor_changed_is_kept_and_named(tmp_path):
    files = {Path("a.txt"): b"new", Path("sub", "b.txt"): b"b"}
    (tmp_path / "a.txt").write_bytes(b"mine")
    written = write_files(tmp_path, files)
    assert (written.kept, written.new) == ([Path("a.txt")], [Path("sub", "b.txt")])
    assert (tmp_path / "a.txt").read_bytes() == b"mine"
    assert write_files(tmp_path, files).same == [Path("sub", "b.txt")]


def test_what_is_replaced_is_put_aside(tmp_path):
    files = {Path("a.txt"): b"new"}
    for content in (b"mine", b"mine again"):
        (tmp_path / "a.txt").write_bytes(content)
        write_files(tmp_path, files, force=True)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert (tmp_path / "a.txt.old").read_bytes() == b"mine"
    assert (tmp_path / "a.txt.old2").read_bytes() == b"mine again"


def test_the_settings_are_python_whatever_the_name_of_the_course():
    for name in ("deep learning", "it's", '"', "딥러닝", "a\\b", "{x}"):
        config = course_files(name, ENGLISH)[Path("nbgrader_config.py")].decode()
        read = {}
        for line in config.splitlines():
            if "course_id" in line:
                exec(line.strip().removeprefix("c.CourseDirectory."), read)  # noqa: S102
        assert read["course_id"] == name
        compile(config, "nbgrader_config.py", "exec")


def test_the_header_speaks_the_language_of_the_course():
    header = course_files("x", open_language("ko"))[Path("source", "header.ipynb")]
    assert "제출하기 전에" in header.decode()


@pytest.mark.full
def test_nbgraders_stock_command_makes_the_release(course, tmp_path, monkeypatch):
    pytest.importorskip("nbgrader")
    folder = tmp_path / "nb"
    write_files(folder, course_files("nb", ENGLISH) | assignment_files(course, "a1", POINTS))
    # A home of its own: nobody's configuration of nbgrader counts here.
    for name in ("HOME", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    # nbgrader calls `alembic`, which lies beside the Python that runs, active or not.
    beside = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", beside, prepend=os.pathsep)
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_assignment", "a1"],
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
    made = nbformat.read(release / "numbers_.ipynb", as_version=4)
    cells = {
        cell.metadata["nbgrader"]["grade_id"]: cell
        for cell in made.cells
        if "nbgrader" in cell.metadata
    }
    assert cells["numbers_-double"].source == (
        "def double(number):\n"
        '    """Twice the number.\n'
        "\n"
        "    >>> double(2)\n"
        "    4\n"
        '    """\n'
        "    # YOUR CODE HERE\n"
        "    raise NotImplementedError()"
    )
    assert cells["numbers_-double-visible"].source.endswith('points("numbers_.double")')
    hidden = cells["numbers_-double-hidden"].source
    assert hidden == "# More checks of double are run when it is graded."
    assert cells["numbers_-double-hidden"].metadata["nbgrader"]["points"] == 3
    assert made.cells[0].source.startswith("- Write your answers")

    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder}/gradebook.db") as gradebook:
        cells = gradebook.find_notebook("halves", "a1").grade_cells
        assert [(cell.name, cell.max_score) for cell in cells] == [("halves-halve-hidden", 0.5)]
