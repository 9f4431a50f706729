"""``grader nbgrader score``: what students handed in becomes scores in the gradebook."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from grader.cli.course import course_option
from grader.cli.sandbox import sandbox_option
from grader.cli.score import _jobs as class_jobs
from grader.cli.score import _progress as progress
from grader.course import Course
from grader.course.misconceptions import read_misconceptions
from grader.isolation.levels import Level
from grader.judge.class_run import ClassRun
from grader.judge.grading import Plan
from grader.judge.secret import draws
from grader.judge.store import Store
from grader.language import open_language
from grader.policy.read import read_policy
from grader.submissions.names import printable


@click.command()
@click.argument("folder", metavar="COURSE_DIR", type=click.Path(path_type=Path))
@click.argument("assignment")
@click.option("--dry-run", is_flag=True, help="Grade and tell, but write nothing there.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    help="How many submissions to grade at a time.  "
    "[default: one a core, fewer for a small class]",
)
@sandbox_option
@click.option(
    "--fresh", is_flag=True, help="Grade everything again, whatever earlier runs found."
)
@course_option
def score(
    folder: Path,
    assignment: str,
    dry_run: bool,
    jobs: int | None,
    level: Level,
    fresh: bool,
    course: Course,
) -> int:
    """Grade submitted/*/ASSIGNMENT of the nbgrader course COURSE_DIR.

    Submissions are run in our sandbox, not by `nbgrader autograde`. Scores and
    comments go into the course's gradebook, and notebooks with each exercise's
    outcome below autograded/, where formgrader, `nbgrader generate_feedback` and
    `nbgrader export` find them.

    Late rules, what cells are worth and scores that a person gave are nbgrader's
    own: [policy] of course.toml and `grader override` are not used, but for what
    learners see of hidden checks. The gradebook is copied before
    it is written; a second run changes nothing.

    Exit status: 0 all graded, 1 some wait for a person, 2 nothing could be
    graded, 130 interrupted (nothing is written then, and a new run goes on).
    """
    from grader.gradebook.autograded import Autograded
    from grader.gradebook.book import opened, write
    from grader.gradebook.course import NbgraderCourse
    from grader.gradebook.late import penalty_of
    from grader.gradebook.masters import read_masters
    from grader.gradebook.report import print_report
    from grader.gradebook.scoring import Texts, mark
    from grader.gradebook.submitted import read
    from grader.gradebook.unused import unused

    policy = read_policy(course)
    books = NbgraderCourse.open(folder)
    with opened(books, copy=True) as gradebook:
        ids = frozenset(exercise.id for exercise in course.exercises)
        masters = read_masters(gradebook, assignment, ids)
        absent = {student.id for student in gradebook.students}
    modules = [
        one
        for one in course.modules
        if any(exercise.startswith(f"{one}.") for exercise in masters.exercises)
    ]
    class_ = {
        student: read(student, path, tuple(masters.notebooks), modules, masters.exercises)
        for student, path in books.handed_in(assignment).items()
    }
    absent -= set(class_)
    secret, seed = draws(course, None)
    plan = Plan(course, level, secret, seed, (course.root, books.root))
    penalty = penalty_of(books)
    out, err = Console(soft_wrap=False), Console(stderr=True)
    store = Store(course.root / ".grader" / "results")
    texts = Texts(
        open_language(course.language, course.root),
        read_misconceptions(course.root),
        policy.show.hidden_checks,
    )
    marked = []
    with progress(err, len(class_)) as advance:
        run = ClassRun(
            plan,
            store,
            lambda count: jobs or class_jobs(count),
            advance,
            only=masters.exercises,
            fresh=fresh,
        )
        for one in run.grade(tuple(handed.submission for handed in class_.values())):
            handed = class_[one.report.learner]
            marked.append(mark(handed, one.report, masters, texts))
            advance(None)
    marked.sort(key=lambda one: one.handed.student)

    with opened(books, copy=dry_run) as gradebook:
        grades = [one.grades for one in marked]
        changes, backup = write(gradebook, books, assignment, grades, penalty, dry_run)
    files = Autograded(books, assignment, dry_run)
    for one in marked:
        files.write(one.handed.student, one.handed.folder, one.notebooks)
    changes.notebooks += files.written
    print_report(out, masters, marked, changes, absent, backup, files.moved, dry_run)
    for line in unused(course, books, assignment):
        out.print(printable(line), markup=False)
    for problem in store.problems():
        err.print(problem.text(), markup=False)
    out.print(f"Isolation: {plan.isolation}. {run.again} unchanged since an earlier run.")
    if not marked or all(one.report.problem for one in marked):
        return 2
    return 1 if changes.by_hand else 0
