"""Hints one after the other, and how many were read: ``pytest --hint``, and ``hint()``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from grader.course import Course, Exercise
from grader.language import Language
from grader.language.width import filled
from grader.learner.progress import Progress
from grader.learner.store import Store
from grader.words import Sentence, say


def read_hints(
    wanted: Mapping[Exercise, int],
    store: Store | None,
    language: Language,
    by_key: bool = False,
) -> str:
    """What is printed for these exercises, each asked for so many times; the store takes
    note of it.

    The first time that an exercise is asked for gives its first hint, the next time the
    second. Once all are read they are all given again. Without a store, it is the number
    of times in one command that counts. ``by_key``: they are asked for by a key, not by a
    command.
    """
    before, after = Progress(), Progress()
    if store is not None:
        before, after = store.change(lambda progress: _having_read(progress, wanted))
    remembered = store is not None and not store.troubles
    paragraphs = []
    for exercise, times in wanted.items():
        all, read = len(exercise.hints), before.of(exercise.id).hints
        level = after.of(exercise.id).hints if store is not None else min(times, all)
        if not all:
            paragraphs.append(language.text(say("There is no hint for {id}.", id=exercise.id)))
        for number in range(1 if read >= all else read + 1, level + 1):
            hint = language.translate(exercise.hints[number - 1])
            head = say("Hint {number} of {all}: {hint}", number=number, all=all, hint=hint)
            paragraphs.append(filled(language.text(head)))
        if level < all and by_key:
            paragraphs.append(language.text(say("More: press h again.")))
        elif level < all:
            again = f"--hint {exercise.id}"
            again = again if remembered else " ".join([again] * (level + 1))
            paragraphs.append(language.text(say("More: pytest {again}", again=again)))
    if store is not None:
        paragraphs += [filled(language.text(trouble)) for trouble in store.troubles]
    return "\n\n".join(paragraphs)


def remember(course: Course, exercise: Exercise, number: int) -> tuple[Sentence, ...]:
    """Take note that hint ``number`` was read outside of pytest, where pytest has begun to
    keep progress; a folder that has none stays as it is. Answers what could not be done;
    a hint that is not remembered is no reason not to give it."""
    try:
        store = Store(course)
        if store.path.is_file():
            store.change(lambda progress: _up_to(progress, exercise, number))
        return tuple(store.troubles)
    except Exception:
        return ()


def _up_to(progress: Progress, exercise: Exercise, number: int) -> Progress:
    known = progress.of(exercise.id)
    level = max(known.hints, min(number, len(exercise.hints)))
    return progress.having(exercise.id, replace(known, hints=level))


def _having_read(progress: Progress, wanted: Mapping[Exercise, int]) -> Progress:
    for exercise, times in wanted.items():
        known = progress.of(exercise.id)
        # Twice in one command is the second hint, whoever has read the first.
        level = min(len(exercise.hints), max(known.hints + 1, times))
        progress = progress.having(exercise.id, replace(known, hints=level))
    return progress
