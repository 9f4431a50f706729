"""What a submission's own process told can't be what is wanted."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks import expect
from grader.checks.submission import Submission
from grader.checks.told import Told, told
from grader.wire import messages as m
from grader.wire import observations as seen

MODEL = seen.Model(0, "Functional", "Functional")
VALUES = np.array([[1.0, 2.0], [3.0, 4.0]])
DENSE = m.WeightFact("Dense", ("kernel", "bias"), ((3, 2), (2,)), ("float32",) * 2, True)
FACTS = m.Facts("net", True, "float32", {}, layers=(DENSE,))
WEIGHTS = m.Weights((m.LayerWeights((seen.values(seen.Array, VALUES),)),))


@pytest.mark.parametrize(
    "derived",
    [
        lambda got: got,
        lambda got: got - 1,
        lambda got: np.maximum(got, 0) @ np.ones((2, 3)),
        lambda got: got[0],
        lambda got: got.reshape(4).astype("float32"),
        lambda got: np.exp(got) / np.exp(got).sum(axis=1, keepdims=True),
    ],
)
def test_numbers_that_a_submission_told_are_never_wanted(answer, derived):
    want = derived(answer(VALUES).numpy())
    with pytest.raises(TypeError, match="can forge it"):
        expect(answer(np.asarray(want))).values(want)


@pytest.mark.parametrize(
    "ask",
    [
        lambda e, answer: e.values(answer(VALUES)),
        lambda e, answer: e.like(answer(VALUES)),
        lambda e, answer: e.shape(told(np.array([2, 2]))),
    ],
)
def test_neither_are_its_answers(answer, ask):
    with pytest.raises(TypeError, match="can forge it"):
        ask(expect(answer(VALUES)), answer)


@pytest.mark.parametrize("name", ["integer", "integers", "number", "sizes"])
def test_nor_its_plain_numbers(answer, name):
    got = {
        "integers": seen.TupleOf((seen.Integer(1),)),
        "sizes": seen.TupleOf((seen.Integer(1),)),
    }.get(name, seen.Integer(1))
    want = told(np.array([1] if name in ("integers", "sizes") else 1))
    with pytest.raises(TypeError, match="can forge it"):
        getattr(expect(answer(got)), name)(want)


def test_nor_its_weights(answer):
    ((kernel,),) = answer(MODEL, WEIGHTS).weights()
    assert isinstance(kernel, Told)
    with pytest.raises(TypeError, match="can forge it"):
        expect(answer(VALUES)).values(kernel)


def test_what_the_reference_gives_may_be_wanted(answer):
    want = answer(VALUES, trusted=True)
    expect(answer(VALUES)).values(want).values(want.numpy())
    ((kernel,),) = answer(MODEL, WEIGHTS, trusted=True).weights()
    expect(answer(VALUES)).values(kernel)
    assert answer(MODEL, FACTS, trusted=True).facts() == FACTS


def test_a_submission_is_not_asked_for_facts_to_draw_weights_for(answer):
    with pytest.raises(TypeError, match="draw weights for the shapes that are wanted"):
        answer(MODEL, FACTS).facts()


def test_its_properties_may_be_asked_for(answer):
    got = answer(VALUES).numpy()
    assert (got >= 0).all() and np.allclose(got, VALUES) and float(got.mean()) == 2.5
    assert f"{got.max():.1f}" == "4.0"


def test_a_call_that_may_raise(told):
    raised = m.Raised("ValueError", (), "`rate` must be below 1", ())
    one = m.Returned(seen.Integer(1))
    function = Submission(told(raised, one, raised), 1).work.f
    assert function.unless_it_raises(1.0) is None
    assert function.unless_it_raises(1.0).observation == seen.Integer(1)
    layer = Submission(told(m.Returned(MODEL), raised), 1).work.f()
    assert layer.unless_it_raises(VALUES, training=True) is None


@pytest.mark.parametrize(
    "reply",
    [
        m.Raised("NotImplementedError", (), "", (), todo=True),
        m.Raised("SystemExit", (), "", ()),
        m.Raised("NameError", (), "no", (), stage="import"),
        m.Missing("module"),
    ],
)
def test_what_is_no_error_of_the_call_ends_the_check_all_the_same(told, ends, reply):
    ends(lambda: Submission(told(reply), 1).work.f.unless_it_raises())
    after = Submission(told(m.Raised("ValueError", (), "x", ())), 1).work.f
    assert after.unless_it_raises() is None
    ends(after)
