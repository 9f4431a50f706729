"""What the course has decided about marks, and nbgrader decides by itself."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from grader.course import Course
from grader.gradebook.course import NbgraderCourse
from grader.results.overrides_file import FILE, read_overrides
from grader.words import Trouble

_SEE = "See docs/nbgrader.md."
_INSTEAD = {
    "points": "what a cell is worth is the gradebook's",
    "due": "due dates are nbgrader's own",
    "late": "late rules are nbgrader's own",
    "counts": "what nbgrader collected last counts",
    "pass_mark": "nbgrader knows no pass mark",
    "show.answers": "nbgrader's feedback shows no reference answers",
}
"""Keys of ``[policy]`` that have no effect in a gradebook, and what is in their place.
``show.hidden_checks`` has its effect; ``zone`` has none without ``due``."""


def unused(course: Course, books: NbgraderCourse, assignment: str) -> Iterator[str]:
    """A line for everything that ``grader score`` would use and the gradebook does not."""
    with open(course.root / "course.toml", "rb") as file:  # Course.open has read it already
        policy = tomllib.load(file).get("policy", {})
    shown = (key for key in policy.get("show", {}) if key.startswith("answers"))
    given = {*policy, *("show.answers" for _ in shown)}
    instead = [f"{key} ({why})" for key, why in _INSTEAD.items() if key in given]
    if instead:
        yield f"Not used here, of [policy] in course.toml: {'; '.join(instead)}. {_SEE}"
    for folder in dict.fromkeys((books.root, books.class_folder(assignment))):
        count = _overrides(folder)
        if count is None or count:
            many = {None: "what it holds is", 1: "1 override is"}.get(
                count, f"{count} overrides are"
            )
            yield (
                f"{_shown(folder / FILE, books.root)}: {many} not used here; a manual score in "
                f"formgrader stays, whatever is graded again. {_SEE}"
            )


def _overrides(folder: Path) -> int | None:
    """How many there are; None if they cannot be understood."""
    try:
        return len(read_overrides(folder))
    except Trouble:
        return None


def _shown(path: Path, root: Path) -> str:
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
