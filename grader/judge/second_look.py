"""What is doubtful is run a second time, alone, before it counts.

A check is doubtful whose call was late without one thread of it having had the processor for
that long, or whose worker was ended by a signal, or whose sandbox was lost: the machine may
be to blame. When everybody has been graded, such checks are run again, one submission at a
time and in a new worker. Then:

1. A second run that is not doubtful is the verdict, whatever the first one was.
2. Two doubtful runs that ended the same are the verdict: a function that sleeps is late
   each time.
3. Two doubtful runs that ended differently are none. The check is a fault of ours: no
   points, not final, not kept.

What is doubtful since the machine was too busy is a fault of ours each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from grader.checks.verdict import Explanation, Outcome
from grader.judge.judges import Judges
from grader.judge.reference import Reference
from grader.judge.report import Report, Result, Scored
from grader.judge.session import UNDECIDED, Scope
from grader.submissions.submission import Submission
from grader.words import say


def grade(
    judges: Judges,
    submissions: Iterable[Submission],
    reference: Reference,
    scopes: Mapping[str, Scope] | None,
    again: Callable[[str], Submission],
) -> Iterator[Scored]:
    """As ``judges`` grade, and nothing doubtful is left. ``again`` gives the submission of a
    learner once more."""
    doubted = []
    for scored in judges.grade(submissions, reference, scopes):
        if any(result.doubtful for result in scored.report.results):
            doubted.append(scored)
        else:
            yield scored
    for first in doubted:
        learner = first.report.learner
        doubtful = frozenset(one.check.id for one in first.report.results if one.doubtful)
        scope = Scope(checks=doubtful)
        (second,) = judges.grade([again(learner)], reference, {learner: scope})
        yield Scored(settled(first.report, second.report), first.seconds + second.seconds)


def settled(first: Report, second: Report) -> Report:
    """The first report, its doubtful results settled by the second."""
    seconds = {result.check.id: result for result in second.results}
    results = tuple(
        _settled(result, seconds.get(result.check.id)) if result.doubtful else result
        for result in first.results
    )
    signs = dict.fromkeys(sign.text() for sign in (*first.signs, *second.signs))
    by_text = {sign.text(): sign for sign in (*first.signs, *second.signs)}
    return replace(first, results=results, signs=tuple(by_text[text] for text in signs))


def _settled(first: Result, second: Result | None) -> Result:
    if second is not None and not second.doubtful:
        return second
    if second is not None and second.outcome is first.outcome:
        return replace(second, doubtful=False)
    why = say(
        "Two runs of this check were cut short, in different ways ({first}; {second}). The "
        "machine may be to blame. Grade the submission again.",
        first=first.outcome.value,
        second=second.outcome.value if second is not None else "no result",
    )
    return Result(
        first.check, Outcome.GRADER_FAULT, first.points, Explanation(why, public=UNDECIDED)
    )
