"""``grader new``: the skeleton of a course or an exercise."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli.course import course_option
from grader.course import Course


@click.group()
def new() -> None:
    """Begin a course or an exercise."""


@new.command("course")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", default="A course", show_default=True, help="What it is called.")
def new_course(folder: Path, title: str) -> int:
    """Make an empty course in FOLDER."""
    from grader.authoring import scaffold

    for path in scaffold.new_course(folder, title):
        click.echo(f"wrote {path}")
    click.echo(f"Next: grader new exercise MODULE.NAME --course {folder}")
    return 0


@new.command("exercise")
@click.argument("name", metavar="MODULE.NAME")
@course_option
def new_exercise(name: str, course: Course) -> int:
    """Add the exercise MODULE.NAME: its source, and a visible and a hidden check.

    What is written works as it is, so that you can change it piece by piece and
    run `grader verify MODULE` in between.
    """
    from grader.authoring import scaffold, write

    written = scaffold.new_exercise(course, name)
    # Opened anew: its modules may have become more.
    written += write(Course.open(course.root))
    for path in written:
        click.echo(f"wrote {path}")
    click.echo(f"Next: edit solutions/ and tests/, then grader verify {name.partition('.')[0]}")
    return 0
