"""What TensorFlow and its company do once in a process, done before the save comes.

Only what is used: a module that imports NumPy alone gets no TensorFlow. Everything is
made and thrown away; no file of the learner's is imported.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_IMPORT = re.compile(
    r"^[ \t]*(?:import|from)[ \t]+(tensorflow|keras|matplotlib)\b", re.MULTILINE
)


def libraries(files: Iterable[Path]) -> frozenset[str]:
    """Which of the slow libraries these files import, read from their text."""
    found: set[str] = set()
    for path in files:
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        found.update(_IMPORT.findall(text))
    return frozenset(found)


def steps(wanted: frozenset[str]) -> Iterator[None]:
    """Warm up, stopping after every step: whoever has work by then need not go on.

    All imports are one step, the first one: the learner's modules need them in any case.
    """
    if wanted & {"tensorflow", "keras"}:
        import keras  # noqa: F401
        import tensorflow  # noqa: F401
    if "matplotlib" in wanted:
        import matplotlib.pyplot  # noqa: F401
    yield
    if wanted & {"tensorflow", "keras"}:
        yield from _tensorflow()
    if "matplotlib" in wanted:
        yield from _matplotlib()
    # What is alive now stays; to look it through again at every collection, and at the
    # end of a pytest run, would take longer than the run.
    gc.collect()
    gc.freeze()
    yield


def _tensorflow() -> Iterator[None]:
    import keras
    import tensorflow as tf

    numbers = tf.constant([[1, 2, 3], [4, 5, 6]])
    floats = tf.cast(numbers, tf.float32)
    (tf.reshape(floats, [3, 2]) @ floats + 1.0).numpy()
    tf.stack([floats, floats * 2.0]).numpy()
    tf.concat([tf.expand_dims(numbers, -1), tf.zeros([2, 3, 1], tf.int32)], -1).numpy()
    tf.reduce_mean(tf.nn.relu(floats), axis=0).numpy()
    tf.Variable(floats).assign(floats)
    yield
    for training in (False, True):
        model = _model(keras)
        yield
        images = tf.random.normal([3, 8, 6, 2])
        model(images, training=training).numpy()
        yield
    keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])(tf.zeros([2, 4]))
    _worker()
    yield
    # Names are counted (conv2d_1), and the next count is the learner's.
    keras.utils.clear_session()
    _worker()
    yield


def _model(keras):
    layers = keras.layers
    inputs = layers.Input((8, 6, 2))
    net = layers.Conv2D(4, 3, padding="same")(inputs)
    net = layers.BatchNormalization()(net)
    net = layers.Activation("relu")(net)
    net = layers.MaxPool2D(2)(net)
    net = layers.Conv2D(4, 3, padding="same", activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Flatten()(net)
    net = layers.Dense(5, activation="relu")(net)
    net = layers.Dense(3)(net)
    net = layers.Activation("softmax")(net)
    return keras.Model(inputs, net, name="warm")


def _worker() -> None:
    """The kit's own first uses, and its state, which every call puts back."""
    import numpy as np

    from grader.wire import codec, observations
    from grader.wire.messages import Call
    from grader.worker import hygiene

    hygiene.restore(0)
    array = observations.values(observations.Array, np.zeros((2, 3), np.float32))
    codec.decode_request(codec.encode(0, Call("module", "name", (array,), {}, 0)))


def _matplotlib() -> Iterator[None]:
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots()
    axes.plot([0, 1], [1, 0])
    figure.canvas.draw()
    plt.close(figure)
    yield
