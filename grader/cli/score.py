"""``grader score``: a folder of submissions becomes a score table."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
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

from grader.checks.verdict import Outcome
from grader.cli.course import course_option
from grader.cli.jobs import cores
from grader.cli.sandbox import sandbox_option
from grader.collecting import collected, standing
from grader.collecting.extensions import allowed
from grader.course import Course
from grader.isolation.levels import Level
from grader.judge.class_run import ClassRun
from grader.judge.grading import Plan
from grader.judge.judges import Judges
from grader.judge.report import Scored
from grader.judge.secret import draws
from grader.judge.store import Store
from grader.judge.teams import Once
from grader.outputs import check_outputs, write_output
from grader.policy.class_marks import class_marks
from grader.policy.mark import Mark
from grader.policy.read import read_policy
from grader.results.csv_file import ENCODING, csv_text
from grader.results.json_file import json_text
from grader.results.overrides_file import read_overrides
from grader.results.spool import Spool
from grader.results.table import print_details, print_reasons, print_table
from grader.submissions import ClassFolder
from grader.submissions.names import printable
from grader.words import Trouble, say


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
    "--repeat",
    type=click.IntRange(1),
    default=1,
    metavar="N",
    help="Grade each submission N times; checks that disagree with themselves are flaky.",
)
@click.option(
    "--dask",
    "scheduler",
    metavar="ADDRESS",
    help="Grade on the workers of the Dask scheduler at ADDRESS, such as "
    "tcp://10.0.0.5:8786 (docs/scale.md).",
)
@sandbox_option
@click.option(
    "--fresh", is_flag=True, help="Grade everything again, whatever earlier runs found."
)
def score(
    folder: Path,
    course: Course,
    csv_path: Path | None,
    json_path: Path | None,
    details: bool,
    jobs: int | None,
    seed: str | None,
    repeat: int,
    scheduler: str | None,
    level: Level,
    fresh: bool,
) -> int:
    """Score every submission in DIR.

    DIR holds one entry a learner: a folder, a zip or tar, or a notebook. Each one
    is run in a sandbox; the checks stay outside of it.

    What changed neither in the submission nor in the checks is not run again:
    a run that was cut off goes on where it was.

    Exit status: 0 every submission has its score, 1 some have none, 2 nothing
    could be scored, 130 interrupted (what was done until then is kept).
    """
    if scheduler and jobs:
        raise click.UsageError("--jobs is for this machine; with --dask its workers count.")
    judges = _cluster(scheduler) if scheduler else None
    quiet = check_outputs([csv_path, json_path])
    policy = read_policy(course)
    exercises = (exercise.id for exercise in course.exercises)
    submissions = ClassFolder(folder, course.modules, exercises)
    granted = allowed(folder, collected.read(folder), policy.zone)
    handed_in, overrides = granted.handed_in, read_overrides(folder)
    beside = tuple(standing.lines(folder))
    secret, name = draws(course, seed)
    plan = Plan(
        course=course,
        level=level,
        secret=secret,
        seed=name,
        hidden_from_learners=(course.root, folder.resolve()),
        repeat=repeat,
    )
    out, err = Console(soft_wrap=False, stderr=quiet), Console(stderr=True)
    if plan.level is Level.NONE:
        err.print("No sandbox: learner code runs with all your rights.", style="bold")

    store = Store(course.root / ".grader" / "results")
    once = Once(submissions, handed_in)
    scored = Spool()
    interrupted = False
    with _progress(err, len(submissions)) as advance:
        run = ClassRun(
            plan, store, lambda count: jobs or _jobs(count), advance, judges, fresh=fresh
        )
        try:
            for one in once.everybodys(run.grade(once)):
                scored.append(one)
                advance(None)
        except KeyboardInterrupt:
            interrupted = True
    marked = class_marks(scored, policy, handed_in, overrides)
    shown = marked.marks if marked.worth_showing else None
    unwritten = []
    if scored:
        # Files first: whoever looks at the table may go away in the middle of it.
        for path, text in (
            (csv_path, lambda: csv_text(course, scored, shown).encode(ENCODING)),
            (json_path, lambda: json_text(course, scored, marked, folder)),
        ):
            try:
                if path is not None:
                    write_output(path, text())
            except Trouble as trouble:  # the other one and the table are not lost for it
                unwritten.append(trouble)
        print_table(out, scored, shown)
        print_reasons(out, marked.marks)
        if details:
            print_details(out, scored)
    warnings = () if interrupted else (*marked.warnings, *granted.warnings)
    for problem in (*warnings, *store.problems()):
        err.print(problem.text(), markup=False)
    for line in (*_partly(scored, details), *beside):
        out.print(line, markup=False)
    status = _end(out, plan, scored, marked.marks, len(submissions), run, interrupted)
    for trouble in unwritten:
        err.print(f"grader: {trouble}", markup=False, soft_wrap=True)
    return 2 if unwritten and not interrupted else status


def _partly(scored: Sequence[Scored], details: bool) -> Iterator[str]:
    """Who has files that were left out, while the rest was graded."""
    names = [one.report.learner for one in scored if one.report.left_out]
    if names:
        where = "above" if details else "with --details"
        listed = ", ".join(map(printable, names))
        yield f"graded in part, since files were left out (which, and why: {where}): {listed}"


def _jobs(submissions: int) -> int:
    """One process a core, but none that would spend longer on importing TensorFlow (4 s)
    than on its share of the class (about a second each)."""
    return max(1, min(cores(), submissions // 4))


def _cluster(address: str) -> Callable[[Plan, int], Judges]:
    try:
        from grader.judge.cluster import Cluster
    except ImportError as error:
        raise Trouble(
            say(
                "--dask needs the package {name}: `pip install -e .[cluster]` brings it.",
                name=error.name or "distributed",
            )
        ) from None
    return lambda plan, jobs: Cluster(plan, address)


def _end(
    console: Console,
    plan: Plan,
    scored: Sequence[Scored],
    marks: Mapping[str, Mark],
    wanted: int,
    run: ClassRun,
    interrupted: bool,
) -> int:
    if scored:
        console.print()
    open_ = [
        one
        for one in scored
        if one.report.problem is None and not marks[one.report.learner].final
    ]
    for one in open_:
        for result in one.report.faults[:1]:
            why = printable(result.explanation.headline.text()) if result.explanation else ""
            what = "flaky" if result.outcome is Outcome.FLAKY else "our fault in"
            console.print(
                f"{printable(one.report.learner)}: not final, {what} {result.check.id}: {why}",
                markup=False,
            )
    console.print(
        f"{len(scored)} of {wanted} scored.{_kept(run)} Isolation: {plan.isolation}.",
        markup=False,
    )
    if interrupted:
        console.print("Interrupted: the others have no score yet.")
        return 130
    if all(one in open_ or one.report.problem for one in scored):
        return 2
    return 1 if open_ else 0


def _kept(run: ClassRun) -> str:
    """What was taken from an earlier run, and what was not."""
    told = f" {run.again} unchanged since an earlier run." if run.again else ""
    if not run.partly:
        return told
    few = ", ".join(run.run) if len(run.run) <= 3 else f"{len(run.run)} exercises"
    return f"{told} Run again: {few}."


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
