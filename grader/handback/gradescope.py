"""Gradescope's ``results.json`` of one submission.

Every test is visible: a single hidden one would hide the total from the learner. What may be
told of hidden checks: ``policy/disclosure.py``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from grader.checks.verdict import Outcome
from grader.handback.marks import Returned
from grader.judge.report import Result
from grader.language import Language
from grader.language.language import ENGLISH
from grader.policy import disclosure
from grader.policy.mark import worth_of
from grader.policy.policy import Hidden, Policy
from grader.words import Sentence, say

_UNITS = 10_000

def gradescope_text(
    one: Returned, policy: Policy, language: Language = ENGLISH, said: tuple[Sentence, ...] = ()
) -> str:
    """The whole file. ``said`` comes first in what learner and instructor read."""
    report = one.scored.report
    lines = [language.text(each) for each in (*said, *one.mark.for_learner, *report.notes)]
    if report.problem is not None:
        lines.append(language.text(report.problem))
    document = {
        "score": round(one.mark.points, 4),
        "execution_time": round(one.scored.seconds, 3),
        "output": "\n".join(lines),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [*_tests(one, policy, language)],
        "extra_data": {"isolation": report.isolation, "seed": report.seed},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _tests(one: Returned, policy: Policy, language: Language) -> Iterator[dict[str, Any]]:
    report, hidden = one.scored.report, policy.show.hidden_checks
    worth = _shares(one, policy)
    for exercise in dict.fromkeys(result.check.exercise for result in report.results):
        results = report.of_exercise(exercise)
        others = [result for result in results if not disclosure.is_visible(result)]
        for result in results:
            if disclosure.is_visible(result):
                name = f"{exercise}: {result.check.name}"
                yield _test(name, [result], worth, language, hidden)
        if hidden is Hidden.COUNTS and others:
            name = say("{exercise}: further checks", exercise=exercise)
            yield _test(language.text(name), others, worth, language, hidden)
            continue
        for number, result in enumerate(others, 1):
            # Their names say what they look for; numbers do not.
            name = say("{exercise}: further check {number}", exercise=exercise, number=number)
            yield _test(language.text(name), [result], worth, language, hidden)


def _shares(one: Returned, policy: Policy) -> dict[str, int]:
    """What each check is worth in the mark, by its id, in ten-thousandths of a point: so they
    add up to the mark's maximum, to the last figure."""
    report = one.scored.report
    exact = {}
    for exercise in dict.fromkeys(result.check.exercise for result in report.results):
        results = report.of_exercise(exercise)
        possible = sum(result.points for result in results)
        factor = worth_of(exercise, possible, report, policy) / possible if possible else 0.0
        exact |= {result.check.id: factor * result.points for result in results}
    whole, total = round(one.mark.of * _UNITS), sum(exact.values())
    shares, before, sum_ = {}, 0, 0.0
    for id, points in exact.items():
        sum_ += points
        now = round(whole * sum_ / total) if total else 0
        shares[id], before = now - before, now
    return shares


def _test(
    name: str,
    results: list[Result],
    worth: Mapping[str, int],
    language: Language,
    hidden: Hidden,
) -> dict[str, Any]:
    passed = [result for result in results if result.outcome is Outcome.PASSED]
    told = [disclosure.told(result, hidden) for result in results]
    output = ""
    if any(disclosure.is_counted_only(result, hidden) for result in results):
        counted = say("{passed} of {all} passed.", passed=len(passed), all=len(results))
        output = language.text(counted)
    elif any(told):
        output = language.text(next(filter(None, told)).why)
    return {
        "name": name,
        "score": sum(worth[result.check.id] for result in passed) / _UNITS,
        "max_score": sum(worth[result.check.id] for result in results) / _UNITS,
        "status": "passed" if len(passed) == len(results) else "failed",
        "output": output,
        "visibility": "visible",
    }
