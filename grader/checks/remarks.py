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
        re.compile("non-rectangular Python sequence|inhomogeneous shape"),
        say(
            "The rows have different lengths, and a tensor or an array is a block: every row "
            "must be as long as the others."
        ),
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
    return next((said for pattern, said in _REMARKS if pattern.search(error)), None)
