"""``grader feedback``: a page for each learner."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from grader.cli.course import course_option
from grader.cli.results import marks_of, results_of
from grader.collecting.collected import together
from grader.course import Course
from grader.judge.report import Report
from grader.language import open_language
from grader.outputs import write_file
from grader.policy.mark import Mark
from grader.policy.read import read_policy
from grader.submissions.names import printable
from grader.words import Trouble, say


@click.command()
@click.argument("results", metavar="RESULTS.json", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@course_option
@click.option(
    "--lang", metavar="CODE", help="The pages' language: en, ko.  [default: the course's]"
)
@click.option(
    "--learner",
    "names",
    metavar="NAME",
    multiple=True,
    help="Only this learner's page. May be given several times.",
)
def feedback(
    results: Path, out: Path, course: Course, lang: str | None, names: tuple[str, ...]
) -> int:
    """Write a page of feedback for each learner into the folder OUT.

    RESULTS.json is what `grader score DIR --json RESULTS.json` wrote. Each page
    is one HTML file that needs nothing else: points, what did not pass and why,
    hints, the learner's own figures drawn again. Hidden checks are neither named
    nor shown; signs of tampering are not on it. What else learners see, [policy]
    in course.toml says. What `grader override` decided counts, and stands at the
    exercise with its reason; no new run is needed.

    \b
    grader feedback results.json pages --lang ko
    grader feedback results.json pages --learner 김민준

    Exit status: 0 all pages are written, 2 none could be.
    """
    from grader.pages.feedback import FeedbackPages
    from grader.pages.file_names import file_names

    graded = results_of(results, course)
    reports = [one.report for one in graded.scored]
    files = file_names((report.learner for report in reports), ".html")
    wanted = _only(reports, names, results) if names else reports
    language = open_language(lang or course.language, course.root)
    policy = read_policy(course)
    marked = marks_of(graded, policy)
    marks = marked.marks
    pages = FeedbackPages(course, language, policy)
    _make(out)
    for report in wanted:
        told = graded.handed_in.get(report.learner)
        page = pages.page(
            report,
            marks.get(report.learner),
            told.name if told else "",
            together(graded.handed_in, report.learner),
        )
        write_file(out / files[report.learner], page)
    for warning in marked.warnings:
        click.echo(printable(warning.text()), err=True)
    count = len(wanted)
    click.echo(f"{count} {'page' if count == 1 else 'pages'} written into {out}.")
    for what, some in (
        ("could not be graded; the page says why", [one for one in wanted if one.problem]),
        (
            "not final; the page says so",
            [one for one in wanted if not one.problem and not _final(one, marks)],
        ),
    ):
        if some:
            click.echo(f"{len(some)} {what}.")
    return 0


def _final(report: Report, marks: Mapping[str, Mark]) -> bool:
    mark = marks.get(report.learner)
    return mark.final if mark is not None else not report.faults


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise Trouble(
            say("{path} is a file, or lies in one; name a folder.", path=str(out))
        ) from None
    except OSError as error:
        raise Trouble(
            say("{path} cannot be made: {why}.", path=str(out), why=error.strerror or "")
        ) from None


def _only(reports: Sequence[Report], names: Sequence[str], path: Path) -> list[Report]:
    by_name = {unicodedata.normalize("NFC", one.learner): one for one in reports}
    found = []
    for name in dict.fromkeys(unicodedata.normalize("NFC", each) for each in names):
        if name not in by_name:
            near = difflib.get_close_matches(name, by_name, 3, 0.4)
            raise Trouble(
                say(
                    "{path} has no learner {name!r}. Those most like it: {near}.",
                    path=str(path),
                    name=name,
                    near=", ".join(near),
                )
                if near
                else say("{path} has no learner {name!r}.", path=str(path), name=name)
            )
        found.append(by_name[name])
    return found
