"""The board at the end of a run: module by module, what is new, and where to go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from grader.course import Course, Exercise
from grader.language import ENGLISH, Language
from grader.language.width import padded, width, wrapped
from grader.learner.functions import line_of
from grader.learner.states import DONE, NOT_RUN, PARTLY, TO_DO, WRONG, state_of
from grader.words import Sentence, listed, say

_WORDS = {
    DONE: say("done"),
    WRONG: say("wrong"),
    PARTLY: say("right so far"),
    TO_DO: say("to do"),
}
_EARLIER = {
    DONE: say("done (earlier)"),
    WRONG: say("wrong (earlier)"),
    PARTLY: say("right so far (earlier)"),
    TO_DO: say("to do (earlier)"),
}
_MOST_LINES = 24
"""A screen. A longer board has one line for each module that is all in one state."""


@dataclass(frozen=True)
class Line:
    """One line of the board. The state, if it is about one, is there in words as well."""

    text: str
    state: str = ""

_ALL_DONE = say(
    "Nothing left to do here. Well done! If your work is graded, further checks are used."
)


def board(
    course: Course,
    outcomes: Mapping[str, list[str]],
    folder: Path,
    language: Language = ENGLISH,
    earlier: Mapping[str, list[str]] = MappingProxyType({}),
    news: Sequence[Sentence] = (),
    hints: Mapping[str, int] = MappingProxyType({}),
) -> list[Line]:
    """The lines of the board. ``outcomes`` maps an exercise's id to its checks' outcomes.

    What only ``earlier`` runs tell of is marked so. ``news`` is said as it is; ``hints``
    is how many hints of an exercise were read.
    """
    states = {
        exercise: state
        for exercise in course.exercises
        if (state := state_of({**earlier, **outcomes}.get(exercise.id, ()))) is not None
    }
    shown = [exercise for exercise in states if exercise.id in outcomes]
    if not shown:
        return []
    lines = _modules(
        course, states, {exercise.module for exercise in shown}, outcomes, language
    )
    said = [*news, *_counts(course, states)]
    where, following = _onward(course, states, shown, folder)
    said += where
    if following is not None and following.hints:
        said.append(_hint(following, hints.get(following.id, 0)))
    texts = [line for sentence in said for line in wrapped(language.text(sentence))]
    return [*lines, Line(""), *(Line(text) for text in texts)]


def _modules(
    course: Course,
    states: Mapping[Exercise, str],
    run: set[str],
    outcomes: Mapping[str, list[str]],
    language: Language,
) -> list[Line]:
    """A line for each module of which something is known; below those that were ``run``,
    a line for each exercise."""
    known = list(dict.fromkeys(exercise.module for exercise in states))
    heads = max(width(module) for module in known)
    names = max(width(exercise.id) for exercise in states if exercise.module in run)
    fold = len(known) + sum(exercise.module in run for exercise in states) > _MOST_LINES
    lines = []
    for module in known:
        there = [one for one in course.exercises if one.module == module]
        kinds = [states.get(exercise, NOT_RUN) for exercise in there]
        counts = language.text(
            _head(kinds, optional=module in course.optional, earlier=module not in run)
        )
        same = kinds[0] if len(set(kinds)) == 1 else ""
        lines.append(Line(f"{padded(module, heads)}  {counts}", same))
        if module not in run or (fold and same in (DONE, TO_DO)):
            continue
        for exercise in there:
            if exercise in states:
                words = (_WORDS if exercise.id in outcomes else _EARLIER)[states[exercise]]
                text = f"  {padded(exercise.id, names)}  {language.text(words)}"
                lines.append(Line(text, states[exercise]))
    return lines


def _head(kinds: list[str], optional: bool, earlier: bool) -> Sentence:
    sentences = {
        DONE: say("{count} done", count=kinds.count(DONE)),
        WRONG: say("{count} wrong", count=kinds.count(WRONG)),
        PARTLY: say("{count} right so far", count=kinds.count(PARTLY)),
        TO_DO: say("{count} to do", count=kinds.count(TO_DO)),
        NOT_RUN: say("{count} not run", count=kinds.count(NOT_RUN)),
    }
    counts = listed(sentences[kind] for kind in sentences if kind in kinds)
    if optional and earlier:
        return say("{counts} (optional; earlier)", counts=counts)
    if optional:
        return say("{counts} (optional)", counts=counts)
    if earlier:
        return say("{counts} (earlier)", counts=counts)
    return counts


def _counts(course: Course, states: Mapping[Exercise, str]) -> Iterator[Sentence]:
    needed = [one for one in course.exercises if not course.is_optional(one)]
    extra = [one for one in course.exercises if course.is_optional(one)]
    if needed:
        done = sum(states.get(one) == DONE for one in needed)
        yield say("{done} of {all} exercises done.", done=done, all=len(needed))
    if any(one in states for one in extra):
        done = sum(states.get(one) == DONE for one in extra)
        yield say("{done} of {all} optional ones done.", done=done, all=len(extra))


def _onward(
    course: Course, states: Mapping[Exercise, str], shown: Iterable[Exercise], folder: Path
) -> tuple[list[Sentence], Exercise | None]:
    """Where to go on, and which exercise that is."""
    # What was just worked at comes before what lies further up, in it what is wrong before
    # what is to do, and what is optional last; what was never run comes behind all that.
    left = [one for one in states if states[one] != DONE]
    worked_at = set(shown)
    left.sort(
        key=lambda one: (
            course.is_optional(one),
            one not in worked_at,
            one in worked_at and states[one] != WRONG,
        )
    )
    new = [one for one in course.exercises if one not in states]
    new.sort(key=course.is_optional)
    left += new
    if not left:
        return [_ALL_DONE], None
    following = left[0]
    place = place_of(following, folder, course)
    if course.is_optional(following):
        onward = say("If you like, go on: {place}", place=place)
        needed = [one for one in course.exercises if not course.is_optional(one)]
        if not needed or any(one in left for one in needed):
            return [onward], following
        return [_ALL_DONE, onward], following
    if DONE not in states.values() and states.get(following) == TO_DO:
        return [say("Begin with: {place}", place=place)], following
    return [say("Next: {place}", place=place)], following


def _hint(exercise: Exercise, read: int) -> Sentence:
    """How to get a hint, and how many were read."""
    there = len(exercise.hints)
    if read <= 0:
        return say("A hint: pytest --hint {exercise}", exercise=exercise.id)
    if read < there:
        return say(
            "{read} of {all} hints read. The next one: pytest --hint {exercise}",
            read=read,
            all=there,
            exercise=exercise.id,
        )
    return say(
        "All its hints are read. To see them again: pytest --hint {exercise}",
        exercise=exercise.id,
    )


def place_of(exercise: Exercise, folder: Path, course: Course) -> str:
    """``exercises/casting.py:12``, found by text: the file may not even parse."""
    path = folder / f"{exercise.module}.py"
    shown = path.relative_to(course.root) if path.is_relative_to(course.root) else path
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return str(shown)
    line = line_of(text, exercise.function)
    return str(shown) if line is None else f"{shown}:{line}"
