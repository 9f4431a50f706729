"""The words that stand on every learner's page."""

from __future__ import annotations

from types import MappingProxyType

from grader.words import say

HEADINGS = MappingProxyType(
    {
        "feedback": say("Feedback"),
        "problem": say("Nothing of what you handed in could be graded."),
        "unsettled": say(
            "This score is not final: some checks could not be decided, and that is not your "
            "fault. Your instructor will see to it."
        ),
        "onward": say("Go on with"),
        "all_done": say("Everything is done. Well done!"),
        "overview": say("Overview"),
        "module": say("Module"),
        "exercises": say("Exercises done"),
        "points": say("Points"),
        "optional": say("optional"),
        "checks_said": say("What the checks said"),
        "called": say("called"),
        "came_back": say("came back"),
        "mistake": say("What probably happened"),
        "lines": say("In your code"),
        "place": say("line {line} of {file}, in {function}"),
        "hint": say("A hint"),
        "next_hint": say("A further hint"),
        "got": say("Your figure"),
        "wanted": say("What was wanted"),
        "your_figure_of": say("Your figure in {exercise}, drawn again from its data"),
        "wanted_figure_of": say("The figure that was wanted in {exercise}"),
        "mark_passed": say("passed"),
        "mark_not_passed": say("below the pass mark"),
        "answer": say("The reference answer"),
        "foot": say(
            "Each check has points of its own, so what is partly right earns some. You have "
            "the visible checks, and `pytest` runs them; the hidden ones only the grader has."
        ),
    }
)
