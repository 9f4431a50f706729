"""``grader collect``: a download of an LMS becomes a class folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console

from grader.cli.course import course_option
from grader.course import Course
from grader.lms.lms import Asked
from grader.lms.registry import names

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("into", type=click.Path(path_type=Path))
@course_option
@click.option(
    "--from",
    "made_by",
    type=click.Choice(names()),
    help="What made SOURCE.  [default: recognised, and said]",
)
@click.option("--assignment", metavar="NAME", help="Which one of an nbgrader course.")
@click.option("--worksheet", type=_FILE, help="Moodle's grading worksheet: it has the times.")
@click.option(
    "--zone",
    metavar="NAME",
    help="The worksheet's time zone, such as Asia/Seoul.  [default: this computer's]",
)
@click.option("--roster", type=_FILE, help="A CSV of the class: tells who did not hand in.")
@click.option(
    "--groups",
    metavar="COLUMN or FILE",
    help="Who hands in together: a column of the roster, or a CSV with a column 'team'.",
)
@click.option(
    "--mapping",
    type=_FILE,
    help="Which file is which module, where you know better.  [default: INTO/mapping.csv]",
)
@click.option("--dry-run", is_flag=True, help="Show what would happen, and write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask before files are replaced.")
def collect(
    source: Path,
    into: Path,
    course: Course,
    made_by: str | None,
    assignment: str | None,
    worksheet: Path | None,
    zone: str | None,
    roster: Path | None,
    groups: str | None,
    mapping: Path | None,
    dry_run: bool,
    yes: bool,
) -> int:
    """Turn the download SOURCE into the class folder INTO, one folder a learner.

    SOURCE is a folder or a zip as Moodle, Canvas or another LMS gives it (see --from),
    a folder of clones, or plain folders and zips of learners. Modules are recognised by the functions
    they define, whatever their files are called.

    \b
    INTO/mapping.csv    which file became what: edit it, and collect again
    INTO/collected.csv  whose each folder is, and when it was handed in
    INTO/roster.csv     who belongs to the class, with --roster

    Collecting again changes only what changed; replaced files are kept in
    INTO/.earlier. What is not clear is listed, and left out until you decide.

    Exit status: 0 all is clear, 1 some files or people wait for a decision, or nobody
    handed in anything, 2 the command
    or its input is at fault, 130 interrupted.
    """
    from grader.collecting.collect import collect as look
    from grader.collecting.show import show
    from grader.lms import times

    asked = Asked(made_by, assignment, worksheet, times.zone(zone) if zone else None)
    collection = look(course, source, into, asked, roster, mapping, groups)
    console = Console(soft_wrap=False, highlight=False)
    show(console, collection, course.modules, dry_run)
    if dry_run:
        console.print("Nothing was written.")
    else:
        changes = len(collection.changes.replaced) + len(collection.changes.removed)
        if changes and not yes and sys.stdin.isatty():
            click.confirm(f"Replace or remove {changes} files?", abort=True)
        collection.write()
        console.print(f"Next: grader score {into}", markup=False)
    return 1 if collection.questions or collection.empty else 0
