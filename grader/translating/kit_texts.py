"""The kit's own words, as far as learners read them."""

from __future__ import annotations

from pathlib import Path

import grader
from grader.translating.templates import templates_in
from grader.translating.unit import Kind, Unit

ROOT = Path(grader.__file__).resolve().parent

READ_BY_LEARNERS = (
    "learner/**/*.py",
    "checks/**/*.py",
    "language/**/*.py",
    "course/course.py",
    "course/misconceptions.py",
    # What a released folder says of itself.
    "release/readme.py",
    "release/notebook.py",
    # Why a check did not pass when it was graded.
    "judge/remote.py",
    "judge/grading.py",
    "judge/session.py",
    "judge/judges.py",
    "judge/pool.py",
    "judge/second_look.py",
    "judge/stops.py",
    # Why nothing of a submission could be graded.
    "submissions/*.py",
    # Their page of feedback.
    "pages/feedback*.py",
    "pages/findings.py",
    "pages/outcomes.py",
    # Why a mark is what it is.
    "policy/disclosure.py",
    "policy/mark.py",
    "policy/override.py",
    "handback/gradescope.py",
    # nbgrader's notebooks and feedback.
    "authoring/nbgrader_course.py",
    "authoring/testcells.py",
    "gradebook/rebuilt.py",
    "gradebook/told.py",
    "judge/class_run.py",
)
"""Files with sentences for learners. What only instructors read stays English."""


def kit_units() -> tuple[Unit, ...]:
    """Every template of the kit's that a learner may read, in the order of rooms and files."""
    found = []
    for pattern in READ_BY_LEARNERS:
        for path in sorted(ROOT.glob(pattern)):
            shown = f"grader/{path.relative_to(ROOT).as_posix()}"
            for text in templates_in(path, shown):
                found.append(Unit(text, Kind.SENTENCE, shown, looked_up=True))
    return tuple(found)
