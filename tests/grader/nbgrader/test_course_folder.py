"""nbgrader's course folder, in every state that people bring."""

import sqlite3

import pytest

from grader.gradebook.book import opened
from grader.gradebook.course import NbgraderCourse
from grader.gradebook.masters import read_masters
from grader.words import Trouble


def test_no_folder(tmp_path):
    with pytest.raises(Trouble, match="is not a folder"):
        NbgraderCourse.open(tmp_path / "none")


def test_no_gradebook(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    with pytest.raises(Trouble, match=r"no gradebook yet.*generate_assignment"):
        NbgraderCourse.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["nbgrader_config.py"]


def test_settings_that_fail(books_dir):
    (books_dir / "nbgrader_config.py").write_text("c = get_config(\n")
    with pytest.raises(Trouble, match=r"nbgrader_config\.py cannot be read"):
        NbgraderCourse.open(books_dir)


def test_a_database_of_something_else_is_left_alone(books_dir):
    path = books_dir / "gradebook.db"
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE bookmarks (id)")
    before = path.read_bytes()
    with pytest.raises(Trouble, match="is no gradebook of nbgrader: it has no table"):
        NbgraderCourse.open(books_dir)
    assert path.read_bytes() == before


def test_no_database_at_all(books_dir):
    (books_dir / "gradebook.db").write_bytes(b"grades,and,commas\n" * 100)
    with pytest.raises(Trouble, match="is no gradebook of nbgrader"):
        NbgraderCourse.open(books_dir)


def test_another_schema(books_dir):
    with sqlite3.connect(books_dir / "gradebook.db") as db:
        db.execute("UPDATE alembic_version SET version_num = 'b6d005d67074'")
    with pytest.raises(Trouble, match="nbgrader db upgrade"):
        NbgraderCourse.open(books_dir)


def test_the_schema_is_the_one_that_nbgrader_writes(books):
    assert books.course_id == "small"


def test_no_such_assignment_names_those_there_are(books, exercises):
    with opened(books, copy=True) as book, pytest.raises(Trouble, match="There is: ps1"):
        read_masters(book, "ps2", exercises)


def test_an_assignment_of_another_course(books):
    with opened(books, copy=True) as book, pytest.raises(Trouble, match="No grade cell"):
        read_masters(book, "ps1", frozenset({"other.exercise"}))


def test_cells_of_the_instructors_are_not_ours(masters, exercises):
    assert masters.by_hand == ("words-essay",)
    assert masters.exercises == exercises


def test_students_are_the_folders(books, hand_in, notebook):
    hand_in("ada", words=notebook("words"))
    hand_in("김민준", words=notebook("words"))
    (books.root / "submitted" / "README.txt").write_text("x")
    assert list(books.handed_in("ps1")) == ["ada", "김민준"]
    assert books.handed_in("ps2") == {}
