"""``grader autograder``: a zip for Gradescope."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli.course import course_option
from grader.course import Course
from grader.handback.autograder import autograder_zip
from grader.isolation.levels import Level
from grader.outputs import check_outputs, write_output
from grader.policy.read import read_policy


@click.command()
@click.argument("out", metavar="OUT.zip", type=click.Path(path_type=Path))
@course_option
@click.option(
    "--sandbox",
    "level",
    type=click.Choice([level.value for level in Level]),
    default=Level.LANDLOCK.value,
    show_default=True,
    callback=lambda context, option, value: Level(value),
    help="How learner code is isolated there. Docker refuses namespaces.",
)
def autograder(out: Path, course: Course, level: Level) -> int:
    """Make a zip that Gradescope takes as an autograder.

    It holds setup.sh, run_autograder, this kit and the course with its solutions
    and hidden checks: upload it to Gradescope and give it to nobody else.

    If the level does not work in Gradescope's container, nothing is graded; it is
    never lowered by itself. autograder.toml in the zip says which one it is.

    \b
    grader autograder autograder.zip
    grader autograder autograder.zip --sandbox none    for code that you trust

    Exit status: 0 it is written, 2 it could not be.
    """
    quiet = check_outputs([out])
    read_policy(course)  # a fault in it is told here, not there
    content, count = autograder_zip(course, level)
    write_output(out, content)
    size = len(content) / 1e6
    click.echo(f"{out}: {count} files, {size:.1f} MB, for Gradescope only.", err=quiet)
    click.echo(f"There, learner code runs at the level {level.value}.", err=quiet)
    if level is Level.NONE:
        click.echo(
            "No sandbox: a submission can read the checks and write its own score.", err=quiet
        )
    click.echo(
        "In its settings choose a container of 3 GB and a time limit of 10 minutes.", err=quiet
    )
    return 0
