"""``grader score``: a folder of submissions becomes a score table."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from grader.cli.course import course_option
from grader.cli.jobs import cores
from grader.course import Course
from grader.isolation.levels import Level
from grader.judge.grading import Plan, record_reference
from grader.judge.pool import Pool
from grader.judge.report import Scored
from grader.judge.secret import draws
from grader.results.csv_file import ENCODING, csv_text
from grader.results.files import check_writable, write_whole
from grader.results.json_file import json_text
from grader.results.table import print_details, print_table
from grader.submissions import find


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@course_option
@click.option(
    "--csv", "csv_path", type=click.Path(path_type=Path), help="Also write a CSV file."
)
@click.option("--json", "json_path", type=click.Path(path_type=Path), help="Also write JSON.")
@click.option("--details", is_flag=True, help="Say below the table why checks did not pass.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    help="How many submissions to grade at a time.  "
    "[default: one a core, fewer for a small class]",
)
@click.option(
    "--seed",
    metavar="TEXT",
    help="Draw the checks' inputs from TEXT.  [default: the course's secret]",
)
@click.option(
    "--sandbox",
    type=click.Choice([level.value for level in Level]),
    default=Level.NAMESPACES.value,
    show_default=True,
    help="How learner code is isolated. 'none' is for code you trust.",
)
def score(
    folder: Path,
    course: Course,
    csv_path: Path | None,
    json_path: Path | None,
    details: bool,
    jobs: int | None,
    seed: str | None,
    sandbox: str,
) -> int:
    """Score every submission in DIR.

    DIR holds one entry a learner: a folder, a zip file or a notebook. Each one
    is run in a sandbox; the checks stay outside of it.

    Exit status: 0 every submission has its score, 1 some have none, 2 nothing
    could be scored, 130 interrupted (what was done until then is kept).
    """
    for path in (csv_path, json_path):
        if path is not None:
            check_writable(path)
    submissions = tuple(find(folder, course.modules))
    secret, name = draws(course, seed)
    plan = Plan(
        course=course,
        level=Level(sandbox),
        secret=secret,
        seed=name,
        hidden_from_learners=(course.root, folder.resolve()),
    )
    out, err = Console(soft_wrap=False), Console(stderr=True)
    if plan.level is Level.NONE:
        err.print("No sandbox: learner code runs with all your rights.", style="bold")

    scored: list[Scored] = []
    interrupted = False
    with _progress(err, len(submissions)) as advance:
        try:
            advance("the reference answers")
            with Pool(plan, jobs or _jobs(len(submissions))) as pool:
                reference = record_reference(plan)
                advance("submissions")
                for one in pool.grade(submissions, reference):
                    scored.append(one)
                    advance(None)
        except KeyboardInterrupt:
            interrupted = True
    scored.sort(key=lambda one: one.report.learner)
    if scored:
        print_table(out, scored)
        if details:
            print_details(out, scored)
    if csv_path is not None and scored:
        write_whole(csv_path, csv_text(course, scored), ENCODING)
    if json_path is not None and scored:
        write_whole(json_path, json_text(course, scored))
    return _end(out, plan, scored, len(submissions), interrupted)


def _jobs(submissions: int) -> int:
    """One process a core, but none that would spend longer on importing TensorFlow (4 s)
    than on its share of the class (about a second each)."""
    return max(1, min(cores(), submissions // 4))


def _end(
    console: Console, plan: Plan, scored: list[Scored], wanted: int, interrupted: bool
) -> int:
    if scored:
        console.print()
    for one in scored:
        for result in one.report.faults[:1]:
            why = result.explanation.headline.text() if result.explanation else ""
            console.print(
                f"{one.report.learner}: not final, our fault in {result.check.id}: {why}",
                markup=False,
            )
    console.print(
        f"{len(scored)} of {wanted} scored. Isolation: {plan.level.value}.", markup=False
    )
    if interrupted:
        console.print("Interrupted: the others have no score yet.")
        return 130
    if all(one.report.faults or one.report.problem for one in scored):
        return 2
    return 1 if any(one.report.faults for one in scored) else 0


@contextlib.contextmanager
def _progress(console: Console, total: int) -> Iterator[Callable[[str | None], None]]:
    """A bar on a terminal, a line now and then elsewhere."""
    if not console.is_terminal:
        done = 0

        def tell(stage: str | None) -> None:
            nonlocal done
            if stage is not None:
                console.print(f"running {stage} ...", markup=False)
                return
            done += 1
            if done % max(1, total // 10) == 0 and done < total:
                console.print(f"{done} of {total}", markup=False)

        yield tell
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting", total=total)

        def show(stage: str | None) -> None:
            if stage is not None:
                progress.update(task, description=stage)
            else:
                progress.advance(task)

        yield show
