"""Answers that were written into a notebook: ``pytest`` runs the files in ``exercises/``, and
a learner who solved an exercise in its notebook would read that it is still to do."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from pathlib import Path

from grader.checks.verdict import Outcome
from grader.course import Course
from grader.wire.notebook import Cell
from grader.words import Sentence, say
from grader.worker.blocks import is_stub, of_cell

_MOST = 4 << 20
"""Bytes. A larger notebook is not looked at: this is only a word of advice."""


def about_notebooks(course: Course, outcomes: Mapping[str, list[str]]) -> list[Sentence]:
    """One sentence for each module whose notebook has answers to exercises that came out as
    to do. ``outcomes`` has those of each exercise's checks."""
    to_do: dict[str, set[str]] = {}
    for id, found in outcomes.items():
        if set(found) == {Outcome.TO_DO.value}:
            module, _, function = id.partition(".")
            to_do.setdefault(module, set()).add(function)
    sentences = []
    for module, functions in to_do.items():
        for path in _notebooks(course, module):
            answered = functions & written_in(path)
            if answered:
                sentences.append(
                    say(
                        "{notebook} has an answer to {exercise}, but pytest runs {file}. Run "
                        "the cell with `check(...)` below the answer instead.",
                        notebook=path.relative_to(course.root).as_posix(),
                        exercise=f"{module}.{sorted(answered)[0]}",
                        file=f"exercises/{module}.py",
                    )
                )
                break
    return sentences


def _notebooks(course: Course, module: str) -> list[Path]:
    folders = (course.root / "notebooks", course.exercises_dir / "notebooks")
    places = [*folders, course.exercises_dir, course.root]
    return [path for path in (place / f"{module}.ipynb" for place in places) if path.is_file()]


def written_in(path: Path) -> set[str]:
    """The functions that a notebook defines with more in them than a stub has; none, if it
    cannot be read."""
    try:
        if path.stat().st_size > _MOST:
            return set()
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        texts = ["".join(one["source"]) for one in cells if one["cell_type"] == "code"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()
    return {
        statement.name
        for number, text in enumerate(texts, 1)
        for statement in of_cell(Cell(number, text), path.name).statements
        if isinstance(statement, ast.FunctionDef) and not is_stub(statement)
    }
