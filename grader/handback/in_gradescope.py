"""What runs in Gradescope's container: one submission is graded, results.json is written.

``run_autograder`` in the zip calls it. It needs no package but those that grading needs.
If the level of isolation that the zip asks for does not work there, nothing is graded and
nothing is written: Gradescope then tells the learner that the autograder failed.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

from grader.collecting.collected import Collected
from grader.course import Course
from grader.handback.gradescope import gradescope_text
from grader.handback.marks import Returned
from grader.isolation.levels import Level
from grader.judge.class_run import ClassRun
from grader.judge.grading import Plan
from grader.judge.secret import draws
from grader.language import open_language
from grader.outputs import write_file
from grader.policy.mark import mark
from grader.policy.read import read_policy
from grader.submissions.find import find_one
from grader.words import Trouble, say

SETTINGS = "autograder.toml"


def run(root: Path) -> int:
    """Grade ``root/submission`` by ``root/source``; the status is that of the program.

    What is printed is for instructors: the results hide it from learners.
    """
    source = root / "source"
    settings, level = _settings(source / SETTINGS)
    course = Course.open(source / "course")
    policy = read_policy(course)
    print(f"Isolation level: {level.value}, by {SETTINGS} in the autograder's zip.")
    if level is Level.NONE:
        print("No sandbox: a submission can read the checks and write its own score.")
    secret, seed = draws(course, None)
    if course.draws.fresh:
        print(f"Inputs are drawn anew; `grader score --seed {seed}` draws these again.")
    # The container and Gradescope's own results are nobody's to read, either.
    hidden = (course.root, root / "submission", root / "results")
    plan = Plan(course, level, secret, seed, hidden)
    exercises = (exercise.id for exercise in course.exercises)
    submission = find_one(root / "submission", _learner(root), course.modules, exercises)
    graded = ClassRun(plan, None, lambda count: 1, lambda stage: print(f"running {stage} ..."))
    (scored,) = graded.grade([submission])
    # Gradescope knows the due date and whose extension it is: lateness is left to it.
    its_mark = mark(scored.report, policy)
    for result in scored.report.faults:
        why = result.explanation.headline.text() if result.explanation else ""
        print(f"Not final, no verdict in {result.check.id}: {why}")
    for sign in scored.report.signs:
        print(f"Sign, not guilt: {sign.text()}")
    if not its_mark.final and scored.report.problem is None:
        print("Nothing was written: a fault of the grader is never a learner's score.")
        return 1
    learner = scored.report.learner
    returned = Returned(learner, its_mark, scored, Collected(learner))
    language = open_language(settings.get("language", course.language), course.root)
    write_file(root / "results" / "results.json", gradescope_text(returned, policy, language))
    print(
        f"{its_mark.points:g} of {its_mark.of:g} points; isolation: {scored.report.isolation}."
    )
    return 0


def _settings(path: Path) -> tuple[dict[str, str], Level]:
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
        return settings, Level(settings["sandbox"])
    except (OSError, ValueError, LookupError) as error:
        raise Trouble(
            say(
                "{path} cannot be understood: {why}. Its sandbox is one of: {all}.",
                path=str(path),
                why=str(error),
                all=", ".join(level.value for level in Level),
            )
        ) from None


def _learner(root: Path) -> str:
    """The names in ``submission_metadata.json``; a submission of a group has several."""
    try:
        metadata = json.loads((root / "submission_metadata.json").read_text(encoding="utf-8"))
        return ", ".join(user["name"] for user in metadata["users"]) or "submission"
    except (OSError, ValueError, LookupError, TypeError):
        return "submission"


def main() -> None:
    """``python -m grader.handback.in_gradescope /autograder``"""
    try:
        status = run(Path(sys.argv[1]).resolve())
    except Trouble as trouble:
        print(say("Nothing was graded: {why}", why=trouble.sentence))
        status = 1
    sys.exit(status)


if __name__ == "__main__":
    main()
