"""Whatever a worker replies, a check passes or ends with a verdict. Nothing else.

Any other exception would be a fault of the grader's, which a submission must not cause.
"""

from __future__ import annotations

import math
import warnings

import numpy as np
import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from grader.checks import expect
from grader.checks.draw import Draw
from grader.checks.submission import Submission
from grader.checks.verdict import Verdict
from grader.wire import codec
from grader.wire import messages as m
from grader.wire import observations as seen

ODD_FLOATS = [0.0, -0.0, 1.0, 1e-320, 1e300, -1e300, 2.5, math.inf, -math.inf, math.nan]
TEXTS = st.sampled_from(["", "f", "{0}", "{x!r:9}", "%s", "a\nb", "\x00", "텐서", "x" * 200])
SHAPES = [(), (1,), (2,), (2, 3), (3, 2), (2, 2), (0,), (2, 0), (1, 2, 3), (1,) * 32]
SHAPES += [(0, 1 << 39)]
HANDLES = st.sampled_from([0, 1, -1, -(1 << 63), (1 << 64) - 1])
DIMS = st.none() | st.lists(
    st.sampled_from([None, 0, 1, 3, -1, (1 << 64) - 1]), max_size=3
).map(tuple)


@st.composite
def values(draw, kind):
    dtype = draw(st.sampled_from(sorted(seen.DTYPES)))
    shape = draw(st.sampled_from(SHAPES))
    if draw(st.booleans()):
        size = math.prod(shape) * seen.DTYPES[dtype]
        return kind(dtype, shape, draw(st.binary(min_size=size, max_size=size)))
    size = math.prod(shape)
    numbers = draw(st.lists(st.sampled_from(ODD_FLOATS), min_size=size, max_size=size))
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        array = np.array(numbers).reshape(shape).astype(seen.numpy_dtype(dtype))
    return seen.values(kind, array)


OBSERVATIONS = st.recursive(
    st.one_of(
        values(seen.Tensor),
        values(seen.Array),
        values(seen.Variable),
        st.builds(seen.Layer, HANDLES, TEXTS, TEXTS),
        st.builds(seen.Model, HANDLES, TEXTS, TEXTS),
        st.builds(seen.Nothing),
        st.builds(seen.Integer, HANDLES),
        st.builds(seen.Real, st.sampled_from(ODD_FLOATS)),
        st.builds(seen.Text, TEXTS),
        st.builds(seen.DType, TEXTS),
        st.builds(seen.Shape, DIMS),
        st.builds(seen.Symbolic, TEXTS, DIMS),
        st.builds(seen.Named, st.sampled_from(["class", "function", "module"]), TEXTS),
        st.builds(seen.Other, TEXTS, TEXTS),
    ),
    lambda inner: st.one_of(
        st.builds(seen.TupleOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(seen.ListOf, st.lists(inner, max_size=3).map(tuple)),
        st.builds(seen.DictOf, st.lists(st.tuples(inner, inner), max_size=2).map(tuple)),
    ),
    max_leaves=5,
)
FRAMES = st.lists(
    st.builds(m.Frame, TEXTS, st.sampled_from([0, -1, 1 << 62]), TEXTS, TEXTS), max_size=2
).map(tuple)
FACTS = st.builds(
    m.WeightFact,
    TEXTS,
    st.lists(TEXTS, max_size=3).map(tuple),
    st.lists(st.sampled_from([(), (0,), (3, 2), (1,) * 32, (1 << 40,)]), max_size=3).map(tuple),
    st.just(()),
    st.booleans(),
)  # fmt: skip
ARRAYS = st.lists(values(seen.Array), max_size=2).map(tuple)
REPLIES = st.one_of(
    st.builds(m.Returned, OBSERVATIONS, TEXTS),
    st.builds(m.Returned, OBSERVATIONS, TEXTS),
    st.builds(
        m.Raised,
        st.sampled_from(["ValueError", "SystemExit", "MemoryError", "{0}"]),
        st.just(("Exception",)),
        TEXTS,
        FRAMES,
        st.booleans(),
        TEXTS,
        st.sampled_from(["import", "call"]),
    ),
    st.builds(m.Missing, st.sampled_from(["module", "function"]), st.lists(TEXTS).map(tuple)),
    st.builds(m.Refused, TEXTS),
    st.builds(m.Done),
    st.builds(
        m.Facts, TEXTS, st.booleans(), TEXTS, st.just({}), layers=st.lists(FACTS).map(tuple)
    ),
    st.builds(m.Weights, st.lists(st.builds(m.LayerWeights, ARRAYS), max_size=2).map(tuple)),
)

CHECKS = {
    "tensor": lambda a: expect(a).tensor(),
    "array": lambda a: expect(a).array(),
    "layer": lambda a: expect(a).layer(),
    "model": lambda a: expect(a).model(),
    "pair": lambda a: expect(a).pair("(layer, maps)") and [a[0], a[1], *a],
    "index": lambda a: a[1],
    "negative index": lambda a: a[-1].numpy(),
    "length": lambda a: len(a),
    "unpack": lambda a: [expect(item).tensor() for item in a],
    "numpy": lambda a: a.numpy().astype("complex128"),
    "shape": lambda a: expect(a).shape((2, 3), {"m.a": (3, 2), "m.b": ()}),
    "shape of rank 4": lambda a: expect(a).shape((2, 9, 7, 3)),
    "dtype": lambda a: expect(a).dtype("float32", {"m.a": "float64"}),
    "values": lambda a: expect(a).values(
        [[1.0, 2, 3], [4, 5, 6]], mistakes={"m.a": [[1.0]], "m.b": np.zeros((2, 3)), "m.c": 1}
    ),
    "square values": lambda a: expect(a).values([[1, 2], [3, 4]]),
    "zeros": lambda a: expect(a).values(np.zeros(2), atol=0, rtol=0),
    "infinite values": lambda a: expect(a).values([math.inf, math.nan]),
    "a scalar": lambda a: expect(a).values(1e300),
    "a complex scalar": lambda a: expect(a).values(1j),
    "no values": lambda a: expect(a).values(np.zeros((2, 0))),
    "probabilities": lambda a: expect(a).rows_sum_to_one(),
    "apply": lambda a: expect(a(np.zeros(2), training=True)).tensor().values([1, 2]),
    "facts": lambda a: expect(a).parameters(5, {"m.a": 6}),
    "name": lambda a: expect(a).named("net"),
    "weights": lambda a: [array.sum() for layer in a.weights() for array in layer],
    "set weights": lambda a: a.set_weights(Draw(1).weights([DENSE])),
    "hand on": lambda a: a._asking and Submission(a._asking._transport, 1).work.g(a),
}  # fmt: skip


DENSE = m.WeightFact("Dense", ("kernel", "bias"), ((2, 2), (2,)), ("float32",) * 2, True)


class Hostile:
    """Replies with whatever it was given, over the wire."""

    def __init__(self, replies):
        self._replies = iter(replies)

    def ask(self, request):
        codec.decode_request(codec.encode(1, request))
        try:
            return codec.decode_reply(codec.encode(1, next(self._replies))).body
        except codec.Malformed:
            return m.Done()

    def stop(self, verdict):
        raise verdict


def ends_well(said, check):
    try:
        check(Submission(Hostile(said), 1).work.f())
    except Verdict as verdict:
        why = verdict.explanation
        assert why.headline.text()
        assert why.shown_to_learner.text()
        assert len(why.headline.text() + why.came_back + why.called) < 6_000


@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::numpy.exceptions.ComplexWarning")
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(observation=OBSERVATIONS, replies=st.lists(REPLIES, min_size=2, max_size=2))
def test_any_answer_leads_to_a_verdict_or_passes(observation, replies):
    for name, check in CHECKS.items():
        note(name)
        ends_well([m.Returned(observation, ""), *replies], check)


@settings(max_examples=100, deadline=None)
@given(replies=st.lists(REPLIES, min_size=3, max_size=3), name=st.sampled_from(sorted(CHECKS)))
def test_any_reply_to_a_call_leads_to_a_verdict_or_passes(replies, name):
    ends_well(replies, CHECKS[name])


@settings(max_examples=150, deadline=None)
@given(
    handle=st.builds(seen.Model, HANDLES, TEXTS, TEXTS),
    reply=REPLIES,
    name=st.sampled_from(["apply", "facts", "name", "weights", "set weights", "hand on"]),
)
def test_any_reply_of_a_model_leads_to_a_verdict_or_passes(handle, reply, name):
    ends_well([m.Returned(handle), reply], CHECKS[name])


@pytest.mark.parametrize("name", CHECKS)
def test_the_checks_of_this_test_do_end_at_an_answer_of_no_use(name):
    transport = Hostile([m.Returned(seen.Other("set"))] * 3)
    if name == "hand on":
        CHECKS[name](Submission(transport, 1).work.f())
    else:
        with pytest.raises(Verdict):
            CHECKS[name](Submission(transport, 1).work.f())
