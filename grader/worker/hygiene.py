"""Global state, put back before every call: one check must not change the next."""

from __future__ import annotations

import contextlib
import random
import sys
from collections.abc import Iterator

import numpy as np

from grader.worker import figures


class Hygiene:
    """What one worker does before every call; it knows which seeds it has used."""

    def __init__(self) -> None:
        self._used: set[int] = set()

    def restore(self, seed: int) -> None:
        """Set everything that learner code may have left behind back to its default.

        A dtype policy that one exercise left behind made the next Conv2D float16.
        The seed comes with each request: reproducible, and yet two calls differ.
        """
        small = seed % (1 << 32)
        tensorflow = sys.modules.get("tensorflow")
        new = small not in self._used
        with _kernels_kept() if tensorflow and new else contextlib.nullcontext():
            restore(seed)
        if tensorflow is not None:
            self._used.add(small)


def restore(seed: int) -> None:
    """The same, whatever was before: TensorFlow's kernels are made anew as well."""
    random.seed(seed)
    np.random.seed(seed % (1 << 32))
    np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    np.set_printoptions(precision=8, threshold=1000, suppress=False)
    figures.close_all()
    keras = sys.modules.get("keras")
    if keras is not None:
        keras.config.set_floatx("float32")
        keras.config.set_epsilon(1e-7)
        keras.config.set_dtype_policy("float32")
        keras.config.set_image_data_format("channels_last")
        keras.utils.set_random_seed(seed % (1 << 32))
    tensorflow = sys.modules.get("tensorflow")
    if tensorflow is not None:
        if keras is None:  # it has set TensorFlow's seed
            tensorflow.random.set_seed(seed % (1 << 32))
        if tensorflow.config.functions_run_eagerly():
            tensorflow.config.run_functions_eagerly(False)


@contextlib.contextmanager
def _kernels_kept() -> Iterator[None]:
    """Setting TensorFlow's seed throws away every kernel that it has prepared, for a random
    kernel goes on where it was; making them again doubles the time of a forward pass. None
    has been prepared with a seed that was never set, so then there is no need to.

    ``Context._set_global_seed`` of TensorFlow 2.21 sets these two and clears the kernels.
    A version without it sets the seed as it always does.
    """
    context = getattr(
        sys.modules.get("tensorflow.python.eager.context"), "context", lambda: None
    )()
    if not all(hasattr(context, name) for name in ("_set_global_seed", "_seed", "_rng")):
        yield
        return

    def set_only(seed: int) -> None:
        context._seed = seed
        context._rng = random.Random(seed)

    context._set_global_seed = set_only
    try:
        yield
    finally:
        del context._set_global_seed
