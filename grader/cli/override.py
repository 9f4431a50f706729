"""``grader override``: points that a person decides on, kept with the reason."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import click

from grader.checks.verdict import Outcome
from grader.cli.course import course_option
from grader.course import Course
from grader.judge.report import Report, Result
from grader.judge.secret import draws
from grader.judge.session import CheckSession
from grader.policy.mark import mark
from grader.nearest import instead
from grader.policy.override import WHOLE, Override
from grader.policy.read import read_policy
from grader.results.numbers import points_text
from grader.results.overrides_file import added, read_overrides, write_overrides
from grader.submissions import find
from grader.submissions.names import normal, printable
from grader.words import Trouble, say


@click.command()
@click.argument("folder", metavar="CLASS", type=click.Path(path_type=Path))
@click.argument("learner", required=False)
@click.argument("target", metavar="[WHAT]", required=False)
@course_option
@click.option("--points", type=float, help="What it is to earn, from 0 to what it is worth.")
@click.option("--reason", metavar="TEXT", help="Why; shown with the mark, to the learner too.")
@click.option("--remove", is_flag=True, help="Take the override away again.")
def override(
    folder: Path,
    learner: str | None,
    target: str | None,
    course: Course,
    points: float | None,
    reason: str | None,
    remove: bool,
) -> int:
    """Decide on points yourself, or list what was decided.

    CLASS is the folder of submissions. WHAT is an exercise (casting.to_uint8), a
    check (hidden/casting/to_uint8/test_dtype), or `mark`: the whole mark, after
    weights and lateness.

    \b
    grader override CLASS                      lists all of a class
    grader override CLASS ada                  lists one learner's
    grader override CLASS ada casting.to_uint8 --points 2 --reason "Rounds too"
    grader override CLASS ada casting.to_uint8 --remove

    They are kept in CLASS/overrides.json, whatever is graded again. The table,
    CSV, JSON and all that is handed back show them with the reason.

    Exit status: 0 done, 2 something given is wrong, and nothing was changed.
    """
    known = read_overrides(folder)
    if target is None:
        if points is not None or reason is not None or remove:
            raise click.UsageError("Name a learner and WHAT is to be overridden or removed.")
        return _list([one for one in known if learner in (None, one.learner)])
    learner = normal(learner or "")
    if remove:
        return _remove(folder, known, learner, target)
    if points is None or not (reason or "").strip():
        raise click.UsageError("Give both --points and --reason.")
    new = Override(learner, target, points, " ".join((reason or "").split()))
    _check(course, folder, new)
    overrides = added(known, new)
    before = [one for one in known if (one.learner, one.target) == (learner, target)]
    write_overrides(folder, overrides)
    for old in before:
        click.echo(f"Instead of {_text(old)}")
    click.echo(_text(new))
    return 0


def _list(overrides: Sequence[Override]) -> int:
    for one in overrides:
        click.echo(_text(one))
    if not overrides:
        click.echo("There are no overrides.")
    return 0


def _text(one: Override) -> str:
    return printable(
        f"{one.learner}, {one.target}: {points_text(one.points)} points: {one.reason}"
    )


def _remove(folder: Path, known: Sequence[Override], learner: str, target: str) -> int:
    kept = [one for one in known if (one.learner, one.target) != (learner, target)]
    if len(kept) == len(known):
        raise Trouble(
            say(
                "There is no override of {target} for {learner} in {folder}. {instead}",
                target=target,
                learner=learner,
                folder=str(folder),
                instead=instead(
                    f"{learner} {target}", [f"{one.learner} {one.target}" for one in known]
                )
                if known
                else say("There is none at all."),
            )
        )
    write_overrides(folder, kept)
    click.echo(f"Removed. {len(kept)} left.")
    return 0


def _check(course: Course, folder: Path, new: Override) -> None:
    """Raises Trouble unless there are such a learner and such points to be had."""
    learners = [one.learner for one in find(folder, course.modules)]
    if new.learner not in learners:
        raise Trouble(
            say(
                "{folder} has no submission of {learner}. {instead}",
                folder=str(folder),
                learner=new.learner,
                instead=instead(new.learner, learners),
            )
        )
    most = _most(course)
    if new.target not in most:
        raise Trouble(
            say(
                "There is no check or exercise {target}. {instead}",
                target=new.target,
                instead=instead(new.target, most),
            )
        )
    if not math.isfinite(new.points) or not 0 <= new.points <= most[new.target]:
        raise Trouble(
            say(
                "{points} points are not possible: {target} is worth from 0 to {most}.",
                points=points_text(new.points),
                target=new.target,
                most=points_text(most[new.target]),
            )
        )


def _most(course: Course) -> dict[str, float]:
    """The most that each check, each exercise and the whole can earn."""
    secret, _ = draws(course, None)
    session = CheckSession(course, secret)
    checks = session.checks
    session.close()
    found: dict[str, float] = {}
    for check, points in checks:
        found[check.exercise] = found.get(check.exercise, 0.0) + points
    found.update({check.id: points for check, points in checks})
    perfect = tuple(Result(check, Outcome.PASSED, points) for check, points in checks)
    whole = mark(Report("", perfect, "", ""), read_policy(course))
    return {**found, WHOLE: whole.of}
