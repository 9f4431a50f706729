"""The course as a source assignment of nbgrader."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from grader.authoring.make import sources
from grader.authoring.notebook import notebook_text, source_notebook
from grader.course import Course
from grader.words import Trouble, say


def write_nbgrader_source(
    course: Course, out: Path, assignment: str, points: Mapping[str, float]
) -> tuple[Path, ...]:
    """Write ``OUT/source/<assignment>/<module>.ipynb`` for every module; answer the paths.

    ``out`` is nbgrader's course folder; its stock command `nbgrader generate_assignment`
    goes on from there. The files hold the solutions: they are for no repository that
    learners see.

    Raises:
        Trouble: the assignment's name is none, an exercise has no points, or as
            :func:`grader.authoring.sources`; nothing is written then.
    """
    # `+` is what nbgrader itself refuses; a path would lead out of the folder.
    if assignment.strip(" .") != assignment or not assignment or set(assignment) & set("+/\\"):
        raise Trouble(
            say(
                "{name!r} cannot be the name of an assignment. Use a name without +, /, \\ "
                "and without blanks or dots at its ends.",
                name=assignment,
            )
        )
    folder = out / "source" / assignment
    texts = {
        folder / f"{module.name}.ipynb": notebook_text(source_notebook(module, points))
        for module in sources(course)
    }
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return tuple(texts)
