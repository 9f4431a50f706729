"""Shared calls: a layer is built once, anything else is asked for anew."""

import pytest

from grader.wire import messages as m
from grader.wire import observations as seen

WORK = """
    import keras

    calls = []

    def build(units, name="d"):
        calls.append(units)
        return keras.layers.Dense(units)

    def count(number):
        calls.append(number)
        return len(calls)

    def fail(number):
        calls.append(number)
        raise ValueError(len(calls))
"""


def ask(learner, function, number, shared=True, **kwargs):
    return learner.ask(m.Call("work", function, (seen.Integer(number),), kwargs, 1, shared))


@pytest.fixture
def learner(hand_in):
    return hand_in(WORK)


def test_an_equal_shared_call_gives_the_same_layer(learner):
    first = ask(learner, "build", 3).value
    assert ask(learner, "build", 3).value == first
    assert ask(learner, "build", 4).value != first
    assert ask(learner, "build", 3, name=seen.Text("d")).value != first
    assert learner.value("count", 0) == seen.Integer(4)


def test_it_outlives_a_check(learner):
    ask(learner, "build", 3)
    learner.ask(m.Forget())
    ask(learner, "build", 3)
    assert learner.value("count", 0) == seen.Integer(2)


def test_a_call_that_is_not_shared_builds_a_new_one(learner):
    shared = ask(learner, "build", 3).value
    assert ask(learner, "build", 3, shared=False).value != shared
    assert ask(learner, "build", 3).value == shared


def test_values_and_errors_are_never_shared(learner):
    assert [ask(learner, "count", 3).value.value for _ in range(2)] == [1, 2]
    assert [ask(learner, "fail", 3).message for _ in range(2)] == ["3", "4"]
