"""What lies in ``submitted/<student>/<assignment>``, as data."""

from __future__ import annotations

import contextlib
import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from grader.submissions import assemble, folder, guard, limits, reader, regular
from grader.submissions.listing import Found, Listing
from grader.submissions.names import listed, shown
from grader.submissions.notebook import Given, Notebook, given_cells
from grader.submissions.notes import Notes
from grader.submissions.refused import LeftOut, Refused
from grader.submissions.submission import Submission
from grader.submissions.wanted import Wanted
from grader.words import Sentence, Trouble, say

_OURS = ("tests/", "exercises/", "locale/", "course.toml", "timestamp.txt")
"""What comes with the release, and nbgrader's own."""
_ZONE = re.compile(r" [+-]\d{4}$")


@dataclass(frozen=True)
class HandedIn:
    """One student's work for one assignment."""

    student: str
    folder: Path
    submission: Submission
    """What is graded."""
    notebooks: Mapping[str, tuple[Given, ...]] = field(default_factory=dict)
    """As they were handed in, by nbgrader's name of the notebook."""
    broken: Mapping[str, Sentence] = field(default_factory=dict)
    """Notebooks that are there and cannot be read, and why."""
    timestamp: datetime.datetime | None = None
    """When, in UTC without a zone, as nbgrader keeps it; None if not known."""


def read(
    student: str,
    path: Path,
    names: Sequence[str],
    modules: Sequence[str],
    exercises: Iterable[str] = (),
) -> HandedIn:
    """Read what is in ``path``. ``names`` are nbgrader's names of the assignment's notebooks.

    Whatever students put there, this answers: what cannot be graded has a ``problem``.
    """
    notes: list[Sentence] = []
    when = None
    wanted = Wanted.of(modules, exercises)
    try:
        when = _timestamp(path, notes)
        work = reader.read(look, student, path, tuple(names), wanted, name=student)
    except Refused as refused:
        work = Work(Submission(student, problem=refused.sentence))
    except Trouble:
        raise
    except Exception as error:
        # A fault of ours that one student's files brought to light: the others go on.
        why = say(
            "{name} could not be read, by a fault of the grader: {why}.",
            name=shown(student),
            why=shown(f"{type(error).__name__}: {error}"),
        )
        work = Work(Submission(student, problem=why))
    submission = replace(work.submission, notes=(*notes, *work.submission.notes))
    return HandedIn(student, path, submission, work.notebooks, work.broken, when)


@dataclass(frozen=True)
class Work:
    """What was read of a student's folder; see :class:`HandedIn`."""

    submission: Submission
    notebooks: dict[str, tuple[Given, ...]] = field(default_factory=dict)
    broken: dict[str, Sentence] = field(default_factory=dict)


def look(student: str, path: Path, names: tuple[str, ...], wanted: Wanted) -> Work:
    """Read a student's folder. To be called in the process that reads.

    Raises:
        Refused: it is too much.
    """
    notes = Notes()
    with guard.whole(student):
        return _looked(student, folder.listing(path), names, wanted, notes)


def _looked(
    student: str, listing: Listing, names: Sequence[str], wanted: Wanted, notes: Notes
) -> Work:
    chosen = _chosen(listing, names, wanted, notes)
    notebooks: dict[str, tuple[Given, ...]] = {}
    broken: dict[str, Sentence] = {}
    good: list[Found] = []
    for name, found in chosen.items():
        try:
            with guard.reading(found.path):
                data = found.read(limits.FILE_BYTES + 1)
                if len(data) > limits.FILE_BYTES:
                    raise LeftOut(_too_large(found.path))
                Notebook.read(data, found.path, wanted)
                cells = given_cells(data, found.path)
                answers = _answers(name, data)
        except LeftOut as out:
            broken[name] = out.sentence
        else:
            notebooks[name] = cells
            good.append(answers)
    notes.leave_out(*broken.values())
    try:
        helpers = _helpers(listing, wanted.modules)
        files = assemble.files(Listing(student, (*good, *helpers)), wanted, notes)
    except Refused as refused:
        why = next(iter(broken.values()), refused.sentence)
        submission = Submission(student, notes=tuple(notes), problem=why)
    else:
        submission = Submission(student, files, tuple(notes), left_out=tuple(notes.left_out))
    return Work(submission, notebooks, broken)


def _chosen(
    listing: Listing, names: Sequence[str], wanted: Wanted, notes: list[Sentence]
) -> dict[str, Found]:
    """The file of each notebook: the one of its name, else the only one with its cells."""
    files = {
        found.path: found
        for found in listing.files
        if found.path.endswith(".ipynb") and "/" not in found.path
    }
    chosen = {name: files[f"{name}.ipynb"] for name in names if f"{name}.ipynb" in files}
    others = {path: found for path, found in files.items() if found not in chosen.values()}
    used = set()
    for name in names:
        if name in chosen:
            continue
        alike = [path for path, found in others.items() if _belongs(found, name, wanted)]
        used |= set(alike)
        if len(alike) == 1:
            chosen[name] = others[alike[0]]
            notes.append(
                say("{path} is taken for {name}.ipynb.", path=shown(alike[0]), name=name)
            )
        elif alike:
            notes.append(
                say(
                    "There is no {name}.ipynb, and which of these is meant is not clear: "
                    "{names}. Rename one.",
                    name=name,
                    names=listed(alike),
                )
            )
        else:
            notes.append(say("There is no {name}.ipynb.", name=name))
    unused = sorted(set(others) - used)
    if unused:
        notes.append(
            say(
                "Not taken, since they are none of the notebooks: {names}.",
                names=listed(unused),
            )
        )
    return chosen


def _belongs(found: Found, name: str, wanted: Wanted) -> bool:
    try:
        with guard.reading(found.path):
            data = found.read(limits.FILE_BYTES + 1)
            notebook = Notebook.read(data[: limits.FILE_BYTES], found.path, wanted)
    except LeftOut:
        return PurePosixPath(found.path).stem.startswith(name)
    return notebook.declared == name or name in notebook.labels


def _answers(name: str, data: bytes) -> Found:
    """The notebook without test cells that lost their metadata, as some editors make it:
    what they import is not there where the answers are run."""
    kept = data
    with contextlib.suppress(ValueError, AttributeError, TypeError, RecursionError):
        content = json.loads(data.decode("utf-8-sig"))
        for sheet in (content, *(content.get("worksheets") or ())):
            cells = sheet.get("cells")
            if isinstance(cells, list):
                sheet["cells"] = [cell for cell in cells if not _is_test(cell)]
        kept = json.dumps(content).encode("utf-8")
    return Found(f"{name}.ipynb", lambda most: kept[:most])


def _is_test(cell: object) -> bool:
    source = cell.get("source") if isinstance(cell, dict) else None
    text = "".join(map(str, source)) if isinstance(source, list) else str(source)
    return "from grader.learner.testcell import" in text


def _helpers(listing: Listing, modules: Sequence[str]) -> list[Found]:
    """Python files beside the notebooks. A module's own is no answer: here the notebook is."""
    return [
        found
        for found in listing.files
        if found.path.endswith(".py")
        and not found.path.startswith(_OURS)
        and PurePosixPath(found.path).stem not in modules
    ]


def _too_large(path: str) -> Sentence:
    return say(
        "{path} is larger than {size} MiB. If it is a notebook, clear its outputs.",
        path=shown(path),
        size=limits.FILE_BYTES >> 20,
    )


def _timestamp(path: Path, notes: list[Sentence]) -> datetime.datetime | None:
    """The time in ``timestamp.txt``, read as nbgrader reads it. Unknown is not late."""
    from nbgrader.utils import parse_utc

    try:
        with regular.opened(path / "timestamp.txt") as file:
            text = file.read(200).decode("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        text = ""
    try:
        when = parse_utc(text) if text else None
    except (ValueError, OverflowError):
        when = None
    if when is None:
        notes.append(say("timestamp.txt holds no time, so when it came is not known."))
    elif _ZONE.search(text):
        # The due date in the gradebook went through the same hands, so it is kept like that.
        notes.append(
            say(
                "timestamp.txt says {time!r}, which nbgrader takes for {taken} UTC: it reads "
                "a zone like +0900 as seconds. Write times and due dates in UTC.",
                time=text,
                taken=str(when),
            )
        )
    return when
