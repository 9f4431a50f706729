"""What learners read in their feedback: beside the test cells, and below their answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from grader.checks.verdict import Outcome
from grader.course.misconceptions import Misconception
from grader.gradebook.cells import Earned
from grader.judge.report import Result
from grader.language import Language
from grader.language.width import filled
from grader.policy import disclosure
from grader.policy.policy import Hidden
from grader.results.numbers import points_text
from grader.submissions.names import printable
from grader.words import Sentence, say

_OUTCOMES = {
    Outcome.WRONG: say("wrong"),
    Outcome.ERROR: say("error"),
    Outcome.MISSING: say("missing"),
    Outcome.TIMED_OUT: say("timed out"),
    Outcome.OUT_OF_MEMORY: say("out of memory"),
    Outcome.CRASHED: say("crashed"),
    Outcome.EXITED_EARLY: say("exited early"),
    Outcome.TO_DO: say("to do"),
    Outcome.FLAKY: say("not settled yet"),
    Outcome.GRADER_FAULT: say("not settled yet"),
}
NO_VERDICT = say("The checks came to no verdict here. A person will look at it.")
RESTORED = say("This cell was missing from the notebook that was handed in.")


def cell_text(
    earned: Earned,
    misconceptions: Mapping[str, Misconception],
    language: Language,
    hidden: Hidden = Hidden.SENTENCES,
) -> str:
    """What stands below a test cell: points, and why checks did not pass. Plain text.

    What may be told of hidden checks: ``policy/disclosure.py``.
    """
    if earned.score is None:
        return language.text(NO_VERDICT) + "\n"
    lines = [language.text(_points(earned))]
    lines += _reasons(earned.results, misconceptions, language, hidden)
    return "\n".join(lines) + "\n"


def comment_text(
    results: Iterable[Result],
    misconceptions: Mapping[str, Misconception],
    language: Language,
    hidden: Hidden = Hidden.SENTENCES,
) -> str:
    """The comment on an answer, as Markdown: formgrader shows it as it is written."""
    results = tuple(results)
    if any(result.outcome in disclosure.UNSETTLED for result in results):
        return language.text(NO_VERDICT)
    passed = sum(result.outcome is Outcome.PASSED for result in results)
    lines = [
        language.text(say("{passed} of {all} checks pass.", passed=passed, all=len(results)))
    ]
    reasons = _reasons(results, misconceptions, language, hidden)
    return "\n\n".join([*lines, *map(as_markdown, reasons)])


def _points(earned: Earned) -> Sentence:
    return say(
        "{earned} of {worth} points of these checks.",
        earned=points_text(earned.earned),
        worth=points_text(earned.worth),
    )


def _reasons(
    results: Iterable[Result],
    misconceptions: Mapping[str, Misconception],
    language: Language,
    hidden: Hidden,
) -> list[str]:
    """A line for each different reason, in the order of the checks."""
    lines: dict[str, None] = {}
    for result in results:
        told = disclosure.told(result, hidden)
        if told is None:
            continue
        if told.only_counted:
            lines[language.text(told.why)] = None
            continue
        sentence = printable(" ".join(language.text(told.why).split()))
        text = f"{language.text(_OUTCOMES[told.outcome])}: {sentence}"
        if told.misconception in misconceptions:
            said = language.translate(misconceptions[told.misconception].sentence)
            text += f" {' '.join(said.split())}"
        lines[text] = None
    return list(lines)


def as_markdown(text: str) -> str:
    """Lines of text as a block of code in Markdown, which shows them as they are.

    Learners choose some of the words, and a feedback page obeys Markdown, HTML and the
    formulas of MathJax; in such a block it obeys none of them.
    """
    return "\n".join(f"    {line}" for line in filled(text).split("\n"))
