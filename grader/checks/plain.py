"""Expectations of plain answers: a count, a text, a shape or a dtype as the answer itself.

For exercises in which a learner says beforehand what TensorFlow will do. Each spelling of
the same answer is right: ``tf.int32``, ``"int32"`` and ``np.int32``; a tuple, a list and a
``tf.TensorShape``; an int of Python's, of NumPy's, or in a tensor without axes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from grader.checks.base import Base, E, matching
from grader.checks.describe import describe, kind_of, shape_text
from grader.checks.differ import shape_difference
from grader.wire import observations as seen
from grader.worker.text import without_addresses
from grader.words import Sentence, Words, say

_MOST_NUMBERS = 1_000
"""So many are read, or as many as were wanted: an array of millions would fill the report."""


class Plain(Base):
    """Properties of answers that are no tensors, layers or figures."""

    def integer(
        self: E,
        want: int,
        mistakes: Mapping[str, int] | None = None,
        public: Sentence | None = None,
    ) -> E:
        """It is this whole number. A float that happens to be whole is none. ``public`` is
        for answers that tell of values which only the check knows."""
        got = self._number(float_too=False)
        if got != want:
            self._wrong(
                say("The answer is {got:,}; {want:,} was wanted.", got=got, want=want),
                public or say("The answer {got:,} is not the right number.", got=got),
                matching(mistakes, lambda wrong: wrong == got),
                came_back=self._with_value(str(got)),
            )
        return self

    def integers(
        self: E, want: Sequence[int], mistakes: Mapping[str, Sequence[int]] | None = None
    ) -> E:
        """It is these whole numbers in this order: a list, a tuple, or an array of one axis."""
        want = tuple(want)
        got = self._integers(max(len(want), _MOST_NUMBERS))
        misconception = matching(mistakes, lambda wrong: tuple(wrong) == got)
        if len(got) != len(want):
            self._wrong(
                say(
                    "There are {got} numbers; {want} were wanted.", got=len(got), want=len(want)
                ),
                say("There are {got} numbers: not the right count.", got=len(got)),
                misconception,
                came_back=self._with_value(str(list(got))),
            )
        for place, (one, other) in enumerate(zip(got, want)):
            if one != other:
                self._wrong(
                    say(
                        "Number {place} (counted from 0) is {got:,}; {want:,} was wanted.",
                        place=place,
                        got=one,
                        want=other,
                    ),
                    say("One of the numbers, {got:,}, is not the right one.", got=one),
                    misconception,
                    came_back=self._with_value(str(list(got))),
                )
        return self

    def number(
        self: E,
        want: float,
        rtol: float = 1e-5,
        atol: float = 1e-6,
        mistakes: Mapping[str, float] | None = None,
    ) -> E:
        """It is this number, whole or not, within ``atol + rtol * |want|``."""
        got = self._number(float_too=True)
        if not math.isclose(got, want, rel_tol=rtol, abs_tol=atol):
            self._wrong(
                say("The answer is {got:.6g}; {want:.6g} was wanted.", got=got, want=want),
                say("The answer {got:.6g} is not the right number.", got=got),
                matching(
                    mistakes,
                    lambda wrong: math.isclose(got, wrong, rel_tol=rtol, abs_tol=atol),
                ),
                came_back=self._with_value(f"{got:.6g}"),
            )
        return self

    def truth(self: E, want: bool) -> E:
        """It is this bool, NumPy's or Python's."""
        observation = self._answer.observation
        got = None
        if isinstance(observation, seen.Truth):
            got = observation.value
        elif isinstance(observation, (seen.Array, seen.Tensor)) and (
            observation.dtype == "bool" and not observation.shape
        ):
            got = bool(observation.numpy())
        else:
            self._answer.wrong_kind(say("True or False"))
        if got is not want:
            self._wrong(
                say("The answer is {got}; {want} was wanted.", got=str(got), want=str(want)),
                say("The answer {got} is not right.", got=str(got)),
            )
        return self

    def text(self: E, want: str, mistakes: Mapping[str, str] | None = None) -> E:
        """It is this text; blanks at its ends do not matter."""
        self._kind(say("a text (a str)"), seen.Text)
        got = without_addresses(self._answer.observation.value.strip())
        if got != want:
            self._wrong(
                say("The answer is {got!r}; {want!r} was wanted.", got=got[:60], want=want),
                say("The answer {got!r} is not the right text.", got=got[:60]),
                matching(mistakes, lambda wrong: wrong == got),
            )
        return self

    def sizes(
        self: E,
        want: Sequence[int | None],
        mistakes: Mapping[str, Sequence[int | None]] | None = None,
    ) -> E:
        """It is this shape: a tuple or list of sizes, or a ``tf.TensorShape``."""
        got, want = self._sizes(), tuple(want)
        if got != want:
            where, public = ("", "")
            if None not in got and None not in want:
                where, public = shape_difference(got, want)
            self._wrong(
                say(
                    "The shape is {got}; {want} was wanted{where}.",
                    got=shape_text(got),
                    want=shape_text(want),
                    where=where,
                ),
                say("The shape is {got}{where}.", got=shape_text(got), where=public)
                if public
                else say("The shape {got} is not the right one.", got=shape_text(got)),
                matching(mistakes, lambda wrong: tuple(wrong) == got),
            )
        return self

    def names_dtype(self: E, want: str, mistakes: Mapping[str, str] | None = None) -> E:
        """It names this dtype: ``tf.int32``, ``np.int32`` or ``"int32"``."""
        observation = self._answer.observation
        if isinstance(observation, seen.DType):
            got = observation.name
        elif isinstance(observation, seen.Text):
            got = without_addresses(observation.value.strip())
            got = got.removeprefix("tf.").removeprefix("np.")
        elif isinstance(observation, seen.Named) and observation.kind == "class":
            self._wrong(
                say(
                    "What came back is the class {name}; a dtype was wanted.",
                    name=observation.name,
                ),
                misconception=matching(mistakes, lambda wrong: wrong == observation.name),
            )
        else:
            self._answer.wrong_kind(say("a dtype"))
        if got != want:
            self._wrong(
                say("The dtype is {got}; {want} was wanted.", got=got[:40], want=want),
                say("The dtype {got} is not the right one.", got=got[:40]),
                matching(mistakes, lambda wrong: wrong == got),
            )
        return self

    def items(self: E, count: int, what: Words) -> E:
        """It is a tuple or list of so many. ``what`` names them: ``(image, label)``."""
        observation = self._answer.observation
        if not isinstance(observation, (seen.TupleOf, seen.ListOf)):
            self._answer.wrong_kind(say("a tuple {what}", what=what))
        if len(observation.items) != count:
            self._wrong(
                say(
                    "What came back has {got} items; {count} were wanted: {what}.",
                    got=len(observation.items),
                    count=count,
                    what=what,
                )
            )
        return self

    def _with_value(self, value: str) -> str:
        """What came back, with its value as the message writes it."""
        observation = self._answer.observation
        if isinstance(observation, seen.Values):
            return f"{describe(observation)}: {value}"
        return value

    def _integers(self, most: int) -> tuple[int, ...]:
        observation = self._answer.observation
        if isinstance(observation, (seen.TupleOf, seen.ListOf)):
            self._no_more_than(most, len(observation.items))
            numbers = [_size(item) for item in observation.items]
            known = [known and number is not None for known, number in numbers]
            if all(known):
                return tuple(number for _, number in numbers if number is not None)
            self._no_integer(observation.items[known.index(False)])
        if isinstance(observation, (seen.Array, seen.Tensor)) and len(observation.shape) == 1:
            self._no_more_than(most, observation.shape[0])
            values = observation.numpy()
            if values.dtype.kind in "iu":
                return tuple(int(value) for value in values)
        self._answer.wrong_kind(say("a list of whole numbers (ints)"))
        raise AssertionError  # wrong_kind() does not return

    def _no_more_than(self, most: int, count: int) -> None:
        if count > most:
            self._wrong(say("There are {got} numbers: not the right count.", got=count))

    def _number(self, float_too: bool) -> int | float:
        observation = self._answer.observation
        if isinstance(observation, seen.Integer):
            return observation.value
        if isinstance(observation, seen.Real) and float_too:
            return observation.value
        if isinstance(observation, (seen.Array, seen.Tensor)) and not observation.shape:
            value = observation.numpy()
            if value.dtype.kind in "iu":
                return int(value)
            if float_too and value.dtype.kind in "fV" and observation.dtype != "bool":
                return float(np.asarray(value, np.float64))
        self._answer.wrong_kind(
            say("a number") if float_too else say("a whole number (an int)")
        )
        raise AssertionError  # wrong_kind() does not return

    def _no_integer(self, item: seen.Observation) -> None:
        """End the check: an item of what came back is no whole number. Never returns."""
        self._wrong(
            say(
                "What came back holds {kind}; whole numbers (ints) were wanted.",
                kind=kind_of(item),
            )
        )

    def _sizes(self) -> tuple[int | None, ...]:
        observation = self._answer.observation
        if isinstance(observation, seen.Shape) and observation.dims is not None:
            return observation.dims
        if isinstance(observation, (seen.TupleOf, seen.ListOf)):
            sizes = [_size(item) for item in observation.items]
            known = [known for known, _ in sizes]
            if all(known):
                return tuple(size for _, size in sizes)
            self._no_integer(observation.items[known.index(False)])
        self._answer.wrong_kind(say("a shape, a tuple of whole numbers"))
        raise AssertionError  # wrong_kind() does not return


def _size(item: seen.Observation) -> tuple[bool, int | None]:
    """Whether an item can be the size of an axis, and which one."""
    if isinstance(item, seen.Integer):
        return True, item.value
    if isinstance(item, seen.Nothing):
        return True, None
    if isinstance(item, (seen.Array, seen.Tensor)) and not item.shape:
        value = item.numpy()
        if value.dtype.kind in "iu":
            return True, int(value)
    return False, None
