"""What is kept of an answer, and what makes it run again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course import Course
from grader.course.checks import Check
from grader.isolation.levels import Level
from grader.judge.grading import Plan
from grader.judge.report import Result
from grader.verify.kept import Kept
from grader.verify.task import Draws, Ran, Task, Way
from grader.words import say

CHECK = Check("visible", "nums", "double", "test_twice")
TASK = Task("mutant/nums.double: x", "nums.double", {"nums.py": b"def double(x): pass"})
DRAWS = Draws(b"a secret", "course")


def kept(course: Course) -> Kept:
    return Kept(Plan(course, Level.NONE, b"a secret", "course", ()))


def ran(outcome: Outcome) -> Ran:
    why = Explanation(say("It is {n}.", n=np.float32(0.5)))
    return Ran((Result(CHECK, outcome, 1.0, why),), {CHECK.id: "a digest"})


def test_results_come_back_as_they_were(course):
    for key, way in (("one", Outcome.WRONG), ("two", Outcome.PASSED)):
        kept(course).keep("nums.double", {key: ran(way)})
    found = kept(course).find("nums.double")
    assert set(found) == {"one", "two"}
    (result,) = found["one"].results
    assert (result.outcome, result.explanation.headline.text()) == (Outcome.WRONG, "It is 0.5.")
    assert found["one"].replies == {CHECK.id: "a digest"}
    assert kept(course).find("words.shout") == {}


@pytest.mark.parametrize(
    "outcome, doubtful",
    [
        (Outcome.GRADER_FAULT, False),
        (Outcome.FLAKY, False),
        (Outcome.TIMED_OUT, True),
        (Outcome.CRASHED, True),
    ],
)
def test_what_a_busy_machine_may_have_done_is_run_again(course, outcome, doubtful):
    (result,) = ran(outcome).results
    one = Ran((replace(result, doubtful=doubtful),))
    assert one.doubtful is doubtful
    kept(course).keep("nums.double", {"one": one, "two": Ran(())})
    assert kept(course).find("nums.double") == {}


def test_what_cannot_be_read_is_run_again(course):
    kept(course).keep("nums.double", {"one": ran(Outcome.PASSED)})
    (course.root / ".grader" / "verify" / "nums.double.msgpack").write_bytes(b"\xc1")
    assert kept(course).find("nums.double") == {}


def test_only_the_newest_are_kept(course, monkeypatch):
    monkeypatch.setattr("grader.verify.kept._MOST", 3)
    for key in "abcd":
        kept(course).keep("nums.double", {key: ran(Outcome.PASSED)})
    assert set(kept(course).find("nums.double")) == {"b", "c", "d"}


CHANGES = {
    "another way": lambda course: (replace(TASK, way=Way.HERE), DRAWS),
    "until the first failure": lambda course: (replace(TASK, until_failure=True), DRAWS),
    "only some checks": lambda course: (replace(TASK, checks=frozenset({"a"})), DRAWS),
    "other draws": lambda course: (TASK, Draws(b"another", "2")),
    "another answer": lambda course: (replace(TASK, files={"nums.py": b"#"}), DRAWS),
    "another check": lambda course: touched(course, "tests/hidden/nums/test_double.py"),
    "another reference": lambda course: touched(course, "solutions/nums.py", "x = 1\n"),
}
SAME = {
    "another name": lambda course: (replace(TASK, name="other"), DRAWS),
    "another exercise's check": lambda course: touched(
        course, "tests/hidden/words/test_shout.py"
    ),
    "a comment in the source": lambda course: touched(course, "solutions/nums.py"),
}


def touched(course: Course, path: str, text: str = "# More.\n"):
    with open(course.root / path, "a", encoding="utf-8") as file:
        file.write(text)
    return TASK, DRAWS


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_a_result_changes_its_key(course, change):
    before = kept(course).key(TASK, DRAWS)
    assert kept(course).key(*CHANGES[change](course)) != before


@pytest.mark.parametrize("change", SAME)
def test_what_changes_nothing_does_not(course, change):
    before = kept(course).key(TASK, DRAWS)
    assert kept(course).key(*SAME[change](course)) == before


def test_several_exercises_together_have_a_key_of_their_own(course):
    both = kept(course).key(TASK, DRAWS, ("words.shout", "nums.double"))
    assert both != kept(course).key(TASK, DRAWS)
    touched(course, "tests/hidden/words/test_shout.py")
    assert kept(course).key(TASK, DRAWS, ("words.shout", "nums.double")) != both


def test_who_edits_a_check_while_the_gate_runs_spoils_nothing_that_is_kept(course):
    early, late = kept(course), kept(course)
    early.prepare(DRAWS)
    before = late.key(TASK, DRAWS)
    path = course.root / "tests" / "visible" / "nums" / "test_double.py"
    path.write_text(path.read_text() + "\n# more\n")
    assert early.key(TASK, DRAWS) == before
    assert kept(course).key(TASK, DRAWS) != before
