"""Canvas: its download of an assignment, and its gradebook export."""

from __future__ import annotations

from grader.lms.canvas.gradebook import owns, read_export
from grader.lms.canvas.people import HEADINGS, own_number
from grader.lms.canvas.submissions import entries, fits, known
from grader.lms.lms import Gradebook, Lms

LMS = Lms(
    name="canvas",
    title="Canvas",
    fits=fits,
    entries=entries,
    known_by="Canvas's number",
    own_numbers=True,
    short_names=True,
    renames_files=True,
    headings=HEADINGS,
    own_number=own_number,
    known=known,
    gradebook=Gradebook(
        "EXPORT",
        "Fill in Canvas's gradebook export, as you downloaded it.",
        owns,
        read_export,
    ),
)
