"""Notebooks: the learner's, and the source that nbgrader makes its release from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4

from grader.authoring import testcells
from grader.authoring.source import Cell, Role, SourceModule
from grader.authoring.stub import learner_cells
from grader.course import Exercise
from grader.language import ENGLISH, Language
from grader.words import Trouble, say


def learner_notebook(module: SourceModule) -> NotebookNode:
    """The stub as a notebook.

    Points belong to the checks and are not known here, but nbgrader wants some in a
    graded cell. Zero stands for them: `nbgrader autograde` puts its own in their place.
    """
    return _notebook(module, learner_cells(module), lambda exercise: 0)


def source_notebook(
    module: SourceModule,
    points: Mapping[str, Mapping[str, float]],
    course_root: Path,
    language: Language = ENGLISH,
) -> NotebookNode:
    """The notebook that `nbgrader generate_assignment` takes: solutions and markers are in.

    Each exercise is an autograded answer with its test cells behind it: one that runs its
    visible checks, one for the hidden ones of the course in ``course_root``. Hints are left
    out, for nbgrader releases every text cell. ``points`` is keyed by the id of the exercise
    and then by ``visible`` and ``hidden``.

    Raises:
        Trouble: an exercise has no points.
    """
    cells: list[NotebookNode] = []
    kept = tuple(cell for cell in module.cells if cell.role is not Role.HINTS)
    for cell, id in zip(kept, _ids(module, kept), strict=True):
        if cell.role is not Role.EXERCISE:
            cells.append(_plain(cell, id))
            continue
        exercise = module.exercise(cell)
        worth = points.get(exercise.id, {})
        if not worth:
            raise Trouble(
                say(
                    "There are no points for the exercise {id}, which nbgrader needs. "
                    "Write a check for it in tests/ with @pytest.mark.points.",
                    id=exercise.id,
                )
            )
        about = testcells.metadata(exercise.grade_id, solution=True)
        cells.append(v4.new_code_cell(cell.text, id=id, metadata={"nbgrader": about}))
        for kind in testcells.KINDS:
            if kind in worth:  # worth nothing, if the exercise is optional
                cells.append(
                    v4.new_code_cell(
                        testcells.source(exercise, kind, course_root, language),
                        id=_short(f"{exercise.grade_id}-{kind}"),
                        metadata={
                            "nbgrader": testcells.metadata(
                                testcells.grade_id(exercise, kind), points=worth[kind]
                            )
                        },
                    )
                )
    return _finished(module, cells)


def notebook_text(notebook: NotebookNode) -> str:
    """The notebook as its file's text."""
    return nbformat.writes(notebook, version=nbformat.NO_CONVERT) + "\n"


def _notebook(
    module: SourceModule, cells: Iterable[Cell], points: Callable[[Exercise], float]
) -> NotebookNode:
    cells = tuple(cells)
    return _finished(
        module,
        [
            _cell(module, cell, id, points)
            for cell, id in zip(cells, _ids(module, cells), strict=True)
        ],
    )


def _finished(module: SourceModule, cells: list[NotebookNode]) -> NotebookNode:
    notebook = v4.new_notebook(
        cells=cells,
        metadata={
            "kernelspec": {
                "display_name": "Python 3",
                "language": "python",
                "name": "python3",
            },
            "tensorlings": {"module": module.name},
        },
        # Not nbformat's newest: a generated file must not change with its version.
        nbformat_minor=5,
    )
    nbformat.validate(notebook)
    return notebook


def _cell(
    module: SourceModule, cell: Cell, id: str, points: Callable[[Exercise], float]
) -> NotebookNode:
    if cell.role is not Role.EXERCISE:
        return _plain(cell, id)
    exercise = module.exercise(cell)
    return v4.new_code_cell(
        cell.text, id=id, metadata={"nbgrader": _nbgrader(exercise, points(exercise))}
    )


def _plain(cell: Cell, id: str) -> NotebookNode:
    new = v4.new_code_cell if cell.role.is_code else v4.new_markdown_cell
    return new(cell.text, id=id)


def _nbgrader(exercise: Exercise, points: float) -> dict[str, object]:
    """nbgrader's schema 3: an answer graded by hand, to which autograde gives no points."""
    return {
        "schema_version": 3,
        "grade_id": exercise.grade_id,
        "grade": True,
        "solution": True,
        "locked": False,
        "task": False,
        "points": points,
    }


def _ids(module: SourceModule, cells: Iterable[Cell]) -> Iterable[str]:
    """An id for each cell, the same in every run.

    A cell that is not an exercise counts from the exercise before it, so that a new cell
    changes the ids of its neighbours and not those of the whole notebook.
    """
    anchor, count = module.name, 0
    for cell in cells:
        if cell.role is Role.EXERCISE:
            anchor, count = module.exercise(cell).grade_id, 0
            yield _short(anchor)
        else:
            count += 1
            yield _short(f"{anchor}-{count}")


def _short(id: str) -> str:
    """An id may have 64 characters."""
    if len(id) <= 64:
        return id
    return f"{id[:51]}-{hashlib.sha256(id.encode()).hexdigest()[:12]}"
