"""nbgrader's test cells for an exercise: one a kind of checks.

Only these cells have points in nbgrader. The hidden one says no more than where the
instructor's course is: neither a release nor a feedback page gives a hidden check away.
"""

from __future__ import annotations

from pathlib import Path

from grader.course import Exercise
from grader.language import Language
from grader.words import say

KINDS = ("visible", "hidden")
"""Of checks, in the order of their cells."""


def grade_id(exercise: Exercise, kind: str) -> str:
    """``casting-to_float32-hidden``: nbgrader's id of that test cell."""
    return f"{exercise.grade_id}-{kind}"


def metadata(grade_id: str, solution: bool = False, points: float | None = None) -> dict:
    """nbgrader's schema 3: an autograded answer, or a test cell if it has points."""
    about = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "task": False,
    }
    return about if points is None else {**about, "points": points}


def source(exercise: Exercise, kind: str, course_root: Path, language: Language) -> str:
    """The code of a test cell. A learner's release has none of the hidden one's."""
    if kind == "visible":
        told = say("Run this after your answer: it checks {name}.", name=exercise.function)
        call = f'points("{exercise.id}")'
        return f"# {language.text(told)}\nfrom grader.learner.testcell import points\n\n{call}"
    told = say("More checks of {name} are run when it is graded.", name=exercise.function)
    call = f'points("{exercise.id}", hidden={str(course_root)!r})'
    return (
        f"# {language.text(told)}\n### BEGIN HIDDEN TESTS\n"
        f"from grader.learner.testcell import points\n\n{call}\n### END HIDDEN TESTS"
    )
