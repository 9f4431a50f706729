"""The gate's rules that compare what others ran, on results made by hand."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course.checks import Check
from grader.isolation.levels import Level
from grader.judge.grading import Plan
from grader.judge.report import Result
from grader.verify.gallery import read_gallery
from grader.verify.gate import Gate
from grader.verify.runs import Found
from grader.verify.task import Done, Draws, Ran, Task, Way
from grader.verify.wanted import Options
from grader.words import say

WORDS = Check("visible", "words", "shout", "test_capitals")
NUMS = Check("hidden", "nums", "double", "test_twice")
DRAWS = Draws(b"a secret", "course")


@pytest.fixture
def gate() -> Callable[..., Gate]:
    """A gate that has not run."""

    def make(course, exercises=("words.shout", "nums.double")) -> Gate:
        plan = Plan(
            course=course,
            level=Level.NAMESPACES,
            secret=b"a secret for tests",
            seed="course",
            hidden_from_learners=(course.root,),
        )
        return Gate(plan, exercises, Options(seeds=1), lambda stage: None)

    return make


def ended(check: Check, outcome: Outcome) -> Result:
    why = None if outcome is Outcome.PASSED else Explanation(say("Why."))
    return Result(check, outcome, 1.0, why)


def both(outcome: Outcome) -> tuple[Result, ...]:
    return ended(WORDS, outcome), ended(NUMS, outcome)


def found(**results: tuple[Result, ...]) -> Found:
    """Answers of one exercise, by name."""
    return Found({"nums.double": {name: Ran(these) for name, these in results.items()}})


def faults(gate: Gate) -> list[tuple[str, str]]:
    return [(fault.rule, fault.sentence.text()) for fault in gate._findings.faults]


def test_the_reference_passes_and_the_stubs_are_to_do(course, gate):
    sound = gate(course)
    sound._own_answer_faults({"reference": both(Outcome.PASSED), "stubs": both(Outcome.TO_DO)})
    assert faults(sound) == []


def test_a_reference_that_fails_and_a_stub_that_passes_are_named(course, gate):
    results = {
        "reference": (ended(WORDS, Outcome.WRONG), ended(NUMS, Outcome.PASSED)),
        "stubs": (ended(WORDS, Outcome.TO_DO), ended(NUMS, Outcome.PASSED)),
    }
    all_of_it, words = gate(course), gate(course, ("words.shout",))
    all_of_it._own_answer_faults(results)
    words._own_answer_faults(results)
    reference = (
        "reference",
        "solutions/words.py: visible/words/shout/test_capitals ends with 'wrong', "
        "not 'passed'.",
    )
    stubs = (
        "stubs",
        "exercises/nums.py: hidden/nums/double/test_twice ends with 'passed', not 'to do'.",
    )
    assert faults(all_of_it) == [reference, stubs]
    assert faults(words) == [reference]


def answer(name: str, **how) -> Task:
    return Task(name, "nums.double", {}, **how)


def test_outcomes_must_not_depend_on_the_way(course, gate):
    judged, words = gate(course), ("in process", "in the sandbox")
    there = found(a=both(Outcome.PASSED), b=both(Outcome.PASSED))
    judged._same("in process", found(a=both(Outcome.PASSED)), there, [answer("a")], words)
    assert faults(judged) == []
    here = found(b=(ended(WORDS, Outcome.PASSED), ended(NUMS, Outcome.WRONG)))
    judged._same("in process", here, there, [answer("a"), answer("b")], words)
    assert faults(judged) == [
        (
            "in process",
            "b: hidden/nums/double/test_twice is wrong in process and passed in the sandbox. "
            "A check must not depend on it.",
        )
    ]


@pytest.mark.parametrize(
    "here, fault",
    [
        ([ended(WORDS, Outcome.WRONG)], ""),
        (both(Outcome.PASSED), "visible/words/shout/test_capitals is passed in process"),
        (
            [ended(WORDS, Outcome.TIMED_OUT)],
            "visible/words/shout/test_capitals is timed out in process and wrong in the",
        ),
    ],
)
def test_of_a_wrong_answer_the_first_failure_is_compared(course, gate, here, fault):
    judged = gate(course)
    judged._same(
        "in process",
        found(a=tuple(here)),
        found(a=both(Outcome.WRONG)),
        [answer("a", until_failure=True)],
        ("in process", "in the sandbox"),
    )
    assert [told[: len("a: ") + len(fault)] for _, told in faults(judged)] == (
        [f"a: {fault}"] if fault else []
    )


def test_only_checks_that_were_run_are_compared(course, gate):
    judged, words = gate(course), ("in process", "in the sandbox")
    there = found(a=(ended(WORDS, Outcome.PASSED), ended(NUMS, Outcome.WRONG)))
    seen = answer("a", until_failure=True, checks=frozenset({WORDS.id}))
    judged._same("in process", found(a=(ended(WORDS, Outcome.PASSED),)), there, [seen], words)
    assert faults(judged) == []
    judged._same("in process", found(a=(ended(WORDS, Outcome.ERROR),)), there, [seen], words)
    assert len(faults(judged)) == 1


class Runs:
    """Gives one after the other; ``asked`` has how it was asked."""

    def __init__(self, *given: Found) -> None:
        self._given = list(given)
        self.asked: list[list[tuple]] = []

    def run(self, tasks, draws, hear=None) -> Found:
        self.asked.append([(task.name, task.way, task.checks) for task in tasks])
        return self._given.pop(0)


def test_further_draws_are_run_in_another_order(course, gate):
    tasks = [answer("right/a"), answer("wrong/b", checks=frozenset({NUMS.id})), answer("stubs")]
    well = {
        "right/a": both(Outcome.PASSED),
        "wrong/b": (ended(NUMS, Outcome.WRONG),),
        "stubs": both(Outcome.TO_DO),
    }
    judged, runs = gate(course), Runs(found(**well))
    assert judged._shuffled(runs, DRAWS, tasks).results("nums.double", "right/a")
    (asked,) = runs.asked
    assert asked == [
        ("right/a", Way.SHUFFLED, None),
        ("wrong/b", Way.SANDBOX, frozenset({NUMS.id})),
        ("stubs", Way.SHUFFLED, None),
    ]
    assert faults(judged) == []


def test_what_does_not_fare_well_is_run_whole_and_in_order(course, gate):
    tasks = [answer("right/a"), answer("right/c"), answer("wrong/b", checks=frozenset("x"))]
    lost = (ended(NUMS, Outcome.WRONG), ended(WORDS, Outcome.PASSED))
    odd = {"right/a": lost, "right/c": lost, "wrong/b": (ended(NUMS, Outcome.PASSED),)}
    again = {"right/a": both(Outcome.PASSED), "right/c": lost, "wrong/b": both(Outcome.PASSED)}
    judged, runs = gate(course), Runs(found(**odd), found(**again))
    counts = judged._shuffled(runs, DRAWS, tasks)
    assert runs.asked[1] == [(task.name, Way.SANDBOX, None) for task in tasks]
    assert {name: counts.results("nums.double", name) for name in again} == again
    # Only where the order alone makes the difference.
    assert [told.partition(":")[0] for _, told in faults(judged)] == ["right/a"]
    assert "is wrong shuffled and passed in learning order" in faults(judged)[0][1]


@pytest.mark.parametrize("kind", ["right", "wrong"])
def test_the_gallery_is_as_large_as_demanded(course, gate, kind):
    complete, lacking, other = gate(course), gate(course), gate(course, ("nums.double",))
    entries = list(read_gallery(course))
    complete._gallery_sizes(entries)
    assert faults(complete) == []
    fewer = [e for e in entries if (e.kind, e.exercise) != (kind, "words.shout")]
    lacking._gallery_sizes(fewer)
    other._gallery_sizes(fewer)
    assert faults(lacking) == [
        (
            "gallery",
            f"tests/gallery/{kind}/words/shout/ has 0 answers; course.toml demands 1. "
            "Add some.",
        )
    ]
    assert faults(other) == []


def test_the_demands_are_those_of_the_course(broken, sound, gate):
    text = textwrap.dedent(sound["course.toml"])
    course = broken({"course.toml": text.replace("right_answers = 1", "right_answers = 2")})
    judged = gate(course, ("nums.double",))
    judged._gallery_sizes(list(read_gallery(course)))
    ((_, sentence),) = faults(judged)
    assert sentence.startswith("tests/gallery/right/nums/double/ has 1 answers; ")
    assert "demands 2." in sentence


BROKEN = {
    "reasons that cannot be read": (
        "tests/gallery/equivalent/words.toml",
        "[[mutant]\n",
        "equivalent/words.toml cannot be understood",
    ),
    "an answer that declares nothing": (
        "tests/gallery/wrong/words/shout/quiet.py",
        "def shout(word):\n    pass\n",
        "wrong/words/shout/quiet.py does not declare how it fails.",
    ),
    "a check that cannot be collected": (
        "tests/visible/words/test_shout.py",
        "import nowhere\n",
        "No module named 'nowhere'",
    ),
    "a source that cannot be read": (
        "solutions/words.py",
        "# %% exercise=\"shout\"\ndef shout(:\n",
        "words.py",
    ),
}


@pytest.mark.parametrize("broken_part", BROKEN)
def test_trouble_in_one_module_is_a_fault_and_does_not_stop_the_others(
    course, gate, monkeypatch, broken_part
):
    path, text, words = BROKEN[broken_part]
    (course.root / path).write_text(text, encoding="utf-8")
    ran = []

    class NoRuns:
        """Runs nothing, and notes what it was asked for."""

        def __init__(self, plan, jobs, draws) -> None:
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_) -> None:
            pass

        def run(self, tasks, draws, hear=None) -> Found:
            ran.extend(task.exercise for task in tasks)
            return Found()

        def run_whole(self, task, exercises, draws):
            return Done({task.name: Ran(())})

    monkeypatch.setattr("grader.verify.gate.Runs", NoRuns)
    findings = gate(course).run()
    told = [one.sentence.text() for one in findings.faults if one.rule == "course"]
    assert len(told) == 1 and words in told[0]
    assert "nums.double" in ran
