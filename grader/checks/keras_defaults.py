"""*The rest stays as Keras has it*: one question for every exercise that makes layers."""

from __future__ import annotations

import numpy as np

from grader.checks.base import Base, E
from grader.checks.statistics import looks_uniform
from grader.checks.submission import Answer, claims
from grader.words import say


class KerasDefaults(Base):
    """What an author leaves unsaid of layers, and a learner leaves alone."""

    def as_keras_has_it(self: E, again: Answer) -> E:
        """Weights start, and are trained, as Keras does it by itself. ``again`` came from a
        second call of the same function. Both have been called on numbers before, with the
        weights that they started with: some penalties are there only then.

        Kernels start uniform within sqrt(6 / (fan-in + fan-out)) and others at each call,
        biases at 0; weights are float32 and trainable; nothing is added to the loss, nothing
        holds them in bounds, no dropout has a seed. Kernels should have some hundred numbers
        for chance to show. A right answer is refused once in 500,000 for each kernel.
        """
        facts = claims(self._answer)
        for wrong, sentence in (
            (
                any(
                    dtype != "float32"
                    for layer in facts.layers
                    for dtype in (layer.computes, *layer.dtypes)
                ),
                say("Some layer computes in another dtype than float32. Leave dtype out."),
            ),
            (
                not all(layer.trainable for layer in facts.layers),
                say(
                    "Some weights are frozen: training does not change them. "
                    "Leave trainable=False out."
                ),
            ),
            (
                facts.losses > 0,
                say(
                    "A penalty is added to the loss, so that something else is learnt. Leave "
                    "out regularizers, and the layer ActivityRegularization."
                ),
            ),
            (
                any(layer.constrained for layer in facts.layers),
                say(
                    "A constraint changes weights after each step of training. Leave out "
                    "kernel_constraint and bias_constraint."
                ),
            ),
            (
                facts.seeds > 0,
                say("A layer has a seed, so that chance repeats itself. Leave seed out."),
            ),
        ):
            self.holds(not wrong, sentence)
        return self._starts_by_chance(again)

    def _starts_by_chance(self: E, again: Answer) -> E:
        first, second = self._answer.weights(), again.weights()
        for layer in first:
            kernels = [np.float64(part) for part in layer if np.ndim(part) > 1]
            biases = [part for part in layer if np.ndim(part) == 1]
            self.holds(
                len(kernels) == len(biases) == 1 and len(layer) == 2,
                say("A layer has other weights than a kernel and a bias."),
            )
            self.holds(
                not biases[0].any(),
                say("A bias does not start at 0. Leave bias_initializer out."),
            )
            window = np.prod(kernels[0].shape[:-2])
            limit = np.sqrt(6 / (window * (kernels[0].shape[-2] + kernels[0].shape[-1])))
            self.holds(
                looks_uniform(kernels[0], -limit, limit),
                say(
                    "The weights of a kernel do not start as Keras starts them. Leave "
                    "kernel_initializer out."
                ),
            )
        alike = [
            np.array_equal(one, other)
            for old, new in zip(first, second)
            for one, other in zip(old, new)
            if np.ndim(one) > 1
        ]
        if not any(alike):
            return self
        return self.holds(
            again.observation != self._answer.observation,
            say("Two calls gave the very same object. Make a new one at each call."),
        ).holds(
            False,
            say(
                "Two calls gave the same weights. Make new layers at each call, and leave "
                "every seed out: the weights start by chance."
            ),
        )
