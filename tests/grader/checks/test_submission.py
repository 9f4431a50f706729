"""What a check asks for, and what becomes of each reply."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks.submission import Submission, claims
from grader.checks.verdict import Outcome
from grader.wire import messages as m
from grader.wire import observations as seen

FRAME = m.Frame("exercises/work.py", 7, "f", "return x / 0")
OUTER = m.Frame("exercises/other.py", 3, "g", "f()")


def raised(kind="ValueError", message="no", frames=(OUTER, FRAME), **more):
    return m.Raised(kind, more.pop("bases", ("Exception",)), message, tuple(frames), **more)


@pytest.mark.parametrize(
    "reply, outcome, headline",
    [
        (raised(), Outcome.ERROR, "ValueError: no (exercises/work.py, line 7)"),
        (raised(message="  \n a b \nc"), Outcome.ERROR,
         "ValueError: a b (exercises/work.py, line 7)"),
        (raised(message="Exception encountered when calling D.call().\n\n\x1b[1mbad\x1b[0m\nx"),
         Outcome.ERROR, "ValueError: bad (exercises/work.py, line 7)"),
        (raised(message="Graph execution error:\n\nDetected at node a/sub defined at (x):\n"
                        '  File "a.py", line 3, in f\n\nIncompatible shapes: [8] vs. [8,10]\n'
                        "\t [[{{node a/sub}}]] [Op:__inference_1]"), Outcome.ERROR,
         "ValueError: Incompatible shapes: [8] vs. [8,10] (exercises/work.py, line 7)"),
        (raised(message="Graph execution error:"), Outcome.ERROR,
         "ValueError: Graph execution error: (exercises/work.py, line 7)"),
        (raised(message=""), Outcome.ERROR,
         "ValueError: no message (exercises/work.py, line 7)"),
        (raised(message="{x} %s {0}"), Outcome.ERROR,
         "ValueError: {x} %s {0} (exercises/work.py, line 7)"),
        (raised(frames=()), Outcome.ERROR, "ValueError: no"),
        (raised(stage="import"), Outcome.ERROR,
         "The function is not there, because exercises/work.py, line 7, stopped: ValueError: no"),
        (raised(stage="import", late=15.0), Outcome.TIMED_OUT,
         "The function is not there, because exercises/work.py, line 7, stopped: It takes "
         "longer than 15 seconds."),
        (raised(late=10.0), Outcome.TIMED_OUT,
         "The call did not end within 10 seconds. Is there an endless loop?"),
        (raised("NotImplementedError", left_in=True), Outcome.ERROR,
         "Your answer is there, but a line of the stub still stops it: `return x / 0` "
         "(exercises/work.py, line 7). Delete that line."),
        (raised(because=m.Stopped("KeyError", "'a'", m.Frame("cell 2", 3, "<module>", "y"))),
         Outcome.ERROR,
         "ValueError: no (exercises/work.py, line 7). It would come from cell 2, line 3, but "
         "that line stopped: KeyError: 'a'"),
        (raised("NotImplementedError", todo=True), Outcome.TO_DO, "Not written yet."),
        (raised("NotImplementedError"), Outcome.ERROR,
         "NotImplementedError: no (exercises/work.py, line 7)"),
        (raised("SystemExit", bases=("BaseException",)), Outcome.EXITED_EARLY,
         "The code ended Python (SystemExit) instead of returning."),
        (raised("Mine", bases=("SystemExit", "BaseException")), Outcome.EXITED_EARLY,
         "The code ended Python (Mine) instead of returning."),
        (raised("MemoryError"), Outcome.OUT_OF_MEMORY,
         "MemoryError: no (exercises/work.py, line 7)"),
        (raised("ResourceExhaustedError", bases=("OpError",)), Outcome.OUT_OF_MEMORY,
         "ResourceExhaustedError: no (exercises/work.py, line 7)"),
        (m.Missing("module"), Outcome.MISSING, "There is no file work.py."),
        (m.Missing("function"), Outcome.MISSING, "work.py has no function f."),
        (m.Missing("function", ("g", "h")), Outcome.MISSING,
         "work.py has no function f. It has: g, h."),
        (m.Missing("function", tuple("abcdefghij")), Outcome.MISSING,
         "work.py has no function f. It has: a, b, c, d, e, f, g, h."),
        (m.Done(), Outcome.ERROR, "The worker sent something that is no answer."),
        (m.Weights(()), Outcome.ERROR, "The worker sent something that is no answer."),
        (m.Facts("x", True, "float32", {}), Outcome.ERROR,
         "The worker sent something that is no answer."),
    ],
)  # fmt: skip
def test_a_reply_that_is_no_answer_ends_the_check(told, ends, reply, outcome, headline):
    verdict = ends(lambda: Submission(told(reply), 1).work.f(2))
    assert (verdict.outcome, verdict.explanation.headline.text()) == (outcome, headline)
    assert str(verdict.explanation.called) == "work.f(2)"


def test_the_learners_frames_go_with_the_verdict(told, ends):
    verdict = ends(lambda: Submission(told(raised()), 1).work.f())
    assert verdict.explanation.frames == (OUTER, FRAME)


BLOB = "3.25 1.5 -7.125 " * 9 + "0f" * 90
NAMED = m.Frame("exercises/work.py", 7, BLOB[:30], BLOB[:90])


@pytest.mark.parametrize(
    "reply",
    [
        raised(message=BLOB),
        raised("x" + BLOB[-60:]),
        raised(frames=(m.Frame(f"exercises/{BLOB[-60:]}.py", 7, "f", ""),)),
        raised(frames=(NAMED,)),
        raised(left_in=True, frames=(NAMED,)),
        raised(because=m.Stopped(BLOB[-60:], BLOB, NAMED)),
        raised(BLOB[-60:], bases=("SystemExit", "BaseException")),
        raised(stage="import", message=BLOB),
        m.Missing("function", (BLOB[-60:],)),
    ],
)
def test_of_a_hidden_check_no_input_is_read_from_an_error(told, ends, reply):
    why = ends(lambda: Submission(told(reply), 1).work.f(2)).explanation
    shown = why.shown_to_learner.text()
    for piece in ("3.25", "7.125", "0f0f0f"):
        assert piece not in shown
    assert BLOB[:20] in why.headline.text() + "".join(map(str, why.frames)) or (
        BLOB[-20:] in why.headline.text()
    )


def test_and_yet_it_says_what_is_wrong_and_where(told, ends):
    why = ends(lambda: Submission(told(raised("NameError", "'x' is not defined")), 1).work.f())
    shown = why.explanation.shown_to_learner.text()
    assert shown == "NameError: 'x' is not defined (work.py, line 7)"


def test_a_transport_that_does_not_stop_is_a_fault_of_ours(told, monkeypatch):
    transport = told(m.Done())
    monkeypatch.setattr(transport, "stop", lambda verdict: None)
    with pytest.raises(AssertionError, match="must not return"):
        Submission(transport, 1).work.f()


def test_the_request_says_what_the_check_said(told):
    transport = told(m.Returned(seen.Nothing()))
    Submission(transport, 5).images.stack([1, 2.5], "a", axis=None, flag=True)
    assert transport.asked == [
        m.Call(
            "images",
            "stack",
            (seen.ListOf((seen.Integer(1), seen.Real(2.5))), seen.Text("a")),
            {"axis": seen.Nothing(), "flag": seen.Truth(True)},
            6,
        )
    ]


def test_each_call_has_another_seed_and_each_run_the_same(told):
    seeds = []
    for _ in range(2):
        transport = told(m.Returned(seen.Layer(0, "A", "A")))
        layer = Submission(transport, (1 << 64) - 1).work.f()
        layer(np.zeros(2))
        layer(np.zeros(2), training=True)
        seeds.append([request.seed for request in transport.asked])
    assert seeds[0] == seeds[1]
    assert len(set(seeds[0])) == 3
    assert all(0 <= seed < 1 << 63 for seed in seeds[0])


@pytest.mark.parametrize("name", ["_private", "__len__", "_asking_"])
def test_names_with_an_underscore_are_no_modules_or_functions(told, name):
    submission = Submission(told(m.Done()), 1)
    with pytest.raises(AttributeError):
        getattr(submission, name)
    with pytest.raises(AttributeError):
        getattr(submission.work, name)


# What can be done with an answer.

TENSOR = seen.values(seen.Tensor, np.arange(3))


@pytest.mark.parametrize("kind", [seen.ListOf, seen.TupleOf])
def test_items_of_an_answer(answer, kind):
    got = answer(kind((seen.Integer(1), seen.Layer(2, "A", "A"))))
    assert len(got) == 2
    first, second = got
    assert first.observation == seen.Integer(1)
    assert got[-1].observation == second.observation == seen.Layer(2, "A", "A")
    assert str(second.called) == "item 1 of work.f()"


@pytest.mark.parametrize("index", [2, -3, 99])
def test_an_index_beyond_the_items(answer, ends, index):
    verdict = ends(lambda: answer(seen.TupleOf((TENSOR,) * 2))[index])
    assert str(verdict) == "What came back has only 2 items."


@pytest.mark.parametrize(
    "thing",
    [seen.Nothing(), TENSOR, seen.DictOf(()), seen.Text("ab"), seen.Layer(0, "A", "A"),
     seen.Shape((1, 2)), seen.Other("generator")],
    ids=lambda thing: type(thing).__name__,
)  # fmt: skip
@pytest.mark.parametrize(
    "use",
    [lambda a: a[0], len, list, lambda a: (lambda x, y: 0)(*a)],
    ids=["index", "len", "iter", "unpack"],
)  # fmt: skip
def test_what_has_no_items_cannot_be_unpacked(answer, ends, thing, use):
    assert ends(lambda: use(answer(thing))).outcome is Outcome.WRONG


@pytest.mark.parametrize("thing", [TENSOR, seen.Nothing(), seen.TupleOf(())])
@pytest.mark.parametrize(
    "use",
    [lambda a: a(np.zeros(2)), claims, lambda a: a.weights(),
     lambda a: a.set_weights(())],
)  # fmt: skip
def test_what_is_no_layer_cannot_be_asked_like_one(answer, ends, thing, use):
    assert "a layer or a model" in str(ends(lambda: use(answer(thing))))


def test_numbers_of_an_answer(answer, ends):
    assert answer(TENSOR).numpy().tolist() == [0, 1, 2]
    assert "numbers was wanted" in str(ends(answer(seen.Text("a")).numpy))


@pytest.mark.parametrize(
    "thing, name", [(seen.Layer(3, "A", "A"), "layer"), (seen.Model(3, "A", "A"), "model")]
)
def test_applying_a_layer(told, thing, name):
    transport = told(m.Returned(thing), m.Returned(TENSOR))
    result = Submission(transport, 1).work.f()(np.zeros((2, 3), "float32"), training=True)
    assert result.observation == TENSOR
    request = transport.asked[1]
    assert (request.handle, request.training) == (3, True)
    assert str(result.called) == (
        f"{name}(a NumPy array of shape (2, 3) and dtype float32, training=True), "
        f"{name} from work.f()"
    )


def test_a_message_says_what_a_layer_as_an_argument_is(told):
    transport = told(m.Returned(seen.Layer(3, "A", "A")), m.Returned(TENSOR))
    submission = Submission(transport, 1)
    called = submission.work.g(submission.work.f(), 2).called
    assert str(called) == "work.g(a layer of class A, 2)"


def test_a_layer_as_an_argument_is_named_by_its_handle(told):
    transport = told(m.Returned(seen.Layer(3, "A", "A")), m.Returned(TENSOR))
    submission = Submission(transport, 1)
    layer = submission.work.f()
    tensor = submission.work.g(layer, also=layer)
    submission.work.h([tensor])
    assert transport.asked[1].args == (m.Use(3),)
    assert transport.asked[1].kwargs == {"also": m.Use(3)}
    assert transport.asked[2].args == (seen.ListOf((TENSOR,)),)


def test_a_node_is_matched_by_misconceptions_and_shown_to_nobody(told, ends):
    node = "{{function_node __wrapped__Mul_device_/job:localhost/device:CPU:0}} "
    reply = raised("InvalidArgumentError", message=node + "Incompatible shapes: [2] vs. [5]")
    why = ends(lambda: Submission(told(reply), 1).work.f(2)).explanation
    assert "wrapped__Mul_" in why.error
    assert "function_node" not in why.headline.text()
    assert "Incompatible shapes: [2] vs. [5]" in why.headline.text()
