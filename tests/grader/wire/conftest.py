"""Strategies for everything that the vocabulary can say."""

from __future__ import annotations

import math
import socket
from types import SimpleNamespace

import pytest
from hypothesis import strategies as st

from grader.wire import messages as m
from grader.wire import observations as seen

INT64 = st.integers(-(1 << 63), (1 << 63) - 1)
NAMES = st.text(max_size=12)
AXES = st.integers(0, 1 << 40)
HANDLES = st.integers(0, 1 << 40)


def dims(axes=st.none() | AXES):
    return st.none() | st.lists(axes, max_size=5).map(tuple)


@st.composite
def values(draw, kind):
    dtype = draw(st.sampled_from(sorted(seen.DTYPES)))
    shape = tuple(draw(st.lists(st.integers(0, 3), max_size=4)))
    size = math.prod(shape) * seen.DTYPES[dtype]
    return kind(dtype, shape, draw(st.binary(min_size=size, max_size=size)))


ARRAYS = values(seen.Array)
NUMBERS = st.floats(allow_nan=False)
PAIRS = st.none() | st.tuples(NUMBERS, NUMBERS)
PICTURES = st.builds(
    seen.Picture,
    ARRAYS,
    st.none() | NAMES,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.none() | st.booleans(),
    st.none() | st.booleans(),
    PAIRS,
    PAIRS,
    *[st.none() | NUMBERS] * 4,
)
BARS = st.integers(0, 3).map(
    lambda count: seen.Bars(
        *(seen.Array("float32", (size,), bytes(range(4 * size))) for size in (count, count + 1))
    )
)
PANELS = st.builds(
    seen.Panel,
    st.lists(PICTURES, max_size=2).map(tuple),
    st.lists(BARS, max_size=2).map(tuple),
    st.lists(st.builds(seen.Curve, ARRAYS, ARRAYS), max_size=2).map(tuple),
    st.none() | NAMES,
    st.none() | NAMES,
    st.none() | NAMES,
    PAIRS,
    PAIRS,
    st.none() | st.tuples(NAMES, NAMES),
    st.none() | NUMBERS,
    st.none() | st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS),
)
LEAVES = {
    seen.Nothing: st.builds(seen.Nothing),
    seen.Truth: st.builds(seen.Truth, st.booleans()),
    seen.Integer: st.builds(seen.Integer, INT64),
    seen.Real: st.builds(seen.Real, st.floats(allow_nan=False)),
    seen.Text: st.builds(seen.Text, st.text()),
    seen.DType: st.builds(seen.DType, NAMES),
    seen.Shape: st.builds(seen.Shape, dims()),
    seen.Array: ARRAYS,
    seen.Tensor: values(seen.Tensor),
    seen.Variable: values(seen.Variable),
    seen.Symbolic: st.builds(seen.Symbolic, NAMES, dims()),
    seen.Layer: st.builds(seen.Layer, HANDLES, NAMES, NAMES),
    seen.Model: st.builds(seen.Model, HANDLES, NAMES, NAMES),
    seen.Figure: st.builds(
        seen.Figure, st.lists(PANELS, max_size=2).map(tuple), st.none() | NAMES, PAIRS
    ),
    seen.History: st.builds(
        seen.History,
        st.dictionaries(NAMES, st.lists(NUMBERS, max_size=3).map(tuple), max_size=2),
    ),
    seen.Named: st.builds(seen.Named, st.sampled_from(["class", "function", "module"]), NAMES),
    seen.Other: st.builds(seen.Other, NAMES, NAMES),
}


def containers(things):
    rows = st.lists(things, max_size=4).map(tuple)
    pairs = st.lists(st.tuples(things, things), max_size=3).map(tuple)
    return {
        seen.ListOf: st.builds(seen.ListOf, rows),
        seen.TupleOf: st.builds(seen.TupleOf, rows),
        seen.DictOf: st.builds(seen.DictOf, pairs),
    }


NESTED = st.recursive(
    st.one_of(*LEAVES.values()), lambda inner: st.one_of(*containers(inner).values())
)
OBSERVATIONS = LEAVES | containers(NESTED)
LAYERS = st.lists(
    st.builds(m.LayerWeights, st.lists(ARRAYS, max_size=2).map(tuple)), max_size=2
).map(tuple)
SETTINGS = st.dictionaries(NAMES, NESTED, max_size=2)
SIZES = st.lists(st.none() | AXES, max_size=4).map(tuple)
MADE = st.builds(m.Make, NAMES, SETTINGS, SIZES, st.lists(ARRAYS, max_size=2).map(tuple))
ARGUMENTS = st.one_of(
    NESTED,
    st.builds(m.Use, HANDLES),
    MADE,
    st.builds(m.MakeModel, st.lists(MADE, max_size=2).map(tuple), SIZES),
    st.builds(m.MakeFile, NAMES),
    st.builds(m.MakeSaved, NAMES),
)
ROW = st.lists(ARGUMENTS, max_size=3).map(tuple)
REQUESTS = {
    m.Load: st.builds(
        m.Load, st.dictionaries(NAMES, st.binary(), max_size=3), st.floats(0.1, 100.0)
    ),
    m.Import: st.builds(m.Import, NAMES),
    m.Call: st.builds(
        m.Call,
        NAMES,
        NAMES,
        ROW,
        st.dictionaries(NAMES, ARGUMENTS, max_size=2),
        INT64,
        st.booleans(),
    ),
    m.Trace: st.builds(
        m.Trace, NAMES, NAMES, SIZES, ROW, st.dictionaries(NAMES, ARGUMENTS, max_size=2), INT64
    ),
    m.Give: st.builds(m.Give, ARGUMENTS, INT64),
    m.Provide: st.builds(m.Provide, ARRAYS, ARRAYS, ARRAYS, ARRAYS),
    m.Apply: st.builds(m.Apply, HANDLES, ROW, st.none() | st.booleans(), INT64),
    m.Inspect: st.builds(m.Inspect, HANDLES),
    m.Forget: st.builds(m.Forget),
    m.Testify: st.builds(m.Testify),
    m.GetWeights: st.builds(m.GetWeights, HANDLES),
    m.SetWeights: st.builds(m.SetWeights, HANDLES, LAYERS),
}
FRAMES = st.builds(m.Frame, NAMES, st.integers(0, 9999), NAMES, NAMES)
PORTS = st.lists(st.builds(m.Port, NAMES, dims()), max_size=2).map(tuple)
FACTS = st.builds(
    m.WeightFact,
    NAMES,
    st.lists(NAMES, max_size=3).map(tuple),
    st.lists(st.lists(st.integers(0, 99), max_size=4).map(tuple), max_size=3).map(tuple),
    st.lists(NAMES, max_size=2).map(tuple),
    st.booleans(),
)
STOPPED = st.builds(m.Stopped, NAMES, st.text(), FRAMES, st.floats(0.0, 100.0))
REPLIES = {
    m.Done: st.builds(m.Done),
    m.Imported: st.builds(m.Imported, st.lists(STOPPED, max_size=3).map(tuple)),
    m.Returned: st.builds(m.Returned, NESTED, st.text()),
    m.Raised: st.builds(
        m.Raised,
        NAMES,
        st.lists(NAMES, max_size=3).map(tuple),
        st.text(),
        st.lists(FRAMES, max_size=3).map(tuple),
        st.booleans(),
        st.text(),
        st.sampled_from(["import", "call"]),
        st.floats(0.0, 100.0),
        st.booleans(),
        st.none() | STOPPED,
    ),
    m.Missing: st.builds(
        m.Missing, st.sampled_from(["module", "function"]), st.lists(NAMES).map(tuple)
    ),
    m.Refused: st.builds(m.Refused, st.text()),
    m.Facts: st.builds(
        m.Facts,
        NAMES,
        st.booleans(),
        NAMES,
        SETTINGS,
        PORTS,
        PORTS,
        st.lists(FACTS, max_size=3).map(tuple),
    ),
    m.Weights: st.builds(m.Weights, LAYERS),
    m.Testimony: st.builds(m.Testimony, st.lists(NAMES, max_size=4).map(tuple)),
}


@pytest.fixture(scope="session")
def every() -> SimpleNamespace:
    """For each kind of observation, request and reply a strategy that makes it."""
    return SimpleNamespace(observations=OBSERVATIONS, requests=REQUESTS, replies=REPLIES)


@pytest.fixture
def pair():
    """Two ends of a stream, closed at the end."""
    one, other = socket.socketpair()
    with one, other:
        yield one, other
