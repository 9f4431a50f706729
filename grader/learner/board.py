"""The board at the end of a run: exercise by exercise, and where to go on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from grader.course import Course, Exercise

DONE, WRONG, TO_DO = "done", "wrong", "to do"


def state_of(outcomes: Iterable[str]) -> str | None:
    """One word for the outcomes of an exercise's checks; None if none was run."""
    outcomes = set(outcomes)
    if not outcomes:
        return None
    if outcomes <= {"passed"}:
        return DONE
    return TO_DO if outcomes <= {"passed", "to do"} else WRONG


def board(course: Course, outcomes: Mapping[str, list[str]], folder: Path) -> list[str]:
    """The lines of the board. ``outcomes`` maps an exercise's id to its checks' outcomes."""
    states = {
        exercise: state
        for exercise in course.exercises
        if (state := state_of(outcomes.get(exercise.id, ()))) is not None
    }
    if not states:
        return []
    wide = max(len(exercise.id) for exercise in states)
    lines = [f"  {exercise.id:<{wide}}  {state}" for exercise, state in states.items()]
    done = sum(state == DONE for state in states.values())
    lines += ["", f"{done} of {len(states)} exercises done."]
    following = next((exercise for exercise, state in states.items() if state != DONE), None)
    if following is None:
        lines.append("Nothing left to do here. Well done!")
    else:
        word = "Begin with" if done == 0 and states[following] == TO_DO else "Next"
        lines.append(f"{word}: {place_of(following, folder, course)}")
        lines.append(f"A hint: pytest --hint {following.id}")
    return lines


def place_of(exercise: Exercise, folder: Path, course: Course) -> str:
    """``exercises/casting.py:12``, found by text: the file may not even parse."""
    path = folder / f"{exercise.module}.py"
    shown = path.relative_to(course.root) if path.is_relative_to(course.root) else path
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return str(shown)
    pattern = re.compile(rf"^\s*def\s+{re.escape(exercise.function)}\b")
    for number, line in enumerate(text.splitlines(), 1):
        if pattern.match(line):
            return f"{shown}:{number}"
    return str(shown)
