"""Which checks a grade cell of nbgrader stands for, and what it gets for them."""

from __future__ import annotations

from dataclasses import dataclass

from grader.judge.report import Report, Result


@dataclass(frozen=True)
class Stands:
    """What a cell of nbgrader stands for in our course."""

    exercise: str
    kind: str
    """``visible`` or ``hidden`` checks; empty for both, and for the answer's own cell."""


def stands_for(grade_id: str, exercises: frozenset[str]) -> Stands | None:
    """The exercise and kind of checks behind ``casting-to_float32-hidden``; None if the cell
    is none of ours. Neither modules nor functions have a dash in their names."""
    module, _, rest = grade_id.partition("-")
    function, _, kind = rest.partition("-")
    exercise = f"{module}.{function}"
    if exercise not in exercises or kind not in ("", "visible", "hidden"):
        return None
    return Stands(exercise, kind)


@dataclass(frozen=True)
class Earned:
    """What the checks of one cell gave. ``score`` is in the cell's points."""

    score: float | None
    """None: there is no verdict, so a person must look."""
    results: tuple[Result, ...]
    scaled: bool = False
    """The cell's points are not those of its checks."""

    @property
    def worth(self) -> float:
        """Points of the checks."""
        return sum(result.points for result in self.results)

    @property
    def earned(self) -> float:
        """Points of the checks that passed."""
        return sum(result.earned for result in self.results)


def earned(cell: Stands, max_score: float, report: Report) -> Earned:
    """The score of a cell that is worth ``max_score`` in the gradebook.

    If the checks are worth something else by now, the cell gets its share: with the points
    as they are, a check that was added later would cost nothing, and a wrong answer could
    have full marks. Whatever the sums, the score lies between 0 and ``max_score``.
    """
    results = tuple(
        result
        for result in report.of_exercise(cell.exercise)
        if cell.kind in ("", result.check.visibility)
    )
    unsettled = {fault.check.id for fault in report.faults}
    worth = sum(result.points for result in results)
    scaled = abs(worth - max_score) > 1e-9
    if not results or any(one.check.id in unsettled for one in results):
        return Earned(None, results, scaled and bool(results))
    if not worth:  # optional; if the gradebook gives points for it, a person knows which
        return Earned(None if scaled else 0.0, results, scaled)
    points = sum(result.earned for result in results)
    score = max_score * (points / worth) if scaled else points
    return Earned(min(max(score, 0.0), max_score), results, scaled)
