"""``grader changes``: whose marks are not what they were, and why."""

from __future__ import annotations

from pathlib import Path

import click

from grader.results.changes import Change, changes, read_reports
from grader.results.numbers import points_text

_SHOWN = 4


@click.command("changes")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option("--all", "every", is_flag=True, help="Name every check that changed.")
def changes_command(before: Path, after: Path, every: bool) -> int:
    """Say whose marks changed between two runs.

    BEFORE and AFTER are files that `grader score --json` wrote.

    Exit status: 0 nothing changed, 1 something did, 2 a file cannot be read.
    """
    found = changes(read_reports(before), read_reports(after))
    for one in found:
        click.echo(f"{one.learner}: {_points(one)}")
        shown = one.checks if every else one.checks[:_SHOWN]
        for check in shown:
            click.echo(f"  {check}")
        if len(shown) < len(one.checks):
            click.echo(f"  and {len(one.checks) - len(shown)} more; --all names them")
    if not found:
        click.echo("Nothing changed.")
        return 0
    moved = sum(one.before != one.after for one in found)
    learners = "learner" if len(found) == 1 else "learners"
    click.echo(
        f"\n{len(found)} {learners} with other outcomes, {moved} of them with other points."
    )
    return 1


def _points(one: Change) -> str:
    def text(points: float | None) -> str:
        return "no score" if points is None else points_text(points)

    if one.before == one.after:
        return f"{text(one.after)} points as before, other outcomes"
    return f"{text(one.before)} -> {text(one.after)}"
