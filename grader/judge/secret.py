"""The secret of a course: from it come the inputs that its checks draw."""

from __future__ import annotations

import hashlib
import os
import secrets

from grader.course import Course
from grader.words import Trouble, say


def secret_from(text: str) -> bytes:
    """The secret that a text given as a seed stands for: the same text, the same draws."""
    return hashlib.sha256(text.encode()).digest()


def draws(course: Course, seed: str | None) -> tuple[bytes, str]:
    """The secret to draw from, and what reports call it: ``seed``, or the course's own; a
    new one, if the course wants other inputs at each run.

    Raises:
        Trouble: the course's secret can be neither read nor made.
    """
    if not seed and course.draws.fresh:
        seed = secrets.token_hex(8)
    return (secret_from(seed), seed) if seed else (course_secret(course), "course")


def course_secret(course: Course) -> bytes:
    """The secret in ``.grader/secret``, made at the first use. It is no part of a release.

    Raises:
        Trouble: it can be neither read nor made.
    """
    path = course.root / ".grader" / "secret"
    try:
        path.parent.mkdir(exist_ok=True)
        try:
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(os.urandom(32))
        except FileExistsError:
            pass
        secret = path.read_bytes()
    except OSError as error:
        raise Trouble(
            say(
                "The course's secret {path} cannot be used: {why}. Mend that or give --seed.",
                path=str(path),
                why=error.strerror or str(error),
            )
        ) from None
    if len(secret) < 16:
        raise Trouble(
            say(
                "{path} is too short to be a secret. Delete it to have one made.",
                path=str(path),
            )
        )
    return secret
