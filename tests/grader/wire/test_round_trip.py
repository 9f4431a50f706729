"""Whatever the vocabulary can say arrives as it was sent."""

from __future__ import annotations

import math
import typing

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.wire import codec
from grader.wire import messages as m
from grader.wire import observations as seen


def kinds(union):
    members = typing.get_args(union)
    return pytest.mark.parametrize("kind", members, ids=lambda kind: kind.__name__)


def over_the_wire(reply):
    return codec.decode_reply(codec.encode(3, reply)).body


def test_the_strategies_know_the_whole_vocabulary(every):
    assert set(every.observations) == set(typing.get_args(seen.Observation))
    assert set(every.requests) == set(typing.get_args(m.AnyRequest))
    assert set(every.replies) == set(typing.get_args(m.AnyReply))


@kinds(seen.Observation)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_every_kind_of_observation_arrives_as_sent(every, kind, data):
    reply = m.Returned(data.draw(every.observations[kind]))
    back = over_the_wire(reply)
    assert back == reply
    assert type(back.value) is kind


@kinds(m.AnyRequest)
@settings(max_examples=40, deadline=None)
@given(data=st.data(), number=st.integers(0, 1 << 40))
def test_every_kind_of_request_arrives_as_sent(every, kind, data, number):
    request = data.draw(every.requests[kind])
    back = codec.decode_request(codec.encode(number, request))
    assert back == codec.Envelope(number, request)


@kinds(m.AnyReply)
@settings(max_examples=40, deadline=None)
@given(data=st.data(), number=st.integers(0, 1 << 40))
def test_every_kind_of_reply_arrives_as_sent(every, kind, data, number):
    reply = data.draw(every.replies[kind])
    assert codec.decode_reply(codec.encode(number, reply)) == codec.Envelope(number, reply)


@pytest.mark.parametrize("value", [math.inf, -math.inf, -0.0, 5e-324, 1.7976931348623157e308])
def test_extreme_floats_arrive_to_the_bit(value):
    back = over_the_wire(m.Returned(seen.Real(value))).value.value
    assert back.hex() == value.hex()


def test_nan_arrives():
    assert math.isnan(over_the_wire(m.Returned(seen.Real(math.nan))).value.value)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32", "float64", "complex64"])
def test_nan_and_infinities_in_arrays_arrive(dtype):
    sent = np.array([np.nan, np.inf, -np.inf, -0.0, 1.5]).astype(seen.numpy_dtype(dtype))
    back = over_the_wire(m.Returned(seen.values(seen.Array, sent))).value.numpy()
    assert back.dtype == sent.dtype
    assert back.tobytes() == sent.tobytes()


@pytest.mark.parametrize("value", [-(1 << 63), (1 << 63) - 1, (1 << 64) - 1])
def test_integers_of_64_bits_arrive(value):
    assert over_the_wire(m.Returned(seen.Integer(value))).value.value == value


@pytest.mark.parametrize(
    "one, other",
    [(seen.Integer(1), seen.Truth(True)), (seen.Integer(1), seen.Real(1.0)),
     (seen.ListOf(()), seen.TupleOf(())),
     (seen.Array("int8", (), b"a"), seen.Tensor("int8", (), b"a"))],
    ids=lambda thing: type(thing).__name__,
)  # fmt: skip
def test_kinds_that_look_alike_stay_apart(one, other):
    assert type(over_the_wire(m.Returned(one)).value) is type(one)
    assert type(over_the_wire(m.Returned(other)).value) is type(other)


def test_deepest_nesting_that_is_allowed_arrives():
    thing = seen.Nothing()
    for _ in range(seen.MAX_DEPTH - 1):
        thing = seen.ListOf((thing,))
    assert over_the_wire(m.Returned(thing)).value == thing


@pytest.mark.parametrize("dtype", sorted(seen.DTYPES))
def test_sizes_of_dtypes_are_numpys(dtype):
    assert seen.numpy_dtype(dtype).itemsize == seen.DTYPES[dtype]


@pytest.mark.parametrize(
    "array",
    [
        np.arange(24).reshape(2, 3, 4)[::-1, ::2, 1:],
        np.arange(6).reshape(2, 3).T,
        np.arange(5, dtype=">i4"),
        np.array(7, ">f8"),
        np.array(3.5),
        np.zeros((0, 3), "uint8"),
        np.array([True, False]),
    ],
    ids=["strided", "transposed", "big-endian", "big-endian-scalar", "rank-0", "empty", "bool"],
)
def test_values_of_any_layout_arrive_in_c_order(array):
    back = over_the_wire(m.Returned(seen.values(seen.Array, array))).value.numpy()
    assert back.shape == array.shape
    assert back.dtype.name == array.dtype.name
    assert (back == array).all()


def test_each_numpy_is_a_new_writable_array():
    observation = seen.values(seen.Array, np.arange(3))
    observation.numpy()[:] = 9
    assert observation.numpy().tolist() == [0, 1, 2]


@pytest.mark.parametrize("array", [np.array(["a"]), np.array([None]), np.zeros(1, "M8[s]")])
def test_values_of_other_dtypes_have_no_observation(array):
    with pytest.raises(ValueError, match="no such dtype"):
        seen.values(seen.Array, array)
