"""A class that nobody ran: reports as grading makes them, on the real course's exercises."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from grader.checks.verdict import Explanation, Outcome
from grader.course import Course
from grader.course.checks import Check
from grader.course.misconceptions import read_misconceptions
from grader.judge.drawing import Drawing
from grader.judge.report import Report, Result, Scored
from grader.wire import observations as seen
from grader.wire.messages import Frame
from grader.words import say

ROOT = Path(__file__).resolve().parents[3]
NAMES = (
    "김민준 이서연 박도윤 최지우 정하준 강서윤 조은우 윤하은 장시우 임수아 한지호 오예린 서준서 신채원 "
    "권유진 황현우 안소율 송지훈 남궁민서 류다인"
).split() + [
    "Ada Lovelace",
    "Grace Hopper",
    "Emmy Noether",
    "Zoë Ångström",
    "José Núñez",
    "Mary O'Neill",
    "Ngô Bảo",
    "Łukasz Żak",
    "kim-minjun-2",
    "Sofia Rossi",
    "Noor van den Berg",
    "Ali Yılmaz",
]
HOSTILE = "<img src=x onerror=alert(1)>&'\"</script>`${7*7}`{{7*7}}"
"""In whatever place a learner can write, it must come out as these letters."""
DRAWN = "wrong error wrong wrong timed_out crashed exited_early".upper().split()


@pytest.fixture(scope="session")
def real_course() -> Course:
    return Course.open(ROOT)


@pytest.fixture
def result() -> Callable[..., Result]:
    """One result, right if nothing else is said."""

    def make(
        exercise="nums.double",
        outcome=Outcome.PASSED,
        points=1.0,
        visibility="visible",
        name="test_a",
        why=None,
        drawing=None,
    ):
        module, _, function = exercise.partition(".")
        return Result(Check(visibility, module, function, name), outcome, points, why, drawing)

    return make


@pytest.fixture
def report() -> Callable[..., Report]:
    def make(*results, learner="ada", problem=None, signs=(), notes=()):
        return Report(learner, results, "namespaces", "course", notes, problem, signs)

    return make


@pytest.fixture
def drawing() -> Callable[..., Drawing]:
    """A figure of one picture, and another one that was wanted."""

    def make(title="a title"):
        def figure(data):
            picture = seen.Picture(seen.values(seen.Array, data), "gray", 0.0, 1.0, True)
            panel = seen.Panel((picture,), title=title, xlabel="columns")
            return seen.Figure((panel,), title)

        ramp = np.linspace(0, 1, 28 * 28, dtype=np.float32).reshape(28, 28)
        return Drawing(figure(ramp), figure(ramp.T))

    return make


@pytest.fixture(scope="session")
def big_class(real_course) -> tuple[Scored, ...]:
    """A class on the real course: some good, some stuck, some that could not be graded."""
    return synthetic(real_course, NAMES)


def synthetic(course: Course, names) -> tuple[Scored, ...]:
    """Reports that depend on nothing but the course and the names."""
    checks = [check for exercise in course.exercises for check in _checks(course, exercise)]
    mistakes = read_misconceptions(course.root)
    found = []
    for number, name in enumerate(names):
        chance = random.Random(f"{number} {name}")
        if number % 16 == 13:
            why = say("{name} is not a zip file, though its name says so.", name="work.zip")
            results = tuple(
                Result(each, Outcome.MISSING, 1.0, Explanation(why)) for each in checks
            )
            found.append(Scored(Report(name, results, "namespaces", "course", (), why), 0.0))
            continue
        skill, reach = chance.uniform(0.6, 1.0), chance.choice([1, 1, 1, 0.8, 0.6, 0.4, 0.15])
        results = tuple(
            _result(chance, checks, place, skill, reach, mistakes)
            for place in range(len(checks))
        )
        if number % 16 == 5:
            results = _unsettled(results)
        signs = (say("Python ended while a check waited for it."),) if number % 16 == 9 else ()
        found.append(
            Scored(Report(name, results, "namespaces", "course", (), None, signs), 2.0)
        )
    return tuple(found)


def _checks(course, exercise):
    for folder in (course.visible_dir, course.hidden_dir):
        path = folder / exercise.module / f"test_{exercise.function}.py"
        if path.is_file():
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                    yield Check(folder.name, exercise.module, exercise.function, node.name)


def _result(chance, checks, place, skill, reach, mistakes):
    check = checks[place]
    ids = dict.fromkeys(each.exercise for each in checks)
    at = list(ids).index(check.exercise) / len(ids)
    if at >= reach:
        return Result(check, Outcome.TO_DO, 1.0, Explanation(say("Not written yet.")))
    fate = random.Random(f"{chance.getstate()[1][0]} {check.exercise}")
    if fate.random() < skill - 0.15 * at and at < reach - 0.03:
        return Result(check, Outcome.PASSED, 1.0)
    if chance.random() < 0.35:
        return Result(check, Outcome.PASSED, 1.0)
    outcome = Outcome[fate.choice(DRAWN)]
    own = sorted(id for id in mistakes if id.startswith(f"{check.module}."))
    why = Explanation(
        say("The dtype is {got}; {want} was wanted.", got="float64", want="float32"),
        say("The dtype is {got}, not the right one.", got="float64"),
        f"{check.exercise}(a tensor of shape (2, 5))",
        "a tensor of shape (2, 5) and dtype float64",
        fate.choice(own[:3]) if own and outcome is Outcome.WRONG else "",
    )
    if outcome is not Outcome.WRONG:
        why = Explanation(
            say(
                "{what} ({file}, line {line})",
                what="ValueError: no such axis",
                file="x.py",
                line=3,
            ),
            called=f"{check.exercise}(3)",
            frames=(Frame(f"{check.module}.py", 3, check.function, "return x[axis]"),),
        )
    return Result(check, outcome, 1.0, why)


def _unsettled(results):
    why = Explanation(
        say("The check itself failed: {why}", why="ZeroDivisionError: division by zero")
    )
    return (*results[:-1], Result(results[-1].check, Outcome.GRADER_FAULT, 1.0, why))


@pytest.fixture
def hostile() -> str:
    return HOSTILE
