"""Rules about known answers: how each one fared, held against how it must fare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from grader.checks.verdict import Outcome
from grader.course import Course
from grader.judge.report import Result
from grader.verify.fault import Fault
from grader.verify.gallery import Entry
from grader.words import Words, say

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_STRUCTURE = re.compile(r"axis \d+|\d+ of \d+|\d+ items")
"""Numbers that say where to look, not what is wanted."""


def entry_faults(
    course: Course, entry: Entry, results: Sequence[Result], seed: str
) -> Iterator[Fault]:
    """Whether an answer of the gallery fared as it declares."""
    path = entry.path.relative_to(course.root).as_posix()
    failed = [result for result in results if result.outcome is not Outcome.PASSED]
    if entry.kind == "right":
        for result in failed[:1]:
            yield Fault(
                "right",
                say(
                    "{path} is right, but {check} says (seed {seed}): {why} "
                    "Mend the check, or move the answer to wrong/.",
                    path=path,
                    check=result.check.id,
                    seed=seed,
                    why=_why(result),
                ),
            )
        return
    for result in failed:
        if result.outcome is Outcome.GRADER_FAULT:
            yield Fault(
                "wrong",
                say(
                    "{path}: {check} ends as a fault of the grader (seed {seed}): {why} "
                    "Mend the check: whatever comes back, it must pass or say what is wrong.",
                    path=path,
                    check=result.check.id,
                    seed=seed,
                    why=_why(result),
                ),
            )
    for result in failed:
        if result.check.id == entry.check:
            yield from _message_faults(path, entry, result, seed)
            return
    yield Fault(
        "wrong",
        say(
            "{path} is wrong, but {check} lets it pass (seed {seed}). It fails: {failed}. "
            "Mend the check, or name the right one in the file.",
            path=path,
            check=entry.check,
            seed=seed,
            failed=", ".join(result.check.id for result in failed) or "nothing",
        ),
    )


def _why(result: Result) -> Words:
    return result.explanation.headline if result.explanation else ""


def _message_faults(path: str, entry: Entry, result: Result, seed: str) -> Iterator[Fault]:
    why = result.explanation
    assert why is not None
    headline = why.headline.text()
    if entry.misconception and why.misconception != entry.misconception:
        yield Fault(
            "wrong",
            say(
                "{path}: {check} fails (seed {seed}), but with the misconception {got!r}, not "
                "{want!r}: {headline} Name the mistake in the check's `mistakes`.",
                path=path,
                check=result.check.id,
                seed=seed,
                got=why.misconception,
                want=entry.misconception,
                headline=headline,
            ),
        )
    if entry.says and entry.says not in headline:
        yield Fault(
            "wrong",
            say(
                "{path}: {check} fails (seed {seed}), but does not say {want!r}. "
                "It says: {headline}",
                path=path,
                check=result.check.id,
                seed=seed,
                want=entry.says,
                headline=headline,
            ),
        )


def leak_faults(results: Sequence[Result], texts: Mapping[str, str]) -> Iterator[Fault]:
    """Numbers in what a learner is told on a hidden check that he cannot know already.

    He knows what came back, and the text of the module (``texts``, by module).
    """
    for result in results:
        why = result.explanation
        if (
            result.check.visibility != "hidden"
            or result.outcome is not Outcome.WRONG
            or not why
        ):
            continue
        public = why.shown_to_learner.text()
        known = f"{why.came_back} {why.called} {texts.get(result.check.module, '')}"
        untold = _numbers(_STRUCTURE.sub("", public)) - _numbers(known)
        if untold:
            yield Fault(
                "leak",
                say(
                    "{check} tells a learner {numbers}, which only the check knows: "
                    "{public!r}. Give its Explanation a `public` sentence.",
                    check=result.check.id,
                    numbers=", ".join(sorted(untold)),
                    public=public,
                ),
            )


def _numbers(text: str) -> set[str]:
    """The numbers in ``text``. Thousands may be set apart with a comma or not: 2,778 is 2778."""
    return {_THOUSANDS.sub("", number) for number in _NUMBER.findall(text)}


def difference(one: Sequence[Result], other: Sequence[Result]) -> tuple[str, str, str] | None:
    """The first check whose outcome is not the same in both: its id and both outcomes."""
    by_id = {result.check.id: result.outcome for result in other}
    for result in one:
        if by_id.get(result.check.id) is not result.outcome:
            there = by_id.get(result.check.id)
            return result.check.id, result.outcome.value, there.value if there else "not run"
    if len(one) != len(other):
        return "the number of checks", str(len(one)), str(len(other))
    return None
