"""One submission graded several times: what does not come out the same is flaky.

A check that disagrees with itself gives no mark, neither a good nor a bad one: it is
marked as not final, and a person looks at it. A doubtful run says nothing where another one
came to a verdict.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence

from grader.checks.verdict import Explanation, Outcome
from grader.judge.grading import Grader
from grader.judge.reference import Reference
from grader.judge.report import Report, Result, Scored
from grader.judge.session import Scope
from grader.submissions.submission import Submission
from grader.words import say


def grade(
    grader: Grader, submission: Submission, reference: Reference, scope: Scope, times: int
) -> Scored:
    """Grade it ``times`` times, from the second time on in another order each time."""
    runs = [grader.grade(submission, reference, scope)]
    for number in range(1, times):
        other = dataclasses.replace(scope, shuffle=number)
        runs.append(grader.grade(submission, reference, other))
    return Scored(agreed([run.report for run in runs]), sum(run.seconds for run in runs))


def agreed(reports: Sequence[Report]) -> Report:
    """The first report, with every check as flaky that did not end the same in all."""
    if len(reports) == 1:
        return reports[0]
    runs: dict[str, list[Result]] = {}
    for report in reports:
        for result in report.results:
            runs.setdefault(result.check.id, []).append(result)
    signs = dict.fromkeys(sign.text() for report in reports for sign in report.signs)
    by_text = {sign.text(): sign for report in reports for sign in report.signs}
    return dataclasses.replace(
        reports[0],
        results=tuple(_one(runs[each.check.id]) for each in reports[0].results),
        signs=tuple(by_text[text] for text in signs),
    )


def _one(runs: Sequence[Result]) -> Result:
    told = [run for run in runs if not run.doubtful] or runs[:1]
    result = told[0]
    counts = Counter(run.outcome for run in told)
    if len(counts) == 1:
        return result
    why = say(
        "The runs of this check disagree: {outcomes}. The check or the answer depends on "
        "chance, on time or on what ran before it.",
        outcomes=", ".join(
            f"{counts[each]} {each.value}" for each in Outcome if each in counts
        ),
    )
    return Result(result.check, Outcome.FLAKY, result.points, Explanation(why))
