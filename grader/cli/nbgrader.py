"""``grader nbgrader``: the way to nbgrader and back."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli.course import course_option
from grader.cli.nbgrader_score import score
from grader.course import Course
from grader.words import Trouble, say

_modules = click.option(
    "--modules",
    metavar="A,B",
    default="",
    help="Only these modules.  [default: all of the course]",
)
_force = click.option(
    "--force", is_flag=True, help="Replace files that differ; the old ones become NAME.old."
)
_folder = click.Path(path_type=Path, file_okay=False)


@click.group()
def nbgrader() -> None:
    """Work with an nbgrader course.

    \b
    A new one:         grader nbgrader init calculus --modules tensors,casting
    Its release:       nbgrader generate_assignment tensors      (in its folder)
    Grade what came:   grader nbgrader score calculus tensors
    Feedback, marks:   nbgrader generate_feedback tensors; nbgrader export

    docs/nbgrader.md leads through a term.
    """


nbgrader.add_command(score)


@nbgrader.command()
@click.argument("folder", metavar="COURSE_DIR", type=_folder)
@_modules
@click.option(
    "--together",
    metavar="NAME",
    help="One assignment NAME of all notebooks.  [default: one assignment a module]",
)
@_force
@course_option
def init(folder: Path, modules: str, together: str | None, force: bool, course: Course) -> int:
    """Make the nbgrader course COURSE_DIR from solutions/.

    It gets nbgrader_config.py, a header for its notebooks, and source notebooks
    with solutions: one assignment a module, since release, due date and
    lateness belong to an assignment.

    What is there already stays: a file that differs is named and kept.

    Exit status: 0 done, 1 some files were kept, 2 nothing could be made.
    """
    from grader.authoring.nbgrader_course import course_files
    from grader.language import open_language

    name = folder.resolve().name
    files = course_files(name, open_language(course.language, course.root))
    files |= _assignments(course, modules, together)
    return _write(folder, files, force)


@nbgrader.command()
@click.argument("folder", metavar="COURSE_DIR", type=_folder)
@click.argument("assignment")
@_modules
@_force
@course_option
def source(folder: Path, assignment: str, modules: str, force: bool, course: Course) -> int:
    """Add an assignment to the nbgrader course COURSE_DIR.

    Its source notebooks land in COURSE_DIR/source/ASSIGNMENT, one a module, with
    nbgrader's markers; `nbgrader generate_assignment ASSIGNMENT` makes the
    learners' version. The points of a test cell are those of its checks.
    """
    return _write(folder, _assignments(course, modules, assignment), force)


def _assignments(course: Course, modules: str, together: str | None) -> dict[Path, bytes]:
    from grader.authoring.assignment import assignment_files, chosen_modules
    from grader.judge.session import CheckSession
    from grader.translating.generate import translation

    names = chosen_modules(course, [name.strip() for name in modules.split(",") if name])
    session = CheckSession(course, b"")
    points: dict[str, dict[str, float]] = {}
    for check, worth in session.checks:
        of_kind = points.setdefault(check.exercise, {})
        of_kind[check.visibility] = of_kind.get(check.visibility, 0.0) + worth
    session.close()
    files: dict[Path, bytes] = {}
    for one in [together] if together is not None else names:
        part = names if together is not None else (one,)
        files |= assignment_files(course, one, points, part, translation(course))
    return files


def _write(folder: Path, files: dict[Path, bytes], force: bool) -> int:
    from grader.authoring.nbgrader_course import write_files

    try:
        written = write_files(folder, files, force)
    except OSError as error:
        raise Trouble(
            say(
                "{path} cannot be written: {why}.",
                path=str(error.filename or folder),
                why=error.strerror or str(error),
            )
        ) from None
    for path in written.new:
        if path.suffix in (".ipynb", ".py") and "tests" not in path.parts:
            click.echo(f"wrote {path}")
    for path, old in written.replaced.items():
        click.echo(f"replaced {path}; the old one is {old}")
    for path in written.kept:
        click.echo(f"kept {path}: it differs from what solutions/ give. Look, or --force.")
    click.echo(
        f"{len(written.new)} files new, {len(written.same)} unchanged, "
        f"{len(written.replaced)} replaced, {len(written.kept)} kept."
    )
    return 1 if written.kept else 0
