"""Results on the command line: read, and seen to be of the course they are used with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from grader.collecting.collected import Collected
from grader.collecting.extensions import allowed
from grader.course import Course
from grader.policy.class_marks import ClassMarks, class_marks
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.results.overrides_file import read_overrides
from grader.results.read import Results, read
from grader.words import Sentence, Trouble, say


def results_of(path: Path, course: Course) -> Results:
    """The results in the file.

    Raises:
        Trouble: it cannot be read, or tells of another course.
    """
    results = read(path)
    if results.course != course.title:
        raise Trouble(
            say(
                "{path} is of the course {theirs!r}, and {root} is {ours!r}. Name the right "
                "course folder with --course.",
                path=str(path),
                theirs=results.course,
                root=str(course.root),
                ours=course.title,
            )
        )
    return results


def overrides_of(results: Results) -> Sequence[Override]:
    """The overrides of the class as they are now; those of the time of scoring if the class
    is elsewhere.

    Raises:
        Trouble: the file of overrides cannot be read.
    """
    if results.folder is not None and results.folder.is_dir():
        return read_overrides(results.folder)
    return [each for mark in results.marks.values() for each in mark.overrides]


def marks_of(results: Results, policy: Policy) -> ClassMarks:
    """The marks made anew: an override or a mended policy needs no grading."""
    handed_in, warnings = allowed_of(results, policy)
    made = class_marks(results.scored, policy, handed_in, overrides_of(results))
    return replace(made, warnings=(*made.warnings, *warnings))


def allowed_of(
    results: Results, policy: Policy
) -> tuple[Mapping[str, Collected], Sequence[Sentence]]:
    """Who handed in, with the extensions of the class as they are now, and warnings; with
    those of the time of scoring if the class is elsewhere.

    Raises:
        Trouble: the roster or the file of extensions cannot be read.
    """
    if results.folder is None or not results.folder.is_dir():
        return results.handed_in, ()
    made = allowed(results.folder, results.handed_in, policy.zone)
    return made.handed_in, made.warnings
