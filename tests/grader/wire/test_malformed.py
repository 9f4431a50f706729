"""What is not of the vocabulary to the letter is ``Malformed``, and nothing else."""

from __future__ import annotations

import tracemalloc

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from grader.wire import codec, weigh
from grader.wire import messages as m
from grader.wire import observations as seen

pack = msgspec.msgpack.Encoder().encode


def returned(value, **more):
    return pack({"number": 1, "body": {"re": "returned", "value": value, **more}})


def array(dtype="float32", shape=(2,), data=bytes(8), **more):
    return {"is": "array", "dtype": dtype, "shape": shape, "data": data, **more}


def test_the_helpers_themselves_are_well_formed():
    assert codec.decode_reply(returned(array())).body.value.shape == (2,)


def decodes_or_is_malformed(decode, data):
    try:
        return decode(data)
    except codec.Malformed:
        return None


@given(data=st.binary(max_size=300))
@example(b"")
@example(b"\xc1")
@example(b"\xdf\xff\xff\xff\xff")
@example(b"\x91" * 5000)
def test_random_bytes(data):
    decodes_or_is_malformed(codec.decode_reply, data)
    decodes_or_is_malformed(codec.decode_request, data)


MADE_OF_PARTS = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 64) - 1) | st.floats()
    | st.binary(max_size=9)
    | st.sampled_from(["is", "list", "array", "float32", "returned", "x"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["is", "re", "items", "value", "shape", "data", "dtype", "layers"]),
        inner,
        max_size=5,
    ),
)  # fmt: skip


@settings(deadline=None)
@given(
    tag=st.sampled_from(["re:returned", "re:facts", "re:weights", "re:raised", "do:call"]),
    body=st.dictionaries(
        st.sampled_from(["value", "printed", "layers", "name", "settings", "frames", "args"]),
        MADE_OF_PARTS,
    ),
)  # fmt: skip
def test_well_packed_nonsense(tag, body):
    key, _, name = tag.partition(":")
    data = pack({"number": 1, "body": {key: name, **body}})
    decodes_or_is_malformed(codec.decode_reply, data)
    decodes_or_is_malformed(codec.decode_request, data)


@settings(deadline=None)
@given(data=st.data())
def test_every_truncation(every, data):
    whole = codec.encode(1, data.draw(st.one_of(*every.replies.values())))
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(codec.Malformed):
        codec.decode_reply(whole[:cut])


@settings(deadline=None)
@given(data=st.data())
def test_anything_after_the_message(every, data):
    whole = codec.encode(1, data.draw(st.one_of(*every.requests.values())))
    with pytest.raises(codec.Malformed):
        codec.decode_request(whole + b"\xc0")


@settings(deadline=None)
@given(data=st.data())
def test_a_changed_byte_is_another_message_or_none(every, data):
    whole = bytearray(codec.encode(1, data.draw(st.one_of(*every.replies.values()))))
    whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    decodes_or_is_malformed(codec.decode_reply, bytes(whole))


@pytest.mark.parametrize(
    "data",
    [
        pack({"number": 1, "body": {"re": "done"}, "more": 1}),
        pack({"number": 1, "body": {"re": "done", "more": 1}}),
        returned({"is": "nothing", "more": 1}),
        returned(array(more=1)),
    ],
    ids=["envelope", "reply", "observation", "array"],
)
def test_extra_fields(data):
    with pytest.raises(codec.Malformed):
        codec.decode_reply(data)


@pytest.mark.parametrize(
    "data",
    [
        pack({"number": 1, "body": {"re": "granted"}}),
        pack({"number": 1, "body": {"re": 5}}),
        pack({"number": 1, "body": {"do": "forget"}}),
        pack({"number": 1, "body": {}}),
        pack({"number": 1, "body": None}),
        pack({"number": 1}),
        pack({"body": {"re": "done"}}),
        pack({"number": "1", "body": {"re": "done"}}),
        pack({"number": True, "body": {"re": "done"}}),
        pack([1, {"re": "done"}]),
        returned({"is": "figurine"}),
        returned({"is": "use", "handle": 1}),
        returned({"is": "make", "layer": "Dense", "config": {}}),
        returned({"re": "nothing"}),
        returned(None),
        returned(5),
        returned({"is": "values", "dtype": "int8", "shape": [], "data": b"a"}),
    ],
)
def test_wrong_tags_and_missing_parts(data):
    with pytest.raises(codec.Malformed):
        codec.decode_reply(data)


def test_a_request_is_no_reply_and_a_reply_no_request():
    with pytest.raises(codec.Malformed):
        codec.decode_reply(codec.encode(1, m.Forget()))
    with pytest.raises(codec.Malformed):
        codec.decode_request(codec.encode(1, m.Done()))


@pytest.mark.parametrize(
    "value",
    [
        {"is": "truth", "value": 1},
        {"is": "integer", "value": 1.0},
        {"is": "integer", "value": True},
        {"is": "integer", "value": "1"},
        {"is": "real", "value": "nan"},
        {"is": "text", "value": b"bytes"},
        {"is": "text"},
        {"is": "list", "items": {"is": "nothing"}},
        {"is": "list", "items": [None]},
        {"is": "dict", "pairs": [[{"is": "nothing"}]]},
        {"is": "shape", "dims": [1.5]},
        {"is": "shape", "dims": 3},
        {"is": "named", "kind": "method", "name": "x"},
        {"is": "layer", "handle": None, "type": "Dense", "keras": "Dense"},
        array(data="text"),
        array(shape=2),
        array(shape=(2.0,)),
        array(shape=(None,)),
        array(dtype=None),
    ],
)
def test_wrong_types(value):
    with pytest.raises(codec.Malformed):
        codec.decode_reply(returned(value))


@pytest.mark.parametrize("kind", ["array", "tensor", "variable"])
@pytest.mark.parametrize(
    "dtype, shape, size",
    [
        ("float32", (-1,), 4),
        ("float32", (-1, -2), 8),
        ("float32", (-1, 0), 0),
        ("float32", (1,) * 33, 4),
        ("float32", (0,) * 33, 0),
        ("float32", (2,), 4),
        ("float32", (2,), 9),
        ("float32", (0,), 1),
        ("float32", (), 0),
        ("float32", (1 << 62, 4), 0),
        ("float32", (0, 1 << 63), 0),
        ("float32", (0, 1 << 62, 1 << 62), 0),
        ("int8", ((1 << 64) - 1, 0), 0),
        ("object", (1,), 8),
        ("str", (1,), 8),
        ("float128", (1,), 16),
        ("<f4", (1,), 4),
        ("O", (), 8),
        ("", (), 0),
    ],
)
def test_values_whose_dtype_shape_and_bytes_do_not_fit(kind, dtype, shape, size):
    value = {"is": kind, "dtype": dtype, "shape": shape, "data": bytes(size)}
    with pytest.raises(codec.Malformed):
        codec.decode_reply(returned(value))


@settings(deadline=None)
@given(
    dtype=st.sampled_from(sorted(seen.DTYPES)),
    shape=st.lists(st.one_of(st.just(0), st.integers(0, (1 << 64) - 1)), max_size=35),
)
def test_an_empty_array_that_decodes_can_be_had(dtype, shape):
    """NumPy refuses some shapes of no elements; a check must not stumble over them."""
    envelope = decodes_or_is_malformed(codec.decode_reply, returned(array(dtype, shape, b"")))
    if envelope is not None:
        got = envelope.body.value.numpy()
        assert got.shape == tuple(shape)
        assert got.astype("complex128").shape == tuple(shape)


@pytest.mark.parametrize("text", [b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\x80"])
def test_text_that_is_not_utf8(text):
    good = codec.encode(1, m.Returned(seen.Text("x" * len(text))))
    with pytest.raises(codec.Malformed):
        codec.decode_reply(good.replace(b"x" * len(text), text))


def nest(depth, kind):
    value = {"is": "nothing"}
    for _ in range(depth):
        if kind == "dict":
            value = {"is": "dict", "pairs": [[{"is": "nothing"}, value]]}
        else:
            value = {"is": kind, "items": [value]}
    return value


@pytest.mark.parametrize("kind", ["list", "tuple", "dict"])
@pytest.mark.parametrize("depth", [seen.MAX_DEPTH, 60, 150])
def test_deep_nesting_in_a_reply(kind, depth):
    with pytest.raises(codec.Malformed, match="too deeply nested"):
        codec.decode_reply(returned(nest(depth, kind)))


def test_deep_nesting_in_facts():
    facts = m.Facts("f", True, "float32", {})
    body = {**msgspec.to_builtins(facts), "settings": {"a": nest(150, "list")}}
    with pytest.raises(codec.Malformed, match="too deeply nested"):
        codec.decode_reply(pack({"number": 1, "body": body}))


@pytest.mark.parametrize("levels", [1_000, 100_000])
def test_nesting_that_would_overflow_the_stack(levels):
    """Packed by hand, for no encoder goes that deep."""
    start = returned({"is": "list", "items": []})[:-1]  # up to the empty array
    level = b"\x91" + pack({"is": "list", "items": []})[:-1]
    for decode in (codec.decode_reply, codec.decode_request):
        with pytest.raises(codec.Malformed):
            decode(start + level * levels + b"\x90")


def test_a_message_above_the_limit(monkeypatch):
    monkeypatch.setattr(codec, "MAX_BYTES", 40)
    good = codec.encode(1, m.Returned(seen.Text("x" * 30)))
    with pytest.raises(codec.Malformed, match="too large"):
        codec.decode_reply(good)
    with pytest.raises(codec.Malformed, match="too large"):
        codec.decode_request(good)
    assert codec.decode_reply(codec.encode(1, m.Done())).body == m.Done()


LONG = "x" * 5_000
FRAME = {"file": "f.py", "line": 1, "function": "f", "source": ""}


def raised(**more):
    return {"re": "raised", "type": "E", "bases": [], "message": "", "frames": [], **more}


@pytest.mark.parametrize(
    "body",
    [
        raised(type=LONG),
        raised(message=LONG),
        raised(printed=LONG),
        raised(bases=[LONG]),
        raised(frames=[FRAME] * 21),
        raised(frames=[{**FRAME, "source": LONG}]),
        {"re": "refused", "why": LONG},
        {"re": "missing", "what": "function", "near": [LONG]},
        {"re": "returned", "value": {"is": "other", "type": LONG}},
        {"re": "returned", "value": {"is": "other", "type": "T", "why": LONG}},
        {"re": "returned", "value": {"is": "named", "kind": "class", "name": LONG}},
        {"re": "returned", "value": {"is": "model", "handle": 0, "type": LONG, "keras": ""}},
        {"re": "returned", "value": {"is": "dtype", "name": LONG}},
        {"re": "facts", "name": LONG, "built": True, "dtype": "float32", "settings": {}},
    ],
)
def test_names_that_would_fill_a_report(body):
    with pytest.raises(codec.Malformed, match="length"):
        codec.decode_reply(pack({"number": 1, "body": body}))


def test_a_message_with_names_of_usual_length_is_fine():
    body = raised(frames=[FRAME] * 20, message="x" * 4_000, type="x" * 200)
    assert codec.decode_reply(pack({"number": 1, "body": body})).body.message == "x" * 4_000


@pytest.mark.parametrize("shape", [[-1], [1] * 33, [1 << 50], [1 << 30, 1 << 30]])
def test_facts_of_weights_that_cannot_be(shape):
    layer = {"type": "Dense", "shapes": [shape], "dtypes": [], "trainable": True}
    body = {"re": "facts", "name": "", "built": True, "dtype": "", "settings": {}}
    with pytest.raises(codec.Malformed):
        codec.decode_reply(pack({"number": 1, "body": {**body, "layers": [layer]}}))


def many(count, one, head):
    """A reply whose list of ``count`` times ``one`` ends the message, packed by hand."""
    start = returned(head)[:-1]  # up to the empty list
    return start + b"\xdd" + count.to_bytes(4, "big") + one * count


HEAVY = {
    "axes": many(20_000_000, b"\xcd\xff\xff", {"is": "shape", "dims": []}),
    "nothings": many(4_000_000, pack({"is": "nothing"}), {"is": "list", "items": []}),
    "weights": pack({"number": 1, "body": {"re": "weights", "layers": []}})[:-1]
    + b"\xdd" + (60 << 20).to_bytes(4, "big") + bytes(60 << 20),
}  # fmt: skip


@pytest.mark.parametrize("name", HEAVY)
def test_a_message_that_would_fill_the_judges_memory_is_refused_before_it_is_made(name):
    tracemalloc.start()
    try:
        with pytest.raises(codec.Malformed, match="too many things"):
            codec.decode_reply(HEAVY[name])
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_a_text_of_many_megabytes_is_refused():
    with pytest.raises(codec.Malformed, match="too many things"):
        codec.decode_reply(returned({"is": "text", "value": "x" * (2 << 20)}))


def test_a_shape_of_many_axes_is_refused_however_short_the_message():
    for kind in ("shape", "symbolic"):
        more = {"dtype": "float32"} if kind == "symbolic" else {}
        with pytest.raises(codec.Malformed, match="length"):
            codec.decode_reply(returned({"is": kind, "dims": [1] * 33, **more}))


@settings(deadline=None)
@given(data=st.data())
def test_what_is_weighed_is_counted_like_msgspec_counts(every, data):
    """The walk over the bytes ends where the message ends, and finds all of it."""
    whole = codec.encode(1, data.draw(st.one_of(*every.replies.values())))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weigh, "LIGHT", 0)
        assert not weigh.too_heavy(whole)
        patch.setattr(weigh, "MAX_THINGS", things(msgspec.msgpack.decode(whole)))
        assert not weigh.too_heavy(whole)
        patch.setattr(weigh, "MAX_THINGS", weigh.MAX_THINGS - 1)
        assert weigh.too_heavy(whole)


def things(value):
    if isinstance(value, dict):
        return 1 + sum(things(key) + things(inner) for key, inner in value.items())
    if isinstance(value, (list, tuple)):
        return 1 + sum(map(things, value))
    return 1


@pytest.mark.parametrize(
    "body", [{"re": "done", "\x1b[2J" + "x" * 9_000: 1}, {"re": "\x1b]0;" + "x" * 9_000}]
)
def test_what_is_said_of_a_malformed_message_is_short_and_plain(body):
    """Reports and terminals show it, and msgspec quotes what the message says."""
    with pytest.raises(codec.Malformed) as caught:
        codec.decode_reply(pack({"number": 1, "body": body}))
    assert len(str(caught.value)) <= 200
    assert str(caught.value).isprintable()


def test_the_largest_weights_are_no_heavy_message():
    arrays = tuple(seen.Array("float32", (1000, 150), bytes(600_000)) for _ in range(100))
    reply = m.Weights((m.LayerWeights(arrays),))
    assert codec.decode_reply(codec.encode(1, reply)).body == reply
