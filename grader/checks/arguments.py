"""From what a check holds to what travels as an argument."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from grader.checks.draw import Images
from grader.wire import observations as seen
from grader.wire.messages import MADE, Argument
from grader.wire.observations import Array, Observation

_PLAIN: dict[type, Callable[[Any], Observation]] = {
    type(None): lambda _: seen.Nothing(),
    bool: seen.Truth,
    int: seen.Integer,
    float: seen.Real,
    str: seen.Text,
}


def to_argument(value: Any) -> Argument:
    """``value`` as an argument.

    Raises:
        TypeError: nothing of that kind can travel. The fault is the check's.
    """
    plain = _PLAIN.get(type(value))
    if plain is not None:
        return plain(value)
    if isinstance(value, (seen.Thing, *MADE)):
        return value
    if isinstance(value, Images):
        return seen.values(Array, value.array)
    if isinstance(value, (np.ndarray, np.generic)):
        return seen.values(Array, np.asarray(value))
    for kind, make in _PLAIN.items():  # an enumeration's members are of a class of their own
        if isinstance(value, kind):
            return make(value)
    if isinstance(value, list):
        return seen.ListOf(tuple(_part(item) for item in value))
    if isinstance(value, tuple):
        return seen.TupleOf(tuple(_part(item) for item in value))
    if isinstance(value, dict):
        return seen.DictOf(tuple((_part(key), _part(item)) for key, item in value.items()))
    as_argument = getattr(value, "as_argument", None)
    if as_argument is not None:
        return as_argument()
    raise TypeError(f"a {type(value).__name__} cannot be handed to a learner's function")


def _part(value: Any) -> Observation:
    part = to_argument(value)
    if isinstance(part, MADE):
        raise TypeError(
            "a layer, model or path cannot be handed over inside a list, tuple or dict"
        )
    return part
