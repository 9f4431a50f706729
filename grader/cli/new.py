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
@click.option("--title", help="What it is called.  [default: A course]")
@click.option(
    "--modules",
    metavar="A,B",
    help="Copy these modules of another course: an assignment of a term.",
)
@click.option(
    "--from",
    "whole",
    metavar="DIR",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    help="The other course's folder.  [default: this one]",
)
def new_course(folder: Path, title: str | None, modules: str | None, whole: Path) -> int:
    """Make a course in FOLDER, empty or from some modules of another.

    \b
    grader new course mine --title "My course"
    grader new course ../week3 --modules tensors,casting
    """
    from grader.authoring import scaffold

    if modules is not None:
        return _part(folder, title, modules, whole)
    for path in scaffold.new_course(folder, title or "A course"):
        click.echo(f"wrote {path}")
    click.echo(f"Next: grader new exercise MODULE.NAME --course {folder}")
    return 0


def _part(folder: Path, title: str | None, modules: str, whole: Path) -> int:
    from grader.authoring.part import new_part
    from grader.translating import course_catalogues, write

    names = [name.strip() for name in modules.split(",") if name.strip()]
    if not names:
        raise click.UsageError("Name modules after --modules, such as tensors,casting.")
    new_part(Course.open(whole), folder, names, title)
    part = Course.open(folder)
    for catalogue in course_catalogues(part, ()):
        catalogue.update()  # the texts of other modules go
    write(part)
    click.echo(f"{folder}: {', '.join(part.modules)}; {len(part.exercises)} exercises.")
    click.echo(f"Next: [policy] in {folder / 'course.toml'}, then grader release")
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
