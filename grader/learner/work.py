"""What a learner has written so far, and which checks there are for it."""

from __future__ import annotations

import re
from pathlib import Path

from grader.course import Course, Exercise
from grader.learner.functions import fingerprints
from grader.learner.progress import Progress, complete


def checks_of(course: Course, exercise: Exercise) -> list[str]:
    """The names of an exercise's visible checks, without parameters, found by text."""
    path = course.visible_dir / exercise.module / f"test_{exercise.function}.py"
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return re.findall(r"^def (test_\w+)", text, re.M)


def sources_of(course: Course, folder: Path, module: str) -> dict[str, str]:
    """The fingerprint of what stands in the learner's file, by the exercise's id. Exercises
    that are not there have none."""
    try:
        text = (folder / f"{module}.py").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    functions = [one.function for one in course.exercises if one.module == module]
    found = fingerprints(text, functions)
    return {f"{module}.{function}": digest for function, digest in found.items()}


def earlier(course: Course, folder: Path, progress: Progress) -> dict[str, list[str]]:
    """The outcomes of every exercise whose source is still what they were found on."""
    sources = {}
    for module in {one.module for one in course.exercises if progress.of(one.id).checks}:
        sources |= sources_of(course, folder, module)
    found = {}
    for exercise in course.exercises:
        known = progress.of(exercise.id)
        if known.checks and known.fingerprint == sources.get(exercise.id, ""):
            found[exercise.id] = complete(known.checks, checks_of(course, exercise))
    return found
