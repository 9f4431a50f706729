"""Tasks are run in batches, what is known is not run, what is doubtful is run again."""

from __future__ import annotations

import pytest

from grader.checks.verdict import Outcome
from grader.course.checks import Check
from grader.isolation.levels import Level
from grader.judge.grading import Plan
from grader.judge.report import Result
from grader.verify.runs import Runs
from grader.verify.task import Done, Draws, Ran, Task, Way
from grader.words import say

CHECK = Check("visible", "nums", "double", "test_twice")
DRAWS = Draws(b"a secret", "course")
PASSED = Result(CHECK, Outcome.PASSED, 1.0)
LATE = Result(CHECK, Outcome.TIMED_OUT, 1.0, None, None, True)
CRASHED = Result(CHECK, Outcome.CRASHED, 1.0, None, None, True)


@pytest.fixture
def runs(course, monkeypatch):
    """Runs whose processes give what they are told to; ``asked`` has the batches."""
    plan = Plan(course, Level.NONE, b"a secret", "course", ())

    def make(*answers: Result | None):
        left = list(answers)
        asked = []

        def done(self, batches):
            for batch in batches:
                asked.append([task.name for task in batch.tasks])
                results = {task.name: left.pop(0) for task in batch.tasks}
                trouble = say("No.") if None in results.values() else None
                ran = {name: Ran((one,)) for name, one in results.items() if one}
                yield batch, Done(ran, trouble)

        monkeypatch.setattr(Runs, "_done", done)
        return Runs(plan, 2), asked

    return make


def tasks(count: int, exercise: str = "nums.double", way: Way = Way.SANDBOX) -> list[Task]:
    return [
        Task(f"{exercise} {n}", exercise, {"nums.py": b"%d" % n}, way) for n in range(count)
    ]


def test_what_is_known_is_not_run(runs):
    first, asked = runs(PASSED, PASSED)
    assert first.run(tasks(2), DRAWS).known == 0
    again, asked = runs(PASSED)
    found = again.run(tasks(3), DRAWS)
    assert asked == [["nums.double 2"]] and found.known == 2
    assert [found.results("nums.double", f"nums.double {n}") for n in range(3)] == [
        (PASSED,),
        (PASSED,),
        (PASSED,),
    ]


def test_exercises_with_the_most_to_do_come_first(runs):
    judged, asked = runs(*[PASSED] * 16)
    judged.run([*tasks(2, "words.shout"), *tasks(14)], DRAWS)
    assert [len(names) for names in asked] == [12, 2, 2]
    assert asked[2][0].startswith("words.shout")


def test_a_reference_that_fails_is_trouble_of_its_exercise_alone(runs):
    judged, _ = runs(None, PASSED)
    found = judged.run([*tasks(1), *tasks(1, "words.shout")], DRAWS)
    assert set(found.troubles) == {"nums.double"}
    assert found.results("nums.double", "nums.double 0") == ()
    assert found.results("words.shout", "words.shout 0") == (PASSED,)


@pytest.mark.parametrize(
    "second, outcome",
    [
        (PASSED, Outcome.PASSED),
        (LATE, Outcome.TIMED_OUT),
        (CRASHED, Outcome.GRADER_FAULT),
    ],
)
def test_what_is_doubtful_is_run_again_alone(runs, second, outcome):
    judged, asked = runs(LATE, PASSED, second)
    found = judged.run(tasks(2), DRAWS)
    assert asked == [["nums.double 0", "nums.double 1"], ["nums.double 0"]]
    (result,) = found.results("nums.double", "nums.double 0")
    assert result.outcome is outcome and not result.doubtful


def test_several_exercises_together_are_kept_as_well(runs):
    both = ("words.shout", "nums.double")
    (whole,) = tasks(1, "", Way.SHUFFLED)
    judged, asked = runs(PASSED)
    assert judged.run_whole(whole, both, DRAWS).ran[whole.name].results == (PASSED,)
    judged, asked = runs()
    assert judged.run_whole(whole, both, DRAWS).ran[whole.name].results == (PASSED,)
    assert asked == []


def test_what_a_batch_gave_is_kept_whoever_stops_the_rest(runs):
    judged, asked = runs(*[PASSED] * 12)  # and none for the second batch
    with pytest.raises(IndexError):
        judged.run(tasks(14), DRAWS)
    judged, asked = runs(PASSED, PASSED)
    assert judged.run(tasks(14), DRAWS).known == 12
    assert asked == [["nums.double 12", "nums.double 13"]]


def test_how_far_it_is_is_told(runs, monkeypatch):
    monkeypatch.setattr("grader.verify.runs._TOLD_EVERY", -1.0)
    judged, _ = runs(*[PASSED] * 14)
    told = []
    judged.run(tasks(14), DRAWS, lambda *how_far: told.append(how_far))
    assert told == [(12, 14), (14, 14)]
