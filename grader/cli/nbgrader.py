"""``grader nbgrader``: the way to nbgrader and back."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli.course import course_option
from grader.course import Course


@click.group()
def nbgrader() -> None:
    """Work with an nbgrader course."""


@nbgrader.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.argument("assignment")
@course_option
def source(folder: Path, assignment: str, course: Course) -> int:
    """Write source notebooks into the nbgrader course FOLDER.

    They land in FOLDER/source/ASSIGNMENT, one a module, with nbgrader's markers;
    `nbgrader generate_assignment ASSIGNMENT` makes the learners' version of them.
    The points of a cell are those of its exercise's checks.
    """
    from grader.authoring import write_nbgrader_source
    from grader.judge.session import CheckSession

    points: dict[str, float] = {}
    for check, worth in CheckSession(course, b"").checks:
        points[check.exercise] = points.get(check.exercise, 0.0) + worth
    for path in write_nbgrader_source(course, folder, assignment, points):
        click.echo(f"wrote {path}")
    return 0
