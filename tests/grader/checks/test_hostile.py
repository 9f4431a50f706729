"""Whatever a worker replies, a check passes or ends with a verdict. Nothing else.

Any other exception would be a fault of the grader's, which a submission must not cause.
"""

from __future__ import annotations

import math
import time
import warnings

import numpy as np
import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from grader.checks import expect
from grader.checks.draw import Draw
from grader.checks.figures import panel
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


NUMBERS = st.sampled_from(ODD_FLOATS)


@st.composite
def bars(draw):
    count = draw(st.integers(0, 3))
    kind = st.sampled_from(["float32", "float64"])
    one, other = (
        np.array(draw(st.lists(NUMBERS, min_size=size, max_size=size)), draw(kind))
        for size in (count, count + 1)
    )
    return seen.Bars(seen.values(seen.Array, one), seen.values(seen.Array, other))


PANELS = st.builds(
    seen.Panel,
    st.lists(
        st.builds(
            seen.Picture, values(seen.Array), st.none() | TEXTS, st.none() | NUMBERS,
            st.none() | NUMBERS, st.none() | st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    st.lists(bars(), max_size=2).map(tuple),
    st.lists(
        st.builds(seen.Curve, values(seen.Array), values(seen.Array)), max_size=2
    ).map(tuple),
    st.none() | TEXTS,
    st.none() | TEXTS,
    st.none() | TEXTS,
    st.none() | st.tuples(NUMBERS, NUMBERS),
    st.none() | st.tuples(NUMBERS, NUMBERS),
    st.none() | st.tuples(*[NUMBERS] * 4),
)  # fmt: skip
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
        st.builds(
            seen.History,
            st.dictionaries(TEXTS | st.just("loss"), st.lists(NUMBERS).map(tuple), max_size=2),
        ),
        st.builds(seen.Figure, st.lists(PANELS, max_size=2).map(tuple), st.none() | TEXTS),
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
    "integer": lambda a: expect(a).integer(3, {"m.a": 1}),
    "integers": lambda a: expect(a).integers((2, 3), {"m.a": (1,)}),
    "number": lambda a: expect(a).number(0.5, mistakes={"m.a": 1.0}),
    "truth": lambda a: expect(a).truth(True),
    "text": lambda a: expect(a).text("inline", {"m.a": "f"}),
    "sizes": lambda a: expect(a).sizes((2, 3), {"m.a": (None, 1)}),
    "no sizes": lambda a: expect(a).sizes((None, 3)),
    "names a dtype": lambda a: expect(a).names_dtype("float32", {"m.a": "f"}),
    "symbolic": lambda a: expect(a).symbolic((None, 3), mistakes={"m.a": (None, 1)}),
    "history": lambda a: expect(a).history() and a.metric("x"),
    "a picture": lambda a: expect(a).draws(
        panel(picture=np.eye(2, 3), cmap="gray", colorbar=True, title="a", ylim=(0, 1),
              mistakes={"m.a": np.eye(2)})
    ),
    "colours": lambda a: expect(a).draws(panel(picture=np.zeros((1, 2, 3)), colorbar=False)),
    "bars": lambda a: expect(a).draws(
        panel(histogram=[0.5, 0.7, 2], bins=2, xlim=(0, 1), mistakes={"m.a": [1.0, 3.0]})
    ),
    "a curve": lambda a: expect(a).draws(panel(curve=([1], [2]), xlabel="x", ylabel="y")),
    "a row": lambda a: expect(a).draws(panel(), panel(), layout="row"),
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
        assert len(f"{why.headline}{why.came_back}{why.called}") < 6_000


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


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(figure=st.builds(seen.Figure, st.lists(PANELS, min_size=1, max_size=2).map(tuple)))
@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore::numpy.exceptions.ComplexWarning")
def test_any_figure_leads_to_a_verdict_or_passes(figure):
    for name in ("a picture", "colours", "bars", "a curve", "a row"):
        note(name)
        ends_well([m.Returned(figure, "")], CHECKS[name])


EMPTY = seen.values(seen.Array, np.zeros(0))
TEN = seen.values(seen.Array, np.zeros(10))


@pytest.mark.parametrize(
    "counts, edges",
    [
        (TEN, EMPTY),
        (TEN, TEN),
        (seen.values(seen.Array, np.zeros(())), seen.values(seen.Array, np.zeros(()))),
        (seen.values(seen.Array, np.zeros((1, 1))), seen.values(seen.Array, np.zeros(2))),
        (TEN, seen.values(seen.Array, np.zeros(11, np.complex128))),
    ],
)
def test_bars_that_no_histogram_has_do_not_travel(counts, edges):
    with pytest.raises(ValueError, match="histogram"):
        seen.Bars(counts, edges)


@pytest.mark.parametrize(
    "many",
    [
        seen.Array("uint8", (30_000_000,), bytes(30_000_000)),
        seen.ListOf((seen.Integer(10**18),) * 300_000),
        seen.Shape((10**12,) * 32),
    ],
)
@pytest.mark.parametrize("name", ["integers", "sizes"])
def test_millions_of_numbers_do_not_fill_the_report(many, name):
    began = time.process_time()
    with pytest.raises(Verdict) as ended:
        CHECKS[name](Submission(Hostile([m.Returned(many)]), 1).work.f())
    assert len(repr(ended.value.explanation)) < 6_000
    assert time.process_time() - began < 2


def test_weights_of_bytes_are_not_widened():
    kernel = seen.Array("uint8", (5_000, 5_000), bytes(25_000_000))
    weights = m.Weights((m.LayerWeights((kernel,)),))
    with pytest.raises(Verdict, match="no answer"):
        transport = Hostile([m.Returned(seen.Model(0, "a", "b")), weights])
        Submission(transport, 1).work.f().weights()


@pytest.mark.parametrize(
    "edges, xlim",
    [([0, 1, math.inf], (0, 1)), ([1e16, 1e16, 1e16 + 2], (0, 1)), ([0.5, 1.25, 2], None)],
)
def test_a_histogram_that_no_honest_worker_describes_is_wrong(edges, xlim):
    drawn = seen.Bars(*(seen.values(seen.Array, np.float64(x)) for x in ([2, 1], edges)))
    figure = seen.Figure((seen.Panel(histograms=(drawn,), xlim=xlim),))
    with pytest.raises(Verdict):
        CHECKS["bars"](Submission(Hostile([m.Returned(figure)]), 1).work.f())
