"""In what two shapes or two blocks of values differ, in words.

Each function gives two sentences: one that may name what was wanted, and one for
learners on hidden checks that says where to look and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from grader.words import Sentence, listed, say

Axes = Sequence[Sentence]
"""What the axes of a shape are, one name each."""

_BATCH = say("batch")
IMAGES: Axes = (_BATCH, say("height"), say("width"), say("channels"))
KERNEL: Axes = (
    say("kernel height"),
    say("kernel width"),
    say("input channels"),
    say("filters"),
)


def axis_name(axis: int, rank: int, axes: Axes = ()) -> Sentence:
    """``axis 1 (height)`` if the axes are named or may be those of a batch of images,
    ``axis 1`` else."""
    axes = axes or IMAGES
    if rank == len(axes):
        return say("axis {axis} ({name})", axis=axis, name=axes[axis])
    return say("axis {axis}", axis=axis)


def shape_difference(
    got: tuple[int, ...], want: tuple[int, ...], axes: Axes = ()
) -> tuple[Sentence, Sentence]:
    """How the two differ: the rank, the order of the axes, or which axes. ``axes`` names
    those wanted; four without names are those of a batch of images."""
    if len(got) != len(want):
        if got == want[1:]:
            # A table has no batch: its first axis has no name that is known here.
            images = len(want) == len(IMAGES) and not axes
            if images or (len(want) == len(axes) and axes[0] == _BATCH):
                return (say(": the batch axis, the first one, is missing"),) * 2
            return (say(": the first axis is missing"),) * 2
        if want == got[1:] and got[0] == 1:
            return (say(": there is one axis too many in front"),) * 2
        return (
            say(": it has {got} axes, not {want}", got=len(got), want=len(want)),
            say(": it has another number of axes than wanted"),
        )
    if len(got) > 1 and got == want[::-1]:
        return (say(": the axes are in reverse order"),) * 2
    if sorted(got) == sorted(want):
        return (say(": the sizes are right, their order is not"),) * 2
    places = [axis for axis, size in enumerate(got) if size != want[axis]]
    names = [axis_name(axis, len(got), axes) for axis in places]
    differences = [
        say("{axis} is {got}, not {want}", axis=name, got=got[axis], want=want[axis])
        for axis, name in zip(places, names)
    ]
    return (
        say(": {differences}", differences=listed(differences)),
        say(": {axis} has another size than wanted", axis=names[0])
        if len(names) == 1
        else say(": {axes} have other sizes than wanted", axes=listed(names)),
    )


def value_difference(
    got: np.ndarray, want: np.ndarray, close: Callable[[np.ndarray, np.ndarray], bool]
) -> tuple[Sentence, Sentence]:
    """How values of the same shape differ: transposed, scaled, shifted, or where first."""
    if got.ndim == 2 and got.shape[0] == got.shape[1] and close(got.T, want):
        return (say("The values are right but transposed: rows and columns are swapped."),) * 2
    one, other = (np.asarray(part.real, dtype=np.float64) for part in (got, want))
    with np.errstate(all="ignore"):  # what came back may hold anything
        factor = float((one * other).sum() / (other * other).sum())
        shift = float((one - other).mean())
        if got.size > 1 and np.abs(other).max() > 0 and np.abs(one).max() > 0:
            if (
                abs(factor - 1) > 1e-3
                and 1e-6 < abs(factor) < 1e6
                and close(one / factor, other)
            ):
                return (
                    say("Every value is {factor:.4g} times what was wanted.", factor=factor),
                    say("Every value is the same multiple of what was wanted."),
                )
            if abs(shift) > 1e-3 and close(one - shift, other):
                return (
                    say("Every value is {shift:+.4g} off.", shift=shift),
                    say("Every value is off by the same amount."),
                )
        near = np.isclose(one, other, rtol=1e-5, atol=1e-5, equal_nan=True)
        same = (one == other) | (np.isnan(one) & np.isnan(other))  # infinities, say
        if near.all():  # it is about digits that come later
            near = same
        far = np.where(same, 0, np.nan_to_num(np.abs(one - other), nan=np.inf))
    index = tuple(int(place) for place in np.unravel_index(int(far.argmax()), far.shape))
    wrong = int((~near).sum())
    if not index:
        return (
            say(
                "The value is {got:.6g}, not {want:.6g}.",
                got=float(one[index]),
                want=float(other[index]),
            ),
            say("The value is not the right one."),
        )
    return (
        say(
            "{wrong} of {all} values differ; the farthest, {where}, is {got:.6g}, "
            "not {want:.6g}.",
            wrong=max(wrong, 1),
            all=got.size,
            where=f"[{', '.join(map(str, index))}]",
            got=float(one[index]),
            want=float(other[index]),
        ),
        say("{wrong} of {all} values differ.", wrong=max(wrong, 1), all=got.size),
    )
