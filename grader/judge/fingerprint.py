"""What a result depends on, as a digest: if nothing of it changed, neither did the result.

A key is made for each exercise of each submission, so that a check that was changed is run
again and no other one is.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import platform
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from pathlib import Path

from grader.course import Course, Exercise
from grader.course.misconceptions import read_misconceptions
from grader.judge.grading import Plan
from grader.submissions.submission import Submission

_PACKAGES = ("tensorflow", "keras", "numpy", "matplotlib", "pytest", "msgspec")
_KIT = Path(__file__).resolve().parents[1]
_PARTS = ("__init__.py", "words.py", "wire", "worker", "checks", "course", "isolation", "judge")
"""The rooms of the kit that take part in a verdict."""


def of_content(files: Mapping[str, bytes]) -> str:
    """A submission's files, by name and content."""
    return _digest(part for name in sorted(files) for part in (name.encode(), files[name]))


def installed() -> dict[str, str]:
    """What a result depends on of the machine it comes from, by name: versions, the kit."""
    packages = {name: importlib.metadata.version(name) for name in _PACKAGES}
    python = {"Python": platform.python_version(), "the processor": platform.machine()}
    return {**python, **packages, "the kit": _digest(_kit())[:12]}


class Fingerprints:
    """The keys of one grading run: what is the same for all submissions is read once."""

    def __init__(self, plan: Plan) -> None:
        everywhere = _digest(
            (
                *_kit(),
                *_versions(),
                plan.isolation.encode(),
                plan.secret,
                plan.seed.encode(),
                str(plan.repeat).encode(),
                repr(astuple(plan.course.limits)).encode(),
                *_shared_checks(plan.course),
            )
        )
        self._exercises = {
            exercise.id: _digest((everywhere.encode(), *_of_exercise(plan.course, exercise)))
            for exercise in plan.course.exercises
        }

    def keys(self, submission: Submission) -> dict[str, str]:
        """The key of each exercise for this submission, by the exercise's id."""
        content = of_content(submission.files).encode()
        return {id: _digest((key.encode(), content)) for id, key in self._exercises.items()}


def _of_exercise(course: Course, exercise: Exercise) -> Iterable[bytes]:
    yield exercise.id.encode()
    for folder in (course.visible_dir, course.hidden_dir):
        path = folder / exercise.module / f"test_{exercise.function}.py"
        yield path.read_bytes() if path.is_file() else b"none"
    # As Python reads it: a text or a hint that was changed changes no answer.
    source = (course.solutions_dir / f"{exercise.module}.py").read_text(encoding="utf-8")
    yield ast.dump(ast.parse(source)).encode()


def _shared_checks(course: Course) -> Iterable[bytes]:
    """Helpers that checks may import, and the errors that give a mistake away."""
    for folder in (course.visible_dir, course.hidden_dir):
        for path in sorted(folder.rglob("*.py")):
            if not path.name.startswith("test_"):
                yield path.relative_to(course.root).as_posix().encode()
                yield path.read_bytes()
    for id, misconception in sorted(read_misconceptions(course.root).items()):
        if misconception.raises is not None:
            yield f"{id} {misconception.raises.pattern}".encode()


def _kit() -> Iterable[bytes]:
    for part in _PARTS:
        path = _KIT / part
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file.relative_to(_KIT).as_posix().encode()
                yield file.read_bytes()


def _versions() -> Iterable[bytes]:
    yield f"{platform.python_version()} {platform.machine()}".encode()
    for name in _PACKAGES:
        yield f"{name} {importlib.metadata.version(name)}".encode()


def _digest(parts: Iterable[bytes]) -> str:
    """Each part with its length before it, so that no two lists of parts look alike."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.hexdigest()
