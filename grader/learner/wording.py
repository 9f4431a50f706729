"""A failing check in words: the plain sentence first, the learner's own lines last."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from grader.checks.remarks import in_plain_words, nearly_right, remark
from grader.checks.verdict import Explanation, Outcome, Verdict
from grader.course.checks import Check
from grader.course.misconceptions import Misconception, given_away
from grader.language import ENGLISH, Language
from grader.language.width import filled, padded, width, wrapped
from grader.words import Sentence, Words, plain, say

_INDENT = "  "
_GAP = "  "
_KINDS = {"hidden": say("hidden")}
"""Learners have visible checks only, so of those nothing is said."""
_CALLED, _CAME_BACK, _CHECK = say("called"), say("came back"), say("check")
_PYTHON = say("Python says")
_BARE = ("{type}: {message}", "{what} ({file}, line {line})")
"""Headlines that are Python's own words and nothing else."""
_NOT_CALLED = "The function is not there, because {file}, line {line}, stopped: {what}"
"""The headline of what came to no call: its arguments would lead away from the place."""


def command_hint(exercise: str) -> Sentence:
    """How to get a hint on a command line."""
    return say("A hint: pytest --hint {exercise}", exercise=exercise)


def notebook_hint(exercise: str) -> Sentence:
    """How to get a hint in a notebook."""
    return say('A hint: hint("{exercise}")', exercise=exercise)


def failure_text(
    check: Check,
    verdict: Verdict,
    misconceptions: Mapping[str, Misconception],
    language: Language = ENGLISH,
    hint: Callable[[str], Sentence] = command_hint,
) -> str:
    """What a learner reads. Its first line is what an editor shows: in plain words where
    the mistake is known, and then what Python said of it stands below."""
    why = verdict.explanation
    to_do = verdict.outcome is Outcome.TO_DO  # what Python says then is the stub's own line
    helps = "" if to_do else _what_helps(check, why, misconceptions, language)
    if not helps and why.error and why.headline.template in _BARE:
        helps = language.text(in_plain_words(why.error))
    known = bool(helps and why.error)
    headline = helps if known else language.text(why.headline)
    lines = [filled(f"{check.exercise}: {headline}"), ""]
    rows = [(_PYTHON, why.headline)] if known else []
    if why.headline.template != _NOT_CALLED:
        rows += [(_CALLED, why.called)] if why.called else []
        rows += [(_CAME_BACK, why.came_back)] if why.came_back else []
        rows += [(_CHECK, _named(check))]
    labels = (_CALLED, _CAME_BACK, _CHECK, *[_PYTHON] * known)
    wide = max(width(language.text(label)) for label in labels)
    for label, words in rows:
        lines += _row(label, words, language, wide)
    if helps and not known:
        lines += ["", filled(helps)]
    if not rows and lines[-1] == "":
        lines.pop()
    for frame in why.frames[-3:]:
        place = {"file": frame.file, "line": frame.line, "function": frame.function}
        lines += ["", language.text(say("{file}:{line} in {function}", **place))]
        if frame.source:
            lines.append(f"    {frame.source}")
    lines += ["", language.text(hint(check.exercise))]
    return "\n".join(lines)


def _named(check: Check) -> Sentence:
    if check.visibility == "visible":
        return plain(check.name)
    kind = _KINDS.get(check.visibility, check.visibility)
    return say("{check} ({kind})", check=check.name, kind=kind)


def _what_helps(
    check: Check,
    why: Explanation,
    misconceptions: Mapping[str, Misconception],
    language: Language,
) -> str:
    """A sentence about the mistake that was made; empty if none is known."""
    near = nearly_right(why.error)
    if near is not None:
        return language.text(near)
    id = why.misconception or given_away(misconceptions, check.module, why.error)
    if id in misconceptions:  # a check may name one that nobody has put into words yet
        return language.translate(misconceptions[id].sentence)
    general = remark(why.error)
    return "" if general is None else language.text(general)


def hint_line(exercise: str, language: Language) -> str:
    """How to get a hint."""
    return language.text(command_hint(exercise))


def _row(label: Words, words: Words, language: Language, wide: int) -> list[str]:
    first = _INDENT + padded(language.text(label), wide) + _GAP
    return wrapped(language.text(words), first=first, rest=" " * width(first))
