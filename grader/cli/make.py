"""``grader make``: stubs, index and notebooks from ``solutions/``."""

from __future__ import annotations

import click

from grader.cli.course import course_option
from grader.course import Course
from grader.learner.store import FOLDER


@click.command()
@course_option
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file is out of step.")
@click.option(
    "--stubs",
    is_flag=True,
    help="Write only what `pytest --reset` puts back, below .tensorlings/.",
)
def make(course: Course, check: bool, stubs: bool) -> int:
    """Make stubs and notebooks from solutions/.

    Writes exercises/*.py, exercises/index.toml and exercises/notebooks/*.ipynb, in the
    language that course.toml names, English if it names none.
    An answer that somebody typed into a generated stub is overwritten.
    """
    from grader.outputs import write_file
    from grader.translating import kept, stale, write

    if stubs:
        files = kept(course)
        for path, text in files.items():
            write_file(course.root / path, text)
        click.echo(f"wrote {len(files)} files below {course.root / FOLDER}")
        return 0
    if check:
        paths = stale(course)
        for path in paths:
            click.echo(f"{path} is out of step with solutions/. Run `grader make`.")
        if not paths:
            click.echo("Everything is in step with solutions/.")
        return 1 if paths else 0
    written = write(course)
    for path in written:
        click.echo(f"wrote {path}")
    if not written:
        click.echo("Nothing to do: everything is in step with solutions/.")
    return 0
