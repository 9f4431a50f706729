"""What can be asked of a layer or model that stays in the worker."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.wire import observations as seen
from grader.wire.messages import (
    MAX_TEXT,
    Facts,
    LayerWeights,
    Port,
    Refused,
    WeightFact,
    Weights,
)
from grader.wire.observations import DTYPES, Array, Observation
from grader.worker.text import fit


def facts(thing: Any) -> Facts:
    """Everything that ``thing`` says of itself in plain data."""
    steps = _steps(thing)
    return Facts(
        name=fit(str(thing.name)),
        built=bool(thing.built),
        dtype=fit(str(thing.dtype_policy.name)),
        settings=_settings(thing),
        inputs=_ports(thing, "inputs"),
        outputs=_ports(thing, "outputs"),
        layers=tuple(
            WeightFact(
                type=fit(type(layer).__name__),
                names=tuple(fit(str(weight.name)) for weight in own),
                shapes=tuple(tuple(weight.shape) for weight in own),
                dtypes=tuple(fit(str(weight.dtype)) for weight in own),
                trainable=all(weight.trainable for weight in own),
                computes=fit(str(layer.compute_dtype)),
                constrained=any(_of(weight, "constraint") is not None for weight in own),
            )
            for layer, own in _weighted(thing)
        ),
        losses=len(thing.losses),
        steps=len(steps),
        seeds=sum(type(_of(layer, "seed")) is int for layer in steps),
        hears_training=_of(thing, "_call_has_training_arg") is not False,
    )


def weights(thing: Any) -> Weights:
    """The weights of ``thing``, layer by layer."""
    return Weights(
        tuple(
            LayerWeights(tuple(seen.values(Array, weight.numpy()) for weight in own))
            for _, own in _weighted(thing)
        )
    )


def set_weights(thing: Any, plan: tuple[LayerWeights, ...]) -> Refused | None:
    """Give each entry of ``plan`` to the next layer with exactly its shapes.

    Returns:
        Why it could not be done, in which case nothing was changed.
    """
    free = _weighted(thing)
    chosen = []
    for entry in plan:
        wanted = sorted(array.shape for array in entry.arrays)
        for place, (_, own) in enumerate(free):
            if sorted(tuple(weight.shape) for weight in own) == wanted:
                chosen.append((free.pop(place)[1], entry.arrays))
                break
        else:
            return Refused(fit(f"no layer has weights of the shapes {wanted}", MAX_TEXT))
    if free:
        return Refused(f"{len(free)} more layers have weights than were expected")
    for own, arrays in chosen:
        left = list(own)
        for array in arrays:
            weight = next(w for w in left if tuple(w.shape) == array.shape)
            left = [w for w in left if w is not weight]
            weight.assign(array.view().astype(str(weight.dtype), copy=False))
    return None


def _weighted(thing: Any) -> list[tuple[Any, list[Any]]]:
    """Each layer in ``thing`` that has weights of its own, with them, in Keras's order."""
    found, taken = [], set()
    # Innermost first, so that a container is left with only what is its own.
    flat = list(thing._flatten_layers(include_self=True, recursive=True))
    own_of = {}
    for layer in sorted(flat, key=lambda layer: len(list(layer._flatten_layers()))):
        own = [weight for weight in layer.weights if id(weight) not in taken]
        taken.update(id(weight) for weight in own)
        own_of[id(layer)] = own
    listed = set()
    for layer in flat:
        if own_of[id(layer)] and id(layer) not in listed:
            listed.add(id(layer))
            found.append((layer, own_of[id(layer)]))
    return found


def _steps(thing: Any) -> list[Any]:
    """Each layer in ``thing``, or itself, that holds no others, inputs left out."""
    import keras

    return [
        layer
        for layer in thing._flatten_layers(include_self=True, recursive=True)
        if not isinstance(layer, keras.layers.InputLayer)
        and (len(list(layer._flatten_layers())) == 1 or not isinstance(layer, keras.Model))
    ]


def _of(thing: Any, name: str) -> Any:
    """What is to be read there, or None: a learner's own class may have anything there."""
    try:
        return getattr(thing, name, None)
    except Exception:
        return None


def _settings(thing: Any) -> dict[str, Observation]:
    import keras

    if isinstance(thing, keras.Model):
        return {}  # its config is that of its layers, which is long to make and not plain
    try:
        config = dict(thing.get_config())
    except Exception:  # a learner's own class may have no usable config
        return {}
    plain = {}
    for name, value in config.items():
        described = _plain(value, 3)
        if described is not None and name not in ("name", "dtype"):
            plain[fit(str(name), 100)] = described
    return plain


def _plain(value: Any, depth: int) -> Observation | None:
    kind = type(value)
    if value is None:
        return seen.Nothing()
    if kind is bool:
        return seen.Truth(value)
    if kind is int and abs(value) < 1 << 62:
        return seen.Integer(value)
    if kind in (float, np.float32, np.float64):
        return seen.Real(float(value))
    if kind is str:
        return seen.Text(fit(value))
    if kind in (tuple, list) and depth and len(value) <= 16:
        items = [_plain(item, depth - 1) for item in value]
        if None not in items:
            return seen.TupleOf(tuple(items))
    return None


def _ports(thing: Any, name: str) -> tuple[Port, ...]:
    try:
        ports = getattr(thing, name) or ()
    except Exception:  # a subclassed model has none until it is called
        return ()
    called = _shaped_by_a_call(thing)
    return tuple(
        Port(
            str(port.dtype),
            tuple(
                None if axis is None or (called and place == 0) else int(axis)
                for place, axis in enumerate(port.shape)
            ),
        )
        for port in ports
        if str(port.dtype) in DTYPES
    )


def _shaped_by_a_call(thing: Any) -> bool:
    """Whether it is a ``Sequential`` without an input of its own. Keras gives it one when it
    is called, of just the batch that came in; any other batch will do as well."""
    import keras

    if not isinstance(thing, keras.Sequential):
        return False
    first = (_of(thing, "_layers") or [None])[0]
    made_with = _of(_of(first, "_auto_config"), "config") or {}
    # `keras.Input` names no dtype unless it is told one; Keras itself does here.
    return bool(made_with.get("batch_shape") and made_with.get("dtype"))
