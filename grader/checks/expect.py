"""``expect(answer)``: what came back, held against what was wanted.

Each method judges one property, ends the check with a sentence if it does not hold,
and gives the expectation back, so that properties can be chained.

``mistakes`` maps the id of a misconception to the wrong result it leads to. A result
that fits one of them is explained by its sentence.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grader.checks.base import matching
from grader.checks.chance import Chance
from grader.checks.describe import describe, shape_text
from grader.checks.differ import Axes, shape_difference, value_difference
from grader.checks.figures import Figures
from grader.checks.plain import Plain
from grader.checks.submission import Answer
from grader.wire import observations as seen
from grader.words import Words, say

Shape = Sequence[int | None]


def expect(answer: Answer) -> Expectation:
    """What ``answer`` is to be; see the methods."""
    return Expectation(answer)


class Expectation(Plain, Figures, Chance):
    """One answer, and the properties it must have."""

    def tensor(self) -> Expectation:
        """It is an eager ``tf.Tensor``."""
        return self._kind(say("a tensor"), seen.Tensor)

    def array(self) -> Expectation:
        """It is a NumPy array (or scalar)."""
        return self._kind(say("a NumPy array"), seen.Array)

    def numbers(self) -> Expectation:
        """It is a tensor, a variable or a NumPy array."""
        return self._kind(
            say("a tensor or a NumPy array"), seen.Tensor, seen.Array, seen.Variable
        )

    def layer(self) -> Expectation:
        """It is a Keras layer."""
        return self._kind(say("a layer"), seen.Layer, seen.Model)

    def model(self) -> Expectation:
        """It is a Keras model."""
        return self._kind(say("a model"), seen.Model)

    def symbolic(
        self, shape: Shape, dtype: str = "float32", mistakes: Mapping[str, Shape] | None = None
    ) -> Expectation:
        """It is a symbolic tensor of this shape, batch axis included, and dtype."""
        self._kind(say("a symbolic tensor"), seen.Symbolic)
        got = self._answer.observation
        if got.dims != tuple(shape):
            self._wrong(
                say(
                    "The shape is {got}; {want} was wanted.",
                    got=shape_text(got.dims),
                    want=shape_text(tuple(shape)),
                ),
                say("The shape {got} is not the right one.", got=shape_text(got.dims)),
                matching(mistakes, lambda wrong: tuple(wrong) == got.dims),
            )
        if got.dtype != dtype:
            self._wrong(
                say("The dtype is {got}; {want} was wanted.", got=got.dtype, want=dtype),
                say("The dtype {got} is not the right one.", got=got.dtype),
            )
        return self

    def history(self, metric: str = "loss") -> Expectation:
        """It is a training history, and this metric is in it."""
        self._kind(say("the training history that fit returns"), seen.History)
        if not self._answer.observation.metrics.get(metric):
            self._wrong(say("The history holds no {metric!r}.", metric=metric))
        return self

    def pair(self, what: Words) -> Expectation:
        """It is a tuple (or list) of two. ``what`` names them: ``(layer, feature_maps)``."""
        return self.items(2, what)

    def shape(
        self, want: Shape, mistakes: Mapping[str, Shape] | None = None, axes: Axes = ()
    ) -> Expectation:
        """It has exactly this shape. ``axes`` names them, ``KERNEL`` for one; four without
        names are called those of a batch of images."""
        got, want = self._values().shape, tuple(want)
        if got != want:
            where, public = shape_difference(got, want, axes)
            self._wrong(
                say(
                    "The shape is {got}; {want} was wanted{where}.",
                    got=shape_text(got),
                    want=shape_text(want),
                    where=where,
                ),
                say("The shape is {got}{where}.", got=shape_text(got), where=public),
                matching(mistakes, lambda wrong: tuple(wrong) == got),
            )
        return self

    def dtype(self, want: str, mistakes: Mapping[str, str] | None = None) -> Expectation:
        """It has exactly this dtype."""
        got = self._values().dtype
        if got != want:
            self._wrong(
                say("The dtype is {got}; {want} was wanted.", got=got, want=want),
                say("The dtype {got} is not the right one.", got=got),
                matching(mistakes, lambda wrong: wrong == got),
            )
        return self

    def values(
        self,
        want: Any,
        atol: float = 1e-5,
        rtol: float = 1e-5,
        mistakes: Mapping[str, Any] | None = None,
        axes: Axes = (),
    ) -> Expectation:
        """Its values are these, within ``atol + rtol * |want|``, or exactly where both are
        whole numbers. Its shape is as well."""
        wanted = np.asarray(want.numpy() if isinstance(want, Answer) else want)
        self.shape(wanted.shape, {} if mistakes is None else _shapes(mistakes), axes)
        got = self._values().numpy()

        def close(one: np.ndarray, other: np.ndarray) -> bool:
            if one.shape != other.shape:
                return False
            if one.dtype.kind in "iub" and other.dtype.kind in "iub":
                return np.array_equal(one, other)
            with np.errstate(all="ignore"):  # what came back may hold anything
                # An infinity or NaN is right where the same is wanted, and nowhere else.
                near = np.isclose(_wide(one), _wide(other), rtol, atol, equal_nan=True)
            return bool(near.all())

        if np.isnan(_wide(got)).any() and not np.isnan(_wide(wanted)).any():
            self._wrong(say("There is NaN (not a number) among the values."))
        if not close(got, wanted):
            where, public = value_difference(got, wanted, close)
            self._wrong(
                where,
                public,
                matching(mistakes, lambda wrong: close(got, np.asarray(wrong))),
            )
        return self

    def like(
        self,
        want: Answer,
        atol: float = 1e-5,
        rtol: float = 1e-5,
        mistakes: Mapping[str, Any] | None = None,
    ) -> Expectation:
        """It is a tensor like the reference's: dtype, shape and values."""
        self.numbers().dtype(want.observation.dtype)
        return self.values(want, atol, rtol, mistakes)

    def rows_sum_to_one(self, atol: float = 1e-5) -> Expectation:
        """Each row is a probability distribution: nothing negative, the sum 1."""
        got = _wide(self._values().numpy())
        sums = got.sum(axis=-1)
        if np.isnan(got).any():
            self._wrong(say("There is NaN (not a number) among the values."))
        if (got < -atol).any():
            self._wrong(say("The rows are no probabilities: some are negative."))
        near = np.abs(sums - 1) <= atol
        if not near.all():
            self._wrong(
                say(
                    "The rows are no probabilities: one of them sums to {sum:.4g}, not to 1.",
                    sum=float(sums[~near][0]),
                ),
                came_back=say(
                    "{what}, a row of which sums to {sum:.4g}",
                    what=describe(self._answer.observation),
                    sum=float(sums[~near][0]),
                ),
            )
        return self

    def parameters(self, want: int, mistakes: Mapping[str, int] | None = None) -> Expectation:
        """The layer or model has this many parameters, counted from its weights."""
        got = sum(
            math.prod(shape) for layer in self._answer.facts().layers for shape in layer.shapes
        )
        if got != want:
            self._wrong(
                say("There are {got:,} parameters; {want:,} were wanted.", got=got, want=want),
                say("There are {got:,} parameters: not the right number.", got=got),
                matching(mistakes, lambda wrong: wrong == got),
                came_back=say(
                    "{what} with {count:,} parameters",
                    what=describe(self._answer.observation),
                    count=got,
                ),
            )
        return self

    def named(self, want: str) -> Expectation:
        """The layer or model has this name."""
        got = self._answer.facts().name
        if got != want:
            self._wrong(
                say("The name is {got!r}; {want!r} was wanted.", got=got, want=want),
                say("The name {got!r} is not the right one.", got=got),
            )
        return self

    def _values(self) -> seen.Values:
        self.numbers()
        observation = self._answer.observation
        assert isinstance(observation, seen.Values)
        return observation


def _wide(array: np.ndarray) -> np.ndarray:
    """In the widest type of its kind, so that differences neither wrap nor round."""
    if array.dtype.kind == "c":
        return array.astype(np.complex128)
    return array.astype(np.float64)


def _shapes(mistakes: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    return {name: np.asarray(wrong).shape for name, wrong in mistakes.items()}
