"""All generated files of a course: written, compared, refused."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from grader.authoring import generate, stale, write
from grader.course import Course
from grader.words import Trouble

FILES = [
    "exercises/index.toml",
    "exercises/numbers_.py",
    "exercises/notebooks/numbers_.ipynb",
    "exercises/halves.py",
    "exercises/notebooks/halves.ipynb",
]
PATHS = tuple(Path(file) for file in FILES)


def test_every_file_is_generated_and_sound(course):
    files = generate(course)
    assert [path.as_posix() for path in files] == FILES
    for path, text in files.items():
        assert text.endswith("\n") and not text.endswith("\n\n")
        assert "\r" not in text
        if path.suffix == ".py":
            ast.parse(text)


def test_two_runs_are_identical(course):
    assert generate(course) == generate(Course.open(course.root))


def test_write_writes_what_differs_and_says_so(course):
    assert stale(course) == PATHS
    assert write(course) == PATHS
    for path, text in generate(course).items():
        assert (course.root / path).read_bytes() == text.encode("utf-8")
    assert stale(course) == ()
    assert write(course) == ()


def test_a_filled_in_stub_and_other_line_ends_are_stale(course):
    write(course)
    stub = course.root / "exercises" / "halves.py"
    stub.write_bytes(stub.read_bytes().replace(b"\n", b"\r\n"))
    assert stale(course) == (Path("exercises/halves.py"),)
    assert write(course) == (Path("exercises/halves.py"),)
    assert b"\r" not in stub.read_bytes()


def test_a_changed_solution_changes_no_generated_file(course):
    write(course)
    source = course.solutions_dir / "halves.py"
    source.write_text(source.read_text("utf-8").replace("number / 2", "0.5 * number"), "utf-8")
    assert stale(course) == ()


def test_leftovers_are_named_and_never_deleted(course):
    write(course)
    (course.root / "course.toml").write_text('title = "Tiny"\nmodules = ["numbers_"]\n')
    (course.solutions_dir / "halves.py").unlink()
    helper = course.exercises_dir / "my_helper.py"
    helper.write_text("import math\n")
    for name, text in {"mine": '{"metadata": {}}', "list": "[]", "broken": "{"}.items():
        (course.exercises_dir / "notebooks" / f"{name}.ipynb").write_text(text)
    left = (Path("exercises/halves.py"), Path("exercises/notebooks/halves.ipynb"))
    smaller = Course.open(course.root)
    assert write(smaller) == (Path("exercises/index.toml"),)
    assert stale(smaller) == left
    assert all((course.root / path).exists() for path in (*left, helper))


def test_nothing_is_written_when_one_source_is_wrong(course):
    (course.solutions_dir / "halves.py").write_text("x = 1\n")
    with pytest.raises(Trouble, match="has no cells"):
        write(course)
    assert not course.exercises_dir.exists()


def test_a_missing_source_is_refused(course):
    (course.solutions_dir / "halves.py").unlink()
    with pytest.raises(Trouble, match=r"halves\.py does not exist.*course\.toml"):
        generate(course)


def test_a_source_outside_the_course_is_refused(course):
    (course.solutions_dir / "__init__.py").write_text("")
    generate(course)
    (course.solutions_dir / "extra.py").write_text("")
    with pytest.raises(Trouble, match=r"extra\.py is not in the course"):
        generate(course)


@pytest.mark.parametrize("modules", [("../out",), ("two-words",), (1,), ("halves", "halves")])
def test_a_module_of_no_name_or_twice_is_refused(course, modules):
    with pytest.raises(Trouble, match=r"course\.toml: the module"):
        generate(Course(course.root, "Tiny", modules))
