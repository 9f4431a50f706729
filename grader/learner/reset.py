"""``pytest --reset``: an exercise as it was handed out, what stood there kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from grader.course import Course, Exercise
from grader.learner.functions import definitions, lines_of
from grader.learner.progress import Progress
from grader.learner.states import TO_DO
from grader.learner.store import FOLDER, Store, stamp, unused, write_whole
from grader.words import Sentence, Trouble, say


@dataclass(frozen=True)
class Done:
    """What a reset did."""

    file: Path
    backup: Path | None = None
    """The whole file as it was; None if there was nothing to keep."""
    changed: bool = True


def stubs_dir(course: Course) -> Path:
    """The files of ``exercises/`` as they were handed out."""
    return course.root / FOLDER / "stubs"


def reset(course: Course, exercise: Exercise, folder: Path) -> Done:
    """Put the stub of ``exercise`` back into the file below ``folder``. The rest of the file
    stays.

    Raises:
        Trouble: the stub is not here, or the file cannot be read or written.
    """
    path = folder / f"{exercise.module}.py"
    handed_out = _handed_out(course, exercise)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        _write(path, handed_out.encode("utf-8"))
        return Done(path)
    except OSError as error:
        raise _trouble(path, error) from None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise Trouble(
            say(
                "{path} is not a text in UTF-8. Save it as UTF-8 in your editor, or take the "
                "whole file from {stubs}.",
                path=str(path),
                stubs=str(stubs_dir(course)),
            )
        ) from None
    newline = "\r\n" if "\r\n" in text else "\n"
    after = newline.join(_replaced(text, handed_out, exercise.function))
    if after == text:
        return Done(path, changed=False)
    backup = unused(course.root / FOLDER / "backup" / f"{exercise.module}-{stamp()}.py")
    _write(backup, content)
    _write(path, after.encode("utf-8"))
    return Done(path, backup)


def forget(store: Store, exercises: list[Exercise]) -> None:
    """Take note that the exercises are to do again. Hints stay read."""

    def change(progress: Progress) -> Progress:
        for exercise in exercises:
            known = replace(progress.of(exercise.id), fingerprint="", checks={}, last=TO_DO)
            progress = progress.having(exercise.id, known)
        return progress

    store.change(change)


def told(done: Done, course: Course, exercise: Exercise) -> list[Sentence]:
    """What a learner is told."""
    file = _shown(done.file, course)
    if not done.changed:
        return [
            say(
                "{exercise} in {file} is as it was handed out already. Nothing was changed.",
                exercise=exercise.id,
                file=file,
            )
        ]
    said = [
        say(
            "{exercise} in {file} is again as it was handed out.",
            exercise=exercise.id,
            file=file,
        )
    ]
    if done.backup is not None:
        backup = _shown(done.backup, course)
        said += [
            say("The file as it was before is kept: {backup}", backup=backup),
            say(
                "To undo this, copy {backup} over {file}, or only your function from it.",
                backup=backup,
                file=file,
            ),
        ]
    return said


def _handed_out(course: Course, exercise: Exercise) -> str:
    path = stubs_dir(course) / f"{exercise.module}.py"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        clone = course.solutions_dir.is_dir()
        raise Trouble(
            say(
                "{path} is not there, so {exercise} cannot be put back. "
                "`grader make --stubs` writes it.",
                path=str(path),
                exercise=exercise.id,
            )
            if clone
            else say(
                "{path} is not there, so {exercise} cannot be put back. Take the file "
                "from the folder that you were given.",
                path=str(path),
                exercise=exercise.id,
            )
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise _trouble(path, error) from None
    if exercise.function not in definitions(text):
        raise Trouble(
            say(
                "{path} does not hold the function {function}. Take the file from the folder "
                "that you were given.",
                path=str(path),
                function=exercise.function,
            )
        )
    return text


def _replaced(text: str, handed_out: str, function: str) -> list[str]:
    """The lines of ``text``, the function in it being that of ``handed_out``."""
    stub = lines_of(handed_out)[slice(*definitions(handed_out)[function][-1])]
    lines = lines_of(text)
    places = definitions(text).get(function, [])
    if not places:
        while lines and not lines[-1].strip():
            lines.pop()
        return [*lines, "", "", *stub, ""]
    for first, last in reversed(places[1:]):
        del lines[first:last]
    lines[slice(*places[0])] = stub
    return lines


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        raise _trouble(path, error) from None


def _trouble(path: Path, error: Exception) -> Trouble:
    why = getattr(error, "strerror", None) or str(error)
    return Trouble(say("{path}: {why}. Nothing was changed.", path=str(path), why=why))


def _shown(path: Path, course: Course) -> str:
    inside = path.is_relative_to(course.root)
    return (path.relative_to(course.root) if inside else path).as_posix()
