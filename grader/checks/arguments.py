"""From what a check holds to what travels as an argument."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.checks.draw import Images
from grader.wire import observations as seen
from grader.wire.messages import Argument, Make, Use
from grader.wire.observations import Array


def to_argument(value: Any) -> Argument:
    """``value`` as an argument.

    Raises:
        TypeError: nothing of that kind can travel. The fault is the check's.
    """
    if isinstance(value, (seen.Thing, Use, Make)):
        return value
    if isinstance(value, Images):
        return seen.values(Array, value.array)
    if isinstance(value, (np.ndarray, np.generic)):
        return seen.values(Array, np.asarray(value))
    if value is None:
        return seen.Nothing()
    if isinstance(value, bool):
        return seen.Truth(value)
    if isinstance(value, int):
        return seen.Integer(value)
    if isinstance(value, float):
        return seen.Real(value)
    if isinstance(value, str):
        return seen.Text(value)
    if isinstance(value, list):
        return seen.ListOf(tuple(to_argument(item) for item in value))
    if isinstance(value, tuple):
        return seen.TupleOf(tuple(to_argument(item) for item in value))
    if isinstance(value, dict):
        return seen.DictOf(
            tuple((to_argument(key), to_argument(item)) for key, item in value.items())
        )
    as_argument = getattr(value, "as_argument", None)
    if as_argument is not None:
        return as_argument()
    raise TypeError(f"a {type(value).__name__} cannot be handed to a learner's function")
