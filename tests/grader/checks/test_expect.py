"""``expect(answer)``: what holds passes, what does not ends the check in plain words."""

from __future__ import annotations

import numpy as np
import pytest

from grader.checks import KERNEL, expect
from grader.checks.randomness import Normal, Oddity
from grader.checks.verdict import Outcome
from grader.wire import messages as m
from grader.wire import observations as seen
from grader.words import say

NOTHING = seen.Nothing()
ARRAY = seen.values(seen.Array, np.zeros(2))
TENSOR = seen.values(seen.Tensor, np.zeros(2))
VARIABLE = seen.values(seen.Variable, np.zeros(2))
LAYER = seen.Layer(0, "Dense", "Dense")
MODEL = seen.Model(0, "Net", "Model")
SYMBOLIC = seen.Symbolic("float32", (None, 2))
ROW = seen.ListOf((TENSOR,))


@pytest.mark.parametrize(
    "kind, fits",
    [
        ("tensor", [TENSOR]),
        ("array", [ARRAY]),
        ("numbers", [TENSOR, ARRAY, VARIABLE]),
        ("layer", [LAYER, MODEL]),
        ("model", [MODEL]),
    ],
)
@pytest.mark.parametrize(
    "thing", [ARRAY, TENSOR, VARIABLE, LAYER, MODEL, SYMBOLIC, ROW, NOTHING, seen.Integer(3)],
    ids=lambda thing: type(thing).__name__,
)  # fmt: skip
def test_kinds(answer, ends, kind, fits, thing):
    expectation = expect(answer(thing))
    if thing in fits:
        assert getattr(expectation, kind)() is expectation
    else:
        assert ends(getattr(expectation, kind)).outcome is Outcome.WRONG


@pytest.mark.parametrize(
    "thing, printed, headline",
    [
        (NOTHING, "", "Nothing was returned: there is no `return`, or what stands behind it "
                      "gives None. Return a tensor."),
        (NOTHING, "3\n", "Nothing was returned, only printed. Return a tensor with `return`."),
        (SYMBOLIC, "", "What came back is a symbolic tensor, a plan without values; "
                       "a tensor was wanted."),
        (seen.Named("class", "Dense"), "",
         "What came back is the class Dense itself; a tensor was wanted."),
        (seen.Named("class", "EagerTensor"), "",
         "What came back is the class EagerTensor itself; a tensor was wanted."),
        (seen.Named("function", "f"), "",
         "What came back is the function f; a tensor was wanted."),
        (seen.Other("set"), "",
         "What came back is an object of type set; a tensor was wanted."),
        (ARRAY, "3\n", "What came back is a NumPy array; a tensor was wanted."),
        (seen.Real(1.5), "", "What came back is a float; a tensor was wanted."),
        (ROW, "", "What came back is a list; a tensor was wanted."),
        (LAYER, "", "What came back is a layer; a tensor was wanted."),
    ],
)  # fmt: skip
def test_another_kind_is_named(answer, ends, thing, printed, headline):
    why = ends(expect(answer(thing, printed=printed)).tensor).explanation
    assert why.headline.text() == headline
    assert why.public is None


@pytest.mark.parametrize(
    "name, kind, makes_one",
    [
        ("Dense", "layer", True),
        ("MaxPooling2D", "layer", True),
        ("Model", "model", True),
        ("Sequential", "layer", True),
        ("Dense", "model", False),
        ("Conv2D", "tensor", False),
        ("EagerTensor", "tensor", False),
        ("KerasTensor", "layer", False),
        ("Layer", "layer", False),
        ("ndarray", "array", False),
        ("Figure", "figure", False),
        ("Mine", "layer", False),
    ],
)
def test_how_to_make_one_is_said_where_a_call_of_the_class_does(
    answer, ends, name, kind, makes_one
):
    why = ends(getattr(expect(answer(seen.Named("class", name))), kind)).explanation
    assert (f"Write {name}(...) to make one." in why.headline.text()) == makes_one
    assert f"the class {name} itself" in why.headline.text()
    assert str(why.called) == "work.f()"


def test_a_verdict_says_what_was_called_and_what_came_back(answer, ends):
    verdict = ends(lambda: expect(answer(np.zeros((2, 3), "int8"))).dtype("float32"))
    assert str(verdict.explanation.called) == "work.f()"
    assert str(verdict.explanation.came_back) == "a tensor of shape (2, 3) and dtype int8"
    assert str(verdict) == "The dtype is int8; float32 was wanted."


# Pairs.


@pytest.mark.parametrize("kind", [seen.ListOf, seen.TupleOf])
def test_a_pair(answer, ends, kind):
    expect(answer(kind((TENSOR, LAYER)))).pair("(layer, maps)")
    for count in (0, 1, 3):
        got = answer(kind((TENSOR,) * count))
        why = ends(lambda: expect(got).pair("(layer, maps)"))  # noqa: B023
        assert why.explanation.headline.text() == (
            f"What came back has {count} items; 2 were wanted: (layer, maps)."
        )


@pytest.mark.parametrize("thing", [TENSOR, NOTHING, seen.DictOf(((NOTHING, NOTHING),) * 2)])
def test_what_is_no_pair(answer, ends, thing):
    why = ends(lambda: expect(answer(thing)).pair("(layer, maps)")).explanation
    assert "a tuple (layer, maps)" in why.headline.text()


# Shapes.


def test_the_right_shape_passes(answer):
    expect(answer(np.zeros((2, 3)))).shape([2, 3]).shape((2, 3))
    expect(answer(np.zeros(()))).shape(())


@pytest.mark.parametrize(
    "got, want, full, public",
    [
        ((9, 7, 3), (4, 9, 7, 3), ": the batch axis, the first one, is missing", None),
        ((3,), (5, 3), ": the first axis is missing", None),
        ((1, 5, 3), (5, 3), ": there is one axis too many in front", None),
        ((2, 5, 3), (5, 3), ": it has 3 axes, not 2",
         ": it has another number of axes than wanted"),
        ((5, 3, 1), (5, 3), ": it has 3 axes, not 2",
         ": it has another number of axes than wanted"),
        ((3, 5), (5, 3), ": the axes are in reverse order", None),
        ((2, 3, 5), (5, 3, 2), ": the axes are in reverse order", None),
        ((4, 3, 9, 7), (4, 9, 7, 3), ": the sizes are right, their order is not", None),
        ((5, 4), (5, 3), ": axis 1 is 4, not 3", ": axis 1 has another size than wanted"),
        ((6,), (5,), ": axis 0 is 6, not 5", ": axis 0 has another size than wanted"),
        ((4, 7, 7, 3), (4, 9, 7, 3), ": axis 1 (height) is 7, not 9",
         ": axis 1 (height) has another size than wanted"),
        ((8, 7, 5, 3), (4, 9, 7, 3),
         ": axis 0 (batch) is 8, not 4, axis 1 (height) is 7, not 9, "
         "axis 2 (width) is 5, not 7",
         ": axis 0 (batch), axis 1 (height), axis 2 (width) have other sizes than wanted"),
        ((4, 9, 7, 1), (4, 9, 7, 3), ": axis 3 (channels) is 1, not 3",
         ": axis 3 (channels) has another size than wanted"),
    ],
)  # fmt: skip
def test_another_shape_is_explained(answer, ends, got, want, full, public):
    why = ends(lambda: expect(answer(np.zeros(got))).shape(want)).explanation
    assert why.headline.text() == f"The shape is {got}; {want} was wanted{full}."
    assert why.public.text() == f"The shape is {got}{full if public is None else public}."


@pytest.mark.parametrize(
    "got, full",
    [
        ((3, 2, 1, 8), ": axis 1 (kernel width) is 2, not 3, axis 3 (filters) is 8, not 5"),
        ((3, 1, 5), ": the first axis is missing"),
    ],
)
def test_the_axes_of_a_kernel_have_names_of_their_own(answer, ends, got, full):
    got_ = answer(np.zeros(got))
    why = ends(lambda: expect(got_).shape((3, 3, 1, 5), axes=KERNEL)).explanation
    assert why.headline.text() == f"The shape is {got}; (3, 3, 1, 5) was wanted{full}."


def test_a_table_whose_axes_are_named_may_have_a_batch(answer, ends):
    axes = (say("batch"), say("units"))
    why = ends(lambda: expect(answer(np.zeros(5))).values(np.zeros((3, 5)), axes=axes))
    assert "the batch axis" in why.explanation.headline.text()


def test_the_misconception_whose_shape_came_back_is_named(answer, ends):
    mistakes = {"m.one": (2, 4), "m.two": [2, 5], "m.three": (2, 5)}
    for got, wanted in (((2, 5), "m.two"), ((2, 4), "m.one"), ((2, 6), "")):
        why = ends(lambda: expect(answer(np.zeros(got))).shape((2, 3), mistakes))  # noqa: B023
        assert why.explanation.misconception == wanted


def test_a_mistake_does_not_make_a_right_shape_wrong(answer):
    expect(answer(np.zeros((2, 3)))).shape((2, 3), {"m.one": (2, 3)})


# Dtypes.


def test_dtypes(answer, ends):
    expect(answer(np.zeros(2, "int16"))).dtype("int16")
    why = ends(
        lambda: expect(answer(np.zeros(2, "int64"))).dtype("int32", {"m.numpy": "int64"})
    ).explanation
    assert why.headline.text() == "The dtype is int64; int32 was wanted."
    assert why.public.text() == "The dtype int64 is not the right one."
    assert why.misconception == "m.numpy"


# Values.

INF, NAN = np.inf, np.nan
BIG = (1 << 64) - 1


@pytest.mark.parametrize(
    "got, want",
    [
        (np.array([1, 2]), [1, 2]),
        (np.array([1, 2]), [1.0, 2.0]),
        (np.array([1.0, 2.0], "float16"), [1, 2]),
        (np.array([True, False]), [1, 0]),
        (np.array([True, False]), [True, False]),
        (np.array([INF, -INF, 1.0]), [INF, -INF, 1.0]),
        (np.array([NAN, 1.0]), [NAN, 1.0]),
        (np.array([BIG], "uint64"), np.array([BIG], "uint64")),
        (np.array([1 + 2j]), [1 + 2j]),
        (np.array(3.5), 3.5),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (np.array([100.0009]), [100.0]),
        (np.array([0.0000099]), [0.0]),
    ],
)
def test_equal_values_pass(answer, got, want):
    expect(answer(got)).values(want)


@pytest.mark.parametrize(
    "got, want",
    [
        (np.array([1, 3]), [1, 2]),
        (np.array([5.0]), [INF]),
        (np.array([-INF]), [INF]),
        (np.array([INF]), [5.0]),
        (np.array([NAN]), [1.0]),
        (np.array([1.0, NAN]), [NAN, 1.0]),
        (np.array([1.0]), [NAN]),
        (np.array([BIG], "uint64"), np.array([BIG >> 1], "uint64")),
        (np.array([BIG], "uint64"), [-1]),
        (np.array([255], "uint8"), [-1]),
        (np.array([0, 200], "uint8"), [0, 456]),
        (np.array([1 + 2j]), [1 + 3j]),
        (np.array([100.0011]), [100.0]),
        (np.array([0.0000101]), [0.0]),
        (np.array([1.7e308]), [-1.7e308]),
    ],
)
def test_other_values_do_not_pass(answer, ends, got, want):
    assert ends(lambda: expect(answer(got)).values(want)).outcome is Outcome.WRONG


@pytest.mark.parametrize(
    "off, atol, rtol, passes",
    [
        (0.5, 0.5, 0, True),
        (0.5000001, 0.5, 0, False),
        (1.0, 0, 0.25, True),
        (1.0000001, 0, 0.25, False),
        (1.5, 0.5, 0.25, True),
        (-1.5, 0.5, 0.25, True),
        (1.5000001, 0.5, 0.25, False),
        (0, 0, 0, True),
        (1e-9, 0, 0, False),
    ],
)
def test_the_tolerance_is_atol_plus_rtol_times_want(answer, ends, off, atol, rtol, passes):
    expectation = expect(answer(np.array([4.0 + off])))
    if passes:
        expectation.values([4.0], atol=atol, rtol=rtol)
    else:
        ends(lambda: expectation.values([4.0], atol=atol, rtol=rtol))


def test_values_of_another_shape_are_a_matter_of_shape(answer, ends):
    why = ends(lambda: expect(answer(np.zeros((2, 3)))).values(np.zeros((3, 2)))).explanation
    assert why.headline.text().startswith("The shape is (2, 3); (3, 2) was wanted")


def test_values_need_numbers(answer, ends):
    assert "a layer" in str(ends(lambda: expect(answer(LAYER)).values([1])))


def test_nan_is_told_as_such(answer, ends):
    why = ends(lambda: expect(answer(np.array([1.0, NAN]))).values([1, 2])).explanation
    assert why.headline.text() == "There is NaN (not a number) among the values."
    assert why.public is None


@pytest.mark.parametrize(
    "got, want, full, public",
    [
        ([[1.0, 2], [3, 4]], [[1, 3], [2, 4]],
         "The values are right but transposed: rows and columns are swapped.", None),
        ([2.0, 4, -6], [1, 2, -3], "Every value is 2 times what was wanted.",
         "Every value is the same multiple of what was wanted."),
        ([-1.0, -2, 3], [1, 2, -3], "Every value is -1 times what was wanted.",
         "Every value is the same multiple of what was wanted."),
        ([100.0, 200, 0], [25500, 51000, 0], "Every value is 0.003922 times what was wanted.",
         "Every value is the same multiple of what was wanted."),
        ([2.5, 3.5, 0.5], [2, 3, 0], "Every value is +0.5 off.",
         "Every value is off by the same amount."),
        ([0, 1, 4], [1, 2, 5], "Every value is -1 off.",
         "Every value is off by the same amount."),
        ([1.0, 2, 9, 4], [1, 2, 3, 5],
         "2 of 4 values differ; the farthest, [2], is 9, not 3.", "2 of 4 values differ."),
        ([[[1.0, 2, 3]], [[4, 5, 70]]], [[[1, 2, 3]], [[4, 5, 6]]],
         "1 of 6 values differ; the farthest, [1, 0, 2], is 70, not 6.",
         "1 of 6 values differ."),
        ([INF, 1.0, 2.0], [INF, 1.0, 3.0],
         "1 of 3 values differ; the farthest, [2], is 2, not 3.", "1 of 3 values differ."),
        ([NAN, 1.0, 2.0], [NAN, 1.0, 3.0],
         "1 of 3 values differ; the farthest, [2], is 2, not 3.", "1 of 3 values differ."),
        ([0.0, 0, 0], [1, 2, 4],
         "3 of 3 values differ; the farthest, [2], is 0, not 4.", "3 of 3 values differ."),
        ([1.0, 2, 4], [0, 0, 0],
         "3 of 3 values differ; the farthest, [2], is 4, not 0.", "3 of 3 values differ."),
    ],
)  # fmt: skip
def test_other_values_are_explained(answer, ends, got, want, full, public):
    why = ends(lambda: expect(answer(np.array(got))).values(want)).explanation
    assert why.headline.text() == full
    assert why.public.text() == (full if public is None else public)


def test_a_difference_below_the_usual_tolerance_counts_as_one(answer, ends):
    got = answer(np.array([1.0, 2 + 1e-7]))
    why = ends(lambda: expect(got).values([1, 2], 0, 0)).explanation
    assert why.public.text() == "1 of 2 values differ."


def test_the_misconception_whose_values_came_back_is_named(answer, ends):
    want = np.array([1.0, 2.0])
    mistakes = {
        "m.shape": [[9.0, 9.0]],
        "m.empty": [],
        "m.infinite": [INF, INF],
        "m.twice": 2 * want,
        "m.again": 2 * want,
    }
    why = ends(lambda: expect(answer(2 * want)).values(want, mistakes=mistakes)).explanation
    assert why.misconception == "m.twice"
    why = ends(lambda: expect(answer(np.array([[9.0, 9.0]]))).values(want, mistakes=mistakes))
    assert why.explanation.misconception == "m.shape"
    why = ends(lambda: expect(answer(want + 5)).values(want, mistakes=mistakes)).explanation
    assert why.misconception == ""


def test_a_mistakes_shape_that_is_not_its_values_names_it_for_the_shape_only(answer, ends):
    why = ends(
        lambda: expect(answer(np.zeros(3))).values(np.zeros(2), mistakes={"m.long": [1, 2, 3]})
    )
    assert why.explanation.misconception == "m.long"


def test_values_may_be_given_as_an_answer(answer, ends):
    want = answer(np.array([1.0, 2.0]), trusted=True)
    expect(answer(np.array([1.0, 2.0]))).values(want)
    ends(lambda: expect(answer(np.array([1.0, 3.0]))).values(want))


@pytest.mark.parametrize(
    "got, passes",
    [
        (np.array([1, 2], "float32"), True),
        (np.array([1, 2], "float64"), False),
        (np.array([1, 3], "float32"), False),
        (np.array([[1, 2]], "float32"), False),
    ],
)
def test_like_the_reference(answer, ends, got, passes):
    want = answer(np.array([1, 2], "float32"), trusted=True)
    if passes:
        expect(answer(got)).like(want)
    else:
        ends(lambda: expect(answer(got)).like(want))


@pytest.mark.parametrize(
    "got, want",
    [
        (np.zeros((7, 11, 5, 3)), np.broadcast_to(0.0, (900, 901, 902, 903))),
        (np.zeros((7, 5)), np.zeros((900, 5))),
        (np.zeros((7, 5)), np.zeros((9, 9, 5))),
        (np.array([1.0, 2, 3]), np.array([95.0, 91, 97])),
        (np.array([1.0, 2, 3]), np.array([91.0, 92, 93])),
        (np.array([1.0, 2, 3]), np.array([9.0, 18, 27])),
        (np.array([1.0, NAN]), np.array([95.0, 91])),
    ],
)
def test_what_learners_see_of_a_hidden_check_names_no_expected_number(answer, ends, got, want):
    why = ends(lambda: expect(answer(got)).values(want)).explanation
    assert "9" not in why.shown_to_learner.text()  # all that is wanted has a 9, nothing else


# Probabilities.


@pytest.mark.parametrize(
    "rows", [[[0.5, 0.5], [0.25, 0.75]], [0.1, 0.9], [[[1.0, 0.0]]], [[0.5, 0.500005]]]
)
def test_probabilities(answer, rows):
    expect(answer(np.array(rows))).rows_sum_to_one()


@pytest.mark.parametrize(
    "rows, headline",
    [
        ([[0.5, 0.5], [0.5, 0.7]],
         "The rows are no probabilities: one of them sums to 1.2, not to 1."),
        ([[0.5, 0.2]], "The rows are no probabilities: one of them sums to 0.7, not to 1."),
        ([0.5, 0.2], "The rows are no probabilities: one of them sums to 0.7, not to 1."),
        ([[1.5, -0.5]], "The rows are no probabilities: some are negative."),
        ([[NAN, 1.0]], "There is NaN (not a number) among the values."),
        ([[INF, 1.0]], "The rows are no probabilities: one of them sums to inf, not to 1."),
        (0.5, "The rows are no probabilities: one of them sums to 0.5, not to 1."),
    ],
)  # fmt: skip
def test_what_are_no_probabilities(answer, ends, rows, headline):
    why = ends(lambda: expect(answer(np.array(rows))).rows_sum_to_one()).explanation
    assert why.headline.text() == headline


def test_the_tolerance_of_probabilities(answer, ends):
    expect(answer(np.array([[0.5, 0.54]]))).rows_sum_to_one(0.05)
    ends(lambda: expect(answer(np.array([[0.5, 0.56]]))).rows_sum_to_one(0.05))


# Facts.


def facts(name="net", shapes=((3, 3, 2, 4), (4,))):
    layer, empty = (
        m.WeightFact("Conv2D", ("kernel", "bias"), it, ("float32",), True)
        for it in (shapes, ())
    )
    return m.Facts(name, True, "float32", {}, layers=(layer, empty))


def test_parameters(answer, ends):
    expect(answer(LAYER, facts())).parameters(76)
    expect(answer(MODEL, facts(shapes=((),)))).parameters(1)
    expect(answer(MODEL, facts(shapes=((0, 5),)))).parameters(0)
    why = ends(
        lambda: expect(answer(LAYER, facts(shapes=((3, 3, 50, 40),)))).parameters(
            18040, {"m.no-bias": 18000}
        )
    ).explanation
    assert why.headline.text() == "There are 18,000 parameters; 18,040 were wanted."
    assert why.public.text() == "There are 18,000 parameters: not the right number."
    assert why.misconception == "m.no-bias"


def test_names(answer, ends):
    expect(answer(LAYER, facts())).named("net")
    why = ends(lambda: expect(answer(LAYER, facts("it's"))).named("net")).explanation
    assert why.headline.text() == "The name is \"it's\"; 'net' was wanted."
    assert "'net'" not in why.public.text()


@pytest.mark.parametrize("ask", [lambda e: e.parameters(3), lambda e: e.named("net")])
def test_facts_of_what_has_none(answer, ends, ask):
    why = ends(lambda: ask(expect(answer(TENSOR, facts())))).explanation
    assert why.headline.text() == "What came back is a tensor; a layer or a model was wanted."


def test_a_property_of_the_checks_own(answer, ends):
    expect(answer(TENSOR)).holds(True, say("Never seen."))
    why = ends(lambda: expect(answer(TENSOR)).holds(False, say("It is odd."), "m.odd"))
    assert (str(why), why.explanation.misconception) == ("It is odd.", "m.odd")
    assert why.explanation.shown_to_learner.text() == "It is odd."


def test_properties_can_be_chained(answer, ends):
    expectation = expect(answer(np.ones((1, 2), "float32")))
    expectation.tensor().numbers().dtype("float32").shape((1, 2)).values([[1, 1]])
    assert "shape" in str(ends(lambda: expectation.tensor().shape((2, 1)).dtype("int8")))


def test_whole_numbers_are_held_exactly(answer, ends):
    far = (1 << 60) + 1
    want = np.array([far, 2], np.int64)
    expect(answer(want)).values(want)
    expect(answer(np.array([100_000, 2], np.int32))).values([100_000, 2])
    for wrong in ([far - 1, 2], [far, 3]):
        why = ends(lambda wrong=wrong: expect(answer(np.array(wrong, np.int64))).values(want))
        assert "of 2 values differ" in str(why)


def test_digits_that_come_late_can_be_asked_for(answer, ends):
    want = np.array([1 / 3, 5e-7])
    expect(answer(want)).values(want, atol=0, rtol=0)
    why = ends(lambda: expect(answer(want.astype("float32"))).values(want, atol=0, rtol=0))
    assert "2 of 2 values differ" in str(why)


def test_random_numbers(answer, ends):
    random = np.random.default_rng(20240229)
    drawn = random.standard_normal(150_000)
    mistakes = {"work.narrow": Oddity.DEVIATION, "work.seeded": Oddity.SAME}
    expect(answer(drawn)).drawn_from(Normal(), mistakes=mistakes)
    why = ends(lambda: expect(answer(drawn / 2)).drawn_from(Normal(), mistakes)).explanation
    assert "The standard deviation of 150,000 numbers is 0.49" in why.headline.text()
    assert why.misconception == "work.narrow"
    assert not any(letter.isdigit() for letter in why.public.text())
    calls = [answer(random.standard_normal(1_000)) for _ in range(5)]
    expect(calls[0]).new_numbers(calls[1:], Normal(), mistakes)
    why = ends(lambda: expect(calls[0]).new_numbers(calls[:1], Normal(), mistakes)).explanation
    assert why.headline.text() == "Two calls gave the same numbers."
    assert why.misconception == "work.seeded"


def test_numpys_number_is_no_array(answer, ends):
    number = seen.values(seen.Array, np.float64(3))
    why = ends(lambda: expect(answer(number)).layer()).explanation
    assert why.headline.text() == "What came back is a NumPy number; a layer was wanted."
    assert str(why.came_back) == "a NumPy number of dtype float64"
