"""The commonest errors of TensorFlow, Keras and NumPy, in plain words."""

import json

import pytest

from grader.checks.remarks import ARGUMENTS, in_plain_words, nearly_right, remark


@pytest.mark.parametrize(
    "error, said",
    [
        ("ValueError: Unrecognized keyword arguments passed to Conv2D: {'activaton': 'relu'}",
         "Conv2D has no argument activaton. Did you mean activation?"),
        ("ValueError: Unrecognized keyword arguments passed to MaxPooling2D: {'poolsize': 2}",
         "MaxPooling2D has no argument poolsize. Did you mean pool_size?"),
        ("ValueError: Unrecognized keyword arguments passed to Model: {'input': 1}",
         "Model has no argument input. Did you mean inputs?"),
        ("TypeError: Input() got an unexpected keyword argument 'shpae'",
         "Input has no argument shpae. Did you mean shape?"),
        ("TypeError: TensorFlowTrainer.fit() got an unexpected keyword argument 'epoch'",
         "fit has no argument epoch. Did you mean epochs?"),
        ("TypeError: Got an unexpected keyword argument 'dtyp'",
         "There is no argument dtyp here. Did you mean dtype?"),
    ],
)  # fmt: skip
def test_a_misspelt_keyword(error, said):
    assert nearly_right(error).text() == said


@pytest.mark.parametrize(
    "error",
    [
        "ValueError: Unrecognized keyword arguments passed to Dense: {'colour': 'red'}",
        # Nearly `filters`, which Dense has not.
        "ValueError: Unrecognized keyword arguments passed to Dense: {'filter': 3}",
        "TypeError: helper() got an unexpected keyword argument 'dtyp'",
        # Newer Pythons ask themselves.
        "TypeError: zeros() got an unexpected keyword argument 'dtyp'. Did you mean 'dtype'?",
        "ValueError: something else about 'activaton'",
    ],
)
def test_nothing_is_guessed(error):
    assert nearly_right(error) is None


def test_an_error_that_is_none_of_the_commonest():
    assert remark("ValueError: padding") is None
    assert in_plain_words("ValueError: padding").text() == (
        "A function was given something that it cannot work with."
    )
    assert in_plain_words("Mine: no message").text() == "Your code stopped with an error."


@pytest.mark.parametrize(
    "error, said",
    [
        ("NameError: name 'np' is not defined", "write `import numpy as np` at the top"),
        ("NameError: name 'math' is not defined. Did you forget to import 'math'?",
         "write `import math` at the top"),
        ("NameError: name 'float32' is not defined", "tf.float32 or np.float32, or in quotes"),
        ("NameError: name 'uint8' is not defined. Did you mean: 'int'?", "in quotes: 'uint8'"),
        ("NameError: name 'relu' is not defined", "As a text it needs them: 'relu'"),
        ("NameError: name 'array' is not defined", "in front: np.array"),
        ("NameError: name 'Conv2D' is not defined", "in front: tf.keras.layers.Conv2D"),
        ("NameError: name 'imagse' is not defined. Did you mean: 'images'?",
         "Python knows no imagse here. Did you mean images?"),
        ("NameError: name 'numbrs' is not defined", "A name must be made before it is used"),
        ("NameError: name 'tensroflow' is not defined", "Did you mean tensorflow?"),
        ("AttributeError: module 'numpy' has no attribute 'arrray'. Did you mean: 'array'?",
         "numpy has no arrray. Did you mean array?"),
        ("AttributeError: module 'keras._tf_keras.keras.layers' has no attribute 'Conv2d'. "
         "Did you mean: 'Conv2D'?", "layers has no Conv2d. Did you mean Conv2D?"),
        ("AttributeError: module 'tensorflow' has no attribute 'Conv2D'",
         "in front: tf.keras.layers.Conv2D"),
        ("AttributeError: module 'tensorflow' has no attribute 'xyz'",
         "tensorflow has no xyz. Look how it is spelt."),
        ("InvalidArgumentError: Incompatible shapes: [2,8] vs. [5]", "from the last one"),
        ("ValueError: operands could not be broadcast together with shapes (2,3) (4,)",
         "from the last one"),
        ("InvalidArgumentError: Matrix size-incompatible: In[0]: [8,3]", "as many columns"),
        ("ValueError: Input 0 is incompatible with the layer: expected axis -1 of input shape "
         "to have value 192, but received input with shape (2, 96)", "the first time"),
        ("ValueError: Computed output size would be zero or negative.",
         "larger than the image"),
        ("ValueError: Could not interpret activation function identifier: rleu", "spelt"),
        ("ValueError: The `padding` argument must be a list/tuple or one of {'same', 'valid'}. "
         "Received: samee", "'same' or 'valid'"),
        ("ValueError: All `outputs` values must be KerasTensors.", "begin with Input"),
        ("TypeError: A symbolic KerasTensor cannot be used as a boolean.", "no values yet"),
        ("ValueError: You must call `compile()` before using the model.", "call its compile"),
        ("TypeError: Conv2D.__init__() missing 1 required positional argument: 'kernel_size'",
         "leaves out something"),
        ("TypeError: f() takes 1 positional argument but 2 were given",
         "more than the function"),
        ("TypeError: 'tuple' object is not callable", "square brackets"),
        ("TypeError: 'NoneType' object is not subscriptable", "has no items"),
        ("ValueError: The truth value of an array with more than one element is ambiguous.",
         "neither true nor false"),
        ("TypeError: only 0-dimensional arrays can be converted to Python scalars",
         "A single number"),
        ("TypeError: Cannot convert the argument `type_value`: 'flaot32' to a TensorFlow DType.",
         "no dtype of that name"),
        ("EOFError: EOF when reading a line", "No exercise reads the keyboard"),
        ("OSError: there is no keyboard to read from", "No exercise reads the keyboard"),
        ("NotImplementedError: to do: to_float32", "to_float32 is called here"),
        ("NotImplementedError: no message", "A function is called here"),
    ],
)  # fmt: skip
def test_what_is_missing(error, said):
    assert said in remark(error).text()


@pytest.mark.parametrize(
    "error",
    [
        "NotImplementedError: Layer `Mine` does not have a `call()` method implemented.",
        "ValueError: name 'np' is not defined",
        "OSError: there is no such file",
    ],
)
def test_what_only_looks_like_one_of_them(error):
    assert remark(error) is None


PROGRAM = """
import inspect, json
import numpy as np, tensorflow as tf

layers, keras = tf.keras.layers, tf.keras


def dtypes_mixed():
    tf.constant([1, 2]) + tf.constant([0.5, 1.0])


def text_cast():
    tf.cast("numbers", tf.float32)


def values_of_a_plan():
    keras.Input((8, 8, 3)).numpy()


def size_of_another():
    tf.reshape(tf.zeros([2, 3]), [4, 4])


def size_of_another_in_numpy():
    np.zeros([2, 3]).reshape(4, 4)


def endless(n=0):
    return endless(n + 1)


def pooling_in_a_model():
    layers.MaxPool2D(2, padding="SAME")(keras.Input((8, 8, 3)))


def message(call):
    try:
        call()
    except Exception as error:
        text = str(error).replace("\\x1b[1m", "").replace("\\x1b[0m", "")
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        first = lines[1] if lines[0].startswith("Exception encountered") else lines[0]
        return f"{type(error).__name__}: {first}"


errors = [message(call) for call in (
    dtypes_mixed,
    text_cast,
    values_of_a_plan,
    size_of_another,
    size_of_another_in_numpy,
    endless,
    pooling_in_a_model,
    lambda: layers.Conv2D(2, 3)(tf.zeros((1, 8, 8, 3), tf.uint8)),
    lambda: tf.nn.conv2d(tf.zeros((1, 8, 8, 3), tf.uint8), tf.zeros((3, 3, 3, 2)), 1, "SAME"),
    lambda: layers.Conv2D(2, 3)(tf.zeros((8, 8, 3))),
    lambda: tf.constant([[1, 2], [3]]),
    lambda: np.array([[1, 2], [3]]),
    lambda: tf.nn.relu(keras.Input((8, 8, 3))),
)]
nearly = [message(call) for call in (
    lambda: layers.Conv2D(5, 3, activaton="relu"),
    lambda: layers.Dense(5, activaton="relu"),
    lambda: keras.Input(shpae=(3,)),
    lambda: tf.constant([1], dtyp=tf.float32),
    lambda: tf.cast([1], dtyp=tf.float32),
    lambda: keras.Sequential([layers.Dense(1)]).compile(optimzer="adam"),
)]
functions = {
    "Input": keras.Input, "compile": keras.Model.compile, "fit": keras.Model.fit,
    "constant": tf.constant, "array": np.array, "zeros": np.zeros, "ones": np.ones,
}
there = {}
for name in NAMES:
    if name == "Model":
        there[name] = ["inputs", "outputs", "name", "trainable"]
    elif name in functions:
        try:
            there[name] = list(inspect.signature(functions[name]).parameters)
        except ValueError:  # written in C, with a signature in its docstring only
            there[name] = functions[name].__doc__.split(")")[0].replace("=", " ").replace(
                "(", " ").replace(",", " ").split()
    else:
        of = [getattr(layers, name), keras.layers.Layer]
        there[name] = [key for one in of for key in inspect.signature(one.__init__).parameters]
print(json.dumps([errors, nearly, there]))
"""


@pytest.mark.full
def test_the_packages_say_what_is_expected_of_them(run_python):
    program = f"NAMES = {list(ARGUMENTS)!r}\n{PROGRAM}"
    errors, nearly, there = json.loads(run_python(program).splitlines()[-1])
    assert [error for error in errors if error is None or remark(error) is None] == []
    assert [error for error in nearly if error is None or nearly_right(error) is None] == []
    assert {name: set(ARGUMENTS[name]) - set(there[name]) for name in ARGUMENTS} == {
        name: set() for name in ARGUMENTS
    }
