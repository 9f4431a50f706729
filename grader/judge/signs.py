"""Signs that a submission tried something: for a person to look at, never for a score.

What the judge saw itself is one thing; what the worker told is another, for the code that
ran in it can change that. Each sentence says which it is. A sign is no guilt: a learner's
own data path, a helper process or a crash can leave one as well.
"""

from __future__ import annotations

from grader.wire.messages import (
    AnyReply,
    AnyRequest,
    Apply,
    Facts,
    GetWeights,
    Inspect,
    Returned,
    Weights,
)
from grader.wire.observations import Tensor
from grader.words import Sentence, say

EXITED = say("It ended Python while a check waited for its answer.")
CLOSED = say("It closed its connection to the judge.")
MALFORMED = say("It sent the judge bytes that are no message.")
UNASKED = say("It sent the judge answers that nobody had asked for.")
PROCESSES = say("It had started processes that were still running.")
WEIGHTS = say("A layer's weights have other shapes than it says of itself.")
OUTPUTS = say("A model's output has another shape or dtype than it says of itself.")


class Signs:
    """The signs of one submission, each once, in the order in which they were seen."""

    def __init__(self) -> None:
        self._seen: list[Sentence] = []
        self._facts: dict[int, Facts] = {}

    def add(self, sign: Sentence) -> None:
        if sign not in self._seen:
            self._seen.append(sign)

    def told(self, lines: tuple[str, ...]) -> None:
        """What the worker told of itself."""
        for line in lines:
            self.add(say("The worker, which learner code can change, told: {line}", line=line))

    def compare(self, request: AnyRequest, reply: AnyReply) -> None:
        """Hold a reply against what the same layer or model said of itself before."""
        match request, reply:
            case Inspect(), Facts():
                self._facts[request.handle] = reply
            case GetWeights(), Weights() if request.handle in self._facts:
                facts = self._facts[request.handle]
                if not facts.built:  # then, and a call has made its weights since
                    return
                said = [
                    (shape, dtype)
                    for layer in facts.layers
                    for shape, dtype in zip(layer.shapes, layer.dtypes, strict=False)
                ]
                sent = [
                    (each.shape, each.dtype) for layer in reply.layers for each in layer.arrays
                ]
                if sorted(said) != sorted(sent):
                    self.add(WEIGHTS)
            case Apply(), Returned(value=Tensor() as value) if request.handle in self._facts:
                outputs = self._facts[request.handle].outputs
                if len(outputs) == 1 and not _fits(outputs[0].dims, value.shape):
                    self.add(OUTPUTS)
                elif len(outputs) == 1 and outputs[0].dtype != value.dtype:
                    self.add(OUTPUTS)

    def forget(self) -> None:
        """Handles mean other things from here on."""
        self._facts.clear()

    @property
    def seen(self) -> tuple[Sentence, ...]:
        return tuple(self._seen)


def _fits(dims: tuple[int | None, ...] | None, shape: tuple[int, ...]) -> bool:
    if dims is None:
        return True
    # The batch axis is left out: Keras takes any batch, whatever size the input was given.
    return len(dims) == len(shape) and all(
        dim is None or dim == axis for dim, axis in zip(dims[1:], shape[1:], strict=True)
    )
