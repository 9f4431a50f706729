"""This course's own checks against a worker that learner code has taken over.

It answers every request with some well-formed reply, drawn by chance, of the shapes and
names that the checks like. No points, and no fault of the grader's that would make the
score "not final".
"""

from pathlib import Path

import pytest

from grader.checks.verdict import Outcome
from grader.course import Course
from grader.judge.grading import Grader, Plan
from grader.submissions.submission import Submission
from grader.words import Trouble

pytestmark = pytest.mark.full

FORGER = """
import random

import numpy as np

from grader.wire import messages as m
from grader.wire import observations as seen
from grader.worker.worker import Worker

chance = random.Random(SEED)


def array(*shapes):
    kind = chance.choice((seen.Tensor, seen.Tensor, seen.Array, seen.Variable))
    shape = chance.choice(shapes)
    fill = chance.choice((0.0, 1.0, 0.1, np.nan, np.inf, -np.inf, 1e38))
    dtype = chance.choice(("float32", "float32", "float64", "int32", "bool", "complex64"))
    with np.errstate(all="ignore"):
        return seen.values(kind, np.full(shape, fill).astype(dtype))


def shapes(request):
    found = [(), (0,), (1, 10), (4, 10), (64, 148), (3, 5, 7), (2, 0, 3)]
    for argument in getattr(request, "args", ()):
        if isinstance(argument, seen.Values):
            shape = argument.shape
            found += [shape] * 4 + [(*shape[:1], 10), (*shape[:-1], 5), shape[::-1]]
    return found


def numbers(*shape):
    with np.errstate(all="ignore"):
        filled = np.full(shape, chance.choice((0.0, 1.0, np.nan, np.inf, 1e300)))
        return seen.values(seen.Array, filled.astype(chance.choice(("float32", "float64"))))


def figure():
    odd = (0.0, 1.0, -2.0, np.nan, np.inf, 1e300)
    panels = []
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3))):
        count = chance.choice((0, 1, 10, 10, 20, 30))
        bars = seen.Bars(numbers(count), numbers(count + 1))
        shape = chance.choice(((), (0,), (5, 7), (28, 28), (28, 28, 3), (2,) * 6))
        picture = seen.Picture(numbers(*shape), chance.choice((None, "gray", "")))
        curve = seen.Curve(numbers(3), numbers(*shape))
        pair = chance.choice((None, (chance.choice(odd), chance.choice(odd))))
        parts = [(one,) * chance.choice((0, 1, 1, 2)) for one in (picture, bars, curve)]
        place = chance.choice((None, tuple(chance.choice(odd) for _ in range(4))))
        panels.append(seen.Panel(*parts, xlim=pair, ylim=pair, place=place))
    return seen.Figure(tuple(panels), size=(chance.choice(odd), 4.0))


def weights():
    shapes = ((3, 3, 1, 2), (3, 3, 1, 2), (2,), (2,), (), (0,), (4, 0), (5, 3))
    arrays = [numbers(*chance.choice(shapes)) for _ in range(chance.choice((0, 1, 2, 2, 2, 3)))]
    return m.LayerWeights(tuple(arrays))


def value(request, depth=2):
    draw = chance.random()
    if draw < 0.15:
        return figure()
    if draw < 0.2:
        many = chance.choice((seen.Integer(7), seen.Nothing(), seen.Real(0.5)))
        return chance.choice((seen.TupleOf((many,) * 3), seen.ListOf((many,) * 5_000)))
    if draw < 0.35:
        return array(*shapes(request))
    if draw < 0.6:
        return seen.Model(chance.choice((0, 1, -1)), "Functional", "Functional")
    if draw < 0.75:
        return seen.Layer(0, "Conv2D", "Conv2D")
    if draw < 0.85 and depth:
        pair = tuple(value(request, depth - 1) for _ in range(chance.choice((0, 1, 2, 2, 2, 3))))
        return chance.choice((seen.TupleOf, seen.ListOf))(pair)
    return chance.choice((seen.Nothing(), seen.Truth(True), seen.Text("x"), seen.Integer(7),
                          seen.Symbolic("float32", (None, 10)), seen.DType("nothing"),
                          seen.Named("class", "Conv2D"), seen.Other("x"), seen.Shape(None)))


def fact():
    return m.WeightFact(chance.choice(("Conv2D", "Dense", "")), ("kernel", "bias"),
                        chance.choice((((3, 3, 1, 32), (32,)), ((0,), ()), ((0, 5), (5,)),
                                       ((1 << 39,),), ())),
                        chance.choice((("float32", "float32"), ("nothing",), ())), True)


def handle(self, request):
    right = {m.SetWeights: m.Done, m.Forget: m.Done}.get(type(request))
    if right and chance.random() < 0.9:
        return right()
    if isinstance(request, m.Inspect) and chance.random() < 0.9:
        settings = {name: value(request, 1) for name in ("filters", "kernel_size", "padding",
                    "strides", "activation", "rate", "units") if chance.random() < 0.7}
        ports = tuple(m.Port("float32", chance.choice((None, (None, 10), (None, 28, 28, 1))))
                      for _ in range(chance.choice((0, 1, 1, 2))))
        return m.Facts(chance.choice(("CNN_Basic", "cnn_basic", "")), True, "float32", settings,
                       ports, ports, tuple(fact() for _ in range(chance.randrange(8))))
    if isinstance(request, m.GetWeights) and chance.random() < 0.9:
        return m.Weights(tuple(weights() for _ in range(chance.randrange(7))))
    return m.Returned(value(request))


Worker.handle = handle
"""


@pytest.fixture(scope="module")
def room(level):
    course = Course.open(Path(__file__).resolve().parents[3])
    plan = Plan(course, level, b"forged" * 6, "forged", (course.root,))
    try:
        grader = Grader(plan)
        grader.get_ready()
    except Trouble as trouble:
        pytest.skip(f"this machine does not give the level {level.value}: {trouble}")
    with grader:
        yield grader, grader.record()
    grader._session.close()


@pytest.mark.parametrize("seed", range(25))
def test_forged_answers_earn_nothing_and_are_no_fault_of_ours(room, seed):
    grader, reference = room
    code = FORGER.replace("SEED", str(seed)).encode()
    course = grader._plan.course
    files = {f"{module}.py": code for module in course.modules}
    report = grader.grade(Submission(f"forger-{seed}", files), reference).report
    assert not report.faults, report.faults[0]
    # A whole exercise at least is out of reach of chance.
    for exercise in course.exercises:
        results = report.of_exercise(exercise.id)
        assert any(result.outcome is not Outcome.PASSED for result in results), exercise.id
    told = " ".join(sign.text() for sign in report.signs)
    assert "Worker.handle was replaced" in told
