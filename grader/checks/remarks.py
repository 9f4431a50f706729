"""What the commonest errors of TensorFlow, Keras and NumPy mean, in plain words.

They are the kit's own, for any course. What a course says itself of a mistake
(``tests/misconceptions/``) knows more of the exercise and goes first; only a word that was
nearly right is always asked for.
"""

from __future__ import annotations

import difflib
import re

from grader.words import Sentence, say

_LAYER = ("name", "dtype", "trainable")
_POOLING = ("pool_size", "strides", "padding", "data_format", *_LAYER)
_RANDOM = ("shape", "mean", "stddev", "minval", "maxval", "dtype", "seed", "name")
ARGUMENTS = {
    "Conv2D": (
        "filters", "kernel_size", "strides", "padding", "data_format", "dilation_rate",
        "groups", "activation", "use_bias", "kernel_initializer", "bias_initializer",
        *_LAYER,
    ),
    "Dense": (
        "units", "activation", "use_bias", "kernel_initializer", "bias_initializer", *_LAYER,
    ),
    "MaxPooling2D": _POOLING,
    "AveragePooling2D": _POOLING,
    "Dropout": ("rate", "noise_shape", "seed", *_LAYER),
    "Flatten": ("data_format", *_LAYER),
    "ReLU": ("max_value", "negative_slope", "threshold", *_LAYER),
    "Softmax": ("axis", *_LAYER),
    "Activation": ("activation", *_LAYER),
    "Model": ("inputs", "outputs", "name", "trainable"),
    "Input": ("shape", "batch_size", "dtype", "name"),
    "compile": ("optimizer", "loss", "metrics"),
    "fit": (
        "x", "y", "batch_size", "epochs", "verbose", "callbacks", "validation_split",
        "validation_data", "shuffle",
    ),
    "constant": ("value", "dtype", "shape", "name"),
    "array": ("object", "dtype", "copy", "order", "ndmin"),
    "zeros": ("shape", "dtype", "order"),
    "ones": ("shape", "dtype", "order"),
}  # fmt: skip
"""Names that a beginner may have meant, by the function that refused another one. A test
holds them against the packages themselves."""
_ANY = ("x", "dtype", "axis", "keepdims", *_RANDOM)
"""For functions of TensorFlow's that do not say who they are."""

_IMPORTS = {
    "np": "import numpy as np",
    "numpy": "import numpy",
    "tf": "import tensorflow as tf",
    "tensorflow": "import tensorflow",
    "plt": "import matplotlib.pyplot as plt",
    "keras": "from tensorflow import keras",
    "layers": "from tensorflow.keras import layers",
    "datasets": "from tensorflow.keras import datasets",
    "math": "import math",
    "random": "import random",
    "os": "import os",
}
"""The names that everybody uses for what is imported."""
_TEXTS = ("relu", "softmax", "sigmoid", "linear", "same", "valid", "SAME", "VALID", "gray",
          "adam", "sgd", "sparse_categorical_crossentropy")  # fmt: skip
_DTYPES = re.compile("(?:u?int(?:8|16|32|64)|b?float(?:16|32|64))")
_OWNERS = {
    "np": ("array", "arange", "zeros", "ones", "reshape", "ravel", "newaxis", "ndarray"),
    "tf": ("constant", "cast", "Variable", "reduce_sum", "reduce_max", "reduce_min",
           "expand_dims", "squeeze"),
    "tf.keras.layers": ("Conv2D", "Dense", "MaxPool2D", "MaxPooling2D", "Flatten", "Dropout",
                        "ReLU", "Softmax", "Activation", "Input"),
    "tf.keras": ("Model", "Sequential"),
    "plt": ("imshow", "hist", "subplot", "subplots", "title", "colorbar", "figure"),
}  # fmt: skip
"""Names that are written with their library's in front."""
_NO_NAME = re.compile(
    r"^NameError: (?:free )?(?:variable|name) '(?P<name>\w+)'"
    r"(?:.*Did you mean: '(?P<near>\w+)'\?)?"
)
_NO_ATTRIBUTE = re.compile(
    r"^AttributeError: module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'"
    r"(?:.*Did you mean: '(?P<near>\w+)'\?)?"
)

_NOT_WRITTEN = re.compile(r"^NotImplementedError: (?:no message|to do: (?P<name>\w+))")

_UNKNOWN = (
    re.compile(r"Unrecognized keyword arguments passed to (?P<who>\w+): \{'(?P<name>\w+)'"),
    re.compile(
        r"(?:(?P<who>\w+)(?:\.__init__)?\(\) g|^TypeError: G)"
        r"ot an unexpected keyword argument '(?P<name>\w+)'(?!.*[Dd]id you mean)"
    ),
)

_REMARKS = (
    (
        re.compile(r"`padding` must be either 'valid' or 'same'\. Received: padding=(SAME|VALID)"),
        say(
            "Inside a model, a pooling layer takes its padding in small letters only: 'same' "
            "or 'valid'."
        ),
    ),
    (
        re.compile(r"Incompatible type conversion requested to type u?int|attr 'T' of u?int"),
        say(
            "The images are whole numbers (uint8, as pixels are), and the kernel of a layer "
            "is float32. Cast the images first: tf.cast(images, tf.float32)."
        ),
    ),
    (
        re.compile(r"expected min_ndim=4, found ndim=3|expected ndim=4, found ndim=3"),
        say(
            "The layer wants a batch of images, four axes: batch, height, width, channels. "
            "A single image needs a batch axis in front, a picture of greys a channel axis "
            "at the end."
        ),
    ),
    (
        re.compile(r"^EOFError: EOF when reading a line|there is no keyboard to read from"),
        say(
            "No exercise reads the keyboard, so there is nobody to answer input(). What the "
            "function works with comes in as its arguments."
        ),
    ),
    (
        re.compile(r"Cast string to \w+ is not supported"),
        say(
            "There is a text where numbers should be. A name in quotes is a text: to hand over "
            "what the name stands for, leave the quotes out."
        ),
    ),
    (
        re.compile(
            r"cannot compute \w+ as input #\d+\(zero-based\) was expected to be an? \w+ tensor "
            r"but is an? \w+ tensor|Input 'y' of '\w+' Op has type"
        ),
        say(
            "Two tensors of different dtypes meet here, and TensorFlow changes neither of them "
            "by itself. Cast one to the dtype of the other with tf.cast."
        ),
    ),
    (
        re.compile("'KerasTensor' object has no attribute"),
        say(
            "While a model is being built there are no values yet, only symbolic tensors. They "
            "have a shape and a dtype, but no numpy() and nothing to look at."
        ),
    ),
    (
        re.compile("Input to reshape is a tensor with|cannot reshape array of size"),
        say(
            "The new shape holds another number of values than there are. Sizes that belong to "
            "one example fit no other: take them from the shape of what came in, or write -1."
        ),
    ),
    (
        re.compile("^RecursionError: maximum recursion depth"),
        say("The function calls itself, again and again, and finds no end."),
    ),
    (
        re.compile("non-rectangular Python sequence|inhomogeneous shape"),
        say(
            "The rows have different lengths, and a tensor or an array is a block: every row "
            "must be as long as the others."
        ),
    ),
    (
        re.compile(r"Incompatible shapes: \[|operands could not be broadcast together"),
        say(
            "Two blocks of numbers meet here whose shapes do not go together. Axis by axis, "
            "from the last one, the sizes must be equal, or one of them 1."
        ),
    ),
    (
        re.compile(r"Matrix size-incompatible|matmul: Input operand \d has a mismatch"),
        say(
            "The matrices do not fit each other: the first one must have as many columns as "
            "the second one has rows."
        ),
    ),
    (
        re.compile("expected axis -1 of input shape to have value"),
        say(
            "The layer was built for another size of the last axis. What it is called with "
            "must have the size that it had the first time."
        ),
    ),
    (
        re.compile("Computed output size would be zero or negative"),
        say(
            "The kernel or the window is larger than the image that is left, so nothing "
            "would come out."
        ),
    ),
    (
        re.compile(r"Could not interpret (?:activation function|loss|optimizer) identifier"),
        say("Keras knows no function of that name. Look how it is spelt."),
    ),
    (
        re.compile(r"`?padding`? (?:argument )?must be"),
        say("padding is one of two texts: 'same' or 'valid'."),
    ),
    (
        re.compile("All `outputs` values must be KerasTensors"),
        say(
            "A model is made of symbolic tensors. What is handed over as its output came "
            "from real numbers: begin with Input, and call the layers on what that gives."
        ),
    ),
    (
        re.compile("symbolic KerasTensor cannot be used as a boolean|KerasTensor is symbolic"),
        say(
            "While a model is being built there are no values yet, only symbolic tensors. "
            "Nothing can be compared or turned into numbers there."
        ),
    ),
    (
        re.compile("must call `compile\\(\\)` before"),
        say("The model must be compiled before it is trained: call its compile first."),
    ),
    (
        re.compile("File not found: filepath="),
        say("There is no file of that name where your code looks for it."),
    ),
    (
        re.compile("to a TensorFlow DType|data type '?.*'? not understood"),
        say("There is no dtype of that name. Look how it is spelt."),
    ),
    (
        re.compile(r"missing \d+ required (?:positional|keyword-only) argument"),
        say("The call leaves out something that the function needs."),
    ),
    (
        re.compile(r"takes (?:from )?\w+ (?:to \d+ )?positional arguments? but \d+"),
        say("The call hands over more than the function takes."),
    ),
    (
        re.compile("' object is not callable"),
        say(
            "Round brackets behind a name call it, and what stands before them here is "
            "nothing that can be called. An axis or an item is written in square brackets."
        ),
    ),
    (
        re.compile("' object is not subscriptable"),
        say("What stands before the square brackets here has no items."),
    ),
    (
        re.compile("truth value of an array|EagerTensor.*as a Python `bool`"),
        say(
            "An array or a tensor of several values is neither true nor false. Ask about "
            "all of them, or about one."
        ),
    ),
    (
        re.compile("only (?:0-dimensional|size-1|length-1) arrays can be converted"),
        say("A single number is needed here, and there are several."),
    ),
    (
        re.compile("KerasTensor cannot be used as input to a TensorFlow function"),
        say(
            "While a model is being built there are no values yet, only symbolic tensors. "
            "Functions of TensorFlow need values: use a layer instead."
        ),
    ),
)  # fmt: skip


def nearly_right(error: str) -> Sentence | None:
    """Which keyword was probably meant, if ``error`` (``TypeOfError: message``) is about one
    that there is not. None: it is about something else, or nothing comes near."""
    found = next((match for one in _UNKNOWN if (match := one.search(error))), None)
    if found is None:
        return None
    who, name = found["who"], found["name"]
    near = difflib.get_close_matches(name, ARGUMENTS.get(who, _ANY if who is None else ()), 1)
    if not near or near == [name]:
        return None
    if who is None:
        return say(
            "There is no argument {name} here. Did you mean {near}?", name=name, near=near[0]
        )
    return say(
        "{who} has no argument {name}. Did you mean {near}?", who=who, name=name, near=near[0]
    )


def remark(error: str) -> Sentence | None:
    """What ``error`` means, if it is one of the commonest."""
    unwritten = _NOT_WRITTEN.search(error)
    if unwritten is not None:
        return say(
            "{name} is called here and is not written yet: it still ends in "
            "`raise NotImplementedError`. Write that one first, or do without it.",
            name=unwritten["name"] or say("A function"),
        )
    unknown = _NO_NAME.search(error)
    if unknown is not None:
        return _of_name(unknown["name"], unknown["near"])
    of_module = _NO_ATTRIBUTE.search(error)
    if of_module is not None:
        return _of_attribute(of_module["module"], of_module["name"], of_module["near"])
    return next((said for pattern, said in _REMARKS if pattern.search(error)), None)


_KINDS = {
    "TypeError": say("Something of the wrong kind is used here, or handed over."),
    "ValueError": say("A function was given something that it cannot work with."),
    "AttributeError": say("What stands before the dot has nothing of the name behind it."),
    "IndexError": say("An index goes beyond the end of what there is."),
    "KeyError": say("Something is looked up by a name that is not in there."),
    "ZeroDivisionError": say("Something is divided by zero here."),
    "UnboundLocalError": say(
        "A variable is used here before this function has given it a value."
    ),
    "ModuleNotFoundError": say(
        "What is imported here is not installed, or is spelt otherwise."
    ),
    "ImportError": say("What is imported here is not there, or is spelt otherwise."),
    "FileNotFoundError": say("There is no file of that name where your code looks for it."),
    "AssertionError": say("An assert in your code does not hold."),
    "InvalidArgumentError": say(
        "TensorFlow cannot do that with these shapes, dtypes or values."
    ),
    "OverflowError": say("A number is too large for what is done with it here."),
    "NotImplementedError": say("Something is called here that is not written yet."),
}
_SOME_ERROR = say("Your code stopped with an error.")


def in_plain_words(error: str) -> Sentence:
    """What kind of error ``error`` is, for those that nothing more is known of."""
    return _KINDS.get(error.partition(":")[0], _SOME_ERROR)


def _of_attribute(module: str, name: str, near: str | None) -> Sentence:
    """What is missing where a module has no such name."""
    library = module.partition(".")[0]
    last = module.rpartition(".")[2]
    if near:
        return say(
            "{module} has no {name}. Did you mean {near}?", module=last, name=name, near=near
        )
    if library in ("tensorflow", "keras"):
        for owner, names in _OWNERS.items():
            if name in names and owner.startswith("tf"):
                return say(
                    "{name} is written with the name of its library in front: {owner}.{name}.",
                    name=name,
                    owner=owner,
                )
    return say("{module} has no {name}. Look how it is spelt.", module=last, name=name)


def _of_name(name: str, near: str | None = None) -> Sentence:
    """What is missing where Python knows no such name."""
    if name in _IMPORTS:
        return say(
            "The import is missing: write `{line}` at the top.", line=_IMPORTS[name]
        )
    if _DTYPES.fullmatch(name):
        return say(
            "{name} by itself is no name that Python knows. A dtype is written tf.{name} or "
            "np.{name}, or in quotes: '{name}'.",
            name=name,
        )
    if name in _TEXTS:
        return say(
            "Without quotes, {name} is a name that Python looks for. As a text it needs them: "
            "'{name}'.",
            name=name,
        )
    for owner, names in _OWNERS.items():
        if name in names:
            return say(
                "{name} is written with the name of its library in front: {owner}.{name}.",
                name=name,
                owner=owner,
            )
    meant = near or next(iter(difflib.get_close_matches(name, _IMPORTS, 1, cutoff=0.8)), None)
    if meant:
        return say("Python knows no {name} here. Did you mean {near}?", name=name, near=meant)
    return say(
        "Python knows no {name} here. A name must be made before it is used, and spelt the "
        "same each time; a text needs quotes.",
        name=name,
    )
