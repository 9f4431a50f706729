"""What the course decides and a gradebook does not use is named, and nothing else is."""

import pytest

from grader.course import Course
from grader.gradebook.course import NbgraderCourse
from grader.gradebook.unused import unused
from grader.policy.override import Override
from grader.results.overrides_file import FILE, write_overrides

POLICY = """
[policy]
pass_mark = 60
counts = "best"
due = 2026-12-01T23:59:00+09:00
[policy.points]
nums = 10
[policy.late]
percent_per_day = 10
[policy.show]
hidden_checks = "counts"
answers = "always"
answers_from = 2026-12-08T23:59:00+09:00
"""


@pytest.fixture
def named(course_dir, books_dir):
    def run(policy=""):
        path = course_dir / "course.toml"
        path.write_text(path.read_text() + policy)
        books = NbgraderCourse.open(books_dir)
        return [*unused(Course.open(course_dir), books, "ps1")]

    return run


def test_nothing_is_said_where_nothing_was_decided(named, books_dir):
    (books_dir / "submitted").mkdir()
    write_overrides(books_dir / "submitted", [])
    assert named('[policy.show]\nhidden_checks = "counts"\n') == []


def test_every_key_is_named_with_what_is_in_its_place(named):
    (line,) = named(POLICY)
    keys = [part.split(" (")[0] for part in line.partition("course.toml: ")[2].split("; ")]
    assert keys == ["points", "due", "late", "counts", "pass_mark", "show.answers"]
    assert "late rules are nbgrader's own" in line and "docs/nbgrader.md" in line


def test_overrides_are_counted_where_they_lie(named, books_dir):
    (books_dir / "submitted").mkdir()
    write_overrides(books_dir / "submitted", [Override("ada", "nums.double", 4.0, "r")])
    (line,) = named()
    assert line.startswith(f"submitted/{FILE}: 1 override is not used here; a manual score")
    (books_dir / FILE).write_text("{ damaged")
    assert named()[0].startswith(f"{FILE}: what it holds is not used here")
