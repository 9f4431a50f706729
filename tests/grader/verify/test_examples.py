"""Examples of docstrings: what they say, and what is compared with it."""

from __future__ import annotations

import numpy as np
import pytest

from grader.verify.examples import Example, example_faults, examples_of, what_differs
from grader.verify.runs import Found
from grader.verify.survivors import read_given
from grader.verify.task import Ran
from grader.wire import observations as seen
from grader.wire.messages import Raised, Returned

SOURCE = '''
def size(n):
    """Say a size.

    >>> size(27)     # 14
    >>> size(28)     # 14, as before
    """


def make(images, n):
    """Make a layer and call it.

    >>> layer, maps = make(images, 5)    # images: (2, 28, 28, 1)
    >>> maps.shape                       # (2, 28, 28, 5)
    """


def batch(image):
    """Put it into a batch.

    >>> batch(image).shape    # image: (28, 28)  ->  (1, 28, 28, 1)
    """


def report(x):
    """Draw it.

    >>> fig = report(x)    # title: (3, 3)
    """


def bare(x):
    """No example."""
'''


def test_examples_are_read_with_what_they_need():
    assert examples_of("m.size", SOURCE) == (
        Example("m.size", 1, (), "size(27)", "14", ()),
        Example("m.size", 2, (), "size(28)", "14, as before", ()),
    )
    (made,) = examples_of("m.make", SOURCE)
    assert made.before == ("images = _made((2, 28, 28, 1))", "layer, maps = make(images, 5)")
    assert (made.code, made.told) == ("maps.shape", "(2, 28, 28, 5)")
    (batch,) = examples_of("m.batch", SOURCE)
    assert (batch.told, batch.made) == ("(1, 28, 28, 1)", (("image", "(28, 28)"),))
    (report,) = examples_of("m.report", SOURCE)
    assert (report.code, report.told) == ("report(x)", "title: (3, 3)")
    assert examples_of("m.bare", SOURCE) == ()


def returned(value) -> Returned:
    return Returned(value)


def array(numbers, dtype) -> Returned:
    return returned(seen.values(seen.Array, np.array(numbers, dtype)))


FIGURE = seen.Figure((seen.Panel(title="(3, 3)"),))

HOLD = [
    ("14", returned(seen.Integer(14))),
    ("14, as before", returned(seen.Integer(14))),
    ("an array [1, 250], dtype uint8", array([1, 250], "uint8")),
    ("a tensor of shape (2, 3), dtype int32", array(np.zeros((2, 3)), "int32")),
    ("TensorShape([2, 3])", returned(seen.Shape((2, 3)))),
    ("tf.int64", returned(seen.DType("int64"))),
    ("(None, 10)", returned(seen.Shape((None, 10)))),
    ("(2, 2352) for flat of shape (2, 2352)", returned(seen.Shape((2, 2352)))),
    ("(3, 1), (5,)", returned(seen.TupleOf((seen.Shape((3, 1)), seen.Shape((5,)))))),
    ("[0., 4.], say", array([2, 0], "float32")),
    ("[[0.665, 0.245]], rounded", array([[0.66524, 0.24472]], "float32")),
    ("title: (3, 3)", returned(FIGURE)),
    ("a figure with one picture", returned(FIGURE)),
    ("", returned(seen.Nothing())),
]

DIFFER = [
    ("14", returned(seen.Integer(13)), "gives 13"),
    ("an array [1, 250], dtype uint8", array([1, 251], "uint8"), "gives [1, 251]"),
    ("an array [1], dtype uint8", array([1], "int8"), "gives the dtype int8, not uint8"),
    ("a tensor of shape (2, 3)", array(np.zeros((3, 2)), "int32"), "gives [3, 2]"),
    ("TensorShape([2, 3])", returned(seen.Shape((2,))), "gives [2]"),
    ("tf.int64", returned(seen.DType("int32")), "gives the dtype int32, not int64"),
    ("[[0.665, 0.245]], rounded", array([[0.7, 0.2]], "float64"), "gives [[0.7, 0.2]]"),
    ("title: (3, 4)", returned(FIGURE), "has the titles ['(3, 3)']"),
    ("a figure with one picture", returned(seen.Nothing()), "gives no figure"),
    ("14", Raised("NameError", (), "name 'x' is not defined", ()), "ends in NameError: name"),
]


@pytest.mark.parametrize("told, reply", HOLD, ids=[told for told, _ in HOLD])
def test_an_example_holds(told, reply):
    assert what_differs(told, reply) == ""


@pytest.mark.parametrize("told, reply, why", DIFFER, ids=[one[2] for one in DIFFER])
def test_an_example_does_not_hold(told, reply, why):
    assert what_differs(told, reply).startswith(why)


@pytest.fixture
def told(broken, sound):
    """What is found of the tiny course with examples in a docstring, run in this process."""

    def find(example: str, given: str = "") -> tuple[list[str], list]:
        source = sound["solutions/nums.py"].replace(
            "Twice each of the numbers.", "Twice each.\n\n            " + example
        )
        equivalent = sound["tests/gallery/equivalent/nums.toml"] + given
        course = broken(
            {
                "solutions/nums.py": source,
                "tests/gallery/equivalent/nums.toml": equivalent,
            }
        )
        spoilt = []

        def ask(module, files, names):
            space: dict = {}
            exec(files[f"{module}.py"], space)
            for name in names:
                try:
                    yield returned(seen.values(seen.Array, space[name]()))
                except NameError as error:
                    yield Raised("NameError", (), str(error), ())

        def run(tasks):
            spoilt.extend(tasks)
            return Found({task.exercise: {task.name: Ran(())} for task in tasks})

        faults = example_faults(
            course, ["nums.double"], read_given(course), lambda *all: list(ask(*all)), run
        )
        return [fault.sentence.text() for fault in faults], spoilt

    return find


def test_an_example_that_no_visible_check_knows_is_a_fault(told):
    (fault,), (task,) = told(">>> double([1, 2])    # [2, 4]")
    assert fault.startswith(
        "solutions/nums.py: an answer to nums.double that is wrong for the example "
        "`double([1, 2])` only passes every visible check."
    )
    space: dict = {}
    exec(task.files["nums.py"], space)
    assert space["double"]([1, 2]) == "wrong"
    assert list(space["double"]([1, 3])) == [2, 6]


def test_an_example_that_does_not_hold_is_a_fault_and_not_looked_for(told):
    (fault,), tasks = told(">>> double([1, 2])    # [2, 5]")
    assert "the example `double([1, 2])` of nums.double gives [2, 4]." in fault
    assert tasks == []


def test_what_an_example_takes_for_given_is_made_by_the_author(told):
    (fault,), _ = told(">>> double(it)    # [2, 4]")
    assert "ends in NameError: name 'it' is not defined" in fault
    given = '\n[[given]]\nexercise = "nums.double"\ncode = "it = [1, 2]"\n'
    assert told(">>> double(it)    # [2, 4]", given) == ([], [])
