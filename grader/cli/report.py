"""``grader report``: a page on the class."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli.course import course_option
from grader.cli.results import marks_of, results_of
from grader.course import Course
from grader.outputs import check_outputs, write_output
from grader.policy.read import read_policy
from grader.submissions.names import printable


@click.command("report")
@click.argument("results", metavar="RESULTS.json", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT.html", type=click.Path(path_type=Path))
@course_option
@click.option(
    "--class",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder that `grader collect --roster` made: it says who did not hand in.  "
    "[default: the folder that was scored, if it has a roster]",
)
def report_command(results: Path, out: Path, course: Course, folder: Path | None) -> int:
    """Write a page on the whole class, for the instructor.

    RESULTS.json is what `grader score DIR --json RESULTS.json` wrote. The page is
    one HTML file that needs nothing else: how points are spread, which exercises
    and checks are hard, what is misunderstood, who is stuck, what could not be
    graded, and a table of learners to sort and search. It tells of hidden checks:
    it is not for learners.

    \b
    grader report results.json report.html
    grader report results.json report.html --class collected

    Exit status: 0 the page is written, 2 it could not be.
    """
    from grader.collecting import standing
    from grader.pages.class_report import class_page
    from grader.pages.roster import roster_of

    quiet = check_outputs([out])
    graded = results_of(results, course)
    folder = folder or _with_roster(graded.folder)
    learners = [one.report.learner for one in graded.scored]
    roster = roster_of(folder, learners) if folder else None
    marked = marks_of(graded, read_policy(course))
    missed = standing.not_collected(folder or graded.folder) if folder or graded.folder else {}
    page = class_page(course, graded.scored, roster, graded.handed_in, marked.marks, missed)
    write_output(out, page)
    for warning in marked.warnings:
        click.echo(printable(warning.text()), err=True)
    count = len(learners)
    click.echo(f"{out}: {count} {'learner' if count == 1 else 'learners'}.", err=quiet)
    return 0


def _with_roster(folder: Path | None) -> Path | None:
    """The folder that was scored, if there is a roster in it still."""
    from grader.collecting.roster import NAME

    return folder if folder is not None and (folder / NAME).is_file() else None
