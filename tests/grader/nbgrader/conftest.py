"""A small nbgrader course with a real gradebook, for the small course of all tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat import v4

from grader.gradebook.book import opened
from grader.gradebook.course import NbgraderCourse
from grader.gradebook.masters import Masters, read_masters
from grader.gradebook.scripts import scripts_on_path

nbgrader_api = pytest.importorskip("nbgrader.api", reason="nbgrader is not installed")

EXERCISES = frozenset({"words.shout", "words.count", "nums.double", "nums.halve"})
CELLS = {
    "words": {
        "words-shout": None,
        "words-shout-visible": 1.0,
        "words-shout-hidden": 1.0,
        "words-count": None,
        "words-count-visible": 1.0,
        "words-essay": 4.0,
    },
    "nums": {
        "nums-double": None,
        "nums-double-visible": 1.0,
        "nums-double-hidden": 4.0,
        "nums-halve": None,
        "nums-halve-visible": 1.0,
    },
}
"""Cells with points are tests; ``words-essay`` is the instructor's, marked by hand."""

RIGHT = {
    "words-shout": "def shout(word):\n    return word.upper() + '!'",
    "words-count": "def count(words):\n    return len(words)",
    "words-essay": "I like words.",
    "nums-double": "def double(numbers):\n    return numbers * 2",
    "nums-halve": "def halve(numbers):\n    return numbers / 2",
}


def make_cell(name: str, source: str):
    """A cell as a learner has it."""
    if name == "words-essay":
        about = {"grade": True, "solution": True, "locked": False, "points": 4.0}
        made = v4.new_markdown_cell(source)
    else:
        test = name.count("-") == 2
        about = {"grade": test, "solution": not test, "locked": test}
        made = v4.new_code_cell(source)
    made.metadata["nbgrader"] = {"schema_version": 3, "grade_id": name, "task": False, **about}
    return made


def make_notebook(name: str, answers=RIGHT):
    """A learner's notebook."""
    return v4.new_notebook(
        cells=[make_cell(one, answers.get(one, f"test of {one}")) for one in CELLS[name]]
    )


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # nbgrader starts alembic for each new gradebook, which takes two seconds.
    folder = tmp_path_factory.mktemp("template")
    (folder / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'small'\n"
    )
    url = f"sqlite:///{folder}/gradebook.db"
    with scripts_on_path(), nbgrader_api.Gradebook(url, "small") as book:
        book.add_assignment("ps1", duedate="2026-03-10 12:00:00 UTC")
        for name, cells in CELLS.items():
            book.add_notebook(name, "ps1")
            for one, points in cells.items():
                add_one(book, name, one, points)
        book.add_student("ada", first_name="Ada", last_name="Lovelace")
    return folder


@pytest.fixture
def books_dir(_template: Path, tmp_path: Path) -> Path:
    """The course folder: its settings, and a gradebook with the assignment ``ps1``."""
    return Path(shutil.copytree(_template, tmp_path / "small-nbgrader"))


def add_one(book, name: str, one: str, points: float | None) -> None:
    """What nbgrader's SaveCells puts into the database for one cell."""
    kind = "markdown" if one == "words-essay" else "code"
    locked = one.count("-") == 2
    source = f"test of {one}"
    if one.endswith("-hidden"):
        source = "# kept\n### BEGIN HIDDEN TESTS\nsecret\n### END HIDDEN TESTS"
    book.add_source_cell(
        one, name, "ps1", cell_type=kind, locked=locked, source=source, checksum="c" * 32
    )
    if points is not None:
        book.add_grade_cell(one, name, "ps1", max_score=points, cell_type=kind)
    if not locked:
        book.add_solution_cell(one, name, "ps1")


@pytest.fixture
def books(books_dir: Path) -> NbgraderCourse:
    return NbgraderCourse.open(books_dir)


@pytest.fixture
def masters(books: NbgraderCourse) -> Masters:
    with opened(books, copy=True) as book:
        return read_masters(book, "ps1", EXERCISES)


@pytest.fixture
def hand_in(books_dir: Path) -> Callable[..., Path]:
    """Write a student's notebooks, as objects or as text."""

    def write(student: str, when: str = "", **notebooks) -> Path:
        folder = books_dir / "submitted" / student / "ps1"
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in notebooks.items():
            text = content if isinstance(content, str) else nbformat.writes(content)
            (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")
        if when:
            (folder / "timestamp.txt").write_text(when)
        return folder

    return write


@pytest.fixture
def exercises() -> frozenset[str]:
    return EXERCISES


@pytest.fixture
def right_answers() -> dict[str, str]:
    """By grade id."""
    return dict(RIGHT)


@pytest.fixture
def notebook() -> Callable:
    """Make a learner's notebook: its name, and answers by grade id."""
    return make_notebook


@pytest.fixture
def add_cell() -> Callable:
    """Add a cell to the assignment in an open gradebook."""
    return add_one
