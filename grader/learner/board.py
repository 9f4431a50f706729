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
from grader.words import Sentence, listed, plain, say

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
_SCREEN = 24
"""Lines. A board that does not fit tells less of what is done, and of what is not next."""
_TITLE_AND_END = 2
_FEW = 3
"""So many modules are named where several share a line."""


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
    said: Sequence[str] = (),
) -> list[Line]:
    """The lines of the board. ``outcomes`` maps an exercise's id to its checks' outcomes.

    What only ``earlier`` runs tell of is marked so. ``news`` is said as it is; ``hints``
    is how many hints of an exercise were read. ``said`` are the lines of a message, which
    stand above the one that says where to go on.
    """
    states = _states(course, outcomes, earlier)
    shown = [exercise for exercise in states if exercise.id in outcomes]
    if not shown:
        return []
    sentences = list(_counts(course, states))
    where, following = _onward(course, states, shown, folder)
    sentences += where
    if following is not None and following.hints:
        sentences.append(_hint(following, hints.get(following.id, 0)))
    new, texts = (
        [line for sentence in some for line in wrapped(language.text(sentence))]
        for some in (news, sentences)
    )
    between = ["", *said, ""] if new and said else [*said, ""] if said else []
    rest = ["", *new, *between, *texts]
    room = _SCREEN - _TITLE_AND_END - len(rest)
    lines = _modules(course, states, following, outcomes, language, room)
    return [*lines, *map(Line, rest)]


def everything(
    course: Course, known: Mapping[str, list[str]], language: Language = ENGLISH
) -> list[Line]:
    """Every exercise of the course, with what is ``known`` of it, and how to run some."""
    states = _states(course, {}, known)
    columns = max((width(one.id) for one in course.exercises), default=0)
    lines = []
    for module in course.modules:
        optional = module in course.optional
        head = say("{module} (optional)", module=module) if optional else plain(module)
        lines.append(Line(language.text(head)))
        for one in course.exercises:
            if one.module == module:
                state = states.get(one, NOT_RUN)
                words = language.text(_WORDS.get(state, say("not run")))
                lines.append(Line(f"  {padded(one.id, columns)}  {words}", state))
    if course.exercises:
        first = course.exercises[0]
        folder = f"{course.visible_dir.relative_to(course.root).as_posix()}/{first.module}"
        file = f"{folder}/test_{first.function}.py"
        lines += [Line("")]
        for sentence in (
            say("One module: {command}", command=f"pytest {folder}"),
            say("One exercise: {command}", command=f"pytest {file}"),
        ):
            lines += [Line(line) for line in wrapped(language.text(sentence))]
    return lines


def following(
    course: Course, outcomes: Mapping[str, list[str]], earlier: Mapping[str, list[str]]
) -> Exercise | None:
    """The exercise that the board says to go on with."""
    states = _states(course, outcomes, earlier)
    left = _left(course, states, [one for one in states if one.id in outcomes])
    return left[0] if left else None


def _states(
    course: Course, outcomes: Mapping[str, list[str]], earlier: Mapping[str, list[str]]
) -> dict[Exercise, str]:
    known = {**earlier, **outcomes}
    return {
        exercise: state
        for exercise in course.exercises
        if (state := state_of(known.get(exercise.id, ()))) is not None
    }


def _modules(
    course: Course,
    states: Mapping[Exercise, str],
    next: Exercise | None,
    outcomes: Mapping[str, list[str]],
    language: Language,
    room: int,
) -> list[Line]:
    """A line for each module of which something is known, one for all those that nobody has
    begun; below a module that was run, or comes next, a line for each exercise. If that takes
    more than ``room`` lines: less of what is done first, then of what does not come next."""
    known = list(dict.fromkeys(exercise.module for exercise in states))
    run = {exercise.module for exercise in states if exercise.id in outcomes}
    kinds: dict[str, set[str]] = {module: set() for module in known}
    for one in course.exercises:
        if one.module in kinds:
            kinds[one.module].add(states.get(one, NOT_RUN))
    coming = next.module if next is not None else ""
    untouched = [m for m in known if m != coming and kinds[m] <= {TO_DO, NOT_RUN}]
    untouched = untouched if len(untouched) > 1 else []  # one by itself shares with nobody
    begun = [module for module in known if module not in untouched]
    done = [module for module in begun if kinds[module] == {DONE}]
    open_ = {module for module in begun if module in run or module == coming}
    singles = [[module] for module in begun]
    together = [done, *([m] for m in begun if m not in done)] if len(done) > 1 else singles
    lines: list[Line] = []
    for groups, opened in (
        (singles, open_),
        (singles, open_ - set(done)),
        (together, open_ - set(done)),
        (together, open_ & {coming}),
    ):
        groups = [*groups, *([untouched] if untouched else [])]
        lines = _rows(course, states, groups, opened, run, outcomes, language)
        if len(lines) <= room:
            break
    return lines


def _rows(
    course: Course,
    states: Mapping[Exercise, str],
    groups: Sequence[Sequence[str]],
    opened: set[str],
    run: set[str],
    outcomes: Mapping[str, list[str]],
    language: Language,
) -> list[Line]:
    """A line for each group of modules; below those ``opened``, one for each exercise."""
    names = [_name(group, first=place == 0) for place, group in enumerate(groups)]
    labels = [language.text(name) for name in names]
    heads = max(map(width, labels))
    below = [one for one in states if one.module in opened]
    columns = max((width(one.id) for one in below), default=0)
    lines = []
    for label, group in zip(labels, groups):
        there = [one for one in course.exercises if one.module in group]
        kinds = [states.get(exercise, NOT_RUN) for exercise in there]
        optional = all(module in course.optional for module in group)
        counts = _head(kinds, optional=optional, earlier=not run & set(group))
        same = kinds[0] if len(set(kinds)) == 1 else ""
        lines.append(Line(f"{padded(label, heads)}  {language.text(counts)}", same))
        for exercise in there:
            if exercise in states and exercise.module in opened:
                words = (_WORDS if exercise.id in outcomes else _EARLIER)[states[exercise]]
                text = f"  {padded(exercise.id, columns)}  {language.text(words)}"
                lines.append(Line(text, states[exercise]))
    return lines


def _name(group: Sequence[str], first: bool) -> Sentence:
    """What a line is about that several modules share."""
    if len(group) == 1:
        return plain(group[0])
    if len(group) <= _FEW:
        return plain(", ".join(group))
    if first:
        return say("{count} modules", count=len(group))
    return say("{count} more modules", count=len(group))


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
    left = _left(course, states, shown)
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


def _left(
    course: Course, states: Mapping[Exercise, str], shown: Iterable[Exercise]
) -> list[Exercise]:
    """What is not done, in the order in which it comes next."""
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
    return left + new


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
