"""Expectations of random numbers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from grader.checks import randomness
from grader.checks.base import Base, E, matching
from grader.checks.randomness import Distribution, Normal, Oddity
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
                misconception=matching(mistakes, lambda wrong: wrong is odd),
            )
        return self


def _oddity(odd: Oddity, values: np.ndarray, of: Distribution) -> Sentence:
    count = values.size
    normal = isinstance(of, Normal)
    match odd:
        case Oddity.NOT_FINITE:
            return say("There is NaN (not a number) or an infinity among the values.")
        case Oddity.OTHER_KIND if normal:
            return say("The numbers are spread evenly between 0 and 1.")
        case Oddity.OTHER_KIND:
            return say("The numbers are normally distributed.")
        case Oddity.BEYOND if not normal:
            return say(
                "Some of the numbers are not between {low:g} and {high:g}.",
                low=of.low,
                high=of.high,
            )
        case Oddity.END_TAKEN if not normal:
            return say(
                "{some:,} of {all:,} numbers are {high:g}, the end that is left out.",
                some=int((values == of.high).sum()),
                all=count,
                high=of.high,
            )
        case Oddity.REPEATED if values.min() == values.max():
            return say("All numbers are the same, {value:.6g}.", value=float(values.flat[0]))
        case Oddity.REPEATED:
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
        case Oddity.MIRRORED:
            return say(
                "The numbers come in pairs, which lie equally far from the middle on its two "
                "sides."
            )
        case Oddity.ORDERED:
            return say("Neighbours depend on each other: the numbers have an order.")
        case Oddity.REGULAR:
            return say("The numbers are spread more regularly than chance does it.")
    return (
        say("The numbers are not normally distributed.")
        if normal
        else say("The numbers are not spread evenly.")
    )


def _difference(odd: Oddity, calls: list[np.ndarray]) -> Sentence:
    match odd:
        case Oddity.SAME:
            return say("Two calls gave the same numbers.")
        case Oddity.FIXED:
            place = randomness.first_fixed(calls)
            return say(
                "The number at {place} is the same at every call.",
                place=f"[{', '.join(map(str, place))}]",
            )
        case Oddity.SHARED:
            return say("Numbers of one call come again in another call, at other places.")
        case Oddity.DEPENDENT:
            return say("The numbers of one call depend on those of another.")
    return say("The numbers are spread more regularly than chance does it.")
