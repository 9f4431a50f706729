"""``grader changes``: whose marks are not what they were, and why."""

from __future__ import annotations

from pathlib import Path

import click

from grader.results.changes import Change, changes, read_standings
from grader.submissions.names import printable

_SHOWN = 4


@click.command("changes")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option("--all", "every", is_flag=True, help="Name every check that changed.")
def changes_command(before: Path, after: Path, every: bool) -> int:
    """Say whose marks changed between two runs.

    BEFORE and AFTER are files that `grader score --json` wrote. What is compared
    is the mark: policy, lateness and overrides count as well as checks.

    Exit status: 0 nothing changed, 1 something did, 2 a file cannot be read.
    """
    found = changes(read_standings(before), read_standings(after))
    for one in found:
        click.echo(printable(f"{one.learner}: {_told(one)}"))
        for reason in one.reasons:
            click.echo(printable(f"  {reason}"))
        shown = one.checks if every else one.checks[:_SHOWN]
        for check in shown:
            click.echo(printable(f"  {check}"))
        if len(shown) < len(one.checks):
            click.echo(f"  and {len(one.checks) - len(shown)} more; --all names them")
    if not found:
        click.echo("Nothing changed.")
        return 0
    moved = sum(one.moved for one in found)
    learners = "learner" if len(found) == 1 else "learners"
    click.echo(f"\n{len(found)} {learners} changed, {moved} of them with another mark.")
    return 1


def _told(one: Change) -> str:
    if one.before is None or one.after is None or one.moved:
        before, after = (
            "no submission" if each is None else each.text() for each in (one.before, one.after)
        )
        return f"{before} -> {after}"
    what = "other outcomes" if one.checks else "for other reasons"
    return f"{one.after.text()} as before, {what}"
