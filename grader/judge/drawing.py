"""A learner's figure as it is kept with a result: plain data, made small.

Only figures of visible checks are kept. One of a hidden check would show what it draws.
"""

from __future__ import annotations

import base64
import binascii
import math
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from grader.checks.submission import Answer
from grader.wire import observations as seen
from grader.wire.observations import Array, Curve, Figure, Panel, Picture

CAP = 64 << 10
"""A figure's numbers take no more bytes than this, or it is not kept."""
_SIDES = (64, 32, 16)
"""Pixels that a side of a picture keeps: fewer, if the figure is above the cap otherwise."""
_POINTS = 512
"""Points that a curve keeps, and the most bars that a histogram may have."""
_PARTS = 128
"""Pictures, histograms and curves of one figure. Drawing more would take minutes."""
_MOST_UNPACKED = 4 * CAP
"""Bytes of a packed drawing: two figures, and their texts."""


@dataclass(frozen=True)
class Drawing:
    """What was drawn, and what was wanted if the check did not pass."""

    got: Figure
    wanted: Figure | None = None


def drawing_of(answers: Sequence[Answer], passed: bool) -> Drawing | None:
    """The last figure that a check looked at, made small; None if there is none that fits.

    ``answers`` are those that were held against a figure.
    """
    if not answers or not isinstance(answers[-1].observation, Figure):
        return None
    got = small(answers[-1].observation)
    if got is None:
        return None
    wanted = None if passed or answers[-1].wanted is None else small(answers[-1].wanted)
    return Drawing(got, wanted)


def small(figure: Figure) -> Figure | None:
    """The figure with at most ``CAP`` bytes of numbers: pictures lose rows and columns,
    curves lose points, all evenly. None if it is too large or has too many parts even so."""
    if not _can_be_drawn(figure):
        return None
    for side in _SIDES:
        panels = tuple(_small_panel(panel, side) for panel in figure.panels)
        if sum(len(values.data) for panel in panels for values in _values(panel)) <= CAP:
            return msgspec.structs.replace(figure, panels=panels)
    return None


def packed(drawing: Drawing) -> str:
    """As a text for JSON: msgpack, deflated, in base64. JSON itself has no NaN."""
    return base64.b64encode(zlib.compress(msgspec.msgpack.encode(drawing))).decode("ascii")


def unpacked(text: str) -> Drawing:
    """The drawing in such a text.

    Raises:
        ValueError: it is none, or one larger than any that is packed here.
    """
    try:
        inflate = zlib.decompressobj()
        data = inflate.decompress(base64.b64decode(text, validate=True), _MOST_UNPACKED)
        if inflate.unconsumed_tail:
            raise ValueError("a drawing is not that large")
        return msgspec.msgpack.decode(data, type=Drawing)
    except (binascii.Error, zlib.error, msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(f"no drawing: {error}") from None


def _can_be_drawn(figure: Figure) -> bool:
    parts = sum(
        len(panel.pictures) + len(panel.histograms) + len(panel.curves)
        for panel in figure.panels
    )
    bars = (bars for panel in figure.panels for bars in panel.histograms)
    return parts <= _PARTS and all(math.prod(each.counts.shape) <= _POINTS for each in bars)


def _small_panel(panel: Panel, side: int) -> Panel:
    return msgspec.structs.replace(
        panel,
        pictures=tuple(_small_picture(picture, side) for picture in panel.pictures),
        curves=tuple(_small_curve(curve) for curve in panel.curves),
    )


def _small_picture(picture: Picture, side: int) -> Picture:
    data = picture.data.numpy()
    step = max(1, math.ceil(max(data.shape[:2], default=0) / side))
    thinned = data[tuple(slice(None, None, step) for _ in data.shape[:2])]
    return msgspec.structs.replace(picture, data=_array(thinned))


def _small_curve(curve: Curve) -> Curve:
    x, y = curve.x.numpy(), curve.y.numpy()
    step = max(1, math.ceil(max((*x.shape[:1], *y.shape[:1]), default=0) / _POINTS))
    return Curve(*(_array(part[::step] if part.ndim else part) for part in (x, y)))


def _array(values: np.ndarray) -> Array:
    if values.dtype == np.float64:  # an eye sees no more than seven digits
        with np.errstate(all="ignore"):
            values = values.astype(np.float32)
    return seen.values(Array, values)


def _values(panel: Panel) -> Iterable[Array]:
    for picture in panel.pictures:
        yield picture.data
    for bars in panel.histograms:
        yield from (bars.counts, bars.edges)
    for curve in panel.curves:
        yield from (curve.x, curve.y)
