"""``pytest --reference``: the reference answer, for who has found one.

Only where the course allows it are these answers handed out, and then encoded: that keeps
an eye from falling on them. It keeps nobody from them who wants to read them.
"""

from __future__ import annotations

import base64
import zlib
from pathlib import Path

from grader.course import Course, Exercise
from grader.course.course import AFTER_PASSING
from grader.learner.store import FOLDER
from grader.words import Trouble, say


def references_dir(course: Course) -> Path:
    """Where the encoded answers lie, one file an exercise."""
    return course.root / FOLDER / "reference"


def encoded(answer: str) -> str:
    """The text of such a file."""
    return base64.encodebytes(zlib.compress(answer.encode("utf-8"), 9)).decode("ascii")


def reference_of(course: Course, exercise: Exercise) -> str:
    """The source of the reference answer.

    Raises:
        Trouble: the course does not show it, or it is not here.
    """
    if course.learner.show_reference != AFTER_PASSING:
        raise Trouble(say("This course does not show the reference answers."))
    path = references_dir(course) / f"{exercise.id}.txt"
    try:
        return zlib.decompress(base64.b64decode(path.read_bytes())).decode("utf-8")
    except FileNotFoundError:
        raise Trouble(
            say(
                "The reference answer of {exercise} is not here: {path} is missing.",
                exercise=exercise.id,
                path=str(path),
            )
        ) from None
    except (OSError, ValueError, zlib.error):
        raise Trouble(
            say(
                "{path} is damaged. Take the file from the folder that you were given.",
                path=str(path),
            )
        ) from None


def checks_file(course: Course, exercise: Exercise) -> Path:
    """The file of the exercise's visible checks."""
    return course.visible_dir / exercise.module / f"test_{exercise.function}.py"
