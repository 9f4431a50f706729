"""Plain answers: numbers, texts, shapes and dtypes, in every right spelling."""

import numpy as np
import pytest

from grader.checks import expect
from grader.wire import observations as seen
from grader.wire.observations import Array, Integer, ListOf, Tensor, Text, TupleOf, values
from grader.words import say


def scalar(kind, value, dtype):
    return values(kind, np.asarray(value, dtype))


@pytest.mark.parametrize(
    "thing", [Integer(7), scalar(Array, 7, "int64"), scalar(Tensor, 7, "uint8")]
)
def test_a_whole_number_in_any_spelling(answer, thing):
    expect(answer(thing)).integer(7).number(7)


@pytest.mark.parametrize(
    "thing",
    [
        seen.Real(7.0),
        Text("7"),
        seen.Truth(True),
        scalar(Array, 7, "float32"),
        Array("int8", (1,), b"\7"),
    ],
)
def test_what_is_no_whole_number(answer, ends, thing):
    said = ends(lambda: expect(answer(thing)).integer(7)).explanation.headline.text()
    assert "a whole number (an int)" in said


def test_another_number_is_wrong_and_may_be_a_known_mistake(answer, ends):
    verdict = ends(lambda: expect(answer(Integer(8))).integer(7, {"m.off": 8}))
    assert verdict.explanation.headline.text() == "The answer is 8; 7 was wanted."
    assert "7" not in verdict.explanation.shown_to_learner.text()
    other = ends(lambda: expect(answer(Integer(8))).integer(7, public=say("Not that many.")))
    assert other.explanation.shown_to_learner.text() == "Not that many."
    assert verdict.explanation.misconception == "m.off"


def test_numbers_are_near_enough(answer, ends):
    expect(answer(seen.Real(0.1))).number(0.1000001)
    expect(answer(scalar(Tensor, 0.1, "float32"))).number(0.1)
    ends(lambda: expect(answer(seen.Real(0.11))).number(0.1))
    ends(lambda: expect(answer(seen.Real(float("nan")))).number(0.1))


def test_a_truth(answer, ends):
    expect(answer(seen.Truth(False))).truth(False)
    expect(answer(scalar(Array, True, "bool"))).truth(True)
    ends(lambda: expect(answer(seen.Truth(False))).truth(True))
    ends(lambda: expect(answer(Integer(1))).truth(True))


def test_a_text(answer, ends):
    expect(answer(Text(" %matplotlib inline\n"))).text("%matplotlib inline")
    verdict = ends(lambda: expect(answer(Text("no"))).text("yes", {"m.no": "no"}))
    assert verdict.explanation.misconception == "m.no"
    ends(lambda: expect(answer(Integer(1))).text("1"))


@pytest.mark.parametrize(
    "thing",
    [
        seen.Shape((2, 3)),
        TupleOf((Integer(2), Integer(3))),
        ListOf((Integer(2), scalar(Array, 3, "int64"))),
    ],
)
def test_a_shape_in_any_spelling(answer, ends, thing):
    expect(answer(thing)).sizes((2, 3))
    verdict = ends(lambda: expect(answer(thing)).sizes((3, 2), {"m.swap": (2, 3)}))
    assert verdict.explanation.misconception == "m.swap"
    ends(lambda: expect(answer(thing)).sizes((2, 3, 1)))


def test_an_unknown_size_is_none(answer, ends):
    expect(answer(seen.Shape((None, 3)))).sizes((None, 3))
    expect(answer(TupleOf((seen.Nothing(), Integer(3))))).sizes((None, 3))
    ends(lambda: expect(answer(seen.Shape((1, 3)))).sizes((None, 3)))


@pytest.mark.parametrize(
    "thing",
    [seen.Shape(None), scalar(Array, [2, 3], "int64"), Integer(2)],
)
def test_what_is_no_shape(answer, ends, thing):
    said = ends(lambda: expect(answer(thing)).sizes((2, 3))).explanation.headline.text()
    assert "a shape, a tuple of whole numbers" in said


@pytest.mark.parametrize("thing", [seen.DType("int32"), Text("int32"), Text("tf.int32")])
def test_a_dtype_in_any_spelling(answer, ends, thing):
    expect(answer(thing)).names_dtype("int32")
    verdict = ends(lambda: expect(answer(thing)).names_dtype("int64", {"m.short": "int32"}))
    assert verdict.explanation.misconception == "m.short"


def test_items_are_counted(answer, ends):
    expect(answer(TupleOf((Integer(1), Integer(2), Integer(3))))).items(3, "(a, b, c)")
    ends(lambda: expect(answer(TupleOf(()))).items(3, "(a, b, c)"))
    ends(lambda: expect(answer(Integer(3))).items(3, "(a, b, c)"))


def test_a_symbolic_tensor(answer, ends):
    thing = seen.Symbolic("float32", (None, 28, 28, 1))
    expect(answer(thing)).symbolic((None, 28, 28, 1))
    ends(lambda: expect(answer(thing)).symbolic((None, 28, 28, 3)))
    ends(lambda: expect(answer(thing)).symbolic((None, 28, 28, 1), "float16"))
    ends(lambda: expect(answer(Integer(1))).symbolic((None,)))


def test_a_training_history(answer, ends):
    thing = seen.History({"loss": (2.0, 1.0)})
    expect(answer(thing)).history()
    assert answer(thing).metric("loss") == (2.0, 1.0)
    ends(lambda: expect(answer(thing)).history("accuracy"))
    ends(lambda: expect(answer(Integer(1))).history())
    ends(lambda: answer(Integer(1)).metric())


@pytest.mark.parametrize(
    "thing",
    [
        TupleOf((Integer(2), Integer(1300))),
        ListOf((Integer(2), scalar(Array, 1300, "int64"))),
        values(Array, np.asarray([2, 1300])),
        values(Tensor, np.asarray([2, 1300], "int32")),
    ],
)
def test_whole_numbers_in_any_spelling(answer, ends, thing):
    expect(answer(thing)).integers((2, 1300))
    verdict = ends(lambda: expect(answer(thing)).integers((2, 7), {"m.far": (2, 1300)}))
    why = verdict.explanation
    assert why.headline.text() == "Number 1 (counted from 0) is 1,300; 7 was wanted."
    assert why.shown_to_learner.text() == ("One of the numbers, 1,300, is not the right one.")
    assert why.misconception == "m.far"
    verdict = ends(lambda: expect(answer(thing)).integers((2, 1300, 3)))
    assert verdict.explanation.headline.text() == "There are 2 numbers; 3 were wanted."
    assert "3" not in verdict.explanation.shown_to_learner.text()


@pytest.mark.parametrize(
    "thing",
    [
        Integer(2),
        values(Array, np.asarray([2.0])),
        values(Array, np.asarray([[2]])),
        seen.Shape((2, 3)),
    ],
)
def test_what_are_no_whole_numbers(answer, ends, thing):
    said = ends(lambda: expect(answer(thing)).integers((2, 3))).explanation.headline.text()
    assert "a list of whole numbers (ints)" in said


@pytest.mark.parametrize("kind", ["sizes", "integers"])
@pytest.mark.parametrize(
    "item, shown",
    [
        (seen.Real(1.0), "a float"),
        (Text("2"), "a str"),
        (seen.Other("method"), "a method that was not called, as its () is missing"),
    ],
)
def test_the_item_that_is_no_whole_number_is_named(answer, ends, kind, item, shown):
    expectation = expect(answer(TupleOf((Integer(2), item, Text("x")))))
    said = ends(lambda: getattr(expectation, kind)((2, 3))).explanation.headline.text()
    assert said == f"What came back holds {shown}; whole numbers (ints) were wanted."


def test_none_is_no_whole_number(answer, ends):
    said = ends(lambda: expect(answer(ListOf((seen.Nothing(),)))).integers((2,)))
    assert "What came back holds None;" in str(said.explanation.headline)


def test_the_value_of_a_scalar_is_shown_as_the_message_writes_it(answer, ends):
    why = ends(lambda: expect(answer(seen.Real(1 / 3))).number(0.5)).explanation
    assert why.came_back == "0.333333"
    why = ends(lambda: expect(answer(scalar(Tensor, 1300, "int32"))).integer(5)).explanation
    assert why.came_back == "a tensor of shape () and dtype int32: 1300"


def test_a_class_is_no_dtype_and_may_be_a_known_mistake(answer, ends):
    def check():
        return expect(answer(seen.Named("class", "EagerTensor"))).names_dtype(
            "int64", mistakes={"work.class-asked": "EagerTensor"}
        )

    why = ends(check).explanation
    assert why.headline.text() == "What came back is the class EagerTensor; a dtype was wanted."
    assert why.misconception == "work.class-asked"


def test_no_message_holds_a_memory_address(answer, ends):
    thing = Text("<object object at 0x7f12ab34cd50>")
    for check in (
        lambda: expect(answer(thing)).text("a"),
        lambda: expect(answer(thing)).names_dtype("int64"),
        lambda: expect(answer(thing)).sizes((1,)),
    ):
        why = ends(check).explanation
        assert "0x" not in f"{why.headline} {why.public} {why.came_back}"
