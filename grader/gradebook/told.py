"""What learners read in their feedback: beside the test cells, and below their answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from grader.checks.verdict import Outcome
from grader.course.misconceptions import Misconception
from grader.gradebook.cells import Earned
from grader.judge.report import Result
from grader.language import Language
from grader.language.width import filled
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
_UNSETTLED = (Outcome.FLAKY, Outcome.GRADER_FAULT)
_NOT_WRITTEN = (Outcome.TO_DO, Outcome.MISSING)
_ONLY_COUNTED = say("It is not right for every hidden check.")
NO_VERDICT = say("The checks came to no verdict here. A person will look at it.")
RESTORED = say("This cell was missing from the notebook that was handed in.")


def cell_text(
    earned: Earned,
    misconceptions: Mapping[str, Misconception],
    language: Language,
    hidden: Hidden = Hidden.SENTENCES,
) -> str:
    """What stands below a test cell: points, and why checks did not pass. Plain text.

    Hidden checks have no names here, and their sentences say nothing of what was wanted;
    with ``Hidden.COUNTS`` they say nothing at all.
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
    if any(result.outcome in _UNSETTLED for result in results):
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
        if result.outcome is Outcome.PASSED:
            continue
        visible = result.check.visibility == "visible"
        if hidden is Hidden.COUNTS and not visible and result.outcome not in _NOT_WRITTEN:
            lines[language.text(_ONLY_COUNTED)] = None
            continue
        kind = language.text(_OUTCOMES[result.outcome])
        why = result.explanation
        if why is None:
            lines[kind] = None
            continue
        sentence = language.text(why.headline if visible else why.shown_to_learner)
        text = f"{kind}: {printable(' '.join(sentence.split()))}"
        if why.misconception in misconceptions:
            said = language.translate(misconceptions[why.misconception].sentence)
            text += f" {' '.join(said.split())}"
        lines[text] = None
    return list(lines)


def as_markdown(text: str) -> str:
    """Lines of text as a block of code in Markdown, which shows them as they are.

    Learners choose some of the words, and a feedback page obeys Markdown, HTML and the
    formulas of MathJax; in such a block it obeys none of them.
    """
    return "\n".join(f"    {line}" for line in filled(text).split("\n"))
