"""The right name that a wrong one was most likely meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from grader.words import Sentence, say

_SHOWN = 3
_LISTED = 30


def nearest(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """The few of ``names`` that are written nearly like ``name``, the nearest first."""
    folded = {one.casefold(): one for one in names}
    wanted = name.casefold()
    near = difflib.get_close_matches(wanted, folded, _SHOWN, 0.6)
    if not near and wanted:  # a part of a long name: to_float32 of casting.to_float32
        near = [one for one in folded if wanted in one][:_SHOWN]
    return tuple(folded[one] for one in near)


def instead(name: str, names: Iterable[str]) -> Sentence:
    """``Did you mean due?``, or all there are if none is near."""
    known = tuple(names)
    near = nearest(name, known)
    if near:
        return say("Did you mean {names}?", names=" or ".join(near))
    if len(known) > _LISTED:
        return say("There are {count}, and none is near.", count=len(known))
    return say("There is: {names}.", names=", ".join(known))
