"""Expectations of random numbers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from grader.checks import randomness
from grader.checks.base import Base, E, matching
from grader.checks.randomness import Distribution, Oddity, Uniform
from grader.checks.submission import Answer
from grader.words import Sentence, say


class Chance(Base):
    """Properties of numbers that are to be random. Their shape has been judged before.

    ``mistakes`` maps the id of a misconception to the oddity that it leads to.
    """

    def drawn_from(
        self: E, distribution: Distribution, mistakes: Mapping[str, Oddity] | None = None
    ) -> E:
        """They are independent numbers of this distribution: 100,000 or more."""
        values = self._answer.numpy()
        odd = randomness.oddity(values, distribution)
        if odd is not None:
            self._wrong(
                _oddity(odd, values, distribution),
                _in_short(odd, distribution),
                misconception=matching(mistakes, lambda wrong: wrong is odd),
            )
        return self

    def new_numbers(
        self: E,
        others: list[Answer],
        distribution: Distribution,
        mistakes: Mapping[str, Oddity] | None = None,
    ) -> E:
        """They and those of ``others``, further calls, were each drawn anew: five calls or
        more, of a thousand numbers each."""
        calls = [answer.numpy() for answer in (self._answer, *others)]
        odd = randomness.difference(calls, distribution)
        if odd is not None:
            self._wrong(
                _difference(odd, calls),
                _difference_in_short(odd),
                misconception=matching(mistakes, lambda wrong: wrong is odd),
            )
        return self


def _oddity(odd: Oddity, values: np.ndarray, of: Distribution) -> Sentence:
    """With the numbers that show it."""
    count = values.size
    match odd:
        case Oddity.END_TAKEN if isinstance(of, Uniform):
            return say(
                "{some:,} of {all:,} numbers are {high:g}. That end itself should not occur.",
                some=int((values == of.high).sum()),
                all=count,
                high=of.high,
            )
        case Oddity.REPEATED if values.min() < values.max():
            return say(
                "The same numbers come again and again: of {all:,} only {different:,} are "
                "different.",
                all=count,
                different=np.unique(values).size,
            )
        case Oddity.MEAN:
            return say(
                "The mean of {all:,} numbers is {got:.3g}.", all=count, got=float(values.mean())
            )
        case Oddity.DEVIATION:
            return say(
                "The standard deviation of {all:,} numbers is {got:.4g}.",
                all=count,
                got=float(values.std(dtype=np.float64)),
            )
        case Oddity.SHORT | Oddity.TRUNCATED:
            return say(
                "None of {all:,} numbers is beyond {most:.3g}: a normal distribution reaches "
                "further.",
                all=count,
                most=float(np.abs(values).max()),
            )
        case Oddity.ENDS:
            return say(
                "The {all:,} numbers go from {least:.4g} to {most:.4g} only.",
                all=count,
                least=float(values.min()),
                most=float(values.max()),
            )
        case Oddity.REPEATED:
            return say("All numbers are the same.")
    return _in_short(odd, of)


def _in_short(odd: Oddity, of: Distribution) -> Sentence:
    """Without a number that only the check knows."""
    if isinstance(of, Uniform):
        ends = {"low": of.low, "high": of.high}
        shape = say("The numbers are not spread evenly.")
        other = say("The numbers are normally distributed.")
        beyond = say("Some of the numbers are not between {low:g} and {high:g}.", **ends)
    else:
        shape = say("The numbers are not normally distributed.")
        other = say("The numbers are spread evenly between 0 and 1.")
        beyond = shape
    return {
        Oddity.NOT_FINITE: say("There is NaN (not a number) or an infinity among the values."),
        Oddity.OTHER_KIND: other,
        Oddity.BEYOND: beyond,
        Oddity.END_TAKEN: say("Some of the numbers are the upper end itself."),
        Oddity.REPEATED: say("The same numbers come again and again."),
        Oddity.MEAN: say("Their mean is not the right one."),
        Oddity.DEVIATION: say("Their standard deviation is not the right one."),
        Oddity.SHORT: say("None of the numbers lies far from the mean."),
        Oddity.TRUNCATED: say("None of the numbers lies far from the mean."),
        Oddity.ENDS: say("None of the numbers comes near one of the ends."),
        Oddity.MIRRORED: say(
            "The numbers come in pairs, which lie equally far from the middle on its two sides."
        ),
        Oddity.ORDERED: say("Neighbours depend on each other: the numbers have an order."),
        Oddity.REGULAR: say("The numbers are spread too regularly for chance."),
    }.get(odd, shape)


def _difference(odd: Oddity, calls: list[np.ndarray]) -> Sentence:
    if odd is not Oddity.FIXED:
        return _difference_in_short(odd)
    place = ", ".join(map(str, randomness.first_fixed(calls)))
    return say("The number at {place} is the same at every call.", place=f"[{place}]")


def _difference_in_short(odd: Oddity) -> Sentence:
    return {
        Oddity.SAME: say("Two calls gave the same numbers."),
        Oddity.REPEATED: say("The same numbers come again and again."),
        Oddity.FIXED: say("One of the numbers is the same at every call."),
        Oddity.SHARED: say("Numbers of one call come again in another call."),
        Oddity.DEPENDENT: say("The numbers of one call depend on those of another."),
    }.get(odd, say("The numbers are spread too regularly for chance."))
