"""What is known of a learner's work from earlier runs, as data and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from grader.learner.states import DONE, NOT_RUN, TO_DO, WRONG, state_of
from grader.words import Sentence, say

VERSION = 1
_MOST_NEWS = 5


class Newer(Exception):
    """The file was written by a newer version of the kit."""


@dataclass(frozen=True)
class Known:
    """What is known of one exercise."""

    fingerprint: str = ""
    """Of the source that the checks ran on."""
    checks: Mapping[str, str] = field(default_factory=dict)
    """How each check ended on that source, by its name."""
    last: str = ""
    """The state when it was last known whole, whatever became of the source since."""
    hints: int = 0
    """How many of its hints were read."""


NOTHING = Known()


@dataclass(frozen=True)
class Progress:
    """What is known of every exercise, by its id."""

    exercises: Mapping[str, Known] = field(default_factory=dict)

    def of(self, exercise: str) -> Known:
        return self.exercises.get(exercise, NOTHING)

    def having(self, exercise: str, known: Known) -> Progress:
        return Progress({**self.exercises, exercise: known})


def to_json(progress: Progress) -> str:
    """One line an exercise would be shorter; this can be read."""
    exercises = {
        id: {
            "fingerprint": known.fingerprint,
            "checks": dict(known.checks),
            "last": known.last,
            "hints": known.hints,
        }
        for id, known in progress.exercises.items()
    }
    table = {"version": VERSION, "exercises": exercises}
    return json.dumps(table, indent=1, ensure_ascii=False) + "\n"


def from_json(text: str) -> Progress:
    """
    Raises:
        Newer: a newer version wrote it.
        ValueError: it is not what :func:`to_json` writes.
    """
    try:
        table = json.loads(text)
        version = table["version"]
        if type(version) is not int:
            raise ValueError("no version")
        if version > VERSION:
            raise Newer
        return Progress({id: _known(entry) for id, entry in table["exercises"].items()})
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _known(entry: dict) -> Known:
    checks, hints = entry["checks"], entry["hints"]
    texts = (entry["fingerprint"], entry["last"], *checks, *checks.values())
    if not all(isinstance(text, str) for text in texts) or type(hints) is not int or hints < 0:
        raise ValueError("another type was expected")
    return Known(entry["fingerprint"], checks, entry["last"], hints)


def learned(before: Known, source: str, checks: Mapping[str, str], all: Iterable[str]) -> Known:
    """``before``, and after a run of ``checks`` on a source of that fingerprint. ``all`` are
    the names of the checks that the exercise has."""
    if source and source == before.fingerprint:
        checks = {**before.checks, **checks}
    state = state_of(complete(checks, all))
    whole = state if state in (DONE, WRONG, TO_DO) else before.last
    return replace(before, fingerprint=source, checks=dict(checks), last=whole)


def complete(checks: Mapping[str, str], all: Iterable[str]) -> list[str]:
    """The outcomes, and that of each check that was not run. ``all`` may name a check
    without the parameters it is run with."""
    run = {*checks, *(name.partition("[")[0] for name in checks)}
    return [*checks.values(), *(NOT_RUN for name in all if name not in run)]


def news(before: Progress, after: Progress, run: Iterable[str]) -> list[Sentence]:
    """What became of the exercises that were run, since the time before."""
    done, lost = [], []
    for id in run:
        earlier, now = before.of(id).last, after.of(id).last
        if now == DONE != earlier:
            done.append(id)
        elif earlier == DONE != now:
            lost.append(id)
    sentences = [
        say("{exercise} worked last time and does not now.", exercise=id) for id in lost
    ]
    if len(done) > _MOST_NEWS:
        return [say("New: {count} exercises are done.", count=len(done)), *sentences]
    return [*(say("New: {exercise} is done.", exercise=id) for id in done), *sentences]
