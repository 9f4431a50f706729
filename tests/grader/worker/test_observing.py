"""From Python objects to observations: exact types, values from the buffer."""

from __future__ import annotations

import collections
import enum
import functools
import math

import numpy as np
import pytest

from grader.wire import observations as seen
from grader.worker import observing

S = "\ud800"


def array(values, dtype):
    return seen.values(seen.Array, np.array(values, dtype))


@pytest.mark.parametrize(
    "thing, wanted",
    [
        (None, seen.Nothing()),
        (True, seen.Truth(True)),
        (False, seen.Truth(False)),
        (0, seen.Integer(0)),
        ((1 << 63) - 1, seen.Integer((1 << 63) - 1)),
        (-(1 << 63), seen.Integer(-(1 << 63))),
        (1 << 63, seen.Other("int", "more than 64 bits")),
        (-(1 << 63) - 1, seen.Other("int", "more than 64 bits")),
        pytest.param(10**5000, seen.Other("int", "more than 64 bits"), id="5001 digits"),
        (1.0, seen.Real(1.0)),
        (math.inf, seen.Real(math.inf)),
        ("", seen.Text("")),
        ("텐서", seen.Text("텐서")),
        (f"a{S}b", seen.Text("a?b")),
        pytest.param("x" * 99_999, seen.Text("x" * observing.MAX_TEXT), id="long text"),
        (b"bytes", seen.Other("bytes")),
        (1j, seen.Other("complex")),
        ({1, 2}, seen.Other("set")),
        (range(3), seen.Other("range")),
        (..., seen.Other("ellipsis")),
        ([], seen.ListOf(())),
        ([1, (True, None)],
         seen.ListOf((seen.Integer(1), seen.TupleOf((seen.Truth(True), seen.Nothing()))))),
        ({"a": 1, 2: []},
         seen.DictOf(((seen.Text("a"), seen.Integer(1)), (seen.Integer(2), seen.ListOf(()))))),
    ],
)  # fmt: skip
def test_plain_python(observe, thing, wanted):
    got = observe(thing)
    assert got == wanted
    assert type(got) is type(wanted)


def test_nan(observe):
    assert math.isnan(observe(math.nan).value)


STRUCTURED = np.zeros(2, [("a", "f4")])


@pytest.mark.parametrize(
    "thing, wanted",
    [
        (np.arange(6, dtype="int16").reshape(2, 3).T, array([[0, 3], [1, 4], [2, 5]], "int16")),
        (np.arange(10)[::-3], array([9, 6, 3, 0], "int64")),
        (np.array([1, 2], ">i4"), array([1, 2], "int32")),
        (np.array(1.5, ">f8"), array(1.5, "float64")),
        (np.array(5), array(5, "int64")),
        (np.zeros((0, 3), "float32"), array(np.zeros((0, 3)), "float32")),
        (np.broadcast_to(np.int8(3), (2, 2)), array([[3, 3], [3, 3]], "int8")),
        (np.bool_(True), array(True, "bool")),
        (np.float16(0.5), array(0.5, "float16")),
        (np.uint64((1 << 64) - 1), array((1 << 64) - 1, "uint64")),
        (np.complex64(1j), array(1j, "complex64")),
        (np.array([None]), seen.Other("ndarray", "of dtype object")),
        (np.array(["ab"]), seen.Other("ndarray", "of dtype str64")),
        (np.str_("ab"), seen.Text("ab")),
        (STRUCTURED, seen.Other("ndarray", "of dtype void32")),
        (STRUCTURED[0], seen.Other("void", "of dtype void32")),
        (np.datetime64("2024-01-01"), seen.Other("datetime64", "of dtype datetime64[D]")),
        (np.array([[1.5, 2]]).view(np.matrix), array([[1.5, 2]], "float64")),
        (np.ma.array([1]), array([1], "int64")),
        (np.ma.array([1, 2], mask=[True, False]), seen.Other("MaskedArray")),
        (np.zeros(2).view(np.recarray), array([0, 0], "float64")),
        (STRUCTURED.view(np.recarray), seen.Other("recarray", "of dtype record32")),
        (memoryview(b"a"), seen.Other("memoryview")),
    ],
)  # fmt: skip
def test_numpy(observe, thing, wanted):
    got = observe(thing)
    assert got == wanted
    assert type(got) is type(wanted)


def test_a_python_float_is_no_numpy_float64(observe):
    assert isinstance(observe(np.float64(1)), seen.Array)
    assert isinstance(observe(1.0), seen.Real)


def test_an_array_above_the_limit_is_described_only(observe, monkeypatch):
    monkeypatch.setattr(observing, "MAX_ARRAY", 100)
    assert observe(np.zeros(100, "int8")) == array(np.zeros(100), "int8")
    assert observe(np.zeros(101, "int8")) == seen.Other("ndarray", "too large")


@pytest.mark.parametrize(
    "thing, name",
    [
        (np.dtype("float32"), "float32"),
        (np.dtype(">i4"), "int32"),
        (np.float32, "float32"),
        (np.bool_, "bool"),
        (np.dtype("O"), "object"),
        (np.longlong, "int64"),
    ],
)
def test_dtypes_of_numpy(observe, thing, name):
    assert observe(thing) == seen.DType(name)


class Subclass(np.float32):
    pass


@pytest.mark.parametrize("thing", [np.floating, np.generic, np.number, Subclass])
def test_classes_that_are_no_dtype_of_numpy_are_just_classes(observe, thing):
    assert observe(thing) == seen.Named("class", thing.__qualname__)


class Point(collections.namedtuple("Point", "x y")):
    pass


class Colour(enum.IntEnum):
    RED = 1


class List(list):
    pass


class Int(int):
    pass


class Str(str):
    pass


class Array(np.ndarray):
    pass


@pytest.mark.parametrize(
    "thing, wanted",
    [
        (Point(1, 2), seen.TupleOf((seen.Integer(1), seen.Integer(2)))),
        (Colour.RED, seen.Integer(1)),
        (List([1]), seen.ListOf((seen.Integer(1),))),
        (Int(5), seen.Integer(5)),
        (Str("a"), seen.Text("a")),
        (type("Float", (float,), {})(1.5), seen.Real(1.5)),
        (type("Tuple", (tuple,), {})((1,)), seen.TupleOf((seen.Integer(1),))),
        (collections.OrderedDict(a=1), seen.DictOf(((seen.Text("a"), seen.Integer(1)),))),
        (collections.defaultdict(int), seen.DictOf(())),
        (np.arange(3).view(Array), array([0, 1, 2], "int64")),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_subclasses_are_what_they_inherit_from(observe, thing, wanted):
    got = observe(thing)
    assert got == wanted
    assert type(got) is type(wanted)


@pytest.mark.parametrize(
    "thing",
    [Subclass(1), type("Scalar", (np.float32,), {"__module__": "numpy"})(1)],
    ids=["Subclass", "Scalar"],
)
def test_subclasses_of_numpys_scalars_are_something_else(observe, thing):
    assert observe(thing) == seen.Other(type(thing).__name__)


def lying(kind, *args):
    """One of a subclass of ``kind`` that says of itself whatever it can say."""
    names = (
        "__int__ __index__ __float__ __str__ __repr__ __iter__ __len__ __getitem__ __eq__ "
        "__lt__ __le__ __gt__ __ge__ __abs__ __neg__ __add__ __contains__ __bool__ __hash__ "
        "items keys values view tobytes astype encode __array__ __class_getitem__ real "
        "__array_ufunc__ __array_function__ __array_interface__ shape dtype data __format__"
    ).split()

    def lie(*args, **kwargs):
        raise AssertionError("a learner's method was called")

    return type(f"Lying{kind.__name__}", (kind,), dict.fromkeys(names, lie))(*args)


@pytest.mark.parametrize(
    "thing, wanted",
    [
        (lying(int, 5), seen.Integer(5)),
        (lying(float, 1.5), seen.Real(1.5)),
        (lying(str, "ab"), seen.Text("ab")),
        (lying(list, [1]), seen.ListOf((seen.Integer(1),))),
        (lying(tuple, [1]), seen.TupleOf((seen.Integer(1),))),
        (lying(dict, {"a": 1}), seen.DictOf(((seen.Text("a"), seen.Integer(1)),))),
        (lying(np.ndarray, (1, 2), "int8", b"\1\2"), array([[1, 2]], "int8")),
    ],
    ids=["int", "float", "str", "list", "tuple", "dict", "ndarray"],
)
def test_no_method_of_a_subclass_is_asked(observe, thing, wanted):
    assert observe(thing) == wanted


class Metaclass(type):
    """Calls its classes equal to NumPy's float32."""

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(np.float32)


class Equal(metaclass=Metaclass):
    __module__ = "numpy"

    def __array__(self, *args, **kwargs):
        return np.ones(3)


class ClaimsAnArray:
    shape, dtype, ndim, size = (2, 3), np.dtype("float32"), 2, 6

    def __array__(self, *args, **kwargs):
        return np.ones((2, 3), "float32")

    def numpy(self):
        return np.ones((2, 3), "float32")

    def __len__(self):
        return 2

    def __eq__(self, other):
        return True


def claims(claimed, **more):
    return type("Liar", (), {"__class__": property(lambda self: claimed), **more})()


@pytest.mark.parametrize(
    "thing",
    [
        ClaimsAnArray(),
        Equal(),
        *(claims(kind) for kind in (int, str, bool, list, tuple, dict, np.ndarray, type(None))),
        claims(np.dtype, name="float32"),
        claims(np.float32, __module__="numpy", __array__=lambda self, *a, **k: np.ones(2)),
        claims(type),
        claims(type(np)),
        claims(type(lambda: 0)),
    ],
    ids=lambda thing: f"{type(thing).__name__}-{thing.__class__.__name__}",
)
def test_what_merely_claims_to_be_something_is_something_else(observe, thing):
    assert observe(thing) == seen.Other(type(thing).__name__)


def named_oddly():
    pass


named_oddly.__qualname__ = f"odd{S}" + "y" * 500


@pytest.mark.parametrize(
    "thing, wanted",
    [
        (float, seen.Named("class", "float")),
        (Point, seen.Named("class", "Point")),
        (len, seen.Named("function", "len")),
        (claims, seen.Named("function", "claims")),
        (math, seen.Named("module", "math")),
        (named_oddly, seen.Named("function", ("odd?" + "y" * 500)[:200])),
        (Point(1, 2)._asdict, seen.Other("method")),
        (functools.partial(len), seen.Other("partial")),
        (np.add, seen.Other("ufunc")),
        (iter([]), seen.Other("list_iterator")),
        (type("L" * 500, (), {})(), seen.Other("L" * 200)),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_names(observe, thing, wanted):
    assert observe(thing) == wanted


def depth_of(observation):
    deep = 0
    while isinstance(observation, (seen.ListOf, seen.DictOf)):
        is_list = isinstance(observation, seen.ListOf)
        observation = observation.items[0] if is_list else observation.pairs[0][1]
        deep += 1
    return deep, observation


def nested(levels, wrap):
    thing = 5
    for _ in range(levels):
        thing = wrap(thing)
    return thing


@pytest.mark.parametrize("wrap", [lambda x: [x], lambda x: {"a": x}], ids=["list", "dict"])
def test_nesting_up_to_the_limit(observe, wrap):
    fits = observing.MAX_DEPTH - 1
    assert depth_of(observe(nested(fits, wrap))) == (fits, seen.Integer(5))
    deep, end = depth_of(observe(nested(2_000, wrap)))
    assert (deep, end.why) == (observing.MAX_DEPTH, "too deeply nested or too long")


def test_a_list_that_holds_itself_ends(observe):
    loop = []
    loop.append(loop)
    assert depth_of(observe(loop))[1] == seen.Other("list", "too deeply nested or too long")


def test_a_dict_that_holds_itself_many_times_ends(observe):
    loop = {}
    loop.update({key: loop for key in range(50)})
    assert isinstance(observe(loop), seen.DictOf)


def test_a_list_that_is_too_long_is_cut(observe):
    items = observe([0] * (observing.MAX_ITEMS + 5)).items
    assert items[observing.MAX_ITEMS - 2] == seen.Integer(0)
    assert items[observing.MAX_ITEMS - 1] == seen.Other("int", "too deeply nested or too long")


def test_each_observation_counts_anew(observe):
    observer = observing.Observer(lambda thing: 0)
    for _ in range(3):
        last = observer.observe([0] * (observing.MAX_ITEMS - 1)).items[-1]
        assert last == seen.Integer(0)


def test_without_tensorflow_anything_can_be_observed(observe, monkeypatch):
    for name in ("tensorflow.python.framework.ops", "keras"):
        monkeypatch.delitem(observing.sys.modules, name, raising=False)
    assert observe(ClaimsAnArray()) == seen.Other("ClaimsAnArray")
