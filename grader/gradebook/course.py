"""nbgrader's course folder: its settings, its folders, its database."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.words import Trouble, say


@dataclass(frozen=True)
class NbgraderCourse:
    """A course folder as nbgrader's own commands see it."""

    root: Path
    course_id: str
    db_url: str
    config: Any
    """traitlets' Config, for nbgrader's own plugins."""
    coursedir: Any
    """nbgrader's CourseDirectory."""

    @classmethod
    def open(cls, root: Path) -> NbgraderCourse:
        """Read ``root/nbgrader_config.py`` and what else nbgrader reads.

        Raises:
            Trouble: there is no such folder, it is no course, its settings cannot be read,
                or its gradebook is missing or not one of this nbgrader's.
        """
        try:
            from nbgrader.apps.baseapp import NbGrader
        except ImportError:
            raise Trouble(
                say(
                    "The package nbgrader is not installed. Install the instructor's extra: "
                    "pip install 'tensorlings[grader]'."
                )
            ) from None
        root = root.resolve()
        if not root.is_dir():
            raise Trouble(
                say(
                    "{path} is not a folder. `grader nbgrader init {path}` makes a course there.",
                    path=str(root),
                )
            )
        app = NbGrader()
        app.log_level = logging.CRITICAL
        app.raise_config_file_errors = True  # or settings that fail would be left out
        with _inside(root):
            try:
                # Its settings are Python of the instructor's, and may fail in any way.
                with contextlib.redirect_stderr(io.StringIO()) as said:
                    app.initialize([], root=str(root))
            except (Exception, SystemExit) as error:
                why = str(error) or said.getvalue().strip()[-300:] or type(error).__name__
                raise Trouble(
                    say(
                        "{path} cannot be read: {why}. `nbgrader generate_config` shows what "
                        "settings there are.",
                        path=str(root / "nbgrader_config.py"),
                        why=why,
                    )
                ) from None
            directory = app.coursedir
            made = cls(root, directory.course_id, directory.db_url, app.config, directory)
        made._check_database()
        return made

    @property
    def database(self) -> Path | None:
        """The file of the gradebook; None if it is no SQLite file."""
        prefix = "sqlite:///"
        if not self.db_url.startswith(prefix):
            return None
        return self.root / self.db_url.removeprefix(prefix)

    def folder(self, step: str, student: str, assignment: str) -> Path:
        """``<step>/<student>/<assignment>``, by the course's own structure."""
        name = getattr(self.coursedir, f"{step}_directory")
        return Path(self.coursedir.format_path(name, student, assignment))

    def class_folder(self, assignment: str) -> Path:
        """The folder of what was handed in, above those of the students."""
        pattern = self.folder("submitted", "{student}", assignment)
        place = next((n for n, part in enumerate(pattern.parts) if "{student}" in part), None)
        return Path(*pattern.parts[:place])

    def handed_in(self, assignment: str) -> dict[str, Path]:
        """The folder that each student handed in for the assignment, by student."""
        above = self.class_folder(assignment)
        pattern = self.folder("submitted", "{student}", assignment)
        below = pattern.parts[len(above.parts) + 1 :]
        found = {}
        for entry in sorted(above.iterdir()) if above.is_dir() else ():
            folder = entry.joinpath(*below)
            # `submitted` itself, or a student's folder, may be a link on some systems;
            # links inside of it are not followed.
            if not entry.name.startswith(".") and folder.is_dir() and not folder.is_symlink():
                found[entry.name] = folder
        return found

    def _check_database(self) -> None:
        path = self.database
        if path is None:
            return
        if not path.is_file():
            raise Trouble(
                say(
                    "{path} does not exist: the course has no gradebook yet. Run "
                    "`nbgrader generate_assignment` in {root} first.",
                    path=str(path),
                    root=str(self.root),
                )
            )
        tables, head = _schema()
        try:
            with contextlib.closing(
                sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
            ) as db:
                there = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
                missing = tables - there
                version = "" if missing else _one(db, "SELECT version_num FROM alembic_version")
        except sqlite3.OperationalError as error:
            raise locked_or(path, error) from None
        except sqlite3.DatabaseError as error:
            raise _foreign(path, str(error)) from None
        if missing:
            raise _foreign(path, f"it has no table {min(missing)}")
        if version != head:
            raise Trouble(
                say(
                    "{path} is of another version of nbgrader (schema {found}, wanted "
                    "{wanted}). Make a copy of it and run `nbgrader db upgrade` in {root}.",
                    path=str(path),
                    found=version,
                    wanted=head,
                    root=str(self.root),
                )
            )


def _schema() -> tuple[frozenset[str], str]:
    """The tables of this nbgrader's gradebooks, and the revision of their schema."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from nbgrader.api import Base
    from nbgrader.dbutil import ALEMBIC_DIR

    # nbgrader's own way to ask starts the command `alembic`, which takes a second.
    settings = Config()
    settings.set_main_option("script_location", ALEMBIC_DIR)
    head = ScriptDirectory.from_config(settings).get_current_head()
    return frozenset(Base.metadata.tables) | {"alembic_version"}, str(head)


def locked_or(path: Path, error: Exception) -> Trouble:
    """What to tell of a database that does not do what it is asked."""
    if "locked" in str(error):
        return Trouble(
            say(
                "{path} is locked by another program. Stop formgrader and other nbgrader "
                "commands, then run this again; nothing was written.",
                path=str(path),
            )
        )
    return Trouble(
        say(
            "{path} cannot be used: {why}. Nothing was written.", path=str(path), why=str(error)
        )
    )


def _foreign(path: Path, why: str) -> Trouble:
    return Trouble(
        say(
            "{path} is no gradebook of nbgrader: {why}. Name the right one in "
            "nbgrader_config.py, c.CourseDirectory.db_url.",
            path=str(path),
            why=why,
        )
    )


def _one(db: sqlite3.Connection, query: str) -> str:
    row = db.execute(query).fetchone()
    return str(row[0]) if row else ""


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """nbgrader reads the settings of the folder it is run in, and puts that on the path."""
    before, path = os.getcwd(), list(sys.path)
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        sys.path[:] = [*path, *[p for p in sys.path if p not in path and p != str(folder)]]
        sys.path.append(str(folder))
