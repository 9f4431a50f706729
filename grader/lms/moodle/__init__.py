"""Moodle: its download of an assignment, and its offline grading worksheet."""

from __future__ import annotations

from grader.lms.lms import Gradebook, Lms
from grader.lms.moodle.gradebook import owns, read_worksheet
from grader.lms.moodle.people import headings, own_number
from grader.lms.moodle.submissions import entries, feedback_place, fits, known

LMS = Lms(
    name="moodle",
    title="Moodle",
    fits=fits,
    entries=entries,
    known_by="Moodle's number",
    options=frozenset({"worksheet"}),
    own_numbers=True,
    headings=headings(),
    own_number=own_number,
    known=known,
    gradebook=Gradebook(
        "WORKSHEET",
        "Fill in Moodle's offline grading worksheet, as you downloaded it.",
        owns,
        read_worksheet,
    ),
    feedback=feedback_place,
)
