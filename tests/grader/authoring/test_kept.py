"""``.tensorlings/``: what is handed out beside the exercises."""

from __future__ import annotations

from pathlib import Path

from grader.authoring import generate, kept
from grader.course import Course
from grader.learner.reference import reference_of

STUBS = [".tensorlings/stubs/numbers_.py", ".tensorlings/stubs/halves.py"]


def allowing(course):
    path = course.root / "course.toml"
    path.write_text(path.read_text() + '\n[learner]\nshow_reference = "after_passing"\n')
    return Course.open(course.root)


def test_the_stubs_are_those_of_exercises(course):
    files = kept(course)
    assert [path.as_posix() for path in files] == STUBS
    generated = generate(course)
    for path, text in files.items():
        assert text == generated[Path("exercises") / path.name]


def test_no_answer_is_there_unless_the_course_allows_it(course):
    assert not any("secret" in text for text in kept(course).values())
    files = kept(allowing(course))
    assert [path.as_posix() for path in files][2:] == [
        ".tensorlings/reference/numbers_.double.txt",
        ".tensorlings/reference/numbers_.area.txt",
        ".tensorlings/reference/halves.halve.txt",
    ]
    # Not at a glance, that is.
    assert not any("secret" in text or "SOLUTION" in text for text in files.values())


def test_an_answer_can_be_read_back_without_its_markers(course):
    allowed = allowing(course)
    for path, text in kept(allowed).items():
        (course.root / path).parent.mkdir(parents=True, exist_ok=True)
        (course.root / path).write_text(text)
    for path, text in generate(allowed).items():
        (course.root / path).parent.mkdir(parents=True, exist_ok=True)
        (course.root / path).write_text(text)
    answer = reference_of(allowed, allowed.exercise("numbers_.double"))
    assert answer.endswith("    secret = 2\n    return number * secret\n")
    assert "SOLUTION" not in answer
