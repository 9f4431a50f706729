"""``grader return``: marks go back to where they came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from grader.cli.course import course_option
from grader.cli.results import allowed_of, overrides_of, results_of
from grader.collecting import roster
from grader.collecting.roster import Person
from grader.course import Course
from grader.handback.any_table import fill_table
from grader.handback.feedback_zip import feedback_zip
from grader.handback.filled import Filled, fill_in
from grader.handback.gradescope import gradescope_text
from grader.handback.junit import junit_text
from grader.handback.marks import Returned, returned
from grader.lms.registry import all_lms
from grader.outputs import check_outputs, write_output
from grader.nearest import instead
from grader.policy.override import Override
from grader.policy.policy import Policy
from grader.policy.read import read_policy
from grader.results.csv_file import ENCODING, csv_text
from grader.results.read import Results
from grader.submissions.names import normal, printable
from grader.words import Sentence, Trouble, say

_PATH = click.Path(path_type=Path)
_SHOWN = 20
_GRADEBOOKS = tuple(one for one in all_lms() if one.gradebook is not None)
(_PAGES,) = (one for one in all_lms() if one.feedback is not None)


def _gradebook_options(command):
    """An option for each LMS that has a file of grades to fill in."""
    for lms in _GRADEBOOKS:
        book = lms.gradebook
        option = click.option(
            f"--{lms.name}", metavar=book.metavar, type=_PATH, help=book.help
        )
        command = option(command)
    return command


@click.command("return")
@click.argument("files", metavar="RESULTS.json...", nargs=-1, required=True, type=_PATH)
@course_option
@click.option(
    "--csv",
    "csv_path",
    metavar="FILE",
    type=_PATH,
    help="Write marks as CSV; with --key and --into, fill in the table FILE.",
)
@click.option("--key", metavar="COLUMN", help="Of --csv FILE: the column of ids or addresses.")
@click.option("--into", metavar="COLUMN", help="Of --csv FILE: the column to be filled.")
@click.option(
    "--most",
    metavar="POINTS",
    type=click.FloatRange(0, min_open=True),
    help="Of --csv FILE: the most that it takes.  [default: what the course gives]",
)
@click.option("--junit", "junit_path", metavar="FILE", type=_PATH, help="Write JUnit XML.")
@_gradebook_options
@click.option("--column", metavar="NAME", help="The column of grades, if it is not clear.")
@click.option("--scale", is_flag=True, help="Convert marks to the maximum of the LMS.")
@click.option(
    "--feedback",
    metavar="DIR",
    type=_PATH,
    help="Zip the pages LEARNER.html in DIR as Moodle wants feedback files.",
)
@click.option("--gradescope", metavar="FILE", type=_PATH, help="Of one learner: results.json.")
@click.option("--learner", metavar="NAME", help="Only this learner; may be given with any.")
@click.option(
    "--to", metavar="DIR", type=_PATH, help="Where copies go.  [default: beside the original]"
)
@click.option("--partial", is_flag=True, help="Write even if somebody is left out.")
def return_command(
    files: tuple[Path, ...],
    course: Course,
    csv_path: Path | None,
    key: str | None,
    into: str | None,
    most: float | None,
    junit_path: Path | None,
    column: str | None,
    scale: bool,
    feedback: Path | None,
    gradescope: Path | None,
    learner: str | None,
    to: Path | None,
    partial: bool,
    **gradebooks: Path | None,
) -> int:
    """Hand marks back.

    RESULTS.json is what `grader score --json` wrote. Several are several attempts
    of the same class, the first one first; course.toml says which counts.

    \b
    grader return results.json --moodle Grades-Week3.csv
    grader return results.json --canvas Grades.csv --column "Week 3"
    grader return results.json --feedback pages --to .
    grader return results.json --csv marks.csv --junit marks.xml
    grader return results.json --csv exam-office.csv --key Matriculation --into Points

    A worksheet or an export is copied to NAME-filled.csv with the cells of grades
    changed and every other byte as it was. So is FILE of --csv, if --key and --into
    name columns of it: each row gets the mark of the one learner whose id, e-mail,
    login or full name stands in the column of keys, and words in it stay. Marks are made anew from the results,
    the policy in course.toml and the overrides of the class.

    Nothing is written if somebody's mark finds no place, unless --partial is given.

    Exit status: 0 everybody has their mark, 1 somebody is left out and named,
    2 something given is wrong.
    """
    if not any((csv_path, junit_path, feedback, gradescope, *gradebooks.values())):
        raise click.UsageError("Say what to make: --csv, --junit, --moodle, --canvas, ...")
    fills = _fills(csv_path, key, into, most)
    quiet = check_outputs([None if fills else csv_path, junit_path, gradescope])
    policy = read_policy(course)
    runs = [_run(path, course, policy) for path in files]
    everybody = returned(runs, policy, _roster([results for results, _ in runs]))
    if learner is not None:
        everybody = _only(normal(learner), everybody)
    out = _Written(partial, quiet)
    final = tuple(one for one in everybody if one.mark.final)
    out.left_out(
        "not final",
        {
            one.learner: say("settle it with `grader override`, or score again")
            if one.scored.report.problem is None
            else say(
                "nothing could be graded; give it a mark with `grader override CLASS {learner} "
                "mark`",
                learner=one.learner,
            )
            for one in everybody
            if not one.mark.final
        },
    )
    for lms in _GRADEBOOKS:
        path = gradebooks[lms.name]
        if path is not None:
            filled = fill_in(lms, path, final, column, scale)
            out.left_out(path.name, filled.left_out)
            out.add(_beside(path, to, "-filled"), filled.content, _told(filled))
    if feedback is not None:
        content, left_out = feedback_zip(_PAGES, feedback, everybody)
        out.left_out(feedback.name, left_out)
        pages = say("{count} pages", count=len(everybody) - len(left_out))
        out.add(_beside(feedback.with_suffix(".zip"), to, "-moodle"), content, pages)
    if csv_path is not None and fills:
        filled = fill_table(csv_path, final, key, into, most, scale)
        out.left_out(csv_path.name, filled.left_out)
        out.add(_beside(csv_path, to, "-filled"), filled.content, _told(filled))
    elif csv_path is not None:
        marks = {one.learner: one.mark for one in everybody}
        people = {one.learner: (one.id, one.name, one.email) for one in everybody}
        text = csv_text(course, [one.scored for one in everybody], marks, people)
        out.add(csv_path, text.encode(ENCODING), say("{count} rows", count=len(everybody)))
    if junit_path is not None:
        suites = say("{count} testsuites", count=len(everybody))
        out.add(junit_path, junit_text(everybody).encode(), suites)
    if gradescope is not None:
        if len(final) != 1:
            raise Trouble(
                say(
                    "results.json is of one learner, and there are {count}. "
                    "Choose with --learner.",
                    count=len(final),
                )
            )
        text = gradescope_text(final[0], policy)
        out.add(gradescope, text.encode(), say("for {learner}", learner=final[0].learner))
    return out.end()


def _only(learner: str, everybody: Sequence[Returned]) -> tuple[Returned, ...]:
    found = tuple(one for one in everybody if one.learner == learner)
    if not found:
        raise Trouble(
            say(
                "There are no results of {learner}. {instead}",
                learner=learner,
                instead=instead(learner, [one.learner for one in everybody]),
            )
        )
    return found


def _fills(
    path: Path | None, key: str | None, into: str | None, most: float | None
) -> bool:
    """Whether a table is to be filled in, not made."""
    if path is None and (key or into or most is not None):
        raise click.UsageError("--key, --into and --most are about the table of --csv FILE.")
    if (key is None) != (into is None) or (most is not None and key is None):
        raise click.UsageError("To fill in a table, give both --key and --into.")
    return key is not None


def _roster(runs: Sequence[Results]) -> dict[str, Person]:
    """By learner: the lines of the rosters of the classes, the last one's first."""
    known: dict[str, Person] = {}
    for one in runs:
        path = one.folder / roster.NAME if one.folder is not None else None
        if path is not None and path.is_file():
            known |= {each.learner: each for each in roster.read(path) if each.learner}
    return known


def _run(
    path: Path, course: Course, policy: Policy
) -> tuple[Results, Sequence[Override]]:
    results = results_of(path, course)
    handed_in, warnings = allowed_of(results, policy)
    for warning in warnings:
        click.echo(printable(warning.text()), err=True)
    return replace(results, handed_in=handed_in), overrides_of(results)


def _beside(path: Path, to: Path | None, more: str) -> Path:
    folder = to if to is not None else path.absolute().parent
    return folder / f"{path.stem}{more}{path.suffix}"


def _told(filled: Filled) -> Sentence:
    told = say(
        "{changed} grades filled in; rows without a mark: {without}",
        changed=filled.changed,
        without=filled.without,
    )
    if not filled.replaced:
        return told
    names = ", ".join(filled.replaced[:_SHOWN])
    return say("{told}; another grade stood there of {names}", told=told, names=names)


class _Written:
    """What is to be written, all of it or nothing."""

    def __init__(self, partial: bool, quiet: bool) -> None:
        self._partial = partial
        self._quiet = quiet
        """A file goes to standard output: what is told goes to standard error then."""
        self._files: list[tuple[Path, bytes, Sentence]] = []
        self._left_out = False

    def left_out(self, where: str, why: Mapping[str, Sentence]) -> None:
        """Name who has no place there."""
        for learner, reason in why.items():
            self._left_out = True
            self._say(f"{where}: {learner} is left out: {reason.text()}")

    def add(self, path: Path, content: bytes, told: Sentence) -> None:
        self._files.append((path, content, told))

    def end(self) -> int:
        """Write the files, then tell of them; the command's status."""
        if self._left_out and not self._partial:
            self._say("Nothing was written. --partial writes the marks of the others.")
            return 1
        check_outputs([path for path, _, _ in self._files])
        for path, content, _ in self._files:
            write_output(path, content)
        for path, _, told in self._files:
            self._say(f"{path}: {told.text()}.")
        return 1 if self._left_out else 0

    def _say(self, text: str) -> None:
        click.echo(printable(text), err=self._quiet)
