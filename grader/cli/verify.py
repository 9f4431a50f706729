"""``grader verify``: the gate for authors and CI."""

from __future__ import annotations

import textwrap
import time

import click

from grader.cli.course import course_option
from grader.cli.jobs import cores
from grader.cli.sandbox import sandbox_option
from grader.course import Course
from grader.isolation.levels import Level
from grader.judge.grading import Plan
from grader.judge.secret import draws
from grader.verify.gate import Gate
from grader.verify.wanted import Options, wanted_exercises


@click.command()
@click.argument("names", nargs=-1, metavar="[MODULE | EXERCISE]...")
@course_option
@click.option(
    "--seeds",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="With how many different draws the gallery is run.",
)
@click.option(
    "--seed",
    metavar="TEXT",
    help="Draw the first inputs from TEXT.  [default: the course's secret]",
)
@click.option(
    "--no-mutants", is_flag=True, help="Leave the mutants out: quicker while writing."
)
@click.option(
    "--fields",
    is_flag=True,
    help="With the mutants of the field in every module, not only where the course demands it.",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Hold every module to every rule, also to those that the course does not demand yet.",
)
@click.option(
    "--sentences",
    is_flag=True,
    help="Print which answers and mutants are told of which misconception.",
)
@click.option(
    "--jobs", type=click.IntRange(1), help="How many processes.  [default: one a core]"
)
@sandbox_option
def verify(
    names: tuple[str, ...],
    course: Course,
    seeds: int,
    seed: str | None,
    no_mutants: bool,
    fields: bool,
    strict: bool,
    sentences: bool,
    jobs: int | None,
    level: Level,
) -> int:
    """Prove that the checks are right.

    Runs the reference answers, the stubs, every answer of the gallery and every
    mutant through the grader, and reads what is written. One sentence a fault:
    the file, what is wrong, how to mend it. With MODULE or EXERCISE only that part.
    What did not change since the last run is not run again.

    Exit status: 0 nothing is wrong, 1 there are faults, 2 the command is.
    """
    began = time.monotonic()
    secret, name = draws(course, seed)
    plan = Plan(
        course=course,
        level=level,
        secret=secret,
        seed=name,
        hidden_from_learners=(course.root,),
    )
    gate = Gate(
        plan,
        wanted_exercises(course, names),
        Options(jobs or cores(), seeds, not no_mutants, fields or strict, strict),
        lambda stage: click.echo(f"... {stage}", err=True),
    )
    findings = gate.run()
    for fault in findings.faults:
        click.echo(_wrapped(f"{fault.rule}: {fault.sentence}"))
    if findings.survivors:
        click.echo("Mutants that live, and why that is right:")
        for name, why in findings.survivors.items():
            click.echo(_wrapped(f"{name.removeprefix('mutant/')}: {why}"))
    if sentences:
        click.echo("Who is told of which misconception, and on what ground:")
        for line in findings.table.lines():
            click.echo(line)
    for kind, number in findings.kinds.items():
        click.echo(
            f"mutants, {kind}: {number['made']} made, {number['killed']} killed, "
            f"{number['explained']} explained."
        )
    counts = ", ".join(f"{count} {what}" for what, count in findings.counts.items())
    click.echo(_wrapped(f"{counts}, {len(findings.survivors)} survivors explained."))
    number = len(findings.faults)
    verdict = "No faults" if not number else "1 fault" if number == 1 else f"{number} faults"
    click.echo(f"{verdict} in {time.monotonic() - began:.0f} s.")
    return 1 if number else 0


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 80, subsequent_indent="  ", break_long_words=False)
