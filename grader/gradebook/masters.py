"""The assignment as nbgrader's database knows it: its notebooks and their cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from grader.gradebook.cells import Stands, stands_for
from grader.words import Trouble, say


@dataclass(frozen=True)
class Master:
    """One cell as it was released; with hidden tests, which the release has not."""

    name: str
    cell_type: str
    locked: bool
    source: str
    checksum: str | None
    max_score: float | None
    """None: it is no grade cell."""
    solution: bool
    task: bool


@dataclass(frozen=True)
class MasterNotebook:
    """One notebook of an assignment."""

    name: str
    kernelspec: str | None
    """JSON."""
    cells: tuple[Master, ...]


@dataclass(frozen=True)
class Masters:
    """An assignment, and which of its cells are ours to grade."""

    assignment: str
    notebooks: Mapping[str, MasterNotebook]
    ours: Mapping[str, Stands]
    """By the cell's id."""

    @property
    def exercises(self) -> frozenset[str]:
        return frozenset(stands.exercise for stands in self.ours.values())

    @property
    def by_hand(self) -> tuple[str, ...]:
        """Grade cells of the instructor's own, which no check of ours stands for."""
        return tuple(
            cell.name
            for notebook in self.notebooks.values()
            for cell in notebook.cells
            if cell.max_score is not None and cell.name not in self.ours
        )


def read_masters(gradebook: Any, assignment: str, exercises: frozenset[str]) -> Masters:
    """Read the assignment from an open Gradebook. ``exercises`` are those of our course.

    Raises:
        Trouble: there is no such assignment, or none of its cells is of our course.
    """
    names = {one.name: one for one in gradebook.assignments}
    if assignment not in names or not names[assignment].notebooks:
        raise Trouble(
            say(
                "There is no assignment {name!r} in the gradebook. There is: {all}. Run "
                "`nbgrader generate_assignment {name}` first.",
                name=assignment,
                all=", ".join(one for one, it in names.items() if it.notebooks) or "none",
            )
        )
    notebooks = {}
    ours: dict[str, Stands] = {}
    for notebook in sorted(names[assignment].notebooks, key=lambda one: one.name):
        graded = {cell.name: cell.max_score for cell in notebook.grade_cells}
        tasks = {cell.name: cell.max_score for cell in notebook.task_cells}
        solutions = {cell.name for cell in notebook.solution_cells}
        cells = tuple(
            Master(
                cell.name,
                cell.cell_type,
                bool(cell.locked),
                cell.source or "",
                cell.checksum,
                {**graded, **tasks}.get(cell.name),
                cell.name in solutions,
                cell.name in tasks,
            )
            for cell in notebook.source_cells
        )
        notebooks[notebook.name] = MasterNotebook(notebook.name, notebook.kernelspec, cells)
        for name in (*graded, *solutions):
            stands = stands_for(name, exercises)
            if stands is not None:
                ours[name] = stands
    if not any(name in ours for one in notebooks.values() for name in _graded(one)):
        raise Trouble(
            say(
                "No grade cell of the assignment {name!r} belongs to an exercise of this "
                "course. Name the right course with --course.",
                name=assignment,
            )
        )
    return Masters(assignment, notebooks, ours)


def _graded(notebook: MasterNotebook) -> list[str]:
    return [cell.name for cell in notebook.cells if cell.max_score is not None]
