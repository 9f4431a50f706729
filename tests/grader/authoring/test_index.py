"""The index is read back as it was written."""

from __future__ import annotations

import pytest

from grader.authoring import write
from grader.authoring.index import index_text
from grader.course import Course, Exercise

HINTS = (
    'quotes " and \'single\' and """three"""',
    "back\\slash, \\n, \\u0041, C:\\new",
    "한국어 힌트: `tf.cast`를 쓰세요 🙂",
    "control \x00 \x01 \x1b \x7f \t end",
    "# no comment, [no.table], {no = 'inline'}",
)


def read_back(tmp_path, text: str) -> tuple[Exercise, ...]:
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "index.toml").write_bytes(text.encode("utf-8"))
    return Course(tmp_path, "Tiny", ("m",)).exercises


@pytest.mark.parametrize("hint", HINTS)
def test_any_hint_comes_back(tmp_path, hint):
    exercises = (Exercise("m", "f", (hint, "two")), Exercise("m", "g", ("one", hint)))
    assert read_back(tmp_path, index_text(exercises)) == exercises


def test_no_exercises_come_back_as_none(tmp_path):
    assert read_back(tmp_path, index_text(())) == ()


def test_golden():
    assert index_text([Exercise("casting", "to_float32", ("One.", "Two."))]) == (
        "# Generated from solutions/ by `grader make`. Edit there.\n"
        "\n"
        "[[exercise]]\n"
        'id = "casting.to_float32"\n'
        "hints = [\n"
        '    "One.",\n'
        '    "Two.",\n'
        "]\n"
    )


def test_a_course_reads_its_own_index_in_its_own_order(course):
    write(course)
    assert [exercise.id for exercise in course.exercises] == [
        "numbers_.double",
        "numbers_.area",
        "halves.halve",
    ]
    assert course.exercise("halves.halve").hints == (
        '반으로 "나누세요".',
        "A path like C:\\new is no number, \x7f no letter.",
    )
