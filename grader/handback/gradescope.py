"""Gradescope's ``results.json`` of one submission.

Every test is visible: a single hidden one would hide the total from the learner. Of hidden
checks a learner reads the sentence that names no expectation, or only how many passed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from grader.checks.verdict import Outcome
from grader.handback.marks import Returned
from grader.judge.report import Report, Result
from grader.language import Language
from grader.language.language import ENGLISH
from grader.policy.mark import worth_of
from grader.policy.policy import Hidden, Policy
from grader.words import Sentence, say


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
        "tests": [*_tests(report, policy, language)],
        "extra_data": {"isolation": report.isolation, "seed": report.seed},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _tests(report: Report, policy: Policy, language: Language) -> Iterator[dict[str, Any]]:
    for exercise in dict.fromkeys(result.check.exercise for result in report.results):
        results = report.of_exercise(exercise)
        possible = sum(result.points for result in results)
        factor = worth_of(exercise, possible, report, policy) / possible if possible else 0.0
        visible = [result for result in results if result.check.visibility == "visible"]
        hidden = [result for result in results if result.check.visibility != "visible"]
        for result in visible:
            yield _test(f"{exercise}: {result.check.name}", [result], factor, language)
        if policy.show.hidden_checks is Hidden.COUNTS and hidden:
            name = say("{exercise}: further checks", exercise=exercise)
            yield _test(language.text(name), hidden, factor, language, counts=True)
            continue
        for number, result in enumerate(hidden, 1):
            # Their names say what they look for; numbers do not.
            name = say("{exercise}: further check {number}", exercise=exercise, number=number)
            yield _test(language.text(name), [result], factor, language)


def _test(
    name: str, results: list[Result], factor: float, language: Language, counts: bool = False
) -> dict[str, Any]:
    passed = [result for result in results if result.outcome is Outcome.PASSED]
    output = ""
    if counts:
        told = say("{passed} of {all} passed.", passed=len(passed), all=len(results))
        output = language.text(told)
    elif not passed and results[0].explanation is not None:
        output = language.text(results[0].explanation.shown_to_learner)
    return {
        "name": name,
        "score": round(factor * sum(result.earned for result in results), 4),
        "max_score": round(factor * sum(result.points for result in results), 4),
        "status": "passed" if len(passed) == len(results) else "failed",
        "output": output,
        "visibility": "visible",
    }
