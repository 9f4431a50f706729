"""Scores and comments into gradebook.db: one transaction, a backup before it."""

from __future__ import annotations

import contextlib
import datetime
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.gradebook.changes import Changes
from grader.gradebook.course import NbgraderCourse, locked_or
from grader.gradebook.late import Penalty
from grader.gradebook.scripts import scripts_on_path


@dataclass(frozen=True)
class Grades:
    """What is to stand in the gradebook for one student."""

    student: str
    timestamp: datetime.datetime | None
    """None: not known; what the gradebook has stays."""
    scores: Mapping[str, float | None]
    """By grade cell of ours; None: a person must look."""
    comments: Mapping[str, str]
    """By solution cell of ours."""


@contextlib.contextmanager
def opened(course: NbgraderCourse, copy: bool = False) -> Iterator[Any]:
    """nbgrader's Gradebook of the course; with ``copy``, one of a copy that is thrown away.

    Raises:
        Trouble: the database is locked, or fails otherwise.
    """
    from nbgrader.api import Gradebook
    from sqlalchemy.exc import DBAPIError

    with tempfile.TemporaryDirectory() as scratch:
        url = course.db_url
        if copy and course.database is not None:
            back_up(course.database, Path(scratch, "copy.db"))
            url = f"sqlite:///{Path(scratch, 'copy.db')}"
        try:
            with scripts_on_path(), Gradebook(url, course.course_id) as gradebook:
                yield gradebook
        except DBAPIError as error:
            path = course.database or Path(course.db_url)
            raise locked_or(path, error.orig or error) from None


def write(
    gradebook: Any,
    course: NbgraderCourse,
    assignment: str,
    grades: Sequence[Grades],
    penalty: Penalty,
    dry: bool = False,
) -> tuple[Changes, Path | None]:
    """Write all ``grades`` in one transaction; answer what changed, and where the backup is.

    Nothing that a person gave is touched: manual scores, manual comments, extra credit.
    If nothing changes, or ``dry``, the file is left as it was, and there is no backup.
    """
    from sqlalchemy import text

    changes = Changes()
    session = gradebook.db()
    database = course.database
    if database is not None:
        # Now, and not at the first write: nobody else changes what is read from here on.
        session.execute(text("BEGIN IMMEDIATE"))
    backup = None
    if database is not None and not dry:
        backup = _free(database)
        back_up(database, backup)
    # Gradebook's methods commit each by itself; until all is done, that is to be a flush.
    session.commit = session.flush
    done = False
    try:
        for one in grades:
            _write_one(gradebook, assignment, one, penalty, changes)
        del session.commit
        if changes.count and not dry:
            session.commit()
            done = True
        else:
            session.rollback()
    except BaseException:
        session.__dict__.pop("commit", None)
        session.rollback()
        raise
    finally:
        if backup is not None and not done:
            backup.unlink(missing_ok=True)
    return changes, backup if done else None


def back_up(database: Path, target: Path) -> None:
    """Copy the database while others may be reading it.

    Raises:
        Trouble: it cannot be copied.
    """
    try:
        with (
            contextlib.closing(
                sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
            ) as old,
            contextlib.closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
        os.chmod(target, database.stat().st_mode & 0o777)
    except (sqlite3.Error, OSError) as error:
        target.unlink(missing_ok=True)
        raise locked_or(database, error) from None


def _free(database: Path) -> Path:
    now = datetime.datetime.now().strftime("%Y-%m-%d-%H%M%S")
    number = 0
    while True:
        path = database.with_name(f"{database.name}.{now}{f'-{number}' if number else ''}.bak")
        if not path.exists():
            return path
        number += 1


def _write_one(
    gradebook: Any, assignment: str, one: Grades, penalty: Penalty, changes: Changes
) -> None:
    from nbgrader.api import MissingEntry

    try:
        gradebook.find_student(one.student)
    except MissingEntry:
        gradebook.update_or_create_student(one.student)
        changes.count += 1
        changes.new_students.append(one.student)
    before: float | None = None
    try:
        submission = gradebook.find_submission(assignment, one.student)
        before = _total(submission)
    except MissingEntry:
        with gradebook.db.no_autoflush:  # nbgrader makes rows before they are in the session
            submission = gradebook.update_or_create_submission(assignment, one.student)
        changes.count += 1
    if one.timestamp is not None:
        changes.put(submission, "timestamp", one.timestamp)
    added = _complete(gradebook, submission)
    if added:
        changes.count += added
        changes.added_cells[one.student] = added
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            if grade.cell.name in one.scores:
                _score(grade, one, changes)
        for comment in notebook.comments:
            if comment.cell.name in one.comments:
                changes.put(comment, "auto_comment", one.comments[comment.cell.name])
        _lateness(submission, notebook, one.student, penalty, changes)
    after = _total(submission)
    off = sum(notebook.late_submission_penalty or 0.0 for notebook in submission.notebooks)
    if off:
        changes.penalties[one.student] = off
    if before != after:
        changes.scores[one.student] = (before, after)


def _complete(gradebook: Any, submission: Any) -> int:
    """Rows for notebooks and cells that the assignment got after this submission. nbgrader
    makes them only when a submission is new, and fails on the others (MissingEntry)."""
    from nbgrader.api import Comment, Grade, SubmittedNotebook

    added = 0
    there = {one.notebook_id: one for one in submission.notebooks}
    for notebook in submission.assignment.notebooks:
        own = there.get(notebook.id)
        if own is None:
            own = SubmittedNotebook(notebook=notebook, assignment=submission)
            gradebook.db.add(own)
            added += 1
        grades = {grade.cell_id for grade in own.grades}
        comments = {comment.cell_id for comment in own.comments}
        for cell in (*notebook.grade_cells, *notebook.task_cells):
            if cell.id not in grades:
                gradebook.db.add(Grade(cell=cell, notebook=own))
                added += 1
        for cell in (*notebook.solution_cells, *notebook.task_cells):
            if cell.id not in comments:
                gradebook.db.add(Comment(cell=cell, notebook=own))
                added += 1
    if added:
        gradebook.db.flush()
    return added


def _score(grade: Any, one: Grades, changes: Changes) -> None:
    score = one.scores[grade.cell.name]
    changed = changes.put(grade, "auto_score", score)
    if grade.manual_score is None:
        changes.put(grade, "needs_manual_grade", score is None)
        if score is None:
            changes.by_hand.setdefault(one.student, []).append(grade.cell.name)
        return
    # A person has decided. As in nbgrader, they are asked again if the checks changed.
    if changed:
        changes.put(grade, "needs_manual_grade", True)
    changes.manual.append((one.student, grade.cell.name, grade.manual_score, score))


def _lateness(
    submission: Any, notebook: Any, student: str, penalty: Penalty, changes: Changes
) -> None:
    late = submission.total_seconds_late
    off = penalty(student, _raw(notebook), late) if late > 0 else None
    changes.put(notebook, "late_submission_penalty", off)


def _raw(notebook: Any) -> float:
    """The score as nbgrader counts it: a person's score before the checks'."""
    total = 0.0
    for grade in notebook.grades:
        own = grade.manual_score if grade.manual_score is not None else grade.auto_score
        if own is not None:
            total += own + (grade.extra_credit or 0.0)
    return total


def _total(submission: Any) -> float:
    return sum(
        max(0.0, _raw(notebook) - (notebook.late_submission_penalty or 0.0))
        for notebook in submission.notebooks
    )
